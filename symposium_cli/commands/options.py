"""The options that all commands share, before the command's name and after it."""

import inspect
import os
from collections.abc import Sequence
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from symposium_cli.errors import UsageError
from symposium_cli.output.formats import Format


class Shared(NamedTuple):
    """The shared options as they were given; None where they were not."""

    data: str | None = None
    format: Format | None = None
    fields: tuple[str, ...] | None = None
    exit_status: bool = False

    def over(self, general: "Shared") -> "Shared":
        """These options, and for those not given the `general` ones."""
        return Shared(
            general.data if self.data is None else self.data,
            self.format or general.format,
            general.fields if self.fields is None else self.fields,
            self.exit_status or general.exit_status,
        )

    @property
    def speaks_json(self) -> bool:
        """Whether what is told beside the answer is JSON."""
        return self.format in (Format.JSON, Format.JSONL)

    @property
    def directory(self) -> Path:
        """Where the data set lies: as asked, else as the environment says, else the bundled one."""
        from symposium_cli.dataset.load import bundled_directory

        if self.data == "":
            raise UsageError("--data '' names no directory.")
        asked = self.data or os.environ.get("SYMP_DATA")
        return Path(asked) if asked else bundled_directory()


def _parsed(
    *,
    data: Annotated[
        str | None,
        typer.Option("--data", metavar="DIR", help="Answer from the data set in this directory."),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format", "-f", metavar="FORMAT", help=f"{', '.join(Format)}; table if not given."
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    fields: Annotated[
        list[str] | None,
        typer.Option(
            "--fields", metavar="NAMES", help="Just these fields, in this order: name,country."
        ),
    ] = None,
    exit_status: Annotated[
        bool, typer.Option("--exit-status", "-e", help="End with 1 when the answer is empty.")
    ] = False,
) -> Shared:
    asked = None if form is None else _format(form)
    if json and asked not in (None, Format.JSON):
        raise UsageError(
            f"--json and --format {form} contradict each other.", hint="Give one of them."
        )
    names = None if fields is None else tuple(_names(",".join(fields)))
    return Shared(data, Format.JSON if json else asked, names, exit_status)


PARAMETERS = inspect.signature(_parsed).parameters


def parse(given: dict[str, object]) -> Shared:
    """The shared options, taken out of what a command was given."""
    return _parsed(**{name: given.pop(name) for name in PARAMETERS})  # type: ignore[arg-type]


def _format(typed: str) -> Format:
    try:
        return Format(typed)
    except ValueError:
        from symposium_cli.names.suggestions import suggestions

        raise UsageError(
            f"--format {typed!r} is not known.",
            hint=f"The formats are {', '.join(Format)}.",
            did_you_mean=suggestions(typed, Format),
        ) from None


def _names(typed: str) -> dict[str, None]:
    return dict.fromkeys(name.strip() for name in typed.split(","))


def seem_to_speak_json(arguments: Sequence[str]) -> bool:
    """Whether a command line that cannot be understood asks for JSON, as far as one can tell."""
    options = [*takewhile(lambda argument: argument != "--", arguments), ""]
    for argument, following in pairwise(options):
        if argument.split("=")[0] == "--json":
            return True
        name, _, value = argument.partition("=")
        if not argument.startswith("--"):  # -f may stand in a bundle, and its value right behind
            name, letter, value = argument.partition("f")
            name = name.replace("e", "") + letter
        if name in ("--format", "-f") and (value or following) in (Format.JSON, Format.JSONL):
            return True
    return False
