"""Printed strings looked for in a text that may be badly extracted.

Strings are compared by their letters and digits alone, whatever stands between them, so that cut
lines, lost hyphens and other quotation marks make no difference. But one is found only where it
begins and ends with a word: `Session II` is not found in `Session III`.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher, get_close_matches
from itertools import accumulate
from typing import NamedTuple

# Some marks that stand for an apostrophe count as letters elsewhere, but not here.
_PIECE = r"[^\W\d_\u02b0-\u02ff]+|\d+"
_HYPHENS = ("-", "\u2010", "\u2011")
_GROUPING = (",", ".", " ", "'", "\u2019")
_GROUP = 3
# A footnote's number stands glued to what bears it, or apart behind the end of a clause.
_BEFORE_NOTE = r"(?:[^\W\d_]|[.,;:!?)\]\"'\u2019\u201d]\s*)\Z"
_AFTER_NOTE = r"\Z|[\s.,;:!?)\]]"

_MOST_PLACES = 1000
_CANDIDATES = 8
_ALIKE = 0.6
_MOST_TIMES_AS_LONG = 2 / _ALIKE - 1  # what is longer cannot be so much alike
_MOST_SHOWN = 300


class Span(NamedTuple):
    """The pieces of a text from the first to before the last."""

    start: int
    end: int


def letters(text: str) -> str:
    """What strings are compared by."""
    return "".join(_pieces(text))


def _pieces(text: str) -> list[str]:
    return [text[start:end].casefold() for start, end in _bounds(text)]


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    """Where runs of letters and runs of digits begin and end; `CounterTerrorism` is two."""
    for found in re.finditer(_PIECE, text):
        start, end = found.span()
        if not (found[0].islower() or found[0].istitle()):
            for place in range(start + 1, end):
                if text[place].isupper() and text[place - 1].islower():
                    yield start, place
                    start = place
        yield start, end


class SearchableText:
    """A text to look for strings in.

    `notes` are the numbers of footnotes, which may have come loose in the text.
    """

    def __init__(self, text: str, notes: Collection[int] = ()) -> None:
        self.text = text
        self._bounds = list(_bounds(text))
        self._pieces = [text[start:end].casefold() for start, end in self._bounds]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, piece in enumerate(self._pieces):
            self._places[piece].append(place)
        loose = {
            place for note in notes for place in self._places[str(note)] if self._is_loose(place)
        }
        everything = range(len(self._pieces))
        joined = {place for place in everything[1:] if self._is_joined(place)}
        rows = [everything, [place for place in everything if place not in loose]]
        self._rows = [
            _Row([self._pieces[place] for place in places], places, joined)
            for places in rows[: 2 if loose else 1]
        ]

    def find(self, wanted: str) -> list[Span]:
        """Every place where a string stands whole, in order."""
        sought = letters(wanted)
        if not sought:
            return []
        return sorted({span for row in self._rows for span in row.find(sought)})

    def near(self, wanted: str, within: Span, taken: Iterable[Span] = ()) -> Span | None:
        """What stands within a span, outside what is taken, and is most like a string, if any."""
        pieces = _pieces(wanted)
        sought = "".join(pieces)
        best, most = None, _ALIKE
        for free in _free(within, taken):
            for span in self._candidates(pieces, free):
                there = "".join(self._pieces[span.start : span.end])
                if len(there) > _MOST_TIMES_AS_LONG * len(sought):
                    continue
                alike = SequenceMatcher(None, sought, there, autojunk=False).ratio()
                if alike > most:
                    best, most = span, alike
        return best

    def shown(self, span: Span | None) -> str | None:
        """The text of a span on one line, cut where it is long."""
        if span is None:
            return None
        text = self.text[self._bounds[span.start][0] : self._bounds[span.end - 1][1]]
        line = " ".join(text.split())
        return line if len(line) <= _MOST_SHOWN else f"{line[:_MOST_SHOWN]}…"

    def to_end_of_line(self, span: Span, last: int) -> Span:
        """A span up to the end of its line or bullet, but not beyond the piece before `last`."""
        start, end = self._bounds[span.start][0], self._bounds[span.end - 1][1]
        line = re.compile(r"[^\n\u2022]*").match(self.text, end)
        stop = min(line.end() if line else end, start + _MOST_SHOWN)
        reached = bisect_right(self._bounds, (stop,)) if stop > end else span.end
        return Span(span.start, max(span.end, min(reached, last)))

    def offset(self, span: Span) -> int:
        """Where a span begins in the text, in characters."""
        return self._bounds[span.start][0]

    def word_before(self, span: Span) -> str | None:
        """The word right before a span, folded, if only space parts them."""
        if not span.start:
            return None
        between = self.text[self._bounds[span.start - 1][1] : self._bounds[span.start][0]]
        return self._pieces[span.start - 1] if between.isspace() else None

    def cut(self, spans: Iterable[Span]) -> str:
        """The text without these spans and the marks right behind them."""
        kept, place = [], 0
        for span in sorted(spans):
            kept.append(self.text[place : self._bounds[span.start][0]])
            behind = re.compile(r"[^\w\s]*").match(self.text, self._bounds[span.end - 1][1])
            place = max(place, behind.end() if behind else 0)
        return " ".join((*kept, self.text[place:]))

    @property
    def whole(self) -> Span:
        """All of it."""
        return Span(0, len(self._pieces))

    def _candidates(self, pieces: Sequence[str], free: Span) -> Iterator[Span]:
        """Spans that may be like these pieces: those that have most of them at their places."""
        votes: Counter[int] = Counter()
        for offset, piece in enumerate(pieces):
            for place in self._places.get(piece, ())[:_MOST_PLACES]:
                if free.start <= place < free.end:
                    votes[max(free.start, place - offset)] += 1
        starts = [start for start, _ in votes.most_common(_CANDIDATES)]
        if not starts:
            there = self._pieces[free.start : min(free.end, free.start + _MOST_PLACES)]
            sought = "".join(pieces)
            likely = [piece for piece in there if len(piece) <= _MOST_TIMES_AS_LONG * len(sought)]
            close = get_close_matches(sought, likely, n=1, cutoff=_ALIKE)
            starts = [free.start + there.index(piece) for piece in close]
        for start in starts:
            for length in range(max(1, len(pieces) - 1), len(pieces) + 2):
                yield Span(start, min(start + length, free.end))
        if 0 < free.end - free.start <= 2 * len(pieces):
            yield free

    def _is_joined(self, place: int) -> bool:
        """Whether a piece is one word with the one before, or one number: 1,000."""
        between = self.text[self._bounds[place - 1][1] : self._bounds[place][0]]
        before, piece = self._pieces[place - 1], self._pieces[place]
        if piece.isdecimal():
            grouped = before.isdecimal() and len(before) <= len(piece) == _GROUP
            return grouped and between in _GROUPING
        return between in _HYPHENS

    def _is_loose(self, place: int) -> bool:
        start, end = self._bounds[place]
        return bool(
            re.search(_BEFORE_NOTE, self.text[max(0, start - 4) : start])
            and re.match(_AFTER_NOTE, self.text[end : end + 1])
        )


class _Row:
    """Pieces in a row without anything between them."""

    def __init__(
        self, pieces: Sequence[str], places: Sequence[int], joined: Collection[int]
    ) -> None:
        self._letters = "".join(pieces)
        self._offsets = [0, *accumulate(map(len, pieces))]
        self._places = places
        self._joined = joined

    def find(self, sought: str) -> Iterator[Span]:
        """Every place where these letters make whole words."""
        at = self._letters.find(sought)
        while at >= 0:
            first, last = self._edge(at), self._edge(at + len(sought))
            if first is not None and last is not None:
                yield Span(self._places[first], self._places[last - 1] + 1)
            at = self._letters.find(sought, at + 1)

    def _edge(self, offset: int) -> int | None:
        """The piece that begins at an offset, if a word does."""
        piece = bisect_left(self._offsets, offset)
        if self._offsets[piece] != offset:
            return None
        return None if self._places_at(piece) in self._joined else piece

    def _places_at(self, piece: int) -> int | None:
        return self._places[piece] if piece < len(self._places) else None


def _free(within: Span, taken: Iterable[Span]) -> Iterator[Span]:
    """The parts of a span that are not taken."""
    start = within.start
    for span in sorted(taken):
        if start < min(span.start, within.end):
            yield Span(start, min(span.start, within.end))
        start = max(start, span.end)
    if start < within.end:
        yield Span(start, within.end)
