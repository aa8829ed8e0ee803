"""Values of options as people type them: times, dates, kinds of slot, paragraphs."""

import re
from contextlib import suppress
from datetime import date, time

from symposium_cli.dataset.models import SessionKind
from symposium_cli.errors import UsageError
from symposium_cli.names.suggestions import one_of


def parse_time(typed: str) -> time:
    """Return a time typed as `9:15`, `09:15` or `0915`; raises UsageError for anything else."""
    figures = re.fullmatch("([0-9]{1,2}):?([0-9]{2})", typed.strip())
    with suppress(ValueError):
        if figures is not None:
            return time(int(figures[1]), int(figures[2]))
    raise UsageError(
        f"{typed!r} is not a time of day.", hint="Give hours and minutes: 9:15, 09:15 or 0915."
    )


def parse_date(typed: str) -> date:
    """Return a date typed as `2011-09-19`; raises UsageError for anything else."""
    with suppress(ValueError):
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", typed.strip()):
            return date.fromisoformat(typed.strip())
    raise UsageError(f"{typed!r} is not a date.", hint="Give year, month and day: 2011-09-19.")


def parse_kind(typed: str) -> SessionKind:
    """Return a kind of slot; raises UsageError for anything else."""
    known = {kind.value: kind for kind in SessionKind}
    return one_of(typed, known, f"{typed!r} is not a kind of slot.", "The kinds are")


def parse_paragraph(typed: str) -> int:
    """Return a paragraph's number; raises UsageError for anything else."""
    if not re.fullmatch("[0-9]{1,9}", typed.strip()):
        raise UsageError(
            f"{typed!r} is not a paragraph's number.", hint="Give a whole number, such as 14."
        )
    return int(typed)
