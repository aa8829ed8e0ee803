"""Counting by every field, held against the data files."""

import json
from typing import Any

import pytest

from symposium_cli.dataset.load import bundled_directory
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import Given, UsageError
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
from tests.support.events import built, entity, fair, part, programme, slot, summary, year_slot
from tests.support.refusals import refused

OF_PARTS = [
    *(By.COUNTRY, By.ORGANIZATION, By.PERSON, By.YEAR, By.ROLE, By.OFFICE_KIND, By.SESSION),
    By.HONORIFIC,
]
OF_POINTS = [By.VERB, By.ACTOR, By.THEME]
NOTES = {By.ORGANIZATION: ("A part for several organizations counts for each of them.",)}


def data_file(name: str) -> Any:
    return json.loads((bundled_directory() / f"{name}.json").read_text(encoding="utf-8"))


def stated_in_file(by: By) -> list[tuple[list[str | None], dict[str, Any]]]:
    """What each part of the data file states, and the part."""
    file = data_file("programme")
    names = {body["id"]: body["name"] for body in file["organizations"]}
    stated: list[tuple[list[str | None], dict[str, Any]]] = []
    for session in file["sessions"]:
        for entry in session.get("parts", ()):
            bodies = [names[body] for body in entry.get("organizations", ())]
            fields = {**entry, By.SESSION: session["id"], By.YEAR: session["start"][:4]}
            values = (bodies or [None]) if by is By.ORGANIZATION else [fields.get(by)]
            whom = ", ".join(filter(None, (entry.get("country"), "; ".join(bodies))))
            stated.append((values, {**entry, "whom": whom}))
    return stated


@pytest.mark.parametrize("by", OF_PARTS)
def test_the_counts_of_parts_are_those_of_the_data_file(symposium: Symposium, by: By) -> None:
    """The most come first, equal counts in the order of the document, and what is silent last."""
    stated = stated_in_file(by)
    behind: dict[str | None, list[dict[str, Any]]] = {}
    for values, entry in stated:
        for value in values:
            behind.setdefault(value, []).append(entry)
    expected = [
        Count(by, value, len(entries), len({e["person"] for e in entries}), len(stated), "parts")
        for value, entries in sorted(behind.items(), key=lambda item: (not item[0], -len(item[1])))
    ]
    if by is By.PERSON:
        first = [behind[count.value][0] for count in expected]
        expected = [
            count._replace(name=entry["name"], affiliation=entry["whom"])
            for count, entry in zip(expected, first, strict=True)
        ]
    assert count_parts(symposium, by) == Result(tuple(expected), NOTES.get(by, ()))


@pytest.mark.parametrize("by", OF_POINTS)
def test_the_counts_of_points_are_those_of_the_data_file(symposium: Symposium, by: By) -> None:
    stated = [
        theme["id"] if by is By.THEME else point[by]
        for theme in data_file("summary")["themes"]
        for point in theme["points"]
    ]
    values = sorted(dict.fromkeys(stated), key=lambda value: (not value, -stated.count(value)))
    assert count_points(symposium, by) == Result(
        tuple(
            Count(by, value, stated.count(value), None, len(stated), "points") for value in values
        )
    )


# A list of speakers over some years, in which not every part has an office or a date.
DEBATE = built(
    programme(
        year_slot(
            3,
            1948,
            part("ada-nor", name="Ada Example", country="Norway", country_code="NOR"),
            part("ben-tur", country="Türkiye", country_code="TUR", office="Envoy"),
        ),
        year_slot(
            1,
            1946,
            part("ada-nor", name="ADA EXAMPLE", country="Norway", organizations=["union"]),
            part("ben-tur", country="Turkey", country_code="TUR"),
            part(
                *("cleo-fra",),
                country="France",
                country_code="FRA",
                office="Prime Minister",
                office_kind="head_of_government",
            ),
        ),
        year_slot(9, None, part("dora-nor", country="Norway", country_code="NOR")),
        organizations=[entity("union", "Union of Examples")],
    )
)


def counted(result: Result[Count]) -> dict[str | None, int]:
    return {count.value: count.number for count in result.items}


def test_years_come_in_their_own_order_and_what_has_no_date_last() -> None:
    counts = count_parts(DEBATE, By.YEAR).items
    assert [(count.value, count.number) for count in counts] == [
        ("1946", 3),
        ("1948", 2),
        (None, 1),
    ]


def test_a_person_has_the_name_and_the_affiliation_of_the_first_part_counted() -> None:
    first = count_parts(DEBATE, By.PERSON).items[0]
    assert first == Count(
        By.PERSON, "ada-nor", 2, 1, 6, "parts", name="Ada Example", affiliation="Norway"
    )
    only = count_parts(DEBATE, By.PERSON, organization=["union"]).items
    assert only == (
        Count(
            *(By.PERSON, "ada-nor", 1, 1, 1, "parts"),
            name="ADA EXAMPLE",
            affiliation="Norway; Union of Examples",
        ),
    )


@pytest.mark.parametrize(
    ("by", "asked", "values"),
    [
        (By.YEAR, {"country": ["Norway"]}, {"1948": 1, "1946": 1, None: 1}),
        (By.YEAR, {"country": ["NOR"], "session": ["3"]}, {"1948": 1}),
        (By.COUNTRY, {"session": ["3", "9"]}, {"Norway": 2, "Türkiye": 1}),
        (By.PERSON, {"organization": ["Union of Examples"]}, {"ada-nor": 1}),
        (By.SESSION, {"role": ["head of government"]}, {"session-1": 1}),
        (By.OFFICE_KIND, {"role": ["speaker"]}, {"head_of_government": 1, None: 5}),
    ],
)
def test_filters_narrow_what_is_counted_and_the_whole(
    by: By, asked: dict[str, list[str]], values: dict[str | None, int]
) -> None:
    result = count_parts(DEBATE, by, **asked)  # type: ignore[arg-type]
    assert counted(result) == values
    assert {count.whole for count in result.items} == {sum(values.values())}


@pytest.mark.parametrize(
    ("by", "asked", "notes"),
    [
        (By.YEAR, {}, ()),
        (By.YEAR, {"country": ["NO"]}, ("Showing results for Norway (NOR).",)),
        (
            By.ROLE,
            {"role": ["envoy"]},
            ("No office is given for 4 of the 6 appearances looked at.",),
        ),
        (By.ROLE, {"role": ["speaker"]}, ()),
        (By.COUNTRY, {}, ("Names that share a code are counted apart: TUR (Türkiye, Turkey).",)),
        (By.COUNTRY, {"session": ["3"]}, ()),
        (By.ROLE, {"country": ["Japan"]}, ("No one is listed as speaking for Japan.",)),
    ],
)
def test_notes_of_the_question_go_along(
    by: By, asked: dict[str, list[str]], notes: tuple[str, ...]
) -> None:
    assert count_parts(DEBATE, by, **asked).notes == notes  # type: ignore[arg-type]


def test_filters_that_leave_nothing_are_named() -> None:
    nothing = count_parts(DEBATE, By.YEAR, country=["France"], session=["3"])
    given = (Given("country", ("France",)), Given("session", ("3",)))
    assert nothing == Result((), unmatched=given)
    assert refused(count_parts, DEBATE, By.YEAR, country=["Norwya"]).kind == "unknown_country"


def test_many_names_that_share_a_code_are_not_all_listed() -> None:
    names = [(code, name) for code in ("AAA", "BBB", "CCC", "DDD") for name in "vwxy"]
    parts = [
        part(f"guest-{number}", country=f"{name} {code}", country_code=code)
        for number, (code, name) in enumerate(names)
    ]
    [note] = count_parts(built(programme(year_slot(1, 1946, *parts))), By.COUNTRY).notes
    assert note == (
        "Names that share a code are counted apart: AAA (v AAA, w AAA, x AAA and 1 more), "
        "BBB (v BBB, w BBB, x BBB and 1 more), CCC (v CCC, w CCC, x CCC and 1 more) and 1 more."
    )


@pytest.mark.parametrize("bodies", [["guild"], []])
def test_a_part_of_two_bodies_counts_for_both_and_a_note_says_so(bodies: list[str]) -> None:
    """However many parts have none, so that the counts add up to no more than there are."""
    data = built(
        programme(
            slot(
                "one",
                "01T10:00",
                "01T11:00",
                parts=[
                    part("ada-example", organizations=["guild", "council"]),
                    part("ada-example", role="presenter", organizations=bodies),
                ],
            ),
            organizations=[entity("council", "Council"), entity("guild", "Guild")],
        )
    )
    last = [] if bodies else [Count(By.ORGANIZATION, None, 1, 1, 2, "parts")]
    assert count_parts(data, By.ORGANIZATION) == Result(
        (
            Count(By.ORGANIZATION, "Guild", 1 + len(bodies), 1, 2, "parts"),
            Count(By.ORGANIZATION, "Council", 1, 1, 2, "parts"),
            *last,
        ),
        NOTES[By.ORGANIZATION],
    )


def test_where_there_is_nothing_to_count_a_note_says_so() -> None:
    nothing = Result[Count]((), ("There is nothing here to count.",))
    assert count_points(built(fair()), By.VERB) == Result((), ("This data set has no summary.",))
    assert count_points(built(programme(), summary()), By.THEME) == nothing
    assert count_parts(built(programme()), By.COUNTRY) == nothing


def test_a_count_whole(symposium: Symposium) -> None:
    record = CountRecord(Count(By.OFFICE_KIND, "minister", 13, 12, 32, "parts"), symposium)
    assert vars(record) == {
        "by": "office_kind",
        "value": "minister",
        "count": 13,
        "people": 12,
        "share": 0.4062,
        "whole": 32,
        "unit": "parts",
        "name": None,
    }
    person = Count(By.PERSON, "robert-orr", 2, 1, 32, "parts", "Robert Orr", "Norway")
    assert vars(CountRecord(person, symposium))["name"] == "Robert Orr"


def test_a_field_whole() -> None:
    assert vars(FieldRecord(By.VERB, None)) == {
        "name": "verb",
        "unit": "points",
        "meaning": "The reporting verb, as printed.",
    }
    units = {by: FieldRecord(by, None).unit for by in By}
    assert units == dict.fromkeys(OF_PARTS, "parts") | dict.fromkeys(OF_POINTS, "points")


@pytest.mark.parametrize(
    ("typed", "by"),
    [
        ("COUNTRY", By.COUNTRY),
        *((typed, By.OFFICE_KIND) for typed in ("office kind", "office_kind", "Office-Kind")),
    ],
)
def test_fields_however_they_are_typed(typed: str, by: By) -> None:
    assert parse_by(typed) is by


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("contry", ("country",)),
        ("states", ("country",)),
        ("speakers", ("person",)),
        ("", ()),
        ("plumber", ()),
    ],
)
def test_an_unknown_field_lists_the_known_ones(typed: str, alike: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as unknown:
        parse_by(typed)
    assert unknown.value.message == f"There is nothing to count by {typed!r}."
    assert unknown.value.hint == (
        "Appearances are counted by country, organization, person, year, role, office_kind, "
        "session, honorific; points of the summary by verb, actor, theme."
    )
    assert unknown.value.did_you_mean == alike


@pytest.mark.parametrize(
    ("typed", "by"),
    [
        ("by country", By.COUNTRY),
        ("By Countries", By.COUNTRY),
        ("organisations", By.ORGANIZATION),
        ("people", By.PERSON),
        ("persons", By.PERSON),
        ("office kinds", By.OFFICE_KIND),
        ("years", By.YEAR),
    ],
)
def test_a_field_is_named_in_the_singular_or_plural(typed: str, by: By) -> None:
    assert parse_by(typed) is by
