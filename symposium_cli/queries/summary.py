"""Questions about the summary: which themes, and which points under them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Annotated, Any

from pydantic import Field

from symposium_cli.dataset.models import Confidence, Point, SessionLink, Theme
from symposium_cli.dataset.record import COUNTED, Pages, Record, Slug
from symposium_cli.dataset.symposium import Symposium, ThemePoint
from symposium_cli.errors import UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import listed, ranges
from symposium_cli.names.verbs import stems
from symposium_cli.names.words import fold, match_key, parse_words
from symposium_cli.queries.affiliations import find_mentioned
from symposium_cli.queries.filters import (
    NONE,
    Filter,
    Item,
    Result,
    Test,
    any_of,
    no_match,
    passing,
    shown_range,
)
from symposium_cli.queries.lookup import (
    find_numbers,
    find_themes_named,
    page_test,
    part_theme_names,
)
from symposium_cli.queries.session_names import find_sessions_named

NO_SUMMARY_NOTE = "This data set has no summary."


class PointRecord(Record):
    """One thing that a paragraph says, in other words than the document's."""

    id: Slug
    theme: Annotated[Slug, Field(description="Id of its theme.")]
    paragraph: Annotated[int, Field(description=COUNTED)]
    pages: Pages
    actor: Annotated[str | None, Field(description="Who says it, as printed.")]
    verb: Annotated[str | None, Field(description="The reporting verb, as printed.")]
    statement: str
    is_call: Annotated[bool, Field(description="Whether it calls for action.")]
    mentions: Annotated[list[str], Field(description="Ids of what is named.")]

    def __init__(self, found: ThemePoint, _: Symposium) -> None:
        super().__init__(found.point, theme=found.theme.id)


class LinkRecord(Record):
    """An inferred link from a theme to a session."""

    qualifier = "confidence"

    id: Annotated[Slug, Field(description="Id of the session.")]
    confidence: Confidence
    reason: str

    def __init__(self, link: SessionLink) -> None:
        super().__init__(link)


class ThemeRecord(Record):
    """One theme with its points, or those of them that were asked for."""

    id: Slug
    title: str
    summary: str
    paragraphs: Annotated[list[int], Field(description=COUNTED)]
    pages: Pages
    sessions: list[LinkRecord]
    points: list[PointRecord]

    def __init__(self, theme: Theme, data: Symposium) -> None:
        super().__init__(
            theme,
            sessions=[LinkRecord(link) for link in theme.sessions],
            points=[PointRecord(ThemePoint(theme, point), data) for point in theme.points],
        )


def theme_filters(
    data: Symposium, *, theme: Sequence[str] = (), session: Sequence[str] = ()
) -> list[Filter[Theme]]:
    """Return the filters that ask something of a theme; values of one are alternatives.

    Each word of `theme` names one, or all of them together. Raises UnknownError when a value names
    something that the data set does not know, and UsageError when it holds nothing to look for.
    """
    return [
        *any_of(
            "theme",
            part_theme_names(theme, data.themes),
            lambda typed: _named_test(typed, theme, data),
        ),
        *any_of("session", session, lambda typed: _session_test(typed, data)),
    ]


def point_filters(
    data: Symposium,
    *,
    verb: Sequence[str] = (),
    actor: Sequence[str] = (),
    calls: bool = False,
    mentions: Sequence[str] = (),
    paragraph: Sequence[range] = (),
    page: Sequence[range] = (),
) -> list[Filter[Point]]:
    """Return the filters that ask something of one and the same point.

    `none` as a verb, an actor or a mention asks for points without one; a verb or an actor in
    double quotes is whole.
    Raises UnknownError and UsageError as `theme_filters` does.
    """
    return [
        *any_of("verb", verb, lambda typed: _verb_test(typed, data)),
        *any_of("actor", actor, lambda typed: _actor_test(typed, data)),
        # A flag has no value, and so is shown alone.
        *any_of("calls", [""] if calls else (), lambda _: attrgetter("is_call")),
        *any_of("mentions", mentions, lambda typed: _mention_test(typed, data)),
        *any_of(
            "paragraph", paragraph, lambda asked: _paragraph_test(asked, data), shown=shown_range
        ),
        *any_of("page", page, lambda asked: page_test(asked, data), shown=shown_range),
    ]


def find_themes(
    data: Symposium, on_themes: Sequence[Filter[Theme]], on_points: Sequence[Filter[Point]]
) -> Result[Theme]:
    """Return the themes that pass every filter, each with just the points that do.

    `single` when one was named. Where sessions were asked for, a note tells how sure their links to
    the themes are.
    """
    themes = passing(data.themes, on_themes)
    if on_points:
        narrowed = (_with_passing_points(theme, on_points) for theme in themes)
        themes = tuple(t for t in narrowed if t.points or _rests_on(t, on_points, data))
    if not themes:
        return _with_notes(_no_match(data, [*on_themes, *on_points]), data, on_themes)
    named = sum(len(e.given.values) for e in on_themes if e.given.parameter == "theme")
    result = Result(themes, single=len(themes) <= named)
    return _with_notes(result, data, on_themes, themes)


def find_points(
    data: Symposium, on_themes: Sequence[Filter[Theme]], on_points: Sequence[Filter[Point]]
) -> Result[ThemePoint]:
    """Return the points that pass every filter, by paragraph.

    Where sessions were asked for, a note tells how sure their links to the themes are.
    """
    filters: list[Filter[ThemePoint]] = [
        *(each.on(attrgetter("theme")) for each in on_themes),
        *(each.on(attrgetter("point")) for each in on_points),
    ]
    found = passing(data.points, filters)
    if found:
        themes = {each.theme.id: each.theme for each in found}.values()
        return _with_notes(Result(found), data, on_themes, themes)
    if data.has_summary and [each.given.parameter for each in filters] == ["paragraph"]:
        asked = on_points[0]
        numbers = [number for number in data.paragraphs if asked.test(_place(number))]
        subject, verb = ("Paragraphs", "make") if len(numbers) > 1 else ("Paragraph", "makes")
        return Result((), (f"{subject} {ranges(numbers)} {verb} no point.",))
    return _with_notes(_no_match(data, filters), data, on_themes)


def _with_notes(
    result: Result[Item],
    data: Symposium,
    on_themes: Sequence[Filter[Theme]],
    themes: Iterable[Theme] = (),
) -> Result[Item]:
    """Return a result with notes on the links by which sessions that were asked for narrow it."""
    asked = [each.given.values for each in on_themes if each.given.parameter == "session"]
    if not asked or not data.has_summary:
        return result
    from symposium_cli.queries.links import with_notes_on_sessions

    return with_notes_on_sessions(result, asked[0], data, themes)


def _rests_on(theme: Theme, filters: Sequence[Filter[Point]], data: Symposium) -> bool:
    """Return whether a theme rests on a place where nothing but places is asked for.

    A paragraph may make no point and still be what a theme rests on.
    """
    if not {each.given.parameter for each in filters} <= {"paragraph", "page"}:
        return False
    printed = {each.number: [on.page for on in each.printed] for each in data.summary.paragraphs}
    places = (_place(number, printed.get(number, theme.pages)) for number in theme.paragraphs)
    return any(all(each.test(place) for each in filters) for place in places)


def _place(paragraph: int, pages: Sequence[int | None] | None = None) -> Point:
    """Return a point that says nothing, to be asked where it stands."""
    return Point.model_construct(paragraph=paragraph, pages=pages)


def _no_match(data: Symposium, filters: Sequence[Filter[Any]]) -> Result[Any]:
    return no_match(filters) if data.has_summary else Result((), (NO_SUMMARY_NOTE,))


def _with_passing_points(theme: Theme, filters: Sequence[Filter[Point]]) -> Theme:
    return theme.model_copy(update={"points": passing(theme.points, filters)})


def _named_test(typed: str, words: Sequence[str], data: Symposium) -> Test[Theme]:
    """Return the test for themes of a name, which is one of `words`, or what they make together.

    Where there is none, the UnknownError tells the criteria that the words make instead.
    """
    try:
        return _theme_test(typed, data)
    except UnknownError as unknown:
        from symposium_cli.queries.clauses import tell_criteria

        number = ("paragraph",) if typed[:1].isdecimal() else ()
        tell_criteria(unknown, (*number, *words), data, lambda clause: clause.of_themes())
        raise


def _theme_test(typed: str, data: Symposium) -> Test[Theme]:
    named = {theme.id for theme in find_themes_named(typed, data.themes)}
    return lambda theme: theme.id in named


def _session_test(typed: str, data: Symposium) -> Test[Theme]:
    ids = {session.id for session in find_sessions_named(typed, data.sessions)}
    return lambda theme: any(link.id in ids for link in theme.sessions)


def _mention_test(typed: str, data: Symposium) -> Test[Point]:
    if match_key(typed) == NONE:
        return lambda point: not point.mentions
    wanted = find_mentioned(typed, data)
    return lambda point: not wanted.isdisjoint(point.mentions)


def _paragraph_test(asked: range, data: Symposium) -> Test[Point]:
    find_numbers(asked, data.paragraphs, "paragraph")
    return lambda point: point.paragraph in asked


def _verb_test(typed: str, data: Symposium) -> Test[Point]:
    words, wanted = parse_words(typed, "verb"), set(stems(typed))
    if match_key(typed) == NONE:
        return lambda point: point.verb is None
    verbs = _used(data, "verb")
    whole = _whole(typed)

    def match(verb: str) -> bool:
        if whole is not None:
            return fold(verb) == whole
        return words.match(verb) or wanted <= set(stems(verb))

    if not any(map(match, verbs)):
        raise UnknownError(
            f"No point has the verb {typed!r}.",
            kind="unknown_verb",
            hint=f"The verbs are {listed(verbs, all_by='symp stats verb')}."
            if verbs
            else "This data set has no points.",
            did_you_mean=suggestions(typed, verbs),
        )
    return lambda point: point.verb is not None and match(point.verb)


def _actor_test(typed: str, data: Symposium) -> Test[Point]:
    words = parse_words(typed, "actor")
    if match_key(typed) == NONE:
        return lambda point: point.actor is None
    actors = _used(data, "actor")
    whole = _whole(typed)

    def match(actor: str) -> bool:
        return words.match(actor) if whole is None else fold(actor) == whole

    if not any(map(match, actors)):
        raise UnknownError(
            f"No point has the actor {typed!r}.",
            kind="unknown_actor",
            hint=f"Give words of an actor as printed, or {NONE} for points without one.",
            did_you_mean=suggestions(typed, actors),
        )
    return lambda point: point.actor is not None and match(point.actor)


def _whole(typed: str) -> str | None:
    """Return what stands between double quotes, folded; None of what is not in quotes."""
    quoted = re.fullmatch('["“„](.+)["”“]', typed.strip())
    return fold(quoted[1].strip()) if quoted else None


def _used(data: Symposium, field: str) -> list[str]:
    """Return the different texts that points have in a field, in alphabetical order."""
    return sorted({getattr(found.point, field) for found in data.points} - {None})
