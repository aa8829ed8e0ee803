"""Times of day as people write them."""

import re
import unicodedata
from contextlib import suppress
from datetime import time

_FORM = re.compile(
    r"(?P<hour>[0-9]{1,2})"
    r"(?:(?:\s?[:.h]\s?|\s?hrs?\s?)(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.0+)?)?"
    r"|(?P<figures>[0-9]{2})"
    r"|(?P<bare>\s?h(?:rs?|ours?)?\.?|(?=\s?[ap])))"
    r"(?:\s?h(?:rs?|ours?)?\.?)?"
    r"\s?(?P<half>[ap]\.?\s?m\.?)?"
)
_HOURS_AND_MINUTES = re.compile(
    r"([0-9]{1,2})\s?h(?:rs?|ours?)?\s?([0-9]{1,2})\s?m(?:ins?|inutes?)?"
)
_WORDS = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_NOON = 12


def parse_clock(text: str) -> time | None:
    """Return a time of day, None where the text is none.

    It takes `9:15`, `09:15`, `09:15:00`, `0915`, `9.15`, `9h15`, `15h`, `9h15m`, `4:15 pm`,
    `4 p.m.`, `noon`, `12 noon` and `midnight`, with digits of any script. Seconds must be none.
    """
    typed = ascii_digits(text).strip().casefold()
    word = re.sub(r"^12(?:[:.]00)?\s", "", typed)
    if word in _WORDS:
        return _WORDS[word]
    if written_out := _HOURS_AND_MINUTES.fullmatch(typed):
        typed = f"{written_out[1]}:{int(written_out[2]):02}"
    found = _FORM.fullmatch(typed)
    if found is None or int(found["second"] or 0):
        return None
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if found["half"].startswith("p") else 0)
    with suppress(ValueError):
        return time(hour, int(found["minute"] or found["figures"] or 0))
    return None


def ascii_digits(text: str) -> str:
    """Return a text with the decimal digits of every script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
