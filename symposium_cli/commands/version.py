"""`symp --version`."""

from pathlib import Path

from symposium_cli import __version__
from symposium_cli.commands.command import check_fields, check_format
from symposium_cli.commands.response import Listing, Responder, Text
from symposium_cli.commands.run import Run
from symposium_cli.queries.about import VersionRecord

VERSION: Listing[Path] = Listing(VersionRecord)


def show_version(run: Run) -> int:
    """Write the version and return the exit status; raises DataError when there are no data."""
    check_format(run.shared, VERSION)
    check_fields(run.shared, VersionRecord)
    run.load()
    text = Text((run.shared.directory,), f"symp {__version__}\n", machine=False)
    return Responder(VERSION, run).write(text)
