"""`symp check`."""

from typing import TYPE_CHECKING, Annotated

import typer

from symposium_cli.commands.frame import command
from symposium_cli.errors import DataError

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply
    from symposium_cli.dataset.models import Symposium


@command
def check(
    reply: "Reply",
    *,
    directory: Annotated[
        str | None,
        typer.Argument(metavar="DIR", help="The directory of the data set; as --data says if not."),
    ] = None,
) -> int:
    """Whether a data set is sound, or else everything that is wrong in it.

    \b
    Examples:
      symp check
      symp check --json

    Ends with 0 when it is sound, also with -e, and with 3 when it is not. What is doubtful
    (codes of states, time zones, a person with two names) is told too, and is no fault.
    """
    from symposium_cli.dataset.warnings import warnings_about
    from symposium_cli.names.text import escape_controls

    reply.holds("fault")
    if directory is not None:
        reply.answer_from(directory)
    try:
        symposium = reply.load()
    except DataError as error:
        reply.give_faults([fault._asdict() for fault in error.faults])
        raise
    sound = f"{escape_controls(str(reply.options.directory))}: sound: {_counts(symposium)}"
    reply.give((), lambda _: "", warnings_about(symposium), closing=sound)
    return 0


def _counts(symposium: "Symposium") -> str:
    programme, summary = symposium
    parts = [part for session in programme.sessions for part in session.parts]
    people = {part.person for part in parts}
    told = [
        _number(len(programme.sessions), "slot", "slots"),
        f"{_number(len(parts), 'part', 'parts')} of {_number(len(people), 'person', 'people')}",
    ]
    if summary is None:
        return ", ".join([*told, "no summary"])
    points = sum(len(theme.points) for theme in summary.themes)
    told += [_number(len(summary.themes), "theme", "themes"), _number(points, "point", "points")]
    return ", ".join(told)


def _number(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"
