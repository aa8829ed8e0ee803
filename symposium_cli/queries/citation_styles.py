"""Citations written out: as text, as BibTeX and as items of CSL-JSON."""

import re
from collections.abc import Iterable
from typing import Any, Literal

from symposium_cli.dataset.models import Event
from symposium_cli.errors import UsageError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import escape_controls, ranges
from symposium_cli.names.words import fold, tokenize
from symposium_cli.queries.citations import Citation
from symposium_cli.queries.kinds import Style

WrittenStyle = Literal[Style.TEXT, Style.BIBTEX]


def parse_style(typed: str) -> Style:
    """A style of citations typed in any case; raises UsageError for anything else."""
    try:
        return Style(fold(typed.strip()))
    except ValueError:
        raise UsageError(
            f"--style {typed!r} is not known.",
            hint=f"The styles are {', '.join(Style)}.",
            did_you_mean=suggestions(typed, list(Style)),
        ) from None


def written(event: Event, citation: Citation, style: WrittenStyle) -> str:
    """A citation of the event's document as text to paste, in one of the styles that are text."""
    return _text(event, citation) if style is Style.TEXT else _bibtex(event, citation)


def shown(texts: Iterable[str], style: WrittenStyle) -> str:
    """Written citations one under the other, safe to show and to keep in a file."""
    between = "\n" if style is Style.TEXT else "\n\n"
    # An entry of BibTeX has made its values visible already.
    return between.join(map(escape_controls, texts) if style is Style.TEXT else texts) + "\n"


def _text(event: Event, citation: Citation) -> str:
    """A reference for a footnote: one sentence on one line."""
    document = event.document
    told = (document.issuing_body, document.title, _meeting(event), _place(citation))
    text = _on_one_line(", ".join(filter(None, told)))
    return text if text.endswith(".") else f"{text}."


def _meeting(event: Event) -> str:
    return f"{event.title}, {event.place}, {event.printed_date}"


def _place(citation: Citation) -> str | None:
    """The pinpoint, with what is printed there; None for the whole document."""
    if citation.printed is None:
        return citation.pinpoint
    return f"{citation.pinpoint} ({citation.printed})"


def _on_one_line(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text.strip())


def _bibtex(event: Event, citation: Citation) -> str:
    """An entry for BibTeX and biblatex: of no kind that asks for a year, for none is printed."""
    document = event.document
    days = filter(None, (event.date, event.end_date))
    fields = {
        "author": _braced(document.issuing_body),
        "title": _braced(document.title),
        # BibTeX knows of no meeting and would print nothing of it; biblatex has the three fields.
        "howpublished": _tex(_meeting(event)),
        "eventtitle": _tex(event.title),
        "eventdate": "/".join(day.isoformat() for day in days),
        "venue": _tex(event.place),
        "pagetotal": str(document.page_count),
        "pages": ranges(citation.pages).replace("–", "--"),
        "note": _tex(_place(citation) or ""),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@misc{{{_key(event, citation)},\n{''.join(lines)}}}"


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
    words = ("".join(parts) for parts in tokenize(event.document.title))
    plain = ("".join(filter(str.isascii, word)) for word in words)
    return "-".join(filter(None, (*plain, citation.suffix))) or "document"


def csl_item(event: Event, citation: Citation) -> dict[str, Any]:
    """A citation of the event's document as an item of CSL-JSON."""
    document, place = event.document, _place(citation)
    days = [day for day in (event.date, event.end_date) if day is not None]
    item = {
        "id": _key(event, citation),
        "type": "report",
        "author": [{"literal": document.issuing_body}] if document.issuing_body else None,
        "title": document.title,
        "event-title": event.title,
        "event-date": {"date-parts": [[day.year, day.month, day.day] for day in days]},
        "event-place": event.place,
        "number-of-pages": document.page_count,
        "page": ranges(citation.pages).replace("–", "-"),
        "note": place,
    }
    return {name: value for name, value in item.items() if value}
