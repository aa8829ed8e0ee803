"""Folding text so that words match however they are typed, and matching them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from symposium_cli.errors import BlankError, Given

# Words too common to tell texts apart.
LITTLE_WORDS = frozenset({"and", "for", "of", "the"})

_HYPHENS = "-\u00b7\u2010\u2011\u2012\u2013\u2014\u2212"
_APOSTROPHES = "'\u2018\u2019\u201b\u2032\uff07`\u00b4"
_STOP_IN_ABBREVIATION = r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)"
_JOINERS = str.maketrans(dict.fromkeys(_HYPHENS + _APOSTROPHES, "-"))

# Latin letters whose names in Unicode do not say what people type for them.
_OWN_NAMES = {
    "ALPHA": "a",
    "BETA": "b",
    "CHI": "x",
    "DELTA": "d",
    "ENG": "n",
    "ESH": "s",
    "ETH": "d",
    "EZH": "z",
    "GAMMA": "g",
    "IOTA": "i",
    "KRA": "k",
    "LAMBDA": "l",
    "OI": "gh",
    "OMEGA": "o",
    "SCHWA": "e",
    "THORN": "th",
    "UPSILON": "u",
    "WYNN": "w",
    "YOGH": "gh",
}
# Marks after letters of these scripts do not count: people leave them out.
_SCRIPTS_WITHOUT_MARKS = ("LATIN ", "GREEK ", "CYRILLIC ")
_TATWEEL = "\u0640"
_GRAPHEME_JOINER = "\u034f"
_ZERO_WIDTH_SPACE = "\u200b"

# Letters that some write with two, beside the one that `fold` makes of them.
_DIGRAPHS = str.maketrans(
    {"ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ŋ": "ng", "ɣ": "gh", "ʃ": "sh"}
)


def fold(text: str) -> str:
    """Return a text without case, accents and shapes of letters: `Støre`, `STORE` as `store`.

    Every Latin letter becomes what is typed for it on an English keyboard. Marks go after Latin,
    Greek and Cyrillic letters; those of other scripts, such as vowel signs, stay. Joiners,
    variation selectors and the tatweel are left out.
    """
    if text.isascii():
        return text.lower()
    for _ in range(2):  # a decomposed letter may have a case of its own, as in U+1D2C
        text = unicodedata.normalize("NFKD", text.casefold())
    folded, marks_stay = [], False
    for plain, kind in map(_fold_character, text):
        if kind == _MARK:
            folded += [plain] if marks_stay else []
        elif kind != _JOINER:
            folded.append(plain)
            marks_stay = kind == _MARKED_LETTER
    return unicodedata.normalize("NFC", "".join(folded))


# What a character is to `fold`: a letter that keeps its marks is one of any script but three.
_MARK, _JOINER, _MARKED_LETTER, _OTHER = range(4)


@lru_cache(maxsize=10_000)
def _fold_character(character: str) -> tuple[str, int]:
    """Return what a decomposed character becomes, and what it is."""
    if is_joiner(character):
        return "", _JOINER
    if _is_mark(character):
        return character, _MARK
    name = unicodedata.name(character, "")
    if name.startswith(_SCRIPTS_WITHOUT_MARKS):
        return _typed_letter(name) or character, _OTHER
    if name.startswith("MODIFIER LETTER "):
        return "'", _OTHER
    if character == _ZERO_WIDTH_SPACE:
        return " ", _OTHER
    return character, _MARKED_LETTER if character.isalpha() else _OTHER


def _typed_letter(name: str) -> str | None:
    """Return what is typed for a Latin letter of this name: `o` for `LETTER OPEN O WITH STROKE`.

    Glottal stops and clicks are typed as apostrophes or not at all.
    """
    if not name.startswith("LATIN "):
        return None
    words = re.split(r" WITH(?:OUT)? ", name)[0].split()
    if {"GLOTTAL", "CLICK", "SALTILLO", "FRICATIVE"} & {*words}:
        return "'"
    own = (_OWN_NAMES.get(word) for word in words)
    short = (word.lower() for word in words if len(word) <= 2)  # noqa: PLR2004, `AE`
    return next(filter(None, (*own, *short)), None)


def is_joiner(character: str) -> bool:
    """Return whether a character only shapes or joins those beside it, as a soft hyphen does."""
    if character.isascii() or character == _ZERO_WIDTH_SPACE:
        return False
    return (
        character in (_TATWEEL, _GRAPHEME_JOINER)
        or unicodedata.category(character) == "Cf"
        or "VARIATION SELECTOR" in unicodedata.name(character, "")
    )


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def match_key(text: str) -> str:
    """Return what is left of a name when case, accents, punctuation and spaces are taken away."""
    folded = fold(text)
    if folded.isascii():
        return "".join(filter(str.isalnum, folded))
    return "".join(c for c in folded if c.isalnum() or _is_mark(c))


def tokenize(text: str) -> list[list[str]]:
    """Return the words of a text, each as the parts its hyphens and apostrophes make.

    `Fassi-Fihri of Morocco` gives `[["fassi", "fihri"], ["of"], ["morocco"]]`, and an abbreviation
    with its full stops, such as `H.R.H.`, is one word of several parts.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_JOINERS)
    joined = re.sub(_STOP_IN_ABBREVIATION, "-", text) if "." in text else text
    folded = fold(joined).replace("'", "-").replace("`", "-")
    if folded.isascii():
        words = re.findall("[a-z0-9-]+", folded)
    else:
        kept = (c if c == "-" or c.isalnum() or _is_mark(c) else " " for c in folded)
        words = "".join(kept).split()
    parted = ([part for part in word.split("-") if part] for word in words)
    return [parts for parts in parted if parts]


def word_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where each run of letters and digits stands, with marks and joiners."""
    if text.isascii():
        yield from (found.span() for found in re.finditer(r"[^\W_]+", text))
        return
    start = None
    for place, character in enumerate(f"{text} "):
        if character.isalnum():
            start = place if start is None else start
        elif start is not None and not _is_mark(character) and not is_joiner(character):
            yield start, place
            start = None


def word_starts(text: str) -> set[str]:
    """Return every folded string of which a typed word may be the beginning.

    A compound counts from each of its parts on, joined: `Ki-moon` gives `kimoon` and `moon`.
    Letters that some write with two (`ø` as `oe`) count in both spellings.
    """
    return {start for parts in _with_digraphs(text) for start in _starts(parts)}


def whole_words(text: str) -> set[str]:
    """Return every folded string that is a word of a text, or a part of a compound in it.

    `Ki-moon` gives `kimoon`, `ki` and `moon`.
    """
    return {whole for parts in _with_digraphs(text) for whole in (*_starts(parts), *parts)}


def _with_digraphs(text: str) -> list[list[str]]:
    """Return the words of a text, and those that some write with two letters for one once more."""
    words = tokenize(text)
    if not text.isascii():
        composed = unicodedata.normalize("NFC", text.casefold())
        respelled = composed.translate(_DIGRAPHS)
        words += tokenize(respelled) if respelled != composed else []
    return words


def _starts(parts: Sequence[str]) -> Iterator[str]:
    return ("".join(parts[start:]) for start in range(len(parts)))


class Words:
    """Words typed by a person, to be found in the fields of the data.

    Words such as "of" count only where nothing else is typed, and the British and the American
    spelling of a word are the same. A typed compound may stand for its parts (`Ki-moon` finds
    `Ki Moon`) or be one word (`Al-Nasser` finds `Alnasser`).
    """

    def __init__(self, typed: str) -> None:
        from symposium_cli.names.spelling import respelled  # many questions name no word

        tokens = {tuple(parts): parts for parts in tokenize(typed)}.values()
        self._words = [respelled(parts) for parts in without_little_words([*tokens])]

    def __bool__(self) -> bool:
        """Return whether there is anything to look for."""
        return bool(self._words)

    def match(self, field: str) -> bool:
        """Return whether every word begins a word of `field`."""
        starts = word_starts(field)
        return all(any(_begins(parts, starts) for parts in word) for word in self._words)

    def match_whole(self, field: str) -> bool:
        """Return whether every word is a word of `field`, or a part of a compound there."""
        words = whole_words(field)
        return all(
            any("".join(parts) in words or words.issuperset(parts) for parts in word)
            for word in self._words
        )


def without_little_words(words: list[list[str]]) -> list[list[str]]:
    """Return words, as `tokenize` gives them, without such as "of", unless there are no others."""
    return [parts for parts in words if len(parts) > 1 or parts[0] not in LITTLE_WORDS] or words


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
