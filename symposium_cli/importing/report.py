"""What an import has to tell, for people to read: by action and cause, with the first lines."""

from collections.abc import Iterable, Iterator, Sequence

from symposium_cli.dataset.faults import as_json
from symposium_cli.importing.entries import Action, Entry
from symposium_cli.names.text import ranges

_HEADINGS = {
    Action.RECOGNIZED: "Recognized:",
    Action.DERIVED: "Derived:",
    Action.CLEANED: "Cleaned:",
    Action.KEPT: "Kept as it is:",
    Action.LEFT_OUT: "Left out:",
}
_MOST_LINES = 10
_MOST_EXAMPLES = 3


def report(entries: Sequence[Entry]) -> list[str]:
    """Return the lines of a report, those about each action under a heading."""
    lines = []
    for action, heading in _HEADINGS.items():
        found = [entry for entry in entries if entry.action is action]
        if found:
            lines += [heading, *(f"  {line}" for line in _about(found))]
    return lines


def _about(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield a line for each cause, with all that it led to."""
    causes: dict[tuple[str, str | None, bool], list[Entry]] = {}
    for entry in entries:
        whole = entry.line is None
        # Each field has one encoding, delimiter, column or title, and may share its cause.
        field = None if whole and entry.result is None else entry.field
        causes.setdefault((entry.reason, field, whole), []).append(entry)
    for (reason, field, whole), found in causes.items():
        subject = f"{field}: " if field else ""
        if whole:
            yield f"{subject}{_of_list(found)}{reason}"
        else:
            yield f"{subject}{reason}"
            yield f"  {_of_rows(found)}"


def _of_list(entries: Iterable[Entry]) -> str:
    """Return what there is to tell of a list as a whole, before its reason."""
    told = []
    for entry in entries:
        if entry.found is None:
            told.append(entry.result)
        else:
            means = f" ({entry.field})" if entry.field else ""
            told.append(f"{as_json(entry.found)}{means}")
    shown = ", ".join(filter(None, told))
    return f"{shown}. " if shown else ""


def _of_rows(entries: Sequence[Entry]) -> str:
    """Return which rows there is something to tell of, and some of what was found there."""
    lines = sorted({entry.line for entry in entries if entry.line is not None})
    gone = entries[0].field is None and entries[0].action is Action.LEFT_OUT
    shown = lines if gone else lines[:_MOST_LINES]
    more = len(lines) - len(shown)
    rest = f" and {more:,} more" if more else ""
    many = "line" if len(lines) == 1 else f"{len(lines):,} rows: lines"
    return f"{many} {ranges(shown)}{rest}{_examples(entries)}"


def _examples(entries: Iterable[Entry]) -> str:
    pairs = dict.fromkeys((entry.found, entry.result) for entry in entries if entry.found)
    told = [_change(found, result) for found, result in list(pairs)[:_MOST_EXAMPLES]]
    rest = ", …" if len(pairs) > len(told) else ""
    return f"; {', '.join(told)}{rest}" if told else ""


def _change(found: str | None, result: str | None) -> str:
    became = "" if result in (None, found) else f" → {as_json(result)}"
    return f"{as_json(found)}{became}"
