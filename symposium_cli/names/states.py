"""States: what a typed name or ISO code means, and what a state is called. Identity is exact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from symposium_cli.errors import UnknownError
from symposium_cli.names.words import LITTLE_WORDS, match_key, tokenize

if TYPE_CHECKING:
    from symposium_cli.names.former_states import FormerState


class State(NamedTuple):
    """A state: the name to call it by, and its ISO 3166-1 alpha-3 code (None if it has none)."""

    name: str
    code: str | None


def state_key(name: str) -> str:
    """Return what a state's name is compared by.

    It is folded, with abbreviations written out, without articles, also French and Spanish ones
    (`la France`, `Congo (le)`), without little words at its ends (`of France`), and without the
    marks that may be left out in Arabic and Hebrew: vowel points, and the hamza on another letter.
    """
    return "".join(state_words(name))


def state_words(name: str) -> list[str]:
    """Return the words of a state's name as `state_key` joins them."""
    if not name.isascii():
        name = _without_optional_marks(name)
    if "(" in name:
        name = re.sub(_ARTICLE_BEHIND, " ", name)
    tokens = tokenize(name.replace("&", " and "))
    if tokens and len(tokens[0]) > 1 and (tokens[0][0] == "l" or tokens[0][0] in _ARTICLES):
        del tokens[0][0]  # l'Allemagne, but not L. Allemagne; el-salvador
    words = ["".join(parts) for parts in tokens]
    start, end = 0, len(words)
    while start < end and (words[start] in LITTLE_WORDS or words[start] in _ARTICLES):
        start += 1
    while start < end and words[end - 1] in LITTLE_WORDS:
        end -= 1
    return [WRITTEN_OUT.get(word, word) for word in words[start:end] if word != "the"]


WRITTEN_OUT = {"dem": "democratic", "rep": "republic", "st": "saint", "sts": "states"}
_ARTICLES = frozenset({"la", "le", "les", "el", "los", "las"})
_ARTICLE_BEHIND = r"(?i)\((?:la|le|les|el|los|las|l['\u2019])\)"


def _without_optional_marks(name: str) -> str:
    return re.sub(_OPTIONAL_MARKS, "", normalize("NFD", name))


_OPTIONAL_MARKS = (
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew
    "\u0610-\u061a\u064b-\u065f\u0670]"  # Arabic, with the hamza that decomposing splits off
)


def marked_key(name: str) -> str:
    """Return a name in any case, with its marks."""
    return normalize("NFC", name.strip().casefold())


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
    """Return the state that a typed name or ISO code means, as `known_state` does.

    Raises UnknownError, with `state_candidates`, where it means none or more than one.
    """
    state = known_state(typed, printed)
    if state is None:
        raise _unknown_state(typed, printed)
    return state


def known_state(typed: str, printed: Mapping[str, State]) -> State | None:
    """Return the state that a typed name or ISO code means, None where it means no one state.

    It comes under its printed name where it has one. A state that was is meant only where the data
    set prints it, under any of its names. Two names of one state, as in `Myanmar / Burma` or
    `Ceylon (Sri Lanka)`, mean that state, and an abbreviated or inverted name (`S. Korea`,
    `Congo, Dem. Rep.`) the only one that it can stand for. `printed` has the states that the data
    set prints, by the keys of their names.
    """
    return _state_of_one_name(typed, printed) or _state_of_two_names(typed, printed)


def state_candidates(typed: str, printed: Mapping[str, State]) -> tuple[str, ...]:
    """Return the names of states that may be meant by a name that is not that of one state.

    They are those of an ambiguous name, of a people or a part of a state, or of a name misspelt.
    """
    return _ambiguous(typed, printed) or _near(typed, printed)


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


def _state_of_one_name(typed: str, printed: Mapping[str, State]) -> State | None:
    return _state(typed, printed) or _state_abbreviated(typed, printed)


def _state_abbreviated(typed: str, printed: Mapping[str, State]) -> State | None:
    from symposium_cli.names.state_abbreviations import names_abbreviated

    meant = {_state(name, printed) for name in names_abbreviated(typed)}
    return meant.pop() if len(meant) == 1 else None


def _state_of_two_names(typed: str, printed: Mapping[str, State]) -> State | None:
    for separators in ("/", "[()]", ","):
        names = [name for name in re.split(separators, typed) if match_key(name)]
        if 1 < len(names) <= _MOST_NAMES:
            meant = {_state_of_one_name(name, printed) for name in names}
            if len(meant) == 1:
                return meant.pop()
    return None


_MOST_NAMES = 5  # of one state in a row: more than people write, and a limit to what is looked up


def _state(typed: str, printed: Mapping[str, State]) -> State | None:
    wanted = state_key(typed)
    if wanted in printed:
        return printed[wanted]
    code = _as_code(typed)
    if code and (known := _printed_as(code, printed)) is not None:
        return known
    from symposium_cli.names.state_names import BY_ALPHA2, SHORT_NAMES

    code = code if code in SHORT_NAMES else BY_ALPHA2.get(code, "")
    code = code or code_of_name(wanted) or _code_of_marked_name(typed) or ""
    if code in NEAR_FORMER_STATES or code not in SHORT_NAMES:
        former = _former_state(typed, printed)
        if former is not None:
            return former
    if code in SHORT_NAMES:
        return _printed_as(code, printed) or State(SHORT_NAMES[code], code)
    return None


def _as_code(typed: str) -> str:
    """Return what was typed as an ISO code is written, nothing where it is not bare letters.

    Letters with marks between them abbreviate something: `N/A` is not Namibia.
    """
    bare = typed.strip()
    return bare.upper() if bare.isascii() and bare.isalpha() else ""


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
    candidates = _ambiguous(typed, printed)
    if candidates:
        return UnknownError(
            f"{typed!r} is not the name of one state.",
            kind="unknown_country",
            hint="Name one of the states that it may mean.",
            did_you_mean=candidates,
        )
    return UnknownError(
        f"No state is known by the name or code {typed!r}.",
        kind="unknown_country",
        hint="Give a state's usual name or its ISO 3166 code, not a part of a name.",
        did_you_mean=_near(typed, printed),
    )


def _ambiguous(typed: str, printed: Mapping[str, State]) -> tuple[str, ...]:
    from symposium_cli.names.state_names import AMBIGUOUS

    return _called(AMBIGUOUS.get(state_key(typed), ()), printed)


def _near(typed: str, printed: Mapping[str, State]) -> tuple[str, ...]:
    """Return the states of a people or of a part of a state, or else those of a name misspelt."""
    from symposium_cli.names.demonyms import states_near
    from symposium_cli.names.state_slips import states_misspelt

    codes = states_near(typed) or _without_its_marks(state_key(typed))
    return _called(codes, printed) if codes else states_misspelt(typed, printed)


def _without_its_marks(key: str) -> tuple[str, ...]:
    """Return the code of the state with a name that counts only with its marks, here without."""
    from symposium_cli.names.state_names_own import BY_OWN_NAME

    marked = (name for name in BY_OWN_NAME if name < _END_OF_LATIN and not name.isascii())
    return tuple(BY_OWN_NAME[name] for name in marked if state_key(name) == key)


_END_OF_LATIN = "\u0250"


def _called(codes: Iterable[str], printed: Mapping[str, State]) -> tuple[str, ...]:
    """Return the names of states by their codes: the printed ones, or else the usual ones."""
    from symposium_cli.names.state_names import SHORT_NAMES

    states = ((code, _printed_as(code, printed)) for code in codes)
    return tuple(SHORT_NAMES[code] if state is None else state.name for code, state in states)


def code_of(printed_code: str | None, name: str) -> str | None:
    """The code beside a printed name, or else the one that the name has in the table."""
    return code_of_name(name) if printed_code is None else printed_code


def code_of_name(key: str) -> str | None:
    """Return the code of the state that a name means, in English or in another language.

    The other languages are those of the United Nations and the state's own. The name is in the
    form that `state_key` gives.
    """
    from symposium_cli.names.state_names import AMBIGUOUS, BY_NAME

    if key in BY_NAME or key in AMBIGUOUS:
        return BY_NAME.get(key)
    from symposium_cli.names.state_names_un import BY_UN_NAME

    if key in BY_UN_NAME:
        return BY_UN_NAME[key]
    from symposium_cli.names.state_names_own import BY_OWN_NAME

    return BY_OWN_NAME.get(key)


def _code_of_marked_name(name: str) -> str | None:
    """Return the code of the state with a name that without its marks is an ordinary word."""
    if name.isascii():
        return None
    from symposium_cli.names.state_names_own import BY_OWN_NAME

    return BY_OWN_NAME.get(marked_key(name))


def is_alpha2(typed: str) -> bool:
    """Return whether a state is meant only by its two letters, which may be those of a body too."""
    from symposium_cli.names.state_names import BY_ALPHA2

    return _as_code(typed) in BY_ALPHA2 and code_of_name(state_key(typed)) is None


def known_code(name: str) -> str | None:
    """Return the ISO 3166-1 alpha-3 code that a state's name or code means, None for any other.

    Names mean what `known_state` takes them for where nothing is printed.
    """
    state = known_state(name, {})
    return None if state is None else state.code
