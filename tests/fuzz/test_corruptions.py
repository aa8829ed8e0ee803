"""Holding the data against corrupted texts: just what was corrupted is reported."""

from collections.abc import Callable
from itertools import chain, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.facts import FactKind
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.verification.finding import Finding
from symposium_cli.verification.verify import verify
from tests.support import corruptions
from tests.support.corruptions import Corruption, Document, Edit, edited, untagged
from tests.support.document import text_of
from tests.support.layouts import LAYOUTS, Layout, composed

seeds = st.integers(0, 2**32).map(Random)
few = settings(deadline=None, max_examples=4)


@pytest.fixture(scope="module", params=["built", "original"])
def document(request: pytest.FixtureRequest, symposium: Symposium) -> Document:
    if request.param == "built":
        return Document(symposium, text_of(symposium))
    return Document(symposium, untagged(request.getfixturevalue("source_text")))


def reported(document: Document, text: str) -> list[Finding]:
    return [finding for finding in verify(document.symposium, text) if not finding.found]


def in_some_layout(text: str, chance: Random) -> str:
    return composed(text, chance) if chance.random() < 0.7 else text


@pytest.mark.parametrize("layout", [*LAYOUTS, composed], ids=lambda layout: layout.__name__)
def test_a_sound_text_is_found_whole_in_every_layout(document: Document, layout: Layout) -> None:
    for seed in range(6 if layout is composed else 2):
        assert not reported(document, layout(document.text, Random(seed)))  # noqa: S311


@pytest.mark.parametrize("corrupted", corruptions.KINDS, ids=lambda corrupted: corrupted.__name__)
@few
@given(chance=seeds)
def test_what_was_corrupted_is_reported_and_nothing_else(
    document: Document, corrupted: Callable[[Document, Random], Corruption], chance: Random
) -> None:
    corruption = corrupted(document, chance)
    text = edited(document.text, corruption.edits)
    text = text if corruption.alone else in_some_layout(text, chance)
    findings = reported(document, text)
    facts = {finding.fact for finding in findings if finding.fact.kind is not FactKind.EXTRA}
    out_of_order = {finding.fact for finding in findings if finding.out_of_order}
    if corruption.either:
        assert len(facts) == 1
        assert facts == out_of_order <= corruption.either
    else:
        assert facts == corruption.gone
        assert not out_of_order
    assert sum(finding.fact.kind is FactKind.EXTRA for finding in findings) == corruption.extra


def fewest_out_of_order(document: Document, text: str) -> int:
    """How many titles and entries of the programme must move, by their first places in a text."""
    annex = text.index("Programme of the Event")
    facts = [fact for fact in document.of_kind(FactKind.TITLE, FactKind.ENTRY) if fact.slot]
    row = [text.index(fact.text, annex) for fact in facts]
    best = [0] * len(row)
    for place in reversed(range(len(row))):
        later = (best[n] for n in range(place + 1, len(row)) if row[n] > row[place])
        best[place] = 1 + max(later, default=0)
    return len(row) - max(best)


def out_of_order(document: Document, edits: list[Edit], chance: Random) -> list[Finding]:
    """What is reported of a text in which entries stand elsewhere: the fewest, and only entries."""
    text = edited(document.text, edits)
    findings = reported(document, in_some_layout(text, chance))
    assert all(finding.out_of_order for finding in findings)
    assert {finding.fact.kind for finding in findings} <= {FactKind.ENTRY}
    assert len(findings) == fewest_out_of_order(document, text)
    return findings


@few
@given(chance=seeds)
def test_of_two_entries_swapped_the_fewest_are_out_of_order(
    document: Document, chance: Random
) -> None:
    one, other = (entry.fact for entry in chance.sample(document.entries, 2))
    findings = out_of_order(document, corruptions.swap(document, one, other), chance)
    assert {finding.fact for finding in findings} & {one, other}


@pytest.mark.parametrize("first", [0, 1])
def test_of_two_neighbours_swapped_one_is_out_of_order_or_both_around_a_title(
    document: Document, first: int
) -> None:
    pairs = list(pairwise(document.entries))[first::2]
    swaps = [corruptions.swap(document, one.fact, other.fact) for one, other in pairs]
    findings = out_of_order(document, list(chain(*swaps)), Random(first))  # noqa: S311
    assert len(findings) == sum(1 + (one.session != other.session) for one, other in pairs)


@few
@given(chance=seeds)
def test_an_entry_that_moved_is_out_of_order_alone(document: Document, chance: Random) -> None:
    there, here = sorted(chance.sample(range(len(document.entries)), 2))
    behind, moved = document.entries[there], document.entries[here]
    end = document.place(behind.fact)[1]
    edits = [
        Edit(*document.place(moved.fact), ""),
        Edit(end, end, f"\n• {moved.fact.text}"),
    ]
    findings = out_of_order(document, edits, chance)
    assert len(findings) == (here != there + 1 or moved.session != behind.session)
