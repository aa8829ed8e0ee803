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

GROUPS = {
    "Ask": {
        "about": "Show what event this is, and everything that its document names.",
        "sessions": "List sessions and breaks, or show some in full.",
        "speaker": "List speakers and chairs with their office and country.",
        "themes": "List the themes of the summary, or show one with its points.",
        "search": "Search everything for words, best match first.",
    },
    "See": {
        "timeline": "Draw the programme to scale.",
        "stats": "Count appearances, or points of the summary, by a field.",
    },
    "Cite and verify": {
        "cite": "Write a reference with paragraph and page, ready to paste.",
        "verify": "Check the data against the document's text.",
    },
    "Data sets": {
        "check": "Check a data set for errors.",
        "import": "Make a data set from a list of speakers.",
        "schema": "Show the JSON Schema of a data file or a kind of record.",
    },
}
COMMANDS = {name: summary for group in GROUPS.values() for name, summary in group.items()}
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
        name = cmd_name.lower()
        name = OTHER_FORMS.get(name, name)
        if name not in COMMANDS:
            return None
        command = load_command(name)
        if not {param.name for param in command.params}.issuperset(SHARED):
            command.params += [param for param in self.params if param.name in SHARED]
        return command

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments; `-h speaker` asks for the help of `speaker`."""
        asks_help = len(args) > 1 and args[0] in ctx.help_option_names
        if asks_help and self.get_command(ctx, args[1]) is not None:
            args = [args[1], args[0]]
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the arguments begin with; raises UsageError when none is."""
        asked = args
        if args[0] == "help" and not ctx.resilient_parsing:
            name = next(iter(args[1:]), "help")
            if name == "help" or name.startswith("-"):
                streams.write(f"{ctx.get_help()}\n", machine=False)
                raise typer.Exit
            asked = [name, "--help"]
        is_option = asked[0].startswith("-") and asked[0] != "-"
        unknown = not is_option and self.get_command(ctx, asked[0]) is None
        if unknown and not ctx.resilient_parsing:
            raise _unknown_command(asked, ctx.params.get("data"))
        return super().resolve_command(ctx, asked)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the options or commands that begin as typed, without loading any command."""
        from typer._click.shell_completion import CompletionItem

        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        return [CompletionItem(name) for name in matching(COMMANDS, incomplete)]

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        from symposium_cli.commands.help import write_program_help

        write_program_help(self, ctx, formatter, GROUPS)


def _unknown_command(arguments: Sequence[str], directory: str | None) -> UsageError:
    from symposium_cli.commands.other_names import not_recorded, search_for
    from symposium_cli.commands.questions import commands_meant

    typed, meant = arguments[0], commands_meant(arguments, directory)
    hint = "`symp -h` lists the commands."
    if why := not_recorded(typed):
        hint = f"{why} {hint}"
    elif not meant and (search := search_for(arguments)):
        hint = f"`{search}` searches everything; {hint}"
    return UsageError(f"There is no command {typed!r}.", hint=hint, did_you_mean=meant)


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
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Show version and exit.")
    ] = False,
    show_completion: Annotated[
        str | None,
        option(
            "--show-completion",
            "SHELL",
            "Show the completion script for bash, zsh, fish or powershell.",
            SHELLS,
        ),
    ] = None,
    data: Data = None,
    form: Form = None,
    json: Json = False,
    fields: Fields = None,
    exit_status: ExitStatus = False,
) -> int:
    """Answer who spoke for whom, in which session and office, and what the summary says.

    \b
    Examples:
      symp sessions
      symp speaker --country Norway
      symp themes "human rights"
      symp themes --calls --points --json
      symp search media victims
      symp stats country

    Answers about the United Nations Secretary-General's Symposium on International
    Counter-Terrorism Cooperation (New York, 19 September 2011), with the page of the document.
    Options given twice mean either; different options must all hold. Words match whatever
    their case, accents, hyphens and apostrophes. `symp COMMAND -h` explains a command.

    \b
    Exit status:
      0  answered, even if nothing matches
      1  something named is not known
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
    named = None if form is None else ctx.invoked_subcommand
    run.shared = Shared.parse(
        data=data,
        form=form,
        json=json,
        fields=fields,
        exit_status=exit_status,
        command=None if named is None else load_command(named),
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
        # Typer's own suggestions know neither beginnings nor what an option is called elsewhere.
        slip = getattr(error, "option_name", None) if hasattr(error, "possibilities") else None
        hint = f"`{_reached(arguments)} -h` shows what it takes."
        if slip is not None:
            raise _unknown_option(slip, error, arguments, hint) from error
        raise UsageError(f"{error.format_message().rstrip('.')}.", hint=hint) from error


def _unknown_option(option: str, error: Any, arguments: Sequence[str], hint: str) -> UsageError:
    """Return the error for an option that the command has not, with what to type instead.

    Of `-role`, Typer sees the letter `-r`, which is as the words of the command line have it.
    """
    from symposium_cli.commands.other_names import meant_by_option, not_recorded
    from symposium_cli.commands.questions import question_of_option

    words = (word.partition("=")[0] for word in arguments if word[:1] == "-" != word[1:2])
    typed = option if option[:2] == "--" else next((w for w in words if option[1] in w), option)
    meant = meant_by_option(typed, error.ctx.command, arguments)
    why = not_recorded(typed)
    if why is None and not meant:
        meant = question_of_option(typed, error.ctx.find_root().params.get("data"))
    return UsageError(
        f"{error.message.rstrip('.')}.",
        hint=" ".join(filter(None, (why, hint))),
        did_you_mean=meant,
    )


def _reached(arguments: Sequence[str]) -> str:
    """Return the program with the command that is named, as far as one can tell."""
    names = (OTHER_FORMS.get(argument, argument) for argument in arguments)
    return " ".join(("symp", *[name for name in names if name in COMMANDS][:1]))
