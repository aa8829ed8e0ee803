"""What people see of records."""

from datetime import timedelta

import pytest

from symposium_cli.dataset.models import Symposium, ThemePoint
from symposium_cli.output.views import (
    POINT_COLUMNS,
    Line,
    about_sheet,
    session_columns,
    session_sheet,
    speaker_sheet,
)
from symposium_cli.queries.recorder import Recorder
from tests.support.events import built, part, point, programme, slot, summary, theme


def _cells(
    symposium: Symposium, *, later_by: timedelta, several_days: bool = False
) -> list[dict[str, str]]:
    first, *rest = symposium.programme.sessions
    moved = first.model_copy(update={"start": first.start + later_by, "end": first.end + later_by})
    records = [Recorder(symposium).session(slot) for slot in (moved, *rest)]
    columns = session_columns(records, several_days=several_days)
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


def test_a_list_for_one_of_several_days_tells_which(symposium: Symposium) -> None:
    cells = _cells(symposium, later_by=timedelta(), several_days=True)
    assert {row["Date"] for row in cells} == {"2011-09-19"}


def test_several_days_show_dates(symposium: Symposium) -> None:
    cells = _cells(symposium, later_by=timedelta(days=1), several_days=True)
    assert [row["Date"] for row in cells[:2]] == ["2011-09-20", "2011-09-19"]


def test_an_end_after_midnight_has_its_date(symposium: Symposium) -> None:
    assert (
        _cells(symposium, later_by=timedelta(hours=14.5))[0]["Time"] == "23:45–00:15 (2011-09-20)"
    )


def test_a_room_is_shown_where_there_is_one(symposium: Symposium) -> None:
    slot = symposium.programme.sessions[1].model_copy(update={"room": "Room A"})
    record = Recorder(symposium).session(slot)
    assert "Room" in {column.heading for column in session_columns([record], several_days=False)}
    assert ("Room", "Room A") in session_sheet(record, []).facts


def test_a_slot_past_midnight_has_both_its_days_in_full(symposium: Symposium) -> None:
    slot = symposium.programme.sessions[0]
    slot = slot.model_copy(update={"end": slot.end + timedelta(hours=15)})
    assert session_sheet(Recorder(symposium).session(slot), []).facts[1:3] == (
        Line("Date", "2011-09-19 to 2011-09-20"),
        Line("Time", "09:15–00:45 (930 minutes)"),
    )


def test_one_person_is_not_several_and_several_presenters_are_not_one() -> None:
    people = [part("ada-example", role="presenter"), part("ben-sample", role="presenter")]
    shared = slot("talk", "01T10:00", "01T11:00", parts=[part("cleo-specimen"), *people])
    fair = built(programme(shared))
    sheet = session_sheet(Recorder(fair).session(fair.programme.sessions[0]), [])
    assert [section.heading for section in sheet.sections] == ["Speaker", "Presenters"]


def test_counts_of_a_summary_are_left_out_where_there_is_none(fairground: Symposium) -> None:
    of_summary = {"themes", "points", "paragraphs"}
    for data, shown in ((fairground, of_summary), (fairground._replace(summary=None), set())):
        [counts, *_] = about_sheet(Recorder(data).about()).sections
        assert of_summary & {line.text for line in counts.lines} == shown


def test_a_person_without_office_or_state_shows_neither(symposium: Symposium) -> None:
    closing = symposium.programme.sessions[-1]
    records = Recorder(symposium)
    presenter = list(closing.appearances)[-1]
    sheet = speaker_sheet(records.speaker(presenter), records.session(closing))
    assert [fact.lead for fact in sheet.facts] == ["Id", "Role", "Session", "Page", "Printed"]


@pytest.mark.parametrize(
    "label", ["Eminent Speaker", "Chairman’s Summary to be presented by", "Guild's Own", "A\\B"]
)
def test_a_role_label_stands_between_double_quotes_as_printed(
    symposium: Symposium, label: str
) -> None:
    closing = symposium.programme.sessions[-1]
    found = list(closing.appearances)[-1]
    found = found._replace(part=found.part.model_copy(update={"role_label": label}))
    records = Recorder(symposium)
    sheet = speaker_sheet(records.speaker(found), records.session(closing))
    assert Line("Role", f'presenter, number 4, printed as "{label}"') in sheet.facts


def test_a_part_without_a_label_says_just_the_role(fairground: Symposium) -> None:
    session = fairground.programme.sessions[1]
    records = Recorder(fairground)
    found = list(session.appearances)[-1]
    sheet = speaker_sheet(records.speaker(found), records.session(session))
    assert Line("Role", "speaker, number 2") in sheet.facts


def test_a_list_of_points_shows_paragraphs_and_marks_calls() -> None:
    points = [
        point("p2-1", paragraph=2, actor="visitors", verb="asked for", is_call=True, pages=[1, 2]),
        point("p3-1", paragraph=3),
    ]
    data = built(programme(), summary(theme("purpose", *points, paragraphs=[2, 3], pages=[1, 2])))
    assert data.summary is not None
    [whole] = data.summary.themes
    records = [Recorder(data).point(ThemePoint(whole, found)) for found in whole.points]
    assert [{column.heading: column.cell(row) for column in POINT_COLUMNS} for row in records] == [
        {
            "Id": "p2-1",
            "Para.": "2",
            "Page": "1–2",
            "Theme": "purpose",
            "Actor": "visitors",
            "Verb": "asked for",
            "Statement": "[call] What p2-1 says.",
        },
        {
            "Id": "p3-1",
            "Para.": "3",
            "Page": "1",
            "Theme": "purpose",
            "Actor": "",
            "Verb": "",
            "Statement": "What p3-1 says.",
        },
    ]
