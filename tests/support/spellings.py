"""Texts of every kind, and other ways to spell one."""

import unicodedata

from hypothesis import strategies as st

# Lone surrogates too: they are what Python makes of bytes on the command line that are not UTF-8.
ANY_TEXT = st.text(st.characters(exclude_categories=()))


def decomposed(text: str) -> str:
    """The text with every accent as a character of its own."""
    return unicodedata.normalize("NFD", text)


def without_accents(text: str) -> str:
    return "".join(c for c in decomposed(text) if not unicodedata.combining(c))
