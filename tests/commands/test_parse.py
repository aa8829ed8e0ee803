"""Values of options as people type them, and what is refused."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.commands.parse import parse_date, parse_kind, parse_paragraph, parse_time
from symposium_cli.dataset.models import SessionKind
from symposium_cli.errors import UsageError
from symposium_cli.names.words import parse_words


@pytest.mark.parametrize(
    ("typed", "field"), [("ban", "Ban Ki-moon"), (" Ki-moon ", "Ban Ki-moon"), ("7", "Room 7")]
)
def test_words_to_look_for(typed: str, field: str) -> None:
    words = parse_words(typed, "NAME")
    assert words.match(field)
    assert not words.match("Somebody Else")


@pytest.mark.parametrize("typed", ["", " ", "!?", "-", "—", "'", "\x1b"])
@pytest.mark.parametrize("option", ["NAME", "--country"])
def test_no_word_to_look_for(typed: str, option: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_words(typed, option)
    assert refused.value.message == f"{option} {typed!r} holds no word to look for."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9:15", time(9, 15)),
        ("09:15", time(9, 15)),
        ("0915", time(9, 15)),
        ("915", time(9, 15)),
        (" 9:15 ", time(9, 15)),
        ("10:32", time(10, 32)),
        ("0:00", time(0, 0)),
        ("2359", time(23, 59)),
    ],
)
def test_a_time_of_day(typed: str, meant: time) -> None:
    assert parse_time(typed) == meant


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_every_minute_of_the_day_in_every_form(moment: time) -> None:
    forms = (f"{moment:%H:%M}", f"{moment:%H%M}", f"{moment.hour}:{moment:%M}")
    assert {parse_time(form) for form in forms} == {moment}


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "9",
        "15",
        ":15",
        "15:",
        "9:5",
        "9.15",
        "09:60",
        "24:00",
        "2400",
        "99999",
        "-1:15",
        "+9:15",
        "9 :15",
        "9: 15",
        "009:15",
        "9:15 pm",
        "09:15:30",
        "091530",
        "09:15.5",
        "09:15Z",
        "09:15+02:00",
        "0915+0200",
        "T09:15",
        "٠٩:١٥",
        "quarter past nine",
    ],
)
def test_no_time_of_day(typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_time(typed)
    assert refused.value.message == f"{typed!r} is not a time of day."
    assert refused.value.hint == "Give hours and minutes: 9:15, 09:15 or 0915."


@given(st.sampled_from(["T", ""]), st.text(".,:+-TZ05", max_size=6))
def test_what_is_taken_has_hours_and_minutes_only(before: str, after: str) -> None:
    try:
        moment = parse_time(f"{before}09:15{after}")
    except UsageError:
        return
    assert (before, after, moment) == ("", "", time(9, 15))


@pytest.mark.parametrize("typed", ["2011-09-19", " 2011-09-19 "])
def test_a_date(typed: str) -> None:
    assert parse_date(typed) == date(2011, 9, 19)


@given(st.dates())
def test_every_date(day: date) -> None:
    assert parse_date(f"{day}") == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "today",
        "2011",
        "2011-9-19",
        "2011-09-31",
        "2011-13-01",
        "0000-01-01",
        "19/09/2011",
        "19 September 2011",
        "2011-09-19T10:00",
        "٢٠١١-٠٩-١٩",
    ],
)
def test_no_date(typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_date(typed)
    assert refused.value.message == f"{typed!r} is not a date."
    assert refused.value.hint == "Give year, month and day: 2011-09-19."


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("session", SessionKind.SESSION),
        ("Break", SessionKind.BREAK),
        (" REGISTRATION ", SessionKind.REGISTRATION),
    ],
)
def test_a_kind_of_slot(typed: str, kind: SessionKind) -> None:
    assert parse_kind(typed) is kind


@pytest.mark.parametrize(
    ("typed", "alike"), [("brake", ("break",)), ("sesion", ("session",)), ("", ()), ("lunch", ())]
)
def test_no_kind_of_slot(typed: str, alike: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as refused:
        parse_kind(typed)
    assert refused.value.message == f"{typed!r} is not a kind of slot."
    assert refused.value.hint == "The kinds are registration, session, break."
    assert refused.value.did_you_mean == alike


@pytest.mark.parametrize(
    ("typed", "number"), [("14", 14), (" 1 ", 1), ("022", 22), ("999999999", 999_999_999)]
)
def test_a_paragraphs_number(typed: str, number: int) -> None:
    assert parse_paragraph(typed) == number


@pytest.mark.parametrize(
    "typed", ["", "p14", "-1", "+1", "1.5", "1_4", "xiv", "²", "١٤", "1" * 10, "9" * 5000]
)
def test_no_paragraphs_number(typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_paragraph(typed)
    assert refused.value.message == f"{typed!r} is not a paragraph's number."
    assert refused.value.hint == "Give a whole number, such as 14."
