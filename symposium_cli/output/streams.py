"""Writing answers to standard output and all else to standard error."""

import errno
import os
import stat
import sys
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from symposium_cli.errors import (
    DataError,
    OutputError,
    ReaderGoneError,
    SympError,
    UnknownError,
    UsageError,
    in_shell,
)

if TYPE_CHECKING:
    from symposium_cli.output.layout import Terminal


def write(text: str, *, machine: bool) -> None:
    """Write an answer: as UTF-8 for a machine, in the terminal's encoding for people.

    Raises OutputError when it cannot be written, and ReaderGoneError when nobody reads it.
    """
    if sys.stdout is None:
        raise OutputError("Standard output is closed.")
    encoded = text.encode() if machine else _degraded(text, sys.stdout.encoding or "ascii")
    try:
        sys.stdout.buffer.write(encoded)
        sys.stdout.buffer.flush()
    except BrokenPipeError as error:
        raise ReaderGoneError from error
    except OSError as error:
        raise OutputError(f"The answer cannot be written: {error.strerror}.") from error


def write_file(path: str, text: str) -> None:
    """Write a file in UTF-8, whole or not at all; raises OutputError when it cannot be written."""
    try:
        _replace(path, text.encode())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file can have this name"
        raise OutputError(f"{path!r} cannot be written: {reason}.") from error


def write_new(directory: Path, name: str, text: str) -> None:
    """Write a file into a directory, which is made where it is missing.

    Raises OutputError when it cannot be written, and leaves nothing behind then.
    """
    made: list[Path] = []
    try:
        for missing in reversed([directory, *directory.parents]):
            if not os.path.lexists(missing):
                missing.mkdir()
                made.append(missing)
        write_file(str(directory / name), text)
    except (OSError, ValueError, OutputError) as error:
        for empty in reversed(made):
            with suppress(OSError):
                empty.rmdir()
        if isinstance(error, OutputError):
            raise
        reason = getattr(error, "strerror", None) or "no directory can have this name"
        raise OutputError(f"{str(directory)!r} cannot be made: {reason}.") from error


def _replace(path: str, content: bytes) -> None:
    """Write a file beside the one of this name, and put it in its place once it is whole."""
    target = Path(os.path.realpath(path))  # a link goes on pointing where it does
    before = target.stat() if target.exists() else None
    if before is not None and not stat.S_ISREG(before.st_mode):  # a device or a pipe, or no file
        target.write_bytes(content)
        return
    if before is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    beside = target.with_name(f".symp-{os.getpid()}.tmp")
    try:
        beside.write_bytes(content)
        if before is not None:
            beside.chmod(stat.S_IMODE(before.st_mode))
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def note(text: str, *, as_json: bool) -> None:
    """Tell something that goes with an answer."""
    _tell({"note": _writable(text)} if as_json else text)


def report(error: SympError, *, as_json: bool) -> None:
    """Tell what went wrong and what to do next."""
    if as_json:
        told: dict[str, Any] = {
            "error": _writable(_message(error)),
            "kind": error.kind,
            "hint": error.hint and _writable(error.hint),
            "did_you_mean": list(map(_writable, error.did_you_mean)),
        }
        if isinstance(error, DataError) and error.faults:
            told["faults"] = [fault._asdict() for fault in error.faults]
            told["fault_count"] = error.fault_count
        _tell(told)
        return
    _tell(f"symp: {_message(error)}")
    if error.did_you_mean:
        from symposium_cli.names.text import listed

        _tell(f"Did you mean: {listed([*map(_in_quotes, error.did_you_mean)])}?")
    if error.hint:
        _tell(error.hint)


def _message(error: SympError) -> str:
    """Return the message of an error, without the rest of very many words that were typed."""
    message = error.message
    about_typed = isinstance(error, (UnknownError, UsageError))
    if len(message) <= _LONGEST_MESSAGE or not about_typed:
        return message
    return f"{message[:_LONGEST_MESSAGE]}…"


_LONGEST_MESSAGE = 200


def _in_quotes(suggestion: str) -> str:
    """Return what to type, a value of several words in quotes, which tell it from the next."""
    is_typed_so = suggestion.startswith(("symp ", "--")) or " --" in suggestion
    return suggestion if is_typed_so else in_shell(suggestion)


def terminal() -> "Terminal":
    """What standard output is drawn on, by the environment and the terminal's own word."""
    from symposium_cli.output.layout import Terminal

    is_terminal = sys.stdout is not None and sys.stdout.isatty()
    columns = os.environ.get("COLUMNS", "")
    width: int | None = None
    if columns.isdecimal() and int(columns) > 0:
        width = int(columns)
    elif is_terminal:
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL_WIDTH
        except OSError:
            width = _USUAL_WIDTH
    if os.environ.get("NO_COLOR"):
        colour = False
    elif any(
        os.environ.get(name, "0") not in ("", "0") for name in ("CLICOLOR_FORCE", "FORCE_COLOR")
    ):
        colour = True
    else:
        colour = is_terminal and os.environ.get("TERM", "dumb") not in ("dumb", "unknown")
    return Terminal(width, colour=colour)


_USUAL_WIDTH = 80


def discard(stream: TextIO | None) -> None:
    """Point a stream that failed at nothing, so that closing it cannot fail a second time."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _tell(message: str | Mapping[str, Any]) -> None:
    from symposium_cli.names.text import escape_hidden
    from symposium_cli.output.formats import json_line

    if sys.stderr is None:
        return
    try:
        if isinstance(message, str):
            shown = "\n".join(map(escape_hidden, message.split("\n")))
            sys.stderr.buffer.write(_degraded(f"{shown}\n", sys.stderr.encoding or "ascii"))
        else:
            sys.stderr.buffer.write(json_line(message).encode())
        sys.stderr.buffer.flush()
    except OSError:
        discard(sys.stderr)  # there is nowhere left to say it


def _writable(text: str) -> str:
    """The text, bytes in it that were typed and are no text written as escapes."""
    return text.encode(errors="backslashreplace").decode()


def _degraded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_encodable(c, encoding) for c in text).encode(encoding)


def _encodable(character: str, encoding: str) -> str:
    plain = _PLAIN.get(character) or unicodedata.normalize("NFKD", character)
    for form in (character, plain):
        with suppress(UnicodeEncodeError):
            form.encode(encoding)
            return form
    return "".join(filter(str.isascii, plain)) or "?"


_PLAIN = {
    "█": "#",
    "▒": "+",
    "░": ":",
    "╌": "-",
    "│": "|",
    "–": "-",
    "—": "-",
    "─": "-",
    "’": "'",
    "‘": "'",
    "…": "...",
    "ø": "o",
    "Ø": "O",
    "ı": "i",
}
