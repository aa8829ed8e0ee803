"""Which slots are of some dates, at a time or in a room, and what a silent source leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from operator import itemgetter

from symposium_cli.dataset.dates import DateRange
from symposium_cli.dataset.models import Session
from symposium_cli.errors import UnknownError
from symposium_cli.names.text import clock, listed, plural
from symposium_cli.names.words import match_key, parse_words
from symposium_cli.queries.filters import NONE, Test


def date_test(days: DateRange) -> Test[Session]:
    """Return a test for slots of some days.

    One that has a start needs to touch them. One that gives no more than a month or a year must lie
    within them, or else nobody knows. Without a date are those of `none`.
    """

    def test(session: Session) -> bool:
        if session.span is None or days.typed == NONE:
            return session.span is None and days.typed == NONE
        return days.holds(*session.span) if session.start is None else days.touches(*session.span)

    return test


def time_test(now: time, dates: Sequence[DateRange]) -> Test[Session]:
    """Return a test for slots under way at a time of some days, or else of any of their own."""

    def test(session: Session) -> bool:
        if session.start is None or session.end is None:
            return False
        first, last = session.start.date(), session.end.date()
        own = DateRange(first, last, "")
        return any(
            session.covers(datetime.combine(day, now))
            for days in dates or [own]
            if days.touches(first, last)
            for day in _telling_days(max(days.first, first), min(days.last, last))
        )

    return test


def _telling_days(first: date, last: date) -> set[date]:
    """Return the days to look at: a slot of more than two days covers every time of its second."""
    second = first + timedelta(days=1) if first < last else first
    return {first, second, last}


def room_test(typed: str, slots: Sequence[Session]) -> Test[Session]:
    """Return a test for slots in the room of a typed name, or else in rooms with all its words.

    Raises UnknownError, with what looks alike, when there is no such room, and BlankError when the
    name is blank.
    """
    words, wanted = parse_words(typed, "room"), match_key(typed)
    rooms = list(dict.fromkeys(slot.room for slot in slots if slot.room is not None))
    named = {room for room in rooms if match_key(room) == wanted}
    found = named or set(filter(words.match, rooms))
    if not found:
        from symposium_cli.names.suggestions import suggestions

        raise UnknownError(
            f"There is no room {typed!r}.",
            kind="unknown_room",
            hint=f"The rooms are {listed(rooms)}." if rooms else "The programme gives no rooms.",
            did_you_mean=suggestions(typed, rooms),
        )
    return lambda session: session.room in found


def time_notes(slots: Sequence[Session], moments: Sequence[time]) -> list[str]:
    """Return a note on the slots that no moment can find, if any moment was asked for."""
    note = untimed_note(slots) if moments else None
    return [f"{note}; no time finds such a slot."] if note else []


def untimed_note(slots: Sequence[Session]) -> str | None:
    """Return how many slots have no start or no end, None where all have both."""
    untimed = sum(slot.minutes is None for slot in slots)
    return (
        f"No start or no end is given for {untimed:,} of {plural(len(slots), 'slot')}"
        if untimed
        else None
    )


def date_notes(slots: Sequence[Session], dates: Sequence[DateRange]) -> list[str]:
    """Return notes on the slots of which nobody knows whether they are of the dates asked for."""
    spans = [slot.span for slot in slots if slot.start is None]
    asks_for_none = any(days.typed == NONE for days in dates)
    undated = spans.count(None) if dates and not asks_for_none else 0
    unsure = sum(
        any(days.touches(*span) for days in dates) and not any(days.holds(*span) for days in dates)
        for span in spans
        if span is not None
    )
    notes = []
    if unsure:
        asked = " or ".join(days.typed for days in dates)
        notes.append(
            f"Only a month or a year is given for {plural(unsure, 'slot')} that may be of {asked}."
        )
    if undated:
        notes.append(f"No date is given for {plural(undated, 'slot')}.")
    return notes


def gap_note(slots: Sequence[Session], moment: time) -> str:
    """Return why no slot covers a moment: which ones end before it and start after it."""
    timed = [(slot.start, slot.end, slot) for slot in slots if slot.start and slot.end]
    note = f"No slot covers {clock(moment)}"
    if len({day.date() for start, end, _ in timed for day in (start, end)}) != 1:
        return f"{note}."
    before = [(end, slot) for _, end, slot in timed if end.time() <= moment]
    after = [(start, slot) for start, _, slot in timed if start.time() > moment]
    sides = []
    if before:
        end, last = max(before, key=itemgetter(0))
        sides.append(f"{last.display_name} ends at {clock(end)}")
    if after:
        start, first = min(after, key=itemgetter(0))
        sides.append(f"{first.display_name} starts at {clock(start)}")
    return f"{note}: {' and '.join(sides)}."
