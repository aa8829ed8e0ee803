"""Where the paragraphs of a document stand in a text of it, found by the words they print."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from math import inf
from statistics import median_low

from symposium_cli.dataset.vocabulary import BLANK_LINE, Passage, Token, Vocabulary
from symposium_cli.verification.order import longest_rising

# What it costs that a word is missing or too many, or left over together with others; so up to
# four words too many belong to a paragraph, and more stand alone. Of equals, the cheapest has its
# borders where sentences or lines end.
_MISSING = _TOO_MANY = 100
_LEFT_OVER = 10
_OPTIONAL = 1
_STANDS_ALONE = 400

# Where a blank line is between so many of the paragraphs that meet, it is between all.
_MOSTLY = 0.8


def find_paragraphs(tokens: Sequence[Token], vocabulary: Vocabulary) -> dict[int, Passage]:
    """Return where the paragraphs stand, in their order; those that the text lacks are left out.

    A paragraph is known by what no other prints, its anchors. Of the passages that hold the middle
    one of these and do not reach far beyond what a paragraph prints, from one end of a sentence or
    line to another, those are taken that cost least.
    """
    anchors = _anchors(tokens, vocabulary)
    borders = _Borders(tokens, anchors)
    middles = [-1, *map(median_low, anchors.values()), len(tokens)]
    ways: dict[int, tuple[int, tuple[Passage, ...]]] = {0: (0, ())}  # by where the last one ends
    size_before = 0
    for index, (number, places) in enumerate(anchors.items()):
        printed = vocabulary.printed[number]
        (before, middle, after), reach = middles[index : index + 3], 2 * printed.total()
        starts = borders.places.intersection(range(max(before + 1, middle - reach), middle + 1))
        ends = borders.places.intersection(range(middle + 1, min(after, middle + reach) + 1))
        ends.add(places[-1] + 1)
        further: dict[int, tuple[int, tuple[Passage, ...]]] = {}
        for start in starts | {places[0]}:
            shorter = min(size_before, printed.total())
            cost, way = min(
                (cost + borders.cost(end, start, shorter), way)
                for end, (cost, way) in ways.items()
                if end <= start
            )
            costs = _costs(tokens[start : max(ends)], printed)
            for end in ends:
                total = cost + costs[end - start]
                if end not in further or total < further[end][0]:
                    further[end] = total, (*way, Passage(start, end))
        ways, size_before = further, printed.total()
    _, way = min((cost + borders.rough[end], way) for end, (cost, way) in ways.items())
    return dict(zip(anchors, way, strict=True))


class _Borders:
    """Where paragraphs may begin and end, and what it costs that they do.

    Where blank lines are between paragraphs, few words are moved over one, and few are enough to
    stand alone between two of them.
    """

    def __init__(self, tokens: Sequence[Token], anchors: Mapping[int, Sequence[int]]) -> None:
        self._breaks = [BLANK_LINE, *(token.breaks for token in tokens[1:]), BLANK_LINE]
        self._solid = [0, *accumulate(not token.optional for token in tokens)]
        firsts = [*(places[0] for places in anchors.values()), len(tokens)]
        lasts = [-1, *(places[-1] for places in anchors.values())]
        for place, token in enumerate(tokens[: firsts[0]], 1):
            if token.optional:  # the title, in a text without lines
                self._breaks[place] = max(1, self._breaks[place])
        gaps = [range(last + 1, first + 1) for last, first in zip(lasts, firsts, strict=True)]
        # Subtitles have more blank lines within paragraphs than between them.
        parted = sum(any(self._breaks[p] >= BLANK_LINE for p in gap) for gap in gaps[1:-1])
        parts = zip(firsts[:-1], lasts[1:], strict=True)
        within = sum(kind >= BLANK_LINE for a, b in parts for kind in self._breaks[a + 1 : b + 1])
        self._blank_lines = parted > within and parted >= _MOSTLY * (len(anchors) - 1)
        self.places = {p for gap in gaps if not any(self._breaks[p] for p in gap) for p in gap}
        self.places |= {p for p, kind in enumerate(self._breaks) if kind}
        self.rough = [-kind if kind else _STANDS_ALONE for kind in self._breaks]

    def cost(self, end: int, start: int, shorter: int) -> int:
        """What it costs that one paragraph ends and the next begins there.

        `shorter` is the size of the shorter one; 0 if the next one is the first.
        """
        if not shorter:
            return self.rough[start]
        told = self._blank_lines and min(self._breaks[end], self._breaks[start]) >= BLANK_LINE
        # But where one is lost, a short paragraph does not take the end of a long one.
        cost = _MISSING * shorter if self._blank_lines and not told else 0
        if end == start:
            return cost - self._breaks[end]
        cost += 0 if told else _STANDS_ALONE
        left_over = _LEFT_OVER * (self._solid[start] - self._solid[end])
        return cost + left_over + self.rough[end] + self.rough[start]


def _anchors(tokens: Sequence[Token], vocabulary: Vocabulary) -> dict[int, list[int]]:
    """The places of words that one paragraph alone prints: the most that stand in order."""
    own, printed = vocabulary.own, vocabulary.printed
    # A paragraph may stand twice: of passages as long as it is, one is taken, if need be the first.
    starts: dict[int, int] = {}
    points = []
    for place, token in enumerate(tokens):
        number = None if token.optional else own.get(token.word)
        if number is not None:
            if place >= starts.get(number, -inf) + printed[number].total():
                starts[number] = place
            points.append((-number, starts[number], -place))
    anchors: defaultdict[int, list[int]] = defaultdict(list)
    points.reverse()
    for index in reversed(longest_rising(points)):
        number, _, place = points[index]
        anchors[-number].append(-place)
    return anchors


def _costs(tokens: Iterable[Token], printed: Counter[str]) -> list[int]:
    """Return what it costs that a paragraph has none, one, two and so on of these words.

    That is less than nothing for those that it prints: they are not missing.
    """
    lacking = dict(printed)
    costs = [0]
    for word, _, _, optional in tokens:
        cost = _OPTIONAL if optional else _TOO_MANY
        if not optional and lacking.get(word, 0):
            lacking[word] -= 1
            cost = -_MISSING
        costs.append(costs[-1] + cost)
    return costs
