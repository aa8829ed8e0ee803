"""Lists of speakers for tests, and what an import makes of them."""

from typing import Any
from zoneinfo import ZoneInfo

from symposium_cli.dataset.consistency import programme_faults
from symposium_cli.dataset.models import Programme
from symposium_cli.importing.build import Imported, Stated, import_list
from symposium_cli.importing.columns import parse_columns
from symposium_cli.importing.entries import Action, Entry
from symposium_cli.output.formats import json_text

VIENNA = ZoneInfo("Europe/Vienna")


def imported(text: str, *columns: str, zone: ZoneInfo | None = None) -> Imported:
    """What a list makes; the data set must be sound."""
    stated = Stated(columns=parse_columns(columns), zone=zone)
    made = import_list(text.encode(), "a-list.csv", stated)
    assert faults(made) == []
    return made


def faults(made: Imported) -> list[Any]:
    """What is wrong in the data set that a list made."""
    return list(programme_faults(Programme.model_validate_json(json_text(made.programme))))


def sessions(text: str, *columns: str, zone: ZoneInfo | None = None) -> list[dict[str, Any]]:
    """The sessions that a list makes, without their parts."""
    made = imported(text, *columns, zone=zone).programme["sessions"]
    return [{k: v for k, v in one.items() if k not in ("kind", "ordered", "parts")} for one in made]


def parts(text: str, *columns: str) -> list[dict[str, Any]]:
    """The parts that a list makes, in all sessions."""
    made = imported(text, *columns).programme["sessions"]
    return [part for session in made for part in session["parts"]]


def told(made: Imported, *fields: str | None) -> list[Entry]:
    """What was told of rows, about some fields where they are given."""
    return [
        entry
        for entry in made.entries
        if entry.line is not None and (not fields or entry.field in fields)
    ]


def actions(made: Imported, field: str) -> list[tuple[int | None, Action, str | None, str | None]]:
    """What was told of rows about a field, without the reasons."""
    return [(e.line, e.action, e.found, e.result) for e in told(made, field)]
