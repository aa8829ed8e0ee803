"""Counting the parts of a programme, or the points of a summary, by one of their fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from symposium_cli.dataset.models import Appearance
from symposium_cli.dataset.record import Record
from symposium_cli.dataset.symposium import Symposium, ThemePoint
from symposium_cli.names.suggestions import one_of
from symposium_cli.names.words import match_key
from symposium_cli.queries.filters import Result
from symposium_cli.queries.summary import NO_SUMMARY_NOTE


class By(StrEnum):
    """What to count by."""

    COUNTRY = "country"
    ORGANIZATION = "organization"
    ROLE = "role"
    OFFICE_KIND = "office_kind"
    SESSION = "session"
    HONORIFIC = "honorific"
    VERB = "verb"
    ACTOR = "actor"
    THEME = "theme"


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

    @property
    def share(self) -> float:
        """The part of the whole, from 0 to 1."""
        return self.number / self.whole


class CountRecord(Record):
    """How many parts or points have one value of a field."""

    by: By
    value: Annotated[str | None, Field(description="null for those that state none.")]
    count: int
    people: Annotated[int | None, Field(description="Human beings behind the parts.")]
    share: Annotated[float, Field(ge=0, le=1, description="Of the whole.")]
    whole: Annotated[int, Field(description="How many there are in all.")]
    unit: Annotated[str, Field(description="parts or points.")]

    def __init__(self, found: Count, _: Symposium) -> None:
        super().__init__(found, count=found.number, share=round(found.share, 4))


def parse_by(typed: str) -> By:
    """Return the field of a typed name; raises UsageError for anything else."""
    known = {by.value: by for by in By}
    refusal = f"There is nothing to count by {typed!r}."
    return one_of(typed, known, refusal, "Count by", key=match_key)


def count_by(data: Symposium, by: By) -> Result[Count]:
    """Return how often each value stands, most often first, then in the document's order.

    A part of two organizations counts for both. What states no value comes last.
    """
    if by in _OF_PART:
        values = [_OF_PART[by](found, data) for found in data.appearances]
        several = sum(map(len, values)) > len(values)
        notes = ("A part for several organizations counts for each of them.",) if several else ()
        return _result(_counts(by, values, [part.person for part in data.parts], "parts"), notes)
    if not data.has_summary:
        return Result((), (NO_SUMMARY_NOTE,))
    return _result(_counts(by, [(_OF_POINT[by](point),) for point in data.points], None, "points"))


def _result(counts: Iterator[Count], notes: tuple[str, ...] = ()) -> Result[Count]:
    found = tuple(counts)
    return Result(found, notes if found else ("There is nothing here to count.",))


def _counts(
    by: By, values: Sequence[Sequence[str | None]], people: Sequence[str] | None, unit: str
) -> Iterator[Count]:
    places: dict[str | None, list[int]] = {}
    for place, stated in enumerate(values):
        for value in stated or (None,):
            places.setdefault(value, []).append(place)
    for value in sorted(places, key=lambda value: (value is None, -len(places[value]))):
        who = None if people is None else len({people[place] for place in places[value]})
        yield Count(by, value, len(places[value]), who, len(values), unit)


_OF_PART: dict[By, Callable[[Appearance, Symposium], Sequence[str | None]]] = {
    By.COUNTRY: lambda found, _: (found.part.country,),
    By.ORGANIZATION: lambda found, data: [data.body_names[id_] for id_ in found.part.organizations],
    By.ROLE: lambda found, _: (found.part.role,),
    By.OFFICE_KIND: lambda found, _: (found.part.office_kind,),
    By.SESSION: lambda found, _: (found.session.id,),
    By.HONORIFIC: lambda found, _: (found.part.honorific,),
}
_OF_POINT: dict[By, Callable[[ThemePoint], str | None]] = {
    By.VERB: lambda found: found.point.verb,
    By.ACTOR: lambda found: found.point.actor,
    By.THEME: lambda found: found.theme.id,
}
