"""Taking away what an extraction left in a text that is not text."""

import html
import re
import unicodedata
from collections import Counter
from itertools import accumulate, chain

_SOFT_HYPHEN = r"(?:\u00ad|&(?:shy|#0*173|#x0*ad);)(?:\s|<br\b[^<>]*>)*"
_RAISED = "[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|<sup\\b[^<>]*>\\s*[0-9]{1,3}\\s*</sup>"
_TAG_WITHIN_WORDS = (
    r"</?(?:a|abbr|b|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^<>]*>"
)
_TAG_WITHIN_PARAGRAPHS = r"</?(?:br|img|input|td|th)\b[^<>]*>(?:[ \t]*\n)?"
_OTHER_TAG = r"</?[a-z][^<>]*>|<![^<>]*>"

# Fewer numbers in a margin may be anything.
_FEWEST_NUMBERED = 5


def tidied(text: str) -> str:
    """Return the text without tags, entities, raised numbers and the numbers of its lines.

    Its characters have their usual form.
    """
    text = _without_line_numbers(re.sub(r"\r\n?", "\n", text))
    for pattern, instead in (
        (_SOFT_HYPHEN, ""),
        (_RAISED, " "),  # before they become digits like any other
        (_TAG_WITHIN_WORDS, ""),
        (_TAG_WITHIN_PARAGRAPHS, "\n"),
        (_OTHER_TAG, "\n\n"),
    ):
        text = re.sub(pattern, instead, text, flags=re.IGNORECASE)
    return unicodedata.normalize("NFKC", html.unescape(text))


def _without_line_numbers(text: str) -> str:
    """The text without numbers in a margin that go up by one with each line, shown or not."""
    lines = text.split("\n")
    for margin in (r"\s*(\d{1,4})(?:\s|\Z)", r".*?\s(\d{1,4})\s*\Z"):
        numbered = [(n, found) for n, line in enumerate(lines) if (found := re.match(margin, line))]
        blank = [*accumulate(not line.strip() for line in lines)]
        # Numbers that count lines differ from the places of these by the same, page by page.
        shifts = [
            [("all lines", int(found[1]) - n), ("lines of text", int(found[1]) - n + blank[n])]
            for n, found in numbered
        ]
        often = Counter(chain.from_iterable(shifts))
        if max(often.values(), default=0) < _FEWEST_NUMBERED:
            continue
        series = [
            (n, found)
            for (n, found), shift in zip(numbered, shifts, strict=True)
            if max(often[each] for each in shift) > 1
        ]
        fifths = [(n, found) for n, found in series if int(found[1]) % 5 == 0]
        # Where each fifth line is numbered, another number is a line's own.
        for n, found in fifths if 2 * len(fifths) > len(series) else series:
            start, end = found.span(1)
            lines[n] = f"{lines[n][:start]}{lines[n][end:]}".rstrip()
    return "\n".join(lines)
