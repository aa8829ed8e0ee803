"""Which sessions a typed word means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.models import Session
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import BlankError, Given
from symposium_cli.names.words import Words
from symposium_cli.queries.session_names import (
    find_sessions_called,
    find_sessions_named,
    part_session_names,
    session_numbers,
)
from tests.conftest import refusal
from tests.support.refusals import refused


def ids(typed: str, data: Symposium) -> str:
    return " ".join(session.id for session in find_sessions_named(typed, data.sessions))


@pytest.mark.parametrize(
    ("found", "ways"),
    [
        ("ii", ["ii", "II", "2", "02", "Session II", "session 2", "SESSION-II", "session two"]),
        ("iii", ["iii", "3", "three", "third session", "3rd"]),
        ("iv", ["iv", "4"]),
        ("v", ["V", "Session 5"]),
        ("lunch", [" LUNCH", "Lunch Break"]),
        ("registration", ["Registration of participants", "first", "the first", "first session"]),
        ("closing", ["last", "the last", "way forward", "the way forward", "the closing session"]),
        ("ii iii iv", ["2-4", "ii–iv", "Sessions II to IV", "2 to 4"]),
        ("v", ["5-9"]),
        ("v", ["human rights", "rights human", "promoting human", "rule of law"]),
        ("iii", ["law enforcement", "enforcement law"]),
        ("iii v", ["law"]),
        ("ii v", ["promot"]),
        ("opening ii iv v", ["counter"]),
        ("registration", ["regist"]),
    ],
)
def test_what_a_typed_word_means(symposium: Symposium, found: str, ways: list[str]) -> None:
    for typed in ways:
        assert ids(typed, symposium) == found, typed


def test_every_session_is_found_by_its_own_id_label_and_title(symposium: Symposium) -> None:
    for session in symposium.sessions:
        for typed in filter(None, (session.id, session.display_name.upper(), session.title)):
            assert ids(typed, symposium) == session.id


def test_an_id_goes_before_a_title_and_before_first(symposium: Symposium) -> None:
    opening = symposium.sessions[1]
    slots = [opening, opening.model_copy(update={"id": "first", "title": "The way forward"})]
    assert find_sessions_named("first", slots) == (slots[1],)
    assert find_sessions_named("opening", slots) == (opening,)


def test_first_and_last_are_those_of_each_day(fairground: Symposium) -> None:
    days: dict[object, list[str]] = {}
    for session in fairground.sessions:
        days.setdefault(session.start and session.start.date(), []).append(session.id)
    assert len(days) > 1
    assert ids("first", fairground) == " ".join(slots[0] for slots in days.values())
    assert ids("last", fairground) == " ".join(slots[-1] for slots in days.values())


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        ([None, None, None], 0, 2),  # in the order of the programme
        (["2024", "2023", "2022"], 2, 0),  # of which the file may have the latest first
        (["2023", "2023-05", "2022-12"], 2, 1),
    ],
)
def test_slots_without_a_time_have_one_first_and_one_last(
    symposium: Symposium, dates: list[str | None], first: int, last: int
) -> None:
    slots = [
        session.model_copy(update={"start": None, "end": None, "date": date})
        for session, date in zip(symposium.sessions, dates, strict=False)
    ]
    assert find_sessions_named("first", slots) == (slots[first],)
    assert find_sessions_named("last", slots) == (slots[last],)


def test_the_heading_as_a_table_shows_it_is_a_name(symposium: Symposium) -> None:
    for session in symposium.sessions:
        assert find_sessions_called(session.heading, symposium.sessions) == (session,)


def test_words_of_a_title_are_no_name(symposium: Symposium) -> None:
    assert find_sessions_called("human rights", symposium.sessions) == ()


def test_what_is_unknown_is_told_with_what_there_is(symposium: Symposium) -> None:
    told = refused(find_sessions_named, "dinner", symposium.sessions)
    assert (told.kind, told.message) == ("unknown_session", "There is no session 'dinner'.")
    assert told.hint == "The sessions are registration, opening, ii, iii, lunch, iv, v, closing."
    assert told.did_you_mean == ()


def labelled(data: Symposium, label: str) -> list[Session]:
    """The sessions with another label for the first of them."""
    return [data.sessions[0].model_copy(update={"label": label}), *data.sessions[1:]]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ([], ()),
        (["ii"], ("ii",)),
        (["VI"], ("VI",)),  # told where it is looked for
        (["ii", "V", "lunch"], ("ii", "V", "lunch")),
        (["2", "2"], ("2", "2")),
        (["session", "2"], ("session 2",)),
        (["Lunch", "Break"], ("Lunch Break",)),
        (["Opening", "Session"], ("Opening Session",)),
        (["session 2", "closing session"], ("session 2", "closing")),
        (["ii", "and", "v"], ("ii", "v")),
        (["ii,v"], ("ii", "v")),
        (["ii v"], ("ii", "v")),
        (["session", "ii", "session", "v"], ("session ii", "session v")),
        (["the", "opening"], ("the opening",)),
        (["opening", "and", "the", "closing", "session"], ("opening", "closing")),
        (["2-4"], ("2-4",)),
        (["ii", "to", "iv"], ("ii to iv",)),
        (["session", "6"], ("session 6",)),  # told where it is looked for
        (["ii", "VI"], ("ii", "VI")),
        (["human", "rights"], ("human rights",)),
        (["rule", "of", "law"], ("rule of law",)),
        (["ii", "human"], ("ii", "human")),
    ],
)
def test_each_word_names_a_session_or_all_name_one_together(
    symposium: Symposium, typed: list[str], names: tuple[str, ...]
) -> None:
    assert part_session_names(typed, symposium.sessions) == names


def test_a_blank_word_among_names_of_sessions_is_told(symposium: Symposium) -> None:
    with pytest.raises(BlankError):
        part_session_names(["ii", " "], symposium.sessions)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # A number means the sessions of the nearest numbers, and the one beyond that has none.
        ("I", "opening ii"),
        ("Session 1", "opening ii"),
        ("one", "opening ii"),
        ("VI", "v closing"),
        ("XL", "v closing"),
        ("0", "opening ii"),
        ("999", "v closing"),
        # Of as many figures as a year it is no slip for the number of a session.
        ("9999", ""),
        ("9" * 5000, ""),
        ("opning", "opening"),
        ("9:15", ""),
        ("2-", ""),
    ],
)
def test_the_nearest_sessions_are_suggested(symposium: Symposium, typed: str, meant: str) -> None:
    told = refused(find_sessions_named, typed, symposium.sessions)
    assert " ".join(told.did_you_mean) == meant


@pytest.mark.parametrize("typed", ["", " ", "!?", "-"])
def test_a_session_needs_a_word(symposium: Symposium, typed: str) -> None:
    with pytest.raises(BlankError) as blank:
        find_sessions_named(typed, symposium.sessions)
    assert blank.value.given == Given("session", (typed,))


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_known_or_unknown_or_blank(symposium: Symposium, typed: str) -> None:
    met = refusal(lambda asked: find_sessions_named(asked, symposium.sessions), typed)
    assert met in ((None, "unknown_session") if Words(typed) else ("usage",))


def test_two_sessions_may_be_equally_near(symposium: Symposium) -> None:
    without_third = [session for session in symposium.sessions if session.id != "iii"]
    assert refused(find_sessions_named, "3", without_third).did_you_mean == ("ii", "iv")


@pytest.mark.parametrize(
    ("label", "number"), [("Session IX", "9"), ("Part XIV", "xiv"), ("Meeting 40", "XL")]
)
def test_numbers_of_other_programmes(symposium: Symposium, label: str, number: str) -> None:
    sessions = labelled(symposium, label)
    assert find_sessions_named(number, sessions) == (sessions[0],)


# The second is white space for Python and not for the model's pattern.
@pytest.mark.parametrize("label", ["—", "\x1c"])
def test_a_label_without_a_word_has_no_name_and_no_number(symposium: Symposium, label: str) -> None:
    sessions = labelled(symposium, label)
    assert find_sessions_named("2", sessions) == (sessions[2],)
    with pytest.raises(BlankError):
        find_sessions_named("!", sessions)


def test_what_can_only_be_the_number_of_a_session() -> None:
    typed = ["VI", "session 6", "99", "opening", "session", "ninth", "iiii"]
    assert list(filter(session_numbers, typed)) == ["VI", "session 6", "99", "ninth"]
