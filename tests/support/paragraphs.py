"""Invented paragraphs, and the words that they print."""

import re
from collections import Counter

from symposium_cli.dataset.models import Paragraph, PrintedWords


def printed(*texts: str) -> list[Paragraph]:
    """Paragraphs that print the words of these texts, counted from 1."""
    return [
        Paragraph(number=number, printed=(_words(text),)) for number, text in enumerate(texts, 1)
    ]


def _words(text: str) -> PrintedWords:
    counts = Counter(re.findall(r"[\w'-]+", text.casefold()))
    return PrintedWords(page=1, words=" ".join(f"{word}*{counts[word]}" for word in sorted(counts)))
