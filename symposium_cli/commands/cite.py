"""`symp cite`."""

from collections.abc import Iterator
from typing import Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import (
    Texts,
    argument,
    countries,
    mentions,
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
from symposium_cli.queries.citation_places import Places
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
    for values in (session_ids, theme_ids, people(), countries, mentions, paragraphs):
        yield from values(data)
    places = Places(data)
    yield from (f"footnote-{number}" for number in places.footnote_numbers)
    yield from (f"page-{number}" for number in places.page_numbers)
    if (annex := places.annex()) is not None:
        yield annex.id


def parse_style(typed: str) -> Style:
    """Return a style of citations; raises UsageError for anything else."""
    known = {style.value: style for style in Style}
    hint = (
        "For APA, Chicago, MLA and the like, give csl-json to a program that has them,"
        " such as pandoc with --csl. The styles are"
    )
    return one_of(typed, known, f"--style {typed!r} is not known.", hint)


@answers(Listing(CitationRecord))
def cite(
    ctx: typer.Context,
    *,
    reference: Annotated[
        Texts,
        argument(
            "REF",
            "A paragraph or some of them (14, p14, 14-15), session, theme, point's id, person, "
            "state, body, footnote, resolution, page (p. 3) or annex, or a list of these. Several "
            "words are one REF; the whole document if not given.",
            references,
        ),
    ] = None,
    style: Annotated[
        str,
        option(
            "--style",
            "STYLE",
            "text, bibtex or csl-json (which is always JSON); text if not given.",
            Style,
            show_default=False,
        ),
    ] = "text",
) -> Text[WrittenCitation] | Document:
    """Write a reference with paragraph and page, ready to paste.

    \b
    Examples:
      symp cite
      symp cite 14-15
      symp cite ii
      symp cite human-rights
      symp cite stoere --style bibtex
      symp cite p14-2 --style csl-json
      symp cite footnote 2
      symp cite orr --json
    """
    chosen = parse_style(style)
    data = load(ctx)
    event = data.programme.event
    typed = " ".join(reference) if reference else None
    if chosen is Style.CSL_JSON:
        try:
            result = find_citations(data, typed)
        except UnknownError as unknown:
            return Document([], error=unknown)
        return Document([csl_item(event, found) for found in result.items], result.notes)
    result = find_citations(data, typed)
    if chosen is Style.BIBTEX:
        entries = as_bibtex(event, result.items)
        text = "\n\n".join(entry.text for entry in entries)
        return Text(entries, f"{text}\n" if text else "", result.notes, machine=True)
    written = as_text(event, result.items)
    # An entry of BibTeX has its control characters escaped already.
    lines = [f"{escape_controls(citation.text)}\n" for citation in written]
    return Text(written, "".join(lines), result.notes, machine=False)


cite.reads_ranges = True
