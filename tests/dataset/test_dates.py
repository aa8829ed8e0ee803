"""Dates of less precision: the days that they may mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.dates import DateRange, first_day, is_day, last_day


@pytest.mark.parametrize(
    ("written", "first", "last", "day"),
    [
        ("2011-09-19", date(2011, 9, 19), date(2011, 9, 19), True),
        ("2011-09", date(2011, 9, 1), date(2011, 9, 30), False),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29), False),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28), False),
        ("2011", date(2011, 1, 1), date(2011, 12, 31), False),
        ("9999-12", date(9999, 12, 1), date.max, False),
        ("0001", date.min, date(1, 12, 31), False),
    ],
)
def test_the_days_of_a_date(written: str, first: date, last: date, *, day: bool) -> None:
    assert (first_day(written), last_day(written), is_day(written)) == (first, last, day)


@pytest.mark.parametrize("written", ["2011-02-29", "2011-13", "0000", "2011-00-01"])
def test_a_date_that_the_calendar_lacks_is_none(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        first_day(written)


@given(*[st.dates()] * 4)
def test_ranges_touch_where_they_share_a_day_and_hold_what_lies_within(
    one: date, other: date, first: date, last: date
) -> None:
    asked = DateRange(min(one, other), max(one, other), "")
    first, last = min(first, last), max(first, last)
    assert asked.touches(first, last) == (max(asked.first, first) <= min(asked.last, last))
    assert asked.holds(first, last) == (
        min(asked.first, first) == asked.first and max(asked.last, last) == asked.last
    )
