"""The words of paragraphs, and of any text, counted alike."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.models import Paragraph, PrintedWords
from symposium_cli.dataset.vocabulary import Passage, Token, TokenizedText, Vocabulary
from symposium_cli.names.text_search import SearchableText, Span
from tests.support.paragraphs import printed

VOCABULARY = Vocabulary(
    printed(
        "The counter-terrorism day-to-day work of the mayor's office, in 2030",
        "The re-elected mayor praised terrorism-free work, in 2031",
    )
)


def tokenized(text: str, *heads: str) -> TokenizedText:
    return VOCABULARY.tokenize(SearchableText(text, heads))


def test_compounds_count_as_their_parts() -> None:
    assert VOCABULARY.printed == {
        1: Counter(
            [
                "the",
                "the",
                "counter",
                "terrorism",
                "day",
                "to",
                "day",
                "work",
                "of",
                "mayor",
                "s",
                "office",
                "in",
                "2030",
            ]
        ),
        2: Counter(
            ["the", "re", "elected", "mayor", "praised", "terrorism", "free", "work", "in", "2031"]
        ),
    }


def test_a_paragraph_has_the_words_of_all_its_pages() -> None:
    pages = (PrintedWords(page=1, words="a*2 b"), PrintedWords(page=2, words="a c-a*3"))
    assert Vocabulary([Paragraph(number=7, printed=pages)]).printed == {
        7: Counter({"a": 6, "b": 1, "c": 3})
    }


def test_words_of_their_own_are_those_that_one_paragraph_prints_but_for_numbers() -> None:
    assert VOCABULARY.own == dict.fromkeys(["counter", "day", "to", "of", "s", "office"], 1) | (
        dict.fromkeys(["re", "elected", "praised", "free"], 2)
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # however a compound is written
        ("counter-terrorism", "counter terrorism"),
        ("counterterrorism", "counter terrorism"),
        ("Counter Terrorism", "counter terrorism"),
        ("counter-\nterrorism", "counter terrorism"),
        ("day-to-day daytoday day-to\n-day dayto-day", "day to day " * 4),
        ("mayor’s mayors", "mayor s mayor s"),
        # what a line has cut is joined where that makes a word
        ("terror-\nism", "terrorism"),
        ("terror\u2010 \n ism", "terrorism"),
        ("terror ism", "terrorism"),
        ("ter-\nror-\nism", "terrorism"),
        ("count-\nerterrorism", "counter terrorism"),
        ("t-\ne-\nr-\nr-\nor-\nism", "terrorism"),
        ("t-\ne-\nr-\nr-\no-\nr-\nism", "t e r r o r ism"),
        ("elec-\nted ted", "elected ted"),
        # words that stand beside each other are no third one
        ("to day", "to day"),
        ("of-\nfice", "office"),
        ("in-\n2030", "in 2030"),
        ("unknown-\nwords", "unknown words"),
        # folded
        ("PRAISED Støre", "praised store"),
    ],
)
def test_words_of_a_text_are_those_that_paragraphs_print(text: str, words: str) -> None:
    assert [token.word for token in tokenized(text).tokens] == words.split()
    assert VOCABULARY.count(text) == Counter(words.split())


def test_words_that_make_another_are_joined_only_over_a_cut_line() -> None:
    vocabulary = Vocabulary(printed("off ice office"))
    for text, words in (
        ("off ice", "off ice"),
        ("off-ice", "off ice"),
        ("off\nice", "off ice"),
        ("off-\nice", "office"),
        ("off\u2010\nice", "office"),
        ("off-\n> ice", "office"),
        ("off -\nice", "off ice"),
        ("of fice", "office"),
    ):
        assert vocabulary.count(text) == Counter(words.split()), text


def test_parts_of_a_compound_are_words_beside_the_word_they_make() -> None:
    vocabulary = Vocabulary(printed("off-ice office"))
    assert vocabulary.count("off ice, office") == Counter(["off", "ice", "office"])


def test_up_to_three_parts_of_a_compound_are_known_joined() -> None:
    vocabulary = Vocabulary(printed("by-and-by-and"))
    assert vocabulary.count("byandby") == Counter({"by": 2, "and": 1})
    assert vocabulary.count("byandbyand") == Counter(["byandbyand"])


def test_what_is_printed_whole_stays_whole() -> None:
    # Whichever comes first.
    for texts in (["counter-act", "counteract"], ["counteract", "counter-act"]):
        assert Vocabulary(printed(*texts)).count("counteract") == Counter(["counteract"])


@pytest.mark.parametrize(
    ("between", "breaks"),
    [
        (" ", 0),
        (", ", 0),
        ("; ", 0),
        ("\n", 1),
        (" \n ", 1),
        (". ", 2),
        ("! ", 2),
        ("? ", 2),
        (": ", 2),
        (").” ", 2),
        ("\n\n", 3),
        ("\n \t\n", 3),
        (".\n\n12 ", 4),
        # the number of a footnote stands behind the end of its sentence
        (".12 ", 2),
        (". 1 2 ", 2),
        (" 12\n", 1),
        (" 12 ", 0),
    ],
)
def test_how_well_a_paragraph_may_begin_at_a_word(between: str, breaks: int) -> None:
    tokens = tokenized(f"mayor{between}work done").tokens
    assert [token.breaks for token in tokens if token.word in ("mayor", "work", "done")] == [
        0,
        breaks,
        0,
    ]


def test_within_a_compound_no_paragraph_begins() -> None:
    assert tokenized("Work.\n\nCounter-terrorism").tokens == [
        Token("work", 0, 0, optional=False),
        Token("counter", 1, 4, optional=False),
        Token("terrorism", 2, 0, optional=False),
    ]
    assert tokenized("Work.\n\nCounterterrorism 9").tokens == [
        Token("work", 0, 0, optional=False),
        Token("counter", 1, 4, optional=False),
        Token("terrorism", 1, 0, optional=False),
        Token("9", 2, 0, optional=True),
    ]


def test_a_paragraph_may_begin_beside_a_head_which_may_stand_anywhere() -> None:
    words = tokenized("mayor of. Town Fair the work", "Town Fair")
    assert [(token.word, token.breaks) for token in words.tokens if token.optional] == [
        ("town", 2),
        ("fair", 0),
    ]
    assert [(token.word, token.breaks) for token in words.tokens if not token.optional] == [
        *[("mayor", 0), ("of", 0), ("the", 1), ("work", 0)]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in a sentence it is a name, and at the start of the text it is none
        ("mayor of Town Fair the work", [("mayor", 0), ("of", 0), ("the", 0), ("work", 0)]),
        ("Town Fair the work", [("the", 1), ("work", 0)]),
        # one behind another
        ("of.\nTown Fair 4 May the work", [("of", 0), ("the", 1), ("work", 0)]),
    ],
)
def test_heads_are_those_that_begin_where_a_sentence_or_line_does(
    text: str, expected: list[tuple[str, int]]
) -> None:
    words = tokenized(text, "Town Fair", "4 May")
    assert [(each.word, each.breaks) for each in words.tokens if not each.optional] == expected


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Town Fair\n4 May\n\nThe work", True),
        ("of the work\n\nTown Fair\n\nof the work", True),
        ("of the work\n\n4 May\n\nTown Fair", True),
        ("of the work\n\nTown Fair\nof the work", False),
        ("of the work\nTown Fair\n\nof the work", False),
        ("of the work\n\nTown Fair of 4 May\n\nof the work", False),
    ],
)
def test_heads_between_blank_lines_are_of_no_paragraph(
    text: str,
    left_out: bool,  # noqa: FBT001
) -> None:
    tokens = tokenized(text, "Town Fair", "4 May").tokens
    assert any(token.word in {"town", "fair", "may"} for token in tokens) != left_out
    if left_out and text.endswith("work"):
        assert tokens[-3 if "of the work" in text[9:] else -2].breaks == 3


def test_passages_of_words_and_spans_of_pieces_are_told_by_each_other() -> None:
    words = tokenized("The counterterrorism of the ter-\nror-\nism")
    assert words.whole == Passage(0, 6)
    assert words.span(words.whole) == words.text.whole == Span(0, 7)
    # `counter` and `terrorism` are of one piece, and the last word is of three.
    assert words.span(Passage(1, 4)) == Span(1, 3)
    assert words.span(Passage(4, 6)) == Span(3, 7)
    assert words.span(Passage(5, 6)) == Span(4, 7)
    assert words.span(Passage(3, 3)) == Span(0, 0)
    assert words.passage(Span(0, 7)) == words.whole
    assert words.passage(Span(1, 3)) == Passage(1, 4)
    assert words.passage(Span(2, 3)) == Passage(3, 4)
    assert words.passage(Span(5, 7)) == Passage(6, 6)
    assert words.count(Passage(1, 4)) == Counter(["counter", "terrorism", "of"])
    assert words.count(Passage(2, 2)) == Counter()


def test_a_text_without_words_has_none() -> None:
    assert tokenized(" – ").tokens == []
    assert VOCABULARY.count("") == Counter()
    assert Vocabulary([]).count("mayor’s office") == Counter(["mayor", "s", "office"])


@given(
    st.lists(
        st.sampled_from(["counter-terrorism", "day-to-day", "mayor's", "elected", "the", "2030"])
    )
)
def test_words_count_the_same_with_hyphens_joined_and_spaced(words: list[str]) -> None:
    parted = " ".join(words).replace("-", " ").replace("'", " ")
    expected = Counter(parted.split())
    for text in (parted, " ".join(words), " ".join(words).replace("-", "").replace("'", "")):
        assert VOCABULARY.count(text) == expected
    assert VOCABULARY.count("-\n".join(parted.split())) == expected


@pytest.mark.parametrize("piece", ["a ", "a-\n", "1 ", "aA", ".", "\n", "counter-\n"])
def test_hostile_text_is_counted_quickly(piece: str) -> None:
    assert VOCABULARY.count(piece * 50_000).total() <= 100_000
