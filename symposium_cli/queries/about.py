"""What event this is, and everything that its document names."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from symposium_cli import __version__
from symposium_cli.dataset.load import digests
from symposium_cli.dataset.models import SPEAKING, SessionKind
from symposium_cli.dataset.record import Date, Pages, Record, Slug
from symposium_cli.dataset.symposium import Symposium


class TimeZoneRecord(Record):
    """A time zone, and whether it was inferred."""

    name: Annotated[str, Field(description="As in the IANA database.")]
    inferred: bool
    reason: str | None


class CountsRecord(Record):
    """How much the data set holds."""

    slots: int
    sessions: int
    parts: int
    people: int
    speakers: int
    countries: int
    organizations: int
    themes: int
    points: int
    paragraphs: int

    def __init__(self, data: Symposium) -> None:
        parts = data.parts
        super().__init__(
            data,
            slots=len(data.sessions),
            sessions=sum(session.kind is SessionKind.SESSION for session in data.sessions),
            parts=len(parts),
            people=len({part.person for part in parts}),
            speakers=len({part.person for part in parts if part.role in SPEAKING}),
            countries=len({part.country_code or part.country for part in parts} - {None}),
            organizations=len({body for part in parts for body in part.organizations}),
            themes=len(data.themes),
            points=len(data.points),
            paragraphs=len(data.paragraphs),
        )


class DocumentRecord(Record):
    """The document that the data come from."""

    title: str
    issuing_body: Annotated[str | None, Field(description="The body whose document it is.")]
    issuing_body_inferred_from: Annotated[
        str | None, Field(description="What it was inferred from; null where it is printed.")
    ]
    page_count: int | None
    programme_label: Annotated[str | None, Field(description="The part that has the programme.")]
    programme_title: str | None
    programme_pages: Pages


class EntityRecord(Record):
    """A body, document or event that the document names."""

    id: Slug
    name: Annotated[str, Field(description="As printed.")]
    short_forms: Annotated[list[str], Field(description="As printed.")]
    other_names: Annotated[list[str], Field(description="Usual names that are not printed.")]
    pages: Pages


class ResolutionRecord(Record):
    """A resolution that the document cites."""

    id: Slug
    symbol: str
    especially_paragraph: Annotated[int | None, Field(description="Paragraph pointed out in it.")]
    pages: Pages


class FootnoteRecord(Record):
    """A footnote of the document."""

    number: int
    paragraph: Annotated[int, Field(description="That of its mark, counted from 1.")]
    pages: Pages
    text: Annotated[str, Field(description="Word for word.")]


class AboutRecord(Record):
    """The event, its document, and what the document names."""

    alone = True

    title: str
    date: Date | None
    end_date: Annotated[Date | None, Field(description="Only when it lasts more than a day.")]
    printed_date: str | None
    place: str | None
    time_zone: TimeZoneRecord | None
    organizers: list[str]
    supporters: list[str]
    attendance: Annotated[str | None, Field(description="As printed.")]
    pages: Pages
    counts: CountsRecord
    document: DocumentRecord | None
    resolutions: list[ResolutionRecord]
    bodies: list[EntityRecord]
    documents: list[EntityRecord]
    events: list[EntityRecord]
    footnotes: list[FootnoteRecord]

    def __init__(self, data: Symposium, _: Symposium) -> None:
        event, summary = data.programme.event, data.summary
        super().__init__(
            event,
            time_zone=event.time_zone and TimeZoneRecord(event.time_zone),
            counts=CountsRecord(data),
            document=event.document and DocumentRecord(event.document),
            resolutions=list(map(ResolutionRecord, summary.resolutions)),
            bodies=list(map(EntityRecord, data.bodies.values())),
            documents=list(map(EntityRecord, summary.documents)),
            events=list(map(EntityRecord, summary.events)),
            footnotes=list(map(FootnoteRecord, summary.footnotes)),
        )


class VersionRecord(Record):
    """Which program answers, from which data: what a footnote needs."""

    alone = True

    version: Annotated[str, Field(description="Version of the program.")]
    data_version: str
    document: Annotated[str | None, Field(description="Title of the document.")]
    programme_sha256: Annotated[str, Field(description="SHA-256 of programme.json.")]
    summary_sha256: Annotated[str | None, Field(description="SHA-256 of summary.json.")]

    def __init__(self, directory: Path, data: Symposium) -> None:
        programme, document = data.programme, data.programme.event.document
        super().__init__(
            programme,
            version=__version__,
            document=document and document.title,
            **digests(directory),
        )
