"""What the two data files hold, as frozen models that refuse what they do not know.

Printed forms are kept as the document has them, slips included; None or an empty list means that
the document is silent. Pages are those of the document, from 1; a source may have none, such as a
list of speakers kept as a table.
"""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from symposium_cli.dataset.dates import first_day, last_day
from symposium_cli.dataset.fields import (
    CountedWords,
    CountryCode,
    Date,
    Id,
    Ids,
    Model,
    Moment,
    Number,
    Numbers,
    OptionalPages,
    OptionalText,
    Text,
    Texts,
)


class Role(StrEnum):
    """A part in the programme."""

    CHAIR = "chair"
    KEYNOTE = "keynote"
    SPEAKER = "speaker"
    PRESENTER = "presenter"


ALL_ROLES = frozenset(Role)
# A keynote is a speech too: who asks for speakers means both.
SPEAKING = frozenset({Role.SPEAKER, Role.KEYNOTE})


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
    """How sure an inferred link from a theme to a session is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Entity(Model, defer_build=False):  # built once for both files
    """A body, document or event that the document names.

    `name` and `short_forms` are printed; `other_names` are usual names and acronyms that are not,
    kept so that people find it by them. `pages` are those of the file's own part of the document.
    """

    id: Id
    name: Text
    short_forms: Texts = ()
    other_names: Texts = ()
    pages: OptionalPages = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, the printed full one first."""
        return (self.name, *self.short_forms, *self.other_names)


class TimeZone(Model):
    """An IANA time zone; `inferred` when the document does not print it, with the reason."""

    name: Text
    inferred: bool
    reason: OptionalText = None


class Document(Model):
    """The document that the data come from; `programme_label` is the part with the programme.

    `programme_date` is the date in the heading of that part, as printed.
    `issuing_body` is the body whose document it is. Where the document does not print it,
    `issuing_body_inferred_from` says what it was inferred from.
    """

    title: Text
    issuing_body: OptionalText = None
    issuing_body_inferred_from: OptionalText = None
    page_count: Number | None = None
    programme_label: OptionalText = None
    programme_title: OptionalText = None
    programme_date: OptionalText = None
    programme_pages: OptionalPages = None


class Event(Model):
    """The event as a whole, or a series of meetings; `end_date` only when it lasts more than a day.

    Dates are as precise as the source is: `2011-09-19`, `2011-09` or `2011`.
    """

    title: Text
    date: Date | None = None
    end_date: Date | None = None
    printed_date: OptionalText = None
    place: OptionalText = None
    time_zone: TimeZone | None = None
    organizers: Texts = ()
    supporters: Texts = ()
    attendance: OptionalText = None
    pages: OptionalPages = None
    document: Document | None = None

    @property
    def dated(self) -> str | None:
        """Its date as printed, or else as much of it as is known: `1946 to 2024`."""
        return self.printed_date or " to ".join(filter(None, (self.date, self.end_date))) or None

    @property
    def span(self) -> tuple[dt.date, dt.date] | None:
        """Its first and last day as far as they are known, None without a date."""
        if self.date is None:
            return None
        return first_day(self.date), last_day(self.end_date or self.date)


class SpeakingLimits(Model):
    """Longest intervention allowed, in minutes; `printed` is the text that says so."""

    eminent_speaker_minutes: Number
    floor_minutes: Number
    printed: OptionalText = None


class Part(Model):
    """One person's part in one session; `printed` is the entry whole, without its bullet.

    `person` is the same for every part of one human being. `organizations` are ids, the wider body
    last. `other_spellings` are known elsewhere and serve suggestions only. `source` is the document
    that records the part, where a list of speakers names one.
    """

    role: Role
    role_label: OptionalText = None
    person: Id
    honorific: OptionalText = None
    name: Text
    post_nominals: OptionalText = None
    office: OptionalText = None
    office_kind: OfficeKind | None = None
    country: OptionalText = None
    country_code: CountryCode | None = None
    organizations: Ids = ()
    pages: OptionalPages = None
    printed: OptionalText = None
    other_spellings: Texts = ()
    source: OptionalText = None

    @property
    def full_name(self) -> str:
        """Honorific, name and post-nominals, as one would write them."""
        return " ".join(filter(None, (self.honorific, self.name, self.post_nominals)))


class Session(Model):
    """A slot of the programme, the parts in printed order; times are those of the place.

    Where no start is known, `date` may give a day, a month or a year. `ordered` is whether the
    parts stand in the order in which people speak.
    """

    id: Id
    kind: SessionKind
    label: OptionalText = None
    title: OptionalText = None
    date: Date | None = None
    start: Moment | None = None
    end: Moment | None = None
    printed_time: OptionalText = None
    room: OptionalText = None
    speaking_limits: SpeakingLimits | None = None
    pages: OptionalPages = None
    ordered: bool = True
    parts: tuple[Part, ...] = ()

    @property
    def display_name(self) -> str:
        """The printed label, else the title, else the id."""
        return self.label or self.title or self.id

    @property
    def heading(self) -> str:
        """Label and title, or what there is of them."""
        return f"{self.label}: {self.title}" if self.label and self.title else self.display_name

    @property
    def dated(self) -> str | None:
        """The day on which it starts, or as much of its date as is known: `2011-09`, `2011`."""
        return self.date if self.start is None else self.start.date().isoformat()

    @property
    def span(self) -> tuple[dt.date, dt.date] | None:
        """The first and last day that it may touch, None where it has no date.

        A slot that ends at midnight does not touch the day that begins then.
        """
        if self.start is None:
            return None if self.date is None else (first_day(self.date), last_day(self.date))
        first, end = self.start.date(), self.end or self.start
        at_midnight = end.time() == dt.time.min and end.date() > first
        return first, end.date() - dt.timedelta(days=1) if at_midnight else end.date()

    @property
    def appearances(self) -> Iterator["Appearance"]:
        """Its parts with their order, as printed."""
        order = 0
        for part in self.parts:
            if part.role is Role.CHAIR or not self.ordered:
                yield Appearance(self, part, None)
            else:
                order += 1
                yield Appearance(self, part, order)

    @property
    def chair(self) -> "Appearance | None":
        """The person in the chair, if any."""
        return next((found for found in self.appearances if found.part.role is Role.CHAIR), None)

    @property
    def speakers(self) -> "list[Appearance]":
        """Those who speak, in order, keynote included."""
        return [found for found in self.appearances if found.part.role in SPEAKING]

    @property
    def presenters(self) -> "list[Appearance]":
        """Those who present, in order."""
        return [found for found in self.appearances if found.part.role is Role.PRESENTER]

    @property
    def minutes(self) -> int | None:
        """How long it is, in whole minutes, None where start or end is not known."""
        if self.start is None or self.end is None:
            return None
        return round((self.end - self.start).total_seconds() / 60)

    def covers(self, moment: dt.datetime) -> bool:
        """Whether the slot is under way when clocks at the place show `moment`, which has no zone.

        It covers its start, not its end, and nothing where either is not known.
        """
        if self.start is None or self.end is None:
            return False
        return self.start.replace(tzinfo=None) <= moment < self.end.replace(tzinfo=None)


class Appearance(NamedTuple):
    """A part with the session it belongs to.

    `order` counts bullets from 1; None for a chair, and where the order is not known.
    """

    session: Session
    part: Part
    order: int | None


class Programme(Model, defer_build=False):
    """The data file `programme.json`."""

    data_version: Text
    event: Event
    organizations: tuple[Entity, ...] = ()
    sessions: tuple[Session, ...]

    @property
    def several_dates(self) -> bool:
        """Whether slots have different dates, so that a time of day does not tell which slot."""
        return len({session.dated for session in self.sessions}) > 1


class SessionLink(Model):
    """An inferred link from a theme to a session."""

    id: Id
    confidence: Confidence
    reason: Text


class Point(Model):
    """One thing that a paragraph says, in our own words.

    `verb` is the printed reporting verb and `actor` the printed phrase for who reports; both are
    None where the paragraph speaks for itself, which may be a call too. `mentions` are ids of what
    the sentence names.
    """

    id: Id
    paragraph: Number
    pages: OptionalPages = None
    actor: OptionalText = None
    verb: OptionalText = None
    statement: Text
    is_call: bool
    mentions: Ids = ()

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
    paragraphs: Numbers
    pages: OptionalPages = None
    sessions: tuple[SessionLink, ...] = ()
    points: tuple[Point, ...] = ()


class Resolution(Model):
    """A resolution by its symbol, with the paragraph of it that is pointed out."""

    id: Id
    symbol: Text
    especially_paragraph: Number | None = None
    pages: OptionalPages = None

    @property
    def names(self) -> tuple[str, ...]:
        """What it goes by: its symbol."""
        return (self.symbol,)


class Footnote(Model):
    """A footnote, word for word, with the paragraph that bears its mark."""

    number: Number
    paragraph: Number
    pages: OptionalPages = None
    text: Text


class PrintedWords(Model):
    """What a paragraph prints on one page: all its words, but not their order.

    `words` has them in alphabetical order, folded as for matching with their hyphens and
    apostrophes, each with how often it stands there if that is more than once:
    `all*3 and*12 counter-terrorism`. `terms` are those names and noun phrases of two to four words
    that a reader would look up in an index, under every paragraph that prints them.
    """

    page: Number | None = None
    words: CountedWords
    terms: Texts = ()

    @property
    def counts(self) -> dict[str, int]:
        """How often each word stands there."""
        counts: dict[str, int] = {}
        for word, _, times in (counted.partition("*") for counted in self.words.split(" ")):
            counts[word] = counts.get(word, 0) + int(times or 1)
        return counts


class Paragraph(Model):
    """A paragraph of the document, counted from 1, by what it prints on each of its pages."""

    number: Number
    printed: tuple[PrintedWords, ...]


class Summary(Model, defer_build=False):
    """The data file `summary.json`."""

    themes: tuple[Theme, ...]
    bodies: tuple[Entity, ...] = ()
    documents: tuple[Entity, ...] = ()
    events: tuple[Entity, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()


NO_SUMMARY = Summary(themes=())
