"""`symp sessions`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import (
    Countries,
    Dates,
    Organizations,
    Pages,
    Rooms,
    Texts,
    argument,
    option,
    people,
    session_ids,
    start_times,
    theme_ids,
)
from symposium_cli.commands.parse import parse_dates, parse_kind, parse_pages, parse_time
from symposium_cli.commands.response import Listing, View
from symposium_cli.commands.run import load
from symposium_cli.dataset.models import SPEAKING, Appearance, Role, Session, SessionKind
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import clock_range, ranges, times
from symposium_cli.output.layout import Column, Line, Section, Sheet
from symposium_cli.queries.filters import Result
from symposium_cli.queries.programme import SessionRecord, find_sessions


def columns(_: Sequence[Session], view: View) -> list[Column[Session]]:
    """Return the columns of a list; with dates when the programme has several."""
    date = Column[Session]("Date", lambda slot: slot.dated or "", whole=True)
    chair = Column[Session]("Chair", lambda slot: slot.chair.part.name if slot.chair else "")
    return [
        *([date] if view.data.programme.several_dates else []),
        Column("Time", lambda slot: times(slot.start, slot.end), optional=True),
        Column("Id", lambda slot: slot.id, whole=True),
        Column("Room", lambda slot: slot.room or "", optional=True),
        Column("Session", lambda slot: slot.heading),
        *([chair] if any(slot.chair for slot in view.data.sessions) else []),
        Column("Speakers", lambda slot: str(len(slot.speakers) or "")),
    ]


def sheet(session: Session, data: Symposium) -> Sheet:
    """Return a session in full, with the themes that are linked to it."""
    ends = None if session.end is None else session.end.date().isoformat()
    dates = dict.fromkeys(filter(None, (session.dated, ends)))
    limits = session.speaking_limits
    facts = [
        Line("Id", session.id),
        Line("Date", " to ".join(dates)),
        Line("Time", _times(session)),
        Line("Room", session.room or ""),
        Line(
            "Limits",
            f"speakers {limits.eminent_speaker_minutes} minutes, the floor {limits.floor_minutes}"
            if limits
            else "",
        ),
        Line("Page", ranges(session.pages)),
    ]
    links = data.links.get(session.id, ())
    sections = [
        _people("Chair", [session.chair] if session.chair else [], data),
        _people("Speaker", session.speakers, data),
        _people("Presenter", session.presenters, data),
        Section(
            "Themes linked by inference, with confidence and reason",
            [
                Line(link.confidence, f"{theme.title} ({theme.id}). {link.reason}")
                for theme, link in links
            ],
        ),
    ]
    return Sheet(session.heading, facts, sections)


def _times(session: Session) -> str:
    if session.start is None:
        return session.printed_time or ""
    lasts = "" if session.minutes is None else f" ({session.minutes} minutes)"
    return f"{clock_range(session.start, session.end)}{lasts}"


def _people(noun: str, people: Sequence[Appearance], data: Symposium) -> Section:
    heading = f"{noun}s" if len(people) > 1 else noun
    return Section(heading, [_person(found, data) for found in people])


def _person(found: Appearance, data: Symposium) -> Line:
    return Line(str(found.order or ""), data.introduction(found.part))


@answers(Listing(SessionRecord, columns, sheet, calendar=tuple))
def sessions(
    ctx: typer.Context,
    *,
    session: Annotated[
        Texts,
        argument(
            "SESSION",
            "Ids, labels, numbers or words of titles: ii, 2, human rights, first, last.",
            session_ids,
        ),
    ] = None,
    kind: Annotated[
        Texts, option("--kind", "KIND", "registration, session or break.", SessionKind)
    ] = None,
    at: Annotated[
        Texts,
        option("--at", "TIME", "Sessions under way at a time: 9:15, 0915, 4:15pm.", start_times),
    ] = None,
    date: Dates = None,
    room: Rooms = None,
    chair: Annotated[
        Texts,
        option(
            "--chair", "NAME", "Words of the chair's name, or a state or body.", people(Role.CHAIR)
        ),
    ] = None,
    speaker: Annotated[
        Texts,
        option(
            "--speaker", "NAME", "Words of a speaker's name, or a state or body.", people(*SPEAKING)
        ),
    ] = None,
    country: Countries = None,
    organization: Organizations = None,
    theme: Annotated[
        Texts, option("--theme", "THEME", "Sessions linked to a theme, by inference.", theme_ids)
    ] = None,
    page: Pages = None,
) -> Result[Session]:
    """List sessions and breaks, or show some in full.

    \b
    Examples:
      symp sessions
      symp sessions ii
      symp sessions ii v --format ics
      symp sessions --at 11:45
      symp sessions --country Norway --country France
      symp sessions --theme human-rights --json
    """
    return find_sessions(
        load(ctx),
        session=session or (),
        kind=[parse_kind(typed) for typed in kind or ()],
        at=[parse_time(typed) for typed in at or ()],
        date=[parse_dates(typed) for typed in date or ()],
        room=room or (),
        chair=chair or (),
        speaker=speaker or (),
        country=country or (),
        organization=organization or (),
        theme=theme or (),
        page=[each for typed in page or () for each in parse_pages(typed)],
    )
