"""The installed program, run as a process."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SYMP = Path(sys.executable).with_name("symp")


def _run(
    *arguments: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [SYMP, *arguments], env=environment or {}, capture_output=True, check=False, timeout=60
    )


@pytest.mark.parametrize("command", ["about", "sessions", "speaker", "themes"])
@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"LANG": "C", "LC_ALL": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
    ],
)
def test_every_command_answers_in_any_environment(
    command: str, environment: dict[str, str]
) -> None:
    table = _run(command, environment=environment)
    assert (table.returncode, table.stderr) == (0, b"")
    assert table.stdout
    machine = _run(command, "--json", environment=environment)
    assert (machine.returncode, machine.stderr) == (0, b"")
    expected = Path(__file__).parents[1] / "expected" / f"{command}.json"
    assert machine.stdout == expected.read_bytes()


def test_a_table_piped_into_grep_gives_one_whole_record() -> None:
    lines = [line for line in _run("speaker").stdout.decode().splitlines() if "Norway" in line]
    [line] = lines
    for cell in ("H.E. Mr. Jonas Gahr Støre", "Minister for Foreign Affairs", "Norway", "v", "7"):
        assert cell in line


@pytest.mark.parametrize("arguments", [["about", "--json"], ["-h"], [], ["sessions", "-h"]])
def test_a_reader_that_goes_early_is_no_error(arguments: list[str]) -> None:
    with subprocess.Popen(
        [SYMP, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
        assert (process.wait(), told) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize(
    "arguments", [["sessions", "--json"], ["sessions"], ["-h"], [], ["sessions", "-h"]]
)
def test_a_full_disk_is_an_error_that_says_so(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run(
            [SYMP, *arguments], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert process.returncode == 4
    assert b"The answer cannot be written: No space left on device." in process.stderr
    assert b"Traceback" not in process.stderr


def test_a_dumb_terminal_that_is_told_to_use_colour_cuts_nothing() -> None:
    told = {"TERM": "dumb", "FORCE_COLOR": "1", "LINES": "\u00b2", "COLUMNS": "\u00b2"}
    line = _run("speaker", "--country", "Norway", environment=told).stdout.decode().splitlines()[1]
    assert line.split()[-3:] == ["speaker", "v", "7"]


def test_a_closed_standard_output_is_an_error() -> None:
    process = subprocess.run(  # noqa: S602
        f"'{SYMP}' sessions >&-", shell=True, capture_output=True, check=False
    )
    assert (process.returncode, process.stderr) == (4, b"symp: Standard output is closed.\n")


@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_notes_that_nobody_can_read_are_no_error(where: str) -> None:
    process = subprocess.run(  # noqa: S602
        f"'{SYMP}' speaker --country UK --json {where}", shell=True, capture_output=True, check=True
    )
    assert b"theresa-may" in process.stdout


def test_an_interrupt_ends_without_a_traceback(tmp_path: Path) -> None:
    # A load that meets an interrupt: the signal arrives as the data file is opened.
    hook = tmp_path / "sitecustomize.py"
    hook.write_text(
        "import os, signal, sys\n"
        "def interrupt(event, arguments):\n"
        "    if event == 'open' and str(arguments[0]).endswith('programme.json'):\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.addaudithook(interrupt)\n"
    )
    process = _run("sessions", environment={**os.environ, "PYTHONPATH": str(tmp_path)})
    assert (process.returncode, process.stdout, process.stderr) == (130, b"", b"")


def test_the_module_runs_as_the_program_does() -> None:
    process = subprocess.run(
        [sys.executable, "-m", "symposium_cli", "speaker", "ban", "--json"],
        capture_output=True,
        check=True,
    )
    assert [record["person"] for record in json.loads(process.stdout)] == ["ban-ki-moon"]
