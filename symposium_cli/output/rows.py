"""Records as rows of text, for formats that have no values within values."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from symposium_cli.dataset.record import Record
from symposium_cli.names.text import escape_controls

# What stands for a record within a record, the first that it has.
_NAMING = ("name", "title", "id", "text")


class _Column(NamedTuple):
    """A column: the field it shows, or the part of that field."""

    field: str
    part: str | None = None

    def value(self, record: Record) -> Any:
        value = getattr(record, record.in_rows.get(self.field, self.field))
        return value if self.part is None or value is None else getattr(value, self.part)


def rows(
    records: Sequence[Record], kind: type[Record], fields: Sequence[str]
) -> Iterator[list[str]]:
    """Yield the names of the columns, then a row for each record, every cell on one line.

    Fields that are records without a name of their own, such as speaking limits, become a column
    for each part. Other records stand as their name, with the qualifier that their kind may have.
    Lists are joined with `; `.
    """
    columns = list(_columns(kind, fields or kind.field_names()))
    yield [column.part or column.field for column in columns]
    for record in records:
        yield [_cell(column.value(record)) for column in columns]


def _columns(kind: type[Record], fields: Sequence[str]) -> Iterator[_Column]:
    types = get_type_hints(kind)
    for field in fields:
        parts = _parts(types[field])
        if parts and not any(name in parts for name in _NAMING):
            yield from (_Column(field, part) for part in parts)
        else:
            yield _Column(field)


def _parts(annotation: Any) -> Sequence[str]:
    """Return the fields of a kind of record, also of an optional one; none for other types."""
    if get_origin(annotation) is list:
        return ()
    for candidate in (annotation, *get_args(annotation)):
        if isinstance(candidate, type) and issubclass(candidate, Record):
            return candidate.field_names()
    return ()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Record):
        return _named(value)
    if isinstance(value, list | tuple):
        return "; ".join(map(_item, value))
    return escape_controls(str(value))


def _named(record: Record) -> str:
    """Return what stands for a record, with its qualifier: `victims (low)`."""
    name = _cell(next(getattr(record, name) for name in _NAMING if hasattr(record, name)))
    if record.qualifier is None:
        return name
    return f"{name} ({_cell(getattr(record, record.qualifier))})"


def _item(value: Any) -> str:
    """Return what stands in a list: a stretch, given as start and end, is `0-12`."""
    return "-".join(map(_cell, value)) if isinstance(value, list | tuple) else _cell(value)
