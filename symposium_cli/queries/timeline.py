"""The course of the days: slots and the gaps between them, with moments marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import Annotated, NamedTuple

from pydantic import Field

from symposium_cli.dataset.models import Session
from symposium_cli.dataset.record import Moment, Record, Slug
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import clock
from symposium_cli.queries.filters import NOTHING_TO_LIST, Result


class Stretch(NamedTuple):
    """A stretch of a day: a slot, or a gap in which there is none (`session` is None).

    `moments` are those asked for, in it or not.
    """

    start: datetime
    end: datetime
    session: Session | None
    moments: tuple[time, ...]

    @property
    def kind(self) -> str:
        """The kind of the slot, or `gap`."""
        return self.session.kind if self.session else "gap"

    @property
    def minutes(self) -> int:
        """How long it is, in minutes."""
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
    start: Moment
    end: Moment
    duration_minutes: int
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
            start=stretch.start.isoformat(),
            end=stretch.end.isoformat(),
            duration_minutes=stretch.minutes,
            room=session.room if session else None,
            chair=chair.part.name if chair else None,
        )


def find_stretches(data: Symposium, moments: Sequence[time]) -> Result[Stretch]:
    """Return the slots in order of time, with the gaps between those of one day."""
    found = tuple(_stretches(data.sessions, tuple(moments)))
    if not found:
        return Result((), (NOTHING_TO_LIST,))
    outside = [now for now in moments if not any(stretch.holds(now) for stretch in found)]
    return Result(found, tuple(f"{clock(now)} is outside the programme." for now in outside))


def _stretches(sessions: Sequence[Session], moments: tuple[time, ...]) -> Iterator[Stretch]:
    ordered = sorted(sessions, key=lambda session: session.start)
    for _, slots in groupby(ordered, key=lambda session: session.start.date()):
        reached: datetime | None = None
        for slot in slots:
            if reached is not None and slot.start > reached:
                yield Stretch(reached, slot.start, None, moments)
            yield Stretch(slot.start, slot.end, slot, moments)
            reached = slot.end if reached is None else max(reached, slot.end)
