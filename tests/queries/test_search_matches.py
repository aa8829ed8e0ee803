"""Where the words of a search stand in a text, and the stretch of it that is shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.names.words import Words, fold, match_key
from symposium_cli.queries.search_matches import parse_phrases, parts_of, snippet


def matched(text: str, typed: str, *also: str) -> tuple[str, list[str]]:
    """What is shown of a text, and what is marked in it."""
    shown, matches = snippet(text, also, list(map(parts_of, parse_phrases([typed]))))
    return shown, [shown[start:end] for start, end in matches]


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("wine", [["wine"]]),
        ("Red wine", [["red", "wine"]]),
        ("ki-moon", [["ki", "moon"]]),
        ("H.R.H. Ada", [["h", "r", "h", "ada"]]),
        ('good old "red wine" now', [["good"], ["old"], ["red", "wine"], ["now"]]),
        ('"red" "wine bar"', [["red"], ["wine", "bar"]]),
        ('"red wine', [["red", "wine"]]),
        ('"" * "-"', []),
        ('of "the wine" "and" for bread', [["the", "wine"], ["and"], ["bread"]]),
        ('"wine" Wine winë', [["wine"]]),
        ('the "', [["the"]]),
        *((f"Ada{apostrophe}s", [["ada"]]) for apostrophe in "'\u2019\u02bc\uff07"),
    ],
)
def test_what_is_typed_are_words_and_phrases(typed: str, terms: list[list[str]]) -> None:
    assert list(map(parts_of, parse_phrases([typed]))) == terms


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ("wine", ["Wine", "wines"]),
        ("red wine", ["red wines"]),
        ('red "red wine"', ["red wines"]),
        ("re", ["red", "régime"]),
        ("regime", ["régime"]),
        ("Oe", ["Øre"]),
        ("ki moon", ["Ki-moon"]),
        ("kimoo", ["Ki-moon"]),
        ("moon", ["moon"]),
        ("moon and", ["moon and"]),
        ("uno", ["U.N.O"]),
        ("ine", []),
        ("wines red", []),
        ("win red", []),
        ("wine now", []),
    ],
)
def test_whole_words_are_marked_as_they_stand(typed: str, marks: list[str]) -> None:
    text = "Wine, red wines, a régime of Øre; Ki-moon and U.N.O."
    assert matched(text, typed) == (text, marks)


def test_names_that_make_a_text_a_match_are_told_after_it() -> None:
    also = ("Guild (GoE)", "Council", "Guild (GoE)", "The Goers")
    assert matched("The fair", "goe", *also) == (
        "The fair (Guild (GoE); The Goers)",
        ["GoE", "Goers"],
    )
    assert matched("The fair", '"fair" goe', "Fairs", "GoE") == (
        "The fair (GoE)",
        ["fair", "GoE"],
    )
    assert matched("The goers", "goe", "GoE") == ("The goers", ["goers"])


def test_names_that_are_not_printed_stand_in_square_brackets() -> None:
    also = ("[Council]", "[GoE]", "Guild (GoE)", "[The Goers]")
    assert matched("The fair", "goe", *also) == (
        "The fair (Guild (GoE)) [GoE] [The Goers]",
        ["GoE", "GoE", "Goers"],
    )


def test_a_text_of_two_hundred_characters_is_shown_whole() -> None:
    text = f"Wine {'and bread ' * 19}here."
    assert len(text) == 200
    assert matched(text, "here") == (text, ["here"])
    shown, marks = matched(f"{text}!", "here")
    assert shown == f"…{text.removeprefix('Wine ')}!"
    assert marks == ["here"]


@pytest.mark.parametrize("before", [0, 1, 10, 30, 60])
@pytest.mark.parametrize("after", [0, 1, 10, 30, 60])
def test_a_long_text_is_cut_between_words_around_the_first_match(before: int, after: int) -> None:
    text = f"{'alpha ' * before}wine{' omega' * after}."
    snippet_, marks = matched(text, "wine")
    assert marks == ["wine"]
    shown = snippet_.removeprefix("…").removesuffix("…")
    assert f" {shown} " in f" {text} "
    assert snippet_.startswith("…") == (not text.startswith(shown))
    assert snippet_.endswith("…") == (not text.endswith(shown))
    assert min(len(text), 140) <= len(shown) <= 200


def test_only_the_matches_that_are_shown_are_marked() -> None:
    text = f"wine {'alpha ' * 20}wine {'alpha ' * 40}wine"
    assert matched(text, "wine")[1] == ["wine", "wine"]


WORD = st.text("abäø", min_size=1, max_size=4)
TEXT = st.lists(WORD, min_size=1, max_size=120).map(" ".join)


@settings(max_examples=50)
@given(TEXT, st.lists(WORD, min_size=1, max_size=3))
def test_every_shown_word_that_begins_with_a_searched_one_is_marked(
    text: str, words: list[str]
) -> None:
    shown, matches = snippet(text, (), [parts_of(word) for word in words])
    ends = [0, *(end for _, end in matches)]
    assert all(end <= start < stop for end, (start, stop) in zip(ends, matches, strict=False))
    assert ends[-1] <= len(shown)
    whole = shown.strip("…").split()
    assert set(whole) <= set(text.split())
    expected = [word for word in whole if any(Words(typed).match(word) for typed in words)]
    assert [shown[start:end] for start, end in matches] == expected
    assert bool(matches) == any(Words(word).match(text) for word in words)


@settings(max_examples=50)
@given(TEXT, st.lists(WORD, min_size=2, max_size=3).map(" ".join))
def test_the_marks_of_a_phrase_hold_it_whole(text: str, phrase: str) -> None:
    if any(word.startswith(match_key(phrase)) for word in map(fold, text.split())):
        return
    for mark in matched(text, phrase)[1]:
        assert len(mark.split()) >= len(phrase.split())
        assert fold(mark).startswith(" ".join(fold(phrase).split()[:-1]))
