"""What every command has in common: the shared options, other names, and where errors end."""

import inspect
import sys
from collections.abc import Callable, Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException
from typer.main import get_command

from symposium_cli.commands.options import PARAMETERS, Shared, parse, seem_to_speak_json
from symposium_cli.commands.reply import Reply
from symposium_cli.errors import OutputError, ReaderGoneError, SympError, UnknownError, UsageError
from symposium_cli.output import streams as output


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


class _AsTyped:
    """How a value is taken that is text or a flag, and so needs no validation."""

    @staticmethod
    def coerce(value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG004, their signature
        several = param.multiple or param.nargs == -1
        return () if value is None and several else value


class TextAsTyped:
    """For commands: takes what is typed as it is.

    Typer builds a validator for every option, given or not, which is 3% of a whole query.
    """

    def get_params(self, ctx: Any) -> list[Any]:
        """The options and arguments, that for help included."""
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            param.get_runtime_param = _AsTyped
        return params


class Command(TextAsTyped, TyperCommand):
    """A command whose help lists the fields of its records."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002, their signature
        """Write what may be asked for with `--fields`."""
        from symposium_cli.queries.records import RECORDS_OF_COMMAND, fields_of

        for kind in RECORDS_OF_COMMAND.get(self.name or "", ()):
            with formatter.section(f"Fields of a {kind}" if kind != self.name else "Fields"):
                formatter.write_text(", ".join(fields_of(kind)))


def command(function: Callable[..., int]) -> TyperCommand:
    """The command that a function answers, with the shared options and the function's name."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(cls=Command)(with_shared_options(function))
    return get_command(app)  # type: ignore[return-value]


OTHER_FORMS = {"session": "sessions", "speakers": "speaker", "theme": "themes"}


def run(group: TyperGroup, arguments: Sequence[str]) -> int:
    """Run the program on its arguments, and return its exit status; every error ends here."""
    this = Run()
    try:
        return _status(group, arguments, this)
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


def _status(group: TyperGroup, arguments: Sequence[str], this: Run) -> int:
    try:
        return group.main(arguments, prog_name="symp", standalone_mode=False, obj=this) or 0
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
            hint=f"`{_reached(group, arguments)} -h` shows what it takes.",
            did_you_mean=tuple(getattr(error, "possibilities", None) or ()),
        ) from error


def _reached(group: TyperGroup, arguments: Sequence[str]) -> str:
    """The program with the command that a command line names, as far as one can tell."""
    known = group.list_commands(None)  # type: ignore[arg-type]
    names = (OTHER_FORMS.get(argument, argument) for argument in arguments)
    return " ".join(("symp", *[name for name in names if name in known][:1]))
