"""Drawing lists and sheets for people, with Rich. Data never pass through Rich's markup."""

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any, NamedTuple

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from symposium_cli.text import visible
from symposium_cli.views import Column, Line, Sheet

_GAP = 2
_READABLE = 16
_ANY_HEIGHT = 25
_READING_WIDTH = 100
_UNBOUNDED = 1_000_000


class Terminal(NamedTuple):
    """Where the drawing goes: its width in cells, None when lines may be as long as they like."""

    width: int | None
    colour: bool


def draw_list(records: Sequence[Any], columns: Sequence[Column], terminal: Terminal) -> str:
    """A list as a table, or as cards where a table would mince its words.

    When the width is unbounded, a record is one line.
    """
    rows = [[visible(column.cell(record)) for column in columns] for record in records]
    if terminal.width is None:
        return _drawn([_table(rows, columns, None)], terminal, _UNBOUNDED)
    widths = _widths(rows, columns, terminal.width)
    if widths is None:
        return _drawn(_cards(rows, columns), terminal, terminal.width)
    return _drawn([_table(rows, columns, widths)], terminal, terminal.width)


def draw_sheets(sheets: Iterable[Sheet], terminal: Terminal) -> str:
    """Items in full, laid out for reading in lines of at most 100 cells."""
    width = min(terminal.width or _READING_WIDTH, _READING_WIDTH)
    return _drawn([_sheet(sheet) for sheet in sheets], terminal, width)


def _drawn(renderables: Iterable[RenderableType], terminal: Terminal, width: int) -> str:
    file = StringIO()
    console = Console(
        file=file,
        width=width,
        height=_ANY_HEIGHT,  # given both, Rich asks neither environment nor terminal
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


def _table(
    rows: Sequence[Sequence[str]], columns: Sequence[Column], widths: Sequence[int] | None
) -> Table:
    table = Table(
        box=None if widths is None else SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=(0, _GAP, 0, 0) if widths is None else (0, 0, 0, 1),
        header_style="bold",
    )
    for position, column in enumerate(columns):
        width = None if widths is None else widths[position]
        table.add_column(Text(column.heading), width=width, no_wrap=widths is None, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _widths(
    rows: Sequence[Sequence[str]], columns: Sequence[Column], width: int
) -> list[int] | None:
    """How wide each column is drawn; None where words or what is to stay whole would be broken."""
    natural, least = [], []
    for position, column in enumerate(columns):
        cells = [column.heading, *(row[position] for row in rows)]
        longest = max(map(cell_len, cells))
        longest_word = max(cell_len(word) for cell in cells for word in cell.split() or [""])
        natural.append(longest)
        least.append(longest if column.whole else max(longest_word, min(longest, _READABLE)))
    spare = width - _GAP * (len(columns) - 1) - sum(least)
    if spare < 0:
        return None
    wanted = sum(natural) - sum(least)
    share = min(1.0, spare / wanted) if wanted else 0.0
    return [low + int((high - low) * share) for low, high in zip(least, natural, strict=True)]


def _cards(rows: Sequence[Sequence[str]], columns: Sequence[Column]) -> Iterable[RenderableType]:
    for row in rows:
        grid = _grid()
        for column, cell in zip(columns, row, strict=True):
            if cell:
                grid.add_row(Text(column.heading, style="bold"), Text(cell))
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
