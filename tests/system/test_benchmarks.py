"""The benchmarks measure what they say: sound data of the size asked for, an empty program."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.compare import Tool, ask, tools
from benchmarks.generate import write
from benchmarks.start import EMPTY_PROGRAM, QUESTIONS
from symposium_cli.commands.shells import SCRIPTS
from symposium_cli.dataset.load import load
from symposium_cli.dataset.warnings import warnings_about

# Later Pythons warn of a process that forks while it has threads, as those that run tests do.
beside_threads = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def generated(directory: Path, sessions: int) -> dict[str, Any]:
    programme: dict[str, Any] = json.loads(write(sessions, directory).read_bytes())
    return programme


@pytest.mark.parametrize("sessions", [0, 1, 2, 97, 1000])
def test_generated_data_are_sound_and_beyond_doubt(tmp_path: Path, sessions: int) -> None:
    write(sessions, tmp_path)
    symposium = load(tmp_path)
    assert [len(session.parts) for session in symposium.programme.sessions] == [4] * sessions
    assert warnings_about(symposium) == []


def test_generated_data_have_days_rooms_and_every_kind_of_person(tmp_path: Path) -> None:
    sessions = generated(tmp_path, 500)["sessions"]
    assert len({session["start"][:10] for session in sessions}) > 5
    assert len({session["room"] for session in sessions}) > 10
    parts = [part for session in sessions for part in session["parts"]]
    assert len({part["country_code"] for part in parts}) > 40
    for field in ("honorific", "post_nominals", "office", "office_kind", "country", "role_label"):
        assert {part[field] is None for part in parts} == {True, False}, field
    assert {len(part["organizations"]) for part in parts} == {0, 1}
    people = {part["person"]: part["name"] for part in parts}
    assert len(people) == len(set(people.values())) < len(parts)


def test_the_same_size_gives_the_same_file(tmp_path: Path) -> None:
    first, second = (write(50, tmp_path / name).read_bytes() for name in ("a", "b"))
    assert first == second


def test_the_generator_runs_by_itself(tmp_path: Path) -> None:
    path = Path("benchmarks", "generate.py")
    root = Path(__file__).parents[2]
    command = [sys.executable, str(path), "3", str(tmp_path)]
    assert subprocess.run(command, cwd=root, check=False).returncode == 0
    assert len(load(tmp_path).programme.sessions) == 3
    process = subprocess.run(command[:-1], cwd=root, capture_output=True, check=False)
    assert b"generate.py SESSIONS DIR" in process.stderr


@beside_threads
def test_tools_that_are_here_answer_alike(tmp_path: Path) -> None:
    write(500, tmp_path)
    present = [tool for tool in tools() if tool.version is not None]
    answers = [ask(tool, tmp_path)[0] for tool in present]
    assert present[0].name == "symp"
    assert answers == [answers[0]] * len(present)
    assert len(answers[0]) > 1


@beside_threads
def test_a_tool_that_fails_ends_the_comparison(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="nothing ended with 3"):
        ask(Tool("nothing", "1", [sys.executable, "-c", "raise SystemExit(3)"]), tmp_path)


@pytest.mark.parametrize(("word", "said"), [("hello", "Hello.\n"), ("goodbye", "Goodbye.\n")])
def test_the_empty_program_has_two_commands(tmp_path: Path, word: str, said: str) -> None:
    program = tmp_path / "empty.py"
    program.write_text(EMPTY_PROGRAM, encoding="utf-8")
    process = subprocess.run(
        [sys.executable, str(program), word], capture_output=True, text=True, check=True
    )
    assert process.stdout == said


def test_completion_is_asked_as_bash_asks() -> None:
    given = QUESTIONS[-1].environment
    assert set(given) == {"_SYMP_COMPLETE", "_SYMP_LINE", "_SYMP_BREAKS"}
    assert all(name in SCRIPTS["bash"] for name in given)
