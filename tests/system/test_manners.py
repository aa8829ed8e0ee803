"""The installed program as a process: pipes, terminals, environments, faults of the system."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pytest
from rich.cells import cell_len

from symposium_cli.output.formats import Format, MachineFormat
from tests.commands.test_response import CLOSINGS, LISTS, QUESTIONS, closing_of
from tests.conftest import Ask
from tests.output.test_formats import MACHINE, is_clean, lines_of, promised, read
from tests.support.events import fair, fair_summary, part, programme, put, slot, written

SYMP = Path(sys.executable).with_name("symp")
FULL = Path("/dev/full")
HOSTILE = (
    "[b]Ada[/b] :smile: [link=x]y[/link] =1+1 \x1b[31mred\x07 \u202edet\u2066 \x9b2J \x7f|*_`<i>"
)
ENVIRONMENTS: dict[str, dict[str, str]] = {
    "empty": {},
    "c": {"LANG": "C", "LC_ALL": "C"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
}

# Many questions in one environment: the program is loaded once, and each answer is a process.
_MANY = """
import gc, os, runpy, sys
import symposium_cli.cli, symposium_cli.console, symposium_cli.flat, symposium_cli.recorder
import symposium_cli.schemas, symposium_cli.store
gc.freeze()
_, symp, *questions = sys.argv
for number, question in enumerate(questions):
    child = os.fork()
    if not child:
        for stream, name in (1, "out"), (2, "err"):
            os.dup2(os.open(f"{number}.{name}", os.O_CREAT | os.O_WRONLY), stream)
        sys.argv = [symp, *question.split()]
        runpy.run_path(symp, run_name="__main__")
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [SYMP, *arguments], env=environment, capture_output=True, check=False, timeout=60
    )


def _out(*arguments: str, **environment: str) -> str:
    process = _run(*arguments, **environment)
    assert (process.returncode, process.stderr) == (0, b"")
    return process.stdout.decode()


def _on_terminal(columns: int, *arguments: str, **environment: str) -> str:
    """What a terminal of so many columns is sent."""
    child = pexpect.spawn(
        str(SYMP), list(arguments), env=environment, dimensions=(24, columns), encoding="utf-8"
    )
    child.expect(pexpect.EOF, timeout=60)
    child.close()
    assert child.exitstatus == 0
    sent: str = child.before
    return sent.replace("\r\n", "\n")


def _by_shell(script: str) -> tuple[int, bytes, bytes]:
    process = subprocess.run(
        ["bash", "-c", script],  # noqa: S607
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        check=False,
        timeout=60,
    )
    return process.returncode, process.stdout, process.stderr


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set whose answers are larger than any pipe holds."""
    people = [part(f"person-{number}", office="Example " * 30) for number in range(500)]
    directory = tmp_path_factory.mktemp("crowd")
    return written(directory, programme(slot("talks", "01T10:00", "01T11:00", parts=people)))


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A data set with texts that mean something to terminals, to Rich and to readers."""
    data = put(fair(), ("sessions", 1, "parts", 1, "name"), HOSTILE)
    data = put(data, ("sessions", 1, "parts", 1, "printed"), f"{HOSTILE}, Mayor of Exampleville")
    return written(tmp_path, data, fair_summary())


# A fact is shown as it is printed, and not by what it is a fact of.
_SHOWN = (("id", "name", "session", "statement", "describes", "snippet", "value"), ("fact",))


@pytest.mark.parametrize("kind", LISTS)
def test_a_piped_table_gives_a_whole_record_a_line(ask: Ask, kind: str) -> None:
    records = ask(*QUESTIONS[kind], "--json").json
    _, *lines = lines_of(_out(*QUESTIONS[kind]))
    for line in CLOSINGS.get(kind, ()):
        assert lines.pop() == line
    for record, line in zip(records, lines, strict=True):
        for field in (
            "fact" if kind == "fact" else "id",
            "name",
            "session",
            "statement",
            "describes",
            "snippet",
            "value",
        ):
            assert (record.get(field) or "") in line


def test_columns_set_the_width_of_what_is_piped() -> None:
    for columns in ("40", "100"):
        out = _out("speaker", COLUMNS=columns)
        assert max(map(cell_len, out.splitlines())) in range(int(columns) - 15, int(columns) + 1)
        assert "Alnasser" in out or "Al-Nasser" in out


def test_colour_is_for_tables_that_are_told_to_have_it() -> None:
    for forced in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        assert "\x1b[1m" in _out("speaker", "ban", **{forced: "1"})
        assert "\x1b" not in _out("speaker", "ban", NO_COLOR="1", **{forced: "1"})
    everything = {"NO_COLOR": "1", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "TERM": "xterm"}
    assert "\x1b" not in _out("sessions", **everything)
    assert "\x1b" not in _on_terminal(80, "sessions", **everything)


@pytest.mark.parametrize("form", MACHINE)
def test_machine_formats_never_hold_a_colour(ask: Ask, form: MachineFormat) -> None:
    plain = ask("speaker", "-f", form).out
    assert is_clean(plain, form)
    assert _out("speaker", "-f", form, FORCE_COLOR="1", CLICOLOR_FORCE="1") == plain


def test_machine_formats_take_no_notice_of_a_terminal(ask: Ask) -> None:
    sent = _on_terminal(40, "speaker", "-f", "md", TERM="xterm", FORCE_COLOR="1")
    assert sent == ask("speaker", "-f", "md").out


@pytest.mark.parametrize("columns", [40, 150])
def test_the_width_follows_the_terminal(columns: int) -> None:
    sent = _on_terminal(columns, "speaker", TERM="dumb")
    assert columns - 15 <= max(map(cell_len, sent.split("\n"))) <= columns
    assert sent == _out("speaker", COLUMNS=str(columns))


def test_columns_win_over_the_terminal() -> None:
    assert _on_terminal(150, "speaker", TERM="dumb", COLUMNS="60") == _out("speaker", COLUMNS="60")


@pytest.mark.parametrize(("term", "colour"), [("xterm-256color", True), ("dumb", False)])
@pytest.mark.parametrize("arguments", [["sessions"], ["sessions", "ii"]])
def test_a_terminal_has_colour_unless_it_is_dumb(
    arguments: list[str],
    term: str,
    colour: bool,  # noqa: FBT001
) -> None:
    assert ("\x1b[" in _on_terminal(80, *arguments, TERM=term)) is colour


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_every_command_answers_in_any_environment(
    ask: Ask, tmp_path: Path, environment: str
) -> None:
    kinds = {(*QUESTIONS[kind], "-f", form): kind for kind in QUESTIONS for form in Format}
    questions = list(kinds)
    process = subprocess.run(
        [sys.executable, "-c", _MANY, SYMP, *map(" ".join, questions)],
        env=ENVIRONMENTS[environment],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert (process.returncode, process.stderr) == (0, b"")
    assert process.stdout.split() == [b"0"] * len(questions)
    for number, question in enumerate(questions):
        out, err = ((tmp_path / f"{number}.{name}").read_bytes() for name in ("out", "err"))
        told = () if question[-1] == Format.TABLE else CLOSINGS.get(kinds[question], ())
        assert (closing_of(err.decode()), bool(out)) == (told, True), question
        if question[-1] != Format.TABLE:
            assert out == ask(*question).out.encode(), question
        elif environment in ("ascii", "cp1252"):
            out.decode(environment)


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_the_program_itself_answers_in_any_environment(ask: Ask, environment: str) -> None:
    process = _run("speaker", "-f", "csv", **ENVIRONMENTS[environment])
    assert (process.returncode, process.stderr) == (0, b"")
    assert process.stdout == ask("speaker", "-f", "csv").out.encode()


@pytest.mark.parametrize("form", Format)
def test_a_reader_that_goes_early_is_no_error(crowd: Path, form: Format) -> None:
    status, out, err = _by_shell(
        f"'{SYMP}' speaker --data '{crowd}' -f {form} | head -1; exit ${{PIPESTATUS[0]}}"
    )
    assert (status, err) == (0, b"")
    assert out.count(b"\n") == 1


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
@pytest.mark.parametrize("form", Format)
def test_a_full_disk_is_an_error_that_says_so(form: Format) -> None:
    status, _, err = _by_shell(f"'{SYMP}' speaker -f {form} > {FULL}")
    assert status == 4
    sentence = "The answer cannot be written: No space left on device."
    if form in (Format.JSON, Format.JSONL):
        [line] = lines_of(err.decode())
        told = json.loads(line)
        assert (told["error"], told["kind"]) == (sentence, "output")
    else:
        assert err.decode() == f"symp: {sentence}\n"


@pytest.mark.parametrize("form", MACHINE)
def test_hostile_texts_go_to_machines_as_they_came(
    ask: Ask, hostile: Path, form: MachineFormat
) -> None:
    records = ask("speaker", "--data", str(hostile), "--json").json
    assert records[1]["name"] == HOSTILE
    out = _out("speaker", "--data", str(hostile), "-f", form)
    assert is_clean(out, form)
    assert read(out, form) == promised(records, "speaker", (), form)


@pytest.mark.parametrize("arguments", [["speaker"], ["speaker", "ada"], ["sessions", "talks"]])
def test_hostile_texts_reach_no_terminal(hostile: Path, arguments: list[str]) -> None:
    shown = (
        "[b]Ada[/b] :smile: [link=x]y[/link] =1+1 \\u001b[31mred\\u0007 \\u202edet\\u2066"
        " \\u009b2J \\u007f|*_`<i>"
    )
    out = _out(*arguments, "--data", str(hostile))
    assert is_clean(out, Format.TABLE)
    assert set(shown.split()) <= set(out.replace(",", "").split())
    sent = _on_terminal(60, *arguments, "--data", str(hostile), TERM="xterm")
    bare = sent.replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert is_clean(bare, Format.TABLE)
    assert set(shown.split()) <= set(bare.replace(",", "").split())


def test_hostile_texts_are_harmless_in_faults(tmp_path: Path) -> None:
    written(tmp_path, put(fair(), ("sessions", 1, "kind"), HOSTILE))
    for form in (Format.TABLE, Format.JSON):
        process = _run("speaker", "--data", str(tmp_path), "-f", form)
        assert process.returncode == 3
        assert is_clean(process.stderr.decode(), form)


def test_a_hostile_name_of_a_directory_is_harmless_in_errors() -> None:
    process = _run("speaker", "--data", "/no\x1b[31m\u202ex\x07")
    assert process.returncode == 3
    assert b"/no\\u001b[31m\\u202ex\\u0007 is not a directory." in process.stderr
    assert is_clean(process.stderr.decode(), Format.TABLE)


def test_nothing_is_needed_of_the_file_system(ask: Ask) -> None:
    process = subprocess.run(
        [SYMP, "speaker", "-f", "md"],
        env={"HOME": "/nonexistent", "TMPDIR": "/nonexistent"},
        cwd="/",
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (process.returncode, process.stderr) == (0, b"")
    assert process.stdout == ask("speaker", "-f", "md").out.encode()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["speaker", "--country", "Japan"], 0),
        (["speaker", "--country", "Norwya"], 1),
        (["speaker", "--cuontry", "Norway"], 2),
        (["spaeker"], 2),
        (["sessions", "--data", "/nonexistent"], 3),
    ],
)
def test_what_is_told_beside_json_is_json(arguments: list[str], status: int) -> None:
    process = _run("-f", "jsonl", *arguments)
    assert process.returncode == status
    [line] = lines_of(process.stderr.decode())
    assert {"note", "error"} & set(json.loads(line))


def test_what_is_told_beside_other_formats_is_text() -> None:
    for form in (Format.TABLE, Format.TSV):
        process = _run("spaeker", "-f", form)
        assert process.returncode == 2
        assert process.stderr.startswith(b"symp: There is no command 'spaeker'.\nDid you mean")


@pytest.mark.parametrize(
    ("event", "name", "options"),
    [
        ("import", "symposium_cli.cli", []),
        ("open", "programme.json", ["--json"]),
        ("import", "symposium_cli.flat", ["-f", "md"]),
        ("import", "rich.console", []),
    ],
)
def test_an_interrupt_at_any_moment_ends_without_a_traceback(
    tmp_path: Path, event: str, name: str, options: list[str]
) -> None:
    hook = tmp_path / "sitecustomize.py"
    hook.write_text(
        "import os, signal, sys\n"
        "def interrupt(event, arguments):\n"
        f"    if event == {event!r} and str(arguments[0]).endswith({name!r}):\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.addaudithook(interrupt)\n"
    )
    process = _run("sessions", *options, PYTHONPATH=str(tmp_path))
    assert (process.returncode, process.stdout, process.stderr) == (130, b"", b"")


def test_an_interrupt_from_outside_ends_it_too(tmp_path: Path) -> None:
    hook = tmp_path / "sitecustomize.py"
    hook.write_text(
        "import sys, time\n"
        "def wait(event, arguments):\n"
        "    if event == 'open' and str(arguments[0]).endswith('programme.json'):\n"
        "        print('ready', flush=True)\n"
        "        time.sleep(60)\n"
        "sys.addaudithook(wait)\n"
    )
    with subprocess.Popen(
        [SYMP, "sessions"],
        env={"PYTHONPATH": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        process.send_signal(2)
        assert process.communicate(timeout=30) == (b"", b"")
        assert process.returncode == 130
