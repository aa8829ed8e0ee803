"""Times of day in a list, and the moments that they make with a day and a time zone."""

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from symposium_cli.errors import UsageError
from symposium_cli.names.clock import ascii_digits, parse_clock

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

# A range that ends by six in the morning and begins in the evening goes past midnight.
_EVENING = dt.time(18)
_MORNING = dt.time(6)

_BETWEEN = re.compile(
    r"\s*(?:[–—−~～/-]|\bto\b|\buntil\b|\bà\b|\ba\b(?!\.)|\bbis\b|\bдо\b|إلى|至|到)\s*"
)
_HALF = re.compile(r"[ap]\.?\s?m\.?$", re.IGNORECASE)


class Clocks(NamedTuple):
    """Two times of day, either of which may be missing."""

    start: dt.time | None = None
    end: dt.time | None = None


def parse_range(text: str) -> Clocks | None:
    """Return the times of `10:00–11:30`, `3–4.30 p.m.` or `10h00`, None where it is none."""
    alone = parse_clock(text)
    if alone is not None:
        return Clocks(alone)
    ends = _BETWEEN.split(text.strip())
    if len(ends) != 2:  # noqa: PLR2004, a start and an end
        return None
    end = parse_clock(ends[1])
    if end is None:
        return None
    half = _HALF.search(ends[1])
    start = None
    if half and not _HALF.search(ends[0]):
        start = parse_clock(f"{ends[0]} {half[0]}")
        if start is not None and start >= end:  # `11–1 p.m.` begins in the morning
            start = parse_clock(f"{ends[0]} am")
    start = start or parse_clock(ends[0])
    if start is None and re.fullmatch("[0-9]{1,2}", ascii_digits(ends[0])):
        start = parse_clock(f"{ends[0]}h")
    return None if start is None else Clocks(start, end)


def parse_zone(name: str) -> "ZoneInfo":
    """Return a time zone of the IANA database; raises UsageError for another name."""
    from zoneinfo import ZoneInfo, available_timezones

    try:
        return ZoneInfo(name)
    except (LookupError, OSError, ValueError) as error:  # any text may stand there
        from symposium_cli.names.suggestions import suggestions

        raise UsageError(
            f"--time-zone {name!r} is not a time zone of the IANA database.",
            hint="Name one as the database does: Europe/Vienna, America/New_York.",
            did_you_mean=suggestions(name, available_timezones()),
        ) from error


def moment(day: dt.date, clock: dt.time, zone: "ZoneInfo") -> dt.datetime | None:
    """Return the moment of a day at which clocks in a zone show a time.

    None where that day has it twice or not at all, and where the zone's offset is no whole number
    of minutes, as before it had standard time.
    """
    first = dt.datetime.combine(day, clock, zone)
    offset = first.utcoffset()
    if offset != first.replace(fold=1).utcoffset() or offset is None:
        return None
    return None if offset.total_seconds() % 60 else first


def passes_midnight(start: dt.time, end: dt.time) -> bool:
    """Return whether an end that is not after its start is surely meant for the next day."""
    return start >= _EVENING and end <= _MORNING
