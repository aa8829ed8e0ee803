"""Records as rows of text: which columns there are, and what a cell says."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings

from symposium_cli.output.formats import Format
from symposium_cli.output.rows import rows
from symposium_cli.queries.records import RECORDS, CountsRecord, fields_of
from tests.output.test_formats import (
    BIDI,
    TEXTS,
    in_a_cell,
    invented,
    is_clean,
    lines_of,
    written_out,
)

PERSON = {"person": "zoe", "name": "Zoë", "organizations": ["Guild", "Council"], "order": 1}
LIMITS = {"eminent_speaker_minutes": 5, "floor_minutes": 3}
SESSION = {
    "id": "ii",
    "title": "Talks",
    "speaking_limits": LIMITS,
    "chair": PERSON,
    "speakers": [PERSON, {**PERSON, "name": "Bo"}],
    "presenters": [],
    "themes": ["peace", "trade"],
    "pages": [5, 6],
}


def _cells(record: Mapping[str, object], kind: str, *fields: str) -> list[str]:
    _, cells = rows([record], kind, fields)
    return cells


@pytest.mark.parametrize("kind", RECORDS)
def test_no_two_columns_of_a_kind_share_a_name(kind: str) -> None:
    [heads] = rows([], kind, ())
    assert len(set(heads)) == len(heads) >= len(fields_of(kind))


@pytest.mark.parametrize("kind", RECORDS)
def test_every_field_alone_has_a_column_or_one_for_each_part(kind: str) -> None:
    [heads] = rows([], kind, ())
    alone = [
        head for field in fields_of(kind) for [own] in [rows([], kind, [field])] for head in own
    ]
    assert alone == heads


def test_speaking_limits_become_two_columns() -> None:
    [heads] = rows([], "session", ["id", "speaking_limits", "pages"])
    assert heads == ["id", "eminent_speaker_minutes", "floor_minutes", "pages"]
    assert _cells(SESSION, "session", "id", "speaking_limits", "pages") == ["ii", "5", "3", "5; 6"]
    unlimited = {**SESSION, "speaking_limits": None}
    assert _cells(unlimited, "session", "speaking_limits", "id") == ["", "", "ii"]


def test_counts_become_a_column_each() -> None:
    [heads] = rows([], "about", ["counts"])
    assert heads == list(CountsRecord.__annotations__)
    counts = {name: number for number, name in enumerate(heads)}
    assert _cells({"counts": counts}, "about", "counts") == [str(n) for n in range(len(heads))]


def test_all_fields_come_in_their_order_when_none_is_chosen() -> None:
    heads, cells = rows([{"name": "speaker", "describes": "A part."}], "schema", ())
    assert (heads, cells) == (["name", "describes"], ["speaker", "A part."])


def test_fields_come_in_the_order_asked_for() -> None:
    heads, cells = rows([SESSION], "session", ["title", "pages", "id"])
    assert (heads, cells) == (["title", "pages", "id"], ["Talks", "5; 6", "ii"])


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ({"name": "N", "title": "T", "id": "i"}, "N"),
        ({"id": "i", "title": "T", "name": "N"}, "N"),
        ({"id": "i", "title": "T", "symbol": "S"}, "T"),
        ({"symbol": "S", "id": "i"}, "i"),
        ({"number": 1, "text": "See page 2."}, "See page 2."),
        ([{"name": "N", "id": "i"}, {"id": "j", "title": "U"}, {"id": "k"}], "N; U; k"),
        (["b", "a"], "b; a"),
        ([2, 1], "2; 1"),
        ([], ""),
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        ("a\tb\r\nc", "a\\u0009b\\u000d\\u000ac"),
        (["a\nb", "c"], "a\\u000ab; c"),
        ({"name": "\u202ex"}, "\\u202ex"),
        ("\u2028\u2029", "\\u2028\\u2029"),
        ("as it | *is*", "as it | *is*"),
    ],
)
def test_what_a_cell_says(value: object, cell: str) -> None:
    assert _cells({"name": value}, "schema", "name") == [cell]


def test_people_in_a_session_are_named() -> None:
    fields = ("chair", "speakers", "presenters", "themes")
    assert _cells(SESSION, "session", *fields) == ["Zoë", "Zoë; Bo", "", "peace; trade"]
    assert _cells({**SESSION, "chair": None}, "session", "chair", "id") == ["", "ii"]


@pytest.mark.parametrize("kind", RECORDS)
def test_rows_are_as_wide_as_the_header(kind: str) -> None:
    @settings(max_examples=10, deadline=None)
    @given(invented(RECORDS[kind]))
    def check(record: dict[str, object]) -> None:
        heads, cells = rows([record], kind, ())
        assert len(cells) == len(heads)
        assert all(is_clean(cell, Format.TABLE) and "\n" not in cell for cell in cells)
        assert cells[0] == in_a_cell(record[fields_of(kind)[0]])

    check()


@given(TEXTS)
def test_a_cell_is_one_line_of_what_was_there(text: str) -> None:
    [cell] = _cells({"name": text}, "schema", "name")
    assert cell == written_out(text)
    assert lines_of(f"{cell}\n") == [cell]
    assert not set(cell) & set(BIDI)
