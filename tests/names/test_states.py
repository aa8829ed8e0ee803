"""Which state a typed name means: exactly, and never by a part of a name."""

import unicodedata
from collections.abc import Callable
from itertools import cycle
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.models import Part, Symposium
from symposium_cli.errors import UnknownError, UsageError
from symposium_cli.names.state_names import SHORT_NAMES
from symposium_cli.names.states import find_state, state_key
from symposium_cli.names.words import Words
from symposium_cli.queries.places import Places
from tests.conftest import people, refusal

ANY_TEXT = st.text(st.characters(exclude_categories=()))
ANY_STATE = st.sampled_from(sorted(SHORT_NAMES))

NO_STATE = "No state is known by the name or code"
WHOLE_NAME = "Give a state's usual name or its ISO 3166 code, not a part of a name."


@pytest.fixture
def places(symposium: Symposium) -> Places:
    return Places(symposium)


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
        ("Federal Republic of Yugoslavia", "Serbia is known, but no one spoke for it."),
        ("Serbia and Montenegro", "Serbia is known, but no one spoke for it."),
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
        ("United Kindom", ("United Kingdom",)),
        ("Phlippines", ("Philippines",)),
        ("of Kingdom Norway", ("Norway",)),
        # A former name, or another one, leads to the state's own, as printed where it is.
        ("Birma", ("Myanmar",)),
        ("Cape Verda", ("Cabo Verde",)),
        ("Swazilnd", ("Eswatini",)),
        ("Ceylom", ("Sri Lanka",)),
        ("Swistzerland", ("Swiss Confederation",)),
        ("Rusia", ("Russian Federation",)),
        ("Turkiey", ("Turkey",)),
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
    ("typed", "code"),
    [
        ("Myanmar / Burma", "MMR"),
        ("Burma/Myanmar", "MMR"),
        ("Myanmar (Burma)", "MMR"),
        ("Ceylon (Sri Lanka)", "LKA"),
        ("Ceylon, Sri Lanka", "LKA"),
        ("Zaire (Democratic Republic of the Congo)", "COD"),
        ("Côte d'Ivoire (Ivory Coast)", "CIV"),
        ("Dahomey / Benin / DAHOMEY", "BEN"),
        ("Persia (IRN)", "IRN"),
        ("Swiss Confederation / Switzerland", "CHE"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Holland (the Netherlands)", "NLD"),
    ],
)
def test_two_names_of_one_state_mean_it(typed: str, code: str) -> None:
    assert find_state(typed, {}).code == code


@pytest.mark.parametrize(
    "typed",
    [
        "Norway / Sweden",
        "Norway (Sweden)",
        "Norway, Sweden",
        "Georgia (Georgia Tech)",
        "Georgia Tech (Georgia)",
        "Georgia, Atlanta",
        "Georgia / Tech",
        "Jordan (Michael)",
        "Guinea (pig)",
        "pig / dog",
        "Ceylon (Sri Lanka) / India",
        "Korea / Republic of Korea",
        "Niger / Nigeria",
        "Myanmar; Burma",
        "Myanmar Burma",
        "Norway Norway",
    ],
)
def test_two_names_that_are_not_both_of_one_state_mean_none(typed: str) -> None:
    with pytest.raises(UnknownError):
        find_state(typed, {})


def test_two_names_of_a_printed_state_mean_it_as_printed(places: Places, parts: list[Part]) -> None:
    typed = "Switzerland (Swiss Confederation)"
    assert people(places.country_test(typed), parts) == ["micheline-calmy-rey"]
    assert places.notes == [f"{typed!r} is taken as Swiss Confederation (CHE)."]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Rep. of Korea", "KOR"),
        ("Korea, Rep. of", "KOR"),
        ("Dem. People's Rep. of Korea", "PRK"),
        ("Dem. Rep. of the Congo", "COD"),
        ("Dem. Rep. Congo", None),
        ("Lao People's Dem. Rep.", "LAO"),
        ("Central African Rep.", "CAF"),
        ("Dominican Rep.", "DOM"),
        ("Syrian Arab Rep.", "SYR"),
        ("Czech Rep.", "CZE"),
        ("Dem. Yemen", "YEM"),
        ("United Rep. of Tanzania", "TZA"),
        ("Rep. of Moldova", "MDA"),
        ("Dem. Kampuchea", "KHM"),
        ("Rep.", None),
        ("Dem. Rep.", None),
        ("Rep. Norway", None),
        ("Dem. Norway", None),
    ],
)
def test_abbreviations_in_names_are_written_out(typed: str, code: str | None) -> None:
    try:
        found = find_state(typed, {}).code
    except UnknownError:
        found = None
    assert found == code


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
    assert state_key(name) == state_key(same)


@pytest.mark.parametrize(
    ("name", "other"),
    [("Niger", "Nigeria"), ("Guinea", "Guinea-Bissau"), ("Stan", "Saintan"), ("Austria", "Astria")],
)
def test_spellings_that_make_a_difference(name: str, other: str) -> None:
    assert state_key(name) != state_key(other)


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_known_or_unknown_or_blank(symposium: Symposium, typed: str) -> None:
    kinds = (None, "unknown_country") if Words(typed) else ("usage",)
    assert refusal(Places(symposium).country_test, typed) in kinds


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
    ("typed", "codes"), [("COG", {"COG"}), ("COD", {"COD"}), ("Congo", {"COG", "COD"})]
)
def test_two_states_of_one_printed_name(
    symposium: Symposium, typed: str, codes: set[str | None]
) -> None:
    both = reprinted(symposium, ("Congo", "COG"), ("Congo", "COD"))
    test = Places(both).country_test(typed)
    parts = [part for session in both.programme.sessions for part in session.parts]
    assert {part.country_code for part in parts if test(part)} == codes


@pytest.mark.parametrize("typed", ["!", "", " ", "—"])
def test_a_country_without_a_word_is_no_question(symposium: Symposium, typed: str) -> None:
    wordless = reprinted(symposium, ("—", None))
    with pytest.raises(UsageError) as refused:
        Places(wordless).country_test(typed)
    assert refused.value.message == f"--country {typed!r} holds no word to look for."
    with pytest.raises(UnknownError):
        find_state(typed, {})
