"""Values of options as people type them, and what is refused."""

from collections.abc import Callable
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.commands.parse import parse_date, parse_kind, parse_paragraph, parse_time
from symposium_cli.dataset.models import SessionKind
from symposium_cli.errors import UsageError


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_every_minute_of_the_day_in_every_form(moment: time) -> None:
    forms = (f"{moment:%H:%M}", f"{moment:%H%M}", f"{moment.hour}:{moment:%M}")
    assert {parse_time(form) for form in forms} == {moment}


@given(st.sampled_from(["T", ""]), st.text(".,:+-TZ05", max_size=6))
def test_what_is_taken_has_hours_and_minutes_only(before: str, after: str) -> None:
    try:
        moment = parse_time(f"{before}09:15{after}")
    except UsageError:
        return
    assert (before, after, moment) == ("", "", time(9, 15))


@given(st.dates())
def test_every_date(day: date) -> None:
    assert parse_date(f"{day}") == day


@pytest.mark.parametrize(
    ("parse", "typed", "meant"),
    [
        (parse_time, " 915 ", time(9, 15)),
        (parse_date, " 2011-09-19 ", date(2011, 9, 19)),
        (parse_kind, "session", SessionKind.SESSION),
        (parse_kind, "Break", SessionKind.BREAK),
        (parse_kind, " REGISTRATION ", SessionKind.REGISTRATION),
        (parse_paragraph, "14", 14),
        (parse_paragraph, " 1 ", 1),
        (parse_paragraph, "022", 22),
        (parse_paragraph, "999999999", 999_999_999),
    ],
)
def test_what_is_taken(parse: Callable[[str], object], typed: str, meant: object) -> None:
    assert parse(typed) == meant


NO_TIMES = [
    *("", "9", "15", ":15", "15:", "9:5", "9.15", "09:60", "24:00", "2400", "99999", "-1:15"),
    *("+9:15", "9 :15", "9: 15", "009:15", "9:15 pm", "09:15:30", "091530", "09:15.5", "09:15Z"),
    *("09:15+02:00", "0915+0200", "T09:15", "٠٩:١٥", "quarter past nine"),
]
NO_DATES = [
    *("", "today", "2011", "2011-9-19", "2011-09-31", "2011-13-01", "0000-01-01", "19/09/2011"),
    *("19 September 2011", "2011-09-19T10:00", "20110919", "2011-W38-1", "٢٠١١-٠٩-١٩"),
]
NO_KINDS = ["lunch", "", "session break"]
NO_PARAGRAPHS = ["", "p14", "-1", "+1", "1.5", "1_4", "xiv", "²", "١٤", "1" * 10, "9" * 5000]
REFUSALS: list[tuple[Callable[[str], object], str, str, list[str]]] = [
    (parse_time, "a time of day", "Give hours and minutes: 9:15, 09:15 or 0915.", NO_TIMES),
    (parse_date, "a date", "Give year, month and day: 2011-09-19.", NO_DATES),
    (parse_kind, "a kind of slot", "The kinds are registration, session, break.", NO_KINDS),
    (parse_paragraph, "a paragraph's number", "Give a whole number, such as 14.", NO_PARAGRAPHS),
]


@pytest.mark.parametrize(
    ("parse", "noun", "hint", "typed"),
    [(*row, typed) for *row, refused in REFUSALS for typed in refused],
)
def test_what_is_refused(parse: Callable[[str], object], noun: str, hint: str, typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse(typed)
    assert (refused.value.message, refused.value.hint) == (f"{typed!r} is not {noun}.", hint)


@pytest.mark.parametrize(("typed", "meant"), [("brake", ("break",)), ("sesion", ("session",))])
def test_a_slip_in_a_kind_of_slot_is_told(typed: str, meant: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as refused:
        parse_kind(typed)
    assert refused.value.did_you_mean == meant
