"""Where the words of a search stand in a text, and the stretch of it to show."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from symposium_cli.names.words import fold, tokenize, word_starts

# A word, or the words of a phrase in a row, folded; compounds as the parts that hyphens make.
Parts = list[str]
Span = tuple[int, int]

_SNIPPET = 200
_POSSESSIVE = r"(?i)(?<=\w)['\u2019\u02bc\uff07]s$"
WORD = r"(?:[^\W_][\u0300-\u036f]*)+"


def parse_phrases(typed: str) -> Iterator[str]:
    """Yield what is to be found: words on their own, and phrases of several words.

    A possessive at the end is looked for as the word itself, which begins it.
    """
    if '"' not in typed:
        phrases = [typed]
    else:
        quoted = typed.split('"')
        phrases = [
            phrase
            for position, part in enumerate(quoted)
            for phrase in ([part] if position % 2 else part.split())
        ]
    return filter(tokenize, (re.sub(_POSSESSIVE, "", phrase.strip()) for phrase in phrases))


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
    missing = [phrase for phrase in phrases if not find_matches(text, [phrase])]
    names = dict.fromkeys(
        name for name in also if any(find_matches(name, [phrase]) for phrase in missing)
    )
    printed = "; ".join(name for name in names if not name.startswith("["))
    bracketed = [name for name in names if name.startswith("[")]
    return " ".join([text, *([f"({printed})"] if printed else []), *bracketed])


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


def find_matches(text: str, phrases: Sequence[Parts]) -> list[Span]:
    """Return where words and phrases stand in a text, in its order."""
    tokens = list(_tokens(text))
    spans = {
        (tokens[first].start, tokens[last].end)
        for phrase in phrases
        for first in range(len(tokens))
        if (last := _last(tokens, first, phrase)) is not None
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
