"""Which passage of a text is which paragraph."""

import pytest

from symposium_cli.verification.paragraphs import Clues, find_paragraphs

CLUES = {
    2: Clues(["Apples and pears are harvested in autumn."], ["praised"]),
    4: Clues(["Trains leave the station late."], ["deplored"]),
    5: Clues(["Painters exhibit portraits by silk-screen."], ["welcomed"]),
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


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # a word that a line cuts, and a number glued to one
        ("Growers prai-\nsed app-\nles. Travellers deplored1 trains2.", 4),
        # a compound that a line cuts at its hyphen
        ("Growers praised apples. It was a silk-\nscreen.", 5),
        # a colon within a line ends no sentence, one at its end does
        ("Growers praised: Trains with apples and pears.", 2),
        ("Growers praised apples:\nTrains deplored.", 4),
    ],
)
def test_the_last_sentence_is_known_by_its_words(text: str, last: int) -> None:
    found = find_paragraphs(text, CLUES)
    assert max(found) == last
    assert len(found) == len(text.split(". ")) + text.count(":\n")


def test_without_clues_there_are_no_paragraphs_and_without_text_no_words() -> None:
    assert find_paragraphs("Some text.", {}) == {}
    assert "".join(find_paragraphs("", CLUES).values()) == ""


def test_a_sentence_holds_letters() -> None:
    stops = ". " * 20_000
    assert find_paragraphs(stops + PARAGRAPHS[4], CLUES) == {4: stops + PARAGRAPHS[4]}
