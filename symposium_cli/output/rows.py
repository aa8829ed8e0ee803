"""Records as rows of text, for formats that have no values within values."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from typing_extensions import is_typeddict

from symposium_cli.names.text import escape_controls
from symposium_cli.queries.records import RECORDS, fields_of

# What stands for a record within a record, the first that it has.
_NAMING = ("name", "title", "id", "text")


class _Column(NamedTuple):
    """A column: the field it shows, or the part of that field."""

    field: str
    part: str | None = None

    def value(self, record: Mapping[str, Any]) -> Any:
        value = record[self.field]
        return value if self.part is None or value is None else value[self.part]


def rows(
    records: Sequence[Mapping[str, Any]], kind: str, fields: Sequence[str]
) -> Iterator[list[str]]:
    """The names of the columns, then a row for each record, every cell on one line.

    Fields that are records without a name of their own, such as speaking limits, become a column
    for each part. Lists are joined with `; `.
    """
    columns = list(_columns(kind, fields or fields_of(kind)))
    yield [column.part or column.field for column in columns]
    for record in records:
        yield [_cell(column.value(record)) for column in columns]


def _columns(kind: str, fields: Sequence[str]) -> Iterator[_Column]:
    types = get_type_hints(RECORDS[kind])
    for field in fields:
        parts = _parts(types[field])
        if parts and not any(name in parts for name in _NAMING):
            yield from (_Column(field, part) for part in parts)
        else:
            yield _Column(field)


def _parts(annotation: Any) -> Sequence[str]:
    """The fields of a record type, also of an optional one; none for any other type."""
    if get_origin(annotation) is list:
        return ()
    candidates = (annotation, *get_args(annotation))
    return next((tuple(get_type_hints(c)) for c in candidates if is_typeddict(c)), ())


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return _cell(next(value[name] for name in _NAMING if name in value))
    if isinstance(value, list):
        return "; ".join(map(_item, value))
    return escape_controls(str(value))


def _item(value: Any) -> str:
    """What stands in a list: a stretch, given as start and end, is `0-12`."""
    return "-".join(map(_cell, value)) if isinstance(value, list) else _cell(value)
