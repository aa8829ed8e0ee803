"""Make the modules `state_names*.py` in `symposium_cli/names`.

    python scripts/make_state_names.py COUNTRY_CODES_CSV

The table is the "country-codes" data set of Frictionless Data (public domain), which gives for each
ISO 3166-1 entry its codes and its names in the six languages of the United Nations, from the
United Nations, and in English from Unicode CLDR too. The names below are those that it lacks:
former names, usual short ones, and forms that delegations use.

The names in a state's own languages, and more names in the six languages, come from Unicode CLDR as
the package Babel has it: Copyright © 2004-2025 Unicode, Inc., under the Unicode License v3, which
is in the file LICENSE.unicode. A language is a state's own where CLDR says that it is
official there, also in a part of it.

A name that two states would share stops the script.
"""

import csv
import sys
from collections.abc import Container
from pathlib import Path
from pprint import pformat
from unicodedata import normalize

from babel import Locale, localedata
from babel.languages import get_territory_language_info

sys.path.insert(0, str(Path(__file__).parent.parent))

from symposium_cli.names.states import marked_key, state_key

OTHER_NAMES = {
    "AFG": ["Islamic Emirate of Afghanistan", "Islamic State of Afghanistan"],
    "AGO": ["People's Republic of Angola"],
    "ALB": ["People's Socialist Republic of Albania", "People's Republic of Albania"],
    "ARE": ["UAE"],
    "AUS": ["Commonwealth of Australia"],
    "AZE": ["Azerbaidjan"],
    "BEN": ["Dahomey", "People's Republic of Benin", "Republic of Dahomey"],
    "BFA": ["Upper Volta", "Republic of Upper Volta"],
    "BGR": ["People's Republic of Bulgaria"],
    "BHR": ["Bahrein", "State of Bahrain"],
    "BIH": ["Republic of Bosnia and Herzegovina", "Bosnia-Herzegovina"],
    "BLR": [
        "Byelorussia", "Belorussia", "Byelorussian Soviet Socialist Republic", "Byelorussian SSR",
    ],
    "BLZ": ["British Honduras"],
    "BOL": ["Republic of Bolivia"],
    "BRA": ["Brasil", "United States of Brazil"],
    "BRB": ["Republic of Barbados"],
    "BRN": ["Nation of Brunei"],
    "BWA": ["Bechuanaland"],
    "CAF": ["CAR", "Central African Empire"],
    "CAN": ["Dominion of Canada"],
    "CHE": ["Swiss Confederation"],
    "CHN": ["PRC", "Mainland China"],
    "CIV": ["Ivory Coast", "Republic of Côte d'Ivoire", "Republic of the Ivory Coast"],
    "CMR": ["United Republic of Cameroon", "Federal Republic of Cameroon", "Cameroun"],
    "COD": [
        "DRC", "DR Congo", "Congo-Kinshasa", "Congo (Kinshasa)", "Congo (Leopoldville)", "Zaire",
        "Republic of Zaire", "Democratic Republic of Congo", "Belgian Congo", "Congo-Leopoldville",
    ],
    "COG": [
        "Congo (Brazzaville)", "People's Republic of the Congo", "Congo, People's Republic of the",
        "Republic of Congo",
    ],
    "COM": [
        "Federal Islamic Republic of the Comoros", "Comoro Islands",
        "Islamic Federal Republic of the Comoros",
    ],
    "CPV": ["Cape Verde", "Republic of Cape Verde", "Cape Verde Islands"],
    "CZE": ["Czech Republic"],
    "DEU": [
        "FRG", "GDR", "West Germany", "East Germany", "German Democratic Republic",
        "Federal Republic Germany", "DDR", "BRD",
    ],
    "DJI": [
        "French Somaliland", "French Territory of the Afars and the Issas",
        "Territory of the Afars and Issas",
    ],
    "DZA": ["Democratic and Popular Republic of Algeria"],
    "EGY": ["United Arab Republic", "UAR"],
    "ESP": ["España"],
    "ETH": [
        "Abyssinia", "Socialist Ethiopia", "Ethiopia, Socialist",
        "People's Democratic Republic of Ethiopia", "Ethiopian Empire",
    ],
    "FJI": ["Fiji Islands", "Republic of the Fiji Islands"],
    "FLK": ["Falkland Islands (Malvinas)"],
    "FSM": ["Micronesia"],
    "GBR": [
        "UK", "United Kingdom", "Great Britain", "Britain", "United Kingdom of Great Britain",
        "Great Britain and Northern Ireland",
    ],
    "GHA": ["Gold Coast"],
    "GIN": [
        "Revolutionary People's Republic of Guinea", "People's Revolutionary Republic of Guinea",
    ],
    "GMB": ["Islamic Republic of the Gambia"],
    "GNB": ["Portuguese Guinea"],
    "GNQ": ["Spanish Guinea"],
    "GUY": ["British Guiana", "Republic of Guyana"],
    "HKG": ["Hong Kong Special Administrative Region of China"],
    "HTI": ["Hayti"],
    "HUN": ["Hungarian People's Republic"],
    "IDN": ["Dutch East Indies"],
    "IRL": ["Republic of Ireland", "Irish Republic", "Éire", "Irish Free State"],
    "IRN": ["Persia", "Empire of Iran", "Imperial State of Iran"],
    "ITA": ["Italian Republic"],
    "JOR": ["Transjordan"],
    "JPN": ["Nippon"],
    "KGZ": ["Kirghizstan", "Kirghizia"],
    "KHM": [
        "Kampuchea", "Democratic Kampuchea", "Khmer Republic", "People's Republic of Kampuchea",
        "State of Cambodia",
    ],
    "KIR": ["Gilbert Islands"],
    "KNA": [
        "Saint Christopher and Nevis", "Saint Kitts-Nevis", "Federation of Saint Kitts and Nevis",
    ],
    "KOR": ["ROK", "South Korea"],
    "LAO": ["Laos", "Lao PDR", "Kingdom of Laos"],
    "LBY": [
        "Libyan Arab Jamahiriya", "Libyan Arab Republic",
        "Socialist People's Libyan Arab Jamahiriya",
        "Great Socialist People's Libyan Arab Jamahiriya", "Kingdom of Libya", "Libyan Jamahiriya",
        "United Kingdom of Libya", "Libya Arab Jamahiriya",
    ],
    "LKA": ["Ceylon", "Dominion of Ceylon"],
    "LSO": ["Basutoland"],
    "MAC": ["Macao Special Administrative Region of China", "Macau"],
    "MDA": ["Moldova", "Moldavia"],
    "MDG": ["Malagasy Republic", "Democratic Republic of Madagascar"],
    "MDV": ["Maldive Islands"],
    "MKD": [
        "Macedonia", "FYROM", "The former Yugoslav Republic of Macedonia", "Republic of Macedonia",
        "Macedonia, the former Yugoslav Republic of", "FYR Macedonia",
    ],
    "MLI": ["French Sudan"],
    "MMR": [
        "Republic of Myanmar", "Burma", "Union of Burma", "Union of Myanmar",
        "Socialist Republic of the Union of Burma",
    ],
    "MNG": ["Mongolian People's Republic", "Outer Mongolia"],
    "MNP": ["Commonwealth of the Northern Mariana Islands"],
    "MOZ": ["People's Republic of Mozambique"],
    "MWI": ["Nyasaland"],
    "MYS": ["Malaya", "Federation of Malaya", "Federation of Malaysia"],
    "NAM": ["South West Africa"],
    "NLD": ["Holland"],
    "NPL": ["Federal Democratic Republic of Nepal", "Kingdom of Nepal"],
    "OMN": ["Muscat and Oman", "Sultanate of Muscat and Oman"],
    "PHL": ["Philippine Islands"],
    "POL": ["Polish People's Republic"],
    "PRK": ["DPRK", "North Korea", "Democratic Republic of Korea"],
    "PSE": [
        "Palestine", "Palestinian Territories", "Palestine Liberation Organization",
        "Observer State of Palestine", "Occupied Palestinian Territory", "PLO",
    ],
    "ROU": ["Rumania", "Roumania", "Romanian People's Republic", "Socialist Republic of Romania"],
    "RUS": [
        "Russia", "USSR", "Soviet Union", "Union of Soviet Socialist Republics",
        "Russian Soviet Federative Socialist Republic", "Russian Fed.",
    ],
    "RWA": ["Rwandese Republic"],
    "SAU": ["KSA"],
    "SDN": ["Democratic Republic of the Sudan"],
    "SHN": ["Saint Helena, Ascension and Tristan da Cunha"],
    "SLB": ["British Solomon Islands"],
    "SLV": ["Salvador"],
    "SMR": ["Most Serene Republic of San Marino"],
    "SOM": ["Somali Republic", "Somali Democratic Republic"],
    "SRB": [
        "Serbia and Montenegro", "State Union of Serbia and Montenegro",
        "Federal Republic of Yugoslavia",
    ],
    "STP": ["Sao Tome", "São Tomé e Príncipe", "Saint Thomas and Prince"],
    "SUR": ["Dutch Guiana", "Surinam"],
    "SVK": ["Slovak Republic"],
    "SWZ": ["Swaziland", "Kingdom of Swaziland", "eSwatini"],
    "SYR": ["Syria", "Syrian Republic"],
    "TCD": ["Tchad"],
    "TGO": ["Togoland"],
    "THA": ["Siam"],
    "TJK": ["Tadjikistan"],
    "TKM": ["Turkmenia"],
    "TLS": ["East Timor"],
    "TUN": ["Tunisian Republic"],
    "TUR": ["Turkey", "Republic of Turkey", "Republic of Türkiye"],
    "TUV": ["Ellice Islands"],
    "TWN": ["Taiwan, Province of China", "Formosa"],
    "TZA": [
        "Tanzania", "Republic of Tanzania", "Tanganyika", "Zanzibar",
        "United Republic of Tanganyika and Zanzibar",
    ],
    "UKR": ["Ukrainian Soviet Socialist Republic", "Ukrainian SSR", "Ukraine SSR"],
    "USA": ["US", "USA", "United States", "America", "USofA"],
    "VAT": ["Holy See (Vatican City State)", "Vatican", "Vatican City", "Vatican City State"],
    "VCT": ["Saint Vincent"],
    "VEN": ["Republic of Venezuela"],
    "VGB": ["Virgin Islands, British"],
    "VIR": ["Virgin Islands, U.S.", "Virgin Islands of the United States"],
    "VNM": [
        "Viet-Nam, Democratic Republic of", "Vietnam", "Democratic Republic of Viet Nam",
        "North Vietnam", "South Vietnam", "Republic of Viet Nam", "Republic of South Viet Nam",
        "Viet-Nam, Republic of",
    ],
    "VUT": ["New Hebrides"],
    "WSM": ["Western Samoa", "Independent State of Western Samoa"],
    "YEM": [
        "Democratic Yemen", "South Yemen", "North Yemen", "Yemen Arab Republic",
        "People's Democratic Republic of Yemen", "Southern Yemen",
        "People's Republic of Southern Yemen", "Yemen, Democratic",
    ],
    "XKX": [
        "Republic of Kosovo", "Kosova", "Kosovo (UNSCR 1244)", "Kosovo (under UNSCR 1244)",
        "Kosovo (UNSCR 1244/99)",
    ],
    "ZAF": ["Union of South Africa", "RSA"],
    "ZMB": ["Northern Rhodesia"],
    "ZWE": ["Rhodesia", "Southern Rhodesia", "Zimbabwe Rhodesia"],
}  # fmt: skip

# Names that more than one state answers to, or of a state that left no one successor.
AMBIGUOUS = {
    "Korea": ["KOR", "PRK"],
    "Republic of China": ["CHN", "TWN"],
    "Czechoslovakia": ["CZE", "SVK"],
    "Czechoslovak Republic": ["CZE", "SVK"],
    "Czechoslovak Socialist Republic": ["CZE", "SVK"],
    "Czech and Slovak Federal Republic": ["CZE", "SVK"],
    "Yugoslavia": ["BIH", "HRV", "MKD", "MNE", "SRB", "SVN"],
    "Socialist Federal Republic of Yugoslavia": ["BIH", "HRV", "MKD", "MNE", "SRB", "SVN"],
    "Virgin Islands": ["VGB", "VIR"],
    "Saint Martin": ["MAF", "SXM"],
    "San Martín": ["MAF", "SXM"],
    "Netherlands Antilles": ["BES", "CUW", "SXM"],
}

SHORT_NAMES = {"CIV": "Côte d'Ivoire", "TUR": "Türkiye", "GBR": "United Kingdom"}


LANGUAGES = {"fr": "French", "es": "Spanish", "ru": "Russian", "ar": "Arabic", "cn": "Chinese"}

# Usual names of states for which the United Nations has only long ones.
USUAL_UN_NAMES = {
    "ARE": "ОАЭ",
    "BOL": "Bolivie, Боливия, بوليفيا, 玻利维亚",
    "CAF": "ЦАР",
    "CHN": "КНР",
    "CIV": "Costa de Marfil",
    "COD": "RDC, ДРК",
    "DEU": "RFA, RDA, ФРГ, ГДР",
    "FSM": "Micronésie, Микронезия, ميكرونيزيا, 密克罗尼西亚",
    "GBR": "Royaume-Uni, Reino Unido, Великобритания, Соединенное Королевство, المملكة المتحدة, "
    "بريطانيا, 英国, 联合王国",
    "IRN": "Иран, إيران, 伊朗",
    "KOR": "Corée du Sud, Corea del Sur, Южная Корея, كوريا الجنوبية, 韩国",
    "LAO": "Лаос, لاوس, 老挝",
    "MDA": "Moldavie, Молдова, Молдавия, مولدوفا, 摩尔多瓦",
    "PRK": "Corée du Nord, Corea del Norte, Северная Корея, КНДР, كوريا الشمالية, 朝鲜",
    "PSE": "Палестина, فلسطين, 巴勒斯坦",
    "RUS": "РФ, СССР, URSS, Union soviétique, Unión Soviética, Советский Союз, "
    "Russie, Rusia, Россия, روسيا, 俄罗斯",
    "SYR": "Syrie, Siria, Сирия, سوريا, سورية, 叙利亚",
    "TZA": "Tanzanie, Tanzanía, Танзания, تنزانيا, 坦桑尼亚",
    "USA": "EE. UU., États-Unis, Estados Unidos, Соединенные Штаты, США, الولايات المتحدة, 美国",
    "VAT": "Vaticano, Ватикан, الفاتيكان, 梵蒂冈",
    "VEN": "Венесуэла, فنزويلا, 委内瑞拉",
    "XKX": "Косово, كوسوفو, 科索沃",
    "ZAF": "ЮАР",
}

# Kosovo has no code of ISO 3166-1. XK and XKX are of the range that ISO leaves to its users, and
# those by which the World Bank, the European Union and CLDR know it.
KOSOVO = {
    "ISO3166-1-Alpha-2": "XK",
    "ISO3166-1-Alpha-3": "XKX",
    "official_name_en": "Kosovo",
}

CLDR_LANGUAGES = {"ar", "en", "es", "fr", "ru", "zh"}
# In which CLDR has English too.
INVENTED_SCRIPTS = {"Dsrt", "Shaw"}

# Names that without their marks are ordinary words of the six languages, or people's names: they
# count only with their marks (Ísland), and those that have none not at all.
ORDINARY_WORDS = {"brazile", "island", "polen"}


def main(table: Path) -> None:
    """Write the modules from the table of country codes; stop where two states share a name."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows.append(dict.fromkeys(rows[0], "") | KOSOVO)
    alpha2 = {row["ISO3166-1-Alpha-2"]: row["ISO3166-1-Alpha-3"] for row in rows}
    short = {row["ISO3166-1-Alpha-3"]: row["official_name_en"] for row in rows} | SHORT_NAMES
    formal = {row["ISO3166-1-Alpha-3"]: formal_name(row) for row in rows if formal_name(row)}
    names = english_names(rows, short, formal)
    ambiguous = {
        state_key(each): tuple(codes)
        for name, codes in AMBIGUOUS.items()
        for each in (name, *inverted(name))
    }
    for key in ambiguous:
        names.pop(key, None)
    un_names = names_in_un_languages(rows, known=names, ambiguous=ambiguous)
    own_names = names_of_cldr(alpha2, known=names | un_names, ambiguous=ambiguous)
    write(
        "state_names",
        "Names and ISO 3166-1 codes of states and territories, and Kosovo's user-assigned one.",
        f"SHORT_NAMES: dict[str, str] = {pformat(short, width=96)}",
        f"BY_ALPHA2: dict[str, str] = {pformat(alpha2, width=96, compact=True)}",
        f"OTHER_NAMES: dict[str, list[str]] = {pformat(OTHER_NAMES, width=96)}",
        f"BY_NAME: dict[str, str] = {pformat(names, width=96)}",
        f"AMBIGUOUS: dict[str, tuple[str, ...]] = {pformat(ambiguous, width=96)}",
    )
    write(
        "state_names_formal",
        "Formal names of states in English, as they are written.",
        f"FORMAL_NAMES: dict[str, str] = {pformat(formal, width=96)}",
    )
    write(
        "state_names_un",
        "Names of states in French, Spanish, Russian, Arabic and Chinese.",
        f"BY_UN_NAME: dict[str, str] = {pformat(un_names, width=96, compact=True)}",
    )
    write(
        "state_names_own",
        "Names of states in their own languages, and more names in those of the United Nations.",
        f"BY_OWN_NAME: dict[str, str] = {pformat(own_names, width=96, compact=True)}",
        notice="They come from Unicode CLDR, Copyright © 2004-2025 Unicode, Inc., under the\n"
        "Unicode License v3 in the file LICENSE.unicode.\n",
    )


def write(module: str, about: str, *tables: str, notice: str = "") -> None:
    """Write a module of tables with its docstring."""
    docstring = (
        f'"""{about}\n\n'
        "Made by scripts/make_state_names.py, which says where each name comes from.\n"
        f"{notice}"
        "Names to look up are in the form that `symposium_cli.names.states.state_key` gives.\n"
        '"""'
    )
    target = Path(__file__).parent.parent / "symposium_cli" / "names" / f"{module}.py"
    target.write_text("\n\n".join([docstring, *tables]) + "\n", encoding="utf-8")


def formal_name(row: dict[str, str]) -> str:
    """Return a state's formal name in English, nothing for a territory."""
    return row["UNTERM English Formal"].removesuffix(" *").removeprefix("the ")


def english_names(
    rows: list[dict[str, str]], short: dict[str, str], formal: dict[str, str]
) -> dict[str, str]:
    """Return the codes of states by their names in English."""
    names: dict[str, str] = {}
    for row in rows:
        code = row["ISO3166-1-Alpha-3"]
        columns = ("UNTERM English Short", "UNTERM English Formal", "CLDR display name")
        given = [short[code], row["official_name_en"], *(row[column] for column in columns)]
        given += OTHER_NAMES.get(code, ())
        for name in (formal.get(code, ""), *OTHER_NAMES.get(code, ())):
            given += [*inverted(name), *with_initials(name)]
        for name in given:
            key = state_key(name.split(" *")[0])
            if key and names.setdefault(key, code) != code:
                raise SystemExit(f"{name!r} means both {names[key]} and {code}")
    return names


def names_in_un_languages(
    rows: list[dict[str, str]], known: dict[str, str], ambiguous: Container[str]
) -> dict[str, str]:
    """Return the codes of states by the names of the five other languages that are not `known`."""
    codes: dict[str, set[str]] = {}
    for row in rows:
        columns = [f"official_name_{short}" for short in LANGUAGES]
        for language in LANGUAGES.values():
            columns += [f"UNTERM {language} Short", f"UNTERM {language} Formal"]
        for column in columns:
            codes.setdefault(state_key(row[column]), set()).add(row["ISO3166-1-Alpha-3"])
    for code, usual in USUAL_UN_NAMES.items():
        for name in usual.split(", "):
            codes.setdefault(state_key(name), set()).add(code)
    return only_new(codes, known, ambiguous)


def names_of_cldr(
    alpha2: dict[str, str], known: dict[str, str], ambiguous: Container[str]
) -> dict[str, str]:
    """Return the codes of states by the names of CLDR that are not `known`.

    They are those in the official languages of each state, in every script that CLDR has for them,
    and in the languages of the United Nations.
    """
    languages = {
        territory: CLDR_LANGUAGES
        | {
            language.split("_")[0]
            for language, use in get_territory_language_info(territory).items()
            if use["official_status"]
        }
        for territory in alpha2
    }
    codes: dict[str, set[str]] = {}
    for locale in map(Locale.parse, localedata.locale_identifiers()):
        if locale.script in INVENTED_SCRIPTS:
            continue
        for territory, code in alpha2.items():
            name = locale.territories.get(territory, territory)
            two_names = "(" in name  # read apart where they are looked up: Myanmar (Burma)
            if locale.language in languages[territory] and name != territory and not two_names:
                for key in cldr_keys(name):
                    codes.setdefault(key, set()).add(code)
    return only_new(codes, known, ambiguous)


def cldr_keys(name: str) -> set[str]:
    """Return what a name of CLDR is looked up by; letters such as `ö` are also typed as two."""
    key = state_key(name)
    if key in ORDINARY_WORDS:
        return {marked_key(name)} - {key}
    composed = normalize("NFC", name).casefold()
    return {key, state_key(composed.translate(DIGRAPHS))}


DIGRAPHS = str.maketrans({"ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue"})


def only_new(
    codes: dict[str, set[str]], known: dict[str, str], ambiguous: Container[str]
) -> dict[str, str]:
    """Return those names, each of one state, that are not `known`; stop where one is of several."""
    codes.pop("", None)
    several = {key: sorted(found) for key, found in codes.items() if len(found) > 1}
    if several:
        raise SystemExit(f"names of several states: {several}")
    against = {key for key, found in codes.items() if key in known and found != {known[key]}}
    if against:
        raise SystemExit(f"{sorted(against)} are known as the names of other states")
    return {
        key: code
        for key, [code] in sorted(codes.items())
        if key not in known and key not in ambiguous
    }


def inverted(formal: str) -> list[str]:
    """`Republic of Korea` also as `Korea, Republic of`, the way alphabetical lists have it."""
    kind, of, name = formal.partition(" of ")
    return [f"{name} {kind} of"] if of else []


def with_initials(formal: str) -> list[str]:
    """`People's Republic of China` also as `PR China` and `China PR`."""
    kind, _, name = formal.partition(" of ")
    initials = "".join(word[0] for word in kind.split())
    name = name.removeprefix("the ")
    several = name not in ("", "the") and len(initials) > 1 and initials.isupper()
    return [f"{initials} {name}", f"{name} {initials}"] if several else []


if __name__ == "__main__":
    main(Path(sys.argv[1]))
