"""A key that stands twice in an object: the reader keeps the last value, so it is a fault."""

import json
import re
from pathlib import Path
from unittest.mock import patch

import pytest

from symposium_cli.dataset import json_errors as shape
from symposium_cli.dataset.faults import Fault
from symposium_cli.dataset.load import bundled_directory, load
from symposium_cli.errors import DataError
from tests.support.events import Document, event, fair, fair_summary, put, written


def faults(directory: Path) -> list[str]:
    with pytest.raises(DataError) as caught:
        load(directory)
    return list(map(str, caught.value.faults))


def twice(text: str, once: str, again: str) -> str:
    """The text of a file with something put in right behind the first that stands there."""
    assert once in text
    return text.replace(once, once + again, 1)


@pytest.mark.parametrize(
    ("once", "again", "place", "found"),
    [
        ('{"data_version": "1"', ', "data_version": "2"', "data_version", '"2"'),
        ('"title": "Exampleville Fair"', ', "title": "Fair"', "event.title", '"Fair"'),
        ('"inferred": false', ', "inferred": true', "event.time_zone.inferred", "true"),
        (
            '"floor_minutes": 2',
            ',\n"floor_minutes"\t\n:2',
            "sessions[1].speaking_limits.floor_minutes",
            "2",
        ),
        (
            '"person": "ben-sample"',
            ', "person" :"ada-example"',
            "sessions[1].parts[2].person",
            '"ada-example"',
        ),
        (
            '"office": "Mayor of Exampleville"',
            ', "\\u006fffice": "Mayor of Exampleville"',
            "sessions[1].parts[1].office",
            '"Mayor of Exampleville"',
        ),
    ],
)
def test_a_key_that_stands_twice_is_a_fault_at_its_place(
    tmp_path: Path, once: str, again: str, place: str, found: str
) -> None:
    key = place.rpartition(".")[2]
    text = twice(json.dumps(fair()), once, again)
    (tmp_path / "programme.json").write_text(text, encoding="utf-8")
    assert faults(tmp_path) == [
        f'programme.json: {place}: found {found}, expected the key "{key}" only once'
    ]


@pytest.mark.parametrize("before", [*'"', '" ', '"\t', '"\n', '"\r', '" \n\t '])
def test_a_text_that_looks_like_a_key_hides_none(tmp_path: Path, before: str) -> None:
    # As many texts as keys that are written with space: neither makes up for the other.
    document = put(fair(), ("event", "place"), 'so":')
    text = json.dumps(document).replace('"attendance"', '"supporters"')
    text = text.replace('"printed_date":', f'"place{before}: "Elsewhere", "printed_date":', 1)
    (tmp_path / "programme.json").write_text(text, encoding="utf-8")
    assert faults(tmp_path) == [
        'programme.json: event.place: found "so\\":", expected the key "place" only once'
    ]


def test_every_repetition_is_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = json.dumps(fair_summary())
    text = twice(text, '{"themes": [', '{"id": "a", "id": {"x": 1, "x": 2}}, ')
    text = text.replace('"number": 1', '"number": 1, "number": 1, "number": 1', 1)
    text = text[:-1] + ', "themes": []}'
    (tmp_path / "summary.json").write_text(text, encoding="utf-8")
    repeated = [fault for fault in faults(written(tmp_path, fair())) if "only once" in fault]
    assert repeated == [
        'summary.json: themes: found [], expected the key "themes" only once',
        'summary.json: themes[0].id: found {"x": 2}, expected the key "id" only once',
        'summary.json: themes[0].id.x: found 2, expected the key "x" only once',
        'summary.json: footnotes[0].number: found 1, expected the key "number" only once',
        'summary.json: footnotes[0].number: found 1, expected the key "number" only once',
    ]


def test_a_repetition_is_told_beside_other_faults_of_the_file(tmp_path: Path) -> None:
    text = twice(json.dumps(fair()), '"data_version": "1"', ', "age": {"a": 1, "a": NaN}')
    (tmp_path / "programme.json").write_text(text, encoding="utf-8")
    assert faults(tmp_path) == [
        'programme.json: age: found {"a": NaN}, expected no field of this name',
        'programme.json: age.a: found NaN, expected the key "a" only once',
    ]


def test_what_a_key_held_before_is_looked_at_too(tmp_path: Path) -> None:
    text = twice('{"data_version": {"a": 1, "a": 2}, ', "", "") + json.dumps(fair())[1:]
    (tmp_path / "programme.json").write_text(text, encoding="utf-8")
    assert faults(tmp_path) == [
        'programme.json: data_version: found "1", expected the key "data_version" only once',
        'programme.json: data_version.a: found 2, expected the key "a" only once',
    ]


def test_the_last_value_is_held_against_the_rest(tmp_path: Path) -> None:
    text = twice(json.dumps(fair()), '"date": "2030-03-01"', ', "date": "2030-03-04"')
    (tmp_path / "programme.json").write_text(text, encoding="utf-8")
    assert faults(tmp_path)[:2] == [
        'programme.json: event.date: found "2030-03-04", expected the key "date" only once',
        'programme.json: event.end_date: found "2030-03-03", expected a day not before 2030-03-04',
    ]


def test_a_key_may_stand_in_several_objects_and_in_texts(tmp_path: Path) -> None:
    document = put(fair(), ("event", "place"), 'Here": there : "date":')
    assert load(written(tmp_path, document)).programme.event.place == 'Here": there : "date":'


def test_the_deepest_nesting_is_looked_through(tmp_path: Path) -> None:
    deep = '{"a":' * 198 + '{"b":1,"b":2}' + "}" * 198
    text = twice(json.dumps(fair()), '"data_version": "1"', f', "age": {deep}')
    (tmp_path / "programme.json").write_text(text, encoding="utf-8")
    [_, repeated] = faults(tmp_path)
    assert re.fullmatch(
        r'programme\.json: age(\.a)+\.?…: found 2, expected the key "b" only once', repeated
    )


def test_numbers_of_any_length_are_read_again(tmp_path: Path) -> None:
    digits = "9" * 4300
    text = twice(json.dumps(fair()), '"data_version": "1"', f', "x": {digits}, "x": {digits}')
    (tmp_path / "programme.json").write_text(text, encoding="utf-8")
    found = faults(tmp_path)
    assert found[0].startswith("programme.json: x: found 999")
    assert found[1] == 'programme.json: x: found Infinity, expected the key "x" only once'


def spaced(document: Document) -> str:
    """A file in which every colon has white space before it."""
    return json.dumps(document, separators=(",", "\r\n \t: "))


@pytest.mark.parametrize("write", [json.dumps, spaced])
@pytest.mark.parametrize("programme", [fair(), {**fair(), "event": event(end_date="2030-03-03")}])
def test_a_sound_file_is_read_once(tmp_path: Path, write: object, programme: Document) -> None:
    assert callable(write)
    (tmp_path / "programme.json").write_text(write(programme), encoding="utf-8", newline="")
    (tmp_path / "summary.json").write_text(write(fair_summary()), encoding="utf-8", newline="")
    with patch.object(shape, "repeated_keys", side_effect=AssertionError):
        load(tmp_path)


def test_the_bundled_files_are_read_once() -> None:
    with patch.object(shape, "repeated_keys", side_effect=AssertionError):
        load(bundled_directory())


def test_repetitions_are_looked_for_in_vain() -> None:
    assert list(shape.repeated_keys("a.json", b'{"a": [{"a": 1}, {"a": 1}]}')) == []
    assert list(shape.repeated_keys("a.json", b'{"a": 1, "a": 1}')) == [
        Fault("a.json", "a", "1", 'the key "a" only once')
    ]
