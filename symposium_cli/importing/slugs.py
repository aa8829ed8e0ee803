"""Ids made of texts in any script, which no order of a list changes."""

import re
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from hashlib import sha256
from typing import TypeVar

from symposium_cli.names.words import fold

_LONGEST = 80


def slug(text: str) -> str:
    """Return the words of a text in Latin letters and digits, joined by hyphens.

    Other scripts are transliterated: `Лавров` becomes `lavrov`. A text without any word gives a
    short hash, and one that is very long ends with it.
    """
    folded = fold(text)
    if not folded.isascii():
        from anyascii import anyascii

        folded = anyascii(unicodedata.normalize("NFC", folded)).lower()
    made = "-".join(re.findall("[a-z0-9]+", folded))
    if len(made) > _LONGEST:
        return f"{made[:_LONGEST].strip('-')}-{short_hash(text)}"
    return made or short_hash(text)


def short_hash(text: str) -> str:
    """Return eight hexadecimal digits that stand for a text."""
    return sha256(text.encode(errors="surrogatepass")).hexdigest()[:8]


Key = TypeVar("Key", bound=Hashable)


def told_apart(ids: Mapping[Key, str]) -> dict[Key, str]:
    """Return ids by key, those that several keys have with a hash of the key behind."""
    told = dict(ids)
    while repeated := [id_ for id_, times in Counter(told.values()).items() if times > 1]:
        again = set(repeated)
        for key, id_ in told.items():
            if id_ in again:
                told[key] = f"{id_}-{short_hash(repr(key))}"
    return told


def joined(parts: Iterable[str | None]) -> str:
    """Return the parts that there are as one id."""
    return "-".join(filter(None, parts))
