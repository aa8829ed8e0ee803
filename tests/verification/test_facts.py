"""The printed strings of a data set, each counted once."""

from symposium_cli.verification.facts import Fact, facts
from tests.support.events import built, entity, event, part, point, programme, slot, summary, theme

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
SUMMARY = summary(
    theme("prices", point("p2-1", paragraph=2, verb="praised"), paragraphs=[2, 1]),
    theme("trade", point("p1-1", actor="traders", verb="praised", statement=SAID)),
    bodies=[entity("council", "Town Council", short_forms=["TC"], pages=[2, 3])],
    documents=[entity("charter", "Charter")],
    events=[entity("fair", "exampleville fair")],
    resolutions=[{"id": "r-1", "symbol": "R/1", "especially_paragraph": 7, "pages": [2]}],
    footnotes=[
        {"number": 1, "paragraph": 1, "pages": [2, 1], "text": "For more, see Annex A."},
        {"number": 2, "paragraph": 1, "pages": [2], "text": "See R/1."},
    ],
)
FACTS = """\
body council: Town Council, p. 2
body council: TC, p. 2
document charter: Charter, p. 1
event fair: exampleville fair, p. 1
resolution r-1: R/1, p. 2
number r-1: paragraph 7, p. 2
footnote footnote-1: For more, see Annex A., p. 1
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
    assert len(alone) == 15
