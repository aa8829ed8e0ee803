"""`symp sessions`."""

from typing import TYPE_CHECKING, Annotated

import typer

from symposium_cli.commands.filters import Countries, Organizations
from symposium_cli.commands.frame import command

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply
    from symposium_cli.output.tables import Terminal


@command
def sessions(
    reply: "Reply",
    *,
    session: Annotated[
        str | None,
        typer.Argument(metavar="SESSION", help="A session's id, label or number: ii, 2."),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="registration, session or break."),
    ] = None,
    at: Annotated[
        list[str] | None,
        typer.Option(metavar="TIME", help="Slots under way at this time: 9:15, 09:15 or 0915."),
    ] = None,
    date: Annotated[
        list[str] | None, typer.Option(metavar="DATE", help="Slots of this day: 2011-09-19.")
    ] = None,
    chair: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Words of the chair's name.")
    ] = None,
    speaker: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Words of a speaker's name.")
    ] = None,
    country: Countries = None,
    organization: Organizations = None,
    theme: Annotated[
        list[str] | None,
        typer.Option(metavar="THEME", help="Sessions linked to a theme of the summary."),
    ] = None,
) -> int:
    """The slots of the programme, or one in full.

    \b
    Examples:
      symp sessions
      symp sessions ii
      symp sessions --at 11:45
      symp sessions --country Norway --country France
      symp sessions --theme human-rights --json
    """
    from symposium_cli.commands.parse import parse_date, parse_kind, parse_time
    from symposium_cli.queries.programme import SessionCriteria, find_sessions
    from symposium_cli.queries.recorder import Recorder

    reply.holds("session")
    symposium = reply.load()
    asked = SessionCriteria(
        session=session,
        kinds=[parse_kind(typed) for typed in kind or ()],
        at=[parse_time(typed) for typed in at or ()],
        dates=[parse_date(typed) for typed in date or ()],
        chairs=chair or (),
        speakers=speaker or (),
        countries=country or (),
        organizations=organization or (),
        themes=theme or (),
    )
    answer = find_sessions(symposium, asked)
    records = Recorder(symposium)
    found = [records.session(record) for record in answer.records]

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.output.tables import draw_list, draw_sheets
        from symposium_cli.output.views import session_columns, session_sheet

        if answer.single:
            sheets = [session_sheet(record, records.links_to(record["id"])) for record in found]
            return draw_sheets(sheets, terminal)
        several_days = symposium.programme.several_days
        return draw_list(found, session_columns(found, several_days=several_days), terminal)

    return reply.give(found, draw, answer.notes)
