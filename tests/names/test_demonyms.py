"""Peoples and parts of states: they lead to a state and never mean it."""

import pytest

from symposium_cli.errors import UnknownError
from symposium_cli.names.demonyms import PARTS, PEOPLES, states_near
from symposium_cli.names.state_names import SHORT_NAMES
from symposium_cli.names.state_names_formal import FORMAL_NAMES
from symposium_cli.names.states import State, find_state, known_code, state_key

PRINTED = {state_key("Swiss Confederation"): State("Swiss Confederation", "CHE")}


def listed(table: str) -> list[tuple[str, str]]:
    """Every word of a table with its code."""
    lines = (line.split(" ", 1) for line in table.strip().split("\n"))
    return [(word, code) for code, words in lines for word in words.split(", ")]


def suggested(typed: str) -> tuple[str, ...]:
    with pytest.raises(UnknownError) as unknown:
        find_state(typed, PRINTED)
    return unknown.value.did_you_mean


def test_every_state_has_people() -> None:
    codes = {code for _, code in listed(PEOPLES)}
    assert codes <= SHORT_NAMES.keys()
    # The United Nations have formal names for its members, observers and few others.
    assert FORMAL_NAMES.keys() <= codes


def test_no_word_is_a_name_of_a_state() -> None:
    words = {word for word, _ in (*listed(PEOPLES), *listed(PARTS))}
    assert {word: known_code(word) for word in words} == dict.fromkeys(words)


def test_a_part_is_of_one_state() -> None:
    words = [state_key(word) for word, _ in listed(PARTS)]
    assert len(words) == len({*words})
    assert {*words}.isdisjoint(state_key(word) for word, _ in listed(PEOPLES))


@pytest.mark.parametrize(
    ("typed", "states"),
    [
        ("Norwegian", ("Norway",)),
        ("norwegians", ("Norway",)),
        ("Spanish", ("Spain",)),
        ("the French", ("France",)),
        ("DUTCH", ("Netherlands",)),
        ("Filipino", ("Philippines",)),
        ("Nigerien", ("Niger",)),
        ("Nigerian", ("Nigeria",)),
        # By its printed name.
        ("Swiss", ("Swiss Confederation",)),
        # Of several states.
        ("Congolese", ("Democratic Republic of the Congo", "Congo")),
        ("Korean", ("Republic of Korea", "Democratic People's Republic of Korea")),
        ("Dominican", ("Dominica", "Dominican Republic")),
        # Parts of states.
        ("England", ("United Kingdom",)),
        ("Northern Ireland", ("United Kingdom",)),
        ("galapagos", ("Ecuador",)),
        ("Herzegovina", ("Bosnia and Herzegovina",)),
        ("N. Ireland", ("United Kingdom",)),
        ("N Carolina", ("United States of America",)),
        # Once, however it is accented.
        ("Burkinabè", ("Burkina Faso",)),
    ],
)
def test_what_is_suggested(typed: str, states: tuple[str, ...]) -> None:
    assert suggested(typed) == states


def test_another_word_is_near_no_state() -> None:
    for word in ("", "Norway", "s", "citizen", "Georgia", "Paris"):
        assert states_near(word) == ()
