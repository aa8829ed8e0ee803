"""`symp cite`."""

from collections.abc import Iterator
from typing import Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import (
    argument,
    option,
    paragraphs,
    people,
    session_ids,
    theme_ids,
)
from symposium_cli.commands.response import Document, Listing, Text
from symposium_cli.commands.run import load
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UnknownError
from symposium_cli.names.suggestions import one_of
from symposium_cli.names.text import escape_controls
from symposium_cli.queries.citation_styles import (
    CitationRecord,
    Style,
    WrittenCitation,
    as_bibtex,
    as_text,
    csl_item,
)
from symposium_cli.queries.citations import find_citations


def references(data: Symposium) -> Iterator[str]:
    """Return what may be cited, but for points."""
    for values in (session_ids, theme_ids, people(), paragraphs):
        yield from values(data)


def parse_style(typed: str) -> Style:
    """Return a style of citations; raises UsageError for anything else."""
    known = {style.value: style for style in Style}
    return one_of(typed, known, f"--style {typed!r} is not known.", "The styles are")


@answers(Listing(CitationRecord))
def cite(
    ctx: typer.Context,
    *,
    reference: Annotated[
        str | None,
        argument(
            "REF",
            "A paragraph's number, a session, a theme, a point's id or a person's name; "
            "the whole document if not given.",
            references,
        ),
    ] = None,
    style: Annotated[
        str,
        option(
            "--style",
            "STYLE",
            "text, bibtex or csl-json; text if not given.",
            Style,
            show_default=False,
        ),
    ] = "text",
) -> Text[WrittenCitation] | Document:
    """A reference to the document or to a place in it, ready to paste, with paragraph and page.

    \b
    Examples:
      symp cite
      symp cite 14
      symp cite ii
      symp cite human-rights
      symp cite stoere --style bibtex
      symp cite p14-2 --style csl-json
      symp cite orr --json
    """
    chosen = parse_style(style)
    data = load(ctx)
    event = data.programme.event
    if chosen is Style.CSL_JSON:
        try:
            found = find_citations(data, reference)
        except UnknownError as unknown:
            return Document([], error=unknown)
        return Document([csl_item(event, citation) for citation in found])
    found = find_citations(data, reference)
    if chosen is Style.BIBTEX:
        entries = as_bibtex(event, found)
        return Text(entries, "\n\n".join(entry.text for entry in entries) + "\n", machine=True)
    written = as_text(event, found)
    # An entry of BibTeX has its control characters escaped already.
    lines = [f"{escape_controls(citation.text)}\n" for citation in written]
    return Text(written, "".join(lines), machine=False)
