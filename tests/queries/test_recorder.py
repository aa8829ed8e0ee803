"""What the records of a data set hold."""

from typing import Any, get_args, get_origin, get_type_hints

import pytest
from typing_extensions import is_typeddict

from symposium_cli.dataset.models import Symposium, ThemePoint
from symposium_cli.queries.recorder import Recorder
from symposium_cli.queries.records import RECORDS, fields_of
from tests.support.events import built, event, fair, fair_summary, put


@pytest.fixture(scope="module")
def bundled(symposium: Symposium) -> Recorder:
    return Recorder(symposium)


@pytest.fixture(scope="module")
def fairground() -> Symposium:
    return built(fair(), fair_summary())


@pytest.fixture(scope="module")
def fair_records(fairground: Symposium) -> Recorder:
    return Recorder(fairground)


def _fits(value: Any, annotation: Any) -> bool:
    """Whether a value has the fields that its type defines, in that order, at every depth."""
    arguments = get_args(annotation)
    if is_typeddict(annotation):
        hints = get_type_hints(annotation)
        return (
            isinstance(value, dict)
            and list(value) == list(hints)
            and all(_fits(value[name], hint) for name, hint in hints.items())
        )
    if get_origin(annotation) is list:
        return type(value) is list and all(_fits(item, arguments[0]) for item in value)
    if arguments:
        return any(_fits(value, argument) for argument in arguments)
    return isinstance(value, annotation)


@pytest.mark.parametrize("of_the_fair", [True, False])
def test_records_have_the_fields_they_define_in_that_order(
    symposium: Symposium,
    fairground: Symposium,
    of_the_fair: bool,  # noqa: FBT001
) -> None:
    data = fairground if of_the_fair else symposium
    made, themes = Recorder(data), data.summary.themes if data.summary else ()
    slots = data.programme.sessions
    records: dict[str, list[Any]] = {
        "about": [made.about()],
        "session": [made.session(slot) for slot in slots],
        "speaker": [made.speaker(found) for slot in slots for found in slot.appearances],
        "theme": [made.theme(theme) for theme in themes],
        "point": [made.point(ThemePoint(theme, p)) for theme in themes for p in theme.points],
    }
    for kind, ones in records.items():
        assert ones
        for record in ones:
            assert tuple(record) == fields_of(kind)
            assert _fits(record, RECORDS[kind]), record


def test_a_whole_session_record(fairground: Symposium, fair_records: Recorder) -> None:
    [session] = [slot for slot in fairground.programme.sessions if slot.id == "talks"]
    record = fair_records.session(session)
    people = [record.pop(field) for field in ("chair", "speakers", "presenters")]  # type: ignore[misc]
    assert record == {
        "id": "talks",
        "label": "Session I",
        "title": "Talks",
        "kind": "session",
        "start": "2030-03-01T10:00:00+01:00",
        "end": "2030-03-01T11:00:00+01:00",
        "duration_minutes": 60,
        "printed_time": "10:00-11:00",
        "room": "Hall",
        "speaking_limits": {"eminent_speaker_minutes": 10, "floor_minutes": 2},
        "themes": ["purpose"],
        "pages": [2],
    }
    chair, [ada, ben], presenters = people
    assert presenters == []
    assert (chair["person"], chair["role"], chair["order"]) == ("ada-example", "chair", None)
    assert (ada["person"], ada["role"], ada["order"]) == ("ada-example", "speaker", 1)
    assert (ben["person"], ben["order"]) == ("ben-sample", 2)


def test_a_whole_speaker_record(fairground: Symposium, fair_records: Recorder) -> None:
    [chair, *_] = fairground.programme.sessions[1].appearances
    assert fair_records.speaker(chair) == {
        "person": "ada-example",
        "name": "Ada Example",
        "honorific": None,
        "post_nominals": None,
        "office": None,
        "office_kind": None,
        "country": None,
        "country_code": None,
        "organizations": ["Guild of Examples"],
        "role": "chair",
        "role_label": "Chair",
        "session": "talks",
        "order": None,
        "pages": [2],
        "printed": "Chair, Ada Example",
    }


def test_a_whole_theme_record(fairground: Symposium, fair_records: Recorder) -> None:
    assert fairground.summary is not None
    assert fair_records.theme(fairground.summary.themes[1]) == {
        "id": "trade",
        "title": "Trade",
        "summary": "What trade is about.",
        "paragraphs": [3],
        "pages": [1],
        "sessions": [],
        "points": [
            {
                "id": "p3-1",
                "theme": "trade",
                "paragraph": 3,
                "pages": [1],
                "actor": None,
                "verb": None,
                "statement": "What p3-1 says.",
                "is_call": False,
                "mentions": ["fair"],
            }
        ],
    }


def test_a_slot_without_people_has_none(fairground: Symposium, fair_records: Recorder) -> None:
    supper = fair_records.session(fairground.programme.sessions[3])
    assert (supper["chair"], supper["speakers"], supper["presenters"]) == (None, [], [])
    assert (supper["label"], supper["speaking_limits"], supper["themes"]) == (None, None, [])


def test_a_slot_over_midnight_ends_on_its_own_date(
    fairground: Symposium, fair_records: Recorder
) -> None:
    walk = fair_records.session(fairground.programme.sessions[4])
    assert walk["end"] == "2030-03-03T01:00:00+01:00"
    assert walk["duration_minutes"] == 120


def test_minutes_are_counted_across_a_change_of_the_clocks() -> None:
    data = put(fair(), ("sessions", 4, "end"), "2030-03-03T01:00:00+02:00")
    walk = built(data).programme.sessions[4]
    record = Recorder(built(data)).session(walk)
    assert record["duration_minutes"] == 60
    assert record["end"].endswith("+02:00")


def test_links_lead_from_a_session_to_its_themes(fair_records: Recorder) -> None:
    [(theme, link)] = fair_records.links_to("talks")
    assert theme["id"] == "purpose"
    assert link == {"id": "talks", "confidence": "high", "reason": "Same subject."}
    assert fair_records.links_to("supper") == []


def test_counts_of_any_data_set(fair_records: Recorder) -> None:
    assert fair_records.about()["counts"] == {
        "slots": 6,
        "sessions": 4,
        "parts": 6,
        "people": 4,
        "speakers": 3,
        "countries": 1,
        "organizations": 1,
        "themes": 2,
        "points": 3,
        "paragraphs": 3,
    }


def test_an_event_of_several_days_has_an_end_date(fair_records: Recorder) -> None:
    assert fair_records.about()["end_date"] == "2030-03-03"
    one_day = put(fair(), ("event",), event())
    assert Recorder(built(one_day)).about()["end_date"] is None


def test_everyone_is_in_their_place(symposium: Symposium, bundled: Recorder) -> None:
    closing = bundled.session(symposium.programme.sessions[-1])
    assert closing["chair"] is not None
    assert closing["chair"]["person"] == "robert-orr"
    assert [person["order"] for person in closing["speakers"]] == [1, 2, 3]
    assert [(person["person"], person["order"]) for person in closing["presenters"]] == [
        ("robert-orr", 4)
    ]
    opening = bundled.session(symposium.programme.sessions[1])
    assert opening["speakers"][0]["role"] == "keynote"


def test_the_narrower_body_comes_first(symposium: Symposium, bundled: Recorder) -> None:
    bodies = {
        found.part.name: bundled.speaker(found)["organizations"]
        for slot in symposium.programme.sessions
        for found in slot.appearances
    }
    assert bodies["Francesco Madeira"] == ["CAERT", "African Union"]
    assert bodies["Hardeep Singh Puri"] == ["Counter-Terrorism Committee", "Security Council"]
    assert bodies["Navanethem Pillay"] == ["United Nations"]


def test_counts_of_the_bundled_data(bundled: Recorder) -> None:
    assert bundled.about()["counts"] == {
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


def test_a_body_named_in_both_files_has_the_pages_of_both(bundled: Recorder) -> None:
    pages = {body["id"]: body["pages"] for body in bundled.about()["bodies"]}
    assert pages["united-nations"] == [1, 2, 3, 4, 5, 7]
    assert pages["ctitf"] == [1, 2, 3, 4, 7]
    assert len(pages) == 18


def test_a_data_set_without_a_summary_names_less(symposium: Symposium) -> None:
    about = Recorder(symposium._replace(summary=None)).about()
    assert about["counts"]["themes"] == 0
    assert about["counts"]["paragraphs"] == 0
    assert [*about["documents"], *about["events"], *about["footnotes"]] == []
    assert about["resolutions"] == []
    assert {body["id"] for body in about["bodies"]} >= {"united-nations", "oas"}
