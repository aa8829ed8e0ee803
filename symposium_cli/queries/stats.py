"""Counting the parts of a programme, or the points of a summary, by one of their fields."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from symposium_cli.dataset.models import Appearance, Symposium, ThemePoint
from symposium_cli.errors import UsageError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import match_key
from symposium_cli.queries.filters import Result
from symposium_cli.queries.kinds import By


class Count(NamedTuple):
    """How many of the `whole` have this value; `value` is None for those that state none.

    The whole is of `unit`: parts or points. `people` are the human beings behind the parts.
    """

    by: By
    value: str | None
    number: int
    people: int | None
    whole: int
    unit: str


def parse_by(typed: str) -> By:
    """The field of a typed name; raises UsageError for anything else."""
    for by in By:
        if match_key(typed) == match_key(by):
            return by
    raise UsageError(
        f"There is nothing to count by {typed!r}.",
        hint=f"Count by {', '.join(By)}.",
        did_you_mean=suggestions(typed, By),
    )


def counts(symposium: Symposium, by: By) -> Result[Count]:
    """How often each value stands, most often first, then in the document's order.

    A part of two organizations counts for both. What states no value comes last.
    """
    if by in _OF_PART:
        bodies = {body.id: body.name for body in symposium.programme.organizations}
        found = [part for session in symposium.programme.sessions for part in session.appearances]
        values = [_OF_PART[by](part, bodies) for part in found]
        people = [part.part.person for part in found]
        several = sum(map(len, values)) > len(values)
        notes = ("A part for several organizations counts for each of them.",) if several else ()
        return _answer(_counted(by, values, people, "parts"), notes)
    if symposium.summary is None:
        return Result((), ("This data set has no summary.",))
    points = [
        ThemePoint(theme, point) for theme in symposium.summary.themes for point in theme.points
    ]
    return _answer(_counted(by, [_OF_POINT[by](point) for point in points], None, "points"))


def _answer(found: Iterable[Count], notes: tuple[str, ...] = ()) -> Result[Count]:
    counted = tuple(found)
    return Result(counted, notes if counted else ("There is nothing here to count.",))


_Values = Sequence[str | None]


def _counted(
    by: By, values: Sequence[_Values], people: Sequence[str] | None, unit: str
) -> Iterator[Count]:
    places: dict[str | None, list[int]] = {}
    for place, stated in enumerate(values):
        for value in stated or (None,):
            places.setdefault(value, []).append(place)
    order = sorted(places, key=lambda value: (value is None, -len(places[value])))
    for value in order:
        who = None if people is None else len({people[place] for place in places[value]})
        yield Count(by, value, len(places[value]), who, len(values), unit)


_OF_PART: dict[By, Callable[[Appearance, dict[str, str]], _Values]] = {
    By.COUNTRY: lambda found, _: (found.part.country,),
    By.ORGANIZATION: lambda found, bodies: [bodies[id_] for id_ in found.part.organizations],
    By.ROLE: lambda found, _: (found.part.role,),
    By.OFFICE_KIND: lambda found, _: (found.part.office_kind,),
    By.SESSION: lambda found, _: (found.session.id,),
    By.HONORIFIC: lambda found, _: (found.part.honorific,),
}
_OF_POINT: dict[By, Callable[[ThemePoint], _Values]] = {
    By.VERB: lambda found: (found.point.verb,),
    By.ACTOR: lambda found: (found.point.actor,),
    By.THEME: lambda found: (found.theme.id,),
}
