"""The days as stretches: slots and the gaps between them, and the moments that mark them."""

from datetime import time
from typing import Any

import pytest

from symposium_cli.commands.parse import parse_dates
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import Given
from symposium_cli.queries.filters import Result
from symposium_cli.queries.timeline import Stretch, StretchRecord, find_stretches
from tests.support.events import built, programme, slot

REGISTRATION = "19 09:15-09:45 registration"
FIRST_GAP = "19 09:45-10:00 gap"


def told(stretch: Stretch) -> str:
    name = stretch.session.id if stretch.session else "gap"
    return f"{stretch.start:%d %H:%M}-{stretch.end:%H:%M} {name}"


def listed(data: Symposium) -> list[str]:
    return [told(stretch) for stretch in find_stretches(data, ()).items]


def marked(data: Symposium, *moments: time) -> list[str]:
    return [told(stretch) for stretch in find_stretches(data, moments).items if stretch.marked]


def test_the_day_is_its_slots_and_its_two_gaps(symposium: Symposium) -> None:
    found = find_stretches(symposium, ())
    assert [(told(each), each.kind, each.minutes, each.speakers) for each in found.items] == [
        (REGISTRATION, "registration", 30, 0),
        (FIRST_GAP, "gap", 15, 0),
        ("19 10:00-10:30 opening", "session", 30, 6),
        ("19 10:30-10:35 gap", "gap", 5, 0),
        ("19 10:35-11:45 ii", "session", 70, 4),
        ("19 11:45-13:00 iii", "session", 75, 5),
        ("19 13:00-15:00 lunch", "break", 120, 0),
        ("19 15:00-16:15 iv", "session", 75, 4),
        ("19 16:15-17:30 v", "session", 75, 3),
        ("19 17:30-18:00 closing", "session", 30, 3),
    ]
    assert found.notes == ()
    assert not any(stretch.marked for stretch in found.items)


@pytest.mark.parametrize(
    ("moments", "marks"),
    [
        ([time(9, 15)], [REGISTRATION]),
        ([time(9, 44)], [REGISTRATION]),
        ([time(9, 45)], [FIRST_GAP]),
        ([time(11, 45)], ["19 11:45-13:00 iii"]),
        ([time(17, 59)], ["19 17:30-18:00 closing"]),
        ([time(13, 0), time(9, 50)], [FIRST_GAP, "19 13:00-15:00 lunch"]),
    ],
)
def test_moments_mark_the_stretches_that_they_are_in(
    symposium: Symposium, moments: list[time], marks: list[str]
) -> None:
    assert marked(symposium, *moments) == marks
    assert find_stretches(symposium, moments).notes == ()


@pytest.mark.parametrize("moment", [time(0, 0), time(9, 14), time(18, 0), time(23, 59)])
def test_a_moment_outside_marks_nothing_and_is_told(symposium: Symposium, moment: time) -> None:
    assert marked(symposium, moment) == []
    answer = find_stretches(symposium, [moment, time(11, 0)])
    assert answer.notes == (f"{moment:%H:%M} is outside the programme.",)


def test_rooms_at_once_leave_no_gap_and_slots_come_in_order_of_time() -> None:
    rooms = built(
        programme(
            slot("last", "01T12:30", "01T13:00", room="Annex"),
            slot("long", "01T09:00", "01T12:00", room="Hall"),
            slot("short", "01T09:30", "01T10:00", room="Annex"),
            slot("late", "01T11:00", "01T11:30", room="Annex"),
        )
    )
    assert listed(rooms) == [
        "01 09:00-12:00 long",
        "01 09:30-10:00 short",
        "01 11:00-11:30 late",
        "01 12:00-12:30 gap",
        "01 12:30-13:00 last",
    ]
    assert marked(rooms, time(11, 15)) == ["01 09:00-12:00 long", "01 11:00-11:30 late"]


def test_a_night_between_two_days_is_no_gap(fairground: Symposium) -> None:
    assert listed(fairground) == [
        "01 09:00-09:30 desk",
        "01 09:30-10:00 gap",
        "01 10:00-11:00 talks",
        "01 10:30-11:30 workshop",
        "01 11:30-22:00 gap",
        "01 22:00-00:00 supper",
        "02 23:00-01:00 walk",
        "03 10:00-10:30 farewell",
    ]


@pytest.mark.parametrize(
    ("moment", "marks"),
    [
        (time(23, 30), ["01 22:00-00:00 supper", "02 23:00-01:00 walk"]),
        (time(0, 0), ["02 23:00-01:00 walk"]),
        (time(0, 59), ["02 23:00-01:00 walk"]),
        (time(1, 0), []),
        (time(10, 15), ["01 10:00-11:00 talks", "03 10:00-10:30 farewell"]),
    ],
)
def test_a_moment_of_every_day_and_past_midnight(
    fairground: Symposium, moment: time, marks: list[str]
) -> None:
    assert marked(fairground, moment) == marks


def test_those_who_chair_and_those_who_present_are_no_speakers(fairground: Symposium) -> None:
    found = {told(each): each.speakers for each in find_stretches(fairground, ()).items}
    assert found["01 10:00-11:00 talks"] == 2
    assert found["03 10:00-10:30 farewell"] == 0


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"room": ["annex"]}, ["01 10:30-11:30 workshop"]),
        (
            {"room": ["Hall"]},
            [
                "01 09:00-09:30 desk",
                "01 09:30-10:00 gap",
                "01 10:00-11:00 talks",
                "01 11:00-22:00 gap",
                "01 22:00-00:00 supper",
            ],
        ),
        ({"date": [parse_dates("2030-03-03")]}, ["02 23:00-01:00 walk", "03 10:00-10:30 farewell"]),
        ({"date": [parse_dates("2030-03-01")], "room": ["Annex"]}, ["01 10:30-11:30 workshop"]),
    ],
)
def test_dates_and_rooms_narrow_the_slots_and_the_gaps_between_them(
    fairground: Symposium, asked: dict[str, Any], found: list[str]
) -> None:
    assert [told(stretch) for stretch in find_stretches(fairground, (), **asked).items] == found


def test_a_moment_outside_the_slots_shown_does_not_deny_the_others(fairground: Symposium) -> None:
    notes = find_stretches(fairground, [time(9, 0)], room=["Annex"]).notes
    assert notes == ("09:00 is outside these slots.",)


def test_a_date_and_a_room_that_have_no_slot_together_are_told(fairground: Symposium) -> None:
    dates = [parse_dates("2030-03-03")]
    nothing = find_stretches(fairground, (), date=dates, room=["Annex"])
    given = (Given("date", ("2030-03-03",)), Given("room", ("Annex",)))
    assert nothing == Result((), unmatched=given)


def test_no_slot_is_an_answer() -> None:
    answer = find_stretches(built(programme()), [time(9, 0)])
    assert answer == Result((), ("There is nothing here to list.",))


def test_a_gap_and_a_slot_whole(fairground: Symposium) -> None:
    _, gap, talks, *_ = find_stretches(fairground, [time(9, 45)]).items
    assert vars(StretchRecord(gap, fairground)) == {
        "kind": "gap",
        "id": None,
        "label": None,
        "title": None,
        "date": "2030-03-01",
        "start": "2030-03-01T09:30:00+01:00",
        "end": "2030-03-01T10:00:00+01:00",
        "duration_minutes": 30,
        "room": None,
        "chair": None,
        "speakers": 0,
        "marked": True,
    }
    assert vars(StretchRecord(talks, fairground)) == {
        "kind": "session",
        "id": "talks",
        "label": "Session I",
        "title": "Talks",
        "date": "2030-03-01",
        "start": "2030-03-01T10:00:00+01:00",
        "end": "2030-03-01T11:00:00+01:00",
        "duration_minutes": 60,
        "room": "Hall",
        "chair": "Ada Example",
        "speakers": 2,
        "marked": False,
    }
