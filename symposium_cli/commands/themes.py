"""`symp themes`."""

from typing import TYPE_CHECKING, Annotated

import typer

from symposium_cli.commands.filters import Sessions
from symposium_cli.commands.frame import command

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply
    from symposium_cli.output.tables import Terminal


@command
def themes(
    reply: "Reply",
    *,
    theme: Annotated[
        str | None, typer.Argument(metavar="THEME", help="A theme's id, or words of its title.")
    ] = None,
    points: Annotated[bool, typer.Option("--points", help="List points, one record each.")] = False,
    session: Sessions = None,
    verb: Annotated[
        list[str] | None, typer.Option(metavar="VERB", help="Words of the reporting verb.")
    ] = None,
    actor: Annotated[
        list[str] | None,
        typer.Option(metavar="ACTOR", help="Words of who says it; none where nobody is named."),
    ] = None,
    calls: Annotated[bool, typer.Option("--calls", help="Only calls for action.")] = False,
    mentions: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A body, document, event or resolution named."),
    ] = None,
    paragraph: Annotated[
        list[str] | None, typer.Option(metavar="NUMBER", help="A paragraph of the summary.")
    ] = None,
) -> int:
    """The themes of the summary, or one with its points.

    \b
    Examples:
      symp themes
      symp themes human-rights
      symp themes --calls --points
      symp themes --actor "some participants"
      symp themes --mentions UNCCT --json
    """
    from symposium_cli.commands.parse import parse_paragraph
    from symposium_cli.queries.recorder import Recorder
    from symposium_cli.queries.summary import ThemeCriteria, find_points, find_theme_records

    reply.holds("point" if points else "theme")
    symposium = reply.load()
    asked = ThemeCriteria(
        theme=theme,
        sessions=session or (),
        verbs=verb or (),
        actors=actor or (),
        calls=calls,
        mentions=mentions or (),
        paragraphs=[parse_paragraph(typed) for typed in paragraph or ()],
    )
    records = Recorder(symposium)
    if points:
        listed = find_points(symposium, asked)
        rows = [records.point(record) for record in listed.records]

        def draw_points(terminal: "Terminal") -> str:
            from symposium_cli.output.tables import draw_list
            from symposium_cli.output.views import POINT_COLUMNS

            return draw_list(rows, POINT_COLUMNS, terminal)

        return reply.give(rows, draw_points, listed.notes)
    answer = find_theme_records(symposium, asked)
    found = [records.theme(record) for record in answer.records]

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.output.tables import draw_list, draw_sheets
        from symposium_cli.output.views import THEME_COLUMNS, theme_sheet

        if answer.single:
            slots = {slot.id: records.session(slot) for slot in symposium.programme.sessions}
            return draw_sheets([theme_sheet(record, slots) for record in found], terminal)
        return draw_list(found, THEME_COLUMNS, terminal)

    return reply.give(found, draw, answer.notes)
