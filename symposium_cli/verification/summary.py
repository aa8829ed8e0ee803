"""The paragraphs of a document, held against a text of it word by word."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

from symposium_cli.dataset.facts import Fact, FactKind
from symposium_cli.dataset.models import Paragraph
from symposium_cli.dataset.vocabulary import BLANK_LINE, Passage, Vocabulary, breaks_at
from symposium_cli.names.text import listed
from symposium_cli.names.text_search import SearchableText, Span
from symposium_cli.verification.finding import Finding
from symposium_cli.verification.order import longest_rising
from symposium_cli.verification.paragraphs import find_paragraphs

_NOWHERE = Passage(0, 0)
_ROUNDS = 3  # of looking for paragraphs in what is left over


class SearchedSummary:
    """The paragraphs of a document, placed in a text of it without programme and footnotes.

    `printed` is how often each paragraph prints a word, and `matched` how many words of all of them
    stand where they should.
    """

    def __init__(
        self, paragraphs: Sequence[Paragraph], text: SearchableText, footnotes: Iterable[str]
    ) -> None:
        self._vocabulary = Vocabulary(paragraphs)
        self.printed = self._vocabulary.printed
        self._text = text
        self._words = self._vocabulary.tokenize(text)
        self._footnotes = [_without_numbers(self._vocabulary.count(note)) for note in footnotes]
        self._passages: dict[int, Passage] = {}
        self._copies: Counter[int] = Counter()
        rest = [*self._placed(self._words.whole)][1:]  # what stands before the first is of none
        for _ in range(_ROUNDS):
            rest = [left for run in rest for left in self._placed(run)]
        rest = [left for left in rest if not self._replaces_lost(left)]
        ordered = _in_text(self._passages)
        self._moved = {*ordered} - {ordered[index] for index in longest_rising(ordered)}
        spans = filter(None, map(text.unexplained, map(self._words.span, rest)))
        self._left_over = [span for span in spans if not self._belongs_beside(span)]
        self.matched = sum(
            (self._words.count(passage) & self.printed[number]).total()
            for number, passage in self._passages.items()
        )

    def span(self, paragraph: int) -> Span:
        """Return the pieces of a paragraph; none where the text lacks it.

        A paragraph whose words are not known may stand anywhere.
        """
        if paragraph not in self.printed:
            return self._text.whole
        return self._words.span(self._passages.get(paragraph, _NOWHERE))

    def find_words(self, fact: Fact) -> Finding:
        """Return whether a paragraph has all its words and no others."""
        number = fact.paragraph or 0
        passage = self._passages.get(number, _NOWHERE)
        if number in self._moved:
            near = self._text.shown(self._words.span(passage))
            return Finding(fact, found=False, out_of_order=True, near=near)
        missing, too_many = self._amiss(number, passage)
        told = [f"missing: {_told(missing)}"] if missing else []
        told += [f"too many: {_told(too_many)}"] if too_many else []
        told += ["stands twice"] if self._copies[number] > 1 else []
        return Finding(fact, found=not told, near="; ".join(told) or None)

    @property
    def end(self) -> int:
        """Where the last of the paragraphs ends that are in the text, in pieces."""
        return max((self.span(number).end for number in self.printed), default=0)

    def left_over(self, end: int) -> Iterator[Finding]:
        """Yield the passages from the first paragraph to an end that belong to none."""
        ordered = _in_text(self._passages)
        runs = (Span(start, min(end, stop)) for start, stop in self._left_over)
        for span in filter(None, map(self._text.unexplained, runs)):
            number = [number for number in ordered if self.span(number).start < span.start][-1]
            shown = self._text.shown(span)
            yield Finding(Fact(FactKind.EXTRA, f"p{number}", shown, None, number), found=False)

    def _placed(self, run: Passage) -> Iterator[Passage]:
        """Place the paragraphs that stand in a passage, and yield what is left of it.

        Where some have been found, only what is half as printed is one more, or one that moved.
        """
        searched, start = bool(self._passages), run.start
        tokens = self._words.tokens[run.start : run.end]
        for number, there in find_paragraphs(tokens, self._vocabulary).items():
            passage = Passage(run.start + there.start, run.start + there.end)
            words, printed = self._words.count(passage), self.printed[number]
            if not searched or 2 * (words & printed).total() >= max(words.total(), printed.total()):
                self._copies[number] += 1
                self._passages.setdefault(number, passage)
                yield Passage(start, passage.start)
                start = passage.end
        yield Passage(start, run.end)

    def _replaces_lost(self, run: Passage) -> bool:
        """Give a passage to the lost paragraph that has its place, if that prints half of it."""
        before = [number for number, there in self._passages.items() if there.end <= run.start]
        behind = [number for number, there in self._passages.items() if there.start >= run.end]
        words = self._words.count(run)
        common = {
            (words & printed).total(): number
            for number, printed in self.printed.items()
            if max(before) < number < min(behind, default=inf)
        }
        most = max(common, default=0)
        if not 0 < words.total() <= 2 * most:
            return False
        self._passages[common[most]] = run
        return True

    def _belongs_beside(self, span: Span) -> bool:
        """Give a passage to the paragraph beside it, if it is what that became or stands within it.

        It stands within one if it begins on the line of its end, or ends on that of its start; and
        if all its words are those of the paragraph, and no blank line parts it from both sides.
        """
        starts_line, ends_line = (
            place == self._text.whole.end or "\n" in self._text.before(place) for place in span
        )
        apart = all(breaks_at(self._text, place) >= BLANK_LINE for place in span)
        run = self._words.passage(span)
        words = self._words.count(run)
        for number, passage in self._passages.items():
            if passage.end == run.start:
                on_its_line = ends_line and not starts_line
            elif passage.start == run.end:
                on_its_line = starts_line and not ends_line
            else:
                continue
            missing, _ = self._amiss(number, passage)
            became = 2 * missing.total() >= words.total()
            if on_its_line or became or (not apart and words <= self.printed[number]):
                start, end = min(run.start, passage.start), max(run.end, passage.end)
                self._passages[number] = Passage(start, end)
                return True
        return False

    def _amiss(self, number: int, passage: Passage) -> tuple[Counter[str], Counter[str]]:
        """The words that a paragraph lacks, and those that are too many.

        Bare numbers may be those of pages, lines or footnotes, unless a number is missing.
        """
        printed = self.printed[number]
        words = self._without_heads(passage, printed)
        missing, too_many = printed - words, words - printed
        if not any(map(str.isdecimal, missing)):
            too_many = _without_numbers(too_many)
        for note in self._footnotes:  # one more, or what is left of it
            too_many -= note if 3 * (too_many & note).total() >= note.total() else Counter()
        return missing, too_many

    def _without_heads(self, passage: Passage, printed: Counter[str]) -> Counter[str]:
        """The words of a passage without those heads of pages that a paragraph does not print."""
        words, (start, end) = self._words.count(passage), self._words.span(passage)

        def excess(head: Counter[str]) -> int:
            too_many = words - printed
            return _without_numbers(head & too_many).total() - (head - too_many).total()

        within = (head for head in self._text.headings if start <= head.start and head.end <= end)
        heads = [self._words.count(self._words.passage(head)) for head in within]
        for head in sorted(heads, key=excess, reverse=True):  # of one within another, the longer
            if excess(head) > 0:
                words -= head
        return words


def _in_text(passages: Mapping[int, Passage]) -> list[int]:
    """The numbers of paragraphs in the order in which they stand."""
    return sorted(passages, key=lambda number: passages[number])


def _without_numbers(words: Counter[str]) -> Counter[str]:
    return Counter({word: times for word, times in words.items() if not word.isdecimal()})


def _told(words: Counter[str]) -> str:
    """Words in a row, with how often each does."""
    return listed(
        [word if times == 1 else f"{word}*{times}" for word, times in sorted(words.items())]
    )
