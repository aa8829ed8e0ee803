"""What the two data files hold, as frozen models that refuse what they do not know.

Printed forms are kept as the document has them, slips included; None or an empty list means that
the document is silent. Pages are those of the document, from 1.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, StringConstraints
from pydantic_core import core_schema

ID_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TEXT_FORM = r"\S"
CODE_FORM = r"^[A-Z]{3}$"

Id = Annotated[str, StringConstraints(pattern=ID_FORM)]
Text = Annotated[str, StringConstraints(pattern=TEXT_FORM)]
CountryCode = Annotated[str, StringConstraints(pattern=CODE_FORM)]
Pages = Annotated[tuple[PositiveInt, ...], Field(min_length=1)]


class _Rfc3339(NamedTuple):
    """Takes a date or a time written in this one form; pydantic alone takes Unix times and more."""

    form: str
    format: str
    expected: str
    parsed: Callable[..., core_schema.CoreSchema]

    def __get_pydantic_core_schema__(self, *_: object) -> core_schema.CoreSchema:
        written = core_schema.str_schema(pattern=self.form)
        return core_schema.custom_error_schema(
            core_schema.chain_schema([written, self.parsed(strict=False)]),
            custom_error_type="rfc_3339",
            custom_error_message=self.expected,
        )

    def __get_pydantic_json_schema__(self, *_: object) -> dict[str, str]:
        return {"type": "string", "format": self.format, "pattern": self.form}


Day = Annotated[
    dt.date,
    _Rfc3339(
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "date",
        "a date such as 2011-09-19",
        core_schema.date_schema,
    ),
]
Moment = Annotated[
    dt.datetime,
    _Rfc3339(
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?"
        r"(Z|[+-][0-9]{2}:[0-9]{2})$",
        "date-time",
        "a time with its offset from UTC, such as 2011-09-19T10:00:00-04:00",
        partial(core_schema.datetime_schema, tz_constraint="aware"),
    ),
]


class Model(BaseModel):
    """A frozen record that takes only its own fields, in their own types."""

    # Only the two outermost models are ever asked to validate, so only they need a validator.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


class Role(StrEnum):
    """A part in the programme."""

    CHAIR = "chair"
    KEYNOTE = "keynote"
    SPEAKER = "speaker"
    PRESENTER = "presenter"


class OfficeKind(StrEnum):
    """A kind of office, read off the office's words alone."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    FOREIGN_MINISTER = "foreign_minister"
    DEPUTY_FOREIGN_MINISTER = "deputy_foreign_minister"
    MINISTER = "minister"
    EXECUTIVE_HEAD = "executive_head"
    PRESIDING_OFFICER = "presiding_officer"
    REPRESENTATIVE = "representative"


class SessionKind(StrEnum):
    """What a slot of the programme is for."""

    REGISTRATION = "registration"
    SESSION = "session"
    BREAK = "break"


class Confidence(StrEnum):
    """How sure it is that a theme belongs to a session."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Entity(Model):
    """A body, document or event that the document names.

    `name` and `short_forms` are printed; `other_names` are usual names and acronyms that are not,
    kept so that people find it by them. `pages` are those of the file's own part of the document.
    """

    id: Id
    name: Text
    short_forms: tuple[Text, ...] = ()
    other_names: tuple[Text, ...] = ()
    pages: Pages

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, the printed full one first."""
        return (self.name, *self.short_forms, *self.other_names)


class TimeZone(Model):
    """An IANA time zone; `inferred` when the document does not print it, with the reason."""

    name: Text
    inferred: bool
    reason: Text | None = None


class Document(Model):
    """The document that the data come from; `programme_label` is the part with the programme.

    `issuing_body` is the body whose document it is.
    """

    title: Text
    issuing_body: Text | None = None
    page_count: PositiveInt
    programme_label: Text | None = None
    programme_title: Text | None = None
    programme_pages: Pages


class Event(Model):
    """The event as a whole; `end_date` only when it lasts more than a day."""

    title: Text
    date: Day
    end_date: Day | None = None
    printed_date: Text
    place: Text
    time_zone: TimeZone
    organizers: tuple[Text, ...] = ()
    supporters: tuple[Text, ...] = ()
    attendance: Text | None = None
    pages: Pages
    document: Document


class SpeakingLimits(Model):
    """Longest intervention allowed, in minutes; `printed` is the text that says so."""

    eminent_speaker_minutes: PositiveInt
    floor_minutes: PositiveInt
    printed: Text | None = None


class Part(Model):
    """One person's part in one session; `printed` is the entry whole, without its bullet.

    `person` is the same for every part of one human being. `organizations` are ids, the wider body
    last. `other_spellings` are known elsewhere and serve suggestions only.
    """

    role: Role
    role_label: Text | None = None
    person: Id
    honorific: Text | None = None
    name: Text
    post_nominals: Text | None = None
    office: Text | None = None
    office_kind: OfficeKind | None = None
    country: Text | None = None
    country_code: CountryCode | None = None
    organizations: tuple[Id, ...] = ()
    pages: Pages
    printed: Text
    other_spellings: tuple[Text, ...] = ()

    @property
    def full_name(self) -> str:
        """Honorific, name and post-nominals, as one would write them."""
        return " ".join(filter(None, (self.honorific, self.name, self.post_nominals)))


class Session(Model):
    """A slot of the programme, the parts in printed order; times are those of the place."""

    id: Id
    kind: SessionKind
    label: Text | None = None
    title: Text
    start: Moment
    end: Moment
    printed_time: Text
    room: Text | None = None
    speaking_limits: SpeakingLimits | None = None
    pages: Pages
    parts: tuple[Part, ...] = ()

    @property
    def display_name(self) -> str:
        """The printed label, or the title where none is printed."""
        return self.label or self.title

    @property
    def heading(self) -> str:
        """Label and title, or the title alone where no label is printed."""
        return f"{self.label}: {self.title}" if self.label else self.title

    @property
    def appearances(self) -> Iterator["Appearance"]:
        """Its parts with their order, as printed."""
        order = 0
        for part in self.parts:
            if part.role is Role.CHAIR:
                yield Appearance(self, part, None)
            else:
                order += 1
                yield Appearance(self, part, order)

    def covers(self, moment: dt.datetime) -> bool:
        """Whether the slot is under way when clocks at the place show `moment`, which has no zone.

        It covers its start, not its end.
        """
        return self.start.replace(tzinfo=None) <= moment < self.end.replace(tzinfo=None)


class Appearance(NamedTuple):
    """A part with the session it belongs to; `order` counts bullets from 1, None for a chair."""

    session: Session
    part: Part
    order: int | None


class Programme(Model):
    """The data file `programme.json`."""

    data_version: Text
    event: Event
    organizations: tuple[Entity, ...] = ()
    sessions: tuple[Session, ...]

    @property
    def several_days(self) -> bool:
        """Whether slots begin on more than one day, so that a time of day does not tell which."""
        return len({session.start.date() for session in self.sessions}) > 1

    model_config = ConfigDict(defer_build=False)


class SessionLink(Model):
    """An inferred link from a theme to a session."""

    id: Id
    confidence: Confidence
    reason: Text


class Point(Model):
    """One thing that a paragraph says, in our own words.

    `verb` is the printed reporting verb and `actor` the printed phrase for who reports; both are
    None where the paragraph speaks for itself. `mentions` are ids of what the sentence names.
    """

    id: Id
    paragraph: PositiveInt
    pages: Pages
    actor: Text | None = None
    verb: Text | None = None
    statement: Text
    is_call: bool
    mentions: tuple[Id, ...] = ()

    @property
    def said(self) -> str:
        """The whole point in a line: who says it, the verb, and what."""
        said = " ".join(filter(None, (self.actor, self.verb)))
        return f"{said}: {self.statement}" if said else self.statement


class Theme(Model):
    """A subject of the summary, with the points its paragraphs make."""

    id: Id
    title: Text
    summary: Text
    paragraphs: Annotated[tuple[PositiveInt, ...], Field(min_length=1)]
    pages: Pages
    sessions: tuple[SessionLink, ...] = ()
    points: tuple[Point, ...] = ()


class ThemePoint(NamedTuple):
    """A point with the theme it stands under."""

    theme: Theme
    point: Point


class Resolution(Model):
    """A resolution by its symbol, with the paragraph of it that is pointed out."""

    id: Id
    symbol: Text
    especially_paragraph: PositiveInt | None = None
    pages: Pages

    @property
    def names(self) -> tuple[str, ...]:
        """What it goes by: its symbol."""
        return (self.symbol,)


class Footnote(Model):
    """A footnote, word for word, with the paragraph that bears its mark."""

    number: PositiveInt
    paragraph: PositiveInt
    pages: Pages
    text: Text


class Summary(Model):
    """The data file `summary.json`."""

    themes: tuple[Theme, ...]
    bodies: tuple[Entity, ...] = ()
    documents: tuple[Entity, ...] = ()
    events: tuple[Entity, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    footnotes: tuple[Footnote, ...] = ()

    model_config = ConfigDict(defer_build=False)


class Symposium(NamedTuple):
    """A sound data set: both files, or the programme alone."""

    programme: Programme
    summary: Summary | None
