"""Finding the passages that match a search, and how well they do, with SQLite's text search."""

from collections.abc import Iterable, Sequence

from symposium_cli.names.words import word_starts
from symposium_cli.queries.search_matches import Parts, parts_of
from symposium_cli.queries.search_passages import Passage

# The steps of scores: those of words that stand whole, and of beginnings. Paragraphs, which are
# searched elsewhere, have two steps under each.
WHOLE, BEGUN = 5, 2

_WEIGHTS = (3.0, 1.0, 0.5)  # of a match in the title, in the text, in other names


def rank(passages: Sequence[Passage], phrases: Sequence[Parts]) -> list[tuple[int, float]]:
    """Return the numbers of the passages that match, with their scores, best first.

    A score is above `WHOLE` where whole words match, and above `BEGUN` where just beginnings do.
    """
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(
            "CREATE VIRTUAL TABLE passage USING fts5"
            "(title, text, also, tokenize = 'unicode61 remove_diacritics 0')"
        )
        database.executemany(
            "INSERT INTO passage (rowid, title, text, also) VALUES (?, ?, ?, ?)",
            (
                (row, _parted(passage.weighty), _parted(passage.text), _variants(passage))
                for row, passage in enumerate(passages)
            ),
        )
        found = database.execute(
            "SELECT rowid, -bm25(passage, ?, ?, ?) AS score FROM passage "
            "WHERE passage MATCH ? ORDER BY score DESC, rowid",
            (*_WEIGHTS, _query(phrases, ending="*")),
        ).fetchall()
        query = "SELECT rowid FROM passage WHERE passage MATCH ?"
        whole = {row for (row,) in database.execute(query, (_query(phrases, ending=""),))}
    scored = [(row, above(WHOLE if row in whole else BEGUN, score)) for row, score in found]
    return sorted(scored, key=lambda each: -each[1])


def above(step: float, weight: float) -> float:
    """Return a score from a step up to the next, which grows with a weight of any size."""
    return round(step + weight / (1 + weight), 9)


def _query(phrases: Iterable[Parts], *, ending: str) -> str:
    # The parts are letters and digits only, so that no mark of the query language is among them.
    written = (dict.fromkeys((" ".join(phrase), "".join(phrase))) for phrase in phrases)
    either = (" OR ".join(f'"{form}" {ending}' for form in forms) for forms in written)
    return " AND ".join(f"({query})" for query in either)


def _parted(text: str) -> str:
    return " ".join(parts_of(text))


# A word to SQLite, but not one that can be typed: no phrase is found across it.
_APART = " \ue000 "


def _variants(passage: Passage) -> str:
    """Return other names, and all words in the spellings in which they may be typed."""
    starts = word_starts(passage.text).union(*map(word_starts, passage.also))
    return _APART.join([*map(_parted, passage.also), *sorted(starts)])
