"""Names of states with abbreviated words (`S. Korea`) or inverted, as lists have them."""

import re
from collections.abc import Iterator
from functools import cache

from symposium_cli.names.state_names import OTHER_NAMES, SHORT_NAMES
from symposium_cli.names.state_names_formal import FORMAL_NAMES
from symposium_cli.names.states import WRITTEN_OUT
from symposium_cli.names.words import LITTLE_WORDS, tokenize

# One letter stands for nothing else, since before a name it is mostly a person's initial.
_INITIALS = {
    "c": ("central",),
    "e": ("east", "eastern"),
    "n": ("north", "northern", "new"),
    "s": ("south", "southern"),
    "w": ("west", "western"),
}
# What may stand behind a name without a comma.
_COMPASS = {"e", "n", "s", "w", "east", "north", "south", "west"}
# Abbreviations that are usual without a full stop, beside those that `state_key` writes out.
_USUAL = {
    "eq": "equatorial",
    "fed": r"fed\w+",
    "is": "islands?",
    "isl": "islands?",
    "isls": "islands",
}


def names_abbreviated(typed: str) -> list[str]:
    """Return the English names of states that an abbreviated or inverted name may stand for.

    A word with a full stop stands for any word that it begins, an initial for a point of the
    compass (`N` also for "New"), and several initials together for a word each. What follows a
    comma, stands in brackets, or is a point of the compass at the end, is read before the rest.
    Little words such as "of" do not count. At least one word is written out.
    """
    before, _, after = re.sub(r"\)\s*$", "", typed).replace("(", ",", 1).partition(",")
    pieces = _compass_first(f"{after} {before}".split())
    patterns = [pattern for piece in pieces for pattern in _patterns(piece)]
    written = set(filter(str.isalnum, patterns))
    words, names = _names_by_words()
    if len(patterns) == 1 or not written or not written <= words:
        return []
    wanted = re.compile(" ".join(patterns))
    return [name for words, name in names if wanted.fullmatch(words)]


def written_out(typed: str) -> list[str]:
    """Return what a name that begins with a point of the compass in one letter may be in full."""
    initial, *rest = ["".join(parts) for parts in tokenize(typed)] or [""]
    return [" ".join([point, *rest]) for point in _INITIALS.get(initial, ()) if rest]


def _compass_first(pieces: list[str]) -> list[str]:
    """Return the pieces of a name with a point of the compass at its end moved to the front."""
    *rest, last = pieces or [""]
    return [last, *rest] if last.rstrip(".").lower() in _COMPASS else pieces


def _patterns(piece: str) -> Iterator[str]:
    """Yield a pattern for every word that counts in what stands between two spaces."""
    abbreviated = piece.rstrip(",;").endswith(".")
    for parts in tokenize(piece):
        word = "".join(parts)
        if "." in piece and len(parts) == len(word) > 1:
            yield from (rf"{initial}\w*" for initial in parts)
        elif word in WRITTEN_OUT:
            yield WRITTEN_OUT[word]
        elif len(word) == 1:
            yield f"(?:{'|'.join(_INITIALS.get(word, '!'))})"
        elif abbreviated:
            yield rf"{word}\w*"
        elif word not in LITTLE_WORDS:
            yield _USUAL.get(word, word)


@cache
def _names_by_words() -> tuple[set[str], list[tuple[str, str]]]:
    """Return the words that count of English names, and every name with them."""
    others = (name for names in OTHER_NAMES.values() for name in names)
    names = [*SHORT_NAMES.values(), *FORMAL_NAMES.values(), *others]
    by_words = [(_words(name), name) for name in names]
    joined = [(" ".join(words), name) for words, name in by_words]
    return {word for words, _ in by_words for word in words}, joined


def _words(name: str) -> list[str]:
    return [word for parts in tokenize(name) if (word := "".join(parts)) not in LITTLE_WORDS]
