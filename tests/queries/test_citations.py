"""Which places of the document a reference means, and where they stand."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.load import bundled_directory, load
from symposium_cli.dataset.models import Symposium
from symposium_cli.errors import UnknownError, UsageError
from symposium_cli.queries.citations import WHOLE, Citation, find_citations
from symposium_cli.queries.kinds import CitedKind
from tests.conftest import refusal
from tests.support.events import (
    built,
    event,
    fair,
    fair_summary,
    part,
    point,
    programme,
    slot,
    theme,
)
from tests.support.events import summary as summary_of

BUNDLED = load(bundled_directory())


def cited(symposium: Symposium, typed: str | None) -> list[tuple[str, str, str | None]]:
    """Kind, id and pinpoint of what a reference means."""
    return [(found.kind, found.id, found.pinpoint) for found in find_citations(symposium, typed)]


def refused(symposium: Symposium, typed: str) -> UnknownError:
    with pytest.raises(UnknownError) as unknown:
        find_citations(symposium, typed)
    return unknown.value


def test_without_a_reference_the_whole_document_is_meant(symposium: Symposium) -> None:
    assert find_citations(symposium, None) == (WHOLE,)
    assert Citation(CitedKind.DOCUMENT, "document", "", (), (), None, None, None) == WHOLE


def test_a_paragraph_whole(symposium: Symposium) -> None:
    assert find_citations(symposium, "18") == (
        Citation(
            kind=CitedKind.PARAGRAPH,
            id="p18",
            suffix="p18",
            pages=(3, 4),
            paragraphs=(18,),
            pinpoint="para. 18, pp. 3–4",
        ),
    )


def test_a_part_whole(symposium: Symposium) -> None:
    assert find_citations(symposium, "stoere") == (
        Citation(
            kind=CitedKind.SPEAKER,
            id="jonas-gahr-store",
            suffix="jonas-gahr-store",
            pages=(7,),
            pinpoint="Annex I, p. 7",
            session="v",
            printed="Session V: Promoting human rights and the rule of law while countering"
            " terrorism; H.E. Mr. Jonas Gahr Støre, Minister for Foreign Affairs, Norway",
        ),
    )


@pytest.mark.parametrize(
    ("typed", "kind", "id_", "pinpoint"),
    [
        ("14", "paragraph", "p14", "para. 14, p. 3"),
        ("p14", "paragraph", "p14", "para. 14, p. 3"),
        (" P14 ", "paragraph", "p14", "para. 14, p. 3"),
        ("014", "paragraph", "p14", "para. 14, p. 3"),
        ("para. 14", "paragraph", "p14", "para. 14, p. 3"),
        ("paragraph 14", "paragraph", "p14", "para. 14, p. 3"),
        ("１４", "paragraph", "p14", "para. 14, p. 3"),
        ("2", "paragraph", "p2", "para. 2, p. 1"),
        ("3", "paragraph", "p3", "para. 3, p. 1"),
        ("6", "paragraph", "p6", "para. 6, pp. 1–2"),
        ("21", "paragraph", "p21", "para. 21, p. 4"),
        ("ii", "session", "ii", "Annex I, pp. 5–6"),
        ("II", "session", "ii", "Annex I, pp. 5–6"),
        ("Session II", "session", "ii", "Annex I, pp. 5–6"),
        ("session 2", "session", "ii", "Annex I, pp. 5–6"),
        ("opening", "session", "opening", "Annex I, p. 5"),
        ("Closing Session", "session", "closing", "Annex I, p. 7"),
        ("lunch", "session", "lunch", "Annex I, p. 6"),
        ("human-rights", "theme", "human-rights", "para. 14, p. 3"),
        ("Human Rights", "theme", "human-rights", "para. 14, p. 3"),
        ("ctitf", "theme", "ctitf", "paras. 18, 20, pp. 3–4"),
        ("symposium", "theme", "symposium", "paras. 1–3, p. 1"),
        ("media", "theme", "media", "para. 17, p. 3"),
        ("p14-2", "point", "p14-2", "para. 14, p. 3"),
        ("P18-3", "point", "p18-3", "para. 18, pp. 3–4"),
        ("bokova", "speaker", "irina-bokova", "Annex I, p. 5"),
        ("irina-bokova", "speaker", "irina-bokova", "Annex I, p. 5"),
        ("Ban Ki-moon", "speaker", "ban-ki-moon", "Annex I, p. 5"),
        ("r-m-marty-m-natalegawa", "speaker", "r-m-marty-m-natalegawa", "Annex I, p. 5"),
    ],
)
def test_what_a_reference_means(
    symposium: Symposium, typed: str, kind: str, id_: str, pinpoint: str
) -> None:
    assert cited(symposium, typed) == [(kind, id_, pinpoint)]


def test_a_person_has_a_citation_for_each_part_in_printed_order(symposium: Symposium) -> None:
    chair, presenter = find_citations(symposium, "orr")
    assert find_citations(symposium, "robert-orr") == (chair, presenter)
    assert (chair.suffix, presenter.suffix) == ("robert-orr-part-1", "robert-orr-part-2")
    assert chair.printed == (
        "Closing Session: The way forward; Session Chairman: Mr. Robert Orr, Assistant"
        " Secretary-General, Chairman of the Counter-Terrorism Implementation Task Force (CTITF)"
    )
    assert presenter.printed == (
        "Closing Session: The way forward; Chairman’s Summary to be presented by Mr. Robert Orr"
    )


def test_words_of_several_names_mean_all_of_these_people(symposium: Symposium) -> None:
    assert [id_ for _, id_, _ in cited(symposium, "h.e. ms")] == [
        "sheikh-hasina",
        "trinidad-jimenez",
        "roza-otunbaeva",
        "hina-rabbani-khar",
        "theresa-may",
        "micheline-calmy-rey",
        "catherine-ashton",
    ]


@pytest.mark.parametrize("number", ["0", "22", "p22", "para. 22", "paragraph 22", "999999999"])
def test_a_paragraph_that_is_not_there(symposium: Symposium, number: str) -> None:
    unknown = refused(symposium, number)
    figures = "".join(filter(str.isdecimal, number))
    assert unknown.message == f"There is no paragraph {figures}."
    assert unknown.kind == "unknown_paragraph"
    assert unknown.hint == "The paragraphs are 1–21."


@pytest.mark.parametrize("typed", ["", " ", "-", "…", "()"])
def test_a_reference_without_a_word_is_a_slip(symposium: Symposium, typed: str) -> None:
    with pytest.raises(UsageError) as slip:
        find_citations(symposium, typed)
    assert slip.value.message == f"REF {typed!r} holds no word to look for."


@pytest.mark.parametrize(
    "typed", ["9" * 10, "9" * 5000, "p" + "9" * 10, "٩٩", "14-15", "14.0", "-1", "§"]
)
def test_a_number_that_no_paragraph_could_have_names_nothing(
    symposium: Symposium, typed: str
) -> None:
    with pytest.raises((UnknownError, UsageError)) as caught:
        find_citations(symposium, typed)
    assert "session" not in str(caught.value)


@pytest.mark.parametrize(
    "typed", ["14", "p14", "p 14", "§14", "§ 14", "¶14", "para. 14", "Para 14", "١٤"]
)
def test_a_paragraph_is_written_in_many_ways(symposium: Symposium, typed: str) -> None:
    assert cited(symposium, typed) == [("paragraph", "p14", "para. 14, p. 3")]


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("VI", ("v",)), ("Session VI", ("v",)), ("i", ("ii",)), ("Session 9", ("v",))],
)
def test_the_number_of_no_session_is_nothing_else(
    symposium: Symposium, typed: str, nearest: tuple[str, ...]
) -> None:
    unknown = refused(symposium, typed)
    assert unknown.message == f"There is no session {typed!r}."
    assert (unknown.kind, unknown.did_you_mean) == ("unknown_session", nearest)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bokva", "Irina Bokova"),
        ("oppening", "opening"),
        ("lunhc", "lunch"),
        ("the way forward", "closing"),
        ("victmis", "victims"),
        ("humna rihgts", "human-rights"),
        ("p14-9", "p14-1"),
        ("Sekikh Hasina", "Sheikh Hasina"),
    ],
)
def test_what_looks_alike_is_suggested_whatever_it_is(
    symposium: Symposium, typed: str, meant: str
) -> None:
    unknown = refused(symposium, typed)
    assert unknown.message == f"There is nothing to cite by the name {typed!r}."
    assert unknown.kind == "unknown_reference"
    assert meant in unknown.did_you_mean
    assert unknown.hint == (
        "Give a paragraph's number, a session, a theme, a point's id or a person's name."
    )


def test_other_spellings_of_a_name_are_suggested_by_the_printed_name() -> None:
    guest = part("ada-example", other_spellings=["Adelheid Muster"])
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=[guest])))
    assert refused(data, "Adelheid Mustre").did_you_mean == ("Ada Example",)


@pytest.mark.parametrize("typed", ["unicorn", "Norway", "p1-99-9", "Session", "p.7", "page 7"])
def test_what_is_nothing_is_unknown(symposium: Symposium, typed: str) -> None:
    assert refused(symposium, typed).kind == "unknown_reference"


def test_of_two_things_of_one_name_the_earlier_kind_is_meant() -> None:
    """A session before a theme, a theme before a person, and a paragraph before all.

    But an id that a session and a theme share means both.
    """
    guests = [part("ada-example"), part("trade-winds")]
    data = built(
        programme(slot("trade", "01T10:00", "01T11:00", parts=guests)),
        summary_of(theme("trade", point("p1-1")), theme("ada", point("p1-2"))),
    )
    both = [("session", "trade", "p. 2"), ("theme", "trade", "para. 1, p. 1")]
    assert cited(data, "trade") == both
    assert cited(data, "ada") == [("theme", "ada", "para. 1, p. 1")]
    assert cited(data, "ada example") == [("speaker", "ada-example", "p. 2")]
    assert cited(data, "trade winds") == [("speaker", "trade-winds", "p. 2")]
    assert cited(data, "1") == [("paragraph", "p1", "para. 1, p. 1")]


def test_a_persons_slug_means_that_person_only() -> None:
    guests = [part("ada-example"), part("ada-example-2", name="Ada Example the Younger")]
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=guests)))
    assert [id_ for _, id_, _ in cited(data, "ada-example")] == ["ada-example"]
    assert [id_ for _, id_, _ in cited(data, "ada example")] == ["ada-example", "ada-example-2"]


def test_a_label_printed_twice_means_both_sessions() -> None:
    slots = [slot(name, "01T10:00", "01T11:00", label="Part II", room=name) for name in "ab"]
    assert [id_ for _, id_, _ in cited(built(programme(*slots)), "part ii")] == ["a", "b"]


def test_words_of_several_themes_mean_all_of_them(symposium: Symposium) -> None:
    assert cited(symposium, "terrorist") == [("theme", "internet", "para. 13, p. 3")]
    assert cited(symposium, "regional organizations and") == [
        ("theme", "regional-cooperation", "para. 12, p. 3")
    ]
    assert cited(symposium, "terrorism") == [
        ("theme", "strategy", "para. 4, p. 1"),
        ("theme", "dialogue", "paras. 5–6, pp. 1–2"),
        ("theme", "victims", "para. 15, p. 3"),
        ("theme", "ctitf", "paras. 18, 20, pp. 3–4"),
        ("theme", "convention", "para. 19, p. 4"),
    ]


def test_a_paragraph_without_points_has_the_pages_of_its_theme(fairground: Symposium) -> None:
    assert cited(fairground, "2") == [("paragraph", "p2", "para. 2, p. 1")]


def test_a_paragraph_has_the_pages_of_its_points_and_no_others() -> None:
    points = [point("p1-1", pages=[2]), point("p1-2", pages=[1, 2]), point("p2-1", paragraph=2)]
    data = built(
        programme(),
        summary_of(
            theme("one", *points, paragraphs=[1, 2, 5], pages=[1, 2]),
            theme("two", point("p1-3", pages=[4]), point("p3-1", paragraph=3), pages=[1, 4]),
            theme("none", paragraphs=[5], pages=[9]),
        ),
    )
    assert cited(data, "1") == [("paragraph", "p1", "para. 1, pp. 1–2, 4")]
    assert cited(data, "2") == [("paragraph", "p2", "para. 2, p. 1")]
    assert cited(data, "5") == [("paragraph", "p5", "para. 5, pp. 1–2, 9")]


def test_without_a_label_of_the_programme_there_is_the_page_alone(fairground: Symposium) -> None:
    assert cited(fairground, "talks") == [("session", "talks", "p. 2")]
    ada = find_citations(fairground, "ada")
    assert [found.pinpoint for found in ada] == ["p. 2", "p. 2"]
    assert [found.printed for found in ada] == [
        "Session I: Talks; Chair, Ada Example",
        "Session I: Talks; Ada Example, Mayor of Exampleville",
    ]
    assert [found.printed for found in find_citations(fairground, "walk")] == ["Night Walk"]


def test_parts_in_several_sessions_are_told_apart(fairground: Symposium) -> None:
    found = find_citations(fairground, "ben")
    assert [(one.session, one.suffix) for one in found] == [
        ("talks", "ben-sample-part-1"),
        ("farewell", "ben-sample-part-2"),
    ]


def test_only_the_label_of_a_plain_speaker_is_left_out() -> None:
    guests = [
        part("ada", role_label="Speaker", printed="Speaker: Ada"),
        part("ben", role="keynote", role_label="Keynote", printed="Keynote: Ben"),
        part("cleo", role_label="Speaker", printed="Cleo, Speaker"),
        part("dora", printed="Speaker: Dora"),
    ]
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=guests)))
    printed = [one.printed for guest in guests for one in find_citations(data, guest["person"])]
    assert printed == [
        "Talks; Ada",
        "Talks; Keynote: Ben",
        "Talks; Cleo, Speaker",
        "Talks; Speaker: Dora",
    ]


def test_without_a_summary_there_is_no_paragraph_to_cite() -> None:
    data = built(fair())
    unknown = refused(data, "1")
    assert unknown.message == "There is no paragraph 1."
    assert unknown.hint == "This data set has no paragraphs."
    assert refused(data, "purpose").kind == "unknown_reference"
    assert cited(data, "workshop") == [("session", "workshop", "p. 2")]


def _references(symposium: Symposium) -> list[str]:
    themes = symposium.summary.themes if symposium.summary else ()
    slots = symposium.programme.sessions
    return [
        *(slot.id for slot in slots),
        *(theme.id for theme in themes),
        *(f"p{number}" for theme in themes for number in theme.paragraphs),
        *(point.id for theme in themes for point in theme.points),
        *{part.person: None for slot in slots for part in slot.parts},
    ]


@pytest.mark.parametrize("data", [BUNDLED, built(fair(), fair_summary())], ids=["un", "fair"])
def test_every_place_can_be_cited_and_has_a_suffix_of_its_own(data: Symposium) -> None:
    found = [find_citations(data, typed) for typed in _references(data)]
    assert all(found)
    suffixes = [one.suffix for one in chain.from_iterable(found)]
    assert len(set(suffixes)) == len(suffixes)
    assert all(one.pages and one.pinpoint for one in chain.from_iterable(found))


def test_pages_are_those_of_the_label() -> None:
    document = {
        "title": "Booklet",
        "page_count": 9,
        "programme_label": "Part B",
        "programme_pages": [2],
    }
    session = slot("talks", "01T10:00", "01T11:00", pages=[3, 2, 3, 7])
    data = built(programme(session, event=event(document=document)))
    [found] = find_citations(data, "talks")
    assert (found.pinpoint, found.pages) == ("Part B, pp. 2–3, 7", (2, 3, 7))


@given(st.text(max_size=30))
def test_whatever_is_typed_is_cited_or_refused(typed: str) -> None:
    kinds = {"usage", "unknown_paragraph", "unknown_session", "unknown_reference"}
    kind = refusal(lambda reference: find_citations(BUNDLED, reference), typed)
    assert kind in kinds if kind else find_citations(BUNDLED, typed)
