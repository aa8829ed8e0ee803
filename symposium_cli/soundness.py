"""What must hold between the parts of a data set, beyond the shape of each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from symposium_cli.models import Part, Programme, Role, Session, Summary, Theme
from symposium_cli.text import visible


class Fault(NamedTuple):
    """One thing wrong: where in which file, what was found, what was expected."""

    file: str
    place: str
    found: str
    expected: str

    def __str__(self) -> str:
        place, found, expected = map(_shown, (self.place, self.found, self.expected))
        return f"{self.file}: {place}: found {found}, expected {expected}"


def _shown(text: str) -> str:
    """The text, which may be a stranger's, on one line and not too long."""
    return visible(text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…")


_MOST_SHOWN = 100


def programme_faults(programme: Programme) -> Iterator[Fault]:
    """Everything in a programme that contradicts something else in it."""
    found = _programme_contradictions(programme)
    return (Fault("programme.json", *fault) for fault in found)


def summary_faults(summary: Summary, programme: Programme) -> Iterator[Fault]:
    """Everything in a summary that contradicts itself or its programme."""
    found = _summary_contradictions(summary, programme)
    return (Fault("summary.json", *fault) for fault in found)


_Contradiction = tuple[str, str, str]


def _programme_contradictions(programme: Programme) -> Iterator[_Contradiction]:
    event = programme.event
    last_day = event.end_date or event.date
    if last_day < event.date:
        yield "event.end_date", str(event.end_date), f"a day not before {event.date}"
    yield from _repeated("organizations", (body.id for body in programme.organizations))
    yield from _repeated("sessions", (session.id for session in programme.sessions))
    bodies = {body.id for body in programme.organizations}
    for index, session in enumerate(programme.sessions):
        place = f"sessions[{index}]"
        if session.end <= session.start:
            yield f"{place}.end", session.end.isoformat(), "a time after the start"
        if not event.date <= session.start.date() <= last_day:
            expected = f"a day of the event, {event.date} to {last_day}"
            yield f"{place}.start", session.start.isoformat(), expected
        yield from _part_contradictions(session, place, bodies)
    yield from _overlaps(programme.sessions)


def _part_contradictions(
    session: Session, place: str, bodies: set[str]
) -> Iterator[_Contradiction]:
    chairs = 0
    for index, part in enumerate(session.parts):
        here = f"{place}.parts[{index}]"
        if part.role is Role.CHAIR:
            chairs += 1
            if chairs > 1:
                yield f"{here}.role", "a second chair", "one chair in a session"
        if part.country_code is not None and part.country is None:
            yield f"{here}.country_code", part.country_code, "a code only beside a country"
        if part.country is not None and part.organizations:
            yield f"{here}.organizations", ", ".join(part.organizations), "none beside a country"
        if part.office_kind is not None and part.office is None:
            yield f"{here}.office_kind", part.office_kind, "a kind only beside an office"
        for text in _unprinted(part):
            yield f"{here}.printed", repr(part.printed), f"an entry that holds {text!r}"
        yield from _dangling(f"{here}.organizations", part.organizations, bodies, "organizations")
        yield from _repeated_references(f"{here}.organizations", part.organizations)


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


def _overlaps(sessions: tuple[Session, ...]) -> Iterator[_Contradiction]:
    rooms: dict[str | None, list[tuple[int, Session]]] = defaultdict(list)
    for index, session in enumerate(sessions):
        rooms[session.room].append((index, session))
    for slots in rooms.values():
        slots.sort(key=lambda slot: slot[1].start)
        previous: Session | None = None
        for index, session in slots:
            if previous is not None and session.start < previous.end:
                expected = f"a time not before {previous.id!r} in the same room ends"
                yield f"sessions[{index}].start", session.start.isoformat(), expected
            if previous is None or session.end > previous.end:
                previous = session


def _summary_contradictions(summary: Summary, programme: Programme) -> Iterator[_Contradiction]:
    named = [
        (f"{kind}[{index}]", entry.id)
        for kind in ("bodies", "documents", "events", "resolutions")
        for index, entry in enumerate(getattr(summary, kind))
    ]
    yield from _repeated_at((place, entry_id) for place, entry_id in named)
    bodies = {body.id: body.name for body in programme.organizations}
    for index, body in enumerate(summary.bodies):
        if bodies.get(body.id, body.name) != body.name:
            expected = f"the name that programme.json has for {body.id!r}: {bodies[body.id]!r}"
            yield f"bodies[{index}].name", repr(body.name), expected
    yield from _repeated("themes", (theme.id for theme in summary.themes))
    points = [
        (f"themes[{i}].points[{j}]", point.id)
        for i, theme in enumerate(summary.themes)
        for j, point in enumerate(theme.points)
    ]
    yield from _repeated_at(points)
    mentionable = {entry_id for _, entry_id in named} | bodies.keys()
    sessions = {session.id for session in programme.sessions}
    for index, theme in enumerate(summary.themes):
        yield from _theme_contradictions(theme, f"themes[{index}]", sessions, mentionable)


def _theme_contradictions(
    theme: Theme, place: str, sessions: set[str], mentionable: set[str]
) -> Iterator[_Contradiction]:
    linked = [link.id for link in theme.sessions]
    yield from _dangling(f"{place}.sessions", linked, sessions, "sessions of programme.json")
    yield from _repeated_references(f"{place}.sessions", linked)
    for index, point in enumerate(theme.points):
        here = f"{place}.points[{index}]"
        if point.paragraph not in theme.paragraphs:
            expected = f"a paragraph of its theme: {', '.join(map(str, theme.paragraphs))}"
            yield f"{here}.paragraph", str(point.paragraph), expected
        if not set(point.pages) <= set(theme.pages):
            found, expected = _listed(point.pages), f"pages of its theme: {_listed(theme.pages)}"
            yield f"{here}.pages", found, expected
        if point.verb is None and point.actor is not None:
            yield f"{here}.actor", repr(point.actor), "an actor only beside a verb"
        if point.verb is None and point.is_call:
            yield f"{here}.is_call", "true", "a call only beside a verb"
        yield from _dangling(f"{here}.mentions", point.mentions, mentionable, "things named")
        yield from _repeated_references(f"{here}.mentions", point.mentions)


def _dangling(
    place: str, ids: Iterable[str], known: set[str], where: str
) -> Iterator[_Contradiction]:
    for index, wanted in enumerate(ids):
        if wanted not in known:
            yield f"{place}[{index}]", repr(wanted), f"the id of one of the {where}"


def _repeated(place: str, ids: Iterable[str]) -> Iterator[_Contradiction]:
    return _repeated_at((f"{place}[{index}]", id_) for index, id_ in enumerate(ids))


def _repeated_references(place: str, ids: Iterable[str]) -> Iterator[_Contradiction]:
    seen: set[str] = set()
    for index, id_ in enumerate(ids):
        if id_ in seen:
            yield f"{place}[{index}]", repr(id_), "each id once"
        seen.add(id_)


def _repeated_at(ids: Iterable[tuple[str, str]]) -> Iterator[_Contradiction]:
    first: dict[str, str] = {}
    for place, id_ in ids:
        if id_ in first:
            yield f"{place}.id", repr(id_), f"an id that {first[id_]} does not have"
        first.setdefault(id_, place)


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))
