"""Whom a typed NAME means: a person, or those who spoke for a state or a body."""

from __future__ import annotations

from collections.abc import Sequence

from symposium_cli.dataset.models import Part
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import Given, UnknownError
from symposium_cli.names.words import fold, match_key, parse_words, tokenize
from symposium_cli.queries.affiliations import Affiliations
from symposium_cli.queries.filters import Test

_LONGEST_CODE = 3


class Named:
    """What a NAME means: a test for parts, and whether it is the name of people."""

    def __init__(self, test: Test[Part], *, of_people: bool) -> None:
        self.test = test
        self.of_people = of_people


def find_named(
    typed: str, data: Symposium, affiliations: Affiliations, parameter: str = "name"
) -> Named:
    """Return whose parts a typed NAME means, the first of these that there is.

    It may be the id of a person; whole words of names; the exact name of a state or body; the
    beginnings of words of names; the code of a state, or an acronym as short as a code. Names are
    looked for with honorific and post-nominals. What is meant by the name of a state or body goes
    to the notes of `affiliations`. Raises UnknownError when the NAME means nobody, and BlankError
    when it holds no word.
    """
    words = parse_words(typed, parameter)
    person = fold(typed.strip())
    if any(part.person == person for part in data.parts):
        return Named(lambda part: part.person == person, of_people=True)
    names = dict.fromkeys(part.full_name for part in data.parts)
    is_code = is_short_as_code(typed)
    if whole := set(filter(words.match_whole, names)):
        return _people(whole)
    if not is_code and (test := affiliations.test_of(typed)) is not None:
        return Named(test, of_people=False)
    if begun := set(filter(words.match, names)):
        return _people(begun)
    if is_code and (test := affiliations.test_of(typed)) is not None:
        return Named(test, of_people=False)
    unknown = _unknown_name(typed, data.parts)
    # What means both a state and a body, such as AU, must be asked for as one of them.
    meant = affiliations.parameters_for(typed)
    if not meant and not unknown.did_you_mean:
        meant = tuple(Given("country", (state,)) for state in affiliations.candidates(typed))
    unknown.instead = tuple((given,) for given in meant)
    raise unknown


def is_short_as_code(text: str) -> bool:
    """Return whether a text has no more letters than a code of ISO 3166."""
    return len(match_key(text)) <= _LONGEST_CODE


def _people(names: set[str]) -> Named:
    return Named(lambda part: part.full_name in names, of_people=True)


def _unknown_name(typed: str, parts: Sequence[Part]) -> UnknownError:
    from symposium_cli.names.suggestions import suggestions

    known = {
        name: part.name
        for part in parts
        for name in (part.name, part.full_name, *part.other_spellings)
    }
    return UnknownError(
        f"No name matches {typed!r}.",
        kind="unknown_person",
        hint="`symp speaker` lists everyone, and `symp search` looks everywhere.",
        did_you_mean=suggestions(typed, known) or _with_one_word(typed, parts),
    )


def _with_one_word(typed: str, parts: Sequence[Part]) -> tuple[str, ...]:
    """Return the names that share a whole word with what was typed, if only one person has it."""
    words = {"".join(word) for word in tokenize(typed)}
    owners: dict[str, dict[str, str]] = {}
    for part in parts:
        for word in tokenize(part.name):
            owners.setdefault("".join(word), {})[part.person] = part.name
    shared = (owners[word] for word in words if word in owners and len(word) > _LONGEST_CODE)
    return tuple(
        dict.fromkeys(name for people in shared if len(people) == 1 for name in people.values())
    )
