"""What people see of the slots of a programme, in a list and one by one."""

from pathlib import Path

from tests.conftest import Ask
from tests.support.events import part, programme, slot, written

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


def test_one_day_has_no_date_and_one_speaker_is_not_several(ask: Ask, tmp_path: Path) -> None:
    people = [
        part("cleo-specimen", office="Mayor of Exampleland", country="Exampleland"),
        part("ada-example", role="presenter"),
        part("ben-sample", role="presenter"),
    ]
    written(tmp_path, programme(slot("one", "01T10:00", "01T11:00", parts=people)))
    asked = ("--data", str(tmp_path))
    head, row = ask("sessions", *asked).out.splitlines()
    assert head.split() == ["Time", "Id", "Session", "Chair", "Speakers"]
    assert row.split() == ["10:00–11:00", "one", "One", "1"]
    assert ask("sessions", "one", *asked).out == SHARED
