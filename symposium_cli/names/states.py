"""States: what a typed name or ISO code means, and what a state is called. Identity is exact."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from symposium_cli.errors import UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import match_key, tokenize


class State(NamedTuple):
    """A state: the name to call it by, and its ISO 3166-1 alpha-3 code (None if it has none)."""

    name: str
    code: str | None


def state_key(name: str) -> str:
    """What a state's name is compared by: folded, without articles, abbreviations written out."""
    words = ("".join(parts) for parts in tokenize(name.replace("&", " and ")))
    return "".join(_WRITTEN_OUT.get(word, word) for word in words if word != "the")


_WRITTEN_OUT = {"dem": "democratic", "rep": "republic", "st": "saint"}


def find_state(typed: str, printed: Mapping[str, State]) -> State:
    """The state that a typed name or ISO code means, under its printed name where it has one.

    Two names of one state, as in `Myanmar / Burma` or `Ceylon (Sri Lanka)`, mean that state.
    `printed` has the states that the data set prints, by identity. Raises UnknownError, with
    candidates when the name is ambiguous or misspelt.
    """
    state = _state(typed, printed) or _state_of_two_names(typed, printed)
    if state is None:
        raise _unknown_state(typed, printed)
    return state


def state_names(country: str | None, code: str | None) -> list[str]:
    """The codes and the usual name of the state a part is of; none where it is of no state."""
    if country is None:
        return []
    from symposium_cli.names.state_names import BY_ALPHA2, BY_NAME, OTHER_NAMES, SHORT_NAMES

    code = code or BY_NAME.get(state_key(country))
    if code is None:
        return []
    alpha2 = [two for two, three in BY_ALPHA2.items() if three == code]
    return [*alpha2, code, SHORT_NAMES.get(code, ""), *OTHER_NAMES.get(code, ())]


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
    by_code = {state.code: state for state in printed.values() if state.code is not None}
    if code in by_code:
        return by_code[code]
    from symposium_cli.names.state_names import BY_ALPHA2, BY_NAME, SHORT_NAMES

    code = BY_NAME.get(wanted) or BY_ALPHA2.get(code, code)
    if code in SHORT_NAMES:
        return by_code.get(code) or State(SHORT_NAMES[code], code)
    return None


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
    if printed_code is not None:
        return printed_code
    from symposium_cli.names.state_names import BY_NAME

    return BY_NAME.get(name)
