"""The printed strings of a data set, each a fact that a text of the document can confirm."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from symposium_cli.dataset.models import Footnote, Part, Programme, Resolution, Summary
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import plural
from symposium_cli.names.text_search import SearchableText, letters


class FactKind(StrEnum):
    """What a printed string is."""

    BODY = "body"
    DOCUMENT = "document"
    EVENT = "event"
    RESOLUTION = "resolution"
    TITLE = "title"
    DATE = "date"
    PLACE = "place"
    NUMBER = "number"
    SUPPORTER = "supporter"
    FOOTNOTE = "footnote"
    ACTOR = "actor"
    VERB = "verb"
    LABEL = "label"
    TIME = "time"
    LIMITS = "limits"
    ENTRY = "entry"
    WORDS = "words"
    EXTRA = "extra"


FactKey = tuple[str, str]


class Fact(NamedTuple):
    """A string as printed, of what it is, and the first page where it stands, if that is known.

    `paragraph` is where it must stand: an actor, a verb or a number of a point, and the words of a
    paragraph, of which the string tells how many there are. None for all else. `slot` is whether it
    belongs to a slot of the programme, and so has its place in the programme's order.
    """

    kind: FactKind
    id: str
    text: str
    page: int | None
    paragraph: int | None = None
    slot: bool = False

    @property
    def key(self) -> FactKey:
        """What facts have in common that are told once: their string, be it of several things.

        But each slot has its limits, and each point its own actor and verb.
        """
        own = self.kind is FactKind.LIMITS or self.paragraph is not None
        return letters(self.text), f"{self.kind} {self.id}" if own else ""


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = rf"\b(?:\d{{1,2}} )?(?:{_MONTHS}) \d{{4}}"
_NUMBER_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred"
)
_NUMBER = rf"\d+(?:[.,]\d+)*|\b(?:{_NUMBER_WORDS})\b"


def facts(data: Symposium) -> list[Fact]:
    """Return every fact of a data set, the named things first, then the summary and the programme.

    A string that stands only within a person's entry is no fact of its own, nor is one that an
    earlier fact has; but an actor, a verb and a number count for each point, and speaking limits
    for each slot.
    """
    found: dict[FactKey, Fact] = {}
    pages = _Pages(data)
    for fact in (
        *_named(data.summary),
        *_footnotes(data.summary),
        *_of_event(data.programme),
        *_bodies_of_programme(data),
        *slot_facts(data),
    ):
        found.setdefault(fact.key, fact._replace(page=pages.first(fact)))
    held = SearchableText(_APART.join(fact.text for fact in found.values()))
    first = [fact for fact in found.values() if not fact.slot]
    said = sorted(
        (*_of_points(data, held), *_words(data.summary)), key=lambda fact: fact.paragraph or 0
    )
    return [*first, *said, *(fact for fact in found.values() if fact.slot)]


def slot_facts(data: Symposium) -> Iterator[Fact]:
    """Yield the facts of every slot as the programme prints them, be they the same as others."""
    for session in data.sessions:
        page, limits = _first(session.pages), session.speaking_limits
        texts = [
            (FactKind.TIME, session.printed_time),
            (FactKind.LABEL, session.label),
            (FactKind.TITLE, session.title),
            (FactKind.LIMITS, None if limits is None else limits.printed),
        ]
        for kind, text in texts:
            if text is not None:
                yield Fact(kind, session.id, text, page, slot=True)
        for part in session.parts:
            yield Fact(FactKind.ENTRY, part.person, _entry(part), _first(part.pages), slot=True)


def _named(summary: Summary) -> Iterator[Fact]:
    groups = (
        (FactKind.BODY, summary.bodies),
        (FactKind.DOCUMENT, summary.documents),
        (FactKind.EVENT, summary.events),
    )
    for kind, entities in groups:
        for entity in entities:
            for name in (entity.name, *entity.short_forms):
                yield Fact(kind, entity.id, name, _first(entity.pages))
    for resolution in summary.resolutions:
        text = _with_paragraph(resolution, summary.footnotes)
        yield Fact(FactKind.RESOLUTION, resolution.id, text, _first(resolution.pages))


def _with_paragraph(resolution: Resolution, footnotes: Sequence[Footnote]) -> str:
    """The symbol of a resolution, up to the paragraph that a footnote points out."""
    pointed_out = rf"paragraph {resolution.especially_paragraph}\b[^\w\s]*"
    for note in footnotes:
        found = re.search(rf"{re.escape(resolution.symbol)}\W.*?{pointed_out}", note.text)
        if found is not None:
            return found[0]
    return resolution.symbol


def _footnotes(summary: Summary) -> Iterator[Fact]:
    for note in summary.footnotes:
        yield Fact(FactKind.FOOTNOTE, f"footnote-{note.number}", note.text, _first(note.pages))


def _of_event(programme: Programme) -> Iterator[Fact]:
    event, document = programme.event, programme.event.document
    page = _first(event.pages)
    texts: list[tuple[FactKind, str, str | None, int | None]] = [
        (FactKind.TITLE, "event", event.title, page),
        (FactKind.TITLE, "document", None if document is None else document.title, page),
        (FactKind.DATE, "event", event.printed_date, page),
        (FactKind.PLACE, "event", event.place, page),
        (FactKind.NUMBER, "event", event.attendance, page),
        *((FactKind.SUPPORTER, "event", supporter, page) for supporter in event.supporters),
    ]
    if document is not None:
        annex = _first(document.programme_pages)
        texts += [
            (FactKind.LABEL, "document", document.programme_label, annex),
            (FactKind.TITLE, "document", document.programme_title, annex),
        ]
    for kind, id_, text, where in texts:
        if text is not None:
            yield Fact(kind, id_, text, where)


def _bodies_of_programme(data: Symposium) -> Iterator[Fact]:
    """The names of bodies that stand elsewhere than in a person's entry."""
    entries = SearchableText(_APART.join(map(_entry, data.parts)))
    for body in data.programme.organizations:
        for name in (body.name, *body.short_forms):
            if not entries.find(name):
                yield Fact(FactKind.BODY, body.id, name, _first(body.pages))


def _entry(part: Part) -> str:
    """The entry as printed, or the name where no entry is."""
    return part.printed or part.full_name


def _first(pages: Sequence[int] | None) -> int | None:
    return None if pages is None else min(pages)


def _of_points(data: Symposium, held: SearchableText) -> Iterator[Fact]:
    for _, point in data.points:
        page, paragraph = _first(point.pages), point.paragraph
        if point.actor is not None:
            yield Fact(FactKind.ACTOR, point.id, point.actor, page, paragraph)
        if point.verb is not None:
            yield Fact(FactKind.VERB, point.id, point.verb, page, paragraph)
        for kind, text in _figures(point.statement):
            if not held.find(text):
                yield Fact(kind, point.id, text, page, paragraph)


def _words(summary: Summary) -> Iterator[Fact]:
    for paragraph in summary.paragraphs:
        count = sum(sum(printed.counts.values()) for printed in paragraph.printed)
        pages = [printed.page for printed in paragraph.printed if printed.page is not None]
        text, number = plural(count, "word"), paragraph.number
        yield Fact(FactKind.WORDS, f"p{number}", text, _first(pages or None), number)


def _figures(statement: str) -> Iterable[tuple[FactKind, str]]:
    """The dates and numbers of a statement, which the document prints as they are."""
    for found in re.finditer(f"({_DATE})|{_NUMBER}", statement, re.IGNORECASE):
        yield FactKind.DATE if found[1] else FactKind.NUMBER, found[0]


def headings(data: Symposium) -> set[str]:
    """Return what the document prints as a heading, and may repeat on every page."""
    event, document = data.programme.event, data.programme.event.document
    names = (held.names for held in data.summary.events if event.title in held.names)
    found = {event.title, event.printed_date, *chain.from_iterable(names)}
    if document is not None:
        found |= {document.title, document.programme_label}
        found |= {document.programme_title, document.programme_date}
    # A single word may be one of the text as well.
    return {text for text in found if text is not None and " " in text}


def beside_slots(data: Symposium) -> Iterator[str]:
    """Yield what a programme may print beside its slots: rooms, days, and all of a part.

    Days are known by their English names, and parts where no entry is printed.
    """
    for session in data.sessions:
        if session.room is not None:
            yield session.room
        if session.start is not None:
            day = session.start
            yield from (f"{day:%A}", f"{day.day} {day:%B}", f"{day:%B} {day.day}")
        for part in session.parts:
            if part.printed is None:
                yield from filter(None, (part.office, part.role_label, data.affiliation(part)))


# A word that no text holds, between strings that must not be found across each other's ends.
_APART = " \ua66e "


class _Pages:
    """What is known to stand on which page."""

    def __init__(self, data: Symposium) -> None:
        texts: defaultdict[int, list[str]] = defaultdict(list)
        for note in data.summary.footnotes:
            if note.pages is not None:
                texts[min(note.pages)].append(note.text)
        for part in data.parts:
            if part.pages is not None:
                texts[min(part.pages)].append(_entry(part))
        self._by_page = {page: SearchableText(_APART.join(held)) for page, held in texts.items()}

    def first(self, fact: Fact) -> int | None:
        """The first page where a fact stands: its own, or one where it is part of a longer text."""
        if fact.kind is FactKind.ENTRY or fact.page is None:
            return fact.page
        earlier = (page for page, texts in self._by_page.items() if texts.find(fact.text))
        return min(fact.page, *earlier, fact.page)
