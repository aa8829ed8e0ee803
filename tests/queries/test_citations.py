"""Which places of the document a reference means, and where they stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import BlankError, Given, UnknownError, UsageError
from symposium_cli.queries.citation_places import Citation, CitedKind
from symposium_cli.queries.citations import find_citations
from tests.conftest import refusal
from tests.support.events import (
    Document,
    built,
    event,
    fair,
    part,
    point,
    programme,
    slot,
    summary,
    theme,
    year_slot,
)


def cited(data: Symposium, typed: str | None) -> list[tuple[str, str, str | None]]:
    """Kind, id and pinpoint of what a reference means."""
    return [(found.kind, found.id, found.pinpoint) for found in find_citations(data, typed).items]


def cited_ids(data: Symposium, typed: str) -> list[str]:
    return [found.id for found in find_citations(data, typed).items]


def refused(data: Symposium, typed: str) -> UnknownError:
    with pytest.raises(UnknownError) as unknown:
        find_citations(data, typed)
    return unknown.value


def talks_of(*guests: Document) -> Symposium:
    return built(programme(slot("talks", "01T10:00", "01T11:00", parts=[*guests])))


STORE = Citation(
    CitedKind.SPEAKER,
    id="jonas-gahr-store",
    suffix="jonas-gahr-store",
    pages=(7,),
    pinpoint="Annex I, p. 7",
    session="v",
    printed="Session V: Promoting human rights and the rule of law while countering terrorism;"
    " H.E. Mr. Jonas Gahr Støre, Minister for Foreign Affairs, Norway",
    brief="Session V, H.E. Mr. Jonas Gahr Støre",
)
LUNCH = Citation(
    CitedKind.SESSION,
    id="lunch",
    suffix="lunch",
    pages=(6,),
    pinpoint="Annex I, p. 6",
    printed="Lunch Break",
    brief="Lunch Break",
)
ANNEX = Citation(
    CitedKind.ANNEX,
    id="annex",
    suffix="annex",
    pages=(5, 6, 7),
    pinpoint="Annex I, pp. 5–7",
    printed="Programme of the Event",
)
RESOLUTION = Citation(
    CitedKind.RESOLUTION,
    id="a-res-62-272",
    suffix="a-res-62-272",
    pages=(1,),
    paragraphs=(2,),
    pinpoint="footnote 2, p. 1",
    printed="A/RES/62/272",
)
SEVERAL = Citation(
    CitedKind.PARAGRAPH,
    id="paras-6-7-and-18",
    suffix="paras-6-7-and-18",
    pages=(1, 2, 3, 4),
    paragraphs=(6, 7, 18),
    pinpoint="paras. [6–7, 18], pp. 1–4",
)
FOOTNOTE = Citation(CitedKind.FOOTNOTE, "footnote-1", "footnote-1", (1,), (1,), "footnote 1, p. 1")
CTITF = Citation(
    CitedKind.THEME,
    id="ctitf",
    suffix="theme-ctitf",
    pages=(3, 4),
    paragraphs=(18, 20),
    pinpoint="paras. [18, 20], pp. 3–4",
)


@pytest.mark.parametrize(
    ("typed", "citation"),
    [
        (None, Citation(CitedKind.DOCUMENT, "document", "", (), (), None, None, None)),
        ("18", Citation(CitedKind.PARAGRAPH, "p18", "p18", (3, 4), (18,), "para. [18], pp. 3–4")),
        ("P14-2", Citation(CitedKind.POINT, "p14-2", "p14-2", (3,), (14,), "para. [14], p. 3")),
        ("theme ctitf", CTITF),
        ("lunch", LUNCH),
        ("stoere", STORE),
        ("annex", ANNEX),
        ("footnote 1", FOOTNOTE),
        ("62/272", RESOLUTION),
        ("18, 6-7", SEVERAL),
        ("page 6", Citation(CitedKind.PAGE, "page-6", "page-6", (6,), (), "Annex I, p. 6")),
    ],
)
def test_a_citation_of_every_kind_whole(
    symposium: Symposium, typed: str | None, citation: Citation
) -> None:
    assert find_citations(symposium, typed).items == (citation,)


SPELLINGS = {
    ("paragraph", "p14", "para. [14], p. 3"): [
        *("14", "p14", " P14 ", "014", "para. 14", "Para 14", "paragraph 14"),
        *("p 14", "§14", "§ 14", "¶14", "１４", "١٤", "para. [14]", "(14)", "#14", "14th"),
        *(
            "no. 14",
            "№ 14",
            "the 14th paragraph",
            "para. [14], p. 3",
            "para 14 (p. 3)",
            "14 on p. 3",
        ),
        *("Chairman's Summary, para. 14", "chairmans-summary-p14", "p14-14"),
    ],
    ("paragraph", "paras-14-15", "paras. [14–15], p. 3"): [
        *("14-15", "14–15", "14 to 15", "14 15", "14,15", "14 and 15", "14, 14-15", "p14-15"),
        *("p14-p15", "paras 14-15", "paras. [14–15]", "§§ 14-15", "paras-14-15", "14 -15"),
        *("14\u201115", "14\u201215", "14\u221215", "14 through 15", "from 14 to 15", "14, and 15"),
        *("paras. [14–15], p. 3", "chairmans-summary-paras-14-15", "§14–§15"),
    ],
    ("paragraph", "paras-14-and-18", "paras. [14, 18], pp. 3–4"): ["18 14", "paras-14-and-18"],
    ("footnote", "footnote-2", "footnote 2, p. 1"): [
        *("footnote 2", "Footnote-2", "fn 2", "fn. 2", "note 2", "n. 2", "foot note 2"),
        *("footnote 2, p. 1", "2nd footnote"),
    ],
    ("footnote", "footnotes-1-2", "footnotes 1–2, p. 1"): ["footnotes 1-2", "notes 1 and 2"],
    ("resolution", "a-res-64-297", "footnote 2, p. 1"): [
        *("64/297", "A/RES/64/297", "resolution 64/297", "a-res-64-297", "a res 64 297"),
        *("General Assembly resolution 64/297", "GA res. 64/297", "footnote 2, p. 1, A/RES/64/297"),
        *(
            "the United Nations General Assembly resolution 64/297",
            "footnote 2, p. 1 (A/RES/64/297)",
        ),
    ],
    ("annex", "annex", "Annex I, pp. 5–7"): [
        *("annex", "Annex I", "annex-i", "programme", "Programme of the Event", "the annex"),
        *("the programme", "Annex 1", "annex one", "Annex I, pp. 5–7"),
    ],
    ("page", "page-3", "p. 3"): ["page 3", "p. 3", "p.3", "pg 3", "page-3"],
    ("page", "pages-2-3", "pp. 2–3"): ["pp. 2-3", "pp 2-3", "pages 2 to 3", "pages-2-3"],
    ("page", "pages-4-5", "pp. 4–5"): ["pages 4-5"],
    ("page", "pages-5-and-7", "Annex I, pp. 5, 7"): ["pages 5, 7", "Annex I, pp. 5, 7"],
    ("page", "page-7", "Annex I, p. 7"): ["page 7", "Annex I, p. 7", "Chairman's Summary, p. 7"],
    ("paragraph", "p2", "para. [2], p. 1"): ["2"],
    ("paragraph", "p3", "para. [3], p. 1"): ["3"],
    ("paragraph", "p6", "para. [6], pp. 1–2"): ["6"],
    ("paragraph", "p21", "para. [21], p. 4"): ["21"],
    ("session", "ii", "Annex I, pp. 5–6"): [
        *("ii", "II", "Session II", "session 2", "ii, pp. 5–6", "Annex I, pp. 5–6, Session II"),
        "Annex I, Session II",
    ],
    ("session", "opening", "Annex I, p. 5"): ["opening"],
    ("session", "closing", "Annex I, p. 7"): ["Closing Session"],
    ("theme", "human-rights", "para. [14], p. 3"): ["human-rights", "Human Rights"],
    ("theme", "symposium", "paras. [1–3], p. 1"): ["symposium", "theme symposium"],
    ("theme", "victims", "para. [15], p. 3"): ["theme victims", "theme-victims", "Theme: Victims"],
    ("theme", "internet", "para. [13], p. 3"): ["terrorist"],
    ("point", "p18-3", "para. [18], pp. 3–4"): ["P18-3"],
    ("speaker", "irina-bokova", "Annex I, p. 5"): [
        *("bokova", "irina-bokova", "person bokova", "bokova, p. 5", "body unesco"),
        "Annex I, p. 5, Session II, Ms. Irina Bokova",
    ],
    ("speaker", "ban-ki-moon", "Annex I, p. 5"): ["Ban Ki-moon"],
    ("speaker", "r-m-marty-m-natalegawa", "Annex I, p. 5"): ["r-m-marty-m-natalegawa"],
}


@pytest.mark.parametrize(
    ("typed", "meant"), [(typed, meant) for meant, every in SPELLINGS.items() for typed in every]
)
def test_what_a_reference_means(
    symposium: Symposium, typed: str, meant: tuple[str, str, str]
) -> None:
    assert cited(symposium, typed) == [meant]


@pytest.mark.parametrize(
    "typed",
    [
        *("document", "the document", "whole", "Chairman’s Summary", "chairmans summary"),
        *("the Chairman's Summary", "chairmans-summary", "whole document", "document and whole"),
    ],
)
def test_the_title_of_the_document_means_the_whole(symposium: Symposium, typed: str) -> None:
    assert find_citations(symposium, typed) == find_citations(symposium, None)


@pytest.mark.parametrize(
    ("typed", "suffixes"),
    [
        ("p14-2, p14-3", "p14-2 p14-3"),
        ("points p14-2 and p1-1", "p14-2 p1-1"),
        ("p1-2, 5", "p1-2 p5"),  # and not a range, as p1-p2 is
        ("sessions ii and iii", "ii iii"),
        ("sessions 2, 3", "ii iii"),
        ("pages 2, 3 and footnote 1", "page-2 page-3 footnote-1"),
        ("paragraph 14 and page 3", "p14 page-3"),
        ("14, p. 3; annex, p. 5", "p14 page-5"),
        ("human rights, lunch & may", "theme-human-rights lunch theresa-may"),
        ("France and Norway", "alain-juppe jonas-gahr-store"),
        ("France and Japan", "alain-juppe"),
        ("document and 14", " p14"),
        ("document, annex, p. 5", "page-5"),
        ("annex, 14", "annex p14"),
        ("footnote 1, paragraph 14", ""),
        ("resolutions 62/272 and 64/297", "a-res-62-272 a-res-64-297"),
        ("lunch, lunch", "lunch"),
        ("chairmans-summary-robert-orr-part-2, lunch", ""),
        ("victims of human rights and lunch", ""),  # words of titles are no entry
        ("Norway and nobody", ""),
    ],
)
def test_a_list_means_what_each_entry_means(
    symposium: Symposium, typed: str, suffixes: str
) -> None:
    if suffixes:
        found = find_citations(symposium, typed).items
        assert " ".join(one.suffix for one in found) == suffixes
    else:
        assert refused(symposium, typed).kind == "unknown_reference"


@pytest.mark.parametrize(
    ("typed", "suffix"),
    [
        ("robert-orr-part-2", "robert-orr-part-2"),
        ("Chairman’s Summary to be presented by Mr. Robert Orr", "robert-orr-part-2"),
        ("chairmans-summary-robert-orr-part-1", "robert-orr-part-1"),
        ("Closing Session, Mr. Robert Orr [chair]", "robert-orr-part-1"),
        ("Annex I, p. 7, Closing Session, Mr. Robert Orr [presenter]", "robert-orr-part-2"),
        ("Annex I, p. 6 (Lunch Break)", "lunch"),
    ],
)
def test_what_a_citation_goes_by_or_prints_means_that_place(
    symposium: Symposium, typed: str, suffix: str
) -> None:
    assert [found.suffix for found in find_citations(symposium, typed).items] == [suffix]


def test_every_entry_means_its_part_with_and_without_its_label(symposium: Symposium) -> None:
    for found in symposium.appearances:
        printed, label = str(found.part.printed), f"{found.part.role_label}:"
        for typed in {printed, printed.removeprefix(label)}:
            cited_at = find_citations(symposium, typed).items
            assert (found.part.person, found.session.id) in [(c.id, c.session) for c in cited_at]


@pytest.mark.parametrize("name", ["symposium", "fairground"])
def test_every_place_can_be_typed_as_it_is_printed(
    name: str, request: pytest.FixtureRequest
) -> None:
    data: Symposium = request.getfixturevalue(name)
    typed = [*(slot.id for slot in data.sessions), *{part.person: None for part in data.parts}]
    typed += [f"p{number}" for number in data.paragraphs]
    for place in (one for each in typed for one in find_citations(data, each).items):
        told = ", ".join(filter(None, (place.pinpoint, place.brief)))
        assert find_citations(data, told).items == (place,)
        assert find_citations(data, place.suffix).items == (place,)


@pytest.mark.parametrize(
    ("typed", "meant", "place"),
    [
        ("para. 14, p. 4", ("p14",), "para. [14], p. 3"),
        ("18, p. 3", ("p18",), "para. [18], pp. 3–4"),
        ("ii, p. 7", ("ii",), "Annex I, pp. 5–6"),
        ("Annex I, p. 3", ("annex",), "Annex I, pp. 5–7"),
        ("62/272, p. 2", ("a-res-62-272",), "footnote 2, p. 1"),
    ],
)
def test_a_place_on_other_pages_is_not_there(
    symposium: Symposium, typed: str, meant: tuple[str, ...], place: str
) -> None:
    unknown = refused(symposium, typed)
    assert unknown.message == f"Nothing to cite matches {typed!r}."
    assert (unknown.did_you_mean, unknown.hint) == (meant, f"That place is {place}.")


def test_the_pages_behind_are_pages_of_the_document(symposium: Symposium) -> None:
    assert refused(symposium, "14, p. 9").message == "There is no page 9."


@pytest.mark.parametrize(
    "typed",
    [
        *("paragraph 99 of resolution 62/272", "not res 62/272", "A/RES/62/272, paragraph 10"),
        *("Security Council resolution 62/272", "S/RES/62/272", "resolution A/62/272"),
    ],
)
def test_only_known_words_are_passed_over_before_a_symbol(symposium: Symposium, typed: str) -> None:
    unknown = refused(symposium, typed)
    assert (unknown.kind, unknown.did_you_mean) == ("unknown_reference", ("A/RES/62/272",))


def test_a_symbol_is_that_of_its_organ() -> None:
    data = built(
        programme(),
        summary(
            theme("one", point("p1-1")),
            resolutions=[
                {"id": "s-res-1373-2001", "symbol": "S/RES/1373 (2001)", "pages": [1]},
                {"id": "a-res-1-2", "symbol": "A/RES/1/2", "pages": [1]},
            ],
        ),
    )
    for typed in ("UN Security Council resolution 1373 (2001)", "UNSC res. 1373 (2001)"):
        assert cited_ids(data, typed) == ["s-res-1373-2001"]
    assert cited_ids(data, "UNGA resolution 1/2") == ["a-res-1-2"]
    assert refused(data, "UNGA resolution 1373 (2001)").did_you_mean == ("S/RES/1373 (2001)",)


CTITF_NAMES = ("CTITF", "ctitf", "Counter-Terrorism Implementation Task Force", "body ctitf")


@pytest.mark.parametrize("typed", CTITF_NAMES)
def test_a_body_means_the_same_by_each_of_its_names(symposium: Symposium, typed: str) -> None:
    """Its theme, and the parts of those who spoke for it."""
    found = find_citations(symposium, typed)
    assert [one.suffix for one in found.items] == ["theme-ctitf", "robert-orr-part-1"]
    assert found.notes == ("Showing results for Counter-Terrorism Implementation Task Force.",)


@pytest.mark.parametrize(
    ("typed", "place", "notes"),
    [
        ("EOSG", "para. [1], p. 1", 2),
        ("United Nations Center on Counter-Terrorism", "para. [9], p. 2", 2),
        ("organization GCTF", "para. [9], p. 2", 2),
        ("victims-symposium", "para. [15], p. 3", 1),
    ],
)
def test_what_only_the_summary_names_is_cited_by_its_paragraphs(
    symposium: Symposium, typed: str, place: str, notes: int
) -> None:
    found = find_citations(symposium, typed)
    assert [one.pinpoint for one in found.items] == [place]
    assert found.notes[-1].endswith(f" is named in paragraph {found.items[0].paragraphs[0]}.")
    assert len(found.notes) == notes  # of a body, that no one spoke for it


def test_paragraphs_that_name_what_a_theme_goes_by_are_told(symposium: Symposium) -> None:
    found = find_citations(symposium, "Global Counter-Terrorism Strategy")
    assert [one.suffix for one in found.items] == ["theme-strategy"]
    [note] = found.notes
    assert note.endswith(" Strategy is named in paragraphs 2, 4, 7–8, 10–12, 16, 18.")


def test_without_a_document_the_meeting_is_the_whole() -> None:
    data = built(programme(year_slot(1, 1946), event=event(document=None, title="Old Talks")))
    assert find_citations(data, "old talks") == find_citations(data, None)


def test_a_note_is_told_once(symposium: Symposium) -> None:
    assert len(find_citations(symposium, "UNCCT, France").notes) == len(("no one", "named", "FRA"))


def test_several_paragraphs_that_name_a_thing_are_one_citation() -> None:
    points = [point("p1-1", mentions=["charter"]), point("p2-1", paragraph=2, mentions=["charter"])]
    named = {"documents": [{"id": "charter", "name": "Market Charter", "pages": [1]}]}
    data = built(programme(), summary(theme("trade", *points, paragraphs=[1, 2]), **named))
    found = find_citations(data, "market charter")
    assert [one.suffix for one in found.items] == ["paras-1-2"]
    assert found.notes == ("Market Charter is named in paragraphs 1–2.",)


def test_a_name_that_reads_as_a_number_is_a_name_before_it_is_unknown() -> None:
    names = ("Li", "Di", "Vi", "Xi", "Mi")
    data = built(
        programme(
            slot(
                "talks",
                "01T10:00",
                "01T11:00",
                label="Session II",
                parts=[part(f"{name.lower()}-sample") for name in names],
            )
        )
    )
    for name in names:
        assert cited_ids(data, name) == [f"{name.lower()}-sample"]
    assert cited_ids(data, "ii") == ["talks"]
    state = talks_of(part("ada", country="Liechtenstein"))
    assert cited_ids(state, "LI") == ["ada"]
    assert find_citations(state, "LI").notes == ("Showing results for Liechtenstein (LIE).",)
    assert find_citations(data, "Li").notes == ()
    assert refused(data, "Session VI").kind == refused(data, "x").kind == "unknown_session"
    assert refused(talks_of(part("vivian-sample")), "vi").kind == "unknown_session"


def test_a_number_in_roman_figures_is_sent_to_its_paragraph(symposium: Symposium) -> None:
    assert (refused(symposium, "XIV").hint or "").endswith(" Paragraph 14 is typed 14.")
    for typed in ("session xiv", "XXX"):
        assert "aragraph" not in (refused(symposium, typed).hint or "")


def test_words_of_several_names_or_themes_mean_all_of_them(symposium: Symposium) -> None:
    people = ["sheikh-hasina", "trinidad-jimenez", "roza-otunbaeva", "hina-rabbani-khar"]
    people += ["theresa-may", "micheline-calmy-rey", "catherine-ashton"]
    assert cited_ids(symposium, "h.e. ms") == people
    themes = ["strategy", "dialogue", "victims", "ctitf", "convention"]
    assert cited_ids(symposium, "terrorism") == themes


def test_every_part_of_a_person_is_cited_in_printed_order(fairground: Symposium) -> None:
    parts = find_citations(fairground, "ada").items
    assert find_citations(fairground, "ada-example").items == parts
    assert [(found.suffix, found.pinpoint, found.printed) for found in parts] == [
        ("ada-example-part-1", "p. 2", "Session I: Talks; Chair, Ada Example"),
        ("ada-example-part-2", "p. 2", "Session I: Talks; Ada Example, Mayor of Exampleville"),
    ]
    assert [(found.session, found.suffix) for found in find_citations(fairground, "ben").items] == [
        ("talks", "ben-sample-part-1"),
        ("farewell", "ben-sample-part-2"),
    ]


def test_only_the_label_of_a_plain_speaker_is_left_out() -> None:
    guests = {
        "ada": part("ada", role_label="Speaker", printed="Speaker: Ada"),
        "ben": part("ben", role="keynote", role_label="Keynote", printed="Keynote: Ben"),
        "cleo": part("cleo", role_label="Speaker", printed="Cleo, Speaker"),
        "dora": part("dora", printed="Speaker: Dora"),
    }
    data = talks_of(*guests.values())
    assert [one.printed for guest in guests for one in find_citations(data, guest).items] == [
        "Talks; Ada",
        "Talks; Keynote: Ben",
        "Talks; Cleo, Speaker",
        "Talks; Speaker: Dora",
    ]


def test_of_two_things_of_one_name_the_earlier_kind_is_meant() -> None:
    """A session before a theme, a theme before a person, and a paragraph before all.

    But an id that a session and a theme share means both.
    """
    guests = [part("ada-example"), part("trade-winds")]
    data = built(
        programme(slot("trade", "01T10:00", "01T11:00", parts=guests)),
        summary(theme("trade", point("p1-1")), theme("ada", point("p1-2"))),
    )
    both = [("session", "trade", "p. 2"), ("theme", "trade", "para. [1], p. 1")]
    assert cited(data, "trade") == cited(data, " Trade ") == both
    assert cited(data, "ada") == [("theme", "ada", "para. [1], p. 1")]
    assert cited(data, "ada example") == [("speaker", "ada-example", "p. 2")]
    assert cited(data, "trade winds") == [("speaker", "trade-winds", "p. 2")]
    assert cited(data, "1") == [("paragraph", "p1", "para. [1], p. 1")]


def test_exact_ids_and_titles_go_before_what_a_reference_reads_like() -> None:
    titles = {"part-b": "Annex", "day": "Page 1", "night": "Footnote 1", "law": "R 1"}
    slots = [slot(id_, "01T10:00", "01T11:00", title=title) for id_, title in titles.items()]
    points = [point("p1-1"), point("p1-2"), point("p2-1", paragraph=2)]
    data = built(
        programme(*slots),
        summary(
            theme("all", *points, paragraphs=[1, 2]),
            resolutions=[{"id": "a-r-1", "symbol": "A/R/1", "pages": [1]}],
        ),
    )
    for id_, title in titles.items():
        assert cited_ids(data, title) == [id_]
    assert cited_ids(data, "A/R/1") == ["a-r-1"]
    assert cited_ids(data, "p1-2") == ["p1-2"]
    assert cited_ids(data, "1-2") == cited_ids(data, "p1-p2") == ["paras-1-2"]


def test_a_persons_slug_means_that_person_only() -> None:
    data = talks_of(part("ada-example"), part("ada-example-2", name="Ada Example the Younger"))
    assert cited_ids(data, "ada-example") == ["ada-example"]
    assert cited_ids(data, "ada example") == ["ada-example", "ada-example-2"]


def test_a_label_printed_twice_means_both_sessions() -> None:
    slots = [slot(name, "01T10:00", "01T11:00", label="Part II", room=name) for name in "ab"]
    assert cited_ids(built(programme(*slots)), "part ii") == ["a", "b"]


def test_a_paragraph_has_the_pages_of_its_points_or_else_of_its_themes() -> None:
    points = [point("p1-1", pages=[2]), point("p1-2", pages=[1, 2]), point("p2-1", paragraph=2)]
    data = built(
        programme(),
        summary(
            theme("one", *points, paragraphs=[1, 2, 5], pages=[1, 2]),
            theme("two", point("p1-3", pages=[4]), point("p3-1", paragraph=3), pages=[1, 4]),
            theme("none", paragraphs=[5], pages=[9]),
        ),
    )
    assert cited(data, "1") == [("paragraph", "p1", "para. [1], pp. 1–2, 4")]
    assert cited(data, "2") == [("paragraph", "p2", "para. [2], p. 1")]
    assert cited(data, "5") == [("paragraph", "p5", "para. [5], pp. 1–2, 9")]


def test_pages_are_those_of_the_label() -> None:
    document = {**event()["document"], "programme_label": "Part B"}
    session = slot("talks", "01T10:00", "01T11:00", pages=[3, 2, 3, 7])
    data = built(programme(session, event=event(document=document)))
    [found] = find_citations(data, "talks").items
    assert (found.pinpoint, found.pages) == ("Part B, pp. 2–3, 7", (2, 3, 7))


@pytest.mark.parametrize(
    ("typed", "message", "known"),
    [
        ("0", "There is no paragraph 0.", "The paragraphs are 1–21."),
        *((f"{noun}22", "There is no paragraph 22.", "") for noun in ("", "p", "paragraph ")),
        ("0-3", "There is no paragraph 0.", ""),
        ("14-99", "There are no paragraphs 22–99.", ""),
        ("14 99", "There is no paragraph 99.", ""),
        ("99999999999-999999999999", "There are no paragraphs 99999999999–999999999999.", ""),
        ("62-272", "There are no paragraphs 62–272.", ""),
        ("footnote 3", "There is no footnote 3.", "The footnotes are 1–2."),
        ("footnotes 2-3", "There is no footnote 3.", ""),
        ("page 8", "There is no page 8.", "The pages are 1–7."),
        ("p. 14", "There is no page 14.", ""),
    ],
)
def test_a_number_that_is_not_there(
    symposium: Symposium, typed: str, message: str, known: str
) -> None:
    unknown = refused(symposium, typed)
    assert unknown.message == message
    assert unknown.kind == f"unknown_{message.split()[3].removesuffix('s')}"
    assert known in (unknown.hint or "")
    assert unknown.did_you_mean == ()


def test_a_number_missing_between_others_is_told() -> None:
    themes = theme("one", point("p1-1"), point("p3-1", paragraph=3), paragraphs=[1, 3])
    assert refused(built(programme(), summary(themes)), "1-3").message == "There is no paragraph 2."


@pytest.mark.parametrize("typed", ["15-14", "paras 15-14", "footnotes 2-1", "pp. 3-2", "1, 3-2"])
def test_a_range_that_ends_before_it_begins_is_a_slip(symposium: Symposium, typed: str) -> None:
    with pytest.raises(UsageError) as slip:
        find_citations(symposium, typed)
    assert slip.value.message == f"{typed!r} ends before it begins."
    assert slip.value.hint == "Give the lower number first."


@pytest.mark.parametrize("typed", ["", " ", "-", "…", "§"])
def test_a_reference_without_a_word_is_a_slip(symposium: Symposium, typed: str) -> None:
    with pytest.raises(BlankError) as slip:
        find_citations(symposium, typed)
    assert slip.value.given == Given("reference", (typed,))


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("VI", ("v", "closing")),
        ("Session VI", ("v", "closing")),
        ("i", ("opening", "ii")),
        ("Session 9", ("v", "closing")),
    ],
)
def test_the_number_of_no_session_is_nothing_else(
    symposium: Symposium, typed: str, nearest: tuple[str, ...]
) -> None:
    unknown = refused(symposium, typed)
    assert unknown.message == f"There is no session {typed!r}."
    assert (unknown.kind, unknown.did_you_mean) == ("unknown_session", nearest)


def test_without_a_summary_there_is_no_paragraph_to_cite() -> None:
    data = built(fair())
    assert refused(data, "para 1").hint == "This data set has no paragraphs."
    assert refused(data, "footnote 1").hint == "This data set has no footnotes."
    assert refused(data, "purpose").kind == "unknown_reference"
    assert cited(data, "workshop") == [("session", "workshop", "p. 2")]


def test_without_paragraphs_a_number_is_that_of_a_session() -> None:
    data = built(fair())
    assert cited(data, "2") == cited(data, "session 2") == cited(data, "workshop")
    assert cited(data, "1-2") == [*cited(data, "1"), *cited(data, "2")]
    assert cited(data, "2nd") == cited(data, "2")
    assert refused(data, "9").kind == "unknown_session"
    of_years = built(programme(year_slot(1, 1946), year_slot(2, 1947), year_slot(3, 1946)))
    assert refused(of_years, "1946").did_you_mean == ("session-1", "session-3")
    unnumbered = built(programme(slot("talks", "01T10:00", "01T11:00")))
    assert refused(unnumbered, "1").hint == "This data set has no paragraphs."


@pytest.mark.parametrize("name", ["symposium", "fairground"])
def test_every_place_can_be_cited_and_has_a_suffix_of_its_own(
    name: str, request: pytest.FixtureRequest
) -> None:
    data: Symposium = request.getfixturevalue(name)
    references = [
        *(slot.id for slot in data.sessions),
        *(theme.id for theme in data.themes),
        *(f"p{number}" for number in data.paragraphs),
        *(found.point.id for found in data.points),
        *{part.person: None for part in data.parts},
        *(f"footnote-{note.number}" for note in data.summary.footnotes),
        *(resolution.id for resolution in data.summary.resolutions),
        *(f"page-{number}" for number in data.pages),
    ]
    found = {one for typed in references for one in find_citations(data, typed).items}
    assert len({one.suffix for one in found}) == len(found)
    assert all(one.pages and one.pinpoint for one in found)


@settings(max_examples=50)
@given(st.text(max_size=30))
def test_whatever_is_typed_is_cited_or_refused(symposium: Symposium, typed: str) -> None:
    named = ("paragraph", "page", "footnote", "session", "reference")
    kinds = {"usage", *(f"unknown_{what}" for what in named)}
    kind = refusal(lambda reference: find_citations(symposium, reference), typed)
    if kind is None:
        answer = find_citations(symposium, typed)
        assert answer.items or answer.notes  # the code of a state that nobody spoke for
    else:
        assert kind in kinds


def test_a_state_or_body_means_the_parts_of_those_who_spoke_for_it(symposium: Symposium) -> None:
    france = find_citations(symposium, "France")
    assert [found.id for found in france.items] == ["alain-juppe"]
    assert france.notes == ("Showing results for France (FRA).",)
    un = find_citations(symposium, "United Nations").items
    assert len(un) == sum("united-nations" in part.organizations for part in symposium.parts) > 1
    for typed in ("Japan", "state Japan"):
        nobody = find_citations(symposium, typed)
        assert (nobody.items, nobody.notes) == ((), ("No one is listed as speaking for Japan.",))


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("human rights", "human-rights"),  # a theme goes before words of a session's title
        ("the way forward", "closing"),
        ("UN", "ban-ki-moon navanethem-pillay"),  # and not the theme whose title has UNCCT
        ("law enforcement and capacity-building", "iii"),
    ],
)
def test_words_of_a_title_mean_a_session_where_nothing_else_is_meant(
    symposium: Symposium, typed: str, ids: str
) -> None:
    assert " ".join(found.id for found in find_citations(symposium, typed).items) == ids
