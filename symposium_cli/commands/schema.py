"""`symp schema`."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from symposium_cli.commands.app import COMMANDS, load_command
from symposium_cli.commands.command import answers
from symposium_cli.commands.completion import matching
from symposium_cli.commands.response import Document, Listing, View
from symposium_cli.dataset.fields import Model
from symposium_cli.dataset.models import Programme, Summary
from symposium_cli.dataset.record import Record
from symposium_cli.errors import UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import listed
from symposium_cli.output.layout import Column
from symposium_cli.queries.about import VersionRecord
from symposium_cli.queries.filters import Result

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATA_FILES: dict[str, type[Model]] = {"programme": Programme, "summary": Summary}


class SchemaRecord(Record):
    """Something that there is a JSON Schema of."""

    name: str
    describes: str

    def __init__(self, name: str, _: object) -> None:
        described = (described_types()[name].__doc__ or "").split("\n")[0]
        super().__init__(None, name=name, describes=described)


def columns(_: Sequence[str], __: View) -> list[Column[str]]:
    """Return the columns of the list of schemas."""
    return [
        Column("Name", lambda name: name, whole=True),
        Column("Describes", lambda name: SchemaRecord(name, None).describes),
    ]


def complete_names(incomplete: str) -> list[str]:
    """Return the names of schemas that begin as typed."""
    return matching(described_types(), incomplete)


@answers(Listing(SchemaRecord, columns))
def schema(
    ctx: typer.Context,  # noqa: ARG001, a schema is the same for every data set
    *,
    document: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="A data file or a kind of record; lists them if not given.",
            autocompletion=complete_names,
        ),
    ] = None,
) -> Result[str] | Document:
    """Show the JSON Schema of a data file or a kind of record.

    \b
    Examples:
      symp schema
      symp schema programme
      symp schema speaker
    """
    if document is None:
        return Result(tuple(described_types()))
    return Document(schema_of(document))


def schema_of(name: str) -> dict[str, Any]:
    """Return the schema of a data file, or of a kind of record and of a list of them.

    Raises UnknownError, with names that look alike, when there is none of this name.
    """
    known, wanted = described_types(), name.strip().lower()
    if wanted not in known:
        raise UnknownError(
            f"There is no schema {name!r}.",
            kind="unknown_schema",
            hint=f"The schemas are {listed([*known], all_by='symp schema')}.",
            did_you_mean=suggestions(name, _names_for_slips()),
        )
    described = known[wanted]
    if issubclass(described, Model):
        body = described.model_json_schema()
    else:
        from pydantic import TypeAdapter

        body = TypeAdapter(described).json_schema()
        if not described.alone:
            body = _or_list(body)
    return {"$schema": _DIALECT, **body, "title": wanted}


def described_types() -> dict[str, type[Model] | type[Record]]:
    """Return what there is a schema of, by name: the data files, then all kinds of records."""
    kinds = [record for name in COMMANDS for record in _records_of(name)]
    kinds = [*(kind for kind in kinds if kind is not SchemaRecord), VersionRecord, SchemaRecord]
    return _DATA_FILES | {kind.record_kind(): kind for kind in kinds}


def _records_of(command: str) -> list[type[Record]]:
    records: list[type[Record]] = load_command(command).records
    return records


def _names_for_slips() -> dict[str, str]:
    """Return the names of schemas, those of commands standing for what they give out."""
    known = {name: name for name in described_types()}
    return known | {
        name: _records_of(name)[0].record_kind() for name in COMMANDS if name not in known
    }


def _or_list(record: dict[str, Any]) -> dict[str, Any]:
    """Return a schema for one record, as JSON Lines has it, and for a list, as JSON has it."""
    definitions = {**record.pop("$defs", {}), "record": record}
    one = {"$ref": "#/$defs/record"}
    return {
        "description": record.pop("description"),
        "anyOf": [{"type": "array", "items": one}, one],
        "$defs": definitions,
    }
