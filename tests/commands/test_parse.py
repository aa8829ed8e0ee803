"""Values of options as people type them, and what is refused."""

from collections.abc import Callable
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.commands.parse import (
    parse_dates,
    parse_kind,
    parse_office_kinds,
    parse_pages,
    parse_paragraphs,
    parse_time,
)
from symposium_cli.dataset.models import OfficeKind, SessionKind
from symposium_cli.errors import UsageError


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_every_minute_of_the_day_in_every_form(moment: time) -> None:
    forms = (f"{moment:%H:%M}", f"{moment:%H%M}", f"{moment.hour}:{moment:%M}")
    assert {parse_time(form) for form in forms} == {moment}


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
        ("1990-2000", date(1990, 1, 1), date(2000, 12, 31)),
        ("1990 to 2000", date(1990, 1, 1), date(2000, 12, 31)),
        ("19 September 2011", date(2011, 9, 19), date(2011, 9, 19)),
        ("le 19 septembre 2011", date(2011, 9, 19), date(2011, 9, 19)),
        ("19/9/2011", date(2011, 9, 19), date(2011, 9, 19)),
        ("Sept. 2011", date(2011, 9, 1), date(2011, 9, 30)),
        ("Sept. 2011..2 Oct 2011", date(2011, 9, 1), date(2011, 10, 2)),
        ("2011-09-19 - 2011-09-20", date(2011, 9, 19), date(2011, 9, 20)),
        ("6-7 June 2031", date(2031, 6, 6), date(2031, 6, 7)),
        ("30 June – 2 July 2031", date(2031, 6, 30), date(2031, 7, 2)),
        ("June to July 2031", date(2031, 6, 1), date(2031, 7, 31)),
        ("since 2000", date(2000, 1, 1), date.max),
        ("From June 2009 until 2011", date(2009, 6, 1), date(2011, 12, 31)),
        ("between 2009 and 2011", date(2009, 1, 1), date(2011, 12, 31)),
        ("until 2011", date.min, date(2011, 12, 31)),
    ],
)
def test_a_month_a_year_and_a_range_are_all_their_days(typed: str, first: date, last: date) -> None:
    days = parse_dates(typed)
    assert (days.first, days.last, days.typed) == (first, last, typed.strip())


def test_a_date_with_many_spaces_is_read_in_no_time() -> None:
    assert parse_dates(f"2011{' ' * 200_000}to 2012").last == date(2012, 12, 31)


@pytest.mark.parametrize("typed", ["5/9/2011", "2010..5/9/2011"])
def test_a_date_of_which_day_and_month_cannot_be_told_apart_is_refused(typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_dates(typed)
    assert refused.value.message == f"{typed!r} does not tell day from month."
    assert refused.value.hint == (
        "Write the year first, as in 2011-09-05, or the name of the month."
    )


@pytest.mark.parametrize(
    ("parse", "typed", "meant"),
    [
        *((parse_time, typed, time(9, 15)) for typed in (" 915 ", "9.15", "9h15", "9:15 AM")),
        (parse_time, "4:15pm", time(16, 15)),
        (parse_time, "15h", time(15)),
        (parse_time, "noon", time(12)),
        (parse_kind, "session", SessionKind.SESSION),
        (parse_kind, "Break", SessionKind.BREAK),
        (parse_kind, " REGISTRATION ", SessionKind.REGISTRATION),
        *((parse_kind, typed, SessionKind.BREAK) for typed in ("breaks", "BREAKS ")),
        *(
            (parse_office_kinds, typed, (OfficeKind.HEAD_OF_STATE,))
            for typed in ("head_of_state", "head-of-state", "Head of State", "heads of state")
        ),
        (parse_office_kinds, "foreign ministers", (OfficeKind.FOREIGN_MINISTER,)),
        (parse_office_kinds, "None", (None,)),
        *(
            (
                parse_office_kinds,
                typed,
                (OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT),
            )
            for typed in ("head of state or government", "Heads of State and Government")
        ),
        *(
            (parse_paragraphs, typed, (range(14, 15),))
            for typed in ("14", " 014 ", "p14", "P14 ", "p. 14", "para. 14", "paragraph 14", "§14")
        ),
        *(
            (parse_paragraphs, typed, (range(14, 17),))
            for typed in ("14-16", "14–16", "p14-p16", "14..16", "paras. 14 - 16", "§§ 14-16")
        ),
        (parse_paragraphs, "14, 16-18", (range(14, 15), range(16, 19))),
        (parse_paragraphs, "7-7", (range(7, 8),)),
        (parse_paragraphs, "0", (range(1),)),
        (parse_paragraphs, "1-999999999999", (range(1, 10**12),)),
        *((parse_pages, typed, (range(5, 6),)) for typed in ("5", "p5", "p. 5", "Page 5", "pp. 5")),
        *((parse_pages, typed, (range(5, 8),)) for typed in ("5-7", "5–7", "pp. 5-7", "p5..p7")),
        (parse_pages, "5,6", (range(5, 6), range(6, 7))),
    ],
)
def test_what_is_taken(parse: Callable[[str], object], typed: str, meant: object) -> None:
    assert parse(typed) == meant


NO_TIMES = [
    *("", "9", "15", ":15", "15:", "9:5", "09:60", "99999", "-1:15", "+9:15", "9h75m"),
    *("009:15", "13:15 pm", "091530", "09:15.5", "09:15Z", "09:15+02:00", "T09:15"),
    *("0915+0200", "quarter past nine"),
]
NO_DATES = [
    *("", "today", "201", "2011-09-31", "2011-13-01", "0000-01-01", "19/13/2011", "Monday"),
    *("31 September 2011", "2011-09-19T10:00", "2011-W38-1", "September 11"),
    *("..", "–", "2011...2012", "0000", "since", "June-2011-2012", "9" * 5000),
    *("2010..2011..2012", "2011-13", "2011..2012-02-30"),
]
NO_KINDS = ["lunch", "", "session break"]
NO_OFFICE_KINDS = ["plumber", "", "president", "head"]
NO_NUMBERS = [
    *("", "p", "-1", "+1", "1.5", "1_4", "xiv", "²", "١٤", "1,", "14-", "..14", "1-2-3"),
    *("1" * 19, "9" * 5000),
]
REFUSALS: list[tuple[Callable[[str], object], str, str, list[str]]] = [
    (parse_time, "a time of day", "Give a time such as 9:15, 0915 or 4:15pm.", NO_TIMES),
    (
        parse_dates,
        "a date",
        (
            "Give a day, a month, a year or a range of them, for example 2011-09-19, 2011-09, "
            "2011 or 2009..2011."
        ),
        NO_DATES,
    ),
    (parse_kind, "a kind of slot", "The kinds are registration, session, break.", NO_KINDS),
    (
        parse_office_kinds,
        "a kind of office",
        f"The kinds are {', '.join(OfficeKind)}, none.",
        NO_OFFICE_KINDS,
    ),
    (
        parse_paragraphs,
        "the number of a paragraph",
        "Give a number, a range or a list: 14, 14-16 or 14,21.",
        [*NO_NUMBERS, "pp14", "page 14"],
    ),
    (
        parse_pages,
        "the number of a page",
        "Give a number, a range or a list: 5, 5-7 or 5,7.",
        [*NO_NUMBERS, "para 5"],
    ),
]


@pytest.mark.parametrize(
    ("parse", "noun", "hint", "typed"),
    [(*row, typed) for *row, refused in REFUSALS for typed in refused],
)
def test_what_is_refused(parse: Callable[[str], object], noun: str, hint: str, typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse(typed)
    assert (refused.value.message, refused.value.hint) == (f"{typed!r} is not {noun}.", hint)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("24:00", "A day ends where the next begins: give 0:00."),
        ("2400", "A day ends where the next begins: give 0:00."),
        ("09:15:30", "Times have no seconds here: give a time such as 9:15."),
    ],
)
def test_the_refusal_of_a_time_says_what_to_give(typed: str, hint: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_time(typed)
    assert refused.value.hint == hint


@pytest.mark.parametrize(("typed", "meant"), [("braek", ("break",)), ("sesion", ("session",))])
def test_a_slip_in_a_kind_of_slot_is_told(typed: str, meant: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as refused:
        parse_kind(typed)
    assert refused.value.did_you_mean == meant


@given(st.integers(0, 999_999_999), st.integers(0, 999_999_999))
def test_numbers_in_a_range_are_all_from_the_first_to_the_last(one: int, other: int) -> None:
    first, last = sorted((one, other))
    for parse in (parse_pages, parse_paragraphs):
        assert parse(f"{first}-{last}") == (range(first, last + 1),)


def test_no_date_is_a_range_of_no_day() -> None:
    nothing = parse_dates(" None")
    assert nothing.typed == "none"
    assert nothing.first > nothing.last


@pytest.mark.parametrize(
    ("parse", "typed"),
    [
        (parse_dates, "2011..2010"),
        (parse_dates, "2011-09..2011-08-31"),
        (parse_pages, "7-5"),
        (parse_paragraphs, "p16–p14"),
    ],
)
def test_a_range_that_ends_before_it_begins_is_refused(
    parse: Callable[[str], object], typed: str
) -> None:
    with pytest.raises(UsageError) as refused:
        parse(typed)
    assert refused.value.message == f"{typed!r} ends before it begins."
