"""`symp stats`."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Annotated, Any

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import (
    Countries,
    Dates,
    Organizations,
    Pages,
    Sessions,
    Texts,
    argument,
    option,
)
from symposium_cli.commands.parse import parse_dates, parse_office_kinds, parse_pages
from symposium_cli.commands.response import Listing, View
from symposium_cli.commands.roles import Honorifics, OfficeKinds, Roles
from symposium_cli.commands.run import Run, load
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import Given, SympError, UsageError
from symposium_cli.output.layout import Column
from symposium_cli.queries.filters import Result
from symposium_cli.queries.session_names import find_sessions_called
from symposium_cli.queries.stats import (
    By,
    Count,
    CountRecord,
    FieldRecord,
    count_parts,
    count_points,
    parse_by,
)

_UNITS = {"parts": "Appearances", "points": "Points"}
_WIDE = 80
_BAR = 24
_NARROW_SHARE = 5
# What may stand behind a field, and be the value of an option.
_NAMED = ("country", "organization", "role", "session")
_OF_PARTS = ("country", "organization", "role", "office_kind", "honorific", "session", "date")


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
        Column(_UNITS[first.unit], lambda count: f"{count.number:,}"),
        *([people] if with_people else []),
        Column(f"Share of {first.whole:,}", _share),
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
        Column("Counts", lambda by: _UNITS[by.unit].lower(), whole=True),
        Column("Meaning", lambda by: FieldRecord(by, None).meaning),
    ]


@answers(
    Listing(CountRecord, columns),
    bare=Listing(FieldRecord, field_columns),
    bare_without=("field", "by"),
)
def stats(
    ctx: typer.Context,
    *,
    field: Annotated[
        Texts,
        argument(
            "FIELD",
            "What to count by: country, organization, person, year, role, office kind, session or "
            "honorific of appearances; verb, actor or theme of points. Lists them if not given.",
            By,
        ),
    ] = None,
    by: Annotated[str | None, option("--by", "FIELD", "The same as FIELD.", By)] = None,
    country: Countries = None,
    organization: Organizations = None,
    role: Roles = None,
    office_kind: OfficeKinds = None,
    honorific: Honorifics = None,
    session: Sessions = None,
    date: Dates = None,
    page: Pages = None,
) -> Result[Count] | Result[By]:
    """Count appearances, or points of the summary, by a field.

    \b
    Examples:
      symp stats
      symp stats country
      symp stats year --country Norway
      symp stats person --role "foreign minister"
      symp stats verb --json
    """
    run: Run = ctx.obj
    try:
        chosen = _chosen(None if field is None else " ".join(field), by)
    except UsageError as error:
        error.did_you_mean = (*_narrowed(run, field or ()), *error.did_you_mean)
        raise
    if chosen is None:
        return Result(tuple(By), _how_to_go_on(run, ctx.params))
    pages = [each for typed in page or () for each in parse_pages(typed)]
    if not chosen.of_points:
        return count_parts(
            load(ctx),
            chosen,
            country=country or (),
            organization=organization or (),
            role=role or (),
            office_kind=[kind for typed in office_kind or () for kind in parse_office_kinds(typed)],
            honorific=honorific or (),
            session=session or (),
            date=[parse_dates(typed) for typed in date or ()],
            page=pages,
        )
    if given := [Given(name, tuple(ctx.params[name])) for name in _OF_PARTS if ctx.params[name]]:
        raise UsageError(
            f"{run.spell(given[0].parameter)} applies to speakers; {chosen} counts points of the "
            "summary.",
            did_you_mean=_points_of(given, run),
        )
    return count_points(load(ctx), chosen, page=pages)


def _points_of(given: Sequence[Given], run: Run) -> tuple[str, ...]:
    """Return what lists the points linked to sessions, where nothing else is given."""
    if [each.parameter for each in given] != ["session"]:
        return ()
    return (f"symp themes --points {given[0].typed(run.spell)}",)


def _narrowed(run: Run, words: Sequence[str]) -> tuple[str, ...]:
    """Return what counts by a field what its next words name: `country --country Norway`."""
    try:
        by, value = parse_by(words[0]), " ".join(words[1:])
        data = run.load()
    except (IndexError, SympError):
        return ()
    if by.of_points or not value:
        return ()
    found = (name for name in sorted(_NAMED, key=by.__ne__) if _finds(data, name, value))
    given = (Given(name, (value,)).typed(run.spell) for name in found)
    return tuple(f"symp stats {by} {typed}" for typed in islice(given, 1))


def _finds(data: Symposium, parameter: str, value: str) -> bool:
    if parameter == "session":  # words of titles would be anything
        return bool(find_sessions_called(value, data.sessions))
    from symposium_cli.queries.roles import names_role  # asked only after an error

    if parameter == "role" and not names_role(value, data.parts):
        return False
    criteria: dict[str, Any] = {parameter: (value,)}
    try:
        return bool(count_parts(data, By.ROLE, **criteria).items)
    except SympError:
        return False


def _how_to_go_on(run: Run, params: Mapping[str, Sequence[str] | None]) -> tuple[str, ...]:
    """Return a note on how to count what filters leave, if there are any."""
    asked = [
        Given(name, tuple(values)).typed(run.spell) for name, values in params.items() if values
    ]
    if not asked:
        return ()
    return (f"Name a field to count by, such as `symp stats role {' '.join(asked)}`.",)


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
