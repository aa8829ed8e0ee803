"""A text of the document, however it was extracted: reading it and taking away what is not text."""

import html
import os
import re
import stat
import sys
import unicodedata

from symposium_cli.errors import DataError

MAX_BYTES = 4 << 20

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SOFT_HYPHEN = r"\u00ad\s*|&(?:shy|#0*173|#x0*ad);\s*"
_RAISED = "[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|<sup\\b[^<>]*>\\s*[0-9]{1,3}\\s*</sup>"
_TAG_WITHIN_WORDS = (
    r"</?(?:a|abbr|b|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^<>]*>"
)
_TAG_WITHIN_PARAGRAPHS = r"</?(?:br|img|input|td|th)\b[^<>]*>(?:[ \t]*\n)?"
_OTHER_TAG = r"</?[a-z][^<>]*>|<![^<>]*>"


def read(path: str) -> str:
    """The text of a file or a pipe in UTF-8 (or UTF-16 with its mark); of standard input for `-`.

    Raises DataError when it cannot be read, is larger than 4 MiB, or is no such text.
    """
    content = _content(path)
    if len(content) > MAX_BYTES:
        raise DataError(f"{_named(path)} has more than {MAX_BYTES:,} bytes, which is the limit.")
    try:
        return content.decode("utf-16" if content.startswith(_UTF_16_MARKS) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(
            f"{_named(path)} is not text in UTF-8: byte {error.start + 1} is "
            f"0x{content[error.start]:02x}.",
            hint="Give the document as text; of a PDF, `pdftotext FILE - | symp verify -`.",
        ) from error


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


def tidied(text: str) -> str:
    """The text without tags, entities and raised numbers, its characters in their usual form."""
    for pattern, instead in (
        (r"\r\n?", "\n"),
        (_SOFT_HYPHEN, ""),
        (_RAISED, " "),  # before they become digits like any other
        (_TAG_WITHIN_WORDS, ""),
        (_TAG_WITHIN_PARAGRAPHS, "\n"),
        (_OTHER_TAG, "\n\n"),
    ):
        text = re.sub(pattern, instead, text, flags=re.IGNORECASE)
    return unicodedata.normalize("NFKC", html.unescape(text))
