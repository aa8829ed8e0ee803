"""Typed references taken apart: nouns, numbers, the pages behind, and the entries of a list."""

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple

from symposium_cli.names.numbers import read_numbers
from symposium_cli.names.words import fold
from symposium_cli.queries.session_names import read_number_word


class Noun(StrEnum):
    """What a word in front of a number or name says that it is of."""

    PARAGRAPH = "paragraph"
    PAGE = "page"
    FOOTNOTE = "footnote"
    SESSION = "session"
    THEME = "theme"
    POINT = "point"
    PERSON = "person"
    STATE = "state"
    BODY = "body"


class Numbered(NamedTuple):
    """Numbers, and the noun in front of them if there is one."""

    noun: Noun | None
    numbers: tuple[range, ...]


# A `p` without a full stop is a paragraph, as in ids, and one with it a page.
_NUMBERED = {
    Noun.PAGE: r"pages?|pgs?\.?|pp\.?|p\.",
    Noun.FOOTNOTE: r"foot\s?notes?|notes?|fns?\.?|nn?\.",
    Noun.PARAGRAPH: r"paragraphs?|paras?\.?|p|[§¶]+",
}
_NAMED = {
    Noun.SESSION: "sessions?",
    Noun.THEME: "themes?",
    Noun.POINT: "points?",
    Noun.PERSON: "person|people|speakers?",
    Noun.STATE: "states?|country|countries",
    Noun.BODY: "body|bodies|organi[sz]ations?",
}
_BETWEEN_ENTRIES = r"\s*[,;&]\s*|\s+and\s+"
_NUMBERS = r"[0-9](?:[0-9\s,&-]|to|and)*"


def plain(typed: str) -> str:
    """Return a reference in the one spelling that is read here.

    It is folded, its digits are ASCII ones and its dashes hyphens. Brackets do not count, so that
    what a citation prints may be typed, but for a part of a numbered place, such as `14(2)`; nor do
    articles in front, ordinal endings and "no."
    """
    text = fold("".join(map(_plain_character, typed)))
    if re.search(r"[0-9]\s*[(\[]\s*[0-9]", text) is None:
        text = re.sub(r"[][()#]", " ", text)
    text = text.replace("-and-", " and ").strip(" \t\r\n.")
    text = re.sub(r"^the\s+", "", text)
    text = re.sub(r"^([0-9]+)(?:st|nd|rd|th)\s+([a-z]+)$", r"\2 \1", text)
    text = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", text)
    text = re.sub(r"[,;]\s*and\b", ",", text)
    text = re.sub(r"\b(?:through|thru|until|till)\b", "to", text)
    text = re.sub(r"\bfrom\b(?=.*[0-9]\s*to\b)", "", text)
    text = re.sub(r"\b(?:numbers?|nos?|nrs?)\b\.?(?=\s*[0-9])", "", text)
    return " ".join(text.split())


def _plain_character(character: str) -> str:
    if unicodedata.category(character) == "Pd" or character == "\u2212":
        return "-"
    return str(unicodedata.decimal(character, character))


def read_numbered(typed: str) -> Numbered | None:
    """Return the numbers that a reference gives, as `read_numbers` does; None if it is not numbers.

    A noun may stand before each of them, with spaces or a hyphen behind it, as in ids; spaces part
    numbers. Beside a noun in full they may be words: `paragraph fourteen`, `second footnote`.
    """
    text = _in_figures(plain(typed))
    noun, before, rest = None, "", text
    for each, pattern in _NUMBERED.items():
        if named := re.match(rf"(?:{pattern})(?![a-z])", text):
            noun, before, rest = each, f"(?:{pattern})", text[named.end() :]
            rest = re.sub(r"^[\s-]+(?=[0-9])", "", rest)
            break
    numbers = read_numbers(re.sub(r"(?<=[0-9])\s+(?=[0-9])", ",", rest), before)
    return None if numbers is None else Numbered(noun, numbers)


def _in_figures(text: str) -> str:
    nouns = "paragraphs?|pages?|footnotes?"
    if before := re.fullmatch(rf"([a-z-]+) ({nouns})", text):
        text = f"{before[2]} {before[1]}"
    if re.match(rf"(?:{nouns}) [a-z]", text) is None:
        return text
    words = ("one" if word == "first" else word for word in re.split(r"( |,)", text))
    return "".join(str(read_number_word(word) or word) for word in words)


def is_noun(typed: str) -> bool:
    """Return whether a noun before names stands alone: `themes`."""
    return any(re.fullmatch(pattern, plain(typed)) for pattern in _NAMED.values())


def split_noun(typed: str) -> tuple[Noun, str] | None:
    """Return the noun in front of a name, and the name: `theme victims`; None if there is none."""
    for noun, pattern in _NAMED.items():
        if named := re.fullmatch(rf"(?:{pattern})[\s:-]+(\S.*)", plain(typed)):
            return noun, named[1]
    return None


def split_pages(typed: str) -> tuple[str, tuple[range, ...]] | None:
    """Return what stands before the pages at the end, and the pages: `para. [14], p. 3`.

    None where there are none, and where they are the last entry of a list.
    """
    behind = re.fullmatch(
        rf"(.*?[^\s,;&])[\s,]+(?:on\s+)?(?:{_NUMBERED[Noun.PAGE]})[\s-]*({_NUMBERS})", plain(typed)
    )
    if behind is None or re.search(r"(?:^|\s)and$", behind[1]):
        return None
    pages = read_numbers(re.sub(r"(?<=[0-9])\s+(?=[0-9])", ",", behind[2]))
    return None if pages is None else (behind[1], pages)


def split_list(typed: str) -> tuple[str, ...]:
    """Return the entries of a list; one that begins with a figure has the noun of the one before.

    `pages 2, 3 and footnote 1` gives `pages 2`, `page 3` and `footnote 1`. A page, paragraph or
    footnote behind a comma is one in what stands before it: `62/272, para. 10; 14, p. 3` are two.
    """
    entries: list[str] = []
    noun: str | None = None
    between = ""
    for at, entry in enumerate(re.split(f"({_BETWEEN_ENTRIES})", plain(typed))):
        if at % 2:
            between = entry.strip()
        elif between == "," and noun != (behind := _noun_of(entry)) and behind in _NUMBERED:
            entries[-1] += f", {entry}"
        elif noun and entry[:1].isdecimal() and "/" not in entry:
            entries.append(f"{noun} {entry}")
        else:
            noun = _noun_of(entry)
            entries.append(entry)
    return tuple(filter(None, entries))


def _noun_of(entry: str) -> str | None:
    nouns = _NUMBERED | _NAMED
    begun = (noun for noun in nouns if re.match(rf"(?:{nouns[noun]})(?![a-z])", entry))
    return next(begun, None)
