"""What an import has to tell about a list: what it recognized, derived, cleaned and left out."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from symposium_cli.dataset.record import Record


class Action(StrEnum):
    """What was done with something in a list."""

    RECOGNIZED = "recognized"
    DERIVED = "derived"
    CLEANED = "cleaned"
    KEPT = "kept"
    LEFT_OUT = "left_out"


class Entry(NamedTuple):
    """One thing that an import did, with the reason, which is the same for every such thing."""

    action: Action
    reason: str
    line: int | None = None
    field: str | None = None
    found: str | None = None
    result: str | None = None


class ImportRecord(Record):
    """One thing that an import recognized, derived, cleaned, kept or left out."""

    line: Annotated[
        int | None, Field(description="Where the row begins in the file; null for the whole file.")
    ]
    action: Annotated[Action, Field(description="What was done.")]
    field: Annotated[
        str | None, Field(description="The field of the data set; null for a row or the file.")
    ]
    found: Annotated[str | None, Field(description="What the file has.")]
    result: Annotated[str | None, Field(description="What the data set has instead, if anything.")]
    reason: Annotated[str, Field(description="Why, in a sentence.")]

    def __init__(self, entry: Entry, _: object) -> None:
        super().__init__(entry)
