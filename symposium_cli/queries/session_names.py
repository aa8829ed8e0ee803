"""Which sessions a typed word means."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from itertools import pairwise
from operator import attrgetter

from symposium_cli.dataset.fields import DATE_FORM
from symposium_cli.dataset.models import Session, SessionKind
from symposium_cli.errors import Given, UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import listed
from symposium_cli.names.words import LITTLE_WORDS, fold, match_key, parse_words, tokenize

_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = {_TENS[number // 10] + _UNITS[number % 10]: number for number in range(1, 100)}
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
_ORDINALS = (
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_IN_WORDS = {word: number for number, word in enumerate(_WORDS.split(), 1)}
_IN_WORDS |= {word: number for number, word in enumerate(_ORDINALS.split(), 2)}
_MOST_FIGURES = 4
_SESSION = "session"


def find_sessions_named(typed: str, sessions: Sequence[Session]) -> tuple[Session, ...]:
    """Return the sessions that typed text means: by id, label or number, or by words of the title.

    A number may be in Roman or Arabic figures or in words. `first` and `last` are the first and the
    last slot of a day. Several sessions are meant where the programme prints the same label more
    than once, and where several titles have all the words. Raises UnknownError, naming the nearest
    ones, when there is none, and BlankError when it holds no word.
    """
    words = parse_words(typed, _SESSION)
    if exactly := find_sessions_called(typed, sessions):
        return exactly
    numbers = _numbers_of(fold(typed))
    titled = (slot for slot in sessions if slot.title and words.match(slot.title))
    if numbers is None and (found := tuple(titled)):
        return found
    unknown = UnknownError(
        f"There is no session {typed!r}.",
        kind="unknown_session",
        hint=f"The sessions are {listed([slot.id for slot in sessions], all_by='symp sessions')}."
        if sessions
        else "This data set has no sessions.",
        did_you_mean=_nearest_sessions(typed, numbers, sessions),
    )
    unknown.instead = dates_meant(typed, sessions)
    raise unknown


def find_sessions_called(typed: str, sessions: Sequence[Session]) -> tuple[Session, ...]:
    """Return the sessions with a typed id, label or heading, a number or one of a range of them.

    `first` and `last` are those of each day.
    """
    written = fold(typed.strip())
    for session in sessions:
        if session.id == written:
            return (session,)
    wanted = _key(typed)
    for name in (attrgetter("id"), attrgetter("display_name"), attrgetter("heading")):
        if named := tuple(slot for slot in sessions if wanted == _key(name(slot))):
            return named
    if (numbers := _numbers_of(written)) is not None:
        return tuple(slot for slot in sessions if _session_number(slot) in numbers)
    if wanted.removeprefix(_SESSION).removesuffix(_SESSION) in ("first", "last"):
        ends = [*_ends_of_days(sessions, last="last" in wanted)]
        return tuple(slot for slot in sessions if slot in ends)
    return ()


def _key(text: str) -> str:
    """Return what names are compared by: the letters and digits without words such as "the"."""
    words = fold(text).split()
    return match_key(" ".join([word for word in words if word not in LITTLE_WORDS] or words))


def _ends_of_days(sessions: Sequence[Session], *, last: bool) -> Iterator[Session]:
    """Yield the first or last slot of each day; of those without a time, by their dates."""
    days: dict[date | None, list[Session]] = {}
    for session in reversed(sessions) if last else sessions:
        days.setdefault(session.start and session.start.date(), []).append(session)
    outermost = max if last else min
    for slots in days.values():
        yield outermost(slots, key=_when)


def _when(session: Session) -> tuple[float, str]:
    start = 0.0 if session.start is None else session.start.timestamp()
    return start, session.dated or ""


def dates_meant(typed: str, sessions: Sequence[Session]) -> tuple[tuple[Given, ...], ...]:
    """Return the parameter that takes a typed day, month or year, where a session has that date."""
    date = typed.strip()
    return ((Given("date", (date,)),),) if sessions_dated(date, sessions) else ()


def sessions_dated(typed: str, sessions: Sequence[Session]) -> tuple[Session, ...]:
    """Return the sessions of a typed day, month or year; none of anything else."""
    if re.fullmatch(DATE_FORM, typed) is None:
        return ()
    return tuple(session for session in sessions if (session.dated or "").startswith(typed))


def part_session_names(words: Sequence[str], sessions: Sequence[Session]) -> tuple[str, ...]:
    """Return the names that typed words make: each word is one, or else all are one together.

    Words may be joined by "and" or commas. Those of titles are taken together first. Raises
    BlankError when one of them is blank.
    """
    for word in words:
        parse_words(word, _SESSION)
    together = " ".join(words)
    if not words or find_sessions_called(together, sessions):
        return (together,) if words else ()
    alone = [*_alone(words)]
    if len(alone) > 1 and all(find_sessions_called(name, sessions) for name in alone):
        return tuple(alone)
    with suppress(UnknownError):
        find_sessions_named(together, sessions)
        return (together,)
    # Who names one that is known is told which other is not.
    if any(find_sessions_called(name, sessions) for name in alone):
        return tuple(alone)
    return (together,)


def _alone(words: Sequence[str]) -> Iterator[str]:
    """Yield the names that words make one by one; "session" goes with the word behind it."""
    before = ""
    for word in re.split(r"[\s,;]+", " ".join(words)):
        if fold(word) == _SESSION:
            before = word
        elif word and fold(word) not in LITTLE_WORDS:
            yield f"{before} {word}".strip()
            before = ""


def session_numbers(typed: str) -> range | None:
    """Return the numbers of sessions that what is typed means, if any: `VI`, `session 6`."""
    return _numbers_of(fold(typed))


def are_numbered(sessions: Sequence[Session]) -> bool:
    """Return whether any label ends in a number, so that a number can mean a session."""
    return any(_session_number(session) is not None for session in sessions)


def _session_number(session: Session) -> int | None:
    words = tokenize(session.label or "")
    return read_number("".join(words[-1])) if words else None


def _numbers_of(written: str) -> range | None:
    """Return the numbers that folded text means: one, or a range such as `2-4` or `ii to iv`."""
    bare = re.sub(r"\bsessions?\b|(?<=[0-9])(?:st|nd|rd|th)\b", " ", written).strip()
    first, dash, last = re.sub(r"\s*(?:[-\u2013]|\bto\b)\s*", "-", bare).partition("-")
    low, high = read_number(first), read_number(last if dash else first)
    return None if low is None or high is None else range(low, high + 1)


def read_number(text: str) -> int | None:
    """Return the number that folded text means: in figures, in Roman ones or in words."""
    if text.isdecimal() and len(text) <= _MOST_FIGURES:
        return int(text)
    return _ROMAN.get(text) or read_number_word(text)


def read_number_word(text: str) -> int | None:
    """Return the number of a folded word, up to twenty: `two`, `second`; not `first`."""
    return _IN_WORDS.get(text)


def _may_be_year(number: int) -> bool:
    """Return whether a number has as many figures as a year, so that it is no slip for another."""
    return len(str(number)) == _MOST_FIGURES


def _nearest_sessions(
    typed: str, numbers: range | None, sessions: Sequence[Session]
) -> tuple[str, ...]:
    if numbers is not None:
        return _beside(numbers.start, sessions)
    names = {session.id: session.id for session in sessions}
    names |= {session.display_name: session.id for session in sessions}
    names |= {session.title: session.id for session in sessions if session.title}
    return suggestions(typed, names)


def _beside(number: int, sessions: Sequence[Session]) -> tuple[str, ...]:
    """Return the sessions with the numbers nearest to one that is missing, in printed order.

    Before the lowest number or behind the highest the session there that has none counts too.
    """
    distances = {
        session.id: known - number
        for session in sessions
        if (known := _session_number(session)) is not None
        and _may_be_year(known) == _may_be_year(number)
    }
    least = min(map(abs, distances.values()), default=0)
    nearest = {id_: distances[id_] for id_ in distances if abs(distances[id_]) == least}
    told = {*nearest}
    held = [session.id for session in sessions if session.kind is SessionKind.SESSION]
    for before, behind in pairwise(held):
        if before not in distances and nearest.get(behind, 0) > 0:
            told.add(before)
        if behind not in distances and nearest.get(before, 0) < 0:
            told.add(behind)
    return tuple(session.id for session in sessions if session.id in told)
