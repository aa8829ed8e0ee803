"""What a citation can be of, and the styles it can be written in.

Apart from the models, which every command loads.
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
