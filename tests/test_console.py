"""Drawing for people: widths, wholeness, and data that are only data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from symposium_cli.console import Terminal, draw_list, draw_sheets
from symposium_cli.models import Symposium
from symposium_cli.records import Records
from symposium_cli.text import visible
from symposium_cli.views import SPEAKER_COLUMNS, Column, Line, Section, Sheet, session_columns

COLUMNS = (
    Column("Name", lambda record: record["name"], whole=True),
    Column("Said", lambda record: record["said"]),
)
WORDS = {"name": "Zoë", "said": "one two three four five six seven eight nine ten " * 2}


def test_a_list_without_a_terminal_is_one_line_a_record() -> None:
    drawn = draw_list(
        [WORDS, {"name": "東京都", "said": "x"}], COLUMNS, Terminal(None, colour=False)
    )
    assert drawn == (
        "Name    Said\n"
        "Zoë     one two three four five six seven eight nine ten one two three four five six seven"
        " eight nine ten\n"
        "東京都  x\n"
    )


def test_a_narrow_terminal_gets_cards() -> None:
    drawn = draw_list([WORDS, {"name": "Bo", "said": ""}], COLUMNS, Terminal(21, colour=False))
    assert drawn == (
        "Name  Zoë\n"
        "Said  one two three\n"
        "      four five six\n"
        "      seven eight\n"
        "      nine ten one\n"
        "      two three four\n"
        "      five six seven\n"
        "      eight nine ten\n"
        "\n"
        "Name  Bo\n"
    )


@pytest.mark.parametrize("width", [80, 81, 100])
def test_a_wide_terminal_gets_a_table(width: int) -> None:
    drawn = draw_list([WORDS], COLUMNS, Terminal(width, colour=False))
    assert drawn.startswith("Name  Said")
    assert drawn.splitlines()[1] == "─" * len(drawn.splitlines()[1])


def test_no_word_is_broken_for_a_table() -> None:
    long = {"name": "Bo", "said": "Donaudampfschifffahrtsgesellschaft und so weiter"}
    assert draw_list([long], COLUMNS, Terminal(40, colour=False)) == (
        "Name  Said\n"
        "────────────────────────────────────────\n"
        "Bo    Donaudampfschifffahrtsgesellschaft\n"
        "      und so weiter\n"
    )
    assert draw_list([long], COLUMNS, Terminal(39, colour=False)) == (
        "Name  Bo\nSaid  Donaudampfschifffahrtsgesellschaf\n      t und so weiter\n"
    )


@pytest.mark.parametrize("width", [30, 40, 60, 79, 80, 100, 120, 200])
def test_lists_fit_the_terminal_and_cut_nothing(symposium: Symposium, width: int) -> None:
    records = Records(symposium)
    slots = symposium.programme.sessions
    people = [records.speaker(found) for slot in slots for found in slot.appearances]
    drawn = draw_list(people, SPEAKER_COLUMNS, Terminal(width, colour=False))
    assert max(map(cell_len, drawn.splitlines())) <= width
    for person in people:
        assert set(person["name"].split()) <= set(drawn.split())
    sessions = [records.session(slot) for slot in slots]
    drawn = draw_list(sessions, session_columns(sessions), Terminal(width, colour=False))
    assert max(map(cell_len, drawn.splitlines())) <= width
    for session in sessions:
        assert f" {session['id']}" in drawn


@pytest.mark.parametrize("width", [None, 40, 120])
@pytest.mark.parametrize("text", ["[para 12]", "[/b]", ":smile:", "[link=x]y[/link]", "\\[b]"])
def test_data_are_not_markup(text: str, width: int | None) -> None:
    drawn = draw_list([{"name": text, "said": text}], COLUMNS, Terminal(width, colour=True))
    assert drawn.count(text) == 2
    sheet = Sheet(text, (Line(text, text),), (Section("Heading", (Line("", text),)),))
    assert draw_sheets([sheet], Terminal(width, colour=True)).count(text) == 4


def test_no_colour_means_no_escape() -> None:
    assert "\x1b" in draw_list([WORDS], COLUMNS, Terminal(80, colour=True))
    assert "\x1b" not in draw_list([WORDS], COLUMNS, Terminal(80, colour=False))


def test_sheets_are_laid_out_for_reading() -> None:
    sheet = Sheet("Title", (Line("Said", WORDS["said"]),), (Section("Heading", (Line("1", "x"),)),))
    drawn = draw_sheets([sheet, Sheet("Next", ())], Terminal(60, colour=False))
    assert drawn == (
        "Title\n"
        "Said  one two three four five six seven eight nine ten one\n"
        "      two three four five six seven eight nine ten\n"
        "\n"
        "Heading\n"
        "  1  x\n"
        "\n"
        "Next\n"
    )


@pytest.mark.parametrize(("width", "longest"), [(None, 100), (400, 100), (100, 100), (50, 50)])
def test_sheets_keep_their_reading_layout_at_any_width(width: int | None, longest: int) -> None:
    sheet = Sheet("Title", (Line("Said", "word " * 100),))
    lengths = [
        len(line) for line in draw_sheets([sheet], Terminal(width, colour=False)).splitlines()
    ]
    assert longest - len("word ") <= max(lengths) <= longest


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("Støre", "Støre"),
        ("a\x1b[31mb", "a\\u001b[31mb"),
        ("line\nbreak", "line\\u000abreak"),
        ("\u202eevil", "\\u202eevil"),
        ("\x9b2J", "\\u009b2J"),
    ],
)
def test_control_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_no_control_character_reaches_a_terminal(text: str) -> None:
    drawn = draw_list([{"name": text, "said": text}], COLUMNS, Terminal(None, colour=False))
    assert all(character == "\n" or character == visible(character) for character in drawn)
    assert drawn.count("\n") == 2
