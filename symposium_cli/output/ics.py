"""Sessions as a calendar: iCalendar, RFC 5545. Text out, nothing printed.

The same data give the same calendar, on every machine and at every time:

- UID is made of what tells one event from another and of the session's id, so that a calendar
  imported twice holds each session once, and sessions of two events never replace each other.
- DTSTAMP has to be there and tells when the data were last revised (3.8.7.2), which no source
  says. It is the session's own start. The time of the file would change with every copy and
  installation, and with it the whole calendar, though not a word in it is new.

Times are in UTC, which every reader understands without the definition of a time zone.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import chain, pairwise
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from symposium_cli.dataset.dates import is_day
from symposium_cli.names.text import escape_controls, plural, ranges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from symposium_cli.dataset.models import Event, Session
    from symposium_cli.dataset.symposium import Symposium

_LINE_OCTETS = 75  # of a line at most, without its end
_CONTINUATION = 0b10  # how an octet begins that goes on with a character of UTF-8
_NAMESPACE = UUID("216ee218-2caf-433e-8b08-5394352acbed")  # any fixed one will do


def calendar(data: Symposium, sessions: Sequence[Session]) -> str:
    """Return a calendar with an event for each session that has a day.

    Without such a session it has no event. RFC 5545 wants one at least, but an empty answer keeps
    its form here, and readers take it as a calendar with nothing in it.
    """
    event = data.programme.event
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//symp//symp//EN",
        _text("X-WR-CALNAME", event.title),
        *chain.from_iterable(_event(session, data) for session in sessions),
        "END:VCALENDAR",
    ]
    return "".join(map(_folded, lines))


def _event(session: Session, data: Symposium) -> Iterator[str]:
    times = _times(session)
    if not times:
        return
    event = data.programme.event
    place = ", ".join(filter(None, (session.room, event.place)))
    description = _description(session, data)
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(session, event)}"
    yield from times
    yield _text("SUMMARY", session.heading)
    if place:
        yield _text("LOCATION", place)
    if description:
        yield _text("DESCRIPTION", *description)
    yield f"CATEGORIES:{session.kind.upper()}"
    yield "END:VEVENT"


def _uid(session: Session, event: Event) -> UUID:
    # RFC 7986 recommends UUIDs. The date tells one year's meeting from the next.
    document = event.document.title if event.document else ""
    told = (event.title, event.date or "", document, session.id)
    return uuid5(_NAMESPACE, "\n".join(told))


def _times(session: Session) -> list[str]:
    """Return the properties that say when a session is, none where it has no day."""
    start, end = _utc(session.start), _utc(session.end)
    if start is not None:
        times = [f"DTSTAMP:{start}", f"DTSTART:{start}"]
        # An end has to be later than its start, also when fractions of a second are gone.
        return [*times, f"DTEND:{end}"] if end is not None and end > start else times
    day = session.dated
    if day is None or not is_day(day):
        return []
    day = day.replace("-", "")
    # The session takes a part of the day, so the day is not shown as busy.
    return [f"DTSTAMP:{day}T000000Z", f"DTSTART;VALUE=DATE:{day}", "TRANSP:TRANSPARENT"]


def _utc(moment: datetime | None) -> str | None:
    """Return a moment as `20110919T140000Z`, None where there is none that can be so written."""
    if moment is None:
        return None
    try:
        written = moment.astimezone(UTC).isoformat(timespec="seconds")
    except OverflowError:  # in UTC it is before the year 1 or after 9999
        return None
    return written.removesuffix("+00:00").translate({ord("-"): None, ord(":"): None}) + "Z"


def _description(session: Session, data: Symposium) -> list[str]:
    chair = [session.chair] if session.chair else []
    people = [found.part for found in (*chair, *session.speakers, *session.presenters)]
    lines = [f"{part.role.capitalize()}: {data.introduction(part)}" for part in people]
    document = data.programme.event.document
    if session.pages:
        word = "Pages" if len(session.pages) > 1 else "Page"
        of_document = f" of {document.title}" if document else ""
        lines.append(f"{word} {ranges(session.pages)}{of_document}")
    return lines


def _text(name: str, *lines: str) -> str:
    """Return a property that is a text; a control character within a line is written as `\\u…`."""
    escaped = (re.sub(r"[\\;,]", r"\\\g<0>", escape_controls(line)) for line in lines)
    return f"{name}:" + "\\n".join(escaped)


def _folded(line: str) -> str:
    """Return a line with its end, parted where it is too long, but never within a character."""
    octets = line.encode()
    cuts, cut = [0], _LINE_OCTETS
    while cut < len(octets):
        while octets[cut] >> 6 == _CONTINUATION:
            cut -= 1
        cuts.append(cut)
        cut += _LINE_OCTETS - 1  # the next piece begins with a blank
    pieces = (octets[start:end] for start, end in pairwise([*cuts, len(octets)]))
    return b"\r\n ".join(pieces).decode() + "\r\n"


def note_on_left_out(sessions: Sequence[Session]) -> str | None:
    """Return what to say of sessions without a day, which no calendar can hold; None without any.

    It says how many they are and why.
    """
    left_out = [session for session in sessions if not _times(session)]
    if not left_out:
        return None
    several = len(left_out) > 1
    has, are, they, give = (
        ("have", "are", "they", "give") if several else ("has", "is", "it", "gives")
    )
    dates = {session.dated is not None for session in left_out}
    reason = {
        (True,): "only a month or a year",
        (False,): "no date",
        (False, True): "a month, a year or no date",
    }[tuple(sorted(dates))]
    return (
        f"{plural(len(left_out), 'session')} {has} no day and {are} left out: "
        f"{they} {give} {reason}."
    )
