"""What every command has in common: its fields, its help, how its parameters are spelled."""

import json

import pytest

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
    assert reply.err.startswith("symp: --fields holds a blank name.\nThe fields are person, name,")


def test_fields_are_looked_at_before_the_data(ask: Ask) -> None:
    assert "no field" in ask("speaker", "--fields", "x", "--data", "/nowhere", status=2).err


def test_the_help_of_a_command_ends_with_its_fields(ask: Ask) -> None:
    assert ask("schema", "-h").out.endswith("\nFields:\n  name, describes\n")
    told = ask("themes", "-h").out
    assert (
        "\nFields of a theme:\n  id, title, summary, paragraphs, pages, sessions, points\n" in told
    )
    assert "\nFields of a point:\n  id, theme, paragraph, " in told


@pytest.mark.parametrize(
    ("arguments", "spelled"),
    [
        (("speaker", "..."), "NAME '...'"),
        (("speaker", "--country", ""), "--country ''"),
        (("speaker", "--organization", " "), "--organization ' '"),
        (("speaker", "--role", ""), "--role ''"),
        (("speaker", "--session", ""), "--session ''"),
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
