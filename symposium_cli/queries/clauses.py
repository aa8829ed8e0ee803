"""What a clause in plain words asks for: `foreign minister of Norway` is a role and a country."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NamedTuple

from symposium_cli.dataset.models import SPEAKING
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import Given, UnknownError
from symposium_cli.names.clock import parse_clock
from symposium_cli.names.numbers import read_numbers
from symposium_cli.names.words import LITTLE_WORDS, Words, fold, match_key
from symposium_cli.queries.affiliations import Affiliations
from symposium_cli.queries.lookup import find_themes_named
from symposium_cli.queries.people import is_short_as_code
from symposium_cli.queries.roles import begins_office, in_office, is_part
from symposium_cli.queries.session_names import find_sessions_called, sessions_dated

# Words of a question that ask, and tell nothing of what is asked for.
_ASKING = LITTLE_WORDS | {
    *("a", "about", "all", "an", "any", "are", "at", "attend", "attended", "attending", "begin"),
    *("begins", "behalf", "by", "can", "could", "did", "do", "does", "end", "ends", "from", "gave"),
    *("get", "give", "had", "happen", "happened", "happens", "has", "have", "how", "i", "in", "is"),
    *("it", "list", "me", "mention", "mentioned", "mentions", "no", "on", "or", "represent"),
    *("represented", "represents", "said", "say", "says", "should", "show", "so", "speak"),
    *("speaking", "speaks", "spoke", "start", "starts", "talk", "tell", "that", "there", "they"),
    *("to", "was", "were", "what", "whats", "when", "where", "which", "who", "whom", "whos"),
    *("with", "would"),
}
# Nouns that tell nothing alone: they stand beside what is asked for, or within its name.
_NOUNS = {
    *("body", "country", "delegation", "name", "nation", "office", "org", "organization", "page"),
    *("person", "position", "post", "rank", "session", "sessions", "state", "theme", "themes"),
    *("time", "title", "topic"),
}
_CHAIRED = {"chaired": "chair", "chairing": "chair", "presided": "chair", "moderated": "chair"}
_MOST_WORDS = 20
# What stands before numbers, by what they number.
_NUMBERED = {
    "paragraph": r"(?:p(?=[0-9])|(?:paras?\.?|paragraphs?|[§¶]{1,2})\s*)([0-9].*)",
    "page": r"(?:pp?\.?\s|pp|pp?\.|pages?)\s*([0-9].*)",
}


class Clause(NamedTuple):
    """The parameters that the words of a clause make, and the words that make none."""

    given: tuple[Given, ...]
    left: tuple[str, ...]

    def of_sessions(self, data: Symposium) -> tuple[Given, ...] | None:
        """Return what is given as criteria of sessions, None where a part is none.

        A person who is named is the chair if that is named too, or if no part is a speaker's.
        """
        roles = [each for each in self.given if each.parameter == "role"]
        chair = Given("role", ("chair",))
        named = any(each.parameter == "name" for each in self.given)
        if any(role != chair for role in roles) or (roles and not named):
            return None

        def criterion(given: Given) -> Given:
            if given.parameter != "name":
                return given
            match = Words(given.values[0]).match_whole
            speaks = any(part.role in SPEAKING and match(part.full_name) for part in data.parts)
            return given._replace(parameter="speaker" if speaks and not roles else "chair")

        return tuple(criterion(each) for each in self.given if each != chair)

    def of_themes(self) -> tuple[Given, ...] | None:
        """Return what is given as criteria of themes, None where a part is none.

        A body is one that a theme mentions.
        """
        criteria = [
            each._replace(parameter="mentions") if each.parameter == "organization" else each
            for each in self.given
        ]
        known = {"theme", "session", "paragraph", "page", "mentions"}
        return tuple(criteria) if {each.parameter for each in criteria} <= known else None


def is_asking(word: str) -> bool:
    """Return whether a word only asks, such as `who`, `is` or `the`."""
    return match_key(word) in _ASKING or match_key(word) in _NOUNS


def read_clause(words: Sequence[str], data: Symposium) -> Clause:
    """Return what a clause asks for, its longest stretches first.

    A stretch is a time, a date, a session, a person, a state, a body that someone speaks for, a
    part or office, a theme, or a paragraph or page with its number. Of a very long clause, and of
    one that names several people, nothing is read.
    """
    typed = [word.strip('?!;:"') for text in words for word in text.split()]
    typed = [re.sub(r"['\u2019]s$", "", word) for word in typed if match_key(word)]
    unread = Clause((), tuple(typed))
    if len(typed) > _MOST_WORDS:
        return unread
    readers = _Readers(data)
    given: list[Given] = []
    left: list[str] = []
    place = 0
    while place < len(typed):
        length, found = _longest(typed[place:], readers)
        if found is not None:
            given.append(found)
        elif not is_asking(typed[place]):
            left.append(typed[place])
        place += length
    # Two people are no name together, and nobody who speaks there is asked for twice.
    if sum(each.parameter == "name" for each in given) > 1:
        return unread
    return Clause(tuple(given), tuple(left))


def tell_criteria(
    unknown: UnknownError,
    words: Sequence[str],
    data: Symposium,
    criteria_of: Callable[[Clause], tuple[Given, ...] | None],
) -> None:
    """Add to an error the criteria that words make as a clause, unless a slip is likelier."""
    if unknown.did_you_mean:
        return
    clause = read_clause(words, data)
    criteria = criteria_of(clause)
    unknown.instead = (criteria,) if criteria and not clause.left else ()


def _numbered(text: str) -> Given | None:
    """Return the paragraph or page, or range of them, that a noun with a number means."""
    for parameter, pattern in _NUMBERED.items():
        numbers = re.fullmatch(pattern, fold(text))
        if numbers is not None and read_numbers(numbers[1]) is not None:
            return Given(parameter, (numbers[1],))
    return None


def _ends_in_asking(words: Sequence[str]) -> bool:
    if len(words) == 1:
        return is_asking(words[0])
    return not _ASKING.isdisjoint((match_key(words[0]), match_key(words[-1])))


def _longest(words: Sequence[str], readers: _Readers) -> tuple[int, Given | None]:
    """Return the length and the meaning of the longest stretch that the words begin with.

    Stops and commas may be part of a name, as in `S. Korea`, or of the clause.
    """
    for length in range(len(words), 0, -1):
        typed = " ".join(words[:length])
        bare = " ".join(word.strip(".,'()") for word in words[:length])
        for stretch in dict.fromkeys((bare, typed)):
            if (numbered := _numbered(stretch)) is not None:
                return length, numbered
            if _ends_in_asking(stretch.split()):
                continue
            if (found := readers.read(stretch)) is not None:
                return length, found
    return 1, None


class _Readers:
    """The ways to read a stretch of words, each of which may find that it means something."""

    def __init__(self, data: Symposium) -> None:
        self._data = data
        self._affiliations = Affiliations(data)

    def read(self, text: str) -> Given | None:
        """Return what a stretch means to the most certain reader that knows it."""
        readers = (
            self._date,
            self._time,
            self._session,
            self._part_in_programme,
            self._person,
            self._affiliation,
            self._title,
            self._theme,
            self._office,
        )
        return next((found for reader in readers if (found := reader(text)) is not None), None)

    def _date(self, text: str) -> Given | None:
        return Given("date", (text,)) if sessions_dated(text, self._data.sessions) else None

    def _time(self, text: str) -> Given | None:
        if parse_clock(text) is None or re.fullmatch("(?:19|20)[0-9]{2}", text):
            return None  # of four figures, more often a year
        return Given("at", (text,))

    def _session(self, text: str) -> Given | None:
        # "Who spoke first" asks for no slot of the day.
        if match_key(text) in ("first", "last") or not find_sessions_called(
            text, self._data.sessions
        ):
            return None
        alone = re.sub("(?i)^session ", "", text)  # `--session 4` reads better
        return Given("session", (alone,))

    def _part_in_programme(self, text: str) -> Given | None:
        if text.rsplit(maxsplit=1)[-1] in _NOUNS:
            return None  # of "chair of session 4" the session is another stretch
        role = _CHAIRED.get(match_key(text), text)
        return Given("role", (role,)) if is_part(role, self._data.parts) else None

    def _person(self, text: str) -> Given | None:
        words = Words(text)
        named = any(words.match_whole(part.full_name) for part in self._data.parts)
        return Given("name", (text,)) if named else None

    def _affiliation(self, text: str) -> Given | None:
        if is_short_as_code(text) and not text.isupper():
            return None  # more often a word than a code
        if (state := self._affiliations.state_of_people(text)) is not None:
            return Given("country", (state,))
        meant = self._affiliations.parameters_for(text)
        if len(meant) != 1:
            return None
        [given] = meant
        if given.parameter == "country":
            return given
        of_body = self._affiliations.organization_test(text)
        return given if any(map(of_body, self._data.parts)) else None

    def _title(self, text: str) -> Given | None:
        """Return the role where a stretch begins an office, its kind or an honorific."""
        return Given("role", (text,)) if begins_office(text, self._data.parts) else None

    def _theme(self, text: str) -> Given | None:
        words = Words(text)
        with suppress(UnknownError):
            found = find_themes_named(text, self._data.themes)
            if all(words.match_whole(f"{theme.id} {theme.title}") for theme in found):
                return Given("theme", (text,))
        return None

    def _office(self, text: str) -> Given | None:
        """Return the role where several words stand in an office; one word stands in too many."""
        several = len(text.split()) > 1
        return Given("role", (text,)) if several and in_office(text, self._data.parts) else None
