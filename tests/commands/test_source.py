"""Reading a text of the document that is named on the command line."""

import io
import os
import re
import sys
from pathlib import Path

import pytest

from symposium_cli.commands.source import MAX_BYTES, read
from symposium_cli.errors import DataError


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Støre".encode(), "Støre"),
        (b"\xef\xbb\xbf" + "Støre".encode(), "Støre"),
        ("Støre".encode("utf-16"), "Støre"),
        (b"\xfe\xff" + "Støre".encode("utf-16-be"), "Støre"),
        (b"", ""),
        (b"a" * MAX_BYTES, "a" * MAX_BYTES),
    ],
    ids=lambda value: value[:9],
)
def test_text_is_read_in_utf_8_or_marked_utf_16(tmp_path: Path, content: bytes, text: str) -> None:
    path = tmp_path / "text"
    path.write_bytes(content)
    assert read(str(path)) == text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Støre".encode("latin-1"), "is not text in UTF-8: byte 3 is 0xf8"),
        (b"\xff\xfea", "not text in UTF-8"),
        (b"a" * (MAX_BYTES + 1), "more than 4,194,304 bytes"),
    ],
    ids=lambda value: value[:9],
)
def test_what_is_no_such_text_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "text"
    path.write_bytes(content)
    with pytest.raises(DataError, match=f"^{re.escape(repr(str(path)))} .*{said}"):
        read(str(path))


@pytest.mark.parametrize("path", [".", "missing", ""])
def test_what_cannot_be_read_is_a_fault_of_the_data(path: str) -> None:
    with pytest.raises(DataError, match=f"^{re.escape(repr(path))} cannot be read: "):
        read(path)


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(DataError) as caught:
        read(str(path))
    assert str(caught.value) == f"{str(path)!r} is a pipe, and nothing came through it."


def test_a_pipe_is_read_to_its_end() -> None:
    out, into = os.pipe()
    os.write(into, b"text")
    os.close(into)
    assert read(f"/dev/fd/{out}") == "text"
    os.close(out)


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"text")))
    assert read("-") == "text"
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(DataError, match=r"^Standard input is closed\.$"):
        read("-")


TEXT_IS_ASKED_FOR = "Give the document as text; of a PDF, `pdftotext FILE - | symp verify -`."


@pytest.mark.parametrize(
    "text", ["{}", "[]", ' \n{"a": [1]} ', "[1]\n[2]", '{"a": 1}\n{"b": 2}', "[1, 2]{"]
)
def test_json_is_no_text_of_a_document(tmp_path: Path, text: str) -> None:
    path = tmp_path / "text"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        read(str(path))
    assert str(caught.value) == f"{str(path)!r} is JSON, not a text of the document."
    assert caught.value.hint == TEXT_IS_ASKED_FOR


@pytest.mark.parametrize(
    "text", ["[1] Some text", "{a}", "1", '"a"', "[", "[draft]\n\nText", "[" * 99_999, "a {}"]
)
def test_other_texts_may_begin_with_a_bracket(tmp_path: Path, text: str) -> None:
    path = tmp_path / "text"
    path.write_text(text, "utf-8")
    assert read(str(path)) == text
