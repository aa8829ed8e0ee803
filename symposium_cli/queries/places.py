"""Which state and which body a typed name means. Identity is exact: never a part of a name."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TypeVar

from symposium_cli.dataset.models import Entity, Part, Resolution, Symposium
from symposium_cli.errors import UnknownError
from symposium_cli.names.states import State, code_of, find_state, state_key
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import parse_words, tokenize


class Places:
    """The states and bodies of a data set, and which of them a typed name means.

    `notes` gathers what a reader should be told: which state was meant, and who had no part;
    `absent` the names typed of those who had none.
    """

    def __init__(self, symposium: Symposium) -> None:
        self._symposium = symposium
        self.notes: list[str] = []
        self.absent: set[str] = set()

    def country_test(self, typed: str) -> Callable[[Part], bool]:
        """Whether a part is of a person tied to the state that a typed name or ISO code means.

        Raises UnknownError, with candidates, when no one state is meant, and UsageError when the
        name is blank.
        """
        parse_words(typed, "--country")
        printed = self._printed_states()
        try:
            state = find_state(typed, printed)
        except UnknownError as unknown:
            bodies = named_bodies(self._symposium).values()
            if (body := next(_named(typed, bodies), None)) is not None:
                raise _other_option(typed, "organization", body.name) from unknown
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
        elif wanted not in printed:
            self.notes.append(f"{typed!r} is taken as {state.name} ({state.code}).")
        return lambda part: (part.country, part.country_code) in meant

    def organization_test(self, typed: str) -> Callable[[Part], bool]:
        """Whether a part is of a person tied to the body that a typed name or acronym means.

        Raises UnknownError, with what looks alike, when the data set names no such body or several,
        and UsageError when the name is blank.
        """
        parse_words(typed, "--organization")
        bodies = named_bodies(self._symposium).values()
        body = _find(typed, bodies, "unknown_organization")
        if body is None:
            raise self._unknown_organization(typed, bodies)
        if not any(body.id in part.organizations for part in self._parts()):
            self._note_absence(typed, body.name)
        return lambda part: body.id in part.organizations

    def mentionable(self, typed: str) -> str:
        """The id of the body, document, event or resolution that a typed name means.

        Raises UnknownError, with what looks alike, when the data set names nothing so or several
        things, and UsageError when the name is blank.
        """
        parse_words(typed, "--mentions")
        summary = self._symposium.summary
        known: list[Entity | Resolution] = [*named_bodies(self._symposium).values()]
        if summary is not None:
            known += [*summary.documents, *summary.events, *summary.resolutions]
        found = _find(typed, known, "unknown_mention")
        if found is None:
            raise UnknownError(
                f"Nothing is named here by {typed!r}.",
                kind="unknown_mention",
                hint="`symp about` lists the bodies, documents, events and resolutions named.",
                did_you_mean=_closest(typed, known),
            )
        return found.id

    def options_for(self, typed: str) -> tuple[str, ...]:
        """The options that would take a typed name: that of states, of bodies, or neither."""
        options = []
        with suppress(UnknownError):
            find_state(typed, self._printed_states())
            options.append(_option("country", typed))
        if any(_named(typed, named_bodies(self._symposium).values())):
            options.append(_option("organization", typed))
        return tuple(options)

    def explain(self, *values: Sequence[str]) -> bool:
        """Whether some option names only states or bodies for which no one spoke."""
        return any(typed and self.absent.issuperset(typed) for typed in values)

    def _note_absence(self, typed: str, name: str) -> None:
        self.absent.add(typed)
        self.notes.append(f"{name} is known, but no one spoke for it.")

    def _parts(self) -> Iterable[Part]:
        return (part for session in self._symposium.programme.sessions for part in session.parts)

    @cached_property
    def _states(self) -> Collection[tuple[str, str | None]]:
        """Every state as it is printed with the code beside it, each pair once."""
        return dict.fromkeys(
            (part.country, part.country_code) for part in self._parts() if part.country is not None
        )

    def _printed_states(self) -> dict[str, State]:
        return {
            name: State(country, code_of(code, name))
            for country, code in self._states
            if (name := state_key(country))
        }

    def _unknown_organization(self, typed: str, bodies: Iterable[Entity]) -> UnknownError:
        try:
            return _other_option(typed, "country", find_state(typed, self._printed_states()).name)
        except UnknownError:
            return UnknownError(
                f"No organization is known here by the name {typed!r}.",
                kind="unknown_organization",
                hint="Give a full name or an acronym, not a part of a name.",
                did_you_mean=_closest(typed, bodies),
            )


def named_bodies(symposium: Symposium) -> dict[str, Entity]:
    """Every body that the data set names, by id, each once, with its pages from both files.

    They come in the order of the first page that names them.
    """
    summary = symposium.summary
    merged = {body.id: body for body in (summary.bodies if summary else ())}
    for body in symposium.programme.organizations:
        same = merged.get(body.id)
        merged[body.id] = body if same is None else _merged(body, same)
    return dict(sorted(merged.items(), key=lambda named: min(named[1].pages)))


def _merged(body: Entity, same: Entity) -> Entity:
    def together(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*getattr(body, name), *getattr(same, name))))

    names = {name: together(name) for name in ("short_forms", "other_names")}
    return body.model_copy(update={**names, "pages": tuple(sorted({*body.pages, *same.pages}))})


_Entry = TypeVar("_Entry", bound=Entity | Resolution)


def _find(typed: str, known: Iterable[_Entry], kind: str) -> _Entry | None:
    """What has this id or name; raises UnknownError of a `kind` when several things have it."""
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


def _closest(typed: str, known: Iterable[Entity | Resolution]) -> tuple[str, ...]:
    """The names that look most like what was typed, one for each thing named."""
    owners = {name: entry.id for entry in known for name in entry.names}
    names = {owners[name]: name for name in reversed(suggestions(typed, owners.keys()))}
    return tuple(reversed(names.values()))


def _body_key(name: str) -> str:
    return "".join("".join(parts) for parts in tokenize(name) if parts != ["the"])


def _other_option(typed: str, option: str, name: str) -> UnknownError:
    article = {"organization": "an organization", "country": "a state"}[option]
    asked = {"organization": "country", "country": "organization"}[option]
    return UnknownError(
        f"{name} is {article}.",
        kind=f"unknown_{asked}",
        hint=f"Ask with --{option} in place of --{asked}.",
        did_you_mean=(_option(option, typed),),
    )


def _option(name: str, value: str) -> str:
    from shlex import quote

    return f"--{name} {quote(value)}"
