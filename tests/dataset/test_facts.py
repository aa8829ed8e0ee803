"""The printed strings of a data set, each counted once."""

import pytest

from symposium_cli.dataset.facts import Fact, FactKind, beside_slots, facts, headings, slot_facts
from tests.support.events import (
    built,
    entity,
    event,
    paragraph,
    part,
    point,
    programme,
    slot,
    summary,
    theme,
)

TALKS = slot(
    "talks",
    "01T10:00",
    "01T11:00",
    label="Session I",
    speaking_limits={"eminent_speaker_minutes": 9, "floor_minutes": 2, "printed": "nine minutes"},
    parts=[part("ada", pages=[4, 3], office="Head of Guild")],
    pages=[3, 4],
)
BOOKLET = {
    "programme_label": "Annex A",
    "programme_title": "Programme of the Fair",
    "programme_pages": [3, 4],
}
PROGRAMME = programme(
    TALKS,
    TALKS | {"id": "again"},
    event=event(
        attendance="over 90",
        supporters=["Town"],
        document=event()["document"] | BOOKLET,
    ),
    organizations=[
        entity("guild", "Guild"),  # which the entry of Ada names
        entity("court", "Court", short_forms=["Ct"], pages=[4]),
    ],
)
SAID = "By 4 May 2031 and June 2032, 1,500 of 30 in 1 March 2030, paragraph 7."
RESOLVED = (
    "R/12 has paragraph 7. See R/1, especially paragraph 7; and R/8, paragraph 70, paragraph 7.) "
    "Then R.3 and paragraph 7 of it, R/4 paragraph 7"
)
SUMMARY = summary(
    theme("prices", point("p2-1", paragraph=2, verb="praised"), paragraphs=[2, 1]),
    theme("trade", point("p1-1", actor="traders", verb="praised", statement=SAID)),
    bodies=[entity("council", "Town Council", short_forms=["TC"], pages=[2, 3])],
    documents=[entity("charter", "Charter")],
    events=[entity("fair", "exampleville fair")],
    resolutions=[
        {"id": "r-1", "symbol": "R/1", "especially_paragraph": 7, "pages": [2]},
        {"id": "r-2", "symbol": "R/8", "especially_paragraph": 7, "pages": [2]},
        {"id": "r-3", "symbol": "R.3", "especially_paragraph": 7, "pages": [3, 2]},
        {"id": "r-4", "symbol": "R/4", "especially_paragraph": 7, "pages": [2]},
        {"id": "r-5", "symbol": "R/5", "pages": [2]},
    ],
    footnotes=[
        {"number": 1, "paragraph": 1, "pages": [2, 1], "text": "For more, see Annex A."},
        {
            "number": 2,
            "paragraph": 1,
            "pages": [2],
            "text": RESOLVED,
        },
    ],
)
FACTS = f"""\
body council: Town Council, p. 2
body council: TC, p. 2
document charter: Charter, p. 1
event fair: exampleville fair, p. 1
resolution r-1: R/1, especially paragraph 7;, p. 2
resolution r-2: R/8, paragraph 70, paragraph 7.), p. 2
resolution r-3: R.3 and paragraph 7, p. 2
resolution r-4: R/4 paragraph 7, p. 2
resolution r-5: R/5, p. 2
footnote footnote-1: For more, see Annex A., p. 1
footnote footnote-2: {RESOLVED}, p. 2
title document: Fair Booklet, p. 1
date event: 1 March 2030, p. 1
place event: Exampleville, p. 1
number event: over 90, p. 1
supporter event: Town, p. 1
label document: Annex A, p. 1
title document: Programme of the Fair, p. 3
body court: Court, p. 4
body court: Ct, p. 4
actor p1-1: traders, p. 1, para. 1
verb p1-1: praised, p. 1, para. 1
date p1-1: 4 May 2031, p. 1, para. 1
date p1-1: June 2032, p. 1, para. 1
number p1-1: 1,500, p. 1, para. 1
number p1-1: 30, p. 1, para. 1
verb p2-1: praised, p. 1, para. 2
number p2-1: 2, p. 1, para. 2
time talks: 10:00-11:00, p. 3, in its slot
label talks: Session I, p. 3, in its slot
title talks: Talks, p. 3, in its slot
limits talks: nine minutes, p. 3, in its slot
entry ada: Ada, Head of Guild, p. 3, in its slot
limits again: nine minutes, p. 3, in its slot
"""


def told(fact: Fact) -> str:
    paragraph = f", para. {fact.paragraph}" if fact.paragraph else ""
    slot = ", in its slot" if fact.slot else ""
    return f"{fact.kind} {fact.id}: {fact.text}, p. {fact.page}{paragraph}{slot}\n"


def test_facts_are_told_once_with_their_first_page_the_named_things_first() -> None:
    assert "".join(map(told, facts(built(PROGRAMME, SUMMARY)))) == FACTS


def test_a_data_set_without_summary_has_the_facts_of_its_programme() -> None:
    alone = set(map(told, facts(built(PROGRAMME))))
    # With the summary, a footnote on page 1 names the annex, and an event has the title.
    assert alone - set(FACTS.splitlines(keepends=True)) == {
        "title event: Exampleville Fair, p. 1\n",
        "label document: Annex A, p. 3\n",
    }
    assert len(alone) == 16


def figures(statement: str) -> list[str]:
    """The dates and numbers of what one point says, with what they are."""
    data = built(programme(), summary(theme("a", point("p1-1", statement=statement))))
    of_point = [fact for fact in facts(data) if fact.id == "p1-1"]
    assert all(fact.paragraph == 1 for fact in of_point)
    return [f"{fact.kind} {fact.text}" for fact in of_point]


@pytest.mark.parametrize(
    "month",
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
)
def test_dates_are_facts_as_a_whole(month: str) -> None:
    assert figures(f"It met on 12 {month} 2031.") == [f"date 12 {month} 2031"]
    assert figures(f"It met in {month} 2031.") == [f"date {month} 2031"]
    assert figures(f"It met in {month}.") == []


NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred"
)


@pytest.mark.parametrize("number", [*NUMBERS.split(), "30", "1,500", "1.5", "1,500,000", "2031"])
def test_numbers_are_facts_also_in_words(number: str) -> None:
    assert figures(f"It has {number} pillars.") == [f"number {number}"]
    assert figures(f"{number.title()} pillars.") == [f"number {number.title()}"]
    assert figures(f"There are {number}, some said") == [f"number {number}"]


def test_parts_of_words_are_no_numbers() -> None:
    assert figures("Often twofold, one of tense fives; second-rate twenties.") == []
    assert figures("By 112 March 2031.") == ["number 112", "date March 2031"]
    assert figures("On 9 Smarch 2031 and 12 May.") == ["number 9", "number 2031", "number 12"]


def test_a_figure_that_another_fact_has_is_no_fact_of_its_own() -> None:
    said = "On 1 March 2030 over 90 came, 7 and 8 of them twice, and 30 more."
    data = built(
        programme(event=event(attendance="over 90 people")),
        summary(
            theme("a", point("p1-1", statement=said)),
            footnotes=[{"number": 1, "paragraph": 1, "text": "See pages 7 and 80."}],
        ),
    )
    of_point = [fact.text for fact in facts(data) if fact.id == "p1-1"]
    assert of_point == ["8", "30"]


def test_a_paragraph_has_its_words_as_a_fact() -> None:
    pages = {"number": 2, "printed": [{"page": 3, "words": "a*2 b"}, {"page": 4, "words": "a-c"}]}
    data = built(
        programme(),
        summary(
            theme(
                "a",
                point("p1-1", verb="praised", statement="It."),
                point("p2-1", verb="praised", statement="It.", paragraph=2),
            ),
            paragraphs=[
                paragraph(1, "it"),
                pages,
                {"number": 3, "printed": [{"words": "a b"}]},
                {"number": 4, "printed": [{"words": "a"}, {"page": 3, "words": "b"}]},
            ],
        ),
    )
    said = [fact for fact in facts(data) if fact.paragraph is not None]
    assert list(map(told, said)) == [
        "verb p1-1: praised, p. 1, para. 1\n",
        "words p1: 1 word, p. 1, para. 1\n",
        "verb p2-1: praised, p. 1, para. 2\n",
        "words p2: 4 words, p. 3, para. 2\n",
        "words p3: 2 words, p. None, para. 3\n",
        "words p4: 2 words, p. 3, para. 4\n",
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((FactKind.TITLE, "a", "The Fair"), (FactKind.EVENT, "b", "the-fair"), True),
        ((FactKind.TITLE, "a", "The Fair"), (FactKind.TITLE, "b", "The Fairs"), False),
        ((FactKind.LIMITS, "a", "5 each"), (FactKind.LIMITS, "b", "5 each"), False),
        ((FactKind.LIMITS, "a", "5 each"), (FactKind.LIMITS, "a", "5 each"), True),
        ((FactKind.VERB, "a", "call"), (FactKind.VERB, "b", "call"), False),
        ((FactKind.VERB, "a", "call"), (FactKind.ACTOR, "a", "call"), False),
        ((FactKind.VERB, "a", "call"), (FactKind.VERB, "a", "call"), True),
    ],
)
def test_facts_of_one_string_are_one_but_for_limits_and_points(
    one: tuple[FactKind, str, str],
    other: tuple[FactKind, str, str],
    same: bool,  # noqa: FBT001
) -> None:
    keys = [
        Fact(kind, id_, text, 1, 1 if kind in (FactKind.VERB, FactKind.ACTOR) else None).key
        for kind, id_, text in (one, other)
    ]
    assert (keys[0] == keys[1]) == same


def test_slots_have_what_they_print_one_after_another() -> None:
    silent = slot(
        "quiet",
        "02T10:00",
        "02T11:00",
        printed_time=None,
        pages=[5, 4],
        parts=[
            {"person": "ben", "role": "speaker", "name": "Ben", "honorific": "Mr."},
        ],
    )
    data = built(programme(TALKS, silent))
    assert [told(fact).strip() for fact in slot_facts(data)] == [
        "time talks: 10:00-11:00, p. 3, in its slot",
        "label talks: Session I, p. 3, in its slot",
        "title talks: Talks, p. 3, in its slot",
        "limits talks: nine minutes, p. 3, in its slot",
        "entry ada: Ada, Head of Guild, p. 3, in its slot",
        "title quiet: Quiet, p. 4, in its slot",
        "entry ben: Mr. Ben, p. None, in its slot",
    ]


def test_headings_are_what_the_document_prints_over_it() -> None:
    data = built(
        programme(
            event=event(
                document={
                    "title": "Fair Booklet",
                    "page_count": 4,
                    "programme_label": "Annex A",
                    "programme_title": "Programme of the Fair",
                    "programme_date": "2 March 2030",
                    "programme_pages": [3],
                }
            )
        ),
        summary(
            theme("a"),
            events=[
                entity("fair", "The Fair", short_forms=["Exampleville Fair", "Fair"]),
                entity("market", "Old Market"),
            ],
        ),
    )
    assert headings(data) == {
        "Exampleville Fair",
        "The Fair",
        "1 March 2030",
        "Fair Booklet",
        "Annex A",
        "Programme of the Fair",
        "2 March 2030",
    }
    assert headings(built(programme(event={"title": "Fair of Ours"}))) == {"Fair of Ours"}


def test_rooms_days_and_unprinted_parts_stand_beside_slots() -> None:
    unprinted = part("ben", printed=None, office="Mayor", role_label="Chair", country="Norway")
    data = built(
        programme(
            slot(
                "talks",
                "01T10:00",
                "01T11:00",
                room="Hall",
                parts=[part("ada", office="Keeper"), unprinted],
            ),
            {
                "id": "later",
                "kind": "session",
                "title": "Later",
                "parts": [part("cleo", printed=None)],
            },
        )
    )
    assert [*beside_slots(data)] == [
        "Hall",
        "Friday",
        "1 March",
        "March 1",
        "Mayor",
        "Chair",
        "Norway",
    ]


def test_a_string_may_stand_in_an_entry_on_an_earlier_page() -> None:
    data = built(
        programme(
            slot(
                "talks",
                "01T10:00",
                "01T11:00",
                pages=[6],
                parts=[
                    part("ada", office="Clerk of the Town Council", pages=[5, 4]),
                    part("ben", office="Keeper of the Hall", pages=[6]),
                    part("ada", pages=[6]),
                    part("cleo", pages=None),
                ],
            ),
            organizations=[
                entity("hall-ada", "Hall Ada", pages=[6]),  # not across two entries
                entity("keepers", "Keepers", pages=[6]),
            ],
        ),
        summary(
            bodies=[entity("council", "Town Council", pages=[7]), entity("hall", "Hall", pages=[3])]
        ),
    )
    found = {(str(fact.kind), fact.text): fact.page for fact in facts(data)}
    assert found["body", "Town Council"] == 4
    assert found["body", "Hall"] == 3
    assert found["body", "Hall Ada"] == 6
    assert found["body", "Keepers"] == 6
    assert found["entry", "Ada, Clerk of the Town Council"] == 4
    assert found["entry", "Ada"] == 6  # and not where it is part of another
    assert found["entry", "Cleo"] is None


def test_an_event_without_a_document_has_no_facts_of_one() -> None:
    alone = facts(built(programme(event={"title": "Fair of Ours"})))
    assert list(map(told, alone)) == ["title event: Fair of Ours, p. None\n"]
