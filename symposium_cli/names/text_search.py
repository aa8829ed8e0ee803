"""Strings looked for in a text that may be badly extracted.

Strings are compared by their letters and digits alone, whatever stands between them, so that cut
lines, lost hyphens and other quotation marks make no difference. But one is found only where it
begins and ends with a word: `Session II` is not found in `Session III`.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import accumulate, pairwise
from typing import NamedTuple, overload

# Some marks that stand for an apostrophe count as letters elsewhere, but not here.
SENTENCE_END = re.compile(r"[.!?:]")
_PIECE = r"[^\W\d_\u02b0-\u02ff]+|\d+"
_HYPHENS = ("-", "\u2010", "\u2011")
_GROUPING = (",", ".", " ", "'", "\u2019")
_GROUP = 3
_BEFORE_NOTE = r"(?:[^\W\d_]|[.,;:!?)\]\"'\u2019\u201d]\s*)\Z"
_PAGE_LABEL = (
    r"\b(?:(?:page|pg\.?)[ \t]*[|:\u2013-]?|pp?\.)\s*\d{1,4}\b(?:\s*\(?(?:of|/)\s*\d{1,4}\b)?"
)
_PAGE_ON_LINE = r"^[^\w\n]*\d{1,4}[ \t]*(?:of[ \t]*\d{1,4}|\|[ \t]*p ?a ?g ?e)[^\w\n]*$"
_ROMAN_ON_LINE = r"^[^\w\n]*[ivx]{1,5}[^\w\n]*$"
_NUMBER_ON_LINE = r"^[^\w\n]*\d{1,4}(?:/\d{1,4})?[^\w\n]*$"

# What is near has one of the rarest words, in one of so many places; only so much is compared.
_RAREST = 3
_MOST_PLACES = 20
_MOST_COMPARED = 200
_SHIFTED = 3
_ALIKE = 0.61
_MOST_SHOWN = 300


class Span(NamedTuple):
    """The pieces of a text from the first to before the last."""

    start: int
    end: int


def letters(text: str) -> str:
    """Return what strings are compared by."""
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
    """A text to look for strings in, as `pieces`: runs of letters or of digits, folded by case.

    `heads` are what pages may be headed with. On a line of its own, a head may have come to stand
    within a string, and so may the number of a footnote, or any number in a string without one.
    `headings` are the places of all heads, and of numbers of pages that are called so or Roman.
    """

    def __init__(self, text: str, heads: Collection[str] = ()) -> None:
        self.text = text
        self._bounds = list(_bounds(text))
        self.pieces = [text[start:end].casefold() for start, end in self._bounds]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, piece in enumerate(self.pieces):
            self._places[piece].append(place)
        everything = range(len(self.pieces))
        joined = {place for place in everything[1:] if self._is_joined(place)}
        numbers = {place for place in everything if self.pieces[place].isdecimal()}
        heading = set(self._on_lines_of({letters(head) for head in heads}))
        alone = {
            place
            for found in re.finditer(_NUMBER_ON_LINE, text, re.MULTILINE)
            for place in range(*self._span(found))
        }
        notes = {*filter(self._is_note, numbers)}
        self._rows = [
            _Row([self.pieces[place] for place in places], places, joined)
            for left_out in (
                set(),
                notes,
                *(heading | some for some in (notes, notes | alone, numbers)),
            )
            for places in [[place for place in everything if place not in left_out]]
        ]
        self._found: dict[str, list[Span]] = {}
        labels = (
            self._span(found)
            for pattern in (_PAGE_LABEL, _PAGE_ON_LINE, _ROMAN_ON_LINE)
            for found in re.finditer(pattern, text, re.IGNORECASE | re.MULTILINE)
        )
        self.headings = [*(span for head in heads for span in self.find(head)), *labels]

    def find_within(self, wanted: str, within: Span) -> list[Span]:
        """Return the places within a span where a string stands whole, in order."""
        start, end = within
        return [span for span in self.find(wanted) if start <= span.start and span.end <= end]

    def find(self, wanted: str) -> list[Span]:
        """Return every place where a string stands whole, in order."""
        sought = letters(wanted)
        if sought not in self._found:
            spans = {span for row in self._rows for span in row.find(sought)} if sought else set()
            self._found[sought] = sorted(spans)
        return self._found[sought]

    def near(self, wanted: str, within: Iterable[Span]) -> Span | None:
        """Return what stands in one of these spans and is most like a string, if anything is."""
        sought = _pieces(wanted)
        rarest = sorted(range(len(sought)), key=lambda offset: len(self._places[sought[offset]]))
        known = [offset for offset in rarest if self._places[sought[offset]]][:_RAREST]
        likely: dict[str, Span] = {}
        for free in within:
            starts = [
                place - offset
                for offset in known
                for place in _some_within(self._places[sought[offset]], free)
            ]
            for start in range(*free) if len(sought) == 1 else starts:
                span = Span(max(free.start, start), min(free.end, start + len(sought)))
                likely.setdefault("".join(self.pieces[slice(*span)])[:_MOST_COMPARED], span)
        close = get_close_matches("".join(sought)[:_MOST_COMPARED], likely, 1, _ALIKE)
        if not close:
            return None
        start, end = likely[close[0]]
        # A word may have been put in or left out.
        lines = [place for place in range(start, end) if "\n" in self.before(place)]
        first = self._nearby(sought[0], start, lines)
        last = self._nearby(sought[-1], end - 1, [place - 1 for place in lines])
        return Span(first, last + 1) if first <= last else Span(start, end)

    def _nearby(self, piece: str, place: int, edges: Sequence[int]) -> int:
        """Where a piece stands at a place or a few words from it; else at the edge of a line.

        But a number is as likely to be another.
        """
        around = range(max(0, place - _SHIFTED), min(len(self.pieces), place + _SHIFTED + 1))
        same = [near for near in around if self.pieces[near] == piece]
        if piece.isdecimal():
            same = [near for near in same if near == place]
        ends = [near for near in edges if near in around]
        return min(same or ends, key=lambda near: abs(near - place), default=place)

    @overload
    def shown(self, span: Span) -> str: ...
    @overload
    def shown(self, span: None) -> None: ...
    def shown(self, span: Span | None) -> str | None:
        """Return the text of a span on one line, cut where it is long; None for none."""
        if span is None:
            return None
        text = self.text[self._bounds[span.start][0] : self._bounds[span.end - 1][1]]
        line = " ".join(text.split())
        return line if len(line) <= _MOST_SHOWN else f"{line[:_MOST_SHOWN]}…"

    def before(self, place: int) -> str:
        """Return what stands between a piece and the one before, or before the text's end."""
        start = self._bounds[place - 1][1] if place else 0
        end = self._bounds[place][0] if place < len(self._bounds) else len(self.text)
        return self.text[start:end]

    def up_to(self, place: int) -> str:
        """Return the line of a piece up to it, or no more of it than is shown."""
        end = self._bounds[place][0]
        return self.text[max(0, end - _MOST_SHOWN) : end].rpartition("\n")[2]

    def sentences(self, within: Span) -> list[Span]:
        """Return the sentences of a span. A colon ends one; the label of a page does not."""
        labels = {place for head in self.headings for place in range(head.start + 1, head.end)}
        starts = {
            place
            for place in range(*within)
            if place not in labels and SENTENCE_END.search(self.before(place))
        }
        edges = sorted({within.start, *starts, within.end})
        return [Span(*edge) for edge in pairwise(edges)] or [within]

    def cut(self, spans: Iterable[Span]) -> str:
        """Return the text without these spans and the marks right behind them."""
        kept, place = [], 0
        for span in sorted(span for span in spans if span.start < span.end):
            kept.append(self.text[place : self._bounds[span.start][0]])
            behind = re.compile(r"[^\w\s]*").match(self.text, self._bounds[span.end - 1][1])
            place = max(place, behind.end() if behind else 0)
        return "\n".join((*kept, self.text[place:]))

    def unexplained(self, span: Span, known: Iterable[Span] | None = None) -> Span | None:
        """Return a span from the first to the last word that is in none of the known ones.

        Known are the headings, if nothing else is. Bare numbers do not count, nor do single
        letters, which may be bullets.
        """
        places = [
            place
            for part in free(span, self.headings if known is None else known)
            for place in range(*part)
            if len(self.pieces[place]) > 1 and not self.pieces[place].isdecimal()
        ]
        return Span(places[0], places[-1] + 1) if places else None

    @property
    def whole(self) -> Span:
        """All of it."""
        return Span(0, len(self.pieces))

    def _is_joined(self, place: int) -> bool:
        """Whether a piece is one word with the one before, or one number: 1,000."""
        between = self.before(place)
        before, piece = self.pieces[place - 1], self.pieces[place]
        if piece.isdecimal():
            grouped = before.isdecimal() and len(before) <= len(piece) == _GROUP
            return grouped and between in _GROUPING
        return between in _HYPHENS

    def _is_note(self, place: int) -> bool:
        """Whether a number may be that of a footnote: glued to a word, or behind a clause."""
        start = self._bounds[place][0]
        before = self.text[max(0, start - _GROUP) : start]
        return len(self.pieces[place]) < _GROUP and bool(re.search(_BEFORE_NOTE, before))

    def _on_lines_of(self, heads: set[str]) -> Iterator[int]:
        """The pieces of lines that hold nothing but the head of a page, with its number or not."""
        number = rf"(?:{_PAGE_LABEL}|\b\d+(?:/\d+)?\b)"
        for line in re.finditer(r"[^\n]+", self.text):
            bare = re.sub(rf"\A\W*{number}|{number}\W*\Z", "", line[0], flags=re.IGNORECASE)
            label = rf"\W*{_PAGE_LABEL}\W*|{_PAGE_ON_LINE}"
            if re.fullmatch(label, line[0], re.IGNORECASE) or (
                not heads.isdisjoint((letters(line[0]), letters(bare)))
            ):
                yield from range(*self._span(line))

    def _span(self, found: re.Match[str]) -> Span:
        """The pieces that begin within a match."""
        return Span(*(bisect_left(self._bounds, (edge,)) for edge in found.span()))


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
        """Yield every place where these letters make whole words."""
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


def _some_within(places: Sequence[int], span: Span) -> list[int]:
    first = bisect_left(places, span.start)
    return [place for place in places[first : first + _MOST_PLACES] if place < span.end]


def free(within: Span, taken: Iterable[Span]) -> list[Span]:
    """Return the parts of a span that are not taken."""
    start, found = within.start, []
    for span in sorted(taken):
        if start < min(span.start, within.end):
            found.append(Span(start, min(span.start, within.end)))
        start = max(start, span.end)
    return [*found, Span(start, within.end)] if start < within.end else found


def overlaps(span: Span, taken: Iterable[Span]) -> bool:
    """Return whether a span shares a piece with any of those taken."""
    return any(span.start < other.end and other.start < span.end for other in taken)
