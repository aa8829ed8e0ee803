"""`symp import`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import argument, option
from symposium_cli.commands.response import Listing, Verdict
from symposium_cli.commands.run import Run
from symposium_cli.dataset.load import PROGRAMME_FILE, SUMMARY_FILE, read_file
from symposium_cli.errors import DataError, UsageError
from symposium_cli.importing.entries import Entry, ImportRecord
from symposium_cli.names.text import escape_controls, plural
from symposium_cli.output import streams
from symposium_cli.output.formats import json_text
from symposium_cli.queries.filters import Result

if TYPE_CHECKING:
    from symposium_cli.importing.build import Imported, Stated


@answers(Listing(ImportRecord))
def import_(
    ctx: typer.Context,
    *,
    file: Annotated[str, argument("FILE", "A list of speakers, as CSV.")],
    to: Annotated[
        str | None, option("--to", "DIR", "Write the data set to this directory.")
    ] = None,
    column: Annotated[
        list[str] | None,
        option("--column", "FIELD=HEADING", "Column of a field: name=Speaker. Repeatable."),
    ] = None,
    encoding: Annotated[
        str | None, option("--encoding", "NAME", "Encoding of the list, such as cp1252.")
    ] = None,
    delimiter: Annotated[
        str | None, option("--delimiter", "CHAR", "Separator of columns: ';', ',' or tab.")
    ] = None,
    title: Annotated[str | None, option("--title", "TITLE", "Title of the event.")] = None,
    time_zone: Annotated[
        str | None, option("--time-zone", "ZONE", "Time zone of the times: Europe/Vienna.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only report, and write nothing.")
    ] = False,
) -> Verdict[Entry]:
    """Make a data set from a list of speakers.

    \b
    Examples:
      symp import speakers.csv --to talks
      symp import speakers.csv --dry-run --json
      symp import speakers.csv --dry-run --column office=Post --title "Talks"

    The list has a line of headings, then a line for each speaker. The report says what was
    recognized, derived, cleaned, kept and left out, with the lines. Fields for --column: name,
    first_name, last_name, honorific, country, code, organization, affiliation, office, role,
    session, date, time, start, end, room, source, order.
    """
    from symposium_cli.importing.build import check_sound, import_list
    from symposium_cli.importing.report import report

    run: Run = ctx.obj
    stated = _stated(column or (), encoding, delimiter, title, time_zone)
    directory = None if dry_run else _new_directory(to)
    imported = import_list(_content(file), file, stated)
    programme = json_text(imported.programme)
    check_sound(programme)
    notes = () if run.shared.asks_for_records else tuple(report(imported.entries))
    if directory is None:
        closing = f"{escape_controls(file)}: {_counts(imported)}; nothing written."
    else:
        streams.write_new(directory, PROGRAMME_FILE, programme)
        closing = f"{escape_controls(str(directory))}: {_counts(imported)}."
        closing += f" To ask it: symp speaker --data {escape_controls(quote(str(directory)))}"
    return Verdict(Result(tuple(imported.entries), notes), closing)


def _stated(
    column: Iterable[str],
    encoding: str | None,
    delimiter: str | None,
    title: str | None,
    time_zone: str | None,
) -> Stated:
    """Return what the options state; raises UsageError where they make no sense."""
    from symposium_cli.importing.build import Stated
    from symposium_cli.importing.columns import parse_columns
    from symposium_cli.importing.times import parse_zone

    if title is not None and not title.strip():
        raise UsageError(f"--title {title!r} is blank.")
    return Stated(
        parse_columns(column),
        encoding,
        None if delimiter is None else _parse_delimiter(delimiter),
        title,
        None if time_zone is None else parse_zone(time_zone),
    )


def _parse_delimiter(typed: str) -> str:
    """Return the character that parts columns; raises UsageError for anything else."""
    named = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}
    delimiter = named.get(typed.casefold(), typed)
    if len(delimiter) != 1 or delimiter.isalnum() or delimiter in '"\r\n':
        raise UsageError(
            f"--delimiter {typed!r} is not a character that separates columns.",
            hint="Give one character, such as ';', or tab.",
        )
    return delimiter


def _new_directory(typed: str | None) -> Path:
    """Return the directory to write; raises UsageError for none, DataError for one in use."""
    if not typed:
        raise UsageError(
            "There is no directory to write the data set to.",
            hint="Name a directory with --to DIR, or ask for a report only with --dry-run.",
        )
    directory = Path(typed)
    for name in (PROGRAMME_FILE, SUMMARY_FILE):
        if os.path.lexists(directory / name):
            raise DataError(
                f"{directory} holds a data set already: it has {name}.",
                hint="Name another directory, or remove that data set.",
            )
    if os.path.lexists(directory) and not os.path.isdir(directory):
        raise DataError(f"{directory} is not a directory.", hint="Name a directory to write to.")
    return directory


def _content(file: str) -> bytes:
    """Return the bytes of a list; raises DataError where it cannot be read."""
    if not file:
        raise UsageError("FILE '' names no file.")
    try:
        return read_file(Path(file))
    except DataError as error:
        raise DataError(error.message, hint="Give a list of speakers as a CSV file.") from error


def _counts(imported: Imported) -> str:
    return (
        f"{plural(imported.rows, 'row')}: {plural(imported.appearances, 'appearance')} in "
        f"{plural(len(imported.programme['sessions']), 'session')}, "
        f"{plural(imported.left_out, 'row')} left out"
    )
