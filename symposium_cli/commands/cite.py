"""`symp cite`."""

from typing import TYPE_CHECKING, Annotated

import typer

from symposium_cli.commands.frame import command

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply


@command
def cite(
    reply: "Reply",
    *,
    reference: Annotated[
        str | None,
        typer.Argument(
            metavar="REF",
            help="A paragraph's number, a session, a theme, a point's id or a person's name; "
            "the whole document if not given.",
        ),
    ] = None,
    style: Annotated[
        str,
        typer.Option(
            metavar="STYLE", help="text, bibtex or csl-json; text if not given.", show_default=False
        ),
    ] = "text",
) -> int:
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
    from symposium_cli.queries.citation_styles import csl_item, parse_style, shown
    from symposium_cli.queries.citations import find_citations
    from symposium_cli.queries.kinds import Style
    from symposium_cli.queries.recorder import Recorder

    chosen = parse_style(style)
    if chosen is Style.CSL_JSON:
        reply.holds_document()
    else:
        reply.holds("citation")
    symposium = reply.load()
    found = find_citations(symposium, reference)
    if chosen is Style.CSL_JSON:
        event = symposium.programme.event
        return reply.give_document([csl_item(event, citation) for citation in found])
    records = Recorder(symposium)
    cited = [records.citation(citation, chosen) for citation in found]
    text = shown((record["citation"] for record in cited), chosen)
    return reply.give_text(cited, text, machine=chosen is Style.BIBTEX)
