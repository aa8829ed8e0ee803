"""What may have been meant by a word that is not known."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from symposium_cli.errors import UsageError
from symposium_cli.names.text import listed
from symposium_cli.names.words import fold, tokenize

_ALIKE = 0.76
_UNLIKE = 0.35
_AS_GOOD = 0.15
_SUGGESTED = 3
_SMALL_WORDS = {"and", "for", "in", "of", "on", "the", "to"}


def suggestions(typed: str, known: Iterable[str] | Mapping[str, str]) -> tuple[str, ...]:
    """What may have been meant: the three known names that look most like it, best first.

    A mapping has for each name that may be meant the one to suggest for it. A slip in a word, and
    words in another order, count little; what was typed itself is never suggested.
    """
    suggestions = known if isinstance(known, Mapping) else {name: name for name in known}
    wanted = ["".join(parts) for parts in tokenize(typed)]
    scores: dict[str, tuple[float, float]] = {}
    for name, suggestion in suggestions.items():
        score = _likeness(wanted, tokenize(name))
        if max(score) >= _ALIKE and suggestion != typed:
            scores[suggestion] = max(score, scores.get(suggestion, score))
    best = sorted(scores, key=lambda name: scores[name], reverse=True)[:_SUGGESTED]
    return tuple(name for name in best if scores[name][0] >= scores[best[0]][0] - _AS_GOOD)


def _likeness(wanted: list[str], name: list[list[str]]) -> tuple[float, float]:
    """How alike typed words and a name are, from 0 to 1: word by word, and as wholes."""
    from difflib import SequenceMatcher  # needed only when a question fails

    def ratio(one: str, other: str) -> float:
        matcher = SequenceMatcher(None, one, other)
        bounds = (matcher.real_quick_ratio, matcher.quick_ratio)
        return matcher.ratio() if all(bound() >= _UNLIKE for bound in bounds) else 0.0

    joined = ["".join(parts) for parts in name]
    words = {*joined, *(part for parts in name for part in parts)} - _SMALL_WORDS
    whole = ratio(" ".join(wanted), " ".join(joined))
    nearest = [max((ratio(word, own) for own in words), default=0.0) for word in wanted]
    letters = sum(map(len, wanted)) or 1
    by_word = sum(len(word) * near for word, near in zip(wanted, nearest, strict=True)) / letters
    return max(by_word, whole), whole


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
