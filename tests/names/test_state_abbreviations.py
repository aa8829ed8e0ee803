"""Abbreviated and inverted names of states, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.names.former_states import former_state
from symposium_cli.names.state_abbreviations import names_abbreviated, written_out
from symposium_cli.names.state_names import SHORT_NAMES
from symposium_cli.names.states import State, find_state, known_code, state_key


@pytest.mark.parametrize(
    ("code", "names"),
    [
        # As the World Bank and others list states.
        ("BHS", "Bahamas, The"),
        ("COD", "Congo, Dem. Rep.|Congo (Dem. Rep.)|Dem. Rep. Congo|Congo, Dem. Rep. (Zaire)"),
        ("COD", "Dem Rep Congo|Congo Dem Rep"),
        ("COG", "Congo, Rep."),
        ("EGY", "Egypt, Arab Rep."),
        ("FSM", "Micronesia, Fed. Sts."),
        ("GMB", "Gambia, The"),
        ("IRN", "Iran, Islamic Rep.|I.R. Iran|IR Iran"),
        ("KOR", "Korea, Rep.|Rep. of Korea|Korea, South|Korea (South)|S. Korea|s. korea"),
        ("PRK", "Korea, Dem. People's Rep.|D.P.R. of Korea|DPR Korea|N. Korea|Korea, N."),
        ("PRK", "N Korea|Korea North|Korea N|Korea, Dem. Rep."),
        ("KOR", "S Korea|s korea|Korea South|KOREA SOUTH|Korea S"),
        ("MDA", "Moldova Rep|Moldova, Rep"),
        ("TZA", "Tanzania, United Rep. of|U.R. Tanzania"),
        ("VGB", "Virgin Islands, British|British Virgin Is."),
        ("YEM", "Yemen, Rep.|Rep. Yemen"),
        # As maps do.
        ("ATG", "Antigua & Barb."),
        ("BIH", "Bosnia & Herz.|Bosnia and Herz."),
        ("CAF", "C. African Rep.|Central African Rep."),
        ("ESH", "W. Sahara"),
        ("GNQ", "Eq. Guinea|Eq Guinea"),
        ("LCA", "St. Lucia|Lucia, St."),
        ("MKD", "N. Macedonia|Macedonia, North|F.Y.R. Macedonia"),
        ("NZL", "N. Zealand"),
        ("MHL", "Marshall Is|Marshall Isl."),
        ("SLB", "Solomon Is.|Solomon Is"),
        ("SSD", "S. Sudan|Sudan, South|Sudan, S."),
        ("VCT", "St. Vincent & Gren.|St. Vincent and the Gren."),
        # By initials.
        ("CHN", "P.R. China|PR China|China PR"),
        ("DEU", "F.R. Germany|FR Germany"),
        ("LAO", "Lao P.D.R."),
        ("USA", "U.S. of America|U.S.A."),
        ("ARE", "Emirates, United Arab|U.A.E."),
    ],
)
def test_a_state_by_abbreviations(code: str, names: str) -> None:
    assert {name: known_code(name) for name in names.split("|")} == dict.fromkeys(
        names.split("|"), code
    )


@pytest.mark.parametrize(
    "name",
    [
        # Nothing is written out, or it is of several states.
        *("S.", "N. S.", "Rep.", "Dem. Rep.", ", .", "U. K. N.", "C. Islands", "Rep., Cent."),
        # A person's initial, and other people and places.
        *("S. Leone", "Leone, S.", "H. See", "M. Jordan", "Jordan, Michael", "J. Chad"),
        *("St. Martin's", "St. Korea", "Georgia, Atlanta", "Wash., D.C.", "S. Francisco"),
        # A word that no name has, too many of them or too few.
        *("S. Korea Norway", "Republic, S. Korea", "Norway, Rep.", "Korea, S. N.", "Ireland, N."),
        # Another order without a comma, but for a point of the compass.
        *("Korea South.Norway", "Islands Solomon", "Leone Sierra", "Marino San"),
        # A point of the compass without a state.
        *("N Ireland", "N. Ireland", "S. Georgia", "E. Guinea", "S Jordan", "Georgia South"),
    ],
)
def test_what_only_looks_abbreviated(name: str) -> None:
    assert known_code(name) is None


@given(st.sampled_from(sorted(SHORT_NAMES.values())), st.sampled_from("ABDFGHIJKLMOPQRTUVXYZ"))
def test_an_initial_of_no_point_of_the_compass_is_a_person_s(name: str, initial: str) -> None:
    assert names_abbreviated(f"{initial}. {name}") == []
    assert names_abbreviated(f"{name}, {initial}.") == []


def test_a_state_that_was_where_it_is_printed() -> None:
    germany, former = State("Germany", "DEU"), former_state("East Germany")
    assert former is not None
    printed = {state_key(state.name): state for state in (germany, State(former.name, former.code))}
    assert find_state("E. Germany", printed).code == "DDR"
    assert find_state("E. Germany", {state_key(germany.name): germany}).code == "DEU"


def test_a_long_text_is_no_name() -> None:
    assert names_abbreviated("S. Korea" + ". Korea" * 10_000) == []


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("W. Virginia", ["west virginia", "western virginia"]),
        ("n Ireland", ["north ireland", "northern ireland", "new ireland"]),
        ("M. Jordan", []),
        ("Virginia, W.", []),
        ("N.", []),
        ("", []),
    ],
)
def test_a_point_of_the_compass_in_full(typed: str, names: list[str]) -> None:
    assert written_out(typed) == names
