"""The program itself: its help, its own options, the names of its commands, and where errors end.

The names and summaries of the commands stand here, and not only in the modules of the commands, so
that help need not load those with all that they ask.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException
from typer.main import get_command

from symposium_cli.commands.completion import SHELLS, matching
from symposium_cli.commands.options import (
    Data,
    ExitStatus,
    Fields,
    Form,
    Json,
    option,
)
from symposium_cli.commands.run import SHARED, Run, Shared, seem_to_speak_json
from symposium_cli.errors import OutputError, ReaderGoneError, SympError, UsageError
from symposium_cli.output import streams

COMMANDS = {
    "about": "What event this is, and everything that its document names.",
    "sessions": "The slots of the programme, or some in full.",
    "speaker": "Who had a part, in what office and for whom, one record a part.",
    "themes": "The themes of the summary, or one with its points.",
    "search": "Everything that mentions all the words, best match first.",
    "timeline": "The programme drawn to scale, with chairs and numbers of speakers.",
    "stats": "How many parts, or points of the summary, have each value of a field.",
    "verify": "Hold the data against a text of the document, fact by fact.",
    "cite": "A reference to the document or to a place in it, ready to paste, with paragraph and "
    "page.",
    "check": "Whether a data set is sound, or else everything that is wrong in it.",
    "import": "Make a data set from a list of speakers.",
    "schema": "JSON Schema of the data files and of every kind of record.",
}
OTHER_FORMS = {"session": "sessions", "speakers": "speaker", "theme": "themes"}


def python_name(command: str) -> str:
    """Return what a command's module and function are called.

    They have its name, with an underscore behind a word that Python keeps for itself: `import_`.
    """
    return f"{command}_" if iskeyword(command) else command


def load_command(name: str) -> Any:
    """Return the command of this name, from its module."""
    called = python_name(name)
    return getattr(import_module(f"symposium_cli.commands.{called}"), called)


class Commands(TyperGroup):
    """The commands, each loaded when it is asked for; they answer to other forms of their names."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002, their signature
        """Return the names of the commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002, their signature
        """Return the command of this name or other form of a name, None when there is none."""
        name = OTHER_FORMS.get(cmd_name, cmd_name)
        if name not in COMMANDS:
            return None
        command = load_command(name)
        if not {param.name for param in command.params}.issuperset(SHARED):
            command.params += [param for param in self.params if param.name in SHARED]
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the arguments begin with; raises UsageError when none is."""
        unknown = not args[0].startswith("-") and self.get_command(ctx, args[0]) is None
        if unknown and not ctx.resilient_parsing:
            from symposium_cli.names.suggestions import suggestions

            raise UsageError(
                f"There is no command {args[0]!r}.",
                hint="`symp -h` lists the commands.",
                did_you_mean=suggestions(args[0], {name: name for name in COMMANDS} | OTHER_FORMS),
            )
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the options or commands that begin as typed, without loading any command."""
        from typer._click.shell_completion import CompletionItem

        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        return [CompletionItem(name) for name in matching(COMMANDS, incomplete)]

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002, their signature
        """Write the names and summaries of the commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback()
def symp(
    ctx: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version and end.")] = False,
    show_completion: Annotated[
        str | None,
        option(
            "--show-completion",
            "SHELL",
            "Show the completion script of bash, zsh, fish or powershell.",
            SHELLS,
        ),
    ] = None,
    data: Data = None,
    form: Form = None,
    json: Json = False,
    fields: Fields = None,
    exit_status: ExitStatus = False,
) -> int:
    """Who spoke for whom, in which session and office, and what the summary says of it.

    \b
    Examples:
      symp sessions
      symp speaker --country Norway
      symp themes "human rights"
      symp themes --calls --points --json
      symp search media victims
      symp stats --by country

    Answers about the United Nations Secretary-General's Symposium on International
    Counter-Terrorism Cooperation (New York, 19 September 2011), with the page of the document.
    Options given twice mean either; different options must all hold. Words match whatever
    their case, accents, hyphens and apostrophes.

    \b
    Exit status:
      0  answered, also when the answer is none
      1  something named is not known here
      2  the command line is wrong
      3  the data cannot be read or are not sound
      4  the answer cannot be written

    \b
    Environment:
      SYMP_DATA   directory of the data set to answer from
      COLUMNS     width of tables
      NO_COLOR    no colour; wins over CLICOLOR_FORCE and FORCE_COLOR
    """
    run: Run = ctx.obj
    run.shared = Shared.parse(
        data=data, form=form, json=json, fields=fields, exit_status=exit_status
    )
    if version:
        from symposium_cli.commands.version import show_version

        run.command = ctx.command
        raise typer.Exit(show_version(run))
    if show_completion is not None:
        _show_script(show_completion)
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        run.command = ctx.command
        streams.write(f"{ctx.get_help()}\n", machine=False)
    return 0


def _show_script(shell: str) -> None:
    from symposium_cli.commands.shells import script

    if shell not in SHELLS:
        raise UsageError(
            f"There is no completion for {shell!r}.", hint=f"The shells are {', '.join(SHELLS)}."
        )
    streams.write(script(shell), machine=True)


group: TyperGroup = get_command(app)  # type: ignore[assignment]


def run(arguments: Sequence[str]) -> int:
    """Run the program on its arguments, and return its exit status; every error ends here."""
    this = Run()
    try:
        return _status(arguments, this)
    except ReaderGoneError:
        streams.discard(sys.stdout)  # whoever read the answer has had enough
        return 0
    except SympError as error:
        if isinstance(error, OutputError):
            streams.discard(sys.stdout)
        error.spell(this.spell)
        as_json = this.shared.speaks_json if this.command else seem_to_speak_json(arguments)
        streams.report(error, as_json=as_json)
        return error.exit_status


def _status(arguments: Sequence[str], this: Run) -> int:
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
            hint=f"`{_reached(arguments)} -h` shows what it takes.",
            did_you_mean=tuple(getattr(error, "possibilities", None) or ()),
        ) from error


def _reached(arguments: Sequence[str]) -> str:
    """Return the program with the command that is named, as far as one can tell."""
    names = (OTHER_FORMS.get(argument, argument) for argument in arguments)
    return " ".join(("symp", *[name for name in names if name in COMMANDS][:1]))
