"""Where the paragraphs of a document stand in a text of it, found by the words they print."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
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

# So many of the paragraphs that begin behind a blank line tell that all do.
_MOSTLY = 0.8

# Stand for the ends of the text, before the first paragraph and behind the last.
_START, _END = -1, -2


def find_paragraphs(tokens: Sequence[Token], vocabulary: Vocabulary) -> dict[int, Passage]:
    """Return where the paragraphs stand, in their order; those that the text lacks are left out.

    A paragraph is known by what no other prints; where two of them meet is settled by all the words
    of both.
    """
    anchors = _anchors(tokens, vocabulary)
    found = _settled(tokens, vocabulary.printed, anchors, within_lines=0)
    starts = [tokens[passage.start].breaks for passage in found.values()][1:]
    if starts and starts.count(BLANK_LINE) >= _MOSTLY * len(starts):
        return _settled(tokens, vocabulary.printed, anchors, within_lines=_MISSING)
    return found


def _settled(
    tokens: Sequence[Token],
    printed: Mapping[int, Counter[str]],
    anchors: Mapping[int, list[int]],
    within_lines: float,
) -> dict[int, Passage]:
    """Return where paragraphs with such anchors stand.

    `within_lines` is what it costs, for each word of the shorter one, that two paragraphs meet
    without a blank line between them.
    """
    found = _between_breaks(tokens, printed, anchors, within_lines)
    middles = {number: median_low(anchors[number]) for number in anchors}
    # A border may be where no sentence or line ends, if the text has lost that end.
    for number, following in pairwise([_START, *found, _END]):
        low, high = middles.get(number, -1) + 1, middles.get(following, len(tokens))
        end, start = _border(
            tokens, printed, found, (number, following), (low, high), within_lines=within_lines
        )
        if number in found:
            found[number] = Passage(found[number].start, end)
        if following in found:
            found[following] = Passage(start, found[following].end)
    return found


def _between_breaks(
    tokens: Sequence[Token],
    printed: Mapping[int, Counter[str]],
    anchors: Mapping[int, list[int]],
    within_lines: float,
) -> dict[int, Passage]:
    """Return the passages that cost least of those from one end of a sentence or line to another.

    They hold the middle one of their anchors, and do not reach far beyond what a paragraph prints.
    """
    numbers = list(anchors)
    middles = [-1, *(median_low(anchors[number]) for number in numbers), len(tokens)]
    ways: dict[int, tuple[float, tuple[Passage, ...]]] = {0: (0, ())}  # by where the last one ends
    for index, number in enumerate(numbers):
        before, middle, after = middles[index : index + 3]
        places, reach = anchors[number], 2 * printed[number].total()
        breaks = [
            place
            for place in range(max(before + 1, middle - reach), min(after, middle + reach) + 1)
            if place == len(tokens) or tokens[place].breaks
        ]
        ends = {*(place for place in breaks if place > middle), places[-1] + 1}
        further: dict[int, tuple[float, tuple[Passage, ...]]] = {}
        for start in {*(place for place in breaks if place <= middle), places[0]}:
            alone = _STANDS_ALONE if index else 0  # anything may stand before the first
            stray = tokens[start].breaks < BLANK_LINE and index > 0
            shorter = min(printed[n].total() for n in numbers[max(0, index - 1) : index + 1])
            cost, way = min(
                (cost + (alone + _LEFT_OVER * (start - end) if start > end else 0), way)
                for end, (cost, way) in ways.items()
                if end <= start
            )
            costs = _costs(tokens[start : max(ends)], printed[number])
            for end in ends:
                total = cost + costs[end - start] - tokens[start].breaks
                total += within_lines * shorter if stray else 0
                if end not in further or total < further[end][0]:
                    further[end] = total, (*way, Passage(start, end))
        ways = further
    _, way = min(ways.values())
    return dict(zip(numbers, way, strict=True))


def _anchors(tokens: Sequence[Token], vocabulary: Vocabulary) -> dict[int, list[int]]:
    """The places of words that one paragraph alone prints: the most that stand in order."""
    own, printed = vocabulary.own, vocabulary.printed
    counts = Counter(token.word for token in tokens if token.word in own)
    excess = {word: times / printed[own[word]][word] for word, times in counts.items()}
    rarest: dict[int, float] = {}
    for word, times in excess.items():
        rarest[own[word]] = min(times, rarest.get(own[word], inf))
    # Words that are common in a text which holds more than the document tell nothing.
    telling = {word for word, times in excess.items() if times <= 2 * rarest[own[word]]}
    # A paragraph may stand twice: of passages as long as it is, one is taken, if need be the first.
    starts: dict[int, int] = {}
    points = []
    for place, word in enumerate(token.word for token in tokens):
        if word in telling:
            number = own[word]
            if place >= starts.get(number, -inf) + printed[number].total():
                starts[number] = place
            points.append((-number, starts[number], -place))
    anchors: defaultdict[int, list[int]] = defaultdict(list)
    points.reverse()
    for index in reversed(longest_rising(points)):
        number, _, place = points[index]
        anchors[-number].append(-place)
    return anchors


def _border(
    tokens: Sequence[Token],
    printed: Mapping[int, Counter[str]],
    found: Mapping[int, Passage],
    pair: tuple[int, int],
    within: tuple[int, int],
    *,
    within_lines: float,
) -> tuple[int, int]:
    """Return where one paragraph ends and the next begins, so that the fewest words are amiss.

    Between them a passage may be left over that belongs to neither, if it begins and ends where a
    sentence or a line does.
    """
    (low, high), both = within, [each for each in pair if each in found]
    ending, beginning = _costs_of_both(tokens, printed, found, pair, within)
    alone = _STANDS_ALONE if len(both) > 1 else 0
    stray = within_lines * min(printed[each].total() for each in both) if len(both) > 1 else 0
    best, border = inf, (low, low)
    opened, opening = inf, low
    left_over = 0  # what the words from `low` on cost that belong to no paragraph
    for here in range(low, high + 1):
        breaks = tokens[here].breaks if 0 < here < len(tokens) else BLANK_LINE
        missed = stray if breaks < BLANK_LINE else 0
        together = ending[here - low] + beginning[here - low] - 2 * breaks + missed
        if together < best:
            best, border = together, (here, here)
        if breaks:
            apart = opened + left_over + alone + beginning[here - low] - breaks + missed
            if apart < best:
                best, border = apart, (opening, here)
            if ending[here - low] - left_over - breaks + missed < opened:
                opened, opening = ending[here - low] - left_over - breaks + missed, here
        if here < high and not tokens[here].optional:
            left_over += _LEFT_OVER
    return border


def _costs_of_both(
    tokens: Sequence[Token],
    printed: Mapping[int, Counter[str]],
    found: Mapping[int, Passage],
    pair: tuple[int, int],
    within: tuple[int, int],
) -> tuple[list[float], list[float]]:
    """What it costs that one paragraph ends, and that the next begins, at each of these places."""
    (number, following), (low, high) = pair, within
    ending, beginning = [0, *[inf] * (high - low)], [*[inf] * (high - low), 0]
    if number in found:
        start = found[number].start
        ending = _costs(tokens[start:high], printed[number])[low - start :]
    if following in found:
        words = tokens[low : found[following].end]
        beginning = _costs(words[::-1], printed[following])[::-1][: high - low + 1]
    return ending, beginning


def _costs(tokens: Iterable[Token], printed: Counter[str]) -> list[float]:
    """Return what it costs that a paragraph has none, one, two and so on of these words.

    What is optional costs next to nothing where it is too many.
    """
    lacking = dict(printed)
    costs: list[float] = [_MISSING * printed.total()]
    for token in tokens:
        if lacking.get(token.word, 0):
            lacking[token.word] -= 1
            costs.append(costs[-1] - _MISSING)
        else:
            costs.append(costs[-1] + (_OPTIONAL if token.optional else _TOO_MANY))
    return costs
