"""What may stand next on an unfinished command line: commands, options and values that exist."""

import os
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from symposium_cli.errors import SympError
from symposium_cli.names.text import escape_controls
from symposium_cli.names.words import Words, fold


class _Line(NamedTuple):
    """What the finished words of a command line come to.

    `waiting` is the option whose value comes next, `data` the directory given with `--data`.
    """

    command: Any
    waiting: Any = None
    options_over: bool = False
    arguments: int = 0
    data: str | None = None


class Paths(StrEnum):
    """What is on the disk, which the shells themselves know best how to complete."""

    DIRECTORIES = "directories"
    FILES = "files"


_PATHS = {
    "data": Paths.DIRECTORIES,
    "directory": Paths.DIRECTORIES,
    "source": Paths.FILES,
    "svg": Paths.FILES,
}


def candidates(group: Any, words: Sequence[str], unfinished: str) -> list[str] | Paths:
    """The words that may stand in place of an unfinished one, or what to name of the disk.

    `group` is the command that Typer makes of the program; `words` are those between the program's
    name and the unfinished one.
    """
    line = _read(group, words)
    options = _options(line.command)
    name, equals, value = unfinished.partition("=")
    if line.waiting is not None:
        return _values(line.waiting, line, unfinished)
    if unfinished.startswith("-") and not line.options_over:
        if not equals:
            return _matching(options, unfinished)
        found = _values(options[name], line, value) if _takes_value(options.get(name)) else []
        return found if isinstance(found, Paths) else [f"{name}={known}" for known in found]
    if hasattr(line.command, "list_commands"):
        return _matching(line.command.list_commands(None), unfinished)
    arguments = [param for param in line.command.params if param.param_type_name == "argument"]
    if line.arguments < len(arguments):
        return _values(arguments[line.arguments], line, unfinished)
    return []


def _read(group: Any, words: Iterable[str]) -> _Line:
    line = _Line(group)
    for word in words:
        line = _followed(line, word)
    return line


def _followed(line: _Line, word: str) -> _Line:
    """What a line comes to when one more word follows."""
    name, equals, value = word.partition("=")
    options = _options(line.command)
    if line.waiting is not None:
        # The shell expands a tilde only when it runs the line.
        data = os.path.expanduser(word) if line.waiting.name == "data" else line.data
        return line._replace(waiting=None, data=data)
    if word == "--":
        return line._replace(options_over=True)
    if word.startswith("-") and word != "-" and not line.options_over:
        if equals and options.get(name) is not None and options[name].name == "data":
            return line._replace(data=value)
        return line._replace(waiting=_left_waiting(options, word))
    if hasattr(line.command, "list_commands"):
        command = line.command.get_command(None, word)
        return line if command is None else line._replace(command=command)
    return line._replace(arguments=line.arguments + 1)


def _options(command: Any) -> dict[str, Any]:
    """The options of a command by name, None for those that ask for help."""
    options = [param for param in command.params if param.param_type_name == "option"]
    named = {name: option for option in options for name in option.opts}
    return named | dict.fromkeys(("--help", "-h"))


def _takes_value(option: Any) -> bool:
    return option is not None and not option.is_flag


def _left_waiting(options: dict[str, Any], word: str) -> Any:
    """The option whose value comes after this word: itself, or the last of a bundle of letters."""
    names = [word] if word.startswith("--") else [f"-{letter}" for letter in word[1:]]
    for name in names[:-1]:
        if _takes_value(options.get(name)):
            return None  # the rest of the bundle is its value
    last = options.get(names[-1]) if names else None
    return last if _takes_value(last) else None


def _values(param: Any, line: _Line, unfinished: str) -> list[str] | Paths:
    from symposium_cli.commands.vocabulary import fixed, of_data

    if param.name in _PATHS:
        return _PATHS[param.name]
    if param.name == "fields":
        before, comma, last = unfinished.rpartition(",")
        return [f"{before}{comma}{field}" for field in _matching(_fields(line), last)]
    if known := fixed(param.name):
        return _matching(known, unfinished)
    try:
        from symposium_cli.commands.options import Shared
        from symposium_cli.dataset.load import load

        return _matching(of_data(param.name, load(Shared(line.data).directory)), unfinished)
    except SympError:
        return []


def _fields(line: _Line) -> Iterable[str]:
    from symposium_cli.queries.records import RECORDS_OF_COMMAND, fields_of

    kinds = RECORDS_OF_COMMAND.get(line.command.name, ())
    return [field for kind in kinds for field in fields_of(kind)]


def _matching(known: Iterable[str], unfinished: str) -> list[str]:
    """The known values that fit: those that begin so, else when folded, else by their words.

    One that a terminal could not show is never offered: it could not be inserted safely.
    """
    values = [value for value in dict.fromkeys(known) if value == escape_controls(value)]
    folded, words = fold(unfinished), Words(unfinished)
    tests: tuple[Callable[[str], bool], ...] = (
        lambda value: value.startswith(unfinished),
        lambda value: fold(value).startswith(folded),
        lambda value: bool(words) and words.match(value),
    )
    for test in tests:
        fitting = [value for value in values if test(value)]
        if fitting:
            return fitting
    return []
