"""Counting by every field, held against the data files."""

import json
from collections import Counter
from typing import Any

import pytest

from symposium_cli.dataset.load import bundled_directory
from symposium_cli.dataset.models import Symposium
from symposium_cli.errors import UsageError
from symposium_cli.queries.kinds import By
from symposium_cli.queries.stats import Count, counts, parse_by
from tests.conftest import Ask
from tests.support.events import built, entity, fair, part, point, programme, slot, summary, theme

OF_PARTS = [By.COUNTRY, By.ORGANIZATION, By.ROLE, By.OFFICE_KIND, By.SESSION, By.HONORIFIC]
OF_POINTS = [By.VERB, By.ACTOR, By.THEME]

BY_ROLE = """\
Role       Parts  People  Of 32
─────────────────────────────────────────────────────────
speaker    24     24      75%    ████████████████████████
chair      6      6       19%    ██████
keynote    1      1       3%     █
presenter  1      1       3%     █
"""


def data(name: str) -> Any:
    return json.loads((bundled_directory() / f"{name}.json").read_text(encoding="utf-8"))


def values_in_file(by: By) -> list[list[str]]:
    """What each part or point of the data files states, read without the package's models."""
    if by in OF_POINTS:
        return [
            [value] if (value := theme["id"] if by is By.THEME else point[by]) else []
            for theme in data("summary")["themes"]
            for point in theme["points"]
        ]
    file = data("programme")
    names = {body["id"]: body["name"] for body in file["organizations"]}
    stated = []
    for session in file["sessions"]:
        for entry in session.get("parts", ()):
            if by is By.ORGANIZATION:
                stated.append([names[body] for body in entry.get("organizations", ())])
            else:
                value = session["id"] if by is By.SESSION else entry.get(by)
                stated.append([value] if value else [])
    return stated


def test_every_field_counts_parts_or_points() -> None:
    assert {*OF_PARTS, *OF_POINTS} == set(By)


@pytest.mark.parametrize("by", list(By))
def test_the_counts_are_those_of_the_data_files(symposium: Symposium, by: By) -> None:
    stated = values_in_file(by)
    expected: Counter[str | None] = Counter()
    for values in stated:
        expected.update(values or (None,))
    found = counts(symposium, by)
    assert {count.value: count.number for count in found.records} == expected
    assert {count.whole for count in found.records} == {len(stated)}
    assert {count.by for count in found.records} == {by}
    assert found.notes == ()


@pytest.mark.parametrize("by", list(By))
def test_the_counts_add_up_to_the_whole(symposium: Symposium, by: By) -> None:
    records = counts(symposium, by).records
    total = sum(count.number for count in records)
    if by is By.ORGANIZATION:
        assert total == records[0].whole + 2
    else:
        assert total == records[0].whole


@pytest.mark.parametrize("by", list(By))
def test_the_most_come_first_and_what_is_not_stated_last(symposium: Symposium, by: By) -> None:
    records = counts(symposium, by).records
    stated = [count.number for count in records if count.value is not None]
    assert stated == sorted(stated, reverse=True)
    assert len(records) - len(stated) <= 1
    assert all(count.value is not None for count in records[: len(stated)])


@pytest.mark.parametrize("by", list(By))
def test_people_are_counted_only_behind_parts(symposium: Symposium, by: By) -> None:
    records = counts(symposium, by).records
    if by in OF_PARTS:
        assert {count.unit for count in records} == {"parts"}
        assert all(count.people and count.people <= count.number for count in records)
    else:
        assert {(count.unit, count.people) for count in records} == {("points", None)}


def test_a_person_with_two_parts_counts_once_among_people(symposium: Symposium) -> None:
    last = counts(symposium, By.COUNTRY).records[-1]
    assert last == Count(By.COUNTRY, None, 13, 12, 32, "parts")
    closing = [c for c in counts(symposium, By.SESSION).records if c.value == "closing"]
    assert closing == [Count(By.SESSION, "closing", 5, 4, 32, "parts")]


def test_equal_counts_keep_the_order_of_the_document(symposium: Symposium) -> None:
    countries = [count.value for count in counts(symposium, By.COUNTRY).records]
    assert countries == [
        *dict.fromkeys(v for [v] in filter(None, values_in_file(By.COUNTRY))),
        None,
    ]


def test_counts_of_offices_and_honorifics(symposium: Symposium) -> None:
    def top(by: By) -> tuple[str | None, int]:
        first = counts(symposium, by).records[0]
        return first.value, first.number

    assert top(By.OFFICE_KIND) == ("foreign_minister", 13)
    assert top(By.HONORIFIC) == ("H.E. Mr.", 17)
    assert top(By.ORGANIZATION) == ("United Nations", 2)
    assert top(By.SESSION) == ("opening", 7)
    assert top(By.ACTOR) == ("participants", 26)


def test_a_part_of_two_bodies_counts_for_both() -> None:
    both = built(
        programme(
            slot(
                "one",
                "01T10:00",
                "01T11:00",
                parts=[
                    part("ada-example", organizations=["guild", "council"]),
                    part("ada-example", role="presenter", organizations=["guild"]),
                    part("ben-sample"),
                ],
            ),
            organizations=[entity("council", "Council"), entity("guild", "Guild")],
        )
    )
    assert counts(both, By.ORGANIZATION).records == (
        Count(By.ORGANIZATION, "Guild", 2, 1, 3, "parts"),
        Count(By.ORGANIZATION, "Council", 1, 1, 3, "parts"),
        Count(By.ORGANIZATION, None, 1, 1, 3, "parts"),
    )


def test_points_of_an_invented_summary() -> None:
    themes = (
        theme("one", point("a", verb="noted"), point("b")),
        theme("two", point("c", verb="asked"), point("d", verb="asked")),
        theme("empty"),
    )
    invented = built(programme(), summary(*themes))
    assert [(c.value, c.number) for c in counts(invented, By.VERB).records] == [
        ("asked", 2),
        ("noted", 1),
        (None, 1),
    ]
    assert [(c.value, c.number) for c in counts(invented, By.THEME).records] == [
        ("one", 2),
        ("two", 2),
    ]


@pytest.mark.parametrize("by", OF_POINTS)
def test_without_a_summary_there_are_no_points_to_count(by: By) -> None:
    answer = counts(built(fair()), by)
    assert (answer.records, answer.notes) == ((), ("This data set has no summary.",))


@pytest.mark.parametrize("by", OF_PARTS)
def test_a_programme_without_parts_counts_nothing(by: By) -> None:
    assert counts(built(programme()), by).records == ()


@pytest.mark.parametrize(
    ("typed", "by"),
    [
        ("country", By.COUNTRY),
        ("COUNTRY", By.COUNTRY),
        ("office kind", By.OFFICE_KIND),
        ("office_kind", By.OFFICE_KIND),
        ("Office-Kind", By.OFFICE_KIND),
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


def test_counts_as_a_table_with_bars(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    reply = ask("stats", "--by", "role")
    assert (reply.out, reply.err) == (BY_ROLE, "")


def test_a_table_says_what_is_not_stated(ask: Ask) -> None:
    lines = ask("stats", "--by", "verb").out.splitlines()
    assert lines[0].split() == ["Verb", "Points", "Of", "58"]
    assert lines[-1].split() == ["not", "stated", "11", "19%", "█" * 24]


def test_counts_as_json(ask: Ask) -> None:
    records = ask("stats", "--by", "office-kind", "--json").json
    assert records[0] == {
        "by": "office_kind",
        "value": "foreign_minister",
        "count": 13,
        "people": 13,
        "share": 0.4062,
        "whole": 32,
        "unit": "parts",
    }
    assert (records[-1]["value"], records[-1]["count"]) == (None, 1)
    shares = [record["share"] for record in records]
    assert sum(shares) == pytest.approx(1, abs=0.001)


def test_what_is_wrong_with_the_command_line(ask: Ask) -> None:
    assert ask("stats", status=2).err.startswith("symp: Missing option '--by'.")
    assert "Did you mean: country?" in ask("stats", "--by", "contry", status=2).err
