"""The options that all commands share, before the command and after it."""

from pathlib import Path
from typing import Any

import pytest

from symposium_cli.commands.run import Shared, seem_to_speak_json
from symposium_cli.dataset.load import bundled_directory
from symposium_cli.errors import UsageError
from symposium_cli.output.formats import FORMATS
from tests.conftest import Ask

pytestmark = pytest.mark.libraries

EVERYTHING = Shared("a", "csv", ("x",), exit_status=True)


def parsed(**given: object) -> Shared:
    nothing: dict[str, Any] = {"data": None, "form": None, "json": False, "fields": None}
    return Shared.parse(**{**nothing, "exit_status": False, **given})


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_known_by_its_name(form: str) -> None:
    assert parsed(form=form).format == parsed(form=form.upper()).format == form


def test_json_is_short_for_a_format() -> None:
    assert parsed() == Shared(None, None, None, exit_status=False)
    assert parsed(json=True) == parsed(json=True, form="json") == Shared(format="json")


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "json"])
def test_json_contradicts_every_other_format(form: str) -> None:
    with pytest.raises(UsageError) as caught:
        parsed(json=True, form=form)
    assert caught.value.message == f"--json and --format {form} contradict each other."
    assert caught.value.hint == "Give one of them."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("jsn", ("json",)), ("tabel", ("table",)), ("yaml", ()), ("", ())),
        *(("markdown", ("md",)), ("Excel", ("csv",)), ("spreadsheet", ("csv",))),
        *(("txt", ("table",)), ("ndjson", ("jsonl",)), (".tab", ("tsv",))),
        *((name, ("ics",)) for name in ("ical", "icalendar", "calendar")),
    ],
)
def test_an_unknown_format_is_an_error_that_lists_the_known(
    typed: str, meant: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError) as caught:
        parsed(form=typed)
    assert caught.value.message == f"--format {typed!r} is not known."
    assert caught.value.hint == "The formats are table, json, jsonl, csv, tsv, md, ics."
    assert caught.value.did_you_mean == meant


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        (["country,name"], ("country", "name")),
        ([" name , Country "], ("name", "country")),
        (["name,role", "country"], ("name", "role", "country")),
        (["name,country", "name"], ("name", "country")),
        ([""], ("",)),
        (["name,"], ("name", "")),
    ],
)
def test_names_of_fields_are_parted_and_kept_in_order(
    typed: list[str], names: tuple[str, ...]
) -> None:
    assert parsed(fields=typed).fields == names


@pytest.mark.parametrize(
    ("nearer", "general", "both"),
    [
        (Shared(), Shared(), Shared()),
        (Shared(), EVERYTHING, EVERYTHING),
        (Shared("b", "md", ("y",)), Shared("a", "csv", ("x",)), Shared("b", "md", ("y",))),
        (Shared(data=""), Shared(data="a"), Shared(data="")),
        (Shared(fields=("y",)), Shared(exit_status=True), Shared(fields=("y",), exit_status=True)),
    ],
)
def test_what_stands_nearer_to_the_command_counts(
    nearer: Shared, general: Shared, both: Shared
) -> None:
    assert nearer.over(general) == both


@pytest.mark.parametrize("form", [*FORMATS, None])
def test_who_speaks_json_and_who_asks_for_records(form: str | None) -> None:
    assert Shared(format=form).speaks_json is (form in ("json", "jsonl"))
    assert Shared(format=form).asks_for_records is (form not in (None, "table"))
    assert Shared(format=form, fields=("x",)).asks_for_records


def test_where_the_data_lie(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SYMP_DATA", raising=False)
    assert Shared().directory == bundled_directory()
    monkeypatch.setenv("SYMP_DATA", "")
    assert Shared().directory == bundled_directory()
    monkeypatch.setenv("SYMP_DATA", "elsewhere")
    assert Shared().directory == Path("elsewhere")
    assert Shared("here").directory == Path("here")
    with pytest.raises(UsageError, match="--data '' names no directory"):
        _ = Shared("").directory


JSON_LINES = [
    *("--json", "speaker --json", "--json=x", "-f json", "-fjson", "-f jsonl", "-fjsonl"),
    *("-ef json", "-efjsonl", "-eef json", "-e -f json", "--format json", "--format=json"),
    *("--format=jsonl speaker", "speaker --unheard-of -f json", "--json sessions -f jsn"),
    *("sessions --json -- a b", "-f JSON", "-Vf json", "-eVfjsonl"),
]
OTHER_LINES = [
    *("", "speaker json", "-f csv", "-fcsv", "-ef table", "-eftable", "-f", "--format"),
    *("--format csv json", "--format=table", "--formats=json", "--fields json", "-e json"),
    *("-- --json", "speaker -- -f json", "-- x -fjson", "--jsonl", "--role=json"),
]


@pytest.mark.parametrize("line", JSON_LINES + OTHER_LINES)
def test_what_a_line_seems_to_speak(line: str) -> None:
    assert seem_to_speak_json(line.split()) is (line in JSON_LINES)


@pytest.mark.parametrize(
    ("general", "nearer", "usual"),
    [
        ("--json", "", "--format json"),
        ("-f json", "", "--json"),
        ("-fcsv", "--json", "--json"),
        ("--json", "-f csv", "-f csv"),
        ("-f json", "-f table", ""),
        ("--fields name,role --json", "", "--fields name,role --json"),
        ("--fields name --fields role --json", "", "--fields name,role --json"),
        ("--fields role", "--fields name --fields role --json", "--fields name,role --json"),
        ("--data /nowhere --json", "--data {fair}", "--json --data {fair}"),
        ("--data {fair} --json", "", "--json --data {fair}"),
    ],
)
def test_options_count_before_and_after_the_command(
    ask: Ask, fair_directory: str, general: str, nearer: str, usual: str
) -> None:
    before, after, whole = (
        typed.format(fair=fair_directory).split() for typed in (general, nearer, usual)
    )
    name = "ada" if "{fair}" in usual else "ban"
    assert ask(*before, "speaker", name, *after).out == ask("speaker", name, *whole).out


def test_an_empty_answer_counts_as_1_where_that_was_asked(ask: Ask) -> None:
    ask("-e", "speaker", "--country", "Japan", status=1)
    ask("speaker", "--country", "Japan", "--exit-status", "--json", status=1)
    ask("speaker", "--country", "Japan")
    ask("speaker", "--country", "Norway", "-e")


def test_the_environment_names_a_data_set(
    ask: Ask, fair_directory: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYMP_DATA", fair_directory)
    assert ask("about", "--json").json["title"] == "Exampleville Fair"
    assert "names no directory" in ask("about", "--data", "", status=2).err
    assert "names no directory" in ask("--data", "", "--version", status=2).err
