"""Questions about the summary: which themes, and which points under them."""

from __future__ import annotations

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
from symposium_cli.names.words import match_key, parse_words
from symposium_cli.queries.affiliations import find_mentioned
from symposium_cli.queries.filters import Filter, Item, Result, Test, any_of, no_match, passing
from symposium_cli.queries.lookup import find_paragraph, find_sessions_named, find_themes_named

NO_ACTOR = "none"
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

    Raises UnknownError when a value names something that the data set does not know, and UsageError
    when it holds nothing to look for.
    """
    return [
        *any_of("theme", theme, lambda typed: _theme_test(typed, data)),
        *any_of("session", session, lambda typed: _session_test(typed, data)),
    ]


def point_filters(
    data: Symposium,
    *,
    verb: Sequence[str] = (),
    actor: Sequence[str] = (),
    calls: bool = False,
    mentions: Sequence[str] = (),
    paragraph: Sequence[int] = (),
) -> list[Filter[Point]]:
    """Return the filters that ask something of one and the same point.

    Raises UnknownError and UsageError as `theme_filters` does.
    """
    return [
        *any_of("verb", verb, lambda typed: _verb_test(typed, data)),
        *any_of("actor", actor, lambda typed: _actor_test(typed, data)),
        # A flag has no value, and so is shown alone.
        *any_of("calls", [""] if calls else (), lambda _: attrgetter("is_call")),
        *any_of("mentions", mentions, lambda typed: _mention_test(typed, data)),
        *any_of("paragraph", paragraph, lambda number: _paragraph_test(number, data)),
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
        # A paragraph may make no point and still be what a theme rests on.
        rests = _only_paragraphs(on_points)
        narrowed = (_with_passing_points(theme, on_points) for theme in themes)
        themes = tuple(t for t in narrowed if t.points or not rests.isdisjoint(t.paragraphs))
    if not themes:
        return _with_notes(_no_match(data, [*on_themes, *on_points]), data, on_themes)
    named = any(each.given.parameter == "theme" for each in on_themes)
    result = Result(themes, single=named and len(themes) == 1)
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
    if (numbers := sorted(_only_paragraphs(filters))) and data.has_summary:
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


def _only_paragraphs(filters: Sequence[Filter[Any]]) -> set[int]:
    """Return the paragraphs asked for, where nothing else is."""
    if [each.given.parameter for each in filters] != ["paragraph"]:
        return set()
    return set(map(int, filters[0].given.values))


def _no_match(data: Symposium, filters: Sequence[Filter[Any]]) -> Result[Any]:
    return no_match(filters) if data.has_summary else Result((), (NO_SUMMARY_NOTE,))


def _with_passing_points(theme: Theme, filters: Sequence[Filter[Point]]) -> Theme:
    return theme.model_copy(update={"points": passing(theme.points, filters)})


def _theme_test(typed: str, data: Symposium) -> Test[Theme]:
    named = {theme.id for theme in find_themes_named(typed, data.themes)}
    return lambda theme: theme.id in named


def _session_test(typed: str, data: Symposium) -> Test[Theme]:
    ids = {session.id for session in find_sessions_named(typed, data.sessions)}
    return lambda theme: any(link.id in ids for link in theme.sessions)


def _mention_test(typed: str, data: Symposium) -> Test[Point]:
    wanted = find_mentioned(typed, data)
    return lambda point: wanted in point.mentions


def _paragraph_test(number: int, data: Symposium) -> Test[Point]:
    wanted = find_paragraph(number, data.paragraphs)
    return lambda point: point.paragraph == wanted


def _verb_test(typed: str, data: Symposium) -> Test[Point]:
    words, wanted = parse_words(typed, "verb"), set(stems(typed))
    verbs = _used(data, "verb")

    def match(verb: str) -> bool:
        return words.match(verb) or wanted <= set(stems(verb))

    if not any(map(match, verbs)):
        raise UnknownError(
            f"No point here has the verb {typed!r}.",
            kind="unknown_verb",
            hint=f"The verbs are: {listed(verbs)}." if verbs else "This data set has no points.",
            did_you_mean=suggestions(typed, verbs),
        )
    return lambda point: point.verb is not None and match(point.verb)


def _actor_test(typed: str, data: Symposium) -> Test[Point]:
    if match_key(typed) == NO_ACTOR:
        return lambda point: point.actor is None
    words = parse_words(typed, "actor")
    actors = _used(data, "actor")
    if not any(map(words.match, actors)):
        raise UnknownError(
            f"No point here has the actor {typed!r}.",
            kind="unknown_actor",
            hint=f"Give words of an actor as printed, or {NO_ACTOR} for points without one.",
            did_you_mean=suggestions(typed, actors),
        )
    return lambda point: point.actor is not None and words.match(point.actor)


def _used(data: Symposium, field: str) -> list[str]:
    """Return the different texts that points have in a field, in alphabetical order."""
    return sorted({getattr(found.point, field) for found in data.points} - {None})
