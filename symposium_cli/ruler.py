"""Minutes of a day as cells of a line, for drawing to scale."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

_DAY = 24 * 60
_HOUR = 2  # cells of an hour's figures
_STEPS = (1, 2, 3, 4, 6, 12, 24)


class Ruler(NamedTuple):
    """Minutes of a day as cells of a line."""

    first: int
    last: int
    cells: int

    @classmethod
    def over(cls, spans: Iterable[tuple[int, int]], cells: int) -> "Ruler":
        """A ruler from the first to the last minute of some spans, which are not none."""
        known = list(spans)
        first = min(first for first, _ in known)
        return cls(first, max(first + 1, *(last for _, last in known)), cells)

    def hours(self) -> str:
        """Hours at even distances, as many as have room, each beginning over its own cell."""
        hours = range(-(-self.first // 60), self.last // 60 + 1)
        for step in _STEPS:
            shown = [hour for hour in hours if hour % step == 0]
            places = [self._cell(hour * 60) for hour in shown]
            if all(later - place > _HOUR for place, later in pairwise(places)):
                break
        line = ""
        for hour, place in zip(shown, places, strict=True):
            if place >= len(line) + bool(line) and place + _HOUR <= self.cells:
                line = f"{line.ljust(place)}{hour % 24:02}"
        return line

    def bar(self, first: int, last: int, ink: str, marks: Iterable[int]) -> str:
        """A line with ink from one minute to another, at least a cell, and marks at others."""
        start = min(self._cell(first), self.cells - 1)
        end = max(self._cell(last), start + 1)
        line = list(f"{'':{start}}{ink * (end - start)}".ljust(self.cells))
        for minute in marks:
            for later in range(minute, self.last, _DAY):  # a slot may go on past midnight
                if later >= self.first:
                    line[self._cell(later)] = "│"
        return "".join(line)

    def _cell(self, minute: int) -> int:
        return (minute - self.first) * self.cells // (self.last - self.first)
