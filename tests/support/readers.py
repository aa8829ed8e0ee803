"""What a reader finds in an answer, in each format, and what must be found there.

Nothing here is the program's but the names of its formats and the fields of its records.
"""

import csv
import json
import unicodedata
from collections.abc import Sequence
from io import StringIO
from typing import Any

from icalendar import Calendar, Event
from markdown_it import MarkdownIt

from symposium_cli.dataset.record import Record
from symposium_cli.output.formats import JSON_FORMATS, WRITERS

MACHINE = tuple(WRITERS)
CELLS = tuple(form for form in MACHINE if form not in JSON_FORMATS)
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
FORMULAS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def read(text: str, form: str) -> Any:
    """What a reader of a format finds in a text: records, or rows of cells."""
    match form:
        case "json":
            return json.loads(text)
        case "jsonl":
            return list(map(json.loads, lines_of(text)))
        case "csv":
            return list(csv.reader(StringIO(text, newline="")))
        case "tsv":
            return [line.split("\t") for line in lines_of(text)]
        case "md":
            return _markdown_rows(text)
    raise ValueError(form)


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


def events_of(text: str) -> list[Event]:
    """The events of a calendar, whose lines must be ended and folded as RFC 5545 has it."""
    *lines, rest = text.split("\r\n")
    assert rest == ""
    assert not any(set("\r\n") & set(line) for line in lines)
    assert max(len(line.encode()) for line in lines) <= 75
    calendar = Calendar.from_ical(text)
    events: list[Event] = calendar.events
    assert not any(component.errors for component in (calendar, *events))
    assert calendar.subcomponents == events
    return events


def promised(answer: Any, kind: type[Record], fields: Sequence[str], form: str) -> Any:
    """What a reader must find of an answer, which is given as JSON has it, with all its fields."""
    fields = fields or kind.field_names()
    records = [answer] if isinstance(answer, dict) else answer
    picked = [{field: record[field] for field in fields} for record in records]
    if form == "json":
        return picked[0] if isinstance(answer, dict) else picked
    if form == "jsonl":
        return picked
    rows = [[column for field in fields for column in PARTS.get(field, (field,))]]
    for record, whole in zip(picked, records, strict=True):
        cells = []
        for field, own in record.items():
            # The ids of links say how sure these are, as the links do.
            value = whole.get(f"{field[:-1]}_links", own)
            parts = PARTS.get(field)
            cells += [(value or {}).get(part) for part in parts] if parts else [value]
        rows.append(list(map(in_a_cell, cells)))
    if form == "csv":
        return [[f"'{cell}" if cell.startswith(FORMULAS) else cell for cell in row] for row in rows]
    if form == "md":  # where blanks at either end of a cell mean nothing
        return [[cell.strip() for cell in row] for row in rows]
    return rows


# The fields that become a column for each of their parts.
PARTS = {
    "speaking_limits": ("eminent_speaker_minutes", "floor_minutes"),
    "counts": (
        *("slots", "sessions", "parts", "people", "speakers", "countries", "organizations"),
        *("themes", "points", "paragraphs"),
    ),
}


def in_a_cell(value: Any) -> str:
    """What a cell says of a value."""
    if isinstance(value, dict):
        if "confidence" in value:
            return f"{value['id']} ({value['confidence']})"
        return in_a_cell(
            next(value[key] for key in ("name", "title", "id", "text") if key in value)
        )
    if isinstance(value, list):
        stretches = ("-".join(map(str, item)) if isinstance(item, list) else item for item in value)
        return "; ".join(map(in_a_cell, stretches))
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else written_out(str(value))


def written_out(text: str) -> str:
    """The text with its controls, line separators and bidirectional controls as escapes."""
    return "".join(
        f"\\u{ord(c):04x}" if unicodedata.category(c) in ("Cc", "Zl", "Zp") or c in BIDI else c
        for c in text
    )


def is_clean(text: str, form: str) -> bool:
    """Whether a text holds no control but those that a format is made of."""
    made_of = "\n\t" if form == "tsv" else "\n"
    return not any(
        (unicodedata.category(c) == "Cc" or c in BIDI) and c not in made_of for c in text
    )
