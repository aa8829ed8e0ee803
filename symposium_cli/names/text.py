"""Pieces of text for people: numbers with their nouns, times, control characters made visible."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime, time


def escape_controls(text: str) -> str:
    """Return a text with control and bidirectional-control characters written out as `\\u…`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"\\u{ord(c):04x}" if _hidden(c) else c for c in text)


def escape_hidden(text: str) -> str:
    """Return a text with zero-width and filler characters written out too, which nobody would see.

    Joiners stay where they shape the letters of a script, as in Persian, or join pictures.
    """
    if text.isascii():
        return escape_controls(text)
    shown = (
        f"\\u{ord(c):04x}" if _invisible(c, before) else c
        for before, c in zip(f" {text}", text, strict=False)
    )
    return escape_controls("".join(shown))


_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
_JOINERS = frozenset("\u200c\u200d")
_LAST_WITHOUT_JOINERS = "\u058f"  # the end of Latin, Greek, Cyrillic and Armenian letters


def _invisible(character: str, before: str) -> bool:
    if character in _JOINERS:
        return before <= _LAST_WITHOUT_JOINERS
    # Format characters of other classes are seen, such as the Arabic sign for a year.
    return character in _FILLERS or (
        unicodedata.category(character) == "Cf"
        and unicodedata.bidirectional(character) in ("BN", "ON")
    )


_BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def _hidden(character: str) -> bool:
    return character in _BIDI_CONTROLS or unicodedata.category(character) in (
        "Cc",
        "Zl",
        "Zp",
        "Cs",
    )


def ranges(numbers: Sequence[int] | None) -> str:
    """Return numbers in the shortest usual writing, `1–3, 21`; nothing where there are none."""
    runs: list[list[int]] = []
    for number in numbers or ():
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"{low}" if low == high else f"{low}–{high}" for low, high in runs)


def plural(number: int, noun: str) -> str:
    """Return a number with its noun: `1 slot`, `1,200 slots`, `2 bodies`, `3 people`."""
    several = {"person": "people", "body": "bodies"}.get(noun, f"{noun}s")
    return f"{number:,} {noun if number == 1 else several}"


def listed(values: Sequence[object], most: int = 10, *, all_by: str | None = None) -> str:
    """Return values in a row, `a, b, c`; of many the first, `a, b and 69 more`.

    `all_by` is the command that lists all of them, to be named where some are left out.
    """
    if len(values) <= most:
        return ", ".join(map(str, values))
    how = f" (`{all_by}` lists all)" if all_by else ""
    return f"{', '.join(map(str, values[:most]))} and {len(values) - most:,} more{how}"


def clock(moment: datetime | time) -> str:
    """Return the time of day as `09:15`."""
    return f"{moment:%H:%M}"


def clock_range(start: datetime | None, end: datetime | None) -> str:
    """Return two times of day as `09:15–10:00`, or what is known of them."""
    return "–".join(clock(moment) for moment in (start, end) if moment is not None)


def times(start: datetime | None, end: datetime | None) -> str:
    """Return two times of day, the second with its date where that is another day."""
    told = clock_range(start, end)
    if start is None or end is None or start.date() == end.date():
        return told
    return f"{told} ({end.date().isoformat()})"
