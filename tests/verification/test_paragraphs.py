"""Which passage of a text is which paragraph."""

import pytest

from symposium_cli.verification.paragraphs import Clues, find_paragraphs

CLUES = {
    2: Clues(["Apples and pears are harvested in autumn."], ["praised"]),
    4: Clues(["Trains leave the station late."], ["deplored"]),
    5: Clues(["Painters exhibit portraits."], ["welcomed"]),
}
PARAGRAPHS = {
    2: "Growers praised apples. The pears in autumn were few.",
    4: "Travellers deplored late trains.",
    5: "Visitors welcomed painters. Portraits were sold.",
}


@pytest.mark.parametrize("between", ["\n\n", "\n", " "])
def test_sentences_go_to_the_paragraph_they_share_words_with(between: str) -> None:
    found = find_paragraphs(between.join(PARAGRAPHS.values()), CLUES)
    assert {number: " ".join(text.split()) for number, text in found.items()} == PARAGRAPHS


def test_a_paragraph_that_the_text_lacks_is_left_out() -> None:
    found = find_paragraphs(f"{PARAGRAPHS[2]}\n\n{PARAGRAPHS[5]}", CLUES)
    assert sorted(found) == [2, 5]
    assert sorted(find_paragraphs(PARAGRAPHS[4], CLUES)) == [4]


def test_words_cut_or_with_numbers_glued_to_them_still_tell() -> None:
    text = "Growers prai-\nsed app-\nles. Travellers deplored1 trains2."
    assert find_paragraphs(text, CLUES)[4] == "Travellers deplored1 trains2."


def test_without_clues_there_are_no_paragraphs_and_without_text_no_words() -> None:
    assert find_paragraphs("Some text.", {}) == {}
    assert "".join(find_paragraphs("", CLUES).values()) == ""


def test_a_sentence_holds_letters() -> None:
    assert find_paragraphs(". " * 20_000 + PARAGRAPHS[4], CLUES)[4].endswith(PARAGRAPHS[4])
