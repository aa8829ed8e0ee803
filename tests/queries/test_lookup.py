"""Which session, theme, person or role a typed word means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.models import OfficeKind, Part, Role, Session, Symposium, Theme
from symposium_cli.errors import UnknownError, UsageError
from symposium_cli.names.words import Words
from symposium_cli.queries.lookup import find_sessions_named, find_themes, name_test, role_test
from tests.conftest import people

ANY_TEXT = st.text(st.characters(exclude_categories=()))
WORDLESS = ["", " ", "!?", "-"]


@pytest.fixture(scope="module")
def sessions(symposium: Symposium) -> tuple[Session, ...]:
    return symposium.programme.sessions


@pytest.fixture(scope="module")
def themes(symposium: Symposium) -> tuple[Theme, ...]:
    assert symposium.summary is not None
    return symposium.summary.themes


@pytest.mark.parametrize(
    ("typed", "session"),
    [
        ("ii", "ii"),
        ("II", "ii"),
        ("2", "ii"),
        ("02", "ii"),
        ("Session II", "ii"),
        ("session 2", "ii"),
        ("SESSION-II", "ii"),
        ("iii", "iii"),
        ("3", "iii"),
        ("iv", "iv"),
        ("4", "iv"),
        ("V", "v"),
        ("Session 5", "v"),
        ("opening", "opening"),
        ("Opening Session", "opening"),
        ("CLOSING", "closing"),
        ("lunch", "lunch"),
        ("Lunch Break", "lunch"),
        ("Registration of participants", "registration"),
    ],
)
def test_a_session_by_id_label_or_number(
    typed: str, session: str, sessions: tuple[Session, ...]
) -> None:
    [found] = find_sessions_named(typed, sessions)
    assert found.id == session


def test_every_session_by_its_own_id_and_label(sessions: tuple[Session, ...]) -> None:
    for session in sessions:
        assert find_sessions_named(session.id, sessions) == (session,)
        assert find_sessions_named(session.display_name.upper(), sessions) == (session,)


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("I", ("ii",)),
        ("1", ("ii",)),
        ("Session I", ("ii",)),
        ("VI", ("v",)),
        ("6", ("v",)),
        ("session 6", ("v",)),
        ("XL", ("v",)),
        ("0", ("ii",)),
        ("opning", ("opening",)),
        ("way forward", ("closing",)),
        ("session opning", ("opening", "closing")),
        ("dinner", ()),
    ],
)
def test_an_unknown_session_and_the_nearest(
    typed: str, nearest: tuple[str, ...], sessions: tuple[Session, ...]
) -> None:
    with pytest.raises(UnknownError) as unknown:
        find_sessions_named(typed, sessions)
    assert unknown.value.message == f"There is no session {typed!r}."
    assert unknown.value.kind == "unknown_session"
    assert unknown.value.hint == (
        "The sessions are registration, opening, ii, iii, lunch, iv, v, closing."
    )
    assert unknown.value.did_you_mean == nearest


def test_two_sessions_may_be_equally_near(sessions: tuple[Session, ...]) -> None:
    without_third = [session for session in sessions if session.id != "iii"]
    with pytest.raises(UnknownError) as unknown:
        find_sessions_named("3", without_third)
    assert unknown.value.did_you_mean == ("ii", "iv")


@pytest.mark.parametrize(
    ("label", "number"), [("Session IX", "9"), ("Part XIV", "xiv"), ("Meeting 40", "XL")]
)
def test_numbers_of_other_programmes(
    label: str, number: str, sessions: tuple[Session, ...]
) -> None:
    numbered = sessions[0].model_copy(update={"label": label})
    assert find_sessions_named(number, [*sessions[1:], numbered]) == (numbered,)


def test_a_number_too_long_to_be_one_is_unknown(sessions: tuple[Session, ...]) -> None:
    with pytest.raises(UnknownError, match="There is no session"):
        find_sessions_named("9" * 5000, sessions)


# The second is white space for Python and not for the model's pattern.
@pytest.mark.parametrize("label", ["—", "\x1c"])
def test_a_label_without_a_word_has_no_number(label: str, sessions: tuple[Session, ...]) -> None:
    wordless = sessions[0].model_copy(update={"label": label})
    [found] = find_sessions_named("2", [wordless, *sessions[1:]])
    assert found.id == "ii"


@given(ANY_TEXT)
def test_any_text_is_a_session_or_unknown(symposium: Symposium, typed: str) -> None:
    sessions = symposium.programme.sessions
    try:
        [found] = find_sessions_named(typed, sessions)
    except UnknownError:
        assert Words(typed)
    except UsageError:
        assert not Words(typed)
    else:
        assert found in sessions


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("internet", ["internet"]),
        ("Terrorist use of the Internet", ["internet"]),
        ("HUMAN-RIGHTS", ["human-rights"]),
        ("rights human", ["human-rights"]),
        ("capacity building", ["capacity-building"]),
        ("capacitybuilding", ["capacity-building"]),
        ("follow up", ["follow-up"]),
        ("follow", ["follow-up"]),
        ("law", ["law-enforcement", "human-rights"]),
        ("strategy", ["strategy"]),
        ("strateg", ["strategy", "integrated-implementation"]),
    ],
)
def test_themes_by_id_title_or_words(
    typed: str, found: list[str], themes: tuple[Theme, ...]
) -> None:
    assert [theme.id for theme in find_themes(typed, themes)] == found


def test_every_theme_by_its_own_id_and_title(themes: tuple[Theme, ...]) -> None:
    for theme in themes:
        assert find_themes(theme.id, themes) == (theme,)
        assert find_themes(theme.title.lower(), themes) == (theme,)


def test_a_whole_title_goes_before_words_of_titles(themes: tuple[Theme, ...]) -> None:
    law = themes[0].model_copy(update={"title": "Law"})
    assert find_themes("law", [*themes[1:], law]) == (law,)


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("victms", ("victims",)),
        ("Victims of terorism", ("victims",)),
        ("internett", ("internet",)),
        ("plumbing", ()),
    ],
)
def test_an_unknown_theme(typed: str, alike: tuple[str, ...], themes: tuple[Theme, ...]) -> None:
    with pytest.raises(UnknownError) as unknown:
        find_themes(typed, themes)
    assert unknown.value.message == f"There is no theme {typed!r}."
    assert unknown.value.kind == "unknown_theme"
    assert unknown.value.hint == "`symp themes` lists them all."
    assert unknown.value.did_you_mean == alike


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jimenez", ["trinidad-jimenez"]),
        ("DAVUTOGLU", ["ahmet-davutoglu"]),
        ("store", ["jonas-gahr-store"]),
        ("stoere", ["jonas-gahr-store"]),
        ("fassi fihri", ["taieb-fassi-fihri"]),
        ("ki moon", ["ban-ki-moon"]),
        ("prince saud", ["saud-al-faisal"]),
        ("ban", ["ban-ki-moon"]),
        ("al nasser", ["nassir-abdulaziz-al-nasser"]),
        ("sheikh", ["sheikh-hasina"]),
        ("MP", ["theresa-may"]),
        ("jr.", ["eric-holder-jr"]),
        ("ambassador", ["hardeep-singh-puri"]),
        ("rt hon", ["theresa-may"]),
        ("orr", ["robert-orr", "robert-orr"]),
        ("HRH", ["saud-al-faisal"]),
        ("HE Mr Ban", ["ban-ki-moon"]),
    ],
)
def test_people_by_words_of_their_names(typed: str, found: list[str], parts: list[Part]) -> None:
    assert people(name_test(typed, parts), parts) == found


@pytest.mark.parametrize("attribute", ["person", "name", "full_name"])
def test_everybody_is_found_by_slug_and_name(attribute: str, parts: list[Part]) -> None:
    for part in parts:
        found = people(name_test(getattr(part, attribute), parts), parts)
        assert set(found) == {part.person}


@pytest.mark.parametrize(
    "typed", ["Bangladesh", "Norway", "NOR", "minister", "UNESCO", "keynote", "Navi"]
)
def test_a_name_is_looked_for_in_names_alone(typed: str, parts: list[Part]) -> None:
    with pytest.raises(UnknownError, match="Nobody here is named"):
        name_test(typed, parts)


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("Smithson", ("Michael Smith",)),
        ("Jimenes", ("Trinidad Jiménez",)),
        ("davutoglou", ("Ahmet Davutoğlu",)),
        ("otunbayeva", ("Roza Otunbaeva",)),
        ("Navi Pillay", ("Navanethem Pillay",)),
        ("Francisco Madeira", ("Francesco Madeira",)),
        ("Gennady Gatilov", ("Gennadiy M. Gatilov",)),
        ("Ki-moon Ben", ("Ban Ki-moon",)),
        ("Jimenez Trinidat", ("Trinidad Jiménez",)),
        ("Prince Sawd", ("Saud Al-Faisal",)),
        ("HE Mr Bann", ("Ban Ki-moon",)),
        ("Mr. Smithson", ("Michael Smith",)),
        ("MPP", ("Theresa May",)),
        ("Zzyzx", ()),
    ],
)
def test_an_unknown_person(typed: str, alike: tuple[str, ...], parts: list[Part]) -> None:
    with pytest.raises(UnknownError) as unknown:
        name_test(typed, parts)
    assert unknown.value.message == f"Nobody here is named {typed!r}."
    assert unknown.value.kind == "unknown_person"
    assert unknown.value.hint == (
        "`symp speaker` lists everybody; a country or an office goes with its own option."
    )
    assert unknown.value.did_you_mean == alike


CHAIRS = [
    "nassir-abdulaziz-al-nasser",
    "irina-bokova",
    "michael-smith",
    "yury-fedotov",
    "navanethem-pillay",
    "robert-orr",
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("chair", CHAIRS),
        ("Chair", CHAIRS),
        ("keynote", ["ban-ki-moon"]),
        ("Keynote Address", ["ban-ki-moon"]),
        ("presenter", ["robert-orr"]),
        ("Chairman's Summary to be presented by", ["robert-orr"]),
        ("Session Chairperson", ["navanethem-pillay"]),
        ("session chairman", ["irina-bokova", "michael-smith", "yury-fedotov", "robert-orr"]),
        ("head of state", ["roza-otunbaeva", "micheline-calmy-rey"]),
        ("HEAD-OF-STATE", ["roza-otunbaeva", "micheline-calmy-rey"]),
        ("head_of_government", ["sheikh-hasina"]),
        ("deputy foreign minister", ["gennadiy-m-gatilov"]),
        ("prime minister", ["sheikh-hasina"]),
        ("attorney", ["eric-holder-jr"]),
        ("chairman", ["robert-orr", "hardeep-singh-puri"]),
        ("home", ["theresa-may"]),
        (
            "secretary general",
            ["ban-ki-moon", "jose-miguel-insulza", "ekmeleddin-ihsanoglu", "robert-orr"],
        ),
    ],
)
def test_who_has_a_role(typed: str, found: list[str], parts: list[Part]) -> None:
    assert people(role_test(typed, parts), parts) == found


def test_speakers_take_in_the_keynote(parts: list[Part]) -> None:
    taking = [part for part in parts if part.role in (Role.SPEAKER, Role.KEYNOTE)]
    assert list(filter(role_test("speaker", parts), parts)) == taking
    assert "ban-ki-moon" not in people(role_test("eminent speaker", parts), parts)


def test_a_kind_of_office_means_just_that_kind(parts: list[Part]) -> None:
    ministers = [part for part in parts if part.office_kind is OfficeKind.FOREIGN_MINISTER]
    assert list(filter(role_test("foreign minister", parts), parts)) == ministers
    assert len(ministers) == 13


def test_a_word_is_looked_for_in_office_and_kind(parts: list[Part]) -> None:
    ministers = people(role_test("minister", parts), parts)
    assert len(ministers) == 17
    # Neither the Attorney-General's office nor the Home Secretary's has the word in it.
    assert {"eric-holder-jr", "theresa-may", "sheikh-hasina"} <= set(ministers)


def test_foreign_affairs_whoever_deals_with_them(parts: list[Part]) -> None:
    dealing = people(role_test("foreign affairs", parts), parts)
    assert len(dealing) == 15
    assert {"alain-juppe", "gennadiy-m-gatilov", "catherine-ashton"} <= set(dealing)


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("plumber", ()),
        ("speakers", ("speaker", "Eminent Speaker")),
        (
            "foreign ministers",
            ("foreign minister", "deputy foreign minister", "Minister of Foreign Affairs"),
        ),
        ("general attorny", ("Attorney-General",)),
        ("keynot adress", ("Keynote Address",)),
    ],
)
def test_an_unknown_role(typed: str, alike: tuple[str, ...], parts: list[Part]) -> None:
    with pytest.raises(UnknownError) as unknown:
        role_test(typed, parts)
    assert unknown.value.message == f"Nobody here has the role or office {typed!r}."
    assert unknown.value.kind == "unknown_role"
    assert unknown.value.hint == (
        "Give a role (chair, keynote, speaker, presenter), a kind of office (such as head of state)"
        " or words of an office."
    )
    assert unknown.value.did_you_mean == alike


def test_nobody_has_a_role_where_nobody_is() -> None:
    with pytest.raises(UnknownError, match="Nobody here has the role"):
        role_test("attorney", [])


@pytest.mark.parametrize("typed", ["chair", "Keynote", "head of state", "presiding officer"])
def test_a_role_or_kind_is_known_where_nobody_has_it(typed: str) -> None:
    assert callable(role_test(typed, []))


@pytest.mark.parametrize("typed", WORDLESS)
def test_a_name_without_a_word_is_no_question(typed: str, parts: list[Part]) -> None:
    with pytest.raises(UsageError) as refused:
        name_test(typed, parts)
    assert refused.value.message == f"NAME {typed!r} holds no word to look for."


@pytest.mark.parametrize("typed", WORDLESS)
def test_a_session_without_a_word_is_no_question(typed: str, sessions: tuple[Session, ...]) -> None:
    labelled = [sessions[0].model_copy(update={"label": "—"}), *sessions[1:]]
    with pytest.raises(UsageError) as refused:
        find_sessions_named(typed, labelled)
    assert refused.value.message == f"SESSION {typed!r} holds no word to look for."


@pytest.mark.parametrize("typed", WORDLESS)
def test_a_theme_without_a_word_is_no_question(typed: str, themes: tuple[Theme, ...]) -> None:
    with pytest.raises(UsageError) as refused:
        find_themes(typed, themes)
    assert refused.value.message == f"THEME {typed!r} holds no word to look for."


@pytest.mark.parametrize("typed", WORDLESS)
@pytest.mark.parametrize("label", [None, "Speaker"])
def test_a_role_without_a_word_is_no_question(
    typed: str, label: str | None, parts: list[Part]
) -> None:
    labelled = [part.model_copy(update={"role_label": label}) for part in parts]
    with pytest.raises(UsageError) as refused:
        role_test(typed, labelled)
    assert refused.value.message == f"--role {typed!r} holds no word to look for."
