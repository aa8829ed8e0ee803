"""What stands in order, where some things stand elsewhere or several times."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.verification.order import longest_rising


@pytest.mark.parametrize(
    ("values", "rising"),
    [
        ([], []),
        ([5], [0]),
        ([1, 2, 3], [0, 1, 2]),
        ([1, 9, 2, 3], [0, 2, 3]),
        ([2, 3, 1], [0, 1]),
        (["b", "a", "c"], [1, 2]),
    ],
)
def test_the_most_values_that_rise(values: list[int], rising: list[int]) -> None:
    assert longest_rising(values) == rising


@given(st.lists(st.integers(0, 6), max_size=9))
def test_no_other_choice_of_values_that_rise_has_more(values: list[int]) -> None:
    rising = longest_rising(values)
    assert rising == sorted(set(rising))
    assert all(values[one] < values[next_] for one, next_ in pairwise(rising))
    choices = combinations(values, len(rising) + 1)
    assert not any(all(one < next_ for one, next_ in pairwise(choice)) for choice in choices)
