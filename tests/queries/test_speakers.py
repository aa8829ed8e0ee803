"""Who had a part in the programme: every filter, alone and with others."""

import pytest

from symposium_cli.dataset.models import Appearance, Symposium
from symposium_cli.errors import UnknownError, UsageError
from symposium_cli.queries.filters import Result
from symposium_cli.queries.programme import SpeakerCriteria, find_appearances
from tests.support.events import built, part, programme, slot

CHAIRS = [
    "opening nassir-abdulaziz-al-nasser",
    "ii irina-bokova",
    "iii michael-smith",
    "iv yury-fedotov",
    "v navanethem-pillay",
    "closing robert-orr",
]


def people(answer: Result[Appearance]) -> list[str]:
    return [f"{found.session.id} {found.part.person}" for found in answer.records]


def test_every_part_has_its_row_in_printed_order(symposium: Symposium) -> None:
    found = find_appearances(symposium, SpeakerCriteria())
    slots = symposium.programme.sessions
    assert found.records == tuple(one for session in slots for one in session.appearances)
    assert (len(found.records), found.notes, found.single) == (32, (), False)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("jimenez", ["opening trinidad-jimenez"]),
        ("DAVUTOGLU", ["iii ahmet-davutoglu"]),
        ("store", ["v jonas-gahr-store"]),
        ("stoere", ["v jonas-gahr-store"]),
        ("fassi fihri", ["iv taieb-fassi-fihri"]),
        ("ki moon", ["opening ban-ki-moon"]),
        ("prince saud", ["opening saud-al-faisal"]),
        ("ban", ["opening ban-ki-moon"]),
        ("may mp", ["ii theresa-may"]),
        ("HRH", ["opening saud-al-faisal"]),
        ("HE Mr Ban", ["opening ban-ki-moon"]),
        ("orr", ["closing robert-orr", "closing robert-orr"]),
    ],
)
def test_one_person_by_name(symposium: Symposium, name: str, found: list[str]) -> None:
    answer = find_appearances(symposium, SpeakerCriteria(name=name))
    assert (people(answer), answer.notes, answer.single) == (found, (), True)


def test_a_name_that_several_bear_is_not_single(symposium: Symposium) -> None:
    answer = find_appearances(symposium, SpeakerCriteria(name="mi"))
    assert people(answer) == [
        "iii michael-smith",
        "iv jose-miguel-insulza",
        "v micheline-calmy-rey",
    ]
    assert not answer.single


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (SpeakerCriteria(countries=["Norway"]), ["v jonas-gahr-store"]),
        (
            SpeakerCriteria(countries=["Norway", "France"]),
            ["iii alain-juppe", "v jonas-gahr-store"],
        ),
        (
            SpeakerCriteria(organizations=["UN"]),
            ["opening ban-ki-moon", "v navanethem-pillay"],
        ),
        (
            SpeakerCriteria(organizations=["African Union", "UNSC"]),
            ["iv francesco-madeira", "closing hardeep-singh-puri"],
        ),
        (SpeakerCriteria(roles=["chair"]), CHAIRS),
        (SpeakerCriteria(roles=["keynote"]), ["opening ban-ki-moon"]),
        (SpeakerCriteria(roles=["Keynote Address"]), ["opening ban-ki-moon"]),
        (SpeakerCriteria(roles=["presenter"]), ["closing robert-orr"]),
        (
            SpeakerCriteria(roles=["presenter", "keynote"]),
            ["opening ban-ki-moon", "closing robert-orr"],
        ),
        (SpeakerCriteria(roles=["Session Chairperson"]), ["v navanethem-pillay"]),
        (
            SpeakerCriteria(roles=["head of state"]),
            ["ii roza-otunbaeva", "v micheline-calmy-rey"],
        ),
        (SpeakerCriteria(roles=["Head of Government"]), ["opening sheikh-hasina"]),
        (SpeakerCriteria(roles=["deputy foreign minister"]), ["iii gennadiy-m-gatilov"]),
        (SpeakerCriteria(roles=["prime minister"]), ["opening sheikh-hasina"]),
        (SpeakerCriteria(roles=["attorney"]), ["opening eric-holder-jr"]),
        (
            SpeakerCriteria(roles=["chairman"]),
            ["closing robert-orr", "closing hardeep-singh-puri"],
        ),
        (
            SpeakerCriteria(sessions=["v"]),
            [
                "v navanethem-pillay",
                "v micheline-calmy-rey",
                "v phandu-t-c-skelemani",
                "v jonas-gahr-store",
            ],
        ),
        (SpeakerCriteria(roles=["chair"], sessions=["Session V", "2"]), [CHAIRS[1], CHAIRS[4]]),
        (SpeakerCriteria(roles=["chair"], organizations=["UN"]), ["v navanethem-pillay"]),
        (SpeakerCriteria(name="orr", roles=["chair"]), ["closing robert-orr"]),
        (
            SpeakerCriteria(countries=["Italy", "Spain", "Norway"], sessions=["iii", "v"]),
            ["iii franco-frattini", "v jonas-gahr-store"],
        ),
        (
            SpeakerCriteria(roles=["foreign minister"], sessions=["v", "closing"]),
            [
                "v phandu-t-c-skelemani",
                "v jonas-gahr-store",
                "closing hector-marcos-timerman",
            ],
        ),
    ],
)
def test_filters_of_people(symposium: Symposium, asked: SpeakerCriteria, found: list[str]) -> None:
    assert people(find_appearances(symposium, asked)) == found


def test_one_person_who_is_left_is_not_one_who_was_asked_for(symposium: Symposium) -> None:
    answer = find_appearances(symposium, SpeakerCriteria(countries=["Norway"]))
    assert (len(answer.records), answer.single) == (1, False)


@pytest.mark.parametrize(
    ("role", "count"),
    [("speaker", 25), ("eminent speaker", 24), ("foreign minister", 13), ("minister", 17)],
)
def test_how_many_have_a_role(symposium: Symposium, role: str, count: int) -> None:
    assert len(find_appearances(symposium, SpeakerCriteria(roles=[role])).records) == count


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        (SpeakerCriteria(countries=["Japan"]), "Japan is known, but no one spoke for it."),
        (
            SpeakerCriteria(organizations=["UNCCT"]),
            "United Nations Center on Counter-Terrorism is known, but no one spoke for it.",
        ),
        (SpeakerCriteria(sessions=["lunch"]), "Nothing here answers to --session lunch."),
        (
            SpeakerCriteria(name="ban", sessions=["ii", "iii"]),
            "Nothing answers to all of these together: NAME ban, --session ii --session iii.",
        ),
        (
            SpeakerCriteria(countries=["Norway"], organizations=["EU"], roles=["chair"]),
            (
                "Nothing answers to all of these together: "
                "--country Norway, --organization EU, --role chair."
            ),
        ),
    ],
)
def test_nobody_is_an_answer_that_says_why(
    symposium: Symposium, asked: SpeakerCriteria, note: str
) -> None:
    assert find_appearances(symposium, asked) == Result((), (note,), single=False)


@pytest.mark.parametrize(
    ("asked", "kind", "message", "did_you_mean"),
    [
        (
            SpeakerCriteria(name="Smithson"),
            "unknown_person",
            "Nobody here is named 'Smithson'.",
            ("Michael Smith",),
        ),
        (
            SpeakerCriteria(name="Otunbayeva"),
            "unknown_person",
            "Nobody here is named 'Otunbayeva'.",
            ("Roza Otunbaeva",),
        ),
        (
            SpeakerCriteria(name="Norway"),
            "unknown_person",
            "Nobody here is named 'Norway'.",
            ("--country Norway",),
        ),
        (
            SpeakerCriteria(name="AU"),
            "unknown_person",
            "Nobody here is named 'AU'.",
            ("--country AU", "--organization AU"),
        ),
        (
            SpeakerCriteria(name="Prince Sawd"),
            "unknown_person",
            "Nobody here is named 'Prince Sawd'.",
            ("Saud Al-Faisal",),
        ),
        (SpeakerCriteria(name="Zzyzx"), "unknown_person", "Nobody here is named 'Zzyzx'.", ()),
        (
            SpeakerCriteria(countries=["Norway", "Swizerland"]),
            "unknown_country",
            "No state is known by the name or code 'Swizerland'.",
            ("Swiss Confederation",),
        ),
        (
            SpeakerCriteria(organizations=["UN", "UNESCOO"]),
            "unknown_organization",
            "No organization is known here by the name 'UNESCOO'.",
            ("UNESCO",),
        ),
        (
            SpeakerCriteria(roles=["chair", "plumber"]),
            "unknown_role",
            "Nobody here has the role or office 'plumber'.",
            (),
        ),
        (
            SpeakerCriteria(sessions=["v", "openning"]),
            "unknown_session",
            "There is no session 'openning'.",
            ("opening",),
        ),
    ],
)
def test_who_is_unknown_is_said_even_where_nothing_is_left(
    symposium: Symposium,
    asked: SpeakerCriteria,
    kind: str,
    message: str,
    did_you_mean: tuple[str, ...],
) -> None:
    nothing_left = asked._replace(countries=["Japan", *asked.countries])
    for criteria in (asked, nothing_left):
        with pytest.raises(UnknownError) as caught:
            find_appearances(symposium, criteria)
        assert (caught.value.kind, caught.value.message) == (kind, message)
        assert caught.value.did_you_mean == did_you_mean


def test_a_state_or_body_goes_before_names_that_look_alike() -> None:
    parts = [part("norma-norwoy", name="Norma Norwoy", country="Norway", country_code="NOR")]
    document = programme(slot("talks", "01T10:00", "01T11:00", parts=parts))
    with pytest.raises(UnknownError) as caught:
        find_appearances(built(document), SpeakerCriteria(name="Norway"))
    assert caught.value.did_you_mean == ("--country Norway", "Norma Norwoy")


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (SpeakerCriteria(name="-'"), 'NAME "-\'" holds no word to look for.'),
        (SpeakerCriteria(name=""), "NAME '' holds no word to look for."),
        (SpeakerCriteria(countries=["UK", " "]), "--country ' ' holds no word to look for."),
        (SpeakerCriteria(organizations=[""]), "--organization '' holds no word to look for."),
        (SpeakerCriteria(roles=["chair", "?"]), "--role '?' holds no word to look for."),
        (SpeakerCriteria(sessions=[""]), "SESSION '' holds no word to look for."),
    ],
)
def test_words_need_a_letter_or_digit(
    symposium: Symposium, asked: SpeakerCriteria, message: str
) -> None:
    with pytest.raises(UsageError) as caught:
        find_appearances(symposium, asked)
    assert caught.value.message == message


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (SpeakerCriteria(name="ada"), ["talks ada-example", "talks ada-example"]),
        (SpeakerCriteria(name="ada", roles=["chair"]), ["talks ada-example"]),
        (SpeakerCriteria(name="dr dora esq"), ["workshop dora-placeholder"]),
        (SpeakerCriteria(name="sample"), ["talks ben-sample", "farewell ben-sample"]),
        (SpeakerCriteria(name="sample", sessions=["farewell"]), ["farewell ben-sample"]),
        (SpeakerCriteria(countries=["Exampleland"]), ["workshop cleo-specimen"]),
        (SpeakerCriteria(organizations=["Guild of Examples"]), ["talks ada-example"]),
        (SpeakerCriteria(roles=["mayor"]), ["talks ada-example"]),
    ],
)
def test_people_of_any_data_set(
    fairground: Symposium, asked: SpeakerCriteria, found: list[str]
) -> None:
    assert people(find_appearances(fairground, asked)) == found


def test_namesakes_are_two_people() -> None:
    parts = [part("ada-example"), part("ada-example-2", name="Ada Example")]
    fairground = built(programme(slot("talks", "01T10:00", "01T11:00", parts=parts)))
    answer = find_appearances(fairground, SpeakerCriteria(name="ada"))
    assert (len(answer.records), answer.single) == (2, False)


def test_a_note_on_a_name_does_not_hide_why_nothing_is_left(symposium: Symposium) -> None:
    answer = find_appearances(symposium, SpeakerCriteria(name="smith", countries=["UK"]))
    assert answer.notes == (
        "'UK' is taken as United Kingdom (GBR).",
        "Nothing answers to all of these together: NAME smith, --country UK.",
    )
