"""Writing: encodings, terminals, files, and what cannot be written."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest

from symposium_cli.errors import DataError, Fault, OutputError, UnknownError, UsageError
from symposium_cli.output import streams


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)


def _ascii(
    monkeypatch: pytest.MonkeyPatch, name: str = "stdout", *, is_terminal: bool = False
) -> io.BytesIO:
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="ascii")
    monkeypatch.setattr(stream, "isatty", lambda: is_terminal)
    monkeypatch.setattr(sys, name, stream)
    return written


def test_machines_get_utf_8_whatever_the_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = _ascii(monkeypatch)
    streams.write("Støre", machine=True)
    assert stdout.getvalue() == "Støre".encode()


def test_people_get_what_the_encoding_can_say(monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = _ascii(monkeypatch)
    streams.write("Støre – Jiménez – Davutoğlu’s ─ ØıÅ… 東 █▒░╌│", machine=False)
    assert stdout.getvalue() == b"Store - Jimenez - Davutoglu's - OiA... ? #+:-|"


def test_a_closed_standard_output_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match=r"^Standard output is closed\.$"):
        streams.write("x", machine=False)


FAULT = Fault("programme.json", "event", "x", "y")


def test_of_many_suggestions_people_are_told_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = _ascii(monkeypatch, "stderr")
    meant = tuple(map(str, range(1, 13)))
    streams.report(UnknownError("A.", kind="unknown_x", did_you_mean=meant), as_json=False)
    assert stderr.getvalue() == (
        b"symp: A.\nDid you mean: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more?\n"
    )


def test_suggestions_of_several_words_are_told_apart_by_quotes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stderr = _ascii(monkeypatch, "stderr")
    meant = ("Congo, Dem. Rep.", "Norway", "Cote d'Ivoire", "symp speaker x", "--role 'a b'")
    streams.report(UsageError("A.", did_you_mean=meant), as_json=False)
    assert stderr.getvalue().decode().splitlines()[1] == (
        "Did you mean: 'Congo, Dem. Rep.', Norway, \"Cote d'Ivoire\", symp speaker x, --role 'a b'?"
    )


@pytest.mark.parametrize("as_json", [False, True])
def test_of_very_many_words_only_the_first_are_repeated(
    monkeypatch: pytest.MonkeyPatch,
    as_json: bool,  # noqa: FBT001
) -> None:
    stderr = _ascii(monkeypatch, "stderr")
    streams.report(UsageError(f"No {'x ' * 10_000}."), as_json=as_json)
    assert len(stderr.getvalue()) < 300


def test_errors_are_told_to_people_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = _ascii(monkeypatch, "stderr")
    streams.report(
        UnknownError(
            "A – b.\nC\x1b\u200b.", kind="unknown_x", hint="Ask.", did_you_mean=("d", "e")
        ),
        as_json=False,
    )
    streams.report(UsageError("Bare."), as_json=False)
    streams.note("A note.", as_json=False)
    assert stderr.getvalue().decode() == (
        "symp: A - b.\nC\\u001b\\u200b.\nDid you mean: d, e?\nAsk.\nsymp: Bare.\nA note.\n"
    )


def test_errors_are_told_to_scripts_as_objects(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = _ascii(monkeypatch, "stderr")
    streams.report(UsageError("A\udcff.", did_you_mean=("–",)), as_json=True)
    streams.report(DataError("B.", hint="C.", faults=(FAULT,), fault_count=2), as_json=True)
    streams.note("A note.", as_json=True)
    slip = {"error": "A\\udcff.", "kind": "usage", "hint": None, "did_you_mean": ["–"]}
    data = {"error": "B.", "kind": "data", "hint": "C.", "did_you_mean": []}
    assert [json.loads(line) for line in stderr.getvalue().splitlines()] == [
        slip,
        {**data, "faults": [FAULT._asdict()], "fault_count": 2},
        {"note": "A note."},
    ]


def test_what_nobody_can_read_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    streams.note("A note.", as_json=False)
    streams.discard(None)


@pytest.mark.parametrize(
    ("columns", "width"), [(None, None), ("72", 72), ("0", None), ("wide", None), ("", None)]
)
def test_columns_say_the_width(
    monkeypatch: pytest.MonkeyPatch, columns: str | None, width: int | None
) -> None:
    _ascii(monkeypatch)
    if columns is not None:
        monkeypatch.setenv("COLUMNS", columns)
    assert streams.terminal().width == width


@pytest.mark.parametrize(("told", "width"), [((133, 40), 133), ((0, 0), 80), (OSError, 80)])
def test_a_terminal_says_its_width(
    monkeypatch: pytest.MonkeyPatch, told: object, width: int
) -> None:
    monkeypatch.setattr(sys, "stdout", Mock(**{"isatty.return_value": True}))
    size = Mock(side_effect=[os.terminal_size(told) if isinstance(told, tuple) else told])
    monkeypatch.setattr(os, "get_terminal_size", size)
    assert streams.terminal().width == width


@pytest.mark.parametrize(
    ("environment", "is_terminal", "colour"),
    [
        ("TERM=xterm", True, True),
        ("TERM=dumb", True, False),
        ("", True, False),
        ("TERM=xterm", False, False),
        ("FORCE_COLOR=1", False, True),
        ("CLICOLOR_FORCE=1", False, True),
        ("CLICOLOR_FORCE=0", False, False),
        ("NO_COLOR=1 TERM=xterm", True, False),
        ("NO_COLOR=1 FORCE_COLOR=1 CLICOLOR_FORCE=1", True, False),
        ("NO_COLOR= TERM=xterm", True, True),
    ],
)
def test_who_decides_on_colour(
    monkeypatch: pytest.MonkeyPatch,
    environment: str,
    is_terminal: bool,  # noqa: FBT001
    colour: bool,  # noqa: FBT001
) -> None:
    for variable in environment.split():
        monkeypatch.setenv(*variable.split("="))
    _ascii(monkeypatch, is_terminal=is_terminal)
    assert streams.terminal().colour is colour


def test_a_file_is_written_in_utf_8_whatever_the_environment_says(tmp_path: Path) -> None:
    writes = "from symposium_cli.output.streams import write_file; write_file('a', chr(8211))"
    environment = {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", writes], env=environment, cwd=tmp_path, check=True)
    assert (tmp_path / "a").read_bytes() == "–".encode()


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("missing/day.svg", "No such file or directory"),
        (".", "Is a directory"),
        ("a\0b", "no file can have this name"),
        pytest.param(
            "/dev/full",
            "No space left on device",
            marks=pytest.mark.skipif(
                not Path("/dev/full").exists(), reason="this system has no full device"
            ),
        ),
    ],
)
def test_a_file_that_cannot_be_written_is_an_error_that_says_so(
    tmp_path: Path, place: str, reason: str
) -> None:
    path = str(tmp_path / place)
    with pytest.raises(OutputError) as caught:
        streams.write_file(path, "x")
    assert caught.value.message == f"{path!r} cannot be written: {reason}."


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "day.svg"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    streams.write_file(str(path), "new")
    assert path.read_text(encoding="utf-8") == "new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [found.name for found in tmp_path.iterdir()] == ["day.svg"]


def test_a_file_that_fails_halfway_leaves_the_old_one_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "day.svg"
    path.write_text("old", encoding="utf-8")

    def half(self: Path, content: bytes) -> None:
        with self.open("wb") as file:
            file.write(content[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OutputError, match="No space left on device"):
        streams.write_file(str(path), "new")
    assert [found.read_text(encoding="utf-8") for found in tmp_path.iterdir()] == ["old"]


def test_a_link_goes_on_pointing_at_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to("there")
    streams.write_file(str(tmp_path / "link"), "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there").read_text(encoding="utf-8") == "new"


def test_a_file_that_may_not_be_written_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "day.svg"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match="Permission denied"):
        streams.write_file(str(path), "new")
    assert path.read_text(encoding="utf-8") == "old"
