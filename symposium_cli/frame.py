"""What every command has in common: the shared options, other names, and where errors end."""

import inspect
import sys
from collections.abc import Callable, Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from symposium_cli import output
from symposium_cli.errors import OutputError, ReaderGoneError, SympError, UnknownError, UsageError
from symposium_cli.options import PARAMETERS, Shared, parse, seem_to_speak_json
from symposium_cli.reply import Reply


class Run:
    """One run of the program: the options before the command's name, and those it answers by."""

    def __init__(self) -> None:
        self.general = Shared()
        self.reached: Shared | None = None


_KEYWORD = inspect.Parameter.KEYWORD_ONLY
_SUPPLIED = ("reply", "context")


def with_shared_options(function: Callable[..., int]) -> Callable[..., None]:
    """Give a command the shared options, which it answers by through its `reply` argument.

    They count before the command's name and after it. The command returns its exit status. A
    question about something unknown prints the empty form of its answer before the error goes its
    way.
    """
    parameters = inspect.signature(function).parameters
    own = [parameter for name, parameter in parameters.items() if name not in _SUPPLIED]

    def command(context: typer.Context, **given: Any) -> None:
        this: Run = context.obj
        shared = parse(given).over(this.general)
        if context.invoked_subcommand is None:
            this.reached = shared
        else:
            this.general = shared
        if "context" in parameters:
            given["context"] = context
        reply = Reply(shared)
        try:
            status = function(reply=reply, **given)
        except UnknownError:
            reply.give_nothing()
            raise
        if status:
            raise typer.Exit(status)

    context = inspect.Parameter("context", _KEYWORD, annotation=typer.Context)
    own = [parameter.replace(kind=_KEYWORD) for parameter in own]
    command.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [context, *own, *PARAMETERS.values()]
    )
    command.__name__ = function.__name__
    command.__doc__ = function.__doc__
    return command


class Command(TyperCommand):
    """A command whose help lists the fields of its records."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002, their signature
        """Write what may be asked for with `--fields`."""
        from symposium_cli.records import RECORDS_OF_COMMAND, fields_of

        for kind in RECORDS_OF_COMMAND.get(self.name or "", ()):
            with formatter.section(f"Fields of a {kind}" if kind != self.name else "Fields"):
                formatter.write_text(", ".join(fields_of(kind)))


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
        reached = this.reached
        as_json = reached.speaks_json if reached else seem_to_speak_json(arguments)
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
        # What Typer says of a slip in an option lists the likely ones, which go elsewhere here.
        slip = hasattr(error, "possibilities")
        message = error.message if slip else error.format_message()
        raise UsageError(
            f"{message.rstrip('.')}.",
            hint=f"`{_reached(app, arguments)} -h` shows what it takes.",
            did_you_mean=tuple(getattr(error, "possibilities", None) or ()),
        ) from error


def _reached(app: typer.Typer, arguments: Sequence[str]) -> str:
    """The program with the command that a command line names, as far as one can tell."""
    commands = {
        command.callback.__name__ for command in app.registered_commands if command.callback
    }
    names = (_OTHER_FORMS.get(argument, argument) for argument in arguments)
    return " ".join(("symp", *[name for name in names if name in commands][:1]))
