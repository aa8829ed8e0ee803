"""Which sessions: every filter, alone and with others."""

from datetime import date, time

import pytest

from symposium_cli.dataset.models import Session, SessionKind, Symposium
from symposium_cli.errors import UnknownError, UsageError
from symposium_cli.queries.filters import Result
from symposium_cli.queries.programme import SessionCriteria, find_sessions
from tests.support.events import built, event, fair, programme, slot

THE_DAY = date(2011, 9, 19)
NEXT_DAY = date(2011, 9, 20)
ALL = ["registration", "opening", "ii", "iii", "lunch", "iv", "v", "closing"]


def ids(answer: Result[Session]) -> list[str]:
    return [session.id for session in answer.records]


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
        (SessionCriteria(themes=["media", "victims"]), ["ii", "v"]),
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
    assert find_sessions(symposium, SessionCriteria(at=[moment])) == Result((), (note,))


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
            SessionCriteria(speakers=["Jimenez Trinidat"]),
            "unknown_person",
            "Nobody here is named 'Jimenez Trinidat'.",
            ("Trinidad Jiménez",),
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


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (SessionCriteria(session=""), "SESSION '' holds no word to look for."),
        (SessionCriteria(chairs=["orr", "!"]), "--chair '!' holds no word to look for."),
        (SessionCriteria(speakers=[" "]), "--speaker ' ' holds no word to look for."),
        (SessionCriteria(countries=["UK", ""]), "--country '' holds no word to look for."),
        (SessionCriteria(organizations=["-"]), "--organization '-' holds no word to look for."),
        (SessionCriteria(themes=["?"]), "THEME '?' holds no word to look for."),
    ],
)
def test_words_need_a_letter_or_digit(
    symposium: Symposium, asked: SessionCriteria, message: str
) -> None:
    with pytest.raises(UsageError) as caught:
        find_sessions(symposium, asked)
    assert caught.value.message == message


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
    assert answer == Result((), ("There is nothing here to list.",))


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


@pytest.mark.parametrize(
    ("moment", "found"),
    [
        (time(0, 59), []),
        (time(1, 0), ["vigil"]),
        (time(3, 30), ["vigil"]),
        (time(3, 59), ["vigil"]),
        (time(4, 0), ["breakfast"]),
    ],
)
def test_a_change_of_summer_time_moves_no_slot_on_the_clock(moment: time, found: list[str]) -> None:
    spring = built(
        programme(
            slot("vigil", "31T01:00", "31T04:00") | {"end": "2030-03-31T04:00:00+02:00"},
            slot("breakfast", "31T04:00", "31T05:00")
            | {"start": "2030-03-31T04:00:00+02:00", "end": "2030-03-31T05:00:00+02:00"},
            event=event(date="2030-03-31"),
        )
    )
    asked = SessionCriteria(at=[moment])
    assert ids(find_sessions(spring, asked)) == found
    assert ids(find_sessions(spring, asked._replace(dates=[date(2030, 3, 31)]))) == found
