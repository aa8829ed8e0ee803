"""The printed strings of a data set, each a fact that a text of the document can confirm."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from symposium_cli.dataset.models import Part, Point, Programme, Session, Summary
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.verification.text_search import SearchableText, letters


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


class Fact(NamedTuple):
    """A string as printed, of what it is, and the first page where it stands, if that is known.

    `paragraph` is where an actor, a verb or a number of a point stands, None for all else. `slot`
    is whether it belongs to a slot of the programme, and so has its place in the programme's order.
    """

    kind: FactKind
    id: str
    text: str
    page: int | None
    paragraph: int | None = None
    slot: bool = False


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = rf"(?:\d{{1,2}} )?(?:{_MONTHS}) \d{{4}}"
_NUMBER = r"\d+(?:[.,]\d+)*"


def facts(data: Symposium) -> list[Fact]:
    """Return every fact of a data set, the named things first, then the summary and the programme.

    A string that stands only within a person's entry is no fact of its own, nor is one that an
    earlier fact has; but an actor, a verb and a number count for each point.
    """
    programme, summary = data.programme, data.summary
    found: dict[str, Fact] = {}
    pages = _Pages(data)
    for fact in (
        *_named(summary),
        *_notes(summary),
        *_of_event(programme),
        *_in_programme(data),
    ):
        found.setdefault(letters(fact.text), fact._replace(page=pages.first(fact)))
    held = SearchableText(_APART.join(fact.text for fact in found.values()))
    first = [fact for fact in found.values() if not fact.slot]
    return [*first, *_of_points(summary, held), *(fact for fact in found.values() if fact.slot)]


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
        page = _first(resolution.pages)
        yield Fact(FactKind.RESOLUTION, resolution.id, resolution.symbol, page)
        if resolution.especially_paragraph is not None:
            text = f"paragraph {resolution.especially_paragraph}"
            yield Fact(FactKind.NUMBER, resolution.id, text, page)


def _notes(summary: Summary) -> Iterator[Fact]:
    """The footnotes, but for those that cite resolutions, which count by themselves."""
    for note in summary.footnotes:
        if not any(resolution.symbol in note.text for resolution in summary.resolutions):
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


def _in_programme(data: Symposium) -> Iterator[Fact]:
    entries = SearchableText(_APART.join(map(_entry, data.parts)))
    for body in data.programme.organizations:
        for name in (body.name, *body.short_forms):
            if not entries.find(name):
                yield Fact(FactKind.BODY, body.id, name, _first(body.pages))
    for session in data.sessions:
        yield from _in_slot(session)


def _in_slot(session: Session) -> Iterator[Fact]:
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


def _entry(part: Part) -> str:
    """The entry as printed, or the name where no entry is."""
    return part.printed or part.full_name


def _first(pages: Sequence[int] | None) -> int | None:
    return None if pages is None else min(pages)


def points_by_paragraph(summary: Summary) -> dict[int, list[Point]]:
    """The points of every paragraph under a theme, in the order of the file; some have none."""
    found: defaultdict[int, list[Point]] = defaultdict(list)
    for theme in summary.themes:
        for paragraph in theme.paragraphs:
            found[paragraph] += [p for p in theme.points if p.paragraph == paragraph]
    return dict(sorted(found.items()))


def _of_points(summary: Summary, held: SearchableText) -> Iterator[Fact]:
    for paragraph, points in points_by_paragraph(summary).items():
        for point in points:
            page = _first(point.pages)
            if point.actor is not None:
                yield Fact(FactKind.ACTOR, point.id, point.actor, page, paragraph)
            if point.verb is not None:
                yield Fact(FactKind.VERB, point.id, point.verb, page, paragraph)
            for kind, text in _figures(point.statement):
                if not held.find(text):
                    yield Fact(kind, point.id, text, page, paragraph)


def _figures(statement: str) -> Iterable[tuple[FactKind, str]]:
    """The dates and numbers of a statement, which the document prints as they are."""
    for found in re.finditer(f"({_DATE})|{_NUMBER}", statement):
        yield FactKind.DATE if found[1] else FactKind.NUMBER, found[0]


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
        self._by_page = {page: SearchableText(_APART.join(texts[page])) for page in sorted(texts)}

    def first(self, fact: Fact) -> int | None:
        """The first page where a fact stands: its own, or one where it is part of a longer text."""
        if fact.kind is FactKind.ENTRY or fact.page is None:
            return fact.page
        earlier = (page for page, texts in self._by_page.items() if texts.find(fact.text))
        return min(fact.page, *earlier, fact.page)
