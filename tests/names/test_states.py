"""Which state a typed name means: exactly, and never by a part of a name."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.errors import UnknownError
from symposium_cli.names.former_states import former_state
from symposium_cli.names.state_names import SHORT_NAMES
from symposium_cli.names.states import (
    State,
    code_of,
    find_state,
    is_alpha2,
    known_state,
    state_candidates,
    state_key,
    state_names,
)
from tests.support.no_states import NO_STATES
from tests.support.spellings import ANY_TEXT, without_accents

NO_STATE = "No state is known by the name or code"

# What a data set may print: a usual name, others, one without its code, and one that no table has.
PRINTED = {
    state_key(name): State(name, code)
    for name, code in {
        "Swiss Confederation": "CHE",
        "Russian Federation": "RUS",
        "Turkey": "TUR",
        "Norway": "NOR",
        "Kosovo": "XKX",
        "Ruritania": None,
    }.items()
}


def code_meant(typed: str) -> str | None:
    """The code of the state that a typed name means, None when no one state is meant."""
    try:
        return find_state(typed, {}).code
    except UnknownError:
        return None


@pytest.mark.parametrize(
    "respell",
    [
        str.upper,
        str.lower,
        without_accents,
        lambda text: f"the {text}",
        lambda text: f"of the {text} and",
        lambda text: text.replace("'", "’"),
        lambda text: text.replace("-", " ").replace("'", ""),
    ],
)
def test_states_however_they_are_typed(respell: Callable[[str], str]) -> None:
    found = {code: code_meant(respell(name)) for code, name in SHORT_NAMES.items()}
    assert {code: other for code, other in found.items() if other != code} == {}


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("USA", ["U.S.A.", "us"]),
        ("NOR", [" nor "]),
        # Two names of one state.
        ("MMR", ["Myanmar / Burma", "Burma/Myanmar", "Myanmar (Burma)"]),
        ("LKA", ["Ceylon (Sri Lanka)", "Ceylon, Sri Lanka"]),
        ("CIV", ["Côte d'Ivoire (Ivory Coast)"]),
        ("BEN", ["Dahomey / Benin / DAHOMEY"]),
        ("IRN", ["Persia (IRN)", "Iran (Islamic Republic of)"]),
        ("NLD", ["Holland (the Netherlands)"]),
        # Abbreviations.
        ("KOR", ["Rep. of Korea", "Korea, Rep. of"]),
        ("PRK", ["Dem. People's Rep. of Korea"]),
        ("COD", ["Dem. Rep. of the Congo", "Zaire (Democratic Republic of the Congo)"]),
        ("LAO", ["Lao People's Dem. Rep."]),
        ("CAF", ["Central African Rep."]),
        ("DOM", ["Dominican Rep."]),
        ("SYR", ["Syrian Arab Rep."]),
        ("CZE", ["Czech Rep."]),
        ("YEM", ["Dem. Yemen"]),
        ("TZA", ["United Rep. of Tanzania"]),
        ("MDA", ["Rep. of Moldova"]),
        ("KHM", ["Dem. Kampuchea"]),
    ],
)
def test_codes_pairs_of_names_and_abbreviations(code: str, typed: list[str]) -> None:
    assert {name: code_meant(name) for name in typed} == dict.fromkeys(typed, code)


@pytest.mark.parametrize(
    "names",
    [
        ["united", "Nigeri", "Federation", "Republic", "Islands", "Swiss", "Great", "the"],
        ["Georgia Tech", "Jordan Smith", "Guinea pig", "NOR WAY HOME"],
        # A code is one word.
        ["XX", "ZZZ", "N O R", "C H E", "t r"],
        # Letters with marks are an abbreviation, and no code.
        ["N/A", "R.-U.", "N.I.", "S.A.", "St.", "N.O.R.", "t.r", "G-A", "C'H", "là"],
        # A code has no article, and a name no initial that is not a point of the compass.
        ["el Che", "la FRA", "L. Jordan", "Jordan, L.", "Jordan L", "Las", "l'"],
        # Two names that are not both of one state.
        ["Norway / Sweden", "Norway (Sweden)", "Norway, Sweden", "Niger / Nigeria"],
        ["Georgia (Georgia Tech)", "Georgia Tech (Georgia)", "Georgia, Atlanta", "Georgia / Tech"],
        ["Jordan (Michael)", "pig / dog", "Ceylon (Sri Lanka) / India"],
        ["Korea / Republic of Korea", "Myanmar; Burma", "Myanmar Burma", "Norway Norway"],
        ["Rep.", "Dem. Rep.", "Rep. Norway", "Dem. Norway"],
        ["!", "", " ", "—"],
    ],
)
def test_no_state(names: list[str]) -> None:
    for typed in names:
        with pytest.raises(UnknownError) as unknown:
            find_state(typed, {})
        assert unknown.value.message == f"{NO_STATE} {typed!r}."
        assert unknown.value.kind == "unknown_country"
        assert unknown.value.hint == (
            "Give a state's usual name or its ISO 3166 code, not a part of a name."
        )


def test_people_cities_firms_and_words_are_no_states() -> None:
    assert len(NO_STATES) > 500
    assert {name: code_meant(name) for name in NO_STATES} == dict.fromkeys(NO_STATES)


@pytest.mark.parametrize("word", ["Smith", "Tech", "Airlines", "in", "North"])
@pytest.mark.parametrize("code", ["GEO", "JOR", "TCD", "GIN", "USA", "NOR"])
def test_a_state_with_a_word_added_is_no_state(code: str, word: str) -> None:
    name = SHORT_NAMES[code]
    typed = (f"{name} {word}", f"{word} {name}", f"{code} {word}")
    assert list(map(code_meant, typed)) == [None] * 3


# Other letters may make another name of the same state, as in Egypte and Ukraine SSR.
@settings(max_examples=25)
@given(st.sampled_from(sorted(SHORT_NAMES)), st.text("qwxz", min_size=1, max_size=2))
def test_a_state_with_letters_added_is_not_that_state(code: str, letters: str) -> None:
    assert code_meant(SHORT_NAMES[code] + letters) != code


@settings(max_examples=25)
@given(ANY_TEXT)
def test_any_text_means_a_state_or_none(typed: str) -> None:
    assert code_meant(typed) in (None, *SHORT_NAMES)


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        # Little words at the ends, not within.
        ("FRA", ["of France", "for the France of", "France and"]),
        ("TTO", ["and of Trinidad and Tobago", "of the Republic of Trinidad and Tobago"]),
        ("USA", ["the United States of"]),
        # Articles in French and Spanish.
        ("FRA", ["la France", "France (la)", "LA FRANCE"]),
        ("DEU", ["l'Allemagne", "Allemagne (l')", "Allemagne (l’)"]),
        ("JPN", ["le Japon", "el Japón"]),
        ("USA", ["les États-Unis d'Amérique", "los Estados Unidos"]),
        ("COG", ["Congo (le)", "el Congo"]),
        ("IRQ", ["Iraq (el)"]),
        ("SLV", ["El Salvador", "el-salvador", "Salvador"]),
        # Known abbreviations with full stops.
        ("USA", ["U.S.A.", "U.S.", "U.S. of A.", "EE.UU.", "EE. UU."]),
        ("GBR", ["U.K."]),
        ("COD", ["D.R.C."]),
        ("RUS", ["СССР"]),
        ("CHN", ["КНР"]),
        ("XKX", ["Kosovo (UNSCR 1244)"]),
    ],
)
def test_what_stands_around_a_name_does_not_count(code: str, typed: list[str]) -> None:
    assert {name: code_meant(name) for name in typed} == dict.fromkeys(typed, code)


def test_many_names_in_a_row_are_of_no_state() -> None:
    assert code_meant("/".join(["Norway"] * 5)) == "NOR"
    assert code_meant("/".join(["Norway"] * 6)) is None


def test_two_letters_that_are_only_a_code() -> None:
    assert all(map(is_alpha2, ["GA", "ch", " no "]))
    assert not any(map(is_alpha2, ["G.A.", "US", "X", "the GA"]))


@given(ANY_TEXT)
def test_a_state_is_found_or_unknown_with_its_candidates(typed: str) -> None:
    found = known_state(typed, PRINTED)
    if found is None:
        with pytest.raises(UnknownError) as unknown:
            find_state(typed, PRINTED)
        assert unknown.value.did_you_mean == state_candidates(typed, PRINTED)
    else:
        assert find_state(typed, PRINTED) == found


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [
        ("Czechoslovakia", ("Czechia", "Slovakia")),
        ("KOREA", ("Republic of Korea", "Democratic People's Republic of Korea")),
        ("the Virgin Islands", ("British Virgin Islands", "United States Virgin Islands")),
        ("St. Martin", ("Saint Martin (French Part)", "Sint Maarten (Dutch part)")),
        ("Republic of China", ("China", "Taiwan")),
        ("China, Republic of", ("China", "Taiwan")),
        ("China, Rep. of", ("China", "Taiwan")),
    ],
)
def test_a_name_of_more_than_one_state(typed: str, candidates: tuple[str, ...]) -> None:
    with pytest.raises(UnknownError) as unknown:
        find_state(typed, PRINTED)
    assert unknown.value.message == f"{typed!r} is not the name of one state."
    assert unknown.value.kind == "unknown_country"
    assert unknown.value.hint == "Name one of the states that it may mean."
    assert unknown.value.did_you_mean == candidates


def test_a_name_of_many_states_has_them_all() -> None:
    with pytest.raises(UnknownError) as unknown:
        find_state("Yugoslavia", {})
    codes = ("BIH", "HRV", "MKD", "MNE", "SRB", "SVN")
    assert unknown.value.did_you_mean == tuple(SHORT_NAMES[code] for code in codes)


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("Bostwana", ("Botswana",)),
        ("United Kindom", ("United Kingdom",)),
        ("Untied Arab Emirates", ("United Arab Emirates",)),
        ("Norwya", ("Norway",)),
        ("Irelend", ("Ireland",)),  # two slips from Iceland
        ("Bosnia and Herzegovia", ("Bosnia and Herzegovina",)),
        # Its own name without the mark, which is another word.
        ("island", ("Iceland",)),
        # A part of a name, or its words in another order, is no slip.
        ("united", ()),
        ("Great", ()),
        ("Islands", ()),
        ("S. Korae", ()),
        # A former name, or another one, leads to the state's own, as printed where it is.
        ("Birma", ("Myanmar",)),
        ("Cape Verda", ("Cabo Verde",)),
        ("Ceylom", ("Sri Lanka",)),
        ("Swistzerland", ("Swiss Confederation",)),
        ("Russja", ("Russian Federation",)),
        ("Turkiey", ("Turkey",)),
        ("Ruritannia", ("Ruritania",)),
        ("Zzyzx", ()),
    ],
)
def test_a_misspelt_state_is_suggested_and_never_taken(typed: str, alike: tuple[str, ...]) -> None:
    with pytest.raises(UnknownError, match=NO_STATE) as unknown:
        find_state(typed, PRINTED)
    assert unknown.value.did_you_mean == alike


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("Switzerland", ("Swiss Confederation", "CHE")),
        ("Switzerland (Swiss Confederation)", ("Swiss Confederation", "CHE")),
        ("ch", ("Swiss Confederation", "CHE")),
        ("USSR", ("Russian Federation", "RUS")),
        ("TÜRKİYE", ("Turkey", "TUR")),
        ("xkx", ("Kosovo", "XKX")),
        ("the RURITANIA", ("Ruritania", None)),
        ("jpn", ("Japan", "JPN")),
        ("Burma", ("Myanmar", "MMR")),
    ],
)
def test_a_state_is_called_as_it_is_printed(typed: str, state: tuple[str, str | None]) -> None:
    assert find_state(typed, PRINTED) == state


def test_a_printed_name_goes_before_the_table() -> None:
    assert find_state("Korea", {"korea": State("Korea", "KOR")}) == ("Korea", "KOR")


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


def former_names(code: str) -> tuple[str, ...]:
    """The names of a state that was, by its code."""
    former = former_state(code)
    assert former is not None
    return (former.name, *former.other_names)


@pytest.mark.parametrize(
    ("country", "code", "names"),
    [
        ("Swiss Confederation", None, ["CH", "CHE", "Switzerland", "Swiss Confederation"]),
        ("Nippon", "JPN", ["JP", "JPN", "Japan", "Nippon"]),
        (
            "Kosovo",
            "XKX",
            [
                *("XK", "XKX", "Kosovo", "Republic of Kosovo", "Kosova", "Kosovo (UNSCR 1244)"),
                *("Kosovo (under UNSCR 1244)", "Kosovo (UNSCR 1244/99)"),
            ],
        ),
        ("GDR", "DEU", ["DDR", *former_names("DDR")]),
        ("Czechoslovakia", None, ["CSK", *former_names("CSK")]),
        ("Ruritania", None, []),
        (None, None, []),
        (None, "JPN", []),
    ],
)
def test_every_name_of_the_state_of_a_part(
    country: str | None, code: str | None, names: list[str]
) -> None:
    assert state_names(country, code) == names


@pytest.mark.parametrize(
    ("printed", "name", "code"),
    [("XKX", "japan", "XKX"), (None, "japan", "JPN"), (None, "ruritania", None)],
)
def test_the_code_beside_a_name_goes_before_the_table(
    printed: str | None, name: str, code: str | None
) -> None:
    assert code_of(printed, name) == code
