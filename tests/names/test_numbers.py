"""Numbers of pages and paragraphs as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.names.numbers import read_numbers
from symposium_cli.names.text import ranges


@given(st.sets(st.integers(0, 999), min_size=1))
def test_what_is_shown_is_read_back(numbers: set[int]) -> None:
    read = read_numbers(ranges(sorted(numbers)))
    assert read is not None
    assert {number for each in read for number in each} == numbers


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("14 to 16", (range(14, 17),)),
        ("14 and 16", (range(14, 15), range(16, 17))),
        ("P. 5; p.7–9", (range(5, 6), range(7, 10))),
        ("16-14", (range(16, 15),)),
        ("9" * 18, (range(10**18 - 1, 10**18),)),
        ("9" * 19, None),
        ("p. 5 6", None),
        ("5-6-7", None),
        ("5,", None),
        ("", None),
    ],
)
def test_what_is_read(text: str, read: tuple[range, ...] | None) -> None:
    assert read_numbers(text, r"p\.?") == read
