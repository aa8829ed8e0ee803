"""`symp search`."""

from typing import TYPE_CHECKING, Annotated

import typer

from symposium_cli.commands.frame import command

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply
    from symposium_cli.output.tables import Terminal


@command
def search(
    reply: "Reply",
    *,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help="Words; several in quotes, a phrase.")
    ],
    within: Annotated[
        list[str] | None,
        typer.Option(
            "--in",
            metavar="WHERE",
            help="sessions, speakers, themes, points or bodies (and documents, events).",
        ),
    ] = None,
) -> int:
    """Everything that mentions all the words, best match first.

    \b
    Examples:
      symp search Norway
      symp search "human rights"
      symp search media victims --in points
      symp search stoere --json
    """
    from symposium_cli.queries.recorder import Recorder
    from symposium_cli.queries.search import parse_kinds
    from symposium_cli.queries.search import search as find

    reply.holds("hit")
    kinds = [kind for typed in within or () for kind in parse_kinds(typed)]
    symposium = reply.load()
    answer = find(symposium, words, kinds)
    found = list(map(Recorder(symposium).hit, answer.records))

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.output.tables import draw_list
        from symposium_cli.output.views import HIT_COLUMNS

        return draw_list(found, HIT_COLUMNS, terminal)

    return reply.give(found, draw, answer.notes)
