"""Typed references, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.queries.citation_references import (
    Noun,
    plain,
    read_numbered,
    split_list,
    split_noun,
    split_pages,
)

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"


def read(typed: str) -> tuple[Noun | None, list[int]] | None:
    asked = read_numbered(typed)
    return asked and (asked.noun, [number for numbers in asked.numbers for number in numbers])


@pytest.mark.parametrize(
    ("typed", "noun"),
    [
        *((f"{noun}14", Noun.PARAGRAPH) for noun in ("p", "paras. ", "§", "¶ ", "the paragraph ")),
        *((f"{noun}14", Noun.PAGE) for noun in ("p. ", "p.", "pp. ", "pages-", "pg ")),
        *((f"{noun}14", Noun.FOOTNOTE) for noun in ("fn ", "n. ", "notes ", "foot note ")),
        *((f"{noun}14", None) for noun in ("", "no. ", "Nos ", "nr. ", "number ", "# ")),
        *((f"14{end} page", Noun.PAGE) for end in ("st", "nd", "rd", "th")),
        ("[14]", None),
        ("(14).", None),
    ],
)
def test_a_number_with_its_noun(typed: str, noun: Noun | None) -> None:
    assert read(typed) == (noun, [14])


@pytest.mark.parametrize(
    ("typed", "noun", "numbers"),
    [
        ("paragraph fourteen", Noun.PARAGRAPH, [14]),
        ("Paragraphs one, two and 4", Noun.PARAGRAPH, [1, 2, 4]),
        ("first page", Noun.PAGE, [1]),
        ("the twentieth paragraph", Noun.PARAGRAPH, [20]),
        ("second footnote", Noun.FOOTNOTE, [2]),
        ("pages two to four", Noun.PAGE, [2, 3, 4]),
    ],
)
def test_numbers_in_words_beside_a_noun(typed: str, noun: Noun, numbers: list[int]) -> None:
    assert read(typed) == (noun, numbers)


@pytest.mark.parametrize("dash", DASHES)
def test_every_dash_is_one(dash: str) -> None:
    for space in ("", " "):
        assert read(f"14{space}{dash}15") == read(f"14{dash}{space}15") == (None, [14, 15])


@pytest.mark.parametrize("joined", ["14 to 15", "14 through 15", "from 14 until 15", "14, and 15"])
def test_words_between_numbers(joined: str) -> None:
    assert read(joined) == (None, [14, 15])


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "paragraph",
        "from 14",
        "14.5",
        "14(2)",
        "14/15",
        "pa 14",
        "iv",
        "-1",
        "page iv",
        "two",
        "p two",
    ],
)
def test_what_is_no_number(typed: str) -> None:
    assert read_numbered(typed) is None


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("Theme: Victims", (Noun.THEME, "victims")),
        ("sessions ii", (Noun.SESSION, "ii")),
        ("point-p14-2", (Noun.POINT, "p14-2")),
        ("Organisation UNODC", (Noun.BODY, "unodc")),
        ("countries Norway", (Noun.STATE, "norway")),
        ("the speaker orr", (Noun.PERSON, "orr")),
        ("theme", None),
        ("themed victims", None),
        ("victims theme", None),
    ],
)
def test_a_noun_before_a_name(typed: str, named: tuple[Noun, str] | None) -> None:
    assert split_noun(typed) == named


@pytest.mark.parametrize(
    ("typed", "located"),
    [
        ("para. [14], p. 3", ("para. 14", [3])),
        ("Annex I, pp. 5–7", ("annex i", [5, 6, 7])),
        ("orr on page 7", ("orr", [7])),
        ("orr (pp. 5 and 7)", ("orr", [5, 7])),
        ("p. 3", None),
        ("14 and p. 3", None),
        ("14; p. 3", None),
        ("14, p 3", None),  # a paragraph
        ("14, p. 3, lunch", None),
    ],
)
def test_pages_behind(typed: str, located: tuple[str, list[int]] | None) -> None:
    found = split_pages(typed)
    assert (found and (found[0], [each for pages in found[1] for each in pages])) == located


@pytest.mark.parametrize(
    ("typed", "entries"),
    [
        ("pages 2, 3 and footnote 1", ("pages 2", "page 3", "footnote 1")),
        ("themes victims & dialogue", ("themes victims", "dialogue")),
        ("sessions 2; 3", ("sessions 2", "session 3")),
        ("14, p. 3; annex, p. 5", ("14, p. 3", "annex, p. 5")),
        ("62/272, para. 10", ("62/272, para. 10",)),
        ("resolution 62/272, 64/297", ("resolution 62/272", "64/297")),
        ("p. 2, p. 3", ("p. 2", "p. 3")),
        (",", ()),
    ],
)
def test_entries_of_a_list(typed: str, entries: tuple[str, ...]) -> None:
    assert split_list(typed) == entries


@given(st.text(max_size=40))
def test_a_reference_is_spelt_in_one_way(typed: str) -> None:
    for read_typed in (read_numbered, split_noun, split_pages, split_list):
        read_typed(typed)  # raises nothing
    assert plain(typed) == " ".join(plain(typed).split())
