"""Which state and which body a typed name means. Identity is exact: never a part of a name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TypeVar

from symposium_cli.dataset.models import Entity, Part, Resolution
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import Given, UnknownError
from symposium_cli.names.states import State, code_of, find_state, state_key
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import parse_words, tokenize


class Affiliations:
    """The states and bodies of a data set, and which of them a typed name means.

    `notes` gathers what a reader should be told: which state was meant, and who had no part.
    """

    def __init__(self, data: Symposium) -> None:
        self._data = data
        self._bodies = data.bodies.values()
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
            if (body := next(_named(typed, self._bodies), None)) is not None:
                raise _belongs_elsewhere(typed, "country", "organization", body.name) from unknown
            raise
        wanted = state_key(typed)

        meant = {
            (country, code)
            for country, code in self._states
            if (name := state_key(country)) == wanted
            or (state.code is not None and code_of(code, name) == state.code)
        }
        if not meant:
            self._note_absence(typed, state.name)
        elif wanted not in self._printed_states:
            self.notes.append(f"{typed!r} is taken as {state.name} ({state.code}).")
        return lambda part: (part.country, part.country_code) in meant

    def organization_test(self, typed: str) -> Callable[[Part], bool]:
        """Return a test for parts tied to the body that a typed name or acronym means.

        Raises UnknownError, with what looks alike, when the data set names no such body or several,
        and BlankError when the name is blank.
        """
        parse_words(typed, "organization")
        body = _find(typed, self._bodies, "unknown_organization")
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
        if any(_named(typed, self._bodies)):
            found.append(Given("organization", (typed,)))
        return tuple(found)

    def explain(self, *values: Sequence[str]) -> bool:
        """Return whether some values name only states or bodies for which no one spoke."""
        return any(typed and self._absent.issuperset(typed) for typed in values)

    def _note_absence(self, typed: str, name: str) -> None:
        self._absent.add(typed)
        self.notes.append(f"{name} is known, but no one spoke for it.")

    @cached_property
    def _states(self) -> Iterable[tuple[str, str | None]]:
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
                did_you_mean=_alike(typed, self._bodies),
            )
        return _belongs_elsewhere(typed, "organization", "country", state.name)


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
