"""The words of the bundled paragraphs: all that are printed, page by page, and in no order."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from symposium_cli.dataset.models import Paragraph, PrintedWords
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.words import fold

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def paragraphs(symposium: Symposium) -> tuple[Paragraph, ...]:
    return symposium.summary.paragraphs


@pytest.fixture(scope="session")
def stretches(paragraphs: tuple[Paragraph, ...]) -> list[PrintedWords]:
    return [stretch for paragraph in paragraphs for stretch in paragraph.printed]


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("a", {"a": 1}),
        ("all*3 and*12 counter-terrorism", {"all": 3, "and": 12, "counter-terrorism": 1}),
    ],
)
def test_words_are_read_with_how_often_they_stand_there(words: str, counts: dict[str, int]) -> None:
    assert PrintedWords(words=words).counts == counts


@pytest.mark.parametrize(
    "words", ["", " ", "a\tb", "a\n", "a  b", " a", "a ", "*", "a*", "a*0", "a*b", "a*2*3"]
)
def test_words_are_written_in_one_form(words: str) -> None:
    with pytest.raises(ValueError, match="string_pattern_mismatch"):
        PrintedWords(words=words)


def test_every_paragraph_has_its_pages(paragraphs: tuple[Paragraph, ...]) -> None:
    pages = {each.number: tuple(stretch.page for stretch in each.printed) for each in paragraphs}
    assert pages == {
        **dict.fromkeys(range(1, 6), (1,)),
        6: (1, 2),
        **dict.fromkeys(range(7, 11), (2,)),
        11: (2, 3),
        **dict.fromkeys(range(12, 18), (3,)),
        18: (3, 4),
        **dict.fromkeys(range(19, 22), (4,)),
    }


def test_words_are_folded_and_in_alphabetical_order(stretches: list[PrintedWords]) -> None:
    for stretch in stretches:
        words = list(stretch.counts)
        assert words == sorted(set(words))
        assert words == list(map(fold, words))
        assert len(words) == len(stretch.words.split())


def test_terms_are_two_to_four_words_of_their_page(stretches: list[PrintedWords]) -> None:
    for stretch in stretches:
        printed = {word.removesuffix("'s") for word in stretch.counts}
        for term in stretch.terms:
            words = [word.strip(",").removesuffix("'s") for word in fold(term).split()]
            assert 2 <= len(words) <= 4
            assert printed.issuperset(words), term
        assert list(stretch.terms) == sorted(stretch.terms, key=str.casefold)


# Where a text of the document is at hand, the words are held against it.


def test_every_word_is_there_as_often_as_it_is_printed(
    paragraphs: tuple[Paragraph, ...], source_text: str
) -> None:
    text = source_text[source_text.index("The United") : source_text.index("Annex I\n")]
    text = re.sub(r"\n[¹²] .*|[¹²]", "", text)  # footnotes and their marks
    text = re.sub(r"(?<=[a-z,])\n+(?=[a-z])", " ", text)  # a page ends within a sentence
    printed = [Counter(re.findall(r"[\w'-]*\w", fold(line))) for line in text.splitlines() if line]
    kept: list[Counter[str]] = [
        sum((Counter(stretch.counts) for stretch in each.printed), Counter()) for each in paragraphs
    ]
    assert len(printed) == 21
    assert kept == printed


@pytest.mark.usefixtures("source_text")
def test_the_script_makes_them_of_the_texts(tmp_path: Path) -> None:
    source, made = ROOT.parent / "shared" / "source", tmp_path / "summary.json"
    kept = (ROOT / "data" / "summary.json").read_text(encoding="utf-8")
    made.write_text(kept.replace('"words": "', '"words": "zebra '), encoding="utf-8")
    texts = [source / f"chairmans-summary{part}.txt" for part in ("", "-page-1")]
    script = [Path(sys.executable), ROOT / "scripts" / "make_paragraphs.py"]
    subprocess.run([*script, *texts, made], check=True)
    assert made.read_text(encoding="utf-8") == kept
