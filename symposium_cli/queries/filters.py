"""What a question comes to: records that pass every choice, and notes to go with them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

Record = TypeVar("Record")
Test = Callable[[Record], bool]


class Result(NamedTuple, Generic[Record]):
    """The records that answer a question, in the document's order, and notes to go with them.

    `single` when one item was asked for by name.
    """

    records: tuple[Record, ...]
    notes: tuple[str, ...] = ()
    single: bool = False


class Filter(NamedTuple, Generic[Record]):
    """One criterion as it was typed, each value an alternative, and what it comes to."""

    option: str
    values: tuple[str, ...]
    test: Test[Record]

    def __str__(self) -> str:
        return " ".join(f"{self.option} {value}".strip() for value in self.values)


def narrowed(
    records: Iterable[Record],
    choices: Sequence[Filter[Record]],
    *,
    notes: Sequence[str] = (),
    explained: bool = False,
) -> Result[Record]:
    """The records that pass every choice.

    `notes` are kept as they are. When nothing is left, one is added that says so, unless the notes
    have `explained` it.
    """
    for choice in choices:
        records = filter(choice.test, records)
    found = tuple(records)
    reasons = () if found or explained else why_none(choices)
    return Result(found, (*notes, *reasons))


def why_none(choices: Sequence[object]) -> tuple[str, ...]:
    """The note to give when no record passes all of `choices`."""
    if not choices:
        return ("There is nothing here to list.",)
    if len(choices) == 1:
        return (f"Nothing here answers to {choices[0]}.",)
    together = ", ".join(map(str, choices))
    return (f"Nothing answers to all of these together: {together}.",)


def either(tests: Sequence[Test[Record]]) -> Test[Record]:
    """A test that passes when any of `tests` does."""
    if len(tests) == 1:  # the usual case, and every record is put to it
        return tests[0]
    return lambda record: any(test(record) for test in tests)
