"""The options that all commands share."""

from pathlib import Path

import pytest

from symposium_cli.commands.options import PARAMETERS, Shared, parse, seem_to_speak_json
from symposium_cli.dataset.load import bundled_directory
from symposium_cli.errors import UsageError
from symposium_cli.output.formats import Format
from tests.conftest import Ask
from tests.support.events import fair, written

NOTHING: dict[str, object] = {
    "data": None,
    "form": None,
    "json": False,
    "fields": None,
    "exit_status": False,
}
EVERYTHING = Shared("a", Format.CSV, ("x",), exit_status=True)


def test_what_is_not_given_is_not_there() -> None:
    assert set(PARAMETERS) == set(NOTHING)
    assert parse({**NOTHING}) == Shared(None, None, None, exit_status=False)


def test_the_shared_options_are_taken_out_of_what_was_given() -> None:
    given: dict[str, object] = {**NOTHING, "data": "there", "country": ["Norway"]}
    assert parse(given) == Shared("there")
    assert given == {"country": ["Norway"]}


@pytest.mark.parametrize("form", Format)
def test_every_format_is_known_by_its_name(form: Format) -> None:
    assert parse({**NOTHING, "form": str(form)}).format is form


def test_json_is_short_for_a_format() -> None:
    assert parse({**NOTHING, "json": True}).format is Format.JSON
    assert parse({**NOTHING, "json": True, "form": "json"}).format is Format.JSON


@pytest.mark.parametrize("form", [form for form in Format if form is not Format.JSON])
def test_json_contradicts_every_other_format(form: Format) -> None:
    with pytest.raises(UsageError, match=f"--json and --format {form} contradict each other"):
        parse({**NOTHING, "json": True, "form": str(form)})


@pytest.mark.parametrize(
    ("typed", "meant"), [("jsn", ("json",)), ("tabel", ("table",)), ("JSON", ("json",)), ("", ())]
)
def test_an_unknown_format_is_an_error_that_lists_the_known(
    typed: str, meant: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError) as caught:
        parse({**NOTHING, "form": typed})
    assert caught.value.hint == "The formats are table, json, jsonl, csv, tsv, md."
    assert caught.value.did_you_mean[: len(meant)] == meant


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        (["name,country"], ("name", "country")),
        (["country,name"], ("country", "name")),
        ([" name , country "], ("name", "country")),
        (["name", "country"], ("name", "country")),
        (["name,role", "country"], ("name", "role", "country")),
        (["name,name"], ("name",)),
        (["name,country", "name"], ("name", "country")),
        ([""], ("",)),
        (["name,"], ("name", "")),
    ],
)
def test_names_of_fields_are_parted_and_kept_in_order(
    typed: list[str], names: tuple[str, ...]
) -> None:
    assert parse({**NOTHING, "fields": typed}).fields == names


@pytest.mark.parametrize(
    ("nearer", "general", "both"),
    [
        (Shared(), Shared(), Shared()),
        (Shared(), EVERYTHING, EVERYTHING),
        (
            Shared("b", Format.MD, ("y",)),
            Shared("a", Format.CSV, ("x",)),
            Shared("b", Format.MD, ("y",)),
        ),
        (Shared(data=""), Shared(data="a"), Shared(data="")),
        (Shared(fields=("y",)), Shared(exit_status=True), Shared(fields=("y",), exit_status=True)),
    ],
)
def test_what_stands_nearer_to_the_command_counts(
    nearer: Shared, general: Shared, both: Shared
) -> None:
    assert nearer.over(general) == both


@pytest.mark.parametrize("form", [*Format, None])
def test_who_speaks_json(form: Format | None) -> None:
    assert Shared(format=form).speaks_json is (form in (Format.JSON, Format.JSONL))


def test_where_the_data_lie(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SYMP_DATA", raising=False)
    assert Shared().directory == bundled_directory()
    monkeypatch.setenv("SYMP_DATA", "")
    assert Shared().directory == bundled_directory()
    monkeypatch.setenv("SYMP_DATA", "elsewhere")
    assert Shared().directory == Path("elsewhere")
    assert Shared("here").directory == Path("here")
    with pytest.raises(UsageError, match="names no directory"):
        _ = Shared("").directory


@pytest.mark.parametrize(
    "line",
    [
        "--json",
        "speaker --json",
        "--json=x",
        "-f json",
        "-fjson",
        "-f jsonl",
        "-fjsonl",
        "-ef json",
        "-efjsonl",
        "--format json",
        "--format=json",
        "--format=jsonl speaker",
        "speaker --unheard-of -f json",
    ],
)
def test_a_line_that_seems_to_speak_json(line: str) -> None:
    assert seem_to_speak_json(line.split())


@pytest.mark.parametrize(
    "line",
    [
        "",
        "json",
        "speaker json",
        "-f csv",
        "-fcsv",
        "-f",
        "--format",
        "--format csv json",
        "--fields json",
        "-e json",
        "-- --json",
        "speaker -- -f json",
        "--jsonl",
        "--role=json",
    ],
)
def test_a_line_that_does_not(line: str) -> None:
    assert not seem_to_speak_json(line.split())


@pytest.mark.parametrize("form", Format)
def test_the_format_counts_before_and_after_the_command(ask: Ask, form: Format) -> None:
    after = ask("speaker", "ban", "-f", form).out
    for arguments in (
        ("-f", form, "speaker", "ban"),
        ("--format", form, "speaker", "ban"),
        (f"-f{form}", "speaker", "ban"),
        ("speaker", f"--format={form}", "ban"),
        ("-f", "table", "speaker", "ban", "-f", form),
        ("-f", "tsv", "speaker", "ban", "-f", form),
    ):
        assert ask(*arguments).out == after


def test_json_counts_before_and_after_the_command(ask: Ask) -> None:
    after = ask("speaker", "ban", "--json").out
    assert ask("--json", "speaker", "ban").out == after
    assert ask("-f", "csv", "speaker", "ban", "--json").out == after
    assert ask("--json", "speaker", "ban", "-f", "csv").out == ask("speaker", "ban", "-fcsv").out


def test_fields_count_before_and_after_the_command(ask: Ask) -> None:
    after = ask("speaker", "ban", "--json", "--fields", "name,role").out
    assert ask("--fields", "name,role", "speaker", "ban", "--json").out == after
    assert ask("--fields", "role", "speaker", "ban", "--fields", "name,role", "--json").out == after
    assert ask("speaker", "--fields", "name", "--fields", "role", "ban", "--json").out == after
    assert ask("--fields", "name", "--fields", "role", "speaker", "ban", "--json").out == after


def test_data_count_before_and_after_the_command(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, fair())
    after = ask("sessions", "--data", str(tmp_path), "--json")
    assert [record["id"] for record in after.json][:2] == ["desk", "talks"]
    assert ask("--data", str(tmp_path), "sessions", "--json") == after
    assert ask("--data", "/nowhere", "sessions", "--data", str(tmp_path), "--json") == after
    monkeypatch.setenv("SYMP_DATA", str(tmp_path))
    assert ask("sessions", "--json") == after
    ask("sessions", "--data", "", status=2)


def test_an_empty_answer_counts_as_1_where_that_was_asked(ask: Ask) -> None:
    for arguments in (
        ("-e", "speaker", "--country", "Japan"),
        ("speaker", "--country", "Japan", "-e"),
        ("speaker", "--country", "Japan", "--exit-status", "--json"),
    ):
        ask(*arguments, status=1)
    ask("speaker", "--country", "Japan", status=0)
    ask("speaker", "--country", "Norway", "-e", status=0)
