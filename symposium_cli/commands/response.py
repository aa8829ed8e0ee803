"""What commands answer with, and how each answer is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from symposium_cli.errors import Given, Spell, SympError, UsageError
from symposium_cli.output import streams
from symposium_cli.output.formats import (
    CALENDAR,
    FORMATS,
    TABLE,
    WRITERS,
    Records,
    json_line,
    json_text,
)
from symposium_cli.output.layout import Column, Sheet, Terminal, plain_columns
from symposium_cli.queries.filters import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from symposium_cli.commands.run import Run
    from symposium_cli.dataset.models import Session
    from symposium_cli.dataset.record import Record
    from symposium_cli.dataset.symposium import Symposium

Item = TypeVar("Item")


class View:
    """What the columns of a list may depend on: the whole data set, and the terminal."""

    def __init__(self, data: Symposium, terminal: Terminal) -> None:
        self.data = data
        self.terminal = terminal


class Listing(Generic[Item]):
    """How a list of items is given out.

    Machines get a `record` of each item. People see a table of `columns`, in an `order` of its own
    if there is one, or a `sheet` of each item that they asked for by name. Calendars get the
    sessions that `calendar` finds behind the items; a list without it has no calendar.
    """

    def __init__(
        self,
        record: type[Record],
        columns: Callable[[Sequence[Item], View], list[Column[Item]]] | None = None,
        sheet: Callable[[Item, Symposium], Sheet] | None = None,
        order: Callable[[Sequence[Item]], list[Item]] = list,
        calendar: Callable[[Sequence[Item]], Sequence[Session]] | None = None,
    ) -> None:
        self.record = record
        self.columns = columns
        self.sheet = sheet
        self.order = order
        self.calendar = calendar

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that the items come in."""
        if self.calendar is not None:
            return FORMATS
        return tuple(form for form in FORMATS if form != CALENDAR)


class Verdict(Generic[Item]):
    """A result that ends with a line, an exit status, or an error to report after it.

    The line is the last one of a table, and a note beside other formats.
    """

    def __init__(
        self,
        result: Result[Item],
        closing: str | None = None,
        exit_status: int = 0,
        error: SympError | None = None,
    ) -> None:
        self.result = result
        self.closing = closing
        self.exit_status = exit_status
        self.error = error


class Text(Generic[Item]):
    """A text that stands for items, which other formats give as records.

    `machine` when the text is for programs to read.
    """

    def __init__(
        self, items: Sequence[Item], text: str, notes: Sequence[str] = (), *, machine: bool
    ) -> None:
        self.items = items
        self.text = text
        self.notes = notes
        self.machine = machine


class Svg:
    """A picture to write to a file, or to standard output where the path is `-`."""

    def __init__(self, path: str, text: str, notes: Sequence[str]) -> None:
        self.path = path
        self.text = text
        self.notes = notes


class Document:
    """A document that is JSON by nature, with notes or the error to report after it."""

    def __init__(
        self, value: object, notes: Sequence[str] = (), error: SympError | None = None
    ) -> None:
        self.value = value
        self.notes = notes
        self.error = error


if TYPE_CHECKING:
    Answer = Result[Item] | Verdict[Item] | Text[Item] | Svg | Document


class Responder:
    """Writes the answers of one command as its options ask for them."""

    def __init__(self, listing: Listing[Any], run: Run) -> None:
        self._listing = listing
        self._shared = run.shared
        self._spell = run.spell
        self._data: Any = run.data  # which a few kinds of records do without

    def write(self, answer: Answer[Any]) -> int:
        """Write an answer and the notes to it, and return the exit status.

        Raises UsageError when the answer does not come in the format asked for, and the error that
        a verdict or a document comes with.
        """
        match answer:
            case Document():
                self._write_document(answer)
                return 0
            case Svg():
                self._write_svg(answer)
                return 0
            case Text():
                self._write_text(answer)
                return self._status_of(answer.items)
            case Verdict():
                return self._write_verdict(answer)
            case Result():
                self._write_result(answer)
                return self._status_of(answer.items)

    def _status_of(self, items: Sequence[Any]) -> int:
        return 1 if self._shared.exit_status and not items else 0

    def write_nothing(self) -> None:
        """Write the empty form of an answer."""
        if self._shared.asks_for_records:
            self._write_records(())

    def _write_result(self, result: Result[Any]) -> None:
        if self._shared.asks_for_records:
            self._write_records(result.items)
        elif result.items:
            streams.write(self._drawn(result), machine=False)
        self._tell(result.notes)
        if result.unmatched:
            self._tell([_nothing_matches(result.unmatched, self._spell)])

    def _write_verdict(self, verdict: Verdict[Any]) -> int:
        self._write_result(verdict.result._replace(notes=()))
        notes = verdict.result.notes
        if self._shared.draws_tables:
            self._tell(notes)
            if verdict.closing is not None:
                streams.write(f"{verdict.closing}\n", machine=False)
        elif verdict.closing is not None:
            self._tell((*notes, verdict.closing))
        if verdict.error is not None:
            raise verdict.error
        return verdict.exit_status

    def _write_text(self, answer: Text[Any]) -> None:
        if self._shared.asks_for_records:
            self._write_records(answer.items)
        else:
            streams.write(answer.text, machine=answer.machine)
        self._tell(answer.notes)

    def _write_svg(self, picture: Svg) -> None:
        if self._shared.asks_for_records:
            raise UsageError(
                "A picture has no format and no fields.", hint="Ask for one thing at a time."
            )
        if not picture.path:
            raise UsageError("--svg '' names no file.")
        if picture.path == "-":
            streams.write(picture.text, machine=True)
        else:
            streams.write_file(picture.path, picture.text)
        self._tell(picture.notes)

    def _write_document(self, document: Document) -> None:
        form, value = self._shared.format, document.value
        if form not in (None, TABLE, "json", "jsonl") or self._shared.fields:
            raise UsageError(
                "This is one JSON document, without rows or fields to choose.",
                hint="Its formats are json and jsonl.",
            )
        if form != "jsonl":
            streams.write(json_text(value), machine=True)
        else:
            lines = value if isinstance(value, list) else [value]
            streams.write("".join(map(json_line, lines)), machine=True)
        self._tell(document.notes)
        if document.error is not None:
            raise document.error

    def _write_records(self, items: Sequence[Any]) -> None:
        if self._shared.format == CALENDAR:
            self._write_calendar(items)
            return
        make: Any = self._listing.record
        kind, fields = self._listing.record, self._shared.fields or ()
        records = Records(kind, [make(item, self._data) for item in items], fields)
        if self._shared.format not in (None, TABLE):
            streams.write(WRITERS[self._shared.format](records), machine=True)
        elif items:
            from symposium_cli.output.tables import draw_list

            heads, *rows = records.rows
            drawn = draw_list(rows, plain_columns(heads), streams.terminal())
            streams.write(drawn, machine=False)

    def _write_calendar(self, items: Sequence[Any]) -> None:
        from symposium_cli.output.ics import calendar, note_on_left_out

        find_sessions: Any = self._listing.calendar  # the format was checked before
        sessions = find_sessions(items)
        streams.write(calendar(self._data, sessions), machine=True)
        note = note_on_left_out(sessions)
        self._tell([] if note is None else [note])

    def _drawn(self, result: Result[Any]) -> str:
        """Return the drawing for people; a listing without columns and sheet has none."""
        from symposium_cli.output.tables import draw_list, draw_sheets

        terminal, data, listing = streams.terminal(), self._data, self._listing
        if result.single and listing.sheet is not None:
            return draw_sheets([listing.sheet(item, data) for item in result.items], terminal)
        if listing.columns is None:
            return ""
        columns = [
            column
            for column in listing.columns(result.items, View(data, terminal))
            if not column.optional or any(map(column.cell, result.items))
        ]
        return draw_list(listing.order(result.items), columns, terminal)

    def _tell(self, notes: Sequence[str]) -> None:
        for note in notes:
            streams.note(note, as_json=self._shared.speaks_json)


def _nothing_matches(unmatched: Sequence[Given], spell: Spell) -> str:
    asked = [given.spelled(spell) for given in unmatched]
    *first, last = asked
    return (
        f"No match for {', '.join(first)} and {last} together."
        if first
        else f"No match for {last}."
    )
