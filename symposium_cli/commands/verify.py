"""`symp verify`."""

from typing import TYPE_CHECKING, Annotated

import typer

from symposium_cli.commands.frame import command

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply
    from symposium_cli.output.tables import Terminal


@command
def verify(
    reply: "Reply",
    *,
    source: Annotated[
        str,
        typer.Argument(metavar="SOURCE", help="A text of the document; - is standard input."),
    ],
) -> int:
    """Hold the data against a text of the document, fact by fact.

    \b
    Examples:
      symp verify document.txt
      symp verify document.txt --json
      pdftotext document.pdf - | symp verify -

    A fact is a printed string: a person's entry, a title, a time, a name, a number, and the actor
    and verb of each point, which are looked for within their paragraph. Letters and digits count;
    tags, cut lines, lost hyphens and kinds of quotation marks do not. What the text has besides is
    not looked at. A table has what is not found last. Ends with 1 when a fact is not found where
    it should stand.
    """
    from symposium_cli.queries.recorder import Recorder
    from symposium_cli.verification.source import read
    from symposium_cli.verification.verify import verify as hold

    reply.holds("fact")
    symposium = reply.load()
    findings = hold(symposium, read(source))
    found = list(map(Recorder(symposium).finding, findings))

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.output.tables import draw_list
        from symposium_cli.output.views import fact_columns

        missing_last = sorted(found, key=lambda record: not record["found"])
        return draw_list(missing_last, fact_columns(found), terminal)

    standing = sum(finding.found for finding in findings)
    closing = f"{standing:,} of {len(findings):,} found"
    reply.give(found, draw, closing=closing)
    return 0 if standing == len(findings) else 1
