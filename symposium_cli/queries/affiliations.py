"""Which state and which body a typed name means. Identity is exact: never a part of a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from symposium_cli.dataset.models import Entity, Part, Resolution
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import Given, UnknownError
from symposium_cli.names.states import (
    NEAR_FORMER_STATES,
    State,
    as_former,
    code_of,
    find_state,
    state_key,
)
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import plural
from symposium_cli.names.words import parse_words, tokenize

if TYPE_CHECKING:
    from symposium_cli.names.former_states import FormerState


_Printed = tuple[str, str | None]  # a state's name and the code beside it


class Affiliations:
    """The states and bodies of a data set, and which of them a typed name means.

    `notes` gathers what a reader should be told: which state was meant, and who had no part.
    """

    def __init__(self, data: Symposium) -> None:
        self._data = data
        self._absent: set[str] = set()
        self.notes: list[str] = []

    def country_test(self, typed: str) -> Callable[[Part], bool]:
        """Return a test for parts tied to the state that a typed name or ISO code means.

        Raises UnknownError, with candidates, when no one state is meant, and BlankError when the
        name is blank.
        """
        parse_words(typed, "country")
        try:
            state = find_state(typed, self._printed_states)
        except UnknownError as unknown:
            if (body := next(_named(typed, self._data.bodies.values()), None)) is not None:
                raise _belongs_elsewhere(typed, "country", "organization", body.name) from unknown
            raise
        wanted = state_key(typed)
        former = as_former(*state)
        meant = self._meant(state, wanted, former)
        if not meant:
            self._note_absence(typed, state.name)
        elif wanted not in self._printed_states:
            self.notes.append(f"{typed!r} is taken as {state.name} ({state.code}).")
        self._note_several(typed, wanted)
        if former is None:
            self._note_left_out(state)
        return lambda part: (part.country, part.country_code) in meant

    def _meant(self, state: State, wanted: str, former: FormerState | None) -> set[_Printed]:
        """Return the states, as printed, that are the one asked for by a name of this key."""
        if former is not None:
            return {printed for printed in self._states if as_former(*printed) == former}
        named = {printed for printed in self._states if state_key(printed[0]) == wanted}
        codes = {_code(printed) for printed in named} or {state.code}
        return named | {
            printed
            for printed in self._states
            if (code := _code(printed)) in codes
            and code is not None
            and as_former(*printed) is None
        }

    def organization_test(self, typed: str) -> Callable[[Part], bool]:
        """Return a test for parts tied to the body that a typed name or acronym means.

        Raises UnknownError, with what looks alike, when the data set names no such body or several,
        and BlankError when the name is blank.
        """
        parse_words(typed, "organization")
        body = _find(typed, self._data.bodies.values(), "unknown_organization")
        if body is None:
            raise self._unknown_organization(typed)
        if not any(body.id in part.organizations for part in self._data.parts):
            self._note_absence(typed, body.name)
        return lambda part: body.id in part.organizations

    def parameters_for(self, typed: str) -> tuple[Given, ...]:
        """Return the parameters that would take a typed name: of states, of bodies, or neither."""
        found = []
        with suppress(UnknownError):
            find_state(typed, self._printed_states)
            found.append(Given("country", (typed,)))
        if any(_named(typed, self._data.bodies.values())):
            found.append(Given("organization", (typed,)))
        return tuple(found)

    def explain(self, *values: Sequence[str]) -> bool:
        """Return whether some values name only states or bodies for which no one is listed."""
        return any(typed and self._absent.issuperset(typed) for typed in values)

    def _note_absence(self, typed: str, name: str) -> None:
        self._absent.add(typed)
        self.notes.append(f"No one is listed as speaking for {name}.")

    def _note_several(self, typed: str, wanted: str) -> None:
        """Say so where the name asked for is printed with the codes of several states."""
        named = [printed for printed in self._states if state_key(printed[0]) == wanted]
        codes = {as_former(*printed) or _code(printed): _code(printed) for printed in named}
        codes.pop(None, None)
        if len(codes) > 1:
            known = " or ".join(sorted(filter(None, codes.values())))
            several = plural(len(codes), "state")
            self.notes.append(f"{typed!r} is printed for {several}; ask by code for one: {known}.")

    def _note_left_out(self, state: State) -> None:
        """Say which states that were the name of a successor leaves out."""
        if state.code not in NEAR_FORMER_STATES:
            return  # most states: spare the table
        appearances = [(part.country, part.country_code) for part in self._data.parts]
        left_out: dict[FormerState, list[_Printed]] = {}
        for printed in self._states:
            former = as_former(*printed)
            if former is not None and state.code in former.successors:
                left_out.setdefault(former, []).append(printed)
        for former, names in left_out.items():
            number = sum(map(appearances.count, names))
            are, them = ("is", "it") if number == 1 else ("are", "them")
            self.notes.append(
                f"{plural(number, 'appearance')} for {names[0][0]} {are} not included; "
                f"ask for {former.name!r} to see {them}."
            )

    @cached_property
    def _states(self) -> Iterable[_Printed]:
        """Every state as it is printed with the code beside it, each pair once."""
        return dict.fromkeys(
            (part.country, part.country_code)
            for part in self._data.parts
            if part.country is not None
        )

    @cached_property
    def _printed_states(self) -> dict[str, State]:
        return {
            name: State(country, code_of(code, name))
            for country, code in self._states
            if (name := state_key(country))
        }

    def _unknown_organization(self, typed: str) -> UnknownError:
        try:
            state = find_state(typed, self._printed_states)
        except UnknownError:
            return UnknownError(
                f"No organization is known here by the name {typed!r}.",
                kind="unknown_organization",
                hint="Give a full name or an acronym, not a part of a name.",
                did_you_mean=_alike(typed, self._data.bodies.values()),
            )
        return _belongs_elsewhere(typed, "organization", "country", state.name)


def _code(printed: _Printed) -> str | None:
    """Return the code of a printed state: the one beside it, or that of its name."""
    name, code = printed
    return code_of(code, state_key(name))


def find_mentioned(typed: str, data: Symposium) -> str:
    """Return the id of the body, document, event or resolution that a typed name means.

    Raises UnknownError, with what looks alike, when the data set names nothing so or several
    things, and BlankError when the name is blank.
    """
    parse_words(typed, "mentions")
    found = _find(typed, data.mentionable, "unknown_mention")
    if found is None:
        raise UnknownError(
            f"Nothing is named here by {typed!r}.",
            kind="unknown_mention",
            hint="`symp about` lists the bodies, documents, events and resolutions named.",
            did_you_mean=_alike(typed, data.mentionable),
        )
    return found.id


_Entry = TypeVar("_Entry", bound=Entity | Resolution)


def _find(typed: str, known: Iterable[_Entry], kind: str) -> _Entry | None:
    """Return what has this id or name; raises UnknownError when several things have it."""
    entries = tuple(known)
    for entry in entries:
        if entry.id == typed.strip():
            return entry
    found = tuple(_named(typed, entries))
    if len(found) > 1:
        raise UnknownError(
            f"{typed!r} may mean several things named here.",
            kind=kind,
            hint="Give the full name of one of them.",
            did_you_mean=tuple(entry.names[0] for entry in found),
        )
    return found[0] if found else None


def _named(typed: str, known: Iterable[_Entry]) -> Iterator[_Entry]:
    wanted = _body_key(typed)
    return (entry for entry in known if wanted in map(_body_key, (entry.id, *entry.names)))


def _alike(typed: str, known: Iterable[Entity | Resolution]) -> tuple[str, ...]:
    """Return the names that look most like what was typed, one for each thing named."""
    owners = {name: entry.id for entry in known for name in entry.names}
    names = {owners[name]: name for name in reversed(suggestions(typed, owners.keys()))}
    return tuple(reversed(names.values()))


def _body_key(name: str) -> str:
    return "".join("".join(parts) for parts in tokenize(name) if parts != ["the"])


_WHAT = {"organization": "an organization", "country": "a state"}


def _belongs_elsewhere(typed: str, parameter: str, other: str, name: str) -> UnknownError:
    error = UnknownError(f"{name} is {_WHAT[other]}.", kind=f"unknown_{parameter}")
    error.parameter, error.instead = parameter, (Given(other, (typed,)),)
    return error
