"""The table of states: complete against ISO 3166-1, and right about names people really wrote."""

import csv
from pathlib import Path

import pycountry
import pytest

from symposium_cli.errors import UnknownError
from symposium_cli.names.state_names import AMBIGUOUS, BY_ALPHA2, BY_NAME, SHORT_NAMES
from symposium_cli.names.states import find_state, state_key

SPEAKER_LISTS = Path(__file__).parents[3] / "shared" / "data" / "speaker-list-names.csv"

# Names whose record gives the code of another state than the one named.
WRONG_RECORDS = {"United States Minor Outlying Islands": ("USA", "UMI")}
# The others are misspelt or cut short.
RESOLVED_ROWS = 236


def code_of(typed: str) -> str | None:
    """The code of the state that a typed name means, None when no one state is meant."""
    try:
        return find_state(typed, {}).code
    except UnknownError:
        return None


@pytest.mark.parametrize(
    "attribute", ["alpha_2", "alpha_3", "name", "official_name", "common_name"]
)
def test_names_and_codes_of_iso_3166(attribute: str) -> None:
    given = {
        country.alpha_3: typed
        for country in pycountry.countries
        if (typed := dict(country).get(attribute)) is not None
    }
    assert given
    missed = {code: typed for code, typed in given.items() if code_of(typed) != code}
    assert missed == {}


def test_the_table_holds_iso_3166_and_nothing_else() -> None:
    codes = {country.alpha_2: country.alpha_3 for country in pycountry.countries}
    assert codes == BY_ALPHA2
    assert set(codes.values()) == SHORT_NAMES.keys()


def test_states_have_names_of_their_own() -> None:
    assert len(set(SHORT_NAMES.values())) == len(SHORT_NAMES)


def test_every_short_name_means_its_state() -> None:
    assert {code: code_of(name) for code, name in SHORT_NAMES.items()} == {
        code: code for code in SHORT_NAMES
    }


@pytest.mark.parametrize("table", [BY_NAME, AMBIGUOUS], ids=["BY_NAME", "AMBIGUOUS"])
def test_names_are_in_the_form_they_are_compared_in(table: dict[str, object]) -> None:
    assert [name for name in table if not name or state_key(name) != name] == []


def test_every_code_has_a_short_name() -> None:
    ambiguous = {code for codes in AMBIGUOUS.values() for code in codes}
    assert {*BY_NAME.values(), *BY_ALPHA2.values(), *ambiguous} <= SHORT_NAMES.keys()


def test_an_ambiguous_name_means_no_one_state() -> None:
    assert AMBIGUOUS.keys().isdisjoint(BY_NAME)
    assert {name: code_of(name) for name in AMBIGUOUS} == dict.fromkeys(AMBIGUOUS)


def test_an_ambiguous_name_has_different_candidates() -> None:
    assert all(len(set(codes)) == len(codes) >= 2 for codes in AMBIGUOUS.values())


def test_no_name_is_the_code_of_another_state() -> None:
    codes = BY_ALPHA2 | {code: code for code in SHORT_NAMES}
    clashes = {name for name, code in BY_NAME.items() if codes.get(name.upper(), code) != code}
    assert clashes == set()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Congo", "COG"),
        ("Congo-Brazzaville", "COG"),
        ("Congo, the Democratic Republic of the", "COD"),
        ("Zaire", "COD"),
        ("Republic of Korea", "KOR"),
        ("Korea (the Democratic People's Republic of)", "PRK"),
        ("DPRK", "PRK"),
        ("Guinea", "GIN"),
        ("Guinea-Bissau", "GNB"),
        ("Equatorial Guinea", "GNQ"),
        ("Papua New Guinea", "PNG"),
        ("Dominica", "DMA"),
        ("Dominican Republic", "DOM"),
        ("Sudan", "SDN"),
        ("South Sudan", "SSD"),
        ("Samoa", "WSM"),
        ("American Samoa", "ASM"),
        ("Ireland", "IRL"),
        ("Northern Ireland", None),
        ("Micronesia", "FSM"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Macedonia", "MKD"),
        ("Cape Verde", "CPV"),
        ("Swaziland", "SWZ"),
        ("Burma", "MMR"),
        ("East Timor", "TLS"),
        ("Holland", "NLD"),
        ("Czechoslovakia", None),
        ("Korea", None),
        ("Serbia and Montenegro", "SRB"),
        ("Federal Republic of Yugoslavia", "SRB"),
        ("Yugoslavia", None),
        ("Socialist Federal Republic of Yugoslavia", None),
    ],
)
def test_states_that_are_easily_confused(typed: str, code: str | None) -> None:
    assert code_of(typed) == code


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("BEN", ["Dahomey"]),
        ("BFA", ["Upper Volta"]),
        ("BLR", ["Byelorussia", "Byelorussian SSR", "Byelorussian Soviet Socialist Republic"]),
        ("BLZ", ["British Honduras"]),
        ("BWA", ["Bechuanaland"]),
        ("CAF", ["Central African Empire"]),
        ("CIV", ["Ivory Coast"]),
        ("CMR", ["United Republic of Cameroon"]),
        ("COD", ["Zaire", "Congo (Leopoldville)", "Belgian Congo"]),
        ("COG", ["Congo (Brazzaville)", "People's Republic of the Congo"]),
        ("CPV", ["Cape Verde"]),
        ("CZE", ["Czech Republic"]),
        ("DEU", ["West Germany", "German Democratic Republic"]),
        ("DJI", ["French Somaliland", "French Territory of the Afars and the Issas"]),
        ("EGY", ["United Arab Republic"]),
        ("ETH", ["Abyssinia", "Socialist Ethiopia"]),
        ("GHA", ["Gold Coast"]),
        ("GNB", ["Portuguese Guinea"]),
        ("GNQ", ["Spanish Guinea"]),
        ("GUY", ["British Guiana"]),
        ("HUN", ["Hungarian People's Republic"]),
        ("IDN", ["Dutch East Indies"]),
        ("IRN", ["Persia"]),
        ("JOR", ["Transjordan"]),
        ("KHM", ["Kampuchea", "Democratic Kampuchea", "Khmer Republic"]),
        ("KIR", ["Gilbert Islands"]),
        ("KNA", ["Saint Christopher and Nevis", "St. Kitts-Nevis"]),
        ("LBY", ["Libyan Arab Jamahiriya", "Socialist People's Libyan Arab Jamahiriya"]),
        ("LKA", ["Ceylon"]),
        ("LSO", ["Basutoland"]),
        ("MDG", ["Malagasy Republic"]),
        ("MDV", ["Maldive Islands"]),
        ("MKD", ["FYROM", "the former Yugoslav Republic of Macedonia"]),
        ("MLI", ["French Sudan"]),
        ("MMR", ["Burma", "Union of Burma"]),
        ("MNG", ["Mongolian People's Republic"]),
        ("MWI", ["Nyasaland"]),
        ("MYS", ["Malaya", "Federation of Malaya"]),
        ("NAM", ["South West Africa"]),
        ("OMN", ["Muscat and Oman"]),
        ("POL", ["Polish People's Republic"]),
        ("ROU", ["Rumania", "Socialist Republic of Romania"]),
        ("RUS", ["USSR", "Soviet Union", "Union of Soviet Socialist Republics"]),
        ("SUR", ["Dutch Guiana", "Surinam"]),
        ("SWZ", ["Swaziland"]),
        ("THA", ["Siam"]),
        ("TLS", ["East Timor"]),
        ("TUV", ["Ellice Islands"]),
        ("TWN", ["Formosa"]),
        ("TZA", ["Tanganyika", "Zanzibar"]),
        ("UKR", ["Ukrainian SSR", "Ukrainian Soviet Socialist Republic"]),
        ("VNM", ["North Vietnam", "Republic of South Viet Nam"]),
        ("VUT", ["New Hebrides"]),
        ("WSM", ["Western Samoa"]),
        ("YEM", ["Democratic Yemen", "Yemen Arab Republic", "South Yemen"]),
        ("ZMB", ["Northern Rhodesia"]),
        ("ZWE", ["Southern Rhodesia", "Rhodesia"]),
    ],
)
def test_former_names_mean_the_state_of_today(code: str, names: list[str]) -> None:
    assert {name: code_of(name) for name in names} == dict.fromkeys(names, code)


@pytest.fixture(scope="module")
def readings() -> dict[str, tuple[str, str | None]]:
    """Names of states as lists of speakers have them: the code recorded, and the one found."""
    if not SPEAKER_LISTS.is_file():
        pytest.skip("the names from lists of speakers are not here")
    with SPEAKER_LISTS.open(encoding="utf-8", newline="") as file:
        recorded = {row["name_as_written"]: row["iso3_as_recorded"] for row in csv.DictReader(file)}
    return {name: (code, code_of(name)) for name, code in recorded.items()}


def test_no_name_from_real_lists_means_another_state(
    readings: dict[str, tuple[str, str | None]],
) -> None:
    wrong = {name: codes for name, codes in readings.items() if codes[1] not in (codes[0], None)}
    assert wrong == WRONG_RECORDS


def test_most_names_from_real_lists_are_known(
    readings: dict[str, tuple[str, str | None]],
) -> None:
    assert sum(recorded == found for recorded, found in readings.values()) >= RESOLVED_ROWS
