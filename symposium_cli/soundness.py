"""What must hold between the parts of a data set, beyond the shape of each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import chain
from typing import Protocol, TypeVar

from symposium_cli.faults import Fault, as_json
from symposium_cli.models import (
    Entity,
    Event,
    Footnote,
    Part,
    Point,
    Programme,
    Resolution,
    Role,
    Session,
    Summary,
    Theme,
)


def programme_faults(programme: Programme) -> Iterator[Fault]:
    """Everything in a programme that contradicts something else in it."""
    for place, found, expected in _in_programme(programme):
        yield Fault("programme.json", place, as_json(found), expected)


def summary_faults(summary: Summary, programme: Programme | None) -> Iterator[Fault]:
    """Everything in a summary that contradicts itself or its programme, where that is known."""
    contradictions = _in_summary(summary)
    if programme is not None:
        contradictions = chain(contradictions, _against_programme(summary, programme))
    for place, found, expected in contradictions:
        yield Fault("summary.json", place, as_json(found), expected)


_Contradiction = tuple[str, object, str]


def _in_programme(programme: Programme) -> Iterator[_Contradiction]:
    event, sessions, bodies = programme.event, programme.sessions, programme.organizations
    last_day = event.end_date or event.date
    if last_day < event.date:
        yield "event.end_date", last_day.isoformat(), f"a day not before {event.date}"
    yield from _repeated_ids(_listed("organizations", bodies))
    yield from _repeated_ids(_listed("sessions", sessions))
    for place, session in _listed("sessions", sessions):
        yield from _in_session(session, place, event)
    yield from _overlaps(sessions)
    parts = [
        found
        for place, session in _listed("sessions", sessions)
        for found in _listed(f"{place}.parts", session.parts)
    ]
    known = {body.id for body in bodies}
    for place, part in parts:
        yield from _in_part(part, place, known)
    yield from _second_chairs(sessions)
    yield from _codes_at_odds(parts)
    pages = [
        ("event.pages", event.pages),
        ("event.document.programme_pages", event.document.programme_pages),
        *_pages(_listed("organizations", bodies)),
        *_pages(_listed("sessions", sessions)),
        *_pages(parts),
    ]
    for place, numbers in pages:
        yield from _out_of_order(place, numbers)
    yield from _past_the_end(pages, event.document.page_count)


def _in_session(session: Session, place: str, event: Event) -> Iterator[_Contradiction]:
    last_day = event.end_date or event.date
    if session.end <= session.start:
        yield f"{place}.end", session.end.isoformat(), "a time after the start"
    if not event.date <= session.start.date() <= last_day:
        days = f"a day of the event, {event.date} to {last_day}"
        only = f"{event.date}, the one day of an event without end_date"
        expected = only if event.end_date is None else days
        yield f"{place}.start", session.start.isoformat(), expected
    if (session.end.date() - last_day).days > 1:
        expected = f"a time not after {last_day + timedelta(days=1)}, the day after the event"
        yield f"{place}.end", session.end.isoformat(), expected
    pages = set(session.pages)
    for here, part in _listed(f"{place}.parts", session.parts):
        if not pages.issuperset(part.pages):
            yield f"{here}.pages", part.pages, f"pages of its session: {_counted(session.pages)}"


def _in_part(part: Part, place: str, bodies: set[str]) -> Iterator[_Contradiction]:
    if part.country_code is not None and part.country is None:
        yield f"{place}.country_code", part.country_code, "a code only beside a country"
    if part.country is not None and part.organizations:
        yield f"{place}.organizations", part.organizations, "none beside a country"
    if part.office_kind is not None and part.office is None:
        yield f"{place}.office_kind", part.office_kind, "a kind only beside an office"
    for text in _unprinted(part):
        yield f"{place}.printed", part.printed, f"an entry that holds {as_json(text)}"
    yield from _dangling(f"{place}.organizations", part.organizations, bodies, "organizations")
    yield from _repeated_references(f"{place}.organizations", part.organizations)


def _unprinted(part: Part) -> Iterator[str]:
    texts = (
        part.role_label,
        part.honorific,
        part.name,
        part.post_nominals,
        part.office,
        part.country,
    )
    return (text for text in texts if text is not None and text not in part.printed)


def _second_chairs(sessions: Sequence[Session]) -> Iterator[_Contradiction]:
    for place, session in _listed("sessions", sessions):
        chairs = [index for index, part in enumerate(session.parts) if part.role is Role.CHAIR]
        for index in chairs[1:]:
            yield f"{place}.parts[{index}].role", Role.CHAIR, "one chair in a session"


def _codes_at_odds(parts: Iterable[tuple[str, Part]]) -> Iterator[_Contradiction]:
    codes: dict[str, str] = {}
    for place, part in parts:
        if part.country is not None and part.country_code is not None:
            code = codes.setdefault(part.country, part.country_code)
            if code != part.country_code:
                expected = f"{as_json(code)}, as beside {as_json(part.country)} before"
                yield f"{place}.country_code", part.country_code, expected


def _overlaps(sessions: Sequence[Session]) -> Iterator[_Contradiction]:
    rooms: dict[str | None, list[tuple[str, Session]]] = defaultdict(list)
    for place, session in _listed("sessions", sessions):
        rooms[session.room].append((place, session))
    for slots in rooms.values():
        slots.sort(key=lambda slot: slot[1].start)
        previous: Session | None = None
        for place, session in slots:
            if previous is not None and session.start < previous.end:
                expected = f"a time not before {as_json(previous.id)} in the same room ends"
                yield f"{place}.start", session.start.isoformat(), expected
            if previous is None or session.end > previous.end:
                previous = session


def _in_summary(summary: Summary) -> Iterator[_Contradiction]:
    themes, points, footnotes = _themes(summary), _points(summary), _footnotes(summary)
    named = [*_listed("bodies", summary.bodies), *_other_things(summary)]
    yield from _repeated_ids(named)
    yield from _repeated_ids(themes)
    yield from _repeated_ids(points)
    for place, theme in themes:
        yield from _in_theme(theme, place)
    yield from _in_footnotes(footnotes, themes)
    for place, pages in (*_pages(named), *_pages(themes), *_pages(points), *_pages(footnotes)):
        yield from _out_of_order(place, pages)


def _in_theme(theme: Theme, place: str) -> Iterator[_Contradiction]:
    yield from _repeated_references(f"{place}.sessions", [link.id for link in theme.sessions])
    yield from _out_of_order(f"{place}.paragraphs", theme.paragraphs)
    paragraphs, pages = set(theme.paragraphs), set(theme.pages)
    for here, point in _listed(f"{place}.points", theme.points):
        if point.paragraph not in paragraphs:
            expected = f"a paragraph of its theme: {_counted(theme.paragraphs)}"
            yield f"{here}.paragraph", point.paragraph, expected
        if not pages.issuperset(point.pages):
            yield f"{here}.pages", point.pages, f"pages of its theme: {_counted(theme.pages)}"
        yield from _in_point(point, here)


def _in_point(point: Point, place: str) -> Iterator[_Contradiction]:
    if point.verb is None and point.actor is not None:
        yield f"{place}.actor", point.actor, "an actor only beside a verb"
    if point.verb is None and point.is_call:
        yield f"{place}.is_call", point.is_call, "a call only beside a verb"
    yield from _repeated_references(f"{place}.mentions", point.mentions)


def _in_footnotes(
    footnotes: Sequence[tuple[str, Footnote]], themes: Iterable[tuple[str, Theme]]
) -> Iterator[_Contradiction]:
    paragraphs = {paragraph for _, theme in themes for paragraph in theme.paragraphs}
    numbers: set[int] = set()
    for place, note in footnotes:
        if note.number in numbers:
            yield f"{place}.number", note.number, "each number once"
        numbers.add(note.number)
        if note.paragraph not in paragraphs:
            yield f"{place}.paragraph", note.paragraph, "a paragraph of one of the themes"


def _against_programme(summary: Summary, programme: Programme) -> Iterator[_Contradiction]:
    bodies = {body.id: body.name for body in programme.organizations}
    for place, body in _listed("bodies", summary.bodies):
        if bodies.get(body.id, body.name) != body.name:
            known = as_json(bodies[body.id])
            expected = f"the name that programme.json has for {as_json(body.id)}: {known}"
            yield f"{place}.name", body.name, expected
    others = _other_things(summary)
    for place, entry in others:
        if entry.id in bodies:
            yield f"{place}.id", entry.id, "an id that no organization of programme.json has"
    named = [*_listed("bodies", summary.bodies), *others]
    themes, points, footnotes = _themes(summary), _points(summary), _footnotes(summary)
    sessions = {session.id for session in programme.sessions}
    for place, theme in themes:
        linked = [link.id for link in theme.sessions]
        yield from _dangling(f"{place}.sessions", linked, sessions, "sessions of programme.json")
    mentionable = {entry.id for _, entry in named} | bodies.keys()
    for place, point in points:
        yield from _dangling(f"{place}.mentions", point.mentions, mentionable, "things named")
    pages = [*_pages(named), *_pages(themes), *_pages(points), *_pages(footnotes)]
    yield from _past_the_end(pages, programme.event.document.page_count)


def _themes(summary: Summary) -> list[tuple[str, Theme]]:
    return _listed("themes", summary.themes)


def _points(summary: Summary) -> list[tuple[str, Point]]:
    return [
        found
        for place, theme in _themes(summary)
        for found in _listed(f"{place}.points", theme.points)
    ]


def _footnotes(summary: Summary) -> list[tuple[str, Footnote]]:
    return _listed("footnotes", summary.footnotes)


def _other_things(summary: Summary) -> list[tuple[str, Entity | Resolution]]:
    """What the summary names beside bodies."""
    return [
        *_listed("documents", summary.documents),
        *_listed("events", summary.events),
        *_listed("resolutions", summary.resolutions),
    ]


class _Paged(Protocol):
    @property
    def pages(self) -> tuple[int, ...]: ...


def _pages(entries: Iterable[tuple[str, _Paged]]) -> list[tuple[str, tuple[int, ...]]]:
    return [(f"{place}.pages", entry.pages) for place, entry in entries]


def _past_the_end(
    places: Iterable[tuple[str, Sequence[int]]], last: int
) -> Iterator[_Contradiction]:
    for place, pages in places:
        if max(pages) > last:
            yield place, pages, f"no page after the document's last, {last}"


def _out_of_order(place: str, numbers: Sequence[int]) -> Iterator[_Contradiction]:
    if len(numbers) > 1 and list(numbers) != sorted(set(numbers)):
        yield place, numbers, "numbers in their order, each once"


def _dangling(
    place: str, ids: Iterable[str], known: set[str], where: str
) -> Iterator[_Contradiction]:
    for index, wanted in enumerate(ids):
        if wanted not in known:
            yield f"{place}[{index}]", wanted, f"the id of one of the {where}"


def _repeated_references(place: str, ids: Iterable[str]) -> Iterator[_Contradiction]:
    seen: set[str] = set()
    for index, id_ in enumerate(ids):
        if id_ in seen:
            yield f"{place}[{index}]", id_, "each id once"
        seen.add(id_)


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


def _repeated_ids(entries: Iterable[tuple[str, _WithId]]) -> Iterator[_Contradiction]:
    first: dict[str, str] = {}
    for place, entry in entries:
        if entry.id in first:
            yield f"{place}.id", entry.id, f"an id that {first[entry.id]} does not have"
        first.setdefault(entry.id, place)


_Entry = TypeVar("_Entry")


def _listed(name: str, entries: Iterable[_Entry]) -> list[tuple[str, _Entry]]:
    """The entries of a list in a data file, each with its place."""
    return [(f"{name}[{index}]", entry) for index, entry in enumerate(entries)]


_MOST_COUNTED = 20


def _counted(numbers: Sequence[int]) -> str:
    more = ", …" if len(numbers) > _MOST_COUNTED else ""
    return ", ".join(map(str, numbers[:_MOST_COUNTED])) + more
