"""Drawing lists and sheets for people, with Rich. Data never pass through Rich's markup."""

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any, NamedTuple

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from symposium_cli.text import visible
from symposium_cli.views import Column, Line, Sheet

_CARDS_BELOW = 80
_READING_WIDTH = 100
_UNBOUNDED = 1_000_000


class Terminal(NamedTuple):
    """Where the drawing goes: its width in cells, None when lines may be as long as they like."""

    width: int | None
    colour: bool


def draw_list(records: Sequence[Any], columns: Sequence[Column], terminal: Terminal) -> str:
    """A list as a table; as cards when the terminal is narrow; one line a record when unbounded."""
    if terminal.width is None:
        return _drawn([_table(records, columns, boxed=False)], terminal, _UNBOUNDED)
    if terminal.width < _CARDS_BELOW:
        return _drawn(_cards(records, columns), terminal, terminal.width)
    return _drawn([_table(records, columns, boxed=True)], terminal, terminal.width)


def draw_sheets(sheets: Iterable[Sheet], terminal: Terminal) -> str:
    """Items in full, laid out for reading in lines of at most 100 cells."""
    width = min(terminal.width or _READING_WIDTH, _READING_WIDTH)
    return _drawn([_sheet(sheet) for sheet in sheets], terminal, width)


def _drawn(renderables: Iterable[RenderableType], terminal: Terminal, width: int) -> str:
    file = StringIO()
    console = Console(
        file=file,
        width=width,
        force_terminal=terminal.colour,
        no_color=not terminal.colour,
        color_system="standard" if terminal.colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    for position, renderable in enumerate(renderables):
        if position:
            console.print()
        console.print(renderable, soft_wrap=False)
    return "\n".join(line.rstrip() for line in file.getvalue().split("\n"))


def _table(records: Sequence[Any], columns: Sequence[Column], *, boxed: bool) -> Table:
    table = Table(
        box=SIMPLE_HEAD if boxed else None,
        pad_edge=False,
        show_edge=False,
        padding=(0, 1) if boxed else (0, 2, 0, 0),
        header_style="bold",
    )
    for column in columns:
        whole = column.whole or not boxed
        table.add_column(Text(column.heading), no_wrap=whole, overflow="fold")
    for record in records:
        table.add_row(*(Text(visible(column.cell(record))) for column in columns))
    return table


def _cards(records: Sequence[Any], columns: Sequence[Column]) -> Iterable[RenderableType]:
    for record in records:
        grid = _grid()
        for column in columns:
            if text := column.cell(record):
                grid.add_row(Text(column.heading, style="bold"), Text(visible(text)))
        yield grid


def _sheet(sheet: Sheet) -> RenderableType:
    blocks: list[RenderableType] = [Text(visible(sheet.title), style="bold"), _lines(sheet.facts)]
    for section in sheet.sections:
        heading = Text(section.heading, style="bold")
        blocks += [Text(), heading, Padding(_lines(section.lines), (0, 0, 0, 2))]
    return Group(*blocks)


def _lines(lines: Sequence[Line]) -> Table:
    grid = _grid()
    for line in lines:
        grid.add_row(Text(visible(line.lead)), Text(visible(line.text)))
    return grid


def _grid() -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    return grid
