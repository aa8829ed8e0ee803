"""Which sessions, and who had a part in them: every filter, alone and with others."""

from collections.abc import Callable
from datetime import time
from typing import Any

import pytest

from symposium_cli.commands.parse import parse_dates
from symposium_cli.dataset.dates import DateRange
from symposium_cli.dataset.models import OfficeKind, Session, SessionKind
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import BlankError, Given
from symposium_cli.output.formats import json_text
from symposium_cli.queries.filters import Result
from symposium_cli.queries.programme import (
    SessionRecord,
    SpeakerRecord,
    find_sessions,
    find_speakers,
)
from tests.support.events import built, event, fair, fair_summary, part, programme, put, slot
from tests.support.refusals import refused

Criteria = dict[str, Any]
Find = Callable[..., Result[Any]]

THE_DAY, NEXT_DAY = parse_dates("2011-09-19"), parse_dates("2011-09-20")
FIRST, SECOND, THIRD = (parse_dates(f"2030-03-0{day}") for day in (1, 2, 3))
ALL = "registration opening ii iii lunch iv v closing"
BREAK, REGISTRATION, SESSION = SessionKind.BREAK, SessionKind.REGISTRATION, SessionKind.SESSION

CHAIRS = (
    "opening:nassir-abdulaziz-al-nasser ii:irina-bokova iii:michael-smith "
    "iv:yury-fedotov v:navanethem-pillay closing:robert-orr"
)


def sessions(data: Symposium, **asked: Any) -> str:
    return " ".join(session.id for session in find_sessions(data, **asked).items)


def speakers(data: Symposium, **asked: Any) -> str:
    found = find_speakers(data, **asked).items
    return " ".join(f"{one.session.id}:{one.part.person}" for one in found)


def slot_of(data: Symposium, session: str) -> Session:
    return find_sessions(data, session=[session]).items[0]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ALL),
        ({"kind": [BREAK, REGISTRATION]}, "registration lunch"),
        ({"kind": [SESSION]}, "opening ii iii iv v closing"),
        ({"date": [NEXT_DAY, THE_DAY]}, ALL),
        # A slot covers its start and not its end.
        ({"at": [time(9, 15)]}, "registration"),
        ({"at": [time(10, 29, 59, 999999)]}, "opening"),
        ({"at": [time(11, 44)]}, "ii"),
        ({"at": [time(11, 45)]}, "iii"),
        ({"at": [time(17, 59), time(10, 32), time(13, 0)]}, "lunch closing"),
        ({"chair": ["bokova"]}, "ii"),
        ({"chair": ["orr", "bokova"]}, "ii closing"),
        ({"speaker": ["ban"]}, "opening"),
        ({"speaker": ["theresa may", "catherine ashton"]}, "ii closing"),
        ({"speaker": ["mr"]}, "opening ii iii iv v closing"),
        ({"country": ["Switzerland", "Indonesia"]}, "opening v"),
        ({"organization": ["UN"]}, "opening v"),
        ({"organization": ["OIC", "european union"]}, "iv closing"),
        ({"theme": ["human-rights"]}, "v"),
        ({"theme": ["dialogue", "victims"]}, "ii v"),
        ({"theme": ["capacity"]}, "iii"),
        ({"chair": ["bokova"], "country": ["Pakistan"]}, "ii"),
        ({"organization": ["UN"], "theme": ["human rights"]}, "v"),
        ({"country": ["Norway", "Spain"], "organization": ["UN"]}, "opening v"),
        ({"at": [time(13, 0)], "kind": [BREAK]}, "lunch"),
        ({"session": ["2", "v", "iii"], "country": ["Botswana", "UK"]}, "ii v"),
    ],
)
def test_sessions_meet_every_criterion(symposium: Symposium, asked: Criteria, found: str) -> None:
    assert sessions(symposium, **asked) == found


@pytest.mark.parametrize(
    ("asked", "notes"),
    [
        ({"speaker": ["pillay"]}, ["Navanethem Pillay is the chair of Session V."]),
        ({"chair": ["stoere"]}, ["Jonas Gahr Støre is a speaker in Session V."]),
        ({"chair": ["ki moon"]}, ["Ban Ki-moon is the keynote speaker in Opening Session."]),
        (
            {"speaker": ["orr"]},
            [
                "Robert Orr is the chair of Closing Session.",
                "Robert Orr is a presenter in Closing Session.",
            ],
        ),
        ({"speaker": ["stoere"], "chair": ["bokova"]}, []),
        ({"speaker": ["stoere"]}, []),
    ],
)
def test_an_empty_answer_says_what_part_people_have(
    symposium: Symposium, asked: dict[str, Any], notes: list[str]
) -> None:
    assert list(find_sessions(symposium, **asked).notes) == notes


def test_of_many_parts_ten_are_told() -> None:
    slots = [
        slot(
            f"s{number}",
            f"01T{number:02}:00",
            f"01T{number + 1:02}:00",
            parts=[part("ada-example")],
        )
        for number in range(12)
    ]
    *told, more = find_sessions(built(programme(*slots)), chair=["ada"]).notes
    assert (len(told), more) == (10, "There are 2 more.")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"country": ["Norway", "France"]}, "iii:alain-juppe v:jonas-gahr-store"),
        ({"organization": ["UN"]}, "opening:ban-ki-moon v:navanethem-pillay"),
        (
            {"organization": ["African Union", "UNSC"]},
            "iv:francesco-madeira closing:hardeep-singh-puri",
        ),
        ({"role": ["chair"]}, CHAIRS),
        ({"role": ["presenter", "keynote"]}, "opening:ban-ki-moon closing:robert-orr"),
        (
            {"session": ["v"]},
            "v:navanethem-pillay v:micheline-calmy-rey v:phandu-t-c-skelemani v:jonas-gahr-store",
        ),
        ({"role": ["chair"], "session": ["Session V", "2"]}, "ii:irina-bokova v:navanethem-pillay"),
        ({"role": ["chair"], "organization": ["UN"]}, "v:navanethem-pillay"),
        ({"name": ["orr"], "role": ["chair"]}, "closing:robert-orr"),
        (
            {"country": ["Italy", "Spain", "Norway"], "session": ["iii", "v"]},
            "iii:franco-frattini v:jonas-gahr-store",
        ),
        (
            {"role": ["foreign minister"], "session": ["v", "closing"]},
            "v:phandu-t-c-skelemani v:jonas-gahr-store closing:hector-marcos-timerman",
        ),
    ],
)
def test_speakers_meet_every_criterion(symposium: Symposium, asked: Criteria, found: str) -> None:
    assert speakers(symposium, **asked) == found


def test_every_part_is_listed_in_printed_order(symposium: Symposium) -> None:
    assert find_speakers(symposium) == Result(symposium.appearances)
    assert len(symposium.appearances) == 32


def test_sessions_asked_for_by_name_are_single(symposium: Symposium) -> None:
    named = find_sessions(symposium, session=["session 3"])
    assert named == Result((slot_of(symposium, "iii"),), single=True)
    both = find_sessions(symposium, session=["3", "2"])
    assert both == Result((slot_of(symposium, "ii"), slot_of(symposium, "iii")), single=True)
    assert find_sessions(symposium, session=["session", "3"]) == named
    assert find_sessions(symposium, session=["2", "3"], country=["Egypt"]).single
    assert not find_sessions(symposium, session=["2", "lunch"], country=["Norway"]).single
    assert not find_sessions(symposium, chair=["bokova"]).single


@pytest.mark.parametrize(
    ("asked", "number", "single"),
    [
        ({"name": ["may mp"]}, 1, True),
        ({"name": ["orr"]}, 2, True),
        ({"name": ["mi"]}, 3, False),
        ({"name": ["may", "bokova"]}, 2, False),
        ({"country": ["Norway"]}, 1, False),
    ],
)
def test_one_person_asked_for_by_name_is_single_in_all_their_parts(
    symposium: Symposium,
    asked: Criteria,
    number: int,
    single: bool,  # noqa: FBT001, a column of a table
) -> None:
    found = find_speakers(symposium, **asked)
    assert (len(found.items), found.notes, found.single) == (number, (), single)


def test_namesakes_are_two_people() -> None:
    parts = [part("ada-example"), part("ada-example-2", name="Ada Example")]
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=parts)))
    found = find_speakers(data, name=["ada"])
    assert (len(found.items), found.single) == (2, False)


@pytest.mark.parametrize(
    ("moment", "sides"),
    [
        (time(9, 14), "Registration of participants starts at 09:15"),
        (
            time(9, 45),
            "Registration of participants ends at 09:45 and Opening Session starts at 10:00",
        ),
        (time(10, 30), "Opening Session ends at 10:30 and Session II starts at 10:35"),
        (time(18, 0), "Closing Session ends at 18:00"),
    ],
)
def test_a_gap_names_the_slots_on_both_sides(
    symposium: Symposium, moment: time, sides: str
) -> None:
    note = f"No slot covers {moment:%H:%M}: {sides}."
    assert find_sessions(symposium, at=[moment]) == Result((), (note,))


@pytest.mark.parametrize(
    "data",
    [
        built(programme()),
        built(fair()),
        built(programme(slot("party", "01T22:00", "02T02:00"), event=event(end_date="2030-03-02"))),
    ],
)
def test_an_event_without_slots_or_of_several_days_has_no_sides(data: Symposium) -> None:
    assert find_sessions(data, at=[time(8, 5)]) == Result((), ("No slot covers 08:05.",))


@pytest.mark.parametrize(
    ("find", "asked"),
    [
        (find_sessions, {"speaker": ["orr"]}),
        (find_sessions, {"chair": ["Ban Ki-moon"]}),
        (find_sessions, {"at": [time(10, 32), time(9, 50)]}),
        (find_sessions, {"date": [NEXT_DAY], "at": [time(10, 32)]}),
        (find_sessions, {"session": ["2"], "kind": [BREAK], "chair": ["bokova", "orr"]}),
        (find_sessions, {"speaker": ["may"], "country": ["Norway"], "organization": ["EU"]}),
        (find_sessions, {"country": ["Norway", "Japan"], "theme": ["strategy"]}),
        (find_speakers, {"name": ["ban"], "session": ["ii", "iii"]}),
        (find_speakers, {"country": ["Norway"], "organization": ["EU"], "role": ["chair"]}),
        (find_speakers, {"name": ["smith"], "country": ["UK"]}),
    ],
)
def test_what_leaves_nothing_is_told_as_it_was_given(
    symposium: Symposium, find: Find, asked: Criteria
) -> None:
    def shown(value: object) -> str:
        if isinstance(value, DateRange):
            return value.typed
        return f"{value:%H:%M}" if isinstance(value, time) else str(value)

    result = find(symposium, **asked)
    assert result.items == ()
    assert result.unmatched == tuple(
        Given(parameter, tuple(map(shown, values))) for parameter, values in asked.items()
    )


@pytest.mark.parametrize("find", [find_sessions, find_speakers])
def test_a_state_or_body_without_a_speaker_is_noted_and_reason_enough(
    symposium: Symposium, find: Find
) -> None:
    japan = "No one is listed as speaking for Japan."
    forum = "No one is listed as speaking for Global Counter-Terrorism Forum."
    assert find(symposium, country=["Japan"]) == Result((), (japan,))
    assert find(symposium, organization=["GCTF"]) == Result((), (forum,))
    found = find(symposium, country=["UK", "Japan", "Norway"])
    assert len(found.items) == 2
    assert found.notes == ("Showing results for United Kingdom (GBR).", japan)


def test_an_event_without_slots_lists_nothing() -> None:
    for find in (find_sessions, find_speakers):
        assert find(built(programme())) == Result((), ("There is nothing here to list.",))


@pytest.mark.parametrize(
    ("find", "parameter", "kind"),
    [
        (find_sessions, "session", "unknown_session"),
        (find_sessions, "chair", "unknown_person"),
        (find_sessions, "speaker", "unknown_person"),
        (find_sessions, "country", "unknown_country"),
        (find_sessions, "organization", "unknown_organization"),
        (find_sessions, "theme", "unknown_theme"),
        (find_speakers, "name", "unknown_person"),
        (find_speakers, "country", "unknown_country"),
        (find_speakers, "organization", "unknown_organization"),
        (find_speakers, "role", "unknown_role"),
        (find_speakers, "session", "unknown_session"),
    ],
)
def test_every_criterion_must_be_known_and_not_blank_even_where_nothing_is_left(
    symposium: Symposium, find: Find, parameter: str, kind: str
) -> None:
    for others in ({}, {"country": ["Japan"]}, {"organization": ["GCTF"]}):
        unknown = refused(find, symposium, **{**others, parameter: ["Zzyzx"]})
        assert unknown.kind == kind
        assert "'Zzyzx'" in unknown.message
    with pytest.raises(BlankError) as blank:
        find(symposium, **{parameter: ["!"]})
    assert blank.value.given == Given(parameter, ("!",))


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("2030-03", [Given("date", ("2030-03",))]),
        ("Norway 2030", [Given("country", ("Norway",)), Given("date", ("2030",))]),
    ],
)
def test_a_clause_that_is_no_name_is_sent_to_other_parameters(
    typed: str, instead: list[Given]
) -> None:
    # What looks alike is suggested no more.
    names = {"country": "Norway", "country_code": "NOR", "other_spellings": [f"{typed} Norwoy"]}
    parts = [part("norma-norwoy", **names)]
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=parts)))
    unknown = refused(find_speakers, data, name=[typed])
    assert unknown.instead == (tuple(instead),)
    assert unknown.did_you_mean == ()


NO_OFFICE = "No office is given for 2 of the 3 appearances looked at."


@pytest.mark.parametrize(
    ("asked", "notes"),
    [
        ({"office_kind": [OfficeKind.REPRESENTATIVE]}, (NO_OFFICE,)),
        ({"office_kind": [OfficeKind.REPRESENTATIVE, None]}, (NO_OFFICE,)),
        ({"role": ["mayor"]}, (NO_OFFICE,)),
        # Those without an office are listed, or offices are not what is asked for.
        ({"office_kind": [None]}, ()),
        ({"role": ["chair"]}, ()),
    ],
)
def test_who_has_no_office_is_told_where_offices_are_asked_for(
    fairground: Symposium, asked: Criteria, notes: tuple[str, ...]
) -> None:
    assert find_speakers(fairground, **asked).notes == notes


def test_a_role_that_nobody_has_is_told_beside_who_has_such_an_office() -> None:
    parts = [
        part("ada-example", office="Chairwoman of the Board"),
        part("ben-sample", office="Cook"),
    ]
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=parts)))
    answer = find_speakers(data, role=["chair"])
    assert [found.part.person for found in answer.items] == ["ada-example"]
    assert answer.notes == (
        "No one is listed as chair. Showing people with this word in their office.",
    )


def test_a_clause_that_is_not_understood_is_sent_nowhere() -> None:
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=[part("norma-norwoy")])))
    unknown = refused(find_speakers, data, name=["Norma plumbing"])
    assert unknown.instead == ()


def test_the_name_of_a_state_is_answered_with_a_note_and_not_as_one_person() -> None:
    parts = [part("norma-norwoy", country="Norway", country_code="NOR")]
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=parts)))
    result = find_speakers(data, name=["Norway"])
    assert [found.part.person for found in result.items] == ["norma-norwoy"]
    assert (result.notes, result.single) == (("Showing results for Norway (NOR).",), False)
    absent = find_speakers(data, name=["Japan"])
    assert (absent.items, absent.unmatched) == ((), ())
    assert absent.notes == ("No one is listed as speaking for Japan.",)


# Several days, rooms at once, slots past midnight.


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"date": [FIRST]}, "desk talks workshop supper"),
        ({"date": [SECOND]}, "walk"),
        ({"date": [THIRD]}, "walk farewell"),
        ({"date": [THIRD, FIRST]}, "desk talks workshop supper walk farewell"),
        ({"at": [time(10, 45)]}, "talks workshop"),
        ({"at": [time(10, 15)]}, "talks farewell"),
        ({"at": [time(10, 15)], "date": [FIRST]}, "talks"),
        ({"at": [time(10, 15)], "date": [SECOND, THIRD]}, "farewell"),
        ({"at": [time(23, 30)]}, "supper walk"),
        ({"at": [time(23, 30)], "date": [FIRST]}, "supper"),
        ({"at": [time(23, 30)], "date": [SECOND]}, "walk"),
        ({"at": [time(23, 30)], "date": [THIRD]}, ""),
        ({"at": [time(0, 0)]}, "walk"),
        ({"at": [time(0, 0)], "date": [SECOND]}, ""),
        ({"at": [time(0, 59)], "date": [SECOND]}, ""),
        ({"at": [time(0, 59)], "date": [THIRD]}, "walk"),
        ({"at": [time(1, 0)]}, ""),
        ({"chair": ["ada"]}, "talks"),
        ({"speaker": ["ada"]}, "talks"),
        ({"chair": ["dora"]}, "workshop"),
        ({"speaker": ["dora"]}, ""),
    ],
)
def test_sessions_of_an_event_of_several_days(
    fairground: Symposium, asked: Criteria, found: str
) -> None:
    assert sessions(fairground, **asked) == found


def test_a_label_printed_on_two_days_means_both_sessions() -> None:
    twice = built(
        programme(
            slot("first", "01T10:00", "01T11:00", label="Session 1"),
            slot("second", "02T10:00", "02T11:00", label="Session 1"),
            event=event(end_date="2030-03-02"),
        )
    )
    assert sessions(twice, session=["1"]) == "first second"
    assert not find_sessions(twice, session=["1"]).single
    assert find_sessions(twice, session=["second"]).single


def test_a_slot_of_several_days_is_under_way_between_them() -> None:
    fast = slot("fast", "01T09:00", "03T08:00")
    long = built(programme(fast, event=event(end_date="2030-03-03")))
    assert sessions(long, at=[time(8, 30)]) == "fast"
    assert sessions(long, date=[SECOND]) == "fast"


def test_a_change_of_summer_time_moves_no_slot_on_the_clock() -> None:
    summer = "2030-03-31T{}:00+02:00"
    spring = built(
        programme(
            slot("vigil", "31T01:00", "31T04:00") | {"end": summer.format("04:00")},
            slot("breakfast", "31T04:00", "31T05:00")
            | {"start": summer.format("04:00"), "end": summer.format("05:00")},
            event=event(date="2030-03-31"),
        )
    )
    for hour, found in ((1, "vigil"), (3, "vigil"), (4, "breakfast"), (5, "")):
        assert sessions(spring, at=[time(hour)]) == found
        assert sessions(spring, at=[time(hour)], date=[parse_dates("2030-03-31")]) == found


# Records.

ADA: dict[str, object] = {
    "person": "ada-example",
    "date": "2030-03-01",
    "name": "Ada Example",
    "honorific": None,
    "post_nominals": None,
    "office": None,
    "office_kind": None,
    "country": None,
    "country_code": None,
    "organizations": ["Guild of Examples"],
    "role": "chair",
    "role_label": "Chair",
    "session": "talks",
    "order": None,
    "pages": [2],
    "printed": "Chair, Ada Example",
    "source": None,
}
MAYOR: dict[str, object] = ADA | {
    "office": "Mayor of Exampleville",
    "office_kind": "representative",
    "organizations": [],
    "role": "speaker",
    "role_label": None,
    "order": 1,
    "printed": "Ada Example, Mayor of Exampleville",
}
BEN: dict[str, object] = ADA | {
    "person": "ben-sample",
    "name": "Ben Sample",
    "organizations": [],
    "role": "presenter",
    "role_label": None,
    "order": 2,
    "printed": "Ben Sample",
}


def test_a_whole_session_record_has_everyone_in_their_place() -> None:
    document = put(fair(), ("sessions", 1, "parts", 2, "role"), "presenter")
    data = built(document, fair_summary())
    assert json_text(SessionRecord(slot_of(data, "talks"), data)) == json_text(
        {
            "id": "talks",
            "label": "Session I",
            "title": "Talks",
            "kind": "session",
            "date": "2030-03-01",
            "start": "2030-03-01T10:00:00+01:00",
            "end": "2030-03-01T11:00:00+01:00",
            "duration_minutes": 60,
            "printed_time": "10:00-11:00",
            "room": "Hall",
            "speaking_limits": {"eminent_speaker_minutes": 10, "floor_minutes": 2},
            "chair": ADA,
            "speakers": [MAYOR],
            "presenters": [BEN],
            "themes": ["purpose"],
            "theme_links": [{"id": "purpose", "confidence": "high", "reason": "Same subject."}],
            "pages": [2],
        }
    )


def test_a_speaker_record_is_that_of_the_part_found(fairground: Symposium) -> None:
    chair, mayor, *_ = fairground.appearances
    assert json_text(SpeakerRecord(chair, fairground)) == json_text(ADA)
    assert json_text(SpeakerRecord(mayor, fairground)) == json_text(MAYOR)


def test_a_slot_without_people_has_none(fairground: Symposium) -> None:
    supper = vars(SessionRecord(slot_of(fairground, "supper"), fairground))
    assert (supper["chair"], supper["speakers"], supper["presenters"]) == (None, [], [])
    assert (supper["label"], supper["speaking_limits"]) == (None, None)
    assert (supper["themes"], supper["theme_links"]) == ([], [])


@pytest.mark.parametrize(("offset", "minutes"), [("+01:00", 120), ("+02:00", 60)])
def test_minutes_are_counted_over_midnight_and_a_change_of_the_clocks(
    offset: str, minutes: int
) -> None:
    end = f"2030-03-03T01:00:00{offset}"
    data = built(put(fair(), ("sessions", 4, "end"), end))
    walk = vars(SessionRecord(slot_of(data, "walk"), data))
    assert (walk["end"], walk["duration_minutes"]) == (end, minutes)
