"""Citations written out: as text, as BibTeX and as items of CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
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
    key: str
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
    key: Annotated[
        Slug,
        Field(
            description="What tells the citation from every other of the document, as in BibTeX"
            " and CSL-JSON; a REF too."
        ),
    ]

    def __init__(self, written: WrittenCitation, _: Symposium) -> None:
        super().__init__(
            written.citation, style=written.style, citation=written.text, key=written.key
        )


def as_text(event: Event, citations: Iterable[Citation]) -> tuple[WrittenCitation, ...]:
    """Return citations of the event's document as sentences for footnotes."""
    return _written(event, citations, Style.TEXT, _text)


def as_bibtex(event: Event, citations: Iterable[Citation]) -> tuple[WrittenCitation, ...]:
    """Return citations of the event's document as entries for BibTeX."""
    return _written(event, citations, Style.BIBTEX, _bibtex)


def _written(
    event: Event,
    citations: Iterable[Citation],
    style: Style,
    write: Callable[[Event, Citation], str],
) -> tuple[WrittenCitation, ...]:
    return tuple(
        WrittenCitation(citation, key_of(event, citation), style, write(event, citation))
        for citation in citations
    )


def _text(event: Event, citation: Citation) -> str:
    """A reference for a footnote: one sentence on one line.

    A body or a date that the document does not print so stands in square brackets, as cataloguers
    write it.
    """
    document = event.document
    body, title = (document.issuing_body, document.title) if document else (None, None)
    if body is not None and document and document.issuing_body_inferred_from:
        body = f"[{body}]"
    date = event.printed_date or (event.dated and f"[{event.dated}]")
    place = citation.pinpoint or citation.printed
    if citation.pinpoint is not None and citation.printed is not None:
        place = f"{citation.pinpoint} ({citation.printed})"
    meeting = None if title == event.title else event.title
    text = _on_one_line(_joined(body, title, meeting, event.place, date, place))
    return text if text.endswith(".") else f"{text}."


def _joined(*told: str | None) -> str:
    return ", ".join(filter(None, told))


def _on_one_line(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text.strip())


class _Work(NamedTuple):
    """What a bibliography tells of a place: each thing once, whatever the style of the list.

    Styles print no pages of a document like this one and no notes, but its number, so that is where
    the place stands. They print the title twice, or in two roles, where there is no author: if no
    body is known, the meeting is entered as the author, as cataloguers do. Where there is no
    document, what is cited is the meeting itself, and the place is the title.
    """

    key: str
    author: str
    title: str | None
    event: str | None
    venue: str | None
    dates: tuple[tuple[int, ...], ...]
    place: str | None
    page_count: int | None


def _work(event: Event, citation: Citation) -> _Work:
    document = event.document
    body = document.issuing_body if document else None
    place = _joined(citation.pinpoint, citation.brief or citation.printed) or None
    return _Work(
        key=key_of(event, citation),
        author=body or event.title,
        title=document.title if document else place,
        event=_meeting(event) if body else None,
        venue=event.place and _without_inferred_body(event, event.place),
        dates=_dates(event),
        place=place if document else None,
        page_count=document.page_count if document else None,
    )


def _meeting(event: Event) -> str | None:
    """What the meeting is called, None where the document has the same title."""
    same = event.document is not None and event.document.title == event.title
    return None if same else _without_inferred_body(event, event.title)


def _without_inferred_body(event: Event, name: str) -> str:
    """A name without the body in front that was read off from such names, and is named already.

    A body that the document itself names may be a part of another name: "Guild Hall".
    """
    document = event.document
    if document is None or document.issuing_body_inferred_from is None:
        return name
    return name.removeprefix(f"{document.issuing_body} ")


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
    a publisher, so that nothing is missed where the document has none. There is no field for the
    day of which both BibTeX and biblatex know.
    """
    work = _work(event, citation)
    years = [str(date[0]) for date in work.dates]
    month = (*work.dates[0], 0)[1] if len(years) == 1 else 0
    place = _tex(work.place or "")
    fields = {
        "author": _braced(work.author),
        "title": _braced(work.title),
        "howpublished": _tex(_joined(work.event, work.venue)),
        "year": "/".join(years),  # the one form of a range that pandoc reads in a year
        "month": _MONTHS[month - 1] if month else "",
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


# BibTeX counts braces whether or not a backslash stands before them, the oldest fonts of TeX have
# other characters in the places of the last three, and pandoc knows no text form of these.
_ESCAPES = {character: f"\\{character}" for character in "%&#_$"} | {
    "\\": r"\textbackslash{}",
    "{": r"$\lbrace$",
    "}": r"$\rbrace$",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": "$|$",
}

# Between two characters that TeX would set as one, such as hyphens that become a dash.
_LIGATURES = r"(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)|(?<=,)(?=,)"


def key_of(event: Event, citation: Citation) -> str:
    """Return what a citation goes by in a bibliography: ASCII, of the title and the place."""
    title = event.document.title if event.document else event.title
    words = ("".join(parts) for parts in tokenize(title))
    plain = ("".join(filter(str.isascii, word)) for word in words)
    return "-".join(filter(None, (*plain, citation.suffix))) or "document"


def csl_item(event: Event, citation: Citation) -> dict[str, Any]:
    """A citation of the event's document as an item of CSL-JSON."""
    work = _work(event, citation)
    item = {
        "id": work.key,
        "type": "report",
        "author": [{"literal": _unmarked(work.author)}],
        "title": work.title and _unmarked(work.title),
        "issued": {"date-parts": [[*date] for date in work.dates]} if work.dates else None,
        "number": work.place and _unmarked(work.place),
        "event-title": work.event and _unmarked(work.event),
        "event-place": work.venue and _unmarked(work.venue),
        "number-of-pages": work.page_count,
    }
    return {name: value for name, value in item.items() if value}


def _unmarked(text: str) -> str:
    """The text on one line, with a word joiner, which nobody sees, in what looks like a tag.

    Processors would set `<i>` in italics or drop it, and none of them reads entities.
    """
    return re.sub("<(?=[/a-zA-Z])", "<\u2060", _on_one_line(text))
