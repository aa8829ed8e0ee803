"""Narrowing items by filters, and saying which filters left none."""

from operator import itemgetter

import pytest

from symposium_cli.errors import Given
from symposium_cli.queries.filters import Filter, Result, Test, any_of, either, narrowed, no_match

EVEN = Filter[int](Given("even", ("",)), lambda number: number % 2 == 0)
LARGE = Filter[int](Given("over", ("5", "7")), lambda number: number > 5)
NEGATIVE = Filter[int](Given("number", ("negative",)), lambda number: number < 0)
NOTES = ("7 is known, but is not even.",)


def over(limit: int) -> Test[int]:
    return lambda number: number > limit


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ([], (8, 3, 6, 2)),
        ([EVEN], (8, 6, 2)),
        ([EVEN, LARGE], (8, 6)),
        ([LARGE, EVEN], (8, 6)),
    ],
)
def test_items_pass_every_filter_and_keep_their_order(
    filters: list[Filter[int]], found: tuple[int, ...]
) -> None:
    assert narrowed(iter([8, 3, 6, 2]), filters, notes=NOTES) == Result(
        found, NOTES, single=False, unmatched=()
    )


@pytest.mark.parametrize("filters", [[EVEN], [NEGATIVE, LARGE, EVEN]])
def test_where_nothing_is_left_the_filters_are_told_beside_the_notes(
    filters: list[Filter[int]],
) -> None:
    unmatched = tuple(each.given for each in filters)
    assert narrowed([3], filters, notes=NOTES) == Result((), NOTES, unmatched=unmatched)
    assert no_match(filters) == Result((), unmatched=unmatched)


def test_what_a_name_was_taken_for_is_no_result_where_there_is_none() -> None:
    notes = ("Showing results for Norway.", "More.")
    assert narrowed([2], [EVEN], notes=notes).notes == notes
    assert narrowed([3], [EVEN], notes=notes).notes == ("Looked for Norway.", "More.")


def test_without_filters_there_was_nothing_to_list() -> None:
    assert narrowed([], []) == Result((), ("There is nothing here to list.",))
    assert no_match([], NOTES).notes == (*NOTES, "There is nothing here to list.")


def test_what_the_notes_explain_is_blamed_on_no_filter() -> None:
    assert narrowed([3], [EVEN], notes=NOTES, explained=True) == Result((), NOTES)


def test_values_of_one_parameter_are_alternatives() -> None:
    [found] = any_of("over", [7, 5, 7], over, shown=hex)
    assert found.given == Given("over", ("0x7", "0x5"))
    assert [number for number in (5, 6, 8) if found.test(number)] == [6, 8]


@pytest.mark.parametrize("values", [None, (), []])
def test_a_parameter_without_values_is_no_filter(values: list[int] | None) -> None:
    assert any_of("over", values, over) == []


def test_one_value_is_shown_as_it_is_unless_told_otherwise() -> None:
    [found] = any_of("over", iter([5]), over)
    assert found.given == Given("over", ("5",))
    assert [number for number in (5, 6) if found.test(number)] == [6]


def test_a_filter_of_a_thing_may_ask_about_a_part_of_it() -> None:
    on_second = EVEN.on(itemgetter(1))
    assert on_second.given == EVEN.given
    assert list(filter(on_second.test, [(1, 2), (2, 1)])) == [(1, 2)]


def test_either_of_no_tests_passes_nothing() -> None:
    nothing: list[Test[int]] = []
    assert not either(nothing)(1)
