"""Folding text so that words match however they are typed, and matching them."""

import re
import unicodedata

from symposium_cli.errors import BlankError, Given

# Words too common to tell texts apart.
LITTLE_WORDS = frozenset({"and", "for", "of", "the"})

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


def fold(text: str) -> str:
    """Take case, accents and the shape of letters away: `Støre` and `STORE` become `store`."""
    if text.isascii():
        return text.lower()
    for _ in range(2):  # a decomposed letter may have a case of its own, as in U+1D2C
        text = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in text if not unicodedata.combining(c))
    return bare.translate(_BASE_LETTERS)


def match_key(text: str) -> str:
    """What is left of a name when case, accents, punctuation and spaces are taken away."""
    return "".join(filter(str.isalnum, fold(text)))


def tokenize(text: str) -> list[list[str]]:
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
        for parts in tokenize(spelling)
        for start in range(len(parts))
    }


class Words:
    """Words typed by a person, to be found in the fields of the data.

    Every word must begin a word of the field. A typed compound may stand for its parts
    (`Ki-moon` finds `Ki Moon`) or be one word (`Al-Nasser` finds `Alnasser`).
    """

    def __init__(self, typed: str) -> None:
        self._tokens = tokenize(typed)

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._tokens)

    def match(self, field: str) -> bool:
        """Whether every word begins a word of `field`."""
        starts = word_starts(field)
        return all(_begins(parts, starts) for parts in self._tokens)


def _begins(parts: list[str], starts: set[str]) -> bool:
    joined = "".join(parts)
    if any(start.startswith(joined) for start in starts):
        return True
    # An initial stands for itself: it begins too many words to tell anyone by.
    return all(
        part in starts if len(part) == 1 else any(start.startswith(part) for start in starts)
        for part in parts
    )


def parse_words(typed: str, parameter: str) -> Words:
    """Return the words to look for; raises BlankError when there is no letter or digit."""
    words = Words(typed)
    if not words:
        raise BlankError(Given(parameter, (typed,)))
    return words
