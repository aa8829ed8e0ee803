"""Verbs in whatever tense and spelling."""

import pytest

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.verbs import stems

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
    "seek seeks seeking sought",
    "stress stresses stressing stressed",
    "underline underlines underlining underlined",
    "welcome welcomes welcoming welcomed",
]
OTHERS = [
    "begin begins beginning began begun",
    "bring brings bringing brought",
    "build builds building built",
    "buy buys buying bought",
    "choose chooses choosing chose chosen",
    "dismiss dismisses dismissing dismissed",
    "feel feels feeling felt",
    "find finds finding found",
    "give gives giving gave given",
    "hear hears hearing heard",
    "hold holds holding held",
    "lay lays laying laid",
    "lead leads leading led",
    "leave leaves leaving left",
    "make makes making made",
    "meet meets meeting met",
    "put puts putting",
    "see sees seeing saw seen",
    "set sets setting",
    "speak speaks speaking spoke spoken",
    "stand stands standing stood",
    "take takes taking took taken",
    "tell tells telling told",
    "think thinks thinking thought",
    "understand understands understanding understood",
    "undertake undertakes undertaking undertook undertaken",
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
    used = {found.point.verb.split()[0] for found in symposium.points if found.point.verb}
    assert [tenses for tenses in TENSES if used.isdisjoint(tenses.split())] == []
    assert used <= {word for tenses in TENSES for word in tenses.split()}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("drew Attention, to", ["draw", "attention", "to"]),
        ("bringing the thing", ["bring", "the", "thing"]),
        ("needed need, focused focus", ["need", "need", "focus", "focus"]),
        ("sing painting stressful", ["sing", "paint", "stressful"]),
        ("said stress discuss is s ed", ["sa", "stres", "discus", "iz", "s", "ed"]),
        ("—", []),
    ],
)
def test_each_word_has_its_stem_in_order(text: str, left: list[str]) -> None:
    assert stems(text) == left
