"""The passages of a data set that a search looks through, one for each possible hit."""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from symposium_cli.dataset.models import Entity, Footnote, Part, Resolution, Session, Theme
from symposium_cli.dataset.symposium import Symposium, ThemePoint
from symposium_cli.names.states import state_names


class HitKind(StrEnum):
    """What a hit is a record of."""

    SESSION = "session"
    SPEAKER = "speaker"
    THEME = "theme"
    POINT = "point"
    BODY = "body"
    DOCUMENT = "document"
    EVENT = "event"
    RESOLUTION = "resolution"
    PROGRAMME = "programme"
    PARAGRAPH = "paragraph"
    FOOTNOTE = "footnote"


class Passage(NamedTuple):
    """What is searched for one hit: its text, and other names by which it is found.

    `weighty` is the part of the text that counts most, such as a title. Names that the document
    does not print stand in square brackets.
    """

    kind: HitKind
    id: str
    title: str
    weighty: str
    text: str
    also: tuple[str, ...]
    pages: tuple[int, ...] | None
    session: str | None = None
    paragraph: int | None = None


def passages_of(data: Symposium) -> Iterator[Passage]:
    """Yield a passage for everything that a data set has to say, in the order of its files.

    Paragraphs have none: of them only words are kept.
    """
    summary = data.summary
    yield from _headings(data)
    for session in data.sessions:
        yield _session(session, data)
        yield from (_speaker(part, session, data) for part in session.parts)
    yield from (_entity(body, HitKind.BODY) for body in data.bodies.values())
    yield from (_entity(document, HitKind.DOCUMENT) for document in summary.documents)
    yield from (_entity(event, HitKind.EVENT) for event in summary.events)
    yield from (_entity(resolution, HitKind.RESOLUTION) for resolution in summary.resolutions)
    names = {entity.id: _names(entity) for entity in data.mentionable}
    for theme in data.themes:
        yield _theme(theme)
        yield from (_point(ThemePoint(theme, point), names) for point in theme.points)
    yield from map(_footnote, summary.footnotes)


def _headings(data: Symposium) -> Iterator[Passage]:
    """Yield the headings of the programme, and the event unless the summary names it."""
    event, document = data.programme.event, data.programme.event.document
    if event.title not in {named.name for named in data.summary.events}:
        text = ", ".join(filter(None, (event.title, event.place, event.printed_date)))
        yield Passage(HitKind.EVENT, "event", event.title, event.title, text, (), event.pages)
    headings = (document.programme_label, document.programme_title) if document else ()
    heading = ": ".join(filter(None, headings))
    if document and heading:
        first = document.programme_pages and document.programme_pages[:1]
        also = (document.programme_date,) if document.programme_date else ()
        yield Passage(HitKind.PROGRAMME, "programme", heading, heading, heading, also, first)


def _footnote(note: Footnote) -> Passage:
    return Passage(
        HitKind.FOOTNOTE,
        f"footnote-{note.number}",
        f"Footnote {note.number}",
        "",
        note.text,
        (),
        note.pages,
        paragraph=note.paragraph,
    )


def _session(session: Session, data: Symposium) -> Passage:
    heading = session.heading
    limits = session.speaking_limits.printed if session.speaking_limits else None
    named = [session.room, session.printed_time, limits]
    for part in session.parts:
        states = _other_names_of_state(part.country, part.country_code)
        named += [part.full_name, part.country, *states, *_names_of_bodies(part, data)]
    also = tuple(name for name in dict.fromkeys(named) if name is not None)
    return Passage(
        HitKind.SESSION, session.id, heading, heading, heading, also, session.pages, session.id
    )


def _speaker(part: Part, session: Session, data: Symposium) -> Passage:
    kind = (part.office_kind or "").replace("_", " ")
    unprinted = map(_unprinted, filter(None, (kind, *part.other_spellings)))
    states = _other_names_of_state(part.country, part.country_code)
    also = (*_names_of_bodies(part, data), *states, *unprinted)
    return Passage(
        HitKind.SPEAKER,
        part.person,
        part.full_name,
        part.name,
        part.printed or ", ".join(filter(None, (part.full_name, part.office, part.country))),
        also,
        part.pages,
        session.id,
    )


@lru_cache(maxsize=1_000)  # many parts are of the same states
def _other_names_of_state(country: str | None, code: str | None) -> tuple[str, ...]:
    return tuple(_unprinted(name) for name in state_names(country, code) if name != country)


def _names_of_bodies(part: Part, data: Symposium) -> list[str]:
    return [name for body in part.organizations for name in _names(data.bodies[body])]


def _names(entity: Entity | Resolution) -> tuple[str, ...]:
    """Return every name, those that are not printed in square brackets."""
    if isinstance(entity, Resolution):
        return entity.names
    return (entity.name, *entity.short_forms, *map(_unprinted, entity.other_names))


def _unprinted(name: str) -> str:
    return f"[{name}]"


def _entity(entity: Entity | Resolution, kind: HitKind) -> Passage:
    name, *others = _names(entity)
    return Passage(kind, entity.id, name, name, name, tuple(others), entity.pages)


def _theme(theme: Theme) -> Passage:
    text = f"{theme.title}. {theme.summary}"
    return Passage(HitKind.THEME, theme.id, theme.title, theme.title, text, (), theme.pages)


def _point(found: ThemePoint, names: dict[str, tuple[str, ...]]) -> Passage:
    point = found.point
    mentions = tuple(name for id_ in point.mentions for name in names[id_])
    return Passage(
        HitKind.POINT,
        point.id,
        found.theme.title,
        "",
        point.said,
        mentions,
        point.pages,
        paragraph=point.paragraph,
    )
