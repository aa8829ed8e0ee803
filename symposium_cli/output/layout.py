"""How answers are laid out for people: columns of a list, or one item on a sheet.

Plain text and structure only; `tables` draws it.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Item = TypeVar("Item")


class Column(Generic[Item]):
    """A column of a list; a `whole` one is never broken, for it tells the rows apart.

    An `optional` one is left out of a list in which all its cells are empty. `cell` gives the text
    for an item, and `marks` which stretches of it stand out, as start and end.
    """

    def __init__(
        self,
        heading: str,
        cell: Callable[[Item], str],
        *,
        whole: bool = False,
        optional: bool = False,
        marks: Callable[[Item], Sequence[tuple[int, int]]] = lambda _: (),
    ) -> None:
        self.heading = heading
        self.cell = cell
        self.whole = whole
        self.optional = optional
        self.marks = marks


class Line:
    """A line of a section: what leads it, and its text, which may run over several lines."""

    def __init__(self, lead: str, text: str) -> None:
        self.lead = lead
        self.text = text


class Section:
    """Lines under a heading."""

    def __init__(self, heading: str, lines: Iterable[Line]) -> None:
        self.heading = heading
        self.lines = tuple(lines)


class Sheet:
    """One item in full: its title, facts about it, and sections of which the empty ones go."""

    def __init__(self, title: str, facts: Iterable[Line], sections: Iterable[Section] = ()) -> None:
        self.title = title
        self.facts = tuple(line for line in facts if line.text)
        self.sections = tuple(section for section in sections if section.lines)


class Terminal:
    """Where a drawing goes: its width in cells, None when lines may be as long as they like."""

    def __init__(self, width: int | None, *, colour: bool) -> None:
        self.width = width
        self.colour = colour


def plain_columns(names: Sequence[str]) -> list[Column[Sequence[str]]]:
    """Return columns for rows of text, under the names of fields."""
    return [
        Column(name.replace("_", " ").capitalize(), itemgetter(place))
        for place, name in enumerate(names)
    ]
