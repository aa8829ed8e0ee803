"""The slots that rows make: what they share, their ids, their times."""

from itertools import permutations

import pytest

from tests.importing.lists import VIENNA, actions, imported, sessions, told


def ids(text: str) -> list[str]:
    return [session["id"] for session in sessions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Name,Session\nA,79\nB,79\nC,78\n", ["session-79", "session-78"]),
        ("Name,Meeting\nA,7\n", ["meeting-7"]),
        ("Name,Session\nA,Session II: Lamps\nB,Opening\n", ["session-ii", "opening"]),
        ("Name,Session\nA,Session 1: A\nB,Session 1: B\n", ["session-1-a", "session-1-b"]),
        ("Name,Session,Year\nA,7,2023\nB,7,2024\n", ["session-7-2023", "session-7-2024"]),
        ("Name,Session,Time\nA,7,10:00\nB,7,3 pm\n", ["session-7-1000", "session-7-1500"]),
        ("Name,Session,Room\nA,7,Hall\nB,7,Yard\n", ["session-7-hall", "session-7-yard"]),
        ("Name,Session,Room\nA,7,\nB,7,Yard\n", ["session-7", "session-7-yard"]),
        (
            "Name,Session,Year,Room\nA,7,2023,Hall\nB,7,2023,Yard\nC,7,2024,Hall\n",
            ["session-7-2023-hall", "session-7-2023-yard", "session-7-2024-hall"],
        ),
        ("Name,Date\nA,2024-09-24\nB,24 September 2024\n", ["2024-09-24"]),
        ("Name,Date,Room\nA,2024,Hall\nB,2024,Yard\n", ["2024-hall", "2024-yard"]),
        ("Name\nA\nB\n", ["meeting"]),
        ("Name,Session\nA,会议\n", ["huiyi"]),
    ],
)
def test_rows_that_share_everything_are_of_one_slot(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


def test_slots_that_no_mark_tells_apart_have_ids_of_their_own() -> None:
    found = ids("Name,Session,Time\nA,7,soon\nB,7,Soon!\nC,7,later\n")
    assert len(set(found)) == 3
    assert found[2] == "session-7-later"
    assert all(id_.startswith("session-7-soon-") for id_ in found[:2])


def test_ids_do_not_depend_on_the_order_of_the_list() -> None:
    rows = ["A,7,2023,Hall", "B,7,2023,Yard", "C,7-2023,,", "D,,2023,", "E,Opening,2024,"]
    made = {
        tuple(sorted((s["id"], tuple(p["person"] for p in s["parts"])) for s in data))
        for order in permutations(rows)
        for data in [imported("\n".join(["Name,Session,Year,Room", *order])).programme["sessions"]]
    }
    assert len(made) == 1


def test_a_session_written_otherwise_is_the_same_and_told() -> None:
    made = imported("Name,Session\nA,Session II\nB,session ii\n")
    assert [session["label"] for session in made.programme["sessions"]] == ["Session II"]
    assert actions(made, "session") == [(3, "cleaned", "session ii", "Session II")]


def test_a_label_that_is_made_and_one_that_is_parted_are_told() -> None:
    made = imported("Name,Session\nA,79\nB,79\nC,Session II: Lamps\nD,Session III\n")
    assert actions(made, "label") == [
        (2, "derived", "79", "Session 79"),
        (4, "derived", "Session II: Lamps", "Session II"),
    ]


def test_a_row_without_a_session_stands_under_its_date_and_is_told() -> None:
    made = imported("Name,Session,Year\nA,79,2024\nB,,2024\n")
    assert [session["id"] for session in made.programme["sessions"]] == ["session-79", "2024"]
    assert actions(made, "session") == [(3, "kept", None, "2024")]


TIMES = "Name,Date,Start,End\nA,2024-09-24,{},{}\n"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("10:00", "11:30", ("2024-09-24T10:00:00+02:00", "2024-09-24T11:30:00+02:00")),
        ("10:00", "", ("2024-09-24T10:00:00+02:00", None)),
        ("22:00", "01:00", ("2024-09-24T22:00:00+02:00", "2024-09-25T01:00:00+02:00")),
        ("10:00", "09:00", ("2024-09-24T10:00:00+02:00", None)),
        ("10:00", "10:00", ("2024-09-24T10:00:00+02:00", None)),
        ("", "11:30", (None, None)),
        ("early", "11:30", (None, None)),
        ("10:00", "late", ("2024-09-24T10:00:00+02:00", None)),
    ],
)
def test_times_with_a_day_and_a_zone_are_moments(
    start: str, end: str, expected: tuple[str | None, str | None]
) -> None:
    [session] = sessions(TIMES.format(start, end), zone=VIENNA)
    assert (session.get("start"), session.get("end")) == expected
    assert session["printed_time"] == "–".join(filter(None, (start, end)))
    assert ("date" in session) == (expected[0] is None)


@pytest.mark.parametrize(
    ("date", "start", "end", "reason"),
    [
        ("2024-09-24", "10:00", "09:00", "Kept as written, as the end is not after the start"),
        ("2024-09-24", "22:00", "01:00", "The end is earlier than the start, late in the evening"),
        ("2024-09-24", "", "01:00", "Kept as written, as there is an end and no start"),
        ("2024-03-31", "02:30", "", "Kept as written, as clocks change on this day"),
        ("2024-03-31", "01:30", "02:30", "Kept as written, as clocks change on this day"),
        ("2024-09", "10:00", "11:00", "Kept as written, as the day is not known"),
        ("2024-09-24", "soon", "", "Not recognized as a time of day."),
    ],
)
def test_a_time_that_is_no_moment_is_told(date: str, start: str, end: str, reason: str) -> None:
    text = f"Name,Date,Start,End\nA,{date},{start},{end}\n"
    [entry] = told(imported(text, zone=VIENNA), "printed_time")
    assert entry.reason.startswith(reason)


def test_without_a_zone_times_stay_as_written_and_the_report_says_how_to_give_one() -> None:
    text = "Name,Date,Time\nA,2024-09-24,10:00–11:30\n"
    [session] = sessions(text)
    assert session == {"id": "2024-09-24", "date": "2024-09-24", "printed_time": "10:00–11:30"}
    [entry] = told(imported(text), "printed_time")
    assert "--time-zone" in entry.reason


def test_the_time_behind_a_date_is_the_start() -> None:
    [session] = sessions("Name,Date\nA,2024-09-24 10:00\n", zone=VIENNA)
    assert session["start"] == "2024-09-24T10:00:00+02:00"
    assert session["printed_time"] == "10:00"


def test_a_time_is_the_same_however_it_is_written() -> None:
    assert ids("Name,Session,Time\nA,7,9:15\nB,7,09.15\n") == ["session-7"]
