"""What stands in order, where some things stand elsewhere or several times."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any


def longest_rising(values: Sequence[Any]) -> list[int]:
    """Return the indexes of as many values as there can be of which each is more than the last."""
    lasts: list[Any] = []  # of the best row of each length
    ends: list[int] = []
    previous: list[int | None] = []
    for index, value in enumerate(values):
        length = bisect_left(lasts, value)
        previous.append(ends[length - 1] if length else None)
        lasts[length : length + 1] = [value]
        ends[length : length + 1] = [index]
    rising, last = [], ends[-1] if ends else None
    while last is not None:
        rising.append(last)
        last = previous[last]
    return rising[::-1]
