"""States that no longer exist and are not only a former name of a state that does.

Codes and dates of withdrawal are those of ISO 3166-3. The names are those of the United Nations'
list of member states past and present, of ISO 3166-3, and the usual ones in lists of speakers.

A state counts here where its code was withdrawn and its seat in the United Nations was left or
taken over under another name: the Soviet Union, the German Democratic Republic, Democratic Yemen,
Yugoslavia, Czechoslovakia, and Serbia and Montenegro. Not here are

- renamed states, whose old names mean the state of today: Burma, Zaire, Upper Volta, Dahomey, and
  the Byelorussian and Ukrainian Soviet Socialist Republics, which had seats of their own;
- the Federal Republic of Germany, the Yemen Arab Republic and the Democratic Republic of Viet Nam:
  Germany, Yemen and Viet Nam go on with their codes and seats;
- the United Arab Republic, for most of its time a name of Egypt alone, and Tanganyika and Zanzibar,
  whose seat the United Republic of Tanzania has: all three ended before there were codes, and lists
  give them the code of today's state;
- territories, such as the Netherlands Antilles.
"""

from typing import NamedTuple

from symposium_cli.names.states import state_key


class FormerState(NamedTuple):
    """A state that was, with its other names and codes.

    `code` is the alpha-3 code of ISO 3166-3. `successors` are ISO 3166-1 codes: of the state that
    has its seat in the United Nations or took it in, or of all states that it fell into.
    """

    name: str
    code: str
    other_names: tuple[str, ...]
    successors: tuple[str, ...]


FORMER_STATES = (
    FormerState(
        "Soviet Union",
        "SUN",
        (
            "Union of Soviet Socialist Republics",
            "USSR",
            "Soviet Union (USSR)",
            "USSR, Union of Soviet Socialist Republics",
            "URSS",
            "Union soviétique",
            "Unión Soviética",
            "СССР",
            "Советский Союз",
            "Union of Sovier Socialist Republics",  # so in a list of the General Debate
            "SUHH",
        ),
        ("RUS",),
    ),
    FormerState(
        "German Democratic Republic",
        "DDR",
        (
            "GDR",
            "East Germany",
            "Germany, Democratic Republic of",
            "Germany, East",
            "RDA",
            "ГДР",
            "DDDE",
        ),
        ("DEU",),
    ),
    FormerState(
        "Democratic Yemen",
        "YMD",
        (
            "People's Democratic Republic of Yemen",
            "Democratic Republic of Yemen",
            "People's Republic of Southern Yemen",
            "People's Republic of South Yemen",
            "South Yemen",
            "Southern Yemen",
            "PDRY",
            "Yemen, Democratic",
            "Yemen, Democratic Republic of",
            "Yemen, People's Democratic Republic of",
            "Yemen, South",
            "YDYE",
        ),
        ("YEM",),
    ),
    FormerState(
        "Yugoslavia",
        "YUG",
        (
            "Socialist Federal Republic of Yugoslavia",
            "Yugoslavia, Socialist Federal Republic of",
            "Federal People's Republic of Yugoslavia",
            "Federal Socialist Republic of Yugoslavia",
            "SFRY",
            "SFR Yugoslavia",
            "YUCS",
        ),
        ("BIH", "HRV", "MKD", "MNE", "SRB", "SVN"),
    ),
    FormerState(
        "Czechoslovakia",
        "CSK",
        (
            "Czechoslovak Republic",
            "Czechoslovak Socialist Republic",
            "Czech and Slovak Federal Republic",
            "CSSR",
            "CSFR",
            "CSHH",
        ),
        ("CZE", "SVK"),
    ),
    FormerState(
        "Serbia and Montenegro",
        "SCG",
        (
            "State Union of Serbia and Montenegro",
            "Federal Republic of Yugoslavia",
            "Yugoslavia, Federal Republic of",
            "FR Yugoslavia",
            "FRY",
            "CSXX",
        ),
        ("SRB", "MNE"),
    ),
)

# The alpha-3 codes of ISO 3166-3 that are not in use again for something else.
WITHDRAWN_CODES = frozenset(
    [
        *("AFI", "ANT", "ATB", "ATN", "BUR", "BYS", "CSK", "CTE", "DDR", "DHY", "FXX", "GEL"),
        *("HVO", "JTN", "MID", "NHB", "NTZ", "PCI", "PCZ", "PUS", "RHO", "SCG", "SKM", "SUN"),
        *("TMP", "VDR", "WAK", "YMD", "YUG", "ZAR"),
    ]
)

_BY_CODE = {state.code: state for state in FORMER_STATES}
_BY_KEY = {
    state_key(name): state for state in FORMER_STATES for name in (state.name, *state.other_names)
}


def former_state(name_or_code: str) -> FormerState | None:
    """Return the state that was that a name or a code of ISO 3166-3 means, alpha-3 or alpha-4.

    None for any other name, also of a state of today. Names are compared by `state_key`.
    """
    return _BY_CODE.get(name_or_code.strip().upper()) or _BY_KEY.get(state_key(name_or_code))
