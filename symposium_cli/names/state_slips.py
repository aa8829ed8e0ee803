"""States whose English or printed name a misspelt one may be.

Most of what is no state's name is the name of something else. So a slip here is narrower than in
`suggestions`: every word has its counterpart in the same place with the same first letter, and a
word that is right somewhere in a state's name is not taken for another (`North` for "South",
`Guinea` for "Guiana"). Names in other languages are too many and too short to be compared.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from symposium_cli.names.state_names import BY_NAME, OTHER_NAMES, SHORT_NAMES
from symposium_cli.names.state_names_formal import FORMAL_NAMES
from symposium_cli.names.states import State, state_words
from symposium_cli.names.suggestions import slips, undoubled
from symposium_cli.names.words import LITTLE_WORDS

_SHORTEST = 5  # letters of a name that can be misspelt
_WITH_OTHER_CONSONANTS = 6
_VOWELS = frozenset("aeiouy")

_Words = tuple[str, ...]


def states_misspelt(typed: str, printed: Mapping[str, State]) -> tuple[str, ...]:
    """Return the names of the states of which a name differs from what was typed by fewest slips.

    They are called as they are printed, where they are. Often there are none.
    """
    wanted = _words(typed)
    if len("".join(wanted)) < _SHORTEST:
        return ()
    names = _names()
    called = {state.code: state.name for state in printed.values() if state.code}
    known = dict(names.get(_initials(wanted), ()))
    meant = {words: called.get(code, SHORT_NAMES[code]) for words, code in known.items()}
    meant |= {
        words: state.name
        for key, state in printed.items()
        if key[0] == wanted[0][0] and _initials(words := _words(state.name)) == _initials(wanted)
    }
    off = {words: number for words in meant if (number := _slips(wanted, words)) is not None}
    fewest = min(off.values(), default=0)
    return tuple(dict.fromkeys(meant[words] for words in off if off[words] == fewest))


def _words(name: str) -> _Words:
    """Return the words of a name that count, compounds in their parts."""
    parted = state_words(name.replace("-", " "))
    return tuple(word for word in parted if word not in LITTLE_WORDS)


def _initials(words: _Words) -> str:
    return "".join(word[0] for word in words)


@cache
def _names() -> dict[str, list[tuple[_Words, str]]]:
    """Return the English names of states by the first letters of their words, with the codes."""
    names: dict[str, list[tuple[_Words, str]]] = {}
    for words, code in _each_name():
        names.setdefault(_initials(words), []).append((words, code))
    return names


def _each_name() -> Iterator[tuple[_Words, str]]:
    for code, short in SHORT_NAMES.items():
        for name in (short, FORMAL_NAMES.get(code, ""), *OTHER_NAMES.get(code, ())):
            yield _words(name), code
    # Usual names that are parts of those; names of several words are here written as one.
    yield from (((key,), code) for key, code in BY_NAME.items())


@cache
def _known_words() -> frozenset[str]:
    return frozenset(word for words, _ in _each_name() for word in words)


def _slips(typed: _Words, name: _Words) -> int | None:
    if len("".join(name)) < _SHORTEST:
        return None
    total = 0
    for word, own in zip(typed, name, strict=True):
        if word != own:
            off = None if word in _known_words() else _slips_in_word(word, own)
            if off is None:
                return None
            total += off
    return total or None


def _slips_in_word(typed: str, word: str) -> int | None:
    """Return 1 where a word of a name has one slip or letters doubled otherwise, None if more."""
    differing = [pair for pair in zip(typed, word, strict=False) if pair[0] != pair[1]]
    if len(typed) == len(word):
        if len(differing) == 2 and differing[0] == differing[1][::-1]:  # noqa: PLR2004, Lybia
            return 1
        if len(word) < _WITH_OTHER_CONSONANTS and len(differing) == 1:
            return 1 if _VOWELS.issuperset(differing[0]) else None  # Susan is no Sudan
    if undoubled(typed) == undoubled(word):
        return 1
    return 1 if slips(typed, word) == 1 else None
