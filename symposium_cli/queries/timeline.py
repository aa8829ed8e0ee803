"""The course of the days: slots and the gaps between them, with moments marked."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import NamedTuple

from symposium_cli.dataset.models import Role, Session
from symposium_cli.queries.filters import Result


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


def stretches(sessions: Sequence[Session], moments: Sequence[time]) -> Result[Stretch]:
    """The slots in order of time, with the gaps between those of one day."""
    found = tuple(_stretches(sessions, moments))
    if not found:
        return Result(found, ("There is nothing here to list.",))
    outside = (
        moment
        for moment in moments
        if not any(_holds(stretch.start, stretch.end, moment) for stretch in found)
    )
    return Result(found, tuple(f"{moment:%H:%M} is outside the programme." for moment in outside))


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
