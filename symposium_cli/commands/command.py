"""What every command has in common: the shared options, and the way from answer to output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import typer
from typer.core import TyperCommand
from typer.main import get_command

from symposium_cli.commands.response import Listing, Responder
from symposium_cli.commands.run import SHARED, Run, Shared
from symposium_cli.errors import UnknownError, UsageError
from symposium_cli.output.formats import CALENDAR

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from symposium_cli.commands.response import Answer
    from symposium_cli.dataset.record import Record


class Command(TyperCommand):
    """A command whose function returns the answer, as a value to be written here."""

    listing: Listing[Any]
    listings_by_flag: dict[str, Listing[Any]]
    bare_listing: Listing[Any] | None

    @property
    def records(self) -> list[type[Record]]:
        """The kinds of records that the command gives out."""
        bare = () if self.bare_listing is None else (self.bare_listing,)
        listings = (self.listing, *self.listings_by_flag.values(), *bare)
        return [listing.record for listing in listings]

    def listing_for(self, params: Mapping[str, Any]) -> Listing[Any]:
        """Return the listing of the answer to a question with these parameters."""
        if self.bare_listing is not None and not any(params.values()):
            return self.bare_listing
        flags = [flag for flag in self.listings_by_flag if params[flag]]
        return self.listings_by_flag[flags[0]] if flags else self.listing

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that the command answers in."""
        return self.listing.formats

    def invoke(self, ctx: Any) -> int:
        """Ask the function, write its answer, and return the exit status.

        When something unknown was asked for, the empty form of the answer is written before the
        error goes its way.
        """
        run: Run = ctx.obj
        run.reach(self, Shared.parse(**{name: ctx.params.pop(name) for name in SHARED}))
        listing = self.listing_for(ctx.params)
        check_format(run.shared, listing)
        check_fields(run.shared, listing.record)
        try:
            answer = super().invoke(ctx)
        except UnknownError:
            Responder(listing, run).write_nothing()
            raise
        return Responder(listing, run).write(answer)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002, their signature
        """Write what may be asked for with `--fields`."""
        for record in self.records:
            kind = record.record_kind()
            with formatter.section(f"Fields of a {kind}" if kind != self.name else "Fields"):
                formatter.write_text(", ".join(record.field_names()))


def answers(
    listing: Listing[Any], *, bare: Listing[Any] | None = None, **by_flag: Listing[Any]
) -> Callable[[Callable[..., Answer[Any]]], Command]:
    """Make a command of a function, which returns its answer.

    `by_flag` are the listings that take the place of the usual one when a flag is given, and
    `bare` the one that does when no parameter but the shared ones is.
    """

    def command(function: Callable[..., Answer[Any]]) -> Command:
        app = typer.Typer(
            add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
        )
        app.command(function.__name__.removesuffix("_"), cls=Command)(function)
        made = cast("Command", get_command(app))
        made.listing, made.listings_by_flag, made.bare_listing = listing, by_flag, bare
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
            from symposium_cli.names.suggestions import suggestions

            raise UsageError(
                f"There is no field {field!r} here." if field else "--fields holds a blank name.",
                hint=f"The fields are {', '.join(known)}.",
                did_you_mean=suggestions(field, known),
            )
