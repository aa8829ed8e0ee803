"""`symp stats`."""

from typing import TYPE_CHECKING, Annotated

import typer

from symposium_cli.commands.frame import command

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply
    from symposium_cli.output.tables import Terminal


@command
def stats(
    reply: "Reply",
    *,
    by: Annotated[
        str,
        typer.Option(
            metavar="FIELD",
            help="country, organization, role, office kind, session or honorific of the parts; "
            "verb, actor or theme of the points.",
        ),
    ],
) -> int:
    """How many parts, or points of the summary, have each value of a field.

    \b
    Examples:
      symp stats --by country
      symp stats --by "office kind"
      symp stats --by verb --json
    """
    from symposium_cli.queries.recorder import Recorder
    from symposium_cli.queries.stats import counts, parse_by

    reply.holds("count")
    field = parse_by(by)
    symposium = reply.load()
    answer = counts(symposium, field)
    found = list(map(Recorder(symposium).count, answer.records))

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.output.tables import draw_list
        from symposium_cli.output.views import count_columns

        return draw_list(found, count_columns(found), terminal)

    return reply.give(found, draw, answer.notes)
