"""Answers on their way out: every command in every format, read back."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from symposium_cli import __version__
from symposium_cli.output.formats import FORMATS, JSON_FORMATS
from tests.conftest import Ask
from tests.support.events import written
from tests.support.questions import CLOSINGS, LISTS, QUESTIONS, RECORDS, SINGLE, closing_of
from tests.support.readers import CELLS, MACHINE, events_of, is_clean, lines_of, promised, read

pytestmark = pytest.mark.libraries

EXPECTED = Path(__file__).parents[1] / "expected"
NONE = {
    "session": ("sessions", "--country", "Japan"),
    "speaker": ("speaker", "--country", "Japan"),
    "theme": ("themes", "--session", "lunch"),
    "point": ("themes", "--points", "--session", "lunch"),
    "hit": ("search", "unicorn"),
}
UNKNOWN = {
    "session": ("sessions", "VI"),
    "speaker": ("speaker", "Smithson"),
    "theme": ("themes", "--session", "VI"),
    "point": ("themes", "--points", "--session", "VI"),
    "citation": ("cite", "22"),
    "schema": ("schema", "sesion"),
}


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("about.json", "about --json"),
        ("sessions.json", "sessions --json"),
        ("speaker.json", "speaker --json"),
        ("themes.json", "themes --json"),
        ("points.json", "themes --points --json"),
        ("session-v.txt", "sessions 5"),
        ("session-ii.csv", "sessions ii -f csv"),
        *((f"speaker-closing.{f}", f"speaker --session closing -f {f}") for f in MACHINE[1:]),
    ],
)
def test_whole_outputs(ask: Ask, name: str, command: str) -> None:
    assert ask(*command.split()).out.encode() == (EXPECTED / name).read_bytes()


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_format_holds_the_same_records(once: Ask, kind: str, form: str) -> None:
    records = once(*QUESTIONS[kind], "--json").json
    assert isinstance(records, dict if kind in SINGLE else list)
    for record in [records] if kind in SINGLE else records:
        assert tuple(record) == RECORDS[kind].field_names()
    reply = once(*QUESTIONS[kind], "-f", form)
    assert read(reply.out, form) == promised(records, RECORDS[kind], (), form)
    assert is_clean(reply.out, form)
    assert closing_of(reply.err) == CLOSINGS.get(kind, ())


@pytest.mark.parametrize("kind", LISTS)
def test_a_table_has_one_line_a_record(once: Ask, kind: str) -> None:
    records = once(*QUESTIONS[kind], "--json").json
    table = once(*QUESTIONS[kind])
    assert table == once(*QUESTIONS[kind], "-f", "table")
    assert table.err == ""
    closing = CLOSINGS.get(kind, ())
    assert len(lines_of(table.out)) == 1 + len(records) + len(closing)
    field = RECORDS[kind].field_names()[0]
    lines = lines_of(once(*QUESTIONS[kind], "--fields", field).out)
    assert lines[1:] == [*[record[field] for record in records], *closing]


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("kind", ["point", "fact", "citation", "version"])
def test_fields_are_chosen_and_ordered(once: Ask, kind: str, form: str) -> None:
    records = once(*QUESTIONS[kind], "--json").json
    fields = RECORDS[kind].field_names()[::-1]
    found = read(once(*QUESTIONS[kind], "-f", form, "--fields", ",".join(fields)).out, form)
    assert found == promised(records, RECORDS[kind], fields, form)


def test_fields_are_chosen_and_ordered_in_tables(ask: Ask) -> None:
    assert ask("speaker", "--session", "closing", "--fields", "country_code,name").out == (
        "Country code  Name\n"
        "              Robert Orr\n"
        "              Catherine Ashton\n"
        "ARG           Héctor Marcos Timerman\n"
        "              Hardeep Singh Puri\n"
        "              Robert Orr\n"
    )
    assert ask("sessions", "ii", "--fields", "speaking_limits,id").out == (
        "Eminent speaker minutes  Floor minutes  Id\n5                        3              ii\n"
    )
    assert ask("--version", "--fields", "version").out == f"Version\n{__version__}\n"


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("kind", NONE)
def test_an_empty_answer_keeps_its_form_and_says_why(ask: Ask, kind: str, form: str) -> None:
    fields = RECORDS[kind].field_names()[:2]
    for chosen, options in (((), ()), (fields, ("--fields", ",".join(fields)))):
        reply = ask(*NONE[kind], "-f", form, *options)
        assert read(reply.out, form) == promised([], RECORDS[kind], chosen, form)
        assert reply.err
    ask(*NONE[kind], "-f", form, "-e", status=1)


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("kind", UNKNOWN)
def test_an_answer_about_something_unknown_keeps_its_form(ask: Ask, kind: str, form: str) -> None:
    reply = ask(*UNKNOWN[kind], "-f", form, status=1)
    assert read(reply.out, form) == promised([], RECORDS[kind], (), form)
    assert reply.err


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("sessions", ["registration", "opening", "ii", "iii", "lunch", "iv", "v", "closing"]),
        ("timeline", ["registration", "opening", "ii", "iii", "lunch", "iv", "v", "closing"]),
        ("timeline --at 14:00", None),
        ("sessions v 2 opening", ["opening", "ii", "v"]),
        ("sessions session v", ["v"]),
        ("sessions --country Norway", ["v"]),
    ],
)
def test_a_calendar_holds_the_sessions_of_the_answer(
    once: Ask, asked: str, found: list[str] | None
) -> None:
    whole = once("sessions", "-f", "ics")
    by_id = {
        session["id"]: event
        for session, event in zip(
            once("sessions", "--json").json, events_of(whole.out), strict=True
        )
    }
    reply = once(*asked.split(), "-f", "ics")
    assert events_of(reply.out) == [by_id[id_] for id_ in found or by_id]
    assert reply.err == ""


def test_a_calendar_says_when_and_where_a_session_is_and_who_speaks(once: Ask) -> None:
    sessions = once("sessions", "--json").json
    for session, event in zip(sessions, events_of(once("sessions", "-f", "ics").out), strict=True):
        assert event.start == datetime.fromisoformat(session["start"])
        assert event.end == datetime.fromisoformat(session["end"])
        assert session["title"] in (event.summary or "")
        assert event.location == "United Nations Headquarters in New York"
        people = [*filter(None, [session["chair"]]), *session["speakers"], *session["presenters"]]
        *lines, page = (event.description or "").split("\n")
        assert page.startswith("Page")
        for person, line in zip(people, lines, strict=True):
            assert line.startswith(f"{person['role'].replace('_', ' ').capitalize()}: ")
            assert person["name"] in line
            assert (person["office"] or "") in line


@pytest.mark.parametrize("command", ["sessions", "timeline"])
def test_a_calendar_tells_what_it_leaves_out(ask: Ask, tmp_path: Path, command: str) -> None:
    slots = [{"id": f"s{year}", "kind": "session", "date": str(year)} for year in (2001, 2002)]
    whole = {"data_version": "1", "event": {"title": "A List"}, "sessions": slots}
    reply = ask(command, "-f", "ics", "--data", str(written(tmp_path, whole)))
    assert events_of(reply.out) == []
    told = "2 sessions have no day and are left out: they give only a month or a year."
    assert told in lines_of(reply.err)
    assert "None" not in reply.out


@pytest.mark.parametrize(("kind", "status"), [(NONE, 0), (UNKNOWN, 1)])
def test_a_calendar_of_nothing_is_still_a_calendar_and_says_why(
    ask: Ask, kind: dict[str, tuple[str, ...]], status: int
) -> None:
    reply = ask(*kind["session"], "-f", "ics", status=status)
    assert events_of(reply.out) == []
    assert reply.err == ask(*kind["session"], status=status).err
    ask(*kind["session"], "-f", "ics", "-e", status=1)


@pytest.mark.parametrize("options", [(), ("--fields", "id")])
def test_a_table_of_nothing_is_nothing(ask: Ask, options: tuple[str, ...]) -> None:
    assert ask(*NONE["session"], *options).out == ""
    assert ask(*UNKNOWN["session"], *options, status=1).out == ""


def test_one_record_is_still_a_list_but_what_is_alone_is_none(once: Ask) -> None:
    [record] = once("speaker", "ban", "--json").json
    assert json.loads(once("speaker", "ban", "-f", "jsonl").out) == record
    assert all(len(read(once("speaker", "ban", "-f", form).out, form)) == 2 for form in CELLS)
    about = once("about", "--json", "--fields", "title,place").json
    assert list(about) == ["title", "place"]


JAPAN = "No one is listed as speaking for Japan."
NORWYA = {
    "error": "No state is known by the name or code 'Norwya'.",
    "kind": "unknown_country",
    "hint": "Give a state's usual name or its ISO 3166 code, not a part of a name.",
    "did_you_mean": ["Norway"],
}


@pytest.mark.parametrize("form", FORMATS)
def test_notes_and_errors_are_told_in_the_language_of_the_format(ask: Ask, form: str) -> None:
    [note] = lines_of(ask("sessions", "--country", "Japan", "-f", form).err)
    lines = lines_of(ask("sessions", "--country", "Norwya", "-f", form, status=1).err)
    if form in JSON_FORMATS:
        assert json.loads(note) == {"note": JAPAN}
        assert [*map(json.loads, lines)] == [NORWYA]
    else:
        assert note == JAPAN
        assert lines == [f"symp: {NORWYA['error']}", "Did you mean: Norway?", NORWYA["hint"]]


def test_criteria_that_nothing_meets_are_told_as_they_are_typed(ask: Ask) -> None:
    alone = ask("speaker", "--session", "lunch", "-f", "csv")
    assert alone.err == "No match for --session lunch.\n"
    asked = ("--session", "ii", "--session", "iv", "--country", "Norway")
    assert ask("speaker", *asked).err == (
        "No match for --country Norway and --session ii --session iv together.\n"
    )


@pytest.mark.parametrize("option", ["-fics", "-fcsv", "--fields=id"])
def test_a_picture_has_no_format(ask: Ask, tmp_path: Path, option: str) -> None:
    path = tmp_path / "day.svg"
    reply = ask("timeline", "--svg", str(path), option, status=2)
    told = "symp: A picture has no format and no fields.\nAsk for one thing at a time.\n"
    assert (reply, path.exists()) == (("", told), False)


def test_a_picture_goes_to_a_file_and_nothing_is_printed(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "day.svg"
    assert ask("timeline", "--svg", str(path), "--at", "14:00") == ("", "")
    drawn = path.read_text(encoding="utf-8")
    assert ">14:00</text>" in drawn
    assert ask("timeline", "--svg", "-", "--at", "14:00") == (drawn, "")
    assert "cannot be written" in ask("timeline", "--svg", str(tmp_path), status=4).err


@pytest.mark.parametrize(
    "typed",
    [
        *(f"cite orr --style csl-json -f {form}" for form in CELLS),
        "cite orr --style csl-json --fields id",
        "schema programme -f csv",
        "schema programme --json --fields name",
    ],
)
def test_a_document_has_no_rows_and_no_fields(ask: Ask, typed: str) -> None:
    reply = ask(*typed.split(), status=2)
    assert reply.out == ""
    assert "This is one JSON document, without rows or fields to choose." in reply.err
    assert "Its formats are json and jsonl." in reply.err
