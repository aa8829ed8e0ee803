"""Dates in a list."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.importing.dates import Date, DayOrder, Doubt, order_of, parse_date

DATES = {
    "2024": "2024",
    "2024-09": "2024-09",
    "2024/9": "2024-09",
    "2024-09-24": "2024-09-24",
    "2024/9/4": "2024-09-04",
    "20240924": "2024-09-24",
    "24/09/2024": "2024-09-24",
    "9/24/2024": "2024-09-24",
    "05/05/2024": "2024-05-05",
    "24.9.2024": "2024-09-24",
    "5.6.2024": "2024-06-05",
    "24. 9. 2024": "2024-09-24",
    "24-Sep-2024": "2024-09-24",
    "24 September 2024": "2024-09-24",
    "September 24, 2024": "2024-09-24",
    "Tuesday, 24th of September 2024": "2024-09-24",
    "Sept. 2024": "2024-09",
    "1er août 2024": "2024-08-01",
    "le 24 septembre 2024": "2024-09-24",
    "24 de septiembre de 2024": "2024-09-24",
    "24 сентября 2024 г.": "2024-09-24",
    "май 2024": "2024-05",
    "24 أيلول/سبتمبر 2024": "2024-09-24",
    "٢٤ سبتمبر ٢٠٢٤": "2024-09-24",
    "24 كانون الثاني/يناير 2024": "2024-01-24",
    "2024年9月24日": "2024-09-24",
    "2024年9月": "2024-09",
    "2024年": "2024",
    "24. März 2024": "2024-03-24",
    "2024-09-24 00:00:00": "2024-09-24",
}


@pytest.mark.parametrize("text", DATES)
def test_a_date_is_read_however_it_is_written(text: str) -> None:
    assert parse_date(text, None) == Date(DATES[text])


@pytest.mark.parametrize("text", ["2024-09-24 10:30", "24/09/2024 10:30", "2024-09-24T10:30:00"])
def test_a_time_may_stand_behind(text: str) -> None:
    assert parse_date(text, None) == Date("2024-09-24", clock=dt.time(10, 30))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("05/06/2024", Date("2024", Doubt.ORDER)),
        ("24-26 September 2024", Date("2024-09", Doubt.PARTLY)),
        ("Autumn 2024", Date("2024", Doubt.PARTLY)),
        ("31/02/2024", Date("2024", Doubt.PARTLY)),
        ("30.02.2024", Date("2024", Doubt.PARTLY)),
        ("2024-13-01", Date("2024", Doubt.PARTLY)),
        ("9.24.2024", Date("2024", Doubt.PARTLY)),
        ("24/9/24", Date(None, Doubt.TWO_DIGITS)),
        ("24 Sept 24", Date(None, Doubt.TWO_DIGITS)),
        ("1990-1995", Date(None, Doubt.NONE)),
        ("45559", Date(None, Doubt.NONE)),
        ("soon", Date(None, Doubt.NONE)),
        ("9" * 5000, Date(None, Doubt.NONE)),
        ("2024-09-24T10:00:00+02:00", Date("2024-09-24", Doubt.OFFSET)),
    ],
)
def test_what_is_not_sure_is_not_taken(text: str, date: Date) -> None:
    assert parse_date(text, None) == date


def test_the_column_tells_day_from_month() -> None:
    assert parse_date("05/06/2024", DayOrder.DAY_FIRST) == Date("2024-06-05", by_order=True)
    assert parse_date("05/06/2024", DayOrder.MONTH_FIRST) == Date("2024-05-06", by_order=True)
    assert parse_date("24/09/2024", DayOrder.MONTH_FIRST) == Date("2024-09-24")


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        ([], None),
        (["05/06/2024", "2024"], None),
        (["05/06/2024", "13/06/2024"], DayOrder.DAY_FIRST),
        (["05/06/2024", "06/13/2024"], DayOrder.MONTH_FIRST),
        (["13/06/2024", "06/13/2024"], None),
        (["13.06.2024"], None),
        (["13/13/2024"], None),
    ],
)
def test_the_order_of_a_column(texts: list[str], order: DayOrder | None) -> None:
    assert order_of(texts) is order


@given(st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31)))
def test_every_day_is_read_back(day: dt.date) -> None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%Y年%m月%d日", "%A %d %b %Y"):
        assert parse_date(f"{day:{form}}", None) == Date(day.isoformat())
    assert parse_date(f"{day:%d/%m/%Y}", DayOrder.DAY_FIRST).text == day.isoformat()
    assert parse_date(f"{day:%m-%d-%Y}", DayOrder.MONTH_FIRST).text == day.isoformat()


@given(st.text() | st.from_regex(r"\A[0-9 ./年月-]{0,20}\Z"))
def test_any_text_is_a_date_or_tells_why_not(text: str) -> None:
    date = parse_date(text, None)
    assert date.text is not None or date.doubt is not None
