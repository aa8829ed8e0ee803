"""The fields of every kind of record, in order: for every format, help, completion and schema.

Nothing here is needed to answer in JSON or with a table's usual columns, so nothing here is loaded
then; `recorder` fills the records.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from symposium_cli.dataset.models import Confidence, OfficeKind, Role, SessionKind
from symposium_cli.queries.kinds import By, CitedKind, FactKind, HitKind, Style

Pages = Annotated[list[int], Field(description="Pages of the document, from 1.")]
Slug = Annotated[str, Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
Moment = Annotated[
    str, Field(description="RFC 3339 with offset.", json_schema_extra={"format": "date-time"})
]


class SpeakerRecord(TypedDict):
    """One part of one person; who has two parts has two records."""

    person: Annotated[Slug, Field(description="The same for every part of one human being.")]
    name: Annotated[str, Field(description="As printed.")]
    honorific: Annotated[str | None, Field(description="All that is printed before the name.")]
    post_nominals: Annotated[str | None, Field(description="Letters printed after the name.")]
    office: Annotated[str | None, Field(description="As printed.")]
    office_kind: Annotated[OfficeKind | None, Field(description="Inferred, from the words.")]
    country: Annotated[str | None, Field(description="The state spoken for, as printed.")]
    country_code: Annotated[str | None, Field(description="ISO 3166-1 alpha-3.")]
    organizations: Annotated[list[str], Field(description="Bodies, the wider one last.")]
    role: Role
    role_label: Annotated[str | None, Field(description="The part as printed.")]
    session: Annotated[Slug, Field(description="Id of the session.")]
    order: Annotated[int | None, Field(description="Place among the session's bullets, from 1.")]
    pages: Pages
    printed: Annotated[str, Field(description="The whole entry as printed.")]


class LimitsRecord(TypedDict):
    """Longest intervention allowed, in minutes."""

    eminent_speaker_minutes: int
    floor_minutes: int


class SessionRecord(TypedDict):
    """One slot of the programme."""

    id: Slug
    label: Annotated[str | None, Field(description="As printed, such as Session II.")]
    title: Annotated[str, Field(description="As printed.")]
    kind: SessionKind
    start: Moment
    end: Moment
    duration_minutes: int
    printed_time: Annotated[str, Field(description="The times as printed.")]
    room: str | None
    speaking_limits: LimitsRecord | None
    chair: SpeakerRecord | None
    speakers: Annotated[list[SpeakerRecord], Field(description="In order, keynote included.")]
    presenters: list[SpeakerRecord]
    themes: Annotated[list[str], Field(description="Ids of the themes linked to it.")]
    pages: Pages


class PointRecord(TypedDict):
    """One thing that a paragraph says, in other words than the document's."""

    id: Slug
    theme: Annotated[Slug, Field(description="Id of its theme.")]
    paragraph: Annotated[int, Field(description="Paragraph of the document, from 1.")]
    pages: Pages
    actor: Annotated[str | None, Field(description="Who says it, as printed.")]
    verb: Annotated[str | None, Field(description="The reporting verb, as printed.")]
    statement: str
    is_call: Annotated[bool, Field(description="Whether it calls for action.")]
    mentions: Annotated[list[str], Field(description="Ids of what is named.")]


class LinkRecord(TypedDict):
    """An inferred link from a theme to a session."""

    id: Annotated[Slug, Field(description="Id of the session.")]
    confidence: Confidence
    reason: str


class ThemeRecord(TypedDict):
    """One theme with its points, or those of them that were asked for."""

    id: Slug
    title: str
    summary: str
    paragraphs: Annotated[list[int], Field(description="Paragraphs of the document, from 1.")]
    pages: Pages
    sessions: list[LinkRecord]
    points: list[PointRecord]


class TimeZoneRecord(TypedDict):
    """A time zone, and whether it was inferred."""

    name: Annotated[str, Field(description="As in the IANA database.")]
    inferred: bool
    reason: str | None


class CountsRecord(TypedDict):
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


class DocumentRecord(TypedDict):
    """The document that the data come from."""

    title: str
    issuing_body: Annotated[str | None, Field(description="The body whose document it is.")]
    page_count: int
    programme_label: Annotated[str | None, Field(description="The part that has the programme.")]
    programme_title: str | None
    programme_pages: Pages


class EntityRecord(TypedDict):
    """A body, document or event that the document names."""

    id: Slug
    name: Annotated[str, Field(description="As printed.")]
    short_forms: Annotated[list[str], Field(description="As printed.")]
    other_names: Annotated[list[str], Field(description="Usual names that are not printed.")]
    pages: Pages


class ResolutionRecord(TypedDict):
    """A resolution that the document cites."""

    id: Slug
    symbol: str
    especially_paragraph: Annotated[int | None, Field(description="Paragraph pointed out in it.")]
    pages: Pages


class FootnoteRecord(TypedDict):
    """A footnote of the document."""

    number: int
    paragraph: Annotated[int, Field(description="The paragraph with its mark.")]
    pages: Pages
    text: Annotated[str, Field(description="Word for word.")]


class AboutRecord(TypedDict):
    """The event, its document, and what the document names."""

    title: str
    date: Annotated[str, Field(json_schema_extra={"format": "date"})]
    end_date: Annotated[str | None, Field(description="Only when it lasts more than a day.")]
    printed_date: str
    place: str
    time_zone: TimeZoneRecord
    organizers: list[str]
    supporters: list[str]
    attendance: Annotated[str | None, Field(description="As printed.")]
    pages: Pages
    counts: CountsRecord
    document: DocumentRecord
    resolutions: list[ResolutionRecord]
    bodies: list[EntityRecord]
    documents: list[EntityRecord]
    events: list[EntityRecord]
    footnotes: list[FootnoteRecord]


class VersionRecord(TypedDict):
    """Which program answers, from which data: what a footnote needs."""

    version: Annotated[str, Field(description="Version of the program.")]
    data_version: str
    document: Annotated[str, Field(description="Title of the document.")]
    programme_sha256: Annotated[str, Field(description="SHA-256 of programme.json.")]
    summary_sha256: Annotated[str | None, Field(description="SHA-256 of summary.json.")]


class CountRecord(TypedDict):
    """How many parts or points have one value of a field."""

    by: By
    value: Annotated[str | None, Field(description="null for those that state none.")]
    count: int
    people: Annotated[int | None, Field(description="Human beings behind the parts.")]
    share: Annotated[float, Field(ge=0, le=1, description="Of the whole.")]
    whole: Annotated[int, Field(description="How many there are in all.")]
    unit: Annotated[str, Field(description="parts or points.")]


class StretchRecord(TypedDict):
    """A slot of the programme, or a gap between two."""

    kind: Annotated[str, Field(description="registration, session, break or gap.")]
    id: Annotated[Slug | None, Field(description="Id of the session; null for a gap.")]
    label: str | None
    title: str | None
    start: Moment
    end: Moment
    duration_minutes: int
    room: str | None
    chair: Annotated[str | None, Field(description="The chair's name.")]
    speakers: Annotated[int, Field(description="How many people speak.")]
    marked: Annotated[bool, Field(description="Whether a moment asked for is in it.")]


class HitRecord(TypedDict):
    """Something that mentions the words searched for."""

    kind: HitKind
    id: Slug
    title: str
    snippet: Annotated[str, Field(description="Its text, or the part of it with the first match.")]
    matches: Annotated[
        list[list[int]], Field(description="Start and end of each match in the snippet.")
    ]
    pages: Pages
    session: Annotated[Slug | None, Field(description="Id of the session of a part.")]
    paragraph: Annotated[int | None, Field(description="Paragraph of the document, from 1.")]
    score: Annotated[float, Field(description="How well it matches; higher is better.")]


class FactRecord(TypedDict):
    """A printed string, and whether a text of the document has it."""

    kind: FactKind
    id: Annotated[Slug, Field(description="Of what it is a fact: a person, session, body, point.")]
    fact: Annotated[str, Field(description="The string as printed.")]
    pages: Annotated[list[int], Field(description="The first page where it stands.")]
    paragraph: Annotated[int | None, Field(description="Where it must stand, if in just one.")]
    found: Annotated[bool, Field(description="Whether it stands where it should.")]
    out_of_order: Annotated[bool, Field(description="Whether it stands, but not in its place.")]
    near: Annotated[str | None, Field(description="The closest text when it was not found.")]


class CitationRecord(TypedDict):
    """A citation of the document or of a place in it."""

    kind: CitedKind
    id: Annotated[Slug, Field(description="Of what is cited; a person's for a part.")]
    session: Annotated[Slug | None, Field(description="Id of the session of a part.")]
    paragraphs: Annotated[list[int], Field(description="Paragraphs of the document, from 1.")]
    pages: Annotated[list[int], Field(description="Pages, from 1; none for the whole document.")]
    pinpoint: Annotated[str | None, Field(description="Where in the document it is.")]
    style: Annotated[Style, Field(description="text or bibtex.")]
    citation: Annotated[str, Field(description="The citation, ready to paste.")]


class FaultRecord(TypedDict):
    """One thing wrong in a data set."""

    file: str
    place: Annotated[str, Field(description="Such as sessions[3].start.")]
    found: Annotated[str, Field(description="The value as it stands there, cut where it runs on.")]
    expected: str


class SchemaRecord(TypedDict):
    """Something that there is a JSON Schema of."""

    name: str
    describes: str


RECORDS = {
    "about": AboutRecord,
    "session": SessionRecord,
    "speaker": SpeakerRecord,
    "theme": ThemeRecord,
    "point": PointRecord,
    "hit": HitRecord,
    "stretch": StretchRecord,
    "count": CountRecord,
    "fact": FactRecord,
    "citation": CitationRecord,
    "fault": FaultRecord,
    "version": VersionRecord,
    "schema": SchemaRecord,
}

# Those that are given as one object, and not as a list.
SINGLE = frozenset({"about", "version"})

# What each command gives out: with --points, themes gives points.
RECORDS_OF_COMMAND = {
    "about": ("about",),
    "sessions": ("session",),
    "speaker": ("speaker",),
    "themes": ("theme", "point"),
    "search": ("hit",),
    "timeline": ("stretch",),
    "stats": ("count",),
    "verify": ("fact",),
    "cite": ("citation",),
    "check": ("fault",),
    "schema": ("schema",),
}


def fields_of(kind: str) -> tuple[str, ...]:
    """The names of the fields of a kind of record, in order."""
    return tuple(RECORDS[kind].__annotations__)
