"""Closed sets of words in questions and answers, apart from those of the data.

The models have those, and every command loads the models: an enum costs a third of a millisecond.
"""

from enum import StrEnum


class CitedKind(StrEnum):
    """What a citation is of: the document, or a place in it."""

    DOCUMENT = "document"
    PARAGRAPH = "paragraph"
    SESSION = "session"
    THEME = "theme"
    POINT = "point"
    SPEAKER = "speaker"


class Style(StrEnum):
    """How a citation is written."""

    TEXT = "text"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


class By(StrEnum):
    """What to count by."""

    COUNTRY = "country"
    ORGANIZATION = "organization"
    ROLE = "role"
    OFFICE_KIND = "office_kind"
    SESSION = "session"
    HONORIFIC = "honorific"
    VERB = "verb"
    ACTOR = "actor"
    THEME = "theme"


class HitKind(StrEnum):
    """What a hit is a record of."""

    SESSION = "session"
    SPEAKER = "speaker"
    THEME = "theme"
    POINT = "point"
    BODY = "body"
    DOCUMENT = "document"
    EVENT = "event"
    RESOLUTION = "resolution"


class FactKind(StrEnum):
    """What a printed string is."""

    BODY = "body"
    DOCUMENT = "document"
    EVENT = "event"
    RESOLUTION = "resolution"
    TITLE = "title"
    DATE = "date"
    PLACE = "place"
    NUMBER = "number"
    SUPPORTER = "supporter"
    FOOTNOTE = "footnote"
    ACTOR = "actor"
    VERB = "verb"
    LABEL = "label"
    TIME = "time"
    LIMITS = "limits"
    ENTRY = "entry"
