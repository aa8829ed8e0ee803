"""The program itself: its help, its commands' names, and the errors that end there."""

import json
import re
import shlex
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from symposium_cli import __version__
from symposium_cli.commands.app import COMMANDS, GROUPS, OTHER_FORMS
from tests.conftest import Ask
from tests.support.document import BUILT
from tests.support.questions import TALKS

pytestmark = pytest.mark.libraries


def told(err: str) -> dict[str, Any]:
    """An error as it is told to scripts: an object on a line."""
    [line] = err.splitlines()
    record: dict[str, Any] = json.loads(line)
    assert record.keys() == {"error", "kind", "hint", "did_you_mean"}
    return record


def test_no_command_prints_the_help(ask: Ask) -> None:
    out = ask("-h").out
    assert ask().out == ask("--help").out == out
    assert out.startswith("Usage: symp COMMAND [ARGUMENTS] [OPTIONS]\n")
    headings = [f"{group}:" for group in GROUPS]
    assert [line for line in out.splitlines() if line.strip() in (*headings, "Examples:")] == [
        *headings,
        "  Examples:",
    ]
    assert "    3  the data cannot be read or are not sound\n" in out
    assert "    SYMP_DATA " in out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_lists_every_command_with_its_summary(ask: Ask, command: str) -> None:
    summary = COMMANDS[command]
    assert f" {command} {summary} " in f"{' '.join(ask('-h').out.split())} "
    assert summary in " ".join(ask(command, "-h").out.split())


@pytest.mark.parametrize("form", OTHER_FORMS)
def test_commands_answer_to_other_forms_of_their_names(ask: Ask, form: str) -> None:
    assert ask(form, "--json").out == ask(OTHER_FORMS[form], "--json").out
    assert f"  {form} " not in ask("-h").out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_a_command_too(ask: Ask, command: str) -> None:
    assert ask("help", command).out == ask(command, "-h").out
    assert ask("-f", "csv", "help", command, "--json").out == ask(command, "-h").out


def test_help_is_asked_for_before_a_command_too(ask: Ask) -> None:
    assert ask("-h", "speaker").out == ask("--help", "speaker").out == ask("speaker", "-h").out
    assert ask("-h", "plumber").out == ask("-h").out


def test_help_alone_and_what_it_does_not_know(ask: Ask) -> None:
    out = ask("-h").out
    assert ask("help").out == ask("help", "help").out == ask("help", "-e").out == out
    assert "  help " not in out
    assert ask("help", "speakers").out == ask("speakers", "-h").out
    told = "symp: There is no command 'agenda'.\nDid you mean: symp sessions?\n"
    assert ask("help", "agenda", status=2).err.startswith(told)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_fits_a_screen_and_its_examples_are_of_it(
    ask: Ask, command: str
) -> None:
    out = ask(command, "-h").out
    assert len(out.splitlines()) <= 42
    assert max(map(len, out.splitlines())) <= 80
    examples = re.findall(r"^    .*\bsymp (\S+)", out.partition("Examples:")[2], re.MULTILINE)
    assert {*examples} == {command}


def test_the_help_of_a_command_has_its_own_formats(ask: Ask) -> None:
    every = "table, json, jsonl, csv, tsv, md"
    for command, formats in (("sessions", f"{every}, ics"), ("speaker", every)):
        assert f"--format FORMAT  {formats}.\n" in ask(command, "-h").out


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_example_in_the_help_is_answered(
    ask: Ask, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy(BUILT, tmp_path / "document.txt")
    copy(TALKS, tmp_path / "speakers.csv")
    monkeypatch.chdir(tmp_path)
    out = ask(*command.split(), "-h").out
    examples = re.findall(r"^    (symp .+)$", out.partition("Examples:")[2], re.MULTILINE)
    assert examples
    for example in examples:
        reply = ask(*shlex.split(example)[1:])
        assert reply.out or "--svg" in example


@pytest.mark.parametrize("arguments", [("--version", "--json"), ("--json", "--version")])
def test_the_version_identifies_program_and_data(ask: Ask, arguments: tuple[str, str]) -> None:
    assert ask("--version").out == ask("-V").out == f"symp {__version__}\n"
    assert ask("-V", "--json") == ask(*arguments)
    record = ask(*arguments).json
    digests = [record.pop("programme_sha256"), record.pop("summary_sha256")]
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in digests)
    assert record == {
        "version": __version__,
        "data_version": "1.0.0",
        "document": "Chairman's Summary",
    }


@pytest.mark.parametrize(
    ("arguments", "kind", "meant"),
    [
        (["speaker", "--country", "Norwya"], "unknown_country", ["Norway"]),
        (["speaker", "Smyth"], "unknown_person", ["Michael Smith"]),
        (
            ["speaker", "Norway", "France"],
            "unknown_person",
            ["--country Norway --country France"],
        ),
        (["speaker", "--country", "Birma"], "unknown_country", ["Myanmar"]),
        (["speaker", "Francisco Madeira"], "unknown_person", ["Francesco Madeira"]),
        (["speaker", "--organization", "UNESC"], "unknown_organization", ["UNESCO"]),
        (["speaker", "--organization", "Norway"], "unknown_organization", ["--country Norway"]),
        (["speaker", "--role", "plumber"], "unknown_role", []),
        (["sessions", "VI"], "unknown_session", ["v", "closing"]),
        (["sessions", "--theme", "humn-rights"], "unknown_theme", ["human-rights"]),
        (["themes", "humn-rights"], "unknown_theme", ["human-rights"]),
        (["themes", "--verb", "undelined"], "unknown_verb", ["underlined"]),
        (["themes", "--actor", "partcipants"], "unknown_actor", ["participants"]),
        (["themes", "--mentions", "UNCTT"], "unknown_mention", ["UNCCT"]),
        (["themes", "--paragraph", "22"], "unknown_paragraph", []),
        (["themes", "--page", "9"], "unknown_page", []),
        (["sessions", "--page", "8-9"], "unknown_page", []),
        (["sessions", "--room", "Hall"], "unknown_room", []),
        (["speaker", "--honorific", "Lord"], "unknown_honorific", []),
    ],
)
def test_something_unknown(ask: Ask, arguments: list[str], kind: str, meant: list[str]) -> None:
    reply = ask(*arguments, "--json", status=1)
    assert reply.out == "[]\n"
    error = told(reply.err)
    assert error["kind"] == kind
    assert error["did_you_mean"][: len(meant)] == meant


@pytest.mark.parametrize(
    ("arguments", "message", "meant"),
    [
        (["sesions"], "There is no command 'sesions'.", ["symp sessions --json"]),
        (["speakrs"], "There is no command 'speakrs'.", ["symp speaker --json"]),
        (["thems"], "There is no command 'thems'.", ["symp themes --json"]),
        (["plumb"], "There is no command 'plumb'.", []),
        (["sessions", "--chiar", "x"], "No such option: --chiar.", ["--chair"]),
        (["sessions", "--at", "25:00"], "'25:00' is not a time of day.", []),
        (["sessions", "--date", "19/13/2011"], "'19/13/2011' is not a date.", []),
        (["sessions", "--kind", "lunch"], "'lunch' is not a kind of slot.", []),
        (["themes", "--paragraph", "x"], "'x' is not the number of a paragraph.", []),
        (["sessions", "--data", ""], "--data '' names no directory.", []),
        (["sessions", "-fjsn"], "--format 'jsn' is not known.", ["json"]),
        (["-f", "jsn", "sessions"], "--format 'jsn' is not known.", ["json"]),
        (["stats", "contry"], "There is nothing to count by 'contry'.", ["country"]),
        (["stats", "--by", "contry"], "There is nothing to count by 'contry'.", ["country"]),
        (["about", "more"], "`symp about` takes no argument.", []),
    ],
)
def test_a_wrong_command_line(
    ask: Ask, arguments: list[str], message: str, meant: list[str]
) -> None:
    reply = ask(*arguments, "--json", status=2)
    assert reply.out == ""
    error = told(reply.err)
    assert (error["error"], error["kind"], error["did_you_mean"]) == (message, "usage", meant)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["sesions"], "`symp -h` lists the commands."),
        (["plumb"], "`symp search plumb` searches everything; `symp -h` lists the commands."),
        (
            ["women's", "x", "--json", "z"],
            '`symp search "women\'s" x` searches everything; `symp -h` lists the commands.',
        ),
        (
            ["zz"] * 11,
            "`symp search WORDS` searches everything; `symp -h` lists the commands.",
        ),
        ([""], "`symp -h` lists the commands."),
        (["?"], "`symp -h` lists the commands."),
        (["--jsno"], "`symp -h` shows what it takes."),
        (["sessions", "--chiar", "x"], "`symp sessions -h` shows what it takes."),
        (["-e", "about", "b"], "`symp about -h` shows what it takes."),
        (["-e", "check", "a", "b"], "Give one DIR, in quotes if it has spaces."),
    ],
)
def test_a_wrong_command_line_is_told_where_to_look(
    ask: Ask, arguments: list[str], hint: str
) -> None:
    told = ask(*arguments, status=2).err.splitlines()[-1]
    assert (json.loads(told)["hint"] if "--json" in arguments else told) == hint


@pytest.mark.parametrize(
    ("arguments", "status", "as_json"),
    [
        # A command that is reached tells errors as it would answer.
        ("--json sessions x -f table", 1, False),
        ("-f json sessions x --format=table", 1, False),
        ("-f table sessions x --json", 1, True),
        ("--json sessions x", 1, True),
        ("sessions x -efjson", 1, True),
        ("sessions x", 1, False),
        ("--json sessions --at 25:00 -f table", 2, False),
        ("--json about --data /nowhere -f table", 3, False),
        ("about --data /nowhere -fjson", 3, True),
        # What looks like an option is the value of one.
        ("speaker --country --json", 1, False),
        ("speaker -- --json", 1, False),
        # A command line that is not understood is answered as it seems to ask.
        ("--json x", 2, True),
        ("--format=jsonl x", 2, True),
        ("about a b -efjson", 2, True),
        ("--json=1 sessions", 2, True),
        ("-f table x", 2, False),
        ("about -- a b --json", 2, False),
        ("sessions -f", 2, False),
    ],
)
def test_errors_are_told_as_the_answer_would_be(
    ask: Ask,
    arguments: str,
    status: int,
    as_json: bool,  # noqa: FBT001
) -> None:
    reply = ask(*arguments.split(), status=status)
    assert reply.out == ("[]\n" if as_json and status == 1 else "")
    if as_json:
        told(reply.err)
    else:
        assert reply.err.startswith("symp: ")
