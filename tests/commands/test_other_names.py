"""Usual other names of commands and options, and what to type for them."""

import shlex
from typing import Any
from unittest.mock import ANY

import pytest

from symposium_cli.commands.app import COMMANDS, OTHER_FORMS, group
from symposium_cli.commands.other_names import _COMMANDS, _OPTIONS, meant_by_command
from symposium_cli.commands.other_names import meant_by_option as meant
from tests.conftest import Ask

pytestmark = pytest.mark.libraries

FOUND: dict[str, Any] = {name: group.get_command(ANY, name) for name in COMMANDS}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("agenda", ["symp sessions"]),
        ("Schedule", ["symp sessions"]),
        ("calendar", ["symp sessions --format ics"]),
        ("people", ["symp speaker"]),
        ("who", ["symp speaker"]),
        ("chairs", ["symp speaker --role chair"]),
        ("summary", ["symp themes"]),
        ("points", ["symp themes --points"]),
        # What needs more to be asked is shown with its help.
        ("find", ["symp search -h"]),
        ("proof", ["symp verify -h"]),
        ("ingest", ["symp import -h"]),
        ("countries", ["symp stats country"]),
        ("count", ["symp stats"]),
        ("reference", ["symp cite"]),
        ("bibtex", ["symp cite --style bibtex"]),
        ("info", ["symp about"]),
        ("validate", ["symp check"]),
        ("list", ["symp sessions", "symp speaker", "symp themes"]),
        ("version", ["symp --version"]),
        # A command in other letters, its beginning, and slips in any long name.
        ("Themes", ["symp themes"]),
        ("time-line", ["symp timeline"]),
        ("sess", ["symp sessions"]),
        ("the", ["symp themes"]),
        ("se", ["symp sessions", "symp search -h"]),
        ("s", []),
        ("sesions", ["symp sessions"]),
        ("agneda", ["symp sessions"]),
        ("Delegatse", ["symp speaker"]),
        ("lits", []),
        ("quota", []),  # a word of its own, and no slip for `quote`
        ("plumber", []),
        # Other names are no beginnings, and say no more than they do elsewhere.
        ("foo", []),
        ("strongest", []),
        ("export", ["symp speaker --format csv"]),
        ("convert", []),
        ("", []),
    ],
)
def test_what_is_meant_by_a_command_that_there_is_not(typed: str, meant: list[str]) -> None:
    assert [*meant_by_command(typed)] == meant


def test_other_names_are_no_names_of_commands() -> None:
    names = {name for names in _COMMANDS.values() for name in names.split()}
    assert names.isdisjoint({*COMMANDS, *OTHER_FORMS, "help"})


@pytest.mark.parametrize("told", _COMMANDS)
def test_what_is_suggested_for_a_command_can_be_typed(ask: Ask, told: str) -> None:
    for line in meant_by_command(_COMMANDS[told].split()[0]):
        ask(*line.split()[1:])


@pytest.mark.parametrize("told", [told for told in _OPTIONS if " " in told])
def test_what_is_suggested_for_an_option_can_be_typed(ask: Ask, told: str) -> None:
    other = f"--{_OPTIONS[told].split()[0]}"
    if told.startswith("symp "):
        ask(*shlex.split(meant(other, FOUND["speaker"], ["speaker", other, "norway"])[0])[1:])
    else:
        command = next(name for name in COMMANDS if told in meant(other, FOUND[name]))
        ask(command, *told.split())


def test_the_table_has_every_option_and_argument() -> None:
    """Else one command's option could be taken for a slip in another's."""
    for command in (*FOUND.values(), group):
        for param in command.params:
            known = param.opts if param.param_type_name == "option" else [param.metavar]
            names = {name.removesuffix("...") for name in known if name[:1] != "-" or len(name) > 2}
            names &= {*names} - {"--version"}  # which goes by the program's name
            assert names <= {*_OPTIONS}


@pytest.mark.parametrize(
    ("command", "typed", "told"),
    [
        ("speaker", "--office", ["--role"]),
        ("speaker", "--title", ["--role"]),
        ("import", "--event", ["--title"]),
        ("speaker", "--nationality", ["--country"]),
        ("speaker", "--delegation", ["--country", "--organization"]),
        ("speaker", "--body", ["--organization"]),
        ("speaker", "--of", ["--country", "--organization"]),
        ("speaker", "--name", []),  # which is the argument, and has no value here
        ("speaker", "--chair", ["--role chair"]),
        ("sessions", "--name", ["--speaker"]),
        ("sessions", "--when", ["--at", "--date"]),
        ("sessions", "--year", ["--date"]),
        ("speaker", "--count", ["symp stats"]),
        ("cite", "--bibtex", ["--style bibtex"]),
        # A command's own options before those that all have.
        ("timeline", "--output", ["--svg"]),
        ("import", "--out", ["--to"]),
        ("import", "--columns", ["--column"]),
        ("speaker", "-o", ["--format"]),
        ("speaker", "--csv", ["--format csv"]),
        ("sessions", "--ics", ["--format ics"]),
        ("speaker", "-V", ["symp --version"]),
        ("speaker", "--version", ["symp --version"]),
        # Options as they are called here, in other letters or begun.
        ("speaker", "--Country", ["--country"]),
        ("speaker", "--exit_status", ["--exit-status"]),
        ("speaker", "--org", ["--organization"]),
        ("speaker", "--f", ["--format", "--fields"]),
        ("themes", "--para", ["--paragraph"]),
        ("sessions", "-a", ["--at"]),
        ("speaker", "--orgs", ["--organization"]),
        # Of what goes by such a name, the command has nothing.
        ("themes", "--point", ["--points"]),
        ("speaker", "--field", ["--fields"]),
        # Slips.
        ("sessions", "--chiar", ["--chair"]),
        ("speaker", "--contry", ["--country"]),
        ("speaker", "--exitstatus", ["--exit-status"]),
        # What the command does not have, and no other name for what it has.
        ("themes", "--country", []),
        ("themes", "--date", []),  # and no slip for --data
        ("speaker", "--section", []),  # nor for --session
        ("sessions", "--as", ["--format"]),
        ("stats", "--kind", []),
        ("speaker", "--ics", []),
        ("cite", "--office", []),
        ("speaker", "--sort", []),
        ("speaker", "--list", []),
        ("speaker", "--limit", []),
        ("speaker", "--", []),
    ],
)
def test_what_is_meant_by_an_option_that_a_command_has_not(
    command: str, typed: str, told: list[str]
) -> None:
    assert [*meant(typed, FOUND[command])] == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("speaker --org EU", "--organization"),
        ("speaker --name=pillay", "symp speaker pillay"),
        (
            "-e speaker --name 'de la cruz' --role chair",
            "symp -e speaker 'de la cruz' --role chair",
        ),
        ("speaker --name pillay --plumber x", "symp speaker pillay"),
        ("sessions --id ii", "symp sessions ii"),
        ("verify --source x", "symp verify x"),
        ("import --file x.csv --to y", "symp import x.csv --to y"),
        ("search --keyword youth --in points", "symp search youth --in points"),
        ("speaker --grep youth", "symp search youth"),
        ("--jsno speaker", "--json"),
        ("speaker -e -role chair", "--role"),
        ("speaker -org=EU", "--organization"),
        ("speaker -json", "--json"),
        ("speaker -o json", "--format"),
        ("people --role chair", "symp speaker --role chair"),
        ("theme --civil-society", "symp themes civil-society"),
    ],
)
def test_the_error_tells_what_to_type(ask: Ask, line: str, told: str) -> None:
    error = ask(*shlex.split(line), status=2).err.splitlines()
    assert error[1] == f"Did you mean: {told}?"


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (
            "speaker --women",
            (
                "Who is a man or a woman is not recorded, and honorifics do not tell. "
                "`symp speaker -h` shows what it takes."
            ),
        ),
        (
            "gender",
            (
                "Who is a man or a woman is not recorded, and honorifics do not tell. "
                "`symp -h` lists the commands."
            ),
        ),
    ],
)
def test_the_error_says_what_is_not_recorded(ask: Ask, line: str, hint: str) -> None:
    assert ask(*line.split(), status=2).err.splitlines()[1:] == [hint]


IN_SIX = "table, json, jsonl, csv, tsv, md"


@pytest.mark.parametrize(
    ("line", "told", "formats"),
    [
        ("speaker -f markdown", "md", IN_SIX),
        ("-f markdown speaker", "md", IN_SIX),
        ("speaker -f ical", None, IN_SIX),
        ("sessions -f ical", "ics", f"{IN_SIX}, ics"),
        ("cite -f bibtex", "--style bibtex", IN_SIX),
        ("-f bibtex cite", "--style bibtex", IN_SIX),
        ("speaker -f bibtex", None, IN_SIX),
        ("timeline -f png", "--svg", f"{IN_SIX}, ics"),
    ],
)
def test_a_format_is_suggested_as_the_command_at_hand_has_it(
    ask: Ask, line: str, told: str | None, formats: str
) -> None:
    _, *lines = ask(*line.split(), status=2).err.splitlines()
    meant = [] if told is None else [f"Did you mean: {told}?"]
    assert lines == [*meant, f"The formats here are {formats}."]
