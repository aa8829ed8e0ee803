"""Searching everything that a data set says for words, best match first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, NamedTuple

from pydantic import Field

from symposium_cli.dataset.record import Pages, Record, Slug
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UsageError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import tokenize, word_starts
from symposium_cli.queries.filters import Result
from symposium_cli.queries.search_matches import WORD, Span, Term, parse_terms, snippet
from symposium_cli.queries.search_passages import HitKind, Passage, passages_of
from symposium_cli.queries.summary import NO_SUMMARY_NOTE

PLACES = {
    "sessions": (HitKind.SESSION,),
    "speakers": (HitKind.SPEAKER,),
    "themes": (HitKind.THEME,),
    "points": (HitKind.POINT,),
    "bodies": (HitKind.BODY, HitKind.DOCUMENT, HitKind.EVENT, HitKind.RESOLUTION),
}

_WEIGHTS = (3.0, 1.0, 0.5)  # of a match in the title, in the text, in other names


class Hit(NamedTuple):
    """A passage that mentions the words; `matches` are where in the snippet, as start and end."""

    passage: Passage
    snippet: str
    matches: tuple[Span, ...]
    score: float


class HitRecord(Record):
    """Something that mentions the words searched for."""

    kind: HitKind
    id: Slug
    title: str
    snippet: Annotated[str, Field(description="Its text, or the part of it with the first match.")]
    matches: Annotated[
        list[list[int]], Field(description="Start and end of each match in the snippet.")
    ]
    pages: Pages
    session: Annotated[Slug | None, Field(description="Id of the session of a part.")]
    paragraph: Annotated[int | None, Field(description="Paragraph of the document, from 1.")]
    score: Annotated[float, Field(description="How well it matches; higher is better.")]

    def __init__(self, hit: Hit, _: Symposium) -> None:
        super().__init__(hit.passage, snippet=hit.snippet, matches=hit.matches, score=hit.score)


def search(data: Symposium, words: Sequence[str], kinds: Sequence[HitKind]) -> Result[Hit]:
    """Return everything of these kinds, or of any, that mentions all the words, best match first.

    A word must begin a word there; several in one of `words`, or between double quotes in it, must
    stand there in this order. Raises UsageError when there is no word to look for.
    """
    terms = [term for typed in words for term in parse_terms(typed)]
    if not terms:
        raise UsageError(
            "There is no word to search for.", hint="Give a word of letters or digits."
        )
    passages = [passage for passage in passages_of(data) if not kinds or passage.kind in kinds]
    hits = []
    for row, score in _ranked(passages, terms):
        shown, matches = snippet(passages[row].text, passages[row].also, terms)
        hits.append(Hit(passages[row], shown, matches, score))
    return Result(tuple(hits), () if hits else (_why_none(data, words, passages, kinds),))


def _why_none(
    data: Symposium,
    words: Sequence[str],
    passages: Sequence[Passage],
    kinds: Sequence[HitKind],
) -> str:
    if not data.has_summary and kinds and {*kinds} <= {HitKind.THEME, HitKind.POINT}:
        return NO_SUMMARY_NOTE
    typed = " ".join(words)
    if any(" " in word.strip() for word in words):
        return f"Nothing mentions {typed!r} in these words and this order."
    known = {word.casefold() for passage in passages for word in re.findall(WORD, passage.text)}
    alike = [near for word in words for near in suggestions(word, sorted(known))[:1]]
    hint = f" Did you mean: {' '.join(alike)}?" if len(alike) == len(words) else ""
    return f"Nothing mentions {typed!r}.{hint}"


def _ranked(passages: Sequence[Passage], terms: Sequence[Term]) -> list[tuple[int, float]]:
    """The numbers of the passages that match, with their scores, best first."""
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
            (*_WEIGHTS, " AND ".join(map(_query, terms))),
        )
        return [(row, round(score, 6)) for row, score in found]


def _query(term: Term) -> str:
    # The parts are letters and digits only, so that no mark of the query language is among them.
    apart, joined = " ".join(term), "".join(term)
    return f'("{apart}" * OR "{joined}" *)' if len(term) > 1 else f'"{joined}" *'


def _parted(text: str) -> str:
    return " ".join(part for parts in tokenize(text) for part in parts)


def _variants(passage: Passage) -> str:
    """Its other names, and its words in the spellings in which they may be typed."""
    names = " | ".join(passage.also)
    starts = sorted(word_starts(passage.text) | word_starts(names))
    return f"{_parted(names)} {' '.join(starts)}"
