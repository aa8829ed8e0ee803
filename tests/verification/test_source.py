"""Reading a text of the document, and taking away what is not text."""

import io
import os
import re
import sys
from pathlib import Path

import pytest

from symposium_cli.errors import DataError
from symposium_cli.verification.source import MAX_BYTES, read, tidied


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


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Nor<b>way</b>", "Norway"),
        ("<p>Norway</p>Spain", "\n\nNorway\n\nSpain"),
        ("Norway<br/>\nSpain", "Norway\nSpain"),
        ("Norway\r\n\rSpain", "Norway\n\nSpain"),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("a <!-- note --> b", "a \n\n b"),
        ("St&oslash;re &#8211; &amp;", "Støre – &"),
        ("&lt;b&gt;", "<b>"),
        ("media.¹² Then", "media.  Then"),
        ("media<sup class='n'> 12 </sup>.", "media ."),
        ("66<sup>th</sup>", "66th"),
        ("Jime\u0301nez, \ufb01nal", "Jiménez, final"),
        ("coun\u00ad\ntering &shy;x", "countering x"),
    ],
)
def test_tags_entities_and_raised_numbers_go(text: str, left: str) -> None:
    assert tidied(text) == left
