"""What may have been meant by a reference that names nothing to cite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import SympError, UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import tokenize
from symposium_cli.queries.citation_kinds import SHORTEST_SYMBOL, annex_names, words_of_symbol
from symposium_cli.queries.citation_places import Citation, Places
from symposium_cli.queries.citation_references import Noun, is_noun, plain, split_noun

if TYPE_CHECKING:
    from symposium_cli.queries.citations import Finder

_MOST_SUGGESTED = 3
_SHORTEST_QUOTATION = 3  # words


def unknown_reference(finder: Finder, typed: str) -> UnknownError:
    """Return the error for what names nothing, with what may have been meant."""
    data, places, affiliations = finder.data, finder.places, finder.affiliations
    if alike := (
        *_points_alike(data, typed),
        *_paragraphs_between(places, data, typed),
        *_resolutions_in(data, typed),
        *_nouns_alike(finder, typed),
    ):
        return _nothing(typed, alike[:_MOST_SUGGESTED])
    if is_noun(typed):
        return _nothing(typed, ())
    _, name = split_noun(typed) or (None, typed)
    alike = suggestions(name, _names(places, data, name))
    states = (*affiliations.candidates(name), *affiliations.meant_by(name))
    alike = tuple(dict.fromkeys((*alike, *states)))[:_MOST_SUGGESTED]
    return _nothing(typed, alike or _paragraphs_quoted(data, typed))


def on_other_pages(typed: str, found: Sequence[Citation]) -> UnknownError:
    """Return the error for places that are not on the pages typed behind them."""
    unknown = _nothing(typed, tuple(dict.fromkeys(one.id for one in found))[:_MOST_SUGGESTED])
    if len(found) == 1:
        unknown.hint = f"That place is {found[0].pinpoint}."
    return unknown


def _nothing(typed: str, alike: tuple[str, ...]) -> UnknownError:
    return UnknownError(
        f"Nothing to cite matches {typed!r}.",
        kind="unknown_reference",
        hint="You can cite paragraphs (14, 14-15), pages (page 3), footnotes, resolutions, "
        "the annex, sessions, themes, points, people, states and bodies.",
        did_you_mean=alike,
    )


def _names(places: Places, data: Symposium, typed: str) -> dict[str, str]:
    """What there is to cite by each of its names, with the name to suggest for it.

    A short word alone is no slip for a word within a title, such as "whole" for "while".
    """
    names: dict[str, str] = {}
    words = [*map("".join, tokenize(typed))]
    titled = len(words) > 1 or any(len(word) >= _LONG_WORD for word in words)
    for slot in data.sessions:
        names |= dict.fromkeys((slot.id, slot.display_name), slot.id)
        names |= {slot.heading: slot.id} if titled else {}
    for theme in data.themes:
        names |= {theme.id: theme.id} | ({theme.title: theme.id} if titled else {})
    for found in data.appearances:
        part = found.part
        spellings = (part.person, part.name, part.full_name, *part.other_spellings)
        names |= dict.fromkeys(spellings, part.name)
        names |= {part.country: part.country} if part.country else {}
    for entity in (*data.bodies.values(), *data.summary.documents, *data.summary.events):
        names |= dict.fromkeys((entity.name, *entity.short_forms), entity.name)
    for number in places.footnote_numbers:
        names[f"footnote {number}"] = f"footnote-{number}"
    if (annex := places.annex()) is not None:
        names |= dict.fromkeys(annex_names(data), annex.id)
    if (document := data.programme.event.document) is not None:
        names[document.title] = document.title
    return names


_LONG_WORD = 6  # letters


def _points_alike(data: Symposium, typed: str) -> tuple[str, ...]:
    """Return the points of a paragraph that are named by a slip: `p14-0`, `p14-1-3`."""
    slip = re.fullmatch(r"(?:points?\s*)?p([0-9]{1,9})((?:[^0-9]+[0-9]+)+)", plain(typed))
    if slip is None:
        return ()
    own = [each.point.id for each in data.points if each.point.paragraph == int(slip[1])]
    named = [f"p{slip[1]}-{number}" for number in re.findall("[0-9]+", slip[2])]
    if not own and int(slip[1]) in data.paragraphs:
        return (f"p{slip[1]}",)
    return tuple(id_ for id_ in own if id_ in named) or tuple(own)


def _paragraphs_between(places: Places, data: Symposium, typed: str) -> tuple[str, ...]:
    """Return the paragraphs that two numbers with a slash may mean, as no resolution has them."""
    numbers = re.fullmatch(r"([0-9]{1,9})\s*/\s*([0-9]{1,9})", plain(typed))
    known = () if numbers is None else sorted({*map(int, numbers.groups())} & {*data.paragraphs})
    return (places.paragraphs(known).id,) if len(known) > 1 else ()


def _nouns_alike(finder: Finder, typed: str) -> Iterator[str]:
    """What a slip in the noun of a place that is there may stand for: `paragrph 14`."""
    noun, _, rest = typed.strip().partition(" ")
    for alike in suggestions(noun, [*Noun]) if rest else ():
        with suppress(SympError):
            if finder.find(meant := f"{alike} {rest}"):
                yield meant


def _resolutions_in(data: Symposium, typed: str) -> Iterator[str]:
    """The symbols of resolutions whose last words stand somewhere in what is typed."""
    text = f" {' '.join(words_of_symbol(typed))} "
    for resolution in data.summary.resolutions:
        end = words_of_symbol(resolution.symbol)[-SHORTEST_SYMBOL:]
        if len(end) >= SHORTEST_SYMBOL and f" {' '.join(end)} " in text:
            yield resolution.symbol


def _paragraphs_quoted(data: Symposium, typed: str) -> tuple[str, ...]:
    """Return the ids of the few paragraphs that print all words of a quotation."""
    from symposium_cli.queries.search_paragraphs import match_paragraphs

    words = [part for parts in tokenize(typed) for part in parts]
    if len(words) < _SHORTEST_QUOTATION:
        return ()
    found = match_paragraphs(data.summary.paragraphs, words)
    return tuple(f"p{each.number}" for each in found[:_MOST_SUGGESTED] if each.whole)
