"""The program itself: its help, its own options, and the names of its commands."""

from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.main import get_command

from symposium_cli.commands.frame import OTHER_FORMS, TextAsTyped, with_shared_options
from symposium_cli.errors import UsageError

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply

_COMMANDS = (
    "about",
    "sessions",
    "speaker",
    "themes",
    "search",
    "timeline",
    "stats",
    "verify",
    "cite",
    "check",
    "schema",
)


class Commands(TextAsTyped, TyperGroup):
    """The commands, each loaded when it is asked for; they answer to other forms of their names."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002, their signature
        """The names of the commands, in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002, their signature
        """The command of this name or of this other form of a name, None when there is none."""
        name = OTHER_FORMS.get(cmd_name, cmd_name)
        if name not in _COMMANDS:
            return None
        return getattr(import_module(f"symposium_cli.commands.{name}"), name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments begin with; raises UsageError when there is none."""
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            from symposium_cli.names.suggestions import suggestions

            raise UsageError(
                f"There is no command {args[0]!r}.",
                hint="`symp -h` lists the commands.",
                did_you_mean=suggestions(args[0], {name: name for name in _COMMANDS} | OTHER_FORMS),
            )
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback()
@with_shared_options
def symp(
    reply: "Reply",
    *,
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and end.")] = False,
    show_completion: Annotated[
        str | None,
        typer.Option(
            "--show-completion", metavar="SHELL", help="Show the completion script of bash or zsh."
        ),
    ] = None,
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
    if version:
        _version(reply)
    if show_completion is not None:
        _show_script(show_completion)
    if context.invoked_subcommand is None:
        from symposium_cli.output import streams as output

        output.write(f"{context.get_help()}\n", machine=False)
    return 0


def _version(reply: "Reply") -> NoReturn:
    from symposium_cli import __version__
    from symposium_cli.dataset.load import digests

    reply.holds("version")
    programme = reply.load().programme
    record = {
        "version": __version__,
        "data_version": programme.data_version,
        "document": programme.event.document.title,
        **digests(reply.options.directory),
    }
    raise typer.Exit(reply.give(record, lambda _: f"symp {__version__}\n"))


def _show_script(shell: str) -> NoReturn:
    from symposium_cli.commands.shells import SCRIPTS
    from symposium_cli.output import streams as output

    if shell not in SCRIPTS:
        raise UsageError(
            f"There is no completion for {shell!r}.", hint=f"The shells are {', '.join(SCRIPTS)}."
        )
    output.write(SCRIPTS[shell], machine=True)
    raise typer.Exit


group: TyperGroup = get_command(app)  # type: ignore[assignment]
