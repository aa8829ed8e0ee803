"""Checks of what must hold between the parts of a data set, beyond the schema of each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import chain
from typing import TypeVar

from symposium_cli.dataset.faults import as_json, place
from symposium_cli.dataset.models import (
    Entity,
    Event,
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
    last_day, last_page = event.end_date or event.date, event.document.page_count
    if last_day < event.date:
        yield ("event", "end_date"), last_day.isoformat(), f"a day not before {event.date}"
    yield from _in_pages(("event", "pages"), event.pages, last_page)
    programme_pages = event.document.programme_pages
    yield from _in_pages(("event", "document", "programme_pages"), programme_pages, last_page)
    yield from _repeated_ids(_listed(("organizations",), bodies))
    yield from _repeated_ids(_listed(("sessions",), sessions))
    yield from _overlaps(sessions)
    for way, body in _listed(("organizations",), bodies):
        yield from _in_pages((*way, "pages"), body.pages, last_page)
    known = {body.id for body in bodies}
    codes: dict[str, str] = {}
    for way, session in _listed(("sessions",), sessions):
        yield from _in_session(session, way, event)
        for here, part in _listed((*way, "parts"), session.parts):
            yield from _in_part(part, here, known)
            yield from _code_at_odds(part, here, codes)
            yield from _in_pages((*here, "pages"), part.pages, last_page)


def _in_session(session: Session, way: _Way, event: Event) -> Iterator[_Contradiction]:
    if session.end <= session.start:
        yield (*way, "end"), session.end.isoformat(), "a time after the start"
    last_day = event.end_date or event.date
    if not event.date <= session.start.date() <= last_day:
        days = f"a day of the event, {event.date} to {last_day}"
        only = f"{event.date}, the one day of an event without end_date"
        expected = only if event.end_date is None else days
        yield (*way, "start"), session.start.isoformat(), expected
    if (session.end.date() - last_day).days > 1:
        expected = f"a time not after {last_day + timedelta(days=1)}, the day after the event"
        yield (*way, "end"), session.end.isoformat(), expected
    chairs = [index for index, part in enumerate(session.parts) if part.role is _CHAIR]
    for index in chairs[1:]:
        yield (*way, "parts", index, "role"), _CHAIR, "one chair in a session"
    yield from _in_pages((*way, "pages"), session.pages, event.document.page_count)
    pages = set(session.pages)
    for index, part in enumerate(session.parts):
        if not pages.issuperset(part.pages):
            expected = f"pages of its session: {_counted(session.pages)}"
            yield (*way, "parts", index, "pages"), part.pages, expected


_CHAIR = Role.CHAIR  # looking up a member of an enumeration takes its time


def _in_part(part: Part, way: _Way, bodies: set[str]) -> Iterator[_Contradiction]:
    if part.country_code is not None and part.country is None:
        yield (*way, "country_code"), part.country_code, "a code only beside a country"
    if part.country is not None and part.organizations:
        yield (*way, "organizations"), part.organizations, "none beside a country"
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
    return [text for text in texts if text is not None and text not in entry]


def _code_at_odds(part: Part, way: _Way, codes: dict[str, str]) -> Iterator[_Contradiction]:
    """What contradicts the code that stands beside the same state before; `codes` keeps them."""
    if part.country is not None and part.country_code is not None:
        code = codes.setdefault(part.country, part.country_code)
        if code != part.country_code:
            expected = f"{as_json(code)}, as beside {as_json(part.country)} before"
            yield (*way, "country_code"), part.country_code, expected


def _overlaps(sessions: Sequence[Session]) -> Iterator[_Contradiction]:
    rooms: dict[str | None, list[tuple[_Way, Session]]] = defaultdict(list)
    for way, session in _listed(("sessions",), sessions):
        rooms[session.room].append((way, session))
    for slots in rooms.values():
        slots.sort(key=lambda slot: slot[1].start)
        previous: Session | None = None
        for way, session in slots:
            if previous is not None and session.start < previous.end:
                expected = f"a time not before {as_json(previous.id)} in the same room ends"
                yield (*way, "start"), session.start.isoformat(), expected
            if previous is None or session.end > previous.end:
                previous = session


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
        self.pages: list[tuple[_Way, tuple[int, ...]]] = [
            ((*way, "pages"), entry.pages)
            for way, entry in (*self.named, *self.themes, *self.points, *self.footnotes)
        ]


def _in_summary(entries: _Entries) -> Iterator[_Contradiction]:
    yield from _repeated_ids(entries.named)
    yield from _repeated_ids(entries.themes)
    yield from _repeated_ids(entries.points)
    for way, theme in entries.themes:
        yield from _in_theme(theme, way)
    yield from _in_footnotes(entries)
    for way, pages in entries.pages:
        if len(pages) > 1:
            yield from _out_of_order(way, pages)


def _in_theme(theme: Theme, way: _Way) -> Iterator[_Contradiction]:
    yield from _repeated_references((*way, "sessions"), [link.id for link in theme.sessions])
    yield from _out_of_order((*way, "paragraphs"), theme.paragraphs)
    paragraphs, pages = set(theme.paragraphs), set(theme.pages)
    for here, point in _listed((*way, "points"), theme.points):
        if point.paragraph not in paragraphs:
            expected = f"a paragraph of its theme: {_counted(theme.paragraphs)}"
            yield (*here, "paragraph"), point.paragraph, expected
        if not pages.issuperset(point.pages):
            yield (*here, "pages"), point.pages, f"pages of its theme: {_counted(theme.pages)}"
        yield from _in_point(point, here)


def _in_point(point: Point, way: _Way) -> Iterator[_Contradiction]:
    if point.verb is None and point.actor is not None:
        yield (*way, "actor"), point.actor, "an actor only beside a verb"
    if point.verb is None and point.is_call:
        yield (*way, "is_call"), point.is_call, "a call only beside a verb"
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
    last_page = programme.event.document.page_count
    for way, pages in entries.pages:
        yield from _past_the_end(way, pages, last_page)


def _past_the_end(way: _Way, pages: Sequence[int], last: int) -> Iterator[_Contradiction]:
    if max(pages) > last:
        yield way, pages, f"no page after the document's last, {last}"


def _in_pages(way: _Way, pages: Sequence[int], last: int) -> Iterator[_Contradiction]:
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


_MOST_COUNTED = 20


def _counted(numbers: Sequence[int]) -> str:
    more = ", …" if len(numbers) > _MOST_COUNTED else ""
    return ", ".join(map(str, numbers[:_MOST_COUNTED])) + more
