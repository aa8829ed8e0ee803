"""What a document prints in an order of its own, looked for in a text: programme and footnotes."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from symposium_cli.dataset.facts import Fact, FactKey, FactKind, slot_facts
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text_search import SearchableText, Span, free, overlaps
from symposium_cli.verification.finding import Finding
from symposium_cli.verification.order import longest_rising

# Each in its order, whatever stands between: times may be printed in a column of their own.
_SEQUENCES = (
    {FactKind.TIME},
    {FactKind.LABEL, FactKind.TITLE, FactKind.LIMITS, FactKind.ENTRY},
)
_HEADS = {FactKind.LABEL, FactKind.TITLE}
_TIMES = re.compile(r"\d[.:h]?\d{2}\W+\d{1,2}[.:h]?\d{2}\W*\Z")
# How far beyond what is found the first or the last lines may stand, in words.
_MARGIN = 40


class SearchedProgramme:
    """The facts of slots and the footnotes of a document, placed in a text of it.

    `findings` has what came of each, by the fact's key. `extent` covers the programme in the text,
    and `footnotes` are the places where those stand, be it with a slip in them.
    """

    def __init__(self, data: Symposium, text: SearchableText, footnotes: Sequence[Fact]) -> None:
        self.findings: dict[FactKey, Finding] = {}
        self._text = text
        self._openings = {each for part in data.parts for each in (part.role_label, part.honorific)}
        slots = list(slot_facts(data))
        sequences = [[fact for fact in slots if fact.kind in kinds] for kinds in _SEQUENCES]
        rows = [self._place(sequence) for sequence in sequences]
        noted = self._place(footnotes)
        self._placed = sorted(
            (span, sequence[index].id, sequence[index].page)
            for sequence, row in zip(sequences, rows, strict=True)
            for index, span in row.items()
        )
        self._taken = sorted([*(span for span, _, _ in self._placed), *noted.values()])
        self.extent = _covering([span for span, _, _ in self._placed])
        near = [
            there
            for sequence, row in zip(sequences, rows, strict=True)
            for there in self._explain(sequence, row, self._around())
        ]
        self.footnotes = [*noted.values(), *self._explain(footnotes, noted, text.whole)]
        self.extent = self._headed(_covering([self.extent, *near]))

    def left_over(self, known: Iterable[str], end: int) -> Iterator[Finding]:
        """Yield the passages of the programme that neither facts nor known strings account for.

        It may go on to `end`; but behind the last fact, only what looks like a slot or an entry is
        of the programme.
        """
        spans = [span for text in known for span in self._text.find(text)]
        for run in free(Span(self.extent.start, end), self._taken):
            span = self._text.unexplained(run, [*spans, *self._text.headings])
            if span is not None and (span.start < self.extent.end or self._is_of_programme(span)):
                place = bisect_right(self._placed, span.start, key=lambda each: each[0].end)
                _, id_, page = self._placed[max(0, place - 1)]
                yield Finding(Fact(FactKind.EXTRA, id_, self._text.shown(span), page), found=False)

    def _place(self, sequence: Sequence[Fact]) -> dict[int, Span]:
        """Where facts stand in their order, by index: what heads a slot, then what is in it."""
        places = [
            (n, span) for n, fact in enumerate(sequence) for span in self._text.find(fact.text)
        ]
        placed = _most_in_order(place for place in places if sequence[place[0]].kind in _HEADS)
        gaps = _gaps(placed, len(sequence), self._text.whole)
        placed |= _most_in_order(
            (n, span)
            for n, span in places
            if sequence[n].kind not in _HEADS
            and gaps[n].start <= span.start
            and span.end <= gaps[n].end
        )
        for index in placed:
            self.findings[sequence[index].key] = Finding(sequence[index], found=True)
        return placed

    def _headed(self, extent: Span) -> Span:
        """The programme with the lines that head it, as they head pages."""
        start = extent.start
        above = (head for head in self._text.headings if head.end <= start)
        for head in sorted(above, key=itemgetter(1), reverse=True):
            if head.end <= start and "\n" in self._text.before(head.start):
                if self._text.unexplained(Span(head.end, start), ()) is not None:
                    break
                start = head.start
        return Span(start, extent.end)

    def _around(self) -> Span:
        """The programme and what may be its first or last lines."""
        if self.extent.start == self.extent.end:
            return self.extent
        end = min(self.extent.end + _MARGIN, self._text.whole.end)
        return Span(max(0, self.extent.start - _MARGIN), end)

    def _explain(
        self, sequence: Sequence[Fact], placed: Mapping[int, Span], whole: Span
    ) -> list[Span]:
        """Tell of each fact that has no place what stands nearest to it; return where that is."""
        near: list[tuple[Finding, Span]] = []
        gaps = _gaps(placed, len(sequence), whole)
        for index, fact in enumerate(sequence):
            if fact.key in self.findings:
                continue
            found = [
                span
                for span in self._text.find(fact.text)
                if not overlaps(span, self._taken_in(span))
            ]
            gap = free(gaps[index], self._taken_in(gaps[index]))
            there = found[0] if found else self._text.near(fact.text, gap)
            if there is None and fact.slot:
                there = self._instead(gap)
            finding = Finding(
                fact, found=False, out_of_order=bool(found), near=self._text.shown(there)
            )
            self.findings[fact.key] = finding
            if there is not None:
                near.append((finding, there))
                insort(self._taken, there)
        return [self._widened(finding, span) for finding, span in near]

    def _instead(self, gap: Sequence[Span]) -> Span | None:
        """What stands in the programme in place of a fact, be it nothing like it."""
        runs = (run for run in gap if overlaps(run, [self.extent]))
        spans = (self._text.unexplained(run, self._text.headings) for run in runs)
        return next(filter(None, spans), None)

    def _widened(self, finding: Finding, near: Span) -> Span:
        """What is near to a fact, with all that stands beside it and is nothing else's."""
        fact = finding.fact
        if finding.out_of_order or not fact.slot or fact.kind is FactKind.TIME:
            return near
        place = self._taken.index(near)
        around = self._around()
        ends = [around.start, *(span.end for span in self._taken[:place][-1:])]
        starts = [around.end, *(span.start for span in self._taken[place + 1 : place + 2])]
        run = Span(max(ends), min(starts))
        start, end = self._text.unexplained(run, self._text.headings) or near
        widened = Span(min(start, near.start), max(end, near.end))
        self._taken[place] = widened
        self.findings[finding.fact.key] = finding._replace(near=self._text.shown(widened))
        return widened

    def _taken_in(self, gap: Span) -> Sequence[Span]:
        """What is taken of a gap, and perhaps something beside it."""
        first = bisect_left(self._taken, gap.start, key=itemgetter(0))
        return self._taken[max(0, first - 1) : bisect_left(self._taken, gap.end, key=itemgetter(0))]

    def _is_of_programme(self, span: Span) -> bool:
        """Whether a passage has what entries begin with, or times before it."""
        openings = (place for text in self._openings if text for place in self._text.find(text))
        return overlaps(span, openings) or bool(_TIMES.search(self._text.up_to(span.start)))


def _most_in_order(places: Iterable[tuple[int, Span]]) -> dict[int, Span]:
    """The most facts that stand in order, by index, each in the last of its places that allow it.

    For the words of a title may stand in what comes before the programme.
    """
    backwards = sorted(places, key=lambda place: (-place[0], place[1]))
    return dict(backwards[n] for n in longest_rising([-span.start for _, span in backwards]))


def _covering(spans: Sequence[Span]) -> Span:
    start = min((span.start for span in spans), default=0)
    return Span(start, max((span.end for span in spans), default=0))


def _gaps(placed: Mapping[int, Span], count: int, whole: Span) -> list[Span]:
    """What stands between the placed facts before and behind each of so many."""
    starts, ends = [whole.start], [whole.end]
    for index in range(count):
        starts.append(placed[index].end if index in placed else starts[-1])
        opposite = count - 1 - index
        ends.append(placed[opposite].start if opposite in placed else ends[-1])
    return [Span(starts[index], ends[count - 1 - index]) for index in range(count)]
