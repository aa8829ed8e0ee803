"""Names of people as lists have them: what belongs to the name, and what is odd about it."""

import re
import unicodedata
from typing import NamedTuple

from symposium_cli.importing.entries import Action
from symposium_cli.importing.honorifics import split_honorific
from symposium_cli.importing.offices import read_office
from symposium_cli.names.states import code_of_name, state_key
from symposium_cli.names.words import tokenize


class Remark(NamedTuple):
    """Something to tell of a name: what was done with it and why, and what came of it."""

    action: Action
    reason: str
    field: str
    result: str | None


class Name(NamedTuple):
    """The name of a person, the honorific before it, and what there is to tell of both."""

    name: str
    honorific: str | None
    remarks: tuple[Remark, ...] = ()


_BEHIND = " ,;:*†‡/\\_|=+~^<>-–—،؛，；：、"
_BEFORE = f"{_BEHIND}."
# A full stop behind a whole word ends a sentence; behind a short one it may abbreviate.
_FULL_STOP = re.compile(r"(?<=\w{4})[.。]+\Z")

_SEVERAL = re.compile(r"[;/&]|\b(?:and|et|und|и)\b", re.IGNORECASE)

_PUNCTUATION = "Removed punctuation around the name."
_SPLIT = "Separated from the name."
_DIGITS = "The name has digits in it."
_PEOPLE = "The cell may name more than one person."
_STATE = "This is also the name of a state."
_OFFICE = "This may be an office and not a name."
_SCRIPTS = "The name mixes letters of two scripts."


def read_name(text: str, honorific: str | None) -> Name:
    """Return the name in a cell, apart from an honorific; `honorific` is that of its own column."""
    remarks = []
    name = _FULL_STOP.sub("", text.lstrip(_BEFORE).rstrip(_BEHIND)) or text
    if name != text:
        remarks.append(Remark(Action.CLEANED, _PUNCTUATION, "name", name))
    before, rest = split_honorific(name)
    if before is not None and rest.strip():
        name = rest
        remarks.append(Remark(Action.DERIVED, _SPLIT, "honorific", before))
        honorific = _both(honorific, before)
    if any(map(str.isdigit, name)):
        remarks.append(Remark(Action.KEPT, _DIGITS, "name", name))
    if _SEVERAL.search(name):
        remarks.append(Remark(Action.KEPT, _PEOPLE, "name", name))
    if code_of_name(state_key(name)) is not None:
        remarks.append(Remark(Action.KEPT, _STATE, "name", name))
    elif (reading := read_office(name, of_state=True)) is not None and reading.certain:
        remarks.append(Remark(Action.KEPT, _OFFICE, "name", name))
    if not name.isascii() and any(map(_mixes_scripts, name.split())):
        remarks.append(Remark(Action.KEPT, _SCRIPTS, "name", name))
    return Name(name, honorific, tuple(remarks))


def _both(stated: str | None, before: str) -> str:
    if stated is None or tokenize(stated) == tokenize(before):
        return before
    return f"{stated} {before}"


def _mixes_scripts(word: str) -> bool:
    """Return whether a word has letters of the Latin, Greek and Cyrillic scripts side by side."""
    scripts = {unicodedata.name(c, "").split(" ")[0] for c in word if c.isalpha()}
    return len(scripts & {"LATIN", "GREEK", "CYRILLIC"}) > 1


def is_one_word(name: str) -> bool:
    """Return whether a name is a single word, such as a last name alone."""
    return len(tokenize(name)) == 1
