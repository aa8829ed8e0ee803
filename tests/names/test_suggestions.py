"""What is suggested for a word that is not known."""

from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from symposium_cli.errors import UsageError
from symposium_cli.names.suggestions import one_of, slips, suggestions
from symposium_cli.names.words import LITTLE_WORDS, fold, match_key
from tests.support.spellings import ANY_TEXT


@pytest.mark.parametrize(
    ("typed", "known", "alike"),
    [
        ("Norwya", ["Sweden", "Norway"], ("Norway",)),
        ("UNDOC", ["UNESCO", "UNODC"], ("UNODC",)),
        ("JIMENES", ["Trinidad Jiménez"], ("Trinidad Jiménez",)),
        ("Norwya", ["Norway", "Norway"], ("Norway",)),
        ("plumber", ["Norway"], ()),
        ("", ["Norway"], ()),
        ("!", ["Norway"], ()),
        ("Norway", [], ()),
        # Each typed word is a word of the name, in any order; others may be left out.
        ("Gahr Stoere Jonas", ["Robert Orr", "Jonas Gahr Støre"], ("Jonas Gahr Støre",)),
        ("Moon Ban", ["Ban Ki-moon", "Mon Bat"], ("Ban Ki-moon",)),
        ("Kimoon of Ban", ["Ban Ki-moon"], ("Ban Ki-moon",)),
        ("Stattes Amercia", ["Union of States of America"], ("Union of States of America",)),
        ("some partcipants", ["participants", "some participants"], ("some participants",)),
        ("northern ireland", ["Northern Mariana Islands", "Ireland"], ()),
        ("s korea", ["North Korea"], ()),
        ("Norway Norwya", ["Kingdom of Norway"], ()),
        # The same letters, joined or parted otherwise.
        ("bestpractices", ["practices", "best practices"], ("best practices",)),
        ("human right's", ["human-rights"], ("human-rights",)),
        ("office kind", ["office_kind"], ("office_kind",)),
        ("ofice kind", ["office_kind"], ("office_kind",)),
        # The beginning of a name, which goes before slips.
        ("org", ["organization", "orc"], ("organization",)),
        ("js", ["json"], ()),
        ("jso", ["jsonl", "json"], ("json", "jsonl")),
        # Fewer slips go before more, whichever comes first.
        ("abcdefghij", ["abcdefghxy", "abcdefghix"], ("abcdefghix",)),
        ("abcdefghij", ["abcdefghxy"], ("abcdefghxy",)),
        ("aaaaa", ["aaaab", "aaaac", "aaaad", "aaaae"], ("aaaab", "aaaac", "aaaad")),
        ("aaaaa", ["aaaae", "aaaad", "aaaac", "aaaab"], ("aaaae", "aaaad", "aaaac")),
        # What was typed is never suggested, however it is written.
        ("Nigeria", ["Nigeria", "Niger"], ()),
        ("norway", ["Norway", "NÓRWAY"], ()),
    ],
)
def test_the_likest_names_come_first(typed: str, known: list[str], alike: tuple[str, ...]) -> None:
    assert suggestions(typed, known) == alike
    assert suggestions(typed, iter(known)) == alike


@pytest.mark.parametrize(
    ("typed", "word", "number"),
    [
        ("same", "same", 0),
        ("norwy", "norway", 1),
        ("noorway", "norway", 1),
        ("norwoy", "norway", 1),
        ("norwya", "norway", 1),
        ("onrway", "norway", 1),
        ("morway", "norway", 1),
        ("nrowya", "norway", 2),
        ("morwoy", "norway", 2),
        ("comitee", "committee", 2),
        ("committtee", "comitee", None),
        # Other words.
        ("press", "progress", None),
        ("source", "resource", None),
        ("formed", "informed", None),
        ("coherence", "conference", None),
        ("fight", "might", None),
        ("fihgt", "fight", 1),
        ("right", "rights", 1),
        ("practices", "bestpractices", None),
        # Short words may have one slip, shorter ones hardly any.
        ("nrowy", "norwy", 1),
        ("nrwoy", "nowry", None),
        ("une", "unep", 1),
        ("uns", "usn", 1),
        ("unx", "uny", None),
        ("eu", "eua", None),
        ("ab", "ba", None),
    ],
)
def test_slips_make_no_other_word(typed: str, word: str, number: int | None) -> None:
    assert slips(typed, word) == slips(word, typed) == number


LETTERS = st.characters(codec="ascii", categories=["Ll"])


def slipped(word: str) -> list[str]:
    """A word with one slip, in every way: an `x` too many, or in place of a letter, and so on."""
    places = range(len(word))
    return [
        *(f"{word[:at]}{word[at + 1 :]}" for at in places),
        *(f"{word[:at]}x{word[at:]}" for at in (*places, len(word))),
        *(f"{word[:at]}x{word[at + 1 :]}" for at in places[len(word) < 6 :]),
        *(f"{word[:at]}{word[at : at + 2][::-1]}{word[at + 2 :]}" for at in places[:-1]),
    ]


@given(st.text(LETTERS, min_size=4, max_size=12), st.text(LETTERS, max_size=4))
def test_a_slip_in_a_name_is_found(word: str, more: str) -> None:
    for name in (word, f"{word} {more}"):
        for typed in {*slipped(word)} - {word} - LITTLE_WORDS:
            assert suggestions(typed, [name]) == (() if typed == name else (name,))


@given(st.text(LETTERS, max_size=12), st.text(LETTERS, max_size=12))
def test_words_of_other_length_and_letters_are_not_suggested(typed: str, word: str) -> None:
    assume(not word.startswith(typed) and abs(len(typed) - len(word)) > 2)
    assert suggestions(typed, [word]) == ()


@pytest.mark.parametrize("word", ["and", "for", "in", "of", "on", "the", "to"])
def test_a_small_word_is_like_nothing(word: str) -> None:
    assert suggestions(word, [f"Bank {word} Examples"]) == ()


@pytest.mark.parametrize(
    ("typed", "known", "alike"),
    [
        ("Burmaa", {"Burmania": "Bermuda", "Burma": "Myanmar"}, ("Myanmar",)),
        ("Burmaa", {"Burmaab": "Bermuda", "Burmaac": "Myanmar"}, ("Bermuda", "Myanmar")),
        ("Burmaa", {"Myanmar": "Myanmar", "Burma": "Myanmar"}, ("Myanmar",)),
        ("Burmaa", {"Burmaxy": "Myanmar", "Burma": "Myanmar"}, ("Myanmar",)),
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
    names = {"abcdefghix": "two", "abcdefghxy": "one", "abcdefghijk": "one"}
    assert suggestions("abcdefghij", names) == ("one",)
    assert suggestions("abcdefghij", dict(reversed(names.items()))) == ("one",)


@given(ANY_TEXT, st.dictionaries(ANY_TEXT, ANY_TEXT))
def test_suggestions_are_among_those_given_and_never_what_was_typed(
    typed: str, known: dict[str, str]
) -> None:
    for names, offered in ((known, known.values()), (list(known), known.keys())):
        alike = suggestions(typed, names)
        assert set(alike) <= set(offered)
        assert fold(typed.strip()) not in {fold(name.strip()) for name in alike}
        assert len(set(alike)) == len(alike) <= 3


@pytest.mark.parametrize(
    "typed", ["x" * 100_000, "ab" * 50_000, "w " * 50_000, "x" * 50_000 + " abcd"]
)
@pytest.mark.parametrize("name", ["abcdefgh", "ab" * 50_000 + "c", "w " * 50_000 + "x"])
@pytest.mark.repeats
def test_long_texts_cost_little(typed: str, name: str) -> None:
    before = process_time()
    suggestions(typed, [name])
    assert process_time() - before < 2  # it takes 0.1 s


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
