"""What every kind of record has in common: its fields, how they are filled, and its schema."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, get_type_hints

from pydantic import Field

from symposium_cli.dataset.fields import DATE_FORM

Pages = Annotated[
    list[int] | None,
    Field(description="Pages of the document, from 1; null where the source has none."),
]
Slug = Annotated[str, Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
Date = Annotated[
    str,
    Field(
        pattern=DATE_FORM,
        description="A day, or a month or a year where the source says no more.",
    ),
]
Moment = Annotated[
    str, Field(description="RFC 3339 with offset.", json_schema_extra={"format": "date-time"})
]
# What every field for the number of a paragraph says of it.
COUNTED = "Counted from 1 in the document; not a printed number."


def isoformat(moment: dt.datetime | None) -> str | None:
    """Return a moment as it stands in a record."""
    return None if moment is None else moment.isoformat()


class Record:
    """One answer as machines get it.

    A kind of record is a subclass. Its annotations are its fields, in the order in which they are
    printed, each with its meaning; JSON, CSV, help, completion and schema follow from them. They
    are kept as text until a schema or rows are asked for, so a module of records begins with
    `from __future__ import annotations`.
    """

    # Whether an answer is one such object, and not a list of them.
    alone: ClassVar[bool] = False
    # The field that tells, behind its name, how the record is to be taken where it stands in a row.
    qualifier: ClassVar[str | None] = None
    # Fields that say more in a row as another field: ids of links as the links themselves.
    in_rows: ClassVar[Mapping[str, str]] = MappingProxyType({})

    def __init__(self, source: object, **derived: object) -> None:
        """Fill every field from `derived`, or else from the attribute of `source` of its name.

        Raises TypeError for a derived value that belongs to no field.
        """
        fields = type(self).__annotations__
        if not derived.keys() <= fields.keys():
            unknown = ", ".join(sorted(derived.keys() - fields))
            raise TypeError(f"{type(self).__name__} has no field {unknown}")
        self.__dict__ = {
            field: derived[field] if field in derived else getattr(source, field)
            for field in fields
        }

    @classmethod
    def field_names(cls) -> tuple[str, ...]:
        """Return the names of the fields, in order."""
        return tuple(cls.__annotations__)

    @classmethod
    def record_kind(cls) -> str:
        """Return what such a record is called: `speaker` for a SpeakerRecord."""
        return cls.__name__.removesuffix("Record").lower()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return handler(_typed_dictionary(source))


@cache  # a schema must meet the same class wherever a record holds another
def _typed_dictionary(record: Any) -> Any:
    """Return the same fields as a typed dictionary; to make one costs too much for every start."""
    import typing_extensions

    make: Any = typing_extensions.TypedDict
    types = get_type_hints(record, include_extras=True)
    made = make(record.__name__, {name: types[name] for name in record.field_names()})
    made.__doc__ = record.__doc__
    return made
