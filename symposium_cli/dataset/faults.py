"""What is wrong in a data file, told in few words whatever the file holds."""

from collections.abc import Iterable
from typing import NamedTuple

from symposium_cli.names.text import escape_controls

_MOST_SHOWN = 200


class Fault(NamedTuple):
    """One thing wrong: where in which file, what was found, what was expected."""

    file: str
    place: str
    found: str
    expected: str

    def __str__(self) -> str:
        place, found, expected = map(escape_controls, (self.place, self.found, self.expected))
        return f"{self.file}: {place}: found {found}, expected {expected}"


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
