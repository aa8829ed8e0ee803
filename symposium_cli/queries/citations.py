"""Which places of the document a typed reference means."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UnknownError, UsageError
from symposium_cli.names.numbers import read_numbers
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import fold, match_key, parse_words, tokenize
from symposium_cli.queries.affiliations import Affiliations
from symposium_cli.queries.citation_places import WHOLE, Citation, Places
from symposium_cli.queries.filters import Result
from symposium_cli.queries.lookup import find_numbers, find_themes_called, find_themes_named
from symposium_cli.queries.people import find_named
from symposium_cli.queries.session_names import (
    are_numbered,
    find_sessions_called,
    find_sessions_named,
    is_session_number,
    sessions_dated,
)

_SHORTEST_QUOTATION = 3  # words
_MOST_QUOTED = 3


def find_citations(data: Symposium, typed: str | None) -> Result[Citation]:
    """Return the places that a typed reference means, in the document's order; of None, the whole.

    A reference is a point's id, the number of a paragraph or a range of them, a session, a theme,
    the document's title, the annex, a footnote, a resolution, a page, a NAME as `find_named` takes
    it, or words of titles, of themes and then of sessions, the first of these that it names; of a
    NAME it means every part, and an id that a session and a theme share means both. Where there are
    no paragraphs, a number may be a session's. Raises UnknownError, with what looks alike, when it
    names nothing, BlankError when it holds no word, and UsageError for a range that ends before it
    begins.
    """
    if typed is None:
        return Result((WHOLE,))
    parse_words(typed, "reference")
    places, affiliations = Places(data), Affiliations(data)
    for find in _KINDS:
        if found := tuple(find(places, data, typed)):
            return Result(
                (*found, *_namesakes(places, data, typed)) if find is _sessions else found
            )
    with suppress(UnknownError):
        test = find_named(typed, data, affiliations, "reference").test
        return Result(tuple(places.parts(test)), tuple(affiliations.notes))
    with suppress(UnknownError):
        return Result(tuple(map(places.theme, find_themes_named(typed, data.themes))))
    with suppress(UnknownError):
        return Result(tuple(map(places.session, find_sessions_named(typed, data.sessions))))
    raise _unknown(places, data, typed, affiliations.candidates(typed))


_PARAGRAPH = r"paragraphs?|paras?\.?|p|[§¶]+"
_PAGE = r"pages?|pgs?\.?|pp\.?|p\."
_FOOTNOTE = r"foot\s?notes?|notes?|fns?\.?|nn?\."


def _paragraphs(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    asked = _numbers(typed, f"(?:{_PARAGRAPH})?")
    if asked is None or _may_be_session(data, typed):
        return
    if not all(asked) and re.fullmatch(r"p\d+-\d+", fold(typed.strip())):
        return  # a slip in the id of a point
    yield places.paragraphs(_all_of(asked, data.paragraphs, "paragraph", typed))


def _footnotes(places: Places, _: Symposium, typed: str) -> Iterator[Citation]:
    if (asked := _numbers(typed, f"(?:{_FOOTNOTE})")) is not None:
        yield places.footnotes(_all_of(asked, places.footnote_numbers, "footnote", typed))


def _pages(places: Places, _: Symposium, typed: str) -> Iterator[Citation]:
    if (asked := _numbers(typed, f"(?:{_PAGE})")) is not None:
        yield places.pages(_all_of(asked, places.page_numbers, "page", typed))


def _numbers(typed: str, before: str) -> tuple[range, ...] | None:
    """Return the numbers behind a noun that the pattern `before` matches, as `read_numbers` does.

    The noun may stand before each of them. Brackets do not count, so that what a citation prints
    may be typed. Spaces and hyphens may follow the noun, as in ids, and spaces part numbers.
    """
    written = "".join(map(_in_figures, fold(typed))).replace("-and-", " and ").strip(" \t\r\n.")
    written = re.sub(r"[][]", "", written)
    named = re.match(rf"{before}(?![a-z])", written)
    if named is None:
        return None
    rest = written[named.end() :]
    rest = re.sub(r"^[\s-]+(?=[0-9])", "", rest) if named[0] else rest
    return read_numbers(re.sub(r"(?<=[0-9])\s+(?=[0-9])", ",", rest), before)


def _in_figures(character: str) -> str:
    """Return a digit of any script as the ASCII one, and anything else as it is."""
    return str(unicodedata.decimal(character, character))


def _all_of(asked: Sequence[range], known: Sequence[int], noun: str, typed: str) -> tuple[int, ...]:
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
    return not any(map(str.isalpha, typed)) and not data.paragraphs and are_numbered(data.sessions)


def _sessions(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    if not any(map(str.isalpha, typed)) and not _may_be_session(data, typed):
        return
    sessions = find_sessions_called(typed, data.sessions)
    if not sessions and is_session_number(typed):
        try:
            find_sessions_named(typed, data.sessions)
        except UnknownError as unknown:
            of_year = sessions_dated(typed.strip(), data.sessions)
            if of_year:
                unknown.did_you_mean = tuple(session.id for session in of_year)
            raise  # or else VI would be the first words that begin with it
    yield from map(places.session, sessions)


def _themes(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    return map(places.theme, find_themes_called(typed, data.themes))


def _namesakes(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    """The theme that has the very id of a session."""
    return (places.theme(theme) for theme in data.themes if theme.id == fold(typed.strip()))


def _points(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    written = fold(typed.strip())
    return (places.point(point) for _, point in data.points if point.id == written)


def _document(_: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    document = data.programme.event.document
    names = ("document", document.title if document else "")
    if match_key(typed) in map(match_key, names):
        yield WHOLE


def _annex(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    annex = places.annex()
    if annex is not None and match_key(typed) in map(match_key, _annex_names(data)):
        yield annex


def _annex_names(data: Symposium) -> Iterator[str]:
    """What the part with the programme goes by: its label and title, and what it is."""
    yield from ("annex", "programme", "program")
    if (document := data.programme.event.document) is not None:
        if document.programme_label is not None:
            yield document.programme_label
        if document.programme_title is not None:
            yield document.programme_title


def _resolutions(places: Places, data: Symposium, typed: str) -> Iterator[Citation]:
    """The resolution with a symbol, or with the end of one: `62/272`, `resolution 62/272`."""
    wanted = _words_of_symbol(re.sub(r"^.*\bres(?:olutions?|\.)?\s+", "", fold(typed)))
    for resolution in data.summary.resolutions:
        symbol = _words_of_symbol(resolution.symbol)
        ends_so = len(wanted) > 1 and symbol[-len(wanted) :] == wanted
        if ends_so or wanted == _words_of_symbol(resolution.id):
            yield places.resolution(resolution)


def _words_of_symbol(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


# What a reference may be, in the order in which it is looked for: exact ids and titles first.
_KINDS = (
    *(_points, _paragraphs, _sessions, _themes, _document),
    *(_annex, _footnotes, _resolutions, _pages),
)


def _unknown(places: Places, data: Symposium, typed: str, states: tuple[str, ...]) -> UnknownError:
    names: dict[str, str] = {}
    for slot in data.sessions:
        names |= dict.fromkeys((slot.id, slot.display_name, slot.heading), slot.id)
    for theme in data.themes:
        names |= dict.fromkeys((theme.id, theme.title), theme.id)
    for _, point in data.points:
        names[point.id] = point.id
    for found in data.appearances:
        part = found.part
        spellings = (part.person, part.name, part.full_name, *part.other_spellings)
        names |= dict.fromkeys(spellings, part.name)
    for body in data.programme.organizations:
        names |= dict.fromkeys((body.name, *body.short_forms), body.name)
    for number in places.footnote_numbers:
        names[f"footnote {number}"] = f"footnote-{number}"
    if (annex := places.annex()) is not None:
        names |= dict.fromkeys(_annex_names(data), annex.id)
    return UnknownError(
        f"Nothing to cite matches {typed!r}.",
        kind="unknown_reference",
        hint="You can cite paragraphs (14, 14-15), pages (page 3), footnotes, resolutions, "
        "the annex, sessions, themes, points, people, states and bodies.",
        did_you_mean=suggestions(typed, names) or states or _paragraphs_quoted(data, typed),
    )


def _paragraphs_quoted(data: Symposium, typed: str) -> tuple[str, ...]:
    """Return the ids of the few paragraphs that print all words of a quotation."""
    from symposium_cli.queries.search_paragraphs import match_paragraphs

    words = [part for parts in tokenize(typed) for part in parts]
    if len(words) < _SHORTEST_QUOTATION:
        return ()
    found = match_paragraphs(data.summary.paragraphs, words)
    return tuple(f"p{each.number}" for each in found[:_MOST_QUOTED] if each.whole)
