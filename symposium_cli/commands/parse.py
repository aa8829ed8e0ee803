"""Values of options as people type them: times, dates, kinds of slot, paragraphs."""

import re
from contextlib import suppress
from datetime import date, time

from symposium_cli.dataset.dates import DateRange, first_day, last_day
from symposium_cli.dataset.models import SessionKind
from symposium_cli.errors import UsageError
from symposium_cli.names.suggestions import one_of

_DATE = "[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
_DATES = rf"(?P<only>{_DATE})|(?P<first>{_DATE})?(?:\.\.|–)(?P<last>{_DATE})?"


def parse_time(typed: str) -> time:
    """Return a time typed as `9:15`, `09:15` or `0915`; raises UsageError for anything else."""
    figures = re.fullmatch("([0-9]{1,2}):?([0-9]{2})", typed.strip())
    with suppress(ValueError):
        if figures is not None:
            return time(int(figures[1]), int(figures[2]))
    raise UsageError(
        f"{typed!r} is not a time of day.", hint="Give hours and minutes: 9:15, 09:15 or 0915."
    )


def parse_dates(typed: str) -> DateRange:
    """Return the days of a day, a month, a year, or a range of them: `2011-09`, `2014..2018`.

    A range may be open at one end: `2014..`. Raises UsageError for anything else.
    """
    ends = re.fullmatch(_DATES, typed.strip())
    with suppress(ValueError):
        if ends is not None and any(ends.groups()):
            first, last = ends["first"] or ends["only"], ends["last"] or ends["only"]
            days = DateRange(
                first_day(first) if first else date.min,
                last_day(last) if last else date.max,
                typed.strip(),
            )
            if days.first > days.last:
                raise UsageError(
                    f"{typed!r} ends before it begins.", hint="Give the earlier date first."
                )
            return days
    raise UsageError(
        f"{typed!r} is not a date.",
        hint="Give a day, a month, a year, or a range of them: 2011-09-19, 2011-09, 2011, "
        "2009..2011.",
    )


def parse_kind(typed: str) -> SessionKind:
    """Return a kind of slot; raises UsageError for anything else."""
    known = {kind.value: kind for kind in SessionKind}
    return one_of(typed, known, f"{typed!r} is not a kind of slot.", "The kinds are")


def parse_paragraph(typed: str) -> int:
    """Return the number of a paragraph typed as `14` or `p14`, its id in a search.

    Raises UsageError for anything else.
    """
    figures = re.fullmatch("[pP]?([0-9]{1,9})", typed.strip())
    if figures is None:
        raise UsageError(
            f"{typed!r} is not a paragraph's number.", hint="Give a whole number, such as 14."
        )
    return int(figures[1])
