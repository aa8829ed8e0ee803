"""Records as text for machines: records in, text out, nothing printed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Literal, assert_never

from pydantic_core import to_json

Record = Mapping[str, Any]


class Format(StrEnum):
    """How an answer is given."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"


MachineFormat = Literal[Format.JSON, Format.JSONL, Format.CSV, Format.TSV, Format.MD]


def rendered(
    answer: Record | Sequence[Record], kind: str, fields: Sequence[str], form: MachineFormat
) -> str:
    """An answer as text: a list of records of a `kind`, or one record that is no list.

    `fields` are the names of the fields to give, in order, or none for all of them.
    """
    if fields:
        pick = [{field: record[field] for field in fields} for record in _listed(answer)]
        answer = pick[0] if isinstance(answer, Mapping) else pick
    match form:
        case Format.JSON:
            return _escaped(to_json(answer, indent=2)) + "\n"
        case Format.JSONL:
            return "".join(map(json_line, _listed(answer)))
        case Format.CSV:
            return _csv(*_rows(answer, kind, fields))
        case Format.TSV:
            return "".join(map(_tsv_line, _rows(answer, kind, fields)))
        case Format.MD:
            return _markdown(*_rows(answer, kind, fields))
        case _:
            assert_never(form)


def json_line(value: Record) -> str:
    """A value as JSON on one line."""
    return _escaped(to_json(value)) + "\n"


def _listed(answer: Record | Sequence[Record]) -> Sequence[Record]:
    return [answer] if isinstance(answer, Mapping) else answer


def _rows(
    answer: Record | Sequence[Record], kind: str, fields: Sequence[str]
) -> Iterable[list[str]]:
    from symposium_cli.output.rows import rows

    return rows(_listed(answer), kind, fields)


# Those that JSON itself leaves as they are: delete, the C1 controls and the bidirectional controls.
_UNSEEN = "[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"


def _escaped(encoded: bytes) -> str:
    return re.sub(_UNSEEN, lambda found: f"\\u{ord(found[0]):04x}", encoded.decode())


def _csv(*rows: list[str]) -> str:
    import csv
    from io import StringIO

    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(map(_defused, rows))
    return text.getvalue()


_FORMULA_STARTS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def _defused(cells: list[str]) -> list[str]:
    """The cells, those that a spreadsheet would take for a formula marked as text."""
    return [f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell for cell in cells]


def _tsv_line(cells: list[str]) -> str:
    return "\t".join(cells) + "\n"


def _markdown(*rows: list[str]) -> str:
    head, *body = (" | ".join(map(_markdown_cell, row)) for row in rows)
    rule = " | ".join("---" for _ in rows[0])
    return "".join(f"| {line} |\n" for line in (head, rule, *body))


def _markdown_cell(cell: str) -> str:
    return re.sub(_MARKS, r"\\\g<0>", cell)


# An underscore after a letter opens no emphasis, and names of fields read better without escape.
_MARKS = r"[\\`*\[\]<>~|&$]|(?<![^\W_])_"
