"""Values of several words that were typed without quotes: `--country United States`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from itertools import islice
from typing import Any, NamedTuple

from typer.exceptions import TyperException

from symposium_cli.errors import SympError, in_shell

_MOST_TRIALS = 8


class _Value(NamedTuple):
    """An option with its value and the words behind, all from one place to another in a line."""

    option: str
    start: int
    end: int
    words: tuple[str, ...]

    def joined(self, count: int) -> _Value:
        """Return it with just so many of its words."""
        return self._replace(
            end=self.end - len(self.words) + count, words=(" ".join(self.words[:count]),)
        )


def in_quotes(command: Any, ctx: Any, *, finds: bool = False) -> str | None:
    """Return the options of a line that take words behind them too, in quotes, None where none do.

    A line is put to the command with an option's value joined with the words behind it. It must be
    accepted, and find something if `finds`.
    """
    if ctx.obj.is_trial:
        return None
    for values in islice(_joined(ctx), _MOST_TRIALS):
        if _answers(command, ctx, values, finds=finds):
            return " ".join(f"{value.option} {in_shell(value.words[0])}" for value in values)
    return None


def _joined(ctx: Any) -> Iterator[list[_Value]]:
    """Yield options with words joined: all of them, then each by itself with ever fewer words."""
    several = [*_with_words_behind(ctx.typed, ctx.command.params)]
    if len(several) > 1:
        yield [value.joined(len(value.words)) for value in several]
    for value in several:
        for count in range(len(value.words), 1, -1):
            yield [value.joined(count)]


def _with_words_behind(line: Sequence[str], params: Sequence[Any]) -> Iterator[_Value]:
    """Yield the options of a line behind whose values other words stand."""
    takes_value = {
        name
        for param in params
        if param.param_type_name == "option" and not param.is_flag and param.name != "data"
        for name in param.opts
    }
    start = 0
    while start < len(line) and line[start] != "--":
        end = start + 1
        option, equals, value = line[start].partition("=")
        if option in takes_value:
            while end < len(line) and (line[end] == "-" or not line[end].startswith("-")):
                end += 1
            words = (*([value] if equals else []), *line[start + 1 : end])
            if len(words) > 1:
                yield _Value(option, start, end, words)
        start = end


def _answers(command: Any, ctx: Any, values: Sequence[_Value], *, finds: bool) -> bool:
    """Return whether a command takes its line with joined values, without writing anything."""
    line = [*ctx.typed]
    for value in reversed(values):
        line[value.start : value.end] = [value.option, value.words[0]]
    run = copy(ctx.obj)
    run.is_trial = True
    try:
        trial = command.make_context(ctx.info_name, line, parent=ctx.parent, obj=run)
        if "dry_run" in trial.params:
            trial.params["dry_run"] = True
        answer = command.ask(trial)
    except (SympError, TyperException):
        return False
    return not finds or bool(getattr(answer, "items", ()))
