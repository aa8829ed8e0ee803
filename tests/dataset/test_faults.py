"""How a fault is told: place, value and what was expected, in few words and all visible."""

import sys
from collections.abc import Iterator

import pytest

from symposium_cli.dataset.faults import FaultRecord, as_json, fault_line, place
from symposium_cli.errors import Fault


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (
            Fault("summary.json", "themes[0].id", '"purpose"', "another id"),
            'summary.json: themes[0].id: found "purpose", expected another id',
        ),
        (
            Fault("summary.json", "a\nb", '"\u202e"', "an \x1b"),
            'summary.json: a\\u000ab: found "\\u202e", expected an \\u001b',
        ),
    ],
)
def test_a_fault_is_one_line_that_hides_nothing(fault: Fault, line: str) -> None:
    assert fault_line(fault) == line


def test_a_fault_is_a_record_as_it_stands() -> None:
    fault = Fault("summary.json", "a\nb", '"\u202e"', "another id")
    assert vars(FaultRecord(fault, None)) == fault._asdict()


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ((), "the whole file"),
        (("event",), "event"),
        (("sessions", 3, "start"), "sessions[3].start"),
        (("sessions", 0, "parts", 12), "sessions[0].parts[12]"),
        ((0, "id"), "[0].id"),
        (("sessions", 0, "a.b"), 'sessions[0]["a.b"]'),
        (("a b", "c"), '["a b"].c'),
        (("event", "1"), 'event["1"]'),
        (("event", ""), 'event[""]'),
        (("event", "é"), 'event["é"]'),
        (("event", 'a"]'), 'event["a\\"]"]'),
        (("event", "a\nb"), 'event["a\\nb"]'),
    ],
)
def test_a_place_can_be_read_whatever_the_keys(keys: tuple[str | int, ...], told: str) -> None:
    assert place(keys) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, "null"),
        (True, "true"),
        (7, "7"),
        (float("nan"), "NaN"),
        (float("inf"), "Infinity"),
        ("é\x1b\u202e", '"é\\u001b\u202e"'),
        ((1, "twö"), '[1, "twö"]'),
        ({"a": {}}, '{"a": {}}'),
    ],
)
def test_a_value_stands_as_in_the_file(value: object, told: str) -> None:
    assert as_json(value) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("x" * 198, '"' + "x" * 198 + '"'),
        ("x" * 199, '"' + "x" * 199 + "…"),
        ("x" * 10**6, '"' + "x" * 199 + "…"),
        (["x" * 196], '["' + "x" * 196 + '"]'),
        (["x" * 197], '["' + "x" * 197 + '"…'),
        ([1] * 10**6, "[" + "1, " * 66 + "1…"),
    ],
)
def test_a_value_does_not_run_on(value: object, told: str) -> None:
    assert as_json(value) == told


def test_a_place_does_not_run_on() -> None:
    assert place(["x" * 300]) == "x" * 200 + "…"
    assert place(["sessions", "-" * 300]) == 'sessions["' + "-" * 190 + "…"


def test_a_long_list_is_not_written_out_to_be_cut() -> None:
    def endless() -> Iterator[int]:
        yield from range(1000)
        pytest.fail("more was read than is shown")

    class Endless(list[int]):
        def __iter__(self) -> Iterator[int]:
            return endless()

    assert as_json(Endless([1])).endswith("…")


def test_a_number_that_python_may_not_write_out_is_told_of() -> None:
    usual = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        assert as_json([10**700]) == "a number of very many digits"
    finally:
        sys.set_int_max_str_digits(usual)
