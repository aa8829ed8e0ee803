"""`symp about`."""

from collections.abc import Iterable

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.response import Listing
from symposium_cli.commands.run import load
from symposium_cli.dataset.models import Document, Entity, Resolution, TimeZone
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import plural, ranges
from symposium_cli.output.layout import Line, Section, Sheet
from symposium_cli.queries.about import AboutRecord, CountsRecord
from symposium_cli.queries.filters import Result

_OF_SUMMARY = ("themes", "points", "paragraphs")


def sheet(data: Symposium, _: Symposium) -> Sheet:
    """Return the event as a whole."""
    event, summary = data.programme.event, data.summary
    facts = [
        Line("Date", event.dated or ""),
        Line("Place", event.place or ""),
        Line("Time zone", _zone(event.time_zone)),
        Line("Organizers", "; ".join(event.organizers)),
        Line("With", "; ".join(event.supporters)),
        Line("Attendance", event.attendance or ""),
        Line("Page", ranges(event.pages)),
        Line("Document", _document(event.document)),
        Line("Programme", _programme(event.document)),
        Line("Resolutions", "; ".join(map(_resolution, summary.resolutions))),
    ]
    counts = [
        Line(str(number), name)
        for name, number in vars(CountsRecord(data)).items()
        if number or name not in _OF_SUMMARY  # which a data set may do without
    ]
    sections = [
        Section("Counts", counts),
        Section("Bodies named", _entities(data.bodies.values())),
        Section("Documents named", _entities(summary.documents)),
        Section("Events named", _entities(summary.events)),
        Section("Footnotes", [Line(str(note.number), note.text) for note in summary.footnotes]),
    ]
    return Sheet(event.title, facts, sections)


def _zone(zone: TimeZone | None) -> str:
    if zone is None:
        return ""
    return f"{zone.name} (inferred: {zone.reason})" if zone.inferred else zone.name


def _document(document: Document | None) -> str:
    if document is None:
        return ""
    pages = None if document.page_count is None else plural(document.page_count, "page")
    return ", ".join(filter(None, (_issuing_body(document), document.title, pages)))


def _issuing_body(document: Document) -> str | None:
    ground = document.issuing_body_inferred_from
    told = "" if ground is None else f" (inferred from {ground})"
    return document.issuing_body and f"{document.issuing_body}{told}"


def _programme(document: Document | None) -> str:
    if document is None:
        return ""
    numbers = document.programme_pages
    pages = f"{'pages' if len(numbers) > 1 else 'page'} {ranges(numbers)}" if numbers else None
    return ", ".join(filter(None, (document.programme_label, document.programme_title, pages)))


def _resolution(resolution: Resolution) -> str:
    paragraph = resolution.especially_paragraph
    return (
        f"{resolution.symbol} (especially paragraph {paragraph})"
        if paragraph
        else resolution.symbol
    )


def _entities(entities: Iterable[Entity]) -> list[Line]:
    return [
        Line(f"p. {ranges(entity.pages)}" if entity.pages else "", _entity(entity))
        for entity in entities
    ]


def _entity(entity: Entity) -> str:
    short = f" ({', '.join(entity.short_forms)})" if entity.short_forms else ""
    return f"{entity.name}{short}"


@answers(Listing(AboutRecord, sheet=sheet))
def about(ctx: typer.Context) -> Result[Symposium]:
    """Show what event this is, and everything that its document names.

    \b
    Examples:
      symp about
      symp about --json
      symp about --json --fields title,date,place
    """
    return Result((load(ctx),), single=True)
