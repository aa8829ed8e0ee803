"""Which sessions, and who had a part in them: every filter, alone and with others."""

from datetime import date, time

import pytest

from symposium_cli.answer import Answer
from symposium_cli.errors import UnknownError, UsageError
from symposium_cli.models import Appearance, Session, SessionKind, Symposium
from symposium_cli.query_programme import (
    SessionCriteria,
    SpeakerCriteria,
    find_appearances,
    find_sessions,
)
from tests.events import built, event, fair, fair_summary, part, programme, slot

THE_DAY = date(2011, 9, 19)
NEXT_DAY = date(2011, 9, 20)
ALL = ["registration", "opening", "ii", "iii", "lunch", "iv", "v", "closing"]


@pytest.fixture(scope="module")
def fairground() -> Symposium:
    return built(fair(), fair_summary())


def ids(answer: Answer[Session]) -> list[str]:
    return [session.id for session in answer.records]


def people(answer: Answer[Appearance]) -> list[str]:
    return [f"{found.session.id} {found.part.person}" for found in answer.records]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (SessionCriteria(), ALL),
        (SessionCriteria(kinds=[SessionKind.REGISTRATION]), ["registration"]),
        (SessionCriteria(kinds=[SessionKind.BREAK]), ["lunch"]),
        (
            SessionCriteria(kinds=[SessionKind.BREAK, SessionKind.REGISTRATION]),
            ["registration", "lunch"],
        ),
        (
            SessionCriteria(kinds=[SessionKind.SESSION]),
            ["opening", "ii", "iii", "iv", "v", "closing"],
        ),
        (SessionCriteria(dates=[THE_DAY]), ALL),
        (SessionCriteria(dates=[NEXT_DAY, THE_DAY]), ALL),
        (SessionCriteria(chairs=["bokova"]), ["ii"]),
        (SessionCriteria(chairs=["orr", "bokova"]), ["ii", "closing"]),
        (SessionCriteria(speakers=["ban"]), ["opening"]),
        (SessionCriteria(speakers=["theresa may", "catherine ashton"]), ["ii", "closing"]),
        (SessionCriteria(speakers=["mr"]), ["opening", "ii", "iii", "iv", "v", "closing"]),
        (SessionCriteria(countries=["Norway"]), ["v"]),
        (SessionCriteria(countries=["Switzerland", "Indonesia"]), ["opening", "v"]),
        (SessionCriteria(organizations=["UN"]), ["opening", "v"]),
        (SessionCriteria(organizations=["CTITF"]), ["closing"]),
        (SessionCriteria(organizations=["OIC", "european union"]), ["iv", "closing"]),
        (SessionCriteria(themes=["human-rights"]), ["v"]),
        (SessionCriteria(themes=["internet", "victims"]), ["ii", "v"]),
        (SessionCriteria(themes=["capacity"]), ["iii"]),
    ],
)
def test_each_filter_of_sessions(
    symposium: Symposium, asked: SessionCriteria, found: list[str]
) -> None:
    answer = find_sessions(symposium, asked)
    assert ids(answer) == found
    assert not answer.single


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (SessionCriteria(chairs=["bokova"], countries=["Pakistan"]), ["ii"]),
        (SessionCriteria(countries=["Norway"], speakers=["calmy-rey"]), ["v"]),
        (SessionCriteria(organizations=["UN"], themes=["human rights"]), ["v"]),
        (SessionCriteria(countries=["Norway", "Spain"], organizations=["UN"]), ["opening", "v"]),
        (SessionCriteria(at=[time(13, 0)], kinds=[SessionKind.BREAK]), ["lunch"]),
        (SessionCriteria(session="v", countries=["Botswana"]), ["v"]),
    ],
)
def test_different_filters_of_sessions_all_hold(
    symposium: Symposium, asked: SessionCriteria, found: list[str]
) -> None:
    assert ids(find_sessions(symposium, asked)) == found


@pytest.mark.parametrize("typed", ["iii", "III", "3", "Session III", "session 3"])
def test_one_session_by_id_label_or_number(symposium: Symposium, typed: str) -> None:
    answer = find_sessions(symposium, SessionCriteria(session=typed))
    assert (ids(answer), answer.notes, answer.single) == (["iii"], (), True)


@pytest.mark.parametrize(
    ("moment", "found"),
    [
        (time(9, 15), ["registration"]),
        (time(9, 44), ["registration"]),
        (time(10, 29, 59, 999999), ["opening"]),
        (time(10, 35), ["ii"]),
        (time(11, 44), ["ii"]),
        (time(11, 45), ["iii"]),
        (time(13, 0), ["lunch"]),
        (time(17, 59), ["closing"]),
    ],
)
def test_a_slot_covers_its_start_and_not_its_end(
    symposium: Symposium, moment: time, found: list[str]
) -> None:
    answer = find_sessions(symposium, SessionCriteria(at=[moment]))
    assert (ids(answer), answer.notes) == (found, ())


@pytest.mark.parametrize(
    ("moment", "note"),
    [
        (time(9, 14), "No slot covers 09:14: Registration of participants starts at 09:15."),
        (
            time(9, 45),
            (
                "No slot covers 09:45: Registration of participants ends at 09:45 "
                "and Opening Session starts at 10:00."
            ),
        ),
        (
            time(10, 30),
            "No slot covers 10:30: Opening Session ends at 10:30 and Session II starts at 10:35.",
        ),
        (
            time(10, 32),
            "No slot covers 10:32: Opening Session ends at 10:30 and Session II starts at 10:35.",
        ),
        (time(18, 0), "No slot covers 18:00: Closing Session ends at 18:00."),
    ],
)
def test_a_gap_names_the_slots_on_both_sides(symposium: Symposium, moment: time, note: str) -> None:
    assert find_sessions(symposium, SessionCriteria(at=[moment])) == Answer((), (note,))


def test_a_day_without_slots_has_no_sides() -> None:
    answer = find_sessions(built(programme()), SessionCriteria(at=[time(9, 5)]))
    assert answer.notes == ("No slot covers 09:05.",)


def test_moments_are_alternatives(symposium: Symposium) -> None:
    asked = SessionCriteria(at=[time(13, 0), time(10, 32), time(9, 30)])
    assert ids(find_sessions(symposium, asked)) == ["registration", "lunch"]


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        (SessionCriteria(dates=[NEXT_DAY]), "Nothing here answers to --date 2011-09-20."),
        (SessionCriteria(speakers=["orr"]), "Nothing here answers to --speaker orr."),
        (SessionCriteria(chairs=["Ban Ki-moon"]), "Nothing here answers to --chair Ban Ki-moon."),
        (SessionCriteria(themes=["convention"]), "Nothing here answers to --theme convention."),
        (SessionCriteria(countries=["Japan"]), "Japan is known, but no one spoke for it."),
        (
            SessionCriteria(organizations=["GCTF"]),
            "Global Counter-Terrorism Forum is known, but no one spoke for it.",
        ),
        (
            SessionCriteria(at=[time(10, 32), time(9, 50)]),
            "Nothing here answers to --at 10:32 --at 09:50.",
        ),
        (
            SessionCriteria(at=[time(10, 32)], dates=[THE_DAY]),
            "Nothing answers to all of these together: --date 2011-09-19, --at 10:32.",
        ),
        (
            SessionCriteria(session="2", kinds=[SessionKind.BREAK], chairs=["bokova", "orr"]),
            (
                "Nothing answers to all of these together: "
                "SESSION 2, --kind break, --chair bokova --chair orr."
            ),
        ),
        (
            SessionCriteria(speakers=["may"], countries=["Norway"], organizations=["EU"]),
            (
                "Nothing answers to all of these together: "
                "--speaker may, --country Norway, --organization EU."
            ),
        ),
    ],
)
def test_no_session_is_an_answer_that_says_why(
    symposium: Symposium, asked: SessionCriteria, note: str
) -> None:
    answer = find_sessions(symposium, asked)
    assert (answer.records, answer.notes) == ((), (note,))


def test_a_state_by_another_name_is_told(symposium: Symposium) -> None:
    asked = SessionCriteria(countries=["UK", "Japan", "Norway"])
    assert find_sessions(symposium, asked).notes == (
        "'UK' is taken as United Kingdom (GBR).",
        "Japan is known, but no one spoke for it.",
    )


@pytest.mark.parametrize(
    ("asked", "kind", "message", "did_you_mean"),
    [
        (SessionCriteria(session="VI"), "unknown_session", "There is no session 'VI'.", ("v",)),
        (SessionCriteria(session="1"), "unknown_session", "There is no session '1'.", ("ii",)),
        (
            SessionCriteria(chairs=["orr", "bokowa"]),
            "unknown_person",
            "Nobody here is named 'bokowa'.",
            ("Irina Bokova",),
        ),
        (
            SessionCriteria(speakers=["Smithson"]),
            "unknown_person",
            "Nobody here is named 'Smithson'.",
            ("Michael Smith",),
        ),
        (
            SessionCriteria(countries=["Norway", "Norwya"]),
            "unknown_country",
            "No state is known by the name or code 'Norwya'.",
            ("Norway",),
        ),
        (
            SessionCriteria(countries=["UNESCO"]),
            "unknown_country",
            "United Nations Educational, Scientific and Cultural Organization is an organization.",
            ("--organization UNESCO",),
        ),
        (
            SessionCriteria(organizations=["UNESCOO"]),
            "unknown_organization",
            "No organization is known here by the name 'UNESCOO'.",
            ("UNESCO",),
        ),
        (
            SessionCriteria(organizations=["Norway"]),
            "unknown_organization",
            "Norway is a state.",
            ("--country Norway",),
        ),
        (
            SessionCriteria(themes=["internet", "victmis"]),
            "unknown_theme",
            "There is no theme 'victmis'.",
            ("victims",),
        ),
    ],
)
def test_what_is_unknown_is_said_even_where_nothing_is_left(
    symposium: Symposium,
    asked: SessionCriteria,
    kind: str,
    message: str,
    did_you_mean: tuple[str, ...],
) -> None:
    for criteria in (asked, asked._replace(dates=[NEXT_DAY])):
        with pytest.raises(UnknownError) as caught:
            find_sessions(symposium, criteria)
        assert (caught.value.kind, caught.value.message) == (kind, message)
        assert caught.value.did_you_mean == did_you_mean


# Several days, rooms at once, slots past midnight.

FIRST, SECOND, THIRD = (date(2030, 3, day) for day in (1, 2, 3))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (SessionCriteria(dates=[FIRST]), ["desk", "talks", "workshop", "supper"]),
        (SessionCriteria(dates=[SECOND]), ["walk"]),
        (SessionCriteria(dates=[THIRD]), ["walk", "farewell"]),
        (
            SessionCriteria(dates=[THIRD, FIRST]),
            ["desk", "talks", "workshop", "supper", "walk", "farewell"],
        ),
        (SessionCriteria(at=[time(10, 45)]), ["talks", "workshop"]),
        (SessionCriteria(at=[time(10, 15)]), ["talks", "farewell"]),
        (SessionCriteria(at=[time(10, 15)], dates=[FIRST]), ["talks"]),
        (SessionCriteria(at=[time(10, 15)], dates=[THIRD]), ["farewell"]),
        (SessionCriteria(at=[time(10, 15)], dates=[SECOND]), []),
        (SessionCriteria(at=[time(10, 15)], dates=[SECOND, THIRD]), ["farewell"]),
        (SessionCriteria(at=[time(23, 30)]), ["supper", "walk"]),
        (SessionCriteria(at=[time(23, 30)], dates=[FIRST]), ["supper"]),
        (SessionCriteria(at=[time(23, 30)], dates=[SECOND]), ["walk"]),
        (SessionCriteria(at=[time(23, 30)], dates=[THIRD]), []),
        (SessionCriteria(at=[time(0, 0)]), ["walk"]),
        (SessionCriteria(at=[time(0, 0)], dates=[SECOND]), []),
        (SessionCriteria(at=[time(0, 59)]), ["walk"]),
        (SessionCriteria(at=[time(0, 59)], dates=[SECOND]), []),
        (SessionCriteria(at=[time(0, 59)], dates=[THIRD]), ["walk"]),
        (SessionCriteria(at=[time(1, 0)]), []),
    ],
)
def test_days_and_moments_of_an_event_of_several_days(
    fairground: Symposium, asked: SessionCriteria, found: list[str]
) -> None:
    assert ids(find_sessions(fairground, asked)) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (SessionCriteria(chairs=["ada"]), ["talks"]),
        (SessionCriteria(speakers=["ada"]), ["talks"]),
        (SessionCriteria(chairs=["dora"]), ["workshop"]),
        (SessionCriteria(speakers=["ben"]), ["talks"]),
        (SessionCriteria(speakers=["dora"]), []),
        (SessionCriteria(countries=["exampleland"]), ["workshop"]),
        (SessionCriteria(organizations=["goe"]), ["talks"]),
        (SessionCriteria(themes=["purpose"]), ["talks"]),
        (SessionCriteria(session="night walk"), ["walk"]),
        (SessionCriteria(session="2"), ["workshop"]),
    ],
)
def test_filters_on_any_data_set(
    fairground: Symposium, asked: SessionCriteria, found: list[str]
) -> None:
    assert ids(find_sessions(fairground, asked)) == found


def test_without_a_summary_no_theme_is_known() -> None:
    with pytest.raises(UnknownError) as caught:
        find_sessions(built(fair()), SessionCriteria(themes=["purpose"]))
    assert caught.value.message == "There is no theme 'purpose'."


def test_a_programme_without_slots_lists_nothing() -> None:
    answer = find_sessions(built(programme()), SessionCriteria())
    assert answer == Answer((), ("There is nothing here to list.",))


# Who had a part.

CHAIRS = [
    "opening nassir-abdulaziz-al-nasser",
    "ii irina-bokova",
    "iii michael-smith",
    "iv yury-fedotov",
    "v navanethem-pillay",
    "closing robert-orr",
]


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
    assert find_appearances(symposium, asked) == Answer((), (note,), single=False)


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
        (SpeakerCriteria(name="Norway"), "unknown_person", "Nobody here is named 'Norway'.", ()),
        (
            SpeakerCriteria(countries=["Norway", "Swizerland"]),
            "unknown_country",
            "No state is known by the name or code 'Swizerland'.",
            ("Switzerland",),
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


def test_a_name_needs_a_letter_or_digit(symposium: Symposium) -> None:
    with pytest.raises(UsageError) as caught:
        find_appearances(symposium, SpeakerCriteria(name="-'"))
    assert caught.value.message == 'NAME "-\'" holds no word to look for.'


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


def test_a_label_printed_on_two_days_means_both_sessions() -> None:
    twice = built(
        programme(
            slot("first", "01T10:00", "01T11:00", label="Session 1"),
            slot("second", "02T10:00", "02T11:00", label="Session 1"),
            event=event(end_date="2030-03-02"),
        )
    )
    answer = find_sessions(twice, SessionCriteria(session="1"))
    assert (ids(answer), answer.single) == (["first", "second"], False)
    assert find_sessions(twice, SessionCriteria(session="second")).single


def test_a_slot_of_several_days_is_under_way_between_them() -> None:
    long = built(
        programme(
            slot("fast", "01T09:00", "03T08:00"),
            event=event(end_date="2030-03-03"),
        )
    )
    assert ids(find_sessions(long, SessionCriteria(at=[time(8, 30)]))) == ["fast"]


def test_an_id_goes_before_another_one_that_reads_like_it() -> None:
    alike = built(
        programme(slot("1-1", "01T10:00", "01T11:00"), slot("11", "01T11:00", "01T12:00"))
    )
    assert ids(find_sessions(alike, SessionCriteria(session="11"))) == ["11"]


def test_a_note_on_a_name_does_not_hide_why_nothing_is_left(symposium: Symposium) -> None:
    answer = find_appearances(symposium, SpeakerCriteria(name="smith", countries=["UK"]))
    assert answer.notes == (
        "'UK' is taken as United Kingdom (GBR).",
        "Nothing answers to all of these together: NAME smith, --country UK.",
    )
