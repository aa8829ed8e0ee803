"""Reading a text of the document that is named on the command line."""

import os
import stat
import sys

from symposium_cli.errors import DataError

MAX_BYTES = 4 << 20

_OPENING = ("{", "[")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read(path: str) -> str:
    """Return the text of a file or a pipe, or of standard input for `-`.

    It is in UTF-8, or in UTF-16 with its mark. Raises DataError when it cannot be read, is larger
    than 4 MiB, is in another encoding, or is JSON.
    """
    content = _content(path)
    if len(content) > MAX_BYTES:
        raise DataError(f"{_named(path)} has more than {MAX_BYTES:,} bytes, which is the limit.")
    try:
        text = content.decode("utf-16" if content.startswith(_UTF_16_MARKS) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(
            f"{_named(path)} is not text in UTF-8: byte {error.start + 1} is "
            f"0x{content[error.start]:02x}.",
            hint="Give the document as text; of a PDF, `pdftotext FILE - | symp verify -`.",
        ) from error
    if _is_json(text):
        raise DataError(
            f"{_named(path)} is JSON, not a text of the document.",
            hint="Give the document as text; of a PDF, `pdftotext FILE - | symp verify -`.",
        )
    return text


def _is_json(text: str) -> bool:
    """Return whether a text is JSON, or JSON Lines: an object or array, and others behind it."""
    if not text.lstrip().startswith(_OPENING):
        return False
    from json import JSONDecoder  # no text of a document needs it

    try:
        _, end = JSONDecoder().raw_decode(text.lstrip())
    except (ValueError, RecursionError):
        return False
    rest = text.lstrip()[end:].lstrip()
    return not rest or rest.startswith(_OPENING)


def _content(path: str) -> bytes:
    try:
        if path != "-":
            # Opened so, a pipe that nobody writes to is empty rather than waited for.
            descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
            with os.fdopen(descriptor, "rb") as file:
                os.set_blocking(descriptor, True)
                content = file.read(MAX_BYTES + 1)
                if not content and stat.S_ISFIFO(os.fstat(descriptor).st_mode):
                    raise DataError(f"{_named(path)} is a pipe, and nothing came through it.")
                return content
        if sys.stdin is not None:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        raise DataError(
            f"{_named(path)} cannot be read: {error.strerror}.",
            hint="Give a file with the text of the document, or - for standard input.",
        ) from error
    raise DataError("Standard input is closed.", hint="Name a file.")


def _named(path: str) -> str:
    return "Standard input" if path == "-" else repr(path)
