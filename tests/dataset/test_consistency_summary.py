"""Contradictions of a summary, in itself and with its programme: each is one fault."""

import pytest

from symposium_cli.dataset.faults import Fault
from tests.support.events import (
    Document,
    entity,
    fair,
    fair_summary,
    faults_of,
    point,
    put,
    summary,
    theme,
)

IN_ORDER = "numbers in their order, each once"
NO_LATER = "no page after the document's last, 2"


def footnote(number: int, **fields: object) -> Document:
    """A footnote to paragraph 1, on page 1."""
    return {"number": number, "paragraph": 1, "pages": [1], "text": "See there.", **fields}


@pytest.mark.parametrize(
    ("document", "place", "found", "expected"),
    [
        (
            summary(documents=[entity("charter", "Charter"), entity("charter", "Statute")]),
            "documents[1].id",
            '"charter"',
            "an id that documents[0] does not have",
        ),
        (
            summary(
                bodies=[entity("council", "Council")],
                resolutions=[{"id": "council", "symbol": "R/1", "pages": [1]}],
            ),
            "resolutions[0].id",
            '"council"',
            "an id that bodies[0] does not have",
        ),
        (
            summary(
                documents=[entity("fair", "Fair Booklet")],
                events=[entity("fair", "Fair")],
            ),
            "events[0].id",
            '"fair"',
            "an id that documents[0] does not have",
        ),
        (
            summary(bodies=[entity("council", "Council"), entity("guild", "The Guild")]),
            "bodies[1].name",
            '"The Guild"',
            'the name that programme.json has for "guild": "Guild of Examples"',
        ),
        (
            summary(theme("purpose"), theme("purpose")),
            "themes[1].id",
            '"purpose"',
            "an id that themes[0] does not have",
        ),
        (
            summary(theme("purpose", point("p1")), theme("trade", point("p2"), point("p1"))),
            "themes[1].points[1].id",
            '"p1"',
            "an id that themes[0].points[0] does not have",
        ),
        (
            put(fair_summary(), ("themes", 0, "sessions", 0, "id"), "party"),
            "themes[0].sessions[0]",
            '"party"',
            "the id of one of the sessions of programme.json",
        ),
        (
            summary(theme("purpose", point("p1", paragraph=2), paragraphs=[1, 3])),
            "themes[0].points[0].paragraph",
            "2",
            "a paragraph of its theme: 1, 3",
        ),
        (
            summary(
                theme("purpose", pages=[1, 2]),
                theme("trade", point("p1", pages=[1, 2]), pages=[1]),
            ),
            "themes[1].points[0].pages",
            "[1, 2]",
            "pages of its theme: 1",
        ),
        (
            summary(theme("purpose", point("p1", actor="visitors"))),
            "themes[0].points[0].actor",
            '"visitors"',
            "an actor only beside a verb",
        ),
        (
            summary(theme("purpose", point("p1", is_call=True))),
            "themes[0].points[0].is_call",
            "true",
            "a call only beside a verb",
        ),
        (
            summary(theme("purpose", point("p1", mentions=["guild", "guild"]))),
            "themes[0].points[0].mentions[1]",
            '"guild"',
            "each id once",
        ),
        (
            summary(theme("purpose", point("p1"), point("p2", mentions=["guild", "moon"]))),
            "themes[0].points[1].mentions[1]",
            '"moon"',
            "the id of one of the things named",
        ),
        (
            summary(documents=[entity("guild", "Guild Book")]),
            "documents[0].id",
            '"guild"',
            "an id that no organization of programme.json has",
        ),
        (
            summary(events=[entity("ball", "Guild Ball"), entity("guild", "Guild Day")]),
            "events[1].id",
            '"guild"',
            "an id that no organization of programme.json has",
        ),
        (
            summary(resolutions=[{"id": "guild", "symbol": "R/1", "pages": [1]}]),
            "resolutions[0].id",
            '"guild"',
            "an id that no organization of programme.json has",
        ),
        (
            summary(theme("purpose", paragraphs=[2, 1])),
            "themes[0].paragraphs",
            "[2, 1]",
            "numbers in their order, each once",
        ),
        (
            summary(theme("purpose"), theme("trade", paragraphs=[2, 3, 3])),
            "themes[1].paragraphs",
            "[2, 3, 3]",
            "numbers in their order, each once",
        ),
        (
            summary(theme("purpose"), footnotes=[footnote(1), footnote(2), footnote(1)]),
            "footnotes[2].number",
            "1",
            "each number once",
        ),
        (
            summary(
                theme("purpose", paragraphs=[1, 3]),
                theme("trade", paragraphs=[4]),
                footnotes=[footnote(1, paragraph=4), footnote(2, paragraph=2)],
            ),
            "footnotes[1].paragraph",
            "2",
            "a paragraph of one of the themes",
        ),
    ],
)
def test_a_contradiction_in_a_summary_is_one_fault(
    document: Document, place: str, found: str, expected: str
) -> None:
    assert faults_of(fair(), document) == [Fault("summary.json", place, found, expected)]


@pytest.mark.parametrize(
    ("pages", "expected"), [([2, 1], IN_ORDER), ([2, 2], IN_ORDER), ([1, 2], None)]
)
def test_pages_of_a_point_are_in_their_order(pages: list[int], expected: str | None) -> None:
    document = summary(theme("purpose", point("p1", pages=pages), pages=[1, 2]))
    place = "themes[0].points[0].pages"
    fault = [] if expected is None else [Fault("summary.json", place, str(pages), expected)]
    assert faults_of(fair(), document) == fault


def test_pages_of_a_point_are_those_of_the_document() -> None:
    document = summary(theme("purpose", point("p1", pages=[3]), pages=[1, 3]))
    assert faults_of(fair(), document) == [
        Fault("summary.json", "themes[0].pages", "[1, 3]", NO_LATER),
        Fault("summary.json", "themes[0].points[0].pages", "[3]", NO_LATER),
    ]


def test_footnotes_may_share_a_paragraph_and_come_in_any_order() -> None:
    document = summary(theme("purpose"), footnotes=[footnote(2), footnote(1)])
    assert faults_of(fair(), document) == []
