"""A text of a document made from its data: what the document might have said."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from symposium_cli.dataset.models import Document, Point, Session, Summary
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.verification.facts import points_by_paragraph

BUILT = Path(__file__).parents[1] / "expected" / "document.txt"


def text_of(symposium: Symposium) -> str:
    """A document that holds every fact of a data set, in its order, laid out as on paper."""
    return "\n\n".join([*summary_of(symposium), *programme_of(symposium)]) + "\n"


def summary_of(symposium: Symposium) -> list[str]:
    """The heading, the paragraphs and the footnotes behind the first of them that bears one."""
    event, summary = symposium.programme.event, symposium.summary
    heading = f"{event.title}\n{event.printed_date}\n{_document_of(symposium).title}"
    held = " and ".join(filter(None, (event.attendance, *event.supporters)))
    opening = f"The event was held at {event.place} with {held or 'all who came'}."
    opening = " ".join([opening, *_told_nowhere_else(symposium)])
    footnotes = [f"{note.number} {note.text}" for note in summary.footnotes]
    named: set[str] = set()
    paragraphs = [
        " ".join([*map(_sentence, points), *_names(points, summary, named)])
        for points in points_by_paragraph(summary).values()
    ]
    rest = " ".join(_named(entry for entry in _entries(summary) if entry[0] not in named))
    first, *others = list(filter(None, paragraphs)) or [""]
    return [heading, f"{opening} {rest} {first}", *others, *footnotes]


def _document_of(symposium: Symposium) -> Document:
    document = symposium.programme.event.document
    assert document is not None
    return document


def _told_nowhere_else(symposium: Symposium) -> list[str]:
    """A sentence for what neither entries nor footnotes print."""
    programme, summary = symposium.programme, symposium.summary
    entries = " ".join(filter(None, (part.printed for part in symposium.parts)))
    bodies = [(body.id, (body.name, *body.short_forms)) for body in programme.organizations]
    notes = " ".join(note.text for note in summary.footnotes)
    cited = [(found.id, (found.symbol,)) for found in summary.resolutions]
    return [
        *_named(entry for entry in bodies if any(name not in entries for name in entry[1])),
        *_named(entry for entry in cited if entry[1][0] not in notes),
    ]


def programme_of(symposium: Symposium) -> list[str]:
    """The annex: slot by slot the time, the label and title, the limits, and the entries."""
    document = _document_of(symposium)
    head = [document.programme_label, document.programme_title]
    return [*filter(None, head), *map(_slot, symposium.sessions)]


def _slot(session: Session) -> str:
    limits = session.speaking_limits
    printed = [f"({limits.printed})"] if limits and limits.printed else []
    bullets = [
        f"{'' if found.order is None else '• '}{found.part.printed}"
        for found in session.appearances
    ]
    return "\n".join([session.printed_time or "", session.heading, *printed, *bullets])


def _sentence(point: Point) -> str:
    """What a point says, in words that run on neither from the verb nor into the next sentence."""
    said = " ".join(filter(None, (point.actor, point.verb, "this", point.statement.rstrip("."))))
    said = said.removeprefix("this ")
    return f"{said[0].upper()}{said[1:]}, it says."


def _entries(summary: Summary) -> list[tuple[str, tuple[str, ...]]]:
    entities = chain(summary.bodies, summary.documents, summary.events)
    return [(entity.id, (entity.name, *entity.short_forms)) for entity in entities]


def _names(points: list[Point], summary: Summary, named: set[str]) -> list[str]:
    """A sentence for everything that a paragraph is the first to name."""
    mentioned = {id_ for point in points for id_ in point.mentions} - named
    named |= mentioned
    return _named(entry for entry in _entries(summary) if entry[0] in mentioned)


def _named(entries: Iterable[tuple[str, tuple[str, ...]]]) -> list[str]:
    return [f"This is {', or '.join(names)}." for _, names in entries]
