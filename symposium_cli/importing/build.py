"""A data set made of a list of speakers, with an account of all that was done to the list."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from symposium_cli.errors import DataError
from symposium_cli.importing.cells import clean
from symposium_cli.importing.columns import choose_columns
from symposium_cli.importing.entries import Action, Entry
from symposium_cli.importing.headings import ListField
from symposium_cli.importing.parts import Bodies, doubtful_people, parts_of, person_ids
from symposium_cli.importing.rows import Reader
from symposium_cli.importing.slots import Slot, group
from symposium_cli.importing.table import read_table
from symposium_cli.names.text import plural

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_DATA_VERSION = "1"
_UNTITLED = "List of speakers"

_PERSON_IDS = "Made of the name and the code of the state, or else the organization."
_SESSION_IDS = "Made of the session's label or title, and of the date, time or room where needed."
_FILE_NAME = "Taken from the name of the file, as no title was given."
_STATED = "Given on the command line."
_ZONE_REASON = "Given when the list was imported."


class Stated(NamedTuple):
    """What was stated about a list, in place of what would be recognized in it."""

    columns: Mapping[ListField, str] = {}
    encoding: str | None = None
    delimiter: str | None = None
    title: str | None = None
    zone: "ZoneInfo | None" = None


class Imported(NamedTuple):
    """What `programme.json` is to hold, what was done to the list, and what became of its rows."""

    programme: dict[str, Any]
    entries: list[Entry]
    rows: int
    appearances: int
    left_out: int


def import_list(content: bytes, path: str, stated: Stated = Stated()) -> Imported:  # noqa: B008
    """Return the data set that a list of speakers makes.

    Raises DataError for a file that is no table or names nobody, and UsageError for a column or an
    encoding that it does not have.
    """
    table = read_table(content, path, encoding=stated.encoding, delimiter=stated.delimiter)
    columns = choose_columns(table, stated.columns, path)
    reader = Reader(table, columns)
    slots, about_slots = group(reader.speeches(), stated.zone)
    if not slots:
        raise DataError(
            f"{path}: no row gives a name.",
            hint="Name the column of names: --column name=Speaker.",
        )
    people = person_ids(slots)
    entries = [*table.entries, *columns.entries, *reader.entries, *about_slots]
    bodies = Bodies(entries)
    sessions = [{**slot.fields, **parts_of(slot, people, bodies, entries)} for slot in slots]
    entries += doubtful_people(slots, people)
    for reason, field, ids in (
        (_PERSON_IDS, "person", people.values()),
        (_SESSION_IDS, "id", slots),
    ):
        count = plural(len(set(ids)), "id")
        entries.append(Entry(Action.DERIVED, reason, field=field, result=count))
    programme = {
        "data_version": _DATA_VERSION,
        "event": _event(path, stated, slots, entries),
        "organizations": bodies.entities,
        "sessions": sessions,
    }
    appearances = sum(len(slot.speeches) for slot in slots)
    blank = len(table.blank)
    return Imported(
        programme, entries, len(table.rows) + blank, appearances, reader.left_out + blank
    )


def _event(
    path: str, stated: Stated, slots: Sequence[Slot], entries: list[Entry]
) -> dict[str, Any]:
    file_name = clean(PurePath(path).name).text or _UNTITLED
    title = clean(stated.title or "").text
    reason = _STATED if title else _FILE_NAME
    title = title or _title(file_name)
    action = Action.RECOGNIZED if stated.title else Action.DERIVED
    entries.append(Entry(action, reason, field="title", result=title))
    event: dict[str, Any] = {"title": title, **_dates(slots)}
    if stated.zone is not None:
        entries.append(Entry(Action.RECOGNIZED, _STATED, field="time_zone", result=stated.zone.key))
        event["time_zone"] = {"name": stated.zone.key, "inferred": True, "reason": _ZONE_REASON}
    return {**event, "document": {"title": file_name}}


def _title(file_name: str) -> str:
    """Return the name of a file as a title: `general-debate.csv` becomes `General Debate`."""
    words = re.sub(r"[-_\s]+", " ", PurePath(file_name).stem).strip()
    return (words.title() if words.islower() else words) or _UNTITLED


def _dates(slots: Sequence[Slot]) -> dict[str, str]:
    """Return the first and the last date of a programme, each as far as it is known."""
    dates = {slot.key.date for slot in slots if slot.key.date is not None}
    if not dates:
        return {}
    # A year begins with its first day and ends after every day in it.
    first = min(dates)
    last = max(dates, key=lambda date: date + "~")
    return {"date": first} if first == last else {"date": first, "end_date": last}


def check_sound(programme: str) -> None:
    """Raise DataError if the text of `programme.json` is not sound, which no list should bring."""
    from pydantic import ValidationError

    from symposium_cli.dataset.consistency import programme_faults
    from symposium_cli.dataset.faults import fault_line
    from symposium_cli.dataset.models import Programme

    try:
        faults = map(fault_line, programme_faults(Programme.model_validate_json(programme)))
        fault = next(faults, None)
    except ValidationError as error:
        fault = f"{error.errors()[0]['loc']}: {error.errors()[0]['msg']}"
    if fault is not None:
        raise DataError(
            f"The data set made of the list is not sound: {fault}.",
            hint="Nothing was written. This is a bug in symp; please report it with the list.",
        )
