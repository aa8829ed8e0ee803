"""What a document prints in an order of its own, looked for in a text: programme and footnotes."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import itemgetter

from symposium_cli.dataset.facts import Fact, FactKey, FactKind, slot_facts
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text_search import SearchableText, Span, free, overlaps
from symposium_cli.verification.finding import Finding
from symposium_cli.verification.order import longest_rising

# What tells in which slot all else is: of two labels that changed places, the titles do.
_LEADING = ({FactKind.LABEL, FactKind.TITLE}, {FactKind.TITLE}, {FactKind.LABEL})
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
        # Times have an order of their own, for they may be printed in a column.
        times = [fact for fact in slot_facts(data) if fact.kind is FactKind.TIME]
        rest = [fact for fact in slot_facts(data) if fact.kind is not FactKind.TIME]
        row = max(
            (self._place(rest, [f.kind in kinds for f in rest]) for kinds in _LEADING), key=len
        )
        headed = {rest[index].id for index in row if rest[index].kind in _LEADING[0]}
        rows = [(times, self._place(times, [fact.id in headed for fact in times])), (rest, row)]
        noted = self._place(footnotes, [True] * len(footnotes))
        for sequence, places in (*rows, (footnotes, noted)):
            self.findings |= {sequence[n].key: Finding(sequence[n], found=True) for n in places}
        self._placed = sorted(
            (span, sequence[index].id, sequence[index].page)
            for sequence, row in rows
            for index, span in row.items()
        )
        self._taken = sorted([*(span for span, _, _ in self._placed), *noted.values()])
        self.extent = _covering([span for span, _, _ in self._placed])
        margin = _MARGIN if self._placed else 0
        end = min(self.extent.end + margin, text.whole.end)
        self._around = Span(max(0, self.extent.start - margin), end)
        near = [there for row in rows for there in self._explain(*row, self._around)]
        self.footnotes = [*noted.values(), *self._explain(footnotes, noted, text.whole)]
        self.extent = self._headed(_covering([self.extent, *near]))

    def left_over(self, known: Iterable[str], end: int) -> Iterator[Finding]:
        """Yield the passages of the programme that neither facts nor known strings account for.

        It may go on to `end`; but behind the last fact, only what looks like a slot or an entry is
        of the programme.
        """
        spans = [span for text in {*known} for span in self._text.find(text)]
        for run in free(Span(self.extent.start, end), self._taken):
            span = self._text.unexplained(run, [*spans, *self._text.headings])
            if span is not None and (span.start < self.extent.end or self._is_of_programme(span)):
                place = bisect_right(self._placed, span.start, key=lambda each: each[0].end)
                _, id_, page = self._placed[max(0, place - 1)]
                yield Finding(Fact(FactKind.EXTRA, id_, self._text.shown(span), page), found=False)

    def _place(self, sequence: Sequence[Fact], leads: Sequence[bool]) -> dict[int, Span]:
        """Where facts stand in their order, by index: those that lead, then what is between."""
        places = [
            (n, span) for n, fact in enumerate(sequence) for span in self._text.find(fact.text)
        ]
        placed = _most_in_order(place for place in places if leads[place[0]])
        gaps = _gaps(placed, len(sequence), self._text.whole)
        placed |= _most_in_order(
            (n, span)
            for n, span in places
            if not leads[n] and gaps[n].start <= span.start and span.end <= gaps[n].end
        )
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

    def _explain(
        self, sequence: Sequence[Fact], placed: Mapping[int, Span], whole: Span
    ) -> list[Span]:
        """Tell of each fact that has no place what stands nearest to it; return where that is."""
        near: list[tuple[Fact, Span]] = []
        for fact, gap in zip(sequence, _gaps(placed, len(sequence), whole), strict=True):
            if fact.key in self.findings:
                continue
            untaken = self._free(gap)
            elsewhere = (span for span in self._text.find(fact.text) if self._free(span) == [span])
            moved = next(elsewhere, None)
            there = moved or self._text.near(fact.text, untaken)
            if there is None and fact.slot:  # what stands in its place, be it nothing like it
                runs = (run for run in untaken if overlaps(run, [self.extent]))
                there = next(filter(None, map(self._text.unexplained, runs)), None)
            self.findings[fact.key] = Finding(
                fact, found=False, out_of_order=moved is not None, near=self._text.shown(there)
            )
            if there is not None:
                near.append((fact, there))
                insort(self._taken, there)
        return [self._widened(fact, span) for fact, span in near]

    def _widened(self, fact: Fact, near: Span) -> Span:
        """What is near to a fact, with all that stands beside it and is nothing else's."""
        finding = self.findings[fact.key]
        if finding.out_of_order or not fact.slot or fact.kind is FactKind.TIME:
            return near
        place = self._taken.index(near)
        ends = [self._around.start, *(span.end for span in self._taken[:place][-1:])]
        starts = [self._around.end, *(span.start for span in self._taken[place + 1 : place + 2])]
        run = Span(max(ends), min(starts))
        widened = _covering([near, self._text.unexplained(run) or near])
        self._taken[place] = widened
        self.findings[fact.key] = finding._replace(near=self._text.shown(widened))
        return widened

    def _free(self, gap: Span) -> list[Span]:
        """What is left of a gap where nothing stands that is found or near."""
        first, end = (bisect_left(self._taken, place, key=itemgetter(0)) for place in gap)
        return free(gap, self._taken[max(0, first - 1) : end])

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
    nowhere = Span(whole.end, whole.start)  # bounds no gap
    row = [placed.get(index, nowhere) for index in range(count)]
    starts = accumulate((span.end for span in row), max)
    ends = accumulate((span.start for span in reversed(row)), min)
    return [Span(*edges) for edges in zip(starts, reversed([*ends]), strict=True)]
