"""The words that paragraphs print, and the words of any text, counted alike."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from symposium_cli.dataset.models import Paragraph
from symposium_cli.names.text_search import SENTENCE_END, SearchableText, Span
from symposium_cli.names.words import fold

BLANK_LINE = 3
_CUT = re.compile(r"[-\u2010]\s*\n")
_MOST_JOINED = 3  # parts of a compound
_MOST_CUT = 6  # pieces of a word


class Token(NamedTuple):
    """A word of a text, as paragraphs count them, and the first of the pieces that make it.

    `breaks` is how well a paragraph may begin there: 3 behind a blank line, and 4 if a sentence
    ends before that; 2 behind the end of a sentence, 1 behind that of a line or beside the head of
    a page, 0 elsewhere. `optional` are bare numbers and the heads of pages, which may stand
    anywhere.
    """

    word: str
    piece: int
    breaks: int
    optional: bool


class Passage(NamedTuple):
    """Tokens of a text, from the first to before the last."""

    start: int
    end: int


class TokenizedText:
    """The words of a text in their order, and where they stand in it."""

    def __init__(self, text: SearchableText, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens

    @property
    def whole(self) -> Passage:
        """All of it."""
        return Passage(0, len(self.tokens))

    def count(self, passage: Passage) -> Counter[str]:
        """Return how often each word stands in a passage."""
        return Counter(token.word for token in self.tokens[passage.start : passage.end])

    def span(self, passage: Passage) -> Span:
        """Return the pieces of a passage."""
        if passage.start == passage.end:
            return Span(0, 0)
        behind = self.tokens[passage.end : passage.end + 1]
        end = behind[0].piece if behind else self.text.whole.end
        return Span(self.tokens[passage.start].piece, end)

    def passage(self, span: Span) -> Passage:
        """Return the passage that these pieces make."""
        start, end = (bisect_left(self.tokens, place, key=_piece) for place in span)
        return Passage(start, end)


_piece = attrgetter("piece")


class Vocabulary:
    """The words that paragraphs print.

    `printed` has how often each paragraph does, and `own` the words that one alone prints, but for
    numbers, with its number.

    A compound counts as its parts, so that it makes no difference how a text writes it: joined,
    with a hyphen, or as words.
    """

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        self.printed: dict[int, Counter[str]] = {}
        self.own: dict[str, int] = {}
        self._parts: dict[str, list[str]] = {}
        for paragraph in paragraphs:
            counts = self.printed.setdefault(paragraph.number, Counter())
            for printed in paragraph.printed:
                for word, times in printed.counts.items():
                    parts = re.split("[-']", word)
                    for part in parts:
                        counts[part] += times
                    self._add(parts)
        prints = Counter(word for words in self.printed.values() for word in words)
        for number, words in self.printed.items():
            alone = (word for word in words if prints[word] == 1 and not word.isdecimal())
            self.own |= dict.fromkeys(alone, number)

    def _add(self, parts: list[str]) -> None:
        for start in range(len(parts)):
            for size in range(1, _MOST_JOINED + 1):
                run = parts[start : start + size]
                joined = "".join(run)
                if len(run) <= len(self._parts.get(joined, run)):
                    self._parts[joined] = run

    def tokenize(self, text: SearchableText) -> TokenizedText:
        """Return the words of a text; what lines have cut is joined where that makes a word.

        Heads between blank lines are left out, for they are of no paragraph.
        """
        rows = _rows(place for span in text.headings for place in range(*span))
        heads = {place for row in rows for place in range(*row)}
        # In the middle of a sentence a head is a name, beside which no paragraph begins.
        edges = {edge for row in rows if breaks_at(text, row.start) for edge in row}
        alone = (row for row in rows if all(breaks_at(text, at) >= BLANK_LINE for at in row))
        left_out = {place for row in alone for place in range(*row)}
        tokens: list[Token] = []
        pieces, place, breaks = [fold(piece) for piece in text.pieces], 0, 0
        while place < len(pieces):
            if place in left_out:
                breaks, place = BLANK_LINE, place + 1
                continue
            size = self._size(text, pieces, place)
            word = "".join(pieces[place : place + size])
            breaks = max(_breaks(text.before(place)), breaks, int(place in edges))
            tokens += [
                Token(part, place, 0 if n else breaks, part.isdecimal() or place in heads)
                for n, part in enumerate(self._parts.get(word, [word]))
            ]
            # The number of a footnote stands behind the end of its sentence.
            breaks = breaks if word.isdecimal() else 0
            place += size
        return TokenizedText(text, tokens)

    def count(self, text: str) -> Counter[str]:
        """Return how often each word stands in a text."""
        tokenized = self.tokenize(SearchableText(text))
        return tokenized.count(tokenized.whole)

    def _size(self, text: SearchableText, pieces: Sequence[str], place: int) -> int:
        """How many pieces make the word that begins at a place."""
        known = pieces[place] in self._parts
        if known and not _CUT.match(text.before(place + 1)):
            return 1
        for size in range(2, min(_MOST_CUT, len(pieces) - place) + 1):
            if "".join(pieces[place : place + size]) in self._parts:
                return size
        return 1


def _rows(places: Iterable[int]) -> list[Span]:
    """The longest spans of pieces that are all among some."""
    known = {*places}
    starts = sorted(place for place in known if place - 1 not in known)
    ends = sorted(place + 1 for place in known if place + 1 not in known)
    return [Span(*edges) for edges in zip(starts, ends, strict=True)]


def breaks_at(text: SearchableText, place: int) -> int:
    """Return how well a paragraph may begin at a piece, or end before it, by what parts the two."""
    return _breaks(text.before(place)) if 0 < place < text.whole.end else BLANK_LINE


def _breaks(between: str) -> int:
    ends_sentence = bool(SENTENCE_END.search(between))
    if re.search(r"\n\s*\n", between):
        return BLANK_LINE + ends_sentence
    if ends_sentence:
        return 2
    return 1 if "\n" in between else 0
