"""`symp check`."""

from pathlib import Path
from typing import Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import argument
from symposium_cli.commands.response import Listing, Verdict
from symposium_cli.commands.run import Run
from symposium_cli.dataset.faults import FaultRecord
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.dataset.warnings import warnings_about, warnings_about_words
from symposium_cli.errors import DataError, Fault, UsageError
from symposium_cli.names.text import escape_controls, plural
from symposium_cli.queries.filters import Result


@answers(Listing(FaultRecord))
def check(
    ctx: typer.Context,
    *,
    directory: Annotated[
        str | None, argument("DIR", "Its directory; if not given, that of --data.")
    ] = None,
) -> Verdict[Fault]:
    """Check a data set for errors.

    \b
    Examples:
      symp check
      symp check --json

    Exits with status 0 if there are none, also with -e, and with 3 if there are. What is doubtful
    (codes of states, time zones, a person with two names) is shown too, and is no error.
    """
    run: Run = ctx.obj
    if directory is not None:
        run.shared = run.shared._replace(data=_the_one(directory, run.shared.data))
    try:
        data = run.load()
    except DataError as error:
        if not error.faults:
            raise
        return Verdict(Result(error.faults), error=error)
    sound = f"{escape_controls(str(run.shared.directory))}: sound: {_counts(data)}"
    warnings = (*warnings_about(data.programme), *warnings_about_words(data.summary))
    return Verdict(Result((), warnings), sound)


def _the_one(directory: str, named: str | None) -> str:
    """Return the directory; raises UsageError when it has no name or `--data` names another."""
    if not directory:
        raise UsageError("DIR '' names no directory.")
    if named is not None and Path(named) != Path(directory):
        raise UsageError(
            f"{directory!r} and --data {named!r} are two data sets.", hint="Name one of them."
        )
    return directory


def _counts(data: Symposium) -> str:
    people = {part.person for part in data.parts}
    told = [
        plural(len(data.sessions), "slot"),
        f"{plural(len(data.parts), 'part')} of {plural(len(people), 'person')}",
    ]
    if not data.has_summary:
        return ", ".join([*told, "no summary"])
    told += [plural(len(data.themes), "theme"), plural(len(data.points), "point")]
    if data.summary.paragraphs:
        told.append(f"words of {plural(len(data.summary.paragraphs), 'paragraph')}")
    return ", ".join(told)
