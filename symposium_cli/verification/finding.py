"""What comes of looking for a fact in a text."""

from typing import NamedTuple

from symposium_cli.dataset.facts import Fact


class Finding(NamedTuple):
    """Result of looking up one fact, or a passage that no fact accounts for.

    `found` is whether it stands where it should: one that breaks the document's order does not,
    and is marked `out_of_order`. `near` is the text most like one that was not found, or what is
    missing from the words of a paragraph and what is too much, or None.
    """

    fact: Fact
    found: bool
    out_of_order: bool = False
    near: str | None = None
