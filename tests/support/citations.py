"""Readers of citations: the schema of CSL-JSON, BibTeX, and LaTeX back as plain text."""

import json
import re
from pathlib import Path

from pybtex.database import BibliographyData, parse_string  # type: ignore[import-untyped]
from pylatexenc.latex2text import (  # type: ignore[import-untyped]
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from symposium_cli.names.text import escape_controls

SCHEMA = json.loads((Path(__file__).parents[1] / "csl" / "csl-data.json").read_bytes())

MEETING = (
    "United Nations Secretary-General's Symposium on International Counter-Terrorism Cooperation,"
    " United Nations Headquarters in New York, 19 September 2011"
)

_LATEX = get_default_latex_context_db()
_LATEX.add_context_category(
    "braces and others that the reader does not know",
    macros=[
        MacroTextSpec("textbraceleft", "{"),
        MacroTextSpec("textbraceright", "}"),
        MacroTextSpec("textasciicircum", "^"),
    ],
    prepend=True,
)


def read_back(text: str) -> BibliographyData:
    return parse_string(text, "bibtex")


def from_latex(value: str) -> str:
    reader = LatexNodes2Text(latex_context=_LATEX, strict_latex_spaces=True, keep_comments=True)
    return str(reader.latex_to_text(value))


def one_line(text: str) -> str:
    """What is left of a text in BibTeX: one line, with characters that nobody sees written out.

    The reader takes every space for a plain one.
    """
    return " ".join(escape_controls(re.sub("[ \t\r\n]+", " ", text.strip())).split())
