"""Times of day as people write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.names.clock import ascii_digits, parse_clock

TIMES = {
    "9:15": (9, 15),
    "09:15": (9, 15),
    "9.15": (9, 15),
    "0915": (9, 15),
    "915": (9, 15),
    "9h15": (9, 15),
    "10h30": (10, 30),
    "15h": (15, 0),
    "15 h": (15, 0),
    "15h00": (15, 0),
    "4:15pm": (16, 15),
    "4:15 pm": (16, 15),
    "4.15 p.m.": (16, 15),
    "4 PM": (16, 0),
    "12 am": (0, 0),
    "12:30 pm": (12, 30),
    "09:15:00": (9, 15),
    " 9:15 ": (9, 15),
    "noon": (12, 0),
    "Midday": (12, 0),
    "midnight": (0, 0),
    "12 noon": (12, 0),
    "12:00 midnight": (0, 0),
    "16h15m": (16, 15),
    "16 hrs 5 min": (16, 5),
    "1000 hours": (10, 0),
    "٩:١٥": (9, 15),
}


@pytest.mark.parametrize("text", TIMES)
def test_a_time_is_read_however_it_is_written(text: str) -> None:
    assert parse_clock(text) == dt.time(*TIMES[text])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9",
        "24:00",
        "9:60",
        "13:00 pm",
        "0 am",
        "9:15:30",
        "later",
        "10:00-11:00",
        "9:15 xm",
        "²",
    ],
)
def test_other_text_is_no_time(text: str) -> None:
    assert parse_clock(text) is None


@given(st.times())
def test_every_minute_is_read_back(time: dt.time) -> None:
    minute = time.replace(second=0, microsecond=0)
    for form in ("%H:%M", "%H.%M", "%H%M", "%Hh%M", "%H:%M:00", "%I:%M %p"):
        assert parse_clock(f"{minute:{form}}") == minute


@given(st.text())
def test_any_text_is_a_time_or_none(text: str) -> None:
    parse_clock(text)


def test_digits_of_every_script_are_digits() -> None:
    assert ascii_digits("٢٤ 二四 ２４ 24") == "24 二四 24 24"
