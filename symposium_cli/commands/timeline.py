"""`symp timeline`."""

from typing import TYPE_CHECKING, Annotated

import typer

from symposium_cli.commands.frame import command

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply
    from symposium_cli.output.tables import Terminal


@command
def timeline(
    reply: "Reply",
    *,
    at: Annotated[
        list[str] | None,
        typer.Option(metavar="TIME", help="Mark this time: 9:15, 09:15 or 0915."),
    ] = None,
    svg: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write a picture, to standard output with -.")
    ] = None,
) -> int:
    """The programme drawn to scale, with chairs and numbers of speakers.

    \b
    Examples:
      symp timeline
      symp timeline --at 11:45
      symp timeline --svg day.svg
      symp timeline --json
    """
    from symposium_cli.commands.parse import parse_time
    from symposium_cli.queries.recorder import Recorder
    from symposium_cli.queries.timeline import stretches

    reply.holds("stretch")
    moments = [parse_time(typed) for typed in at or ()]
    symposium = reply.load()
    answer = stretches(symposium.programme.sessions, moments)
    if svg is not None:
        from symposium_cli.output import svg as picture

        title = symposium.programme.event.title
        return reply.give_file(svg, picture.svg(title, answer.records, moments), answer.notes)
    found = list(map(Recorder(symposium).stretch, answer.records))

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.output.tables import draw_list
        from symposium_cli.output.views import stretch_columns

        marks = [f"{moment:%H:%M}" for moment in moments]
        return draw_list(found, stretch_columns(found, marks, terminal.width), terminal)

    return reply.give(found, draw, answer.notes)
