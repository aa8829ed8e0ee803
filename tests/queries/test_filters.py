"""Narrowing records by choices, and saying why none is left."""

import pytest

from symposium_cli.queries.filters import Filter, Result, Test, either, narrowed, why_none

EVEN = Filter[int]("--even", ("",), lambda number: number % 2 == 0)
LARGE = Filter[int]("--over", ("5", "7"), lambda number: number > 5)
NEGATIVE = Filter[int]("NUMBER", ("negative",), lambda number: number < 0)


@pytest.mark.parametrize(
    ("choices", "records"),
    [
        ([], (8, 3, 6, 2)),
        ([EVEN], (8, 6, 2)),
        ([EVEN, LARGE], (8, 6)),
        ([LARGE, EVEN], (8, 6)),
    ],
)
def test_records_pass_every_choice_and_keep_their_order(
    choices: list[Filter[int]], records: tuple[int, ...]
) -> None:
    assert narrowed([8, 3, 6, 2], choices) == Result(records, notes=(), single=False)


@pytest.mark.parametrize(
    ("records", "choices", "note"),
    [
        ([], [], "There is nothing here to list."),
        ([3], [EVEN], "Nothing here answers to --even."),
        ([3], [LARGE], "Nothing here answers to --over 5 --over 7."),
        ([], [NEGATIVE], "Nothing here answers to NUMBER negative."),
        (
            [3],
            [NEGATIVE, LARGE, EVEN],
            "Nothing answers to all of these together: NUMBER negative, --over 5 --over 7, --even.",
        ),
    ],
)
def test_an_empty_answer_says_why(
    records: list[int], choices: list[Filter[int]], note: str
) -> None:
    assert narrowed(records, choices) == Result((), (note,))
    assert why_none(choices) == (note,)


@pytest.mark.parametrize("records", [[4], [3]])
def test_notes_that_are_given_are_kept(records: list[int]) -> None:
    answer = narrowed(records, [EVEN], notes=["7 is known, but is not even."])
    assert "7 is known, but is not even." in answer.notes


def test_notes_beside_records_get_no_company() -> None:
    assert narrowed([4], [EVEN], notes=["So it is."]).notes == ("So it is.",)


def test_either_passes_what_any_of_its_tests_passes() -> None:
    test = either([LARGE.test, NEGATIVE.test])
    assert [number for number in (-1, 0, 4, 5, 6) if test(number)] == [-1, 6]


def test_either_of_no_tests_passes_nothing() -> None:
    nothing: list[Test[int]] = []
    assert not either(nothing)(1)


def test_records_may_come_one_by_one() -> None:
    assert narrowed(iter([1, 2, 3, 4]), [EVEN]).records == (2, 4)
