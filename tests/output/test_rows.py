"""Records as rows of text: which columns there are, and what a cell says."""

import pytest

from symposium_cli.commands.schema import described_types
from symposium_cli.dataset.record import Record
from symposium_cli.output.rows import rows
from symposium_cli.queries.about import AboutRecord
from symposium_cli.queries.programme import LimitsRecord, SessionRecord
from tests.support.readers import PARTS

KINDS = [kind for kind in described_types().values() if issubclass(kind, Record)]


def made(**fields: object) -> Record:
    """A record that has these fields, which may be of any type."""
    made_of = {"__annotations__": dict.fromkeys(fields, object)}
    kind: type[Record] = type("MadeRecord", (Record,), made_of)
    return kind(None, **fields)


def cells(record: Record, *fields: str) -> list[str]:
    _, written = rows([record], type(record), fields)
    return written


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_column_or_one_for_each_part(kind: type[Record]) -> None:
    [heads] = rows([], kind, ())
    assert heads == [head for field in kind.field_names() for head in PARTS.get(field, (field,))]
    assert len(set(heads)) == len(heads)


def test_speaking_limits_become_two_columns_and_counts_one_each() -> None:
    [heads] = rows([], SessionRecord, ["id", "speaking_limits", "pages"])
    assert heads == ["id", "eminent_speaker_minutes", "floor_minutes", "pages"]
    [heads] = rows([], AboutRecord, ["counts"])
    assert tuple(heads) == PARTS["counts"]


def test_fields_come_in_the_order_asked_for_and_else_in_their_own() -> None:
    record = made(id="ii", title="Talks", pages=[5, 6])
    assert [*rows([record], type(record), ["pages", "id"])] == [["pages", "id"], ["5; 6", "ii"]]
    assert [*rows([record], type(record), ())] == [
        ["id", "title", "pages"],
        ["ii", "Talks", "5; 6"],
    ]


class Linked(Record):
    """A record that says how sure it is."""

    qualifier = "sure"

    id: str
    sure: str | None

    def __init__(self, id_: str, sure: str | None) -> None:
        super().__init__(None, id=id_, sure=sure)


def test_a_record_stands_with_what_qualifies_it() -> None:
    links = [Linked("victims", "low"), Linked("media", "high")]
    assert cells(made(name=links)) == ["victims (low); media (high)"]
    assert cells(links[0]) == ["victims", "low"]


class Slot(Record):
    """A record with limits, as a session has them."""

    speaking_limits: LimitsRecord | None
    id: str


def test_parts_of_nothing_are_blank() -> None:
    limits = made(eminent_speaker_minutes=5, floor_minutes=3)
    assert cells(Slot(None, speaking_limits=limits, id="ii")) == ["5", "3", "ii"]
    assert cells(Slot(None, speaking_limits=None, id="ii")) == ["", "", "ii"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (made(id="i", title="T", name="N"), "N"),
        (made(id="i", title="T", symbol="S"), "T"),
        (made(symbol="S", id="i"), "i"),
        (made(number=1, text="See page 2."), "See page 2."),
        ([made(name="N", id="i"), made(id="j", title="U"), made(id="k")], "N; U; k"),
        (["b", "a"], "b; a"),
        ((2, 1), "2; 1"),
        ([(0, 12), [20, 21]], "0-12; 20-21"),
        ([], ""),
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        ("a\tb\r\nc", "a\\u0009b\\u000d\\u000ac"),
        (["a\nb", "c"], "a\\u000ab; c"),
        (made(name="\u202ex"), "\\u202ex"),
        ("\u2028\u2029", "\\u2028\\u2029"),
        ("as it | *is*", "as it | *is*"),
    ],
)
def test_what_a_cell_says(value: object, cell: str) -> None:
    assert cells(made(name=value)) == [cell]
