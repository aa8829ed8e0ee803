"""Dates in a list, in figures or with a month's name in one of six languages and a few more."""

import datetime as dt
import re
from collections.abc import Iterable
from contextlib import suppress
from enum import StrEnum
from typing import NamedTuple

from symposium_cli.names.clock import ascii_digits, parse_clock
from symposium_cli.names.words import fold


class DayOrder(StrEnum):
    """Which comes first where day and month are both figures."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class Doubt(StrEnum):
    """Why a date is not taken as it stands, as the sentence that tells it."""

    ORDER = "Nothing in the column tells day from month, so only the year is kept."
    PARTLY = "Not a single day, so only the month or year is kept."
    OFFSET = "The time after the date has an offset of its own, and is left out."
    TWO_DIGITS = "The century of a two-digit year is not known, so the date is left out."
    NONE = "Not recognized as a date."


class Date(NamedTuple):
    """A date as far as it is known: `2024-09-24`, `2024-09`, `2024`, or None; why not further.

    `clock` is a time of day written behind it. `by_order` when only the order of its column tells
    day from month.
    """

    text: str | None
    doubt: Doubt | None = None
    clock: dt.time | None = None
    by_order: bool = False


_ISO = re.compile(r"([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?")
_CHINESE = re.compile(r"([0-9]{4})\s?年(?:\s?([0-9]{1,2})\s?月(?:\s?([0-9]{1,2})\s?[日号號])?)?")
_YEAR_FIRST = (_ISO, re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})"), _CHINESE)
_FIGURES = re.compile(r"([0-9]{1,2})([-/.])\s?([0-9]{1,2})\2\s?([0-9]{4})")
_SHORT_YEAR = re.compile(r"[0-9]{1,2}[-/. ]+(?:[0-9]{1,2}|[^\W\d]+\.?)[-/. ,]+'?[0-9]{2}")
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_CLOCK_BEHIND = re.compile(
    r"(.*[0-9日号號])(?:[T,]\s?|\s)\s?([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?[ap]\.?m\.?)?)"
    r"(?:\.[0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})?",
    re.IGNORECASE,
)
_EARLIEST, _LATEST = 1000, 2999
_MOST_FIGURES = 4  # of a number in a date with a month's name


def parse_date(text: str, order: DayOrder | None) -> Date:
    """Return a date in a list, day and month in the `order` of its column where that is known."""
    typed = ascii_digits(text).strip()
    clock, offset = None, None
    if behind := _CLOCK_BEHIND.fullmatch(typed):
        typed, clock, offset = behind[1], parse_clock(behind[2]), behind[3]
        if clock == dt.time(0):  # which spreadsheets write behind every date
            clock = None
    known = _known(typed, order)
    if known is not None and clock is not None:
        return known._replace(doubt=Doubt.OFFSET) if offset else known._replace(clock=clock)
    if known is not None:
        return known
    if _SHORT_YEAR.fullmatch(typed):
        return Date(None, Doubt.TWO_DIGITS)
    years = {int(year) for year in _YEAR.findall(typed)}
    if len(years) != 1:
        return Date(None, Doubt.NONE)
    months = {_MONTHS[word] for word in re.findall(r"[^\W\d_]+", fold(typed)) if word in _MONTHS}
    return Date(_written(*years, *(months if len(months) == 1 else ())), Doubt.PARTLY)


def _known(typed: str, order: DayOrder | None) -> Date | None:
    if found := next(filter(None, (form.fullmatch(typed) for form in _YEAR_FIRST)), None):
        written = _written(*(int(part) for part in found.groups() if part is not None))
        return None if written is None else Date(written)
    if found := _FIGURES.fullmatch(typed):
        return _in_figures(int(found[1]), int(found[3]), int(found[4]), found[2], order)
    return _with_month(typed)


def _in_figures(
    first: int, second: int, year: int, separator: str, order: DayOrder | None
) -> Date | None:
    day_first, month_first = _written(year, second, first), _written(year, first, second)
    if separator == ".":
        month_first = None  # nobody writes a full stop behind a month before its day
    if day_first is None or month_first is None or day_first == month_first:
        only = day_first or month_first
        return None if only is None else Date(only)
    if order is None:
        return Date(_written(year), Doubt.ORDER)
    return Date(day_first if order is DayOrder.DAY_FIRST else month_first, by_order=True)


def order_of(texts: Iterable[str]) -> DayOrder | None:
    """Return the order of day and month that some date of a column shows, if none shows another."""
    shown = set()
    for text in texts:
        found = _FIGURES.match(ascii_digits(text).strip())
        if found is None or found[2] == ".":
            continue
        first, second = int(found[1]), int(found[3])
        if first > _MONTHS_IN_YEAR >= second:
            shown.add(DayOrder.DAY_FIRST)
        elif second > _MONTHS_IN_YEAR >= first:
            shown.add(DayOrder.MONTH_FIRST)
    return shown.pop() if len(shown) == 1 else None


_MONTHS_IN_YEAR = 12


def _with_month(typed: str) -> Date | None:
    """Return a date with a month's name: `24 September 2024`, `Sept. 24th, 2024`, `Sept. 2024`."""
    numbers: list[int] = []
    months: set[int] = set()
    for word in re.findall(r"[0-9]+|[^\W\d_]+", fold(typed)):
        if word.isdecimal() and len(word) <= _MOST_FIGURES:
            numbers.append(int(word))
        elif word in _MONTHS:
            months.add(_MONTHS[word])
        elif word not in _SMALL_WORDS:
            return None
    years = [number for number in numbers if number >= _EARLIEST]
    days = [number for number in numbers if number < _EARLIEST]
    if len(months) != 1 or len(years) != 1 or len(days) > 1:
        return None
    written = _written(*years, *months, *days)
    return None if written is None else Date(written)


def _written(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Return a date of one, two or three parts as ISO 8601 writes it, None where there is none."""
    with suppress(ValueError):
        date = dt.date(year, 1 if month is None else month, 1 if day is None else day)
        if _EARLIEST <= year <= _LATEST:
            return date.isoformat()[: 4 if month is None else 7 if day is None else 10]
    return None


# In the six languages of the United Nations, and in Portuguese, German and Italian.
_MONTH_NAMES = (
    "january jan janvier janv enero ene январь января янв يناير janeiro januar gennaio",
    "february feb fevrier fevr febrero февраль февраля фев فبراير شباط fevereiro februar febbraio",
    "march mar mars marzo март марта мар مارس آذار marco marz",
    "april apr avril avr abril abr апрель апреля апр أبريل إبريل نيسان aprile",
    "may mai mayo май мая مايو أيار maio maggio",
    "june jun juin junio июнь июня июн يونيو يونيه حزيران junho juni giugno",
    "july jul juillet juil julio июль июля июл يوليو يوليه تموز julho juli luglio",
    "august aug aout agosto ago август августа авг أغسطس آب",
    "september sept sep septembre septiembre set сентябрь сентября сент سبتمبر أيلول setembro",
    "october oct octobre octubre октябрь октября окт أكتوبر outubro out oktober okt ottobre",
    "november nov novembre noviembre ноябрь ноября нояб نوفمبر novembro",
    "december dec decembre diciembre dic декабрь декабря дек ديسمبر dezembro dez dezember dicembre",
)
_MONTHS = {
    fold(name): number
    for number, names in enumerate(_MONTH_NAMES, start=1)
    for name in names.split()
}
# What stands beside day, month and year and changes nothing; the first half of some Arabic months
# too, which are written twice.
_SMALL_WORDS = frozenset(
    fold(
        "of the de del le la el du d di dia em th st nd rd er г года год año ano عام سنة يوم من "
        "كانون تشرين الأول الثاني "
        "monday tuesday wednesday thursday friday saturday sunday "
        "mon tue tues wed thu thur thurs fri sat sun "
        "lundi mardi mercredi jeudi vendredi samedi dimanche "
        "lunes martes miercoles jueves viernes sabado domingo "
        "понедельник вторник среда четверг пятница суббота воскресенье "
        "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"
    ).split()
)
