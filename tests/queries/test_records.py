"""The fields of every kind of record, in the order in which they are promised."""

from typing import get_type_hints
from unittest.mock import ANY

import pytest
from typing_extensions import is_typeddict

from symposium_cli.commands.app import group
from symposium_cli.queries.records import RECORDS, RECORDS_OF_COMMAND, SINGLE, fields_of
from tests.conftest import Ask

PROMISED = {
    "session": "id label title kind start end duration_minutes room speaking_limits chair speakers"
    " presenters themes pages",
    "speaker": "person name honorific post_nominals office office_kind country country_code"
    " organizations role role_label session order pages printed",
    "theme": "id title summary paragraphs pages sessions points",
    "point": "id theme paragraph pages actor verb statement is_call mentions",
    "citation": "kind id session paragraphs pages pinpoint style citation",
    "about": "title date place organizers attendance counts document resolutions bodies",
    "version": "version data_version document programme_sha256 summary_sha256",
    "schema": "name",
}


@pytest.mark.parametrize("kind", PROMISED)
def test_the_promised_fields_are_there_in_order(kind: str) -> None:
    promised = PROMISED[kind].split()
    assert [field for field in fields_of(kind) if field in promised] == promised


@pytest.mark.parametrize("kind", RECORDS)
def test_a_kind_of_record_is_described_and_its_fields_are_typed(kind: str) -> None:
    record = RECORDS[kind]
    assert is_typeddict(record)
    assert record.__doc__
    assert fields_of(kind) == tuple(get_type_hints(record))
    assert getattr(record, "__required_keys__") == set(fields_of(kind))  # noqa: B009


@pytest.mark.parametrize("kind", RECORDS)
def test_names_of_fields_are_in_snake_case(kind: str) -> None:
    assert all(field.isidentifier() and field == field.lower() for field in fields_of(kind))


def test_every_kind_belongs_to_a_command_or_is_told_of_the_program() -> None:
    given = {kind for kinds in RECORDS_OF_COMMAND.values() for kind in kinds}
    assert given <= set(RECORDS)
    assert set(RECORDS) - given == {"version"}
    assert set(RECORDS) >= SINGLE


def test_only_commands_that_there_are_have_records() -> None:
    assert set(RECORDS_OF_COMMAND) <= set(group.list_commands(ANY))


@pytest.mark.parametrize("command", RECORDS_OF_COMMAND)
def test_the_help_of_a_command_lists_its_fields(ask: Ask, command: str) -> None:
    told = " ".join(ask(command, "-h").out.split())
    for kind in RECORDS_OF_COMMAND[command]:
        head = "Fields" if kind == command else f"Fields of a {kind}"
        assert f"{head}: {', '.join(fields_of(kind))}" in told
