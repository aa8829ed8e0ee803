"""Narrowing down what a data set holds to what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from symposium_cli.errors import Given

Item = TypeVar("Item")
Other = TypeVar("Other")
Value = TypeVar("Value")
Test = Callable[[Item], bool]

# How a note begins that says what a typed name was taken for, and how where nothing was found.
SHOWING, LOOKING = "Showing results for", "Looked for"
NOTHING_TO_LIST = "There is nothing here to list."
# What is typed for a field that is not stated.
NONE = "none"


class Result(NamedTuple, Generic[Item]):
    """The items that answer a question, in order, and notes to go with them.

    `single` when the items were asked for by name, each to be shown in full. `unmatched` is what
    nothing answers to, all of it together, where the notes do not say why there are no items.
    """

    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()
    single: bool = False
    unmatched: tuple[Given, ...] = ()


class Filter(Generic[Item]):
    """A parameter with the values it was given, and the test that passes for any of them."""

    def __init__(self, given: Given, test: Test[Item]) -> None:
        self.given = given
        self.test = test

    def on(self, part: Callable[[Other], Item]) -> Filter[Other]:
        """Return a filter of those things of which a part passes."""
        test = self.test
        return Filter(self.given, lambda other: test(part(other)))


def any_of(
    parameter: str,
    values: Iterable[Value] | None,
    test_of: Callable[[Value], Test[Item]],
    *,
    shown: Callable[[Value], str] = str,
) -> list[Filter[Item]]:
    """Return a filter for what passes the test of any value; no filter where there is no value.

    A value given twice counts once. `shown` writes a value as people type it.
    """
    typed = tuple(dict.fromkeys(values or ()))
    if not typed:
        return []
    test = either([test_of(value) for value in typed])
    return [Filter(Given(parameter, tuple(map(shown, typed))), test)]


def shown_range(numbers: range) -> str:
    """Return numbers as people type them: `5`, `5-7`."""
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}"


def either(tests: Sequence[Test[Item]]) -> Test[Item]:
    """Return a test that passes when any of `tests` does."""
    if len(tests) == 1:  # the usual case, and every item is put to it
        return tests[0]
    return lambda item: any(test(item) for test in tests)


def passing(items: Iterable[Item], filters: Sequence[Filter[Item]]) -> tuple[Item, ...]:
    """Return the items that pass every filter."""
    for each in filters:
        items = filter(each.test, items)
    return tuple(items)


def narrowed(
    items: Iterable[Item],
    filters: Sequence[Filter[Item]],
    *,
    notes: Sequence[str] = (),
    explained: bool = False,
) -> Result[Item]:
    """Return the items that pass every filter, or what nothing answers to.

    `explained` when `notes` tell already why there may be none.
    """
    found = passing(items, filters)
    if found or explained:
        return Result(found, tuple(notes))
    return no_match(filters, notes)


def no_match(filters: Sequence[Filter[Any]], notes: Sequence[str] = ()) -> Result[Any]:
    """Return the result when nothing passes all filters."""
    if not filters:
        return Result((), (*notes, NOTHING_TO_LIST))
    notes = [note.replace(SHOWING, LOOKING, 1) for note in notes]
    return Result((), tuple(notes), unmatched=tuple(each.given for each in filters))
