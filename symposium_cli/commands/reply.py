"""An answer on its way out: in the format and with the fields asked for, and notes beside it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from symposium_cli.errors import UsageError
from symposium_cli.output import streams as output
from symposium_cli.output.formats import Format

if TYPE_CHECKING:
    from symposium_cli.commands.options import Shared
    from symposium_cli.dataset.models import Symposium
    from symposium_cli.output.tables import Terminal


class Reply:
    """How one question is answered: what kind of records, and by which shared options."""

    def __init__(self, options: "Shared") -> None:
        self.options = options
        self._kind: str | None = None

    def holds(self, kind: str) -> None:
        """Say what kind of records the answer holds.

        Raises UsageError when they lack a field that was asked for.
        """
        self._kind = kind
        if self.options.fields is not None:
            _check_fields(self.options.fields, kind)

    def load(self) -> "Symposium":
        """The data set to answer from; raises DataError when it cannot be read or is not sound."""
        from symposium_cli.dataset.load import load

        return load(self.options.directory)

    def answer_from(self, directory: str) -> None:
        """Answer from the data set in `directory`.

        Raises UsageError when it has no name, or when `--data` names another one.
        """
        if not directory:
            raise UsageError("DIR '' names no directory.")
        named = self.options.data
        if named is not None and Path(named) != Path(directory):
            raise UsageError(
                f"{directory!r} and --data {named!r} are two data sets.", hint="Name one of them."
            )
        self.options = self.options._replace(data=directory)

    def give(
        self,
        answer: Sequence[Mapping[str, Any]] | Mapping[str, Any],
        draw: Callable[["Terminal"], str],
        notes: Sequence[str] = (),
        closing: str | None = None,
    ) -> int:
        """Print an answer and the notes to it, and return the exit status.

        `draw` makes the drawing for people, when they want the usual fields. `closing` is the last
        line of a table, and a note beside other formats. An empty answer draws nothing, and comes
        to 1 where that was asked for.
        """
        if self._wants_records:
            self._print_records(answer)
        elif answer:
            output.write(draw(output.terminal()), machine=False)
        if closing is not None and self.options.format in (None, Format.TABLE):
            output.write(f"{closing}\n", machine=False)
        elif closing is not None:
            notes = (*notes, closing)
        self._tell(notes)
        return 1 if self.options.exit_status and not answer else 0

    def give_text(self, answer: Sequence[Mapping[str, Any]], text: str, *, machine: bool) -> int:
        """Print records as a text that stands for them, and return the exit status.

        `machine` when the text is for programs to read. Where a format of records or some of their
        fields were asked for, they are given as records.
        """
        if self._wants_records:
            self._print_records(answer)
        else:
            output.write(text, machine=machine)
        return 0

    def give_file(self, path: str, text: str, notes: Sequence[str] = ()) -> int:
        """Write a file, or print it where the path is `-`, and return the exit status.

        Raises UsageError when a format of records was asked for, or no file was named.
        """
        if self._wants_records:
            raise UsageError(
                "A picture has no format and no fields.", hint="Ask for one thing at a time."
            )
        if not path:
            raise UsageError("--svg '' names no file.")
        if path == "-":
            output.write(text, machine=True)
        else:
            output.write_file(path, text)
        self._tell(notes)
        return 0

    def give_faults(self, faults: Sequence[Mapping[str, Any]]) -> None:
        """Print what is wrong, if there is anything to name.

        People get it with the error that follows, unless they ask for certain fields of it.
        """
        if faults and self._wants_records:
            self._print_records(faults)

    def _tell(self, notes: Sequence[str]) -> None:
        for note in notes:
            output.note(note, as_json=self.options.speaks_json)

    def holds_document(self) -> None:
        """Say that the answer is a document that is JSON by nature, and so when it is empty.

        Raises UsageError when rows or fields of it were asked for.
        """
        form = self.options.format
        if form not in (None, Format.TABLE, Format.JSON, Format.JSONL) or self.options.fields:
            raise UsageError(
                "This is one JSON document, without rows or fields to choose.",
                hint="Its formats are json and jsonl.",
            )
        if form is not Format.JSONL:
            self.options = self.options._replace(format=Format.JSON)

    def give_document(self, document: Sequence[Mapping[str, Any]] | Mapping[str, Any]) -> int:
        """Print a document that is JSON by nature, and return the exit status.

        Raises UsageError as `holds_document` does.
        """
        self.holds_document()
        self._print_records(document)
        return 0

    def give_nothing(self) -> None:
        """Print the empty form of an answer."""
        if self._wants_records:
            self._print_records(())

    @property
    def _wants_records(self) -> bool:
        """Whether records are asked for, and not what people usually see of them."""
        return self.options.format not in (None, Format.TABLE) or bool(self.options.fields)

    def _print_records(self, answer: Sequence[Mapping[str, Any]] | Mapping[str, Any]) -> None:
        kind, fields = self._kind or "", self.options.fields or ()
        form = self.options.format or Format.TABLE
        if form is not Format.TABLE:
            from symposium_cli.output.formats import rendered

            output.write(rendered(answer, kind, fields, form), machine=True)
        elif answer:
            output.write(_drawn_fields(answer, kind, fields), machine=False)


def _drawn_fields(
    answer: Sequence[Mapping[str, Any]] | Mapping[str, Any], kind: str, fields: Sequence[str]
) -> str:
    from symposium_cli.output.rows import rows
    from symposium_cli.output.tables import draw_list
    from symposium_cli.output.views import plain_columns

    records = [answer] if isinstance(answer, Mapping) else answer
    heads, *cells = rows(records, kind, fields)
    return draw_list(cells, plain_columns(heads), output.terminal())


def _check_fields(fields: Sequence[str], kind: str) -> None:
    from symposium_cli.names.suggestions import suggestions
    from symposium_cli.queries.records import fields_of

    known = fields_of(kind)
    for field in fields:
        if field not in known:
            raise UsageError(
                f"There is no field {field!r} here." if field else "--fields holds a blank name.",
                hint=f"The fields are {', '.join(known)}.",
                did_you_mean=suggestions(field, known),
            )
