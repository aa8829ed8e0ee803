"""The types of fields: each value is written in one form."""

from typing import Any

import pytest
from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import to_json

from symposium_cli.dataset.fields import CountryCode, Date, Id, Moment, Numbers, Text


def errors(field: Any, written: object) -> list[str]:
    """The errors that a value of a field meets, as pydantic calls them."""
    try:
        TypeAdapter(field, config=ConfigDict(strict=True)).validate_json(to_json(written))
    except ValidationError as refused:
        return [error["type"] for error in refused.errors()]
    return []


@pytest.mark.parametrize(
    "bad",
    ["", "Desk", "the desk", "the_desk", "-desk", "desk-", "a--b", "d\u00e9sk", "desk\n", "\u0662"],
)
def test_an_id_is_of_small_letters_and_digits_joined_by_hyphens(bad: str) -> None:
    assert errors(Id, "2-b-11") == []
    assert errors(Id, bad) == ["string_pattern_mismatch"]


@pytest.mark.parametrize("bad", ["", " \t\u00a0", "\n"])
def test_a_text_is_not_blank(bad: str) -> None:
    assert errors(Text, " é ") == []
    assert errors(Text, bad) == ["string_pattern_mismatch"]


@pytest.mark.parametrize("bad", ["EX", "exa", "EXAM", "EX1", "EXA\n"])
def test_a_code_is_of_three_capital_letters(bad: str) -> None:
    assert errors(CountryCode, "EXA") == []
    assert errors(CountryCode, bad) == ["string_pattern_mismatch"]


@pytest.mark.parametrize(
    ("bad", "error"),
    [([], "too_short"), ([1, 0], "greater_than"), ([1, "2"], "int_type"), (1, "tuple_type")],
)
def test_there_is_a_page_and_the_first_is_1(bad: object, error: str) -> None:
    assert errors(Numbers, [1]) == []
    assert errors(Numbers, bad) == [error]


@pytest.mark.parametrize(
    "written",
    [
        [20300301, 2030, "20300301", "1898553600", "1 March 2030", "2030-3-1", "2030-3", "30", ""],
        ["2030-03-01T00:00:00", "2030-03-01Z", " 2030-03-01", "2030-03-01\n", "\u0662030-03-01"],
        # There are no such days.
        ["2030-02-29", "2030-13-01", "0000-03-01", "2030-00", "0000"],
    ],
)
def test_a_date_is_written_in_one_form(written: list[object]) -> None:
    assert [errors(Date, value) for value in ("2030-03-01", "2030-03", "2030")] == [[], [], []]
    assert [value for value in written if errors(Date, value) != ["rfc_3339"]] == []


@pytest.mark.parametrize(
    "written",
    [
        [1898582400, "1898582400", "nine", "2030-03-01"],
        ["2030-03-01T09:15:00", "2030-03-01T09:15:00z", "2030-03-01t09:15:00+01:00"],
        ["2030-03-01 09:15:00+01:00", "2030-03-01T09:15:00 +01:00", "2030-03-01T09:15:00+01:00\n"],
        ["2030-03-01T09:15+01:00", "2030-03-01T9:15:00+01:00", "2030-03-01T09:15:00,5+01:00"],
        ["2030-03-01T09:15:00+0100", "2030-03-01T09:15:00+01"],
        ["2030-03-01T09:15:00+01:00[Europe/Berlin]"],
        # There are no such times.
        ["2030-02-29T09:15:00+01:00", "2030-03-01T24:15:00+01:00", "2030-03-01T09:60:00+01:00"],
        ["2030-03-01T09:15:60+01:00", "2030-03-01T09:15:00+24:00"],
    ],
)
def test_a_moment_is_written_in_one_form(written: list[object]) -> None:
    assert [value for value in written if errors(Moment, value) != ["rfc_3339"]] == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2030-03-01T09:00:00+01:00", "2030-03-01T09:00:00+01:00"),
        ("2030-03-01T08:00:00Z", "2030-03-01T08:00:00+00:00"),
        ("2030-03-01T04:00:00-04:00", "2030-03-01T04:00:00-04:00"),
        ("2030-03-01T09:00:00.5+01:00", "2030-03-01T09:00:00.500000+01:00"),
    ],
)
def test_a_moment_keeps_the_offset_it_is_given_with(written: str, read: str) -> None:
    assert TypeAdapter(Moment).validate_python(written).isoformat() == read


def test_a_schema_asks_for_the_form_of_dates_and_moments() -> None:
    day, clock = "[0-9]{4}-[0-9]{2}-[0-9]{2}", "[0-9]{2}:[0-9]{2}"
    moment = rf"^{day}T{clock}:[0-9]{{2}}(\.[0-9]+)?(Z|[+-]{clock})$"
    date = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
    assert TypeAdapter[Any](Date).json_schema() == {"type": "string", "pattern": date}
    assert TypeAdapter[Any](Moment).json_schema() == {
        "type": "string",
        "format": "date-time",
        "pattern": moment,
    }
