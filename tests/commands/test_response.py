"""Answers on their way out: every command in every format, read back."""

import json
from pathlib import Path
from typing import Any

import pytest

from symposium_cli import __version__
from symposium_cli.output.formats import Format, MachineFormat
from symposium_cli.queries.records import RECORDS_OF_COMMAND, SINGLE, fields_of
from tests.conftest import Ask
from tests.output.test_formats import CELLS, MACHINE, is_clean, lines_of, promised, read
from tests.support.document import BUILT

EXPECTED = Path(__file__).parents[1] / "expected"

# What a command must be given before it gives out this kind of record.
_ARGUMENTS = {
    "point": ("--points",),
    "hit": ("victims",),
    "count": ("--by", "country"),
    "fact": (str(BUILT),),
}
QUESTIONS: dict[str, tuple[str, ...]] = {
    kind: (command, *_ARGUMENTS.get(kind, ()))
    for command, kinds in RECORDS_OF_COMMAND.items()
    for kind in kinds
    if kind != "fault"  # of which sound data have none
} | {"version": ("--version",)}
# What a table ends with, and what is told beside other formats.
CLOSINGS = {"fact": ("173 of 173 found",)}
# Citations stand as they are pasted, and not in a table.
LISTS = [kind for kind in QUESTIONS if kind not in SINGLE and kind != "citation"]
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


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_format_holds_the_same_records(ask: Ask, kind: str, form: MachineFormat) -> None:
    records = ask(*QUESTIONS[kind], "--json").json
    reply = ask(*QUESTIONS[kind], "-f", form)
    assert read(reply.out, form) == promised(records, kind, (), form)
    assert is_clean(reply.out, form)
    assert closing_of(reply.err) == CLOSINGS.get(kind, ())


def closing_of(told: str) -> tuple[str, ...]:
    """The last lines of an answer as they are told beside a machine format."""
    return tuple(json.loads(line)["note"] if line[:1] == "{" else line for line in lines_of(told))


@pytest.mark.parametrize("kind", QUESTIONS)
def test_json_has_the_fields_of_its_kind_in_order(ask: Ask, kind: str) -> None:
    records = ask(*QUESTIONS[kind], "--json").json
    assert isinstance(records, dict if kind in SINGLE else list)
    for record in [records] if kind in SINGLE else records:
        assert tuple(record) == fields_of(kind)


@pytest.mark.parametrize("kind", LISTS)
def test_a_table_has_one_line_a_record(ask: Ask, kind: str) -> None:
    records = ask(*QUESTIONS[kind], "--json").json
    assert ask(*QUESTIONS[kind]).out == ask(*QUESTIONS[kind], "-f", "table").out
    closing = CLOSINGS.get(kind, ())
    lines = lines_of(ask(*QUESTIONS[kind]).out)
    assert len(lines) == 1 + len(records) + len(closing)
    field = fields_of(kind)[0]
    lines = lines_of(ask(*QUESTIONS[kind], "--fields", field).out)
    assert lines[1:] == [*[record[field] for record in records], *closing]


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("kind", QUESTIONS)
def test_fields_are_chosen_and_ordered(ask: Ask, kind: str, form: MachineFormat) -> None:
    records = ask(*QUESTIONS[kind], "--json").json
    fields = fields_of(kind)
    for chosen in (fields[::-1], fields[1:2]):
        out = ask(*QUESTIONS[kind], "-f", form, "--fields", ",".join(chosen)).out
        found = read(out, form)
        assert found == promised(records, kind, chosen, form)
        if form in (Format.JSON, Format.JSONL):
            first = found if isinstance(found, dict) else found[0]
            assert tuple(first) == chosen


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
def test_an_empty_answer_keeps_its_form(ask: Ask, kind: str, form: MachineFormat) -> None:
    reply = ask(*NONE[kind], "-f", form)
    assert read(reply.out, form) == promised([], kind, (), form)
    assert reply.err
    chosen = fields_of(kind)[:2]
    reply = ask(*NONE[kind], "-f", form, "--fields", ",".join(chosen))
    assert read(reply.out, form) == promised([], kind, chosen, form)
    ask(*NONE[kind], "-f", form, "-e", status=1)


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("kind", UNKNOWN)
def test_an_answer_about_something_unknown_keeps_its_form(
    ask: Ask, kind: str, form: MachineFormat
) -> None:
    reply = ask(*UNKNOWN[kind], "-f", form, status=1)
    assert read(reply.out, form) == promised([], kind, (), form)
    assert reply.err


@pytest.mark.parametrize("kind", [*NONE, *UNKNOWN])
def test_a_table_of_nothing_is_nothing(ask: Ask, kind: str) -> None:
    if kind in NONE:
        assert ask(*NONE[kind]).out == ""
        assert ask(*NONE[kind], "--fields", fields_of(kind)[0]).out == ""
    if kind in UNKNOWN:
        assert ask(*UNKNOWN[kind], status=1).out == ""


@pytest.mark.parametrize("arguments", [("speaker", "ban"), ("sessions", "ii"), ("themes", "media")])
def test_one_record_is_still_a_list(ask: Ask, arguments: tuple[str, ...]) -> None:
    [record] = ask(*arguments, "--json").json
    assert list(map(json.loads, lines_of(ask(*arguments, "-f", "jsonl").out))) == [record]
    for form in CELLS:
        assert len(read(ask(*arguments, "-f", form).out, form)) == 2


@pytest.mark.parametrize("kind", sorted(SINGLE))
def test_what_is_one_object_stays_one_with_fields(ask: Ask, kind: str) -> None:
    record = ask(*QUESTIONS[kind], "--json").json
    fields = fields_of(kind)[:2]
    chosen = ask(*QUESTIONS[kind], "--json", "--fields", ",".join(fields)).json
    assert chosen == {field: record[field] for field in fields}
    [line] = lines_of(ask(*QUESTIONS[kind], "-f", "jsonl").out)
    assert json.loads(line) == record


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("kind", QUESTIONS)
def test_an_unknown_field_is_an_error_that_lists_the_known(
    ask: Ask, kind: str, form: Format
) -> None:
    longest = max(fields_of(kind), key=len)
    first = fields_of(kind)[0]
    reply = ask(*QUESTIONS[kind], "-f", form, "--fields", f"{first},{longest}z", status=2)
    assert reply.out == ""
    told = _told(reply.err, form)
    assert told["error"] == f"There is no field '{longest}z' here."
    assert longest in told["did_you_mean"]
    assert told["hint"] == f"The fields are {', '.join(fields_of(kind))}."


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("fields", ["", " ", ",", "name,", ",name", "name,,role", "name, ,role"])
def test_a_blank_name_of_a_field_is_an_error(ask: Ask, fields: str, form: Format) -> None:
    reply = ask("speaker", "--fields", fields, "-f", form, status=2)
    assert reply.out == ""
    assert _told(reply.err, form)["error"] == "--fields holds a blank name."


def test_fields_are_looked_at_before_the_data(ask: Ask) -> None:
    assert "no field" in ask("speaker", "--fields", "x", "--data", "/nowhere", status=2).err


@pytest.mark.parametrize("form", Format)
def test_notes_speak_json_beside_json(ask: Ask, form: Format) -> None:
    [line] = lines_of(ask("speaker", "--country", "Japan", "-f", form).err)
    if form in (Format.JSON, Format.JSONL):
        assert json.loads(line) == {"note": "Japan is known, but no one spoke for it."}
    else:
        assert line == "Japan is known, but no one spoke for it."


@pytest.mark.parametrize("form", Format)
def test_errors_speak_json_beside_json(ask: Ask, form: Format) -> None:
    told = _told(ask("speaker", "--country", "Norwya", "-f", form, status=1).err, form)
    assert told == {
        "error": "No state is known by the name or code 'Norwya'.",
        "did_you_mean": ["Norway"],
        "hint": "Give a state's usual name or its ISO 3166 code, not a part of a name.",
    }


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize(
    ("arguments", "error", "meant"),
    [
        (("speaker", "--cuontry", "Norway"), "No such option: --cuontry.", "--country"),
        (("spaeker",), "There is no command 'spaeker'.", "speaker"),
        (("about", "extra"), "Got unexpected extra argument(s) (extra).", None),
    ],
)
def test_wrong_command_lines_speak_json_too(
    ask: Ask, arguments: tuple[str, ...], error: str, meant: str | None, form: Format
) -> None:
    for line in (("-f", form, *arguments), (*arguments, f"--format={form}")):
        told = _told(ask(*line, status=2).err, form)
        assert told["error"] == error
        assert meant is None or meant in told["did_you_mean"]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("speaker-closing.csv", ("speaker", "--session", "closing", "-f", "csv")),
        ("speaker-closing.tsv", ("speaker", "--session", "closing", "-f", "tsv")),
        ("speaker-closing.md", ("speaker", "--session", "closing", "-f", "md")),
        ("speaker-closing.jsonl", ("speaker", "--session", "closing", "-f", "jsonl")),
        ("session-ii.csv", ("sessions", "ii", "-f", "csv")),
    ],
)
def test_whole_outputs(ask: Ask, name: str, arguments: tuple[str, ...]) -> None:
    assert ask(*arguments).out.encode() == (EXPECTED / name).read_bytes()


def _told(err: str, form: Format) -> dict[str, Any]:
    """What an error says, in either language."""
    lines = lines_of(err)
    if form in (Format.JSON, Format.JSONL):
        [line] = lines
        told: dict[str, Any] = json.loads(line)
        assert set(told) == {"error", "kind", "hint", "did_you_mean"}
        del told["kind"]
        return told
    message, *meant, hint = lines
    assert message.startswith("symp: ")
    names = meant[0].removeprefix("Did you mean: ").removesuffix("?").split(", ") if meant else []
    return {"error": message.removeprefix("symp: "), "did_you_mean": names, "hint": hint}
