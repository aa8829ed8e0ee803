"""Holding the data against corrupted texts: just what was corrupted is reported."""

from collections.abc import Callable
from random import Random

import pycountry
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.models import Symposium
from symposium_cli.queries.kinds import FactKind
from symposium_cli.verification.facts import Fact
from symposium_cli.verification.verify import Finding, verify
from tests.support.corruptions import (
    Corruption,
    Document,
    Edit,
    edited,
    everywhere,
    of_entry,
    of_point,
    of_slot,
    stands_within,
)
from tests.support.document import text_of
from tests.support.layouts import LAYOUTS, Layout, composed

STATES = [country.name for country in pycountry.countries]
seeds = st.integers(0, 2**32).map(Random)
thorough = settings(deadline=None, max_examples=min(25, settings().max_examples))


@pytest.fixture(scope="module", params=["built", "original"])
def document(request: pytest.FixtureRequest, symposium: Symposium) -> Document:
    if request.param == "built":
        return Document(symposium, text_of(symposium))
    return Document(symposium, request.getfixturevalue("source_text"))


def reported(symposium: Symposium, text: str) -> list[Finding]:
    return [finding for finding in verify(symposium, text) if not finding.found]


def in_some_layout(text: str, chance: Random) -> str:
    return composed(text, chance) if chance.random() < 0.7 else text


def check(
    document: Document, corruption: Corruption, chance: Random, layout: Layout = in_some_layout
) -> None:
    text = layout(edited(document.text, corruption.edits), chance)
    findings = reported(document.symposium, text)
    assert {finding.fact for finding in findings} == set(corruption.gone)
    assert not any(finding.out_of_order for finding in findings)


@pytest.mark.parametrize("layout", [*LAYOUTS, composed], ids=lambda layout: layout.__name__)
def test_a_sound_text_is_found_whole_in_every_layout(document: Document, layout: Layout) -> None:
    for seed in range(20 if layout is composed else 3):
        assert not reported(document.symposium, layout(document.text, Random(seed)))  # noqa: S311


@thorough
@given(chance=seeds)
def test_a_changed_time_label_or_title_is_reported_and_nothing_else(
    document: Document, chance: Random
) -> None:
    of_slots = [
        fact
        for fact in document.of_kind(FactKind.TIME, FactKind.LABEL, FactKind.TITLE)
        if fact.slot
    ]
    check(document, of_slot(document, chance.choice(of_slots), chance), chance)


@thorough
@given(chance=seeds, state=st.sampled_from(STATES))
def test_a_changed_or_dropped_entry_is_reported_and_nothing_else(
    document: Document, chance: Random, state: str
) -> None:
    check(document, of_entry(document, chance.choice(document.entries), state, chance), chance)


@thorough
@given(chance=seeds)
def test_a_string_changed_wherever_it_stands_is_reported_with_what_holds_it(
    document: Document, chance: Random
) -> None:
    named = [fact for fact in document.facts if not fact.slot and fact.paragraph is None]
    check(document, everywhere(document, chance.choice(named), chance), chance)


@thorough
@given(chance=seeds)
def test_a_changed_actor_verb_or_number_is_reported_unless_it_stands_there_again(
    document: Document, chance: Random
) -> None:
    of_points = [fact for fact in document.facts if fact.paragraph is not None]
    corruption = of_point(document, chance.choice(of_points), chance)
    if not stands_within(document, corruption):
        check(document, corruption, chance)
        return
    text = in_some_layout(edited(document.text, corruption.edits), chance)
    findings = reported(document.symposium, text)
    assert {finding.fact for finding in findings} <= set(corruption.gone)


@thorough
@given(chance=seeds)
def test_several_corruptions_are_each_reported(document: Document, chance: Random) -> None:
    entries = chance.sample(document.entries, 3)
    times = chance.sample(document.of_kind(FactKind.TIME), 2)
    each = [of_entry(document, entry, "Atlantis", chance) for entry in entries]
    each += [of_slot(document, fact, chance) for fact in times]
    edits = tuple(edit for corruption in each for edit in corruption.edits)
    check(document, Corruption(edits, tuple(f for c in each for f in c.gone)), chance)


Order = Callable[[list[Fact]], list[Fact]]


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


def check_order(document: Document, edits: list[Edit], chance: Random) -> list[Finding]:
    text = edited(document.text, edits)
    findings = reported(document.symposium, in_some_layout(text, chance))
    assert all(finding.out_of_order for finding in findings)
    assert {finding.fact.kind for finding in findings} <= {FactKind.ENTRY}
    assert len(findings) == fewest_out_of_order(document, text)
    return findings


@thorough
@given(chance=seeds)
def test_of_two_entries_swapped_the_fewest_are_out_of_order(
    document: Document, chance: Random
) -> None:
    (_, one), (_, other) = chance.sample(document.entries, 2)
    places = document.place(one), document.place(other)
    swapped = [Edit(*places[0], other.text), Edit(*places[1], one.text)]
    assert {finding.fact for finding in check_order(document, swapped, chance)} & {one, other}


def test_of_two_neighbours_swapped_one_is_out_of_order_or_both_around_a_title(
    document: Document,
) -> None:
    for (one, first), (other, second) in zip(document.entries, document.entries[1:], strict=False):
        places = document.place(first), document.place(second)
        swapped = [Edit(*places[0], second.text), Edit(*places[1], first.text)]
        findings = check_order(document, swapped, Random(0))  # noqa: S311
        together = any(
            one in session.parts and other in session.parts
            for session in document.symposium.programme.sessions
        )
        assert len(findings) == (1 if together else 2)


@thorough
@given(chance=seeds)
def test_an_entry_that_moved_is_out_of_order_alone(document: Document, chance: Random) -> None:
    here, there = sorted(chance.sample(range(len(document.entries)), 2), reverse=True)
    moved, behind = document.entries[here][1], document.entries[there][1]
    end = document.place(behind)[1]
    edits = [Edit(*document.place(moved), ""), Edit(end, end, f"\n• {moved.text}")]
    findings = check_order(document, edits, chance)
    assert len(findings) == (here != there + 1 or not _same_slot(document, here, there))


def _same_slot(document: Document, one: int, other: int) -> bool:
    parts = document.entries[one][0], document.entries[other][0]
    return any(
        parts[0] in slot.parts and parts[1] in slot.parts
        for slot in document.symposium.programme.sessions
    )
