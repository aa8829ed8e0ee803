"""Sessions as a calendar, read back with a reader that knows nothing of ours."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.output.ics import calendar, note_on_left_out
from tests.output.test_formats import TEXTS
from tests.support.events import Document, built, entity, event, part, programme, slot
from tests.support.readers import events_of, is_clean, written_out

WHOLE = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//symp//symp//EN
X-WR-CALNAME:Exampleville Fair
BEGIN:VEVENT
UID:1c9ad4a2-01f3-51ce-999e-fdf3794bb50b
DTSTAMP:20300301T090000Z
DTSTART:20300301T090000Z
DTEND:20300301T103000Z
SUMMARY:Session I: Lamps\\, bells\\; and \\\\ all else that is seen or heard fr
 om afar
LOCATION:Hall A\\, upstairs\\, Exampleville
DESCRIPTION:Chair: Dora Placeholder\\, Warden of Lights\\, Guild of Examples\\
 nKeynote: Dr. Ada Example Esq.\\nSpeaker: Cleo Specimen\\, Mayor\\, Examplela
 nd\\nPresenter: Ben Sample\\nPages 2–3 of Fair Booklet
CATEGORIES:SESSION
END:VEVENT
BEGIN:VEVENT
UID:f9b88116-e1f2-5a4a-a57e-4640fd5f6c5b
DTSTAMP:20300301T230000Z
DTSTART:20300301T230000Z
DTEND:20300302T000000Z
SUMMARY:Supper
LOCATION:Exampleville
DESCRIPTION:Page 2 of Fair Booklet
CATEGORIES:BREAK
END:VEVENT
END:VCALENDAR
"""


def small(**of_event: Any) -> Symposium:
    """An event of two slots."""
    people = [
        part("ada-example", role="keynote", honorific="Dr.", post_nominals="Esq."),
        part(
            "dora-placeholder",
            role="chair",
            role_label="Moderator",
            office="Warden of Lights",
            organizations=["guild"],
        ),
        part("ben-sample", role="presenter"),
        part("cleo-specimen", office="Mayor", country="Exampleland"),
    ]
    lamps = slot(
        "lamps",
        "01T10:00",
        "01T11:30",
        label="Session I",
        title="Lamps, bells; and \\ all else that is seen or heard from afar",
        room="Hall A, upstairs",
        pages=[2, 3],
        parts=people,
    )
    supper = slot("supper", "02T00:00", "02T01:00", kind="break")
    guild = entity("guild", "Guild of Examples")
    return built(programme(lamps, supper, event=event(**of_event), organizations=[guild]))


def of(data: Symposium) -> str:
    return calendar(data, data.sessions)


def uids(data: Symposium) -> list[str]:
    return [found.uid for found in events_of(of(data))]


def test_a_whole_calendar() -> None:
    assert of(small()) == WHOLE.replace("\n", "\r\n")
    assert note_on_left_out(small().sessions) is None


def test_a_session_that_is_moved_and_renamed_stays_the_same_event() -> None:
    new = {"title": "Bells", "room": "Hall B", "parts": []}
    moved = slot("lamps", "01T12:00", "01T13:00", **new)
    assert uids(built(programme(moved))) == uids(small())[:1]
    assert uids(small(place="Elsewhere", pages=[2])) == uids(small())


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Other Fair"},
        {"date": "2031-03-01"},
        {"document": {"title": "Other Booklet", "page_count": 2, "programme_pages": [2]}},
    ],
)
def test_a_session_of_the_same_id_in_another_event_is_another(other: dict[str, Any]) -> None:
    assert not {*uids(small())} & {*uids(small(**other))}


def test_a_calendar_of_no_session_has_no_event() -> None:
    assert calendar(small(), []) == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//symp//symp//EN\r\n"
        "X-WR-CALNAME:Exampleville Fair\r\nEND:VCALENDAR\r\n"
    )


NAMES = TEXTS.filter(str.strip)


@given(title=NAMES, room=NAMES, name=NAMES, office=NAMES)
def test_whatever_the_data_hold_is_read_back(title: str, room: str, name: str, office: str) -> None:
    people = [part("ada-example", name=name, office=office)]
    lamps = slot("lamps", "01T10:00", "01T11:30", title=title, room=room, parts=people)
    text = of(built(programme(lamps, event=event(title=title))))
    [found] = events_of(text)
    assert is_clean(text.replace("\r\n", "\n"), "ics")
    assert found.summary == written_out(title)
    assert found.location == f"{written_out(room)}, Exampleville"
    assert (found.description or "").split("\n") == [
        f"Speaker: {written_out(name)}, {written_out(office)}",
        "Page 2 of Fair Booklet",
    ]


@pytest.mark.parametrize("character", ["a", "é", "東", "👩", "\\", ","])
@pytest.mark.parametrize("before", range(6))
def test_no_character_is_parted_where_a_line_is_folded(character: str, before: int) -> None:
    title = "x" * before + character * 80
    [found] = events_of(of(built(programme(slot("lamps", "01T10:00", "01T11:30", title=title)))))
    assert found.summary == title


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (
            "2030-03-31T02:59:59.9+05:45",
            "2030-03-31T03:00:00Z",
            "DTSTART:20300330T211459Z DTEND:20300331T030000Z",
        ),
        ("2030-03-01T10:00:00.1Z", "2030-03-01T10:00:00.9Z", "DTSTART:20300301T100000Z"),
        (
            "0999-12-31T23:00:00-02:00",
            "1000-01-01T00:00:00-02:00",
            "DTSTART:10000101T010000Z DTEND:10000101T020000Z",
        ),
        (
            "0099-12-31T20:00:00-02:00",
            "0100-01-01T00:00:00-02:00",
            "DTSTART:00991231T220000Z DTEND:01000101T020000Z",
        ),
        # In UTC these are outside the years that a calendar can write.
        (
            "0001-01-01T01:00:00+14:00",
            "0001-01-01T02:00:00+14:00",
            "DTSTART;VALUE=DATE:00010101 TRANSP:TRANSPARENT",
        ),
        ("9999-12-31T19:00:00-04:00", "9999-12-31T23:00:00-04:00", "DTSTART:99991231T230000Z"),
    ],
)
def test_times_are_in_utc(start: str, end: str, told: str) -> None:
    lamps = slot("lamps", "01T10:00", "01T11:30") | {"start": start, "end": end}
    text = of(built(programme(lamps)))
    assert len(events_of(text)) == 1
    lines = [line for line in text.split("\r\n") if line.startswith(("DTSTART", "DTEND", "TRANSP"))]
    assert " ".join(lines) == told


SILENT = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//symp//symp//EN
X-WR-CALNAME:A List
BEGIN:VEVENT
UID:{}
DTSTAMP:20300301T000000Z
DTSTART;VALUE=DATE:20300301
TRANSP:TRANSPARENT
SUMMARY:Session 2
DESCRIPTION:Speaker: Ada Example
CATEGORIES:SESSION
END:VEVENT
BEGIN:VEVENT
UID:{}
DTSTAMP:20300302T090000Z
DTSTART:20300302T090000Z
SUMMARY:three
DESCRIPTION:Page 4
CATEGORIES:BREAK
END:VEVENT
BEGIN:VEVENT
UID:{}
DTSTAMP:20300303T000000Z
DTSTART;VALUE=DATE:20300303
TRANSP:TRANSPARENT
SUMMARY:four
CATEGORIES:SESSION
END:VEVENT
END:VCALENDAR
"""


def dated(slot_id: str, day: str | None, **fields: object) -> Document:
    """A slot without times."""
    return {"id": slot_id, "kind": "session", "date": day, **fields}


def a_list(*slots: Document) -> Symposium:
    """An event of which no more is known than its title."""
    return built({"data_version": "1", "event": {"title": "A List"}, "sessions": [*slots]})


def test_what_the_source_does_not_say_is_left_out() -> None:
    ada = {"role": "speaker", "person": "ada-example", "name": "Ada Example"}
    data = a_list(
        dated("one", "2030"),
        dated("two", "2030-03-01", label="Session 2", ordered=False, parts=[ada]),
        {"id": "three", "kind": "break", "start": "2030-03-02T10:00:00+01:00", "pages": [4]},
        dated("four", "2030-03-03"),
    )
    assert of(data) == SILENT.format(*uids(data)).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("dates", "note"),
    [
        (["2030-03-01", "2030-03-02"], None),
        (
            ["2030", "2030-03-01"],
            "1 session has no day and is left out: it gives only a month or a year.",
        ),
        (
            ["2030", "2030-03", "2031"],
            "3 sessions have no day and are left out: they give only a month or a year.",
        ),
        ([None], "1 session has no day and is left out: it gives no date."),
        ([None, None], "2 sessions have no day and are left out: they give no date."),
        (
            [None, "2030", "2030-03-01"],
            "2 sessions have no day and are left out: they give a month, a year or no date.",
        ),
        (
            ["2030"] * 1200,
            "1,200 sessions have no day and are left out: they give only a month or a year.",
        ),
    ],
)
def test_what_is_left_out_is_told(dates: list[str | None], note: str | None) -> None:
    data = a_list(*(dated(f"slot-{n}", day) for n, day in enumerate(dates)))
    assert note_on_left_out(data.sessions) == note
    days = [found.start for found in events_of(of(data))]
    assert days == [date.fromisoformat(day) for day in dates if day and len(day) == 10]
