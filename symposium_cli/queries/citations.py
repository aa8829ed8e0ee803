"""Which places of the document a typed reference means, and where they stand in it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from symposium_cli.dataset.models import Appearance, Part, Point, Role, Symposium, Theme
from symposium_cli.errors import UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import ranges
from symposium_cli.names.words import fold, parse_words
from symposium_cli.queries.kinds import CitedKind
from symposium_cli.queries.lookup import (
    find_paragraph,
    find_sessions_named,
    find_themes,
    is_session_number,
    name_test,
)


class Citation(NamedTuple):
    """A place of the document that can be cited, or the document as a whole.

    `suffix` tells it from every other place in keys of bibliographies; `pinpoint` says where it
    is, None for the whole; `printed` is what is printed there, for a part of the programme;
    `session` is the id of a part's session.
    """

    kind: CitedKind
    id: str
    suffix: str
    pages: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()
    pinpoint: str | None = None
    session: str | None = None
    printed: str | None = None


WHOLE = Citation(CitedKind.DOCUMENT, "document", "")


def find_citations(symposium: Symposium, typed: str | None) -> tuple[Citation, ...]:
    """The places that a typed reference means, in the document's order; None means the whole.

    A reference is the number of a paragraph, or else a session, a theme, a point or a person, the
    first of these that it names; of a person it means every part, and an id that a session and a
    theme share means both. Raises UnknownError, with what
    looks alike, when it names nothing, and UsageError when it holds no word.
    """
    if typed is None:
        return (WHOLE,)
    parse_words(typed, "REF")
    for find in (_paragraphs, _sessions, _themes, _points, _people):
        if found := tuple(find(symposium, typed)):
            return (*found, *_namesakes(symposium, typed)) if find is _sessions else found
    raise _unknown(symposium, typed)


_PARAGRAPH = r"(?:(?:p|para\.?|paragraph|[§¶])\s*)?(\d{1,9})"


def _paragraphs(symposium: Symposium, typed: str) -> Iterator[Citation]:
    figures = re.fullmatch(_PARAGRAPH, fold(typed.strip()))
    if figures is not None:
        themes = _all_themes(symposium)
        number = find_paragraph(int(figures[1]), themes)
        yield _of_summary(CitedKind.PARAGRAPH, f"p{number}", (number,), _pages_of(number, themes))


def _pages_of(paragraph: int, themes: Sequence[Theme]) -> Iterator[int]:
    """The pages of a paragraph: those of its points, or of its theme where it makes none."""
    resting = [theme for theme in themes if paragraph in theme.paragraphs]
    points = [p for theme in resting for p in theme.points if p.paragraph == paragraph]
    return (page for place in points or resting for page in place.pages)


def _sessions(symposium: Symposium, typed: str) -> Iterator[Citation]:
    if not any(map(str.isalpha, typed)):
        return  # a bare number is never a session
    try:
        sessions = find_sessions_named(typed, symposium.programme.sessions)
    except UnknownError:
        if is_session_number(typed):  # or else VI would be the first words that begin with it
            raise
        return
    for session in sessions:
        yield Citation(
            CitedKind.SESSION,
            session.id,
            session.id,
            pages=_sorted(session.pages),
            pinpoint=_in_programme(symposium, session.pages),
            printed=session.heading,
        )


def _themes(symposium: Symposium, typed: str) -> Iterator[Citation]:
    with suppress(UnknownError):
        for theme in find_themes(typed, _all_themes(symposium)):
            yield _of_summary(CitedKind.THEME, theme.id, theme.paragraphs, theme.pages)


def _namesakes(symposium: Symposium, typed: str) -> Iterator[Citation]:
    """The theme that has the very id of a session."""
    for theme in _all_themes(symposium):
        if theme.id == fold(typed.strip()):
            yield _of_summary(CitedKind.THEME, theme.id, theme.paragraphs, theme.pages)


def _points(symposium: Symposium, typed: str) -> Iterator[Citation]:
    for point in _all_points(symposium):
        if point.id == fold(typed.strip()):
            yield _of_summary(CitedKind.POINT, point.id, (point.paragraph,), point.pages)


def _people(symposium: Symposium, typed: str) -> Iterator[Citation]:
    everyone = list(_appearances(symposium))
    parts = [found.part for found in everyone]
    meant = {part.person for part in parts if part.person == fold(typed.strip())}
    if not meant:
        with suppress(UnknownError):
            meant = {part.person for part in filter(name_test(typed, parts, "REF"), parts)}
    of_each, so_far = Counter(part.person for part in parts), Counter[str]()
    for found in everyone:
        person = found.part.person
        if person in meant:
            so_far[person] += 1
            yield _part(symposium, found, so_far[person] if of_each[person] > 1 else None)


def _part(symposium: Symposium, found: Appearance, number: int | None) -> Citation:
    """One part of a person, with its number among the person's parts where there are several."""
    session, part = found.session, found.part
    return Citation(
        CitedKind.SPEAKER,
        part.person,
        part.person if number is None else f"{part.person}-part-{number}",
        pages=_sorted(part.pages),
        pinpoint=_in_programme(symposium, part.pages),
        session=session.id,
        printed=f"{session.heading}; {_entry(part)}",
    )


def _entry(part: Part) -> str:
    """The entry as printed; a plain speaker's without its label, which tells nothing more."""
    if part.role is Role.SPEAKER and part.role_label is not None:
        return part.printed.removeprefix(f"{part.role_label}:").strip()
    return part.printed


def _of_summary(
    kind: CitedKind, id_: str, paragraphs: Iterable[int], pages: Iterable[int]
) -> Citation:
    paragraphs, pages = _sorted(paragraphs), _sorted(pages)
    pinpoint = f"{_numbered('para.', 'paras.', paragraphs)}, {_on_pages(pages)}"
    # A theme may have the name of a session, and keys are told apart by their suffix.
    suffix = f"theme-{id_}" if kind is CitedKind.THEME else id_
    return Citation(kind, id_, suffix, pages, paragraphs, pinpoint)


def _in_programme(symposium: Symposium, pages: Iterable[int]) -> str:
    label = symposium.programme.event.document.programme_label
    return ", ".join(filter(None, (label, _on_pages(_sorted(pages)))))


def _on_pages(pages: Sequence[int]) -> str:
    return _numbered("p.", "pp.", pages)


def _numbered(one: str, several: str, numbers: Sequence[int]) -> str:
    return f"{several if len(numbers) > 1 else one} {ranges(numbers)}"


def _sorted(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(numbers)))


def _all_themes(symposium: Symposium) -> Sequence[Theme]:
    return symposium.summary.themes if symposium.summary else ()


def _all_points(symposium: Symposium) -> Iterator[Point]:
    return (point for theme in _all_themes(symposium) for point in theme.points)


def _appearances(symposium: Symposium) -> Iterator[Appearance]:
    return (found for slot in symposium.programme.sessions for found in slot.appearances)


def _unknown(symposium: Symposium, typed: str) -> UnknownError:
    names: dict[str, str] = {}
    for slot in symposium.programme.sessions:
        names |= dict.fromkeys((slot.id, slot.display_name, slot.title), slot.id)
    for theme in _all_themes(symposium):
        names |= dict.fromkeys((theme.id, theme.title), theme.id)
    for point in _all_points(symposium):
        names[point.id] = point.id
    for found in _appearances(symposium):
        part = found.part
        spellings = (part.person, part.name, part.full_name, *part.other_spellings)
        names |= dict.fromkeys(spellings, part.name)
    return UnknownError(
        f"There is nothing to cite by the name {typed!r}.",
        kind="unknown_reference",
        hint="Give a paragraph's number, a session, a theme, a point's id or a person's name.",
        did_you_mean=suggestions(typed, names),
    )
