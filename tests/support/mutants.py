"""The bundled data files with something changed, as JSON or as bytes."""

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any, NamedTuple

from hypothesis import strategies as st

from symposium_cli.dataset.load import bundled_directory
from tests.support.events import Document, Place, places_in, value_at

DOCUMENTS: dict[str, Document] = {
    name: json.loads((bundled_directory() / name).read_bytes())
    for name in ("programme.json", "summary.json")
}


def _written(document: Document) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode(errors="surrogatepass")


FILES = {name: _written(document) for name, document in DOCUMENTS.items()}


class Mutant(NamedTuple):
    """A data file that was changed."""

    file: str
    content: bytes

    def __repr__(self) -> str:
        """Where it begins to differ from the file as it was."""
        pairs = enumerate(zip(self.content, FILES[self.file], strict=False))
        start = next((at for at, (new, old) in pairs if new != old), len(self.content))
        return f"{self.file}, byte {start}: {self.content[max(0, start - 60) : start + 60]!r}"


PLACES = [(name, place) for name in FILES for place in places_in(DOCUMENTS[name]) if place]


def _places_of(test: Callable[[Place, Any], bool]) -> list[tuple[str, Place]]:
    return [
        (name, place) for name, place in PLACES if test(place, value_at(DOCUMENTS[name], place))
    ]


IN_LISTS = _places_of(lambda place, _: isinstance(place[-1], int))
OBJECTS = _places_of(lambda _, value: isinstance(value, dict))
TEXTS = _places_of(lambda _, value: isinstance(value, str))
IDS = _places_of(lambda place, _: place[-1] in ("id", "person"))
TIMES = _places_of(lambda place, _: place[-1] in ("start", "end", "date", "end_date"))
REFERENCES = _places_of(
    lambda place, _: (
        (len(place) > 2 and place[-2] in ("organizations", "mentions") and place[0] != place[-2])
        or (place[-1] == "id" and place[0] == "themes" and "sessions" in place)
    )
)

STRANGE = st.text(max_size=8) | st.sampled_from(
    [
        "",
        " ",
        "\x1b[31m",
        "\u202e",
        "[/b]",
        'a":',
        "b :",
        "\x00",
        "\n",
        "x" * 5000,
        "ß",
        "\U0001f3aa",
    ]
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | STRANGE
    | st.sampled_from([10**400, -1, 0])
)
VALUES = SCALARS | st.lists(SCALARS, max_size=3) | st.dictionaries(STRANGE, SCALARS, max_size=3)


def _changed(file: str, place: Place, change: Callable[[Any, Any], None]) -> Mutant:
    """The file after a change to the parent of a place, by the last key of the place."""
    document = json.loads(FILES[file])
    change(value_at(document, place[:-1]), place[-1])
    return Mutant(file, _written(document))


def _put(file: str, place: Place, value: object) -> Mutant:
    return _changed(file, place, lambda parent, key: parent.__setitem__(key, value))


def _dropped(draw: st.DrawFn) -> Mutant:
    return _changed(*draw(st.sampled_from(PLACES)), lambda parent, key: parent.pop(key))


def _doubled(draw: st.DrawFn) -> Mutant:
    again = draw(st.integers(0, 3))
    return _changed(
        *draw(st.sampled_from(IN_LISTS)),
        lambda parent, key: parent.insert(key + again, deepcopy(parent[key])),
    )


def _retyped(draw: st.DrawFn) -> Mutant:
    return _put(*draw(st.sampled_from(PLACES)), draw(VALUES))


def _reworded(draw: st.DrawFn) -> Mutant:
    file, place = draw(st.sampled_from(TEXTS))
    return _put(file, place, value_at(DOCUMENTS[file], place) + draw(STRANGE))


def _swapped(draw: st.DrawFn) -> Mutant:
    file, place = draw(st.sampled_from(PLACES))
    name = place[-1]
    alike = [other for of, other in PLACES if of == file and other[-1] == name]
    value = value_at(DOCUMENTS[file], draw(st.sampled_from(alike)))
    return _put(file, place, deepcopy(value))


def _renamed(draw: st.DrawFn) -> Mutant:
    file, place = draw(st.sampled_from(IDS))
    other = draw(st.sampled_from(IDS))
    return _put(file, place, value_at(DOCUMENTS[other[0]], other[1]))


def _unreferenced(draw: st.DrawFn) -> Mutant:
    return _put(*draw(st.sampled_from(REFERENCES)), f"zz{draw(st.integers(0, 999))}")


def _retimed(draw: st.DrawFn) -> Mutant:
    file, place = draw(st.sampled_from(TIMES))
    time = draw(st.times()).replace(microsecond=0).isoformat()
    offset = draw(
        st.sampled_from(["-04:00", "-05:00", "+00:00", "Z", "+14:00", "", "-4", "+25:00"])
    )
    day = draw(
        st.sampled_from(["2011-09-19", "2011-09-20", "0001-01-01", "9999-12-31", "2011-02-30"])
    )
    return _put(file, place, draw(st.sampled_from([f"{day}T{time}{offset}", day, time])))


def _nested(draw: st.DrawFn) -> Mutant:
    file, place = draw(st.sampled_from(PLACES))
    value = value_at(DOCUMENTS[file], place)
    wrap = draw(st.sampled_from([lambda inner: [inner], lambda inner: {"deeper": inner}]))
    for _ in range(draw(st.sampled_from([1, 2, 190, 201, 250]))):
        value = wrap(value)
    return _put(file, place, value)


def _extended(draw: st.DrawFn) -> Mutant:
    file, place = draw(st.sampled_from(OBJECTS))
    return _put(file, (*place, draw(STRANGE)), draw(VALUES))


_MARK = "a key that stands nowhere else"


def _rekeyed(draw: st.DrawFn) -> Mutant:
    """A key stands twice, written in any way, beside a text that looks like a key's end."""
    file, place = draw(st.sampled_from(OBJECTS))
    held = value_at(DOCUMENTS[file], place)
    key = draw(st.sampled_from(sorted(held)))
    value = draw(st.sampled_from([held[key], None, 'so":', "so :"]) | VALUES)
    content = _put(file, (*place, _MARK), value).content
    written = draw(st.sampled_from([f'"{key}"', f'"\\u{ord(key[0]):04x}{key[1:]}"']))
    space = draw(st.text(" \t\r\n", max_size=2))
    return Mutant(file, content.replace(f'"{_MARK}"'.encode(), f"{written}{space}".encode()))


def _sliced(draw: st.DrawFn) -> tuple[str, bytes, int, int]:
    file = draw(st.sampled_from(sorted(FILES)))
    content = FILES[file]
    start = draw(st.integers(0, len(content)))
    return file, content, start, min(len(content), start + draw(st.integers(0, 40)))


def _flipped(draw: st.DrawFn) -> Mutant:
    file = draw(st.sampled_from(sorted(FILES)))
    content = bytearray(FILES[file])
    for _ in range(draw(st.integers(1, 3))):
        content[draw(st.integers(0, len(content) - 1))] ^= 1 << draw(st.integers(0, 7))
    return Mutant(file, bytes(content))


def _cut(draw: st.DrawFn) -> Mutant:
    file, content, start, end = _sliced(draw)
    return Mutant(file, draw(st.sampled_from([content[:start], content[:start] + content[end:]])))


def _stuffed(draw: st.DrawFn) -> Mutant:
    file, content, start, end = _sliced(draw)
    stuff = draw(
        st.sampled_from(
            [content[start:end], b"\x00", b'"', b",", b"{", b"]", b"NaN", b"1e999", b"//"]
        )
        | st.binary(max_size=8)
    )
    at = draw(st.sampled_from([0, start, len(content)]))
    return Mutant(file, content[:at] + stuff + content[at:])


def _spliced(draw: st.DrawFn) -> Mutant:
    file, content, start, end = _sliced(draw)
    other, _, from_there, to_there = _sliced(draw)
    return Mutant(file, content[:start] + FILES[other][from_there:to_there] + content[end:])


_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "cp037")


def _encoded(draw: st.DrawFn) -> Mutant:
    file, place = draw(st.sampled_from(TEXTS))
    wide = draw(st.sampled_from(["", "é", "\u2028", "\U0001f3aa", "\ud800"]))
    document = _put(file, place, value_at(DOCUMENTS[file], place) + wide).content
    text = document.decode(errors="surrogatepass")
    encoding = draw(st.sampled_from(_ENCODINGS))
    handler = "surrogatepass" if encoding.startswith("utf") else "replace"
    return Mutant(file, text.encode(encoding, handler))


KINDS: dict[str, Callable[[st.DrawFn], Mutant]] = {
    "a value dropped": _dropped,
    "an item doubled": _doubled,
    "a value of another type": _retyped,
    "a text reworded": _reworded,
    "two values swapped": _swapped,
    "an id renamed": _renamed,
    "a reference broken": _unreferenced,
    "a time moved": _retimed,
    "a value nested": _nested,
    "a key added": _extended,
    "a key repeated": _rekeyed,
    "bits flipped": _flipped,
    "bytes cut": _cut,
    "bytes added": _stuffed,
    "bytes of elsewhere": _spliced,
    "another encoding": _encoded,
}

# Those that no data set survives.
FATAL = ("a reference broken", "a key repeated")


def mutants(kind: str) -> st.SearchStrategy[Mutant]:
    """Data files that were changed in one way."""
    return st.composite(KINDS[kind])()
