"""Cells, cleaned; and cells that say nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.importing.cells import Cell, Dirt, clean, is_silent


@pytest.mark.parametrize(
    ("raw", "cell"),
    [
        ("Ada Example", Cell("Ada Example")),
        ("  Ada Example ", Cell("Ada Example", trimmed=True)),
        ("Ada  Example", Cell("Ada Example", trimmed=True)),
        ("Ada\nExample", Cell("Ada Example", (Dirt.BREAKS,))),
        ("Ada \r\n Example", Cell("Ada Example", (Dirt.BREAKS,), trimmed=True)),
        ("Ada Example\n", Cell("Ada Example", trimmed=True)),
        ("Ada\u00a0Example", Cell("Ada Example", (Dirt.NO_BREAK,))),
        ("\u00a0Ada Example", Cell("Ada Example", trimmed=True)),
        ("Ada Exam\u00adple", Cell("Ada Example", (Dirt.CONTROLS,))),
        ("A\x00d\x1ba\u202e", Cell("Ada", (Dirt.CONTROLS,))),
        ("\ufeffAda\tB", Cell("Ada B", (Dirt.CONTROLS, Dirt.BREAKS))),
        ("می\u200cرود", Cell("می\u200cرود")),
        ("\u2028", Cell("", trimmed=True)),
        ("", Cell("")),
    ],
)
def test_a_cell_is_cleaned_and_what_was_cleaned_is_told(raw: str, cell: Cell) -> None:
    assert clean(raw) == cell


@given(st.text())
def test_what_is_clean_stays_so_and_cleaning_is_never_kept_quiet(raw: str) -> None:
    cell = clean(raw)
    assert clean(cell.text) == Cell(cell.text)
    assert cell.text == raw or cell.dirt or cell.trimmed


@pytest.mark.parametrize(
    "text",
    ["missing", "Not indicated", "N/A", "n.a.", "-", "—", "?", "...", "UNKNOWN", "nil", "无"],
)
def test_some_words_and_signs_say_nothing(text: str) -> None:
    assert is_silent(text)


@pytest.mark.parametrize("text", ["Delegation", "NA", "Nil Example", "0", "No", "Missing Person"])
def test_other_words_say_something(text: str) -> None:
    assert not is_silent(text)
