"""Where the paragraphs of a document stand in a text of it, found by the words they print."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
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
    line to another, those are taken that cost least. Where blank lines are between paragraphs, few
    words are moved over one, and few are enough to stand alone between two of them.
    """
    printed, anchors = vocabulary.printed, _anchors(tokens, vocabulary)
    numbers = list(anchors)
    sizes = [printed[number].total() for number in numbers]
    firsts = [*(anchors[number][0] for number in numbers), len(tokens)]
    lasts = [-1, *(anchors[number][-1] for number in numbers)]
    middles = [-1, *(median_low(anchors[number]) for number in numbers), len(tokens)]
    breaks = [BLANK_LINE, *(token.breaks for token in tokens[1:]), BLANK_LINE]
    rough = [-kind if kind else _STANDS_ALONE for kind in breaks]
    solid = [0, *accumulate(not token.optional for token in tokens)]
    gaps = [range(last + 1, first + 1) for last, first in zip(lasts, firsts, strict=True)]
    # Subtitles have more blank lines within paragraphs than between them.
    parted = sum(any(breaks[p] >= BLANK_LINE for p in gap) for gap in gaps[1:-1])
    parts = zip(firsts[:-1], lasts[1:], strict=True)
    within = sum(kind >= BLANK_LINE for a, b in parts for kind in breaks[a + 1 : b + 1])
    blank_lines = parted > within and parted >= _MOSTLY * (len(numbers) - 1)
    edges = {p for gap in gaps if not any(breaks[p] for p in gap) for p in gap}
    edges |= {p for p, kind in enumerate(breaks) if kind}

    def between(index: int, end: int, start: int) -> int:
        """What it costs that one paragraph ends and that with this index begins there."""
        told = blank_lines and min(breaks[end], breaks[start]) >= BLANK_LINE
        # But where one is lost, a short paragraph does not take the end of a long one.
        cost = _MISSING * min(sizes[index - 1 : index + 1]) if blank_lines and not told else 0
        if end == start:
            return cost - breaks[end]
        apart = _TOO_MANY if told else _STANDS_ALONE
        return cost + apart + _LEFT_OVER * (solid[start] - solid[end]) + rough[end] + rough[start]

    ways: dict[int, tuple[int, tuple[Passage, ...]]] = {0: (0, ())}  # by where the last one ends
    for index, number in enumerate(numbers):
        (before, middle, after), reach = middles[index : index + 3], 2 * sizes[index]
        starts = edges.intersection(range(max(before + 1, middle - reach), middle + 1))
        ends = edges.intersection(range(middle + 1, min(after, middle + reach) + 1))
        ends.add(lasts[index + 1] + 1)
        further: dict[int, tuple[int, tuple[Passage, ...]]] = {}
        for start in starts | {firsts[index]}:
            cost, way = min(
                (cost + (between(index, end, start) if index else rough[start]), way)
                for end, (cost, way) in ways.items()
                if end <= start
            )
            costs = _costs(tokens[start : max(ends)], printed[number])
            for end in ends:
                total = cost + costs[end - start]
                if end not in further or total < further[end][0]:
                    further[end] = total, (*way, Passage(start, end))
        ways = further
    _, way = min((cost + rough[end], way) for end, (cost, way) in ways.items())
    return dict(zip(numbers, way, strict=True))


def _anchors(tokens: Sequence[Token], vocabulary: Vocabulary) -> dict[int, list[int]]:
    """The places of words that one paragraph alone prints: the most that stand in order."""
    own, printed = vocabulary.own, vocabulary.printed
    # A paragraph may stand twice: of passages as long as it is, one is taken, if need be the first.
    starts: dict[int, int] = {}
    points = []
    for place, word in enumerate(token.word for token in tokens):
        number = own.get(word)
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
    What is optional costs next to nothing where it is too many.
    """
    lacking = dict(printed)
    costs = [0]
    for token in tokens:
        if lacking.get(token.word, 0):
            lacking[token.word] -= 1
            costs.append(costs[-1] - _MISSING)
        else:
            costs.append(costs[-1] + (_OPTIONAL if token.optional else _TOO_MANY))
    return costs
