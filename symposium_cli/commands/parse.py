"""Values of options as people type them: words, times, dates, kinds of slot, paragraphs."""

import re
from contextlib import suppress
from datetime import date, time

from symposium_cli.dataset.models import SessionKind
from symposium_cli.errors import UsageError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import fold


def parse_time(typed: str) -> time:
    """A time of day typed as `9:15`, `09:15` or `0915`; raises UsageError for anything else."""
    figures = re.fullmatch("([0-9]{1,2}):?([0-9]{2})", typed.strip())
    with suppress(ValueError):
        if figures is not None:
            return time(int(figures[1]), int(figures[2]))
    raise UsageError(
        f"{typed!r} is not a time of day.", hint="Give hours and minutes: 9:15, 09:15 or 0915."
    )


def parse_date(typed: str) -> date:
    """A date typed as `2011-09-19`; raises UsageError for anything else."""
    with suppress(ValueError):
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", typed.strip()):
            return date.fromisoformat(typed.strip())
    raise UsageError(f"{typed!r} is not a date.", hint="Give year, month and day: 2011-09-19.")


def parse_kind(typed: str) -> SessionKind:
    """A kind of slot typed in any case; raises UsageError for anything else."""
    try:
        return SessionKind(fold(typed.strip()))
    except ValueError:
        raise UsageError(
            f"{typed!r} is not a kind of slot.",
            hint=f"The kinds are {', '.join(SessionKind)}.",
            did_you_mean=suggestions(typed, list(SessionKind)),
        ) from None


def parse_paragraph(typed: str) -> int:
    """A paragraph's number; raises UsageError for anything else."""
    if not re.fullmatch("[0-9]{1,9}", typed.strip()):
        raise UsageError(
            f"{typed!r} is not a paragraph's number.", hint="Give a whole number, such as 14."
        )
    return int(typed)
