"""Numbers of pages and paragraphs as people write them: one, a range, or a list of these."""

from __future__ import annotations

import re

# Far more figures than any number of a page has, and few enough for a range to have a length.
_MOST_FIGURES = 18
_BETWEEN_ENTRIES = re.compile(r"[,;&]|\band\b")
_BETWEEN_ENDS = re.compile(r"\.\.|[-–—]|\bto\b")
_ENDS = 2


def read_numbers(text: str, before: str = "") -> tuple[range, ...] | None:
    """Return the numbers that a text gives: `14`, `14-16`, `14 to 16`, `1–3, 21`, `5 and 7`.

    `before` is a pattern of what may stand before each number, such as `pp?\\.`. None where the
    text is anything else. A range whose end is the lower number is empty.
    """
    read = []
    for entry in _BETWEEN_ENTRIES.split(text.casefold()):
        ends = [_number(end.strip(), before) for end in _BETWEEN_ENDS.split(entry)]
        numbers = [number for number in ends if number is not None]
        if len(numbers) < len(ends) or len(ends) > _ENDS:
            return None
        read.append(range(numbers[0], numbers[-1] + 1))
    return tuple(read)


def _number(text: str, before: str) -> int | None:
    found = re.fullmatch(rf"(?:{before})?\s*([0-9]{{1,{_MOST_FIGURES}}})", text)
    return None if found is None else int(found[1])
