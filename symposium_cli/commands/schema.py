"""`symp schema`."""

from typing import TYPE_CHECKING, Annotated

import typer

from symposium_cli.commands.frame import command

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply
    from symposium_cli.output.tables import Terminal


@command
def schema(
    reply: "Reply",
    *,
    document: Annotated[
        str | None, typer.Argument(metavar="NAME", help="A data file or a kind of record.")
    ] = None,
) -> int:
    """JSON Schema of the data files and of every kind of record.

    \b
    Examples:
      symp schema
      symp schema programme
      symp schema speaker
    """
    from symposium_cli.output import schemas

    reply.holds("schema")
    if document is not None:
        return reply.give_document(schemas.schema(document))
    found = schemas.names()

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.output.tables import draw_list
        from symposium_cli.output.views import SCHEMA_COLUMNS

        return draw_list(found, SCHEMA_COLUMNS, terminal)

    return reply.give(found, draw)
