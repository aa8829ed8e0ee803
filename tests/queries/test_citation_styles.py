"""Citations written out, and read back by readers of their formats."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from pybtex.database import BibliographyData, parse_string  # type: ignore[import-untyped]
from pylatexenc.latex2text import (  # type: ignore[import-untyped]
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from symposium_cli.dataset.models import Symposium
from symposium_cli.errors import UsageError
from symposium_cli.names.text import escape_controls
from symposium_cli.queries.citation_styles import csl_item, parse_style, shown, written
from symposium_cli.queries.citations import find_citations
from symposium_cli.queries.kinds import Style
from tests.support.events import Document, built, event, fair, part, programme, slot

SCHEMA = json.loads((Path(__file__).parents[1] / "csl" / "csl-data.json").read_bytes())

MEETING = (
    "United Nations Secretary-General's Symposium on International Counter-Terrorism Cooperation,"
    " United Nations Headquarters in New York, 19 September 2011"
)
SESSION_II = "Session II: Promoting dialogue, understanding and countering the appeal of terrorism"
CHAIR = (
    "Session Chairman: Mr. Robert Orr, Assistant Secretary-General, Chairman of the"
    " Counter-Terrorism Implementation Task Force (CTITF)"
)
SPECIAL = "{}\\%&#_~^$@\"'`-,=<>?!|*[]()\n\r\t \x1b\x9b\x00\u202eaZ1é’"
HOSTILE = st.text(
    st.one_of(st.sampled_from(SPECIAL), st.characters(exclude_categories=["Cs"])),
    min_size=1,
    max_size=40,
).filter(str.strip)


def texts(symposium: Symposium, typed: str | None) -> list[str]:
    event_ = symposium.programme.event
    return [written(event_, found, Style.TEXT) for found in find_citations(symposium, typed)]


def bibtex(symposium: Symposium, typed: str | None) -> str:
    found = find_citations(symposium, typed)
    entries = [written(symposium.programme.event, citation, Style.BIBTEX) for citation in found]
    return shown(entries, Style.BIBTEX)


def csl(symposium: Symposium, typed: str | None) -> list[dict[str, Any]]:
    found = find_citations(symposium, typed)
    return [csl_item(symposium.programme.event, citation) for citation in found]


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        (None, ""),
        ("14", ", para. 14, p. 3"),
        ("18", ", para. 18, pp. 3–4"),
        ("3", ", para. 3, p. 1"),
        ("human-rights", ", para. 14, p. 3"),
        ("ctitf", ", paras. 18, 20, pp. 3–4"),
        ("p14-2", ", para. 14, p. 3"),
        (
            "ii",
            f", Annex I, pp. 5–6 ({SESSION_II})",
        ),
        ("lunch", ", Annex I, p. 6 (Lunch Break)"),
        (
            "ashton",
            (
                ", Annex I, p. 7 (Closing Session: The way forward; H.E. Ms. Catherine Ashton,"
                " European Union High Representative for Foreign Affairs and Security Policy)"
            ),
        ),
    ],
)
def test_text_whole(symposium: Symposium, typed: str | None, place: str) -> None:
    assert texts(symposium, typed) == [f"United Nations, Chairman's Summary, {MEETING}{place}."]


def test_text_of_a_person_with_two_parts(symposium: Symposium) -> None:
    lead = f"United Nations, Chairman's Summary, {MEETING}, Annex I, p. 7 (Closing Session: "
    assert texts(symposium, "robert-orr") == [
        f"{lead}The way forward; {CHAIR}).",
        f"{lead}The way forward; Chairman’s Summary to be presented by Mr. Robert Orr).",
    ]


def test_text_names_no_title_of_a_theme_and_no_point(symposium: Symposium) -> None:
    summary = symposium.summary
    assert summary is not None
    for theme in summary.themes:
        assert theme.title not in texts(symposium, theme.id)[0]
        for point in theme.points:
            assert point.statement not in texts(symposium, point.id)[0]


def test_text_of_another_event_invents_no_body_and_has_the_printed_date() -> None:
    printed = event(end_date="2030-03-03", printed_date="1–3 March 2030")
    data = built({**fair(), "event": printed})
    assert texts(data, None) == ["Fair Booklet, Exampleville Fair, Exampleville, 1–3 March 2030."]
    assert texts(data, "supper") == [
        "Fair Booklet, Exampleville Fair, Exampleville, 1–3 March 2030, p. 2 (Supper)."
    ]


def test_text_ends_with_one_full_stop_and_is_one_line() -> None:
    data = built({**fair(), "event": event(title=" A\r\n\tB ", printed_date="in Sept.")})
    assert texts(data, None) == ["Fair Booklet, A B , Exampleville, in Sept."]


PARTS = """\
@misc{chairmans-summary-robert-orr-part-1,
  author = {{United Nations}},
  title = {{Chairman's Summary}},
  howpublished = {MEETING},
  eventtitle = {EVENT},
  eventdate = {2011-09-19},
  venue = {United Nations Headquarters in New York},
  pagetotal = {7},
  pages = {7},
  note = {Annex I, p. 7 (Closing Session: The way forward; Session Chairman: Mr. Robert Orr, \
Assistant Secretary-General, Chairman of the Counter-Terrorism Implementation Task Force (CTITF))},
}

@misc{chairmans-summary-robert-orr-part-2,
  author = {{United Nations}},
  title = {{Chairman's Summary}},
  howpublished = {MEETING},
  eventtitle = {EVENT},
  eventdate = {2011-09-19},
  venue = {United Nations Headquarters in New York},
  pagetotal = {7},
  pages = {7},
  note = {Annex I, p. 7 (Closing Session: The way forward; Chairman’s Summary to be presented by \
Mr. Robert Orr)},
}
"""
WHOLE = """\
@misc{chairmans-summary,
  author = {{United Nations}},
  title = {{Chairman's Summary}},
  howpublished = {MEETING},
  eventtitle = {EVENT},
  eventdate = {2011-09-19},
  venue = {United Nations Headquarters in New York},
  pagetotal = {7},
}
"""
OF_THE_FAIR = """\
@misc{fair-booklet-walk,
  title = {{Fair Booklet}},
  howpublished = {Exampleville Fair, Exampleville, 1 March 2030},
  eventtitle = {Exampleville Fair},
  eventdate = {2030-03-01/2030-03-03},
  venue = {Exampleville},
  pagetotal = {2},
  pages = {2},
  note = {p. 2 (Night Walk)},
}
"""


def _of_the_symposium(text: str) -> str:
    return text.replace("MEETING", MEETING).replace("EVENT", MEETING.split(",", maxsplit=1)[0])


@pytest.mark.parametrize(("typed", "expected"), [("robert-orr", PARTS), (None, WHOLE)])
def test_bibtex_whole(symposium: Symposium, typed: str | None, expected: str) -> None:
    assert bibtex(symposium, typed) == _of_the_symposium(expected)


def test_bibtex_of_another_event(fairground: Symposium) -> None:
    assert bibtex(fairground, "walk") == OF_THE_FAIR


@pytest.mark.parametrize(
    ("typed", "key", "pages", "note"),
    [
        ("ii", "ii", "5--6", f"Annex I, pp. 5–6 ({SESSION_II})"),
        ("14", "p14", "3", "para. 14, p. 3"),
        ("18", "p18", "3--4", "para. 18, pp. 3–4"),
        ("3", "p3", "1", "para. 3, p. 1"),
        ("human-rights", "theme-human-rights", "3", "para. 14, p. 3"),
        ("p18-3", "p18-3", "3--4", "para. 18, pp. 3–4"),
    ],
)
def test_bibtex_has_key_pages_and_a_note(
    symposium: Symposium, typed: str, key: str, pages: str, note: str
) -> None:
    fields = {
        "title": "{Chairman's Summary}",
        "howpublished": MEETING,
        "eventtitle": MEETING.split(",", maxsplit=1)[0],
        "eventdate": "2011-09-19",
        "venue": "United Nations Headquarters in New York",
        "pagetotal": "7",
        "pages": pages,
        "note": note,
    }
    [(found, entry)] = read_back(bibtex(symposium, typed)).entries.items()
    assert (found, entry.type) == (f"chairmans-summary-{key}", "misc")
    assert dict(entry.fields) == fields
    assert [str(person) for person in entry.persons["author"]] == ["{United Nations}"]


def read_back(text: str) -> BibliographyData:
    return parse_string(text, "bibtex")


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


def from_latex(value: str) -> str:
    reader = LatexNodes2Text(latex_context=_LATEX, strict_latex_spaces=True, keep_comments=True)
    return str(reader.latex_to_text(value))


def one_line(text: str) -> str:
    """What is left of a text in BibTeX: one line, with characters that nobody sees written out.

    The reader takes every space for a plain one.
    """
    return " ".join(escape_controls(re.sub("[ \t\r\n]+", " ", text.strip())).split())


def hostile_event(text: str) -> Symposium:
    document: Document = {
        "title": text,
        "issuing_body": text,
        "page_count": 1,
        "programme_label": text,
        "programme_pages": [1],
    }
    guest = part("ada-example", printed=text)
    talks = slot("talks", "01T10:00", "01T11:00", title=text, label=text, parts=[guest])
    named = event(title=text, place=text, printed_date=text, document=document)
    return built(programme(talks, event=named))


@given(HOSTILE)
def test_bibtex_brings_every_text_through(text: str) -> None:
    data, plain = hostile_event(text), one_line(text)
    [(key, entry)] = read_back(bibtex(data, "talks")).entries.items()
    assert re.fullmatch("([a-z0-9]+-)*talks", key)
    assert set(entry.fields) == {
        "title", "howpublished", "eventtitle", "eventdate", "venue", "pagetotal", "pages", "note",
    }  # fmt: skip
    [author] = map(str, entry.persons["author"])
    for value in (author, entry.fields["title"]):
        assert value[0] + value[-1] == "{}"
        assert from_latex(value) == plain
    for field in ("eventtitle", "venue"):
        assert from_latex(entry.fields[field]) == plain
    assert from_latex(entry.fields["howpublished"]) == one_line(f"{text}, {text}, {text}")
    assert from_latex(entry.fields["note"]) == one_line(f"{text}, p. 2 ({text}: {text})")


@given(st.lists(HOSTILE, min_size=2, max_size=4))
def test_bibtex_entries_never_run_into_each_other(hostile: list[str]) -> None:
    entries = [bibtex(hostile_event(text), "talks") for text in hostile]
    keyed = [entry.replace("-talks,", f"-talks-{n},", 1).replace("{talks,", f"{{talks-{n},", 1)
             for n, entry in enumerate(entries)]  # fmt: skip
    assert len(read_back("\n".join(keyed)).entries) == len(hostile)


@given(HOSTILE)
def test_no_brace_of_bibtex_is_left_open_whoever_counts(text: str) -> None:
    entry = bibtex(hostile_event(text), "talks")
    depth = 0
    for brace in re.findall("[{}]", entry):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0
    assert not re.search(r"\\[{}]", entry)
    assert re.findall(r"^@", entry, re.MULTILINE) == ["@"]
    assert entry == "\n".join(map(escape_controls, entry.split("\n")))


def test_characters_of_latex_are_escaped() -> None:
    data = hostile_event("\\ { } % & # _ ~ ^ $")
    assert (
        r"eventtitle = {\textbackslash{} \textbraceleft{} \textbraceright{} \% \& \# \_ "
        r"\textasciitilde{} \textasciicircum{} \$},"
    ) in bibtex(data, None)
    data = hostile_event("a--b---c ''x'' ``y` ?`!` ,, << >>")
    assert ("eventtitle = {a-{}-b-{}-{}-c '{}'x'{}' `{}`y` ?{}`!{}` ,{}, <{}< >{}>},") in bibtex(
        data, None
    )


def test_capitals_are_kept_also_where_a_title_begins_with_an_escape() -> None:
    """BibTeX takes a brace with a backslash behind it for an accented letter."""
    assert r"title = {{{}\%ABC}}," in bibtex(hostile_event("%ABC"), None)
    assert "title = {{ABC\\%}}," in bibtex(hostile_event("ABC%"), None)


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Chairman's Summary", "chairmans-summary-talks"),
        ("Counter-Terrorism: Résumé (№ 1)", "counterterrorism-resume-no-1-talks"),
        ("報告 2030", "2030-talks"),
        ("報告", "talks"),
        ("{}@,", "talks"),
    ],
)
def test_keys_are_made_of_the_title(title: str, key: str) -> None:
    data = hostile_event(title)
    assert list(read_back(bibtex(data, "talks")).entries) == [key]
    assert csl(data, "talks")[0]["id"] == key


def test_a_document_whose_title_has_no_letter_has_a_key_all_the_same() -> None:
    assert list(read_back(bibtex(hostile_event("報告"), None)).entries) == ["document"]


EVENT = {
    "event-title": MEETING.split(",", maxsplit=1)[0],
    "event-date": {"date-parts": [[2011, 9, 19]]},
    "event-place": "United Nations Headquarters in New York",
    "number-of-pages": 7,
}


@pytest.mark.parametrize(
    ("typed", "key", "place"),
    [
        (None, "", {}),
        ("18", "-p18", {"page": "3-4", "note": "para. 18, pp. 3–4"}),
        ("ctitf", "-theme-ctitf", {"page": "3-4", "note": "paras. 18, 20, pp. 3–4"}),
        (
            "ii",
            "-ii",
            {
                "page": "5-6",
                "note": f"Annex I, pp. 5–6 ({SESSION_II})",
            },
        ),
    ],
)
def test_csl_whole(
    symposium: Symposium, typed: str | None, key: str, place: dict[str, str]
) -> None:
    assert csl(symposium, typed) == [
        {
            "id": f"chairmans-summary{key}",
            "type": "report",
            "author": [{"literal": "United Nations"}],
            "title": "Chairman's Summary",
            **EVENT,
            **place,
        }
    ]


def test_csl_of_another_event(fairground: Symposium) -> None:
    assert csl(fairground, "walk") == [
        {
            "id": "fair-booklet-walk",
            "type": "report",
            "title": "Fair Booklet",
            "event-title": "Exampleville Fair",
            "event-date": {"date-parts": [[2030, 3, 1], [2030, 3, 3]]},
            "event-place": "Exampleville",
            "number-of-pages": 2,
            "page": "2",
            "note": "p. 2 (Night Walk)",
        }
    ]


@pytest.mark.parametrize("typed", [None, "14", "3", "ii", "robert-orr", "human-rights", "p14-2"])
def test_csl_fits_the_schema(symposium: Symposium, typed: str | None) -> None:
    Draft7Validator.check_schema(SCHEMA)
    items = csl(symposium, typed)
    assert items
    Draft7Validator(SCHEMA).validate(items)
    assert not Draft7Validator(SCHEMA).is_valid([{**items[0], "surprise": 1}])


@given(HOSTILE)
def test_csl_of_any_event_fits_the_schema_and_keeps_its_texts(text: str) -> None:
    items = csl(hostile_event(text), "ada-example")
    Draft7Validator(SCHEMA).validate(items)
    assert items[0]["title"] == items[0]["event-title"] == items[0]["event-place"] == text
    assert items[0]["author"] == [{"literal": text}]


def test_no_date_of_issue_is_made_of_the_meetings(symposium: Symposium) -> None:
    for typed in (None, "ii", "14"):
        assert not {"issued", "submitted", "original-date"} & set(csl(symposium, typed)[0])
        [entry] = read_back(bibtex(symposium, typed)).entries.values()
        assert not {"year", "date", "month", "number"} & {*entry.fields}


@given(st.lists(HOSTILE, min_size=1, max_size=3))
def test_text_is_shown_one_citation_a_line_and_hides_nothing(hostile: list[str]) -> None:
    written_out = [texts(hostile_event(text), "talks")[0] for text in hostile]
    lines = shown(written_out, Style.TEXT).removesuffix("\n").split("\n")
    assert lines == list(map(escape_controls, written_out))
    assert all(line == escape_controls(line) for line in lines)


@pytest.mark.parametrize(
    ("typed", "style"),
    [("text", Style.TEXT), ("BibTeX", Style.BIBTEX), (" csl-json ", Style.CSL_JSON)],
)
def test_a_style_of_citations(typed: str, style: Style) -> None:
    assert parse_style(typed) is style


@pytest.mark.parametrize(
    ("typed", "alike"), [("bibtx", ("bibtex",)), ("csl", ("csl-json",)), ("", ()), ("apa", ())]
)
def test_no_style_of_citations(typed: str, alike: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as refused:
        parse_style(typed)
    assert refused.value.message == f"--style {typed!r} is not known."
    assert refused.value.hint == "The styles are text, bibtex, csl-json."
    assert refused.value.did_you_mean == alike
