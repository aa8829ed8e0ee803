"""Folding text so that words match however they are typed, and matching them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

_HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_APOSTROPHES = "'\u2018\u2019\u201b\u02bb\u02bc\u02be\u02bf\u2032\uff07`\u00b4"
_SOFT_HYPHEN = "\u00ad"
_STOP_IN_ABBREVIATION = r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)"
_JOINERS = str.maketrans(dict.fromkeys(_HYPHENS + _APOSTROPHES, "-") | {_SOFT_HYPHEN: None})

# Letters that Unicode decomposition leaves whole. Casefolding has dealt with capitals and ß.
_BASE_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ŋ": "n",
        "ŧ": "t",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ə": "e",
    }
)
_DIGRAPHS = str.maketrans({"ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue"})

_ALIKE = 0.76
_UNLIKE = 0.35
_AS_GOOD = 0.15
_SUGGESTED = 3
_SMALL_WORDS = {"and", "for", "in", "of", "on", "the", "to"}


def fold(text: str) -> str:
    """Take case, accents and the shape of letters away: `Støre` and `STORE` become `store`."""
    if text.isascii():
        return text.lower()
    for _ in range(2):  # a decomposed letter may have a case of its own, as in U+1D2C
        text = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in text if not unicodedata.combining(c))
    return bare.translate(_BASE_LETTERS)


def identity(text: str) -> str:
    """What is left of a name when case, accents, punctuation and spaces are taken away."""
    return "".join(filter(str.isalnum, fold(text)))


def chunks(text: str) -> list[list[str]]:
    """The words of a text, each as the parts its hyphens and apostrophes make.

    `Fassi-Fihri of Morocco` gives `[["fassi", "fihri"], ["of"], ["morocco"]]`, and an abbreviation
    with its full stops, such as `H.R.H.`, is one word of several parts.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    joined = re.sub(_STOP_IN_ABBREVIATION, "-", text) if "." in text else text
    folded = fold(joined.translate(_JOINERS))
    spaced = "".join(c if c.isalnum() or c == "-" else " " for c in folded)
    parted = ([part for part in word.split("-") if part] for word in spaced.split())
    return [parts for parts in parted if parts]


def word_starts(text: str) -> set[str]:
    """Every folded string of which a typed word may be the beginning.

    A compound counts from each of its parts on, joined: `Ki-moon` gives `kimoon` and `moon`.
    Letters that some write with two (`ø` as `oe`) count in both spellings.
    """
    spellings = [text]
    if not text.isascii():
        composed = unicodedata.normalize("NFC", text.casefold())
        spellings.append(composed.translate(_DIGRAPHS))
    return {
        "".join(parts[start:])
        for spelling in spellings
        for parts in chunks(spelling)
        for start in range(len(parts))
    }


class Words:
    """Words typed by a person, to be found in the fields of the data.

    Every word must begin a word of the field. A typed compound may stand for its parts
    (`Ki-moon` finds `Ki Moon`) or be one word (`Al-Nasser` finds `Alnasser`).
    """

    def __init__(self, typed: str) -> None:
        self._chunks = chunks(typed)

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._chunks)

    def match(self, field: str) -> bool:
        """Whether every word begins a word of `field`."""
        starts = word_starts(field)
        return all(_begins(parts, starts) for parts in self._chunks)


def _begins(parts: list[str], starts: set[str]) -> bool:
    joined = "".join(parts)
    if any(start.startswith(joined) for start in starts):
        return True
    # An initial stands for itself: it begins too many words to tell anyone by.
    return all(
        part in starts if len(part) == 1 else any(start.startswith(part) for start in starts)
        for part in parts
    )


def visible(text: str) -> str:
    """The text with every control and bidirectional-control character written out as `\\u…`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"\\u{ord(c):04x}" if _hidden(c) else c for c in text)


_BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def _hidden(character: str) -> bool:
    return character in _BIDI_CONTROLS or unicodedata.category(character) in (
        "Cc",
        "Zl",
        "Zp",
        "Cs",
    )


def ranges(numbers: Sequence[int]) -> str:
    """Numbers in the shortest usual writing: `1–3, 21`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"{low}" if low == high else f"{low}–{high}" for low, high in runs)


def closest(typed: str, known: Iterable[str] | Mapping[str, str]) -> tuple[str, ...]:
    """What may have been meant: the three known names that look most like it, best first.

    A mapping has for each name that may be meant the one to suggest for it. A slip in a word, and
    words in another order, count little; what was typed itself is never suggested.
    """
    suggestions = known if isinstance(known, Mapping) else {name: name for name in known}
    wanted = ["".join(parts) for parts in chunks(typed)]
    scores: dict[str, tuple[float, float]] = {}
    for name, suggestion in suggestions.items():
        score = _likeness(wanted, chunks(name))
        if max(score) >= _ALIKE and suggestion != typed:
            scores[suggestion] = max(score, scores.get(suggestion, score))
    best = sorted(scores, key=lambda name: scores[name], reverse=True)[:_SUGGESTED]
    return tuple(name for name in best if scores[name][0] >= scores[best[0]][0] - _AS_GOOD)


def _likeness(wanted: list[str], name: list[list[str]]) -> tuple[float, float]:
    """How alike typed words and a name are, from 0 to 1: word by word, and as wholes."""
    from difflib import SequenceMatcher  # needed only when a question fails

    def ratio(one: str, other: str) -> float:
        matcher = SequenceMatcher(None, one, other)
        bounds = (matcher.real_quick_ratio, matcher.quick_ratio)
        return matcher.ratio() if all(bound() >= _UNLIKE for bound in bounds) else 0.0

    joined = ["".join(parts) for parts in name]
    words = {*joined, *(part for parts in name for part in parts)} - _SMALL_WORDS
    whole = ratio(" ".join(wanted), " ".join(joined))
    nearest = [max((ratio(word, own) for own in words), default=0.0) for word in wanted]
    letters = sum(map(len, wanted)) or 1
    by_word = sum(len(word) * near for word, near in zip(wanted, nearest, strict=True)) / letters
    return max(by_word, whole), whole
