"""A CSV file as a table: its headings, and its rows with the lines at which they begin."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from io import StringIO
from itertools import chain, islice
from typing import NamedTuple

from symposium_cli.errors import DataError
from symposium_cli.importing.encodings import FALLBACK, decode
from symposium_cli.importing.entries import Action, Entry
from symposium_cli.importing.headings import meaning

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar"}

_SAMPLED = 500
_ABOVE = 50  # lines in which headings are looked for, below a title and the like
_LARGEST_CELL = (1 << 31) - 1  # more than a file may hold; Windows takes no larger number


class Row(NamedTuple):
    """The cells of a row, as they stand, and the line of the file at which it begins."""

    line: int
    cells: list[str]


class Table(NamedTuple):
    """A table: headings, rows as wide as these, and what there is to tell about how it was read.

    `blank` are the lines of rows without any text, which `rows` leaves out; `even` is how many rows
    had as many cells as there are headings.
    """

    headings: list[str]
    rows: list[Row]
    blank: list[int]
    even: int
    entries: list[Entry]


def read_table(
    content: bytes, path: str, *, encoding: str | None = None, delimiter: str | None = None
) -> Table:
    """Return the table that a CSV file holds.

    What is not given as `encoding` or `delimiter` is recognized. Raises UsageError for an encoding
    that is not known, and DataError for a file that is no table, with what it is instead.
    """
    csv.field_size_limit(_LARGEST_CELL)
    text, shown = decode(content, path, encoding)
    by_encoding = "Recognized from the bytes of the file." if encoding is None else _STATED
    if encoding is None and shown == FALLBACK:
        text, shown, by_encoding = _by_headings(content, path, text, by_encoding)
    stated = re.match(r'"?sep=([^\w\r\n"])"?(\r\n|\r|\n|$)', text, re.IGNORECASE)
    skipped = 0
    if stated is not None:  # Excel's own first line
        text, skipped = text[stated.end() :], 1
    by_rows = _STATED
    if delimiter is None and stated is not None:
        delimiter, by_rows = stated[1], "Given in the first line of the file."
    elif delimiter is None:
        delimiter, by_rows = (
            _recognized_delimiter(text),
            "It splits the rows into the same number of cells.",
        )
    entries = [
        Entry(Action.RECOGNIZED, by_encoding, field="encoding", result=shown),
        Entry(
            Action.RECOGNIZED,
            by_rows,
            field="delimiter",
            result=DELIMITERS.get(delimiter, delimiter),
        ),
    ]
    records = _records(text, delimiter, path, skipped, entries)
    first = list(islice(records, _ABOVE))
    place = _place_of_headings([record.cells for record in first])
    if place is None:
        raise DataError(f"{path} holds no text.", hint=_EXPECTED)
    for line, cells in first[:place]:
        above = " ".join(filter(str.strip, cells))
        if above:
            entries.append(Entry(Action.LEFT_OUT, _ABOVE_HEADINGS, line, found=above))
    return _table(first[place], chain(first[place + 1 :], records), entries, path)


_STATED = "Given on the command line."
_ABOVE_HEADINGS = "The line stands above the headings."
_EXPECTED = "A list of speakers has a line of headings, then a line for each speaker."


def _table(heading: Row, records: Iterator[Row], entries: list[Entry], path: str) -> Table:
    width = len(heading.cells)
    rows: list[Row] = []
    blank: list[int] = []
    even = 0
    for line, cells in records:
        if not any(map(str.strip, cells)):
            blank.append(line)
            continue
        even += len(cells) == width
        surplus = filter(str.strip, cells[width:])
        entries += [Entry(Action.LEFT_OUT, _SURPLUS, line, found=cell) for cell in surplus]
        rows.append(Row(line, [*cells[:width], *[""] * (width - len(cells))]))
    if not rows:
        raise DataError(f"{path} has headings, and no row under them.", hint=_EXPECTED)
    if blank:
        entries += [Entry(Action.LEFT_OUT, BLANK_ROW, line) for line in blank]
    return Table(heading.cells, rows, blank, even, entries)


BLANK_ROW = "The row is blank."
_SURPLUS = "The row has more cells than there are headings."


# The encodings of one byte a letter, or of two, in which spreadsheets keep the other languages.
_OTHER_ENCODINGS = ("cp1251", "cp1256", "gb18030")


def _by_headings(content: bytes, path: str, text: str, reason: str) -> tuple[str, str, str]:
    """Return the text and the encoding by which most headings are known, and how that is known.

    Where none knows more than the fallback does, that is kept, with `text` and `reason`.
    """
    best = (text, FALLBACK, reason)
    most = _known_headings(text)
    for encoding in _OTHER_ENCODINGS:
        with suppress(DataError):
            other, _ = decode(content, path, encoding)
            known = _known_headings(other)
            if known > most:
                most, best = known, (other, encoding, "Recognized from the headings.")
    return best


def _known_headings(text: str) -> int:
    """Return how many headings are known in the line that has the most."""
    records = islice(_reader(StringIO(text, newline=""), _recognized_delimiter(text), text), _ABOVE)
    return max((sum(meaning(cell) is not None for cell in cells) for cells in records), default=0)


def _recognized_delimiter(text: str) -> str:
    """Return the delimiter by which most rows have as many cells, two or more, as the headings."""
    return max(DELIMITERS, key=lambda delimiter: _consistency(text, delimiter))


def _consistency(text: str, delimiter: str) -> tuple[float, int]:
    records = list(islice(_reader(StringIO(text, newline=""), delimiter, text), _SAMPLED))
    place = _place_of_headings(records[:_ABOVE])
    if place is None or len(records[place]) == 1:  # one column is no table
        return 0, 0
    width = len(records[place])
    widths = [len(cells) for cells in records[place:] if any(map(str.strip, cells))]
    return widths.count(width) / len(widths), width


def _place_of_headings(records: Sequence[list[str]]) -> int | None:
    """Return which record has the headings, None where there is no text.

    It is the first with two known headings and with more cells than any line above has, which may
    be a title or a date; or else the first with any text.
    """
    filled = [sum(bool(cell.strip()) for cell in cells) for cells in records]
    most_above = 0
    for place, cells in enumerate(records):
        known = sum(meaning(cell) is not None for cell in cells)
        if known > 1 and filled[place] > most_above:
            return place
        most_above = max(most_above, filled[place])
    return next((place for place, cells in enumerate(filled) if cells), None)


def _reader(
    lines: Iterable[str], delimiter: str, text: str, *, strict: bool = False
) -> Iterator[list[str]]:
    # Where blanks stand before quotation marks, these would not be taken for such.
    spaced = f'{delimiter} "' in text
    return csv.reader(lines, delimiter=delimiter, strict=strict, skipinitialspace=spaced)


class _Lines:
    """The lines of a text, for `csv` to take one by one; it keeps those of the present record."""

    def __init__(self, text: str, skipped: int) -> None:
        self._lines = StringIO(text, newline="")
        self.number = skipped
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        self.taken.append(line)
        return line


def _records(
    text: str, delimiter: str, path: str, skipped: int, entries: list[Entry]
) -> Iterator[Row]:
    """Yield the records of a text, blank ones too; tell in `entries` of loose quotation marks.

    Raises DataError where quotation marks do not match up over several lines, for then it is not
    clear where a row ends.
    """
    lines = _Lines(text, skipped)
    reader = _reader(lines, delimiter, text, strict=True)
    while True:
        start = lines.number + 1
        lines.taken.clear()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if len(lines.taken) > 1:
                raise DataError(
                    f"{path}: the quotation marks in lines {start:,} to {lines.number:,} do not "
                    "match up, so it is not clear where rows end.",
                    hint='A quotation mark within a quoted cell is written twice: "".',
                ) from error
            [cells] = _reader(lines.taken, delimiter, text)
            [line] = lines.taken
            entries.append(Entry(Action.CLEANED, _LOOSE_QUOTES, start, found=line.rstrip("\r\n")))
        yield Row(start, cells)


_LOOSE_QUOTES = "The row has stray quotation marks, so its cells may not be the ones meant."
