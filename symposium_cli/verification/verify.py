"""Holds a data set against a text of its document, fact by fact and word by word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Annotated

from pydantic import Field

from symposium_cli.dataset.facts import Fact, FactKind, beside_slots, facts, headings
from symposium_cli.dataset.record import Record, Slug
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import DataError
from symposium_cli.names.extraction import tidied
from symposium_cli.names.text_search import SearchableText, Span, free
from symposium_cli.verification.finding import Finding
from symposium_cli.verification.points import find_in_paragraph
from symposium_cli.verification.programme import SearchedProgramme
from symposium_cli.verification.summary import SearchedSummary

# Less than one in ten of the words and facts of a document is another text.
_TENTH = 10


class FactRecord(Record):
    """A printed string, and whether a text of the document has it."""

    kind: FactKind
    id: Annotated[Slug, Field(description="Of what it tells; if it is extra, what stands before.")]
    fact: Annotated[str, Field(description="As printed; or how many words; or what is extra.")]
    pages: Annotated[list[int] | None, Field(description="The first page where it stands.")]
    paragraph: Annotated[int | None, Field(description="Where it must stand, counted from 1.")]
    found: Annotated[bool, Field(description="Whether it stands where it should.")]
    out_of_order: Annotated[bool, Field(description="Whether it stands, but not in its place.")]
    near: Annotated[str | None, Field(description="The closest text, or the words that differ.")]

    def __init__(self, finding: Finding, _: Symposium) -> None:
        fact = finding.fact
        super().__init__(
            finding,
            kind=fact.kind,
            id=fact.id,
            fact=fact.text,
            pages=None if fact.page is None else [fact.page],
            paragraph=fact.paragraph,
        )


def verify(data: Symposium, text: str) -> list[Finding]:
    """Return a finding for every fact of a data set, in the order of `facts`, then what is extra.

    `text` is the document as it was extracted. Raises DataError when it is another text.
    """
    asked, heads = facts(data), headings(data)
    whole = SearchableText(tidied(text), heads)
    footnotes = [fact for fact in asked if fact.kind is FactKind.FOOTNOTE]
    programme = SearchedProgramme(data, whole, footnotes)
    body = SearchableText(whole.cut([programme.extent, *programme.footnotes]), heads)
    summary = SearchedSummary(data.summary.paragraphs, body, (fact.text for fact in footnotes))
    found = programme.findings
    found |= {finding.fact.key: finding for finding in _in_paragraphs(data, asked, summary, body)}
    anywhere = [fact for fact in asked if fact.key not in found]
    found |= {fact.key: Finding(fact, bool(whole.find(fact.text))) for fact in anywhere}
    words = sum(printed.total() for printed in summary.printed.values())
    standing = sum(found[fact.key].found for fact in asked)
    if not standing or (_TENTH * summary.matched < words and _TENTH * standing < len(asked)):
        raise DataError(
            "This is not a text of the document: less than a tenth of it is there.",
            hint="Give the document as text; of a PDF, `pdftotext FILE - | symp verify -`.",
        )
    for fact in (*footnotes, *anywhere):
        finding = found[fact.key]
        if not finding.found and finding.near is None:
            near = whole.shown(whole.near(fact.text, [whole.whole]))
            found[fact.key] = finding._replace(near=near)
    findings = [found[fact.key]._replace(fact=fact) for fact in asked]
    before = sum(b - a for a, b in free(Span(0, programme.extent.start), programme.footnotes))
    ends = (body.whole.end, programme.extent.end)
    if summary.end <= before:  # the programme comes last, and goes on to the end of the text
        ends = (before, whole.whole.end)
    extra = [*summary.left_over(ends[0]), *programme.left_over(beside_slots(data), ends[1])]
    told = {finding.near for finding in findings}
    return [*findings, *(finding for finding in extra if finding.fact.text not in told)]


def _in_paragraphs(
    data: Symposium, asked: Iterable[Fact], summary: SearchedSummary, body: SearchableText
) -> Iterator[Finding]:
    points = {
        point.id: " ".join(filter(None, (point.actor, point.verb, point.statement)))
        for _, point in data.points
    }
    by_paragraph: defaultdict[int, list[Fact]] = defaultdict(list)
    for fact in asked:
        if fact.kind is FactKind.WORDS:
            yield summary.find_words(fact)
        elif fact.paragraph is not None:
            by_paragraph[fact.paragraph].append(fact)
    for paragraph, there in by_paragraph.items():
        printed = summary.printed.get(paragraph, Counter())
        yield from find_in_paragraph(body, summary.span(paragraph), there, points, printed)
