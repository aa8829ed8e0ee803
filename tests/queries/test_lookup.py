"""Which session, theme, paragraph, person or role a typed word means."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.models import OfficeKind, Role, Session
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import BlankError, Given
from symposium_cli.names.words import Words
from symposium_cli.queries.lookup import (
    find_paragraph,
    find_sessions_named,
    find_themes_named,
    is_session_number,
    name_test,
    part_session_names,
    role_test,
)
from tests.conftest import people, refusal
from tests.support.refusals import refused

# What may be asked for, and how to get the ids of what is found.
LOOKUPS: dict[str, Callable[[str, Symposium], list[str]]] = {
    "session": lambda typed, data: [one.id for one in find_sessions_named(typed, data.sessions)],
    "theme": lambda typed, data: [one.id for one in find_themes_named(typed, data.themes)],
    "person": lambda typed, data: people(name_test(typed, data.parts, "person"), [*data.parts]),
    "role": lambda typed, data: people(role_test(typed, data.parts), [*data.parts]),
}
CHAIRS = (
    "nassir-abdulaziz-al-nasser irina-bokova michael-smith "
    "yury-fedotov navanethem-pillay robert-orr"
)


def labelled(data: Symposium, label: str) -> list[Session]:
    """The sessions with another label for the first of them."""
    return [data.sessions[0].model_copy(update={"label": label}), *data.sessions[1:]]


@pytest.mark.parametrize(
    ("asked_for", "found", "ways"),
    [
        ("session", "ii", ["ii", "II", "2", "02", "Session II", "session 2", "SESSION-II"]),
        ("session", "iii", ["iii", "3"]),
        ("session", "iv", ["iv", "4"]),
        ("session", "v", ["V", "Session 5"]),
        ("session", "lunch", [" LUNCH", "Lunch Break"]),
        ("session", "registration", ["Registration of participants"]),
        ("theme", "internet", ["internet", "Terrorist use of the Internet"]),
        ("theme", "human-rights", ["HUMAN-RIGHTS", "rights human"]),
        ("theme", "capacity-building", ["capacity building", "capacitybuilding"]),
        ("theme", "law-enforcement human-rights", ["law"]),
        ("theme", "strategy", ["strategy"]),
        ("theme", "strategy integrated-implementation", ["strateg"]),
        ("person", "trinidad-jimenez", ["jimenez"]),
        ("person", "jonas-gahr-store", ["store", "stoere"]),
        ("person", "ban-ki-moon", ["ki moon", "HE Mr Ban"]),
        ("person", "saud-al-faisal", ["prince saud", "HRH"]),
        ("person", "theresa-may", ["MP", "rt hon"]),
        ("person", "eric-holder-jr", ["jr."]),
        ("person", "robert-orr robert-orr", ["orr"]),
        ("person", "michael-smith jose-miguel-insulza micheline-calmy-rey", ["mi"]),
        ("role", CHAIRS, ["chair", "Chair"]),
        ("role", "ban-ki-moon", ["keynote", "Keynote Address"]),
        ("role", "robert-orr", ["presenter", "Chairman's Summary to be presented by"]),
        ("role", "navanethem-pillay", ["Session Chairperson"]),
        ("role", "irina-bokova michael-smith yury-fedotov robert-orr", ["session chairman"]),
        ("role", "roza-otunbaeva micheline-calmy-rey", ["head of state", "HEAD-OF-STATE"]),
        ("role", "sheikh-hasina", ["head_of_government", "prime minister"]),
        ("role", "gennadiy-m-gatilov", ["deputy foreign minister"]),
        ("role", "eric-holder-jr", ["attorney"]),
        ("role", "robert-orr hardeep-singh-puri", ["chairman"]),
        ("role", "theresa-may", ["home"]),
    ],
)
def test_what_a_typed_word_means(
    symposium: Symposium, asked_for: str, found: str, ways: list[str]
) -> None:
    for typed in ways:
        assert LOOKUPS[asked_for](typed, symposium) == found.split(), typed


def test_everything_is_found_by_its_own_id_and_name(symposium: Symposium) -> None:
    for session in symposium.sessions:
        for typed in (session.id, session.display_name.upper()):
            assert LOOKUPS["session"](typed, symposium) == [session.id]
    for theme in symposium.themes:
        for typed in (theme.id, theme.title.lower()):
            assert LOOKUPS["theme"](typed, symposium) == [theme.id]
    for part in symposium.parts:
        for typed in (part.person, part.name, part.full_name):
            assert set(LOOKUPS["person"](typed, symposium)) == {part.person}


@pytest.mark.parametrize(
    ("asked_for", "typed", "message", "hint"),
    [
        (
            "session",
            "dinner",
            "There is no session 'dinner'.",
            "The sessions are registration, opening, ii, iii, lunch, iv, v, closing.",
        ),
        ("theme", "plumbing", "There is no theme 'plumbing'.", "`symp themes` lists them all."),
        (
            "person",
            "Zzyzx",
            "Nobody here is named 'Zzyzx'.",
            "`symp speaker` lists everybody; a country or an office goes with its own option.",
        ),
        (
            "role",
            "plumber",
            "Nobody here has the role or office 'plumber'.",
            (
                "Give a role (chair, keynote, speaker, presenter), "
                "a kind of office (such as head of state) or words of an office."
            ),
        ),
    ],
)
def test_what_is_unknown_is_told_with_what_there_is(
    symposium: Symposium, asked_for: str, typed: str, message: str, hint: str
) -> None:
    told = refused(LOOKUPS[asked_for], typed, symposium)
    assert (told.kind, told.message) == (f"unknown_{asked_for}", message)
    assert (told.hint, told.did_you_mean) == (hint, ())


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ([], ()),
        (["ii"], ("ii",)),
        (["VI"], ("VI",)),  # told where it is looked for
        (["ii", "V", "lunch"], ("ii", "V", "lunch")),
        (["2", "2"], ("2", "2")),
        (["session", "2"], ("session 2",)),
        (["Lunch", "Break"], ("Lunch Break",)),
        (["Opening", "Session"], ("Opening Session",)),
        (["session 2", "closing session"], ("session 2", "closing session")),
    ],
)
def test_each_word_names_a_session_or_all_name_one(
    symposium: Symposium, typed: list[str], names: tuple[str, ...]
) -> None:
    assert part_session_names(typed, symposium.sessions) == names


@pytest.mark.parametrize("typed", [["ii", "VI"], ["VI", "ii"], ["ii", "VI", "dinner"]])
def test_the_first_word_that_names_no_session_is_told(
    symposium: Symposium, typed: list[str]
) -> None:
    error = refused(part_session_names, typed, symposium.sessions)
    assert error.message == "There is no session 'VI'."


def test_a_blank_word_among_names_of_sessions_is_told(symposium: Symposium) -> None:
    with pytest.raises(BlankError):
        part_session_names(["ii", " "], symposium.sessions)


@pytest.mark.parametrize(
    ("asked_for", "typed", "meant"),
    [
        # A number means the sessions of the nearest numbers.
        ("session", "I", "ii"),
        ("session", "Session 1", "ii"),
        ("session", "VI", "v"),
        ("session", "XL", "v"),
        ("session", "0", "ii"),
        ("session", "999", "v"),
        # Of as many figures as a year it is no slip for the number of a session.
        ("session", "9999", ""),
        ("session", "9" * 5000, ""),
        ("session", "opning", "opening"),
        ("session", "way forward", "closing"),
        ("session", "session opning", "opening; closing"),
        ("theme", "victms", "victims"),
        ("theme", "Victims of terorism", "victims"),
        ("person", "Smithson", "Michael Smith"),
        ("person", "Jimenez Trinidat", "Trinidad Jiménez"),
        ("person", "Navi Pillay", "Navanethem Pillay"),
        ("person", "Prince Sawd", "Saud Al-Faisal"),
        ("person", "MPP", "Theresa May"),
        ("role", "speakers", "speaker; Eminent Speaker"),
        (
            "role",
            "foreign ministers",
            "foreign minister; deputy foreign minister; Minister of Foreign Affairs",
        ),
        ("role", "general attorny", "Attorney-General"),
        ("role", "keynot adress", "Keynote Address"),
    ],
)
def test_what_looks_alike_is_suggested(
    symposium: Symposium, asked_for: str, typed: str, meant: str
) -> None:
    told = refused(LOOKUPS[asked_for], typed, symposium)
    assert "; ".join(told.did_you_mean) == meant


@pytest.mark.parametrize("typed", ["", " ", "!?", "-"])
@pytest.mark.parametrize("asked_for", LOOKUPS)
def test_a_question_needs_a_word(symposium: Symposium, asked_for: str, typed: str) -> None:
    with pytest.raises(BlankError) as blank:
        LOOKUPS[asked_for](typed, symposium)
    assert blank.value.given == Given(asked_for, (typed,))


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_known_or_unknown_or_blank(symposium: Symposium, typed: str) -> None:
    for kind, ask in LOOKUPS.items():
        met = refusal(lambda asked, ask=ask: ask(asked, symposium), typed)  # type: ignore[misc]
        assert met in ((None, f"unknown_{kind}") if Words(typed) else ("usage",))


def test_an_id_goes_before_another_one_that_reads_like_it(symposium: Symposium) -> None:
    slots = [symposium.sessions[0].model_copy(update={"id": slot}) for slot in ("1-1", "11")]
    themes = [symposium.themes[0].model_copy(update={"id": theme}) for theme in ("1-1", "11")]
    assert find_sessions_named(" 11", slots) == (slots[1],)
    assert find_themes_named(" 11", themes) == (themes[1],)


def test_two_sessions_may_be_equally_near(symposium: Symposium) -> None:
    without_third = [session for session in symposium.sessions if session.id != "iii"]
    assert refused(find_sessions_named, "3", without_third).did_you_mean == ("ii", "iv")


@pytest.mark.parametrize(
    ("label", "number"), [("Session IX", "9"), ("Part XIV", "xiv"), ("Meeting 40", "XL")]
)
def test_numbers_of_other_programmes(symposium: Symposium, label: str, number: str) -> None:
    sessions = labelled(symposium, label)
    assert find_sessions_named(number, sessions) == (sessions[0],)


# The second is white space for Python and not for the model's pattern.
@pytest.mark.parametrize("label", ["—", "\x1c"])
def test_a_label_without_a_word_has_no_name_and_no_number(symposium: Symposium, label: str) -> None:
    sessions = labelled(symposium, label)
    assert find_sessions_named("2", sessions) == (sessions[2],)
    with pytest.raises(BlankError):
        find_sessions_named("!", sessions)


def test_what_can_only_be_the_number_of_a_session() -> None:
    typed = ["VI", "session 6", "99", "opening", "session", "ninth", "iiii"]
    assert list(filter(is_session_number, typed)) == ["VI", "session 6", "99"]


def test_a_whole_title_goes_before_words_of_titles(symposium: Symposium) -> None:
    law = symposium.themes[0].model_copy(update={"title": "Law"})
    assert find_themes_named("law", [*symposium.themes[1:], law]) == (law,)


def test_a_paragraph_is_known_or_told_with_those_there_are() -> None:
    assert find_paragraph(3, [1, 2, 3, 5]) == 3
    told = refused(find_paragraph, 4, [1, 2, 3, 5])
    assert (told.kind, told.message) == ("unknown_paragraph", "There is no paragraph 4.")
    assert told.hint == "The paragraphs are 1–3, 5."


def test_a_data_set_without_themes_and_paragraphs_says_so() -> None:
    assert refused(find_themes_named, "trade", []).hint == "This data set has no themes."
    assert refused(find_paragraph, 1, []).hint == "This data set has no paragraphs."


@pytest.mark.parametrize(
    "typed", ["Bangladesh", "Norway", "NOR", "minister", "UNESCO", "keynote", "Navi"]
)
def test_a_name_is_looked_for_in_names_alone(symposium: Symposium, typed: str) -> None:
    assert refused(LOOKUPS["person"], typed, symposium).kind == "unknown_person"


def test_speakers_take_in_the_keynote(symposium: Symposium) -> None:
    roles = {found.part.person: found.part.role for found in symposium.appearances}
    taking = LOOKUPS["role"]("speaker", symposium)
    assert (len(taking), roles["ban-ki-moon"]) == (25, Role.KEYNOTE)
    assert LOOKUPS["role"]("eminent speaker", symposium) == [
        person for person in taking if person != "ban-ki-moon"
    ]


def test_a_kind_of_office_means_just_that_kind(symposium: Symposium) -> None:
    ministers = [
        part.person for part in symposium.parts if part.office_kind is OfficeKind.FOREIGN_MINISTER
    ]
    assert len(ministers) == 13
    assert LOOKUPS["role"]("foreign minister", symposium) == ministers


@pytest.mark.parametrize(
    ("typed", "count", "some"),
    [
        # Neither the Attorney-General's office nor the Home Secretary's has the word in it.
        ("minister", 17, {"eric-holder-jr", "theresa-may", "sheikh-hasina"}),
        ("foreign affairs", 15, {"alain-juppe", "gennadiy-m-gatilov", "catherine-ashton"}),
    ],
)
def test_a_word_is_looked_for_in_office_and_kind(
    symposium: Symposium, typed: str, count: int, some: set[str]
) -> None:
    found = LOOKUPS["role"](typed, symposium)
    assert len(found) == count
    assert some <= set(found)


def test_a_role_or_kind_is_known_where_nobody_has_it() -> None:
    for typed in ("chair", "Keynote", "head of state", "presiding officer"):
        assert callable(role_test(typed, []))
    assert refused(role_test, "attorney", []).kind == "unknown_role"
