"""`symp verify`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import argument
from symposium_cli.commands.response import Listing, Verdict, View
from symposium_cli.commands.run import load
from symposium_cli.commands.source import read
from symposium_cli.dataset.facts import FactKind
from symposium_cli.names.text import plural
from symposium_cli.output.layout import Column
from symposium_cli.queries.filters import Result
from symposium_cli.verification.finding import Finding
from symposium_cli.verification.verify import FactRecord
from symposium_cli.verification.verify import verify as look_up


def columns(_: Sequence[Finding], __: View) -> list[Column[Finding]]:
    """Return the columns of facts."""
    return [
        Column("Found", _found, whole=True),
        Column("Kind", lambda finding: finding.fact.kind, whole=True),
        Column("Of", _of, whole=True),
        Column("Page", lambda finding: str(finding.fact.page or ""), optional=True),
        Column("Fact", lambda finding: finding.fact.text),
        Column("Near", lambda finding: finding.near or "", optional=True),
    ]


def missing_last(findings: Sequence[Finding]) -> list[Finding]:
    """Return the facts as people read them: what differs stands last, right above the end."""
    return sorted(findings, key=lambda finding: not finding.found)


def _of(finding: Finding) -> str:
    """What a fact is of that does not name it itself: a paragraph, a point or a session."""
    fact = finding.fact
    names_itself = fact.paragraph is None and (not fact.slot or fact.kind is FactKind.ENTRY)
    return "" if names_itself and fact.kind is not FactKind.EXTRA else fact.id


def _found(finding: Finding) -> str:
    if finding.fact.kind is FactKind.EXTRA:
        return "extra"
    if finding.out_of_order:
        return "out of order"
    return "yes" if finding.found else "NO"


@answers(Listing(FactRecord, columns, order=missing_last))
def verify(
    ctx: typer.Context,
    *,
    source: Annotated[str, argument("SOURCE", "A text of the document; - is standard input.")],
) -> Verdict[Finding]:
    """Check the data against the document's text.

    \b
    Examples:
      symp verify document.txt
      symp verify document.txt --json
      pdftotext document.pdf - | symp verify -

    A fact is a printed string: a person's entry, a title, a time, a name, a number, a footnote, the
    actor and verb of each point within their paragraph, and all the words of each paragraph.
    Letters and digits count; tags, cut lines, hyphens, numbers of pages and lines, and kinds of
    quotation marks do not. A passage that the data do not account for is extra. A table has last
    what differs. Exits with status 1 if anything does, and with 3 if it is another text.
    """
    findings = tuple(look_up(load(ctx), read(source)))
    extra = sum(finding.fact.kind is FactKind.EXTRA for finding in findings)
    found = sum(finding.found for finding in findings)
    closing = f"{found:,} of {len(findings) - extra:,} found"
    if extra:
        closing = f"{plural(extra, 'passage')} not in the data; {closing}"
    return Verdict(Result(findings), closing, exit_status=0 if found == len(findings) else 1)
