"""The words of a text as they are compared here: folded, and each once."""

from symposium_cli.names.words import tokenize


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, folded, those with hyphens or apostrophes joined."""
    return frozenset("".join(parts) for parts in tokenize(text))


def parts_of_words(text: str) -> frozenset[str]:
    """Return the words of a text, folded, those with hyphens or apostrophes whole and in parts."""
    return frozenset(part for parts in tokenize(text) for part in ("".join(parts), *parts))
