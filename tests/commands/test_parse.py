"""Values of options as people type them, and what is refused."""

from collections.abc import Callable
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.commands.parse import parse_dates, parse_kind, parse_paragraph, parse_time
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
    days = parse_dates(f"{day}")
    assert (days.first, days.last, days.typed) == (day, day, f"{day}")


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        (" 2011-09-19 ", date(2011, 9, 19), date(2011, 9, 19)),
        ("2011-09", date(2011, 9, 1), date(2011, 9, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2011", date(2011, 1, 1), date(2011, 12, 31)),
        ("1990..2000", date(1990, 1, 1), date(2000, 12, 31)),
        ("1990–2000", date(1990, 1, 1), date(2000, 12, 31)),
        ("2011-09..2011-09-19", date(2011, 9, 1), date(2011, 9, 19)),
        ("2011..2011", date(2011, 1, 1), date(2011, 12, 31)),
        ("1990..", date(1990, 1, 1), date.max),
        ("..1990-06", date.min, date(1990, 6, 30)),
        ("9999-12..9999", date(9999, 12, 1), date.max),
        ("0001", date.min, date(1, 12, 31)),
    ],
)
def test_a_month_a_year_and_a_range_are_all_their_days(typed: str, first: date, last: date) -> None:
    days = parse_dates(typed)
    assert (days.first, days.last, days.typed) == (first, last, typed.strip())


@pytest.mark.parametrize(
    ("parse", "typed", "meant"),
    [
        (parse_time, " 915 ", time(9, 15)),
        (parse_kind, "session", SessionKind.SESSION),
        (parse_kind, "Break", SessionKind.BREAK),
        (parse_kind, " REGISTRATION ", SessionKind.REGISTRATION),
        (parse_paragraph, "14", 14),
        (parse_paragraph, " 1 ", 1),
        (parse_paragraph, "022", 22),
        (parse_paragraph, "p14", 14),
        (parse_paragraph, "P14 ", 14),
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
    *("", "today", "201", "2011-9-19", "2011-09-31", "2011-13-01", "0000-01-01", "19/09/2011"),
    *("19 September 2011", "2011-09-19T10:00", "20110919", "2011-W38-1", "٢٠١١-٠٩-١٩"),
    *("..", "–", "2011...2012", "2011-2012", "0000"),
    *("2010..2011..2012", "2011-13", "2011..2012-02-30"),
]
NO_KINDS = ["lunch", "", "session break"]
NO_PARAGRAPHS = [
    *("", "p", "pp14", "p 14", "-1", "+1", "1.5", "1_4", "xiv", "²", "١٤"),
    *("1" * 10, "9" * 5000),
]
REFUSALS: list[tuple[Callable[[str], object], str, str, list[str]]] = [
    (parse_time, "a time of day", "Give hours and minutes: 9:15, 09:15 or 0915.", NO_TIMES),
    (
        parse_dates,
        "a date",
        "Give a day, a month, a year, or a range of them: 2011-09-19, 2011-09, 2011, 2009..2011.",
        NO_DATES,
    ),
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


@pytest.mark.parametrize("typed", ["2011..2010", "2011-09..2011-08-31"])
def test_a_range_that_ends_before_it_begins_is_refused(typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_dates(typed)
    assert refused.value.message == f"{typed!r} ends before it begins."
