"""From the bytes of a file to its text."""

import codecs
import re

from symposium_cli.errors import DataError, UsageError

FALLBACK = "cp1252"

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SHOWN = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 with a byte order mark",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
}
_SAVE_AS_CSV = (
    "Open it in a spreadsheet program and save it as CSV: File > Save As > CSV UTF-8 "
    "(comma delimited)."
)
_GIVE_CSV = "Give a table as CSV: a line of headings, then a line for each speaker."
_CONTROLS = re.compile(b"[\\x00-\\x08\\x0e-\\x1f]")
_LOOKED_AT = 1 << 16
_MOST_CONTROLS = 0.05  # of all bytes, in a text that something has damaged
_FEW_CONTROLS = 8
_BROKEN = 2  # times as many sound characters as broken ones make a file of this encoding


def decode(content: bytes, path: str, asked: str | None) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding, that asked for or recognized.

    Raises UsageError for an encoding that is not known, and DataError for bytes that are no text
    in it, and for a file of another kind.
    """
    _refuse_other_kinds(content, path)
    encoding = asked or _recognized(content, path)
    if encoding == FALLBACK:
        return _from_cp1252(content), encoding
    try:
        text = content.decode(encoding)
    except LookupError as error:
        raise _unknown(encoding) from error
    except UnicodeDecodeError as error:
        raise _undecodable(content, path, encoding, error.start) from error
    except ValueError as error:  # UnicodeError, or a name that no encoding can have
        raise _unknown(encoding) from error
    return text.removeprefix("\ufeff"), _SHOWN.get(encoding.lower(), encoding)


def _refuse_other_kinds(content: bytes, path: str) -> None:
    for start, kind, hint in _OTHER_KINDS:
        if content.startswith(start):
            raise DataError(f"{path} is {kind}, not a CSV file.", hint=hint)
    beginning = content[:_LOOKED_AT].removeprefix(codecs.BOM_UTF8).lstrip()
    if re.match(rb"[{\[]\s*[{\[\"]", beginning):
        raise DataError(f"{path} holds JSON, not CSV.", hint=_GIVE_CSV)
    if re.match(rb"<[!?a-zA-Z]", beginning):
        raise DataError(f"{path} holds HTML or XML, not CSV.", hint=_GIVE_CSV)


_OTHER_KINDS = (
    (b"PK\x03\x04", "a workbook (such as .xlsx or .ods) or an archive", _SAVE_AS_CSV),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a workbook (.xls)", _SAVE_AS_CSV),
    (b"%PDF", "a PDF", _GIVE_CSV),
    (b"\x1f\x8b", "compressed", "Unpack it first."),
    (b"PAR1", "a Parquet file", _GIVE_CSV),
    (b"SQLite format 3\x00", "a SQLite database", _GIVE_CSV),
)


def _recognized(content: bytes, path: str) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return encoding
    sample = content[:_LOOKED_AT]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if zeros and zeros.count(0) * 2 > len(zeros):  # every second byte of Latin letters
            return encoding
    if len(_CONTROLS.findall(sample)) > max(_FEW_CONTROLS, _MOST_CONTROLS * len(sample)):
        raise DataError(f"{path} is not a text file.", hint=_GIVE_CSV)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        text = content.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        sound = sum(1 for character in text if not character.isascii()) - broken
        if sound > _BROKEN * broken:
            raise _undecodable(content, path, "utf-8", error.start) from error
        return FALLBACK
    return "utf-8"


def _from_cp1252(content: bytes) -> str:
    """Return the text, with a control character for the five bytes that mean nothing there."""
    return content.decode("latin-1").translate(_CP1252)


_CP1252 = {
    code: text for code in range(0x80, 0xA0) if (text := bytes([code]).decode("cp1252", "ignore"))
}


def _unknown(encoding: str) -> UsageError:
    return UsageError(
        f"--encoding {encoding!r} is not known.",
        hint="Usual encodings are utf-8, utf-16, cp1252 and latin-1.",
    )


def _undecodable(content: bytes, path: str, encoding: str, start: int) -> DataError:
    line = len(re.findall(b"\r\n|\r|\n", content[:start])) + 1
    return DataError(
        f"{path} is not {_SHOWN.get(encoding, encoding)} throughout: "
        f"line {line:,} has the byte 0x{content[start]:02X}.",
        hint="Save it as UTF-8 again, or name another encoding, such as --encoding cp1252.",
    )
