"""`symp stats` as it is drawn, and what it must be told."""

import pytest

from tests.conftest import Ask

BY_ROLE = """\
Role       Parts  People  Of 32
─────────────────────────────────────────────────────────
speaker    24     24      75%    ████████████████████████
chair      6      6       19%    ██████
keynote    1      1       3%     █
presenter  1      1       3%     █
"""


def test_counts_as_a_table_with_bars(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert ask("stats", "--by", "role") == (BY_ROLE, "")


def test_a_table_says_what_is_not_stated(ask: Ask) -> None:
    lines = ask("stats", "--by", "verb").out.splitlines()
    assert lines[0].split() == ["Verb", "Points", "Of", "58"]
    assert lines[-1].split() == ["not", "stated", "11", "19%", "█" * 24]


def test_the_name_of_a_field_is_written_in_words(ask: Ask) -> None:
    assert ask("stats", "--by", "office_kind").out.startswith("Office kind  ")


def test_what_is_wrong_with_the_command_line(ask: Ask) -> None:
    assert ask("stats", status=2).err.startswith("symp: Missing option '--by'.")
    assert "Did you mean: country?" in ask("stats", "--by", "contry", status=2).err
