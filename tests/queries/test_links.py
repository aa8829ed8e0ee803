"""What is said of sessions and themes that were found by the links between them."""

import pytest

from symposium_cli.dataset.symposium import Symposium, ThemePoint
from symposium_cli.errors import Given
from symposium_cli.queries.filters import Result
from symposium_cli.queries.programme import find_sessions
from symposium_cli.queries.summary import find_points, find_themes, point_filters, theme_filters
from tests.support.events import (
    Document,
    built,
    event,
    fair,
    point,
    programme,
    slot,
    summary,
    theme,
)

SEVERAL = "The links of sessions to themes are inferred:"
VICTIMS = "The link of session v to the theme victims is inferred, with low confidence."
RIGHTS = "The link of session v to the theme human-rights is inferred, with high confidence."
REGIONS = (
    "The link of session iv to the theme regional-cooperation is inferred, with high confidence."
)
NOT_LUNCH = "No theme is linked to session lunch."


def link(session: str, confidence: str = "high") -> Document:
    return {"id": session, "confidence": confidence, "reason": "Same subject."}


@pytest.mark.parametrize(
    ("themes", "found", "notes"),
    [
        (["victims"], ["v"], [VICTIMS]),
        (["human-rights"], ["v"], [RIGHTS]),
        # A word that several themes have in their titles, of which one has no link.
        (
            ["counter"],
            ["opening", "ii"],
            [f"{SEVERAL} opening to strategy (low), ii to dialogue (high)."],
        ),
        (
            ["victims", "human rights"],
            ["v"],
            [f"{SEVERAL} v to victims (low), v to human-rights (high)."],
        ),
        (
            ["media", "victims", "internet"],
            ["v"],
            [VICTIMS, "No session is linked to the themes media, internet."],
        ),
        (["media"], [], ["No session is linked to the theme media."]),
    ],
)
def test_sessions_found_by_themes_are_told_with_how_sure_the_links_are(
    symposium: Symposium, themes: list[str], found: list[str], notes: list[str]
) -> None:
    result = find_sessions(symposium, theme=themes)
    assert [session.id for session in result.items] == found
    assert result.notes == tuple(notes)
    assert result.unmatched == ()


def test_only_links_of_the_sessions_found_are_told(symposium: Symposium) -> None:
    result = find_sessions(symposium, theme=["strategy", "victims"], country=["Norway"])
    assert result.notes == (VICTIMS,)
    nothing = find_sessions(symposium, theme=["victims", "media"], country=["France"])
    assert nothing.notes == ("No session is linked to the theme media.",)
    assert nothing.unmatched == (
        Given("country", ("France",)),
        Given("theme", ("victims", "media")),
    )


def points(data: Symposium, *sessions: str) -> Result[ThemePoint]:
    return find_points(data, theme_filters(data, session=sessions), [])


@pytest.mark.parametrize(
    ("sessions", "found", "notes"),
    [
        (
            ["v"],
            ["p14-1", "p14-2", "p14-3", "p14-4", "p15-1", "p15-2"],
            [f"{SEVERAL} v to human-rights (high), v to victims (low)."],
        ),
        (
            ["iv", "lunch", "registration"],
            ["p12-1", "p12-2", "p12-3"],
            [
                REGIONS,
                "No theme is linked to sessions lunch, registration.",
            ],
        ),
        (["lunch"], [], [NOT_LUNCH]),
    ],
)
def test_points_found_by_sessions_are_told_with_how_sure_the_links_are(
    symposium: Symposium, sessions: list[str], found: list[str], notes: list[str]
) -> None:
    result = points(symposium, *sessions)
    assert [each.point.id for each in result.items] == found
    assert (result.notes, result.unmatched) == (tuple(notes), ())


def test_only_links_of_the_themes_found_are_told(symposium: Symposium) -> None:
    calls = point_filters(symposium, calls=True)
    asked = theme_filters(symposium, session=["v"])
    assert find_points(symposium, asked, calls).notes == (RIGHTS,)


def test_themes_found_by_sessions_are_told_with_how_sure_the_links_are(
    symposium: Symposium,
) -> None:
    sure = f"{SEVERAL} v to human-rights (high), v to victims (low)."
    asked = theme_filters(symposium, session=["v", "lunch"])
    assert find_themes(symposium, asked, []).notes == (sure, NOT_LUNCH)
    assert find_themes(symposium, theme_filters(symposium, session=["v"]), []).notes == (sure,)
    nothing = find_themes(symposium, theme_filters(symposium, session=["lunch"]), [])
    assert nothing == Result((), (NOT_LUNCH,))


def test_without_a_summary_nothing_is_said_of_links() -> None:
    data = built(fair())
    for result in (
        points(data, "supper"),
        find_themes(data, theme_filters(data, session=["supper"]), []),
    ):
        assert result.notes == ("This data set has no summary.",)


def test_many_links_are_told_by_their_number() -> None:
    sure = ["low"] * 2 + ["high"] * 9
    slots = [slot(f"s{number}", "01T10:00", "01T11:00") for number, _ in enumerate(sure)]
    links = [link(f"s{number}", confidence) for number, confidence in enumerate(sure)]
    talks = theme("talks", point("p1"), sessions=links)
    data = built(programme(*slots, event=event()), summary(talks))
    note = f"{SEVERAL} 9 with high confidence, 2 with low confidence."
    assert find_sessions(data, theme=["talks"]).notes == (note,)
    ten = built(programme(*slots, event=event()), summary({**talks, "sessions": links[1:]}))
    [told] = find_sessions(ten, theme=["talks"]).notes
    assert told.startswith(f"{SEVERAL} s1 to talks (low), s2 to")
    assert told.endswith("s9 to talks (high), s10 to talks (high).")
