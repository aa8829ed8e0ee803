"""The day as a picture: slots and the gaps between them, with moments marked."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import NamedTuple

from symposium_cli.answer import Answer
from symposium_cli.models import Role, Session


class Stretch(NamedTuple):
    """A stretch of a day: a slot, or a gap in which there is none (`session` is None).

    `marked` when a moment asked for is in it; it has its start and not its end.
    """

    start: datetime
    end: datetime
    session: Session | None
    marked: bool

    @property
    def minutes(self) -> int:
        """How long it is, in minutes."""
        return round((self.end - self.start).total_seconds() / 60)

    @property
    def speakers(self) -> int:
        """How many people speak in it, the keynote among them."""
        parts = self.session.parts if self.session else ()
        return sum(part.role in (Role.SPEAKER, Role.KEYNOTE) for part in parts)


def stretches(sessions: Sequence[Session], moments: Sequence[time]) -> Answer[Stretch]:
    """The slots in order of time, with the gaps between those of one day."""
    found = tuple(_stretches(sessions, moments))
    if not found:
        return Answer(found, ("There is nothing here to list.",))
    outside = (
        moment
        for moment in moments
        if not any(_holds(stretch.start, stretch.end, moment) for stretch in found)
    )
    return Answer(found, tuple(f"{moment:%H:%M} is outside the programme." for moment in outside))


def _stretches(sessions: Sequence[Session], moments: Sequence[time]) -> Iterator[Stretch]:
    ordered = sorted(sessions, key=lambda session: session.start)
    for _, slots in groupby(ordered, key=lambda session: session.start.date()):
        reached: datetime | None = None
        for slot in slots:
            if reached is not None and slot.start > reached:
                yield _stretch(reached, slot.start, None, moments)
            yield _stretch(slot.start, slot.end, slot, moments)
            reached = slot.end if reached is None else max(reached, slot.end)


def _stretch(
    start: datetime, end: datetime, session: Session | None, moments: Iterable[time]
) -> Stretch:
    marked = any(_holds(start, end, moment) for moment in moments)
    return Stretch(start, end, session, marked)


def _holds(start: datetime, end: datetime, moment: time) -> bool:
    days = (start.date() + timedelta(days=n) for n in range((end.date() - start.date()).days + 1))
    moments = (datetime.combine(day, moment) for day in days)
    return any(start.replace(tzinfo=None) <= now < end.replace(tzinfo=None) for now in moments)


class Ruler(NamedTuple):
    """Minutes of a day as cells of a line."""

    first: int
    last: int
    cells: int

    @classmethod
    def over(cls, spans: Iterable[tuple[int, int]], cells: int) -> "Ruler":
        """A ruler from the first to the last minute of some spans, which are not none."""
        known = list(spans)
        return cls(min(first for first, _ in known), max(last for _, last in known), cells)

    def hours(self) -> str:
        """The hours that have room, each beginning over its own cell."""
        line = ""
        for hour in range(-(-self.first // 60), self.last // 60 + 1):
            place = self._cell(hour * 60)
            if place >= len(line) + bool(line) and place + 2 <= self.cells:
                line = f"{line.ljust(place)}{hour % 24:02}"
        return line

    def bar(self, first: int, last: int, ink: str, marks: Iterable[int]) -> str:
        """A line with ink from one minute to another, at least a cell, and marks at others."""
        start = min(self._cell(first), self.cells - 1)
        end = max(self._cell(last), start + 1)
        line = list(f"{'':{start}}{ink * (end - start)}".ljust(self.cells))
        for minute in marks:
            if self.first <= minute < self.last:
                line[self._cell(minute)] = "│"
        return "".join(line)

    def _cell(self, minute: int) -> int:
        return (minute - self.first) * self.cells // (self.last - self.first)
