"""The passages that a search looks through: what each is called, says and answers to."""

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.queries.search_passages import HitKind, Passage, passages_of
from tests.support.events import built, event, fair, part, programme, slot


def named(kind: HitKind, id_: str, name: str, *also: str) -> Passage:
    return Passage(kind, id_, name, name, name, also, (1,))


def test_a_passage_of_every_kind_whole(fairground: Symposium) -> None:
    passages = {found.id: found for found in passages_of(fairground)}
    assert passages["talks"] == Passage(
        HitKind.SESSION,
        id="talks",
        title="Session I: Talks",
        weighty="Session I: Talks",
        text="Session I: Talks",
        also=("Hall", "10:00-11:00", "Ada Example", "Guild of Examples", "[GoE]", "Ben Sample"),
        pages=(2,),
        session="talks",
    )
    assert passages["purpose"] == Passage(
        HitKind.THEME,
        id="purpose",
        title="Purpose",
        weighty="Purpose",
        text="Purpose. What purpose is about.",
        also=(),
        pages=(1,),
    )
    assert passages["p1-1"] == Passage(
        HitKind.POINT,
        id="p1-1",
        title="Purpose",
        weighty="",
        text="visitors asked for: What p1-1 says.",
        also=("Guild of Examples", "[GoE]"),
        pages=(1,),
        paragraph=1,
    )
    assert passages["footnote-1"] == Passage(
        HitKind.FOOTNOTE,
        id="footnote-1",
        title="Footnote 1",
        weighty="",
        text="See the booklet.",
        also=(),
        pages=(1,),
        paragraph=1,
    )
    assert [passages[entity] for entity in ("guild", "charter", "fair", "r-1")] == [
        named(HitKind.BODY, "guild", "Guild of Examples", "[GoE]"),
        named(HitKind.DOCUMENT, "charter", "Market Charter"),
        named(HitKind.EVENT, "fair", "Exampleville Fair"),
        named(HitKind.RESOLUTION, "r-1", "R/1"),
    ]
    assert passages["p1-2"].also == ("Market Charter", "R/1")


def test_a_speaker_answers_to_bodies_states_kinds_of_office_and_other_spellings() -> None:
    ada = part(
        "ada-example",
        honorific="Dr.",
        office_kind="head_of_government",
        country="United Kingdom",
        country_code="GBR",
        organizations=["guild"],
        other_spellings=["Adda Exampel"],
    )
    talks = slot("talks", "01T10:00", "01T11:00", parts=[ada])
    organizations = fair()["organizations"]
    _, session, found, *_ = passages_of(built(programme(talks, organizations=organizations)))
    assert found._replace(also=()) == Passage(
        HitKind.SPEAKER,
        id="ada-example",
        title="Dr. Ada Example",
        weighty="Ada Example",
        text="Dr., Ada Example, United Kingdom",
        also=(),
        pages=(2,),
        session="talks",
    )
    first, second, *states, office, spelling = found.also
    assert (first, second) == ("Guild of Examples", "[GoE]")
    assert {"[UK]", "[GBR]"} <= {*states}
    assert not {"United Kingdom", "[United Kingdom]"} & {*states}  # as printed in the text
    # A session answers to what its people do.
    assert session.also == (
        *("10:00-11:00", "Dr. Ada Example", "United Kingdom"),
        *states,
        *("Guild of Examples", "[GoE]"),
    )
    assert (office, spelling) == ("[head of government]", "[Adda Exampel]")


def test_there_is_a_passage_for_everything_in_the_order_of_the_files(fairground: Symposium) -> None:
    in_programme = [
        *("desk", "talks", "ada-example", "ada-example", "ben-sample"),
        *("workshop", "cleo-specimen", "dora-placeholder"),
        *("supper", "walk", "farewell", "ben-sample", "guild"),
    ]
    of_summary = [
        *("council", "charter", "fair", "r-1"),
        *("purpose", "p1-1", "p1-2", "trade", "p3-1", "footnote-1"),
    ]
    assert [found.id for found in passages_of(fairground)] == [*in_programme, *of_summary]
    assert [found.id for found in passages_of(built(fair()))] == ["event", *in_programme]


def test_the_headings_of_the_programme_stand_on_its_first_page() -> None:
    document = {
        "title": "Booklet",
        "programme_label": "Part II",
        "programme_title": "Three days",
        "programme_date": "1 to 3 March 2030",
        "programme_pages": [4, 5],
    }
    event_passage, heading = passages_of(built(programme(event=event(document=document))))
    assert event_passage == Passage(
        HitKind.EVENT,
        id="event",
        title="Exampleville Fair",
        weighty="Exampleville Fair",
        text="Exampleville Fair, Exampleville, 1 March 2030",
        also=(),
        pages=(1,),
    )
    assert heading == Passage(
        HitKind.PROGRAMME,
        id="programme",
        title="Part II: Three days",
        weighty="Part II: Three days",
        text="Part II: Three days",
        also=("1 to 3 March 2030",),
        pages=(4,),
    )
