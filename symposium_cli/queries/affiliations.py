"""Which state and which body a typed name means. Identity is exact: never a part of a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from symposium_cli.dataset.models import Entity, Part, Resolution
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import Given, UnknownError
from symposium_cli.names.states import (
    NEAR_FORMER_STATES,
    State,
    as_former,
    code_of,
    find_state,
    is_alpha2,
    known_state,
    state_candidates,
    state_key,
)
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import plural
from symposium_cli.names.words import LITTLE_WORDS, Words, match_key, parse_words, tokenize
from symposium_cli.queries.filters import NONE, SHOWING

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

    def country_test(self, typed: str, *, told: bool = False) -> Callable[[Part], bool]:
        """Return a test for parts tied to the state that a typed name or ISO code means.

        A note says which state was meant; of a name that is printed so, only if it is to be `told`.
        `none` means the parts of no state. Raises UnknownError, with candidates, when no one state
        is meant, and BlankError when the name is blank.
        """
        parse_words(typed, "country")
        if match_key(typed) == NONE:
            return lambda part: part.country is None
        state = known_state(typed, self._printed_states)
        if state is None:
            if bodies := self._bodies.named(typed):
                raise _belongs_elsewhere(typed, "country", "organization", bodies[0].name)
            state = find_state(typed, self._printed_states)  # raises what is unknown of it
        wanted = state_key(typed if state.code else state.name)
        former = as_former(*state)
        meant = self._meant(state, wanted, former)
        if not meant:
            self._note_absence(typed, state.name)
        elif told or wanted not in self._printed_states:
            code = "" if state.code is None else f" ({state.code})"
            self._note(f"{SHOWING} {state.name}{code}.")
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

    def organization_test(self, typed: str, *, told: bool = False) -> Callable[[Part], bool]:
        """Return a test for parts tied to the body that a typed name or acronym means.

        A note says which body was meant if it is to be `told`. `none` means the parts of no body.
        Raises UnknownError, with what looks alike, when the data set names no such body or several,
        and BlankError when the name is blank.
        """
        parse_words(typed, "organization")
        if match_key(typed) == NONE:
            return lambda part: not part.organizations
        body = self._bodies.find(typed, "unknown_organization")
        if body is None:
            raise self._unknown_organization(typed)
        if not any(body.id in part.organizations for part in self._data.parts):
            self._note_absence(typed, body.name)
        elif told:
            self._note(f"{SHOWING} {body.name}.")
        return lambda part: body.id in part.organizations

    def test_of(self, typed: str) -> Callable[[Part], bool] | None:
        """Return a test for parts tied to the one state or body that a typed name or code means.

        None where it means neither, or both. A note says what was meant.
        """
        match self.parameters_for(typed):
            case (Given(parameter="country"),):
                return self.country_test(typed, told=True)
            case (Given(parameter="organization"),):
                return self.organization_test(typed, told=True)
        return None

    def state_of_people(self, typed: str) -> str | None:
        """Return the name of the one state whose people is called so, None where none is."""
        from symposium_cli.names.demonyms import states_of_people

        codes = states_of_people(typed)
        return find_state(codes[0], self._printed_states).name if len(codes) == 1 else None

    def parameters_for(self, typed: str) -> tuple[Given, ...]:
        """Return the parameters that would take a typed name: of states, of bodies, or neither."""
        found = []
        if known_state(typed, self._printed_states) is not None:
            found.append(Given("country", (typed,)))
        if self._bodies.named(typed):
            found.append(Given("organization", (typed,)))
        return tuple(found)

    def meant_by(self, typed: str) -> tuple[str, ...]:
        """Return the names of the state and the bodies that a typed name or code means."""
        state = known_state(typed, self._printed_states)
        bodies = [body.name for body in self._bodies.named(typed)]
        return (*((state.name,) if state else ()), *bodies)

    def candidates(self, typed: str) -> tuple[str, ...]:
        """Return the states that `country_test` suggests for a name that is not that of one state.

        They are those of a people or a part of a state, of an ambiguous name, or of a name that is
        misspelt.
        """
        return state_candidates(typed, self._printed_states)

    def explain(self, *values: Sequence[str]) -> bool:
        """Return whether some values name only states or bodies for which no one is listed."""
        return any(typed and self._absent.issuperset(typed) for typed in values)

    def _note(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)

    def _note_absence(self, typed: str, name: str) -> None:
        self._absent.add(typed)
        self._note(f"No one is listed as speaking for {name}.")

    def _note_several(self, typed: str, wanted: str) -> None:
        """Say so where the name asked for is printed with the codes of several states."""
        named = [printed for printed in self._states if state_key(printed[0]) == wanted]
        codes = {as_former(*printed) or _code(printed): _code(printed) for printed in named}
        codes.pop(None, None)
        if len(codes) > 1:
            known = " or ".join(sorted(filter(None, codes.values())))
            several = plural(len(codes), "state")
            self._note(f"{typed!r} is printed for {several}; ask by code for one: {known}.")

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
            self._note(
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
    def _bodies(self) -> _Index[Entity]:
        return _Index(self._data.bodies.values())

    @cached_property
    def _printed_states(self) -> dict[str, State]:
        return {
            name: State(country, code_of(code, name))
            for country, code in self._states
            if (name := state_key(country))
        }

    def _unknown_organization(self, typed: str) -> UnknownError:
        state = known_state(typed, self._printed_states)
        if state is not None and not is_alpha2(typed):
            return _belongs_elsewhere(typed, "organization", "country", state.name)
        return UnknownError(
            f"No organization is known here by the name {typed!r}.",
            kind="unknown_organization",
            hint="Give a full name or an acronym, not a part of a name.",
            did_you_mean=_alike(typed, self._data.bodies.values()),
        )


def _code(printed: _Printed) -> str | None:
    """Return the code of a printed state: the one beside it, or that of its name."""
    name, code = printed
    return code_of(code, state_key(name))


def find_entities(typed: str, data: Symposium) -> tuple[Entity, ...]:
    """Return the bodies, documents and events that go by a typed name, acronym or id."""
    found = _Index(data.mentionable).named(typed)
    return tuple(entity for entity in found if isinstance(entity, Entity))


def find_mentioned(typed: str, data: Symposium) -> set[str]:
    """Return the ids of the bodies, documents, events and resolutions that typed words mean.

    A name, an acronym or an id means the one that has it; other words, in the singular or plural,
    mean everything that has them all in its names and in the noun for what it is, such as
    "resolution". Raises UnknownError, with what looks alike, when the data set names nothing so or
    gives several things that name, and BlankError when the name is blank.
    """
    from symposium_cli.names.plurals import singular

    words = parse_words(typed, "mentions")
    exact = _Index(data.mentionable).find(typed, "unknown_mention")
    if exact is not None:
        return {exact.id}
    names = {named.id: " ".join(named.names) for named in data.mentionable}
    for noun, entries in (
        ("body", data.bodies.values()),
        ("document", data.summary.documents),
        ("event", data.summary.events),
        ("resolution", data.summary.resolutions),
    ):
        names.update({entry.id: f"{noun} {names[entry.id]}" for entry in entries})
    in_singular = Words(singular(typed))
    found = {
        id_ for id_, text in names.items() if words.match(text) or in_singular.match(singular(text))
    }
    if not found:
        raise UnknownError(
            f"Nothing is named here by {typed!r}.",
            kind="unknown_mention",
            hint="`symp about` lists the bodies, documents, events and resolutions named.",
            did_you_mean=_alike(typed, data.mentionable),
        )
    return found


_Entry = TypeVar("_Entry", bound=Entity | Resolution)


class _Index(Generic[_Entry]):
    """What a data set names, to be found by id and by name."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        self._by_id: dict[str, _Entry] = {}
        self._by_key: dict[str, list[_Entry]] = {}
        self._by_part: dict[str, list[_Entry]] = {}  # of `Name (ACRONYM)`, as lists print bodies
        for entry in entries:
            self._by_id.setdefault(entry.id, entry)
            _add(self._by_key, (entry.id, *entry.names), entry)
            _add(self._by_part, _names_in(entry.names), entry)

    def find(self, typed: str, kind: str) -> _Entry | None:
        """Return what has this id or name; raises UnknownError when several things have it."""
        if (entry := self._by_id.get(typed.strip())) is not None:
            return entry
        found = self.named(typed)
        if len(found) > 1:
            raise UnknownError(
                f"{typed!r} may mean several things named here.",
                kind=kind,
                hint="Give the full name of one of them.",
                did_you_mean=tuple(entry.names[0] for entry in found),
            )
        return found[0] if found else None

    def named(self, typed: str) -> tuple[_Entry, ...]:
        """Return what has a typed name, or else all the names of `Name (ACRONYM, Short form)`.

        A name that itself has an acronym in brackets is known by either too, unless it is the whole
        name of something else.
        """
        if found := self._with_key(_body_key(typed)):
            return tuple(found)
        names = _parted(typed)
        if len(names) == 1:
            return ()
        first, *others = (self._with_key(_body_key(name)) for name in names)
        return tuple(entry for entry in first if all(entry in other for other in others))

    def _with_key(self, key: str) -> list[_Entry]:
        return self._by_key.get(key) or self._by_part.get(key, [])


def _add(index: dict[str, list[_Entry]], names: Iterable[str], entry: _Entry) -> None:
    for key in {_body_key(name) for name in names} - {""}:
        index.setdefault(key, []).append(entry)


def _names_in(names: Iterable[str]) -> Iterator[str]:
    """Yield what stands before brackets at the end of names, and the acronyms of it within them."""
    for name in names:
        before, *inside = _parted(name)
        if inside:
            yield before
            yield from (short for short in inside if _is_acronym(short, before))


def _parted(name: str) -> list[str]:
    """Return the names in `Name (ACRONYM, Short form)`, or the one name that there is."""
    before, bracket, inside = name.rstrip().removesuffix(")").rpartition("(")
    closed = bracket and before.strip() and name.rstrip().endswith(")")
    return [before, *inside.split(",")] if closed else [name]


def _is_acronym(short: str, name: str) -> bool:
    """Return whether the letters of a word stand in a name in their order, as the first does.

    Brackets may hold a place too, as in `Ministry of Justice (Norway)`.
    """
    letters = iter(match_key(name))
    wanted = match_key(short)
    same_start = wanted[:1] == match_key(name)[:1]
    return same_start and " " not in short.strip() and all(each in letters for each in wanted)


def _alike(typed: str, known: Iterable[Entity | Resolution]) -> tuple[str, ...]:
    """Return the names that look most like what was typed, one for each thing named."""
    owners = {name: entry.id for entry in known for name in entry.names}
    names = {owners[name]: name for name in reversed(suggestions(typed, owners.keys()))}
    return tuple(reversed(names.values()))


def _body_key(name: str) -> str:
    """Return what a body's name is compared by: in one spelling, without articles, UN in full.

    Little words at its ends do not count.
    """
    from symposium_cli.names.spelling import standard_spelling  # states go without it

    words = [parts for parts in tokenize(name.replace("&", " and ")) if parts != ["the"]]
    start, end = 0, len(words)
    while start < end and _is_little(words[start]):
        start += 1
    while start < end and _is_little(words[end - 1]):
        end -= 1
    written_out = (["un"] if parts == ["u", "n"] else parts for parts in words[start:end])
    return "".join(
        _UNITED_NATIONS if part == "un" else standard_spelling(part)
        for parts in written_out
        for part in parts
    )


def _is_little(parts: Sequence[str]) -> bool:
    return len(parts) == 1 and parts[0] in LITTLE_WORDS


_UNITED_NATIONS = "unitednations"


_WHAT = {"organization": "an organization", "country": "a state"}


def _belongs_elsewhere(typed: str, parameter: str, other: str, name: str) -> UnknownError:
    error = UnknownError(f"{name} is {_WHAT[other]}.", kind=f"unknown_{parameter}")
    error.parameter, error.instead = parameter, ((Given(other, (typed,)),),)
    return error
