"""Contradictions in a data set: each is one fault, at its own place; sound data have none."""

import pytest

from symposium_cli.models import Symposium
from symposium_cli.soundness import Fault, programme_faults, summary_faults
from tests.events import (
    Document,
    built,
    entity,
    event,
    fair,
    fair_summary,
    part,
    point,
    programme,
    put,
    slot,
    summary,
    theme,
)


def faults_of(document: Document, other: Document | None = None) -> list[Fault]:
    data = built(document, other)
    found = list(programme_faults(data.programme))
    if data.summary is not None:
        found += summary_faults(data.summary, data.programme)
    return found


def talks(*parts: Document, **fields: object) -> Document:
    """A programme of one session with these parts, and one body to belong to."""
    session = slot("talks", "01T10:00", "01T11:00", parts=[*parts], **fields)
    return programme(session, organizations=[entity("guild", "Guild of Examples")])


def test_the_bundled_data_are_sound(symposium: Symposium) -> None:
    assert symposium.summary is not None
    assert list(programme_faults(symposium.programme)) == []
    assert list(summary_faults(symposium.summary, symposium.programme)) == []


@pytest.mark.parametrize("other", [None, fair_summary(), summary()])
def test_several_days_rooms_at_once_and_slots_over_midnight_are_sound(
    other: Document | None,
) -> None:
    assert faults_of(fair(), other) == []


def test_a_programme_may_be_empty() -> None:
    assert faults_of(programme()) == []


@pytest.mark.parametrize(
    ("document", "place", "found", "expected"),
    [
        (
            programme(event=event(end_date="2030-02-28")),
            "event.end_date",
            "2030-02-28",
            "a day not before 2030-03-01",
        ),
        (
            programme(organizations=[entity("guild", "Guild"), entity("guild", "Other Guild")]),
            "organizations[1].id",
            "'guild'",
            "an id that organizations[0] does not have",
        ),
        (
            programme(
                slot("talks", "01T10:00", "01T11:00"),
                slot("lunch", "01T11:00", "01T12:00"),
                slot("talks", "01T12:00", "01T13:00"),
            ),
            "sessions[2].id",
            "'talks'",
            "an id that sessions[0] does not have",
        ),
        (
            programme(slot("talks", "01T10:00", "01T09:00")),
            "sessions[0].end",
            "2030-03-01T09:00:00+01:00",
            "a time after the start",
        ),
        (
            programme(slot("talks", "01T10:00", "01T10:00")),
            "sessions[0].end",
            "2030-03-01T10:00:00+01:00",
            "a time after the start",
        ),
        (
            programme(
                slot("talks", "02T10:00", "02T11:00"),
                event=event(date="2030-03-03", end_date="2030-03-04"),
            ),
            "sessions[0].start",
            "2030-03-02T10:00:00+01:00",
            "a day of the event, 2030-03-03 to 2030-03-04",
        ),
        (
            programme(slot("talks", "02T00:00", "02T01:00")),
            "sessions[0].start",
            "2030-03-02T00:00:00+01:00",
            "a day of the event, 2030-03-01 to 2030-03-01",
        ),
        (
            talks(part("ada-example", role="chair"), part("b"), part("c", role="chair")),
            "sessions[0].parts[2].role",
            "a second chair",
            "one chair in a session",
        ),
        (
            talks(part("ada-example", country_code="EXA")),
            "sessions[0].parts[0].country_code",
            "EXA",
            "a code only beside a country",
        ),
        (
            talks(part("ada-example", country="Exampleland", organizations=["guild"])),
            "sessions[0].parts[0].organizations",
            "guild",
            "none beside a country",
        ),
        (
            talks(part("ada-example", organizations=["guild", "guild"])),
            "sessions[0].parts[0].organizations[1]",
            "'guild'",
            "each id once",
        ),
        (
            talks(part("ada-example", office_kind="minister")),
            "sessions[0].parts[0].office_kind",
            "minister",
            "a kind only beside an office",
        ),
        (
            talks(part("ada-example", organizations=["guild", "club"])),
            "sessions[0].parts[0].organizations[1]",
            "'club'",
            "the id of one of the organizations",
        ),
    ],
)
def test_a_contradiction_in_a_programme_is_one_fault(
    document: Document, place: str, found: str, expected: str
) -> None:
    assert faults_of(document) == [Fault("programme.json", place, found, expected)]


@pytest.mark.parametrize(
    "field", ["role_label", "honorific", "name", "post_nominals", "office", "country"]
)
def test_an_entry_holds_every_text_taken_from_it(field: str) -> None:
    fields = {"name": "entry", "printed": "An entry.", field: "Somebody Else"}
    expected = "an entry that holds 'Somebody Else'"
    assert faults_of(talks(part("ada-example", **fields))) == [
        Fault("programme.json", "sessions[0].parts[0].printed", "'An entry.'", expected)
    ]


@pytest.mark.parametrize("room", [None, "Hall"])
def test_slots_of_one_room_do_not_overlap(room: str | None) -> None:
    document = programme(
        slot("late", "01T12:59", "01T14:00", room=room),
        slot("long", "01T10:00", "01T13:00", room=room),
        slot("short", "01T10:30", "01T11:00", room=room),
    )
    expected = "a time not before 'long' in the same room ends"
    assert faults_of(document) == [
        Fault("programme.json", "sessions[2].start", "2030-03-01T10:30:00+01:00", expected),
        Fault("programme.json", "sessions[0].start", "2030-03-01T12:59:00+01:00", expected),
    ]


def test_a_slot_is_held_against_the_one_that_ends_last() -> None:
    document = programme(
        slot("talks", "01T10:00", "01T11:00"),
        slot("lunch", "01T11:00", "01T13:00"),
        slot("tour", "01T12:00", "01T14:00"),
    )
    expected = "a time not before 'lunch' in the same room ends"
    assert faults_of(document) == [
        Fault("programme.json", "sessions[2].start", "2030-03-01T12:00:00+01:00", expected)
    ]


def test_slots_may_touch_and_other_rooms_may_be_in_use() -> None:
    document = programme(
        slot("talks", "01T10:00", "01T11:00", room="Hall"),
        slot("lunch", "01T11:00", "01T12:00", room="Hall"),
        slot("workshop", "01T10:30", "01T11:30", room="Annex"),
        slot("tour", "01T10:30", "01T11:30"),
    )
    assert faults_of(document) == []


@pytest.mark.parametrize(
    ("document", "place", "found", "expected"),
    [
        (
            summary(documents=[entity("charter", "Charter"), entity("charter", "Statute")]),
            "documents[1].id",
            "'charter'",
            "an id that documents[0] does not have",
        ),
        (
            summary(
                bodies=[entity("council", "Council")],
                resolutions=[{"id": "council", "symbol": "R/1", "pages": [1]}],
            ),
            "resolutions[0].id",
            "'council'",
            "an id that bodies[0] does not have",
        ),
        (
            summary(
                documents=[entity("fair", "Fair Booklet")],
                events=[entity("fair", "Fair")],
            ),
            "events[0].id",
            "'fair'",
            "an id that documents[0] does not have",
        ),
        (
            summary(bodies=[entity("council", "Council"), entity("guild", "The Guild")]),
            "bodies[1].name",
            "'The Guild'",
            "the name that programme.json has for 'guild': 'Guild of Examples'",
        ),
        (
            summary(theme("purpose"), theme("purpose")),
            "themes[1].id",
            "'purpose'",
            "an id that themes[0] does not have",
        ),
        (
            summary(theme("purpose", point("p1")), theme("trade", point("p2"), point("p1"))),
            "themes[1].points[1].id",
            "'p1'",
            "an id that themes[0].points[0] does not have",
        ),
        (
            put(fair_summary(), ("themes", 0, "sessions", 0, "id"), "party"),
            "themes[0].sessions[0]",
            "'party'",
            "the id of one of the sessions of programme.json",
        ),
        (
            summary(theme("purpose", point("p1", paragraph=2), paragraphs=[1, 3])),
            "themes[0].points[0].paragraph",
            "2",
            "a paragraph of its theme: 1, 3",
        ),
        (
            summary(theme("purpose", point("p1", pages=[2, 3]), pages=[1, 2])),
            "themes[0].points[0].pages",
            "2, 3",
            "pages of its theme: 1, 2",
        ),
        (
            summary(theme("purpose", point("p1", actor="visitors"))),
            "themes[0].points[0].actor",
            "'visitors'",
            "an actor only beside a verb",
        ),
        (
            summary(theme("purpose", point("p1", is_call=True))),
            "themes[0].points[0].is_call",
            "true",
            "a call only beside a verb",
        ),
        (
            summary(theme("purpose", point("p1", mentions=["guild", "guild"]))),
            "themes[0].points[0].mentions[1]",
            "'guild'",
            "each id once",
        ),
        (
            summary(theme("purpose", point("p1"), point("p2", mentions=["guild", "moon"]))),
            "themes[0].points[1].mentions[1]",
            "'moon'",
            "the id of one of the things named",
        ),
    ],
)
def test_a_contradiction_in_a_summary_is_one_fault(
    document: Document, place: str, found: str, expected: str
) -> None:
    assert faults_of(fair(), document) == [Fault("summary.json", place, found, expected)]


def test_all_contradictions_are_found_at_once() -> None:
    broken = talks(part("ada-example", country_code="EXA", organizations=["club"]))
    other = summary(theme("purpose", point("p1", paragraph=2, mentions=["moon"])))
    assert [f"{fault.file} {fault.place}" for fault in faults_of(broken, other)] == [
        "programme.json sessions[0].parts[0].country_code",
        "programme.json sessions[0].parts[0].organizations[0]",
        "summary.json themes[0].points[0].paragraph",
        "summary.json themes[0].points[0].mentions[0]",
    ]


def test_a_fault_names_file_place_value_and_what_was_expected() -> None:
    fault = Fault("summary.json", "themes[0].id", "'purpose'", "another id")
    assert str(fault) == "summary.json: themes[0].id: found 'purpose', expected another id"
