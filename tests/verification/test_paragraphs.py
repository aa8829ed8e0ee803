"""Which passage of a text is which paragraph."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.vocabulary import Passage, TokenizedText, Vocabulary
from symposium_cli.names.text_search import SearchableText
from symposium_cli.verification.paragraphs import find_paragraphs
from tests.support.paragraphs import printed

APPLES = "The growers praised the apples and the pears of autumn."
TRAINS = "The travellers deplored the late trains of the town."
PORTRAITS = "Visitors welcomed painters and the portraits of the town."
WHOLE = [APPLES, TRAINS, PORTRAITS]
VOCABULARY = Vocabulary(printed(*WHOLE))


def letters_of(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def placed(text: str, vocabulary: Vocabulary = VOCABULARY, *heads: str) -> dict[int, str]:
    """The text of each paragraph that is found, on one line."""
    words = vocabulary.tokenize(SearchableText(text, heads))
    found = find_paragraphs(words.tokens, vocabulary)
    return {number: shown(words, passage) for number, passage in found.items()}


def shown(words: TokenizedText, passage: Passage) -> str:
    span = words.span(passage)
    ends = words.text.before(span.end).strip()[:1] if span.end == words.text.whole.end else "."
    return f"{words.text.shown(span)}{ends}" if span.start < span.end else ""


@pytest.mark.parametrize("between", ["\n\n", "\n", " ", " 12\n", "\n12\n"])
def test_paragraphs_meet_where_the_words_of_one_end(between: str) -> None:
    found = placed(between.join(WHOLE))
    numbers = between.strip()
    assert [text.removeprefix(f"{numbers} ").removesuffix(f"{numbers}.") for text in found.values()]
    for number, text in enumerate(WHOLE, 1):
        assert text.rstrip(".") in found[number]
        assert len(found[number].split()) <= len(text.split()) + 2 * bool(numbers)


@pytest.mark.parametrize("between", [" ", "\n"])
def test_paragraphs_meet_without_the_ends_of_sentences_too(between: str) -> None:
    bare = [text.rstrip(".") for text in WHOLE]
    found = placed(between.join(bare))
    assert [text.rstrip(".") for text in found.values()] == bare
    # Where a word is too much, it may be of either.
    found = placed(between.join([bare[0], "hail", *bare[1:]]))
    assert [text.rstrip(".").replace("hail", "").strip() for text in found.values()] == bare


def test_numbers_in_a_row_are_of_a_paragraph_beside_them_however_many() -> None:
    found = placed(f"{APPLES}\n1 2 3 4 5 6 7 8\n{TRAINS}\n{PORTRAITS}")
    assert "1 2 3 4 5 6 7 8" in f"{found[1]} {found[2]}"


def test_words_that_two_paragraphs_print_are_of_one_of_them() -> None:
    common = "the of and to by in on at"
    texts = [f"ash beech cedar elm fir gum hazel {common}", f"{common} ivy jute kelp leek mint"]
    vocabulary = Vocabulary(printed(*texts))
    lacking = texts[0].removesuffix(f" {common}")
    for between in (". ", ".\n\n"):
        found = placed(f"{lacking}{between}{texts[1]}.", vocabulary)
        assert [text.rstrip(".") for text in found.values()] == [lacking, texts[1]]


def test_a_short_sentence_is_of_the_paragraph_that_no_blank_line_parts_it_from() -> None:
    for one, other in ((f"{APPLES} Hail.", TRAINS), (APPLES, f"Hail. {TRAINS}")):
        found = placed("\n\n".join([one, other, PORTRAITS]))
        assert (found[1], found[2]) == (one, other)


def test_a_paragraph_does_not_reach_far_into_words_without_an_end() -> None:
    rain = "rain " * 200
    assert len(placed(f"{APPLES} {TRAINS} {PORTRAITS} {rain}")[3].split()) <= 11
    bare = PORTRAITS.rstrip(".")
    assert "rain" not in placed(f"{APPLES} {TRAINS} {bare} {rain}")[3]
    assert "rain" not in placed(f"{rain} {APPLES} {TRAINS}")[1]


@pytest.mark.parametrize("left", [[1, 2], [1, 3], [2, 3], [1], [2], [3], []])
def test_paragraphs_that_the_text_lacks_are_left_out(left: list[int]) -> None:
    expected = {number: WHOLE[number - 1] for number in left}
    assert placed("\n\n".join(expected.values())) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the apples", "never the apples"),
        ("the apples and", "and"),
        ("apples", "plums"),
        ("The growers", "The growers and the traders"),
        ("of autumn", "of the autumn of the year"),
        ("praised the apples and the pears of autumn", "came"),
        ("The growers praised", "Praised"),
    ],
)
def test_a_paragraph_keeps_its_borders_whatever_word_is_changed(old: str, new: str) -> None:
    changed = APPLES.replace(old, new)
    assert changed != APPLES
    for order in ([changed, TRAINS, PORTRAITS], [changed]):
        for between in ("\n\n", " "):
            assert placed(between.join(order))[1] == changed


# What separates a passage of its own from words that a paragraph has too many.


@pytest.mark.parametrize(("between", "most"), [("\n\n", 0), ("\n", 4), (" ", 4)])
@pytest.mark.parametrize("added", [1, 2, 3, 4, 5, 6, 9, 50])
def test_few_words_too_many_are_of_a_paragraph_and_more_stand_alone(
    between: str, most: int, added: int
) -> None:
    sentence = f"{'rain ' * added}".strip().capitalize()
    found = placed(between.join([APPLES, f"{sentence}.", TRAINS, PORTRAITS]))
    assert found[3] == PORTRAITS
    beside = [found[1] == APPLES, found[2] == TRAINS]
    assert beside.count(False) == (1 if added <= most else 0)


def test_words_within_a_sentence_are_of_the_paragraph_however_many() -> None:
    changed = APPLES.replace("apples", f"apples {'rain ' * 9}")
    assert placed(f"{changed} {TRAINS} {PORTRAITS}")[1] == " ".join(changed.split())


@pytest.mark.parametrize(("foreign", "taken"), [(10, True), (11, False), (30, False)])
def test_words_apart_are_of_a_paragraph_that_lacks_them_if_not_too_far(
    foreign: int,
    taken: bool,  # noqa: FBT001
) -> None:
    body = " ".join(f"own{letters_of(n)}" for n in range(20))
    last = "ash beech cedar elm fir"
    vocabulary = Vocabulary(printed(f"{body} {last}", TRAINS))
    rain = f"{body.capitalize()}. {'rain ' * foreign}".strip()
    found = placed(f"{rain}. {last.capitalize()}. {TRAINS}", vocabulary)
    assert found[1].lower() == f"{rain}. {last}.".lower() if taken else f"{body}."


def test_what_stands_before_the_first_and_behind_the_last_is_of_none_be_it_short() -> None:
    for short in ("Hail", "12", "Hail the town", "Hail, hail, hail, hail and hail"):
        text = "\n\n".join([short, *WHOLE, short])
        assert [*placed(text).values()] == WHOLE


@pytest.mark.parametrize(
    ("blank", "place", "of_it"),
    [
        *((5, 1, True), (4, 1, True), (3, 1, False), (0, 1, False)),
        *((5, 2, True), (4, 2, True), (3, 2, False)),
    ],
)
def test_where_four_in_five_are_parted_by_blank_lines_a_line_without_one_is_of_its_paragraph(
    blank: int,
    place: int,
    of_it: bool,  # noqa: FBT001
) -> None:
    texts = [" ".join(f"{word}{letters_of(n)}" for word in "abcdefgh") for n in range(6)]
    vocabulary = Vocabulary(printed(*texts))
    between = ["\n\n"] * blank + ["\n"] * (6 - blank)
    rain = "There was rain on all of the days"
    texts[place - 1] = f"{texts[0]}.\n{rain}" if place == 1 else f"{rain}.\n{texts[1]}"
    text = "".join(f"{text}.{mark}" for text, mark in zip(texts, between, strict=True))
    assert ("rain" in placed(text, vocabulary)[place]) == of_it


PARTED = [" ".join(f"{word}{letters_of(n)}" for word in "abcdefgh") for n in range(7)]


def test_blank_lines_that_are_within_paragraphs_too_tell_nothing() -> None:
    texts = [f"of {text} by" for text in PARTED]
    # as in subtitles
    laid = ". ".join(texts).replace(" by", "\n\nby").replace(" e", "\n\ne")
    found = placed(laid, Vocabulary(printed(*texts)))
    assert [text.rstrip(".") for text in found.values()] == texts


@pytest.mark.parametrize("moved", ["h2", "f2 g2 h2"])
@pytest.mark.parametrize("edge", ["end", "start"])
def test_words_that_went_over_a_blank_line_are_of_the_paragraph_where_they_stand(
    moved: str, edge: str
) -> None:
    vocabulary = Vocabulary(printed(*PARTED))
    moved = moved.replace("2", letters_of(2))
    texts = [f"{text.replace(moved, '').strip()}." for text in PARTED]
    if edge == "end":
        texts[1] = f"{texts[1]} {moved}."
    else:
        texts[3] = f"{moved}. {texts[3]}"
    assert [*placed("\n\n".join(texts), vocabulary).values()] == texts


@pytest.mark.parametrize("lacking", [2, 3])
def test_a_line_between_blank_lines_is_of_the_paragraph_whose_sentence_it_ends(
    lacking: int,
) -> None:
    bare = [f"{text} terrorists" if n in (2, 3) else text for n, text in enumerate(PARTED)]
    texts = [f"{text}." for text in bare]
    texts[lacking] = texts[lacking].replace(" terrorists", "")
    text = "\n\n".join(texts).replace(" terrorists", "\n\nterrorists")
    found = placed(text, Vocabulary(printed(*bare)))
    assert [*found.values()] == texts


@pytest.mark.parametrize("between", ["\n", " "])
def test_where_a_blank_line_is_lost_a_page_that_ends_beside_it_is_no_border(between: str) -> None:
    bare = [*PARTED[:4], " ".join(PARTED[4].split()[:4]), *PARTED[5:]]
    texts = [f"{text}." for text in bare]
    words = texts[3].split()
    laid = [*texts[:3], f"{' '.join(words[:5])}\n\n{' '.join(words[5:])}", *texts[4:]]
    text = between.join(["\n\n".join(laid[:4]), "\n\n".join(laid[4:])])
    assert [*placed(text, Vocabulary(printed(*bare))).values()] == texts


def test_the_title_is_not_of_the_first_paragraph_though_that_prints_words_of_it() -> None:
    september = "Growers met in the town on 9 September 2030 and praised the pears."
    vocabulary = Vocabulary(printed(september, TRAINS))
    for title in ("Town Fair2 9\nSeptember 2030", "Town Fair 9 September 2030 Summary"):
        text = f"{title} {september} {TRAINS}"
        found = placed(text, vocabulary, "Town Fair", "9 September 2030", "Summary")
        assert found == {1: september, 2: TRAINS}


def test_a_word_behind_the_head_of_a_page_ends_a_paragraph_though_that_prints_it_too() -> None:
    laid = TRAINS.replace("the town", "the\n\n7\nTown Fair\n\ntown")
    found = placed(f"{APPLES} {laid} {PORTRAITS}", VOCABULARY, "Town Fair")
    assert found == {1: APPLES, 2: " ".join(laid.split()), 3: PORTRAITS}


# What a paragraph is known by.


def test_a_paragraph_that_stands_twice_is_found_once() -> None:
    for order in ([APPLES, APPLES, TRAINS], [APPLES, TRAINS, TRAINS, PORTRAITS]):
        found = placed("\n\n".join(order))
        assert all(text == WHOLE[number - 1] for number, text in found.items())
        assert len(found) == len({*order})


def test_the_most_paragraphs_that_stand_in_order_are_found() -> None:
    assert placed("\n\n".join([PORTRAITS, APPLES, TRAINS])) == {1: APPLES, 2: TRAINS}
    assert placed("\n\n".join([APPLES, PORTRAITS, TRAINS])).keys() in ({1, 2}, {1, 3})


def test_words_that_are_common_in_a_longer_text_tell_nothing() -> None:
    # A guide to the town before the document, full of trains.
    guide = "Late trains leave the town. Trains come, trains go, and trains wait. " * 9
    assert placed(f"{guide}\n\n{APPLES}\n\n{TRAINS}\n\n{PORTRAITS}")[1] == APPLES
    assert placed(f"{guide}\n\n{APPLES}\n\n{TRAINS}\n\n{PORTRAITS}")[2] == TRAINS


def test_a_single_paragraph_of_the_document_is_found_among_others() -> None:
    rain = "It was raining on all of the days, as it will in a year that is one. " * 3
    assert placed(f"{rain}\n\n{TRAINS}\n\n{rain}") == {2: TRAINS}


def test_of_no_paragraphs_and_of_no_text_nothing_is_found() -> None:
    assert placed(APPLES, Vocabulary([])) == {}
    assert placed("") == {}
    assert placed("Rain. The of and the.") == {}


# Many invented paragraphs.


@st.composite
def layouts(draw: st.DrawFn) -> tuple[list[str], list[tuple[int, str]]]:
    """Paragraphs of distinct words and some common ones, and what a text has of them."""
    common = ["the", "of", "and", "to"]
    paragraphs = []
    for number in range(draw(st.integers(2, 6))):
        own = [f"w{letters_of(number)}x{letters_of(n)}" for n in range(draw(st.integers(6, 15)))]
        others = draw(st.lists(st.sampled_from(common), max_size=8))
        paragraphs.append(" ".join(draw(st.permutations([*own, *common, *others]))))
    laid: list[tuple[int, str]] = []
    for number, text in enumerate(paragraphs, 1):
        copies = draw(st.sampled_from([1, 1, 1, 0, 2]))
        for _ in range(copies):
            words = text.split()
            for _ in range(draw(st.integers(0, 2))):
                words.insert(
                    draw(st.integers(0, len(words))), draw(st.sampled_from([*common, "rain"]))
                )
            laid.append((number, " ".join(words)))
    for _ in range(draw(st.integers(0, 1)) if laid else 0):
        laid.insert(
            draw(st.integers(0, len(laid) - 1)), laid.pop(draw(st.integers(0, len(laid) - 1)))
        )
    return paragraphs, laid


@given(layouts(), st.sampled_from([".\n\n", ".\n", ". "]))
def test_each_passage_is_a_copy_of_its_paragraph(
    layout: tuple[list[str], list[tuple[int, str]]], between: str
) -> None:
    paragraphs, laid = layout
    vocabulary = Vocabulary(printed(*paragraphs))
    found = placed(between.join(text for _, text in laid), vocabulary)
    rising = [number for number, _ in laid]
    if all(one <= next_ for one, next_ in pairwise(rising)):
        assert found.keys() == {*rising}
    assert bool(found) == bool(laid)
    for number, text in found.items():
        assert text.rstrip(".") in [copy for which, copy in laid if which == number]


@pytest.mark.parametrize("piece", ["apples ", "the ", "1 ", "rain. ", "apples trains\n", ".\n"])
def test_hostile_text_ends_quickly(piece: str) -> None:
    assert placed(piece * 20_000).keys() <= {1, 2, 3}
