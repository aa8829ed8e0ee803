"""Records as text for machines, each format read back by a reader that knows nothing of ours."""

import csv
import json
import unicodedata
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any, assert_never, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from typing_extensions import is_typeddict

from symposium_cli.output.formats import Format, MachineFormat, Record, json_line, rendered
from symposium_cli.queries.records import RECORDS, CountsRecord, fields_of

MACHINE: tuple[MachineFormat, ...] = get_args(MachineFormat)
CELLS: tuple[MachineFormat, ...] = (Format.CSV, Format.TSV, Format.MD)
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
FORMULAS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
PARTS = {
    "speaking_limits": ("eminent_speaker_minutes", "floor_minutes"),
    "counts": tuple(CountsRecord.__annotations__),
}

HOSTILE = (
    *("=cmd()", "+1", "-1", "@x", "\uff1d1", '"', "'", '""', "|", "\\", "\\|", "\\\\", ",", ";"),
    *("\n", "\r", "\r\n", "\t", "\x00", "\x07", "\x1b[31m", "\x1c", "\x7f", "\x85", "\x9b2J"),
    *(*BIDI, "\u2028", "\u2029", "\u200b", "\ufeff", "\xa0", "\xad"),
    *("*", "**", "_", "__", "a_b", "~", "~~", "`", "``", "$", "<b>", "</b>", "<!--", "&amp;", "&"),
    *("[a](b)", "![", "]", "[/b]", "[link=x]", ":smile:", "#", "---", "http://x.example", " "),
    *("ø", "e\u0301", "東京", "한", "👩‍🚀", "🇳🇴", "😀", "null", "true", "0"),
)
TEXTS = st.one_of(st.text(max_size=12), st.lists(st.sampled_from(HOSTILE), max_size=5).map("".join))


def invented(annotation: Any) -> st.SearchStrategy[Any]:
    """Values of a type that a record's field may have, the texts as hostile as they come."""
    arguments = get_args(annotation)
    if is_typeddict(annotation):
        hints = get_type_hints(annotation)
        return st.fixed_dictionaries({name: invented(hint) for name, hint in hints.items()})
    if get_origin(annotation) is list:
        return st.lists(invented(arguments[0]), max_size=2)
    if arguments:
        return st.one_of(*map(invented, arguments))
    if annotation is str:
        return TEXTS
    if annotation is float:
        return st.floats(allow_nan=False, allow_infinity=False)
    return st.integers(0, 9999) if annotation is int else st.from_type(annotation)


def written_out(text: str) -> str:
    """The text with its controls, line separators and bidirectional controls as escapes."""
    return "".join(
        f"\\u{ord(c):04x}" if unicodedata.category(c) in ("Cc", "Zl", "Zp") or c in BIDI else c
        for c in text
    )


def in_a_cell(value: Any) -> str:
    """What a cell says of a value."""
    if isinstance(value, Mapping):
        return in_a_cell(
            next(value[key] for key in ("name", "title", "id", "text") if key in value)
        )
    if isinstance(value, list):
        stretches = ("-".join(map(str, item)) if isinstance(item, list) else item for item in value)
        return "; ".join(map(in_a_cell, stretches))
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else written_out(str(value))


def promised(
    answer: Record | Sequence[Record], kind: str, fields: Sequence[str], form: MachineFormat
) -> Any:
    """What a reader must find in an answer."""
    fields = fields or fields_of(kind)
    records = [answer] if isinstance(answer, Mapping) else answer
    picked = [{field: record[field] for field in fields} for record in records]
    if form is Format.JSON:
        return picked[0] if isinstance(answer, Mapping) else picked
    if form is Format.JSONL:
        return picked
    rows = [[column for field in fields for column in PARTS.get(field, (field,))]]
    for record in picked:
        cells = []
        for field, value in record.items():
            parts = PARTS.get(field)
            cells += [(value or {}).get(part) for part in parts] if parts else [value]
        rows.append(list(map(in_a_cell, cells)))
    if form is Format.CSV:
        return [[f"'{cell}" if cell.startswith(FORMULAS) else cell for cell in row] for row in rows]
    if form is Format.MD:  # where blanks at either end of a cell mean nothing
        return [[cell.strip() for cell in row] for row in rows]
    return rows


def read(text: str, form: MachineFormat) -> Any:
    """What a reader of a format finds in a text."""
    match form:
        case Format.JSON:
            return json.loads(text)
        case Format.JSONL:
            return list(map(json.loads, lines_of(text)))
        case Format.CSV:
            return list(csv.reader(StringIO(text, newline="")))
        case Format.TSV:
            return [line.split("\t") for line in lines_of(text)]
        case Format.MD:
            return _markdown_rows(text)
        case _:
            assert_never(form)


def lines_of(text: str) -> list[str]:
    """The lines of a text, each of which must be ended."""
    *lines, rest = text.split("\n")
    assert rest == ""
    return lines


def _markdown_rows(text: str) -> list[list[str]]:
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    assert (tokens[0].type, tokens[-1].type) == ("table_open", "table_close")
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            children = token.children or []
            assert {child.type for child in children} <= {"text"}, token.content
            rows[-1].append("".join(child.content for child in children))
    return rows


def is_clean(text: str, form: Format) -> bool:
    """Whether a text holds no control but those that a format is made of."""
    made_of = "\n\t" if form is Format.TSV else "\n"
    return not any(
        (unicodedata.category(c) == "Cc" or c in BIDI) and c not in made_of for c in text
    )


def _one(kind: str) -> Record:
    """Some record of a kind, always the same."""
    hints = get_type_hints(RECORDS[kind])
    return {name: _some(hint, name) for name, hint in hints.items()}


def _some(annotation: Any, name: str) -> Any:
    if is_typeddict(annotation):
        return {key: _some(hint, key) for key, hint in get_type_hints(annotation).items()}
    if get_origin(annotation) is list:
        return [_some(get_args(annotation)[0], name)] * 2
    if get_args(annotation):
        return _some(get_args(annotation)[0], name)
    made: dict[Any, Any] = {str: f"some {name}", int: 7, bool: True, float: 0.5}
    return made[annotation] if annotation in made else next(iter(annotation))


def test_every_format_but_the_table_is_for_machines() -> None:
    assert {*MACHINE, Format.TABLE} == set(Format)


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("kind", RECORDS)
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_a_record_holds_is_read_back(
    kind: str, form: MachineFormat, data: st.DataObject
) -> None:
    records = data.draw(st.lists(invented(RECORDS[kind]), max_size=2))
    text = rendered(records, kind, (), form)
    assert read(text, form) == promised(records, kind, (), form)
    assert is_clean(text, form)


@pytest.mark.parametrize("form", MACHINE)
@settings(max_examples=60, deadline=None)
@given(texts=st.lists(TEXTS, min_size=2, max_size=2))
def test_any_text_survives(form: MachineFormat, texts: list[str]) -> None:
    records = [{"name": texts[0], "describes": texts[1]}, {"name": texts[1], "describes": "end"}]
    text = rendered(records, "schema", (), form)
    assert read(text, form) == promised(records, "schema", (), form)
    assert is_clean(text, form)


@pytest.mark.parametrize("form", MACHINE)
@settings(max_examples=50, deadline=None)
@given(text=TEXTS)
def test_any_text_survives_alone_in_its_row(form: MachineFormat, text: str) -> None:
    records = [{"name": text, "describes": ""}]
    written = rendered(records, "schema", ["name"], form)
    assert read(written, form) == promised(records, "schema", ["name"], form)


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("count", [0, 1, 2])
@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_takes_one_line_and_a_header_one(
    kind: str, count: int, form: MachineFormat
) -> None:
    text = rendered([_one(kind)] * count, kind, (), form)
    heads = {Format.JSONL: 0, Format.CSV: 1, Format.TSV: 1, Format.MD: 2}
    if form is Format.JSON:
        assert isinstance(json.loads(text), list)
        assert len(json.loads(text)) == count
    else:
        assert len(lines_of(text)) == heads[form] + count


@pytest.mark.parametrize("form", CELLS)
@pytest.mark.parametrize("kind", RECORDS)
def test_an_empty_answer_keeps_its_header(kind: str, form: MachineFormat) -> None:
    text = rendered([], kind, (), form)
    assert read(text, form) == promised([], kind, (), form)
    assert text == rendered([_one(kind)], kind, (), form)[: len(text)]


def test_empty_json_is_an_empty_list_and_empty_json_lines_are_nothing() -> None:
    assert rendered([], "speaker", (), Format.JSON) == "[]\n"
    assert rendered([], "speaker", ["name"], Format.JSON) == "[]\n"
    assert rendered([], "speaker", (), Format.JSONL) == ""


@pytest.mark.parametrize("kind", RECORDS)
def test_an_answer_that_is_no_list_is_one_object_in_json(kind: str) -> None:
    record = _one(kind)
    assert json.loads(rendered(record, kind, (), Format.JSON)) == record
    for form in set(MACHINE) - {Format.JSON}:
        assert rendered(record, kind, (), form) == rendered([record], kind, (), form)


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("kind", RECORDS)
def test_fields_are_chosen_and_put_in_order(kind: str, form: MachineFormat) -> None:
    record, fields = _one(kind), fields_of(kind)
    for chosen in (fields[::-1], fields[-1:], fields[1:3]):
        for answer in (record, [record], [record, record], list[Record]()):
            text = rendered(answer, kind, chosen, form)
            found = read(text, form)
            assert found == promised(answer, kind, chosen, form)
            for given_out in [found] if isinstance(found, dict) else found:
                if isinstance(given_out, dict):
                    assert list(given_out) == list(chosen)


def test_characters_are_themselves() -> None:
    assert json_line({"name": "Støre “quoted” 東京"}) == '{"name":"Støre “quoted” 東京"}\n'
    text = rendered([{"name": "Støre", "n": [1]}], "", (), Format.JSON)
    assert text == '[\n  {\n    "name": "Støre",\n    "n": [\n      1\n    ]\n  }\n]\n'


@pytest.mark.parametrize(
    ("character", "escape"),
    [
        *((c, f"\\u{ord(c):04x}") for c in f"\x00\x0b\x1b\x7f\x80\x85\x9b\x9f{BIDI}"),
        ("\n", "\\n"),
        ("\r", "\\r"),
        ("\t", "\\t"),
        *((c, c) for c in "\xa0\u200b\u200d\u2028\u2029\u206a\ufeff\U000e0001"),
    ],
)
def test_json_escapes_controls_and_nothing_else(character: str, escape: str) -> None:
    assert json_line({"name": f"a{character}b"}) == f'{{"name":"a{escape}b"}}\n'


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@sum", "'@sum"),
        ('=cmd|"/c"', '"\'=cmd|""/c"""'),
        *((f"{c}1", f"'{c}1") for c in FORMULAS[4:]),
        ("\t=1", "\\u0009=1"),
        ("\r=1", "\\u000d=1"),
        ("1-1", "1-1"),
        ("a=b", "a=b"),
        ("a,b", '"a,b"'),
        ("a;b", "a;b"),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_defused(text: str, cell: str) -> None:
    record = {"name": text, "describes": "x"}
    assert rendered([record], "schema", (), Format.CSV) == f"name,describes\n{cell},x\n"


@pytest.mark.parametrize("form", [Format.TSV, Format.MD])
def test_only_csv_marks_what_a_spreadsheet_would_run(form: MachineFormat) -> None:
    record = {"name": "=1+1", "describes": "-x"}
    assert read(rendered([record], "schema", (), form), form)[1] == ["=1+1", "-x"]


def test_markdown_reads_well_where_nothing_is_marked_up() -> None:
    record = {"name": "snake_case – it's (fine), 1. #2: a+b!", "describes": "a | b"}
    assert rendered([record], "schema", (), Format.MD) == (
        "| name | describes |\n| --- | --- |\n| snake_case – it's (fine), 1. #2: a+b! | a \\| b |\n"
    )
