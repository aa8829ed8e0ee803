"""Verbs in whatever tense and spelling."""

import pytest

from symposium_cli.dataset.models import Symposium
from symposium_cli.names.verbs import stems
from tests.conftest import Ask

TENSES = [
    "call calls calling called",
    "discuss discusses discussing discussed",
    "draw draws drawing drew drawn",
    "emphasize emphasizes emphasizing emphasized emphasise emphasises emphasising emphasised",
    "encourage encourages encouraging encouraged",
    "express expresses expressing expressed",
    "highlight highlights highlighting highlighted",
    "note notes noting noted",
    "pay pays paying paid",
    "raise raises raising raised",
    "reaffirm reaffirms reaffirming reaffirmed",
    "recognize recognizes recognizing recognized recognise recognises recognising recognised",
    "say says saying said",
    "stress stresses stressing stressed",
    "underline underlines underlining underlined",
    "welcome welcomes welcoming welcomed",
]
OTHERS = [
    "find finds finding found",
    "give gives giving gave given",
    "hear hears hearing heard",
    "hold holds holding held",
    "make makes making made",
    "meet meets meeting met",
    "put puts putting",
    "see sees seeing saw seen",
    "seek seeks seeking sought",
    "set sets setting",
    "speak speaks speaking spoke spoken",
    "take takes taking took taken",
    "tell tells telling told",
    "think thinks thinking thought",
    "write writes writing wrote written",
    "agree agrees agreeing agreed",
    "plan plans planning planned",
    "use uses using used",
    "support supports supporting supported",
    "organize organises organizing organised",
]


@pytest.mark.parametrize("tenses", TENSES + OTHERS)
def test_every_tense_and_spelling_has_one_stem(tenses: str) -> None:
    assert len(set(stems(tenses))) == 1


def test_different_verbs_have_different_stems() -> None:
    first = [stems(tenses)[0] for tenses in TENSES + OTHERS]
    assert len(set(first)) == len(first)


def test_the_tenses_are_those_of_every_verb_of_the_summary(symposium: Symposium) -> None:
    assert symposium.summary is not None
    points = [point for theme in symposium.summary.themes for point in theme.points]
    used = {point.verb.split()[0] for point in points if point.verb}
    assert {tenses.split()[0] for tenses in TENSES} == {
        tenses.split()[0] for tenses in TENSES if used.intersection(tenses.split())
    }
    assert used <= {word for tenses in TENSES for word in tenses.split()}


def test_each_word_has_its_stem_in_order() -> None:
    assert stems("drew Attention, to") == [*stems("draw"), *stems("attention"), *stems("to")]
    assert stems("—") == []


@pytest.mark.parametrize("verb", ["said", "stress", "discuss", "is", "s", "ed"])
def test_a_stem_is_never_empty(verb: str) -> None:
    assert all(stems(verb))


CALLED = ["p2-2", "p4-2", "p7-5", "p14-4", "p19-1"]
WELCOMED = ["p4-3", "p9-1", "p15-2", "p18-4", "p21-1"]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("welcome", WELCOMED),
        ("welcoming", WELCOMED),
        ("WELCOMES", WELCOMED),
        ("welcomed", WELCOMED),
        ("say", ["p14-2"]),
        ("says", ["p14-2"]),
        ("draw attention", ["p16-2"]),
        ("drawing attention to", ["p16-2"]),
        ("call for", CALLED),
        ("calling", CALLED),
        ("paying", ["p7-3"]),
        ("pay", ["p7-3"]),
        ("emphasise", ["p4-5"]),
        ("emphasizing", ["p4-5"]),
        ("recognise", ["p12-1"]),
        ("express support", ["p4-1"]),
        ("reaffirming", ["p18-1"]),
        ("raising", ["p13-1"]),
    ],
)
def test_a_verb_finds_its_points_in_any_tense(ask: Ask, typed: str, ids: list[str]) -> None:
    records = ask("themes", "--verb", typed, "--points", "--json").json
    assert [record["id"] for record in records] == ids


@pytest.mark.parametrize("typed", ["sing", "call on", "welcomer", "paint", "stressful"])
def test_a_verb_that_nobody_uses_is_unknown(ask: Ask, typed: str) -> None:
    reply = ask("themes", "--verb", typed, status=1)
    assert reply.out == ""
    assert reply.err.startswith(f"symp: No point here has the verb {typed!r}.")
