"""The models: frozen, closed, strict, and what they say of themselves."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from functools import partial

import pytest
from pydantic import ValidationError

from symposium_cli.dataset.fields import Model
from symposium_cli.dataset.models import (
    ALL_ROLES,
    SPEAKING,
    Appearance,
    Confidence,
    OfficeKind,
    Programme,
    Role,
    SessionKind,
    Summary,
)
from tests.support.events import (
    Document,
    Place,
    built,
    event,
    fair,
    fair_summary,
    part,
    places_in,
    point,
    programme,
    put,
    slot,
    summary,
    theme,
    value_at,
)

pytestmark = pytest.mark.libraries

FILES: list[tuple[type[Model], Document]] = [(Programme, fair()), (Summary, fair_summary())]
SLOTS = {slot.id: slot for slot in built(fair()).sessions}


def refusals(model: type[Model], document: Document) -> list[tuple[Place, str]]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate_json(json.dumps(document))
    return [(detail["loc"], detail["type"]) for detail in caught.value.errors()]


def records_in(record: Model) -> Iterator[Model]:
    yield record
    for _, value in record:
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Model):
                yield from records_in(inner)


@pytest.mark.parametrize("kind", Model.__subclasses__())
def test_records_are_frozen_through_and_through(kind: type[Model]) -> None:
    data = built(fair(), fair_summary())
    records = [*records_in(data.programme), *records_in(data.summary)]
    record = next(record for record in records if type(record) is kind)
    with pytest.raises(ValidationError, match="frozen_instance"):
        setattr(record, next(iter(kind.model_fields)), None)
    assert hash(record) == hash(record.model_copy())  # a list inside could not be hashed


@pytest.mark.parametrize(("model", "document"), FILES)
def test_no_record_takes_an_unknown_field(model: type[Model], document: Document) -> None:
    for place in places_in(document):
        if isinstance(value_at(document, place), dict):
            unknown = (*place, "surprise")
            assert refusals(model, put(document, unknown, 1)) == [(unknown, "extra_forbidden")]


@pytest.mark.parametrize(("model", "document"), FILES)
@pytest.mark.parametrize(
    ("names", "value", "error"),
    [
        (("id", "person"), "a--b", "string_pattern_mismatch"),
        (("pages", "programme_pages"), [], "too_short"),
        (("start", "end", "date", "end_date"), "nine", "rfc_3339"),
        (("title", "name", "label", "room", "verb", "symbol"), " ", "string_pattern_mismatch"),
    ],
)
def test_fields_of_one_name_take_the_same_wherever_they_stand(
    model: type[Model], document: Document, names: tuple[str, ...], value: object, error: str
) -> None:
    for place in places_in(document):
        if place and place[-1] in names:
            assert refusals(model, put(document, place, value)) == [(place, error)]


@pytest.mark.parametrize(
    ("place", "value", "error"),
    [
        (("data_version",), 1, "string_type"),
        (("data_version",), "", "string_pattern_mismatch"),
        (("event", "time_zone", "inferred"), "no", "bool_type"),
        (("event", "document", "page_count"), "2", "int_type"),
        (("event", "document", "page_count"), True, "int_type"),
        (("event", "document", "page_count"), 2.0, "int_type"),
        (("event", "document", "page_count"), 0, "greater_than"),
        (("sessions",), None, "tuple_type"),
        (("sessions", 0), [], "model_type"),
        (("sessions", 0, "kind"), "feast", "enum"),
        (("sessions", 1, "parts", 0, "role"), "Chair", "enum"),
        (("sessions", 1, "parts", 0, "organizations", 0), "a--b", "string_pattern_mismatch"),
        (("sessions", 1, "parts", 1, "office_kind"), "mayor", "enum"),
        (("sessions", 2, "parts", 0, "country_code"), "exa", "string_pattern_mismatch"),
        (("sessions", 1, "speaking_limits", "floor_minutes"), 0, "greater_than"),
        (("themes",), {}, "tuple_type"),
        (("themes", 0, "paragraphs"), [], "too_short"),
        (("themes", 0, "sessions", 0, "confidence"), "certain", "enum"),
        (("themes", 0, "points", 0, "is_call"), 1, "bool_type"),
        (("themes", 0, "points", 0, "paragraph"), 0, "greater_than"),
        (("themes", 0, "points", 0, "mentions", 0), "a--b", "string_pattern_mismatch"),
        (("resolutions", 0, "especially_paragraph"), "10", "int_type"),
        (("footnotes", 0, "number"), -1, "greater_than"),
    ],
)
def test_a_field_refuses_other_values(place: Place, value: object, error: str) -> None:
    [file] = [file for file in FILES if place[0] in file[1]]
    model, document = file
    assert refusals(model, put(document, place, value)) == [(place, error)]


@pytest.mark.parametrize(
    ("model", "places"),
    [(Programme, [("data_version",), ("event",), ("sessions",)]), (Summary, [("themes",)])],
)
def test_what_a_file_needs(model: type[Model], places: list[Place]) -> None:
    assert refusals(model, {}) == [(place, "missing") for place in places]


def test_where_the_document_is_silent_there_is_none_or_nothing() -> None:
    bare = built(programme(slot("talks", "01T10:00", "01T11:00", parts=[part("ada-example")])))
    [session] = bare.sessions
    assert (session.label, session.room, session.speaking_limits) == (None, None, None)
    assert session.parts[0].model_dump(exclude={"person", "printed", "pages"}) == {
        "role": "speaker",
        "role_label": None,
        "honorific": None,
        "name": "Ada Example",
        "post_nominals": None,
        "office": None,
        "office_kind": None,
        "country": None,
        "country_code": None,
        "organizations": (),
        "other_spellings": (),
        "source": None,
    }
    [purpose] = built(programme(), summary({**theme("purpose"), "points": []})).themes
    assert (purpose.points, purpose.sessions) == ((), ())


@pytest.mark.parametrize(
    ("kinds", "values"),
    [
        (Role, "chair keynote speaker presenter"),
        (SessionKind, "registration session break"),
        (Confidence, "high medium low"),
        (
            OfficeKind,
            (
                "head_of_state head_of_government foreign_minister deputy_foreign_minister "
                "minister executive_head presiding_officer representative"
            ),
        ),
    ],
)
def test_the_values_that_data_files_may_use(kinds: type[StrEnum], values: str) -> None:
    assert list(kinds) == values.split()


@pytest.mark.parametrize(
    ("moment", "under_way"),
    [
        ("2030-03-01T09:59:59.999999", []),
        ("2030-03-01T10:00:00", ["talks"]),
        ("2030-03-01T10:30:00", ["talks", "workshop"]),
        ("2030-03-01T11:00:00", ["workshop"]),
        ("2030-03-01T11:30:00", []),
        ("2030-03-01T23:59:59.999999", ["supper"]),
        ("2030-03-02T00:00:00", []),
        ("2030-03-02T23:00:00", ["walk"]),
        ("2030-03-03T00:59:59.999999", ["walk"]),
        ("2030-03-03T01:00:00", []),
    ],
)
def test_a_slot_covers_its_start_and_not_its_end(moment: str, under_way: list[str]) -> None:
    now = datetime.fromisoformat(moment)
    assert [slot.id for slot in SLOTS.values() if slot.covers(now)] == under_way


@pytest.mark.parametrize(
    ("start", "end", "minutes", "covered", "uncovered"),
    [
        (
            "2030-03-31T01:00:00+01:00",
            "2030-03-31T04:00:00+02:00",
            120,
            ["01:00", "03:00", "03:30", "03:59"],
            ["00:59", "04:00"],
        ),
        (
            "2030-10-27T01:00:00+02:00",
            "2030-10-27T03:30:00+01:00",
            210,
            ["01:00", "02:30", "03:29"],
            ["00:59", "03:30", "04:00"],
        ),
    ],
)
def test_a_slot_across_a_change_of_summer_time_goes_by_the_clock_on_the_wall(
    start: str, end: str, minutes: int, covered: list[str], uncovered: list[str]
) -> None:
    document = programme(slot("vigil", "01T10:00", "01T11:00") | {"start": start, "end": end})
    [vigil] = built(document).sessions
    clock = {
        moment: vigil.covers(datetime.fromisoformat(f"{start[:10]}T{moment}"))
        for moment in (*covered, *uncovered)
    }
    assert clock == dict.fromkeys(covered, True) | dict.fromkeys(uncovered, False)
    assert vigil.minutes == minutes


def test_order_counts_all_parts_but_the_chair_wherever_it_is_printed() -> None:
    orders = {
        slot.id: [(found.part.person, found.order) for found in slot.appearances]
        for slot in SLOTS.values()
        if slot.parts
    }
    assert orders == {
        "talks": [("ada-example", None), ("ada-example", 1), ("ben-sample", 2)],
        "workshop": [("cleo-specimen", 1), ("dora-placeholder", None)],
        "farewell": [("ben-sample", 1)],
    }


def test_those_in_the_chair_who_speak_and_who_present() -> None:
    roles = ("presenter", "keynote", "chair", "speaker")
    parts = [part(role, role=role) for role in roles]
    [talks] = built(programme(slot("talks", "01T10:00", "01T11:00", parts=parts))).sessions
    presenter, keynote, chair, speaker = talks.parts
    assert talks.chair == Appearance(talks, chair, None)
    assert talks.speakers == [Appearance(talks, keynote, 2), Appearance(talks, speaker, 3)]
    assert talks.presenters == [Appearance(talks, presenter, 1)]
    assert (SLOTS["desk"].chair, SLOTS["desk"].speakers) == (None, [])
    assert {Role.KEYNOTE, Role.SPEAKER} == SPEAKING
    assert set(Role) == ALL_ROLES


def test_a_slot_is_called_by_its_label_or_else_by_its_title() -> None:
    assert [(slot.display_name, slot.heading, slot.minutes) for slot in SLOTS.values()] == [
        ("Desk", "Desk", 30),
        ("Session I", "Session I: Talks", 60),
        ("Session II", "Session II: Workshop", 60),
        ("Supper", "Supper", 120),
        ("Night Walk", "Night Walk", 120),
        ("Farewell", "Farewell", 30),
    ]


def test_an_event_of_several_days_has_slots_that_begin_on_them() -> None:
    over_midnight = programme(slot("supper", "01T22:00", "02T01:00"))
    two_days = programme(
        slot("supper", "01T22:00", "02T01:00"), slot("tour", "02T10:00", "02T11:00")
    )
    assert built(two_days).programme.several_dates
    assert not built(over_midnight).programme.several_dates


def test_a_slot_is_dated_as_far_as_the_source_goes() -> None:
    bare = {"id": "talks", "kind": "session"}
    data = built(
        programme(
            slot("supper", "01T22:00", "02T00:00"),
            slot("walk", "02T23:00", "03T01:00"),
            bare | {"start": "2030-03-04T10:00:00+01:00"},
            bare | {"date": "2030-02"},
            bare,
        )
    )
    day = partial(date, 2030, 3)
    assert [(slot.dated, slot.span, slot.minutes) for slot in data.sessions] == [
        ("2030-03-01", (day(1), day(1)), 120),
        ("2030-03-02", (day(2), day(3)), 120),
        ("2030-03-04", (day(4), day(4)), None),
        ("2030-02", (date(2030, 2, 1), date(2030, 2, 28)), None),
        (None, None, None),
    ]
    assert data.sessions[-1].heading == "talks"


@pytest.mark.parametrize(
    ("fields", "dated", "span"),
    [
        ({}, "1 March 2030", (date(2030, 3, 1), date(2030, 3, 1))),
        ({"printed_date": None}, "2030-03-01", (date(2030, 3, 1), date(2030, 3, 1))),
        (
            {"printed_date": None, "date": "2029", "end_date": "2030-02"},
            "2029 to 2030-02",
            (date(2029, 1, 1), date(2030, 2, 28)),
        ),
        ({"printed_date": None, "date": None}, None, None),
    ],
)
def test_an_event_is_dated_as_printed_or_else_as_far_as_is_known(
    fields: dict[str, str | None], dated: str | None, span: tuple[date, date] | None
) -> None:
    found = built(programme(event=event(**fields))).programme.event
    assert (found.dated, found.span) == (dated, span)


def test_where_the_order_is_not_known_nobody_has_a_place_in_it() -> None:
    parts = [part("ada"), part("ben", role="chair"), part("cleo")]
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=parts, ordered=False)))
    assert [found.order for found in data.appearances] == [None, None, None]


@pytest.mark.parametrize(
    ("fields", "full_name"),
    [
        ({}, "Ada Example"),
        ({"honorific": "Dr."}, "Dr. Ada Example"),
        ({"post_nominals": "Esq."}, "Ada Example Esq."),
        ({"honorific": "Dr.", "post_nominals": "Esq."}, "Dr. Ada Example Esq."),
    ],
)
def test_a_full_name_has_what_stands_around_the_name(
    fields: dict[str, str], full_name: str
) -> None:
    parts = [part("ada-example", **fields)]
    [found] = built(programme(slot("talks", "01T10:00", "01T11:00", parts=parts))).parts
    assert found.full_name == full_name


def test_an_entity_goes_by_all_its_names_and_a_resolution_by_its_symbol() -> None:
    document = fair_summary()
    document["bodies"][0] |= {"short_forms": ["Guild"], "other_names": ["GoE"]}
    found = built(fair(), document).summary
    assert found.bodies[0].names == ("Guild of Examples", "Guild", "GoE")
    assert found.resolutions[0].names == ("R/1",)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "What p1 says."),
        ({"verb": "praised"}, "praised: What p1 says."),
        ({"actor": "visitors", "verb": "praised"}, "visitors praised: What p1 says."),
    ],
)
def test_a_point_is_said_in_a_line(fields: dict[str, str], said: str) -> None:
    [found] = built(programme(), summary(theme("purpose", point("p1", **fields)))).points
    assert found.point.said == said
