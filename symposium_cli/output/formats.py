"""The formats for machines: records in, text out, nothing printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from symposium_cli.dataset.record import Record


class Records:
    """Records of one kind, and the names of the fields to give of each, in order; none for all."""

    def __init__(
        self, kind: type[Record], records: Sequence[Record], fields: Sequence[str] = ()
    ) -> None:
        self.kind = kind
        self.records = records
        self.fields = fields

    @property
    def objects(self) -> list[dict[str, Any]]:
        """The records as objects of JSON."""
        if not self.fields:
            return [vars(record) for record in self.records]
        return [{name: vars(record)[name] for name in self.fields} for record in self.records]

    @property
    def rows(self) -> list[list[str]]:
        """The names of the columns, then a row of text for each record."""
        from symposium_cli.output.rows import rows

        return list(rows(self.records, self.kind, self.fields))


def _json(given: Records) -> str:
    alone = given.kind.alone and given.records
    return json_text(given.objects[0] if alone else given.objects)


def _jsonl(given: Records) -> str:
    return "".join(map(json_line, given.objects))


def _csv(given: Records) -> str:
    import csv
    from io import StringIO

    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(map(_defused, given.rows))
    return text.getvalue()


def _tsv(given: Records) -> str:
    return "".join("\t".join(cells) + "\n" for cells in given.rows)


def _markdown(given: Records) -> str:
    rows = given.rows
    head, *body = (" | ".join(map(_markdown_cell, row)) for row in rows)
    rule = " | ".join("---" for _ in rows[0])
    return "".join(f"| {line} |\n" for line in (head, rule, *body))


WRITERS: dict[str, Callable[[Records], str]] = {
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "tsv": _tsv,
    "md": _markdown,
}
TABLE = "table"
# Of sessions, and not of records: `output/ics.py` writes it. Few commands have it.
CALENDAR = "ics"
FORMATS = (TABLE, *WRITERS, CALENDAR)
# With these, errors and notes are JSON too.
JSON_FORMATS = ("json", "jsonl")


def json_text(value: object) -> str:
    """Return a value as JSON over several lines."""
    return _escaped(to_json(value, indent=2, fallback=vars)) + "\n"


def json_line(value: object) -> str:
    """Return a value as JSON on one line."""
    return _escaped(to_json(value, fallback=vars)) + "\n"


# Those that JSON itself leaves as they are: delete, the C1 controls and the bidirectional controls.
_UNSEEN = "[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"


def _escaped(encoded: bytes) -> str:
    text = encoded.decode()
    # Printable letters are none of them, and compiling the pattern is 0.6% of a whole query.
    if encoded.translate(None, delete=_PRINTABLE_ASCII).decode().isprintable():
        return text
    return re.sub(_UNSEEN, lambda found: f"\\u{ord(found[0]):04x}", text)


_PRINTABLE_ASCII = b"\n" + bytes(range(ord(" "), ord("~") + 1))


_FORMULA_STARTS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def _defused(cells: list[str]) -> list[str]:
    """The cells, those that a spreadsheet would take for a formula marked as text."""
    return [f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell for cell in cells]


def _markdown_cell(cell: str) -> str:
    return re.sub(_MARKS, r"\\\g<0>", cell)


# An underscore after a letter opens no emphasis, and names of fields read better without escape.
_MARKS = r"[\\`*\[\]<>~|&$]|(?<![^\W_])_"
