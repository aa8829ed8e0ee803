"""What the installed program promises as a process: streams, status, signals, environment."""

import os
import subprocess
import sys
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pytest
from rich.cells import cell_len

from tests.conftest import Ask
from tests.support.document import BUILT
from tests.support.events import fair, fair_summary, put, written
from tests.support.readers import is_clean

pytestmark = pytest.mark.libraries

SYMP = Path(sys.executable).with_name("symp")
HOSTILE = (
    "[b]Ada[/b] :smile: [link=x]y[/link] =1+1 \x1b[31mred\x07 \u202edet\u2066 \x9b2J \x7f|*_`<i>"
)
COLOUR = {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "TERM": "xterm"}
ENVIRONMENTS: dict[str, dict[str, str]] = {
    "utf-8": {},
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "ascii": {  # also for files, and no place to write to
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "HOME": "/nonexistent",
        "TMPDIR": "/nonexistent",
    },
}
needs_full_disk = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="this system has no full device"
)


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [SYMP, *arguments], env=environment, cwd="/", capture_output=True, check=False, timeout=60
    )


def out(*arguments: str, **environment: str) -> str:
    process = run(*arguments, **environment)
    assert (process.returncode, process.stderr) == (0, b"")
    return process.stdout.decode()


def by_shell(script: str) -> tuple[int, bytes, bytes]:
    """The status and the streams of a script that calls the program `$0`."""
    process = subprocess.run(
        ["bash", "-c", script, SYMP],  # noqa: S607
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        check=False,
        timeout=60,
    )
    return process.returncode, process.stdout, process.stderr


def on_terminal(columns: int, *arguments: str, **environment: str) -> str:
    """What a terminal of so many columns is sent."""
    child = pexpect.spawn(
        str(SYMP), list(arguments), env=environment, dimensions=(24, columns), encoding="utf-8"
    )
    child.expect(pexpect.EOF, timeout=60)
    child.close()
    assert child.exitstatus == 0
    sent: str = child.before
    return sent.replace("\r\n", "\n")


@pytest.fixture
def hostile(tmp_path: Path) -> str:
    """A data set with texts that mean something to terminals, to Rich and to readers."""
    data = put(fair(), ("sessions", 1, "parts", 1, "name"), HOSTILE)
    data = put(data, ("sessions", 1, "parts", 1, "printed"), f"{HOSTILE}, Mayor of Exampleville")
    return str(written(tmp_path, data, fair_summary()))


@pytest.mark.parametrize("encoding", ENVIRONMENTS)
def test_the_program_answers_in_any_environment(ask: Ask, encoding: str) -> None:
    environment = ENVIRONMENTS[encoding]
    questions = (["about", "--json"], ["search", "victims", "-f", "md"], ["sessions", "-f", "ics"])
    for question in questions:
        assert out(*question, **environment) == ask(*question).out
    for question in (["timeline"], ["verify", str(BUILT)]):
        process = run(*question, **environment)
        assert (process.returncode, process.stderr) == (0, b"")
        lines = process.stdout.decode(encoding).splitlines()
        assert len(lines) == len(ask(*question).out.splitlines())


def test_the_module_runs_as_the_program_does(ask: Ask) -> None:
    command = [sys.executable, "-m", "symposium_cli", "speaker", "ban", "--json"]
    process = subprocess.run(command, capture_output=True, check=True)
    assert process.stdout.decode() == ask("speaker", "ban", "--json").out


def test_a_piped_table_gives_a_whole_record_a_line() -> None:
    lines = out("speaker").splitlines()
    assert len(lines) == 33
    [line] = [line for line in lines if "Norway" in line]
    for cell in ("H.E. Mr. Jonas Gahr Støre", "Minister for Foreign Affairs", "Norway", "v", "7"):
        assert cell in line


@pytest.mark.parametrize("columns", [40, 150])
def test_the_width_follows_the_terminal_and_columns_win_over_it(columns: int) -> None:
    told = out("speaker", COLUMNS=str(columns))
    assert columns - 15 <= max(map(cell_len, told.split("\n"))) <= columns
    assert on_terminal(columns, "speaker", TERM="dumb") == told
    assert on_terminal(99, "speaker", TERM="dumb", COLUMNS=str(columns)) == told


def test_colour_is_for_terminals_that_are_not_dumb_or_for_who_tells_so() -> None:
    for arguments in (["sessions"], ["sessions", "ii"]):
        assert "\x1b[1m" in on_terminal(80, *arguments, TERM="xterm-256color")
    assert "\x1b" not in on_terminal(80, "sessions", TERM="dumb")
    assert "\x1b" not in on_terminal(80, "sessions", NO_COLOR="1", **COLOUR)
    assert "\x1b[1m" in out("sessions", FORCE_COLOR="1")
    assert "\x1b[1m" in out("sessions", CLICOLOR_FORCE="1")
    assert "\x1b" not in out("sessions", NO_COLOR="1", **COLOUR)


def test_a_dumb_terminal_that_is_told_to_use_colour_cuts_nothing() -> None:
    told = {"TERM": "dumb", "FORCE_COLOR": "1", "LINES": "\u00b2", "COLUMNS": "\u00b2"}
    line = out("speaker", "--country", "Norway", **told).splitlines()[1]
    assert line.split()[-3:] == ["speaker", "v", "7"]


def test_machine_formats_take_no_notice_of_a_terminal(ask: Ask) -> None:
    assert on_terminal(40, "speaker", "-f", "md", **COLOUR) == ask("speaker", "-f", "md").out


@pytest.mark.parametrize("arguments", [["speaker"], ["speaker", "ada"], ["sessions", "talks"]])
def test_hostile_texts_reach_no_terminal(hostile: str, arguments: list[str]) -> None:
    shown = (
        "[b]Ada[/b] :smile: [link=x]y[/link] =1+1 \\u001b[31mred\\u0007 \\u202edet\\u2066"
        " \\u009b2J \\u007f|*_`<i>"
    )
    sent = on_terminal(60, *arguments, "--data", hostile, TERM="xterm")
    bare = sent.replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert is_clean(bare, "table")
    assert set(shown.split()) <= set(bare.replace(",", "").split())


@pytest.mark.parametrize("form", ["table", "json"])
def test_hostile_texts_are_harmless_in_errors(tmp_path: Path, form: str) -> None:
    written(tmp_path, put(fair(), ("sessions", 1, "kind"), HOSTILE))
    for directory in (str(tmp_path), "/no\x1b[31m\u202ex\x07"):
        process = run("speaker", "--data", directory, "-f", form)
        assert process.returncode == 3
        assert b"\\u001b[31m" in process.stderr
        assert is_clean(process.stderr.decode(), form)


ANSWERS = [["sessions"], ["sessions", "--json"], ["sessions", "-h"], ["-h"], []]


@pytest.mark.parametrize("arguments", ANSWERS)
def test_a_reader_that_goes_early_is_no_error(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.run(
        [SYMP, *arguments], stdout=writer, stderr=subprocess.PIPE, check=False, timeout=60
    )
    os.close(writer)
    assert (process.returncode, process.stderr) == (0, b"")


@needs_full_disk
@pytest.mark.parametrize("arguments", ANSWERS)
def test_a_full_disk_is_an_error_that_says_so(arguments: list[str]) -> None:
    status, _, err = by_shell(f'"$0" {" ".join(arguments)} > /dev/full')
    start = b'{"error":"' if "--json" in arguments else b"symp: "
    assert status == 4
    assert err.startswith(start + b"The answer cannot be written: No space left on device.")
    assert err.count(b"\n") == 1


def test_a_closed_standard_output_is_an_error() -> None:
    assert by_shell('"$0" sessions >&-') == (4, b"", b"symp: Standard output is closed.\n")


@needs_full_disk
@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full"])
def test_notes_that_nobody_can_read_are_no_error(where: str) -> None:
    status, told, _ = by_shell(f'"$0" speaker --country UK --json {where}')
    assert status == 0
    assert b"theresa-may" in told


@pytest.mark.parametrize(
    ("event", "name", "options"),
    [
        ("import", "symposium_cli.commands.app", []),
        ("open", "programme.json", ["--json"]),
        ("import", "symposium_cli.output.rows", ["-f", "md"]),
        ("import", "rich.console", []),
    ],
)
def test_an_interrupt_at_any_moment_ends_without_a_traceback(
    tmp_path: Path, event: str, name: str, options: list[str]
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import os, signal, sys\n"
        "def interrupt(event, arguments):\n"
        f"    if event == {event!r} and str(arguments[0]).endswith({name!r}):\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.addaudithook(interrupt)\n"
    )
    process = run("sessions", *options, PYTHONPATH=str(tmp_path))
    assert (process.returncode, process.stdout, process.stderr) == (130, b"", b"")
