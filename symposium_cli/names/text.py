"""Text for people: controls made visible, numbers in words."""

import unicodedata
from collections.abc import Sequence


def escape_controls(text: str) -> str:
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
