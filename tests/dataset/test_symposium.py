"""The data set as a whole: what it shows of both its files."""

import pytest

from symposium_cli.dataset.symposium import Symposium, ThemePoint
from tests.support.events import (
    built,
    entity,
    fair,
    fair_summary,
    part,
    point,
    programme,
    slot,
    summary,
    theme,
)


def test_a_data_set_shows_what_stands_in_its_files(fairground: Symposium) -> None:
    data = fairground
    assert data.has_summary
    assert [slot.id for slot in data.sessions] == [slot["id"] for slot in fair()["sessions"]]
    people = ["ada-example", "ada-example", "ben-sample", "cleo-specimen", "dora-placeholder"]
    assert [part.person for part in data.parts] == [*people, "ben-sample"]
    assert [(found.part, found.session.id) for found in data.appearances] == [
        *zip(data.parts, ["talks"] * 3 + ["workshop"] * 2 + ["farewell"], strict=True)
    ]
    purpose, trade = data.themes
    assert data.points == (
        ThemePoint(purpose, purpose.points[0]),
        ThemePoint(purpose, purpose.points[1]),
        ThemePoint(trade, trade.points[0]),
    )
    assert data.paragraphs == (1, 2, 3)
    assert data.body_names == {"guild": "Guild of Examples"}
    assert [thing.id for thing in data.mentionable] == [
        "guild",
        "council",
        "charter",
        "fair",
        "r-1",
    ]
    assert data.links == {"talks": [(purpose, purpose.sessions[0])]}


def test_a_data_set_may_have_no_summary_or_an_empty_one() -> None:
    bare = built(fair())
    assert not bare.has_summary
    assert (bare.themes, bare.points, bare.paragraphs, bare.links) == ((), (), (), {})
    assert [thing.id for thing in bare.mentionable] == ["guild"]
    assert built(fair(), summary()).has_summary


def test_a_data_set_does_not_change(fairground: Symposium) -> None:
    with pytest.raises(AttributeError):
        fairground.programme = built(programme()).programme  # type: ignore[misc]


def test_paragraphs_are_in_order_each_once() -> None:
    themes = (theme("trade", paragraphs=[3, 5]), theme("purpose", paragraphs=[1, 3]))
    assert built(programme(), summary(*themes)).paragraphs == (1, 3, 5)


def test_points_go_by_paragraph_and_within_it_by_theme() -> None:
    data = built(
        programme(),
        summary(
            theme("trade", point("t2", paragraph=2), point("t4", paragraph=4), paragraphs=[2, 4]),
            theme("roads", point("r4", paragraph=4), point("r3", paragraph=3), paragraphs=[3, 4]),
            theme("purpose", point("a"), point("z"), point("b")),
        ),
    )
    found = [(each.theme.id, each.point.id) for each in data.points]
    assert found == [
        ("purpose", "a"),
        ("purpose", "z"),
        ("purpose", "b"),
        ("trade", "t2"),
        ("roads", "r3"),
        ("trade", "t4"),
        ("roads", "r4"),
    ]


def test_for_whom_a_person_speaks(fairground: Symposium) -> None:
    named = [entity("guild", "Guild"), entity("club", "Club")]
    data = built(fair() | {"organizations": named})
    both = data.parts[0].model_copy(update={"organizations": ("guild", "club")})
    assert data.affiliation(both) == "Guild; Club"
    affiliations = [fairground.affiliation(part) for part in fairground.parts]
    assert affiliations == ["Guild of Examples", "", "", "Exampleland", "", ""]


def test_a_person_is_introduced_with_office_and_affiliation_each_said_once() -> None:
    both = ["club", "guild"]
    parts = [
        part("ada-example"),
        part("ben-sample", honorific="Dr.", post_nominals="Esq.", organizations=["guild"]),
        part("cleo-specimen", office="Mayor", country="Exampleland"),
        part("dora-placeholder", office="Mayor of Exampleland", country="Exampleland"),
        part("ed-dummy", office="Chair of the Club of the Guild of Examples", organizations=both),
        part("flo-stub", office="Chair of the Club", organizations=both),
        part("gil-mock", office="Envoy to Oldexampleland", country="Exampleland"),
        part("hal-fake", office="Voice of the Examplelanders", country="Exampleland"),
    ]
    bodies = [entity("guild", "Guild of Examples"), entity("club", "Club")]
    whole = programme(slot("one", "01T10:00", "01T11:00", parts=parts), organizations=bodies)
    data = built(whole)
    assert list(map(data.introduction, data.parts)) == [
        "Ada Example",
        "Dr. Ben Sample Esq., Guild of Examples",
        "Cleo Specimen, Mayor, Exampleland",
        "Dora Placeholder, Mayor of Exampleland",
        "Ed Dummy, Chair of the Club of the Guild of Examples",
        "Flo Stub, Chair of the Club, Guild of Examples",
        "Gil Mock, Envoy to Oldexampleland, Exampleland",
        "Hal Fake, Voice of the Examplelanders, Exampleland",
    ]


def test_a_body_of_both_files_has_the_names_and_pages_of_both() -> None:
    forms = {"short_forms": ["Guild"], "other_names": ["GoE"]}
    bodies = [
        entity("council", "Town Council", pages=[2]),
        entity("guild", "Guild of Examples", pages=[1, 2], **forms),
    ]
    named = [
        entity("club", "Club", pages=[3]),
        entity("guild", "Guild of Examples", pages=[1, 3], short_forms=["Guild", "Guilders"]),
    ]
    data = built(fair() | {"organizations": named}, fair_summary() | {"bodies": bodies})
    assert list(data.bodies) == ["guild", "council", "club"]
    assert data.bodies["guild"].model_dump() == {
        "id": "guild",
        "name": "Guild of Examples",
        "short_forms": ("Guild", "Guilders"),
        "other_names": ("GoE",),
        "pages": (1, 2, 3),
    }


def test_themes_linked_to_each_session_of_the_bundled_data(symposium: Symposium) -> None:
    linked = {
        session: [(theme.id, link.confidence.value) for theme, link in links]
        for session, links in symposium.links.items()
    }
    assert linked == {
        "opening": [("strategy", "low")],
        "ii": [("dialogue", "high")],
        "iii": [("law-enforcement", "high"), ("capacity-building", "high")],
        "iv": [("regional-cooperation", "high")],
        "v": [("human-rights", "high"), ("victims", "low")],
        "closing": [("follow-up", "low")],
    }
