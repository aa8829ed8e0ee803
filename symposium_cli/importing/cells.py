"""The text of cells: cleaned of what nobody typed on purpose, and what only says nothing."""

import re
from enum import StrEnum
from typing import NamedTuple

from symposium_cli.names.words import fold


class Dirt(StrEnum):
    """What may be cleaned off a cell, as the sentence that tells it."""

    CONTROLS = "Removed invisible characters."
    BREAKS = "Replaced line breaks and tabs in the cell by spaces."
    NO_BREAK = "Replaced no-break spaces by ordinary ones."


class Cell(NamedTuple):
    """The cleaned text of a cell, what was cleaned off, and whether blanks were cut."""

    text: str
    dirt: tuple[Dirt, ...] = ()
    trimmed: bool = False


# Controls, soft hyphens, marks of direction, byte order marks, halves of characters.
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e"
    "\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")
_NO_BREAK = re.compile("[\u00a0\u2007\u202f]")
_CLEANINGS = ((Dirt.CONTROLS, _CONTROLS, ""), (Dirt.BREAKS, _BREAKS, " "))


def clean(raw: str) -> Cell:
    """Return a cell without control characters and line breaks, and without blanks at its edges.

    Several blanks in a row become one.
    """
    text, dirt = raw, []
    if not (raw.isascii() and raw.isprintable()):
        for kind, pattern, instead in (*_CLEANINGS, (Dirt.NO_BREAK, _NO_BREAK, " ")):
            cleaned = pattern.sub(instead, text)
            # At the edges, a break or a no-break space is a blank like others.
            at_edges = kind is not Dirt.CONTROLS and cleaned.strip() == text.strip()
            if cleaned != text and not at_edges:
                dirt.append(kind)
            text = cleaned
    shortened = " ".join(text.split())
    return Cell(shortened, tuple(dirt), trimmed=shortened != text)


# What people write where they know nothing, folded, by field: `NA` is a code of Namibia.
_SILENCE = frozenset(
    {
        *("missing", "unknown", "none", "nil", "null", "nan", "n/a", "n.a.", "n. a.", "tba", "tbc"),
        *("tbd", "to be announced", "to be confirmed", "to be determined", "not available"),
        *("not applicable", "not given", "not indicated", "not known", "not recorded"),
        *("not specified", "not stated", "unspecified", "#n/a", "(blank)", "blank"),
        *("inconnu", "inconnue", "neant", "non indique", "non precise", "sans objet"),
        *("desconocido", "desconocida", "ninguno", "ninguna", "no indicado", "sin datos"),
        *("неизвестно", "нет", "нет данных", "не указано", "غير معروف", "لا يوجد", "غير محدد"),
        *("未知", "无", "不详", "不明"),
    }
)


def is_silent(text: str) -> bool:
    """Return whether a cell that is not blank says that nothing is known: `missing`, `—`, `n/a`."""
    return not any(map(str.isalnum, text)) or fold(text) in _FOLDED


_FOLDED = frozenset(map(fold, _SILENCE))
