"""The slots of a programme, made of the rows that share session, date, times and room."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

from symposium_cli.importing.entries import Action, Entry
from symposium_cli.importing.rows import Speech
from symposium_cli.importing.sessions import SessionName
from symposium_cli.importing.slugs import joined, slug, told_apart
from symposium_cli.importing.times import Clocks, moment, passes_midnight

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_NOTHING = "meeting"

_SPELLING = "The session is spelled differently earlier in the list."
_LABEL = "The label is the heading of the column with the number."
_PARTED = "Split into label and title at the punctuation mark."
_NO_ZONE = "Kept as written, as no time zone is known; give one with --time-zone."
_NO_DAY = "Kept as written, as the day is not known."
_NO_SUCH_TIME = (
    "Kept as written, as clocks change on this day and do not show this time exactly once."
)
_NEXT_DAY = (
    "The end is earlier than the start, late in the evening, so it is taken as the next day's."
)
_END_FIRST = "Kept as written, as the end is not after the start."
_NO_START = "Kept as written, as there is an end and no start."


class SlotKey(NamedTuple):
    """What rows share that are of one slot."""

    label: str
    title: str
    date: str | None
    clocks: Clocks
    printed_time: str | None
    room: str


class Slot:
    """A slot and its rows, in the order of the list."""

    def __init__(self, key: SlotKey, first: Speech) -> None:
        self.key = key
        self.name = first.session or SessionName()
        self.room = first.room
        self.printed_time = first.printed_time
        self.first_line = first.line
        self.speeches: list[Speech] = []
        self.id = ""
        self.start: dt.datetime | None = None
        self.end: dt.datetime | None = None

    @property
    def fields(self) -> dict[str, Any]:
        """The slot as it stands in `programme.json`, without its parts."""
        start = None if self.start is None else self.start.isoformat()
        fields = {
            "id": self.id,
            "kind": "session",
            "label": self.name.label,
            "title": self.name.title,
            "date": self.key.date if start is None else None,
            "start": start,
            "end": None if self.end is None else self.end.isoformat(),
            "printed_time": self.printed_time,
            "room": self.room,
        }
        return {field: value for field, value in fields.items() if value is not None}


def group(speeches: Iterable[Speech], zone: "ZoneInfo | None") -> tuple[list[Slot], list[Entry]]:
    """Return the slots that rows make, in the order of the list, and what there is to tell."""
    slots: dict[SlotKey, Slot] = {}
    entries: list[Entry] = []
    for speech in speeches:
        key = _key(speech)
        slot = slots.get(key)
        if slot is None:
            slot = slots[key] = Slot(key, speech)
            _set_times(slot, zone, entries)
            label = slot.name.label
            if label is not None and label != speech.session_text:
                found = speech.session_text
                reason = _LABEL if slot.name.title is None else _PARTED
                entries.append(Entry(Action.DERIVED, reason, speech.line, "label", found, label))
        elif (speech.session or SessionName()) != slot.name:
            shown = joined_name(slot.name)
            found = speech.session_text
            entries.append(Entry(Action.CLEANED, _SPELLING, speech.line, "session", found, shown))
        slot.speeches.append(speech)
    for key, id_ in told_apart(_ids(slots)).items():
        slots[key].id = id_
    return list(slots.values()), entries


def joined_name(name: SessionName) -> str:
    """Return label and title of a session in one text."""
    return ": ".join(filter(None, name))


def _key(speech: Speech) -> SlotKey:
    label, title = (slug(text) if text else "" for text in speech.session or SessionName())
    # A time that is read is the same however it is written.
    printed = None if any(speech.clocks) else speech.printed_time
    room = slug(speech.room) if speech.room else ""
    return SlotKey(label, title, speech.date, speech.clocks, printed, room)


def _set_times(slot: Slot, zone: "ZoneInfo | None", entries: list[Entry]) -> None:
    """Set start and end as far as they are moments; tell why not, otherwise."""
    start, end = slot.key.clocks
    if start is None and end is None:
        return
    day = _day(slot.key.date)
    reason = None
    if start is None:
        reason = _NO_START
    elif day is None:
        reason = _NO_DAY
    elif zone is None:
        reason = _NO_ZONE
    else:
        slot.start = moment(day, start, zone)
        if slot.start is None:
            reason = _NO_SUCH_TIME
        elif end is not None:
            reason = _set_end(slot, day, start, end, zone)
    if reason is not None:
        action = Action.DERIVED if reason is _NEXT_DAY else Action.KEPT
        result = slot.end.isoformat() if slot.end is not None else slot.printed_time
        line = slot.first_line
        entries.append(Entry(action, reason, line, "printed_time", slot.printed_time, result))


def _set_end(
    slot: Slot, day: dt.date, start: dt.time, end: dt.time, zone: "ZoneInfo"
) -> str | None:
    reason = None
    if end <= start:
        if not passes_midnight(start, end):
            return _END_FIRST
        day, reason = day + dt.timedelta(days=1), _NEXT_DAY
    slot.end = moment(day, end, zone)
    if slot.end is None:
        return _NO_SUCH_TIME
    return reason


def _day(date: str | None) -> dt.date | None:
    whole = len("2024-09-24")
    return None if date is None or len(date) < whole else dt.date.fromisoformat(date)


def _ids(slots: Iterable[SlotKey]) -> dict[SlotKey, str]:
    """Return an id for each slot, with no more behind it than tells it from those of its name."""
    titles = defaultdict(set)
    for key in slots:
        titles[key.label].add(key.title)
    named = defaultdict(list)
    for key in slots:
        if key.label:
            name = joined([key.label, key.title if len(titles[key.label]) > 1 else None])
        else:
            name = key.title or key.date or _NOTHING
        named[name].append(key)
    return {
        key: joined([name, suffix])
        for name, keys in named.items()
        for key, suffix in zip(keys, _suffixes(keys), strict=True)
    }


def _suffixes(keys: list[SlotKey]) -> list[str]:
    """Return the least that tells slots of one name apart: date, then time, then room."""
    marks = [(key.date, _time_mark(key), key.room or None) for key in keys]
    for length in range(len(marks[0]) + 1):
        for places in combinations(range(len(marks[0])), length):
            suffixes = [joined(mark[place] for place in places) for mark in marks]
            if len(set(suffixes)) == len(suffixes):
                return suffixes
    return [joined(mark) for mark in marks]


def _time_mark(key: SlotKey) -> str | None:
    if any(key.clocks):
        return joined(f"{clock:%H%M}" for clock in key.clocks if clock is not None)
    return slug(key.printed_time) if key.printed_time else None
