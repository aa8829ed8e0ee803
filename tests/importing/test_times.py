"""Ranges of times, time zones, and moments."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.errors import UsageError
from symposium_cli.importing.times import Clocks, moment, parse_range, parse_zone, passes_midnight

VIENNA = ZoneInfo("Europe/Vienna")


def at(text: str | None) -> dt.time | None:
    return None if text is None else dt.time.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("10:00", "10:00", None),
        ("10:00–11:30", "10:00", "11:30"),
        ("10:00 - 11:30", "10:00", "11:30"),
        ("10-11:30", "10:00", "11:30"),
        ("10h00 à 11h30", "10:00", "11:30"),
        ("10.00 to 11.30", "10:00", "11:30"),
        ("3–4.30 p.m.", "15:00", "16:30"),
        ("11–1 p.m.", "11:00", "13:00"),
        ("10:00-11:30 a.m.", "10:00", "11:30"),
        ("11 a.m.-1 p.m.", "11:00", "13:00"),
        ("noon–2 pm", "12:00", "14:00"),
        ("22:00–01:00", "22:00", "01:00"),
        ("10:00 到 11:30", "10:00", "11:30"),
    ],
)
def test_a_range_is_read(text: str, start: str, end: str | None) -> None:
    assert parse_range(text) == Clocks(at(start), at(end))


@pytest.mark.parametrize("text", ["", "morning", "10:00-", "-11:30", "10-11", "1-2-3", "x-11:30"])
def test_other_text_is_no_range(text: str) -> None:
    assert parse_range(text) is None


@given(st.text())
def test_any_text_is_a_range_or_none(text: str) -> None:
    parse_range(text)


def test_a_time_zone_is_one_of_the_database() -> None:
    assert parse_zone("Europe/Vienna").key == "Europe/Vienna"


@pytest.mark.parametrize("name", ["Europe/Vienn", "CEST+1", "", "/etc/passwd", "../UTC", "a" * 999])
def test_another_name_is_no_time_zone(name: str) -> None:
    with pytest.raises(UsageError, match="is not a time zone"):
        parse_zone(name)


def test_a_slip_in_a_time_zone_brings_a_suggestion() -> None:
    with pytest.raises(UsageError) as refused:
        parse_zone("Europe/Vienn")
    assert "Europe/Vienna" in refused.value.did_you_mean


@pytest.mark.parametrize(
    ("day", "clock", "written"),
    [
        ("2024-09-24", "10:00", "2024-09-24T10:00:00+02:00"),
        ("2024-03-31", "02:30", None),  # which clocks leave out
        ("2024-10-27", "02:30", None),  # which clocks show twice
        ("1850-10-27", "10:00", None),  # when the offset had seconds
    ],
)
def test_a_moment_needs_a_time_that_the_day_has_once(
    day: str, clock: str, written: str | None
) -> None:
    found = moment(dt.date.fromisoformat(day), dt.time.fromisoformat(clock), VIENNA)
    assert (found and found.isoformat()) == written


@pytest.mark.parametrize(
    ("start", "end", "passes"),
    [("22:00", "01:00", True), ("18:00", "06:00", True), ("10:00", "09:00", False)],
)
def test_only_a_night_passes_midnight(start: str, end: str, *, passes: bool) -> None:
    assert passes_midnight(dt.time.fromisoformat(start), dt.time.fromisoformat(end)) is passes
