"""Questions about the programme: which sessions, and who had a part in them."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from symposium_cli.dataset.models import Appearance, Part, Role, Session, SessionKind, Symposium
from symposium_cli.errors import UnknownError
from symposium_cli.queries.filters import Filter, Result, Test, either, narrowed
from symposium_cli.queries.lookup import find_sessions_named, find_themes, name_test, role_test
from symposium_cli.queries.places import Places

_CHAIRING = frozenset({Role.CHAIR})
_SPEAKING = frozenset({Role.SPEAKER, Role.KEYNOTE})


class SessionCriteria(NamedTuple):
    """What is asked of sessions; values of one field are alternatives, fields all hold."""

    session: str | None = None
    kinds: Sequence[SessionKind] = ()
    at: Sequence[time] = ()
    dates: Sequence[date] = ()
    chairs: Sequence[str] = ()
    speakers: Sequence[str] = ()
    countries: Sequence[str] = ()
    organizations: Sequence[str] = ()
    themes: Sequence[str] = ()


class SpeakerCriteria(NamedTuple):
    """What is asked of parts; values of one field are alternatives, fields all hold."""

    name: str | None = None
    countries: Sequence[str] = ()
    organizations: Sequence[str] = ()
    roles: Sequence[str] = ()
    sessions: Sequence[str] = ()


def find_sessions(symposium: Symposium, asked: SessionCriteria) -> Result[Session]:
    """The slots that meet every criterion.

    Raises UnknownError when a criterion names something that the data set does not know, and
    UsageError when it holds nothing to look for.
    """
    slots = symposium.programme.sessions
    parts = _all_parts(slots)
    places = Places(symposium)
    choices: list[Filter[Session]] = []

    def choose(option: str, values: Sequence[object], test: Test[Session]) -> None:
        if values:
            choices.append(Filter(option, tuple(map(str, values)), test))

    if asked.session is not None:
        named = {session.id for session in find_sessions_named(asked.session, slots)}
        choose("SESSION", [asked.session], lambda session: session.id in named)
    choose("--kind", asked.kinds, lambda session: session.kind in asked.kinds)
    choose("--date", asked.dates, lambda session: any(_on(session, day) for day in asked.dates))
    times = [f"{moment:%H:%M}" for moment in asked.at]
    choose("--at", times, lambda session: _at(session, asked.at, asked.dates))
    chairs = [name_test(name, parts, "--chair") for name in asked.chairs]
    choose("--chair", asked.chairs, _with_part(_CHAIRING, chairs))
    speakers = [name_test(name, parts, "--speaker") for name in asked.speakers]
    choose("--speaker", asked.speakers, _with_part(_SPEAKING, speakers))
    states = [places.country_test(typed) for typed in asked.countries]
    choose("--country", asked.countries, _with_part(frozenset(Role), states))
    bodies = [places.organization_test(typed) for typed in asked.organizations]
    choose("--organization", asked.organizations, _with_part(frozenset(Role), bodies))
    linked = _linked_sessions(symposium, asked.themes)
    choose("--theme", asked.themes, lambda session: session.id in linked)
    explained = places.explain(asked.countries, asked.organizations)
    answer = narrowed(slots, choices, notes=places.notes, explained=explained)
    if not answer.records and len(asked.at) == len(choices) == 1:
        return answer._replace(notes=(_gap(slots, asked.at[0]),))
    return answer._replace(single=asked.session is not None and len(answer.records) == 1)


def find_appearances(symposium: Symposium, asked: SpeakerCriteria) -> Result[Appearance]:
    """The parts that meet every criterion, one record each.

    `single` when a name was given and it is one human being's. Raises UnknownError when a criterion
    names something that the data set does not know, and UsageError when it holds nothing to look
    for.
    """
    slots = symposium.programme.sessions
    parts = _all_parts(slots)
    places = Places(symposium)
    choices: list[Filter[Appearance]] = []

    def choose(option: str, values: Sequence[str], tests: Sequence[Test[Part]]) -> None:
        if values:
            test = either(tests)
            choices.append(Filter(option, tuple(values), lambda found: test(found.part)))

    if asked.name is not None:
        choose("NAME", [asked.name], [_named(asked.name, parts, places)])
    choose("--country", asked.countries, [places.country_test(c) for c in asked.countries])
    bodies = [places.organization_test(typed) for typed in asked.organizations]
    choose("--organization", asked.organizations, bodies)
    choose("--role", asked.roles, [role_test(typed, parts) for typed in asked.roles])
    if asked.sessions:
        ids = {s.id for typed in asked.sessions for s in find_sessions_named(typed, slots)}
        values = tuple(asked.sessions)
        choices.append(Filter("--session", values, lambda found: found.session.id in ids))
    everyone = (found for session in slots for found in session.appearances)
    explained = places.explain(asked.countries, asked.organizations)
    answer = narrowed(everyone, choices, notes=places.notes, explained=explained)
    people = {found.part.person for found in answer.records}
    return answer._replace(single=asked.name is not None and len(people) == 1)


def _named(typed: str, parts: Sequence[Part], places: Places) -> Test[Part]:
    try:
        return name_test(typed, parts)
    except UnknownError as unknown:
        unknown.did_you_mean = (*places.options_for(typed), *unknown.did_you_mean)
        raise


def _all_parts(slots: Sequence[Session]) -> list[Part]:
    return [part for session in slots for part in session.parts]


def _with_part(roles: frozenset[Role], tests: Sequence[Test[Part]]) -> Test[Session]:
    test = either(tests)
    return lambda session: any(part.role in roles and test(part) for part in session.parts)


def _linked_sessions(symposium: Symposium, themes: Sequence[str]) -> set[str]:
    known = symposium.summary.themes if symposium.summary else ()
    found = (theme for typed in themes for theme in find_themes(typed, known))
    return {link.id for theme in found for link in theme.sessions}


def _on(session: Session, day: date) -> bool:
    # A slot that ends at midnight is not under way on the day that begins then.
    last_moment = session.end - timedelta(microseconds=1)
    return session.start.date() <= day <= last_moment.date()


def _at(session: Session, moments: Sequence[time], days: Sequence[date]) -> bool:
    length = (session.end.date() - session.start.date()).days
    days = days or [session.start.date() + timedelta(days=n) for n in range(length + 1)]
    return any(session.covers(datetime.combine(day, moment)) for day in days for moment in moments)


def _gap(slots: Sequence[Session], moment: time) -> str:
    note = f"No slot covers {moment:%H:%M}"
    if len({day for slot in slots for day in (slot.start.date(), slot.end.date())}) > 1:
        return f"{note}."
    before = [slot for slot in slots if slot.end.time() <= moment]
    after = [slot for slot in slots if slot.start.time() > moment]
    sides = []
    if before:
        last = max(before, key=lambda slot: slot.end.time())
        sides.append(f"{last.display_name} ends at {last.end:%H:%M}")
    if after:
        first = min(after, key=lambda slot: slot.start.time())
        sides.append(f"{first.display_name} starts at {first.start:%H:%M}")
    return f"{note}: {' and '.join(sides)}." if sides else f"{note}."
