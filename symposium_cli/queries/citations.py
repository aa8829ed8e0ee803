"""Which places of the document a typed reference means, and where they stand in it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from enum import StrEnum
from typing import NamedTuple

from symposium_cli.dataset.models import Appearance, Part, Role, Session, Theme
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import ranges
from symposium_cli.names.words import fold, parse_words, tokenize
from symposium_cli.queries.affiliations import Affiliations
from symposium_cli.queries.filters import Result, Test
from symposium_cli.queries.lookup import find_paragraph, find_themes_called, find_themes_named
from symposium_cli.queries.people import find_named
from symposium_cli.queries.session_names import (
    are_numbered,
    find_sessions_called,
    find_sessions_named,
    is_session_number,
    sessions_dated,
)


class CitedKind(StrEnum):
    """What a citation is of: the document, or a place in it."""

    DOCUMENT = "document"
    PARAGRAPH = "paragraph"
    SESSION = "session"
    THEME = "theme"
    POINT = "point"
    SPEAKER = "speaker"


class Citation(NamedTuple):
    """A place of the document that can be cited, or the document as a whole.

    `suffix` tells it from every other place in keys of bibliographies; `pinpoint` says where it
    is, None for the whole and where the source has no pages; `printed` is what is printed there,
    for a part of the programme; `session` is the id of a part's session.
    """

    kind: CitedKind
    id: str
    suffix: str
    pages: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()
    pinpoint: str | None = None
    session: str | None = None
    printed: str | None = None


_SHORTEST_QUOTATION = 3  # words
_MOST_QUOTED = 3

WHOLE = Citation(CitedKind.DOCUMENT, "document", "")


def find_citations(data: Symposium, typed: str | None) -> Result[Citation]:
    """Return the places that a typed reference means, in the document's order; of None, the whole.

    A reference is the number of a paragraph, or else a session, a theme, a point, a NAME as
    `find_named` takes it, or words of titles, of themes and then of sessions, the first of these
    that it names; of a NAME it means every part, and an id that a session and a theme share means
    both. Where there are no paragraphs, a number may be a session's. Raises UnknownError, with what
    looks alike, when it names nothing, and BlankError when it holds no word.
    """
    if typed is None:
        return Result((WHOLE,))
    parse_words(typed, "reference")
    for find in (_paragraphs, _sessions, _themes, _points):
        if found := tuple(find(data, typed)):
            return Result((*found, *_namesakes(data, typed)) if find is _sessions else found)
    affiliations = Affiliations(data)
    with suppress(UnknownError):
        test = find_named(typed, data, affiliations, "reference").test
        return Result(tuple(_people(data, test)), tuple(affiliations.notes))
    with suppress(UnknownError):
        return Result(tuple(map(_theme, find_themes_named(typed, data.themes))))
    with suppress(UnknownError):
        sessions = find_sessions_named(typed, data.sessions)
        return Result(tuple(_session(data, session) for session in sessions))
    raise _unknown(data, typed)


_PARAGRAPH = r"(?:(?:p|para\.?|paragraph|[§¶])\s*)?(\d{1,9})"


def _paragraphs(data: Symposium, typed: str) -> Iterator[Citation]:
    figures = re.fullmatch(_PARAGRAPH, fold(typed.strip()))
    if figures is not None and not _is_session(data, typed):
        number = find_paragraph(int(figures[1]), data.paragraphs)
        pages = _pages_of(number, data.themes)
        yield _of_summary(CitedKind.PARAGRAPH, f"p{number}", (number,), pages)


def _pages_of(paragraph: int, themes: Sequence[Theme]) -> Iterator[int]:
    """The pages of a paragraph: those of its points, or of its theme where it makes none."""
    resting = [theme for theme in themes if paragraph in theme.paragraphs]
    points = [p for theme in resting for p in theme.points if p.paragraph == paragraph]
    return (page for place in points or resting for page in place.pages or ())


def _is_session(data: Symposium, typed: str) -> bool:
    """Return whether a bare number means a session, as it does where there are no paragraphs."""
    return typed.strip().isdecimal() and not data.paragraphs and are_numbered(data.sessions)


def _sessions(data: Symposium, typed: str) -> Iterator[Citation]:
    if not any(map(str.isalpha, typed)) and not _is_session(data, typed):
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
    for session in sessions:
        yield _session(data, session)


def _session(data: Symposium, session: Session) -> Citation:
    return Citation(
        CitedKind.SESSION,
        session.id,
        session.id,
        pages=_sorted(session.pages),
        pinpoint=_in_programme(data, session.pages),
        printed=_heading(session),
    )


def _themes(data: Symposium, typed: str) -> Iterator[Citation]:
    return map(_theme, find_themes_called(typed, data.themes))


def _theme(theme: Theme) -> Citation:
    return _of_summary(CitedKind.THEME, theme.id, theme.paragraphs, theme.pages)


def _namesakes(data: Symposium, typed: str) -> Iterator[Citation]:
    """The theme that has the very id of a session."""
    for theme in data.themes:
        if theme.id == fold(typed.strip()):
            yield _theme(theme)


def _points(data: Symposium, typed: str) -> Iterator[Citation]:
    for _, point in data.points:
        if point.id == fold(typed.strip()):
            yield _of_summary(CitedKind.POINT, point.id, (point.paragraph,), point.pages)


def _people(data: Symposium, test: Test[Part]) -> Iterator[Citation]:
    of_each, so_far = Counter(part.person for part in data.parts), Counter[str]()
    for found in data.appearances:
        person = found.part.person
        so_far[person] += 1
        if test(found.part):
            yield _part(data, found, so_far[person] if of_each[person] > 1 else None)


def _part(data: Symposium, found: Appearance, number: int | None) -> Citation:
    """One part of a person, with its number among the person's parts where there are several."""
    session, part = found.session, found.part
    return Citation(
        CitedKind.SPEAKER,
        part.person,
        part.person if number is None else f"{part.person}-part-{number}",
        pages=_sorted(part.pages),
        pinpoint=_in_programme(data, part.pages),
        session=session.id,
        printed=f"{_heading(session)}; {_entry(data, part)}",
    )


def _heading(session: Session) -> str:
    """The heading of a session, with its date where no page tells where it stands."""
    if session.pages is not None or session.dated is None:
        return session.heading
    return f"{session.heading}, {session.dated}"


def _entry(data: Symposium, part: Part) -> str:
    """The entry as printed; a plain speaker's without its label, which tells nothing more.

    Where none is printed it is put together from what the source says.
    """
    if part.printed is None:
        told = (part.full_name, part.office, data.affiliation(part), part.source)
        return ", ".join(filter(None, told))
    if part.role is Role.SPEAKER and part.role_label is not None:
        return part.printed.removeprefix(f"{part.role_label}:").strip()
    return part.printed


def _of_summary(
    kind: CitedKind, id_: str, paragraphs: Iterable[int], pages: Iterable[int] | None
) -> Citation:
    paragraphs, pages = _sorted(paragraphs), _sorted(pages)
    told = (_numbered("para.", "paras.", paragraphs), _on_pages(pages))
    pinpoint = ", ".join(filter(None, told))
    # A theme may have the name of a session, and keys are told apart by their suffix.
    suffix = f"theme-{id_}" if kind is CitedKind.THEME else id_
    return Citation(kind, id_, suffix, pages, paragraphs, pinpoint)


def _in_programme(data: Symposium, pages: Iterable[int] | None) -> str | None:
    document = data.programme.event.document
    label = None if document is None else document.programme_label
    return ", ".join(filter(None, (label, _on_pages(_sorted(pages))))) or None


def _on_pages(pages: Sequence[int]) -> str | None:
    return _numbered("p.", "pp.", pages) if pages else None


def _numbered(one: str, several: str, numbers: Sequence[int]) -> str:
    return f"{several if len(numbers) > 1 else one} {ranges(numbers)}"


def _sorted(numbers: Iterable[int] | None) -> tuple[int, ...]:
    return tuple(sorted(set(numbers or ())))


def _unknown(data: Symposium, typed: str) -> UnknownError:
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
    return UnknownError(
        f"Nothing to cite matches {typed!r}.",
        kind="unknown_reference",
        hint="Give a paragraph's number, a session, a theme, a point's id, a person, a state or a "
        "body.",
        did_you_mean=suggestions(typed, names) or _paragraphs_quoted(data, typed),
    )


def _paragraphs_quoted(data: Symposium, typed: str) -> tuple[str, ...]:
    """Return the ids of the few paragraphs that print all words of a quotation."""
    from symposium_cli.queries.search_paragraphs import match_paragraphs

    words = [part for parts in tokenize(typed) for part in parts]
    if len(words) < _SHORTEST_QUOTATION:
        return ()
    found = match_paragraphs(data.summary.paragraphs, words)
    return tuple(f"p{each.number}" for each in found[:_MOST_QUOTED] if each.whole)
