"""The models: frozen, closed, strict, and what they say of themselves."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum

import pytest
from pydantic import BaseModel, ValidationError

from symposium_cli.dataset.models import (
    Appearance,
    Confidence,
    Model,
    OfficeKind,
    Part,
    Programme,
    Role,
    Session,
    SessionKind,
    Summary,
)
from tests.support.events import (
    Document,
    Place,
    built,
    fair,
    fair_summary,
    part,
    programme,
    put,
    slot,
    summary,
    theme,
)


def refusals(model: type[BaseModel], document: Document) -> list[tuple[Place, str]]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate_json(json.dumps(document))
    return [(detail["loc"], detail["type"]) for detail in caught.value.errors()]


def records_in(record: Model) -> Iterator[Model]:
    yield record
    for _, value in record:
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Model):
                yield from records_in(inner)


def every_record() -> list[Model]:
    whole = built(fair(), fair_summary())
    assert whole.summary is not None
    return [*records_in(whole.programme), *records_in(whole.summary)]


@pytest.mark.parametrize("kind", Model.__subclasses__())
def test_records_are_frozen_through_and_through(kind: type[Model]) -> None:
    record = next(record for record in every_record() if type(record) is kind)
    with pytest.raises(ValidationError, match="frozen_instance"):
        setattr(record, next(iter(kind.model_fields)), None)
    assert hash(record) == hash(record.model_copy())  # a list inside could not be hashed


@pytest.mark.parametrize(
    "place",
    [
        (),
        ("event",),
        ("event", "time_zone"),
        ("event", "document"),
        ("organizations", 0),
        ("sessions", 1),
        ("sessions", 1, "speaking_limits"),
        ("sessions", 1, "parts", 0),
    ],
)
def test_a_programme_refuses_unknown_fields(place: Place) -> None:
    unknown = (*place, "surprise")
    assert refusals(Programme, put(fair(), unknown, 1)) == [(unknown, "extra_forbidden")]


@pytest.mark.parametrize(
    "place",
    [
        (),
        ("themes", 0),
        ("themes", 0, "sessions", 0),
        ("themes", 0, "points", 0),
        ("bodies", 0),
        ("documents", 0),
        ("events", 0),
        ("resolutions", 0),
        ("footnotes", 0),
    ],
)
def test_a_summary_refuses_unknown_fields(place: Place) -> None:
    unknown = (*place, "surprise")
    assert refusals(Summary, put(fair_summary(), unknown, 1)) == [(unknown, "extra_forbidden")]


@pytest.mark.parametrize(
    ("place", "value", "error"),
    [
        (("data_version",), 1, "string_type"),
        (("data_version",), "", "string_pattern_mismatch"),
        (("event", "date"), 20300301, "rfc_3339"),
        (("event", "date"), "1 March 2030", "rfc_3339"),
        (("event", "end_date"), 1898582400, "rfc_3339"),
        (("event", "time_zone", "inferred"), "no", "bool_type"),
        (("event", "document", "page_count"), "2", "int_type"),
        (("event", "document", "page_count"), True, "int_type"),
        (("event", "document", "page_count"), 2.0, "int_type"),
        (("event", "document", "page_count"), 0, "greater_than"),
        (("sessions",), None, "tuple_type"),
        (("sessions", 0), [], "model_type"),
        (("sessions", 0, "kind"), "feast", "enum"),
        (("sessions", 0, "room"), "", "string_pattern_mismatch"),
        (("sessions", 0, "title"), " \t\u00a0", "string_pattern_mismatch"),
        (("sessions", 0, "start"), 1898582400, "rfc_3339"),
        (("sessions", 0, "start"), "nine", "rfc_3339"),
        (("sessions", 0, "end"), "2030-03-01T09:30:00", "rfc_3339"),
        (("sessions", 1, "parts", 0, "role"), "Chair", "enum"),
        (("sessions", 1, "parts", 1, "office_kind"), "mayor", "enum"),
        (("sessions", 2, "parts", 0, "country_code"), "exa", "string_pattern_mismatch"),
        (("sessions", 2, "parts", 0, "country_code"), "EXAM", "string_pattern_mismatch"),
        (("sessions", 1, "speaking_limits", "floor_minutes"), 0, "greater_than"),
    ],
)
def test_a_programme_refuses_other_values(place: Place, value: object, error: str) -> None:
    assert refusals(Programme, put(fair(), place, value)) == [(place, error)]


@pytest.mark.parametrize(
    ("place", "value", "error"),
    [
        (("themes",), {}, "tuple_type"),
        (("themes", 0, "paragraphs"), [], "too_short"),
        (("themes", 0, "sessions", 0, "confidence"), "certain", "enum"),
        (("themes", 0, "points", 0, "is_call"), 1, "bool_type"),
        (("themes", 0, "points", 0, "paragraph"), 0, "greater_than"),
        (("themes", 0, "points", 0, "verb"), "", "string_pattern_mismatch"),
        (("resolutions", 0, "especially_paragraph"), "10", "int_type"),
        (("footnotes", 0, "number"), -1, "greater_than"),
    ],
)
def test_a_summary_refuses_other_values(place: Place, value: object, error: str) -> None:
    assert refusals(Summary, put(fair_summary(), place, value)) == [(place, error)]


@pytest.mark.parametrize("place", [("event", "date"), ("event", "end_date")])
@pytest.mark.parametrize(
    "written",
    [
        "1898553600",
        "2030-3-1",
        "20300301",
        "2030-03-01T00:00:00",
        "2030-03-01Z",
        " 2030-03-01",
        "2030-03-01\n",
        "\u0662030-03-01",
    ],
)
def test_a_day_is_written_in_one_form(place: Place, written: str) -> None:
    document = put(fair(), place, written)
    assert refusals(Programme, document) == [(place, "rfc_3339")]


@pytest.mark.parametrize("place", [("sessions", 0, "start"), ("sessions", 0, "end")])
@pytest.mark.parametrize(
    "written",
    [
        "1898582400",
        "2030-03-01",
        "2030-03-01T09:15:00",
        "2030-03-01 09:15:00+01:00",
        "2030-03-01t09:15:00+01:00",
        "2030-03-01T09:15:00z",
        "2030-03-01T09:15+01:00",
        "2030-03-01T9:15:00+01:00",
        "2030-03-01T09:15:00,5+01:00",
        "2030-03-01T09:15:00+0100",
        "2030-03-01T09:15:00+01",
        "2030-03-01T09:15:00 +01:00",
        "2030-03-01T09:15:00+01:00[Europe/Berlin]",
        "2030-03-01T09:15:00+01:00\n",
    ],
)
def test_a_moment_is_written_in_one_form(place: Place, written: str) -> None:
    document = put(fair(), place, written)
    assert refusals(Programme, document) == [(place, "rfc_3339")]


@pytest.mark.parametrize(
    ("place", "written"),
    [
        (("event", "date"), "2030-02-29"),
        (("event", "date"), "2030-13-01"),
        (("event", "date"), "0000-03-01"),
        (("sessions", 0, "start"), "2030-02-29T09:15:00+01:00"),
        (("sessions", 0, "start"), "2030-03-01T24:15:00+01:00"),
        (("sessions", 0, "start"), "2030-03-01T09:60:00+01:00"),
        (("sessions", 0, "start"), "2030-03-01T09:15:60+01:00"),
        (("sessions", 0, "start"), "2030-03-01T09:15:00+24:00"),
    ],
)
def test_a_day_or_moment_exists(place: Place, written: str) -> None:
    assert [found for found, _ in refusals(Programme, put(fair(), place, written))] == [place]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2030-03-01T09:00:00+01:00", "2030-03-01T09:00:00+01:00"),
        ("2030-03-01T08:00:00Z", "2030-03-01T08:00:00+00:00"),
        ("2030-03-01T04:00:00-04:00", "2030-03-01T04:00:00-04:00"),
        ("2030-03-01T09:00:00.5+01:00", "2030-03-01T09:00:00.500000+01:00"),
    ],
)
def test_a_moment_may_have_any_offset(written: str, read: str) -> None:
    document = put(fair(), ("sessions", 0, "start"), written)
    assert built(document).programme.sessions[0].start.isoformat() == read


ID_PLACES: list[Place] = [
    ("sessions", 0, "id"),
    ("organizations", 0, "id"),
    ("sessions", 1, "parts", 0, "person"),
    ("sessions", 1, "parts", 0, "organizations", 0),
]


@pytest.mark.parametrize("place", ID_PLACES)
@pytest.mark.parametrize(
    "bad",
    ["", "Desk", "the desk", "the_desk", "-desk", "desk-", "a--b", "d\u00e9sk", "desk\n", "\u0662"],
)
def test_ids_are_lower_case_words_and_digits_joined_by_hyphens(place: Place, bad: str) -> None:
    assert refusals(Programme, put(fair(), place, bad)) == [(place, "string_pattern_mismatch")]


@pytest.mark.parametrize("place", ID_PLACES)
def test_ids_may_have_digits_and_hyphens(place: Place) -> None:
    assert Programme.model_validate_json(json.dumps(put(fair(), place, "2-b-11")))


PAGE_PLACES: list[tuple[type[Model], Document, Place]] = [
    (Programme, fair(), ("event", "pages")),
    (Programme, fair(), ("event", "document", "programme_pages")),
    (Programme, fair(), ("organizations", 0, "pages")),
    (Programme, fair(), ("sessions", 0, "pages")),
    (Programme, fair(), ("sessions", 1, "parts", 0, "pages")),
    (Summary, fair_summary(), ("themes", 0, "pages")),
    (Summary, fair_summary(), ("themes", 0, "points", 0, "pages")),
    (Summary, fair_summary(), ("resolutions", 0, "pages")),
    (Summary, fair_summary(), ("footnotes", 0, "pages")),
]


@pytest.mark.parametrize(("model", "document", "place"), PAGE_PLACES)
def test_every_fact_has_a_page(model: type[Model], document: Document, place: Place) -> None:
    assert refusals(model, put(document, place, [])) == [(place, "too_short")]
    assert refusals(model, put(document, place, [1, 0])) == [((*place, 1), "greater_than")]


@pytest.mark.parametrize(
    ("model", "document", "place"),
    [
        (Programme, programme(), "data_version"),
        (Programme, programme(), "event"),
        (Programme, programme(), "sessions"),
        (Summary, summary(), "themes"),
    ],
)
def test_what_a_file_needs(model: type[Model], document: Document, place: str) -> None:
    del document[place]
    assert refusals(model, document) == [((place,), "missing")]


def test_where_the_document_is_silent_there_is_none_or_nothing() -> None:
    bare = built(programme(slot("talks", "01T10:00", "01T11:00", parts=[part("ada-example")])))
    session = bare.programme.sessions[0]
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
    }


@pytest.mark.parametrize(
    ("kinds", "values"),
    [
        (Role, ["chair", "keynote", "speaker", "presenter"]),
        (SessionKind, ["registration", "session", "break"]),
        (Confidence, ["high", "medium", "low"]),
        (
            OfficeKind,
            [
                "head_of_state",
                "head_of_government",
                "foreign_minister",
                "deputy_foreign_minister",
                "minister",
                "executive_head",
                "presiding_officer",
                "representative",
            ],
        ),
    ],
)
def test_the_values_that_data_files_may_use(kinds: type[StrEnum], values: list[str]) -> None:
    assert [kind.value for kind in kinds] == values


def fair_slot(slot_id: str) -> Session:
    return next(slot for slot in built(fair()).programme.sessions if slot.id == slot_id)


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
    slots = built(fair()).programme.sessions
    assert [slot.id for slot in slots if slot.covers(now)] == under_way


@pytest.mark.parametrize(
    ("start", "end", "covered", "uncovered"),
    [
        (
            "2030-03-31T01:00:00+01:00",
            "2030-03-31T04:00:00+02:00",
            ["01:00", "03:00", "03:30", "03:59"],
            ["00:59", "04:00"],
        ),
        (
            "2030-10-27T01:00:00+02:00",
            "2030-10-27T03:30:00+01:00",
            ["01:00", "02:30", "03:29"],
            ["00:59", "03:30", "04:00"],
        ),
    ],
)
def test_a_slot_across_a_change_of_summer_time_goes_by_the_clock_on_the_wall(
    start: str, end: str, covered: list[str], uncovered: list[str]
) -> None:
    document = programme(slot("vigil", "01T10:00", "01T11:00") | {"start": start, "end": end})
    [vigil] = built(document).programme.sessions
    clock = {
        moment: vigil.covers(datetime.fromisoformat(f"{start[:10]}T{moment}"))
        for moment in (*covered, *uncovered)
    }
    assert clock == dict.fromkeys(covered, True) | dict.fromkeys(uncovered, False)


def test_times_keep_the_offset_they_are_given_with() -> None:
    walk = fair_slot("walk")
    assert walk.start.isoformat() == "2030-03-02T23:00:00+01:00"
    assert walk.start.astimezone(UTC).isoformat() == "2030-03-02T22:00:00+00:00"


def test_order_counts_all_parts_but_the_chair() -> None:
    talks = fair_slot("talks")
    assert list(talks.appearances) == [
        Appearance(talks, talks.parts[0], None),
        Appearance(talks, talks.parts[1], 1),
        Appearance(talks, talks.parts[2], 2),
    ]


def test_order_does_not_depend_on_where_the_chair_is_printed() -> None:
    orders = {found.part.person: found.order for found in fair_slot("workshop").appearances}
    assert orders == {"cleo-specimen": 1, "dora-placeholder": None}


def test_a_slot_without_parts_has_no_appearances() -> None:
    assert list(fair_slot("desk").appearances) == []


def test_a_slot_is_called_by_its_label_or_else_by_its_title() -> None:
    names = [slot.display_name for slot in built(fair()).programme.sessions]
    assert names == ["Desk", "Session I", "Session II", "Supper", "Night Walk", "Farewell"]


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
    document = programme(
        slot("talks", "01T10:00", "01T11:00", parts=[part("ada-example", **fields)])
    )
    found: Part = built(document).programme.sessions[0].parts[0]
    assert found.full_name == full_name


def test_an_entity_goes_by_all_its_names_and_a_resolution_by_its_symbol() -> None:
    names = {"short_forms": ["Guild"], "other_names": ["GoE"]}
    document = fair_summary()
    document["bodies"][0] |= names
    found = built(fair(), document).summary
    assert found is not None
    assert found.bodies[0].names == ("Guild of Examples", "Guild", "GoE")
    assert found.resolutions[0].names == ("R/1",)


def test_a_theme_may_make_no_point() -> None:
    found = built(programme(), summary(theme("purpose"))).summary
    assert found is not None
    assert (found.themes[0].points, found.themes[0].sessions) == ((), ())
