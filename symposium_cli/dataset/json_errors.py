"""What is wrong in one data file by itself: no JSON, not the schema, a key that stands twice.

A sound file needs nothing of this, so nothing of it is loaded then.
"""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice
from json import loads
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from symposium_cli.dataset.faults import as_json, place
from symposium_cli.dataset.fields import CODE_FORM, COUNTED_WORD, ID_FORM, TEXT_FORM, WORDS_FORM
from symposium_cli.errors import Fault

# How deep the JSON reader goes, but for an empty list or object, and the longest number it takes.
_MOST_LEVELS = 200
_MOST_DIGITS = 4300


def schema_faults(error: ValidationError, file: str, content: bytes) -> Iterator[Fault]:
    """Yield schema errors and duplicate keys."""
    details = error.errors(include_url=False)
    if details[0]["type"] == "json_invalid":
        yield _broken_json(file, content, details[0]["ctx"]["error"])
        return
    within = {detail["loc"][:-1] for detail in details}
    for detail in details:
        if detail["type"] == "too_short" and detail["loc"] in within:
            continue  # only what is right in a list was counted
        found = "nothing" if detail["type"] == "missing" else as_json(_at_fault(detail))
        yield Fault(file, place(detail["loc"]), found, _expected(detail))
    yield from repeated_keys(file, content)


_EXPECTED_BY_TYPE = {
    "missing": "a value here",
    "extra_forbidden": "no field of this name",
    "model_type": "an object",
    "string_type": "text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "greater_than": "a whole number above 0",
    "tuple_type": "a list",
    "too_short": "a list that is not empty",
}
_EXPECTED_BY_FORM = {
    ID_FORM: "an id of small letters, digits and single hyphens",
    TEXT_FORM: "text that is not blank",
    CODE_FORM: "three capital letters, as ISO 3166 has them",
    WORDS_FORM: "words separated by single spaces, each with *N if it is printed N times, such as "
    '"all*3 and*12 counter-terrorism", where N has at most six digits',
}


def _at_fault(detail: "ErrorDetails") -> object:
    """Return the value that is wrong; of the words of a paragraph, the first wrong one."""
    if detail.get("ctx", {}).get("pattern") != WORDS_FORM:
        return detail["input"]
    words = detail["input"].split(" ")
    return next((word for word in words if not re.fullmatch(COUNTED_WORD, word)), detail["input"])


def _expected(detail: "ErrorDetails") -> str:
    if detail["type"] == "string_pattern_mismatch":
        return _EXPECTED_BY_FORM[detail["ctx"]["pattern"]]
    wording = detail["msg"].removeprefix("Input should be ")
    return _EXPECTED_BY_TYPE.get(detail["type"], wording)


_EXPECTED_BY_REASON = {
    "recursion limit exceeded": f"at most {_MOST_LEVELS} levels of lists and objects",
    "number out of range": f"a number of at most {_MOST_DIGITS:,} digits",
}


_WORDING = {"value": "a value", "ident": "true, false or null"}


def _broken_json(file: str, content: bytes, reason: str) -> Fault:
    foreign = content.find(b"\0")  # which UTF-16 and UTF-32 are full of
    try:
        content.decode()
    except UnicodeDecodeError as error:
        foreign = error.start
    if foreign >= 0:
        return Fault(file, f"byte {foreign + 1}", f"0x{content[foreign]:02x}", "UTF-8 text")
    reason, _, position = reason.rpartition(" at ")
    position, character = _in_characters(position, content)
    wanted = reason.removeprefix("expected ")
    if wanted != reason:  # this tells nothing that was found
        return Fault(file, position, _shown(character), _WORDING.get(wanted, wanted))
    return Fault(file, position, reason, _EXPECTED_BY_REASON.get(reason, "JSON"))


def _in_characters(position: str, content: bytes) -> tuple[str, str]:
    """A position such as `line 1 column 20`, its column in characters, and what stands there.

    The JSON reader counts bytes.
    """
    _, line, _, column = position.split()
    written = next(islice(BytesIO(content), int(line) - 1, None), b"").rstrip(b"\r\n")
    before = written[: max(int(column) - 1, 0)].decode(errors="ignore")
    there = written[len(before.encode()) :].decode()[:1]
    return f"line {line} column {len(before) + (column != '0')}", there


def _shown(character: str) -> str:
    if not character:
        return "the end of the line"
    return f"`{character}`" if character.isprintable() else f"U+{ord(character):04X}"


def repeated_keys(file: str, content: bytes) -> Iterator[Fault]:
    """Every place at which an object has a key that it has already.

    `content` must be JSON. It is read a second time in full only when some key is repeated.
    """
    text = content.decode()
    repeated = False

    def look(pairs: list[tuple[str, Any]]) -> None:
        nonlocal repeated
        repeated = repeated or len(dict(pairs)) != len(pairs)

    loads(text, object_pairs_hook=look, parse_int=len)
    if repeated:
        whole = loads(text, object_pairs_hook=_Object, parse_int=_number)
        for way, value in _repetitions(whole, ()):
            yield Fault(file, place(way), as_json(value), f"the key {as_json(way[-1])} only once")


class _Object(dict[str, Any]):
    """An object as JSON readers take it, the last value of each key, and all that it holds."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.pairs = pairs


def _number(digits: str) -> int | float:
    """The number, unless the environment may forbid Python to read one so long."""
    return int(digits) if len(digits) <= _ALWAYS_READ else float(digits)


_ALWAYS_READ = 640

_Way = tuple[str | int, ...]


def _repetitions(node: object, way: _Way) -> Iterator[tuple[_Way, object]]:
    """Yield where a key stands again, with its value; no deeper than the reader has gone."""
    entries = node.pairs if isinstance(node, _Object) else _numbered(node)
    seen: set[str | int] = set()
    for key, value in entries:
        if key in seen:
            yield (*way, key), value
        seen.add(key)
    for key, value in entries:
        yield from _repetitions(value, (*way, key))


def _numbered(node: object) -> Sequence[tuple[int, object]]:
    return list(enumerate(node)) if isinstance(node, list) else ()
