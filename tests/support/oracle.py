"""What must hold in a data set, found out anew over plain dicts: nothing here is the program's."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

Document = dict[str, Any]


def contradictions(programme: bytes, summary: bytes) -> Iterator[str]:
    """What the texts of two data files may not hold."""
    first, repeated = _read(programme)
    second, repeated_there = _read(summary)
    yield from (f"the key {key} twice" for key in repeated + repeated_there)
    yield from _in_programme(first)
    yield from _in_both(first, second)


def _read(content: bytes) -> tuple[Document, list[str]]:
    repeated: list[str] = []

    def look(pairs: list[tuple[str, Any]]) -> Document:
        keys = [key for key, _ in pairs]
        repeated.extend(key for key in {*keys} if keys.count(key) > 1)
        return dict(pairs)

    return json.loads(content.decode("utf-8-sig"), object_pairs_hook=look), repeated


def _in_programme(programme: Document) -> Iterator[str]:
    sessions = programme["sessions"]
    bodies = programme.get("organizations", [])
    yield from _twice("organization", bodies)
    yield from _twice("session", sessions)
    for session in sessions:
        start, end = session.get("start"), session.get("end")
        if end and not start:
            yield f"{session['id']} ends without a start"
        if start and end and _moment(end) <= _moment(start):
            yield f"{session['id']} ends before it starts"
        for part in session.get("parts", []):
            pages = part.get("pages") or []
            if not {*pages} <= {*(session.get("pages") or pages)}:
                yield f"a part of {session['id']} on another page"
            for body in part.get("organizations", []):
                if not any(known["id"] == body for known in bodies):
                    yield f"a person of {body}"


def _in_both(programme: Document, summary: Document) -> Iterator[str]:
    themes = summary["themes"]
    points = [point for theme in themes for point in theme.get("points", [])]
    lists = ("bodies", "documents", "events", "resolutions")
    named = [entry for name in lists for entry in summary.get(name, [])]
    yield from _twice("thing", named)
    yield from _twice("theme", themes)
    yield from _twice("point", points)
    sessions = [session["id"] for session in programme["sessions"]]
    known = [entry["id"] for entry in [*named, *programme.get("organizations", [])]]
    for theme in themes:
        linked = [link["id"] for link in theme.get("sessions", [])]
        yield from (f"a link to {session}" for session in linked if session not in sessions)
    for point in points:
        mentions = point.get("mentions", [])
        yield from (f"a mention of {mention}" for mention in mentions if mention not in known)


def _twice(what: str, entries: list[Document]) -> Iterator[str]:
    ids = [entry["id"] for entry in entries]
    yield from (f"the {what} {id_} twice" for id_ in {*ids} if ids.count(id_) > 1)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
