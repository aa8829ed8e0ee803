"""JSON Schema (2020-12) of the data files and of every kind of record, made from their classes."""

from typing import Any

from pydantic import TypeAdapter

from symposium_cli.dataset.models import Model, Programme, Summary
from symposium_cli.errors import UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.queries.records import RECORDS, RECORDS_OF_COMMAND, SINGLE, SchemaRecord

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATA_FILES: dict[str, type[Model]] = {"programme": Programme, "summary": Summary}


SCHEMAS = (*_DATA_FILES, *RECORDS)


def names() -> list[SchemaRecord]:
    """What there is a schema of."""
    described = {**_DATA_FILES, **RECORDS}
    return [
        {"name": name, "describes": (described[name].__doc__ or "").split("\n")[0]}
        for name in described
    ]


def schema(name: str) -> dict[str, Any]:
    """The schema of a data file, or of a kind of record and of a list of them.

    Raises UnknownError, with names that look alike, when there is none of this name.
    """
    if name in _DATA_FILES:
        body = _DATA_FILES[name].model_json_schema()
    elif name in RECORDS:
        body = TypeAdapter(RECORDS[name]).json_schema()
        if name not in SINGLE:
            body = _or_list(body)
    else:
        raise UnknownError(
            f"There is no schema {name!r}.",
            kind="unknown_schema",
            hint=f"The schemas are {', '.join(SCHEMAS)}.",
            did_you_mean=suggestions(name, _names_for_slips()),
        )
    return {"$schema": _DIALECT, **body, "title": name}


def _names_for_slips() -> dict[str, str]:
    """The names of schemas, those of commands standing for what they give out."""
    return {name: name for name in SCHEMAS} | {
        command: kinds[0] for command, kinds in RECORDS_OF_COMMAND.items() if command not in SCHEMAS
    }


def _or_list(record: dict[str, Any]) -> dict[str, Any]:
    """A schema for one record, as JSON Lines has it, and for a list, as JSON has it."""
    definitions = {**record.pop("$defs", {}), "record": record}
    one = {"$ref": "#/$defs/record"}
    return {
        "description": record.pop("description"),
        "anyOf": [{"type": "array", "items": one}, one],
        "$defs": definitions,
    }
