"""Contradictions in a data set: each is one fault, at its own place; sound data have none."""

import json

import pytest

from symposium_cli.dataset.consistency import programme_faults, summary_faults
from symposium_cli.dataset.faults import Fault
from symposium_cli.dataset.models import Symposium
from tests.support.events import (
    Document,
    Place,
    entity,
    event,
    fair,
    fair_summary,
    faults_of,
    part,
    point,
    programme,
    put,
    slot,
    summary,
    theme,
)


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
            '"2030-02-28"',
            "a day not before 2030-03-01",
        ),
        (
            programme(organizations=[entity("guild", "Guild"), entity("guild", "Other Guild")]),
            "organizations[1].id",
            '"guild"',
            "an id that organizations[0] does not have",
        ),
        (
            programme(
                slot("talks", "01T10:00", "01T11:00"),
                slot("lunch", "01T11:00", "01T12:00"),
                slot("talks", "01T12:00", "01T13:00"),
            ),
            "sessions[2].id",
            '"talks"',
            "an id that sessions[0] does not have",
        ),
        (
            programme(slot("talks", "01T10:00", "01T09:00")),
            "sessions[0].end",
            '"2030-03-01T09:00:00+01:00"',
            "a time after the start",
        ),
        (
            programme(slot("talks", "01T10:00", "01T10:00")),
            "sessions[0].end",
            '"2030-03-01T10:00:00+01:00"',
            "a time after the start",
        ),
        (
            programme(
                slot("talks", "02T10:00", "02T11:00"),
                event=event(date="2030-03-03", end_date="2030-03-04"),
            ),
            "sessions[0].start",
            '"2030-03-02T10:00:00+01:00"',
            "a day of the event, 2030-03-03 to 2030-03-04",
        ),
        (
            programme(slot("talks", "02T00:00", "02T01:00")),
            "sessions[0].start",
            '"2030-03-02T00:00:00+01:00"',
            "2030-03-01, the one day of an event without end_date",
        ),
        (
            talks(part("ada-example", role="chair"), part("b"), part("c", role="chair")),
            "sessions[0].parts[2].role",
            '"chair"',
            "one chair in a session",
        ),
        (
            talks(part("ada-example", country_code="EXA")),
            "sessions[0].parts[0].country_code",
            '"EXA"',
            "a code only beside a country",
        ),
        (
            talks(part("ada-example", country="Exampleland", organizations=["guild"])),
            "sessions[0].parts[0].organizations",
            '["guild"]',
            "none beside a country",
        ),
        (
            talks(part("ada-example", organizations=["guild", "guild"])),
            "sessions[0].parts[0].organizations[1]",
            '"guild"',
            "each id once",
        ),
        (
            talks(part("ada-example", office_kind="minister")),
            "sessions[0].parts[0].office_kind",
            '"minister"',
            "a kind only beside an office",
        ),
        (
            talks(part("ada-example", organizations=["guild", "club"])),
            "sessions[0].parts[0].organizations[1]",
            '"club"',
            "the id of one of the organizations",
        ),
        (
            talks(
                part("ada-example", country="Exampleland", country_code="EXA"),
                part("ben-sample", country="Exampleland"),
                part("cleo-specimen", country="Exampleland", country_code="EXB"),
            ),
            "sessions[0].parts[2].country_code",
            '"EXB"',
            '"EXA", as beside "Exampleland" before',
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
    expected = 'an entry that holds "Somebody Else"'
    assert faults_of(talks(part("ada-example", **fields))) == [
        Fault("programme.json", "sessions[0].parts[0].printed", '"An entry."', expected)
    ]


@pytest.mark.parametrize("room", [None, "Hall"])
def test_slots_of_one_room_do_not_overlap(room: str | None) -> None:
    document = programme(
        slot("late", "01T12:59", "01T14:00", room=room),
        slot("long", "01T10:00", "01T13:00", room=room),
        slot("short", "01T10:30", "01T11:00", room=room),
    )
    expected = 'a time not before "long" in the same room ends'
    assert faults_of(document) == [
        Fault("programme.json", "sessions[2].start", '"2030-03-01T10:30:00+01:00"', expected),
        Fault("programme.json", "sessions[0].start", '"2030-03-01T12:59:00+01:00"', expected),
    ]


def test_a_slot_is_held_against_the_one_that_ends_last() -> None:
    document = programme(
        slot("talks", "01T10:00", "01T11:00"),
        slot("lunch", "01T11:00", "01T13:00"),
        slot("tour", "01T12:00", "01T14:00"),
    )
    expected = 'a time not before "lunch" in the same room ends'
    assert faults_of(document) == [
        Fault("programme.json", "sessions[2].start", '"2030-03-01T12:00:00+01:00"', expected)
    ]


def test_slots_may_touch_and_other_rooms_may_be_in_use() -> None:
    document = programme(
        slot("talks", "01T10:00", "01T11:00", room="Hall"),
        slot("lunch", "01T11:00", "01T12:00", room="Hall"),
        slot("workshop", "01T10:30", "01T11:30", room="Annex"),
        slot("tour", "01T10:30", "01T11:30"),
    )
    assert faults_of(document) == []


IN_ORDER = "numbers in their order, each once"
NO_LATER = "no page after the document's last, 2"

# Points and parts are held against the pages of their theme or session as well, and have tests of
# their own.
PAGE_PLACES: list[tuple[str, Place]] = [
    ("programme.json", ("event", "pages")),
    ("programme.json", ("event", "document", "programme_pages")),
    ("programme.json", ("organizations", 0, "pages")),
    ("programme.json", ("sessions", 3, "pages")),
    ("summary.json", ("bodies", 1, "pages")),
    ("summary.json", ("documents", 0, "pages")),
    ("summary.json", ("events", 0, "pages")),
    ("summary.json", ("resolutions", 0, "pages")),
    ("summary.json", ("themes", 0, "pages")),
    ("summary.json", ("footnotes", 0, "pages")),
]


def faults_at(file: str, place: Place, value: object) -> list[Fault]:
    """The faults of the fair with another value at one place of a file."""
    files = {"programme.json": fair(), "summary.json": fair_summary()}
    files[file] = put(files[file], place, value)
    return faults_of(files["programme.json"], files["summary.json"])


def written(place: Place) -> str:
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in place)[1:]


@pytest.mark.parametrize(("file", "place"), PAGE_PLACES)
@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([1, 3], [NO_LATER]),
        ([2, 1], [IN_ORDER]),
        ([1, 1], [IN_ORDER]),
        ([1, 2, 2], [IN_ORDER]),
        ([3, 1], [IN_ORDER, NO_LATER]),
        ([1, 2], []),
    ],
)
def test_pages_are_those_of_the_document_in_their_order(
    file: str, place: Place, pages: list[int], expected: list[str]
) -> None:
    assert faults_at(file, place, pages) == [
        Fault(file, written(place), str(pages), what) for what in expected
    ]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([1, 2], ["pages of its session: 2"]),
        ([2, 3], ["pages of its session: 2", NO_LATER]),
        ([2, 2], [IN_ORDER]),
        ([2], []),
    ],
)
def test_a_part_stands_on_the_pages_of_its_session(pages: list[int], expected: list[str]) -> None:
    place = "sessions[1].parts[2].pages"
    found = faults_at("programme.json", ("sessions", 1, "parts", 2, "pages"), pages)
    assert found == [Fault("programme.json", place, str(pages), what) for what in expected]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("2030-03-04T23:59:59+01:00", []),
        ("2030-03-05T00:00:00+01:00", ["a time not after 2030-03-04, the day after the event"]),
        ("9999-12-31T23:59:59-14:00", ["a time not after 2030-03-04, the day after the event"]),
    ],
)
def test_a_slot_may_end_on_the_day_after_the_event_and_no_later(
    end: str, expected: list[str]
) -> None:
    assert faults_at("programme.json", ("sessions", 5, "end"), end) == [
        Fault("programme.json", "sessions[5].end", f'"{end}"', what) for what in expected
    ]


def test_an_event_may_last_to_the_last_day_that_there_is() -> None:
    last = slot("talks", "01T10:00", "01T11:00") | {"end": "9999-12-31T23:59:59-14:00"}
    assert faults_of(programme(last, event=event(end_date="9999-12-31"))) == []


def test_a_country_has_one_code_in_all_sessions() -> None:
    coded = {"country": "Exampleland", "country_code": "EXA"}
    document = programme(
        slot("talks", "01T10:00", "01T11:00", parts=[part("ada-example", **coded)]),
        slot("tour", "01T11:00", "01T12:00", parts=[part("b", **coded | {"country_code": "EXB"})]),
    )
    place, expected = "sessions[1].parts[0].country_code", '"EXA", as beside "Exampleland" before'
    assert faults_of(document) == [Fault("programme.json", place, '"EXB"', expected)]


def test_a_state_may_be_printed_under_two_names_and_without_its_code() -> None:
    document = talks(
        part("ada-example", country="Exampleland", country_code="EXA"),
        part("ben-sample", country="Exampleland"),
        part("cleo-specimen", country="Republic of Exampleland", country_code="EXA"),
    )
    assert faults_of(document) == []


def test_every_later_chair_is_a_fault() -> None:
    chairs = [part(person, role="chair") for person in ("ada-example", "b", "c")]
    expected = "one chair in a session"
    assert faults_of(talks(*chairs)) == [
        Fault("programme.json", f"sessions[0].parts[{index}].role", '"chair"', expected)
        for index in (1, 2)
    ]


def test_all_contradictions_are_found_at_once() -> None:
    broken = talks(part("ada-example", country_code="EXA", organizations=["club"]))
    other = summary(theme("purpose", point("p1", paragraph=2, mentions=["moon"])))
    assert [f"{fault.file} {fault.place}" for fault in faults_of(broken, other)] == [
        "programme.json sessions[0].parts[0].country_code",
        "programme.json sessions[0].parts[0].organizations[0]",
        "summary.json themes[0].points[0].paragraph",
        "summary.json themes[0].points[0].mentions[0]",
    ]


def test_found_values_stand_as_in_the_file() -> None:
    name = 'Ad\u00e9 "the\\Ex"'
    document = talks(part("ada-example", name=name, printed="Entry\n"))
    [fault] = faults_of(document)
    assert (fault.found, fault.expected) == (
        '"Entry\\n"',
        f"an entry that holds {json.dumps(name, ensure_ascii=False)}",
    )
