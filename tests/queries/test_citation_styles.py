"""Citations written out, and read back by readers of their formats."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from symposium_cli.dataset.models import Event
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import escape_controls
from symposium_cli.queries.citation_places import Citation
from symposium_cli.queries.citation_styles import (
    CitationRecord,
    WrittenCitation,
    as_bibtex,
    as_text,
    csl_item,
)
from symposium_cli.queries.citations import find_citations
from tests.support.citations import MEETING, SCHEMA, from_latex, one_line, read_back
from tests.support.events import built, event, fair, part, programme, slot, year_slot

Write = Callable[[Event, tuple[Citation, ...]], tuple[WrittenCitation, ...]]
EVENT = "Secretary-General's Symposium on International Counter-Terrorism Cooperation"
SESSION_II = "Session II: Promoting dialogue, understanding and countering the appeal of terrorism"
CLOSING = "Annex I, p. 7 (Closing Session: The way forward; "
CHAIR = (
    "Session Chairman: Mr. Robert Orr, Assistant Secretary-General, Chairman of the"
    " Counter-Terrorism Implementation Task Force (CTITF)"
)
PRESENTER = "Chairman’s Summary to be presented by Mr. Robert Orr"
SPECIAL = "{}\\%&#_~^$@\"'`-,=<>?!|*[]()\n\r\t \x1b\x9b\x00\u202eaZ1é’"
HOSTILE = st.text(
    st.one_of(st.sampled_from(SPECIAL), st.characters(exclude_categories=["Cs"])),
    min_size=1,
    max_size=40,
).filter(str.strip)


def texts(data: Symposium, typed: str | None) -> list[str]:
    written = as_text(data.programme.event, find_citations(data, typed).items)
    return [citation.text for citation in written]


def bibtex(data: Symposium, typed: str | None) -> str:
    written = as_bibtex(data.programme.event, find_citations(data, typed).items)
    return "\n".join(citation.text for citation in written)


def csl(data: Symposium, typed: str | None) -> list[dict[str, Any]]:
    found = find_citations(data, typed).items
    return [csl_item(data.programme.event, citation) for citation in found]


def hostile_event(text: str) -> Symposium:
    document = {
        "title": text,
        "issuing_body": text,
        "page_count": 1,
        "programme_label": text,
        "programme_pages": [1],
    }
    guest = part("ada-example", printed=text)
    talks = slot("talks", "01T10:00", "01T11:00", title=text, label=text, parts=[guest])
    named = event(title=f"{text}!", place=text, printed_date=text, document=document)
    return built(programme(talks, event=named))


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        (None, [""]),
        ("3", [", para. [3], p. 1"]),
        ("theme ctitf", [", paras. [18, 20], pp. 3–4"]),
        ("p14-2", [", para. [14], p. 3"]),
        ("ii", [f", Annex I, pp. 5–6 ({SESSION_II})"]),
        ("robert-orr", [f", {CLOSING}{CHAIR})", f", {CLOSING}{PRESENTER})"]),
    ],
)
def test_text_whole(symposium: Symposium, typed: str | None, places: list[str]) -> None:
    expected = [f"[United Nations], Chairman's Summary, {MEETING}{place}." for place in places]
    assert texts(symposium, typed) == expected
    assert [texts(symposium, text) for text in expected] == [[text] for text in expected]


def test_text_of_another_event_is_one_line_with_what_is_printed_and_one_full_stop() -> None:
    printed = event(title=" A\r\n\tB ", end_date="2030-03-03", printed_date="1–3 Mar.")
    data = built({**fair(), "event": printed})
    assert texts(data, None) == ["Fair Booklet, A B , Exampleville, 1–3 Mar."]
    assert texts(data, "supper") == ["Fair Booklet, A B , Exampleville, 1–3 Mar., p. 2 (Supper)."]


def test_a_date_that_is_put_together_stands_in_brackets_in_text() -> None:
    dated = {"date": "2030-03-01", "end_date": "2030-03-03", "printed_date": None}
    assert texts(built(programme(event=event(**dated))), None) == [
        "Fair Booklet, Exampleville Fair, Exampleville, [2030-03-01 to 2030-03-03]."
    ]


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ({"issuing_body": "Guild"}, "Guild, "),
        ({"issuing_body": "Guild", "issuing_body_inferred_from": "its seal"}, "[Guild], "),
        ({}, ""),
    ],
)
def test_only_a_body_that_is_inferred_stands_in_brackets_and_only_in_text(
    fields: dict[str, str], body: str
) -> None:
    data = built(programme(event=event(document={"title": "Booklet", **fields})))
    [text] = texts(data, None)
    assert text.startswith(f"{body}Booklet, ")
    assert not set("[]") & set(bibtex(data, None))
    assert csl(data, None)[0]["author"] == [{"literal": "Guild" if body else "Exampleville Fair"}]


ENTRY = """\
@misc{chairmans-summary<key>,
  author = {{United Nations}},
  title = {{Chairman's Summary}},
  howpublished = {<event>, Headquarters in New York},
  year = {2011},
  month = sep,
<place>  pagetotal = {7},
}""".replace("<event>", EVENT)


@pytest.mark.parametrize(
    ("typed", "key", "place"),
    [
        ("18", "-p18", "para. [18], pp. 3–4"),
        ("human-rights", "-theme-human-rights", "para. [14], p. 3"),
        ("p18-3", "-p18-3", "para. [18], pp. 3–4"),
        ("14-15", "-paras-14-15", "paras. [14–15], p. 3"),
        ("ii", "-ii", "Annex I, pp. 5–6, Session II"),
        ("stoere", "-jonas-gahr-store", "Annex I, p. 7, Session V, H.E. Mr. Jonas Gahr Støre"),
        ("62/272", "-a-res-62-272", "footnote 2, p. 1, A/RES/62/272"),
        ("annex", "-annex", "Annex I, pp. 5–7, Programme of the Event"),
    ],
)
def test_bibtex_and_csl_json_whole(symposium: Symposium, typed: str, key: str, place: str) -> None:
    """The pinpoint is the number, which styles print, and the note, which those of BibTeX print."""
    fields = f"  number = {{{place}}},\n  note = {{{place}}},\n"
    assert bibtex(symposium, typed) == ENTRY.replace("<key>", key).replace("<place>", fields)
    assert csl(symposium, typed) == [
        {
            "id": f"chairmans-summary{key}",
            "type": "report",
            "author": [{"literal": "United Nations"}],
            "title": "Chairman's Summary",
            "issued": {"date-parts": [[2011, 9, 19]]},
            "number": place,
            "event-title": EVENT,
            "event-place": "Headquarters in New York",
            "number-of-pages": 7,
        }
    ]


def test_the_whole_document_has_no_pinpoint(symposium: Symposium) -> None:
    assert bibtex(symposium, None) == ENTRY.replace("<key>", "").replace("<place>", "")
    [item], [of_a_place] = csl(symposium, None), csl(symposium, "18")
    del of_a_place["number"]
    assert item == {**of_a_place, "id": "chairmans-summary"}


def test_where_no_body_is_known_the_meeting_is_the_author(
    fairground: Symposium,
) -> None:
    """Of several days the month is given."""
    assert (
        bibtex(fairground, "walk")
        == """\
@misc{fair-booklet-walk,
  author = {{Exampleville Fair}},
  title = {{Fair Booklet}},
  howpublished = {Exampleville},
  year = {2030},
  month = mar,
  number = {p. 2, Night Walk},
  note = {p. 2, Night Walk},
  pagetotal = {2},
}"""
    )
    [item] = csl(fairground, "walk")
    assert item["issued"] == {"date-parts": [[2030, 3]]}
    assert (item["author"], item["title"]) == ([{"literal": "Exampleville Fair"}], "Fair Booklet")
    assert "event-title" not in item


@pytest.mark.parametrize(
    ("date", "end", "fields", "parts"),
    [
        ("2030-03-01", None, ["year = {2030}", "month = mar"], [[2030, 3, 1]]),
        ("2030-03-01", "2030-03-03", ["year = {2030}", "month = mar"], [[2030, 3]]),
        ("2030-03-01", "2030-12-01", ["year = {2030}"], [[2030]]),
        ("2030-03", "2030-03-02", ["year = {2030}", "month = mar"], [[2030, 3]]),
        ("2030", None, ["year = {2030}"], [[2030]]),
        ("1946-05", "2024-09", ["year = {1946/2024}"], [[1946], [2024]]),
        (None, None, [], None),
    ],
)
def test_the_date_is_that_of_the_document_as_far_as_it_is_known(
    date: str | None, end: str | None, fields: list[str], parts: list[list[int]] | None
) -> None:
    """Of several days it is what they share, for not every style writes two with one year."""
    data = built(programme(event=event(date=date, end_date=end, printed_date=None)))
    dated = [line.strip(" ,") for line in bibtex(data, None).splitlines()]
    assert [line for line in dated if re.match("year|date|month|day", line)] == fields
    assert csl(data, None)[0].get("issued") == (parts and {"date-parts": parts})


def test_every_month_has_the_name_that_styles_of_bibtex_know() -> None:
    names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    for number, name in enumerate(names, 1):
        data = built(programme(event=event(date=f"2030-{number:02}", printed_date=None)))
        assert f"  month = {name},\n" in bibtex(data, None)


def test_without_a_document_the_event_is_what_is_cited_and_the_place_is_the_title() -> None:
    data = built(programme(year_slot(1, 1946), event=event(document=None, date="1946")))
    assert csl(data, "session 1") == [
        {
            "id": "exampleville-fair-session-1",
            "type": "report",
            "author": [{"literal": "Exampleville Fair"}],
            "title": "Session 1",
            "issued": {"date-parts": [[1946]]},
            "event-place": "Exampleville",
        }
    ]
    [whole] = csl(data, None)
    assert (whole["author"], whole.get("title")) == ([{"literal": "Exampleville Fair"}], None)
    assert "  howpublished = {Exampleville},\n" in bibtex(data, "session 1")
    assert texts(data, None) == ["Exampleville Fair, Exampleville, 1 March 2030."]


@pytest.mark.parametrize(
    ("inferred", "names"),
    [("its name", ("Fair", "Guildhall")), (None, ("Guild Fair", "Guildhall"))],
)
def test_a_body_that_is_inferred_from_names_is_told_once(
    inferred: str | None, names: tuple[str, str]
) -> None:
    """One that the document names may be a part of another name, such as "Guild Hall"."""
    document = {"title": "Booklet", "issuing_body": "Guild", "issuing_body_inferred_from": inferred}
    named = event(title="Guild Fair", place="Guildhall", document=document)
    [item] = csl(built(programme(event=named)), None)
    assert (item["event-title"], item["event-place"]) == names


def test_a_document_with_the_title_of_the_meeting_has_it_once() -> None:
    document = {"title": "Exampleville Fair", "issuing_body": "Guild"}
    data = built(programme(event=event(document=document)))
    assert texts(data, None) == ["Guild, Exampleville Fair, Exampleville, 1 March 2030."]
    assert "event-title" not in csl(data, None)[0]
    assert "  howpublished = {Exampleville},\n" in bibtex(data, None)


def test_titles_are_on_one_line() -> None:
    document = {"title": "A\r\n  B", "issuing_body": "C\tD"}
    [item] = csl(built(programme(event=event(title="E\nF", document=document))), None)
    assert (item["title"], item["event-title"]) == ("A B", "E F")
    assert item["author"] == [{"literal": "C D"}]


@settings(max_examples=50)
@given(HOSTILE)
def test_bibtex_brings_every_text_through(text: str) -> None:
    data, plain = hostile_event(text), one_line(text)
    written = bibtex(data, "talks")
    [(key, entry)] = read_back(written).entries.items()
    assert re.fullmatch("([a-z0-9]+-)*talks", key)
    assert list(entry.fields) == [
        *("title", "howpublished", "year", "month", "number", "note", "pagetotal"),
    ]
    [author] = map(str, entry.persons["author"])
    for value in (author, entry.fields["title"]):
        assert value[0] + value[-1] == "{}"
        assert from_latex(value) == plain
    assert from_latex(entry.fields["howpublished"]) == one_line(f"{text}!, {text}")
    assert entry.fields["number"] == entry.fields["note"]
    assert from_latex(entry.fields["note"]) == one_line(f"{text}, p. 2, {text}")


@settings(max_examples=50)
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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r"\ { } % &", r"{{}\textbackslash{} $\lbrace$ $\rbrace$ \% \&}"),
        ("a # _ ~ ^ $", r"{a \# \_ \textasciitilde{} \textasciicircum{} \$}"),
        ("a--b---c ''x'' ``y` ?`!`", "{a-{}-b-{}-{}-c '{}'x'{}' `{}`y` ?{}`!{}`}"),
        (",, <<|>>", r"{,{}, \textless{}\textless{}$|$\textgreater{}\textgreater{}}"),
        # BibTeX takes a brace with a backslash behind it for an accented letter.
        ("%ABC", r"{{}\%ABC}"),
        ("ABC%", r"{ABC\%}"),
    ],
)
def test_characters_of_latex_are_escaped_and_capitals_kept(text: str, value: str) -> None:
    assert f"  title = {{{value}}},\n" in bibtex(hostile_event(text), None)


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
    assert csl(data, None)[0]["id"] == (key.removesuffix("talks").strip("-") or "document")


@pytest.mark.parametrize("typed", [None, "14", "ii", "robert-orr", "human-rights", "p14-2"])
def test_csl_json_fits_the_schema(symposium: Symposium, typed: str | None) -> None:
    items = csl(symposium, typed)
    Draft7Validator(SCHEMA).validate(items)
    assert not Draft7Validator(SCHEMA).is_valid([{**items[0], "surprise": 1}])


@settings(max_examples=25)
@given(HOSTILE)
def test_csl_json_of_any_event_fits_the_schema_and_keeps_its_texts(text: str) -> None:
    [item] = csl(hostile_event(text), "ada-example")
    Draft7Validator(SCHEMA).validate([item])
    [author] = item["author"]
    values = (item["title"], item["event-title"][:-1], item["event-place"], author["literal"])
    assert {value.replace("\u2060", "").strip() for value in values} == {
        re.sub("[ \t\r\n]+", " ", text.strip())
    }
    assert not any(re.search("<[/a-z]", value, re.IGNORECASE) for value in values)


@pytest.mark.parametrize(("style", "write"), [("text", as_text), ("bibtex", as_bibtex)])
def test_a_citation_whole(fairground: Symposium, style: str, write: Write) -> None:
    [written] = write(fairground.programme.event, find_citations(fairground, "cleo").items)
    assert vars(CitationRecord(written, fairground)) == {
        "kind": "speaker",
        "id": "cleo-specimen",
        "session": "workshop",
        "paragraphs": (),
        "pages": (2,),
        "pinpoint": "p. 2",
        "style": style,
        "citation": written.text,
        "key": "fair-booklet-cleo-specimen",
    }
