"""From bytes to text: what is recognized, and what is refused as something else."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.errors import DataError, SympError, UsageError
from symposium_cli.importing.encodings import decode

TEXT = "Name,État\nÉlie,Sénégal\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "UTF-8 with a byte order mark"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("utf-32"), "UTF-32"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_the_usual_encodings_are_recognized(content: bytes, encoding: str) -> None:
    assert decode(content, "list.csv", None) == (TEXT, encoding)


def test_bytes_that_cp1252_does_not_have_become_control_characters() -> None:
    assert decode(b"Ren\xe9 \x93B\x94\x81\n", "list.csv", None) == ("René “B”\x81\n", "cp1252")


@pytest.mark.parametrize("encoding", ["cp1251", "KOI8-R", "utf-8", "utf-16-le"])
def test_an_encoding_that_is_stated_overrules(encoding: str) -> None:
    text = "\ufeffИмя\nИван\n" if "utf" in encoding else "Имя\nИван\n"
    assert decode(text.encode(encoding), "list.csv", encoding)[0] == "Имя\nИван\n"


@pytest.mark.parametrize("encoding", ["", "utf-99", "base64", "hex", "a b", "\udcff", "é"])
def test_an_encoding_that_is_none_is_wrong(encoding: str) -> None:
    with pytest.raises(UsageError, match="is not known"):
        decode(b"Name\nA\n", "list.csv", encoding or "-")


def test_bytes_that_are_no_text_in_the_encoding_stated_are_told_with_their_line() -> None:
    with pytest.raises(DataError) as refused:
        decode(b"Name\r\nAda\r\nRen\xe9\r\n", "list.csv", "utf-8")
    assert refused.value.message == "list.csv is not UTF-8 throughout: line 3 has the byte 0xE9."


def test_a_stray_byte_does_not_make_a_file_in_utf_8_one_in_cp1252() -> None:
    content = "Élie, Zoé, Noé, Ève, René, José, Łukasz\n".encode() + b"Ren\xe9\n"
    with pytest.raises(DataError, match=r"UTF-8 throughout: line 2 has the byte 0xE9"):
        decode(content, "list.csv", None)


@pytest.mark.parametrize(
    ("content", "kind", "hint"),
    [
        (b"PK\x03\x04\x14", "a workbook (such as .xlsx or .ods) or an archive", "CSV UTF-8"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a workbook (.xls)", "CSV UTF-8"),
        (b"%PDF-1.7", "a PDF", "as CSV"),
        (b"\x1f\x8b\x08", "compressed", "Unpack"),
        (b"PAR1", "a Parquet file", "as CSV"),
        (b"SQLite format 3\x00", "a SQLite database", "as CSV"),
        (b'[\n {"name": "Ada"}]', "JSON", "as CSV"),
        (codecs.BOM_UTF8 + b'{"name": 1}', "JSON", "as CSV"),
        (b"\n<!DOCTYPE html>", "HTML or XML", "as CSV"),
        (b"<?xml version='1.0'?>", "HTML or XML", "as CSV"),
        (bytes(range(32)) * 20, "not a text file", "as CSV"),
    ],
)
def test_what_is_no_csv_is_told_what_it_is(content: bytes, kind: str, hint: str) -> None:
    with pytest.raises(DataError) as refused:
        decode(content, "list.csv", None)
    assert kind in refused.value.message
    assert hint in (refused.value.hint or "")


@given(st.binary(), st.sampled_from([None, "utf-8", "utf-16", "cp1252", "utf-7", "punycode"]))
def test_any_bytes_are_text_or_refused(content: bytes, encoding: str | None) -> None:
    try:
        text, _ = decode(content, "list.csv", encoding)
    except SympError:
        return
    assert not text.startswith("\ufeff") or content
