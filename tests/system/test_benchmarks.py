"""The benchmarks measure what they say: sound data of the size asked for, an empty program."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks import compare
from benchmarks.generate import write
from benchmarks.start import EMPTY_PROGRAM, QUESTIONS
from symposium_cli.dataset.load import load
from symposium_cli.dataset.warnings import warnings_about
from tests.conftest import Ask

# Later Pythons warn of a process that forks while it has threads, as those that run tests do.
beside_threads = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.mark.parametrize("sessions", [0, 1, 500])
def test_generated_data_are_sound_and_beyond_doubt(tmp_path: Path, sessions: int) -> None:
    write(sessions, tmp_path)
    data = load(tmp_path)
    assert [len(session.parts) for session in data.sessions] == [4] * sessions
    assert warnings_about(data.programme) == []


def test_generated_data_are_the_same_each_time_and_have_every_kind_of_person(
    tmp_path: Path,
) -> None:
    text, again = (write(500, tmp_path / name).read_bytes() for name in ("a", "b"))
    assert text == again
    sessions: list[dict[str, Any]] = json.loads(text)["sessions"]
    assert len({session["start"][:10] for session in sessions}) > 5
    assert len({session["room"] for session in sessions}) > 10
    parts = [part for session in sessions for part in session["parts"]]
    assert len({part["country_code"] for part in parts}) > 40
    for field in ("honorific", "post_nominals", "office", "office_kind", "country", "role_label"):
        assert {part[field] is None for part in parts} == {True, False}, field
    assert {len(part["organizations"]) for part in parts} == {0, 1}
    people = {part["person"]: part["name"] for part in parts}
    assert len(people) == len(set(people.values())) < len(parts)


def test_the_generator_runs_by_itself(tmp_path: Path) -> None:
    command = [sys.executable, "benchmarks/generate.py", "3", str(tmp_path)]
    root = Path(__file__).parents[2]
    assert subprocess.run(command, cwd=root, check=False).returncode == 0
    assert len(load(tmp_path).sessions) == 3
    process = subprocess.run(command[:-1], cwd=root, capture_output=True, check=False)
    assert b"generate.py SESSIONS DIR" in process.stderr


@beside_threads
def test_tools_that_are_here_answer_alike(tmp_path: Path) -> None:
    write(100, tmp_path)
    present = [tool for tool in compare.tools() if tool.version is not None]
    answers = [compare.ask(tool, tmp_path)[0] for tool in present]
    assert present[0].name == "symp"
    assert answers == [answers[0]] * len(present)
    assert len(answers[0]) > 1


@beside_threads
def test_a_tool_that_fails_ends_the_comparison(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="nothing ended with 3"):
        compare.ask(compare.Tool("nothing", "1", ["sh", "-c", "exit 3"]), tmp_path)


def test_the_empty_program_has_two_commands(tmp_path: Path) -> None:
    program = tmp_path / "empty.py"
    program.write_text(EMPTY_PROGRAM, encoding="utf-8")
    for word, said in (("hello", b"Hello.\n"), ("goodbye", b"Goodbye.\n")):
        command = [sys.executable, str(program), word]
        assert subprocess.run(command, capture_output=True, check=True).stdout == said


def test_completion_is_asked_as_bash_asks(ask: Ask) -> None:
    script = ask("--show-completion", "bash").out
    assert len(QUESTIONS[-1].environment) == 3
    assert all(name in script for name in QUESTIONS[-1].environment)
