"""What `-h` prints, laid out so that a screen holds it: what most ask for stands first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from inspect import cleandoc
from typing import TYPE_CHECKING, Any

from symposium_cli.commands.run import SHARED

if TYPE_CHECKING:
    from symposium_cli.commands.command import Command


def write_program_help(
    program: Any, ctx: Any, formatter: Any, groups: Mapping[str, Mapping[str, str]]
) -> None:
    """Write the help of the program: its commands in groups, then examples, then the rest."""
    formatter.write_usage(ctx.command_path, "COMMAND [ARGUMENTS] [OPTIONS]")
    purpose, _, rest = cleandoc(program.help).partition("\n\n")
    _write_text(formatter, purpose)
    width = max(len(name) for commands in groups.values() for name in commands)
    for heading, commands in groups.items():
        with formatter.section(heading):
            formatter.write_dl([(f"{name:{width}}", told) for name, told in commands.items()])
    _write_text(formatter, rest)
    _write_list(formatter, "Options", _records(program.get_params(ctx), ctx))


def write_command_help(command: Command, ctx: Any, formatter: Any) -> None:
    """Write the help of a command: its examples, its own options, shared ones, and its fields."""
    params: list[Any] = command.get_params(ctx)
    arguments = [param for param in params if param.param_type_name == "argument"]
    names = {*SHARED, "help"}
    own = [param for param in params if param not in arguments and param.name not in names]
    shared = [param for param in params if param.name in names]
    formatter.write_usage(ctx.command_path, " ".join([*map(_usage, arguments), "[OPTIONS]"]))
    _write_text(formatter, cleandoc(command.help or ""))
    told = [(param.metavar, param.help) for param in arguments]
    _write_list(formatter, "Arguments", told)
    _write_list(formatter, "Options", _records(own, ctx))
    _write_list(formatter, "Options of every command", _shared_records(shared, command, ctx))
    for heading, fields in _fields(command):
        with formatter.section(heading):
            formatter.write_text(", ".join(fields))


def _usage(argument: Any) -> str:
    """Return how an argument stands in the line of usage: `FILE`, `[NAME]`, `WORDS...`."""
    name = argument.metavar.removesuffix("...")
    name = name if argument.nargs == 1 else f"{name}..."
    return name if argument.required else f"[{name}]"


def _write_text(formatter: Any, text: str) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(text)


def _write_list(formatter: Any, heading: str, records: Sequence[tuple[str, str]]) -> None:
    if records:
        with formatter.section(heading):
            formatter.write_dl(records)


def _records(params: Iterable[Any], ctx: Any) -> list[tuple[str, str]]:
    records = (param.get_help_record(ctx) for param in params)
    return [record for record in records if record is not None]


def _shared_records(params: Iterable[Any], command: Command, ctx: Any) -> list[tuple[str, str]]:
    """Return the records of the shared options, with just the formats that a command has."""
    own = f"{', '.join(command.formats)}."
    return [
        (name, own if name.endswith(" FORMAT") else told) for name, told in _records(params, ctx)
    ]


def _fields(command: Command) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield what may be asked for with `--fields`, under a heading that says when."""
    listings = {
        "": command.listing,
        **{f", with --{flag}": listing for flag, listing in command.listings_by_flag.items()},
    }
    if command.bare_listing is not None:
        listings[f", for `symp {command.name}` alone"] = command.bare_listing
    for when, listing in listings.items():
        kind = listing.record.record_kind()
        of = " of the list" if listing is command.bare_listing else f" of a {kind}"
        of = "" if kind == command.name else of
        yield f"Fields{of}{when}", listing.record.field_names()
