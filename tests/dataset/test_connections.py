"""How sessions, themes, speakers and points lead to each other."""

import json
from itertools import chain, combinations
from typing import Any

import pytest

from symposium_cli.dataset.load import bundled_directory
from symposium_cli.dataset.models import Symposium
from symposium_cli.queries.summary import ThemeCriteria, find_points, find_theme_records
from tests.conftest import Ask

THEMES_HEADING = "Themes of the summary, by how sure the link is"
SESSIONS_HEADING = "Sessions, by how sure the link is"


def themes() -> list[Any]:
    text = (bundled_directory() / "summary.json").read_text(encoding="utf-8")
    return list(json.loads(text)["themes"])


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("session", ["opening", "ii", "iii", "iv", "v", "closing"])
def test_a_session_in_full_names_its_themes_with_confidence_and_reason(
    ask: Ask, session: str
) -> None:
    _, told = ask("sessions", session).out.split(THEMES_HEADING)
    expected = " ".join(
        f"{link['confidence']} {theme['title']} ({theme['id']}). {link['reason']}"
        for theme in themes()
        for link in theme["sessions"]
        if link["id"] == session
    )
    assert expected
    assert words(told) == expected


@pytest.mark.parametrize("session", ["lunch", "registration"])
def test_a_session_without_themes_has_no_heading_for_them(ask: Ask, session: str) -> None:
    assert THEMES_HEADING not in ask("sessions", session).out


def test_a_session_lists_its_themes_for_machines(ask: Ask) -> None:
    records = ask("sessions", "--json").json
    assert {record["id"]: record["themes"] for record in records} == {
        "registration": [],
        "opening": ["strategy", "integrated-implementation"],
        "ii": ["dialogue", "media"],
        "iii": ["law-enforcement", "capacity-building"],
        "lunch": [],
        "iv": ["regional-cooperation"],
        "v": ["human-rights", "victims"],
        "closing": ["follow-up"],
    }


def test_a_theme_in_full_names_sessions_chairs_and_speakers(ask: Ask) -> None:
    _, told = ask("themes", "human-rights").out.split(SESSIONS_HEADING)
    assert words(told).startswith(
        "high Session V (v), chaired by Ms. Navanethem Pillay; speakers: Micheline Calmy-Rey, "
        "Phandu T. C. Skelemani, Jonas Gahr Støre. The session's title and this paragraph"
    )


def test_a_theme_without_sessions_has_no_heading_for_them(ask: Ask) -> None:
    assert SESSIONS_HEADING not in ask("themes", "internet").out


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: str(theme["id"]))
def test_a_theme_in_full_has_its_points_in_order_and_marks_calls(ask: Ask, theme: Any) -> None:
    told = words(ask("themes", theme["id"]).out.split("Points, with paragraph and page")[1])
    places = [told.index(point["statement"]) for point in theme["points"]]
    assert places == sorted(places)
    assert told.count("[call]") == sum(point["is_call"] for point in theme["points"])
    for point in theme["points"]:
        said = " ".join(filter(None, (point.get("actor"), point.get("verb"))))
        call = "[call] " if point["is_call"] else ""
        lead = f"{said}: " if said else ""
        assert f"{call}{lead}{point['statement']}" in told


FILTERS: dict[str, Any] = {
    "sessions": ["v", "iii", "opening"],
    "verbs": ["called for", "highlight", "welcome"],
    "actors": ["participants"],
    "calls": True,
    "mentions": ["UN", "CTITF", "global-counter-terrorism-strategy"],
    "paragraphs": [4, 7, 14, 15],
}


def pairs_and_more() -> list[tuple[str, ...]]:
    return list(chain.from_iterable(combinations(FILTERS, n) for n in range(1, 5)))


def ids(symposium: Symposium, *names: str) -> list[str]:
    asked = ThemeCriteria(**{name: FILTERS[name] for name in names})
    return [found.point.id for found in find_points(symposium, asked).records]


@pytest.mark.parametrize("names", pairs_and_more(), ids="+".join)
def test_filters_all_hold_of_the_same_point(symposium: Symposium, names: tuple[str, ...]) -> None:
    alone = [set(ids(symposium, name)) for name in names]
    every = ids(symposium)
    assert ids(symposium, *names) == [
        point for point in every if all(point in found for found in alone)
    ]


@pytest.mark.parametrize("names", pairs_and_more(), ids="+".join)
def test_themes_are_listed_with_just_the_points_that_pass(
    symposium: Symposium, names: tuple[str, ...]
) -> None:
    asked = ThemeCriteria(**{name: FILTERS[name] for name in names})
    listed = find_theme_records(symposium, asked).records
    points = [point.id for theme in listed for point in theme.points]
    assert points == ids(symposium, *names)
    if names not in (("sessions",), ("paragraphs",), ("sessions", "paragraphs")):
        assert all(theme.points for theme in listed)


def test_filters_that_hold_of_different_points_of_a_theme_find_none(ask: Ask) -> None:
    arguments = ("themes", "--paragraph", "14", "--calls", "--verb", "underlined")
    assert ask(*arguments, "--points", "--json").json == []
    assert ask(*arguments, "--json").json == []


def test_one_row_a_point_for_spreadsheets(ask: Ask) -> None:
    lines = ask("themes", "--session", "v", "--calls", "--points", "-f", "csv").out.splitlines()
    assert lines[0].split(",")[:4] == ["id", "theme", "paragraph", "pages"]
    assert [line.split(",")[0] for line in lines[1:]] == ["p14-4"]


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (["sessions", "--theme", "human-rights", "--fields", "chair"], [{"chair": "pillay"}]),
        (["sessions", "--theme", "internet", "--fields", "chair"], []),
    ],
)
def test_who_chaired_the_session_behind_a_theme(
    ask: Ask, arguments: list[str], answer: list[dict[str, str]]
) -> None:
    records = ask(*arguments, "--json").json
    assert [{"chair": record["chair"]["person"].split("-")[-1]} for record in records] == answer
