"""The options that all commands share, and the form in which errors are told."""

import json
from pathlib import Path

import pytest

from tests.conftest import Ask
from tests.support.events import fair, fair_summary, written


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("jsn", ["json"]),
        ("JSON", ["json", "jsonl"]),
        ("tabel", ["table"]),
        ("yaml", []),
        ("", []),
        ("json ", ["json", "jsonl"]),
    ],
)
def test_no_format(ask: Ask, typed: str, alike: list[str]) -> None:
    told = json.loads(ask("--json", "sessions", "x", "--format", typed, status=2).err)
    assert told["error"] == f"--format {typed!r} is not known."
    assert told["hint"] == "The formats are table, json, jsonl, csv, tsv, md."
    assert told["did_you_mean"] == alike


@pytest.mark.parametrize(
    "arguments",
    [
        ("sessions", "--format", "jsn"),
        ("sessions", "-fjsn"),
        ("--format=jsn", "sessions"),
        ("-f", "jsn", "sessions", "-f", "table"),
    ],
)
def test_an_unknown_format_is_a_wrong_command_line(ask: Ask, arguments: tuple[str, ...]) -> None:
    reply = ask(*arguments, status=2)
    assert reply.out == ""
    assert reply.err == (
        "symp: --format 'jsn' is not known.\nDid you mean: json?\n"
        "The formats are table, json, jsonl, csv, tsv, md.\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("sessions", "--json", "--format", "table"),
        ("sessions", "-f", "table", "--json"),
        ("--json", "-ftable", "sessions"),
    ],
)
def test_json_and_another_format_contradict_each_other(
    ask: Ask, arguments: tuple[str, ...]
) -> None:
    error = json.loads(ask(*arguments, status=2).err)
    assert error["error"] == "--json and --format table contradict each other."
    assert error["hint"] == "Give one of them."


def test_json_may_be_said_twice(ask: Ask) -> None:
    assert ask("speaker", "ban", "--json", "-f", "json").out == ask("speaker", "ban", "--json").out


@pytest.mark.parametrize(
    "arguments",
    [("about", "--data", ""), ("--data=", "about"), ("--data", "", "--version", "--json")],
)
def test_no_directory_is_not_the_bundled_one(ask: Ask, arguments: tuple[str, ...]) -> None:
    reply = ask(*arguments, status=2)
    assert reply.out == ""
    assert "--data '' names no directory." in reply.err


def test_the_last_directory_named_counts(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fairground = str(written(tmp_path, fair(), fair_summary()))
    asked = ask("--data", "", "about", "--data", fairground, "--json")
    assert asked.json["title"] == "Exampleville Fair"
    ask("--data", fairground, "about", "--data", "", status=2)
    monkeypatch.setenv("SYMP_DATA", fairground)
    assert ask("about", "--json").json["title"] == "Exampleville Fair"
    ask("about", "--data", "", status=2)
    monkeypatch.setenv("SYMP_DATA", "")
    assert "Symposium" in ask("about", "--json").json["title"]


def is_json(told: str) -> bool:
    """Whether an error was told as one JSON object on a line, and not as text."""
    if told.startswith("symp: "):
        return False
    [line] = told.splitlines()
    assert json.loads(line).keys() == {"error", "kind", "hint", "did_you_mean"}
    return True


@pytest.mark.parametrize(
    ("arguments", "status", "as_json"),
    [
        (["--json", "sessions", "x", "-f", "table"], 1, False),
        (["-f", "json", "sessions", "x", "--format=table"], 1, False),
        (["-f", "table", "sessions", "x", "--json"], 1, True),
        (["--json", "sessions", "x"], 1, True),
        (["sessions", "x", "-efjson"], 1, True),
        (["sessions", "x"], 1, False),
        # What looks like an option is the value of one.
        (["speaker", "--country", "--json"], 1, False),
        (["speaker", "--", "--json"], 1, False),
        (["--json", "sessions", "--at", "25:00", "-f", "table"], 2, False),
        (["sessions", "--at", "25:00", "--json"], 2, True),
        (["--json", "about", "--data", "", "-f", "table"], 2, False),
        (["--json", "about", "--data", "/nowhere", "-f", "table"], 3, False),
        (["about", "--data", "/nowhere", "-fjson"], 3, True),
    ],
)
def test_a_command_that_is_reached_tells_errors_as_it_would_answer(
    ask: Ask,
    arguments: list[str],
    status: int,
    as_json: bool,  # noqa: FBT001
) -> None:
    reply = ask(*arguments, status=status)
    assert is_json(reply.err) is as_json
    assert reply.out == ("[]\n" if as_json and status == 1 else "")


@pytest.mark.parametrize(
    ("arguments", "as_json"),
    [
        (["--json", "x"], True),
        (["x", "--json"], True),
        (["--json=1", "sessions"], True),
        (["--format", "json", "x"], True),
        (["--format=json", "x"], True),
        (["-f", "json", "x"], True),
        (["-fjson", "x"], True),
        (["-ef", "json", "x"], True),
        (["-efjson", "x"], True),
        (["-eef", "json", "x"], True),
        (["-e", "-f", "json", "x"], True),
        (["sessions", "--chiar", "x", "--json"], True),
        (["sessions", "a", "b", "--json"], True),
        (["--json", "sessions", "-f", "jsn"], True),
        (["x"], False),
        (["x", "json"], False),
        (["-e", "x"], False),
        (["-f", "table", "x"], False),
        (["-ef", "table", "x"], False),
        (["-eftable", "x"], False),
        (["--format=table", "x"], False),
        (["--formats=json", "x"], False),
        (["--jsonl", "x"], False),
        (["--", "x", "--json"], False),
        (["--", "x", "-fjson"], False),
        (["sessions", "--", "a", "--json"], False),
        (["sessions", "--json", "--", "a", "b"], True),
        (["sessions", "-f"], False),
    ],
)
def test_a_command_line_that_is_not_understood_is_told_as_it_seems_to_ask(
    ask: Ask,
    arguments: list[str],
    as_json: bool,  # noqa: FBT001
) -> None:
    reply = ask(*arguments, status=2)
    assert is_json(reply.err) is as_json
    assert reply.out == ""


@pytest.mark.parametrize(
    ("slip", "meant"), [("sesions", "sessions"), ("speakrs", "speaker"), ("thems", "themes")]
)
def test_hidden_forms_of_names_are_not_suggested(ask: Ask, slip: str, meant: str) -> None:
    assert json.loads(ask(slip, "--json", status=2).err)["did_you_mean"] == [meant]
