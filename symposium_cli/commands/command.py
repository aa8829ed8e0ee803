"""What every command has in common: the shared options, and the way from answer to output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import typer
from typer.core import TyperCommand
from typer.main import get_command

from symposium_cli.commands.response import Listing, Responder
from symposium_cli.commands.run import SHARED, Run, Shared
from symposium_cli.errors import SympError, UnknownError, UsageError
from symposium_cli.names.words import LITTLE_WORDS, fold
from symposium_cli.output import streams
from symposium_cli.output.formats import CALENDAR
from symposium_cli.queries.filters import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from symposium_cli.commands.response import Answer
    from symposium_cli.dataset.record import Record

_LONGEST = 1000  # letters of a value: more than any name, and few enough to compare with every one
_MOST_VALUES = 1000  # of an option or argument, each of which is compared with everything


class Command(TyperCommand):
    """A command whose function returns the answer, as a value to be written here."""

    listing: Listing[Any]
    listings_by_flag: dict[str, Listing[Any]]
    bare_listing: Listing[Any] | None
    bare_without: tuple[str, ...]
    allow_extra_args = True  # as they are refused in our own words
    reads_ranges = False  # whether `14 -15` is a range, and no option of figures

    @property
    def records(self) -> list[type[Record]]:
        """The kinds of records that the command gives out."""
        bare = () if self.bare_listing is None else (self.bare_listing,)
        listings = (self.listing, *self.listings_by_flag.values(), *bare)
        return [listing.record for listing in listings]

    def listing_for(self, params: Mapping[str, Any]) -> Listing[Any]:
        """Return the listing of the answer to a question with these parameters."""
        if self.bare_listing is not None and not any(map(params.get, self.bare_without)):
            return self.bare_listing
        flags = [flag for flag in self.listings_by_flag if params[flag]]
        return self.listings_by_flag[flags[0]] if flags else self.listing

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that the command answers in."""
        return self.listing.formats

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments; raises UsageError where there are more than the command takes."""
        ctx.typed = [*args]
        if self.reads_ranges:
            args = [*_with_dashes(args)]
        unexpected: list[str] = super().parse_args(ctx, args)
        if unexpected and not ctx.resilient_parsing:
            raise self._refused(self._takes_no_more(unexpected[0]), ctx)
        return unexpected

    def _takes_no_more(self, unexpected: str) -> UsageError:
        for param in self.params:
            if param.param_type_name == "argument":
                return UsageError(
                    f"Unexpected argument {unexpected!r}.",
                    hint=f"Give one {param.metavar}, in quotes if it has spaces.",
                )
        return UsageError(
            f"`symp {self.name}` takes no argument.",
            hint=f"`symp {self.name} -h` shows what it takes.",
        )

    def invoke(self, ctx: Any) -> int:
        """Ask the function, write its answer, and return the exit status.

        When something unknown was asked for, the empty form of the answer is written before the
        error goes its way.
        """
        run: Run = ctx.obj
        try:
            answer = self.ask(ctx)
        except UnknownError as error:
            Responder(self.listing_for(ctx.params), run).write_nothing()
            raise self._refused(error, ctx) from None
        except UsageError as error:
            raise self._refused(error, ctx) from None
        quoted = self._look_for_quotes(answer, ctx)
        status = Responder(self.listing_for(ctx.params), run).write(answer)
        if quoted is not None:
            streams.note(f"Did you mean: {quoted}?", as_json=run.shared.speaks_json)
        return status

    def ask(self, ctx: Any) -> Answer[Any]:
        """Return the answer of the function, with nothing written.

        Raises UnknownError and UsageError as the function does, and where the options that all
        commands share, or the lengths of values, make no sense.
        """
        run: Run = ctx.obj
        typed = {name: ctx.params.pop(name) for name in SHARED}
        run.reach(self, Shared.parse(**typed, command=self))
        listing = self.listing_for(ctx.params)
        check_format(run.shared, listing)
        check_fields(run.shared, listing.record)
        for param in self.params:
            if values := ctx.params.get(param.name):
                check_length(values, param.name, run)
                if param.param_type_name == "option" and param.multiple:
                    ctx.params[param.name] = [*dict.fromkeys(values)]
        answer: Answer[Any] = super().invoke(ctx)
        return answer

    def _refused(self, error: SympError, ctx: Any) -> SympError:
        """Return an error with what to type where only quotes are missing."""
        from symposium_cli.commands.unquoted import in_quotes

        if (quoted := in_quotes(self, ctx)) is not None:
            error.did_you_mean = (quoted,)
            if isinstance(error, UnknownError):
                error.parameter, error.instead = None, ()
        return error

    def _look_for_quotes(self, answer: Answer[Any], ctx: Any) -> str | None:
        """Return the options in quotes where a value and the words behind it found nothing.

        Raises UsageError where the words behind are only such as "for", which tell nothing alone.
        """
        given = [values for values in ctx.params.values() if isinstance(values, list)]
        if len(given) <= 1 or not isinstance(answer, Result):
            return None
        little = [" ".join(values) for values in given if LITTLE_WORDS.issuperset(values)]
        if answer.items and not little:
            return None
        from symposium_cli.commands.unquoted import in_quotes

        quoted = in_quotes(self, ctx, finds=True)
        if little and quoted is not None:
            raise UsageError(
                f"{little[0]!r} tells nothing alone.",
                hint="Put a value of several words in quotes.",
                did_you_mean=(quoted,),
            )
        return quoted

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        from symposium_cli.commands.help import write_command_help

        write_command_help(self, ctx, formatter)


def _with_dashes(args: Sequence[str]) -> Iterator[str]:
    """Yield arguments, with a dash in place of the hyphen where one ends a range: `14 -15`."""
    before = ""
    for word in args:
        ends = word[:1] == "-" and word[1:].isdecimal() and before[-1:].isdecimal()
        yield f"\N{EN DASH}{word[1:]}" if ends else word
        before = word


def answers(
    listing: Listing[Any],
    *,
    bare: Listing[Any] | None = None,
    bare_without: tuple[str, ...] = (),
    **by_flag: Listing[Any],
) -> Callable[[Callable[..., Answer[Any]]], Command]:
    """Make a command of a function, which returns its answer.

    `by_flag` are the listings that take the place of the usual one when a flag is given, and
    `bare` the one that does when none of the parameters `bare_without` is.
    """

    def command(function: Callable[..., Answer[Any]]) -> Command:
        # Typer reads the options off the annotations themselves, and would also take every one of
        # them apart, twice, to resolve names given as text: 1% of a whole query.
        function.__no_type_check__ = True  # type: ignore[attr-defined]
        app = typer.Typer(
            add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
        )
        app.command(function.__name__.removesuffix("_"), cls=Command)(function)
        made = cast("Command", get_command(app))
        made.listing, made.listings_by_flag = listing, by_flag
        made.bare_listing, made.bare_without = bare, bare_without
        return made

    return command


def check_format(shared: Shared, listing: Listing[Any]) -> None:
    """Raise UsageError when a calendar was asked for of what has none, or with chosen fields."""
    if shared.format != CALENDAR:
        return
    if listing.calendar is None:
        from symposium_cli.commands.options import CALENDAR_COMMANDS

        commands = " and ".join(f"`symp {name}`" for name in CALENDAR_COMMANDS)
        raise UsageError(
            f"--format {CALENDAR} is for {commands} only.",
            hint=f"The formats here are {', '.join(listing.formats)}.",
        )
    if shared.fields is not None:
        raise UsageError("A calendar has no fields to choose.", hint="Leave out --fields.")


def check_fields(shared: Shared, record: type[Record]) -> None:
    """Raise UsageError when a field was asked for that the records do not have."""
    known = record.field_names()
    for field in shared.fields or ():
        if field not in known:
            from symposium_cli.names.field_names import fields_meant

            raise UsageError(
                f"There is no field {field!r} here." if field else "--fields holds a blank name.",
                hint=f"The fields are {', '.join(known)}.",
                did_you_mean=fields_meant(field, known),
            )


def check_length(values: object, parameter: str, run: Run) -> None:
    """Raise UsageError when a value, or one of several, is longer than anything people type.

    Some letters are many when they are folded. Values are counted as well, each once.
    """
    if isinstance(values, list) and len(values) > _MOST_VALUES < len({*values}):
        raise UsageError(
            f"{run.spell(parameter)} has {len({*values}):,} values.",
            hint=f"Give at most {_MOST_VALUES:,}.",
        )
    for value in values if isinstance(values, list) else (values,):
        if isinstance(value, str) and (
            len(value) > _LONGEST or (not value.isascii() and len(fold(value)) > _LONGEST)
        ):
            raise UsageError(
                f"{run.spell(parameter)} is too long.",
                hint=f"A value may have {_LONGEST:,} letters.",
            )
