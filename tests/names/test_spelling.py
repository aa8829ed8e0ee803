"""British and American spellings of one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.names.spelling import respelled, spellings, standard_spelling


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"),
        ("organisational", "organizational"),
        ("realised", "realized"),
        ("analysing", "analyzing"),
        ("labour", "labor"),
        ("honourable", "honorable"),
        ("neighbours", "neighbors"),
        ("centre", "center"),
        ("centred", "centered"),
        ("theatres", "theaters"),
        ("defence", "defense"),
        ("licences", "licenses"),
        ("programme", "program"),
        ("dialogue", "dialog"),
        ("judgement", "judgment"),
        ("travelled", "traveled"),
        ("counsellor", "counselor"),
        ("enrolment", "enrollment"),
        ("instalments", "installments"),
    ],
)
def test_a_word_has_a_british_and_an_american_spelling(british: str, american: str) -> None:
    assert {*spellings(british)} == {*spellings(american)} == {british, american}


def test_a_word_may_be_spelled_in_four_ways() -> None:
    assert spellings("colourize") == ("colorise", "colorize", "colourise", "colourize")


@pytest.mark.parametrize(
    "words",
    [
        ["prise", "prize"],
        ["apprise", "apprize"],
        ["tour", "tor"],
        ["four", "for"],
        ["tier", "tire"],
        ["were", "weer"],
        ["commence", "commense"],
        ["filled", "filed"],
        ["crises", "crizes"],
        ["citizen", "citisen"],
    ],
)
def test_words_that_only_look_like_two_spellings_have_one_each(words: list[str]) -> None:
    assert [spellings(word) for word in words] == [(word,) for word in words]


STEMS = st.sampled_from(["organ", "lab", "cent", "def", "progr", "trave", "dial", "pr", "", "a"])
ENDINGS = st.sampled_from(
    ["ed", "is", "iz", "our", "or", "re", "er", "enc", "ens", "am", "l", "e", "s"]
)


@given(STEMS, st.lists(ENDINGS, max_size=4).map("".join))
def test_every_spelling_of_a_word_has_the_same_spellings(stem: str, ending: str) -> None:
    found = spellings(stem + ending)
    assert stem + ending in found
    assert {spellings(each) for each in found} == {found}
    assert {standard_spelling(each) for each in found} == {found[0]}


def test_words_in_a_row_are_respelled_in_every_way_but_not_without_end() -> None:
    assert respelled(["health", "centre"]) == [["health", "centre"], ["health", "center"]]
    many = respelled(["centre"] * 100)
    assert many[0] == ["centre"] * 100
    assert 2 < len(many) < 20
