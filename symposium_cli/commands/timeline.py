"""`symp timeline`."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import Dates, Rooms, Texts, option, start_times
from symposium_cli.commands.parse import parse_dates, parse_time
from symposium_cli.commands.response import Listing, Svg, View
from symposium_cli.commands.run import load
from symposium_cli.dataset.models import Session
from symposium_cli.names.text import plural, times
from symposium_cli.output.layout import Column
from symposium_cli.output.timescale import Timescale
from symposium_cli.queries.filters import Result
from symposium_cli.queries.timeline import Stretch, StretchRecord, find_stretches

_WIDE = 130
_LONGEST_BAR, _SHORTEST_BAR = 60, 12
_BESIDE_BAR, _BESIDE_NARROW_BAR = 90, 40
_INK = {"session": "█", "registration": "▒", "break": "░", "gap": "╌"}


def columns(stretches: Sequence[Stretch], view: View) -> list[Column[Stretch]]:
    """Return the columns of a timeline, its bars to one scale that fits the terminal."""
    width = view.terminal.width
    narrow = width is not None and width < _WIDE
    beside = _BESIDE_NARROW_BAR if narrow else _BESIDE_BAR
    room = _LONGEST_BAR if width is None else width - beside
    cells = max(_SHORTEST_BAR, min(_LONGEST_BAR, room))
    bars = _bars(stretches, cells)
    several_dates = len({stretch.dated for stretch in stretches}) > 1
    if narrow:
        return [*bars, Column("Slot", lambda found: _slot_with_time(found, dated=several_dates))]
    return [
        *([Column("Date", _dated, whole=True)] if several_dates else []),
        Column("Time", _times, whole=True, optional=True),
        Column("Id", lambda stretch: stretch.session.id if stretch.session else "", whole=True),
        *bars,
        Column("Slot", _slot),
    ]


def slots(stretches: Sequence[Stretch]) -> list[Session]:
    """Return the sessions of a timeline, without the gaps."""
    return [stretch.session for stretch in stretches if stretch.session]


def _bars(stretches: Sequence[Stretch], cells: int) -> list[Column[Stretch]]:
    """Return the column of bars; none where no slot has both a start and an end."""
    spans = [span for span in map(_minutes, stretches) if span is not None]
    if not spans:
        return []
    scale = Timescale.over(spans, cells)
    marks = list(map(_minute, stretches[0].moments))

    def bar(stretch: Stretch) -> str:
        span = _minutes(stretch)
        return "" if span is None else scale.bar(*span, _INK[stretch.kind], marks)

    return [Column(scale.hours(), bar, whole=True)]


def _minutes(stretch: Stretch) -> tuple[int, int] | None:
    """Return from which to which minute of its first day a stretch lasts, if that is known."""
    if stretch.start is None or stretch.minutes is None:
        return None
    first = _minute(stretch.start)
    return first, first + stretch.minutes


def _minute(moment: datetime | time) -> int:
    return moment.hour * 60 + moment.minute


def _dated(stretch: Stretch) -> str:
    return stretch.dated or ""


def _times(stretch: Stretch) -> str:
    return times(stretch.start, stretch.end)


def _slot(stretch: Stretch) -> str:
    session = stretch.session
    if session is None:
        return f"({stretch.minutes} minutes between)"
    told = (
        session.heading,
        f"chair {session.chair.part.name}" if session.chair else "",
        plural(stretch.speakers, "speaker") if stretch.speakers else "",
        session.room,
    )
    return "; ".join(filter(None, told))


def _slot_with_time(stretch: Stretch, *, dated: bool) -> str:
    date = stretch.dated if dated else None
    told = (date, _times(stretch), stretch.session.id if stretch.session else None)
    return f"{' '.join(filter(None, told))}: {_slot(stretch)}"


@answers(Listing(StretchRecord, columns, calendar=slots))
def timeline(
    ctx: typer.Context,
    *,
    at: Annotated[
        Texts, option("--at", "TIME", "Mark this time: 9:15, 0915, 4:15pm.", start_times)
    ] = None,
    date: Dates = None,
    room: Rooms = None,
    svg: Annotated[
        str | None, option("--svg", "FILE", "Write a picture; - is standard output.")
    ] = None,
) -> Result[Stretch] | Svg:
    """Draw the programme to scale.

    \b
    Examples:
      symp timeline
      symp timeline --at 11:45
      symp timeline --svg day.svg
      symp timeline --format ics
      symp timeline --json
    """
    moments = [parse_time(typed) for typed in at or ()]
    data = load(ctx)
    dates = [parse_dates(typed) for typed in date or ()]
    result = find_stretches(data, moments, date=dates, room=room or ())
    if svg is None or result.unmatched:  # there is no picture of no slot
        return result
    from symposium_cli.output.svg import draw

    return Svg(svg, draw(data.programme.event.title, result.items, moments), result.notes)
