"""Which states a misspelt name may mean, and what is too far from any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.names.state_names import SHORT_NAMES
from symposium_cli.names.state_slips import states_misspelt
from symposium_cli.names.states import State, state_key

PRINTED = {
    state_key(name): State(name, code)
    for name, code in {"Turkey": "TUR", "Ruritania": None, "Côte d’Azuria": None}.items()
}


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        # One slip in a word of one name or of several, the other words as they are.
        ("Norwya", "Norway"),
        ("Phlippines", "Philippines"),
        ("Swistzerland", "Switzerland"),
        ("Sir Lanka", "Sri Lanka"),
        ("New Zeland", "New Zealand"),
        ("Newzealnd", "New Zealand"),
        ("Bosnia-Herzegovia", "Bosnia and Herzegovina"),
        ("United Kingdom of Great Britain and Nothern Ireland", "United Kingdom"),
        ("Venezuala", "Venezuela (Bolivarian Republic of)"),
        # Letters doubled otherwise, and two letters in each other's place.
        ("Phillipines", "Philippines"),
        ("Morroco", "Morocco"),
        ("Lybia", "Libya"),
        ("Lybian Arab Republic", "Libya"),
        # In five letters a vowel for another vowel.
        ("Somoa", "Samoa"),
        # By the printed name, and of a state that no table has.
        ("Turkiey", "Turkey"),
        ("Ruritannia", "Ruritania"),
        ("Cote d'Azurai", "Côte d’Azuria"),
    ],
)
def test_a_slip_in_a_name(typed: str, state: str) -> None:
    assert states_misspelt(typed, PRINTED) == (state,)


@pytest.mark.parametrize(
    "words",
    [
        # A point of the compass is neither another nor left out.
        ["North Africa", "North Sudan", "South Macedonia", "West Timor", "N. Ireland"],
        ["S. Georgia", "E. Guinea", "Northern Korea", "Soth Georgia"],
        # A word of a state's name is no other word of one.
        ["French Guinea", "Guinea pig", "Iran Air", "Austria-Hungaria"],
        # Another first letter.
        ["Manama", "Prussia", "Siberia", "Iberia", "norden", "Orway"],
        # Names in other languages, and names that are too short.
        ["Astana", "eine", "grazie", "Orange", "MAN", "SAM", "los", "las", "Omen", "iron", "mail"],
        # Another consonant in five letters, and two slips.
        ["Susan", "Nigel", "stain", "Monrovia", "chilly"],
        ["", "!", "of", "united", "Islands", "S. Korae"],
    ],
)
def test_what_is_too_far_from_every_name(words: list[str]) -> None:
    assert {word: states_misspelt(word, PRINTED) for word in words} == dict.fromkeys(words, ())


@given(st.sampled_from(sorted(SHORT_NAMES.values())))
def test_a_name_is_no_slip_of_itself(name: str) -> None:
    assert name not in states_misspelt(name, {})
