"""The options that several commands have."""

import pytest

from tests.conftest import Ask

COUNTRY = "--country STATE A state's usual name or ISO 3166 code."
ORGANIZATION = "--organization BODY A body's full name or acronym."
ROLE = (
    "--role ROLE A part (chair, keynote, speaker, presenter), a kind of office (head of state, "
    "head of government, foreign minister), or words of an office."
)
SESSION = "--session SESSION A session's id, label or number."
DATE = "--date DATE A day, month or year, or a range: 2011-09-19, 2009..2011."
SHARED = (COUNTRY, ORGANIZATION, ROLE, SESSION, DATE)


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("sessions", [COUNTRY, ORGANIZATION, DATE]),
        ("speaker", [COUNTRY, ORGANIZATION, ROLE, SESSION, DATE]),
        ("stats", [COUNTRY, ORGANIZATION, ROLE, SESSION, DATE]),
        ("themes", []),
    ],
)
def test_an_option_of_several_commands_is_told_alike(
    ask: Ask, command: str, options: list[str]
) -> None:
    told = " ".join(ask(command, "-h").out.split())
    assert [option for option in SHARED if option in told] == options
