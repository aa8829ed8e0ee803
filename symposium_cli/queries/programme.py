"""Questions about the programme: which sessions, and who had a part in them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import time
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from symposium_cli.dataset.dates import DateRange
from symposium_cli.dataset.models import (
    ALL_ROLES,
    SPEAKING,
    Appearance,
    Confidence,
    OfficeKind,
    Part,
    Role,
    Session,
    SessionKind,
    SessionLink,
    SpeakingLimits,
    Theme,
)
from symposium_cli.dataset.record import Date, Moment, Pages, Record, Slug, isoformat
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UnknownError
from symposium_cli.names.text import clock, plural
from symposium_cli.queries.affiliations import Affiliations
from symposium_cli.queries.filters import (
    NONE,
    Filter,
    Result,
    Test,
    any_of,
    narrowed,
    passing,
    shown_range,
)
from symposium_cli.queries.times import (
    date_notes,
    date_test,
    gap_note,
    room_test,
    time_notes,
    time_test,
)

if TYPE_CHECKING:
    from symposium_cli.queries.people import Named


class SpeakerRecord(Record):
    """One part of one person; who has two parts has two records."""

    person: Annotated[Slug, Field(description="The same for every part of one human being.")]
    date: Annotated[Date | None, Field(description="Of the session.")]
    name: Annotated[str, Field(description="As printed.")]
    honorific: Annotated[str | None, Field(description="All that is printed before the name.")]
    post_nominals: Annotated[str | None, Field(description="Letters printed after the name.")]
    office: Annotated[str | None, Field(description="As printed.")]
    office_kind: Annotated[OfficeKind | None, Field(description="Inferred, from the words.")]
    country: Annotated[str | None, Field(description="The state spoken for, as printed.")]
    country_code: Annotated[str | None, Field(description="ISO 3166-1 alpha-3.")]
    organizations: Annotated[list[str], Field(description="Bodies, the wider one last.")]
    role: Role
    role_label: Annotated[str | None, Field(description="The part as printed.")]
    session: Annotated[Slug, Field(description="Id of the session.")]
    order: Annotated[int | None, Field(description="Place among the session's bullets, from 1.")]
    pages: Pages
    printed: Annotated[str | None, Field(description="The whole entry as printed.")]
    source: Annotated[str | None, Field(description="The document that records the part.")]

    def __init__(self, found: Appearance, data: Symposium) -> None:
        super().__init__(
            found.part,
            date=found.session.dated,
            organizations=[data.body_names[body] for body in found.part.organizations],
            session=found.session.id,
            order=found.order,
        )


class LimitsRecord(Record):
    """Longest intervention allowed, in minutes."""

    eminent_speaker_minutes: int
    floor_minutes: int

    def __init__(self, limits: SpeakingLimits) -> None:
        super().__init__(limits)


class ThemeLinkRecord(Record):
    """An inferred link from a session to a theme."""

    qualifier = "confidence"

    id: Annotated[Slug, Field(description="Id of the theme.")]
    confidence: Confidence
    reason: str

    def __init__(self, theme: Theme, link: SessionLink) -> None:
        super().__init__(link, id=theme.id)


class SessionRecord(Record):
    """One slot of the programme."""

    in_rows = MappingProxyType({"themes": "theme_links"})

    id: Slug
    label: Annotated[str | None, Field(description="As printed, such as Session II.")]
    title: Annotated[str | None, Field(description="As printed.")]
    kind: SessionKind
    date: Annotated[Date | None, Field(description="The day on which it starts, if it is known.")]
    start: Moment | None
    end: Moment | None
    duration_minutes: int | None
    printed_time: Annotated[str | None, Field(description="The times as printed.")]
    room: str | None
    speaking_limits: LimitsRecord | None
    chair: SpeakerRecord | None
    speakers: Annotated[list[SpeakerRecord], Field(description="In order, keynote included.")]
    presenters: list[SpeakerRecord]
    themes: Annotated[list[str], Field(description="Ids of the themes linked to it, by inference.")]
    theme_links: Annotated[
        list[ThemeLinkRecord], Field(description="How sure the link to each theme is, and why.")
    ]
    pages: Pages

    def __init__(self, session: Session, data: Symposium) -> None:
        limits = session.speaking_limits
        people = [SpeakerRecord(found, data) for found in session.appearances]
        links = [ThemeLinkRecord(*linked) for linked in data.links.get(session.id, ())]
        super().__init__(
            session,
            date=session.dated,
            start=isoformat(session.start),
            end=isoformat(session.end),
            duration_minutes=session.minutes,
            speaking_limits=None if limits is None else LimitsRecord(limits),
            chair=next((record for record in people if record.role is Role.CHAIR), None),
            speakers=[record for record in people if record.role in SPEAKING],
            presenters=[record for record in people if record.role is Role.PRESENTER],
            themes=[link.id for link in links],
            theme_links=links,
        )


_MOST_TOLD = 10


def find_sessions(
    data: Symposium,
    *,
    session: Sequence[str] = (),
    kind: Sequence[SessionKind] = (),
    at: Sequence[time] = (),
    date: Sequence[DateRange] = (),
    room: Sequence[str] = (),
    chair: Sequence[str] = (),
    speaker: Sequence[str] = (),
    country: Sequence[str] = (),
    organization: Sequence[str] = (),
    theme: Sequence[str] = (),
    page: Sequence[range] = (),
) -> Result[Session]:
    """Return the slots that meet every criterion; values of one criterion are alternatives.

    Each word of `session` names one, or all of them together. `single` when every slot was named;
    two may share a name. Raises UnknownError when a criterion names something that the data
    set does not know, and UsageError when it holds nothing to look for.
    """
    names = _part_session_names(session, data)
    places = Affiliations(data)

    def named(parameter: str) -> Callable[[str], Test[Part]]:
        return lambda typed: _find_named(typed, data, places, parameter).test

    filters: list[Filter[Session]] = [
        *any_of("session", names, lambda typed: _slot_test(typed, session, data)),
        *any_of("kind", kind, _kind_test),
        *any_of("date", date, date_test, shown=attrgetter("typed")),
        *any_of("at", at, lambda now: time_test(now, date), shown=clock),
        *any_of("room", room, lambda typed: room_test(typed, data.sessions)),
        *any_of("chair", chair, _with_part({Role.CHAIR}, named("chair"))),
        *any_of("speaker", speaker, _with_part(SPEAKING, named("speaker"))),
        *any_of("country", country, _with_part(ALL_ROLES, places.country_test)),
        *any_of("organization", organization, _with_part(ALL_ROLES, places.organization_test)),
        *any_of("theme", theme, lambda typed: _theme_test(typed, data)),
        *any_of("page", page, lambda pages: _page_test(pages, data), shown=shown_range),
    ]
    explained = places.explain(country, organization, speaker, chair)
    result = narrowed(data.sessions, filters, notes=places.notes, explained=explained)
    if not result.items and len(at) == len(filters) == 1:
        result = Result((), (gap_note(data.sessions, at[0]),))
    notes = (
        *result.notes,
        *time_notes(data.sessions, at),
        *date_notes(data.sessions, date),
        *_notes_beyond(page, data),
        *(() if result.items else _notes_on_other_roles(data, speaker=speaker, chair=chair)),
    )
    result = result._replace(notes=notes)
    if theme:
        from symposium_cli.queries.links import with_notes_on_themes

        result = with_notes_on_themes(result, theme, data)
    return result._replace(single=0 < len(result.items) <= len(names))


def find_speakers(
    data: Symposium,
    *,
    name: Sequence[str] = (),
    country: Sequence[str] = (),
    organization: Sequence[str] = (),
    role: Sequence[str] = (),
    office_kind: Sequence[OfficeKind | None] = (),
    honorific: Sequence[str] = (),
    session: Sequence[str] = (),
    date: Sequence[DateRange] = (),
    page: Sequence[range] = (),
) -> Result[Appearance]:
    """Return the parts that meet every criterion; values of one criterion are alternatives.

    A NAME may be that of a state or body, as `find_named` says. `single` when it is one human
    being's. Raises UnknownError when a criterion names something that the data set does not know,
    and UsageError when it holds nothing to look for.
    """
    affiliations = Affiliations(data)
    named = {typed: _named(typed, data, affiliations) for typed in name}
    on_parts = [
        *any_of("name", name, lambda typed: named[typed].test),
        *any_of("country", country, affiliations.country_test),
        *any_of("organization", organization, affiliations.organization_test),
        *any_of("honorific", honorific, lambda typed: _honorific_test(typed, data)),
        *any_of("page", page, lambda pages: _page_test(pages, data), shown=shown_range),
    ]
    on_roles: list[Filter[Part]] = [
        *any_of("role", role, lambda typed: _role_test(typed, data)),
        *any_of("office_kind", office_kind, _office_kind_test, shown=lambda kind: kind or NONE),
    ]
    on_sessions = [
        *any_of("session", session, lambda typed: _session_test(typed, data)),
        *any_of("date", date, date_test, shown=attrgetter("typed")),
    ]
    filters: list[Filter[Appearance]] = [
        *(each.on(attrgetter("part")) for each in on_parts),
        *(each.on(attrgetter("session")) for each in on_sessions),
    ]
    roles: list[Filter[Appearance]] = [each.on(attrgetter("part")) for each in on_roles]
    explained = affiliations.explain(name, country, organization)
    notes = [
        *affiliations.notes,
        *date_notes(data.sessions, date),
        *_notes_beyond(page, data),
        *(note for typed in role for note in _role_notes(typed, data)),
    ]
    if any(office_kind) or not all(_is_part(typed, data) for typed in role):
        notes += _office_notes(passing(data.appearances, filters))
    result = narrowed(data.appearances, [*filters, *roles], notes=notes, explained=explained)
    people = {found.part.person for found in result.items}
    of_people = all(each.of_people for each in named.values())
    return result._replace(single=bool(name) and of_people and len(people) == 1)


def _named(typed: str, data: Symposium, affiliations: Affiliations) -> Named:
    try:
        return _find_named(typed, data, affiliations, "name")
    except UnknownError as unknown:
        from symposium_cli.queries.clauses import read_clause

        clause = read_clause([typed], data)
        if clause.given and not clause.left:
            unknown.instead = (clause.given,)
            unknown.did_you_mean = ()
        raise


def _slot_test(typed: str, words: Sequence[str], data: Symposium) -> Test[Session]:
    """Return the test for slots of a name, which is one of `words`, or what they make together.

    Where there is none, the UnknownError tells the criteria that the words make instead.
    """
    try:
        return _session_test(typed, data)
    except UnknownError as unknown:
        from symposium_cli.queries.clauses import tell_criteria

        tell_criteria(unknown, words, data, lambda clause: clause.of_sessions(data))
        raise


_PLACE_OF_ROLE = {
    Role.CHAIR: "the chair of",
    Role.KEYNOTE: "the keynote speaker in",
    Role.SPEAKER: "a speaker in",
    Role.PRESENTER: "a presenter in",
}


def _notes_on_other_roles(
    data: Symposium, *, speaker: Sequence[str], chair: Sequence[str]
) -> list[str]:
    """Return what part people have who were asked for in a role that they may not have."""
    told: dict[str, None] = {}
    affiliations = Affiliations(data)  # whose notes stand beside the answer already
    for typed, roles in ((speaker, SPEAKING), (chair, {Role.CHAIR})):
        tests = [_find_named(name, data, affiliations, "name").test for name in typed]
        for session, part, _ in data.appearances:
            if part.role not in roles and any(test(part) for test in tests):
                place = f"{_PLACE_OF_ROLE[part.role]} {session.display_name}"
                told[f"{part.name} is {place}."] = None
    more = [f"There are {len(told) - _MOST_TOLD:,} more."] if len(told) > _MOST_TOLD else []
    return [*list(told)[:_MOST_TOLD], *more]


def _with_part(
    roles: Collection[Role], test_of: Callable[[str], Test[Part]]
) -> Callable[[str], Test[Session]]:
    """Return what makes, of typed text, a test for sessions with a part in one of some roles."""

    def session_test(typed: str) -> Test[Session]:
        test = test_of(typed)
        return lambda slot: any(part.role in roles and test(part) for part in slot.parts)

    return session_test


# Most questions have few criteria: each loads what reads it.


def _find_named(typed: str, data: Symposium, affiliations: Affiliations, parameter: str) -> Named:
    from symposium_cli.queries.people import find_named

    return find_named(typed, data, affiliations, parameter)


def _part_session_names(words: Sequence[str], data: Symposium) -> tuple[str, ...]:
    if not words:
        return ()
    from symposium_cli.queries.session_names import part_session_names

    return part_session_names(words, data.sessions)


def _session_test(typed: str, data: Symposium) -> Test[Session]:
    from symposium_cli.queries.session_names import find_sessions_named

    ids = {session.id for session in find_sessions_named(typed, data.sessions)}
    return lambda session: session.id in ids


def _theme_test(typed: str, data: Symposium) -> Test[Session]:
    from symposium_cli.queries.lookup import find_themes_named

    linked = {link.id for theme in find_themes_named(typed, data.themes) for link in theme.sessions}
    return lambda session: session.id in linked


def _kind_test(kind: SessionKind) -> Test[Session]:
    return lambda session: session.kind is kind


def _page_test(pages: range, data: Symposium) -> Test[Any]:
    from symposium_cli.queries.lookup import page_test

    return page_test(pages, data)


def _notes_beyond(pages: Sequence[range], data: Symposium) -> list[str]:
    if not pages:
        return []
    from symposium_cli.queries.lookup import notes_beyond

    return notes_beyond(data, page=pages)


def _role_test(typed: str, data: Symposium) -> Test[Part]:
    from symposium_cli.queries.roles import role_test

    return role_test(typed, data.parts)


def _role_notes(typed: str, data: Symposium) -> list[str]:
    from symposium_cli.queries.roles import role_notes

    return role_notes(typed, data.parts)


def _is_part(typed: str, data: Symposium) -> bool:
    from symposium_cli.queries.roles import is_part

    return is_part(typed, data.parts)


def _honorific_test(typed: str, data: Symposium) -> Test[Part]:
    from symposium_cli.queries.roles import honorific_test

    return honorific_test(typed, data.parts)


def _office_kind_test(kind: OfficeKind | None) -> Test[Part]:
    return lambda part: part.office_kind is kind


def _office_notes(looked_at: Sequence[Appearance]) -> list[str]:
    """Return a note on the appearances of which the source does not say in what office."""
    offices = [found.part.office for found in looked_at if found.part.role in SPEAKING]
    silent = offices.count(None)
    appearances = plural(len(offices), "appearance")
    return [f"No office is given for {silent:,} of the {appearances} looked at."] if silent else []
