"""What a question costs beside starting an empty Typer program, in instructions.

    python -m benchmarks.start

Installs the wheel of this checkout in a fresh environment, counts the instructions of whole
processes there with valgrind, and prints a Markdown table. Unlike seconds, they hardly vary.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import NamedTuple

from benchmarks.compare import machine

ROOT = Path(__file__).parents[1]

EMPTY_PROGRAM = """\
import typer

app = typer.Typer()


@app.command()
def hello():
    print("Hello.")


@app.command()
def goodbye():
    print("Goodbye.")


app()
"""


class Question(NamedTuple):
    """What is run: how it is called, words after `symp`, environment, and the most it may cost.

    `aim` is in times the empty program.
    """

    name: str
    words: tuple[str, ...]
    aim: str
    environment: Mapping[str, str] = MappingProxyType({})


QUESTIONS = (
    Question("`symp sessions --json`", ("sessions", "--json"), "1.00"),
    Question(
        "`symp speaker --country Norway --json`",
        ("speaker", "--country", "Norway", "--json"),
        "1.00",
    ),
    Question("`symp sessions`", ("sessions",), "1.15"),
    Question("`symp speaker --country Norway`", ("speaker", "--country", "Norway"), "1.15"),
    Question(
        "completion of `symp speaker --country Nor` in bash",
        (),
        "1.10",
        {
            "_SYMP_COMPLETE": "complete_bash",
            "COMP_WORDS": "symp\nspeaker\n--country\nNor",
            "COMP_CWORD": "3",
        },
    ),
)

# What a question is asked with: nothing that a user may have set, and no word about updates.
_ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
_VALGRIND = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")


def install(directory: Path) -> Path:
    """Install the wheel of this checkout in a fresh environment, and return its programs' place."""
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    wheels = directory / "wheels"
    _run(*pip, "wheel", "--no-deps", f"--wheel-dir={wheels}", str(ROOT))
    environment = directory / "environment"
    _run(sys.executable, "-m", "venv", str(environment))
    programs = environment / "bin"
    (wheel,) = wheels.glob("*.whl")
    _run(str(programs / "python"), *pip[1:], "install", str(wheel))
    return programs


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


def instructions(command: list[str], directory: Path, environment: Mapping[str, str]) -> int:
    """How many instructions a command takes once everything it loads is compiled."""
    given = {**_ENVIRONMENT, **environment}
    for counted in (command, [*_VALGRIND, *command]):
        process = subprocess.run(counted, cwd=directory, env=given, capture_output=True, check=True)
    told = re.search(rb"Collected : (\d+)", process.stderr)
    if told is None:
        sys.exit(f"valgrind counts nothing: {process.stderr.decode()}")
    return int(told[1])


def main() -> None:
    """Print the table, with a line on versions and machine under it."""
    if shutil.which("valgrind") is None:
        sys.exit("This counts with valgrind, which is not installed here.")
    with TemporaryDirectory() as scratch:
        directory = Path(scratch)
        programs = install(directory)
        empty_program = directory / "empty.py"
        empty_program.write_text(EMPTY_PROGRAM, encoding="utf-8")
        empty = instructions([f"{programs}/python", str(empty_program), "hello"], directory, {})
        print("| asked | instructions | ÷ empty program | at most |")
        print("| --- | --: | --: | --: |")
        print(f"| an empty Typer program of two commands | {_millions(empty)} | 1.00 | |")
        for question in QUESTIONS:
            command = [f"{programs}/python", f"{programs}/symp", *question.words]
            taken = instructions(command, directory, question.environment)
            row = (question.name, _millions(taken), f"{taken / empty:.2f}", question.aim)
            print(f"| {' | '.join(row)} |")
        print(f"\n{_versions(programs)}; {machine()}.")


def _millions(count: int) -> str:
    return f"{count / 1e6:,.0f} million"


def _versions(programs: Path) -> str:
    packages = ("symposium-cli", "typer", "pydantic", "rich")
    code = f"from importlib.metadata import version; print(*map(version, {packages}))"
    said = subprocess.run(
        [str(programs / "python"), "-c", code], capture_output=True, text=True, check=True
    )
    return ", ".join(map(" ".join, zip(packages, said.stdout.split(), strict=True)))


if __name__ == "__main__":
    main()
