"""What every command has in common: its fields, its help, how its parameters are spelled."""

import json
from typing import Any
from unittest.mock import ANY

import pytest

from symposium_cli.commands.app import COMMANDS, group
from symposium_cli.commands.options import CALENDAR_COMMANDS
from tests.conftest import Ask
from tests.support.questions import QUESTIONS, RECORDS

pytestmark = pytest.mark.libraries


@pytest.mark.parametrize("kind", QUESTIONS)
def test_an_unknown_field_is_an_error_that_lists_the_known(ask: Ask, kind: str) -> None:
    fields = RECORDS[kind].field_names()
    longest = max(fields, key=len)
    reply = ask(*QUESTIONS[kind], "--json", "--fields", f"{fields[0]},{longest}z", status=2)
    assert reply.out == ""
    told = json.loads(reply.err)
    assert told["error"] == f"There is no field '{longest}z' here."
    assert longest in told["did_you_mean"]
    assert told["hint"] == f"The fields are {', '.join(fields)}."


@pytest.mark.parametrize("fields", ["", " ", ",", "name,", ",name", "name,,role", "name, ,role"])
def test_a_blank_name_of_a_field_is_an_error(ask: Ask, fields: str) -> None:
    reply = ask("speaker", "--fields", fields, status=2)
    assert reply.out == ""
    assert reply.err.startswith(
        "symp: --fields holds a blank name.\nThe fields are person, date, name,"
    )


def test_fields_are_looked_at_before_the_data(ask: Ask) -> None:
    assert "no field" in ask("speaker", "--fields", "x", "--data", "/nowhere", status=2).err


FOUND: dict[str, Any] = {name: group.get_command(ANY, name) for name in COMMANDS}
HAVE_CALENDARS = [name for name in COMMANDS if FOUND[name].listing.calendar is not None]


def test_the_commands_with_calendars_are_the_ones_that_are_named() -> None:
    assert list(CALENDAR_COMMANDS) == HAVE_CALENDARS


@pytest.mark.parametrize("command", HAVE_CALENDARS)
def test_a_calendar_is_asked_for_before_and_after_the_command(ask: Ask, command: str) -> None:
    reply = ask("-f", "ics", command)
    assert reply.out.startswith("BEGIN:VCALENDAR\r\n")
    assert reply == ask(command, "-f", "ics") == ask("-f", "csv", command, "--format=ics")


@pytest.mark.parametrize(
    "words",
    [
        *(words for words in QUESTIONS.values() if words[0] not in HAVE_CALENDARS),
        *(("check",), ("schema", "programme"), ("cite", "--style", "csl-json")),
    ],
)
def test_other_commands_have_no_calendar(ask: Ask, words: tuple[str, ...]) -> None:
    told = (
        "symp: --format ics is for `symp sessions` and `symp timeline` only.\n"
        "The formats here are table, json, jsonl, csv, tsv, md.\n"
    )
    assert ask(*words, "-f", "ics", "--data", "/nowhere", status=2) == ("", told)
    assert ask("-f", "ics", *words, "--data", "/nowhere", status=2) == ("", told)


@pytest.mark.parametrize("fields", ["id", "", "no-such-field"])
def test_a_calendar_has_no_fields(ask: Ask, fields: str) -> None:
    reply = ask("sessions", "-f", "ics", "--fields", fields, "--data", "/nowhere", status=2)
    assert reply == ("", "symp: A calendar has no fields to choose.\nLeave out --fields.\n")


def test_the_help_of_a_command_ends_with_its_fields(ask: Ask) -> None:
    assert ask("schema", "-h").out.endswith("\nFields:\n  name, describes\n")
    told = ask("themes", "-h").out
    assert (
        "\nFields of a theme:\n  id, title, summary, paragraphs, pages, sessions, points\n" in told
    )
    assert "\nFields of a point:\n  id, theme, paragraph, " in told
    told = ask("stats", "-h").out
    assert "\nFields of a count:\n  by, value, count, " in told
    assert told.endswith("\nFields of a field:\n  name, unit, meaning\n")


@pytest.mark.parametrize(
    ("arguments", "spelled"),
    [
        (("speaker", "..."), "NAME '...'"),
        (("speaker", "--country", ""), "--country ''"),
        (("speaker", "--organization", " "), "--organization ' '"),
        (("speaker", "--role", ""), "--role ''"),
        (("speaker", "--session", ""), "--session ''"),
        (("stats", "role", "--country", ""), "--country ''"),
        (("stats", "role", "--role", ""), "--role ''"),
        (("sessions", ""), "SESSION ''"),
        (("sessions", "--chair", ""), "--chair ''"),
        (("sessions", "--theme", ""), "--theme ''"),
        (("themes", ""), "THEME ''"),
        (("themes", "--mentions", "-"), "--mentions '-'"),
        (("themes", "--verb", ""), "--verb ''"),
        (("themes", "--points", "--actor", ""), "--actor ''"),
        (("cite", "  "), "REF '  '"),
    ],
)
def test_a_value_without_a_word_is_told_with_the_parameter_as_it_is_typed(
    ask: Ask, arguments: tuple[str, ...], spelled: str
) -> None:
    reply = ask(*arguments, status=2)
    assert reply == ("", f"symp: {spelled} holds no word to look for.\n")
