"""Pieces of text for people."""

from datetime import datetime, time

import pytest

from symposium_cli.names.text import (
    clock,
    clock_range,
    escape_controls,
    escape_hidden,
    listed,
    plural,
    ranges,
    times,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ban Ki-moon", "Ban Ki-moon"),
        ("Støre – “é” 🎪\u00ad\u200b", "Støre – “é” 🎪\u00ad\u200b"),
        ("a\tb\n", "a\\u0009b\\u000a"),
        ("\x1b[31m\x7f\x85", "\\u001b[31m\\u007f\\u0085"),
        ("\u2028\u2029\udc80", "\\u2028\\u2029\\udc80"),
        ("\u061c\u200e\u200f", "\\u061c\\u200e\\u200f"),
        ("\u202a\u202b\u202c\u202d\u202e", "\\u202a\\u202b\\u202c\\u202d\\u202e"),
        ("\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069"),
        ("", ""),
    ],
)
def test_control_characters_are_written_out(text: str, shown: str) -> None:
    assert escape_controls(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Støre – “é” 🎪", "Støre – “é” 🎪"),
        ("co\u00adop Nor\u200bway\u2060", "co\\u00adop Nor\\u200bway\\u2060"),
        ("\ufeffName \u3164", "\\ufeffName \\u3164"),
        ("é\x1b\u202e", "é\\u001b\\u202e"),
        # Joiners between Latin letters hide in a name; elsewhere they shape letters and pictures.
        ("Nor\u200cway \u200d", "Nor\\u200cway \\u200d"),
        ("می\u200cخواهم क्\u200dष 👩\u200d💻", "می\u200cخواهم क्\u200dष 👩\u200d💻"),
        ("\u0600١", "\u0600١"),
        ("note\ufff9", "note\\ufff9"),
    ],
)
def test_characters_without_width_are_written_out_for_people(text: str, shown: str) -> None:
    assert escape_hidden(text) == shown


@pytest.mark.parametrize(
    ("numbers", "written"),
    [
        ([], ""),
        ([7], "7"),
        ([1, 2, 3, 21], "1–3, 21"),
        ([4, 5, 7, 8], "4–5, 7–8"),
        ([2, 1], "2, 1"),
    ],
)
def test_numbers_that_follow_each_other_are_a_range(numbers: list[int], written: str) -> None:
    assert ranges(numbers) == written


@pytest.mark.parametrize(
    ("number", "noun", "written"),
    [
        (1, "slot", "1 slot"),
        (0, "slot", "0 slots"),
        (1200, "slot", "1,200 slots"),
        (1, "person", "1 person"),
        (2, "person", "2 people"),
    ],
)
def test_a_number_has_its_noun(number: int, noun: str, written: str) -> None:
    assert plural(number, noun) == written


@pytest.mark.parametrize(
    ("number", "row"),
    [
        (0, ""),
        (1, "1"),
        (3, "1, 2, 3"),
        (10, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10"),
        (11, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 1 more"),
        (1079, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 1,069 more"),
    ],
)
def test_of_many_values_the_first_are_listed(number: int, row: str) -> None:
    values = [str(value) for value in range(1, number + 1)]
    assert listed(values) == row
    assert listed(values[:3], 2) == ("1, 2 and 1 more" if number > 2 else row)
    more = " (`symp stats verb` lists all)" if number > 10 else ""
    assert listed(values, all_by="symp stats verb") == row + more


def test_times_of_day_are_written_with_hours_and_minutes() -> None:
    start, end = datetime(2030, 3, 1, 9, 15), datetime(2030, 3, 1, 10, 0)  # noqa: DTZ001
    assert clock(start) == clock(time(9, 15)) == "09:15"
    assert clock_range(start, end) == times(start, end) == "09:15–10:00"
    assert times(start, end.replace(day=2)) == "09:15–10:00 (2030-03-02)"
