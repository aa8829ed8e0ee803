"""Minutes of a day as cells of a line, for drawing to scale."""

from collections.abc import Iterable
from typing import NamedTuple

_DAY = 24 * 60
_HOUR = 2  # cells of an hour's figures
_STEPS = (1, 2, 3, 4, 6, 12)


class Timescale(NamedTuple):
    """Minutes of a day as cells of a line."""

    first: int
    last: int
    cells: int

    @classmethod
    def over(cls, spans: Iterable[tuple[int, int]], cells: int) -> "Timescale":
        """Return a scale from the first to the last minute of the spans, at least one."""
        known = list(spans)
        first = min(first for first, _ in known)
        return cls(first, max(first + 1, *(last for _, last in known)), cells)

    def hours(self) -> str:
        """Hours at even distances, as many as have room, each beginning over its own cell."""
        step = self._step()
        line = ""
        for hour in range(-(-self.first // (60 * step)) * step, self.last // 60 + 1, step):
            place = self._cell(hour * 60)
            if place + _HOUR <= self.cells:
                line = f"{line.ljust(place)}{hour % 24:02}"
        return line

    def _step(self) -> int:
        """Every how many hours there is room for one, with a space before the next."""
        least = -(-(self.last - self.first) * (_HOUR + 1) // (60 * self.cells))
        return next((step for step in _STEPS if step >= least), -(-least // 24) * 24)

    def bar(self, first: int, last: int, ink: str, marks: Iterable[int]) -> str:
        """A line with ink from one minute to another, at least a cell, and marks at others."""
        start = min(self._cell(first), self.cells - 1)
        end = max(self._cell(last), start + 1)
        line = list(f"{'':{start}}{ink * (end - start)}".ljust(self.cells))
        for minute in marks:
            for cell in range(self.cells):  # a slot may go on past midnight, for many days
                begins = self.first - (-cell * (self.last - self.first) // self.cells)
                later = begins + (minute - begins) % _DAY
                if later < self.last and self._cell(later) == cell:
                    line[cell] = "│"
        return "".join(line)

    def _cell(self, minute: int) -> int:
        return (minute - self.first) * self.cells // (self.last - self.first)
