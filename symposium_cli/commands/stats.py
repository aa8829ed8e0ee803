"""`symp stats`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import option
from symposium_cli.commands.response import Listing, View
from symposium_cli.commands.run import load
from symposium_cli.output.layout import Column
from symposium_cli.queries.filters import Result
from symposium_cli.queries.stats import By, Count, CountRecord, count_by, parse_by

_BAR = 24


def columns(counts: Sequence[Count], _: View) -> list[Column[Count]]:
    """Return the columns of counts, with bars of which the longest stands for the most."""
    first = counts[0]
    most = max(count.number for count in counts)
    people = Column[Count]("People", lambda count: str(count.people))
    return [
        Column(
            first.by.replace("_", " ").capitalize(),
            lambda count: "not stated" if count.value is None else count.value,
        ),
        Column(first.unit.capitalize(), lambda count: str(count.number)),
        *([people] if first.people is not None else []),
        Column(f"Of {first.whole}", lambda count: f"{count.share:.0%}"),
        Column("", lambda count: "█" * max(1, round(count.number * _BAR / most)), whole=True),
    ]


@answers(Listing(CountRecord, columns))
def stats(
    ctx: typer.Context,
    *,
    by: Annotated[
        str,
        option(
            "--by",
            "FIELD",
            "country, organization, role, office kind, session or honorific of the parts; "
            "verb, actor or theme of the points.",
            By,
        ),
    ],
) -> Result[Count]:
    """How many parts, or points of the summary, have each value of a field.

    \b
    Examples:
      symp stats --by country
      symp stats --by "office kind"
      symp stats --by verb --json
    """
    field = parse_by(by)
    return count_by(load(ctx), field)
