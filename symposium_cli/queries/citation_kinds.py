"""What the whole of a typed reference may go by: each kind of place, by its ids and names."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UnknownError, UsageError
from symposium_cli.names.words import fold, match_key
from symposium_cli.queries.citation_places import WHOLE, Citation, Places
from symposium_cli.queries.citation_references import Noun, plain, read_numbered
from symposium_cli.queries.lookup import find_numbers, find_themes_called
from symposium_cli.queries.session_names import (
    are_numbered,
    find_sessions_called,
    find_sessions_named,
    read_number,
    session_numbers,
    sessions_dated,
)

Kind = Callable[[Places, Symposium, str], Iterable[Citation]]


def _paragraphs(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    asked = read_numbered(typed)
    if asked is None or asked.noun not in (None, Noun.PARAGRAPH) or _may_be_session(data, typed):
        return
    if any(_reads_as_point(data, entry) for entry in _entries(typed)):
        return
    yield places.paragraphs(all_of(asked.numbers, data.paragraphs, "paragraph", typed))


def _footnotes(places: Places, _: Symposium, typed: str) -> Iterator[Citation]:
    asked = read_numbered(typed)
    if asked is not None and asked.noun is Noun.FOOTNOTE:
        known = places.footnote_numbers
        yield places.footnotes(all_of(asked.numbers, known, "footnote", typed))


def _pages(places: Places, _: Symposium, typed: str) -> Iterator[Citation]:
    asked = read_numbered(typed)
    if asked is not None and asked.noun is Noun.PAGE:
        yield places.pages(all_of(asked.numbers, places.page_numbers, "page", typed))


def all_of(asked: Sequence[range], known: Sequence[int], noun: str, typed: str) -> tuple[int, ...]:
    """Return all numbers that were asked for; raises UnknownError where one is not known."""
    for numbers in asked:
        if not numbers:
            raise UsageError(
                f"{typed!r} ends before it begins.", hint="Give the lower number first."
            )
        find_numbers(numbers, known, noun)
        if beyond := range(max(numbers[0], known[-1] + 1), numbers[-1] + 1):
            find_numbers(beyond, known, noun)
        there = {*known}
        for number in numbers:
            if number not in there:
                find_numbers(range(number, number + 1), known, noun)
    return tuple(sorted({number for numbers in asked for number in numbers}))


def _may_be_session(data: Symposium, typed: str) -> bool:
    """Return whether bare numbers mean sessions, as they do where there are no paragraphs."""
    return _is_number(typed) and not data.paragraphs and are_numbered(data.sessions)


def _is_number(typed: str) -> bool:
    """Return whether what is typed is a number, with or without "no." or the end of an ordinal."""
    return not any(map(str.isalpha, plain(typed)))


def sessions_called(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    """Yield the sessions with a typed id, label, heading or number.

    Raises UnknownError for the number of no session.
    """
    if _is_number(typed) and not _may_be_session(data, typed):
        return
    sessions = find_sessions_called(typed, data.sessions)
    numbers = session_numbers(typed)
    if sessions or numbers is None:
        yield from map(places.session, sessions)
        return
    try:
        find_sessions_named(typed, data.sessions)
    except UnknownError as unknown:
        if of_year := sessions_dated(typed.strip(), data.sessions):
            unknown.did_you_mean = tuple(session.id for session in of_year)
        if read_number(fold(typed.strip())) in data.paragraphs:
            unknown.hint = f"{unknown.hint} Paragraph {numbers[0]} is typed {numbers[0]}."
        raise  # or else VI would be the first words that begin with it


def themes_called(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    """Yield the theme with a typed id or title."""
    yield from map(places.theme, find_themes_called(typed, data.themes))


def points_called(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    """Yield the point with a typed id, or each of a list of them."""
    points = {found.point.id: found.point for found in data.points}
    entries = _entries(typed)
    if points.keys() >= {*entries}:
        yield from (places.point(points[entry]) for entry in entries)


def _entries(typed: str) -> list[str]:
    """What is typed between commas, spaces and "and"."""
    return re.split(r"\s*[,;&]\s*(?:and\s+)?|\s+(?:and\s+)?", plain(typed))


def _reads_as_point(data: Symposium, entry: str) -> bool:
    """Return whether an entry is the id of a point, or a slip for one, and no range."""
    numbers = re.fullmatch(r"p([0-9]{1,9})-([0-9]{1,9})", entry)
    if numbers is None:
        return False
    return int(numbers[2]) < int(numbers[1]) or any(entry == each.point.id for each in data.points)


def _document(_: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    event = data.programme.event
    title = event.document.title if event.document else event.title
    names = ("document", "whole", "whole document", title)
    if _is_called(typed, names):
        yield WHOLE


def _annex(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    annex = places.annex()
    if annex is not None and _is_called(typed, annex_names(data)):
        yield annex


def _is_called(typed: str, names: Iterable[str]) -> bool:
    """Return whether one of some names is meant, with any article and any kind of figures."""
    return not {_name_key(typed), _name_key(plain(typed))}.isdisjoint(map(_name_key, names))


def _name_key(name: str) -> str:
    """Return what a name is compared by, with a number at its end in figures: `Annex I`."""
    before, _, last = fold(name.strip()).replace("-", " ").rpartition(" ")
    number = read_number(last) if before else None
    return match_key(name if number is None else f"{before} {number}")


def annex_names(data: Symposium) -> Iterator[str]:
    """Yield what the part with the programme goes by: its label and title, and what it is."""
    yield from ("annex", "programme", "program")
    if (document := data.programme.event.document) is not None:
        if document.programme_label is not None:
            yield document.programme_label
        if document.programme_title is not None:
            yield document.programme_title


# What may stand before the end of a symbol: words that do not count, and the names of the organ
# whose symbols begin with a letter.
_RESOLUTION_WORDS = frozenset(
    {"the", "united", "nations", "un", "resolution", "resolutions", "res"}
)
_ORGANS = {
    "a": frozenset({"general", "assembly", "ga", "unga"}),
    "s": frozenset({"security", "council", "sc", "unsc"}),
}
SHORTEST_SYMBOL = 2  # words: `62/272`


def _resolutions(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    """The resolution with a symbol, or with the end of one: `62/272`, `resolution 62/272`."""
    wanted = words_of_symbol(typed)
    for resolution in data.summary.resolutions:
        symbol = words_of_symbol(resolution.symbol)
        passed = _RESOLUTION_WORDS | _ORGANS.get(symbol[0] if symbol else "", frozenset())
        at = next((at for at, word in enumerate(wanted) if word not in passed), len(wanted))
        rest = wanted[at:]
        ends_so = len(rest) >= SHORTEST_SYMBOL and symbol[-len(rest) :] == rest
        if ends_so or wanted == symbol or wanted == words_of_symbol(resolution.id):
            yield places.resolution(resolution)


def words_of_symbol(text: str) -> list[str]:
    """Return the words between the strokes and spaces of a symbol."""
    return re.findall(r"\w+", fold(text))


# What a reference may be, in the order in which it is looked for: exact ids and titles first.
KINDS: tuple[Kind, ...] = (
    *(points_called, _paragraphs, sessions_called, themes_called, _document),
    *(_annex, _footnotes, _resolutions, _pages),
)
