"""Which session, theme, paragraph, person or role a typed word means."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress

from symposium_cli.dataset.fields import DATE_FORM
from symposium_cli.dataset.models import SPEAKING, OfficeKind, Part, Role, Session, Theme
from symposium_cli.errors import Given, UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import listed, ranges
from symposium_cli.names.words import fold, match_key, parse_words, tokenize

_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = {_TENS[number // 10] + _UNITS[number % 10]: number for number in range(1, 100)}
_MOST_FIGURES = 4


def find_sessions_named(typed: str, sessions: Sequence[Session]) -> tuple[Session, ...]:
    """The sessions with a typed id, label or number, in Roman or Arabic figures.

    They are several only where the programme prints the same label more than once. Raises
    UnknownError, naming the nearest ones, when there is none, and UsageError when it holds no word.
    """
    parse_words(typed, "session")
    wanted = match_key(typed)
    for session in sessions:
        if session.id == fold(typed.strip()):
            return (session,)
    for session in sessions:
        if wanted == match_key(session.id):
            return (session,)
    named = tuple(s for s in sessions if wanted == match_key(s.display_name))
    number = _number(wanted.removeprefix("session"))
    if not named and number is not None:
        named = tuple(session for session in sessions if _session_number(session) == number)
    if not named:
        unknown = UnknownError(
            f"There is no session {typed!r}.",
            kind="unknown_session",
            hint=f"The sessions are {listed([session.id for session in sessions])}."
            if sessions
            else "This data set has no sessions.",
            did_you_mean=_nearest_sessions(typed, number, sessions),
        )
        unknown.instead = dates_meant(typed, sessions)
        raise unknown
    return named


def dates_meant(typed: str, sessions: Sequence[Session]) -> tuple[Given, ...]:
    """Return the parameter that takes a typed day, month or year, where a session has that date."""
    date = typed.strip()
    return (Given("date", (date,)),) if sessions_dated(date, sessions) else ()


def sessions_dated(typed: str, sessions: Sequence[Session]) -> tuple[Session, ...]:
    """Return the sessions of a typed day, month or year; none of anything else."""
    if re.fullmatch(DATE_FORM, typed) is None:
        return ()
    return tuple(session for session in sessions if (session.dated or "").startswith(typed))


def part_session_names(words: Sequence[str], sessions: Sequence[Session]) -> tuple[str, ...]:
    """Return the names that typed words make: each word is one, or else all are one together.

    Raises UnknownError for the first word that is no name when they are none together either, and
    UsageError when one of them is blank.
    """
    if len(words) == 1:
        return (words[0],)
    try:
        for word in words:
            find_sessions_named(word, sessions)
    except UnknownError:
        together = " ".join(words)
        with suppress(UnknownError):
            find_sessions_named(together, sessions)
            return (together,)
        raise
    return tuple(words)


def is_session_number(typed: str) -> bool:
    """Whether what is typed can only be the number of a session: `VI`, `session 6`."""
    return _number(match_key(typed).removeprefix("session")) is not None


def are_numbered(sessions: Sequence[Session]) -> bool:
    """Return whether any label ends in a number, so that a number can mean a session."""
    return any(_session_number(session) is not None for session in sessions)


def _session_number(session: Session) -> int | None:
    words = tokenize(session.label or "")
    return _number("".join(words[-1])) if words else None


def _number(text: str) -> int | None:
    if text.isdecimal() and len(text) <= _MOST_FIGURES:
        return int(text)
    return _ROMAN.get(text)


def _may_be_year(number: int) -> bool:
    """Return whether a number has as many figures as a year, so that it is no slip for another."""
    return len(str(number)) == _MOST_FIGURES


def _nearest_sessions(
    typed: str, number: int | None, sessions: Sequence[Session]
) -> tuple[str, ...]:
    if number is not None:
        distances = {
            session.id: abs(known - number)
            for session in sessions
            if (known := _session_number(session)) is not None
            and _may_be_year(known) == _may_be_year(number)
        }
        return tuple(id_ for id_ in distances if distances[id_] == min(distances.values()))
    names = {session.id: session.id for session in sessions}
    names |= {session.display_name: session.id for session in sessions}
    names |= {session.title: session.id for session in sessions if session.title}
    return suggestions(typed, names)


def find_themes_named(typed: str, themes: Sequence[Theme]) -> tuple[Theme, ...]:
    """The theme with a typed id or title, or else those with all the words in id and title.

    Raises UnknownError, naming what looks alike, when there is none, and UsageError when nothing is
    there to look for.
    """
    words = parse_words(typed, "theme")
    wanted = match_key(typed)
    for theme in themes:
        if theme.id == fold(typed.strip()):
            return (theme,)
    for theme in themes:
        if wanted in (match_key(theme.id), match_key(theme.title)):
            return (theme,)
    found = tuple(theme for theme in themes if words.match(f"{theme.id} {theme.title}"))
    if not found:
        names = {name: theme.id for theme in themes for name in (theme.title, theme.id)}
        raise UnknownError(
            f"There is no theme {typed!r}.",
            kind="unknown_theme",
            hint="`symp themes` lists them all." if themes else "This data set has no themes.",
            did_you_mean=suggestions(typed, names),
        )
    return found


def find_paragraph(number: int, known: Sequence[int]) -> int:
    """Return the number if there is such a paragraph; raises UnknownError if not."""
    if number not in known:
        raise UnknownError(
            f"There is no paragraph {number}.",
            kind="unknown_paragraph",
            hint=f"The paragraphs are {ranges(known)}."
            if known
            else "This data set has no paragraphs.",
        )
    return number


def name_test(typed: str, parts: Sequence[Part], parameter: str) -> Callable[[Part], bool]:
    """Return a test for the parts of a person whom the typed words name.

    Looks at honorific, name and post-nominals. Raises
    UnknownError, with names that look alike, when nobody in `parts` is so named.
    """
    words = parse_words(typed, parameter)
    if not any(words.match(part.full_name) for part in parts):
        known = {
            name: part.name
            for part in parts
            for name in (part.name, part.full_name, *part.other_spellings)
        }
        raise UnknownError(
            f"Nobody here is named {typed!r}.",
            kind="unknown_person",
            hint="`symp speaker` lists everybody; a country or an office goes with its own option.",
            did_you_mean=suggestions(typed, known),
        )
    return lambda part: words.match(part.full_name)


def role_test(typed: str, parts: Sequence[Part]) -> Callable[[Part], bool]:
    """Return a test for what a typed role, label, kind of office or word of an office means.

    Raises UnknownError, with roles and kinds that look alike, when no part is and what was typed is
    neither a role nor a kind.
    """
    test = _role_test(typed, parts)
    known_to_all = {match_key(word) for word in (*Role, *OfficeKind)}
    if match_key(typed) not in known_to_all and not any(map(test, parts)):
        labels = [part.role_label for part in parts if part.role_label]
        offices = [part.office for part in parts if part.office]
        kinds = [kind.replace("_", " ") for kind in OfficeKind]
        known = [*(role.value for role in Role), *kinds, *labels, *offices]
        raise UnknownError(
            f"Nobody here has the role or office {typed!r}.",
            kind="unknown_role",
            hint="Give a role ("
            + ", ".join(Role)
            + "), a kind of office (such as head of state) or words of an office.",
            did_you_mean=suggestions(typed, known),
        )
    return test


def is_part(typed: str, parts: Sequence[Part]) -> bool:
    """Return whether typed words name a part in the programme, and not an office."""
    wanted = match_key(typed)
    return wanted in set(Role) or any(wanted == match_key(part.role_label or "") for part in parts)


def _role_test(typed: str, parts: Sequence[Part]) -> Callable[[Part], bool]:
    words = parse_words(typed, "role")
    wanted = match_key(typed)
    if wanted == Role.SPEAKER:
        return lambda part: part.role in SPEAKING
    if wanted in set(Role):
        return lambda part: part.role == wanted
    if any(wanted == match_key(part.role_label or "") for part in parts):
        return lambda part: wanted == match_key(part.role_label or "")
    kinds = {match_key(kind): kind for kind in OfficeKind if "_" in kind}
    if wanted in kinds:
        return lambda part: part.office_kind is kinds[wanted]
    return lambda part: (
        words.match(part.office or "") or words.match((part.office_kind or "").replace("_", " "))
    )
