"""What people see of the slots of a programme, in a list and one by one."""

from pathlib import Path

import pytest

from tests.conftest import Ask
from tests.support.events import event, part, programme, slot, written, year_slot

SHARED = """\
One
Id    one
Date  2030-03-01
Time  10:00–11:00 (60 minutes)
Page  2

Speaker
  1  Cleo Specimen, Mayor of Exampleland

Presenters
  2  Ada Example
  3  Ben Sample
"""


def test_a_list_has_a_room_where_there_is_one(at_fair: Ask) -> None:
    assert at_fair("sessions", "--date", "2030-03-01", "--kind", "break").out == (
        "Date        Time                      Id      Room  Session  Chair  Speakers\n"
        "2030-03-01  22:00–00:00 (2030-03-02)  supper  Hall  Supper\n"
    )


def test_sessions_asked_for_by_name_are_shown_in_full_in_the_order_of_the_programme(
    at_fair: Ask,
) -> None:
    supper, walk = (at_fair("sessions", name).out for name in ("supper", "walk"))
    assert at_fair("sessions", "walk", "supper", "walk").out == f"{supper}\n{walk}"
    assert at_fair("sessions", "night", "walk").out == walk
    assert at_fair("sessions", "walk", "supper", "--kind", "break").out == supper


def test_one_day_has_no_date_and_one_speaker_is_not_several(ask: Ask, tmp_path: Path) -> None:
    people = [
        part("cleo-specimen", office="Mayor of Exampleland", country="Exampleland"),
        part("ada-example", role="presenter"),
        part("ben-sample", role="presenter"),
    ]
    written(tmp_path, programme(slot("one", "01T10:00", "01T11:00", parts=people)))
    asked = ("--data", str(tmp_path))
    head, row = ask("sessions", *asked).out.splitlines()
    assert head.split() == ["Time", "Id", "Session", "Speakers"]
    assert row.split() == ["10:00–11:00", "one", "One", "1"]
    assert ask("sessions", "one", *asked).out == SHARED


@pytest.fixture
def debates(ask: Ask, tmp_path: Path) -> Ask:
    """Ask about a list of 79 sessions, the last first, one a year and in 1965 none."""
    slots = [year_slot(number, 1945 + number) for number in range(79, 0, -1) if number != 20]
    slots.append(year_slot(80, None))
    written(tmp_path, programme(*slots, event=event(date="1946", end_date="2024")))
    return lambda *arguments, status=0: ask(*arguments, "--data", str(tmp_path), status=status)


MANY = (
    "The sessions are session-79, session-78, session-77, session-76, session-75, session-74, "
    "session-73, session-72, session-71, session-70 and 69 more (`symp sessions` lists all).\n"
)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("sessions 1985", "--date 1985"),
        ("speaker --session 1985", "--date 1985"),
        ("stats country --session 1985", "--date 1985"),
        ("cite 1985", "session-40"),
        ("themes --session 1985", None),
        ("sessions 1985-09", None),
        ("sessions 1965", None),
        ("cite 1965", None),
        ("sessions 9999", None),
        ("sessions 20", "session-21, session-19"),
        ("cite 20", "session-21, session-19"),
        ("sessions 81", "session-80"),
        ("sessions 999", "session-80"),
    ],
)
def test_a_year_is_no_slip_for_a_session_and_many_sessions_are_not_all_listed(
    debates: Ask, asked: str, meant: str | None
) -> None:
    likely = "" if meant is None else f"Did you mean: {meant}?\n"
    typed = asked.rsplit(maxsplit=1)[-1]
    told = f"symp: There is no session '{typed}'.\n{likely}{MANY}"
    assert debates(*asked.split(), status=1) == ("", told)


def test_a_date_typed_as_a_name_is_sent_to_its_own_option(debates: Ask, ask: Ask) -> None:
    assert "Did you mean: --date 1985?" in debates("speaker", "1985", status=1).err
    for typed in ("2011", "2011-09", "2011-09-19"):
        assert f"Did you mean: --date {typed}?" in ask("sessions", typed, status=1).err
    assert "Did you mean" not in ask("sessions", "2012", status=1).err
