"""Which slots are of some dates, or under way at a time."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.commands.parse import parse_dates
from symposium_cli.dataset.models import Session
from symposium_cli.queries.times import date_notes, date_test, room_test, time_notes, time_test
from tests.support.events import built, fair, programme, put
from tests.support.refusals import refused

BARE = {"id": "talks", "kind": "session"}


def session(**fields: str) -> Session:
    """A slot of which only some things are known."""
    [slot] = built(programme(BARE | fields)).sessions
    return slot


@pytest.mark.parametrize(
    ("fields", "asked", "found"),
    [
        # A start tells the day.
        ({"start": "2030-03-01T10:00:00Z"}, "2030-03-01", True),
        ({"start": "2030-03-01T10:00:00Z"}, "2030-03", True),
        ({"start": "2030-03-01T10:00:00Z"}, "2030-03-02..", False),
        # So do a start and an end.
        ({"start": "2030-03-01T22:00:00Z", "end": "2030-03-02T01:00:00Z"}, "2030-03-02", True),
        ({"start": "2030-03-01T22:00:00Z", "end": "2030-03-02T00:00:00Z"}, "2030-03-02", False),
        ({"start": "2030-03-01T22:00:00Z", "end": "2030-03-05T00:00:00Z"}, "2030-03-03", True),
        # Less than a day is found by what holds all of it.
        ({"date": "2030-03"}, "2030-03", True),
        ({"date": "2030-03"}, "2030", True),
        ({"date": "2030-03"}, "2030-03-01..2030-03-31", True),
        ({"date": "2030-03"}, "2030-03-01..2030-03-30", False),
        ({"date": "2030-03"}, "2030-03-15", False),
        ({"date": "2030"}, "2029..2031", True),
        ({"date": "2030"}, "2030-01..2030-11", False),
        ({}, "0001..9999", False),
        # Not stated is what has no date at all.
        ({}, "none", True),
        ({"date": "2030"}, "none", False),
        ({"start": "0001-01-01T10:00:00Z", "end": "9999-12-31T09:00:00Z"}, "none", False),
    ],
)
def test_a_date_finds_a_slot_that_is_surely_of_it(
    fields: dict[str, str],
    asked: str,
    found: bool,  # noqa: FBT001, a column of a table
) -> None:
    assert date_test(parse_dates(asked))(session(**fields)) is found


@given(
    st.integers(0, 3 * 24 * 60),
    st.integers(1, 5 * 24 * 60),
    st.times().map(lambda now: now.replace(second=0, microsecond=0)),
    st.integers(0, 9),
    st.integers(0, 9),
)
def test_a_time_of_some_days_finds_what_is_under_way_at_one_of_their_minutes(
    begins: int, lasts: int, now: time, first: int, length: int
) -> None:
    start = datetime.fromisoformat("2030-03-01T00:00:00Z") + timedelta(minutes=begins)
    end = start + timedelta(minutes=lasts)
    slot = session(start=start.isoformat(), end=end.isoformat())
    days = [datetime(2030, 2, 27, tzinfo=start.tzinfo) + timedelta(days=n) for n in range(20)]
    asked = days[first : first + length + 1]
    dates = parse_dates(f"{asked[0].date()}..{asked[-1].date()}")
    covered = [start <= day + timedelta(hours=now.hour, minutes=now.minute) < end for day in days]
    assert time_test(now, [dates])(slot) == any(covered[first : first + length + 1])
    assert time_test(now, [])(slot) == any(covered)


def test_a_slot_of_thousands_of_years_costs_no_more_than_others() -> None:
    slot = session(start="0001-01-01T10:00:00Z", end="9999-12-31T09:00:00Z")
    assert time_test(time(9, 30), [])(slot)
    assert not time_test(time(9, 30), [parse_dates("9999-12-31")])(slot)
    assert not time_test(time(9, 30), [parse_dates("0001-01-01")])(slot)


@pytest.mark.parametrize("fields", [{}, {"date": "2030-03-01"}, {"start": "2030-03-01T10:00:00Z"}])
def test_a_slot_without_a_start_or_an_end_is_under_way_at_no_time(fields: dict[str, str]) -> None:
    slot = session(**fields)
    assert not time_test(time(10), [])(slot)
    assert time_notes([slot], [time(10)]) == [
        "No start or no end is given for 1 of 1 slot; no time finds such a slot."
    ]
    assert time_notes([slot], []) == []


@pytest.mark.parametrize(
    ("asked", "notes"),
    [
        (["2030"], ["No date is given for 1 slot."]),
        (
            ["2030-03"],
            [
                "Only a month or a year is given for 1 slot that may be of 2030-03.",
                "No date is given for 1 slot.",
            ],
        ),
        (
            ["2030-03-01", "2030-01"],
            [
                "Only a month or a year is given for 2 slots that may be of 2030-03-01 or 2030-01.",
                "No date is given for 1 slot.",
            ],
        ),
        # What is found by one of them is in no doubt.
        (["2030-03-01", "2030"], ["No date is given for 1 slot."]),
        # Those without a date were found.
        (["none"], []),
        ([], []),
    ],
)
def test_a_note_tells_of_slots_that_may_be_of_a_date(asked: list[str], notes: list[str]) -> None:
    slots = [session(date="2030"), session(date="2030-03"), session()]
    assert date_notes(slots, list(map(parse_dates, asked))) == notes


ROOMS = built(put(fair(), ("sessions", 3, "room"), "Great Hall")).sessions


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Annex", "workshop"),
        ("great-hall", "supper"),
        ("gre", "supper"),
        # A whole name means just that room.
        ("HALL", "desk talks"),
        ("hal", "desk talks supper"),
    ],
)
def test_a_room_is_meant_by_its_name_or_else_by_words_of_it(typed: str, found: str) -> None:
    test = room_test(typed, ROOMS)
    assert [slot.id for slot in ROOMS if test(slot)] == found.split()


def test_an_unknown_room_is_told_with_those_there_are() -> None:
    told = refused(room_test, "Anex", ROOMS)
    assert (told.kind, told.message) == ("unknown_room", "There is no room 'Anex'.")
    assert (told.hint, told.did_you_mean) == ("The rooms are Hall, Annex, Great Hall.", ("Annex",))


def test_where_no_room_is_given_the_message_says_so() -> None:
    told = refused(room_test, "Hall", [session()])
    assert told.hint == "The programme gives no rooms."
