"""What a cell of the session column says: a label, a title, or both."""

import re
from typing import NamedTuple

from symposium_cli.importing.words import words_of
from symposium_cli.names.clock import ascii_digits
from symposium_cli.names.words import fold


class SessionName(NamedTuple):
    """The label and the title of a session, as far as a list gives them."""

    label: str | None = None
    title: str | None = None


_WORDS = words_of(
    """session meeting panel segment sitting plenary part day séance réunion sesión reunión sessão
    reunião сессия заседание панель الجلسة الدورة الاجتماع جلسة دورة 会议 届会 届 次会议 sitzung
    tagung"""
)
_NUMBER = r"(?:[0-9]{1,6}[A-Za-z]?|[IVXLC]+|[ivxlc]+|[A-Z])"
_ALONE = re.compile(rf"(?:No\.?\s?|№\s?|#\s?)?({_NUMBER})(?:st|nd|rd|th|\.)?")
_LABELLED = re.compile(
    rf"((?P<word>[^\W\d]+)\s?(?:No\.?\s?|№\s?|#\s?)?{_NUMBER})(?:(?:\s*[:–—]|\s-|\.)\s*(?P<title>\S.*))?"
)
_ORDINAL = re.compile(r"([0-9]{1,4})(?:st|nd|rd|th|e|è?me|ª|a|-?[йяе]|\.)?\s(?P<word>[^\W\d]+)")


def read_session(text: str, heading: str) -> SessionName:
    """Return the label and title that a cell gives, under the heading of its column.

    `79` under `Session` is the label `Session 79`; `Session II: Measures` is label and title;
    other text is a title.
    """
    if alone := _ALONE.fullmatch(ascii_digits(text)):
        return SessionName(f"{_noun(heading)} {alone[1]}")
    labelled = _LABELLED.fullmatch(text)
    if labelled and fold(labelled["word"]) in _WORDS:
        return SessionName(labelled[1], labelled["title"])
    ordinal = _ORDINAL.fullmatch(text)
    if ordinal and fold(ordinal["word"]) in _WORDS:
        return SessionName(text)
    return SessionName(title=text)


def _noun(heading: str) -> str:
    words = re.findall(r"[^\W\d_]+", heading)
    noun = next((word for word in words if fold(word) in _WORDS), "session")
    return noun[:1].upper() + noun[1:].lower()
