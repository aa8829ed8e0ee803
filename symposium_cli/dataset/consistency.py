"""Checks of what must hold between the parts of a data set, beyond the schema of each."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import chain
from typing import TypeVar

from symposium_cli.dataset.dates import first_day, last_day
from symposium_cli.dataset.faults import as_json, place
from symposium_cli.dataset.models import (
    Document,
    Entity,
    Event,
    Paragraph,
    Part,
    Point,
    Programme,
    Resolution,
    Role,
    Session,
    Summary,
    Theme,
)
from symposium_cli.errors import Fault
from symposium_cli.names.text import listed


def programme_faults(programme: Programme) -> Iterator[Fault]:
    """Yield everything in a programme that contradicts something else in it."""
    for way, found, expected in _in_programme(programme):
        yield Fault("programme.json", place(way), as_json(found), expected)


def summary_faults(summary: Summary, programme: Programme | None) -> Iterator[Fault]:
    """Yield everything in a summary that contradicts itself or its programme, where known."""
    entries = _Entries(summary)
    contradictions = _in_summary(entries)
    if programme is not None:
        contradictions = chain(contradictions, _against_programme(entries, programme))
    for way, found, expected in contradictions:
        yield Fault("summary.json", place(way), as_json(found), expected)


# The keys that lead to a place. It is written out only where something is wrong.
_Way = tuple[str | int, ...]
_Contradiction = tuple[_Way, object, str]


def _in_programme(programme: Programme) -> Iterator[_Contradiction]:
    event, sessions, bodies = programme.event, programme.sessions, programme.organizations
    last_page = None if event.document is None else event.document.page_count
    yield from _in_dates(event)
    yield from _in_pages(("event", "pages"), event.pages, last_page)
    if event.document is not None:
        yield from _in_document(event.document, ("event", "document"))
    yield from _repeated_ids(_listed(("organizations",), bodies))
    yield from _repeated_ids(_listed(("sessions",), sessions))
    for way, body in _listed(("organizations",), bodies):
        yield from _in_pages((*way, "pages"), body.pages, last_page)
    known = {body.id for body in bodies}
    for way, session in _listed(("sessions",), sessions):
        yield from _in_session(session, way)
        yield from _against_event(session, way, event)
        yield from _in_pages((*way, "pages"), session.pages, last_page)
        for here, part in _listed((*way, "parts"), session.parts):
            yield from _in_part(part, here, known)
            yield from _in_pages((*here, "pages"), part.pages, last_page)


def _in_dates(event: Event) -> Iterator[_Contradiction]:
    if event.date is None:
        if event.end_date is not None:
            yield ("event", "end_date"), event.end_date, "an end only beside a date"
    elif event.end_date is not None and last_day(event.end_date) < first_day(event.date):
        yield ("event", "end_date"), event.end_date, f"a date not before {event.date}"


def _in_document(document: Document, way: _Way) -> Iterator[_Contradiction]:
    ground = document.issuing_body_inferred_from
    if ground is not None and document.issuing_body is None:
        yield (*way, "issuing_body_inferred_from"), ground, "a ground only beside an issuing_body"
    pages = document.programme_pages
    yield from _in_pages((*way, "programme_pages"), pages, document.page_count)


def _in_session(session: Session, way: _Way) -> Iterator[_Contradiction]:
    if session.start is None:
        if session.end is not None:
            yield (*way, "end"), session.end.isoformat(), "an end only beside a start"
    else:
        if session.end is not None and session.end <= session.start:
            yield (*way, "end"), session.end.isoformat(), "a time after the start"
        if session.date not in (None, session.dated):
            expected = f"{session.dated}, the day of its start, or no date"
            yield (*way, "date"), session.date, expected
    chairs = [index for index, part in enumerate(session.parts) if part.role is _CHAIR]
    for index in chairs[1:]:
        yield (*way, "parts", index, "role"), _CHAIR, "one chair in a session"
    if session.pages is None:
        return
    pages = set(session.pages)
    for index, part in enumerate(session.parts):
        if part.pages is not None and not pages.issuperset(part.pages):
            expected = f"pages of its session: {listed(session.pages)}"
            yield (*way, "parts", index, "pages"), part.pages, expected


def _against_event(session: Session, way: _Way, event: Event) -> Iterator[_Contradiction]:
    days, own = event.span, session.span
    if days is None or own is None:
        return
    (first, last), (own_first, own_last) = days, own
    # A slot of the event's last day may go on past midnight.
    begins = own_first if session.start is not None else own_last
    if begins < first or own_first > last:
        days_of_event = f"a day of the event, {event.date} to {event.end_date}"
        only = f"{event.date}, the one day of an event without end_date"
        expected = only if event.end_date is None else days_of_event
        field, found = ("date", session.date)
        if session.start is not None:
            field, found = ("start", session.start.isoformat())
        yield (*way, field), found, expected
    if session.end is not None and (session.end.date() - last).days > 1:
        expected = f"a time not after {last + timedelta(days=1)}, the day after the event"
        yield (*way, "end"), session.end.isoformat(), expected


_CHAIR = Role.CHAIR  # looking up a member of an enumeration takes its time


def _in_part(part: Part, way: _Way, bodies: set[str]) -> Iterator[_Contradiction]:
    if part.country_code is not None and part.country is None:
        yield (*way, "country_code"), part.country_code, "a code only beside a country"
    if part.office_kind is not None and part.office is None:
        yield (*way, "office_kind"), part.office_kind, "a kind only beside an office"
    for text in _unprinted(part):
        yield (*way, "printed"), part.printed, f"an entry that holds {as_json(text)}"
    if part.organizations:
        here = (*way, "organizations")
        yield from _dangling(here, part.organizations, bodies, "organizations")
        yield from _repeated_references(here, part.organizations)


def _unprinted(part: Part) -> list[str]:
    texts = (
        part.role_label,
        part.honorific,
        part.name,
        part.post_nominals,
        part.office,
        part.country,
    )
    entry = part.printed
    if entry is None:
        return []
    return [text for text in texts if text is not None and text not in entry]


class _Entries:
    """The entries of a summary, each with the keys that lead to it."""

    def __init__(self, summary: Summary) -> None:
        self.bodies = list(_listed(("bodies",), summary.bodies))
        self.others: list[tuple[_Way, Entity | Resolution]] = [
            *_listed(("documents",), summary.documents),
            *_listed(("events",), summary.events),
            *_listed(("resolutions",), summary.resolutions),
        ]
        self.named = [*self.bodies, *self.others]
        self.themes = list(_listed(("themes",), summary.themes))
        self.points = [
            found for way, theme in self.themes for found in _listed((*way, "points"), theme.points)
        ]
        self.footnotes = list(_listed(("footnotes",), summary.footnotes))
        self.paragraphs = list(_listed(("paragraphs",), summary.paragraphs))
        self.pages: list[tuple[_Way, tuple[int, ...]]] = [
            ((*way, "pages"), entry.pages)
            for way, entry in (*self.named, *self.themes, *self.points, *self.footnotes)
            if entry.pages is not None
        ]


def _in_summary(entries: _Entries) -> Iterator[_Contradiction]:
    yield from _repeated_ids(entries.named)
    yield from _repeated_ids(entries.themes)
    yield from _repeated_ids(entries.points)
    for way, theme in entries.themes:
        yield from _in_theme(theme, way)
    yield from _in_footnotes(entries)
    yield from _in_paragraphs(entries)
    for way, pages in entries.pages:
        if len(pages) > 1:
            yield from _out_of_order(way, pages)


def _in_theme(theme: Theme, way: _Way) -> Iterator[_Contradiction]:
    yield from _repeated_references((*way, "sessions"), [link.id for link in theme.sessions])
    yield from _out_of_order((*way, "paragraphs"), theme.paragraphs)
    paragraphs, pages = set(theme.paragraphs), theme.pages
    for here, point in _listed((*way, "points"), theme.points):
        if point.paragraph not in paragraphs:
            expected = f"a paragraph of its theme: {listed(theme.paragraphs)}"
            yield (*here, "paragraph"), point.paragraph, expected
        if pages is not None and point.pages is not None and not {*pages}.issuperset(point.pages):
            yield (*here, "pages"), point.pages, f"pages of its theme: {listed(pages)}"
        yield from _in_point(point, here)


def _in_point(point: Point, way: _Way) -> Iterator[_Contradiction]:
    if point.verb is None and point.actor is not None:
        yield (*way, "actor"), point.actor, "an actor only beside a verb"
    if point.mentions:
        yield from _repeated_references((*way, "mentions"), point.mentions)


def _in_footnotes(entries: _Entries) -> Iterator[_Contradiction]:
    paragraphs = {paragraph for _, theme in entries.themes for paragraph in theme.paragraphs}
    numbers: set[int] = set()
    for way, note in entries.footnotes:
        if note.number in numbers:
            yield (*way, "number"), note.number, "each number once"
        numbers.add(note.number)
        if note.paragraph not in paragraphs:
            yield (*way, "paragraph"), note.paragraph, "a paragraph of one of the themes"


def _in_paragraphs(entries: _Entries) -> Iterator[_Contradiction]:
    """Yield what is wrong with the paragraphs, and with the places that others say are in them."""
    printed = {paragraph.number: _pages_of(paragraph) for _, paragraph in entries.paragraphs}
    if not printed:
        return
    yield from _out_of_order(("paragraphs",), [p.number for _, p in entries.paragraphs])
    for way, paragraph in entries.paragraphs:
        if not paragraph.printed:
            yield (*way, "printed"), [], "the words of at least one page"
        yield from _out_of_order((*way, "printed"), printed[paragraph.number])
    for way, theme in entries.themes:
        for index, number in enumerate(theme.paragraphs):
            if number not in printed:
                yield (*way, "paragraphs", index), number, "the number of one of the paragraphs"
    for way, point in entries.points:
        pages = printed.get(point.paragraph)
        if pages and point.pages is not None and not {*pages}.issuperset(point.pages):
            expected = f"pages on which paragraph {point.paragraph} is printed: {listed(pages)}"
            yield (*way, "pages"), point.pages, expected


def _pages_of(paragraph: Paragraph) -> list[int]:
    return [stretch.page for stretch in paragraph.printed if stretch.page is not None]


def _against_programme(entries: _Entries, programme: Programme) -> Iterator[_Contradiction]:
    bodies = {body.id: body.name for body in programme.organizations}
    for way, body in entries.bodies:
        if bodies.get(body.id, body.name) != body.name:
            known = as_json(bodies[body.id])
            expected = f"the name that programme.json has for {as_json(body.id)}: {known}"
            yield (*way, "name"), body.name, expected
    for way, entry in entries.others:
        if entry.id in bodies:
            yield (*way, "id"), entry.id, "an id that no organization of programme.json has"
    sessions = {session.id for session in programme.sessions}
    for way, theme in entries.themes:
        linked = [link.id for link in theme.sessions]
        yield from _dangling((*way, "sessions"), linked, sessions, "sessions of programme.json")
    mentionable = {entry.id for _, entry in entries.named} | bodies.keys()
    for way, point in entries.points:
        if point.mentions:
            yield from _dangling((*way, "mentions"), point.mentions, mentionable, "things named")
    document = programme.event.document
    printed = [((*way, "printed"), _pages_of(each)) for way, each in entries.paragraphs]
    for way, pages in (*entries.pages, *printed):
        yield from _past_the_end(way, pages, None if document is None else document.page_count)


def _past_the_end(way: _Way, pages: Sequence[int], last: int | None) -> Iterator[_Contradiction]:
    if last is not None and max(pages, default=0) > last:
        yield way, pages, f"no page after the document's last, {last}"


def _in_pages(way: _Way, pages: Sequence[int] | None, last: int | None) -> Iterator[_Contradiction]:
    if pages is None:
        return
    if len(pages) > 1:
        yield from _out_of_order(way, pages)
    yield from _past_the_end(way, pages, last)


def _out_of_order(way: _Way, numbers: Sequence[int]) -> Iterator[_Contradiction]:
    if len(numbers) > 1 and list(numbers) != sorted(set(numbers)):
        yield way, numbers, "numbers in their order, each once"


def _dangling(
    way: _Way, ids: Iterable[str], known: set[str], where: str
) -> Iterator[_Contradiction]:
    for index, wanted in enumerate(ids):
        if wanted not in known:
            yield (*way, index), wanted, f"the id of one of the {where}"


def _repeated_references(way: _Way, ids: Iterable[str]) -> Iterator[_Contradiction]:
    seen: set[str] = set()
    for index, id_ in enumerate(ids):
        if id_ in seen:
            yield (*way, index), id_, "each id once"
        seen.add(id_)


_WithId = Entity | Resolution | Session | Theme | Point


def _repeated_ids(entries: Iterable[tuple[_Way, _WithId]]) -> Iterator[_Contradiction]:
    first: dict[str, _Way] = {}
    for way, entry in entries:
        if entry.id in first:
            yield (*way, "id"), entry.id, f"an id that {place(first[entry.id])} does not have"
        first.setdefault(entry.id, way)


_Entry = TypeVar("_Entry")


def _listed(way: _Way, entries: Iterable[_Entry]) -> Iterator[tuple[_Way, _Entry]]:
    """The entries of the list that keys lead to, each with the keys that lead to it."""
    return (((*way, index), entry) for index, entry in enumerate(entries))
