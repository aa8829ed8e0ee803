"""Printed strings looked for in badly extracted text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.names.text_search import SearchableText, Span, free, letters, overlaps


def times(wanted: str, text: str, *heads: str) -> int:
    return len(SearchableText(text, heads).find(wanted))


def span_of(text: SearchableText, part: str) -> Span:
    [span] = text.find(part)
    return span


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
        ("Straße", "STRASSE", 1),
        ("snake", "the_snake_case", 1),
        ("Annex I", "(Annex I)", 1),
        ("a", "aBa a", 2),
        ("ab", "abab ab", 1),
        ("aa", "a a a", 2),
        # what is not whole is not found
        ("Session II", "Session III", 0),
        ("Niger", "Nigeria", 0),
        ("Guinea", "Guinea-Bissau", 0),
        ("Guinea", "Guinea\u2010Bissau", 0),
        ("Guinea", "Guinea\u2011Bissau", 0),
        ("Bissau", "Guinea-Bissau", 0),
        ("Dominica", "Dominican Republic", 0),
        ("Act", "ACTion", 0),
        ("1145", "11450", 0),
        ("145", "1145", 0),
        ("state", "states", 0),
        ("", "anything", 0),
        ("–", "–", 0),
        ("Norway", "", 0),
        # numbers in a row are numbers of their own
        ("500", "500, 200 came", 1),
        ("500", "over 500, 2030", 1),
        ("500", "500\n600", 1),
        ("500", "500 20", 1),
        ("500", "500 of 000", 1),
        ("500", "in 2030,500 came", 1),
        ("500", "Hall,500 came", 1),
        ("500", "50 500", 0),
        ("2030", "2030 500", 1),
        ("500", "So in,500 came", 1),
        # words written together are parted where a capital follows another letter
        ("Terror", "CounterTerrorism", 0),
        ("ounter", "CounterTerrorism", 0),
        ("BC", "aBC", 1),
        ("Bc", "ABc", 0),
        ("a", "-a", 1),
    ],
)
def test_a_string_is_found_where_it_stands_whole(wanted: str, text: str, found: int) -> None:
    assert times(wanted, text) == found


@pytest.mark.parametrize("mark", [",", ".", " ", "'", "’"])
def test_a_number_is_not_the_head_of_a_larger_one(mark: str) -> None:
    assert times("over 500", f"over 500{mark}000") == 0
    assert times("500", f"over 500{mark}000") == 0
    assert times("000", f"over 500{mark}000") == 0


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        # a number in a string without one
        ("called for", "called1 for", 1),
        ("called for", "called. 1 for", 1),
        ("called for", "called1 for, called for", 2),
        ("called for", "called 12345 for", 1),
        ("called for", "called 1st for", 0),
        ("called for", "called twice for", 0),
        ("Norway", "NORWAY1", 1),
        # the number of a footnote in a string with another number
        ("called 9 times", "called1 9 times", 1),
        ("called 9 times", "called.12 9 times", 1),
        ("called 9 times", "called.” 1 9 times", 1),
        ("called 9 times", "called) 1 9 times", 1),
        ("called 9 times", "called1 9 times, called 9 times", 2),
        ("called 9 times", "called 1 9 times", 0),
        ("called 9 times", "called.123 9 times", 0),
        ("called 9 times", "called9 1 times", 0),
        ("A 9 times", "A1 9 times", 1),
        ("called 9 times", "called_1 9 times", 0),
        ("1 March 2030", "It rained.\n1 March 2030", 1),
        # a number alone on a line
        ("called 9 times", "called\n12\n9 times", 1),
        ("called 9 times", "called\n- 12/40 -\n9 times", 1),
        ("called 9 times", "called\n1234\n9 times", 1),
        ("called 9 times", "called\n12/1234\n9 times", 1),
        ("called 9 times", "called\n12/12345\n9 times", 0),
        ("called 9 times", "called\n12345\n9 times", 0),
        ("called 9 times", "called\n12 40\n9 times", 0),
        ("called 9 times", "called\n12 b\n9 times", 0),
        ("called 9 times", "called\na 12\n9 times", 0),
    ],
)
def test_numbers_of_footnotes_and_pages_may_stand_within_a_string(
    wanted: str, text: str, found: int
) -> None:
    assert times(wanted, text) == found


@pytest.mark.parametrize("mark", ".,;:!?)]\"'’”")
def test_the_number_of_a_footnote_stands_behind_a_mark(mark: str) -> None:
    assert times("of old 9 times", f"of old{mark} 1 9 times") == 1


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Town Fair", 1),
        ("- TOWN FAIR -", 1),
        ("TownFair", 1),
        ("Town Fair 12", 1),
        ("12 Town Fair", 1),
        ("Town Fair | Page 12 of 40", 1),
        ("p. 12 – Town Fair", 1),
        ("Town Fair 12/40", 1),
        ("Page 12", 1),
        ("(page 12 of 40", 1),
        ("pp. 12/40", 1),
        ("p.12", 1),
        ("Page | 12", 1),
        ("12 | P a g e", 1),
        ("12 of 40", 1),
        ("12 of forty", 0),
        ("Town Fair, 12 -", 1),
        ("Town Fair - 12 of it", 0),
        ("Fair of 2030", 1),
        ("The Town Fair", 0),
        ("Town Fair 1 2", 0),
        ("page twelve", 0),
        ("homepage 12", 0),
        ("page 12345", 0),
        ("Page 12 there", 0),
    ],
)
def test_heads_of_pages_may_stand_within_a_string_on_a_line_of_their_own(
    line: str, found: int
) -> None:
    assert times("called 9 times", f"called\n{line}\n9 times", "Town Fair", "Fair of 2030") == found
    assert times("called 9 times", f"called {line} 9 times", "Town Fair", "Fair of 2030") == 0
    assert found == 0 or times(line, f"called\n{line}\n9 times", "Town Fair", "Fair of 2030") == 1


def test_headings_are_heads_wherever_they_stand_and_labelled_numbers_of_pages() -> None:
    text = SearchableText("The Town Fair of pp. 3/4 was\nTown Fair\nPage 12\nand 13", ["Town Fair"])
    assert list(map(text.shown, text.headings)) == ["Town Fair", "Town Fair", "pp. 3/4", "Page 12"]
    assert SearchableText("Town Fair").headings == []
    roman = SearchableText("- iv -\nMix in the xi of IV.\nXII\n mild \n")
    assert list(map(roman.shown, roman.headings)) == ["iv", "XII"]
    alone = SearchableText("2 of 7\n2 | Page\n- 2 | P a g e\n2 of 7 there\n2 of them\n")
    assert list(map(alone.shown, alone.headings)) == ["2 of 7", "2 | Page", "2 | P a g e"]
    for label, heading in (
        ("page 1234 of 1234", "page 1234 of 1234"),
        ("PAGE 3 of 12345", "PAGE 3"),
        ("p. 3 / 4", "p. 3 / 4"),
        ("Page | 3", "Page | 3"),
        ("Page: 3", "Page: 3"),
        ("Page - 3 -", "Page - 3"),
        ("Pg. 3", "Pg. 3"),
        ("Page 2 (of 7)", "Page 2 (of 7"),
        ("3 of 7", None),
        ("homepage 12", None),
        ("page 12345", None),
        ("page 12th", None),
        ("page 3 of 4th", "page 3"),
        ("p 3", None),
    ):
        labelled = SearchableText(f"It is on {label} of it")
        assert [*map(labelled.shown, labelled.headings)] == ([heading] if heading else [])


def test_every_place_is_found_in_order_and_once() -> None:
    text = SearchableText("a b, c A-B. ab")
    assert text.find("a b") == [Span(0, 2), Span(3, 5), Span(5, 6)]
    assert text.find("A, b.") == text.find("a b")


def test_places_are_found_within_a_span() -> None:
    text = SearchableText("a b a b a b")
    assert text.find_within("a b", Span(0, 6)) == [Span(0, 2), Span(2, 4), Span(4, 6)]
    assert text.find_within("a b", Span(1, 5)) == [Span(2, 4)]
    assert text.find_within("a b", Span(2, 4)) == [Span(2, 4)]
    assert text.find_within("a b", Span(3, 3)) == []


@pytest.mark.parametrize(
    ("text", "wanted", "near"),
    [
        ("Minister, Norway. Something else.", "Minister, Norwia", "Minister, Norway"),
        ("Something. Ministr, Norway.", "Minister, Norway", "Ministr, Norway"),
        # the most alike of several
        ("Ministry, Norwich. Minister, Norwiy.", "Minister, Norway", "Minister, Norwiy"),
        # a single word may be like another, with no word in common
        ("Some minster there", "Minister", "minster"),
        ("Some minster there", "Minister there", "minster there"),
        ("Some minster", "Minister there", None),
        # a word put in, or left out
        ("The Mayor of the Upper Town, Ben", "Mayor of Town", "Mayor of the Upper Town"),
        ("Mayor of Town", "Mayor of the Upper Town", "Mayor of Town"),
        ("The Mayor of the Old Upper Town", "Mayor of Town", "Mayor of the Old Upper Town"),
        ("one Mayor of a b c d Town", "Mayor of a b Town", "Mayor of a b c d Town"),
        ("Mayor of a b c d e f Town", "Mayor of a b Town", "Mayor of a b c"),
        # at either end of the text
        ("of Norway", "Minister of Norway", "of Norway"),
        ("Minister of", "Minister of Norway", "Minister of"),
        # the first word behind the last
        ("Town Mayor", "Mayor Town", "Mayor"),
        # a number at an end may be another
        ("from 10:00 to 11:30, said", "10:00 to 11:00", "10:00 to 11:30"),
        # but words that a line has lost are not made up for by the next
        ("See (paragraph 11)\nto counter", "See A RES (paragraph 11)", "See (paragraph 11"),
        ("to counter\n64 (paragraph 11)", "A RES 64 (paragraph 11)", "64 (paragraph 11"),
        ("See one\ntwo (paragraph 11)", "See two one (paragraph 11)", "See one two (paragraph 11"),
        ("to the appeal\n64 (paragraph 11)", "A B C 64 (paragraph 11)", "64 (paragraph 11"),
        (
            "is to be of\n64 (paragraph 11)",
            "A B C D 64 (paragraph 11)",
            "is to be of 64 (paragraph 11",
        ),
        (
            "Oh: As by 1 and 2 (part 11)\nto be it",
            "As by 1 and D E 2 (part 11)",
            "As by 1 and 2 (part 11",
        ),
        ("See (paragraph 11)\nto the end", "See A B C (paragraph 11)", "See (paragraph 11"),
        # more than three in five letters
        ("abcdefguvw", "abcdefghij", "abcdefguvw"),
        ("abcdefuvwx", "abcdefghij", None),
        # nothing alike
        ("Nothing of that", "Minister of Norway", None),
        ("", "Minister", None),
        ("Minister", "", None),
    ],
)
def test_what_is_near_is_the_most_alike(text: str, wanted: str, near: str | None) -> None:
    searched = SearchableText(text)
    assert searched.shown(searched.near(wanted, [searched.whole])) == near


def test_what_is_near_stands_in_one_of_the_spans() -> None:
    text = SearchableText("Minister, Norway. Minister, Norwich. Something else.")
    assert text.near("Minister, Norwia", [Span(2, 6)]) == Span(2, 4)
    assert text.near("Minister, Norwia", [Span(1, 2), Span(3, 4)]) is None
    assert text.near("Minister, Norway", [Span(4, 6)]) is None
    assert text.near("Minister, Norway", []) is None


def test_what_is_near_has_a_known_word_in_its_span() -> None:
    text = SearchableText("Keeper Towny Hall")
    assert text.near("Keep Town Hall", [Span(0, 2)]) is None
    assert text.near("Keep Town Hall", [text.whole]) == text.whole


def test_of_what_is_near_one_of_the_three_rarest_words_is_known() -> None:
    wanted = "ash elm fir beautiful"
    lone = "ash of it, elm of it, "
    two, three = f"{lone} beautiful, ", f"{lone} fir of it, beautiful, "
    there = "ask elk fit beautiful"
    # The last word stands twice; which of the others stand elsewhere is known first.
    for before, near in (("", there), (two, there), (three, None)):
        text = SearchableText(f"{before} so {there}")
        shown = text.shown(text.near(wanted, [text.whole]))
        assert (shown == there) == (near == there), before


def test_what_is_near_is_in_one_of_the_first_twenty_places_of_a_word() -> None:
    for before, near in ((0, True), (19, True), (20, False)):
        text = SearchableText(f"{'xyz of town, ' * before} Mayr inn town")
        found = text.near("Mayor in town", [text.whole])
        assert (text.shown(found) == "Mayr inn town") == near


LONG = [f"w{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(134)]  # of 402 letters


@pytest.mark.parametrize(
    ("same", "near"), [((0, 45), True), ((20, 66), True), ((0, 30), False), ((66, 134), False)]
)
def test_what_is_near_is_like_a_string_in_its_first_two_hundred_letters(
    same: tuple[int, int],
    near: bool,  # noqa: FBT001
) -> None:
    kept = range(*same)
    text = SearchableText(" ".join(w if n in kept else "0" * 3 for n, w in enumerate(LONG)))
    assert (text.near(" ".join(LONG), [text.whole]) is not None) == near


def test_what_is_shown_is_one_line_and_not_long() -> None:
    assert SearchableText("a\n\n b. c").shown(Span(0, 2)) == "a b"
    assert SearchableText("a b").shown(None) is None
    long = "word " * 100
    assert SearchableText(long).shown(Span(0, 60)) == long[:299]
    assert SearchableText(f"w{long}").shown(Span(0, 60)) == f"w{long[:299]}"
    assert SearchableText(long).shown(Span(0, 100)) == f"{long[:300]}…"


def test_what_stands_before_a_piece() -> None:
    text = SearchableText("“One. \n Two!")
    assert [text.before(place) for place in range(3)] == ["“", ". \n ", "!"]
    line = SearchableText(f"One.\n10:00 – 11:00 Talks {'x ' * 200} end")
    assert line.up_to(0) == ""
    assert SearchableText("At 10:00 Talks").up_to(3) == "At 10:00 "
    assert line.up_to(5) == "10:00 – 11:00 "
    assert line.up_to(len(line.pieces) - 1) == " x" * 149 + "  "


def test_what_is_cut_goes_with_the_marks_behind_it() -> None:
    assert SearchableText("One. Two!) Three.").cut([Span(1, 2)]) == "One. \n Three."
    assert SearchableText("One two three").cut([Span(0, 2), Span(1, 2)]).split() == ["three"]
    assert SearchableText("One two three").cut([Span(1, 3), Span(0, 1)]).split() == []
    assert SearchableText("One two three.").cut([Span(0, 3), Span(1, 2)]) == "\n\n"
    assert SearchableText("One two").cut([Span(1, 1)]) == "One two"
    assert SearchableText("One two").cut([]) == "One two"


@pytest.mark.parametrize(
    ("text", "known", "left"),
    [
        ("one two three four", ["two"], "one two three four"),
        ("one two three four", ["one", "four"], "two three"),
        ("one two three four", ["one two", "three four"], None),
        ("one 12 a b 3 four", ["one", "four"], None),
        ("one 12 a b two 3 four", ["one", "four"], "two"),
        ("one 12 of b 3 four", ["one", "four"], "of"),
    ],
)
def test_what_is_unexplained_is_from_the_first_to_the_last_unknown_word(
    text: str, known: list[str], left: str | None
) -> None:
    searched = SearchableText(text)
    spans = [span_of(searched, each) for each in known]
    assert searched.shown(searched.unexplained(searched.whole, spans)) == left


def test_what_is_unexplained_stands_within_the_span() -> None:
    text = SearchableText("one two three four")
    assert text.unexplained(Span(1, 3), []) == Span(1, 3)
    assert text.unexplained(Span(2, 2), []) is None


def test_what_is_unexplained_stands_beside_headings_where_nothing_else_is_known() -> None:
    text = SearchableText("The Fair\none two p. 3\nthe fair", ["The Fair"])
    assert text.shown(text.unexplained(text.whole)) == "one two"
    assert text.unexplained(text.whole, []) == text.whole


@pytest.mark.parametrize(
    ("within", "taken", "left"),
    [
        ((0, 9), [], [(0, 9)]),
        ((0, 9), [(3, 5)], [(0, 3), (5, 9)]),
        ((0, 9), [(7, 8), (3, 5)], [(0, 3), (5, 7), (8, 9)]),
        ((2, 6), [(0, 3), (5, 9)], [(3, 5)]),
        ((2, 6), [(7, 9)], [(2, 6)]),
        ((2, 6), [(0, 1)], [(2, 6)]),
        ((2, 6), [(0, 9)], []),
        ((2, 6), [(2, 6)], []),
        ((2, 6), [(1, 5), (2, 3)], [(5, 6)]),
        ((2, 5), [(2, 5), (7, 9)], []),
        ((4, 4), [], []),
    ],
)
def test_what_is_free_is_what_is_not_taken(
    within: tuple[int, int], taken: list[tuple[int, int]], left: list[tuple[int, int]]
) -> None:
    assert free(Span(*within), [Span(*each) for each in taken]) == left


@pytest.mark.parametrize(
    ("other", "shared"),
    [((0, 2), False), ((0, 3), True), ((3, 4), True), ((4, 9), True), ((5, 9), False)],
)
def test_spans_overlap_where_they_share_a_piece(other: tuple[int, int], shared: bool) -> None:  # noqa: FBT001
    assert overlaps(Span(2, 5), [Span(*other)]) == shared
    assert not overlaps(Span(2, 5), [])


words = st.lists(st.sampled_from(["town", "Fair", "MAYOR", "of", "2030", "7"]), min_size=1)
separators = st.sampled_from([" ", "\n", " – ", "*", ", “", "|", "\t\n\n"])


@given(words, st.data())
def test_a_string_is_found_whatever_stands_between_its_words(
    parts: list[str], data: st.DataObject
) -> None:
    between = data.draw(st.lists(separators, min_size=len(parts), max_size=len(parts)))
    text = "".join(part + mark for part, mark in zip(parts, between, strict=True))
    searched = SearchableText(f"Before | {text} | behind")
    assert Span(1, len(parts) + 1) in searched.find(" ".join(parts))


@given(st.text(), st.text())
def test_a_string_stands_in_a_text_that_holds_it_between_spaces(before: str, behind: str) -> None:
    assert times("United Nations", f"{before} . United Nations . {behind}") >= 1


@given(st.text())
def test_a_text_holds_itself(text: str) -> None:
    assert times(text, text) == bool(letters(text))


@pytest.mark.parametrize(
    "text", ["<" * 9999, ". " * 9999, "a" * 99999, "1" * 99999, "aA" * 9999, "1\n" * 9999]
)
def test_hostile_text_holds_nothing_and_is_near_nothing(text: str) -> None:
    hostile = SearchableText(text, ["Town Fair"])
    assert hostile.find("Eminent Speaker") == []
    assert hostile.near("Eminent Speaker", [hostile.whole]) is None
    assert hostile.near("a" * 20_000, [hostile.whole]) in (None, Span(0, 1))
