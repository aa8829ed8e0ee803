"""Questions about the summary: which themes, and which points under them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from symposium_cli.dataset.models import Point, Summary, Symposium, Theme, ThemePoint
from symposium_cli.errors import UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import ranges
from symposium_cli.names.verbs import stems
from symposium_cli.names.words import match_key, parse_words
from symposium_cli.queries.filters import Filter, Result, Test, either, why_none
from symposium_cli.queries.lookup import find_paragraph, find_sessions_named, find_themes
from symposium_cli.queries.places import Places

NO_ACTOR = "none"


class ThemeCriteria(NamedTuple):
    """What is asked of themes and, from `verbs` on, of one and the same point of theirs.

    Values of one field are alternatives, fields all hold.
    """

    theme: str | None = None
    sessions: Sequence[str] = ()
    verbs: Sequence[str] = ()
    actors: Sequence[str] = ()
    calls: bool = False
    mentions: Sequence[str] = ()
    paragraphs: Sequence[int] = ()


def find_theme_records(symposium: Symposium, asked: ThemeCriteria) -> Result[Theme]:
    """The themes that meet every criterion, each with just the points that do.

    `single` when one was named. Raises UnknownError when a criterion names something that the data
    set does not know, and UsageError when it holds nothing to look for.
    """
    summary = symposium.summary or Summary(themes=())
    choices = _theme_choices(symposium, summary, asked)
    on_points = _point_choices(symposium, summary, asked)
    themes = [theme for theme in summary.themes if all(choice.test(theme) for choice in choices)]
    if on_points:
        # A paragraph may make no point and still be what a theme rests on.
        only_paragraphs = len(on_points) == 1 and asked.paragraphs
        rests = set(asked.paragraphs) if only_paragraphs else set()
        passing = [_with_passing_points(theme, on_points) for theme in themes]
        themes = [t for t in passing if t.points or not rests.isdisjoint(t.paragraphs)]
    notes = () if themes else _why_none(symposium, [*choices, *on_points])
    return Result(tuple(themes), notes, single=asked.theme is not None and len(themes) == 1)


def find_points(symposium: Symposium, asked: ThemeCriteria) -> Result[ThemePoint]:
    """The points that meet every criterion, in the order of their themes.

    Raises UnknownError and UsageError as `find_theme_records` does.
    """
    summary = symposium.summary or Summary(themes=())
    points = (ThemePoint(theme, point) for theme in summary.themes for point in theme.points)
    on_themes = _theme_choices(symposium, summary, asked)
    on_points = _point_choices(symposium, summary, asked)
    choices = [*map(_on_theme, on_themes), *map(_on_point, on_points)]
    found = tuple(point for point in points if all(choice.test(point) for choice in choices))
    if found:
        return Result(found)
    if len(choices) == 1 and asked.paragraphs:
        numbers = sorted(set(asked.paragraphs))
        subject, verb = ("Paragraphs", "make") if len(numbers) > 1 else ("Paragraph", "makes")
        return Result(found, (f"{subject} {ranges(numbers)} {verb} no point.",))
    return Result(found, _why_none(symposium, choices))


def _why_none(symposium: Symposium, choices: Sequence[object]) -> tuple[str, ...]:
    return why_none(choices) if symposium.summary else ("This data set has no summary.",)


def _on_theme(choice: Filter[Theme]) -> Filter[ThemePoint]:
    return Filter(choice.option, choice.values, lambda found: choice.test(found.theme))


def _on_point(choice: Filter[Point]) -> Filter[ThemePoint]:
    return Filter(choice.option, choice.values, lambda found: choice.test(found.point))


def _with_passing_points(theme: Theme, choices: Sequence[Filter[Point]]) -> Theme:
    passing = tuple(
        point for point in theme.points if all(choice.test(point) for choice in choices)
    )
    return theme.model_copy(update={"points": passing})


def _theme_choices(
    symposium: Symposium, summary: Summary, asked: ThemeCriteria
) -> list[Filter[Theme]]:
    choices: list[Filter[Theme]] = []

    def choose(option: str, values: Sequence[str], test: Test[Theme]) -> None:
        if values:
            choices.append(Filter(option, tuple(values), test))

    if asked.theme is not None:
        named = {theme.id for theme in find_themes(asked.theme, summary.themes)}
        choose("THEME", [asked.theme], lambda theme: theme.id in named)
    slots = symposium.programme.sessions
    sessions = {slot.id for typed in asked.sessions for slot in find_sessions_named(typed, slots)}
    choose("--session", asked.sessions, lambda t: any(link.id in sessions for link in t.sessions))
    return choices


def _point_choices(
    symposium: Symposium, summary: Summary, asked: ThemeCriteria
) -> list[Filter[Point]]:
    points = [point for theme in summary.themes for point in theme.points]
    choices: list[Filter[Point]] = []

    def choose(option: str, values: Sequence[object], tests: Sequence[Test[Point]]) -> None:
        if values:
            choices.append(Filter(option, tuple(map(str, values)), either(tests)))

    choose("--verb", asked.verbs, [_verb_test(typed, points) for typed in asked.verbs])
    choose("--actor", asked.actors, [_actor_test(typed, points) for typed in asked.actors])
    if asked.calls:
        choices.append(Filter("--calls", ("",), lambda point: point.is_call))
    places = Places(symposium)
    mentioned = {places.mentionable(typed) for typed in asked.mentions}
    choose("--mentions", asked.mentions, [lambda point: not mentioned.isdisjoint(point.mentions)])
    wanted = [find_paragraph(number, summary.themes) for number in asked.paragraphs]
    choose("--paragraph", wanted, [lambda point: point.paragraph in wanted])
    return choices


def _verb_test(typed: str, points: Sequence[Point]) -> Test[Point]:
    words, wanted = parse_words(typed, "--verb"), set(stems(typed))
    verbs = _used(point.verb for point in points)

    def match(verb: str) -> bool:
        return words.match(verb) or wanted <= set(stems(verb))

    if not any(map(match, verbs)):
        raise UnknownError(
            f"No point here has the verb {typed!r}.",
            kind="unknown_verb",
            hint=f"The verbs are: {', '.join(verbs)}." if verbs else "This data set has no points.",
            did_you_mean=suggestions(typed, verbs),
        )
    return lambda point: point.verb is not None and match(point.verb)


def _actor_test(typed: str, points: Sequence[Point]) -> Test[Point]:
    if match_key(typed) == NO_ACTOR:
        return lambda point: point.actor is None
    words = parse_words(typed, "--actor")
    actors = _used(point.actor for point in points)
    if not any(map(words.match, actors)):
        raise UnknownError(
            f"No point here has the actor {typed!r}.",
            kind="unknown_actor",
            hint=f"Give words of an actor as printed, or {NO_ACTOR} for points without one.",
            did_you_mean=suggestions(typed, actors),
        )
    return lambda point: point.actor is not None and words.match(point.actor)


def _used(texts: Iterable[str | None]) -> list[str]:
    return sorted({text for text in texts if text is not None})
