"""States: what a typed name or ISO code means, and what a state is called. Identity is exact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from symposium_cli.errors import UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import match_key, tokenize

if TYPE_CHECKING:
    from symposium_cli.names.former_states import FormerState


class State(NamedTuple):
    """A state: the name to call it by, and its ISO 3166-1 alpha-3 code (None if it has none)."""

    name: str
    code: str | None


def state_key(name: str) -> str:
    """What a state's name is compared by: folded, without articles, abbreviations written out."""
    words = ("".join(parts) for parts in tokenize(name.replace("&", " and ")))
    return "".join(_WRITTEN_OUT.get(word, word) for word in words if word != "the")


_WRITTEN_OUT = {"dem": "democratic", "rep": "republic", "st": "saint"}


# The codes that a state that was, or a state that its name may be mistaken for, can stand with.
NEAR_FORMER_STATES = frozenset(
    [
        *("BIH", "CSK", "CZE", "DDR", "DEU", "HRV", "MKD", "MNE", "RUS", "SCG", "SRB", "SUN"),
        *("SVK", "SVN", "YEM", "YMD", "YUG"),
    ]
)


def as_former(name: str, code: str | None) -> FormerState | None:
    """Return the state that was that a printed state is; None for a state of today.

    The printed name goes before the code: `Union of Soviet Socialist Republics` beside RUS is the
    Soviet Union.
    """
    if code is not None and code not in NEAR_FORMER_STATES:
        return None  # most states: spare the table
    from symposium_cli.names.former_states import former_state

    return former_state(name) or (None if code is None else former_state(code))


def find_state(typed: str, printed: Mapping[str, State]) -> State:
    """The state that a typed name or ISO code means, under its printed name where it has one.

    A state that was is meant only where the data set prints it, under any of its names. Two names
    of one state, as in `Myanmar / Burma` or `Ceylon (Sri Lanka)`, mean that state. `printed` has
    the states that the data set prints, by identity. Raises UnknownError, with candidates when the
    name is ambiguous or misspelt.
    """
    state = _state(typed, printed) or _state_of_two_names(typed, printed)
    if state is None:
        raise _unknown_state(typed, printed)
    return state


def state_names(country: str | None, code: str | None) -> list[str]:
    """The codes and usual names of the state that a part is of; none where it is of no state."""
    if country is None:
        return []
    from symposium_cli.names.state_names import BY_ALPHA2, OTHER_NAMES, SHORT_NAMES

    code = code or code_of_name(state_key(country))
    former = as_former(country, code)
    if former is not None:
        return [former.code, former.name, *former.other_names]
    if code is None:
        return []
    alpha2 = [two for two, three in BY_ALPHA2.items() if three == code]
    short = [SHORT_NAMES[code]] if code in SHORT_NAMES else []
    return [*alpha2, code, *short, *OTHER_NAMES.get(code, ())]


def _state_of_two_names(typed: str, printed: Mapping[str, State]) -> State | None:
    for separators in ("/", "[()]", ","):
        names = [name for name in re.split(separators, typed) if match_key(name)]
        meant = {_state(name, printed) for name in names}
        if len(names) > 1 and len(meant) == 1:
            return meant.pop()
    return None


def _state(typed: str, printed: Mapping[str, State]) -> State | None:
    wanted = state_key(typed)
    if wanted in printed:
        return printed[wanted]
    code = match_key(typed).upper() if " " not in typed.strip() else ""
    if (known := _printed_as(code, printed)) is not None:
        return known
    from symposium_cli.names.state_names import BY_ALPHA2, SHORT_NAMES

    code = code if code in SHORT_NAMES else BY_ALPHA2.get(code, "")
    code = code or code_of_name(wanted) or ""
    if code in NEAR_FORMER_STATES or code not in SHORT_NAMES:
        former = _former_state(typed, printed)
        if former is not None:
            return former
    if code in SHORT_NAMES:
        return _printed_as(code, printed) or State(SHORT_NAMES[code], code)
    return None


def _printed_as(code: str, printed: Mapping[str, State]) -> State | None:
    """Return the state of today that is printed with a code, by the last of its names."""
    states = [state for state in printed.values() if state.code == code]
    return next((state for state in reversed(states) if as_former(*state) is None), None)


def _former_state(typed: str, printed: Mapping[str, State]) -> State | None:
    """Return the state that was that a typed name means, by the first name that is printed."""
    from symposium_cli.names.former_states import former_state

    former = former_state(typed)
    if former is None:
        return None
    names = (state.name for state in printed.values() if as_former(*state) == former)
    name = next(names, None)
    return None if name is None else State(name, former.code)


def _unknown_state(typed: str, printed: Mapping[str, State]) -> UnknownError:
    from symposium_cli.names.state_names import AMBIGUOUS, BY_NAME, SHORT_NAMES

    candidates = tuple(SHORT_NAMES[code] for code in AMBIGUOUS.get(state_key(typed), ()))
    if candidates:
        return UnknownError(
            f"{typed!r} is not the name of one state.",
            kind="unknown_country",
            hint="Name one of the states that it may mean.",
            did_you_mean=candidates,
        )
    names = dict(SHORT_NAMES)
    names |= {state.code: state.name for state in printed.values() if state.code is not None}
    known = {state.name: state.name for state in printed.values()}
    known |= dict(zip(names.values(), names.values(), strict=True))
    known |= {name: names[code] for name, code in BY_NAME.items()}
    return UnknownError(
        f"No state is known by the name or code {typed!r}.",
        kind="unknown_country",
        hint="Give a state's usual name or its ISO 3166 code, not a part of a name.",
        did_you_mean=suggestions(typed, known),
    )


def code_of(printed_code: str | None, name: str) -> str | None:
    """The code beside a printed name, or else the one that the name has in the table."""
    return code_of_name(name) if printed_code is None else printed_code


def code_of_name(key: str) -> str | None:
    """Return the code of the state that a name means, in English or in another UN language.

    The name is in the form that `state_key` gives.
    """
    from symposium_cli.names.state_names import AMBIGUOUS, BY_NAME

    if key in BY_NAME or key in AMBIGUOUS:
        return BY_NAME.get(key)
    from symposium_cli.names.state_names_un import BY_UN_NAME

    return BY_UN_NAME.get(key)


def known_code(name: str) -> str | None:
    """Return the ISO 3166-1 alpha-3 code that a state's name or code means, None for any other.

    Names mean what `find_state` takes them for where nothing is printed.
    """
    state = _state(name, {}) or _state_of_two_names(name, {})
    return None if state is None else state.code
