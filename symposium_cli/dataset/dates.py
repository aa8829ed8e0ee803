"""Dates as far as a source gives them: a day, a month or a year, such as `2011-09-19` or `2011`."""

import datetime as dt

_YEAR, _MONTH = len("2011"), len("2011-09")


class DateRange:
    """The days from `first` to `last`, both included; `typed` is how somebody wrote it."""

    def __init__(self, first: dt.date, last: dt.date, typed: str) -> None:
        self.first = first
        self.last = last
        self.typed = typed

    def touches(self, first: dt.date, last: dt.date) -> bool:
        """Return whether it has a day in common with another range."""
        return first <= self.last and self.first <= last

    def holds(self, first: dt.date, last: dt.date) -> bool:
        """Return whether another range lies within it."""
        return self.first <= first and last <= self.last


def first_day(date: str) -> dt.date:
    """Return the first day of a day, a month or a year.

    Raises ValueError where the calendar has no such date.
    """
    return dt.date.fromisoformat(date + "-01-01"[len(date) - _YEAR :])


def last_day(date: str) -> dt.date:
    """Return the last day of a day, a month or a year; raises ValueError as `first_day` does."""
    first = first_day(date)
    if len(date) == _YEAR:
        return first.replace(month=12, day=31)
    if len(date) == _MONTH:
        from calendar import monthrange

        return first.replace(day=monthrange(first.year, first.month)[1])
    return first


def is_day(date: str) -> bool:
    """Return whether a date names a day, and not just a month or a year."""
    return len(date) > _MONTH
