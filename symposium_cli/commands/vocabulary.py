"""The values that exist for options and arguments, by the name of the parameter that takes them."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from symposium_cli.dataset.models import (
    OfficeKind,
    Part,
    Point,
    Role,
    SessionKind,
    Symposium,
    Theme,
)
from symposium_cli.output.formats import Format

_HERE: dict[str, Iterable[str]] = {
    "form": Format,
    "kind": SessionKind,
    "role": (*Role, *(kind.replace("_", " ") for kind in OfficeKind)),
    "show_completion": ("bash", "zsh"),
}
# In modules that are loaded when the parameter is completed.
_ELSEWHERE = {
    "by": ("queries.kinds", "By"),
    "document": ("output.schemas", "SCHEMAS"),
    "style": ("queries.kinds", "Style"),
    "within": ("queries.search", "PLACES"),
}


def fixed(parameter: str) -> Iterable[str]:
    """The values that a parameter has whatever the data; none for one that has no such."""
    if parameter in _ELSEWHERE:
        module, name = _ELSEWHERE[parameter]
        found: Iterable[str] = getattr(import_module(f"symposium_cli.{module}"), name)
        return found
    return _HERE.get(parameter, ())


def of_data(parameter: str, symposium: Symposium) -> Iterable[str]:
    """The values that a data set has for a parameter; none for one that takes anything."""
    values = _OF_DATA.get(parameter)
    return () if values is None else values(symposium)


def _parts(symposium: Symposium) -> Iterator[Part]:
    return (part for session in symposium.programme.sessions for part in session.parts)


def _names(*roles: Role) -> Callable[[Symposium], Iterator[str]]:
    return lambda symposium: (part.name for part in _parts(symposium) if part.role in roles)


def _times(symposium: Symposium) -> Iterator[str]:
    return (f"{session.start:%H:%M}" for session in symposium.programme.sessions)


def _dates(symposium: Symposium) -> Iterator[str]:
    return (session.start.date().isoformat() for session in symposium.programme.sessions)


def _states(symposium: Symposium) -> Iterator[str]:
    return (part.country for part in _parts(symposium) if part.country is not None)


def _organizations(symposium: Symposium) -> Iterator[str]:
    from symposium_cli.queries.places import named_bodies

    bodies = named_bodies(symposium).values()
    return (name for body in bodies for name in (body.name, *body.short_forms))


def _mentions(symposium: Symposium) -> Iterator[str]:
    yield from _organizations(symposium)
    if symposium.summary is not None:
        for entity in (*symposium.summary.documents, *symposium.summary.events):
            yield from (entity.name, *entity.short_forms)
        yield from (resolution.symbol for resolution in symposium.summary.resolutions)


def _sessions(symposium: Symposium) -> Iterator[str]:
    return (session.id for session in symposium.programme.sessions)


def _themes(symposium: Symposium) -> Iterable[Theme]:
    return symposium.summary.themes if symposium.summary else ()


def _theme_ids(symposium: Symposium) -> Iterator[str]:
    return (theme.id for theme in _themes(symposium))


def _points(symposium: Symposium) -> Iterator[Point]:
    return (point for theme in _themes(symposium) for point in theme.points)


def _verbs(symposium: Symposium) -> Iterator[str]:
    return (point.verb for point in _points(symposium) if point.verb is not None)


def _actors(symposium: Symposium) -> Iterator[str]:
    yield from (point.actor for point in _points(symposium) if point.actor is not None)
    from symposium_cli.queries.summary import NO_ACTOR

    yield NO_ACTOR


def _paragraphs(symposium: Symposium) -> Iterator[str]:
    numbers = {number for theme in _themes(symposium) for number in theme.paragraphs}
    return map(str, sorted(numbers))


def _references(symposium: Symposium) -> Iterator[str]:
    for values in (_sessions, _theme_ids, _names(*Role), _paragraphs):
        yield from values(symposium)


_OF_DATA: dict[str, Callable[[Symposium], Iterable[str]]] = {
    "actor": _actors,
    "at": _times,
    "chair": _names(Role.CHAIR),
    "country": _states,
    "date": _dates,
    "mentions": _mentions,
    "name": _names(*Role),
    "organization": _organizations,
    "paragraph": _paragraphs,
    "reference": _references,
    "session": _sessions,
    "speaker": _names(Role.KEYNOTE, Role.SPEAKER),
    "theme": _theme_ids,
    "verb": _verbs,
}
