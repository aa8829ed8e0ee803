"""Searching everything that a data set says for words, best match first."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from symposium_cli.dataset.models import Entity, Part, Point, Resolution, Session, Symposium, Theme
from symposium_cli.errors import UsageError
from symposium_cli.names.states import state_names
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import fold, tokenize, word_starts
from symposium_cli.queries.filters import Result
from symposium_cli.queries.kinds import HitKind
from symposium_cli.queries.places import named_bodies


class Hit(NamedTuple):
    """Something that mentions the words; `matches` are where in the snippet, as start and end."""

    kind: HitKind
    id: str
    title: str
    snippet: str
    matches: tuple[tuple[int, int], ...]
    pages: tuple[int, ...]
    session: str | None
    paragraph: int | None
    score: float


class _Passage(NamedTuple):
    """What is searched for one hit: its text, and names that it also answers to.

    `weighty` is the part of the text that counts most, such as a title.
    """

    kind: HitKind
    id: str
    title: str
    weighty: str
    text: str
    also: tuple[str, ...]
    pages: tuple[int, ...]
    session: str | None = None
    paragraph: int | None = None


_Term = list[str]

_PLACES = {
    "sessions": (HitKind.SESSION,),
    "speakers": (HitKind.SPEAKER,),
    "themes": (HitKind.THEME,),
    "points": (HitKind.POINT,),
    "bodies": (HitKind.BODY, HitKind.DOCUMENT, HitKind.EVENT, HitKind.RESOLUTION),
}
PLACES = tuple(_PLACES)


def parse_kinds(typed: str) -> tuple[HitKind, ...]:
    """The kinds of hits in a place to search, such as `points`; raises UsageError for others."""
    wanted = fold(typed.strip())
    for place, kinds in _PLACES.items():
        if wanted in (place, *kinds):
            return kinds
    raise UsageError(
        f"--in {typed!r} is no place to search.",
        hint=f"Search in {', '.join(PLACES)}.",
        did_you_mean=suggestions(typed, PLACES),
    )


_SNIPPET = 200
_WEIGHTS = (3.0, 1.0, 0.5)  # of a match in the title, in the text, in other names


def search(symposium: Symposium, words: Sequence[str], kinds: Sequence[HitKind]) -> Result[Hit]:
    """Everything of these kinds, or of any, that mentions all the words, best match first.

    A word must begin a word there; several in one of `words`, or between double quotes in it, must
    stand there in this order. Raises UsageError when there is no word to look for.
    """
    terms = [term for typed in words for term in _terms(typed)]
    if not terms:
        raise UsageError(
            "There is no word to search for.", hint="Give a word of letters or digits."
        )
    passages = [passage for passage in _passages(symposium) if not kinds or passage.kind in kinds]
    hits = tuple(_hit(passages[row], terms, score) for row, score in _ranked(passages, terms))
    if hits:
        return Result(hits)
    return Result((), (_why_none(symposium, words, passages, kinds),))


def _why_none(
    symposium: Symposium,
    words: Sequence[str],
    passages: Sequence[_Passage],
    kinds: Sequence[HitKind],
) -> str:
    if symposium.summary is None and kinds and {*kinds} <= {HitKind.THEME, HitKind.POINT}:
        return "This data set has no summary."
    typed = " ".join(words)
    if any(" " in word.strip() for word in words):
        return f"Nothing mentions {typed!r} in these words and this order."
    known = {word.casefold() for passage in passages for word in re.findall(_PART, passage.text)}
    alike = [near for word in words for near in suggestions(word, sorted(known))[:1]]
    hint = f" Did you mean: {' '.join(alike)}?" if len(alike) == len(words) else ""
    return f"Nothing mentions {typed!r}.{hint}"


def _terms(typed: str) -> Iterator[_Term]:
    """What is to be found: words on their own, and phrases as several words."""
    if '"' not in typed:
        phrases = [typed]
    else:
        quoted = typed.split('"')
        phrases = [
            phrase
            for position, part in enumerate(quoted)
            for phrase in ([part] if position % 2 else part.split())
        ]
    for phrase in phrases:
        term = [part for parts in tokenize(phrase) for part in parts]
        if term:
            yield term


def _passages(symposium: Symposium) -> Iterator[_Passage]:
    programme, summary = symposium
    bodies = named_bodies(symposium)
    for session in programme.sessions:
        yield _session(session, bodies)
        for part in session.parts:
            yield _speaker(part, session, bodies)
    yield from (_entity(body, HitKind.BODY) for body in bodies.values())
    if summary is None:
        return
    yield from (_entity(document, HitKind.DOCUMENT) for document in summary.documents)
    yield from (_entity(event, HitKind.EVENT) for event in summary.events)
    yield from (_entity(resolution, HitKind.RESOLUTION) for resolution in summary.resolutions)
    others: tuple[Entity | Resolution, ...]
    others = (*summary.documents, *summary.events, *summary.resolutions)
    named = {entity.id: entity.names for entity in (*bodies.values(), *others)}
    for theme in summary.themes:
        text = f"{theme.title}. {theme.summary}"
        yield _Passage(HitKind.THEME, theme.id, theme.title, theme.title, text, (), theme.pages)
        for point in theme.points:
            yield _point(theme, point, tuple(name for id_ in point.mentions for name in named[id_]))


def _session(session: Session, bodies: dict[str, Entity]) -> _Passage:
    heading = session.heading
    named: list[str | None] = [session.room]
    for part in session.parts:
        names = [name for body in part.organizations for name in bodies[body].names]
        named += [part.full_name, part.country, *names]
    also = tuple(name for name in dict.fromkeys(named) if name is not None)
    return _Passage(
        HitKind.SESSION, session.id, heading, heading, heading, also, session.pages, session.id
    )


def _speaker(part: Part, session: Session, bodies: dict[str, Entity]) -> _Passage:
    names = [name for body in part.organizations for name in bodies[body].names]
    kind = (part.office_kind or "").replace("_", " ")
    also = (*names, *state_names(part.country, part.country_code), kind, *part.other_spellings)
    return _Passage(
        HitKind.SPEAKER,
        part.person,
        part.full_name,
        part.name,
        part.printed,
        tuple(filter(None, also)),
        part.pages,
        session.id,
    )


def _entity(entity: Entity | Resolution, kind: HitKind) -> _Passage:
    name = entity.names[0]
    return _Passage(kind, entity.id, name, name, "; ".join(entity.names), (), entity.pages)


def _point(theme: Theme, point: Point, mentions: tuple[str, ...]) -> _Passage:
    return _Passage(
        HitKind.POINT,
        point.id,
        theme.title,
        "",
        point.said,
        mentions,
        point.pages,
        paragraph=point.paragraph,
    )


def _ranked(passages: Sequence[_Passage], terms: Sequence[_Term]) -> list[tuple[int, float]]:
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


def _query(term: _Term) -> str:
    # The parts are letters and digits only, so that no mark of the query language is among them.
    apart, joined = " ".join(term), "".join(term)
    return f'("{apart}" * OR "{joined}" *)' if len(term) > 1 else f'"{joined}" *'


def _parted(text: str) -> str:
    return " ".join(part for parts in tokenize(text) for part in parts)


def _variants(passage: _Passage) -> str:
    """Its other names, and its words in the spellings in which they may be typed."""
    names = " | ".join(passage.also)
    starts = sorted(word_starts(passage.text) | word_starts(names))
    return f"{_parted(names)} {' '.join(starts)}"


def _hit(passage: _Passage, terms: Sequence[_Term], score: float) -> Hit:
    text = _told(passage, terms)
    matches = _matches(text, terms)
    first, last = _window(text, matches[0][0] if matches else 0)
    before = "…" if first else ""
    after = "…" if last < len(text) else ""
    shown = ((start, end) for start, end in matches if first <= start and end <= last)
    shift = len(before) - first
    return Hit(
        passage.kind,
        passage.id,
        passage.title,
        f"{before}{text[first:last]}{after}",
        tuple((start + shift, end + shift) for start, end in shown),
        passage.pages,
        passage.session,
        passage.paragraph,
        score,
    )


def _told(passage: _Passage, terms: Sequence[_Term]) -> str:
    """The text, with those other names after it that make the passage a match."""
    text = unicodedata.normalize("NFC", passage.text)
    missing = [term for term in terms if not _matches(text, [term])]
    names = [name for name in passage.also if any(_matches(name, [term]) for term in missing)]
    return f"{text} ({'; '.join(dict.fromkeys(names))})" if names else text


def _window(text: str, place: int) -> tuple[int, int]:
    """From where to where a text is shown so that `place` is in it; never within a word."""
    if len(text) <= _SNIPPET:
        return 0, len(text)
    first = max(0, min(place - _SNIPPET // 4, len(text) - _SNIPPET))
    first = text.find(" ", first, place) + 1 or place if first else 0
    last = min(first + _SNIPPET, len(text))
    space = text.rfind(" ", place, last) if last < len(text) else last
    return first, space if space > place else last


class _Token(NamedTuple):
    """A word of a text or a part of a compound; `starts` are all spellings of it, folded."""

    start: int
    end: int
    compound: int
    folded: str
    starts: set[str]


def _tokens(text: str) -> Iterator[_Token]:
    compound = last = 0
    for part in re.finditer(_PART, text):
        # As in `chunks`, hyphens, apostrophes and the stops of abbreviations join.
        if len(tokenize(text[last : part.end()])) > 1 or not text[last : part.start()].strip():
            compound = part.start()
        yield _Token(part.start(), part.end(), compound, fold(part[0]), word_starts(part[0]))
        last = part.start()


_PART = r"(?:[^\W_][\u0300-\u036f]*)+"


def _matches(text: str, terms: Sequence[_Term]) -> list[tuple[int, int]]:
    """Where the terms stand in a text, in its order."""
    tokens = list(_tokens(text))
    spans = {
        (tokens[first].start, tokens[last].end)
        for term in terms
        for first in range(len(tokens))
        if (last := _last(tokens, first, term)) is not None
    }
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _last(tokens: Sequence[_Token], first: int, term: _Term) -> int | None:
    """The last token of a term that stands at `first`; None where it does not stand there."""
    joined, written = "".join(term), ""
    if any(start.startswith(joined) for start in tokens[first].starts):
        return first
    for place in range(first, len(tokens)):
        written += tokens[place].folded
        if tokens[place].compound != tokens[first].compound:
            break
        if written.startswith(joined):
            return place
    stretch = tokens[first : first + len(term)]
    begun = [token.folded for token in stretch[:-1]] == term[:-1]
    if len(term) > 1 and len(stretch) == len(term) and begun:
        ends = any(start.startswith(term[-1]) for start in stretch[-1].starts)
        return first + len(term) - 1 if ends else None
    return None
