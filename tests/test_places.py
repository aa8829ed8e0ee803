"""Which state and which body a typed name means: exactly, and never by a part of a name."""

import shlex
import unicodedata
from collections.abc import Callable
from itertools import cycle
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.errors import UnknownError
from symposium_cli.models import Entity, Part, Symposium
from symposium_cli.places import Places, find_state, named_bodies, state_identity
from symposium_cli.state_names import SHORT_NAMES

ANY_TEXT = st.text(st.characters(exclude_categories=()))
ANY_STATE = st.sampled_from(sorted(SHORT_NAMES))

NO_STATE = "No state is known by the name or code"
WHOLE_NAME = "Give a state's usual name or its ISO 3166 code, not a part of a name."


@pytest.fixture
def places(symposium: Symposium) -> Places:
    return Places(symposium)


@pytest.fixture(scope="module")
def parts(symposium: Symposium) -> list[Part]:
    return [part for session in symposium.programme.sessions for part in session.parts]


def people(test: Callable[[Part], bool], parts: list[Part]) -> list[str]:
    return [part.person for part in parts if test(part)]


def without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def with_the(text: str) -> str:
    return f"the {text}"


def curly(text: str) -> str:
    return text.replace("'", "’")


def without_hyphens(text: str) -> str:
    return text.replace("-", " ").replace("'", "")


@pytest.mark.parametrize(
    ("typed", "person", "notes"),
    [
        ("UK", "theresa-may", ["'UK' is taken as United Kingdom (GBR)."]),
        ("usa", "eric-holder-jr", ["'usa' is taken as United States of America (USA)."]),
        ("U.S.A.", "eric-holder-jr", ["'U.S.A.' is taken as United States of America (USA)."]),
        ("us", "eric-holder-jr", ["'us' is taken as United States of America (USA)."]),
        ("Türkiye", "ahmet-davutoglu", ["'Türkiye' is taken as Turkey (TUR)."]),
        ("Turkey", "ahmet-davutoglu", []),
        ("TURKEY", "ahmet-davutoglu", []),
        ("CHE", "micheline-calmy-rey", ["'CHE' is taken as Swiss Confederation (CHE)."]),
        ("ch", "micheline-calmy-rey", ["'ch' is taken as Swiss Confederation (CHE)."]),
        (
            "Switzerland",
            "micheline-calmy-rey",
            ["'Switzerland' is taken as Swiss Confederation (CHE)."],
        ),
        ("the Swiss Confederation", "micheline-calmy-rey", []),
        ("Russia", "gennadiy-m-gatilov", ["'Russia' is taken as Russian Federation (RUS)."]),
        ("USSR", "gennadiy-m-gatilov", ["'USSR' is taken as Russian Federation (RUS)."]),
        ("Nigeria", "olugbenga-ashiru", []),
        ("Kyrgyz Republic", "roza-otunbaeva", ["'Kyrgyz Republic' is taken as Kyrgyzstan (KGZ)."]),
    ],
)
def test_a_state_and_what_the_reader_is_told(
    typed: str, person: str, notes: list[str], places: Places, parts: list[Part]
) -> None:
    assert people(places.country_test(typed), parts) == [person]
    assert places.notes == notes


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("Japan", "Japan is known, but no one spoke for it."),
        ("jpn", "Japan is known, but no one spoke for it."),
        ("Burma", "Myanmar is known, but no one spoke for it."),
        ("Niger", "Niger is known, but no one spoke for it."),
        ("Guinea", "Guinea is known, but no one spoke for it."),
        ("Georgia", "Georgia is known, but no one spoke for it."),
        ("Jordan", "Jordan is known, but no one spoke for it."),
        ("South Korea", "Republic of Korea is known, but no one spoke for it."),
        ("cote d’ivoire", "Côte d'Ivoire is known, but no one spoke for it."),
        # A code of two letters goes before the acronym of a body.
        ("AU", "Australia is known, but no one spoke for it."),
    ],
)
def test_a_known_state_without_a_speaker(
    typed: str, note: str, places: Places, parts: list[Part]
) -> None:
    assert people(places.country_test(typed), parts) == []
    assert places.notes == [note]


def test_notes_gather(places: Places) -> None:
    places.country_test("UK")
    places.country_test("Japan")
    assert places.notes == [
        "'UK' is taken as United Kingdom (GBR).",
        "Japan is known, but no one spoke for it.",
    ]


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [
        ("Czechoslovakia", ("Czechia", "Slovakia")),
        ("Korea", ("Republic of Korea", "Democratic People's Republic of Korea")),
        ("KOREA", ("Republic of Korea", "Democratic People's Republic of Korea")),
        (
            "Yugoslavia",
            (
                "Bosnia and Herzegovina",
                "Croatia",
                "North Macedonia",
                "Montenegro",
                "Serbia",
                "Slovenia",
            ),
        ),
        ("the Virgin Islands", ("British Virgin Islands", "United States Virgin Islands")),
        ("St. Martin", ("Saint Martin (French Part)", "Sint Maarten (Dutch part)")),
        ("Republic of China", ("China", "Taiwan")),
    ],
)
def test_a_name_of_more_than_one_state(
    typed: str, candidates: tuple[str, ...], places: Places
) -> None:
    with pytest.raises(UnknownError) as unknown:
        places.country_test(typed)
    assert unknown.value.message == f"{typed!r} is not the name of one state."
    assert unknown.value.kind == "unknown_country"
    assert unknown.value.hint == "Name one of the states that it may mean."
    assert unknown.value.did_you_mean == candidates


@pytest.mark.parametrize(
    "typed",
    [
        "united",
        "Georgia Tech",
        "Jordan Smith",
        "Guinea pig",
        "Chad Smith",
        "Nigeri",
        "Federation",
        "Republic",
        "Islands",
        "Swiss",
        "Great",
        "XX",
        "ZZZ",
        "the",
        "NOR WAY HOME",
        "",
        " ",
        "!?",
    ],
)
def test_no_state(typed: str, places: Places) -> None:
    with pytest.raises(UnknownError) as unknown:
        places.country_test(typed)
    assert unknown.value.message == f"{NO_STATE} {typed!r}."
    assert unknown.value.kind == "unknown_country"
    assert unknown.value.hint == WHOLE_NAME
    assert places.notes == []


@pytest.mark.parametrize("typed", ["N O R", "C H E", "J P N", "t r"])
def test_a_code_is_one_word(typed: str, places: Places) -> None:
    with pytest.raises(UnknownError, match=NO_STATE):
        places.country_test(typed)


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("Norwya", ("Norway",)),
        ("Bostwana", ("Botswana",)),
        ("Swistzerland", ("Switzerland",)),
        ("United Kindom", ("United Kingdom",)),
        ("Phlippines", ("Philippines",)),
        ("Zzyzx", ()),
    ],
)
def test_a_misspelt_state_is_suggested_and_never_taken(
    typed: str, alike: tuple[str, ...], places: Places
) -> None:
    with pytest.raises(UnknownError, match=NO_STATE) as unknown:
        places.country_test(typed)
    assert unknown.value.did_you_mean == alike


@pytest.mark.parametrize(
    "respell", [str, str.upper, str.lower, without_accents, curly, with_the, without_hyphens]
)
def test_states_however_they_are_typed(respell: Callable[[str], str]) -> None:
    found = {code: find_state(respell(name), {}).code for code, name in SHORT_NAMES.items()}
    assert {code: other for code, other in found.items() if other != code} == {}


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("St. Lucia", "Saint Lucia"),
        ("Trinidad & Tobago", "Trinidad and Tobago"),
        ("The Gambia", "Gambia"),
        ("Gambia, The", "Gambia"),
        ("Guinea Bissau", "Guinea-Bissau"),
        ("Côte d’Ivoire", "Cote dIvoire"),
        ("TÜRKİYE", "turkiye"),
    ],
)
def test_spellings_that_make_no_difference(name: str, same: str) -> None:
    assert state_identity(name) == state_identity(same)


@pytest.mark.parametrize(
    ("name", "other"),
    [("Niger", "Nigeria"), ("Guinea", "Guinea-Bissau"), ("Stan", "Saintan"), ("Austria", "Astria")],
)
def test_spellings_that_make_a_difference(name: str, other: str) -> None:
    assert state_identity(name) != state_identity(other)


def refusal(asked: Callable[[str], object], typed: str) -> str | None:
    """The kind of the error that a typed name meets, None when it is known."""
    try:
        asked(typed)
    except UnknownError as unknown:
        return unknown.kind
    return None


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_known_or_unknown(symposium: Symposium, typed: str) -> None:
    places = Places(symposium)
    assert refusal(places.country_test, typed) in (None, "unknown_country")
    assert refusal(places.organization_test, typed) in (None, "unknown_organization")
    assert refusal(places.mentionable, typed) in (None, "unknown_mention")


# Three letters may make another name of the same state, as in Ukraine SSR.
@settings(deadline=None)
@given(ANY_STATE, st.text(ascii_lowercase, min_size=1, max_size=2))
def test_a_state_with_letters_added_is_not_that_state(code: str, letters: str) -> None:
    try:
        found = find_state(SHORT_NAMES[code] + letters, {})
    except UnknownError:
        return
    assert found.code != code


@pytest.mark.parametrize("word", ["Smith", "Tech", "Airlines", "and", "North"])
@pytest.mark.parametrize("code", ["GEO", "JOR", "TCD", "GIN", "USA", "NOR"])
def test_a_state_with_a_word_added_is_no_state(code: str, word: str) -> None:
    for typed in (f"{SHORT_NAMES[code]} {word}", f"{word} {SHORT_NAMES[code]}", f"{code} {word}"):
        with pytest.raises(UnknownError, match=NO_STATE):
            find_state(typed, {})


def reprinted(symposium: Symposium, *states: tuple[str, str | None]) -> Symposium:
    """The data set with these states printed in turn in place of every state and body."""
    turns = cycle(states)

    def tied(part: Part) -> Part:
        country, code = next(turns)
        return part.model_copy(
            update={"country": country, "country_code": code, "organizations": ()}
        )

    sessions = tuple(
        session.model_copy(update={"parts": tuple(map(tied, session.parts))})
        for session in symposium.programme.sessions
    )
    return symposium._replace(
        programme=symposium.programme.model_copy(update={"sessions": sessions})
    )


def countries(symposium: Symposium, typed: str) -> set[str | None]:
    """The printed states of the parts that a typed country selects."""
    test = Places(symposium).country_test(typed)
    parts = [part for session in symposium.programme.sessions for part in session.parts]
    return {part.country for part in parts if test(part)}


@pytest.mark.parametrize("typed", ["Ruritania", "RURITANIA", "the Ruritania"])
def test_a_printed_state_that_no_table_knows(symposium: Symposium, typed: str) -> None:
    made_up = reprinted(symposium, ("Ruritania", None), ("Freedonia", None))
    assert countries(made_up, typed) == {"Ruritania"}


def test_a_printed_code_that_no_table_knows(symposium: Symposium) -> None:
    made_up = reprinted(symposium, ("Kosovo", "XKX"), ("Freedonia", None))
    assert countries(made_up, "xkx") == {"Kosovo"}


def test_two_printed_names_of_one_state(symposium: Symposium) -> None:
    both = reprinted(symposium, ("Turkey", "TUR"), ("Türkiye", "TUR"), ("Spain", "ESP"))
    assert countries(both, "Turkey") == countries(both, "tr") == {"Turkey", "Türkiye"}


@pytest.mark.parametrize("typed", ["Norway", "Kingdom of Norway", "NOR", "no"])
def test_a_state_printed_without_its_code(symposium: Symposium, typed: str) -> None:
    uncoded = reprinted(symposium, ("Norway", None), ("Spain", None))
    assert countries(uncoded, typed) == {"Norway"}


def test_a_printed_name_goes_before_the_table(symposium: Symposium) -> None:
    assert countries(reprinted(symposium, ("Korea", "KOR")), "Korea") == {"Korea"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("EU", ["catherine-ashton"]),
        ("european union", ["catherine-ashton"]),
        ("OIC", ["ekmeleddin-ihsanoglu"]),
        ("Organisation of Islamic Cooperation", ["ekmeleddin-ihsanoglu"]),
        ("UNODC", ["yury-fedotov"]),
        ("unodc", ["yury-fedotov"]),
        ("AU", ["francesco-madeira"]),
        ("CAERT", ["francesco-madeira"]),
        ("the United Nations", ["ban-ki-moon", "navanethem-pillay"]),
        ("Security Council", ["hardeep-singh-puri"]),
        ("Counter Terrorism Committee", ["hardeep-singh-puri"]),
        ("Task Force", ["robert-orr"]),
    ],
)
def test_a_body_and_its_people(
    typed: str, found: list[str], places: Places, parts: list[Part]
) -> None:
    assert people(places.organization_test(typed), parts) == found
    assert places.notes == []


def test_a_named_body_without_a_speaker(places: Places, parts: list[Part]) -> None:
    assert people(places.organization_test("GCTF"), parts) == []
    assert places.notes == ["Global Counter-Terrorism Forum is known, but no one spoke for it."]


def test_every_body_by_id_and_every_name(symposium: Symposium, parts: list[Part]) -> None:
    for body in named_bodies(symposium).values():
        tied = [part.person for part in parts if body.id in part.organizations]
        for name in (body.id, *body.names):
            assert people(Places(symposium).organization_test(name), parts) == tied


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("UNDOC", ("UNODC",)),
        ("United Nation", ("United Nations",)),
        ("American States", ()),
        ("Strategy", ()),
        ("Korea", ()),
        ("", ()),
    ],
)
def test_no_body(typed: str, alike: tuple[str, ...], places: Places) -> None:
    with pytest.raises(UnknownError) as unknown:
        places.organization_test(typed)
    assert unknown.value.message == f"No organization is known here by the name {typed!r}."
    assert unknown.value.kind == "unknown_organization"
    assert unknown.value.hint == "Give a full name or an acronym, not a part of a name."
    assert unknown.value.did_you_mean == alike


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("EU", "European Union"),
        ("OIC", "Organization of Islamic Cooperation"),
        ("unodc", "United Nations Office on Drugs and Crime"),
        ("African Union", "African Union"),
        ("UN", "United Nations"),
    ],
)
def test_a_body_is_not_a_country(typed: str, name: str, places: Places) -> None:
    with pytest.raises(UnknownError) as unknown:
        places.country_test(typed)
    assert unknown.value.message == f"{name} is an organization."
    assert unknown.value.kind == "unknown_country"
    assert unknown.value.hint == "Ask with --organization in place of --country."
    assert unknown.value.did_you_mean == (f"--organization {shlex.quote(typed)}",)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Norway", "Norway"),
        ("UK", "United Kingdom"),
        ("CHE", "Swiss Confederation"),
        ("Japan", "Japan"),
    ],
)
def test_a_country_is_not_a_body(typed: str, name: str, places: Places) -> None:
    with pytest.raises(UnknownError) as unknown:
        places.organization_test(typed)
    assert unknown.value.message == f"{name} is a state."
    assert unknown.value.kind == "unknown_organization"
    assert unknown.value.hint == "Ask with --country in place of --organization."
    assert unknown.value.did_you_mean == (f"--country {shlex.quote(typed)}",)


def test_bodies_of_both_files_are_one(symposium: Symposium) -> None:
    bodies = named_bodies(symposium)
    task_force = bodies["ctitf"]
    assert task_force.short_forms == ("CTITF", "Task Force")
    assert task_force.pages == (1, 2, 3, 4, 7)
    assert bodies["unodc"].pages == (6,)
    assert bodies["uncct"].pages == (2,)


def test_names_of_a_body_in_both_files_are_not_doubled(symposium: Symposium) -> None:
    for body in named_bodies(symposium).values():
        assert len(set(body.names)) == len(body.names)


def test_a_data_set_without_a_summary_names_the_bodies_of_its_programme(
    symposium: Symposium,
) -> None:
    bodies: dict[str, Entity] = named_bodies(symposium._replace(summary=None))
    assert list(bodies.values()) == list(symposium.programme.organizations)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("CTITF", "ctitf"),
        ("strategy", "global-counter-terrorism-strategy"),
        ("the Strategy", "global-counter-terrorism-strategy"),
        ("Symposium", "symposium"),
        ("A/RES/62/272", "a-res-62-272"),
        ("a res 64 297", "a-res-64-297"),
        ("UN", "united-nations"),
        ("unesco", "unesco"),
    ],
)
def test_what_can_be_mentioned(typed: str, found: str, places: Places) -> None:
    assert places.mentionable(typed) == found


@pytest.mark.parametrize(
    ("typed", "alike"), [("UNDOC", ("UNODC",)), ("Norway", ()), ("62/272", ()), ("", ())]
)
def test_what_is_not_named(typed: str, alike: tuple[str, ...], places: Places) -> None:
    with pytest.raises(UnknownError) as unknown:
        places.mentionable(typed)
    assert unknown.value.message == f"Nothing is named here by {typed!r}."
    assert unknown.value.kind == "unknown_mention"
    assert unknown.value.hint == (
        "`symp about` lists the bodies, documents, events and resolutions named."
    )
    assert unknown.value.did_you_mean == alike


def test_without_a_summary_its_documents_are_not_named(symposium: Symposium) -> None:
    places = Places(symposium._replace(summary=None))
    assert places.mentionable("UN") == "united-nations"
    with pytest.raises(UnknownError, match="Nothing is named here"):
        places.mentionable("Strategy")


@pytest.mark.parametrize(
    ("typed", "codes"), [("COG", {"COG"}), ("COD", {"COD"}), ("Congo", {"COG", "COD"})]
)
def test_two_states_of_one_printed_name(
    symposium: Symposium, typed: str, codes: set[str | None]
) -> None:
    both = reprinted(symposium, ("Congo", "COG"), ("Congo", "COD"))
    test = Places(both).country_test(typed)
    parts = [part for session in both.programme.sessions for part in session.parts]
    assert {part.country_code for part in parts if test(part)} == codes


@pytest.mark.parametrize("typed", ["!", "", "—"])
def test_a_name_without_a_word_is_unknown(symposium: Symposium, typed: str) -> None:
    wordless = reprinted(symposium, ("—", None))
    with pytest.raises(UnknownError):
        find_state(typed, {})
    with pytest.raises(UnknownError):
        Places(wordless).country_test(typed)
    with pytest.raises(UnknownError):
        Places(wordless).organization_test(typed)
