"""Values of options as people type them: times, dates, kinds, numbers of pages and paragraphs."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, time

from symposium_cli.dataset.dates import DateRange, first_day, last_day
from symposium_cli.dataset.models import OfficeKind, SessionKind
from symposium_cli.errors import UsageError
from symposium_cli.names.words import fold, match_key
from symposium_cli.queries.filters import NONE

_DATE = "[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
# Between two dates. A hyphen without spaces makes a range of two years, or of two days of a month
# with a name: in other dates it stands between the figures.
_BETWEEN_DATES = (
    r"(?i)\.\.|[–—]| - |\b(?:to|till|until)\b|(?<=^[0-9]{4})-(?=[0-9]{4}$)"
    r"|(?:(?<=^[0-9])|(?<=^[0-9]{2}))-(?=[0-9]{1,2} ?[^\W\d])"
)
_TWO = 2

# What people write before the number.
_PAGE = r"pp?\.?|pages?"
_PARAGRAPH = r"p\.?|paras?\.?|paragraphs?|[§¶]{1,2}"


def parse_time(typed: str) -> time:
    """Return a time typed as `9:15`, `0915`, `4:15pm` or `noon`, as `names.clock` reads them.

    Raises UsageError for anything else.
    """
    from symposium_cli.names.clock import parse_clock

    moment = parse_clock(typed)
    if moment is None:
        raise UsageError(f"{typed!r} is not a time of day.", hint=_how_to_write_a_time(typed))
    return moment


def _how_to_write_a_time(typed: str) -> str:
    """Return what to type for a time that is refused."""
    if re.fullmatch(r"\s*24(?:[:.h]?00)?h?\s*", typed):
        return "A day ends where the next begins: give 0:00."
    if re.fullmatch(r"\s*[0-9]{1,2}([:.])[0-9]{2}\1[0-9]{2}\s*", typed):
        return "Times have no seconds here: give a time such as 9:15."
    return "Give a time such as 9:15, 0915 or 4:15pm."


def parse_dates(typed: str) -> DateRange:
    """Return the days of a day, a month, a year, or a range of them: `2011-09`, `2014..2018`.

    Dates may be written out, as in `19 September 2011`, and ranges too, as in `6-7 June 2031`. A
    range may be open at one end: `2014..`, `since 2014`; `none` is a range of no day. Raises
    UsageError for anything else, and for a date of which day and month cannot be told apart.
    """
    if fold(typed.strip()) == NONE:
        return DateRange(date.max, date.min, NONE)
    begin, end = _ends(" ".join(typed.split()), typed)
    first = _day(first_day, begin, typed) if begin else date.min
    last = _day(last_day, end, typed) if end else date.max
    if first > last:
        raise UsageError(f"{typed!r} ends before it begins.", hint="Give the earlier date first.")
    return DateRange(first, last, typed.strip())


def _ends(text: str, typed: str) -> tuple[str, str]:
    """Return the dates at both ends of a range, empty where it is open; a single date is both."""
    rest = re.sub("^(?:from|since) ", "", text, flags=re.IGNORECASE)
    begun = rest != text
    between = re.fullmatch("between (.+) and (.+)", text, re.IGNORECASE)
    ends = [*between.groups()] if between else re.split(_BETWEEN_DATES, rest)
    if len(ends) > _TWO or not any(ends):
        raise _no_date(typed)
    if len(ends) == 1:
        return (ends[0], "") if begun else (ends[0], ends[0])
    begin, end = (each.strip() for each in ends)
    return (_completed(begin, end) if begin and end else begin), end


def _completed(begin: str, end: str) -> str:
    """Return the date at which a range begins, with what only its end says: the month, the year.

    Of `6-7 June 2031` that is `6 June 2031`.
    """
    words = end.split()
    tails = [words[place:] for place in range(1, len(words))]
    for text in (begin, *(" ".join([begin, *tail]) for tail in tails)):
        if _read_date(text) is not None:
            return text
    return begin


def _read_date(text: str) -> str | None:
    """Return a date of which nothing is in doubt as ISO 8601 writes it, None for other text."""
    if re.fullmatch(_DATE, text):
        return text
    from symposium_cli.importing.dates import parse_date

    read = parse_date(text, None)
    return None if read.doubt or read.clock else read.text


def _day(day_of: Callable[[str], date], text: str, typed: str) -> date:
    """Return a day of a date that stands alone or at one end of what was typed."""
    known = _read_date(text)
    if known is not None:
        with suppress(ValueError):
            return day_of(known)
    from symposium_cli.importing.dates import Doubt, parse_date

    if parse_date(text, None).doubt is Doubt.ORDER:
        raise UsageError(
            f"{typed!r} does not tell day from month.",
            hint="Write the year first, as in 2011-09-05, or the name of the month.",
        )
    raise _no_date(typed)


def _no_date(typed: str) -> UsageError:
    return UsageError(
        f"{typed!r} is not a date.",
        hint="Give a day, a month, a year or a range of them, for example 2011-09-19, 2011-09, "
        "2011 or 2009..2011.",
    )


def parse_kind(typed: str) -> SessionKind:
    """Return a kind of slot, typed in the singular or plural; raises UsageError for another."""
    from symposium_cli.names.suggestions import one_of

    known = {kind.value: kind for kind in SessionKind}
    refusal = f"{typed!r} is not a kind of slot."
    return one_of(typed, known, refusal, "The kinds are", _in_singular)


def parse_office_kinds(typed: str) -> tuple[OfficeKind | None, ...]:
    """Return a kind of office however its words are joined, None for `none`.

    Heads of state or government are two kinds. Raises UsageError for anything else.
    """
    from symposium_cli.names.suggestions import one_of

    known: dict[str, OfficeKind | None] = {kind.value: kind for kind in OfficeKind}
    heads = (OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT)
    if _in_singular(typed) in ("headofstateorgovernment", "headofstateandgovernment"):
        return heads
    refusal = f"{typed!r} is not a kind of office."
    return (one_of(typed, known | {NONE: None}, refusal, "The kinds are", _in_singular),)


def _in_singular(typed: str) -> str:
    from symposium_cli.names.plurals import singular

    return match_key(singular(typed))


def parse_pages(typed: str) -> tuple[range, ...]:
    """Return the numbers of pages: `5`, `p. 5`, `5-7`, `1–3, 21`.

    Raises UsageError for anything else.
    """
    return _parse_numbers(typed, _PAGE, "page", "5, 5-7 or 5,7")


def parse_paragraphs(typed: str) -> tuple[range, ...]:
    """Return the numbers of paragraphs: `14`, `p14` (an id), `14-16`, `1–3, 21`.

    Raises UsageError for anything else.
    """
    return _parse_numbers(typed, _PARAGRAPH, "paragraph", "14, 14-16 or 14,21")


def _parse_numbers(typed: str, before: str, noun: str, example: str) -> tuple[range, ...]:
    """Return the numbers typed for what the pattern `before` may name in front of them."""
    from symposium_cli.names.numbers import read_numbers

    numbers = read_numbers(typed, before)
    if numbers is None:
        raise UsageError(
            f"{typed!r} is not the number of a {noun}.",
            hint=f"Give a number, a range or a list: {example}.",
        )
    if not all(numbers):
        raise UsageError(f"{typed!r} ends before it begins.", hint="Give the lower number first.")
    return numbers
