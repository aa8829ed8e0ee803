"""What is wrong in one file by itself: each fault with its place, what is there and should be."""

import json
import re

import pytest
from pydantic import ValidationError

from symposium_cli.dataset.faults import fault_line
from symposium_cli.dataset.fields import Model
from symposium_cli.dataset.json_errors import repeated_keys, schema_faults
from symposium_cli.dataset.models import Programme, Summary
from tests.support.events import Place, fair, fair_summary, paragraph, put, summary


def faults(content: bytes | str, model: type[Model] = Programme) -> list[str]:
    """Everything wrong in a file with this content."""
    content = content.encode() if isinstance(content, str) else content
    try:
        model.model_validate_json(content)
    except ValidationError as error:
        found = schema_faults(error, "a.json", content)
    else:
        found = repeated_keys("a.json", content)
    return [fault_line(fault).removeprefix("a.json: ") for fault in found]


BROKEN: dict[str, bytes | str] = {
    "line 1 column 0: found EOF while parsing a value, expected JSON": b"",
    "line 2 column 0: found EOF while parsing a value, expected JSON": b" \n",
    "line 2 column 11: found EOF while parsing a string, expected JSON": b'{\n  "a": {"ti',
    "line 1 column 8: found EOF while parsing a string, expected JSON": '{"é": "é',
    "line 1 column 3: found trailing characters, expected JSON": b"{}{}",
    "line 2 column 1: found trailing characters, expected JSON": b"{}\n{}",
    "line 1 column 10: found trailing comma, expected JSON": '{"é": [1,]}',
    "line 1 column 14: found unexpected end of hex escape, expected JSON": b'{"a": "\\ud800"}',
    "line 1 column 1: found U+FEFF, expected a value": b"\xef\xbb\xbf{}",
    "line 1 column 1: found `/`, expected a value": b"// no\n{}",
    "line 2 column 7: found `é`, expected a value": '{\n"é🎪": é}',
    "line 1 column 11: found `c`, expected `,` or `}`": b'{"a": "b "c""}',
    'line 1 column 15: found `"`, expected `,` or `}`': '{"a": "ééééé" "b": 1}',
    "line 1 column 10: found `}`, expected true, false or null": b'{"a": nul}',
    "line 1 column 10: found the end of the line, expected true, false or null": '{"a": nul\r\n}',
    "byte 1: found 0xff, expected UTF-8 text": '{"a": 1}'.encode("utf-16"),
    "byte 2: found 0x00, expected UTF-8 text": '{"a": 1}'.encode("utf-16-le"),
    "byte 1: found 0x00, expected UTF-8 text": '{"a": 1}'.encode("utf-32-be"),
    "byte 8: found 0x00, expected UTF-8 text": b'{"a": "\x00"}',
    "byte 8: found 0xed, expected UTF-8 text": b'{"a": "\xed\xa0\x80"}',
    "the whole file: found null, expected an object": "null",
    "the whole file: found [], expected an object": "[]",
    'the whole file: found "fair", expected an object': '"fair"',
}


@pytest.mark.parametrize(("fault", "content"), BROKEN.items())
def test_what_is_no_json_object_is_told_with_its_place(content: bytes | str, fault: str) -> None:
    assert faults(content) == [fault]


@pytest.mark.parametrize("inside", ["1", '"a"', "{}", "[]"])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_nesting_has_a_limit_that_is_told(opening: str, closing: str, inside: str) -> None:
    [fault] = faults(opening * 202 + inside + closing * 202)
    assert "found recursion limit exceeded" in fault
    assert fault.endswith("expected at most 200 levels of lists and objects")


def test_a_number_has_a_limit_that_is_told() -> None:
    [fault] = faults('{"a": ' + "9" * 5000 + "}")
    expected = "expected a number of at most 4,300 digits"
    assert fault.endswith(f": found number out of range, {expected}")


@pytest.mark.parametrize("place", [("event", "title"), ("event", "unknown"), ("sessions", 1)])
def test_as_many_levels_as_allowed_are_told_of(place: Place) -> None:
    levels = 200 - len(place)
    deep = json.loads("[" * levels + "1" + "]" * levels)
    [fault] = faults(json.dumps(put(fair(), place, deep)))
    assert f": found {'[' * levels}1{']' * (len(place) - 1)}…, expected " in fault


MISSHAPEN: dict[str, tuple[Place, object]] = {
    "sessions[1].parts[2].age: found 7, expected no field of this name": (
        ("sessions", 1, "parts", 2, "age"),
        7,
    ),
    'event.date: found "1 March", expected a date such as 2011-09-19, or a month or a year '
    "where no more is known: 2011-09, 2011": (
        ("event", "date"),
        "1 March",
    ),
    'sessions[0].id: found "A", expected an id of small letters, digits and single hyphens': (
        ("sessions", 0, "id"),
        "A",
    ),
    'sessions[0].room: found " ", expected text that is not blank': (("sessions", 0, "room"), " "),
    "sessions[0].id: found null, expected text": (("sessions", 0, "id"), None),
    'event.time_zone.inferred: found "no", expected true or false': (
        ("event", "time_zone", "inferred"),
        "no",
    ),
    "sessions: found {}, expected a list": (("sessions",), {}),
    "sessions[0].pages: found [], expected a list that is not empty": (
        ("sessions", 0, "pages"),
        [],
    ),
    # What is wrong in a list does not make it empty.
    'sessions[0].pages[0]: found "1", expected a whole number': (("sessions", 0, "pages"), ["1"]),
    "sessions[0]: found [1], expected an object": (("sessions", 0), [1]),
    "sessions[0].kind: found 7, expected 'registration', 'session' or 'break'": (
        ("sessions", 0, "kind"),
        7,
    ),
}


@pytest.mark.parametrize(("fault", "change"), MISSHAPEN.items())
def test_a_fault_names_place_value_and_what_was_expected(
    fault: str, change: tuple[Place, object]
) -> None:
    assert faults(json.dumps(put(fair(), *change))) == [fault]


def test_codes_and_times_are_asked_for_in_their_form() -> None:
    document = put(fair(), ("sessions", 0, "start"), "2030-03-01T22:00:00")
    assert faults(json.dumps(put(document, ("sessions", 2, "parts", 0, "country_code"), "EX"))) == [
        (
            'sessions[0].start: found "2030-03-01T22:00:00", '
            "expected a time with its offset from UTC, such as 2011-09-19T10:00:00-04:00"
        ),
        (
            'sessions[2].parts[0].country_code: found "EX", '
            "expected three capital letters, as ISO 3166 has them"
        ),
    ]


def test_words_are_asked_for_in_their_form() -> None:
    document = summary(paragraphs=[paragraph(1, "all *3 and")])
    [fault] = faults(json.dumps(document), Summary)
    assert fault == (
        'paragraphs[0].printed[0].words: found "*3", expected words separated by single '
        'spaces, each with *N if it is printed N times, such as "all*3 and*12 counter-terrorism", '
        "where N has at most six digits"
    )


def test_what_is_missing_is_named() -> None:
    document = fair()
    del document["sessions"][3]["kind"]
    expected = "sessions[3].kind: found nothing, expected a value here"
    assert faults(json.dumps(document)) == [expected]


@pytest.mark.parametrize(
    ("written", "found", "above"),
    [
        ("0", "0", " above 0"),
        ("-0", "0", " above 0"),
        ("2.0", "2.0", ""),
        ("1e-9", "1e-09", ""),
        ("1e400", "Infinity", ""),
        ("-1e400", "-Infinity", ""),
        ("-Infinity", "-Infinity", ""),
        ("NaN", "NaN", ""),
    ],
)
def test_no_other_number_is_taken_for_a_page(written: str, found: str, above: str) -> None:
    text = json.dumps(fair()).replace('"page_count": 2', f'"page_count": {written}')
    expected = f"expected a whole number{above}"
    assert faults(text) == [f"event.document.page_count: found {found}, {expected}"]


# A key that stands twice: readers keep the last value, so it is a fault.


def twice(text: str, once: str, again: str) -> str:
    """The text of a file with something put in right behind the first that stands there."""
    assert once in text
    return text.replace(once, once + again, 1)


def test_every_repetition_is_told_in_the_order_of_the_file() -> None:
    text = json.dumps(fair_summary())
    text = twice(text, '{"themes": [', '{"id": "a", "id": {"x": 1, "x": 2}}, ')
    text = text.replace('"number": 1', '"number": 1, "number": 1, "number": 1', 1)
    text = text[:-1] + ', "themes": []}'
    assert [fault for fault in faults(text, Summary) if "only once" in fault] == [
        'themes: found [], expected the key "themes" only once',
        'themes[0].id: found {"x": 2}, expected the key "id" only once',
        'themes[0].id.x: found 2, expected the key "x" only once',
        'footnotes[0].number: found 1, expected the key "number" only once',
        'footnotes[0].number: found 1, expected the key "number" only once',
    ]


def test_a_repetition_is_told_beside_other_faults_of_the_file() -> None:
    text = twice(json.dumps(fair()), '"data_version": "1"', ', "age": {"a": 1, "a": NaN}')
    assert faults(text) == [
        'age: found {"a": NaN}, expected no field of this name',
        'age.a: found NaN, expected the key "a" only once',
    ]


def test_what_a_key_held_before_is_looked_at_too() -> None:
    assert faults('{"data_version": {"a": 1, "a": 2}, ' + json.dumps(fair())[1:]) == [
        'data_version: found "1", expected the key "data_version" only once',
        'data_version.a: found 2, expected the key "a" only once',
    ]


def test_the_deepest_nesting_is_looked_through() -> None:
    deep = '{"a":' * 198 + '{"b":1,"b":2}' + "}" * 198
    [_, repeated] = faults(twice(json.dumps(fair()), '"data_version": "1"', f', "age": {deep}'))
    assert re.fullmatch(r'age(\.a)+\.?…: found 2, expected the key "b" only once', repeated)


@pytest.mark.parametrize(
    ("digits", "found"),
    [("9" * 640, "9" * 200 + "…"), ("9" * 641, "Infinity"), ("9" * 4300, "Infinity")],
)
def test_numbers_of_any_length_are_read_again(digits: str, found: str) -> None:
    text = f'{{"x": {digits}, "x": {digits}}}'
    [fault] = [fault for fault in faults(text) if "only once" in fault]
    assert fault == f'x: found {found}, expected the key "x" only once'


def test_a_key_may_stand_in_several_objects() -> None:
    assert list(repeated_keys("a.json", b'{"a": [{"a": 1}, {"a": 1}]}')) == []
