"""Citations written out: as text, as BibTeX and as items of CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

from pydantic import Field

from symposium_cli.dataset.models import Event
from symposium_cli.dataset.record import COUNTED, Record, Slug
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import escape_controls, ranges
from symposium_cli.names.words import tokenize
from symposium_cli.queries.citations import Citation, CitedKind


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
    style: Annotated[Style, Field(description="text or bibtex.")]
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
    body, title = _document(event)
    if body is not None and event.document and event.document.issuing_body_inferred_from:
        body = f"[{body}]"
    told = (body, title, _meeting(event), _place(citation))
    text = _on_one_line(", ".join(filter(None, told)))
    return text if text.endswith(".") else f"{text}."


def _document(event: Event) -> tuple[str | None, str | None]:
    """The body whose document it is, and its title."""
    document = event.document
    return (None, None) if document is None else (document.issuing_body, document.title)


def _meeting(event: Event) -> str:
    return ", ".join(filter(None, (event.title, event.place, event.dated)))


def _place(citation: Citation) -> str | None:
    """The pinpoint, with what is printed there; None for the whole document."""
    if citation.printed is None or citation.pinpoint is None:
        return citation.pinpoint or citation.printed
    return f"{citation.pinpoint} ({citation.printed})"


def _on_one_line(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text.strip())


def _bibtex(event: Event, citation: Citation) -> str:
    """An entry for BibTeX and biblatex: of no kind that asks for a year, for none is printed."""
    body, title = _document(event)
    fields = {
        "author": _braced(body),
        "title": _braced(title),
        # BibTeX knows of no meeting and would print nothing of it; biblatex has the three fields.
        "howpublished": _tex(_meeting(event)),
        "eventtitle": _tex(event.title),
        "eventdate": "/".join(filter(None, (event.date, event.end_date))),
        "venue": _tex(event.place or ""),
        "pagetotal": _page_total(event),
        "pages": ranges(citation.pages).replace("–", "--"),
        "note": _tex(_place(citation) or ""),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@misc{{{_key(event, citation)},\n{''.join(lines)}}}"


def _page_total(event: Event) -> str:
    count = None if event.document is None else event.document.page_count
    return "" if count is None else str(count)


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


# BibTeX counts braces whether or not a backslash stands before them.
_ESCAPES = {character: f"\\{character}" for character in "%&#_$"} | {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}

# Between two characters that TeX would set as one, such as hyphens that become a dash.
_LIGATURES = r"(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)|(?<=,)(?=,)|(?<=<)(?=<)|(?<=>)(?=>)"


def _key(event: Event, citation: Citation) -> str:
    """What the citation goes by in a bibliography: ASCII, of the document's title and the place."""
    _, title = _document(event)
    words = ("".join(parts) for parts in tokenize(title or event.title))
    plain = ("".join(filter(str.isascii, word)) for word in words)
    return "-".join(filter(None, (*plain, citation.suffix))) or "document"


def csl_item(event: Event, citation: Citation) -> dict[str, Any]:
    """A citation of the event's document as an item of CSL-JSON."""
    body, title = _document(event)
    dates = [date.split("-") for date in (event.date, event.end_date) if date is not None]
    item = {
        "id": _key(event, citation),
        "type": "report",
        "author": [{"literal": body}] if body else None,
        "title": title,
        "event-title": event.title,
        "event-date": {"date-parts": [list(map(int, date)) for date in dates]} if dates else None,
        "event-place": event.place,
        "number-of-pages": event.document and event.document.page_count,
        "page": ranges(citation.pages).replace("–", "-"),
        "note": _place(citation),
    }
    return {name: value for name, value in item.items() if value}
