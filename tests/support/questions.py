"""A question for every kind of record, as it is asked of the program."""

import json
from pathlib import Path

from symposium_cli.commands.schema import described_types
from symposium_cli.dataset.record import Record
from tests.support.document import BUILT
from tests.support.readers import lines_of

TALKS = Path(__file__).parents[1] / "lists" / "talks.csv"

QUESTIONS: dict[str, tuple[str, ...]] = {
    "about": ("about",),
    "session": ("sessions",),
    "speaker": ("speaker",),
    "theme": ("themes",),
    "point": ("themes", "--points"),
    "hit": ("search", "victims"),
    "stretch": ("timeline",),
    "count": ("stats", "country"),
    "field": ("stats",),
    "fact": ("verify", str(BUILT)),
    "import": ("import", str(TALKS), "--dry-run"),
    "citation": ("cite",),
    "schema": ("schema",),
    "version": ("--version",),
}  # and none for a fault, of which sound data have none
RECORDS = {name: kind for name, kind in described_types().items() if issubclass(kind, Record)}
SINGLE = {name for name, kind in RECORDS.items() if kind.alone}
# Citations stand as they are pasted, and of an import people read a report.
LISTS = [kind for kind in QUESTIONS if kind not in {*SINGLE, "citation", "import"}]
# What a table ends with, and what is told beside other formats.
CLOSINGS = {
    "fact": ("198 of 198 found",),
    "import": (f"{TALKS}: 8 rows: 6 appearances in 2 sessions, 2 rows left out; nothing written.",),
}


def closing_of(told: str) -> tuple[str, ...]:
    """The last lines of an answer as they are told beside a machine format."""
    return tuple(json.loads(line)["note"] if line[:1] == "{" else line for line in lines_of(told))
