"""Where the words of a search stand in a text, and the stretch of it to show."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from symposium_cli.names.words import fold, tokenize, word_starts

Term = list[str]
Span = tuple[int, int]

_SNIPPET = 200
WORD = r"(?:[^\W_][\u0300-\u036f]*)+"


def parse_terms(typed: str) -> Iterator[Term]:
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


def snippet(text: str, also: Sequence[str], terms: Sequence[Term]) -> tuple[str, tuple[Span, ...]]:
    """Return the text, or the stretch of it with the first match, and the matches in it.

    Of the names in `also`, those that make the text a match are added to it.
    """
    text = _with_names(text, also, terms)
    matches = _matches(text, terms)
    first, last = _window(text, matches[0][0] if matches else 0)
    before = "…" if first else ""
    after = "…" if last < len(text) else ""
    shown = ((start, end) for start, end in matches if first <= start and end <= last)
    shift = len(before) - first
    spans = tuple((start + shift, end + shift) for start, end in shown)
    return f"{before}{text[first:last]}{after}", spans


def _with_names(text: str, also: Sequence[str], terms: Sequence[Term]) -> str:
    text = unicodedata.normalize("NFC", text)
    missing = [term for term in terms if not _matches(text, [term])]
    names = [name for name in also if any(_matches(name, [term]) for term in missing)]
    return f"{text} ({'; '.join(dict.fromkeys(names))})" if names else text


def _window(text: str, place: int) -> Span:
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
    for part in re.finditer(WORD, text):
        # As in `tokenize`, hyphens, apostrophes and the stops of abbreviations join.
        if len(tokenize(text[last : part.end()])) > 1 or not text[last : part.start()].strip():
            compound = part.start()
        yield _Token(part.start(), part.end(), compound, fold(part[0]), word_starts(part[0]))
        last = part.start()


def _matches(text: str, terms: Sequence[Term]) -> list[Span]:
    """Where the terms stand in a text, in its order."""
    tokens = list(_tokens(text))
    spans = {
        (tokens[first].start, tokens[last].end)
        for term in terms
        for first in range(len(tokens))
        if (last := _last(tokens, first, term)) is not None
    }
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _last(tokens: Sequence[_Token], first: int, term: Term) -> int | None:
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
