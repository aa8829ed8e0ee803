"""Folding text so that words match however they are typed, and matching them."""

import unicodedata
from collections.abc import Sequence

_HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_APOSTROPHES = "'\u2018\u2019\u201b\u02bb\u02bc\u02be\u02bf\u2032\uff07`\u00b4"
_SOFT_HYPHEN = "\u00ad"
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

    `Fassi-Fihri of Morocco` gives `[["fassi", "fihri"], ["of"], ["morocco"]]`.
    """
    folded = fold(text.translate(_JOINERS))
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
    return all(any(start.startswith(part) for start in starts) for part in parts)


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


def closest(typed: str, known: list[str], limit: int = 3) -> tuple[str, ...]:
    """The known names that look most like what was typed, best first, `limit` at the most."""
    from difflib import SequenceMatcher  # needed only when a question fails

    wanted = " ".join("".join(parts) for parts in chunks(typed))
    scored = []
    for position, name in enumerate(dict.fromkeys(known)):
        words = chunks(name)
        whole = " ".join("".join(parts) for parts in words)
        # A slip in one word of a longer name counts as much as in a name of one word.
        single = {*whole.split(), *(part for parts in words for part in parts)} - _SMALL_WORDS
        candidates = [whole, *sorted(single)]
        likeness = [SequenceMatcher(None, wanted, part).ratio() for part in candidates]
        if max(likeness) >= _ALIKE:
            scored.append((-max(likeness), -likeness[0], position, name))
    return tuple(name for *_, name in sorted(scored)[:limit])
