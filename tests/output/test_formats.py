"""Records as text for machines, each format read back by a reader that knows nothing of ours."""

import json
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.record import Record
from symposium_cli.output.formats import WRITERS, Records, json_line
from tests.support.readers import BIDI, FORMULAS, MACHINE, is_clean, promised, read

HOSTILE = (
    *("=cmd()", "+1", "-1", "@x", "\uff1d1", '"', "'", '""', "|", "\\", "\\|", "\\\\", ",", ";"),
    *("\n", "\r", "\r\n", "\t", "\x00", "\x07", "\x1b[31m", "\x1c", "\x7f", "\x85", "\x9b2J"),
    *(*BIDI, "\u2028", "\u2029", "\u200b", "\ufeff", "\xa0", "\xad"),
    *("*", "**", "_", "__", "a_b", "~", "~~", "`", "``", "$", "<b>", "</b>", "<!--", "&amp;", "&"),
    *("[a](b)", "![", "]", "[/b]", "[link=x]", ":smile:", "#", "---", "http://x.example", " "),
    *("ø", "e\u0301", "東京", "한", "👩‍🚀", "🇳🇴", "😀", "null", "true", "0"),
)
TEXTS = st.one_of(st.text(max_size=12), st.lists(st.sampled_from(HOSTILE), max_size=5).map("".join))


class Colour(StrEnum):
    """A value of a closed set."""

    RED = "red"


class Limits(Record):
    """A record within a record that has no name."""

    eminent_speaker_minutes: int
    floor_minutes: int


class Named(Record):
    """A record within a record that has a name."""

    id: str
    name: str


class Everything(Record):
    """A record with a field of every sort that there is."""

    name: str
    note: str | None
    colour: Colour
    is_call: bool
    share: float
    pages: list[int]
    matches: list[tuple[int, int]]
    speaking_limits: Limits | None
    chair: Named | None
    speakers: list[Named]


NUMBERS = st.integers(0, 9999)
NAMED = st.builds(Named, st.none(), id=TEXTS, name=TEXTS)
RECORDS = st.builds(
    Everything,
    st.none(),
    name=TEXTS,
    note=st.none() | TEXTS,
    colour=st.sampled_from(Colour),
    is_call=st.booleans(),
    share=st.floats(allow_nan=False, allow_infinity=False),
    pages=st.lists(NUMBERS, max_size=2),
    matches=st.lists(st.tuples(NUMBERS, NUMBERS), max_size=2),
    speaking_limits=st.none()
    | st.builds(Limits, st.none(), eminent_speaker_minutes=NUMBERS, floor_minutes=NUMBERS),
    chair=st.none() | NAMED,
    speakers=st.lists(NAMED, max_size=2),
)
FIELDS = st.lists(st.sampled_from(Everything.field_names()), unique=True)


def plain(value: object) -> Any:
    """The value as JSON has it."""
    return json.loads(json.dumps(value, default=vars))


@pytest.mark.parametrize("form", MACHINE)
@given(records=st.lists(RECORDS, max_size=2), fields=FIELDS)
def test_whatever_a_record_holds_is_read_back(
    form: str, records: list[Everything], fields: list[str]
) -> None:
    text = WRITERS[form](Records(Everything, records, fields))
    assert read(text, form) == promised(plain(records), Everything, fields, form)
    assert is_clean(text, form)


@pytest.mark.parametrize("form", MACHINE)
@given(text=TEXTS)
def test_any_text_survives_alone_in_its_row(form: str, text: str) -> None:
    written = WRITERS[form](Records(Named, [Named(None, id="", name=text)], ["name"]))
    assert read(written, form) == promised([{"name": text}], Named, ["name"], form)


ONE = Named(None, id="a", name="Støre “quoted”")
WHOLE = {
    "json": '[\n  {\n    "id": "a",\n    "name": "Støre “quoted”"\n  }\n]\n',
    "jsonl": '{"id":"a","name":"Støre “quoted”"}\n',
    "csv": "id,name\na,Støre “quoted”\n",
    "tsv": "id\tname\na\tStøre “quoted”\n",
    "md": "| id | name |\n| --- | --- |\n| a | Støre “quoted” |\n",
}
EMPTY = {
    "json": "[]\n",
    "jsonl": "",
    "csv": "id,name\n",
    "tsv": "id\tname\n",
    "md": "| id | name |\n| --- | --- |\n",
}


@pytest.mark.parametrize("form", MACHINE)
def test_whole_answers_of_one_record_and_of_none(form: str) -> None:
    assert WRITERS[form](Records(Named, [ONE])) == WHOLE[form]
    assert WRITERS[form](Records(Named, [])) == EMPTY[form]


def test_fields_come_in_the_order_asked_for() -> None:
    records = Records(Named, [ONE], ["name", "id"])
    assert WRITERS["jsonl"](records) == '{"name":"Støre “quoted”","id":"a"}\n'
    assert WRITERS["tsv"](records) == "name\tid\nStøre “quoted”\ta\n"


def test_what_is_no_list_is_one_object_in_json_and_only_there() -> None:
    class Only(Named):
        alone = True
        __annotations__ = Named.__annotations__

    records = Records(Only, [Only(ONE)])
    assert WRITERS["json"](records) == '{\n  "id": "a",\n  "name": "Støre “quoted”"\n}\n'
    assert {form: WRITERS[form](records) for form in MACHINE[1:]} == {
        form: WHOLE[form] for form in MACHINE[1:]
    }
    assert WRITERS["json"](Records(Only, [])) == "[]\n"


@pytest.mark.parametrize(
    ("character", "escape"),
    [
        *((c, f"\\u{ord(c):04x}") for c in f"\x00\x0b\x1b\x7f\x80\x85\x9b\x9f{BIDI}"),
        ("\n", "\\n"),
        ("\r", "\\r"),
        ("\t", "\\t"),
        *((c, c) for c in "\xa0\u200b\u200d\u2028\u2029\u206a\ufeff\U000e0001東"),
    ],
)
def test_json_escapes_controls_and_nothing_else(character: str, escape: str) -> None:
    assert json_line({"name": f"a{character}b"}) == f'{{"name":"a{escape}b"}}\n'


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        *((f"{c}1", f"'{c}1") for c in FORMULAS),
        ('=cmd|"/c"', '"\'=cmd|""/c"""'),
        ("\t=1", "\\u0009=1"),
        ("1-1", "1-1"),
        ("a=b", "a=b"),
        ("a,b", '"a,b"'),
        ("a;b", "a;b"),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_defused_in_csv(text: str, cell: str) -> None:
    records = Records(Named, [Named(None, id=text, name="x")])
    assert WRITERS["csv"](records) == f"id,name\n{cell},x\n"
    assert "'" not in WRITERS["tsv"](records)


def test_markdown_reads_well_where_nothing_is_marked_up() -> None:
    record = Named(None, id="snake_case – it's (fine), 1. #2: a+b!", name="=a | b")
    assert WRITERS["md"](Records(Named, [record])).splitlines()[2] == (
        "| snake_case – it's (fine), 1. #2: a+b! | =a \\| b |"
    )
