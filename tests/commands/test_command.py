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
    assert "\nFields of a point, with --points:\n  id, theme, paragraph, " in told
    told = ask("stats", "-h").out
    assert "\nFields of a count:\n  by, value, count, " in told
    assert told.endswith("\nFields of the list, for `symp stats` alone:\n  name, unit, meaning\n")


@pytest.mark.parametrize(
    ("arguments", "spelled"),
    [
        (("speaker", "..."), "NAME '...' has no letter or digit"),
        (("speaker", "--country", ""), "--country is blank"),
        (("speaker", "--organization", " "), "--organization is blank"),
        (("speaker", "--role", ""), "--role is blank"),
        (("speaker", "--session", ""), "--session is blank"),
        (("stats", "role", "--country", ""), "--country is blank"),
        (("stats", "role", "--role", ""), "--role is blank"),
        (("sessions", ""), "SESSION is blank"),
        (("sessions", "--chair", ""), "--chair is blank"),
        (("sessions", "--theme", ""), "--theme is blank"),
        (("sessions", "--room", " "), "--room is blank"),
        (("timeline", "--room", ""), "--room is blank"),
        (("speaker", "--honorific", "."), "--honorific '.' has no letter or digit"),
        (("themes", ""), "THEME is blank"),
        (("themes", "--mentions", "-"), "--mentions '-' has no letter or digit"),
        (("themes", "--verb", ""), "--verb is blank"),
        (("themes", "--points", "--actor", ""), "--actor is blank"),
        (("cite", "  "), "REF is blank"),
    ],
)
def test_a_value_without_a_word_is_told_with_the_parameter_as_it_is_typed(
    ask: Ask, arguments: tuple[str, ...], spelled: str
) -> None:
    reply = ask(*arguments, status=2)
    how = "give at least one letter or digit" if "blank" in spelled else "give at least one"
    assert reply == ("", f"symp: {spelled}; {how}.\n")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["speaker", "x" * 1001], "NAME is too long."),
        (["speaker", "\ufdfa" * 1000], "NAME is too long."),  # of 18 letters each
        (["search", "a", "x" * 1001], "WORDS... is too long."),
        (["themes", "--verb", "x" * 20_000], "--verb is too long."),
        (["cite", "--style", "x" * 20_000], "--style is too long."),
    ],
)
def test_a_value_longer_than_any_name_is_refused(ask: Ask, asked: list[str], told: str) -> None:
    assert ask(*asked, status=2) == ("", f"symp: {told}\nA value may have 1,000 letters.\n")


def test_more_values_than_anyone_types_are_refused_each_counted_once(ask: Ask) -> None:
    numbers = [f"x{number}" for number in range(1001)]
    told = "symp: SESSION has 1,001 values.\nGive at most 1,000.\n"
    assert ask("sessions", *numbers, status=2) == ("", told)
    assert ask("sessions", *["ii"] * 2000).out == ask("sessions", "ii").out


def test_a_value_may_be_as_long_as_that(ask: Ask) -> None:
    assert ask("speaker", "é" * 1000, status=1).err.startswith("symp: No name matches 'é")


def test_a_value_given_many_times_counts_once(ask: Ask) -> None:
    many = [word for _ in range(5000) for word in ("--chair", "norway")]
    reply = ask("sessions", *many, "--date", "2012", "--date", "2012")
    assert reply.err.endswith("No match for --date 2012 and --chair norway together.\n")
