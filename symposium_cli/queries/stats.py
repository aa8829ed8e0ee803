"""Counting the parts of a programme, or the points of a summary, by one of their fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from symposium_cli.dataset.dates import DateRange
from symposium_cli.dataset.models import Appearance, OfficeKind, Part
from symposium_cli.dataset.record import Record
from symposium_cli.dataset.symposium import Symposium, ThemePoint
from symposium_cli.errors import UsageError
from symposium_cli.names.text import listed
from symposium_cli.names.words import fold, match_key
from symposium_cli.queries.filters import Result
from symposium_cli.queries.programme import find_speakers
from symposium_cli.queries.summary import find_points, point_filters

NOTHING_TO_COUNT = "There is nothing here to count."
SEVERAL_NOTE = "A part for several organizations counts for each of them."
_EXAMPLES = 3


class By(StrEnum):
    """What to count by."""

    COUNTRY = "country"
    ORGANIZATION = "organization"
    PERSON = "person"
    YEAR = "year"
    ROLE = "role"
    OFFICE_KIND = "office_kind"
    SESSION = "session"
    HONORIFIC = "honorific"
    VERB = "verb"
    ACTOR = "actor"
    THEME = "theme"

    @property
    def of_points(self) -> bool:
        """Whether it is a field of the summary's points, and not of the parts."""
        return self in _OF_POINT

    @property
    def unit(self) -> str:
        """What has the field: parts or points."""
        return "points" if self.of_points else "parts"


_MEANINGS = {
    By.COUNTRY: "The state spoken for, as printed.",
    By.ORGANIZATION: "The bodies spoken for; a part for several counts for each of them.",
    By.PERSON: "Who had the part, in whatever session and office.",
    By.YEAR: "The year of the session; the counts stand in the order of years.",
    By.ROLE: "Chair, keynote, speaker or presenter in the programme.",
    By.OFFICE_KIND: "The kind of office, inferred from its words.",
    By.SESSION: "The session, by its id.",
    By.HONORIFIC: "All that is printed before the name; it does not tell who is a woman.",
    By.VERB: "The reporting verb, as printed.",
    By.ACTOR: "Who reports, as printed.",
    By.THEME: "The theme that the point stands under, by its id.",
}


class FieldRecord(Record):
    """A field that parts or points can be counted by."""

    name: By
    unit: Annotated[str, Field(description="What is counted: parts or points.")]
    meaning: str

    def __init__(self, by: By, _: object) -> None:
        super().__init__(None, name=by, unit=by.unit, meaning=_MEANINGS[by])


class Count(NamedTuple):
    """How many of the `whole` have this value; `value` is None for those that state none.

    The whole is of `unit`: parts or points. `people` are the human beings behind the parts. Where
    people are counted, `name` is the name of the person as first printed, and `affiliation` for
    whom that part was.
    """

    by: By
    value: str | None
    number: int
    people: int | None
    whole: int
    unit: str
    name: str | None = None
    affiliation: str | None = None

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
    whole: Annotated[int, Field(description="How many there are in all, of those asked for.")]
    unit: Annotated[str, Field(description="parts or points.")]
    name: Annotated[str | None, Field(description="Of a person, as first printed; else null.")]

    def __init__(self, found: Count, _: Symposium) -> None:
        super().__init__(found, count=found.number, share=round(found.share, 4))


def parse_by(typed: str) -> By:
    """Return the field of a typed name, in the singular or plural: `country`, `by countries`.

    Raises UsageError for anything else, and for several fields.
    """
    if (by := _field_of(typed)) is not None:
        return by
    from symposium_cli.names.field_names import fields_meant

    each = [_field_of(word) for word in typed.split()]
    if len(each) > 1 and None not in each:
        raise UsageError("One field is counted at a time.", hint=f"Give one: {listed(each)}.")
    of_parts = listed([by for by in By if not by.of_points])
    of_points = listed([by for by in By if by.of_points])
    raise UsageError(
        f"There is nothing to count by {typed!r}.",
        hint=f"Appearances are counted by {of_parts}; points of the summary by {of_points}.",
        did_you_mean=fields_meant(typed, list(By)),
    )


def _field_of(typed: str) -> By | None:
    wanted = match_key(typed)
    for by in By:
        if match_key(by) == wanted:
            return by
    from symposium_cli.names.field_names import field_key  # most people type it as it is

    words = typed.split()
    key = field_key(" ".join(words[1:] if len(words) > 1 and fold(words[0]) == "by" else words))
    return next((by for by in By if key in (field_key(by), _PLURALS.get(by))), None)


# Those that are no ending of the singular.
_PLURALS = {By.PERSON: "people"}


def count_parts(
    data: Symposium,
    by: By,
    *,
    country: Sequence[str] = (),
    organization: Sequence[str] = (),
    role: Sequence[str] = (),
    office_kind: Sequence[OfficeKind | None] = (),
    honorific: Sequence[str] = (),
    session: Sequence[str] = (),
    date: Sequence[DateRange] = (),
    page: Sequence[range] = (),
) -> Result[Count]:
    """Return how often each value stands in the parts that meet every criterion.

    The most come first, then those that the document has first; years come in their own order. A
    part of two organizations counts for both. What states no value comes last. Raises UnknownError
    and UsageError as `find_speakers` does.
    """
    asked = (country, organization, role, office_kind, honorific, session, date, page)
    found = find_speakers(
        data,
        country=country,
        organization=organization,
        role=role,
        office_kind=office_kind,
        honorific=honorific,
        session=session,
        date=date,
        page=page,
    )
    if not found.items:
        return Result(
            (), found.notes if any(asked) else (NOTHING_TO_COUNT,), unmatched=found.unmatched
        )
    values = [_OF_PART[by](appearance, data) for appearance in found.items]
    counts = _counts(by, values, [appearance.part.person for appearance in found.items])
    notes = list(found.notes)
    if by is By.PERSON:
        counts = _named(counts, found.items, data)
    if any(len(stated) > 1 for stated in values):
        notes.append(SEVERAL_NOTE)
    if by is By.COUNTRY:
        notes += _country_notes(found.items)
    return Result(tuple(counts), tuple(notes))


def count_points(data: Symposium, by: By, *, page: Sequence[range] = ()) -> Result[Count]:
    """Return how often each value stands in the points on some pages, in the order of counts.

    Raises UnknownError for pages that there are not.
    """
    found = find_points(data, (), point_filters(data, page=page))
    if not found.items:
        notes = found.notes if page or not data.has_summary else (NOTHING_TO_COUNT,)
        return Result((), notes, unmatched=found.unmatched)
    return Result(tuple(_counts(by, [(_OF_POINT[by](each),) for each in found.items], None)))


def _counts(
    by: By, values: Sequence[Sequence[str | None]], people: Sequence[str] | None
) -> Iterator[Count]:
    places: dict[str | None, list[int]] = {}
    for place, stated in enumerate(values):
        for value in stated or (None,):
            places.setdefault(value, []).append(place)
    for value in sorted(places, key=lambda value: _rank(by, value, len(places[value]))):
        who = None if people is None else len({people[place] for place in places[value]})
        yield Count(by, value, len(places[value]), who, len(values), by.unit)


def _rank(by: By, value: str | None, number: int) -> tuple[bool, str | int]:
    """Return what puts a value in its place: years in order, others by count, none at the end."""
    if by is By.YEAR:
        return value is None, value or ""
    return value is None, -number


def _named(
    counts: Iterable[Count], found: Sequence[Appearance], data: Symposium
) -> Iterator[Count]:
    """Yield counts of people with the name and the affiliation of the first part of each."""
    first: dict[str | None, Part] = {each.part.person: each.part for each in reversed(found)}
    for count in counts:
        part = first[count.value]
        yield count._replace(name=part.name, affiliation=data.affiliation(part))


def _country_notes(found: Sequence[Appearance]) -> list[str]:
    """Return a note on the names that stand with one and the same code."""
    names: dict[str, dict[str, None]] = {}
    for _, part, _ in found:
        if part.country is not None and part.country_code is not None:
            names.setdefault(part.country_code, {})[part.country] = None
    shared = [
        f"{code} ({listed([*known], _EXAMPLES)})" for code, known in names.items() if len(known) > 1
    ]
    if not shared:
        return []
    return [f"Names that share a code are counted apart: {listed(shared, _EXAMPLES)}."]


def _year(found: Appearance) -> str | None:
    dated = found.session.dated
    return None if dated is None else dated[: len("2011")]


_OF_PART: dict[By, Callable[[Appearance, Symposium], Sequence[str | None]]] = {
    By.COUNTRY: lambda found, _: (found.part.country,),
    By.ORGANIZATION: lambda found, data: [data.body_names[id_] for id_ in found.part.organizations],
    By.PERSON: lambda found, _: (found.part.person,),
    By.YEAR: lambda found, _: (_year(found),),
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
