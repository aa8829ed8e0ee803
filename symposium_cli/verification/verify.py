"""Holds a data set against a text of its document, fact by fact."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Annotated, NamedTuple

from pydantic import Field

from symposium_cli.dataset.models import Summary
from symposium_cli.dataset.record import Record, Slug
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.verification.facts import Fact, FactKind, facts, points_by_paragraph
from symposium_cli.verification.paragraphs import Clues, find_paragraphs, sentence_starts
from symposium_cli.verification.source import tidied
from symposium_cli.verification.text_search import SearchableText, Span, letters


class Finding(NamedTuple):
    """Result of looking up one fact.

    `found` is whether it stands where it should: one that breaks the programme's order does not,
    and is marked `out_of_order`. `near` is the text most like one that was not found, or None.
    """

    fact: Fact
    found: bool
    out_of_order: bool = False
    near: str | None = None


class FactRecord(Record):
    """A printed string, and whether a text of the document has it."""

    kind: FactKind
    id: Annotated[Slug, Field(description="Of what it is a fact: a person, session, body, point.")]
    fact: Annotated[str, Field(description="The string as printed.")]
    pages: Annotated[
        list[int] | None, Field(description="The first page where it stands, if that is known.")
    ]
    paragraph: Annotated[
        int | None, Field(description="The one where it must stand, counted from 1.")
    ]
    found: Annotated[bool, Field(description="Whether it stands where it should.")]
    out_of_order: Annotated[bool, Field(description="Whether it stands, but not in its place.")]
    near: Annotated[str | None, Field(description="The closest text when it was not found.")]

    def __init__(self, finding: Finding, _: Symposium) -> None:
        fact = finding.fact
        super().__init__(
            finding,
            kind=fact.kind,
            id=fact.id,
            fact=fact.text,
            pages=None if fact.page is None else [fact.page],
            paragraph=fact.paragraph,
        )


# What a programme prints in an order of its own, whatever stands between.
_SEQUENCES = (
    {FactKind.TIME},
    {FactKind.LABEL},
    {FactKind.TITLE, FactKind.ENTRY},
    {FactKind.LIMITS},
)


def verify(data: Symposium, text: str) -> list[Finding]:
    """Return a finding for every fact of a data set, in the order of `facts`.

    `text` is the document as it was extracted.
    """
    asked = facts(data)
    numbers = [note.number for note in data.summary.footnotes]
    whole = SearchableText(tidied(text), numbers)
    placed: list[Span] = []
    found: dict[Fact, Finding] = {}
    for kinds in _SEQUENCES:
        sequence = [fact for fact in asked if fact.slot and fact.kind in kinds]
        titles = {place for place, fact in enumerate(sequence) if fact.kind is FactKind.TITLE}
        standing = in_order([whole.find(fact.text) for fact in sequence], titles)
        stops = sorted(span.start for span in placed)
        found |= _in_sequence(whole, sequence, standing, stops)
        placed += [span for span in standing if span is not None]
    body = whole.cut([*_footnotes(whole, data.summary), *_extent(placed)])
    paragraphs = {
        number: SearchableText(passage, numbers)
        for number, passage in find_paragraphs(body, _clues(data.summary)).items()
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
    before: _Link | None


def _in_sequence(
    whole: SearchableText,
    sequence: Sequence[Fact],
    standing: Sequence[Span | None],
    stops: Sequence[int],
) -> Iterator[tuple[Fact, Finding]]:
    taken = [span for span in standing if span is not None]
    for place, (fact, span) in enumerate(zip(sequence, standing, strict=True)):
        if span is not None:
            yield fact, Finding(fact, found=True)
            continue
        elsewhere = whole.find(fact.text)
        if elsewhere:
            there = whole.shown(elsewhere[0])
            yield fact, Finding(fact, found=False, out_of_order=True, near=there)
            continue
        before = [span.end for span in standing[:place] if span is not None]
        after = [span.start for span in standing[place:] if span is not None]
        gap = Span(max(before, default=0), min(after, default=whole.whole.end))
        near = whole.near(fact.text, gap, taken)
        if near is not None and fact.kind is FactKind.ENTRY:
            # What was swapped may stand at the end, and look like nothing that is known.
            following = bisect_right(stops, near.start)
            last = min((gap.end, *stops[following : following + 1]))
            near = whole.to_end_of_line(near, last)
        yield fact, Finding(fact, found=False, near=whole.shown(near))


def _looked_for(whole: SearchableText, fact: Fact) -> Finding:
    if whole.find(fact.text):
        return Finding(fact, found=True)
    return Finding(fact, found=False, near=whole.shown(whole.near(fact.text, whole.whole)))


def _footnotes(whole: SearchableText, summary: Summary) -> list[Span]:
    """Where the footnotes stand, which cut a paragraph, be it with a slip in them."""
    found: list[Span | None] = []
    for note in summary.footnotes:
        found += whole.find(note.text) or [whole.near(note.text, whole.whole)]
    return [span for span in found if span is not None]


def _extent(placed: Sequence[Span]) -> list[Span]:
    """Return the span covering the whole programme."""
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
    paragraphs: Mapping[int, SearchableText], asked: Iterable[Fact]
) -> Iterator[tuple[Fact, Finding]]:
    by_paragraph: defaultdict[int | None, list[Fact]] = defaultdict(list)
    for fact in asked:
        by_paragraph[fact.paragraph].append(fact)
    for paragraph, facts_there in by_paragraph.items():
        yield from _in_paragraph(paragraphs.get(paragraph or 0, SearchableText("")), facts_there)


class _Group(NamedTuple):
    """Facts that follow each other with the same text and may rest on the same words of it."""

    text: str
    sentence: int | None
    facts: list[Fact]


def _in_paragraph(passage: SearchableText, asked: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    starts = sentence_starts(passage.text)
    sentences: dict[str, int] = {}

    def sentence_of(span: Span) -> int:
        return bisect_right(starts, passage.offset(span))

    for kind in (FactKind.VERB, FactKind.ACTOR, FactKind.NUMBER, FactKind.DATE):
        groups = _groups([fact for fact in asked if fact.kind is kind], sentences)
        places = _places(passage, kind, {group.text for group in groups})
        placed = in_order(
            [
                [span for span in places[group.text] if group.sentence in (None, sentence_of(span))]
                for group in groups
            ]
        )
        if kind is FactKind.VERB:
            sentences = {
                fact.id: sentence_of(span)
                for group, span in zip(groups, placed, strict=True)
                if span is not None
                for fact in group.facts
            }
        taken = [span for spans in places.values() for span in spans]
        missing = _missing(groups, places, placed)
        for fact in (fact for group in groups for fact in group.facts):
            near = passage.near(fact.text, passage.whole, taken) if fact in missing else None
            yield fact, Finding(fact, fact not in missing, near=passage.shown(near))


def _groups(asked: Sequence[Fact], sentences: Mapping[str, int]) -> list[_Group]:
    """The facts in groups: actors of verbs in one sentence, or else whatever follows its like.

    `sentences` tells in which sentence the verb of a point stands, by the point's id.
    """
    groups: list[_Group] = []
    for fact in asked:
        text, sentence = letters(fact.text), sentences.get(fact.id)
        last = groups[-1] if groups else None
        if last and last.text == text and (sentence is None or last.sentence in (None, sentence)):
            groups[-1] = _Group(text, sentence or last.sentence, [*last.facts, fact])
        else:
            groups.append(_Group(text, sentence, [fact]))
    return groups


def _places(passage: SearchableText, kind: FactKind, texts: Iterable[str]) -> dict[str, list[Span]]:
    """Where each of the texts stands by itself, and not as the end of a longer one."""
    places: dict[str, list[Span]] = {}
    taken: list[Span] = []
    for text in sorted(texts, key=len, reverse=True):
        places[text] = [
            span
            for span in passage.find(text)
            if not _overlaps(span, taken)
            and not (kind is FactKind.ACTOR and passage.word_before(span) in _QUANTIFIERS)
        ]
        taken += places[text]
    return places


# "Some participants" are not the participants.
_QUANTIFIERS = {"all", "certain", "few", "many", "most", "no", "other", "several", "some"}


def _missing(
    groups: Sequence[_Group],
    places: Mapping[str, Sequence[Span]],
    placed: Sequence[Span | None],
) -> set[Fact]:
    """The facts for whose text the passage has too few places."""
    missing: set[Fact] = set()
    for text, spans in places.items():
        short = sum(group.text == text for group in groups) - len(spans)
        unplaced = [
            group
            for group, span in zip(groups, placed, strict=True)
            if group.text == text and span is None
        ]
        for group in unplaced[-short:] if short > 0 else ():
            missing.update(group.facts)
    return missing


def _overlaps(span: Span, taken: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in taken)
