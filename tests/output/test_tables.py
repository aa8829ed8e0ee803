"""Drawing for people: widths, wholeness, and data that are only data."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from symposium_cli.dataset.models import Symposium
from symposium_cli.names.text import escape_controls
from symposium_cli.output.tables import Terminal, draw_list, draw_sheets
from symposium_cli.output.views import (
    POINT_COLUMNS,
    SPEAKER_COLUMNS,
    THEME_COLUMNS,
    Column,
    Line,
    Section,
    Sheet,
    session_columns,
    speaker_sheet,
)
from symposium_cli.queries.recorder import Recorder

COLUMNS = (
    Column("Name", lambda record: record["name"], whole=True),
    Column("Said", lambda record: record["said"]),
)
WORDS = {"name": "Zoë", "said": "one two three four five six seven eight nine ten " * 2}
LONG = "Donaudampfschifffahrtsgesellschaft"
WIDTHS = range(20, 201, 9)
INDENTS = 4

LETTERS = st.characters(max_codepoint=0x10FF, categories=("L", "N", "P", "S"))
WORD = st.text(LETTERS, min_size=1, max_size=16) | st.sampled_from(["Ki-moon", "e\u0301a", "[/b]"])
WIDE_WORD = st.one_of(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=16),
    st.sampled_from(["Støre", "Ki-moon", "東京都", "사무총장", "e\u0301a", "😀", "👩‍🚀"]),
)
PHRASE = st.lists(WORD, min_size=1, max_size=12).map(" ".join)
WIDE_PHRASE = st.lists(WIDE_WORD, min_size=1, max_size=12).map(" ".join)
SLUG = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.lists(WORD, min_size=1, max_size=4).map(" ".join),
            "honorific": st.none() | st.just("H.E. The Rt. Hon. Ms."),
            "post_nominals": st.none() | WORD,
            "office": st.none() | PHRASE,
            "country": st.none() | PHRASE,
            "organizations": st.lists(PHRASE, max_size=2),
            "role": st.sampled_from(["chair", "keynote", "speaker", "presenter"]),
            "session": SLUG,
            "pages": st.lists(st.integers(1, 300), min_size=1, max_size=3),
        }
    ),
    min_size=1,
    max_size=4,
)


def _fits(drawn: str, width: int, *texts: str) -> bool:
    """Whether no line is wider than the terminal, or than a single word needs."""
    longest = max((cell_len(word) for text in texts for word in text.split()), default=0)
    return max(map(cell_len, drawn.split("\n"))) <= max(width, longest + INDENTS)


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
    columns = (*COLUMNS, Column("Id", lambda record: record["id"], whole=True))
    records = [{**WORDS, "id": "zoe-example"}, {"name": "Bo", "said": "", "id": "bo"}]
    assert draw_list(records, columns, Terminal(21, colour=False)) == (
        "Name  Zoë\n"
        "Said  one two three\n"
        "      four five six\n"
        "      seven eight\n"
        "      nine ten one\n"
        "      two three four\n"
        "      five six seven\n"
        "      eight nine ten\n"
        "Id    zoe-example\n"
        "\n"
        "Name  Bo\n"
        "Id    bo\n"
    )


@pytest.mark.parametrize("width", [22, 80, 81, 100])
def test_a_wide_terminal_gets_a_table(width: int) -> None:
    drawn = draw_list([WORDS], COLUMNS, Terminal(width, colour=False))
    assert drawn.startswith("Name  Said")
    assert drawn.splitlines()[1] == "─" * min(width, len("Zoë") + 3 + len(WORDS["said"].strip()))


def test_a_table_is_given_up_where_a_word_has_no_room() -> None:
    long = {"name": "Bo", "said": f"{LONG} und so weiter"}
    assert draw_list([long], COLUMNS, Terminal(40, colour=False)) == (
        f"Name  Said\n────────────────────────────────────────\nBo    {LONG}\n      und so weiter\n"
    )
    assert draw_list([long], COLUMNS, Terminal(39, colour=False)) == (
        f"Name\n  Bo\nSaid\n  {LONG}\n  und so weiter\n"
    )


def test_a_card_puts_leads_above_only_where_it_must() -> None:
    long = {"name": "Bo", "said": LONG}
    drawn = draw_list([long, {"name": "Zoë", "said": "hi"}], COLUMNS, Terminal(39, colour=False))
    assert drawn == f"Name\n  Bo\nSaid\n  {LONG}\n\nName  Zoë\nSaid  hi\n"


def test_a_word_that_is_wider_than_the_terminal_is_left_whole() -> None:
    long = {"name": "Bo", "said": LONG}
    assert LONG in draw_list([long], COLUMNS, Terminal(20, colour=False)).split()
    sheet = Sheet("T", (Line("Said", LONG),), (Section("S", (Line("1", LONG),)),))
    assert draw_sheets([sheet], Terminal(20, colour=False)).split().count(LONG) == 2


def test_widths_are_shared_fairly() -> None:
    columns = tuple(
        Column(name, lambda record, at=at: record[at])  # type: ignore[misc]
        for at, name in enumerate(("A", "B", "C"))
    )
    record = ("short", "word " * 40, "word " * 40)
    first, rule, *rest = draw_list([record], columns, Terminal(67, colour=False)).splitlines()
    assert (first.index("B"), first.index("C"), len(rule)) == (7, 38, 67)
    assert rest[0] == "short  " + "word " * 5 + "word  " + "word " * 5 + "word"


def test_what_is_short_keeps_to_one_line_beside_what_is_long() -> None:
    columns = (Column("A", lambda record: record[0]), Column("B", lambda record: record[1]))
    record = ("Minister for Foreign Affairs", "word " * 40)
    drawn = draw_list([record], columns, Terminal(60, colour=False))
    assert "Minister for Foreign Affairs  word" in drawn


def test_what_is_to_stay_whole_is_never_broken_in_a_table() -> None:
    columns = (
        Column("Time", lambda _: "23:45–00:15 (2030-03-02)", whole=True),
        Column("Said", lambda _: "one two three"),
    )
    drawn = draw_list([()], columns, Terminal(39, colour=False))
    assert drawn.splitlines()[2] == "23:45–00:15 (2030-03-02)  one two three"
    drawn = draw_list([()], columns, Terminal(38, colour=False))
    assert drawn == "Time  23:45–00:15 (2030-03-02)\nSaid  one two three\n"


def test_columns_too_narrow_to_read_become_cards() -> None:
    columns = tuple(Column(name, lambda _: "a b " * 20) for name in ("One", "Two"))
    assert draw_list([()], columns, Terminal(34, colour=False)).startswith(
        "One               Two\n"
    )
    assert draw_list([()], columns, Terminal(33, colour=False)).startswith("One  a b a b")


@pytest.mark.parametrize("width", WIDTHS)
def test_lists_fit_the_terminal_and_cut_nothing(symposium: Symposium, width: int) -> None:
    records = Recorder(symposium)
    slots = symposium.programme.sessions
    terminal = Terminal(width, colour=False)
    people = [records.speaker(found) for slot in slots for found in slot.appearances]
    sessions = [records.session(slot) for slot in slots]
    themes = (
        [records.theme(theme) for theme in symposium.summary.themes] if symposium.summary else []
    )
    points = [point for theme in themes for point in theme["points"]]
    lists: list[tuple[Any, tuple[Column, ...]]] = [
        (people, SPEAKER_COLUMNS),
        (sessions, session_columns(sessions, several_days=False)),
        (themes, THEME_COLUMNS),
        (points, POINT_COLUMNS),
    ]
    for rows, columns in lists:
        drawn = draw_list(rows, columns, terminal)
        cells = [column.cell(row) for row in rows for column in columns]
        assert _fits(drawn, width, *cells)
        assert {word for cell in cells for word in cell.split()} <= set(drawn.split())
        for row in rows:
            for column in columns:
                assert not column.whole or column.cell(row) in drawn


@settings(max_examples=50, deadline=None)
@given(PEOPLE, st.integers(20, 200))
def test_invented_people_fit_any_terminal_and_stay_whole(people: list[Any], width: int) -> None:
    drawn = draw_list(people, SPEAKER_COLUMNS, Terminal(width, colour=False))
    cells = [column.cell(record) for record in people for column in SPEAKER_COLUMNS]
    assert _fits(drawn, width, *cells)
    said = drawn.split()
    for word in {word for cell in cells for word in cell.split()}:
        assert said.count(word) >= sum(cell.split().count(word) for cell in cells)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(PHRASE, PHRASE), max_size=4), PHRASE, st.integers(20, 200))
def test_invented_sheets_fit_any_terminal_and_stay_whole(
    pairs: list[tuple[str, str]], title: str, width: int
) -> None:
    lines = tuple(Line(lead, text) for lead, text in pairs)
    sheet = Sheet(title, lines, (Section("Part", lines),))
    drawn = draw_sheets([sheet], Terminal(width, colour=False))
    texts = [text for line in lines for text in line]
    assert _fits(drawn, width, title, *texts)
    assert sorted(drawn.split()) == sorted(" ".join([title, "Part", *texts, *texts]).split())


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(WIDE_PHRASE, WIDE_PHRASE), min_size=1, max_size=5),
    st.none() | st.integers(20, 200),
    st.booleans(),
)
def test_columns_stay_aligned(
    rows: list[tuple[str, str]],
    width: int | None,
    whole: bool,  # noqa: FBT001
) -> None:
    columns = (
        Column("A", lambda record: record[0], whole=whole),
        Column("B", lambda record: record[1]),
        Column("C", lambda _: "\u241f"),
    )
    drawn = draw_list(rows, columns, Terminal(width, colour=False))
    lines = drawn.splitlines()
    if lines[0].split() != ["A", "B", "C"]:
        return  # cards have no columns
    marked = [line for line in lines if line.endswith("\u241f")]
    assert len(marked) == len(rows)
    assert {cell_len(line) for line in [lines[0], *marked]} == {cell_len(lines[0])}


@pytest.mark.parametrize("width", [None, 120])
def test_wide_characters_and_accents_stay_in_their_columns(width: int | None) -> None:
    names = ["Støre", "東京都", "e\u0301a", "😀😀", "사무총장", "plain", "ﬀ", "ｆｕｌｌ"]
    records = [{"name": name, "said": "<"} for name in names]
    drawn = draw_list(records, COLUMNS, Terminal(width, colour=False))
    lines = [line for line in drawn.splitlines() if line.endswith("<")]
    assert len(lines) == len(names)
    assert {cell_len(line.removesuffix("<")) for line in lines} == {8 + 2}


@pytest.mark.parametrize("width", [None, 40, 120])
@pytest.mark.parametrize("text", ["[para 12]", "[/b]", ":smile:", "[link=x]y[/link]", "\\[b]"])
def test_data_are_not_markup(text: str, width: int | None) -> None:
    drawn = draw_list([{"name": text, "said": text}], COLUMNS, Terminal(width, colour=True))
    assert drawn.count(text) == 2
    sheet = Sheet(text, (Line(text, text),), (Section("Heading", (Line("", text),)),))
    assert draw_sheets([sheet], Terminal(width, colour=True)).count(text) == 4


@pytest.mark.parametrize("width", [None, 20, 80])
def test_no_colour_means_no_escape(width: int | None) -> None:
    assert "\x1b" in draw_list([WORDS], COLUMNS, Terminal(width, colour=True))
    assert "\x1b" not in draw_list([WORDS], COLUMNS, Terminal(width, colour=False))
    sheet = Sheet("Title", (Line("Said", "x"),))
    assert "\x1b" in draw_sheets([sheet], Terminal(width, colour=True))
    assert "\x1b" not in draw_sheets([sheet], Terminal(width, colour=False))


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


def test_a_narrow_sheet_puts_leads_above_their_texts() -> None:
    section = Section("Heading", (Line("1", LONG), Line("2", "x")))
    sheet = Sheet("Title", (Line("Said", "a b"),), (section,))
    assert draw_sheets([sheet], Terminal(38, colour=False)) == (
        f"Title\nSaid  a b\n\nHeading\n  1\n    {LONG}\n  2\n    x\n"
    )
    assert draw_sheets([sheet], Terminal(39, colour=False)) == (
        f"Title\nSaid  a b\n\nHeading\n  1  {LONG}\n  2  x\n"
    )


@pytest.mark.parametrize(("width", "longest"), [(None, 100), (400, 100), (100, 100), (50, 50)])
def test_sheets_keep_their_reading_layout_at_any_width(width: int | None, longest: int) -> None:
    sheet = Sheet("Title", (Line("Said", "word " * 100),))
    lengths = [
        len(line) for line in draw_sheets([sheet], Terminal(width, colour=False)).splitlines()
    ]
    assert longest - len("word ") <= max(lengths) <= longest


@pytest.mark.parametrize("width", [20, 37, 80, 200])
def test_sheets_of_people_fit_the_terminal(symposium: Symposium, width: int) -> None:
    records = Recorder(symposium)
    for slot in symposium.programme.sessions:
        for found in slot.appearances:
            sheet = speaker_sheet(records.speaker(found), records.session(slot))
            drawn = draw_sheets([sheet], Terminal(width, colour=False))
            texts = [text for line in sheet.facts for text in line]
            assert _fits(drawn, width, *texts)
            assert {word for text in texts for word in text.split()} <= set(drawn.split())


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
    assert escape_controls(text) == shown
    assert shown in draw_list([{"name": text, "said": ""}], COLUMNS, Terminal(80, colour=False))
    sheet = Sheet(text, (Line(text, text),), (Section("Heading", (Line(text, text),)),))
    assert draw_sheets([sheet], Terminal(80, colour=False)).count(shown) == 5


@given(st.text())
def test_no_control_character_reaches_a_terminal(text: str) -> None:
    drawn = draw_list([{"name": text, "said": text}], COLUMNS, Terminal(None, colour=False))
    assert all(character == "\n" or character == escape_controls(character) for character in drawn)
    assert drawn.count("\n") == 2
