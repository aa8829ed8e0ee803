"""How a kind of record is declared, filled and described."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Annotated

import pytest
from pydantic import Field, TypeAdapter

from symposium_cli.dataset.record import Moment, Pages, Record, Slug

pytestmark = pytest.mark.libraries


class PersonRecord(Record):
    """Someone."""

    name: Slug
    born: Moment


class BookRecord(Record):
    """Something to read."""

    alone = True

    title: Annotated[str, Field(description="As printed.")]
    pages: Pages
    author: PersonRecord | None
    readers: list[PersonRecord]


BOOK = SimpleNamespace(pages=(1, 2), author="Ada", readers=(), title="Examples", price=3)


def test_a_record_is_filled_from_its_source_in_the_order_of_its_fields() -> None:
    assert BookRecord.field_names() == ("title", "pages", "author", "readers")
    filled = [("title", "Examples"), ("pages", (1, 2)), ("author", "Ada"), ("readers", ())]
    assert list(vars(BookRecord(BOOK)).items()) == filled


def test_a_derived_value_goes_before_that_of_the_source_even_where_it_is_nothing() -> None:
    record = vars(BookRecord(BOOK, readers=["Ben"], author=None))
    assert list(record) == ["title", "pages", "author", "readers"]
    assert (record["author"], record["readers"], record["pages"]) == (None, ["Ben"], (1, 2))


def test_a_value_that_belongs_to_no_field_is_refused() -> None:
    with pytest.raises(TypeError, match=r"^BookRecord has no field isbn, price$"):
        BookRecord(BOOK, price=3, isbn="x")


def test_a_field_without_a_value_is_refused() -> None:
    with pytest.raises(AttributeError, match="'name'"):
        PersonRecord(BOOK)


def test_a_kind_of_record_is_called_by_its_class_and_stands_in_a_list_unless_it_says_so() -> None:
    assert (PersonRecord.record_kind(), PersonRecord.alone) == ("person", False)
    assert (BookRecord.record_kind(), BookRecord.alone) == ("book", True)


def test_the_schema_describes_every_field_and_nested_records_once() -> None:
    person = {"$ref": "#/$defs/PersonRecord"}
    assert TypeAdapter(BookRecord).json_schema() == {
        "title": "BookRecord",
        "description": "Something to read.",
        "type": "object",
        "properties": {
            "title": {"title": "Title", "type": "string", "description": "As printed."},
            "pages": {
                "title": "Pages",
                "anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "null"}],
                "description": "Pages of the document, from 1; null where the source has none.",
            },
            "author": {"anyOf": [person, {"type": "null"}]},
            "readers": {"title": "Readers", "type": "array", "items": person},
        },
        "required": ["title", "pages", "author", "readers"],
        "$defs": {
            "PersonRecord": {
                "title": "PersonRecord",
                "description": "Someone.",
                "type": "object",
                "properties": {
                    "name": {
                        "title": "Name",
                        "type": "string",
                        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
                    },
                    "born": {
                        "title": "Born",
                        "type": "string",
                        "format": "date-time",
                        "description": "RFC 3339 with offset.",
                    },
                },
                "required": ["name", "born"],
            }
        },
    }
