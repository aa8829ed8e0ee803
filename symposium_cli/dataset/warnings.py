"""What is doubtful in a data set, mostly by outside knowledge. None of it is a fault."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from symposium_cli.dataset.faults import as_json
from symposium_cli.dataset.models import Part, PrintedWords, Programme, Session, Summary
from symposium_cli.names.states import as_former, code_of_name, state_key
from symposium_cli.names.words import fold, match_key, tokenize

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

_SHOWN = 3


class _Warning(NamedTuple):
    """One thing that is doubtful: where it stands, and a sentence about it."""

    place: str
    text: str


def warnings_about(programme: Programme) -> list[str]:
    """Return a sentence for each cause of doubt: how many places there are, and the first three.

    A cause with one place is told by the sentence about that place alone.
    """
    causes = {
        "states that are not known and have no code": _unknown_states(programme),
        "codes that are not in ISO 3166": _unknown_codes(programme),
        "codes of another state than the one named": _codes_of_others(programme),
        "names of states beside several codes": _names_with_two_codes(programme),
        "other names of a person": _about_people(programme),
        "slots before the end of another in the same room": _about_rooms(programme),
        "times that the time zone does not have": _about_time(programme),
    }
    return _told_of("programme.json", causes)


def warnings_about_words(summary: Summary) -> list[str]:
    """Return a sentence for each cause of doubt in the words of paragraphs, in the same form."""
    causes = {
        "words that are not folded, not in alphabetical order, or repeated": _wrong_words(summary),
        "terms with words that their page does not print": _unprinted_terms(summary),
        "paragraphs under no theme": _without_theme(summary),
    }
    return _told_of("summary.json", causes)


def _told_of(file: str, causes: dict[str, Iterator[_Warning]]) -> list[str]:
    found = {cause: list(warnings) for cause, warnings in causes.items()}
    return [_told(file, cause, warnings) for cause, warnings in found.items() if warnings]


def _told(file: str, cause: str, warnings: list[_Warning]) -> str:
    shown = [f"{place}: {text}" for place, text in warnings[:_SHOWN]]
    if len(warnings) == 1:
        return f"{file}: {shown[0]}."
    if more := len(warnings) - len(shown):
        shown.append(f"and {more:,} more")
    return f"{file}: {len(warnings):,} {cause}: {'; '.join(shown)}."


def _parts(programme: Programme) -> Iterator[tuple[str, Part]]:
    """Yield every part with its place."""
    for index, session in enumerate(programme.sessions):
        for number, part in enumerate(session.parts):
            yield f"sessions[{index}].parts[{number}]", part


def _states(programme: Programme) -> Iterator[tuple[str, str, str]]:
    """Yield the place, name and code of every state that has both, once for each case of it."""
    seen = set()
    for place, part in _parts(programme):
        country, code = part.country, part.country_code
        if country is not None and code is not None:
            pair = (country.casefold(), code)
            if pair not in seen:
                seen.add(pair)
                yield f"{place}.country_code", country, code


def _unknown_states(programme: Programme) -> Iterator[_Warning]:
    seen = set()
    for place, part in _parts(programme):
        if part.country is None or part.country_code is not None:
            continue
        key = state_key(part.country)
        if key not in seen and code_of_name(key) is None and as_former(part.country, None) is None:
            seen.add(key)
            yield _Warning(
                f"{place}.country", f"{as_json(part.country)} is not known as the name of a state"
            )


def _unknown_codes(programme: Programme) -> Iterator[_Warning]:
    from symposium_cli.names.former_states import WITHDRAWN_CODES
    from symposium_cli.names.state_names import SHORT_NAMES

    seen = set(WITHDRAWN_CODES)
    for place, _, code in _states(programme):
        if code not in SHORT_NAMES and code not in seen:
            seen.add(code)
            yield _Warning(place, f"{as_json(code)} is no code of ISO 3166")


def _codes_of_others(programme: Programme) -> Iterator[_Warning]:
    from symposium_cli.names.state_names import SHORT_NAMES

    for place, country, code in _states(programme):
        usual = code_of_name(state_key(country))
        if code in SHORT_NAMES and usual not in (None, code):
            theirs = f"is the code of {SHORT_NAMES[code]}, that of {as_json(country)}"
            yield _Warning(place, f"{as_json(code)} {theirs} is {as_json(usual)}")


def _names_with_two_codes(programme: Programme) -> Iterator[_Warning]:
    first: dict[str, tuple[str, str]] = {}  # of each name, a code and its place
    for place, country, code in _states(programme):
        other, where = first.setdefault(state_key(country), (code, place))
        if other != code:
            stands = f"{as_json(code)} stands beside {as_json(country)}"
            yield _Warning(place, f"{stands}, as {as_json(other)} does at {where}")


def _about_people(programme: Programme) -> Iterator[_Warning]:
    names: dict[str, dict[str, tuple[str, str]]] = {}  # of each person, and where each is first
    for place, part in _parts(programme):
        known = names.setdefault(part.person, {})
        name = match_key(part.name)
        if known and name not in known:
            other, where = next(iter(known.values()))
            person = f"{as_json(part.person)}, here {as_json(part.name)}"
            yield _Warning(f"{place}.name", f"{person}, is also {as_json(other)} at {where}")
        known.setdefault(name, (part.name, place))


def _about_rooms(programme: Programme) -> Iterator[_Warning]:
    rooms: dict[str, list[tuple[datetime, datetime, str, Session]]] = defaultdict(list)
    for index, session in enumerate(programme.sessions):
        if session.room is not None and session.start is not None and session.end is not None:
            place = f"sessions[{index}].start"
            rooms[session.room].append((session.start, session.end, place, session))
    for room, slots in rooms.items():
        slots.sort(key=lambda slot: slot[:2])
        _, latest, _, before = slots[0]
        for start, end, place, session in slots[1:]:
            if start < latest:
                ends = f"{as_json(before.id)} ends in {as_json(room)}"
                yield _Warning(place, f"{as_json(start.isoformat())} is before {ends}")
            if end > latest:
                latest, before = end, session


def _printed_words(summary: Summary) -> Iterator[tuple[str, PrintedWords]]:
    """Yield what each paragraph prints on each page, with its place."""
    for index, paragraph in enumerate(summary.paragraphs):
        for number, printed in enumerate(paragraph.printed):
            yield f"paragraphs[{index}].printed[{number}]", printed


def _wrong_words(summary: Summary) -> Iterator[_Warning]:
    for place, printed in _printed_words(summary):
        before = ""
        for counted in printed.words.split(" "):
            word = counted.partition("*")[0]
            folded = fold(word)
            wrong = None
            if len(tokenize(word)) != 1:
                wrong = "is not a word"
            elif word != folded:
                wrong = f"should be {as_json(folded)}"
            elif word == before:
                wrong = "stands there twice"
            elif word < before:
                wrong = f"should stand before {as_json(before)}"
            if wrong is not None:
                yield _Warning(f"{place}.words", f"{as_json(word)} {wrong}")
            before = folded


def _without_theme(summary: Summary) -> Iterator[_Warning]:
    under_themes = {number for theme in summary.themes for number in theme.paragraphs}
    for index, paragraph in enumerate(summary.paragraphs):
        if paragraph.number not in under_themes:
            text = f"paragraph {paragraph.number} is under no theme"
            yield _Warning(f"paragraphs[{index}].number", text)


def _unprinted_terms(summary: Summary) -> Iterator[_Warning]:
    for place, printed in _printed_words(summary):
        there = set(chain.from_iterable(tokenize(printed.words)))
        for index, term in enumerate(printed.terms):
            if not there.issuperset(chain.from_iterable(tokenize(term))):
                text = f"not all words of {as_json(term)} are in the words of its page"
                yield _Warning(f"{place}.terms[{index}]", text)


def _about_time(programme: Programme) -> Iterator[_Warning]:
    if programme.event.time_zone is None or _zone("UTC") is None:
        return  # nothing to compare with, or no database to ask
    name = programme.event.time_zone.name
    zone = _zone(name)
    if zone is None:
        text = f"{as_json(name)} is not a time zone of the IANA database"
        yield _Warning("event.time_zone.name", text)
        return
    for index, session in enumerate(programme.sessions):
        for field, moment in (("start", session.start), ("end", session.end)):
            if moment is None:
                continue
            with suppress(OverflowError):  # the first and last days that there are
                there = moment.astimezone(zone)
                if there.utcoffset() != moment.utcoffset():
                    clocks = f"clocks in {as_json(name)} show {as_json(there.isoformat())} then"
                    place = f"sessions[{index}].{field}"
                    yield _Warning(place, f"{as_json(moment.isoformat())}: {clocks}")


def _zone(name: str) -> ZoneInfo | None:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (LookupError, OSError, ValueError):  # any text may stand there, also that of a path
        return None
