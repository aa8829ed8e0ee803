"""Holds a data set against a text of its document, fact by fact."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from symposium_cli.facts import Fact, facts, points_by_paragraph
from symposium_cli.haystack import Haystack, Span, letters
from symposium_cli.kinds import FactKind
from symposium_cli.models import Summary, Symposium
from symposium_cli.passages import Clues, passages
from symposium_cli.source import tidied


class Finding(NamedTuple):
    """What came of looking for a fact.

    `found` is whether it stands where it should: one that breaks the programme's order does not,
    and is marked `out_of_order`. `near` is the text most like one that was not found, or None.
    """

    fact: Fact
    found: bool
    out_of_order: bool = False
    near: str | None = None


# What a programme prints in an order of its own, whatever stands between.
_SEQUENCES = (
    {FactKind.TIME},
    {FactKind.LABEL},
    {FactKind.TITLE, FactKind.ENTRY},
    {FactKind.LIMITS},
)


def verify(symposium: Symposium, text: str) -> list[Finding]:
    """A finding for every fact of a data set, in the order of `facts`; `text` is as extracted."""
    asked = facts(symposium)
    summary = symposium.summary
    notes = summary.footnotes if summary else ()
    whole = Haystack(tidied(text), [note.number for note in notes])
    placed: list[Span] = []
    found: dict[Fact, Finding] = {}
    for kinds in _SEQUENCES:
        sequence = [fact for fact in asked if fact.slot and fact.kind in kinds]
        titles = {place for place, fact in enumerate(sequence) if fact.kind is FactKind.TITLE}
        standing = in_order([whole.find(fact.text) for fact in sequence], titles)
        found |= _in_sequence(whole, sequence, standing)
        placed += [span for span in standing if span is not None]
    if summary is not None:
        body = whole.cut([*_footnotes(whole, summary), *_extent(placed)])
        numbers = [note.number for note in notes]
        paragraphs = {
            number: Haystack(passage, numbers)
            for number, passage in passages(body, _clues(summary)).items()
        }
        found |= _in_paragraphs(paragraphs, [fact for fact in asked if fact.paragraph is not None])
    for fact in asked:
        if fact not in found:
            found[fact] = _looked_for(whole, fact)
    return [found[fact] for fact in asked]


def in_order(choices: Sequence[Sequence[Span]], firm: Container[int] = ()) -> list[Span | None]:
    """One of its spans for each of as many as can stand in order, and None for the fewest others.

    The spans of each choice are in order themselves. Among equals, those by whose index in `firm`
    most stand are preferred.
    """
    starts: list[int] = []
    ends: list[_Link] = []
    for choice, spans in enumerate(choices):
        links = []
        for span in spans:
            place = bisect_left(starts, span.start)
            before = ends[place - 1] if place else None
            length, kept = before.score if before else (0, 0)
            links.append(_Link((length + 1, kept + (choice in firm)), choice, span, before))
        for link in links:
            place = bisect_left(starts, link.span.start)
            if place and ends[place - 1].score >= link.score:
                continue
            beaten = place
            while beaten < len(ends) and ends[beaten].score <= link.score:
                beaten += 1
            starts[place:beaten] = [link.span.start]
            ends[place:beaten] = [link]
    standing: list[Span | None] = [None] * len(choices)
    last = ends[-1] if ends else None
    while last is not None:
        standing[last.choice] = last.span
        last = last.before
    return standing


class _Link(NamedTuple):
    """The best row of choices that ends with this span: how many, and how many firm ones."""

    score: tuple[int, int]
    choice: int
    span: Span
    before: "_Link | None"


def _in_sequence(
    whole: Haystack, sequence: Sequence[Fact], standing: Sequence[Span | None]
) -> Iterator[tuple[Fact, Finding]]:
    taken = [span for span in standing if span is not None]
    for place, (fact, span) in enumerate(zip(sequence, standing, strict=True)):
        if span is not None:
            yield fact, Finding(fact, found=True)
            continue
        elsewhere = whole.find(fact.text)
        if elsewhere:
            near = whole.shown(elsewhere[0])
            yield fact, Finding(fact, found=False, out_of_order=True, near=near)
            continue
        before = [span.end for span in standing[:place] if span is not None]
        after = [span.start for span in standing[place:] if span is not None]
        gap = Span(max(before, default=0), min(after, default=whole.whole.end))
        yield fact, Finding(fact, found=False, near=whole.shown(whole.near(fact.text, gap, taken)))


def _looked_for(whole: Haystack, fact: Fact) -> Finding:
    if whole.find(fact.text):
        return Finding(fact, found=True)
    return Finding(fact, found=False, near=whole.shown(whole.near(fact.text, whole.whole)))


def _footnotes(whole: Haystack, summary: Summary) -> list[Span]:
    """Where the footnotes stand, which cut a paragraph, be it with a slip in them."""
    found: list[Span | None] = []
    for note in summary.footnotes:
        found += whole.find(note.text) or [whole.near(note.text, whole.whole)]
    return [span for span in found if span is not None]


def _extent(placed: Sequence[Span]) -> list[Span]:
    """From the first slot of the programme to its last."""
    if not placed:
        return []
    return [Span(min(span.start for span in placed), max(span.end for span in placed))]


def _clues(summary: Summary) -> dict[int, Clues]:
    entities = (*summary.bodies, *summary.documents, *summary.events)
    named = {entity.id: entity.names for entity in entities}
    themes: defaultdict[int, list[str]] = defaultdict(list)
    for theme in summary.themes:
        if len(theme.paragraphs) == 1:
            themes[theme.paragraphs[0]] += (theme.title, theme.summary)
    found = {}
    for paragraph, points in points_by_paragraph(summary).items():
        texts = [text for point in points for text in (point.statement, point.actor or "")]
        names = [name for point in points for id_ in point.mentions for name in named.get(id_, ())]
        verbs = dict.fromkeys(point.verb for point in points if point.verb is not None)
        found[paragraph] = Clues([*themes[paragraph], *texts, *names], list(verbs))
    return found


def _in_paragraphs(
    paragraphs: Mapping[int, Haystack], asked: Iterable[Fact]
) -> Iterator[tuple[Fact, Finding]]:
    sought: defaultdict[tuple[int | None, FactKind], list[Fact]] = defaultdict(list)
    for fact in asked:
        sought[fact.paragraph, fact.kind].append(fact)
    for (paragraph, _), facts_there in sought.items():
        passage = paragraphs.get(paragraph or 0, Haystack(""))
        standing, taken = _standing(passage, facts_there)
        for fact in facts_there:
            found = fact in standing
            near = None if found else passage.near(fact.text, passage.whole, taken)
            yield fact, Finding(fact, found, near=passage.shown(near))


def _standing(passage: Haystack, asked: Sequence[Fact]) -> tuple[set[Fact], list[Span]]:
    """Those of the facts that stand in a passage, and the spans where their texts do.

    Facts that follow each other with the same text may rest on the same words; others of the same
    text each need words of their own, outside longer texts that are asked for.
    """
    groups = [
        (text, list(group)) for text, group in groupby(asked, lambda fact: letters(fact.text))
    ]
    places: dict[str, list[Span]] = {}
    taken: list[Span] = []
    for text in sorted({text for text, _ in groups}, key=len, reverse=True):
        places[text] = [span for span in passage.find(text) if not _overlaps(span, taken)]
        taken += places[text]
    standing = {fact for _, group in groups for fact in group}
    in_place = in_order([places[text] for text, _ in groups])
    for text, spans in places.items():
        short = sum(known == text for known, _ in groups) - len(spans)
        unplaced = [
            group
            for (known, group), span in zip(groups, in_place, strict=True)
            if known == text and span is None
        ]
        for group in unplaced[-short:] if short > 0 else ():
            standing.difference_update(group)
    return standing, taken


def _overlaps(span: Span, taken: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in taken)
