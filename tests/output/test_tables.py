"""Drawing for people: widths, wholeness, and data that are only data."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import escape_controls
from symposium_cli.output.layout import Column, Line, Section, Sheet, Terminal
from symposium_cli.output.tables import draw_list, draw_sheets

pytestmark = pytest.mark.libraries

Pair = tuple[str, str]

COLUMNS: list[Column[Pair]] = [
    Column("Name", lambda pair: pair[0], whole=True),
    Column("Said", lambda pair: pair[1]),
]
WORDS = ("Zoë", "one two three four five six seven eight nine ten " * 2)
LONG = "Donaudampfschifffahrtsgesellschaft"
INDENTS = 4

LETTERS = st.characters(max_codepoint=0x10FF, categories=("L", "N", "P", "S"))
WORD = st.text(LETTERS, min_size=1, max_size=16) | st.sampled_from(["Ki-moon", "e\u0301a", "[/b]"])
WIDE_WORD = st.one_of(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=16),
    st.sampled_from(["Støre", "Ki-moon", "東京都", "사무총장", "e\u0301a", "😀", "👩‍🚀"]),
)
PHRASE = st.lists(WORD, min_size=1, max_size=12).map(" ".join)
WIDE_PHRASE = st.lists(WIDE_WORD, min_size=1, max_size=12).map(" ".join)


def terminal(width: int | None) -> Terminal:
    return Terminal(width, colour=False)


def listed(*pairs: Pair, width: int | None) -> str:
    return draw_list(pairs, COLUMNS, terminal(width))


def fits(drawn: str, width: int, *texts: str) -> bool:
    """Whether no line is wider than the terminal, or than a single word needs."""
    longest = max((cell_len(word) for text in texts for word in text.split()), default=0)
    return max(map(cell_len, drawn.split("\n"))) <= max(width, longest + INDENTS)


def test_a_list_without_a_terminal_is_one_line_an_item() -> None:
    assert listed(WORDS, ("東京都", "x"), width=None) == (
        "Name    Said\n"
        "Zoë     one two three four five six seven eight nine ten one two three four five six seven"
        " eight nine ten\n"
        "東京都  x\n"
    )


def test_the_headings_of_a_list_without_a_terminal_are_bold() -> None:
    assert draw_list([("Zoë", "x")], COLUMNS, Terminal(None, colour=True)) == (
        "\x1b[1mName\x1b[0m\x1b[1m  \x1b[0m\x1b[1mSaid\x1b[0m\nZoë   x\n"
    )


def test_a_narrow_terminal_gets_cards_without_what_is_empty() -> None:
    assert listed(WORDS, ("Bo", ""), width=21) == (
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


@pytest.mark.parametrize("width", [22, 80, 81, 100])
def test_a_wide_terminal_gets_a_table(width: int) -> None:
    head, rule, *_ = listed(WORDS, width=width).splitlines()
    assert head == "Name  Said"
    assert rule == "─" * min(width, len("Zoë") + 3 + len(WORDS[1].strip()))


def test_a_table_is_given_up_where_a_word_has_no_room() -> None:
    long = ("Bo", f"{LONG} und so weiter")
    assert listed(long, width=40) == (
        f"Name  Said\n────────────────────────────────────────\nBo    {LONG}\n      und so weiter\n"
    )
    assert listed(long, width=39) == f"Name\n  Bo\nSaid\n  {LONG}\n  und so weiter\n"


def test_a_card_puts_leads_above_only_where_it_must() -> None:
    drawn = listed(("Bo", LONG), ("Zoë", "hi"), width=39)
    assert drawn == f"Name\n  Bo\nSaid\n  {LONG}\n\nName  Zoë\nSaid  hi\n"


def test_what_is_short_keeps_to_one_line_beside_what_is_long() -> None:
    columns: list[Column[Pair]] = [Column("A", lambda pair: pair[0]), COLUMNS[1]]
    drawn = draw_list([("Minister for Foreign Affairs", "word " * 40)], columns, terminal(60))
    assert "Minister for Foreign Affairs  word" in drawn


def test_what_is_to_stay_whole_is_never_broken_in_a_table() -> None:
    slot = ("23:45–00:15 (2030-03-02)", "one two three")
    assert listed(slot, width=39).splitlines()[2] == "  ".join(slot)
    assert listed(slot, width=38) == "Name  23:45–00:15 (2030-03-02)\nSaid  one two three\n"


def test_columns_too_narrow_to_read_become_cards() -> None:
    columns = [Column[str](name, lambda _: "a b " * 20) for name in ("One", "Two")]
    assert draw_list([""], columns, terminal(34)).startswith("One               Two\n")
    assert draw_list([""], columns, terminal(33)).startswith("One  a b a b")


@pytest.mark.parametrize("width", range(20, 201, 9))
def test_lists_fit_the_terminal_and_cut_nothing(symposium: Symposium, width: int) -> None:
    people = [(found.session.id, found.part.printed or "") for found in symposium.appearances]
    points = [(found.point.id, found.point.statement) for found in symposium.points]
    for pairs in (people, points):
        drawn = listed(*pairs, width=width)
        assert fits(drawn, width, *(said for _, said in pairs))
        assert {word for _, said in pairs for word in said.split()} <= set(drawn.split())
        assert all(name in drawn for name, _ in pairs)


@settings(max_examples=30)
@given(st.lists(st.tuples(PHRASE, PHRASE, WORD), min_size=1, max_size=4), st.integers(20, 200))
def test_invented_lists_fit_any_terminal_and_stay_whole(
    rows: list[tuple[str, str, str]], width: int
) -> None:
    columns: list[Column[tuple[str, str, str]]] = [
        Column("Name", lambda row: row[0]),
        Column("Office", lambda row: row[1]),
        Column("Id", lambda row: row[2], whole=True),
    ]
    drawn = draw_list(rows, columns, terminal(width))
    texts = [text for row in rows for text in row]
    assert fits(drawn, width, *texts)
    said, words = drawn.split(), " ".join(texts).split()
    assert all(said.count(word) >= words.count(word) for word in words)


@settings(max_examples=30)
@given(st.lists(st.tuples(PHRASE, PHRASE), max_size=4), PHRASE, st.integers(20, 200))
def test_invented_sheets_fit_any_terminal_and_stay_whole(
    pairs: list[Pair], title: str, width: int
) -> None:
    lines = [Line(lead, text) for lead, text in pairs]
    drawn = draw_sheets([Sheet(title, lines, [Section("Part", lines)])], terminal(width))
    texts = [text for pair in pairs for text in pair]
    assert fits(drawn, width, title, *texts)
    told = [title, *texts, *(["Part", *texts] if pairs else [])]
    assert sorted(drawn.split()) == sorted(" ".join(told).split())


@settings(max_examples=30)
@given(
    st.lists(st.tuples(WIDE_PHRASE, WIDE_PHRASE), min_size=1, max_size=5),
    st.none() | st.integers(20, 200),
    st.booleans(),
)
def test_columns_stay_aligned(
    rows: list[Pair],
    width: int | None,
    whole: bool,  # noqa: FBT001
) -> None:
    columns: list[Column[Pair]] = [
        Column("A", lambda pair: pair[0], whole=whole),
        Column("B", lambda pair: pair[1]),
        Column("C", lambda _: "\u241f"),
    ]
    lines = draw_list(rows, columns, terminal(width)).splitlines()
    if lines[0].split() != ["A", "B", "C"]:
        return  # cards have no columns
    marked = [line for line in lines if line.endswith("\u241f")]
    assert len(marked) == len(rows)
    assert {cell_len(line) for line in [lines[0], *marked]} == {cell_len(lines[0])}


def drawn_in_every_place(text: str, width: int | None, *, colour: bool) -> str:
    """A text in both columns of a list, and in the five places that a sheet has for data."""
    onto = Terminal(width, colour=colour)
    section = Section("Heading", [Line(text, text)])
    sheet = Sheet(text, [Line(text, text)], [section])
    return draw_list([(text, text)], COLUMNS, onto) + draw_sheets([sheet], onto)


@pytest.mark.parametrize("width", [None, 40, 120])
@pytest.mark.parametrize("text", ["[para 12]", "[/b]", ":smile:", "[link=x]y[/link]", "\\[b]"])
def test_data_are_not_markup(text: str, width: int | None) -> None:
    assert drawn_in_every_place(text, width, colour=True).count(text) == 7


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Støre", "Støre"),
        ("a\x1b[31mb", "a\\u001b[31mb"),
        ("line\nbreak", "line\\u000abreak"),
        ("\u202eevil", "\\u202eevil"),
    ],
)
def test_control_characters_are_shown(text: str, shown: str) -> None:
    assert drawn_in_every_place(text, 80, colour=False).count(shown) == 7


@given(st.text())
def test_no_control_character_reaches_a_terminal(text: str) -> None:
    drawn = drawn_in_every_place(text, None, colour=False)
    assert all(character == "\n" or character == escape_controls(character) for character in drawn)
    assert listed((text, text), width=None).count("\n") == 2


@pytest.mark.parametrize("width", [None, 20, 80])
def test_no_colour_means_no_escape(width: int | None) -> None:
    sheet = Sheet("Title", [Line("Said", "x")])
    for colour in (True, False):
        onto = Terminal(width, colour=colour)
        assert ("\x1b" in draw_list([WORDS], COLUMNS, onto)) is colour
        assert ("\x1b" in draw_sheets([sheet], onto)) is colour


def test_what_was_looked_for_stands_out_where_the_text_is_as_it_was() -> None:
    column = Column[str]("Text", lambda text: text, marks=lambda _: [(0, 3)])
    drawn = draw_list(["fog here", "fog\x1bhere"], [column], Terminal(None, colour=True))
    assert "\x1b[1mfog\x1b[0m here" in drawn
    assert "fog\\u001bhere" in drawn


def test_sheets_are_laid_out_for_reading() -> None:
    sheet = Sheet("Title", [Line("Said", WORDS[1])], [Section("Heading", [Line("1", "x")])])
    assert draw_sheets([sheet, Sheet("Next", ())], terminal(60)) == (
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
    section = Section("Heading", [Line("1", LONG), Line("2", "x")])
    sheet = Sheet("Title", [Line("Said", "a b")], [section])
    assert draw_sheets([sheet], terminal(38)) == (
        f"Title\nSaid  a b\n\nHeading\n  1\n    {LONG}\n  2\n    x\n"
    )
    assert draw_sheets([sheet], terminal(39)) == (
        f"Title\nSaid  a b\n\nHeading\n  1  {LONG}\n  2  x\n"
    )


@pytest.mark.parametrize(("width", "longest"), [(None, 100), (400, 100), (100, 100), (50, 50)])
def test_sheets_keep_their_reading_layout_at_any_width(width: int | None, longest: int) -> None:
    drawn = draw_sheets([Sheet("Title", [Line("Said", "a " * 250)])], terminal(width))
    assert longest - len("a ") < max(map(len, drawn.splitlines())) <= longest
