"""British and American spellings of one word."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice, product

# Of many respelled words in a row: more than people type, and a limit to what is compared.
_MOST_SPELLINGS = 16

# How words are spelled in British and in American English: the ends of what stands before the
# letters that differ, these letters in either, and what may stand behind. The ends keep apart words
# such as `tour` and `tor`, or `tier` and `tire`; where none are named, a stem of three letters does
# (`size`, `raise`), unless it ends as those of `prise` and `apprise` do.
_BRITISH_AND_AMERICAN: tuple[tuple[tuple[str, ...], str, str, tuple[str, ...]], ...] = (
    (
        *((), "is", "iz"),
        ("e", "ed", "es", "er", "ers", "ing", "able", "ation", "ations", "ational"),
    ),
    (("anal", "catal", "paral"), "ys", "yz", ("e", "ed", "es", "er", "ers", "ing")),
    (
        (
            *("ard", "arm", "behavi", "cand", "clam", "col", "demean", "endeav", "fav", "ferv"),
            *("flav", "harb", "hon", "hum", "lab", "neighb", "od", "parl", "ranc", "rig", "rum"),
            *("sav", "savi", "splend", "tum", "val", "vap", "vig"),
        ),
        *("our", "or"),
        (
            *("", "s", "ed", "ing", "ings", "er", "ers", "able", "ably", "al", "ally", "ful"),
            *("fully", "hood", "hoods", "ise", "ised", "ising", "ist", "ists", "ite", "ites"),
            *("ize", "ized", "izing", "less", "ly", "y"),
        ),
    ),
    (
        ("calib", "cent", "fib", "lit", "lust", "meag", "met", "sab", "somb", "spect", "theat"),
        *("re", "er", ("", "s")),
    ),
    (("cent",), "r", "er", ("ed", "ing")),
    (("def", "lic", "off", "pret"), "enc", "ens", ("e", "ed", "es", "eless")),
    (("progr",), "amme", "am", ("", "s")),
    (("anal", "catal", "dial", "monol", "prol"), "ogue", "og", ("", "s")),
    (("acknowledg", "judg"), "ement", "ment", ("", "s", "al")),
    (
        (
            *("cance", "channe", "counse", "equa", "fue", "labe", "leve", "marsha", "mode"),
            *("riva", "signa", "tota", "trave"),
        ),
        *("ll", "l", ("ed", "ing", "er", "ers", "or", "ors")),
    ),
    (("enro", "fulfi", "insta"), "l", "ll", ("", "s", "ment", "ments")),
)


@lru_cache(maxsize=10_000)
def spellings(word: str) -> tuple[str, ...]:
    """Return every British and American spelling of a folded word, in alphabetical order.

    `organisation` gives `("organisation", "organization")`, and so does `organization`; most words
    have one spelling, their own.
    """
    found = [word]
    for stems, british, american, endings in _BRITISH_AND_AMERICAN:
        for one, other in ((british, american), (american, british)):
            if one in word:
                found += _respelled(found, one, other, stems, endings)
    return tuple(sorted({*found}))


def _respelled(
    words: Iterable[str], one: str, other: str, stems: tuple[str, ...], endings: tuple[str, ...]
) -> list[str]:
    """Return the words that have the letters `one` between a stem and an ending with `other`."""
    parted = [word.rpartition(one) for word in words]
    return [
        f"{before}{other}{after}"
        for before, _, after in parted
        if after in endings
        and (before.endswith(stems) if stems else before[2:] and not before.endswith("pr"))
    ]


def standard_spelling(word: str) -> str:
    """Return the one spelling that stands for all those of a folded word, to compare words by."""
    return spellings(word)[0]


def respelled(words: Sequence[str]) -> list[list[str]]:
    """Return words in a row as they are, and in the first other spellings that they have."""
    every = product(*map(spellings, words))
    return [[*words], *([*each] for each in islice(every, _MOST_SPELLINGS) if [*each] != [*words])]
