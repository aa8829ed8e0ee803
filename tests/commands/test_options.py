"""The options that several commands have."""

import pytest

from tests.conftest import Ask

COUNTRY = "--country STATE A state's usual name or ISO 3166 code."
ORGANIZATION = "--organization BODY A body's full name or acronym."
ROLE = (
    "--role ROLE A part (chair, keynote, speaker, presenter), a kind of office (foreign minister), "
    "or words of an office."
)
OFFICE_KIND = "--office-kind KIND A kind of office, such as head-of-state, or none."
HONORIFIC = "--honorific TEXT An honorific as printed, such as H.E. Mr., or none."
ROOM = "--room ROOM A room's name, or words of it, where rooms are given."
PAGE = "--page PAGE A page of the document, or a range: 5, 5-7."
SESSION = "--session SESSION A session's id, label, number, words of its title, first or last."
DATE = "--date DATE A day, month, year or range: 2011-09, 2009..2011."
OF_PARTS = (COUNTRY, ORGANIZATION, ROLE, OFFICE_KIND, HONORIFIC, SESSION, DATE, PAGE)
SHARED = (*OF_PARTS, ROOM)


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("sessions", [COUNTRY, ORGANIZATION, DATE, PAGE, ROOM]),
        ("speaker", [*OF_PARTS]),
        ("stats", [*OF_PARTS]),
        ("themes", [PAGE]),
        ("timeline", [DATE, ROOM]),
    ],
)
def test_an_option_of_several_commands_is_told_alike(
    ask: Ask, command: str, options: list[str]
) -> None:
    told = " ".join(ask(command, "-h").out.split())
    assert [option for option in SHARED if option in told] == options
