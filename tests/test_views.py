"""What people see of records."""

from datetime import timedelta

from symposium_cli.models import Symposium
from symposium_cli.records import Records
from symposium_cli.views import session_columns, session_sheet, speaker_sheet


def _cells(symposium: Symposium, *, later_by: timedelta) -> list[dict[str, str]]:
    first, *rest = symposium.programme.sessions
    moved = first.model_copy(update={"start": first.start + later_by, "end": first.end + later_by})
    records = [Records(symposium).session(slot) for slot in (moved, *rest)]
    columns = session_columns(records)
    return [{column.heading: column.cell(record) for column in columns} for record in records]


def test_a_day_of_sessions_shows_no_dates(symposium: Symposium) -> None:
    assert _cells(symposium, later_by=timedelta())[2] == {
        "Time": "10:35–11:45",
        "Id": "ii",
        "Session": "Session II: Promoting dialogue, understanding and countering the appeal of"
        " terrorism",
        "Chair": "Irina Bokova",
        "Speakers": "4",
    }


def test_several_days_show_dates(symposium: Symposium) -> None:
    cells = _cells(symposium, later_by=timedelta(days=1))
    assert [row["Date"] for row in cells[:2]] == ["2011-09-20", "2011-09-19"]


def test_an_end_after_midnight_has_its_date(symposium: Symposium) -> None:
    assert (
        _cells(symposium, later_by=timedelta(hours=14.5))[0]["Time"] == "23:45–00:15 (2011-09-20)"
    )


def test_a_room_is_shown_where_there_is_one(symposium: Symposium) -> None:
    slot = symposium.programme.sessions[1].model_copy(update={"room": "Room A"})
    record = Records(symposium).session(slot)
    assert "Room" in {column.heading for column in session_columns([record])}
    assert ("Room", "Room A") in session_sheet(record, []).facts


def test_a_person_without_office_or_state_shows_neither(symposium: Symposium) -> None:
    closing = symposium.programme.sessions[-1]
    records = Records(symposium)
    presenter = list(closing.appearances)[-1]
    sheet = speaker_sheet(records.speaker(presenter), records.session(closing))
    assert [fact.lead for fact in sheet.facts] == ["Id", "Role", "Session", "Page", "Printed"]
