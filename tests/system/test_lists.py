"""The page on lists of speakers: its commands build upon one another, and print what is shown."""

import re
from pathlib import Path

import pytest

from symposium_cli.importing.headings import ListField, meaning
from tests.support.pages import Shown, blocks_of, commands_of, page, run_by_shell

pytestmark = pytest.mark.repeats

PAGE = page("docs/lists.md")
BLOCKS = blocks_of(PAGE)
ROWS = re.findall(r"^\| (`.*`) \| (.*) \|$", PAGE, re.MULTILINE)


def test_the_commands_print_what_is_shown(tmp_path: Path) -> None:
    for block in BLOCKS:
        if block.file:
            (tmp_path / block.file).write_text(block.text, encoding="utf-8")
    consoles = (block.text for block in BLOCKS if block.language == "console")
    shown = [found for console in consoles for found in commands_of(console)]
    printed = [Shown(command, run_by_shell(command, tmp_path)) for command, _ in shown]
    assert printed == shown


def test_the_headings_that_are_named_mean_their_fields() -> None:
    named: set[str] = set()
    for fields, headings in ROWS:
        known = re.findall(r"`(\w+)`", fields)
        meant = {found[0] for heading in headings.split(", ") if (found := meaning(heading))}
        assert meant == set(known), headings
        named |= set(known)
    assert named == set(ListField)
