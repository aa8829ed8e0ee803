"""Writing: encodings, terminals, and what is told beside an answer."""

import io
import os
import sys

import pytest

from symposium_cli.errors import OutputError
from symposium_cli.output import streams as output


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)


def _ascii_stdout(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    return written


def test_machines_get_utf_8_whatever_the_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = _ascii_stdout(monkeypatch)
    output.write("Støre", machine=True)
    assert stdout.getvalue() == "Støre".encode()


def test_people_get_what_the_encoding_can_say(monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = _ascii_stdout(monkeypatch)
    output.write("Støre – Jiménez – Davutoğlu’s ─ 東", machine=False)
    assert stdout.getvalue() == b"Store - Jimenez - Davutoglu's - ?"


def test_a_closed_standard_output_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match=r"^Standard output is closed\.$"):
        output.write("x", machine=False)


def test_no_terminal_and_no_columns_means_any_width(monkeypatch: pytest.MonkeyPatch) -> None:
    _ascii_stdout(monkeypatch)
    assert output.terminal() == (None, False)


@pytest.mark.parametrize(
    ("columns", "width"), [("72", 72), ("0", None), ("wide", None), ("", None)]
)
def test_columns_say_the_width(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int | None
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    _ascii_stdout(monkeypatch)
    assert output.terminal().width == width


@pytest.mark.parametrize(
    ("environment", "is_terminal", "colour"),
    [
        ({"TERM": "xterm"}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({}, True, False),
        ({"TERM": "xterm"}, False, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"CLICOLOR_FORCE": "1"}, False, True),
        ({"CLICOLOR_FORCE": "0"}, False, False),
        ({"NO_COLOR": "1", "TERM": "xterm"}, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"}, True, False),
        ({"NO_COLOR": "", "TERM": "xterm"}, True, True),
    ],
)
def test_who_decides_on_colour(
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    is_terminal: bool,  # noqa: FBT001
    colour: bool,  # noqa: FBT001
) -> None:
    _ascii_stdout(monkeypatch)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal)
    assert output.terminal().colour is colour


def test_a_terminal_says_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    main, terminal = os.openpty()
    with open(terminal, "w", encoding="utf-8") as stdout:  # noqa: PTH123
        monkeypatch.setattr(sys, "stdout", stdout)
        monkeypatch.delenv("COLUMNS", raising=False)
        monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((133, 40)))
        assert output.terminal().width == 133
        monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
        assert output.terminal().width == 80
    os.close(main)
