"""Which themes, and which points under them: every filter, alone and with others."""

from itertools import chain, combinations
from typing import Any

import pytest

from symposium_cli.dataset.models import Point, Theme
from symposium_cli.dataset.symposium import Symposium, ThemePoint
from symposium_cli.errors import BlankError, Given, UnknownError
from symposium_cli.output.formats import json_text
from symposium_cli.queries.filters import Filter, Result
from symposium_cli.queries.summary import (
    PointRecord,
    ThemeRecord,
    find_points,
    find_themes,
    point_filters,
    theme_filters,
)
from tests.support.events import built, fair, point, summary, theme

Asked = dict[str, Any]

P20 = ["p20-1", "p20-2", "p20-3"]


def one(number: int) -> range:
    """A single number, as the command line gives it."""
    return range(number, number + 1)


CALLS = ["p2-2", "p4-2", "p6-3", "p7-5", "p11-2", "p12-3", "p13-2", "p14-4", "p19-1", "p20-3"]


def filters(data: Symposium, asked: Asked) -> tuple[list[Filter[Theme]], list[Filter[Point]]]:
    """The filters of what is asked, by the names of parameters."""
    of_themes = {name: asked[name] for name in ("theme", "session") if name in asked}
    of_points = {name: value for name, value in asked.items() if name not in of_themes}
    return theme_filters(data, **of_themes), point_filters(data, **of_points)


def themes(data: Symposium, asked: Asked) -> Result[Theme]:
    return find_themes(data, *filters(data, asked))


def points(data: Symposium, asked: Asked) -> Result[ThemePoint]:
    return find_points(data, *filters(data, asked))


def both(data: Symposium, asked: Asked) -> tuple[Result[Any], Result[Any]]:
    return themes(data, asked), points(data, asked)


def ids(data: Symposium, asked: Asked) -> list[str]:
    return [theme.id for theme in themes(data, asked).items]


def test_without_filters_everything_is_listed_in_order(symposium: Symposium) -> None:
    assert themes(symposium, {}) == Result(symposium.summary.themes)
    assert points(symposium, {}) == Result(symposium.points)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"theme": ["human-rights"]}, ["human-rights"]),
        ({"theme": ["HUMAN RIGHTS"]}, ["human-rights"]),
        ({"theme": ["the media"]}, ["media"]),
        ({"theme": ["capacity"]}, ["capacity-building"]),
        ({"theme": ["counter"]}, ["strategy", "dialogue", "ctitf"]),
        ({"session": ["v"]}, ["human-rights", "victims"]),
        ({"session": ["Session III"]}, ["law-enforcement", "capacity-building"]),
        ({"session": ["closing", "4"]}, ["regional-cooperation", "follow-up"]),
        ({"session": ["iv"]}, ["regional-cooperation"]),
        ({"theme": ["counter"], "session": ["ii"]}, ["dialogue"]),
    ],
)
def test_filters_on_themes_keep_all_their_points(
    symposium: Symposium, asked: Asked, found: list[str]
) -> None:
    expected = tuple(theme for theme in symposium.themes if theme.id in found)
    assert [theme.id for theme in expected] == found
    single = "theme" in asked and len(found) == 1
    assert themes(symposium, asked)._replace(notes=()) == Result(expected, single=single)
    assert points(symposium, asked).items == tuple(
        ThemePoint(theme, point) for theme in expected for point in theme.points
    )


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"calls": True}, CALLS),
        ({"verb": ["Full Support"]}, ["p4-1"]),
        ({"verb": ["underl"]}, ["p7-1", "p14-1"]),
        ({"verb": ["draws attention"]}, ["p16-2"]),
        ({"verb": ["attention"]}, ["p7-3", "p16-2"]),
        ({"verb": ["said", "recognized"]}, ["p12-1", "p14-2"]),
        ({"verb": ['"welcome"', "“Said”"]}, ["p9-1", "p14-2"]),
        ({"verb": ["None"], "paragraph": [range(11, 14)]}, ["p11-2", "p11-4"]),
        ({"verb": ["welcome"]}, ["p4-3", "p9-1", "p15-2", "p18-4", "p21-1"]),
        ({"actor": ["some participants"]}, ["p7-3", "p9-2"]),
        ({"actor": ["the discussions", "many"]}, ["p9-1", "p13-2"]),
        *(
            (
                {"actor": [none], "paragraph": [one(6), one(13), one(20)]},
                ["p6-2", "p6-3", "p20-2", "p20-3"],
            )
            for none in ("none", "None", "NONE")
        ),
        (
            {"actor": ["none", "the discussions"], "calls": True},
            ["p6-3", "p11-2", "p12-3", "p13-2", "p20-3"],
        ),
        ({"mentions": ["CTITF Office"]}, ["p1-1", "p9-1"]),
        ({"mentions": ["None", "62/272"], "paragraph": [one(2), one(8)]}, ["p2-2", "p8-2"]),
        ({"mentions": ["a/res/62/272"]}, ["p2-2"]),
        ({"mentions": ["GCTF", "victims-symposium"]}, ["p9-2", "p15-1"]),
        ({"mentions": ["Symposium"]}, ["p1-1", "p2-1", "p21-1", "p21-2"]),
        ({"mentions": ["62/272", "victims symposium"]}, ["p2-2", "p15-1"]),
        ({"actor": ['"participants"'], "paragraph": [range(7, 8)]}, ["p7-1", "p7-4", "p7-5"]),
        ({"paragraph": [one(14)]}, ["p14-1", "p14-2", "p14-3", "p14-4"]),
        ({"paragraph": [range(19, 30)]}, ["p19-1", *P20, "p21-1", "p21-2"]),
        ({"page": [one(4)]}, ["p18-3", "p18-4", "p19-1", *P20, "p21-1", "p21-2"]),
        ({"page": [range(3, 5)], "calls": True}, ["p12-3", "p13-2", "p14-4", "p19-1", "p20-3"]),
        ({"page": [one(1)], "paragraph": [one(6)]}, ["p6-1"]),
        ({"paragraph": [one(19), one(2)]}, ["p2-1", "p2-2", "p19-1"]),
        ({"theme": ["media"], "verb": ["noted"]}, ["p17-2"]),
        ({"theme": ["dialogue"], "calls": True}, ["p6-3"]),
        ({"session": ["opening", "iii"], "calls": True}, ["p4-2", "p7-5"]),
        ({"calls": True, "verb": ["encouraged"], "actor": ["discussions"]}, ["p13-2"]),
        ({"verb": ["highlighted"], "mentions": ["CTITF"]}, ["p8-3", "p10-2"]),
        ({"calls": True, "paragraph": [one(11), one(12)]}, ["p11-2", "p12-3"]),
        ({"verb": ["called"], "actor": ["participants"]}, ["p7-5", "p14-4", "p19-1"]),
        ({"actor": ["participants"], "mentions": ["UNCCT"], "verb": ["welcome"]}, ["p9-1"]),
    ],
)
def test_filters_on_points_hold_of_the_same_point(
    symposium: Symposium, asked: Asked, found: list[str]
) -> None:
    assert [each.point.id for each in points(symposium, asked).items] == found
    listed = themes(symposium, asked)
    # A theme keeps its points together, also where those of another lie between them.
    under = [point.id for theme in listed.items for point in theme.points]
    assert sorted(under) == sorted(found)
    assert listed.single is ("theme" in asked)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"mentions": ["goe"]}, ["p1-1"]),
        ({"mentions": ["Market Charter"]}, ["p1-2"]),
        ({"mentions": ["R/1"]}, ["p1-2"]),
        ({"mentions": ["exampleville fair"]}, ["p3-1"]),
        ({"mentions": ["town council"]}, []),
        ({"calls": True}, ["p1-1"]),
        ({"session": ["1"]}, ["p1-1", "p1-2"]),
        ({"paragraph": [one(2)]}, []),
    ],
)
def test_points_of_any_data_set(fairground: Symposium, asked: Asked, found: list[str]) -> None:
    assert [each.point.id for each in points(fairground, asked).items] == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"paragraph": [one(3)]}, [("symposium", 0)]),
        ({"paragraph": [one(3), one(4)]}, [("symposium", 0), ("strategy", 5)]),
        ({"paragraph": [one(1), one(3)]}, [("symposium", 2)]),
        ({"paragraph": [one(3)], "theme": ["symposium"]}, [("symposium", 0)]),
        ({"paragraph": [one(21)]}, [("follow-up", 2)]),
        ({"paragraph": [one(3), one(19)]}, [("symposium", 0), ("convention", 1)]),
        ({"paragraph": [one(3)], "calls": True}, []),
        ({"paragraph": [one(3)], "actor": ["none"]}, []),
        ({"paragraph": [one(3)], "session": ["opening"]}, []),
        ({"paragraph": [range(3, 4)], "page": [one(1)]}, [("symposium", 0)]),
        ({"paragraph": [one(3)], "page": [one(2)]}, []),
        ({"page": [one(5)]}, []),
    ],
)
def test_a_paragraph_that_makes_no_point_still_has_its_theme(
    symposium: Symposium, asked: Asked, found: list[tuple[str, int]]
) -> None:
    listed = themes(symposium, asked).items
    assert [(theme.id, len(theme.points)) for theme in listed] == found


def test_themes_without_points_or_with_a_common_paragraph_are_listed() -> None:
    shared = summary(theme("purpose"), theme("trade", point("p1-1", mentions=["guild"])))
    data = built(fair(), shared)
    assert ids(data, {}) == ids(data, {"paragraph": [one(1)]}) == ["purpose", "trade"]
    assert ids(data, {"theme": ["purpose"]}) == ["purpose"]
    assert ids(data, {"mentions": ["guild"]}) == ["trade"]


@pytest.mark.parametrize(
    ("asked", "unmatched"),
    [
        # Paragraph 7 has points without an actor, and another that calls for something.
        (
            {"theme": ["law-enforcement"], "actor": ["none"], "calls": True},
            [("theme", "law-enforcement"), ("actor", "none"), ("calls", "")],
        ),
        (
            {"theme": ["internet"], "session": ["v", "iii"]},
            [("theme", "internet"), ("session", "v", "iii")],
        ),
        (
            {"verb": ["said"], "actor": ["many"], "mentions": ["UNCCT"], "paragraph": [one(9)]},
            [("verb", "said"), ("actor", "many"), ("mentions", "UNCCT"), ("paragraph", "9")],
        ),
        ({"mentions": ["OIC", "CTED"]}, [("mentions", "OIC", "CTED")]),
    ],
)
def test_no_theme_and_no_point_are_answers_that_say_why(
    symposium: Symposium, asked: Asked, unmatched: list[tuple[str, ...]]
) -> None:
    given = tuple(Given(parameter, tuple(values)) for parameter, *values in unmatched)
    assert both(symposium, asked) == (Result((), unmatched=given),) * 2


@pytest.mark.parametrize(
    ("asked", "note", "unmatched"),
    [
        ({"paragraph": [one(3)]}, ["Paragraph 3 makes no point."], []),
        ({"paragraph": [one(3), one(3)]}, ["Paragraph 3 makes no point."], []),
        ({"page": [range(5, 8)]}, [], ["page"]),
        ({"paragraph": [one(3)], "theme": ["symposium"]}, [], ["theme", "paragraph"]),
        ({"paragraph": [one(3)], "actor": ["none"]}, [], ["actor", "paragraph"]),
    ],
)
def test_a_paragraph_that_makes_no_point_is_blamed_where_nothing_else_is_asked(
    symposium: Symposium, asked: Asked, note: list[str], unmatched: list[str]
) -> None:
    answer = points(symposium, asked)
    assert (answer.items, list(answer.notes)) == ((), note)
    assert [given.parameter for given in answer.unmatched] == unmatched


def test_paragraphs_that_make_no_point_are_told_together() -> None:
    silent = built(fair(), summary(theme("purpose", paragraphs=[1, 2, 3, 5])))
    answer = points(silent, {"paragraph": [one(5), one(2), one(1), one(2)]})
    assert answer == Result((), ("Paragraphs 1–2, 5 make no point.",))


def refused(data: Symposium, asked: Asked) -> UnknownError:
    with pytest.raises(UnknownError) as unknown:
        filters(data, asked)
    return unknown.value


@pytest.mark.parametrize(
    ("asked", "kind", "message", "meant"),
    [
        ({"theme": ["victmis"]}, "theme", "There is no theme 'victmis'.", ["victims"]),
        ({"session": ["v", "VI"]}, "session", "There is no session 'VI'.", ["v", "closing"]),
        (
            {"verb": ["noted", "strssed"]},
            "verb",
            "No point has the verb 'strssed'.",
            ["stressed"],
        ),
        (
            {"actor": ["none", "some partcipants"]},
            "actor",
            "No point has the actor 'some partcipants'.",
            ["some participants"],
        ),
        (
            {"mentions": ["CTITF", "UNCTT"]},
            "mention",
            "Nothing is named here by 'UNCTT'.",
            ["UNCCT"],
        ),
        ({"paragraph": [one(1), one(22)]}, "paragraph", "There is no paragraph 22.", []),
        ({"paragraph": [one(0)]}, "paragraph", "There is no paragraph 0.", []),
        ({"paragraph": [range(22, 25)]}, "paragraph", "There are no paragraphs 22–24.", []),
        ({"page": [one(9)]}, "page", "There is no page 9.", []),
    ],
)
def test_what_is_unknown_is_said_with_what_looks_alike(
    symposium: Symposium, asked: Asked, kind: str, message: str, meant: list[str]
) -> None:
    unknown = refused(symposium, asked)
    assert (unknown.kind, unknown.message) == (f"unknown_{kind}", message)
    assert unknown.did_you_mean == tuple(meant)


def test_between_quotes_the_whole_of_what_is_printed_is_meant(symposium: Symposium) -> None:
    for asked in ({"verb": ['"express"']}, {"actor": ['"many"']}):
        assert refused(symposium, asked).kind in ("unknown_verb", "unknown_actor")


@pytest.mark.parametrize("quoted", ["“participants”", "„Participants“"])
def test_quotes_may_be_curly(symposium: Symposium, quoted: str) -> None:
    asked = {"actor": [quoted], "paragraph": [one(7)]}
    assert [each.point.id for each in points(symposium, asked).items] == ["p7-1", "p7-4", "p7-5"]


def test_several_named_themes_are_each_shown_in_full(symposium: Symposium) -> None:
    named = themes(symposium, {"theme": ["media", "victims"]})
    assert [theme.id for theme in named.items] == ["victims", "media"]
    assert named.single
    assert not themes(symposium, {"theme": ["counter"]}).single


def test_a_hint_says_what_there_is(symposium: Symposium) -> None:
    assert refused(symposium, {"verb": ["sang"]}).hint == (
        "The verbs are called for, discussed, drew attention to, emphasized, encouraged, "
        "expressed full support, highlighted, noted, paid particular attention to, raised and "
        "8 more (`symp stats verb` lists all)."
    )
    assert refused(built(fair()), {"verb": ["sang"]}).hint == "This data set has no points."
    assert refused(symposium, {"actor": ["nobody"]}).hint == (
        "Give words of an actor as printed, or none for points without one."
    )


@pytest.mark.parametrize(
    ("asked", "parameter", "value"),
    [
        ({"verb": ["?"]}, "verb", "?"),
        ({"actor": [""]}, "actor", ""),
        ({"theme": ["-"]}, "theme", "-"),
        ({"session": ["v", ""]}, "session", ""),
        ({"mentions": ["UN", "!"]}, "mentions", "!"),
    ],
)
def test_words_need_a_letter_or_digit(
    symposium: Symposium, asked: Asked, parameter: str, value: str
) -> None:
    for data in (symposium, Symposium(symposium.programme)):
        with pytest.raises(BlankError) as caught:
            filters(data, asked)
        assert caught.value.given == Given(parameter, (value,))


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"calls": True},
        {"session": ["talks"]},
        {"actor": ["none"]},
        {"session": ["1"], "calls": True, "mentions": ["guild"]},
    ],
)
def test_a_data_set_without_a_summary_says_so(asked: Asked) -> None:
    note = "This data set has no summary."
    assert both(built(fair()), asked) == (Result((), (note,)),) * 2


def test_a_summary_without_themes_lists_nothing() -> None:
    note = "There is nothing here to list."
    assert both(built(fair(), summary()), {}) == (Result((), (note,)),) * 2


@pytest.mark.parametrize(
    "asked",
    [
        {"theme": ["purpose"]},
        {"session": ["VI"]},
        {"verb": ["asked for"]},
        {"actor": ["none", "visitors"]},
        {"mentions": ["GoE", "Market Charter"]},
        {"paragraph": [one(1)]},
    ],
)
def test_without_a_summary_everything_is_checked_as_in_an_empty_one(asked: Asked) -> None:
    bare, empty = (refused(data, asked) for data in (built(fair()), built(fair(), summary())))
    assert (bare.message, bare.hint) == (empty.message, empty.hint)


FILTERS: dict[str, Any] = {
    "session": ["v", "iii", "opening"],
    "verb": ["called for", "highlight", "welcome"],
    "actor": ["participants"],
    "calls": True,
    "mentions": ["UN", "CTITF", "global-counter-terrorism-strategy"],
    "paragraph": [one(4), one(7), one(14), one(15)],
}


def questions(data: Symposium, *names: str) -> tuple[Any, Any]:
    """The filters of themes and those of points."""
    asked = {name: FILTERS[name] for name in names}
    session = asked.pop("session", ())
    return theme_filters(data, session=session), point_filters(data, **asked)


def points_passing(data: Symposium, *names: str) -> list[str]:
    return [found.point.id for found in find_points(data, *questions(data, *names)).items]


COMBINED = [*chain.from_iterable(combinations(FILTERS, n) for n in range(1, 5))]


@pytest.mark.parametrize("names", COMBINED, ids="+".join)
def test_filters_all_hold_of_the_same_point(symposium: Symposium, names: tuple[str, ...]) -> None:
    alone = [set(points_passing(symposium, name)) for name in names]
    together = points_passing(symposium, *names)
    assert together == [
        found.point.id
        for found in symposium.points
        if all(found.point.id in passing for passing in alone)
    ]
    themes = find_themes(symposium, *questions(symposium, *names)).items
    under = [point.id for theme in themes for point in theme.points]
    assert sorted(under) == sorted(together)
    if names not in (("session",), ("paragraph",), ("session", "paragraph")):
        assert all(theme.points for theme in themes)


def test_filters_that_hold_of_different_points_of_a_theme_find_none(symposium: Symposium) -> None:
    asked = point_filters(symposium, verb=["underlined"], calls=True, paragraph=[one(14)])
    assert find_points(symposium, [], asked).items == ()
    assert find_themes(symposium, [], asked).items == ()


WELCOMED = ["p4-3", "p9-1", "p15-2", "p18-4", "p21-1"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("WELCOMES", WELCOMED),
        ("welcoming", WELCOMED),
        ("says", ["p14-2"]),
        ("drawing attention to", ["p16-2"]),
        ("calling", ["p2-2", "p4-2", "p7-5", "p14-4", "p19-1"]),
        ("pay", ["p7-3"]),
        ("recognise", ["p12-1"]),
        ("express support", ["p4-1"]),
    ],
)
def test_a_verb_finds_its_points_in_any_tense(
    symposium: Symposium, typed: str, found: list[str]
) -> None:
    passing = find_points(symposium, [], point_filters(symposium, verb=[typed])).items
    assert [each.point.id for each in passing] == found


@pytest.mark.parametrize("typed", ["sing", "call on", "welcomer", "paint", "stressful"])
def test_a_verb_that_nobody_uses_is_unknown(symposium: Symposium, typed: str) -> None:
    with pytest.raises(UnknownError, match=f"No point has the verb '{typed}'"):
        point_filters(symposium, verb=[typed])


POINT = {
    "id": "p1-1",
    "theme": "purpose",
    "paragraph": 1,
    "pages": [1],
    "actor": "visitors",
    "verb": "asked for",
    "statement": "What p1-1 says.",
    "is_call": True,
    "mentions": ["guild"],
}


def test_a_whole_theme_record_has_its_links_and_points(fairground: Symposium) -> None:
    theme = fairground.themes[0]
    other_point = POINT | {
        "id": "p1-2",
        "actor": "traders",
        "verb": "praised",
        "statement": "What p1-2 says.",
        "is_call": False,
        "mentions": ["charter", "r-1"],
    }
    assert json_text(ThemeRecord(theme, fairground)) == json_text(
        {
            "id": "purpose",
            "title": "Purpose",
            "summary": "What purpose is about.",
            "paragraphs": [1, 2],
            "pages": [1],
            "sessions": [{"id": "talks", "confidence": "high", "reason": "Same subject."}],
            "points": [POINT, other_point],
        }
    )


def test_a_point_record_is_that_of_the_point_found(fairground: Symposium) -> None:
    found = fairground.points[0]
    assert json_text(PointRecord(found, fairground)) == json_text(POINT)
