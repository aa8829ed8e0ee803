"""Finding the passages that match a search, and how well they do, with SQLite's text search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from symposium_cli.names.spelling import respelled
from symposium_cli.names.words import tokenize, word_starts
from symposium_cli.queries.search_matches import Parts, parts_of
from symposium_cli.queries.search_passages import Passage

if TYPE_CHECKING:
    from sqlite3 import Connection

# The steps of scores: those of words that stand whole, and of beginnings. Paragraphs, which are
# searched elsewhere, have two steps under each.
WHOLE, BEGUN = 5, 2

# Everything but spaces belongs to words, which `tokenize` has told apart: marks too.
_TOKENIZER = "unicode61 remove_diacritics 0 categories ''L* M* N* C*''"
_WEIGHTS = (3.0, 1.0, 0.5)  # of a match in the title, in the text, in other names


class Index:
    """The words of passages, to be asked for more than once, and closed at the end."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._database = _indexed(passages)

    def close(self) -> None:
        """Give back the memory."""
        self._database.close()

    def rank(self, phrases: Sequence[Parts]) -> list[tuple[int, float]]:
        """Return the numbers of the passages that match, with their scores, best first.

        A score is above `WHOLE` where whole words match, and above `BEGUN` where just beginnings
        do.
        """
        found = self._database.execute(
            "SELECT rowid, -bm25(passage, ?, ?, ?) AS score FROM passage "
            "WHERE passage MATCH ? ORDER BY score DESC, rowid",
            (*_WEIGHTS, _query(phrases, ending="*")),
        ).fetchall()
        query = "SELECT rowid FROM passage WHERE passage MATCH ?"
        whole = {row for (row,) in self._database.execute(query, (_query(phrases, ending=""),))}
        scored = [(row, above(WHOLE if row in whole else BEGUN, score)) for row, score in found]
        return sorted(scored, key=lambda each: -each[1])

    def count(self, phrase: Parts) -> int:
        """Return how many passages match a phrase."""
        query = "SELECT count(*) FROM passage WHERE passage MATCH ?"
        [count] = self._database.execute(query, (_query([phrase], ending="*"),)).fetchone()
        return int(count)


def _indexed(passages: Sequence[Passage]) -> Connection:
    import sqlite3

    database = sqlite3.connect(":memory:")
    database.execute(
        f"CREATE VIRTUAL TABLE passage USING fts5(title, text, also, tokenize = '{_TOKENIZER}')"
    )
    database.executemany(
        "INSERT INTO passage (rowid, title, text, also) VALUES (?, ?, ?, ?)",
        (
            (row, _parted(passage.weighty), *_parted_with_variants(passage))
            for row, passage in enumerate(passages)
        ),
    )
    return database


def above(step: float, weight: float) -> float:
    """Return a score from a step up to the next, which grows with a weight of any size."""
    return round(step + weight / (1 + weight), 9)


def _query(phrases: Iterable[Parts], *, ending: str) -> str:
    # The parts are letters and digits only, so that no mark of the query language is among them.
    either = (" OR ".join(f'"{form}" {ending}' for form in _forms(phrase)) for phrase in phrases)
    return " AND ".join(f"({query})" for query in either)


def _forms(phrase: Parts) -> Iterable[str]:
    """Return a phrase as words in a row and as one word, in British and American spelling."""
    return dict.fromkeys(
        form for each in respelled(phrase) for form in (" ".join(each), "".join(each))
    )


def _parted(text: str) -> str:
    return " ".join(parts_of(text))


# A word to SQLite, but not one that can be typed: no phrase is found across it.
_APART = " \ue000 "


def _parted_with_variants(passage: Passage) -> tuple[str, str]:
    """Return the words of the text, and other names with all spellings in which words are typed."""
    text, variants = _words_and_variants(passage.text)
    names = [*map(_words_of_name, passage.also)]
    variants = variants.union(*(own for _, own in names))
    return text, _APART.join([*(words for words, _ in names), *sorted(variants)])


def _words_and_variants(text: str) -> tuple[str, frozenset[str]]:
    """Return the words of a text in a row, and what else may be typed for one of them."""
    words = tokenize(text)
    parts = [part for word in words for part in word]
    if text.isascii() and len(parts) == len(words):
        return " ".join(parts), frozenset()
    return " ".join(parts), frozenset(word_starts(text).difference(parts))


# Many parts are of the same states and bodies: a third of the time.
_words_of_name = lru_cache(maxsize=10_000)(_words_and_variants)
