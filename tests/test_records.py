"""The fields of every record, in the order in which they are promised."""

from typing import get_type_hints

import pytest

from symposium_cli.models import Symposium, ThemePoint
from symposium_cli.records import (
    AboutRecord,
    PointRecord,
    Records,
    SessionRecord,
    SpeakerRecord,
    ThemeRecord,
)


@pytest.fixture(scope="module")
def records(symposium: Symposium) -> Records:
    return Records(symposium)


def test_records_have_the_fields_they_define_in_that_order(
    symposium: Symposium, records: Records
) -> None:
    assert symposium.summary is not None
    theme = symposium.summary.themes[0]
    session = symposium.programme.sessions[1]
    made = {
        AboutRecord: records.about(),
        SessionRecord: records.session(session),
        SpeakerRecord: records.speaker(next(session.appearances)),
        ThemeRecord: records.theme(theme),
        PointRecord: records.point(ThemePoint(theme, theme.points[0])),
    }
    for definition, record in made.items():
        assert list(record) == list(get_type_hints(definition))


def test_a_session_puts_everyone_in_their_place(symposium: Symposium, records: Records) -> None:
    closing = records.session(symposium.programme.sessions[-1])
    assert closing["chair"] is not None
    assert closing["chair"]["person"] == "robert-orr"
    assert [person["order"] for person in closing["speakers"]] == [1, 2, 3]
    assert [(person["person"], person["order"]) for person in closing["presenters"]] == [
        ("robert-orr", 4)
    ]
    opening = records.session(symposium.programme.sessions[1])
    assert opening["speakers"][0]["role"] == "keynote"


def test_the_narrower_body_comes_first(symposium: Symposium, records: Records) -> None:
    bodies = {
        found.part.name: records.speaker(found)["organizations"]
        for slot in symposium.programme.sessions
        for found in slot.appearances
    }
    assert bodies["Francesco Madeira"] == ["CAERT", "African Union"]
    assert bodies["Hardeep Singh Puri"] == ["Counter-Terrorism Committee", "Security Council"]
    assert bodies["Navanethem Pillay"] == ["United Nations"]


def test_counts(records: Records) -> None:
    assert records.about()["counts"] == {
        "slots": 8,
        "sessions": 6,
        "parts": 32,
        "people": 31,
        "speakers": 25,
        "countries": 19,
        "organizations": 13,
        "themes": 16,
        "points": 58,
        "paragraphs": 21,
    }


def test_a_body_named_in_both_files_has_the_pages_of_both(records: Records) -> None:
    pages = {body["id"]: body["pages"] for body in records.about()["bodies"]}
    assert pages["united-nations"] == [1, 2, 3, 4, 5, 7]
    assert pages["ctitf"] == [1, 2, 3, 4, 7]
    assert len(pages) == 18


def test_a_data_set_without_a_summary_names_less(symposium: Symposium) -> None:
    about = Records(symposium._replace(summary=None)).about()
    assert about["counts"]["themes"] == 0
    assert [*about["documents"], *about["events"]] == []
    assert about["resolutions"] == []
