"""A data set as a whole, and the views of it that many questions share."""

import re
from functools import cached_property
from math import inf
from typing import NamedTuple

from symposium_cli.dataset.models import (
    NO_SUMMARY,
    Appearance,
    Entity,
    Event,
    Part,
    Point,
    Programme,
    Resolution,
    Session,
    SessionLink,
    Summary,
    Theme,
)


class ThemePoint(NamedTuple):
    """A point with the theme it stands under."""

    theme: Theme
    point: Point


# A named tuple keeps its fields as they are; a class made from it can keep the views it has made.
class _Files(NamedTuple):
    programme: Programme
    summary: Summary = NO_SUMMARY


class Symposium(_Files):
    """A data set: both files, or the programme and an empty summary."""

    @property
    def has_summary(self) -> bool:
        """Whether there is a file `summary.json`, even one without themes."""
        return self.summary is not NO_SUMMARY

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The slots of the programme, in its order."""
        return self.programme.sessions

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes of the summary."""
        return self.summary.themes

    @cached_property
    def appearances(self) -> tuple[Appearance, ...]:
        """Every part with its session, in printed order."""
        return tuple(found for session in self.sessions for found in session.appearances)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Every part, in printed order."""
        return tuple(part for session in self.sessions for part in session.parts)

    @cached_property
    def points(self) -> tuple[ThemePoint, ...]:
        """Every point with its theme, by paragraph; those of one paragraph in the order of themes.

        The paragraphs of a theme need not follow each other.
        """
        found = [ThemePoint(theme, point) for theme in self.themes for point in theme.points]
        return tuple(sorted(found, key=lambda each: each.point.paragraph))

    @cached_property
    def paragraphs(self) -> tuple[int, ...]:
        """The numbers of the paragraphs that the summary knows, each once, in order."""
        of_themes = {number for theme in self.themes for number in theme.paragraphs}
        return tuple(sorted({*of_themes, *(each.number for each in self.summary.paragraphs)}))

    @cached_property
    def pages(self) -> tuple[int, ...]:
        """The pages that anything in the data set stands on, each once, in order."""
        points = (found.point for found in self.points)
        located: tuple[Event | Session | Part | Theme | Point, ...] = (
            self.programme.event,
            *self.sessions,
            *self.parts,
            *self.themes,
            *points,
        )
        return tuple(sorted({page for each in located for page in each.pages or ()}))

    @cached_property
    def body_names(self) -> dict[str, str]:
        """The printed names of the programme's organizations, by id."""
        return {body.id: body.name for body in self.programme.organizations}

    def affiliation(self, part: Part) -> str:
        """Return for whom a person speaks: the state as printed, and the bodies."""
        if not part.organizations:
            return part.country or ""
        return "; ".join(self._spoken_for(part))

    def _spoken_for(self, part: Part) -> list[str]:
        bodies = (self.body_names[body] for body in part.organizations)
        return [name for name in (part.country, *bodies) if name]

    def introduction(self, part: Part) -> str:
        """Return who a person is, in a line: the full name, the office and for whom they speak.

        A state or body that the office names is not said again: `President of Kyrgyzstan`.
        """
        office = part.office or ""
        unsaid = (name for name in self._spoken_for(part) if not _says(office, name))
        return ", ".join(filter(None, (part.full_name, office, "; ".join(unsaid))))

    @cached_property
    def bodies(self) -> dict[str, Entity]:
        """Every body that the data set names, by id, each once, with its pages from both files.

        They come in the order of the first page that names them, those without pages last.
        """
        merged = {body.id: body for body in self.summary.bodies}
        for body in self.programme.organizations:
            same = merged.get(body.id)
            merged[body.id] = body if same is None else _merged(body, same)
        return dict(sorted(merged.items(), key=lambda named: min(named[1].pages or (inf,))))

    @cached_property
    def mentionable(self) -> tuple[Entity | Resolution, ...]:
        """Everything that a point may name: bodies, documents, events and resolutions."""
        summary = self.summary
        return (
            *self.bodies.values(),
            *summary.documents,
            *summary.events,
            *summary.resolutions,
        )

    @cached_property
    def links(self) -> dict[str, list[tuple[Theme, SessionLink]]]:
        """The themes that are linked to each session, each with its link, by the session's id."""
        found: dict[str, list[tuple[Theme, SessionLink]]] = {}
        for theme in self.themes:
            for link in theme.sessions:
                found.setdefault(link.id, []).append((theme, link))
        return found


def _says(text: str, name: str) -> bool:
    """Return whether a name stands in a text, and not just within a longer word."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _merged(body: Entity, same: Entity) -> Entity:
    def together(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*getattr(body, name), *getattr(same, name))))

    names = {name: together(name) for name in ("short_forms", "other_names")}
    pages = tuple(sorted({*(body.pages or ()), *(same.pages or ())})) or None
    return body.model_copy(update={**names, "pages": pages})
