"""Drawing lists and sheets for people, with Rich. Data never pass through Rich's markup.

Tables are imported where they are drawn: a list that goes to a pipe has none, which saves it 1.5%.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any, TypeVar

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.text import Text

from symposium_cli.names.text import escape_hidden
from symposium_cli.output.layout import Column, Line, Sheet, Terminal

Item = TypeVar("Item")

_GAP = 2
_INDENT = 2
_READABLE = 16
_ANY_WIDTH = 80
_ANY_HEIGHT = 25
_READING_WIDTH = 100


def draw_list(items: Sequence[Item], columns: Sequence[Column[Item]], terminal: Terminal) -> str:
    """Draw a list as a table, or as cards where a table would mince its words.

    When the width is unbounded, an item is one line.
    """
    rows = [[_cell(column, item) for column in columns] for item in items]
    if terminal.width is None:
        return _drawn([_aligned(rows, columns)], terminal, None)
    widths = _widths(rows, columns, terminal.width)
    if widths is None:
        room = _room(terminal.width, (cell.plain for row in rows for cell in row))
        return _drawn(_cards(rows, columns, terminal.width), terminal, room)
    return _drawn([_table(rows, columns, widths)], terminal, terminal.width)


def draw_sheets(sheets: Iterable[Sheet], terminal: Terminal) -> str:
    """Draw items in full, laid out for reading in lines of at most 100 cells."""
    drawn = tuple(sheets)
    lines = [line for sheet in drawn for line in sheet.facts]
    lines += [line for sheet in drawn for section in sheet.sections for line in section.lines]
    texts = [
        *(sheet.title for sheet in drawn),
        *(text for line in lines for text in (line.lead, line.text)),
    ]
    width = min(terminal.width or _READING_WIDTH, _READING_WIDTH)
    room = _room(width, map(escape_hidden, texts))
    return _drawn([_sheet(sheet, width) for sheet in drawn], terminal, room)


def _room(width: int, texts: Iterable[str]) -> int:
    """The room for lines: more than the terminal has where a single word needs more."""
    return max(width, 2 * _INDENT + max(map(_longest_word, texts), default=0))


def _wrapped(text: Text, width: int) -> Text:
    """A text in lines of at most a width, and of a single word where that is longer.

    Rich would break such a word, and crop a line that ends with a wide character.
    """
    breaks, used = [], 0
    for piece in re.finditer(_PIECE, text.plain):
        needed = cell_len(piece[0])
        if used and piece[0] != " " and used + needed > width:
            breaks.append(piece.start())
            used = 0
        used += needed
    lines = text.divide(breaks)
    for line in lines[:-1]:
        line.rstrip()
    return Text("\n").join(lines)


# A line may break at a space, and beside a character of a script that sets none.
_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60"
_PIECE = f" |[{_WIDE}]|[^ {_WIDE}]+"


def _drawn(renderables: Iterable[RenderableType], terminal: Terminal, width: int | None) -> str:
    """Draw in lines of at most a width, or as long as they are where there is none."""
    file = StringIO()
    console = Console(
        file=file,
        width=width or _ANY_WIDTH,
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
        console.print(renderable, soft_wrap=width is None)
    return "\n".join(line.rstrip() for line in file.getvalue().split("\n"))


def _cell(column: Column[Item], item: Item) -> Text:
    plain = column.cell(item)
    text = Text(escape_hidden(plain))
    if text.plain == plain:  # else the marks would stand elsewhere
        for start, end in column.marks(item):
            text.stylize("bold", start, end)
    return text


def _aligned(rows: Sequence[Sequence[Text]], columns: Sequence[Column[Any]]) -> Text:
    """A line for each row, in columns as wide as their cells; a table of Rich costs far more."""
    heads = [Text(column.heading, style="bold") for column in columns]
    for cells in zip(heads, *rows, strict=True):
        width = max(cell.cell_len for cell in cells)
        for cell in cells:
            cell.align("left", width)
    lines = [Text(" " * _GAP, style="bold").join(heads), *map(Text(" " * _GAP).join, rows)]
    return Text("\n").join(lines)


def _table(
    rows: Sequence[Sequence[Text]], columns: Sequence[Column[Any]], widths: Sequence[int]
) -> RenderableType:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(
        box=SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=(0, 0, 0, 1),
        header_style="bold",
    )
    for column, width in zip(columns, widths, strict=True):
        table.add_column(Text(column.heading), width=width, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _widths(
    rows: Sequence[Sequence[Text]], columns: Sequence[Column[Any]], width: int
) -> list[int] | None:
    """How wide each column is drawn; None where words or what is to stay whole would be broken."""
    natural, least = [], []
    for position, column in enumerate(columns):
        cells = [column.heading, *(row[position].plain for row in rows)]
        longest = max(map(cell_len, cells))
        longest_word = max(map(_longest_word, cells))
        natural.append(longest)
        least.append(longest if column.whole else max(longest_word, min(longest, _READABLE)))
    available = width - _GAP * (len(columns) - 1)
    if sum(least) > available:
        return None
    # What is short keeps to one line, and what is long shares what is left.
    caps = range(max(natural) + 1)
    cap = bisect_right(caps, available, key=lambda cap: sum(_capped(least, natural, cap))) - 1
    return _capped(least, natural, cap)


def _capped(least: Iterable[int], natural: Iterable[int], cap: int) -> list[int]:
    return [max(low, min(high, cap)) for low, high in zip(least, natural, strict=True)]


def _cards(
    rows: Sequence[Sequence[Text]], columns: Sequence[Column[Any]], width: int
) -> Iterable[RenderableType]:
    for row in rows:
        headings = (Text(column.heading, style="bold") for column in columns)
        yield _lines([line for line in zip(headings, row, strict=True) if line[1]], width)


def _sheet(sheet: Sheet, width: int) -> RenderableType:
    title = Text(escape_hidden(sheet.title), style="bold")
    blocks: list[RenderableType] = [_wrapped(title, width), _lines(_seen(sheet.facts), width)]
    for section in sheet.sections:
        heading = Text(section.heading, style="bold")
        lines = _lines(_seen(section.lines), width - _INDENT)
        blocks += [Text(), _wrapped(heading, width), _indented(lines)]
    return Group(*blocks)


def _seen(lines: Iterable[Line]) -> list[tuple[Text, Text]]:
    return [(Text(escape_hidden(line.lead)), Text(escape_hidden(line.text))) for line in lines]


def _lines(lines: Sequence[tuple[Text, Text]], width: int) -> RenderableType:
    """Leads beside their texts, or above them where a word of a text has no room beside."""
    from rich.table import Table

    room = width - max((lead.cell_len for lead, _ in lines), default=0) - _GAP
    if max((_longest_word(text.plain) for _, text in lines), default=0) > room:
        return Group(
            *(
                block
                for lead, text in lines
                for block in (_wrapped(lead, width), _indented(_wrapped(text, width - _INDENT)))
            )
        )
    grid = Table.grid(padding=(0, _GAP, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    for lead, text in lines:
        grid.add_row(lead, _wrapped(text, room))
    return grid


def _indented(renderable: RenderableType) -> RenderableType:
    from rich.padding import Padding

    return Padding(renderable, (0, 0, 0, _INDENT), expand=False)


def _longest_word(text: str) -> int:
    return max(map(cell_len, re.findall(_PIECE, text)), default=0)
