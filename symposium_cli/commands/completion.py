"""The values that may be completed for an option, made by `offer` where it is declared."""

import os
from collections.abc import Callable, Iterable
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING

from typer import Context

from symposium_cli.output.formats import FORMATS

if TYPE_CHECKING:
    from symposium_cli.dataset.symposium import Symposium

SHELLS = ("bash", "zsh", "fish", "powershell")


def offer(
    values: Iterable[str] | Callable[["Symposium"], Iterable[str]],
) -> Callable[[Context, str], list[str]]:
    """Complete an option from a closed set, or from what a function finds in the data set.

    What comes from the data is offered as slugs: shells run what is not quoted.
    """

    def complete(ctx: Context, incomplete: str) -> list[str]:
        return _offered(values, ctx, incomplete)

    # Typer asks every such function for its parameters: told once, 0.1% of a whole query.
    complete.__signature__ = _PARAMETERS  # type: ignore[attr-defined]
    complete.__no_type_check__ = True  # type: ignore[attr-defined]
    return complete


_PARAMETERS = signature(lambda ctx, incomplete: None)  # noqa: ARG005


def _offered(
    values: Iterable[str] | Callable[["Symposium"], Iterable[str]], ctx: Context, incomplete: str
) -> list[str]:
    if isinstance(values, Iterable):
        return matching(values, incomplete)
    from symposium_cli.dataset.load import load

    return matching(values(load(_directory(ctx))), incomplete, slug)


def complete_fields(ctx: Context, incomplete: str) -> list[str]:
    """Complete the last name of a list with commas, from the fields of a command's records."""
    before, comma, last = incomplete.rpartition(",")
    records = getattr(ctx.command, "records", ())
    names = [name for record in records for name in record.field_names()]
    return [_Match(f"{before}{comma}{name}") for name in matching(names, last)]


def complete_formats(ctx: Context, incomplete: str) -> list[str]:
    """Complete a format, from those of the command; before a command is named, from all."""
    return matching(getattr(ctx.command, "formats", FORMATS), incomplete)


def matching(values: Iterable[str], typed: str, form: Callable[[str], str] = str) -> list[str]:
    """Return the forms of the values that begin as typed, or else have words that do.

    Case, accents and punctuation do not matter.
    """
    from symposium_cli.names.words import Words, match_key

    known, wanted, words = dict.fromkeys(values), match_key(typed), Words(typed)
    if typed and not wanted:
        return []
    found = [value for value in known if match_key(value).startswith(wanted)]
    found = found or [value for value in known if words.match(value)]
    return [_Match(text) for text in dict.fromkeys(map(form, found)) if text]


class _Match(str):
    """A value that matches; Typer filters again, but minds case and accents."""

    def startswith(self, *_: object) -> bool:
        return True


def slug(value: str) -> str:
    """Return the words of a value joined by hyphens: `Côte d'Ivoire` becomes `cote-d-ivoire`.

    Articles are left out: they do not count in names, unless hyphens make them part of a word.
    """
    from symposium_cli.names.words import tokenize

    return "-".join("-".join(parts) for parts in tokenize(value) if parts != ["the"])


def _directory(ctx: Context) -> Path:
    """Return where the data set lies that an unfinished command line names."""
    from symposium_cli.commands.run import Shared

    contexts = (ctx, ctx.parent or ctx)
    data = next((each.params["data"] for each in contexts if each.params.get("data")), None)
    # The shell has not expanded the tilde yet.
    return Path(os.path.expanduser(Shared(data).directory))
