"""A text of a document made from its data: what the document might have said."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from symposium_cli.dataset.models import Document, Footnote, Point, PrintedWords, Session
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.words import fold

BUILT = Path(__file__).parents[1] / "expected" / "document.txt"

_DATE = r"(?:\d{1,2} )?[A-Z][a-z]+ \d{4}\b"
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Block(NamedTuple):
    """A paragraph, or what stands of it on one page; `ends` is whether it ends there."""

    number: int
    page: int | None
    text: str
    ends: bool = True


def text_of(symposium: Symposium) -> str:
    """A document that holds every fact of a data set, in its order, laid out as on paper.

    Its paragraphs have the words that they print, in another order: who says what by which verb
    stands together, as do names, dates and numbers, and the rest of a sentence is alphabetical.
    """
    body = [*body_of(symposium), *programme_of(symposium)]
    return "\n\n".join([_heading(symposium, "\n".join(body)), *body]) + "\n"


def words_of(text: str) -> Counter[str]:
    """How often a text prints each word, with the hyphens and apostrophes within words."""
    return Counter(re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", fold(text.replace("’", "'"))))


def blocks_of(symposium: Symposium) -> list[Block]:
    """The paragraphs from their printed words or, where these are not known, from the points."""
    points: defaultdict[int, list[Point]] = defaultdict(list)
    for _, point in symposium.points:
        points[point.paragraph].append(point)
    if not symposium.summary.paragraphs:
        said = ((number, " ".join(map(_sentence, there))) for number, there in points.items())
        return [Block(number, None, text) for number, text in sorted(said)]
    blocks = []
    for paragraph in symposium.summary.paragraphs:
        cut = False
        for printed in paragraph.printed:
            here = [
                p for p in points[paragraph.number] if _stands_on(p, printed, paragraph.printed)
            ]
            ends = printed is paragraph.printed[-1]
            text = _laid_out(symposium, printed.counts, here)
            text = f"{text[0].lower()}{text[1:]}" if cut else text
            text = text if ends else text.removesuffix(".")
            blocks.append(Block(paragraph.number, printed.page, text, ends))
            cut = True
    return blocks


def body_of(symposium: Symposium) -> list[str]:
    """The paragraphs, and where their page ends, be it within one, the footnotes of the page."""
    notes = list(symposium.summary.footnotes)
    marks = {note.paragraph: str(note.number).translate(_RAISED) for note in notes}
    texts: list[str] = []
    for block in blocks_of(symposium):
        while notes and block.page is not None and min(notes[0].pages or [0]) < block.page:
            texts.append(_footnote(notes.pop(0)))
        texts.append(f"{block.text}{marks.get(block.number, '') if block.ends else ''}")
    return [*texts, *map(_footnote, notes)]


def programme_of(symposium: Symposium) -> list[str]:
    """The annex: slot by slot the time, the label and title, the limits, and the entries."""
    document = _document_of(symposium)
    head = [document.programme_label, document.programme_title]
    return [*filter(None, head), *map(_slot, symposium.sessions)]


def _heading(symposium: Symposium, body: str) -> str:
    """What the document is, and every string that stands nowhere else."""
    event = symposium.programme.event
    lines = [event.title, event.printed_date or "", _document_of(symposium).title]
    standing = fold("\n".join([*lines, body]))
    return "\n".join([*lines, *(s for s in _strings(symposium) if fold(s) not in standing)])


def _document_of(symposium: Symposium) -> Document:
    document = symposium.programme.event.document
    assert document is not None
    return document


def _strings(symposium: Symposium) -> list[str]:
    """Names, dates and numbers that a document prints whole, the longest first."""
    event = symposium.programme.event
    strings = [name for _, names in _names(symposium) for name in names]
    strings += filter(None, (event.place, event.printed_date, event.attendance))
    strings += event.supporters
    strings += [
        date for _, point in symposium.points for date in re.findall(_DATE, point.statement)
    ]
    return sorted(dict.fromkeys(strings), key=len, reverse=True)


def _names(symposium: Symposium) -> list[tuple[str, tuple[str, ...]]]:
    """Everything that a document names, by its id, with all of its printed names."""
    programme, summary = symposium.programme, symposium.summary
    named = (*summary.bodies, *programme.organizations, *summary.documents, *summary.events)
    names = [(entity.id, (entity.name, *entity.short_forms)) for entity in named]
    return [*names, *((found.id, (found.symbol,)) for found in summary.resolutions)]


def _stands_on(point: Point, printed: PrintedWords, parts: Sequence[PrintedWords]) -> bool:
    return len(parts) == 1 or point.pages is None or min(point.pages) == printed.page


def _footnote(note: Footnote) -> str:
    return f"{str(note.number).translate(_RAISED)} {note.text}"


def _slot(session: Session) -> str:
    limits = session.speaking_limits
    printed = [f"({limits.printed})"] if limits and limits.printed else []
    bullets = [
        f"{'' if found.order is None else '• '}{found.part.printed}"
        for found in session.appearances
    ]
    return "\n".join([session.printed_time or "", session.heading, *printed, *bullets])


def _sentence(point: Point) -> str:
    """What a point says, in words that run on neither from the verb nor into the next sentence."""
    said = " ".join(filter(None, (point.actor, point.verb, "this", point.statement.rstrip("."))))
    said = said.removeprefix("this ")
    return f"{said[0].upper()}{said[1:]}, it says."


class _Clause:
    """What is printed as one sentence: points that share one actor, or what no point speaks of."""

    def __init__(self, *points: Point) -> None:
        self.points = [*points]
        self.verbs: list[str] = []
        self.rest: list[str] = []

    @property
    def actor(self) -> str | None:
        """Who says it."""
        return self.points[0].actor if self.points else None

    def words(self, names: Mapping[str, str]) -> Counter[str]:
        """All words of its points, and of the names of what they mention."""
        mentioned = (names[id_] for point in self.points for id_ in point.mentions)
        return words_of(" ".join([*(point.said for point in self.points), *mentioned]))

    @property
    def text(self) -> str:
        """A sentence that begins with actor and verbs, and with no number."""
        rest = sorted(self.rest, key=lambda string: (string[0].isdecimal(), fold(string)))
        text = " ".join([*filter(None, [self.actor]), *self.verbs, *rest])
        return f"{text[:1].upper()}{text[1:]}."


def _laid_out(symposium: Symposium, counts: dict[str, int], points: Sequence[Point]) -> str:
    """A paragraph with just these words, a sentence for each clause and one for what is left."""
    names = {id_: " ".join(names) for id_, names in _names(symposium)}
    left = Counter(counts)
    clauses = _clauses(points, left)
    verbs = [verb for clause in clauses for verb in {p.verb: 1 for p in clause.points} if verb]
    printed = _take(verbs, left)
    for clause in clauses:
        for verb in {p.verb: 1 for p in clause.points}:
            if verb is not None and printed[verb]:
                clause.verbs.append(verb)
                printed[verb] -= 1
    whole = _take(_strings(symposium) * max(left.values(), default=0), left)
    others = _Clause()
    said = [(clause, clause.words(names)) for clause in clauses]
    for string, times in sorted((whole + left).items(), key=lambda item: -len(item[0])):
        speaking = [clause for clause, words in said if words_of(string) <= words]
        # What several speak of goes to those that have the least yet.
        takers = sorted(speaking, key=lambda clause: len(clause.rest))[:times]
        for clause in [*takers, *[others] * (times - len(takers))]:
            clause.rest.append(string)
    return " ".join(c.text for c in (*clauses, others) if c.points or c.rest)


def _clauses(points: Sequence[Point], left: Counter[str]) -> list[_Clause]:
    """The clauses that points make; neighbours share an actor that is not printed for each."""
    actors = Counter(point.actor for point in points if point.actor is not None)
    short = actors - _take([*actors.elements()], left)
    clauses: list[_Clause] = []
    for point in points:
        if point.actor and short[point.actor] and clauses and clauses[-1].actor == point.actor:
            short[point.actor] -= 1
            clauses[-1].points.append(point)
        else:
            clauses.append(_Clause(point))
    return clauses


def _take(strings: Sequence[str], left: Counter[str]) -> Counter[str]:
    """Take the words of strings from those that are left, and tell how often each could be taken.

    The longest come first, for a shorter one may be part of it.
    """
    taken: Counter[str] = Counter()
    for string in sorted(strings, key=len, reverse=True):
        words = words_of(string)
        if words <= left:
            left -= words
            taken[string] += 1
    return taken
