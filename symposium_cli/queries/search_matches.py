"""Where the words of a search stand in a text, and the stretch of it to show."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from symposium_cli.names.spelling import respelled
from symposium_cli.names.words import (
    LITTLE_WORDS,
    match_key,
    tokenize,
    word_spans,
    word_starts,
)

# A word, or the words of a phrase in a row, folded; compounds as the parts that hyphens make.
Parts = list[str]
Span = tuple[int, int]

_SNIPPET = 200
_POSSESSIVE = r"(?i)(?<=\w)['\u2019\u02bc\uff07]s$"


def parse_phrases(words: Iterable[str]) -> list[str]:
    """Return what is to be found: words on their own, and phrases of several words, each once.

    Words such as "of" are left out, unless they stand in a phrase or there are no others. A
    possessive at the end is looked for as the word itself, which begins it.
    """
    found: dict[tuple[str, ...], str] = {}
    little: dict[tuple[str, ...], str] = {}
    for phrase, quoted in (each for typed in words for each in _quoted_or_not(typed)):
        bare = re.sub(_POSSESSIVE, "", phrase.strip())
        parts = tuple(parts_of(bare))
        is_little = not quoted and len(parts) == 1 and parts[0] in LITTLE_WORDS
        (little if is_little else found).setdefault(parts, bare)
    found.pop((), None)
    return list((found or little).values())


def _quoted_or_not(typed: str) -> Iterator[tuple[str, bool]]:
    """Yield what stands in double quotes, and the words outside, with whether it is quoted."""
    if '"' not in typed:
        yield typed, False
        return
    for position, part in enumerate(typed.split('"')):
        if position % 2:
            yield part, True
        else:
            yield from ((word, False) for word in part.split())


def parts_of(text: str) -> Parts:
    """Return the words of a text in a row, compounds as their parts."""
    return [part for parts in tokenize(text) for part in parts]


def snippet(
    text: str, also: Sequence[str], phrases: Sequence[Parts]
) -> tuple[str, tuple[Span, ...]]:
    """Return the text, or the stretch of it with the first match, and the matches in it.

    Of the names in `also`, those that make the text a match are added to it.
    """
    text = _with_names(text, also, phrases)
    matches = find_matches(text, phrases)
    first, last = _window(text, matches[0][0] if matches else 0)
    before = "…" if first else ""
    after = "…" if last < len(text) else ""
    shown = ((start, end) for start, end in matches if first <= start and end <= last)
    shift = len(before) - first
    spans = tuple((start + shift, end + shift) for start, end in shown)
    return f"{before}{text[first:last]}{after}", spans


def _with_names(text: str, also: Sequence[str], phrases: Sequence[Parts]) -> str:
    text = unicodedata.normalize("NFC", text)
    missing = [tuple(phrase) for phrase in phrases if not find_matches(text, [phrase])]
    names = dict.fromkeys(name for name in also if any(_has(name, phrase) for phrase in missing))
    printed = "; ".join(name for name in names if not name.startswith("["))
    bracketed = [name for name in names if name.startswith("[")]
    return " ".join([text, *([f"({printed})"] if printed else []), *bracketed])


@lru_cache(maxsize=10_000)  # many sessions have parts of the same states
def _has(name: str, phrase: tuple[str, ...]) -> bool:
    return bool(find_matches(name, [[*phrase]]))


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
    starts: frozenset[str]


@lru_cache(maxsize=1_000)  # a text is looked through for each phrase, and then for all
def _tokens(text: str) -> tuple[_Token, ...]:
    tokens = []
    compound = last = 0
    for start, end in word_spans(text):
        if _are_apart(text[last:end]) or not text[last:start].strip():
            compound = start
        tokens.append(_Token(start, end, compound, *_folded(text[start:end])))
        last = start
    return tuple(tokens)


@lru_cache(maxsize=10_000)
def _are_apart(two_words: str) -> bool:
    """Return whether two words are joined by nothing that `tokenize` takes to join them."""
    return len(tokenize(two_words)) > 1


@lru_cache(maxsize=10_000)  # the same words stand in many texts
def _folded(word: str) -> tuple[str, frozenset[str]]:
    return match_key(word), frozenset(word_starts(word))


def find_matches(text: str, phrases: Sequence[Parts]) -> list[Span]:
    """Return where words and phrases stand in a text, in its order."""
    spelled = [parts for phrase in phrases for parts in respelled(phrase)]
    if text.isascii():  # where each letter has one spelling: most texts have no match at all
        letters = match_key(text)
        spelled = [parts for parts in spelled if "".join(parts) in letters]
    if not spelled:
        return []
    tokens = _tokens(text)
    spans = {
        (tokens[first].start, tokens[last].end)
        for parts in spelled
        for first in range(len(tokens))
        if (last := _last(tokens, first, parts)) is not None
    }
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _last(tokens: Sequence[_Token], first: int, phrase: Parts) -> int | None:
    """Return the last token of a phrase that stands at `first`; None where it does not."""
    joined, written = "".join(phrase), ""
    if any(start.startswith(joined) for start in tokens[first].starts):
        return first
    for place in range(first, len(tokens)):
        written += tokens[place].folded
        if tokens[place].compound != tokens[first].compound:
            break
        if written.startswith(joined):
            return place
    stretch = tokens[first : first + len(phrase)]
    begun = [token.folded for token in stretch[:-1]] == phrase[:-1]
    if len(phrase) > 1 and len(stretch) == len(phrase) and begun:
        ends = any(start.startswith(phrase[-1]) for start in stretch[-1].starts)
        return first + len(phrase) - 1 if ends else None
    return None
