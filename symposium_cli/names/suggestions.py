"""What may have been meant by a word that is not known."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import TypeVar

from symposium_cli.errors import UsageError
from symposium_cli.names.text import listed
from symposium_cli.names.words import LITTLE_WORDS, fold, match_key, tokenize

_SUGGESTED = 3
_SHORTEST = 3  # letters of a word that can be misspelt, or begin a name
_LONG = 6  # letters of a word that can be misspelt twice


def suggestions(typed: str, known: Iterable[str] | Mapping[str, str]) -> tuple[str, ...]:
    """Return up to three known names that may have been meant, best first; often none.

    A name may have been meant when what was typed is its beginning, when it is the same letters
    with other breaks, and when each typed word is a word of it, in any order, give or take a slip
    (see `slips`). A mapping has for each such name the one to suggest for it. What was typed itself
    is never suggested.
    """
    meant = known if isinstance(known, Mapping) else {name: name for name in known}
    itself, key = fold(typed.strip()), match_key(typed)
    wanted = [word for word in map("".join, tokenize(typed)) if word not in LITTLE_WORDS]
    if max(map(len, wanted), default=0) < _SHORTEST:
        return ()
    found: dict[str, tuple[int, int]] = {}  # by slips, then by letters that were not typed
    for name, suggestion in meant.items():
        other = match_key(name)
        off = 0 if other.startswith(key) else _fewest(slips(key, other), _word_slips(wanted, name))
        if off is not None and fold(suggestion.strip()) != itself:
            score = (off, abs(len(other) - len(key)))
            found[suggestion] = min(score, found.get(suggestion, score))
    best = sorted(found, key=lambda name: found[name])[:_SUGGESTED]
    return tuple(name for name in best if found[name][0] == found[best[0]][0])


def _fewest(*slips: int | None) -> int | None:
    return min((number for number in slips if number is not None), default=None)


def _word_slips(wanted: list[str], name: str) -> int | None:
    """Return the slips in typed words if each is a word of a name of its own, None if not."""
    parted = tokenize(name)
    if len(wanted) > sum(map(len, parted)):
        return None
    words = [*map("".join, parted), *(part for parts in parted if len(parts) > 1 for part in parts)]
    total = 0
    for word in wanted:
        off = {own: number for own in words if (number := slips(word, own)) is not None}
        if not off:
            return None
        nearest = min(off, key=lambda own: off[own])
        words.remove(nearest)
        total += off[nearest]
    return total


def slips(typed: str, word: str) -> int | None:
    """Return how many slips of the hand make a word what was typed, None if it is another word.

    A slip is a letter too many, too few, in place of another, or swapped with its neighbour. Words
    of three letters may have one. Those of six may have two, but where these change the length,
    only doubled letters may differ. In a shorter word the first letter stands for no other, and in
    one of three letters none does: that makes another word.
    """
    if typed == word:
        return 0
    shorter, difference = min(len(typed), len(word)), abs(len(typed) - len(word))
    most = 0 if shorter < _SHORTEST else 1 if shorter < _LONG else 2
    if difference > most or len({*typed} - {*word}) > most:
        return None
    off = _distance(typed, word, most)
    if off > most:
        return None
    if off > 1:
        return off if difference == 0 or undoubled(typed) == undoubled(word) else None
    replaced = difference == 0 and sorted(typed) != sorted(word)
    if replaced and shorter < _LONG and (shorter == _SHORTEST or typed[0] != word[0]):
        return None
    return off


def undoubled(word: str) -> str:
    """Return a word with one letter for every two or more of the same in a row."""
    return "".join(letter for letter, _ in groupby(word))


def _distance(one: str, other: str, most: int) -> int:
    """Return the fewest letters to add, drop, replace or swap; any larger number if over `most`.

    It goes over the letters that are the same once for each way to go on after a difference, so
    that its cost grows with the length of the words, and not with its square.
    """
    pairs = enumerate(zip(one, other, strict=False))
    same = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    one, other = one[same:], other[same:]
    if not one or not other or abs(len(one) - len(other)) > most:
        return max(len(one), len(other))
    if most == 0:
        return 1
    rests = [(one[1:], other[1:]), (one[1:], other), (one, other[1:])]
    if one[:2] == other[1::-1]:
        rests.append((one[2:], other[2:]))
    return 1 + min(_distance(*rest, most - 1) for rest in rests)


Value = TypeVar("Value")


def _in_any_case(typed: str) -> str:
    return fold(typed.strip())


def one_of(
    typed: str,
    values: Mapping[str, Value],
    refusal: str,
    hint: str,
    key: Callable[[str], str] = _in_any_case,
) -> Value:
    """Return the value of a typed name; names are compared by their `key`.

    Raises UsageError for any other name, with `refusal` as its message, `hint` before the names
    there are, and those that look like what was typed.
    """
    wanted = key(typed)
    for name, value in values.items():
        if key(name) == wanted:
            return value
    raise UsageError(
        refusal, hint=f"{hint} {listed([*values])}.", did_you_mean=suggestions(typed, values.keys())
    )
