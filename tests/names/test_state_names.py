"""The table of states: complete against ISO 3166-1, and right about names people really wrote."""

import csv
from pathlib import Path

import pycountry
import pytest
from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from symposium_cli.errors import UnknownError
from symposium_cli.names.state_names import AMBIGUOUS, BY_ALPHA2, BY_NAME, SHORT_NAMES
from symposium_cli.names.state_names_formal import FORMAL_NAMES
from symposium_cli.names.state_names_own import BY_OWN_NAME
from symposium_cli.names.state_names_un import BY_UN_NAME
from symposium_cli.names.states import find_state, marked_key, state_key

pytestmark = pytest.mark.repeats

SPEAKER_LISTS = Path(__file__).parents[3] / "shared" / "data" / "speaker-list-names.csv"

COUNTRY_CODES = SPEAKER_LISTS.with_name("country-codes.csv")

# Names whose record gives the code of another state than the one named.
WRONG_RECORDS = {"United States Minor Outlying Islands": ("USA", "UMI")}
# Of the codes that ISO 3166-1 leaves to its users; it gives Kosovo none.
KOSOVO = {"XK": "XKX"}
# The others are misspelt or cut short.
RESOLVED_ROWS = 239


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


def test_the_table_holds_the_codes_of_iso_3166_and_nothing_else() -> None:
    codes = {country.alpha_2: country.alpha_3 for country in pycountry.countries}
    assert codes | KOSOVO == BY_ALPHA2
    assert {*codes.values(), *KOSOVO.values()} == SHORT_NAMES.keys()


def test_every_short_name_means_its_state() -> None:
    assert {code: code_of(name) for code, name in SHORT_NAMES.items()} == {
        code: code for code in SHORT_NAMES
    }


@pytest.mark.parametrize(
    ("table", "marked"),
    [(BY_NAME, []), (AMBIGUOUS, []), (BY_UN_NAME, []), (BY_OWN_NAME, ["ísland"])],
    ids=["BY_NAME", "AMBIGUOUS", "BY_UN_NAME", "BY_OWN_NAME"],
)
def test_names_are_in_the_form_they_are_compared_in(
    table: dict[str, object], marked: list[str]
) -> None:
    assert [name for name in table if not name or state_key(name) != name] == marked
    assert list(map(marked_key, marked)) == marked


def test_every_code_has_a_short_name() -> None:
    ambiguous = {code for codes in AMBIGUOUS.values() for code in codes}
    named = {*BY_NAME.values(), *BY_UN_NAME.values(), *BY_OWN_NAME.values(), *FORMAL_NAMES}
    assert {*named, *BY_ALPHA2.values(), *ambiguous} <= SHORT_NAMES.keys()


def test_every_formal_name_means_its_state() -> None:
    assert {code: code_of(name) for code, name in FORMAL_NAMES.items()} == {
        code: code for code in FORMAL_NAMES
    }


def test_a_name_stands_in_one_table() -> None:
    assert BY_UN_NAME.keys().isdisjoint({*BY_NAME, *AMBIGUOUS})
    assert BY_OWN_NAME.keys().isdisjoint({*BY_NAME, *AMBIGUOUS, *BY_UN_NAME})


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("NOR", "Norvège Noruega Норвегия النرويج 挪威"),
        ("DEU", "Allemagne Alemania Германия ألمانيا 德国"),
        ("FRA", "France Francia Франция فرنسا 法国"),
        ("RUS", "Russie Rusia Россия روسيا 俄罗斯联邦"),
        ("MAR", "Maroc Marruecos Марокко المغرب 摩洛哥"),
        ("JPN", "Japon Japón Япония اليابان 日本"),
        ("CHN", "Chine China Китай الصين 中国"),
        ("TWN", "Taïwan Taiwán Тайвань تايوان 台湾"),
        ("XKX", "Kosovo Косово كوسوفو 科索沃"),
    ],
)
def test_states_in_the_languages_of_the_united_nations(code: str, names: str) -> None:
    assert {name: code_of(name) for name in names.split()} == dict.fromkeys(names.split(), code)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Royaume de Norvège", "NOR"),
        ("République française", "FRA"),
        ("Estados Unidos de América", "USA"),
        ("République démocratique du Congo", "COD"),
        ("República Dominicana", "DOM"),
        ("Corée", None),
        ("Paris", None),
        ("Norv", None),
    ],
)
def test_formal_names_in_other_languages_and_no_part_of_one(name: str, code: str | None) -> None:
    assert code_of(name) == code


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("NOR", "Norge Noreg norga"),
        ("DEU", "Deutschland"),
        ("AUT", "Österreich Osterreich Oesterreich"),
        ("CHE", "Schweiz Suisse Svizzera Svizra"),
        ("ESP", "España Espanya Espainia"),
        ("FIN", "Suomi Finland"),
        ("ISL", "Ísland ÍSLAND Ísland"),
        ("RUS", "Россия"),
        ("UKR", "Україна"),
        ("SRB", "Србија Srbija"),
        ("GRC", "Ελλάδα ΕΛΛΆΔΑ"),
        ("GEO", "საქართველო"),
        ("ARM", "Հայաստան"),
        ("ISR", "ישראל יִשְׂרָאֵל"),
        ("MAR", "المغرب"),
        ("JOR", "الأردن الاردن الأُردُن"),
        ("ESP", "إسبانيا اسبانيا"),
        ("IRN", "ایران"),
        ("PAK", "پاکستان"),
        ("ETH", "ኢትዮጵያ"),
        ("IND", "भारत ভারত ਭਾਰਤ ભારત ଭାରତ భారతదేశం ಭಾರತ ഇന്ത്യ بھارت"),
        ("NPL", "नेपाल"),
        ("BGD", "বাংলাদেশ"),
        ("LKA", "இலங்கை"),
        ("MMR", "မြန်မာ"),
        ("THA", "ไทย"),
        ("LAO", "ລາວ"),
        ("KHM", "កម្ពុជា"),
        ("JPN", "日本"),
        ("CHN", "中国 中國"),
        ("KOR", "대한민국"),
        ("XKX", "Kosovë Kosova"),
    ],
)
def test_states_in_their_own_languages(code: str, names: str) -> None:
    assert {name: code_of(name) for name in names.split()} == dict.fromkeys(names.split(), code)


def test_names_in_official_languages_are_those_of_cldr() -> None:
    names = {
        (name, code)
        for territory, code in BY_ALPHA2.items()
        for language in get_official_languages(territory, de_facto=True)
        if (name := name_in_cldr(territory, language)) is not None
    }
    assert len(names) > 300
    wrong = {(name, code) for name, code in names if code_of(name) != code}
    assert wrong == {("Saint-Martin", "MAF")}  # which is the other half's name too


def name_in_cldr(territory: str, language: str) -> str | None:
    """A state's name in a language, None where CLDR does not have it."""
    try:
        return Locale.parse(language).territories.get(territory)
    except UnknownLocaleError:
        return None


@pytest.mark.parametrize("word", ["island", "Polen", "Brazile", "भरत", "Emirates", "San Martin"])
def test_a_word_that_only_looks_like_a_name_in_another_language(word: str) -> None:
    assert code_of(word) is None


def test_an_ambiguous_name_means_no_one_state() -> None:
    assert AMBIGUOUS.keys().isdisjoint(BY_NAME)
    assert {name: code_of(name) for name in AMBIGUOUS} == dict.fromkeys(AMBIGUOUS)


def test_an_ambiguous_name_has_different_candidates() -> None:
    assert all(len(set(codes)) == len(codes) >= 2 for codes in AMBIGUOUS.values())


def test_no_name_is_the_code_of_another_state() -> None:
    codes = BY_ALPHA2 | {code: code for code in SHORT_NAMES}
    names = BY_NAME | BY_UN_NAME | BY_OWN_NAME
    clashes = {name for name, code in names.items() if codes.get(name.upper(), code) != code}
    assert clashes == set()


@pytest.mark.parametrize(
    ("code", "names"),
    [
        # No one state: a part of one, and a state that fell apart.
        (None, ["Northern Ireland", "Socialist Federal Republic of Yugoslavia"]),
        ("BEN", ["Dahomey"]),
        ("BFA", ["Upper Volta"]),
        ("BLR", ["Byelorussia", "Byelorussian SSR", "Byelorussian Soviet Socialist Republic"]),
        ("BLZ", ["British Honduras"]),
        ("BWA", ["Bechuanaland"]),
        ("CAF", ["Central African Empire"]),
        ("CIV", ["Ivory Coast"]),
        ("CMR", ["United Republic of Cameroon"]),
        ("COD", ["Zaire", "Congo (Leopoldville)", "Belgian Congo"]),
        ("COG", ["Congo-Brazzaville", "Congo (Brazzaville)", "People's Republic of the Congo"]),
        ("CPV", ["Cape Verde"]),
        ("CZE", ["Czech Republic"]),
        ("DEU", ["West Germany", "German Democratic Republic"]),
        ("DJI", ["French Somaliland", "French Territory of the Afars and the Issas"]),
        ("EGY", ["United Arab Republic"]),
        ("ETH", ["Abyssinia", "Socialist Ethiopia"]),
        ("FSM", ["Micronesia"]),
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
        ("MKD", ["Macedonia", "FYROM", "the former Yugoslav Republic of Macedonia"]),
        ("MLI", ["French Sudan"]),
        ("MMR", ["Burma", "Union of Burma"]),
        ("MNG", ["Mongolian People's Republic"]),
        ("MWI", ["Nyasaland"]),
        ("MYS", ["Malaya", "Federation of Malaya"]),
        ("NAM", ["South West Africa"]),
        ("NLD", ["Holland"]),
        ("OMN", ["Muscat and Oman"]),
        ("POL", ["Polish People's Republic"]),
        ("PRK", ["DPRK", "Korea (the Democratic People's Republic of)"]),
        ("ROU", ["Rumania", "Socialist Republic of Romania"]),
        ("RUS", ["USSR", "Soviet Union", "Union of Soviet Socialist Republics"]),
        ("SRB", ["Serbia and Montenegro", "Federal Republic of Yugoslavia"]),
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
def test_former_and_usual_names_mean_the_state_of_today(code: str | None, names: list[str]) -> None:
    assert {name: code_of(name) for name in names} == dict.fromkeys(names, code)


def test_names_from_real_lists_mean_their_state_or_none() -> None:
    if not SPEAKER_LISTS.is_file():
        pytest.skip("the names from lists of speakers are not here")
    with SPEAKER_LISTS.open(encoding="utf-8", newline="") as file:
        recorded = {row["name_as_written"]: row["iso3_as_recorded"] for row in csv.DictReader(file)}
    readings = {name: (code, code_of(name)) for name, code in recorded.items()}
    wrong = {name: codes for name, codes in readings.items() if codes[1] not in (codes[0], None)}
    assert wrong == WRONG_RECORDS
    assert sum(recorded == found for recorded, found in readings.values()) >= RESOLVED_ROWS


def test_the_names_of_the_united_nations_as_they_write_them() -> None:
    if not COUNTRY_CODES.is_file():
        pytest.skip("the table of country codes is not here")
    with COUNTRY_CODES.open(encoding="utf-8", newline="") as file:
        names = {
            (name, row["ISO3166-1-Alpha-3"])
            for row in csv.DictReader(file)
            for column, name in row.items()
            if column.startswith("UNTERM") and name.strip()
        }
    assert len(names) > 1_500
    assert {(name, code) for name, code in names if code_of(name) != code} == set()
