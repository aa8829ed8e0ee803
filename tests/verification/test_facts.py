"""The printed strings of a data set, each counted once."""

from collections import Counter

from symposium_cli.dataset.models import Symposium
from symposium_cli.queries.kinds import FactKind
from symposium_cli.verification.facts import facts, points_by_paragraph
from symposium_cli.verification.text_search import letters
from tests.support.events import (
    built,
    entity,
    event,
    fair,
    part,
    point,
    programme,
    slot,
    summary,
    theme,
)


def texts(symposium: Symposium, kind: FactKind) -> list[str]:
    return [fact.text for fact in facts(symposium) if fact.kind is kind]


def test_every_kind_of_fact_of_the_bundled_data_is_counted(symposium: Symposium) -> None:
    counted = Counter(fact.kind.value for fact in facts(symposium))
    assert set(counted) == {kind.value for kind in FactKind}
    assert (counted["time"], counted["entry"], counted["limits"]) == (8, 32, 1)
    points = [p for made in points_by_paragraph(symposium.summary).values() for p in made]  # type: ignore[arg-type]
    assert counted["verb"] == sum(point.verb is not None for point in points)
    assert counted["actor"] == sum(point.actor is not None for point in points)


def test_no_string_is_counted_twice_but_those_of_points(symposium: Symposium) -> None:
    named = [letters(fact.text) for fact in facts(symposium) if fact.paragraph is None]
    assert len(named) == len(set(named))


def test_what_stands_only_within_entries_is_no_fact_of_its_own(symposium: Symposium) -> None:
    assert "UNESCO" not in texts(symposium, FactKind.BODY)
    assert "CTITF" in texts(symposium, FactKind.BODY)
    assert not {"Norway", "Home Secretary"} & {fact.text for fact in facts(symposium)}


def test_a_body_of_the_programme_that_no_entry_names_is_a_fact() -> None:
    slots = slot("talk", "01T10:00", "01T11:00", parts=[part("ada", office="Head of Guild")])
    bodies = [entity("guild", "Guild"), entity("court", "Court", short_forms=["Ct"])]
    data = built(programme(slots, organizations=bodies))
    assert texts(data, FactKind.BODY) == ["Court", "Ct"]


def test_a_fact_is_on_the_first_page_where_it_stands(symposium: Symposium) -> None:
    [annex] = [fact for fact in facts(symposium) if fact.text == "Annex I"]
    assert (annex.page, annex.id, annex.kind) == (1, "document", FactKind.LABEL)
    assert {fact.page for fact in facts(symposium)} == set(range(1, 8))


def test_a_data_set_without_summary_has_the_facts_of_its_programme(fairground: Symposium) -> None:
    alone = facts(built(fair()))
    assert [fact.text for fact in alone][:4] == [
        "Exampleville Fair",
        "Fair Booklet",
        "1 March 2030",
        "Exampleville",
    ]
    assert {fact.text for fact in alone} - {fact.text for fact in facts(fairground)} == set()
    assert not {FactKind.VERB, FactKind.RESOLUTION} & {fact.kind for fact in alone}


def test_numbers_and_dates_of_statements_are_facts_unless_others_hold_them() -> None:
    said = "By 4 May 2031 and June 2032, 1,500 of 30 in 1 March 2030."
    data = built(programme(event=event()), summary(theme("t", point("p", statement=said))))
    assert texts(data, FactKind.DATE) == ["1 March 2030", "4 May 2031", "June 2032"]
    assert texts(data, FactKind.NUMBER) == ["1,500", "30"]


def test_points_come_by_paragraph_whatever_their_theme() -> None:
    made = summary(
        theme("a", point("p2-1", paragraph=2), point("p1-1"), paragraphs=[2, 1]),
        theme("b", point("p1-2"), paragraphs=[1]),
    )
    data = built(programme(), made).summary
    assert data is not None
    assert {
        number: [point.id for point in points]
        for number, points in points_by_paragraph(data).items()
    } == {1: ["p1-1", "p1-2"], 2: ["p2-1"]}
