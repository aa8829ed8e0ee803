"""The options that several commands have."""

import pytest

from tests.conftest import Ask

COUNTRY = "--country STATE A state's usual name or ISO 3166 code."
ORGANIZATION = "--organization BODY A body's full name or acronym."
SESSION = "--session SESSION A session's id, label or number."


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("sessions", [COUNTRY, ORGANIZATION]),
        ("speaker", [COUNTRY, ORGANIZATION, SESSION]),
        ("themes", [SESSION]),
    ],
)
def test_an_option_of_several_commands_is_told_alike(
    ask: Ask, command: str, options: list[str]
) -> None:
    told = " ".join(ask(command, "-h").out.split())
    assert [option for option in (COUNTRY, ORGANIZATION, SESSION) if option in told] == options
