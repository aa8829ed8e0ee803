"""Citations as the processors of bibliographies write them out for their readers."""

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.queries.citation_places import Citation, CitedKind
from symposium_cli.queries.citation_styles import as_bibtex, csl_item
from symposium_cli.queries.citations import find_citations
from tests.support.citations import (
    STYLES,
    as_csl_by_pandoc,
    rendered_by_bibtex,
    rendered_by_citeproc_py,
    rendered_by_pandoc,
)
from tests.support.events import built, event, fair, programme, year_slot

EVENT = (
    "Secretary-General's Symposium on International Counter-Terrorism Cooperation,"
    " Headquarters in New York"
)
LEAD = "United Nations. Chairman's Summary."
APA = "United Nations. (2011). Chairman's Summary"
STORE = "Session V, H.E. Mr. Jonas Gahr Støre"
ORR = "Closing Session, Mr. Robert Orr"

# By style, and then by the end of the key.
RENDERED: dict[str, dict[str, str]] = {
    "chicago": {
        "": f"{LEAD} {EVENT}, 2011.",
        "p14": f"{LEAD} Para. [14], p. 3. {EVENT}, 2011.",
        "paras-14-15": f"{LEAD} Paras. [14–15], p. 3. {EVENT}, 2011.",
        "paras-18-and-20": f"{LEAD} Paras. [18, 20], pp. 3–4. {EVENT}, 2011.",
        "ii": f"{LEAD} Annex I, pp. 5–6, Session II. {EVENT}, 2011.",
        "lunch": f"{LEAD} Annex I, p. 6, Lunch Break. {EVENT}, 2011.",
        "jonas-gahr-store": f"{LEAD} Annex I, p. 7, {STORE}. {EVENT}, 2011.",
        "robert-orr-part-1": f"{LEAD} Annex I, p. 7, {ORR} [chair]. {EVENT}, 2011.",
        "robert-orr-part-2": f"{LEAD} Annex I, p. 7, {ORR} [presenter]. {EVENT}, 2011.",
        "annex": f"{LEAD} Annex I, pp. 5–7, Programme of the Event. {EVENT}, 2011.",
        "footnote-1": f"{LEAD} Footnote 1, p. 1. {EVENT}, 2011.",
        "a-res-62-272": f"{LEAD} Footnote 2, p. 1, A/RES/62/272. {EVENT}, 2011.",
        "page-3": f"{LEAD} P. 3. {EVENT}, 2011.",
    },
    "apa": {
        "": f"{APA}. {EVENT}.",
        "p14": f"{APA} (Para. [14], p. 3). {EVENT}.",
        "paras-14-15": f"{APA} (Paras. [14–15], p. 3). {EVENT}.",
        "paras-18-and-20": f"{APA} (Paras. [18, 20], pp. 3–4). {EVENT}.",
        "ii": f"{APA} (Annex I, pp. 5–6, Session II). {EVENT}.",
        "lunch": f"{APA} (Annex I, p. 6, Lunch Break). {EVENT}.",
        "jonas-gahr-store": f"{APA} (Annex I, p. 7, {STORE}). {EVENT}.",
        "robert-orr-part-1": f"{APA} (Annex I, p. 7, {ORR} [chair]). {EVENT}.",
        "robert-orr-part-2": f"{APA} (Annex I, p. 7, {ORR} [presenter]). {EVENT}.",
        "annex": f"{APA} (Annex I, pp. 5–7, Programme of the Event). {EVENT}.",
        "footnote-1": f"{APA} (Footnote 1, p. 1). {EVENT}.",
        "a-res-62-272": f"{APA} (Footnote 2, p. 1, A/RES/62/272). {EVENT}.",
        "page-3": f"{APA} (P. 3). {EVENT}.",
    },
    "mla": {
        "": f"{LEAD} 19 Sept. 2011, {EVENT}.",
        "p14": f"{LEAD} para. [14], p. 3, 19 Sept. 2011, {EVENT}.",
        "paras-14-15": f"{LEAD} paras. [14–15], p. 3, 19 Sept. 2011, {EVENT}.",
        "paras-18-and-20": f"{LEAD} paras. [18, 20], pp. 3–4, 19 Sept. 2011, {EVENT}.",
        "ii": f"{LEAD} Annex I, pp. 5–6, Session II, 19 Sept. 2011, {EVENT}.",
        "lunch": f"{LEAD} Annex I, p. 6, Lunch Break, 19 Sept. 2011, {EVENT}.",
        "jonas-gahr-store": f"{LEAD} Annex I, p. 7, {STORE}, 19 Sept. 2011, {EVENT}.",
        "robert-orr-part-1": f"{LEAD} Annex I, p. 7, {ORR} [chair], 19 Sept. 2011, {EVENT}.",
        "robert-orr-part-2": f"{LEAD} Annex I, p. 7, {ORR} [presenter], 19 Sept. 2011, {EVENT}.",
        "annex": f"{LEAD} Annex I, pp. 5–7, Programme of the Event, 19 Sept. 2011, {EVENT}.",
        "footnote-1": f"{LEAD} footnote 1, p. 1, 19 Sept. 2011, {EVENT}.",
        "a-res-62-272": f"{LEAD} footnote 2, p. 1, A/RES/62/272, 19 Sept. 2011, {EVENT}.",
        "page-3": f"{LEAD} p. 3, 19 Sept. 2011, {EVENT}.",
    },
}

# The one paragraph from an entry for BibTeX.
FROM_BIBTEX = {
    "pandoc chicago bibtex": f"{LEAD} Para. [14], p. 3. {EVENT}, 2011.",
    "pandoc apa bibtex": f"{APA} (Para. [14], p. 3). {EVENT}.",
    "pandoc mla bibtex": f"{LEAD} para. [14], p. 3, {EVENT}, Sep. 2011.",
    "bibtex plain": f"{LEAD} {EVENT}, September 2011. para. [14], p. 3.",
    "bibtex ieeetr": (
        f"United Nations, “Chairman's Summary.” {EVENT}, Sept. 2011. para. [14], p. 3."
    ),
}
WAYS = [
    *(f"{program} {style}" for program in ("citeproc-py", "pandoc") for style in STYLES),
    *FROM_BIBTEX,
]


def rendered(
    data: Symposium, places: Sequence[Citation], way: str, directory: Path
) -> dict[str, str]:
    """What a processor makes of citations in a style: lines by their keys.

    Apostrophes and spaces are plain again, as the document's title has them.
    """
    return rendered_together([(data, place) for place in places], way, directory)


def rendered_together(
    places: Sequence[tuple[Symposium, Citation]], way: str, directory: Path
) -> dict[str, str]:
    """The same of the documents of several data sets."""
    program, style, *form = way.split()
    needs(program)
    items = [csl_item(data.programme.event, one) for data, one in places]
    entries = "\n\n".join(
        written.text for data, one in places for written in as_bibtex(data.programme.event, [one])
    )
    if program == "citeproc-py":
        lines = rendered_by_citeproc_py(items, style)
    elif program == "bibtex":
        lines = rendered_by_bibtex(entries, style, directory)
    elif form:
        lines = rendered_by_pandoc(entries, "bibtex", style, directory)
    else:
        lines = rendered_by_pandoc(json.dumps(items), "csljson", style, directory)
    return {key: " ".join(line.replace("’", "'").split()) for key, line in lines.items()}


def needs(program: str) -> None:
    if program != "citeproc-py" and shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")


def every_place(data: Symposium) -> list[Citation]:
    """Every place of the document that can be cited, and a few ranges of them, each once.

    A theme, a point and a paragraph are one place where they are of the same lines.
    """
    references = [
        *(None, "annex", "14-15", "14, 18", "18, 20", "footnotes 1-2", "pages 2-3"),
        *(f"p{number}" for number in data.paragraphs),
        *(slot.id for slot in data.sessions),
        *dict.fromkeys(part.person for part in data.parts),
        *(theme.id for theme in data.themes),
        *(found.point.id for found in data.points),
        *(f"footnote-{note.number}" for note in data.summary.footnotes),
        *(resolution.id for resolution in data.summary.resolutions),
        *(f"page-{number}" for number in data.pages),
    ]
    places: dict[object, Citation] = {}
    for typed in references:
        for found in find_citations(data, typed).items:
            of_text = found.kind in (CitedKind.PARAGRAPH, CitedKind.THEME, CitedKind.POINT)
            lines = (found.paragraphs, found.pages) if of_text else found.suffix
            places.setdefault(lines, found)
    return [*places.values()]


def key_of(suffix: str) -> str:
    return f"chairmans-summary-{suffix}".strip("-")


@pytest.fixture(scope="module", params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def lines(
    symposium: Symposium, way: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """Every place as a processor writes it in a style, by its key."""
    return rendered(symposium, every_place(symposium), way, tmp_path_factory.mktemp("rendered"))


def times(what: str, line: str) -> int:
    """How often something stands in a line, where a capital may begin it, and not within more."""
    return len(re.findall(rf"(?<!\w){re.escape(what)}(?!\w|–[0-9])", line, re.IGNORECASE))


def test_every_place_shows_body_title_year_and_pinpoint_once(
    symposium: Symposium, lines: dict[str, str]
) -> None:
    for found in every_place(symposium):
        key = key_of(found.suffix)
        for line in (lines[key], *filter(None, [lines.get(f"{key} (note)")])):
            once = ("United Nations", "Chairman's Summary", "2011", EVENT, found.pinpoint or EVENT)
            assert [times(each, line) for each in once] == [1] * len(once), line
            assert len(re.findall(r"\bpp?\. ", line, re.IGNORECASE)) == bool(found.pages), line
            assert (found.brief or found.printed or "") in line
            assert "n.d." not in line


def test_no_two_places_come_out_alike(lines: dict[str, str]) -> None:
    assert len({*lines.values()}) == len(lines) > len(STYLES)


def test_places_in_a_bibliography(way: str, lines: dict[str, str]) -> None:
    if way in FROM_BIBTEX:
        assert lines[key_of("p14")] == FROM_BIBTEX[way]
        return
    program, style = way.split()
    expected = {key_of(suffix): line for suffix, line in RENDERED[style].items()}
    if program == "pandoc":  # which has other short names of months
        expected = {key: line.replace("Sept.", "Sep.") for key, line in expected.items()}
    assert {key: lines[key] for key in expected} == expected


def test_a_note_of_chicago(symposium: Symposium, tmp_path: Path) -> None:
    [found] = find_citations(symposium, "14").items
    notes = rendered(symposium, [found], "citeproc-py chicago", tmp_path)
    assert notes["chairmans-summary-p14 (note)"] == (
        f"United Nations, Chairman's Summary, para. [14], p. 3, {EVENT} (2011)."
    )


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("alpha", f"{LEAD} {EVENT}, September 2011. para. [14], p. 3."),
        ("apalike", f"United Nations (2011). Chairman's Summary. {EVENT}. para. [14], p. 3."),
    ],
)
def test_styles_of_bibtex_that_tell_few_entries_of_a_year_apart(
    symposium: Symposium, tmp_path: Path, style: str, line: str
) -> None:
    [found] = find_citations(symposium, "14").items
    written = rendered(symposium, [found], f"bibtex {style}", tmp_path)
    assert written == {"chairmans-summary-p14": line}


def test_pandoc_reads_the_same_from_bibtex_and_biblatex(symposium: Symposium) -> None:
    needs("pandoc")
    written = as_bibtex(symposium.programme.event, every_place(symposium))
    entries = "\n\n".join(each.text for each in written)
    assert as_csl_by_pandoc(entries, "biblatex") == as_csl_by_pandoc(entries, "bibtex")


HOSTILE = "<i>A</i> | {b} } <b>c</b> < d { e"


def other_events() -> list[tuple[Symposium, str | None]]:
    """Data sets that lack what the bundled one has, and references to places in them."""

    def with_document(title: str, **fields: object) -> Symposium:
        return built({**fair(), "event": event(document={"title": title, **fields})})

    of_years = event(document=None, title="Old Talks", date="1946", end_date="2024")
    undocumented = built(programme(year_slot(1, 1946), event=of_years))
    return [
        (with_document("Fair Booklet"), "walk"),
        (with_document("Fair Leaflet", issuing_body="Guild of Examples"), "walk"),
        (undocumented, None),
        (undocumented, "session 1"),
        (with_document(HOSTILE, issuing_body="Guild"), None),
    ]


@pytest.fixture(
    scope="module",
    params=[*WAYS, *(f"bibtex {style}" for style in ("alpha", "apalike", "unsrt", "abbrv"))],
)
def other_lines(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """Places of other events as a processor writes them in a style, by their keys."""
    found = [(data, find_citations(data, typed).items[0]) for data, typed in other_events()]
    return rendered_together(found, request.param, tmp_path_factory.mktemp("others"))


@pytest.mark.parametrize(
    ("key", "once"),
    [
        # Where no body is known the meeting stands in its place.
        ("fair-booklet-walk", "Exampleville Fair|Fair Booklet|2030|p. 2|Night Walk"),
        (
            "fair-leaflet-walk",
            "Guild of Examples|Exampleville Fair|Fair Leaflet|2030|p. 2|Night Walk",
        ),
        ("old-talks", "Old Talks|1946|2024"),
        ("old-talks-session-1", "Old Talks|2024|Session 1, [1946]"),
    ],
)
def test_other_documents_show_each_thing_once(
    other_lines: dict[str, str], key: str, once: str
) -> None:
    first, *others = once.split("|")
    for line in filter(None, (other_lines[key], other_lines.get(f"{key} (note)"))):
        assert line.startswith(first)
        assert [len(re.findall(f"(?i){re.escape(each)}", line)) for each in (first, *others)] == [
            1 for _ in (first, *others)
        ], line


def test_processors_obey_nothing_in_a_text(other_lines: dict[str, str]) -> None:
    """Styles put titles in their own case."""
    line = other_lines["i-a-i-b-b-c-b-d-e"].replace("\u2060", "")
    assert HOSTILE.casefold() in line.casefold()
