"""Counting by every field, held against the data files."""

import json
from typing import Any

import pytest

from symposium_cli.dataset.load import bundled_directory
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UsageError
from symposium_cli.queries.filters import Result
from symposium_cli.queries.stats import By, Count, CountRecord, count_by, parse_by
from tests.support.events import built, entity, fair, part, programme, slot, summary

OF_POINTS = [By.VERB, By.ACTOR, By.THEME]


def data_file(name: str) -> Any:
    return json.loads((bundled_directory() / f"{name}.json").read_text(encoding="utf-8"))


def stated_in_file(by: By) -> list[tuple[list[str | None], str]]:
    """What each part or point of the data files states, and whose part it is."""
    if by in OF_POINTS:
        return [
            ([theme["id"] if by is By.THEME else point[by]], "")
            for theme in data_file("summary")["themes"]
            for point in theme["points"]
        ]
    file = data_file("programme")
    names = {body["id"]: body["name"] for body in file["organizations"]}
    stated: list[tuple[list[str | None], str]] = []
    for session in file["sessions"]:
        for entry in session.get("parts", ()):
            bodies = [names[body] for body in entry.get("organizations", ())]
            fields = {**entry, By.SESSION: session["id"]}
            values = (bodies or [None]) if by is By.ORGANIZATION else [fields.get(by)]
            stated.append((values, entry["person"]))
    return stated


@pytest.mark.parametrize("by", list(By))
def test_the_counts_are_those_of_the_data_files(symposium: Symposium, by: By) -> None:
    """The most come first, equal counts in the order of the document, and what is silent last."""
    stated, of_points = stated_in_file(by), by in OF_POINTS
    behind: dict[str | None, list[str]] = {}
    for values, person in stated:
        for value in values:
            behind.setdefault(value, []).append(person)
    unit = "points" if of_points else "parts"
    expected = tuple(
        Count(by, value, len(names), None if of_points else len({*names}), len(stated), unit)
        for value, names in sorted(behind.items(), key=lambda item: (not item[0], -len(item[1])))
    )
    assert count_by(symposium, by) == Result(expected)


def test_a_part_of_two_bodies_counts_for_both() -> None:
    data = built(
        programme(
            slot(
                "one",
                "01T10:00",
                "01T11:00",
                parts=[
                    part("ada-example", organizations=["guild", "council"]),
                    part("ada-example", role="presenter", organizations=["guild"]),
                ],
            ),
            organizations=[entity("council", "Council"), entity("guild", "Guild")],
        )
    )
    assert count_by(data, By.ORGANIZATION) == Result(
        (
            Count(By.ORGANIZATION, "Guild", 2, 1, 2, "parts"),
            Count(By.ORGANIZATION, "Council", 1, 1, 2, "parts"),
        ),
        ("A part for several organizations counts for each of them.",),
    )


@pytest.mark.parametrize(
    ("data", "by", "note"),
    [
        (built(fair()), By.VERB, "This data set has no summary."),
        (built(programme(), summary()), By.THEME, "There is nothing here to count."),
        (built(programme()), By.COUNTRY, "There is nothing here to count."),
    ],
)
def test_where_there_is_nothing_to_count_a_note_says_so(data: Symposium, by: By, note: str) -> None:
    assert count_by(data, by) == Result((), (note,))


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
    }


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
    ("typed", "alike"), [("contry", ("country",)), ("themes", ("theme",)), ("", ()), ("name", ())]
)
def test_an_unknown_field_lists_the_known_ones(typed: str, alike: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as refused:
        parse_by(typed)
    assert refused.value.message == f"There is nothing to count by {typed!r}."
    assert refused.value.hint == (
        "Count by country, organization, role, office_kind, session, honorific, verb, actor, theme."
    )
    assert refused.value.did_you_mean == alike
