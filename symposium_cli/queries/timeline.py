"""The course of the days: slots and the gaps between them, with moments marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Annotated, NamedTuple

from pydantic import Field

from symposium_cli.dataset.dates import DateRange
from symposium_cli.dataset.models import Session
from symposium_cli.dataset.record import Date, Moment, Record, Slug, isoformat
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import clock
from symposium_cli.queries.filters import Result, any_of, no_match, passing
from symposium_cli.queries.times import date_notes, date_test, room_test, untimed_note


class Stretch(NamedTuple):
    """A stretch of a day: a slot, or a gap in which there is none (`session` is None).

    A slot may be without a start or an end. `moments` are those asked for, in it or not.
    """

    start: datetime | None
    end: datetime | None
    session: Session | None
    moments: tuple[time, ...]

    @property
    def dated(self) -> str | None:
        """The day on which it starts, or as much of its date as is known."""
        if self.session is not None:
            return self.session.dated
        return None if self.start is None else self.start.date().isoformat()

    @property
    def kind(self) -> str:
        """The kind of the slot, or `gap`."""
        return self.session.kind if self.session else "gap"

    @property
    def minutes(self) -> int | None:
        """How long it is, in minutes, None where start or end is not known."""
        if self.start is None or self.end is None:
            return None
        return round((self.end - self.start).total_seconds() / 60)

    @property
    def speakers(self) -> int:
        """How many people speak in it, the keynote among them."""
        return len(self.session.speakers) if self.session else 0

    @property
    def marked(self) -> bool:
        """Whether a moment asked for is in it; it has its start and not its end."""
        return any(map(self.holds, self.moments))

    def holds(self, moment: time) -> bool:
        """Return whether it goes on at this time of any of its days."""
        if self.start is None or self.end is None:
            return False
        first, last = self.start.date(), self.end.date()
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        begin, end = self.start.replace(tzinfo=None), self.end.replace(tzinfo=None)
        return any(begin <= datetime.combine(day, moment) < end for day in days)


class StretchRecord(Record):
    """A slot of the programme, or a gap between two."""

    kind: Annotated[str, Field(description="registration, session, break or gap.")]
    id: Annotated[Slug | None, Field(description="Id of the session; null for a gap.")]
    label: str | None
    title: str | None
    date: Annotated[Date | None, Field(description="The day on which it starts, if it is known.")]
    start: Moment | None
    end: Moment | None
    duration_minutes: int | None
    room: str | None
    chair: Annotated[str | None, Field(description="The chair's name.")]
    speakers: Annotated[int, Field(description="How many people speak.")]
    marked: Annotated[bool, Field(description="Whether a moment asked for is in it.")]

    def __init__(self, stretch: Stretch, _: Symposium) -> None:
        session = stretch.session
        chair = session.chair if session else None
        super().__init__(
            stretch,
            id=session.id if session else None,
            label=session.label if session else None,
            title=session.title if session else None,
            date=stretch.dated,
            start=isoformat(stretch.start),
            end=isoformat(stretch.end),
            duration_minutes=stretch.minutes,
            room=session.room if session else None,
            chair=chair.part.name if chair else None,
        )


def find_stretches(
    data: Symposium,
    moments: Sequence[time],
    *,
    date: Sequence[DateRange] = (),
    room: Sequence[str] = (),
) -> Result[Stretch]:
    """Return the slots of some dates and rooms in order of time, with the gaps between them.

    Gaps are those of one day. Slots whose start is not known stand before the others of their date,
    those without a date last. Raises UnknownError for a room that there is not, and BlankError for
    one without a name.
    """
    filters = [
        *any_of("date", date, date_test, shown=attrgetter("typed")),
        *any_of("room", room, lambda typed: room_test(typed, data.sessions)),
    ]
    slots = passing(data.sessions, filters)
    notes = date_notes(data.sessions, date)
    if not slots:
        return no_match(filters, notes)
    found = tuple(_stretches(slots, tuple(moments)))
    outside = [now for now in moments if not any(stretch.holds(now) for stretch in found)]
    whole = "these slots" if filters else "the programme"
    notes += [f"{clock(now)} is outside {whole}." for now in outside]
    if untimed := untimed_note(slots):
        notes.append(f"{untimed}.")
    return Result(found, tuple(notes))


def _stretches(sessions: Sequence[Session], moments: tuple[time, ...]) -> Iterator[Stretch]:
    for _, of_date in groupby(sorted(sessions, key=_by_time), key=_dated):
        slots = list(of_date)
        if all(slot.minutes is not None for slot in slots):
            yield from _with_gaps(slots, moments)
        else:  # any pause may be that of a slot whose times are not known
            yield from (Stretch(slot.start, slot.end, slot, moments) for slot in slots)


def _with_gaps(slots: Sequence[Session], moments: tuple[time, ...]) -> Iterator[Stretch]:
    reached: datetime | None = None
    for slot in slots:
        if reached and slot.start and slot.start > reached:
            yield Stretch(reached, slot.start, None, moments)
        yield Stretch(slot.start, slot.end, slot, moments)
        if slot.end:
            reached = max(reached or slot.end, slot.end)


def _dated(session: Session) -> str | None:
    return session.dated


def _by_time(session: Session) -> tuple[bool, str, bool, float]:
    """Return what puts slots in order; a year stands before its months, a day before its times."""
    start = session.start
    return (
        session.dated is None,
        session.dated or "",
        start is not None,
        0 if start is None else start.timestamp(),
    )
