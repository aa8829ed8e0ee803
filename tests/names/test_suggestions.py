"""What is suggested for a word that is not known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.errors import UsageError
from symposium_cli.names.suggestions import one_of, suggestions
from symposium_cli.names.words import match_key
from tests.support.spellings import ANY_TEXT


@pytest.mark.parametrize(
    ("typed", "known", "alike"),
    [
        ("Norwya", ["Sweden", "Norway"], ("Norway",)),
        ("UNDOC", ["UNESCO", "UNODC"], ("UNODC",)),
        ("Smithson", ["Ban Ki-moon", "Michael Smith"], ("Michael Smith",)),
        ("JIMENES", ["Trinidad Jiménez"], ("Trinidad Jiménez",)),
        ("Nigerria", ["Niger", "Nigeria"], ("Nigeria",)),
        ("norway", ["Norway"], ("Norway",)),
        ("Norwya", ["Norway", "Norway"], ("Norway",)),
        ("plumber", ["Norway"], ()),
        ("", ["Norway"], ()),
        ("!", ["Norway"], ()),
        ("Norway", [], ()),
        # Words count one by one, in any order, and more than the whole.
        ("Gahr Stoere Jonas", ["Robert Orr", "Jonas Gahr Støre"], ("Jonas Gahr Støre",)),
        ("Moon Ban Kee", ["Robert Orr", "Ban Ki-moon"], ("Ban Ki-moon",)),
        (
            "States American",
            ["League", "Union of States of America"],
            ("Union of States of America",),
        ),
        ("Moon Ban", ["Ban Ki-moon", "Mon Bat"], ("Ban Ki-moon",)),
        # What was typed is never suggested.
        ("Nigeria", ["Nigeria", "Niger"], ("Niger",)),
        ("Norway", ["Norway"], ()),
        ("aaaaa", ["aaaab", "aaaac", "aaaad", "aaaae"], ("aaaab", "aaaac", "aaaad")),
        ("aaaaa", ["aaaae", "aaaad", "aaaac", "aaaab"], ("aaaae", "aaaad", "aaaac")),
        # 0.9 and 0.8 are near each other, and 0.8 alone is good enough; beside 1.0 it is not.
        ("abcdefghij", ["abcdefghxy", "abcdefghix"], ("abcdefghix", "abcdefghxy")),
        ("abcdefghij", ["abcdefghxy"], ("abcdefghxy",)),
        ("abcdefghij", ["abcdefghxy", "Abcdefghij"], ("Abcdefghij",)),
        (
            "some partcipants",
            ["many participants", "participants", "some participants"],
            ("some participants",),
        ),
    ],
)
def test_the_likest_names_come_first(typed: str, known: list[str], alike: tuple[str, ...]) -> None:
    assert suggestions(typed, known) == alike
    assert suggestions(typed, iter(known)) == alike


@pytest.mark.parametrize("word", ["and", "for", "in", "of", "on", "the", "to"])
def test_a_small_word_is_like_nothing(word: str) -> None:
    assert suggestions(word, [f"Bank {word} Examples"]) == ()


@pytest.mark.parametrize(
    ("typed", "known", "alike"),
    [
        ("Burmaa", {"Burmania": "Bermuda", "Burma": "Myanmar"}, ("Myanmar", "Bermuda")),
        ("Burmaa", {"Myanmar": "Myanmar", "Burma": "Myanmar"}, ("Myanmar",)),
        ("Burmaa", {"Burma": "Myanmar", "Burmania": "Myanmar"}, ("Myanmar",)),
        ("Burmaa", {"Myanmar": "Burma"}, ()),
        ("Norway", {"Norwya": "Norway"}, ()),
        ("Norway", {"Norway": "NOR"}, ("NOR",)),
    ],
)
def test_what_is_suggested_may_be_another_name(
    typed: str, known: dict[str, str], alike: tuple[str, ...]
) -> None:
    assert suggestions(typed, known) == alike


def test_the_likest_of_its_names_says_how_good_a_suggestion_is() -> None:
    names = {"abcdefghix": "two", "abcdefghxy": "one", "Abcdefghij": "one"}
    assert suggestions("abcdefghij", names) == ("one", "two")
    assert suggestions("abcdefghij", dict(reversed(names.items()))) == ("one", "two")


@given(ANY_TEXT, st.dictionaries(ANY_TEXT, ANY_TEXT))
def test_suggestions_are_among_those_given(typed: str, known: dict[str, str]) -> None:
    for names, offered in ((known, known.values()), (list(known), known.keys())):
        alike = suggestions(typed, names)
        assert set(alike) <= set(offered) - {typed}
        assert len(set(alike)) == len(alike) <= 3


VALUES = {"role": 1, "office_kind": 2}


@pytest.mark.parametrize("typed", ["office_kind", "Office_Kind", " OFFICE_KIND "])
def test_a_value_is_taken_in_any_case(typed: str) -> None:
    assert one_of(typed, VALUES, "No.", "The values are:") == 2


def test_how_values_are_compared_may_be_told() -> None:
    assert one_of("Office-Kind", VALUES, "No.", "The values are:", key=match_key) == 2
    with pytest.raises(UsageError):
        one_of("Role", VALUES, "No.", "The values are:", key=str)


@pytest.mark.parametrize(("typed", "alike"), [("rolle", ("role",)), ("plumber", ()), ("", ())])
def test_any_other_value_is_refused_with_those_there_are(
    typed: str, alike: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError) as refused:
        one_of(typed, {"role": 1, "office_kind": 2}, "No.", "The values are:")
    assert refused.value.message == "No."
    assert refused.value.hint == "The values are: role, office_kind."
    assert refused.value.did_you_mean == alike
