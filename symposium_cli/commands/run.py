"""One run of the program: the options that all commands share, the command, and the data."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import pairwise, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from symposium_cli.errors import UsageError
from symposium_cli.output.formats import FORMATS, JSON_FORMATS, TABLE

if TYPE_CHECKING:
    from symposium_cli.dataset.symposium import Symposium

# The shared options as parameters of a command.
SHARED = ("data", "form", "json", "fields", "exit_status")


class Shared(NamedTuple):
    """The shared options as they were given; None where they were not."""

    data: str | None = None
    format: str | None = None
    fields: tuple[str, ...] | None = None
    exit_status: bool = False

    @classmethod
    def parse(
        cls,
        *,
        data: str | None,
        form: str | None,
        json: bool,
        fields: Sequence[str] | None,
        exit_status: bool,
        command: Any = None,
    ) -> Shared:
        """Return the options of what was typed; raises UsageError where it makes no sense.

        `command` is the one that they are typed for, None where it is not known.
        """
        asked = None if form is None else _parse_format(form, command)
        if json and asked not in (None, "json"):
            raise UsageError(
                f"--json and --format {form} contradict each other.", hint="Give one of them."
            )
        names = dict.fromkeys(name.strip().lower() for name in ",".join(fields or ()).split(","))
        return cls(data, "json" if json else asked, tuple(names) if fields else None, exit_status)

    def over(self, general: Shared) -> Shared:
        """Return these options, and for those not given the `general` ones."""
        return Shared(
            general.data if self.data is None else self.data,
            self.format or general.format,
            general.fields if self.fields is None else self.fields,
            self.exit_status or general.exit_status,
        )

    @property
    def asks_for_records(self) -> bool:
        """Whether records are asked for, and not what people usually see of them."""
        return not self.draws_tables or bool(self.fields)

    @property
    def draws_tables(self) -> bool:
        """Whether no format for machines was asked for."""
        return self.format in (None, TABLE)

    @property
    def speaks_json(self) -> bool:
        """Whether errors and notes are JSON too."""
        return self.format in JSON_FORMATS

    @property
    def directory(self) -> Path:
        """Where the data set lies: as asked, else as the environment says, else the bundled one.

        Raises UsageError for `--data` without a name.
        """
        from symposium_cli.dataset.load import bundled_directory

        if self.data == "":
            raise UsageError("--data '' names no directory.")
        asked = self.data or os.environ.get("SYMP_DATA")
        return Path(asked) if asked else bundled_directory()


def _parse_format(typed: str, command: Any) -> str:
    form = typed.strip().lower()
    if form in FORMATS:
        return form
    from symposium_cli.commands.other_names import meant_by_format

    known, here = (FORMATS, "") if command is None else (command.formats, " here")
    raise UsageError(
        f"--format {typed!r} is not known.",
        hint=f"The formats{here} are {', '.join(known)}.",
        did_you_mean=meant_by_format(typed, command),
    )


def seem_to_speak_json(arguments: Sequence[str]) -> bool:
    """Return whether a command line that cannot be parsed asks for JSON, as far as one can tell."""
    options = [*takewhile(lambda argument: argument != "--", arguments), ""]
    for argument, following in pairwise(options):
        if argument.split("=")[0] == "--json":
            return True
        name, _, value = argument.partition("=")
        if not argument.startswith("--"):  # -f may stand in a bundle, and its value right behind
            name, letter, value = argument.partition("f")
            name = name.replace("e", "").replace("V", "") + letter
        if name in ("--format", "-f") and (value or following).lower() in JSON_FORMATS:
            return True
    return False


class Run:
    """One run of the program: its shared options, the command that it reached, and the data.

    `is_trial` when it only finds out whether the command takes a command line.
    """

    is_trial = False

    def __init__(self) -> None:
        self.shared = Shared()
        self.command: Any = None
        self.data: Symposium | None = None

    def reach(self, command: Any, shared: Shared) -> None:
        """Note the command that answers, with the shared options typed for it."""
        self.command = command
        self.shared = shared.over(self.shared)

    def load(self) -> Symposium:
        """Load the data set to answer from.

        Raises DataError when it cannot be read or is not sound.
        """
        from symposium_cli.dataset.load import load

        if self.data is None:
            self.data = load(self.shared.directory)
        return self.data

    def spell(self, parameter: str) -> str:
        """Return how a parameter of the command is typed: `--country`, or `NAME`.

        One that the command does not have is returned as it is.
        """
        for param in self.command.params if self.command else ():
            if param.name == parameter:
                name: str = param.metavar if param.param_type_name == "argument" else param.opts[0]
                return name
        return parameter


def load(ctx: typer.Context) -> Symposium:
    """Load the data set that a command is to answer from; raises DataError as `Run.load` does."""
    run: Run = ctx.obj
    return run.load()
