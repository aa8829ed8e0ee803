"""Fills the records of a data set: the parts of the model as every command gives them out."""

from typing import TYPE_CHECKING

from symposium_cli.dataset.models import (
    Appearance,
    Entity,
    Resolution,
    Role,
    Session,
    SessionLink,
    Symposium,
    Theme,
    ThemePoint,
)
from symposium_cli.queries.places import named_bodies

if TYPE_CHECKING:
    from symposium_cli.queries.citation_styles import WrittenStyle
    from symposium_cli.queries.citations import Citation
    from symposium_cli.queries.records import (
        AboutRecord,
        CitationRecord,
        CountRecord,
        CountsRecord,
        EntityRecord,
        FactRecord,
        HitRecord,
        LinkRecord,
        PointRecord,
        ResolutionRecord,
        SessionRecord,
        SpeakerRecord,
        StretchRecord,
        ThemeRecord,
    )
    from symposium_cli.queries.search import Hit
    from symposium_cli.queries.stats import Count
    from symposium_cli.queries.timeline import Stretch
    from symposium_cli.verification.verify import Finding


class Recorder:
    """Makes the records of one data set."""

    def __init__(self, symposium: Symposium) -> None:
        self._symposium = symposium
        self._body_names = {body.id: body.name for body in symposium.programme.organizations}
        self._links: dict[str, list[tuple[Theme, SessionLink]]] = {}
        for theme in symposium.summary.themes if symposium.summary else ():
            for link in theme.sessions:
                self._links.setdefault(link.id, []).append((theme, link))

    def speaker(self, found: Appearance) -> "SpeakerRecord":
        """The record of one part."""
        part = found.part
        return {
            "person": part.person,
            "name": part.name,
            "honorific": part.honorific,
            "post_nominals": part.post_nominals,
            "office": part.office,
            "office_kind": part.office_kind,
            "country": part.country,
            "country_code": part.country_code,
            "organizations": [self._body_names[body] for body in part.organizations],
            "role": part.role,
            "role_label": part.role_label,
            "session": found.session.id,
            "order": found.order,
            "pages": list(part.pages),
            "printed": part.printed,
        }

    def session(self, session: Session) -> "SessionRecord":
        """The record of one slot, with the records of everyone in it."""
        by_role: dict[str, list[SpeakerRecord]] = {}
        for found in session.appearances:
            by_role.setdefault(_GROUPS[found.part.role], []).append(self.speaker(found))
        limits = session.speaking_limits
        return {
            "id": session.id,
            "label": session.label,
            "title": session.title,
            "kind": session.kind,
            "start": session.start.isoformat(),
            "end": session.end.isoformat(),
            "duration_minutes": round((session.end - session.start).total_seconds() / 60),
            "printed_time": session.printed_time,
            "room": session.room,
            "speaking_limits": None
            if limits is None
            else {
                "eminent_speaker_minutes": limits.eminent_speaker_minutes,
                "floor_minutes": limits.floor_minutes,
            },
            "chair": by_role["chair"][0] if "chair" in by_role else None,
            "speakers": by_role.get("speakers", []),
            "presenters": by_role.get("presenters", []),
            "themes": [theme.id for theme, _ in self._links.get(session.id, ())],
            "pages": list(session.pages),
        }

    def theme(self, theme: Theme) -> "ThemeRecord":
        """The record of one theme with the points it was given."""
        return {
            "id": theme.id,
            "title": theme.title,
            "summary": theme.summary,
            "paragraphs": list(theme.paragraphs),
            "pages": list(theme.pages),
            "sessions": list(map(_link, theme.sessions)),
            "points": [self.point(ThemePoint(theme, point)) for point in theme.points],
        }

    def links_to(self, session: str) -> "list[tuple[ThemeRecord, LinkRecord]]":
        """The themes that are linked to the session of this id, each with its link."""
        links = self._links.get(session, ())
        return [(self.theme(theme), _link(link)) for theme, link in links]

    def point(self, found: ThemePoint) -> "PointRecord":
        """The record of one point."""
        point = found.point
        return {
            "id": point.id,
            "theme": found.theme.id,
            "paragraph": point.paragraph,
            "pages": list(point.pages),
            "actor": point.actor,
            "verb": point.verb,
            "statement": point.statement,
            "is_call": point.is_call,
            "mentions": list(point.mentions),
        }

    def count(self, found: "Count") -> "CountRecord":
        """The record of one value and how often it stands."""
        return {
            "by": found.by,
            "value": found.value,
            "count": found.number,
            "people": found.people,
            "share": round(found.number / found.whole, 4),
            "whole": found.whole,
            "unit": found.unit,
        }

    def stretch(self, stretch: "Stretch") -> "StretchRecord":
        """The record of one slot, or of a gap between two."""
        session = stretch.session
        chairs = [part.name for part in session.parts if part.role is Role.CHAIR] if session else []
        return {
            "kind": session.kind if session else "gap",
            "id": session.id if session else None,
            "label": session.label if session else None,
            "title": session.title if session else None,
            "start": stretch.start.isoformat(),
            "end": stretch.end.isoformat(),
            "duration_minutes": stretch.minutes,
            "room": session.room if session else None,
            "chair": chairs[0] if chairs else None,
            "speakers": stretch.speakers,
            "marked": stretch.marked,
        }

    def hit(self, hit: "Hit") -> "HitRecord":
        """The record of one hit of a search."""
        return {
            "kind": hit.kind,
            "id": hit.id,
            "title": hit.title,
            "snippet": hit.snippet,
            "matches": [list(span) for span in hit.matches],
            "pages": list(hit.pages),
            "session": hit.session,
            "paragraph": hit.paragraph,
            "score": hit.score,
        }

    def finding(self, finding: "Finding") -> "FactRecord":
        """The record of one fact and whether it was found."""
        fact = finding.fact
        return {
            "kind": fact.kind,
            "id": fact.id,
            "fact": fact.text,
            "pages": [fact.page],
            "paragraph": fact.paragraph,
            "found": finding.found,
            "out_of_order": finding.out_of_order,
            "near": finding.near,
        }

    def citation(self, citation: "Citation", style: "WrittenStyle") -> "CitationRecord":
        """The record of one citation, written in a style."""
        from symposium_cli.queries.citation_styles import written

        return {
            "kind": citation.kind,
            "id": citation.id,
            "session": citation.session,
            "paragraphs": list(citation.paragraphs),
            "pages": list(citation.pages),
            "pinpoint": citation.pinpoint,
            "style": style,
            "citation": written(self._symposium.programme.event, citation, style),
        }

    def about(self) -> "AboutRecord":
        """The record of the event as a whole."""
        programme, summary = self._symposium
        event = programme.event
        return {
            "title": event.title,
            "date": event.date.isoformat(),
            "end_date": event.end_date.isoformat() if event.end_date else None,
            "printed_date": event.printed_date,
            "place": event.place,
            "time_zone": {
                "name": event.time_zone.name,
                "inferred": event.time_zone.inferred,
                "reason": event.time_zone.reason,
            },
            "organizers": list(event.organizers),
            "supporters": list(event.supporters),
            "attendance": event.attendance,
            "pages": list(event.pages),
            "counts": self._counts(),
            "document": {
                "title": event.document.title,
                "issuing_body": event.document.issuing_body,
                "page_count": event.document.page_count,
                "programme_label": event.document.programme_label,
                "programme_title": event.document.programme_title,
                "programme_pages": list(event.document.programme_pages),
            },
            "resolutions": list(map(_resolution, summary.resolutions if summary else ())),
            "bodies": list(map(_entity, named_bodies(self._symposium).values())),
            "documents": list(map(_entity, summary.documents if summary else ())),
            "events": list(map(_entity, summary.events if summary else ())),
            "footnotes": [
                {
                    "number": note.number,
                    "paragraph": note.paragraph,
                    "pages": list(note.pages),
                    "text": note.text,
                }
                for note in (summary.footnotes if summary else ())
            ],
        }

    def _counts(self) -> "CountsRecord":
        programme, summary = self._symposium
        parts = [part for session in programme.sessions for part in session.parts]
        themes = summary.themes if summary else ()
        return {
            "slots": len(programme.sessions),
            "sessions": sum(session.kind == "session" for session in programme.sessions),
            "parts": len(parts),
            "people": len({part.person for part in parts}),
            "speakers": len({p.person for p in parts if _GROUPS[p.role] == "speakers"}),
            "countries": len({part.country_code or part.country for part in parts} - {None}),
            "organizations": len({body for part in parts for body in part.organizations}),
            "themes": len(themes),
            "points": sum(len(theme.points) for theme in themes),
            "paragraphs": len({number for theme in themes for number in theme.paragraphs}),
        }


_GROUPS = {
    "chair": "chair",
    "keynote": "speakers",
    "speaker": "speakers",
    "presenter": "presenters",
}


def _link(link: SessionLink) -> "LinkRecord":
    return {"id": link.id, "confidence": link.confidence, "reason": link.reason}


def _entity(entity: Entity) -> "EntityRecord":
    return {
        "id": entity.id,
        "name": entity.name,
        "short_forms": list(entity.short_forms),
        "other_names": list(entity.other_names),
        "pages": list(entity.pages),
    }


def _resolution(resolution: Resolution) -> "ResolutionRecord":
    return {
        "id": resolution.id,
        "symbol": resolution.symbol,
        "especially_paragraph": resolution.especially_paragraph,
        "pages": list(resolution.pages),
    }
