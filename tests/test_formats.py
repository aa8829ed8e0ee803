"""Records as text for machines."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.formats import to_json, to_json_line

texts = st.text(st.characters(codec="utf-8"))


def test_characters_are_themselves() -> None:
    assert to_json_line({"name": "Støre “quoted” 東京"}) == '{"name": "Støre “quoted” 東京"}\n'


@pytest.mark.parametrize(
    ("character", "escape"),
    [("\x1b", "\\u001b"), ("\x7f", "\\u007f"), ("\x9b", "\\u009b"), ("\u202e", "\\u202e")],
)
def test_control_characters_are_escaped(character: str, escape: str) -> None:
    assert to_json_line({"name": character}) == f'{{"name": "{escape}"}}\n'


@given(st.lists(st.dictionaries(texts, texts)))
def test_whatever_is_written_is_read_back(records: list[dict[str, str]]) -> None:
    assert json.loads(to_json(records)) == records


@given(st.dictionaries(texts, texts))
def test_a_json_line_is_one_line(record: dict[str, str]) -> None:
    written = to_json_line(record)
    assert written.endswith("\n")
    assert "\n" not in written[:-1]
    assert json.loads(written) == record
