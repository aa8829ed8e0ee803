"""Printed strings looked for in badly extracted text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.verification.text_search import SearchableText, Span, letters


def times(wanted: str, text: str, *notes: int) -> int:
    return len(SearchableText(text, notes).find(wanted))


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("Counter-Terrorism", "CounterTerrorism"),
        ("Counter-Terrorism", "counter\n-terrorism"),
        ("terrorism", "terror-\nism"),
        ("Secretary-General's", "Secretary General’s"),
        ("General's", "Generalʼs"),
        ("1035 – 1145", "1035-1145"),
        ("Norway", "NORWAY1"),
        ("Spain", "•Spain"),
        ("Norway", "NorwayEminent"),
        ("Annex I", "(Annex I)"),
    ],
)
def test_letters_and_digits_alone_count(wanted: str, text: str) -> None:
    assert times(wanted, text) == 1


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("Session II", "Session III"),
        ("Niger", "Nigeria"),
        ("Guinea", "Guinea-Bissau"),
        ("Guinea", "Guinea\u2011Bissau"),
        ("Bissau", "Guinea-Bissau"),
        ("Dominica", "Dominican Republic"),
        ("1145", "11450"),
        ("145", "1145"),
        ("state", "states"),
        ("", "anything"),
        ("–", "–"),
        ("Norway", ""),
    ],
)
def test_what_is_not_whole_is_not_found(wanted: str, text: str) -> None:
    assert times(wanted, text) == 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("called1 for", 1),
        ("called. 1 for", 1),
        ("called1 for, called for", 2),
        ("called 1 for", 0),
        ("called1st for", 0),
        ("called3 for", 0),
        ("called11 for", 0),
    ],
)
def test_the_number_of_a_footnote_may_stand_loose_in_a_string(text: str, found: int) -> None:
    assert times("called for", text, 1, 2) == found


def test_a_number_that_looks_loose_still_counts_where_it_is_asked_for() -> None:
    assert times("1 March 2030", "It rained.\n1 March 2030", 1) == 1


@pytest.mark.parametrize("text", ["over 500,000", "over 500.000", "over 500 000", "over 500'000"])
def test_a_number_is_not_the_head_of_a_larger_one(text: str) -> None:
    assert times("over 500", text) == 0
    assert times("500", text) == 0


@pytest.mark.parametrize("text", ["500, 200 came", "over 500, 2030", "500\n600", "500 20"])
def test_numbers_in_a_row_are_numbers_of_their_own(text: str) -> None:
    assert times("500", text) == 1


def test_every_place_is_found_in_order() -> None:
    assert SearchableText("a b, c A-B. ab").find("a b") == [Span(0, 2), Span(3, 5), Span(5, 6)]


def test_what_is_near_is_the_most_alike_that_is_free() -> None:
    text = SearchableText("Minister, Norway. Minister, Norwich. Something else.")
    assert text.shown(text.near("Minister, Norwia", text.whole)) == "Minister, Norway"
    assert text.shown(text.near("Minister, Norwia", text.whole, [Span(0, 2)])) == (
        "Minister, Norwich"
    )
    assert text.near("Minister, Norway", Span(4, 6)) is None
    assert text.near("Unlike", text.whole) is None
    assert text.near("Minster", text.whole) == Span(0, 1)


def test_what_is_shown_is_one_line_and_not_long() -> None:
    assert SearchableText("a\n\n b").shown(Span(0, 2)) == "a b"
    long = "word " * 100
    shown = SearchableText(long).shown(Span(0, 100))
    assert shown == f"{long[:300]}…"


def test_what_is_cut_goes_with_the_marks_behind_it() -> None:
    assert SearchableText("One. Two!) Three.").cut([Span(1, 2)]).split() == ["One.", "Three."]
    assert SearchableText("One two three").cut([Span(0, 2), Span(1, 2)]).split() == ["three"]


@given(st.text(), st.text())
def test_a_string_stands_in_a_text_that_holds_it_between_spaces(before: str, behind: str) -> None:
    assert times("United Nations", f"{before} . United Nations . {behind}") >= 1


@given(st.text())
def test_a_text_holds_itself(text: str) -> None:
    assert times(text, text) == bool(letters(text))


@pytest.mark.parametrize("text", ["<" * 9999, ". " * 9999, "a" * 99999, "1" * 99999, "aA" * 9999])
def test_hostile_text_holds_nothing_and_is_near_nothing(text: str) -> None:
    haystack = SearchableText(text, [1])
    assert haystack.find("Eminent Speaker") == []
    assert haystack.near("Eminent Speaker", haystack.whole) is None
