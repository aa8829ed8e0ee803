"""`symp stats`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import (
    Countries,
    Dates,
    Organizations,
    Sessions,
    argument,
    option,
)
from symposium_cli.commands.parse import parse_dates
from symposium_cli.commands.response import Listing, View
from symposium_cli.commands.roles import Roles
from symposium_cli.commands.run import Run, load
from symposium_cli.errors import UsageError
from symposium_cli.output.layout import Column
from symposium_cli.queries.filters import Result
from symposium_cli.queries.stats import (
    By,
    Count,
    CountRecord,
    FieldRecord,
    count_parts,
    count_points,
    parse_by,
)

_WIDE = 80
_BAR = 24
_NARROW_SHARE = 5
_FILTERS = ("country", "organization", "role", "session", "date")


def columns(counts: Sequence[Count], view: View) -> list[Column[Count]]:
    """Return the columns of counts, with bars of which the longest stands for the most."""
    first = counts[0]
    most = max(count.number for count in counts)
    width = view.terminal.width
    cells = _BAR if width is None or width >= _WIDE else width // _NARROW_SHARE
    people = Column[Count]("People", lambda count: f"{count.people:,}")
    with_people = first.people is not None and first.by is not By.PERSON
    return [
        Column(first.by.replace("_", " ").capitalize(), _value),
        Column(first.unit.capitalize(), lambda count: f"{count.number:,}"),
        *([people] if with_people else []),
        Column(f"Of {first.whole:,}", _share),
        Column("", lambda count: "█" * max(1, round(count.number * cells / most)), whole=True),
    ]


def _value(count: Count) -> str:
    if count.name is not None:
        return f"{count.name} ({count.affiliation})" if count.affiliation else count.name
    return "not stated" if count.value is None else count.value


def _share(count: Count) -> str:
    percent = f"{count.share:.0%}"
    return "<1%" if percent == "0%" else percent


def field_columns(_: Sequence[By], __: View) -> list[Column[By]]:
    """Return the columns of the list of fields."""
    return [
        Column("Field", lambda by: by.value, whole=True),
        Column("Counts", lambda by: by.unit, whole=True),
        Column("Meaning", lambda by: FieldRecord(by, None).meaning),
    ]


@answers(Listing(CountRecord, columns), bare=Listing(FieldRecord, field_columns))
def stats(
    ctx: typer.Context,
    *,
    field: Annotated[
        str | None,
        argument(
            "FIELD",
            "What to count by: country, organization, person, year, role, office kind, session or "
            "honorific of the parts; verb, actor or theme of the points. Lists them if not given.",
            By,
        ),
    ] = None,
    by: Annotated[str | None, option("--by", "FIELD", "The same as FIELD.", By)] = None,
    country: Countries = None,
    organization: Organizations = None,
    role: Roles = None,
    session: Sessions = None,
    date: Dates = None,
) -> Result[Count] | Result[By]:
    """How many parts, or points of the summary, have each value of a field.

    \b
    Examples:
      symp stats
      symp stats country
      symp stats year --country Norway
      symp stats person --role "foreign minister"
      symp stats verb --json
    """
    run: Run = ctx.obj
    given = next((run.spell(name) for name in _FILTERS if ctx.params[name]), None)
    chosen = _chosen(field, by)
    if chosen is None:
        if given is not None:
            raise UsageError(
                f"{given} needs a field to count by.", hint="`symp stats` lists the fields."
            )
        return Result(tuple(By))
    if not chosen.of_points:
        return count_parts(
            load(ctx),
            chosen,
            country=country or (),
            organization=organization or (),
            role=role or (),
            session=session or (),
            date=[parse_dates(typed) for typed in date or ()],
        )
    if given is not None:
        raise UsageError(
            f"{given} narrows the parts of the programme; {chosen} is counted of the points of the "
            "summary."
        )
    return count_points(load(ctx), chosen)


def _chosen(field: str | None, by: str | None) -> By | None:
    """Return the field to count by, None where none was given.

    Raises UsageError for an unknown one, and for two different ones.
    """
    asked = {parse_by(typed): typed for typed in (field, by) if typed is not None}
    if len(asked) > 1:
        raise UsageError(
            f"FIELD {field!r} and --by {by!r} contradict each other.", hint="Give one of them."
        )
    return next(iter(asked), None)
