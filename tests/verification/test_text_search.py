"""Printed strings looked for in badly extracted text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.verification.text_search import SearchableText, Span, letters


def times(wanted: str, text: str, *notes: int) -> int:
    return len(SearchableText(text, notes).find(wanted))


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        # letters and digits alone count
        ("Counter-Terrorism", "CounterTerrorism", 1),
        ("Counter-Terrorism", "counter\n-terrorism", 1),
        ("terrorism", "terror-\nism", 1),
        ("Secretary-General's", "Secretary General’s", 1),
        ("General's", "Generalʼs", 1),
        ("1035 – 1145", "1035-1145", 1),
        ("Spain", "•Spain", 1),
        ("Norway", "NorwayEminent", 1),
        ("Annex I", "(Annex I)", 1),
        ("a", "aBa a", 2),
        # what is not whole is not found
        ("Session II", "Session III", 0),
        ("Niger", "Nigeria", 0),
        ("Guinea", "Guinea-Bissau", 0),
        ("Guinea", "Guinea\u2011Bissau", 0),
        ("Bissau", "Guinea-Bissau", 0),
        ("Dominica", "Dominican Republic", 0),
        ("1145", "11450", 0),
        ("145", "1145", 0),
        ("state", "states", 0),
        ("", "anything", 0),
        ("–", "–", 0),
        ("Norway", "", 0),
        # the number of a footnote may stand loose in it
        ("Norway", "NORWAY1", 1),
        ("called for", "called1 for", 1),
        ("called for", "called. 1 for", 1),
        ("called for", "called1 for, called for", 2),
        ("called for", "called 1 for", 0),
        ("called for", "called1st for", 0),
        ("called for", "called3 for", 0),
        ("called for", "called11 for", 0),
        ("1 March 2030", "It rained.\n1 March 2030", 1),
        # numbers in a row are numbers of their own
        ("500", "500, 200 came", 1),
        ("500", "over 500, 2030", 1),
        ("500", "500\n600", 1),
        ("500", "500 20", 1),
    ],
)
def test_a_string_is_found_where_it_stands_whole(wanted: str, text: str, found: int) -> None:
    assert times(wanted, text, 1, 2) == found


@pytest.mark.parametrize("mark", [",", ".", " ", "'", "’"])
def test_a_number_is_not_the_head_of_a_larger_one(mark: str) -> None:
    assert times("over 500", f"over 500{mark}000") == 0
    assert times("500", f"over 500{mark}000") == 0


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
    hostile = SearchableText(text, [1])
    assert hostile.find("Eminent Speaker") == []
    assert hostile.near("Eminent Speaker", hostile.whole) is None
