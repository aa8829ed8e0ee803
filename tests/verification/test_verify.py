"""Holding a data set against a text of its document."""

from collections import Counter
from pathlib import Path

import pytest

from symposium_cli.dataset.facts import FactKind
from symposium_cli.dataset.load import load
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import DataError
from symposium_cli.verification.finding import Finding
from symposium_cli.verification.verify import verify
from tests.support.document import BUILT, blocks_of, text_of, words_of
from tests.support.events import (
    SECOND_EVENT,
    built,
    fair,
    fair_summary,
    point,
    programme,
    put,
    slot,
    theme,
)

# A summary whose points have the words that its paragraphs print.
MARKET = fair_summary() | {
    "themes": [
        theme(
            "purpose",
            point("p1-1", actor="visitors", verb="asked for", statement="A larger market."),
            point("p2-1", actor="traders", verb="praised", statement="The charter.", paragraph=2),
            paragraphs=[1, 2, 3],
        )
    ]
}


def reported(data: Symposium, text: str) -> list[Finding]:
    return [finding for finding in verify(data, text) if not finding.found]


def missing(data: Symposium, text: str) -> list[str]:
    return [finding.fact.text for finding in reported(data, text)]


def told(findings: list[Finding]) -> list[tuple[str, str, str | None]]:
    return [(finding.fact.kind, finding.fact.id, finding.near) for finding in findings]


def test_the_text_kept_is_made_from_the_data_and_holds_them(symposium: Symposium) -> None:
    text = text_of(symposium)
    assert BUILT.read_text(encoding="utf-8") == text
    assert reported(symposium, text) == []


def test_the_text_kept_has_just_the_words_that_each_paragraph_prints(symposium: Symposium) -> None:
    laid_out: dict[int, Counter[str]] = {}
    for block in blocks_of(symposium):
        laid_out.setdefault(block.number, Counter()).update(words_of(block.text))
    assert laid_out == {
        paragraph.number: sum((Counter(part.counts) for part in paragraph.printed), Counter())
        for paragraph in symposium.summary.paragraphs
    }


def test_the_whole_text_of_the_document_is_found_as_it_is(
    symposium: Symposium, source_text: str
) -> None:
    assert reported(symposium, source_text) == []


@pytest.mark.usefixtures("source_text")
def test_of_the_text_of_page_1_just_its_facts_are_found(symposium: Symposium) -> None:
    path = Path(__file__).parents[3] / "shared/source/chairmans-summary-page-1.txt"
    findings = verify(symposium, path.read_text(encoding="utf-8"))
    cut = {
        finding.fact: finding for finding in findings if finding.found != (finding.fact.page == 1)
    }
    [(fact, finding)] = cut.items()  # a paragraph that goes on overleaf
    assert (fact.kind, fact.id, finding.found) == (FactKind.WORDS, "p6", False)
    assert "too many" not in (finding.near or "")


def test_of_the_first_page_of_the_text_kept_just_its_facts_are_found(symposium: Symposium) -> None:
    text = text_of(symposium)
    last = symposium.summary.footnotes[-1].text
    findings = verify(symposium, text[: text.index(last) + len(last)])
    told_otherwise = [f.fact.id for f in findings if f.found != (f.fact.page == 1)]
    assert told_otherwise == ["p6"]


@pytest.mark.parametrize(
    "text",
    [
        *("", "<" * 9999, ". " * 9999, "a" * 9999, "1 " * 9999, "x.\n" * 9999, "<sup>" * 9999),
        "The United Nations met in New York on 19 September 2011 and spoke of terrorism.\n" * 99,
        '{"paragraphs": []}',
    ],
)
def test_another_text_is_refused(symposium: Symposium, text: str) -> None:
    with pytest.raises(DataError, match="not a text of the document"):
        verify(symposium, text)


@pytest.mark.parametrize(
    "event", [built(fair()), built(fair(), MARKET), built(fair(), put(MARKET, ("paragraphs",), []))]
)
def test_another_event_is_found_whole_in_its_own_text(event: Symposium) -> None:
    assert reported(event, text_of(event)) == []


def test_the_programme_of_the_second_event_is_found_whole() -> None:
    text = (SECOND_EVENT / "programme.txt").read_text(encoding="utf-8")
    assert reported(load(SECOND_EVENT), text) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "expressed full support called",
            "expressed full never support called",
            [
                ("verb", "p4-1", "expressed full never support"),
                ("words", "p4", "too many: never"),
            ],
        ),
        (
            " in New York",
            " on New York",
            [
                ("words", "p1", "missing: in; too many: on"),
                ("place", "event", "United Nations Headquarters on New York"),
            ],
        ),
        # the first words, which those of the heading above do not make up for
        ("19 September 2011. All", "19 2011. All", [("words", "p1", "missing: september")]),
        ("And at Counter", "At Counter", [("words", "p1", "missing: and")]),
        ("And at Counter", "And the at Counter", [("words", "p1", "too many: the")]),
        # what stands in place of a fact is told but once
        (
            "Programme of the Event",
            "Programme of the Meeting",
            [("title", "document", "Programme of the Meeting")],
        ),
        (
            "due efforts enabling ensuring four",
            "due efforts enabling ensuring five",
            [
                ("number", "p10-2", None),
                ("words", "p10", "missing: four; too many: five"),
            ],
        ),
    ],
)
def test_what_a_change_touches_is_told(
    symposium: Symposium, old: str, new: str, expected: list[tuple[str, str, str | None]]
) -> None:
    text = text_of(symposium)
    assert text.count(old) == 1
    assert sorted(told(reported(symposium, text.replace(old, new)))) == sorted(expected)


BLOCKS = BUILT.read_text(encoding="utf-8").split("\n\n")
TALKS = next(n for n, block in enumerate(BLOCKS) if "negotiations" in block)  # paragraph 19
EVERYTHING_OF_IT = [("actor", "p19-1"), ("verb", "p19-1"), ("words", "p19")]


def test_a_paragraph_that_is_lost_takes_all_its_facts_with_it(symposium: Symposium) -> None:
    findings = reported(symposium, "\n\n".join([*BLOCKS[:TALKS], *BLOCKS[TALKS + 1 :]]))
    assert [(finding.fact.kind, finding.fact.id) for finding in findings] == EVERYTHING_OF_IT


def test_a_paragraph_that_stands_twice_is_told_with_its_words(symposium: Symposium) -> None:
    findings = reported(
        symposium, "\n\n".join([*BLOCKS[:TALKS], *BLOCKS[TALKS:][:1], *BLOCKS[TALKS:]])
    )
    assert told(findings) == [("words", "p19", "stands twice")]


def test_a_paragraph_that_stands_elsewhere_is_out_of_order(symposium: Symposium) -> None:
    others = [*BLOCKS[:TALKS], *BLOCKS[TALKS + 1 :]]
    moved = [*others[:4], BLOCKS[TALKS], *others[4:]]
    [finding] = reported(symposium, "\n\n".join(moved))
    assert (finding.fact.id, finding.out_of_order) == ("p19", True)


@pytest.mark.parametrize("kind", ["label", "title"])
@pytest.mark.parametrize(("one", "other"), [("ii", "iii"), ("iv", "v"), ("opening", "closing")])
def test_of_what_two_sessions_exchanged_nothing_else_is_told(
    symposium: Symposium, kind: str, one: str, other: str
) -> None:
    first, second = (
        str(getattr(session, kind)) for session in symposium.sessions if session.id in (one, other)
    )
    text = text_of(symposium)
    before, head, rest = text.partition(f"{first}:" if kind == "label" else first)
    middle, tail, after = rest.rpartition(f"{second}:" if kind == "label" else second)
    findings = reported(symposium, "".join([before, tail, middle, head, after]))
    assert {(finding.fact.kind, finding.out_of_order) for finding in findings} == {(kind, True)}
    assert {finding.fact.id for finding in findings} <= {one, other}


@pytest.mark.parametrize("copies", [2, 3])
def test_of_a_text_that_stands_again_everything_is_told(symposium: Symposium, copies: int) -> None:
    findings = reported(symposium, "\n\n".join([text_of(symposium)] * copies))
    again = [finding for finding in findings if finding.fact.kind is FactKind.WORDS]
    assert told(again) == [("words", f"p{n}", "stands twice") for n in range(1, 22)]
    extra = [finding.fact.text for finding in findings if finding not in again]
    assert len(extra) == copies - 1
    assert all("Opening Session" in text for text in extra)


ADDED = "Eminent Speaker: H.E. Mr. Ben Sample, Minister of Tides, Sweden"


@pytest.mark.parametrize(
    ("behind", "added", "expected"),
    [
        (BLOCKS[TALKS], "\n\nThe weather on that day, it was said, surprised all of the guests.",
         ("p19", None, 19)),
        ("Minister for Foreign Affairs, Norway", f"\n• {ADDED}", ("jonas-gahr-store", 7, None)),
        ("presented by Mr. Robert Orr", f"\n• {ADDED}", ("robert-orr", 7, None)),
    ],
)  # fmt: skip
def test_what_is_too_much_is_a_record_with_where_it_stands(
    symposium: Symposium, behind: str, added: str, expected: tuple[str, int | None, int | None]
) -> None:
    [finding] = reported(symposium, text_of(symposium).replace(behind, behind + added))
    fact = finding.fact
    assert fact.kind is FactKind.EXTRA
    assert (fact.id, fact.page, fact.paragraph) == expected
    assert words_of(fact.text) == words_of(added)


def test_parallel_rooms_may_share_one_printed_time() -> None:
    event = built(programme(slot("a", "01T10:00", "01T11:00"), slot("b", "01T10:00", "01T11:00")))
    assert missing(event, text_of(event)) == []
    assert missing(event, text_of(event).replace("-11:00", "-11:30")) == ["10:00-11:00"]


def test_what_was_swapped_at_the_end_of_an_entry_is_seen(symposium: Symposium) -> None:
    swapped = text_of(symposium).replace("Affairs, Norway", "Affairs, Sweden")
    for text in (swapped, " ".join(swapped.split())):
        [finding] = reported(symposium, text)
        assert finding.near == (
            "Eminent Speaker: H.E. Mr. Jonas Gahr Støre, Minister for Foreign Affairs, Sweden"
        )


def test_a_word_that_went_over_to_the_paragraph_before_is_told(symposium: Symposium) -> None:
    blocks = text_of(symposium).split("\n\n")
    moved = "Participants"
    [place] = [n for n, block in enumerate(blocks) if block.startswith(f"{moved} underlined act")]
    blocks[place - 1] += f" {moved}"
    blocks[place] = blocks[place].removeprefix(f"{moved} ")
    told = {
        (found.fact.kind, found.fact.id)
        for found in verify(symposium, "\n\n".join(blocks))
        if not found.found
    }
    assert told == {("words", "p13"), ("words", "p14"), ("actor", "p14-1")}
