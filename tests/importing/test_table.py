"""A CSV file as a table."""

import csv
import re
from io import StringIO

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from symposium_cli.errors import DataError, SympError
from symposium_cli.importing.entries import Action, Entry
from symposium_cli.importing.table import BLANK_ROW, Row, Table, read_table

GIVEN = "Given on the command line."


def table(text: str, **stated: str) -> Table:
    return read_table(text.encode(), "list.csv", **stated)


def told(text: str) -> list[Entry]:
    return [entry for entry in table(text).entries if entry.action is not Action.RECOGNIZED]


def delimiter(text: str, **stated: str) -> str | None:
    return table(text, **stated).entries[1].result


def test_rows_have_the_lines_at_which_they_begin() -> None:
    found = table('Name,Post\r\n"Ada\r\nExample",A\r\n\r\nBo,"B ""b"""\n"Cleo",\n')
    assert found.headings == ["Name", "Post"]
    assert found.rows == [
        Row(2, ["Ada\r\nExample", "A"]),
        Row(5, ["Bo", 'B "b"']),
        Row(6, ["Cleo", ""]),
    ]
    assert found.blank == [4]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Name,Post\nAda,Minister; Envoy\n", "comma"),
        ("Name;Post\nAda;Minister, Envoy\nBo;Minister, Envoy\n", "semicolon"),
        ('Name;Post\n"Example; Ada";A\nBo;"B, C, D"\n', "semicolon"),
        ("Name\tPost\nAda, Bo\tMinister, Envoy\n", "tab"),
        ("Name|Post\nAda|Minister, Envoy\n", "vertical bar"),
        ("Name,Post,Year\nAda,A;B,1\nBo,C;D\nCleo,E;F,2\n", "comma"),
        ("Name\nAda\n", "comma"),
        ("sep=|\nName|Post, or so\nAda|Minister, Envoy\n", "vertical bar"),
    ],
)
def test_the_delimiter_is_the_one_that_makes_the_most_even_rows(text: str, name: str) -> None:
    assert delimiter(text) == name


def test_the_delimiter_that_is_stated_overrules() -> None:
    assert delimiter("sep=;\nName:Post;\nAda:A;\n", delimiter=":") == ":"
    assert table("a:b\n1:2\n", delimiter=":").headings == ["a", "b"]


def test_the_first_line_of_excel_counts_as_a_line() -> None:
    assert table("sep=;\r\nName;Post\r\nAda;A\r\n").rows == [Row(3, ["Ada", "A"])]


def test_rows_are_made_as_wide_as_the_headings_and_nothing_is_lost_in_silence() -> None:
    text = "Name,Post\nAda\nBo,B,C,,D\nCleo,C,\n"
    assert [row.cells for row in table(text).rows] == [["Ada", ""], ["Bo", "B"], ["Cleo", "C"]]
    reason = "The row has more cells than there are headings."
    assert told(text) == [Entry(Action.LEFT_OUT, reason, 3, found=found) for found in ("C", "D")]


def test_blank_rows_are_told() -> None:
    assert told("Name,Post\n,\nAda,A\n , \n\n") == [
        Entry(Action.LEFT_OUT, BLANK_ROW, line) for line in (2, 4, 5)
    ]


def test_blank_lines_before_the_headings_are_no_rows() -> None:
    found = table("\n,\nName,Post\nAda,A\n")
    assert (found.rows, found.blank) == ([Row(4, ["Ada", "A"])], [])


def test_lines_above_the_headings_are_told_and_are_no_rows() -> None:
    text = "List of speakers;;\n\nas of 1 May, 10 a.m.;;\nName;Country;Post\nAda;Chile;A, B\n;;\n"
    found = table(text)
    assert found.headings == ["Name", "Country", "Post"]
    assert (found.rows, found.blank) == ([Row(5, ["Ada", "Chile", "A, B"])], [6])
    assert [(entry.line, entry.found) for entry in told(text)] == [
        (1, "List of speakers"),
        (3, "as of 1 May, 10 a.m."),
        (6, None),
    ]


def test_values_that_look_like_headings_are_rows() -> None:
    assert table("Name,Title\nSpeaker,President\nChair,Member\n").headings == ["Name", "Title"]
    assert table("Wer,Was\nAda,A\nBo,B\n").headings == ["Wer", "Was"]
    assert table("Wer,Was\nSpeaker,Member\nBo,B\n").headings == ["Wer", "Was"]


def test_blanks_may_stand_before_quotation_marks() -> None:
    assert table('Name, Post\n"Ada", "A, B"\n').rows == [Row(2, ["Ada", "A, B"])]


def test_loose_quotation_marks_within_a_line_are_told() -> None:
    text = 'Name,Post\nThe "Bo" Sample,A\n"Ada" Example,B\n'
    assert [row.cells[0] for row in table(text).rows] == ['The "Bo" Sample', "Ada Example"]
    [entry] = told(text)
    assert (entry.line, entry.found) == (3, '"Ada" Example,B')


def test_quotation_marks_that_swallow_lines_are_refused() -> None:
    for text in ('Name,Post\nAda,A\n"Bo,B\nCleo,C\n', 'Name,Post\nAda,A\n"Bo,B\n"Cleo",C\n'):
        with pytest.raises(DataError, match=r"quotation marks in lines 3 to 4 do not match up"):
            table(text)


@pytest.mark.parametrize("text", ["", "\n\n", " , \n", "\ufeff"])
def test_a_file_without_text_is_no_list(text: str) -> None:
    with pytest.raises(DataError, match="holds no text"):
        table(text)


def test_headings_alone_are_no_list() -> None:
    with pytest.raises(DataError, match="has headings, and no row under them"):
        table("Name,Post\n,\n")


def test_a_cell_may_be_longer_than_csv_takes_by_itself() -> None:
    assert table(f"Name,Post\nAda,{'x' * 200_000}\n").rows[0].cells[1] == "x" * 200_000


CELLS = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(['"', "\r\n", ";", ""])


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6))
def test_whatever_csv_writes_is_read_back(rows: list[list[str]]) -> None:
    written = StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([["Name", "B", "C", "D"], *rows])
    expected = [[*row, *[""] * (4 - len(row))] for row in rows if any(map(str.strip, row))]
    assume(expected)
    found = read_table(written.getvalue().encode(), "list.csv", encoding="utf-8", delimiter=",")
    assert [row.cells for row in found.rows] == expected
    assert len(found.rows) + len(found.blank) == len(rows)


@given(st.text())
def test_any_text_is_a_table_or_refused(text: str) -> None:
    try:
        found = read_table(text.encode(errors="replace"), "list.csv")
    except SympError:
        return
    lines = [row.line for row in found.rows]
    assert lines == sorted(set(lines))
    assert all(len(row.cells) == len(found.headings) for row in found.rows)


@pytest.mark.parametrize(
    ("text", "stated", "reasons"),
    [
        (
            "Name,A\nx,y\n",
            {},
            (
                "Recognized from the bytes of the file.",
                "It splits the rows into the same number of cells.",
            ),
        ),
        (
            "sep=;\nName;A\nx;y\n",
            {"encoding": "utf-8"},
            (GIVEN, "Given in the first line of the file."),
        ),
        ("Name;A\nx;y\n", {"encoding": "utf-8", "delimiter": ";"}, (GIVEN, GIVEN)),
    ],
)
def test_it_is_told_how_encoding_and_delimiter_are_known(
    text: str, stated: dict[str, str], reasons: tuple[str, str]
) -> None:
    assert tuple(entry.reason for entry in table(text, **stated).entries) == reasons


@pytest.mark.parametrize(
    ("text", "encoding", "reason"),
    [
        ("Дата;Оратор;Страна\n2024;Анна;Чили\n", "cp1251", "Recognized from the headings."),
        ("الاسم;البلد\nمحمد;المغرب\n", "cp1256", "Recognized from the headings."),
        ("姓名,国家\n王毅,中国\n", "gb18030", "Recognized from the headings."),
        ("Orateur;État\nÉlie;Sénégal\n", "cp1252", "Recognized from the bytes of the file."),
        ("Éa;Éb\nÉlie;Sénégal\n", "cp1252", "Recognized from the bytes of the file."),
    ],
)
def test_an_encoding_of_another_language_is_known_by_its_headings(
    text: str, encoding: str, reason: str
) -> None:
    made = read_table(text.encode(encoding), "list.csv")
    assert (made.entries[0].result, made.entries[0].reason) == (encoding, reason)
    assert [*made.headings, *made.rows[0].cells] == [
        cell for line in text.splitlines() for cell in re.split("[;,]", line)
    ]
