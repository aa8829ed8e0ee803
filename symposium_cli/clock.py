"""Times and dates as people type them."""

from datetime import date, time

from symposium_cli.errors import UsageError


def parse_time(typed: str) -> time:
    """A time of day typed as `9:15`, `09:15` or `0915`; raises UsageError for anything else."""
    hours, colon, minutes = typed.strip().rpartition(":")
    if not colon:
        hours, minutes = minutes[:-2], minutes[-2:]
    try:
        # strptime would take signs, spaces and the figures of other scripts.
        return time.fromisoformat(f"{hours:0>2}:{minutes}")
    except ValueError:
        raise UsageError(
            f"{typed!r} is not a time of day.", hint="Give hours and minutes: 9:15, 09:15 or 0915."
        ) from None


def parse_date(typed: str) -> date:
    """A date typed as `2011-09-19`; raises UsageError for anything else."""
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        raise UsageError(
            f"{typed!r} is not a date.", hint="Give year, month and day: 2011-09-19."
        ) from None
