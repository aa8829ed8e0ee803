"""Citations written out: as text, as BibTeX and as items of CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from itertools import takewhile
from typing import Annotated, Any, NamedTuple

from pydantic import Field

from symposium_cli.dataset.models import Event
from symposium_cli.dataset.record import COUNTED, Record, Slug
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import escape_controls
from symposium_cli.names.words import tokenize
from symposium_cli.queries.citation_places import Citation, CitedKind


class Style(StrEnum):
    """How a citation is written."""

    TEXT = "text"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


class WrittenCitation(NamedTuple):
    """A citation written out as text to paste."""

    citation: Citation
    style: Style
    text: str


class CitationRecord(Record):
    """A citation of the document or of a place in it."""

    kind: CitedKind
    id: Annotated[Slug, Field(description="Of what is cited; a person's for a part.")]
    session: Annotated[Slug | None, Field(description="Id of the session of a part.")]
    paragraphs: Annotated[list[int], Field(description=COUNTED)]
    pages: Annotated[list[int], Field(description="Pages, from 1; none for the whole document.")]
    pinpoint: Annotated[str | None, Field(description="Where in the document it is.")]
    style: Annotated[Style, Field(description="text or bibtex; csl-json gives its own items.")]
    citation: Annotated[str, Field(description="The citation, ready to paste.")]

    def __init__(self, written: WrittenCitation, _: Symposium) -> None:
        super().__init__(written.citation, style=written.style, citation=written.text)


def as_text(event: Event, citations: Iterable[Citation]) -> tuple[WrittenCitation, ...]:
    """Return citations of the event's document as sentences for footnotes."""
    return tuple(
        WrittenCitation(citation, Style.TEXT, _text(event, citation)) for citation in citations
    )


def as_bibtex(event: Event, citations: Iterable[Citation]) -> tuple[WrittenCitation, ...]:
    """Return citations of the event's document as entries for BibTeX."""
    return tuple(
        WrittenCitation(citation, Style.BIBTEX, _bibtex(event, citation)) for citation in citations
    )


def _text(event: Event, citation: Citation) -> str:
    """A reference for a footnote: one sentence on one line.

    A body that the document does not print stands in square brackets, as cataloguers write it.
    """
    document = event.document
    body, title = (document.issuing_body, document.title) if document else (None, None)
    if body is not None and document and document.issuing_body_inferred_from:
        body = f"[{body}]"
    place = citation.pinpoint or citation.printed
    if citation.pinpoint is not None and citation.printed is not None:
        place = f"{citation.pinpoint} ({citation.printed})"
    text = _on_one_line(_joined(body, title, event.title, event.place, event.dated, place))
    return text if text.endswith(".") else f"{text}."


def _joined(*told: str | None) -> str:
    return ", ".join(filter(None, told))


def _on_one_line(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text.strip())


class _Work(NamedTuple):
    """What a bibliography tells of a place: each thing once, whatever the style of the list.

    Styles print no pages of a document like this one and no notes, but its number, so that is where
    the place stands.
    """

    key: str
    title: str
    body: str | None
    event: str | None
    venue: str | None
    dates: tuple[tuple[int, ...], ...]
    place: str | None
    page_count: int | None


def _work(event: Event, citation: Citation) -> _Work:
    document = event.document
    body = document.issuing_body if document else None
    title = document.title if document else event.title
    return _Work(
        key=_key(title, citation),
        title=title,
        body=body,
        event=_without(body, event.title) if document else None,
        venue=event.place and _without(body, event.place),
        dates=_dates(event),
        place=_joined(citation.pinpoint, citation.brief or citation.printed) or None,
        page_count=document.page_count if document else None,
    )


def _without(body: str | None, text: str) -> str:
    """A text without the body that it begins with, where the body is named before it anyway."""
    return text if body is None else text.removeprefix(f"{body} ")


def _dates(event: Event) -> tuple[tuple[int, ...], ...]:
    """The date as year, month and day, as far as it is known; none, or two of several years.

    Of several days it is what they share: not every style can write more with one year.
    """
    if event.date is None:
        return ()
    ends = (event.date, event.end_date or event.date)
    first, last = (tuple(map(int, date.split("-"))) for date in ends)
    if first[0] != last[0]:
        return first[:1], last[:1]
    shared = takewhile(lambda both: both[0] == both[1], zip(first, last, strict=False))
    return (tuple(one for one, _ in shared),)


def _bibtex(event: Event, citation: Citation) -> str:
    """An entry for BibTeX and biblatex.

    Theirs prints the note, and pandoc the number. The kind is one that asks for neither a year nor
    a publisher, so that nothing is missed where the document has none.
    """
    work = _work(event, citation)
    years = [str(date[0]) for date in work.dates]
    one_year = len(years) == 1
    _, month, day = (*work.dates[0], 0, 0)[:3] if one_year else (0, 0, 0)
    place = _tex(work.place or "")
    fields = {
        "author": _braced(work.body),
        # What an entry without an author is sorted by.
        "key": "" if work.body else _braced(work.title),
        "title": _braced(work.title),
        "howpublished": _tex(_joined(work.event, work.venue)),
        "year": "--".join(years),
        "date": "" if one_year else "/".join(years),  # pandoc reads no year that is a range
        "month": _MONTHS[month - 1] if month else "",
        "day": str(day or ""),
        "number": place,
        "note": place,
        "pagetotal": str(work.page_count or ""),
    }
    lines = [
        f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n"
        for name, value in fields.items()
        if value
    ]
    return f"@misc{{{work.key},\n{''.join(lines)}}}"


# The names that every style of BibTeX has for them.
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _braced(text: str | None) -> str:
    """A value in braces of its own, so that a title keeps its capitals and a body stays whole."""
    if text is None:
        return ""
    value = _tex(text)
    # BibTeX changes the capitals even in braces when a backslash is the first thing in them.
    return f"{{{{}}{value}}}" if value.startswith("\\") else f"{{{value}}}"


def _tex(text: str) -> str:
    """The text for LaTeX, on one line and with nothing in it that LaTeX or BibTeX would obey."""
    plain = escape_controls(_on_one_line(text))
    escaped = "".join(_ESCAPES.get(character, character) for character in plain)
    return re.sub(_LIGATURES, "{}", escaped)


# BibTeX counts braces whether or not a backslash stands before them, and the oldest fonts of TeX
# have other characters in the places of the last three.
_ESCAPES = {character: f"\\{character}" for character in "%&#_$"} | {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
}

# Between two characters that TeX would set as one, such as hyphens that become a dash.
_LIGATURES = r"(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)|(?<=,)(?=,)"


def _key(title: str, citation: Citation) -> str:
    """What the citation goes by in a bibliography: ASCII, of the title and the place."""
    words = ("".join(parts) for parts in tokenize(title))
    plain = ("".join(filter(str.isascii, word)) for word in words)
    return "-".join(filter(None, (*plain, citation.suffix))) or "document"


def csl_item(event: Event, citation: Citation) -> dict[str, Any]:
    """A citation of the event's document as an item of CSL-JSON."""
    work = _work(event, citation)
    item = {
        "id": work.key,
        "type": "report",
        "author": [{"literal": work.body}] if work.body else None,
        "title": work.title,
        "issued": {"date-parts": [[*date] for date in work.dates]} if work.dates else None,
        "number": work.place,
        "event-title": work.event,
        "event-place": work.venue,
        "number-of-pages": work.page_count,
    }
    return {name: value for name, value in item.items() if value}
