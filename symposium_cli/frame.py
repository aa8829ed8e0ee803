"""What every command has in common: its shared options, how it answers, and how errors end it."""

import inspect
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from symposium_cli import output
from symposium_cli.errors import OutputError, ReaderGoneError, SympError, UnknownError, UsageError

if TYPE_CHECKING:
    from symposium_cli.console import Terminal
    from symposium_cli.models import Symposium


class Format(StrEnum):
    """How an answer is given."""

    TABLE = "table"
    JSON = "json"


def parse_format(typed: str) -> Format:
    """The format of a typed name; raises UsageError for anything else."""
    try:
        return Format(typed)
    except ValueError:
        from symposium_cli.text import closest

        raise UsageError(
            f"--format {typed!r} is not known.",
            hint=f"The formats are {', '.join(Format)}.",
            did_you_mean=closest(typed, Format),
        ) from None


class Shared(NamedTuple):
    """The options that all commands share, as they were given; None where they were not."""

    data: str | None = None
    format: Format | None = None
    exit_status: bool = False

    def over(self, general: "Shared") -> "Shared":
        """These options, and for those not given the `general` ones."""
        return Shared(
            general.data if self.data is None else self.data,
            self.format or general.format,
            self.exit_status or general.exit_status,
        )

    @property
    def as_json(self) -> bool:
        """Whether the answer, and what is told beside it, is JSON."""
        return self.format is Format.JSON

    @property
    def directory(self) -> Path:
        """Where the data set lies: as asked, else as the environment says, else the bundled one."""
        from symposium_cli.store import bundled_directory

        if self.data == "":
            raise UsageError("--data '' names no directory.")
        if self.data is not None:
            return Path(self.data)
        return Path(os.environ["SYMP_DATA"]) if os.environ.get("SYMP_DATA") else bundled_directory()

    def load(self) -> "Symposium":
        """The data set to answer from."""
        from symposium_cli.store import load

        return load(self.directory)

    def give(
        self,
        records: Sequence[Mapping[str, Any]] | Mapping[str, Any],
        draw: Callable[["Terminal"], str],
        notes: Sequence[str] = (),
    ) -> None:
        """Print an answer in the format asked for, and the notes to it.

        `draw` makes the drawing for people. An empty answer draws nothing, and ends with 1 where
        that was asked for.
        """
        if self.as_json:
            from symposium_cli.formats import to_json

            output.write(to_json(records), machine=True)
        elif records:
            output.write(draw(output.terminal()), machine=False)
        for note in notes:
            output.note(note, as_json=self.as_json)
        if self.exit_status and not records:
            raise typer.Exit(1)

    def give_nothing(self) -> None:
        """Print the empty form of an answer."""
        if self.as_json:
            output.write("[]\n", machine=True)


def _shared(
    *,
    data: Annotated[
        str | None,
        typer.Option("--data", metavar="DIR", help="Answer from the data set in this directory."),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(Format),
            help="Give a table (the default) or JSON.",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    exit_status: Annotated[
        bool, typer.Option("--exit-status", "-e", help="End with 1 when the answer is empty.")
    ] = False,
) -> Shared:
    asked = None if form is None else parse_format(form)
    if json and asked not in (None, Format.JSON):
        raise UsageError(
            f"--json and --format {form} contradict each other.", hint="Give one of them."
        )
    return Shared(data, Format.JSON if json else asked, exit_status)


class Run:
    """One run of the program: the options before the command's name, and those it answers by."""

    def __init__(self) -> None:
        self.general = Shared()
        self.reached: Shared | None = None


_SHARED_PARAMETERS = inspect.signature(_shared).parameters
_KEYWORD = inspect.Parameter.KEYWORD_ONLY
_SUPPLIED = ("shared", "context")


def with_shared_options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the shared options, which reach it together as its `shared` argument.

    They count before the command's name and after it. A question about something unknown prints
    the empty form of its answer before the error goes its way.
    """
    parameters = inspect.signature(function).parameters
    own = [parameter for name, parameter in parameters.items() if name not in _SUPPLIED]

    def command(context: typer.Context, **given: Any) -> None:
        this: Run = context.obj
        shared = _shared(**{name: given.pop(name) for name in _SHARED_PARAMETERS})
        shared = shared.over(this.general)
        if context.invoked_subcommand is None:
            this.reached = shared
        else:
            this.general = shared
        if "context" in parameters:
            given["context"] = context
        try:
            function(shared=shared, **given)
        except UnknownError:
            shared.give_nothing()
            raise

    context = inspect.Parameter("context", _KEYWORD, annotation=typer.Context)
    own = [parameter.replace(kind=_KEYWORD) for parameter in own]
    command.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [context, *own, *_SHARED_PARAMETERS.values()]
    )
    command.__name__ = function.__name__
    command.__doc__ = function.__doc__
    return command


_OTHER_FORMS = {"session": "sessions", "speakers": "speaker", "theme": "themes"}


class Commands(TyperGroup):
    """The commands, which answer to other forms of their names and suggest names for slips."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name or of this other form of a name."""
        return super().get_command(ctx, _OTHER_FORMS.get(cmd_name, cmd_name))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments begin with; raises UsageError when there is none."""
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            from symposium_cli.text import closest

            raise UsageError(
                f"There is no command {args[0]!r}.",
                hint="`symp -h` lists the commands.",
                did_you_mean=closest(
                    args[0], {name: name for name in self.commands} | _OTHER_FORMS
                ),
            )
        return super().resolve_command(ctx, args)


def run(app: typer.Typer, arguments: Sequence[str]) -> int:
    """Run the program on its arguments, and return its exit status; every error ends here."""
    this = Run()
    try:
        return _status(app, arguments, this)
    except ReaderGoneError:
        output.discard(sys.stdout)  # whoever read the answer has had enough
        return 0
    except SympError as error:
        if isinstance(error, OutputError):
            output.discard(sys.stdout)
        as_json = this.reached.as_json if this.reached else _seems_to_ask_for_json(arguments)
        output.report(error, as_json=as_json)
        return error.exit_status


def _status(app: typer.Typer, arguments: Sequence[str], this: Run) -> int:
    try:
        return app(arguments, prog_name="symp", standalone_mode=False, obj=this) or 0
    except SystemExit as error:  # Typer's own end when nobody reads its help
        raise ReaderGoneError from error
    except OSError as error:
        raise OutputError(f"The answer cannot be written: {error.strerror}.") from error
    except TyperException as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "symp"
        # What Typer says of a slip in an option lists the likely ones, which go elsewhere here.
        slip = hasattr(error, "possibilities")
        message = error.message if slip else error.format_message()
        raise UsageError(
            f"{message.rstrip('.')}.",
            hint=f"`{command} -h` shows what it takes.",
            did_you_mean=tuple(getattr(error, "possibilities", None) or ()),
        ) from error


def _seems_to_ask_for_json(arguments: Sequence[str]) -> bool:
    """Whether a command line that cannot be understood asks for JSON, as far as one can tell."""
    options = [*takewhile(lambda argument: argument != "--", arguments), ""]
    for argument, following in pairwise(options):
        if argument.split("=")[0] == "--json":
            return True
        name, equals, value = argument.partition("=")
        if not argument.startswith("--"):  # -f may stand in a bundle, and its value right behind
            name, equals, value = argument.partition("f")
            name = name.replace("e", "") + equals
        if name in ("--format", "-f") and (value or following) == "json":
            return True
    return False
