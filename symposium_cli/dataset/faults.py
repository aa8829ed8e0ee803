"""What is wrong in a data file, told in few words whatever the file holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from symposium_cli.dataset.record import Record
from symposium_cli.errors import Fault
from symposium_cli.names.text import escape_controls

_MOST_SHOWN = 200


class FaultRecord(Record):
    """One thing wrong in a data set."""

    file: str
    place: Annotated[str, Field(description="Such as sessions[3].start.")]
    found: Annotated[str, Field(description="The value as it stands there, cut where it runs on.")]
    expected: str

    def __init__(self, fault: Fault, _: object) -> None:
        super().__init__(fault)


def fault_line(fault: Fault) -> str:
    """Return a fault as one line, whatever characters it holds."""
    place, found, expected = map(escape_controls, (fault.place, fault.found, fault.expected))
    return f"{fault.file}: {place}: found {found}, expected {expected}"


def as_json(value: object) -> str:
    """A value as it stands, or would stand, in a data file, cut where it runs on."""
    from json.encoder import JSONEncoder, encode_basestring

    if isinstance(value, str):  # which may be endless
        return _cut(encode_basestring(value[: _MOST_SHOWN + 1]))
    text = ""
    try:
        for piece in JSONEncoder(ensure_ascii=False).iterencode(value):
            text += piece
            if len(text) > _MOST_SHOWN:
                break
    except ValueError:  # the environment may forbid Python to write out long numbers
        text += "a number of very many digits"
    return _cut(text)


def place(keys: Iterable[str | int]) -> str:
    """Where a value stands: `sessions[3].start`; a key that is no plain name as in `["a.b"]`."""
    written = "".join(map(_step, keys)).removeprefix(".")
    return _cut(written) or "the whole file"


def _step(key: str | int) -> str:
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if key.isascii() and key.isidentifier() else f"[{as_json(key)}]"


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
