"""Whom a typed NAME means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import BlankError, Given
from symposium_cli.names.words import Words
from symposium_cli.queries.affiliations import Affiliations
from symposium_cli.queries.people import find_named
from tests.conftest import people, refusal
from tests.support.refusals import refused


def found(typed: str, data: Symposium) -> str:
    test = find_named(typed, data, Affiliations(data)).test
    return " ".join(people(test, [*data.parts]))


def renamed(data: Symposium, name: str) -> Symposium:
    """The data with another name for the first speaker of the opening."""
    registration, opening, *others = data.sessions
    first, *rest = opening.parts
    parts = (first.model_copy(update={"name": name, "person": "renamed"}), *rest)
    sessions = (registration, opening.model_copy(update={"parts": parts}), *others)
    programme = data.programme.model_copy(update={"sessions": sessions})
    return Symposium(programme, data.summary)


@pytest.mark.parametrize(
    ("who", "ways"),
    [
        ("trinidad-jimenez", ["jimenez", "JIMÉNEZ", "trinidad jimenez", "Jimenez Trinidad"]),
        ("jonas-gahr-store", ["store", "stoere", "Støre"]),
        ("ban-ki-moon", ["ki moon", "HE Mr Ban", "ban ki-moon", "moon", "ban of the moon"]),
        ("saud-al-faisal", ["prince saud", "HRH"]),
        ("theresa-may", ["MP", "rt hon", "may"]),
        ("eric-holder-jr", ["jr."]),
        ("robert-orr robert-orr", ["orr", "robert-orr"]),
        ("michael-smith jose-miguel-insulza micheline-calmy-rey", ["mi"]),
    ],
)
def test_people_are_found_by_words_of_their_names(
    symposium: Symposium, who: str, ways: list[str]
) -> None:
    for typed in ways:
        assert found(typed, symposium) == who, typed


def test_everyone_is_found_by_id_and_name(symposium: Symposium) -> None:
    for part in symposium.parts:
        for typed in (part.person, part.name, part.full_name):
            assert {*found(typed, symposium).split()} == {part.person}


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("France", "alain-juppe"),  # though Francesco begins so
        ("Norvège", "jonas-gahr-store"),
        ("UK", "theresa-may"),
        ("EU", "catherine-ashton"),
        ("European Union", "catherine-ashton"),
        ("UNESCO", "irina-bokova"),
        ("Japan", ""),
    ],
)
def test_the_name_of_a_state_or_body_means_those_who_spoke_for_it(
    symposium: Symposium, typed: str, who: str
) -> None:
    named = find_named(typed, symposium, Affiliations(symposium))
    assert " ".join(people(named.test, [*symposium.parts])) == who
    assert not named.of_people


@pytest.mark.parametrize(
    ("typed", "name", "is_person"),
    [
        ("France", "Anatole France", True),  # a whole word of a name goes before a state
        ("France", "Anatole Francesco", False),  # a state goes before a beginning
        ("MA", "Jack Ma", True),
        ("MA", "Jack Marsh", True),  # a beginning goes before a code
        ("ES", "Jack Marsh", False),
    ],
)
def test_the_order_in_which_a_name_is_looked_for(
    symposium: Symposium, typed: str, name: str, *, is_person: bool
) -> None:
    data = renamed(symposium, name)
    named = find_named(typed, data, Affiliations(data))
    assert named.of_people is is_person
    assert ("renamed" in people(named.test, [*data.parts])) is is_person


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("France", "Showing results for France (FRA)."),
        ("UK", "Showing results for United Kingdom (GBR)."),
        ("EU", "Showing results for European Union."),
        ("Japan", "No one is listed as speaking for Japan."),
    ],
)
def test_a_note_says_which_state_or_body_was_meant(
    symposium: Symposium, typed: str, note: str
) -> None:
    affiliations = Affiliations(symposium)
    find_named(typed, symposium, affiliations)
    assert affiliations.notes == [note]


def test_a_code_of_a_state_and_of_a_body_is_to_be_told_apart(symposium: Symposium) -> None:
    told = refused(found, "AU", symposium)
    assert told.instead == ((Given("country", ("AU",)),), (Given("organization", ("AU",)),))


@pytest.mark.parametrize(
    ("typed", "states"),
    [
        ("Norwegian", ["Norway"]),
        ("Norwya", ["Norway"]),
        ("Korea", ["Republic of Korea", "Democratic People's Republic of Korea"]),
        ("Jimenes", []),  # a person is nearer
    ],
)
def test_what_may_be_a_state_is_suggested_as_one(
    symposium: Symposium, typed: str, states: list[str]
) -> None:
    told = refused(found, typed, symposium)
    assert told.instead == tuple((Given("country", (state,)),) for state in states)


def test_what_is_unknown_is_told(symposium: Symposium) -> None:
    told = refused(found, "Zzyzx", symposium)
    assert (told.kind, told.message) == ("unknown_person", "No name matches 'Zzyzx'.")
    assert told.hint == "`symp speaker` lists everyone, and `symp search` looks everywhere."
    assert told.did_you_mean == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Jimenes", "Trinidad Jiménez"),
        ("Baroness Ashton", "Catherine Ashton"),
        ("Navi Pillay", "Navanethem Pillay"),
        ("Yuri Fedotov", "Yury Fedotov"),
        ("Hillary Clinton", ""),
        ("john may", ""),  # too short to be sure of
    ],
)
def test_names_that_look_alike_are_suggested(symposium: Symposium, typed: str, meant: str) -> None:
    assert "; ".join(refused(found, typed, symposium).did_you_mean) == meant


def test_a_word_that_several_people_share_suggests_nobody(symposium: Symposium) -> None:
    shared = renamed(symposium, "Jean Ashton")
    assert refused(found, "Baroness Ashton", shared).did_you_mean == ()


@pytest.mark.parametrize("typed", ["", " ", "!?", "-"])
def test_a_name_needs_a_word(symposium: Symposium, typed: str) -> None:
    with pytest.raises(BlankError) as blank:
        find_named(typed, symposium, Affiliations(symposium), "chair")
    assert blank.value.given == Given("chair", (typed,))


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_known_or_unknown_or_blank(symposium: Symposium, typed: str) -> None:
    met = refusal(lambda asked: found(asked, symposium), typed)
    assert met in ((None, "unknown_person") if Words(typed) else ("usage",))
