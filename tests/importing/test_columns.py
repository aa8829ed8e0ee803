"""Which column is which field."""

import pytest

from symposium_cli.errors import DataError, UsageError
from symposium_cli.importing.columns import Columns, choose_columns, parse_columns
from symposium_cli.importing.headings import ListField
from symposium_cli.importing.table import read_table


def chosen(text: str, *stated: str) -> Columns:
    return choose_columns(read_table(text.encode(), "list.csv"), parse_columns(stated), "list.csv")


def fields(text: str, *stated: str) -> dict[str, str]:
    """The heading of each field that was recognized."""
    columns = chosen(text, *stated)
    return {field.value: columns.heading(field) for field in columns.places}


def test_columns_stand_in_any_order_and_those_without_a_field_are_told() -> None:
    columns = chosen("Division,Post,Name,Female\nX,Minister,Ada,1\n")
    assert [(e.action, e.field, e.found, e.reason) for e in columns.entries] == [
        ("left_out", None, "Division", "No field goes by this heading."),
        ("recognized", "office", "Post", "Recognized by the heading."),
        ("recognized", "name", "Name", "Recognized by the heading."),
        ("left_out", None, "Female", "No field goes by this heading."),
    ]


def test_of_two_columns_for_a_field_the_better_heading_is_used() -> None:
    columns = chosen("Affiliation,Delegation,Name\nUniversity,Chile,Ada\n")
    assert columns.heading(ListField.AFFILIATION) == "Delegation"
    assert columns.entries[0].reason == "The affiliation is taken from another column, Delegation."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title,Name\nMr.,Ada\nDr,Bo\n,Cleo\n", {"honorific": "Title", "name": "Name"}),
        ("Title,Name\nMinister,Ada\nMr.,Bo\nEnvoy,X\n", {"office": "Title", "name": "Name"}),
        ("Role,Name\nSpeaker,Ada\nGuest,Bo\n", {"role": "Role", "name": "Name"}),
        ("Role,Name\nMinister,Ada\nPresident,Bo\n", {"office": "Role", "name": "Name"}),
        ("Location,Name\nHall A,Ada\nHall B,Bo\n", {"room": "Location", "name": "Name"}),
        ("Location,Name\nParis,Ada\nDubai,Bo\n", {"name": "Name"}),
    ],
)
def test_headings_of_two_meanings_are_told_by_the_values(
    text: str, expected: dict[str, str]
) -> None:
    assert fields(text) == expected


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("First name,Last name", {"first_name": "First name", "last_name": "Last name"}),
        ("Prénom,Nom", {"first_name": "Prénom", "last_name": "Nom"}),
        ("Surname,Full name", {"name": "Full name"}),
        ("Surname,Year", {"last_name": "Surname", "date": "Year"}),
    ],
)
def test_names_may_stand_in_one_column_or_in_two(headings: str, expected: dict[str, str]) -> None:
    assert fields(f"{headings}\nAda,Example\n") == expected


def test_a_place_that_is_no_room_is_told() -> None:
    [_, entry] = chosen("Name,Location\nAda,Paris\n").entries
    assert (entry.action, entry.found) == ("left_out", "Location")
    assert entry.reason.startswith("The values are not names of rooms")


def test_of_two_columns_of_one_heading_the_first_counts() -> None:
    columns = chosen("Name,Name\nAda,Bo\n")
    assert columns.places == {"name": 0}
    assert [(entry.action, entry.reason) for entry in columns.entries] == [
        ("recognized", "Recognized by the heading."),
        ("left_out", "The name is taken from the first column of this heading."),
    ]


def test_a_column_that_is_stated_overrules() -> None:
    text = "Name,Deputy,Country\nAda,Bo,Chile\n"
    assert fields(text, "name=deputy", "organization=Country") == {
        "name": "Deputy",
        "organization": "Country",
    }


@pytest.mark.parametrize(
    ("stated", "message"),
    [
        (["name"], "--column 'name' names no column."),
        (["name="], "--column 'name=' names no column."),
        (["nmae=Name"], "--column 'nmae' is not a field of a list."),
        (["name=A", "name=B"], "--column name= is given twice."),
    ],
)
def test_a_column_is_stated_as_a_field_and_a_heading(stated: list[str], message: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_columns(stated)
    assert refused.value.message == message


def test_a_field_that_is_none_brings_a_suggestion_and_the_list() -> None:
    with pytest.raises(UsageError) as refused:
        parse_columns(["contry=Name"])
    assert refused.value.did_you_mean == ("country",)
    assert (refused.value.hint or "").startswith("The fields are name, first_name, last_name")


def test_a_heading_that_the_list_does_not_have_brings_a_suggestion_and_the_list() -> None:
    with pytest.raises(UsageError) as refused:
        chosen("Speaker,Post\nAda,A\n", "name=Speeker")
    assert refused.value.message == "--column name=Speeker: no column has this heading."
    assert refused.value.hint == "The headings are Speaker, Post."
    assert refused.value.did_you_mean == ("Speaker",)


def test_a_list_without_a_known_name_asks_which_column_has_it() -> None:
    with pytest.raises(UsageError) as refused:
        chosen("Wer spricht,Land,C,D,E,F,G,H,I,J,K,L\nAda,Chile,,,,,,,,,,\n")
    assert (
        refused.value.message
        == "list.csv: no heading is recognized as that of the speakers' names."
    )
    assert refused.value.hint == (
        "The headings are Wer spricht, Land, C, D, E, F, G, H, I, J and 2 more. "
        "Say which one it is, such as --column 'name=Wer spricht'."
    )


@pytest.mark.parametrize(
    "text",
    ["It was late\nand nobody spoke\n", "It was late, and dark\nso we went home\nto sleep\nwell\n"],
)
def test_prose_is_no_table(text: str) -> None:
    with pytest.raises(DataError, match="is not a table"):
        chosen(text)


def test_a_column_without_a_heading_goes_by_its_place() -> None:
    assert [entry.found for entry in chosen("Name,,\nAda,B,C\n").entries] == [
        "Name",
        "column 2",
        "column 3",
    ]
