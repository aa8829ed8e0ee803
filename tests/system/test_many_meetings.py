"""The page on many meetings: its blocks build upon one another, and are run in one directory."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from symposium_cli.dataset.record import Record
from symposium_cli.queries.programme import SessionRecord, SpeakerRecord
from tests.support.pages import ROOT, Shown, blocks_of, commands_of, page, run_by_shell

pytestmark = pytest.mark.repeats

PAGE = page("docs/many-meetings.md")
BLOCKS = blocks_of(PAGE)
DUCKDB = "duckdb -markdown meetings.duckdb"
[LOAD] = [block.text for block in BLOCKS if block.file == "load.sql"]
COUNTS = "SELECT (SELECT count(*) FROM speakers) AS parts, (SELECT count(*) FROM sessions) AS slots"


def _shown() -> Iterator[Shown]:
    """Every command of the page and every question in SQL, with its output."""
    blocks = iter(BLOCKS)
    for block in blocks:
        match block.language, block.file:
            case "console", "":
                yield from commands_of(block.text)
            case "sql", "":
                output = next(blocks)
                assert output.language == "text"
                yield Shown(_by_shell(DUCKDB, block.text), output.text.strip("\n"))
            case "sql", file:
                yield Shown(_by_shell(f"cat > {file}", block.text), "")
            case other:
                raise AssertionError(f"{other} is not run")


def _by_shell(command: str, text: str) -> str:
    return f"{command} <<'END'\n{text}END"


def test_the_blocks_print_what_is_shown_and_load_again_without_doubles(tmp_path: Path) -> None:
    assert f"`{DUCKDB}`" in PAGE
    for directory in ("data", "tests/second_event"):
        shutil.copytree(ROOT / directory, tmp_path / directory)
    shown = list(_shown())
    assert [Shown(command, run_by_shell(command, tmp_path)) for command, _ in shown] == shown

    again = [line for line, _ in shown if line.endswith("< load.sql") or " upsert " in line]
    assert len(again) == 2
    counts = (
        f'duckdb -csv meetings.duckdb -c "{COUNTS}"',
        f'sqlite-utils meetings.db "{COUNTS}" --csv',
    )
    found = [run_by_shell(line, tmp_path) for line in (*again, *counts)]
    assert found == ["", "", *["parts,slots\n47,16"] * 2]
    # The index has followed what was deleted and loaded again.
    lamps = "sqlite-utils search meetings.db speakers lamp -c name --csv"
    assert run_by_shell(lamps, tmp_path) == "name\nSigríður Sýnishorn"


@pytest.mark.parametrize(
    ("table", "record"), [("speakers", SpeakerRecord), ("sessions", SessionRecord)]
)
def test_the_columns_that_are_loaded_are_fields_of_the_records(
    table: str, record: type[Record]
) -> None:
    [made] = re.findall(rf"TABLE {table} AS.*?;", LOAD, re.DOTALL)
    columns = re.findall(r"(\w+)\"?: '", made)
    assert len(columns) > 5
    assert set(columns) - set(record.field_names()) == set()
