"""Contradictions in a data set: each is one fault, at its own place; sound data have none."""

import json

import pytest

from symposium_cli.dataset.consistency import programme_faults, summary_faults
from symposium_cli.dataset.models import Summary
from symposium_cli.dataset.symposium import Symposium
from tests.support.events import (
    Document,
    Place,
    entity,
    event,
    fair,
    fair_summary,
    faults_of,
    paragraph,
    part,
    point,
    programme,
    put,
    slot,
    summary,
    theme,
)

# A person as a list of speakers has them, for a state and a body.
SPEAKER = {
    "role": "speaker",
    "person": "ada-example",
    "name": "Ada Example",
    "country": "Exampleland",
    "organizations": ["guild"],
}
IN_ORDER = "numbers in their order, each once"
NOT_PRINTED_THERE = "pages on which paragraph 1 is printed: 1"
NO_LATER = "no page after the document's last, 2"


def talks(*parts: Document, **fields: object) -> Document:
    """A programme of one session with these parts, and one body to belong to."""
    session = slot("talks", "01T10:00", "01T11:00", parts=[*parts], **fields)
    return programme(session, organizations=[entity("guild", "Guild of Examples")])


def footnote(number: int, **fields: object) -> Document:
    """A footnote to paragraph 1, on page 1."""
    return {"number": number, "paragraph": 1, "pages": [1], "text": "See there.", **fields}


def on_page(page: int) -> Document:
    """What a paragraph prints on one page."""
    return {"page": page, "words": "a"}


def link(session: str) -> Document:
    return {"id": session, "confidence": "high", "reason": "Same subject."}


def resolution(resolution_id: str) -> Document:
    return {"id": resolution_id, "symbol": "R/1", "pages": [1]}


def told(document: Document, other: Document | None = None) -> list[str]:
    """Everything that is wrong in a data set: file, place, what was found and expected."""
    return [
        f"{fault.file} {fault.place} {fault.found}: {fault.expected}"
        for fault in faults_of(document, other)
    ]


def told_at(place: Place, value: object) -> list[str]:
    """What is expected at one place of the fair instead of a value, where nothing else is wrong."""
    files = [fair(), fair_summary()]
    index = 0 if place[0] in files[0] else 1
    files[index] = put(files[index], place, value)
    faults = faults_of(*files)
    way = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in place)[1:]
    where = (("programme.json", "summary.json")[index], way, json.dumps(value))
    assert [fault[:3] for fault in faults] == [where] * len(faults)
    return [fault.expected for fault in faults]


def test_the_bundled_data_are_sound(symposium: Symposium) -> None:
    assert list(programme_faults(symposium.programme)) == []
    assert list(summary_faults(symposium.summary, symposium.programme)) == []


@pytest.mark.parametrize(
    ("document", "other"),
    [
        (programme(), None),
        # Several days, rooms at once and a slot over midnight.
        (fair(), None),
        (fair(), fair_summary()),
        (fair(), summary()),
        # Slots that touch, and other rooms in use.
        (
            programme(
                slot("talks", "01T10:00", "01T11:00", room="Hall"),
                slot("lunch", "01T11:00", "01T12:00", room="Hall"),
                slot("workshop", "01T10:30", "01T11:30", room="Annex"),
                slot("tour", "01T10:30", "01T11:30"),
            ),
            None,
        ),
        # Nothing but what a list of speakers gives.
        (
            {
                "data_version": "1",
                "event": {"title": "Talks", "date": "2029", "end_date": "2030-03"},
                "organizations": [{"id": "guild", "name": "Guild of Examples"}],
                "sessions": [
                    {"id": "talks-1", "kind": "session", "date": "2029"},
                    {"id": "talks-2", "kind": "session", "date": "2030"},
                    {"id": "talks-3", "kind": "session", "start": "2030-03-01T10:00:00Z"},
                    {"id": "talks-4", "kind": "session", "date": "2030-03-31", "parts": [SPEAKER]},
                    {"id": "talks-5", "kind": "session"},
                ],
            },
            None,
        ),
        # An event without a date, and a day told twice.
        (
            programme(
                slot("talks", "01T10:00", "01T11:00", date="2030-03-01"), event=event(date=None)
            ),
            None,
        ),
        # The last day that there is.
        (
            programme(
                slot("talks", "01T10:00", "01T11:00") | {"end": "9999-12-31T23:59:59-14:00"},
                event=event(end_date="9999-12-31"),
            ),
            None,
        ),
        # A state under two names, and without its code.
        (
            talks(
                part("ada-example", country="Exampleland", country_code="EXA"),
                part("ben-sample", country="Exampleland"),
                part("cleo-specimen", country="Republic of Exampleland", country_code="EXA"),
            ),
            None,
        ),
        # Footnotes of one paragraph, in any order.
        (fair(), summary(theme("purpose"), footnotes=[footnote(2), footnote(1)])),
    ],
)
def test_what_is_sound(document: Document, other: Document | None) -> None:
    assert told(document, other) == []


IN_PROGRAMMES = {
    'event.end_date "2030-02-28": a date not before 2030-03-01': programme(
        event=event(end_date="2030-02-28")
    ),
    'event.end_date "2029": a date not before 2030-03-01': programme(event=event(end_date="2029")),
    'event.end_date "2030": an end only beside a date': programme(
        event=event(date=None, end_date="2030")
    ),
    'sessions[0].end "2030-03-01T11:00:00+01:00": an end only beside a start': programme(
        slot("talks", "01T10:00", "01T11:00") | {"start": None}
    ),
    'sessions[0].date "2030-03-02": 2030-03-01, the day of its start, or no date': programme(
        slot("talks", "01T10:00", "01T11:00", date="2030-03-02")
    ),
    'sessions[0].date "2030": 2030-03-01, the day of its start, or no date': programme(
        slot("talks", "01T10:00", "01T11:00", date="2030")
    ),
    'sessions[0].date "2031": 2030-03-01, the one day of an event without end_date': programme(
        {"id": "talks", "kind": "session", "date": "2031"}
    ),
    'sessions[0].date "2030-02": a day of the event, 2030-03-01 to 2030-03-04': programme(
        {"id": "talks", "kind": "session", "date": "2030-02"}, event=event(end_date="2030-03-04")
    ),
    'organizations[1].id "guild": an id that organizations[0] does not have': programme(
        organizations=[entity("guild", "Guild"), entity("guild", "Other Guild")]
    ),
    'sessions[2].id "talks": an id that sessions[0] does not have': programme(
        slot("talks", "01T10:00", "01T11:00"),
        slot("lunch", "01T11:00", "01T12:00"),
        slot("talks", "01T12:00", "01T13:00"),
    ),
    'sessions[0].end "2030-03-01T09:00:00+01:00": a time after the start': programme(
        slot("talks", "01T10:00", "01T09:00")
    ),
    'sessions[0].end "2030-03-01T10:00:00+01:00": a time after the start': programme(
        slot("talks", "01T10:00", "01T10:00")
    ),
    'event.document.issuing_body_inferred_from "its seal": a ground only beside an issuing_body': (
        programme(
            event=event(document={"title": "Booklet", "issuing_body_inferred_from": "its seal"})
        )
    ),
    'sessions[0].parts[0].country_code "EXA": a code only beside a country': talks(
        part("ada-example", country_code="EXA")
    ),
    'sessions[0].parts[0].organizations[1] "guild": each id once': talks(
        part("ada-example", organizations=["guild", "guild"])
    ),
    'sessions[0].parts[0].organizations[1] "club": the id of one of the organizations': talks(
        part("ada-example", organizations=["guild", "club"])
    ),
    'sessions[0].parts[0].office_kind "minister": a kind only beside an office': talks(
        part("ada-example", office_kind="minister")
    ),
    'sessions[0].parts[0].printed "é\\n": an entry that holds "Adé \\"E\\""': talks(
        part("ada-example", name='Adé "E"', printed="é\n")
    ),
}


@pytest.mark.parametrize(("fault", "document"), IN_PROGRAMMES.items())
def test_a_contradiction_in_a_programme_is_one_fault(document: Document, fault: str) -> None:
    assert told(document) == [f"programme.json {fault}"]


@pytest.mark.parametrize(
    ("day", "dates", "expected"),
    [
        ("02", {}, "2030-03-01, the one day of an event without end_date"),
        (
            "02",
            {"date": "2030-03-03", "end_date": "2030-03-04"},
            "a day of the event, 2030-03-03 to 2030-03-04",
        ),
    ],
)
def test_a_slot_begins_on_a_day_of_the_event(
    day: str, dates: dict[str, str], expected: str
) -> None:
    document = programme(slot("talks", f"{day}T00:00", f"{day}T01:00"), event=event(**dates))
    start = f'sessions[0].start "2030-03-{day}T00:00:00+01:00"'
    assert told(document) == [f"programme.json {start}: {expected}"]


@pytest.mark.parametrize(
    "field", ["role_label", "honorific", "name", "post_nominals", "office", "country"]
)
def test_an_entry_holds_every_text_taken_from_it(field: str) -> None:
    fields = {"name": "entry", "printed": "An entry.", field: "Somebody Else"}
    fault = 'sessions[0].parts[0].printed "An entry.": an entry that holds "Somebody Else"'
    assert told(talks(part("ada-example", **fields))) == [f"programme.json {fault}"]


def test_every_later_chair_is_a_fault() -> None:
    chairs = [part(person, role="chair") for person in ("ada-example", "b", "c")]
    assert told(talks(*chairs)) == [
        'programme.json sessions[0].parts[1].role "chair": one chair in a session',
        'programme.json sessions[0].parts[2].role "chair": one chair in a session',
    ]


def test_one_printed_name_may_stand_with_two_codes() -> None:
    coded = part("b", country="A", country_code="EXA")
    document = put(fair(), ("sessions", 1, "parts", 2), coded)
    document = put(document, ("sessions", 2, "parts", 0), coded | {"country_code": "EXB"})
    assert told(document) == []


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
    assert told_at(("sessions", 5, "end"), end) == expected


# Points and parts are held against the pages of their theme or session as well.
@pytest.mark.parametrize(
    "place",
    [
        ("event", "pages"),
        ("event", "document", "programme_pages"),
        ("organizations", 0, "pages"),
        ("sessions", 3, "pages"),
        ("bodies", 1, "pages"),
        ("documents", 0, "pages"),
        ("events", 0, "pages"),
        ("resolutions", 0, "pages"),
        ("themes", 0, "pages"),
        ("footnotes", 0, "pages"),
    ],
)
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
    place: Place, pages: list[int], expected: list[str]
) -> None:
    assert told_at(place, pages) == expected


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
    assert told_at(("sessions", 1, "parts", 2, "pages"), pages) == expected


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([1, 2], ["pages of its theme: 1", NOT_PRINTED_THERE]),
        ([1, 3], ["pages of its theme: 1", NOT_PRINTED_THERE, NO_LATER]),
        ([1, 1], [IN_ORDER]),
        ([1], []),
    ],
)
def test_a_point_stands_on_the_pages_of_its_theme(pages: list[int], expected: list[str]) -> None:
    assert told_at(("themes", 0, "points", 1, "pages"), pages) == expected


def test_of_very_many_numbers_ten_are_told() -> None:
    for last, more in ((10, ""), (21, " and 11 more")):
        counted = theme("purpose", point("p1", paragraph=99), paragraphs=[*range(1, last + 1)])
        [fault] = told(programme(), summary(counted))
        assert fault.endswith(f": {', '.join(map(str, range(1, 11)))}{more}")


IN_SUMMARIES = {
    'documents[1].id "charter": an id that documents[0] does not have': summary(
        documents=[entity("charter", "Charter"), entity("charter", "Statute")]
    ),
    'resolutions[0].id "council": an id that bodies[0] does not have': summary(
        bodies=[entity("council", "Council")], resolutions=[resolution("council")]
    ),
    'events[0].id "fair": an id that documents[0] does not have': summary(
        documents=[entity("fair", "Fair Booklet")], events=[entity("fair", "Fair")]
    ),
    'themes[1].id "purpose": an id that themes[0] does not have': summary(
        theme("purpose"), theme("purpose")
    ),
    'themes[1].points[1].id "p1": an id that themes[0].points[0] does not have': summary(
        theme("purpose", point("p1")), theme("trade", point("p2"), point("p1"))
    ),
    'themes[0].sessions[0] "party": the id of one of the sessions of programme.json': summary(
        theme("purpose", sessions=[link("party")])
    ),
    'themes[0].sessions[1] "talks": each id once': summary(
        theme("purpose", sessions=[link("talks"), link("talks")])
    ),
    "themes[0].points[0].paragraph 2: a paragraph of its theme: 1, 3": summary(
        theme("purpose", point("p1", paragraph=2), paragraphs=[1, 3])
    ),
    'themes[0].points[0].actor "visitors": an actor only beside a verb': summary(
        theme("purpose", point("p1", actor="visitors"))
    ),
    'themes[0].points[0].mentions[1] "guild": each id once': summary(
        theme("purpose", point("p1", mentions=["guild", "guild"]))
    ),
    'themes[0].points[1].mentions[1] "moon": the id of one of the things named': summary(
        theme("purpose", point("p1"), point("p2", mentions=["guild", "moon"]))
    ),
    'documents[0].id "guild": an id that no organization of programme.json has': summary(
        documents=[entity("guild", "Guild Book")]
    ),
    'events[1].id "guild": an id that no organization of programme.json has': summary(
        events=[entity("ball", "Guild Ball"), entity("guild", "Guild Day")]
    ),
    'resolutions[0].id "guild": an id that no organization of programme.json has': summary(
        resolutions=[resolution("guild")]
    ),
    f"themes[1].paragraphs [2, 1]: {IN_ORDER}": summary(
        theme("purpose"), theme("trade", paragraphs=[2, 1])
    ),
    f"themes[0].paragraphs [2, 3, 3]: {IN_ORDER}": summary(theme("purpose", paragraphs=[2, 3, 3])),
    f"paragraphs [1, 3, 2]: {IN_ORDER}": summary(
        paragraphs=[paragraph(1, "a"), paragraph(3, "b"), paragraph(2, "c")]
    ),
    "paragraphs[0].printed []: the words of at least one page": summary(
        paragraphs=[{"number": 1, "printed": []}]
    ),
    f"paragraphs[0].printed [2, 1]: {IN_ORDER}": summary(
        paragraphs=[{"number": 1, "printed": [on_page(2), on_page(1)]}]
    ),
    "themes[0].paragraphs[1] 2: the number of one of the paragraphs": summary(
        theme("purpose", paragraphs=[1, 2]), paragraphs=[paragraph(1, "a")]
    ),
    "themes[0].points[0].pages [2]: pages on which paragraph 1 is printed: 1": summary(
        theme("purpose", point("p1", pages=[2]), pages=[1, 2]), paragraphs=[paragraph(1, "a")]
    ),
    f"paragraphs[0].printed [9]: {NO_LATER}": summary(
        paragraphs=[{"number": 1, "printed": [on_page(9)]}]
    ),
    "footnotes[2].number 1: each number once": summary(
        theme("purpose"), footnotes=[footnote(1), footnote(2), footnote(1)]
    ),
    "footnotes[1].paragraph 2: a paragraph of one of the themes": summary(
        theme("purpose", paragraphs=[1, 3]),
        theme("trade", paragraphs=[4]),
        footnotes=[footnote(1, paragraph=4), footnote(2, paragraph=2)],
    ),
}


@pytest.mark.parametrize(("fault", "document"), IN_SUMMARIES.items())
def test_a_contradiction_in_a_summary_is_one_fault(document: Document, fault: str) -> None:
    assert told(fair(), document) == [f"summary.json {fault}"]


def test_a_paragraph_may_call_for_something_without_a_reporting_verb() -> None:
    assert told(fair(), summary(theme("purpose", point("p1", is_call=True)))) == []


def test_a_body_has_the_name_that_the_programme_has_for_it() -> None:
    expected = 'the name that programme.json has for "guild": "Guild of Examples"'
    assert told_at(("bodies", 0, "name"), "The Guild") == [expected]


def test_a_summary_without_its_programme_is_held_against_itself() -> None:
    other = summary(theme("purpose", point("p1", mentions=["moon"])), theme("purpose", pages=[9]))
    faults = summary_faults(Summary.model_validate_json(json.dumps(other)), None)
    assert [fault.place for fault in faults] == ["themes[1].id"]


def test_all_contradictions_are_found_at_once() -> None:
    broken = talks(part("ada-example", country_code="EXA", organizations=["club"]))
    other = summary(theme("purpose", point("p1", paragraph=2, mentions=["moon"])))
    assert [fault.place for fault in faults_of(broken, other)] == [
        "sessions[0].parts[0].country_code",
        "sessions[0].parts[0].organizations[0]",
        "themes[0].points[0].paragraph",
        "themes[0].points[0].mentions[0]",
    ]
