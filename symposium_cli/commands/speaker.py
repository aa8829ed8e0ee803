"""`symp speaker`."""

from typing import TYPE_CHECKING, Annotated

import typer

from symposium_cli.commands.filters import Countries, Organizations, Sessions
from symposium_cli.commands.frame import command

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply
    from symposium_cli.output.tables import Terminal


@command
def speaker(
    reply: "Reply",
    *,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Words of a person's name.")
    ] = None,
    country: Countries = None,
    organization: Organizations = None,
    role: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ROLE",
            help="A part (chair, keynote, speaker, presenter), a kind of office (head of state, "
            "head of government, foreign minister), or words of an office.",
        ),
    ] = None,
    session: Sessions = None,
) -> int:
    """Who had a part, in what office and for whom, one record a part.

    \b
    Examples:
      symp speaker
      symp speaker jimenez
      symp speaker --country Norway
      symp speaker --organization EU
      symp speaker --role chair --json
    """
    from symposium_cli.queries.programme import SpeakerCriteria, find_appearances
    from symposium_cli.queries.recorder import Recorder

    reply.holds("speaker")
    symposium = reply.load()
    asked = SpeakerCriteria(
        name=name,
        countries=country or (),
        organizations=organization or (),
        roles=role or (),
        sessions=session or (),
    )
    answer = find_appearances(symposium, asked)
    records = Recorder(symposium)
    found = [records.speaker(record) for record in answer.records]

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.output.tables import draw_list, draw_sheets
        from symposium_cli.output.views import SPEAKER_COLUMNS, speaker_sheet

        if answer.single:
            slots = [records.session(record.session) for record in answer.records]
            return draw_sheets(map(speaker_sheet, found, slots), terminal)
        return draw_list(found, SPEAKER_COLUMNS, terminal)

    return reply.give(found, draw, answer.notes)
