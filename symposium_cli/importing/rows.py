"""The rows of a list, each read as what one person said where, when and for whom."""

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from symposium_cli.dataset.models import OfficeKind, Role
from symposium_cli.importing.affiliations import Affiliation, Given, read_affiliation
from symposium_cli.importing.cells import clean, is_silent
from symposium_cli.importing.columns import Columns
from symposium_cli.importing.dates import Date, order_of, parse_date
from symposium_cli.importing.entries import Action, Entry
from symposium_cli.importing.headings import ListField
from symposium_cli.importing.offices import OfficeReading, read_office
from symposium_cli.importing.people import Name, read_name
from symposium_cli.importing.roles import read_role
from symposium_cli.importing.sessions import SessionName, read_session
from symposium_cli.importing.table import Row, Table
from symposium_cli.importing.times import Clocks, parse_range
from symposium_cli.names.clock import parse_clock
from symposium_cli.names.text import plural


class Speech(NamedTuple):
    """One row of a list; None where it is silent. `printed_time` is the time as it stands there."""

    line: int
    name: Name
    affiliation: Affiliation
    office: str | None
    office_kind: OfficeKind | None
    role: Role
    role_label: str | None
    session: SessionName | None
    session_text: str | None
    date: str | None
    clocks: Clocks
    printed_time: str | None
    room: str | None
    source: str | None
    order: str | None


Cells = dict[ListField, str]

_NO_NAME = "The row gives no name."
# No value of a list is longer, and what reads values may take its time with more.
_LONGEST = 2000
_SHOWN = 100
_TOO_LONG = f"The cell has more than {_LONGEST:,} characters."
_JOINED = "The name is joined from the first and the last name."
_SILENT = "It says only that nothing is known."
_NO_OFFICE = "This may be a name and not an office."
_TWICE = "The same row occurs earlier in the list."
_NO_ROLE = "Not a known role, so the person is listed as a speaker."
_CERTAIN = "Read from the words of the office."
_NO_SESSION = "The row names no session, so it is listed under its date."
_NO_TIME = "Not recognized as a time of day."
_TWO_TIMES = "The start is taken from another column."


# Offices begin with ranks too, such as General, but not with these.
_FORM_OF_ADDRESS = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mme|Mlle|Sra?)\b\.? \w")


class Reader:
    """Reads the rows of one table; `entries` has what there is to tell of them."""

    def __init__(self, table: Table, columns: Columns) -> None:
        self.entries: list[Entry] = []
        self.left_out = 0
        self._rows = table.rows
        self._columns = columns
        self._places = sorted(columns.places.items(), key=itemgetter(1))
        self._trimmed = 0
        self._affiliations: dict[Given, Affiliation] = {}
        self._offices: dict[tuple[str, bool], OfficeReading | None] = {}
        self._seen: set[tuple[str, ...]] = set()
        place = columns.places.get(ListField.DATE)
        texts = () if place is None else (row.cells[place] for row in table.rows)
        self._day_order = order_of(texts)
        if self._day_order is not None:
            reason = "The order of day and month is the one that some dates of the column show."
            self.entries.append(
                Entry(Action.RECOGNIZED, reason, None, "date", None, self._day_order)
            )

        if ListField.NAME not in columns.places:
            self.entries.append(Entry(Action.DERIVED, _JOINED, field="name"))

    def speeches(self) -> Iterator[Speech]:
        """Yield what each row that names somebody says."""
        for row in self._rows:
            cells = self._cleaned(row)
            name = self._name(cells)
            if name is None:
                self.left_out += 1
                found = "; ".join(cells.values()) or None
                self.entries.append(Entry(Action.LEFT_OUT, _NO_NAME, row.line, None, found))
                continue
            yield self._speech(row.line, name, cells)
        if self._trimmed:
            cells_trimmed = plural(self._trimmed, "cell")
            reason = f"Removed surplus blanks from {cells_trimmed}."
            self.entries.append(Entry(Action.CLEANED, reason))

    def _cleaned(self, row: Row) -> Cells:
        """Return the cells that say something, by field."""
        cells = {}
        for field, place in self._places:
            raw = row.cells[place]
            if not raw:
                continue
            text, dirt, trimmed = clean(raw)
            self._trimmed += trimmed
            for kind in dirt:
                self.entries.append(Entry(Action.CLEANED, kind, row.line, field, raw, text))
            if len(text) > _LONGEST:
                shown = f"{text[:_SHOWN]}…"
                self.entries.append(Entry(Action.LEFT_OUT, _TOO_LONG, row.line, field, shown))
            elif text and is_silent(text):
                self.entries.append(Entry(Action.LEFT_OUT, _SILENT, row.line, field, text))
            elif text:
                cells[field] = text
        return cells

    def _name(self, cells: Cells) -> str | None:
        whole = cells.get(ListField.NAME)
        if whole is not None:
            return whole
        halves = (cells.get(ListField.FIRST_NAME), cells.get(ListField.LAST_NAME))
        return " ".join(filter(None, halves)) or None

    def _speech(self, line: int, text: str, cells: Cells) -> Speech:
        row = tuple(f"{field}={cell}" for field, cell in cells.items())
        if row in self._seen:
            self.entries.append(Entry(Action.KEPT, _TWICE, line, None, text))
        self._seen.add(row)
        name = read_name(text, cells.get(ListField.HONORIFIC))
        for remark in name.remarks:
            self.entries.append(
                Entry(remark.action, remark.reason, line, remark.field, text, remark.result)
            )
        affiliation = self._affiliation(line, cells)
        date = self._date(line, cells)
        clocks, printed = self._times(line, cells, date)
        session = cells.get(ListField.SESSION)
        name_of_session = None
        if session is not None:
            name_of_session = read_session(session, self._columns.heading(ListField.SESSION))
        elif ListField.SESSION in self._columns.places:
            self.entries.append(Entry(Action.KEPT, _NO_SESSION, line, "session", None, date.text))
        return Speech(
            line,
            name,
            affiliation,
            cells.get(ListField.OFFICE),
            self._office_kind(line, cells, of_state=affiliation.country is not None),
            self._role(line, cells),
            cells.get(ListField.ROLE),
            name_of_session,
            session,
            date.text,
            clocks,
            printed,
            cells.get(ListField.ROOM),
            cells.get(ListField.SOURCE),
            cells.get(ListField.ORDER),
        )

    def _affiliation(self, line: int, cells: Cells) -> Affiliation:
        given = Given(
            cells.get(ListField.COUNTRY),
            cells.get(ListField.CODE),
            cells.get(ListField.ORGANIZATION),
            cells.get(ListField.AFFILIATION),
        )
        if given not in self._affiliations:
            self._affiliations[given] = read_affiliation(given)
        affiliation = self._affiliations[given]
        for told in affiliation.told:
            self.entries.append(
                Entry(told.action, told.reason, line, told.field, told.found, told.result)
            )
        return affiliation

    def _office_kind(self, line: int, cells: Cells, *, of_state: bool) -> OfficeKind | None:
        office = cells.get(ListField.OFFICE)
        if office is None:
            return None
        if _FORM_OF_ADDRESS.match(office):
            self.entries.append(Entry(Action.KEPT, _NO_OFFICE, line, "office", office, office))
        if (office, of_state) not in self._offices:
            self._offices[office, of_state] = read_office(office, of_state=of_state)
        reading = self._offices[office, of_state]
        if reading is None:
            return None
        reason = _CERTAIN if reading.certain else f"Inferred, and not certain: {reading.reason}."
        self.entries.append(
            Entry(Action.DERIVED, reason, line, "office_kind", office, reading.kind)
        )
        return reading.kind

    def _role(self, line: int, cells: Cells) -> Role:
        label = cells.get(ListField.ROLE)
        if label is None:
            return Role.SPEAKER
        role = read_role(label)
        if role is None:
            self.entries.append(Entry(Action.KEPT, _NO_ROLE, line, "role_label", label, label))
        return role or Role.SPEAKER

    def _date(self, line: int, cells: Cells) -> Date:
        text = cells.get(ListField.DATE)
        if text is None:
            return Date(None)
        date = parse_date(text, self._day_order)
        if date.doubt is not None:
            action = Action.LEFT_OUT if date.text is None else Action.DERIVED
            self.entries.append(Entry(action, date.doubt, line, "date", text, date.text))
        elif date.by_order:
            self.entries.append(Entry(Action.DERIVED, _IN_ORDER, line, "date", text, date.text))
        return date

    def _times(self, line: int, cells: Cells, date: Date) -> tuple[Clocks, str | None]:
        """Return the times of a row, and how they are written there."""
        range_, start, end = (
            cells.get(field) for field in (ListField.TIME, ListField.START, ListField.END)
        )
        printed = "–".join(filter(None, (start or range_, end))) or None
        clocks = Clocks(date.clock)
        if printed is None:
            return clocks, None if date.clock is None else f"{date.clock:%H:%M}"
        if start is None and range_ is not None:
            clocks = parse_range(range_) or clocks
            if clocks.start is None:
                self.entries.append(
                    Entry(Action.KEPT, _NO_TIME, line, "printed_time", range_, printed)
                )
        elif range_ is not None:
            self.entries.append(Entry(Action.LEFT_OUT, _TWO_TIMES, line, "time", range_))
        for field, text in ((ListField.START, start), (ListField.END, end)):
            if text is None:
                continue
            clock = parse_clock(text)
            clocks = clocks._replace(**{field.value: clock})
            if clock is None:
                self.entries.append(
                    Entry(Action.KEPT, _NO_TIME, line, "printed_time", text, printed)
                )
        return clocks, printed


_IN_ORDER = "The order of day and month is the one that other dates of the column show."
