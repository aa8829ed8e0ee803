"""Every question, asked of an invented event of three days in several rooms, without a summary."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.conftest import Ask
from tests.support.events import SECOND_EVENT

EXPECTED = Path(__file__).parents[1] / "expected" / "second_event"

NO_SUMMARY = "This data set has no summary."


DRAWN = {
    "about": ("about",),
    "sessions": ("sessions",),
    "sessions-night-watch": ("sessions", "night-watch"),
    "sessions-lamps": ("sessions", "lamps"),
    "speaker": ("speaker",),
    "speaker-ada": ("speaker", "ada"),
    "timeline": ("timeline", "--at", "10:15", "--at", "00:30"),
}


@pytest.mark.parametrize("name", DRAWN)
def test_whole_answers_in_a_terminal_of_100_columns(second: Ask, name: str) -> None:
    reply = second(*DRAWN[name], columns=100)
    assert reply.out == (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")
    assert reply.err == ""


@pytest.mark.parametrize("columns", [60, 80, 150])
@pytest.mark.parametrize("command", ["about", "sessions", "speaker", "timeline", "stats", "verify"])
def test_answers_fit_other_terminals(second: Ask, command: str, columns: int) -> None:
    rest = {"stats": ["--by", "country"], "verify": [str(SECOND_EVENT / "programme.txt")]}.get(
        command, []
    )
    lines = second(command, *rest, columns=columns).out.splitlines()
    assert max(map(len, lines)) <= columns
    if command in ("sessions", "timeline"):
        days = {word for line in lines for word in line.split() if word.startswith("2031-06-")}
        assert days == {"2031-06-06", "2031-06-07", "2031-06-08"}


SESSIONS = {
    "": "registration opening night-watch lamps fog tea one-light farewell",
    "opening": "opening",
    "Workshop B": "fog",
    "night watch": "night-watch",
    "--kind break": "tea",
    "--kind registration": "registration",
    "--at 10:15": "lamps fog farewell",
    "--at 10:15 --date 2031-06-07": "lamps fog",
    "--at 11:00": "fog",
    "--at 23:00": "night-watch",
    "--at 00:30": "night-watch",
    "--at 0030 --date 2031-06-07": "night-watch",
    "--at 00:30 --date 2031-06-06": "",
    "--at 01:00": "",
    "--at 13:00": "",
    "--date 2031-06-06": "registration opening night-watch",
    "--date 2031-06-07": "night-watch lamps fog tea one-light",
    "--date 2031-06-08": "farewell",
    "--date 2031-06-09": "",
    "--chair ada": "opening",
    "--chair placeholder": "fog one-light",
    "--speaker ada": "opening farewell",
    "--speaker echantillon": "opening",
    "--speaker sample": "fog",
    "--speaker 見本": "fog",
    "--country Iceland": "opening lamps",
    "--country NO": "opening",
    "--country Portugal": "",
    "--organization GSL": "opening lamps farewell",
    "--organization PHS": "fog",
}


@pytest.mark.parametrize("typed", SESSIONS)
def test_sessions(second: Ask, typed: str) -> None:
    words = typed.split(" ") if typed.startswith("-") else [word for word in [typed] if word]
    ids = SESSIONS[typed].split()
    assert [record["id"] for record in second("sessions", *words, "--json").json] == ids
    shown = second("sessions", *words, columns=150).out
    assert all(id_ in shown for id_ in ids)
    assert "null" not in shown
    assert "None" not in shown


@pytest.mark.parametrize("typed", [typed for typed in SESSIONS if typed.startswith("-")])
def test_a_list_of_slots_tells_their_day(second: Ask, typed: str) -> None:
    rows = second("sessions", *typed.split(), columns=150).out.splitlines()[2:]
    assert all(row.startswith("2031-06-0") for row in rows)
    assert len(rows) == len(SESSIONS[typed].split())


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("--at 13:00", "No slot covers 13:00.\n"),
        ("--date 2031-06-09", "Nothing here answers to --date 2031-06-09.\n"),
        ("--country Portugal", "Portugal is known, but no one spoke for it.\n"),
    ],
)
def test_why_there_are_no_sessions(second: Ask, typed: str, told: str) -> None:
    assert second("sessions", *typed.split()).err == told


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        (("sessions", "Workshop C"), "Did you mean: lamps, fog?"),
        (("sessions", "ii"), "The sessions are registration, opening, night-watch"),
        (("sessions", "--theme", "lamps"), "This data set has no themes."),
        (("themes", "lamps"), "This data set has no themes."),
        (("themes", "--paragraph", "1"), "This data set has no paragraphs."),
        (("themes", "--verb", "welcomed"), "This data set has no points."),
        (("cite", "1"), "This data set has no paragraphs."),
        (("speaker", "hanako"), "Did you mean: 見本 花子?"),
        (("speaker", "paradeigma"), "Did you mean: Ελένη Παράδειγμα?"),
        (("speaker", "--organization", "Lighthouse Guild"), "Guild of Sample Lighthouses"),
    ],
)
def test_what_is_unknown_here(second: Ask, typed: tuple[str, ...], hint: str) -> None:
    assert hint in second(*typed, status=1).err
    reply = second(*typed, "--json", status=1)
    assert reply.json == []
    assert json.loads(reply.err)["error"]


@pytest.mark.parametrize(
    "typed",
    [
        ("themes",),
        ("themes", "--points"),
        ("themes", "--calls"),
        ("themes", "--actor", "none"),
        ("themes", "--session", "fog"),
        ("themes", "--mentions", "GSL"),
        ("search", "light", "--in", "themes"),
        ("search", "light", "--in", "points"),
        ("stats", "--by", "theme"),
        ("stats", "--by", "verb"),
        ("stats", "--by", "actor"),
    ],
)
def test_without_a_summary_the_answer_is_none(second: Ask, typed: tuple[str, ...]) -> None:
    assert second(*typed) == ("", f"{NO_SUMMARY}\n")
    assert second(*typed, "--json") == (
        "[]\n",
        json.dumps({"note": NO_SUMMARY}, separators=(",", ":")) + "\n",
    )
    second(*typed, "-e", status=1)


SPEAKERS = {
    "ada": "ada-example:opening ada-example:opening ada-example:farewell",
    "echantillon": "eloise-echantillon:opening eloise-echantillon:lamps",
    "παραδειγμα": "eleni-paradeigma:opening",
    "花子": "mihon-hanako:fog",
    "--country Iceland": "eloise-echantillon:opening eloise-echantillon:lamps"
    " sigridur-synishorn:lamps",
    "--country GR": "eleni-paradeigma:opening",
    "--organization GSL": "ada-example:opening cleo-specimen:lamps ada-example:farewell",
    "--organization PHS": "mihon-hanako:fog",
    "--role chair": "ada-example:opening eloise-echantillon:lamps dora-placeholder:fog"
    " dora-placeholder:one-light",
    "--role keynote": "eloise-echantillon:opening",
    "--role presenter": "ben-sample:night-watch",
    "--role minister": "bjorn-eksempel:opening ines-muestra:one-light",
    "--session fog": "dora-placeholder:fog mihon-hanako:fog ben-sample:fog",
    "--session fog --role chair": "dora-placeholder:fog",
}


@pytest.mark.parametrize("typed", SPEAKERS)
def test_speakers(second: Ask, typed: str) -> None:
    records = second("speaker", *typed.split(), "--json").json
    assert [f"{found['person']}:{found['session']}" for found in records] == SPEAKERS[typed].split()
    shown = second("speaker", *typed.split(), columns=150).out
    assert all(found["name"] in shown for found in records)
    assert "None" not in shown


def test_who_has_neither_label_nor_office_nor_affiliation(second: Ask) -> None:
    [_, found] = second("speaker", "sample", "--json").json
    silent = ("role_label", "office", "office_kind", "country", "country_code", "post_nominals")
    assert [found[field] for field in silent] == [None] * len(silent)
    assert found["organizations"] == []


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("fog", "fog mihon-hanako"),
        ("花子", "mihon-hanako fog"),
        ("paradeigma", "eleni-paradeigma"),
        ("lamps lenses", "lamps"),
        ("lens committee", "lens-committee cleo-specimen lamps"),
        ("tea", "tea"),
        ("zebra", ""),
    ],
)
def test_search(second: Ask, words: str, hits: str) -> None:
    found = second("search", *words.split(), "--json").json
    assert {hit["id"] for hit in found} == set(hits.split())
    shown = second("search", *words.split()).out
    assert all(hit["id"] in shown for hit in found)


@pytest.mark.parametrize(
    ("field", "counted"),
    [
        ("country", {"Iceland": 3, "Norway": 1, "Greece": 1, "Chile": 1, None: 9}),
        ("organization", {"Guild of Sample Lighthouses": 3, "Lens Committee": 1}
         | {"Placeholder Harbour School": 1, None: 11}),
        ("role", {"speaker": 9, "chair": 4, "keynote": 1, "presenter": 1}),
        ("office kind", {"executive_head": 2, "minister": 1, "foreign_minister": 1, None: 11}),
        ("session", {"opening": 5, "lamps": 3, "fog": 3, "one-light": 2, "night-watch": 1}
         | {"farewell": 1}),
        ("honorific", {"Dr.": 3, "Ms.": 3, "Mr.": 3, "Captain": 2, "H.E. Mr.": 1}
         | {"Professor": 1, "H.E. Ms.": 1, None: 1}),
    ],
)  # fmt: skip
def test_counts(second: Ask, field: str, counted: dict[str | None, int]) -> None:
    records = second("stats", "--by", field, "--json").json
    assert {record["value"]: record["count"] for record in records} == counted
    assert {record["whole"] for record in records} == {15}
    assert "None" not in second("stats", "--by", field).out


def test_the_days_as_stretches(second: Ask) -> None:
    found = second("timeline", "--at", "10:15", "--at", "00:30", "--json").json
    assert [(record["id"], record["duration_minutes"], record["speakers"]) for record in found] == [
        ("registration", 60, 0),
        ("opening", 90, 4),
        (None, 270, 0),
        ("night-watch", 120, 0),
        ("lamps", 90, 2),
        ("fog", 90, 2),
        ("tea", 30, 0),
        (None, 120, 0),
        ("one-light", 90, 1),
        ("farewell", 45, 1),
    ]
    marked = [record["id"] for record in found if record["marked"]]
    assert marked == ["night-watch", "lamps", "fog", "farewell"]
    assert second("timeline", "--at", "03:00").err == "03:00 is outside the programme.\n"


def test_the_picture_tells_every_day_room_and_time(second: Ask) -> None:
    root = ET.fromstring(second("timeline", "--at", "00:30", "--svg", "-").out)  # noqa: S314
    texts = ["".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text")]
    days = [text for text in texts if "2031" in text]
    assert days == ["Friday, 2031-06-06", "Saturday, 2031-06-07", "Sunday, 2031-06-08"]
    clock = ["16:00", "17:00", "23:00", "00:30", "09:30", "10:00", "11:30", "14:00", "10:00"]
    assert [text for text in texts if len(text) == len("16:00")] == clock
    told = " ".join(texts)
    for printed in ("23:00–01:00, Tower", "Workshop B: Fog and horns", "1 speaker, Tower"):
        assert printed in told
