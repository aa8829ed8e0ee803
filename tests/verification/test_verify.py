"""Holding a data set against a text of its document."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.verification.text_search import Span
from symposium_cli.verification.verify import in_order, verify
from tests.support.document import BUILT, text_of
from tests.support.events import (
    Document,
    built,
    fair,
    fair_summary,
    point,
    programme,
    slot,
    summary,
    theme,
)

PLACES = st.lists(st.integers(0, 9), max_size=3, unique=True).map(sorted)


def missing(data: Symposium, text: str) -> list[str]:
    return [finding.fact.text for finding in verify(data, text) if not finding.found]


def test_the_text_kept_is_made_from_the_data_and_holds_them_also_again_and_again(
    symposium: Symposium,
) -> None:
    text = text_of(symposium)
    assert BUILT.read_text(encoding="utf-8") == text
    assert missing(symposium, text * 5) == []


def test_both_texts_of_the_document_are_taken_as_they_are(
    symposium: Symposium, source_text: str
) -> None:
    assert missing(symposium, source_text) == []
    path = Path(__file__).parents[3] / "shared/source/chairmans-summary-page-1.txt"
    for finding in verify(symposium, path.read_text(encoding="utf-8")):
        assert finding.found == (finding.fact.page == 1)


@pytest.mark.parametrize(
    "text", ["", "<" * 9999, ". " * 9999, "a" * 9999, "1 " * 9999, "x.\n" * 9999, "<sup>" * 9999]
)
def test_an_empty_or_hostile_text_holds_nothing_nor_anything_near(
    symposium: Symposium, text: str
) -> None:
    assert not any(finding.found or finding.near for finding in verify(symposium, text))


@pytest.mark.parametrize("event", [built(fair()), built(fair(), fair_summary())])
def test_another_event_is_found_whole_in_its_own_text(event: Symposium) -> None:
    assert missing(event, text_of(event)) == []


NOTED = point("p1-0", verb="noted")
RAIN = {"number": 1, "paragraph": 1, "pages": [1], "text": "Guests noted the rain."}


@pytest.mark.parametrize(
    "said",
    [
        # each takes words of its own
        summary(theme("t", point("p1-1", verb="noted"), point("p1-2", verb="said"), NOTED)),
        # and none of a longer verb, or of a footnote that cuts its paragraph, be it with a slip
        summary(theme("t", point("p1-1", verb="noted with concern"), NOTED)),
        summary(theme("t", NOTED), footnotes=[RAIN]),
        # a paragraph may be spread over themes
        summary(theme("a", point("p1-1", verb="praised")), theme("b", NOTED)),
    ],
)
def test_a_verb_stands_in_its_paragraph_in_words_of_its_own(said: Document) -> None:
    event = built(programme(), said)
    text = text_of(event)
    assert missing(event, text) == []
    before, _, behind = text.rpartition("oted this")
    notes = [note.text for note in event.summary.footnotes]
    slipped = f"{before}otted{behind}".replace("rain", "ruin")
    assert missing(event, slipped) == [*notes, "noted"]


def test_parallel_rooms_may_share_one_printed_time() -> None:
    event = built(programme(slot("a", "01T10:00", "01T11:00"), slot("b", "01T10:00", "01T11:00")))
    assert missing(event, text_of(event)) == []
    assert missing(event, text_of(event).replace("-11:00", "-11:30")) == ["10:00-11:00"]


@given(st.lists(PLACES, max_size=6), st.sets(st.integers(0, 5)))
def test_the_most_that_can_stand_in_order_do_and_of_equals_the_firm(
    places: list[list[int]], firm: set[int]
) -> None:
    choices = [[Span(place, place + 1) for place in row] for row in places]
    standing = in_order(choices, firm)
    kept = [n for n, span in enumerate(standing) if span is not None]
    starts = [span.start for span in standing if span is not None]
    assert starts == sorted(set(starts))
    assert all(span is None or span in choices[n] for n, span in enumerate(standing))
    best = max(
        (len(some), len(firm.intersection(some)))
        for size in range(len(places) + 1)
        for some in combinations(range(len(places)), size)
        if _can_stand([places[n] for n in some])
    )
    assert (len(kept), len(firm.intersection(kept))) == best


def _can_stand(rows: list[list[int]]) -> bool:
    last = -1
    for row in rows:
        later = [place for place in row if place > last]
        if not later:
            return False
        last = later[0]
    return True


SAYERS = built(
    programme(slot("talks", "01T10:00", "01T11:00")),
    summary(
        theme(
            "trade",
            point("p1-1", actor="visitors", verb="praised", statement="Apples are red."),
            point("p1-2", actor="visitors", verb="noted", statement="Pears are green."),
            point("p1-3", actor="visitors", verb="wanted", statement="Plums."),
            point("p1-4", actor="young visitors", verb="doubted", statement="Figs are sweet."),
        )
    ),
)
QUANTIFIERS = ["All", "Certain", "Few", "Many", "Most", "No", "Other", "Several", "Some"]


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ("", "", []),
        ("Visitors praised", "Traders praised", ["p1-1"]),
        *(("Visitors praised", f"{word} visitors praised", ["p1-1"]) for word in QUANTIFIERS),
        ("Visitors noted", "Traders noted", ["p1-2"]),
        ("Young visitors", "Visitors", ["p1-4"]),
    ],
)
def test_whoever_says_a_thing_must_be_named_in_its_sentence(
    old: str, new: str, gone: list[str]
) -> None:
    text = text_of(SAYERS)
    assert old in text
    findings = verify(SAYERS, text.replace(old, new))
    assert [finding.fact.id for finding in findings if not finding.found] == gone


def test_what_was_swapped_at_the_end_of_an_entry_is_seen(symposium: Symposium) -> None:
    swapped = text_of(symposium).replace("Affairs, Norway", "Affairs, Sweden")
    for text in (swapped, " ".join(swapped.split())):
        [finding] = [finding for finding in verify(symposium, text) if not finding.found]
        assert finding.near == (
            "Eminent Speaker: H.E. Mr. Jonas Gahr Støre, Minister for Foreign Affairs, Sweden"
        )
