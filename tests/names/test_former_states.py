"""States that were, and what tells them from a former name of a state of today."""

import pycountry
import pytest

from symposium_cli.names.former_states import FORMER_STATES, WITHDRAWN_CODES, former_state
from symposium_cli.names.state_names import AMBIGUOUS, BY_ALPHA2, BY_NAME, SHORT_NAMES
from symposium_cli.names.states import NEAR_FORMER_STATES, as_former, state_key

HISTORIC = {state.alpha_3: state for state in pycountry.historic_countries}


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("SUN", "USSR|U.S.S.R.|Soviet Union|the Union of Soviet Socialist Republics|sun|SUHH"),
        ("DDR", "GDR|East Germany|German Democratic Republic|Germany, Democratic Republic of"),
        ("YMD", "Democratic Yemen|South Yemen|Yemen, Democratic|Yemen, Dem.|YDYE"),
        ("YUG", "Yugoslavia|YUGOSLAVIA|Socialist Federal Republic of Yugoslavia|YUG"),
        ("CSK", "Czechoslovakia|Czecho-Slovakia|Czech and Slovak Federal Republic|CSK"),
        ("SCG", "Serbia and Montenegro|Serbia & Montenegro|Federal Republic of Yugoslavia"),
    ],
)
def test_a_state_that_was_by_every_name(code: str, names: str) -> None:
    for name in names.split("|"):
        former = former_state(name)
        assert former is not None, name
        assert former.code == code


@pytest.mark.parametrize(
    "name",
    [
        *("Russia", "Germany", "Federal Republic of Germany", "Yemen", "Yemen Arab Republic"),
        *("Czech Republic", "Serbia", "Burma", "Zaire", "United Arab Republic", "Tanganyika"),
        *("Ukrainian SSR", "Byelorussian Soviet Socialist Republic", "RUS", "Ruritania", ""),
    ],
)
def test_no_other_name_is_one(name: str) -> None:
    assert former_state(name) is None


def test_codes_are_those_of_iso_3166_3() -> None:
    for state in FORMER_STATES:
        assert former_state(HISTORIC[state.code].alpha_4) == state
        assert set(state.successors) <= SHORT_NAMES.keys()
    withdrawn = {code for code in HISTORIC if code not in SHORT_NAMES}
    assert withdrawn == WITHDRAWN_CODES


def test_no_name_is_of_two_states() -> None:
    names = [
        state_key(name) for state in FORMER_STATES for name in (state.name, *state.other_names)
    ]
    assert len(names) == len(set(names))
    codes = {*BY_ALPHA2.values(), *BY_ALPHA2}
    assert codes.isdisjoint(name.upper() for name in names)


def test_successors_agree_with_the_names_of_states_of_today() -> None:
    for state in FORMER_STATES:
        for name in map(state_key, (state.name, *state.other_names)):
            assert {BY_NAME.get(name, state.successors[0])} <= {*state.successors}
            assert set(AMBIGUOUS.get(name, state.successors)) == {*state.successors}


def test_the_codes_near_a_state_that_was() -> None:
    codes = {code for state in FORMER_STATES for code in (state.code, *state.successors)}
    assert codes == NEAR_FORMER_STATES


@pytest.mark.parametrize(
    ("name", "code", "former"),
    [
        ("Union of Soviet Socialist Republics", "RUS", "SUN"),
        ("Union of Soviet Socialist Republics", None, "SUN"),
        ("Moscow", "SUN", "SUN"),
        ("Yugoslavia", "SRB", "YUG"),
        ("Federal Republic of Yugoslavia", "YUG", "SCG"),
        ("Russian Federation", "RUS", None),
        ("Norway", "NOR", None),
        ("Ruritania", None, None),
    ],
)
def test_a_printed_name_goes_before_the_code(
    name: str, code: str | None, former: str | None
) -> None:
    found = as_former(name, code)
    assert (found and found.code) == former
