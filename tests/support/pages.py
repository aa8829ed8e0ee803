"""The pages of the documentation: their blocks of code, and the commands that they show."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]


class Block(NamedTuple):
    """A block of code: its language, what it is a piece of, and its text."""

    language: str
    file: str
    text: str


class Shown(NamedTuple):
    """A command, and the output shown under it."""

    command: str
    output: str


def page(name: str) -> str:
    """The text of a page, named from the root of the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


def blocks_of(text: str) -> list[Block]:
    """Every block of code of a page."""
    found = re.findall(r"^```(\w+) ?(\S*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [Block(*block) for block in found]


def commands_of(console: str) -> list[Shown]:
    """Every command of a console block, with its output."""
    return [
        Shown(command, output.strip("\n"))
        for command, _, output in (
            shown.partition("\n") for shown in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]
        )
    ]


def run_by_shell(command: str, directory: Path) -> str:
    """What a command prints on standard output and standard error, without line ends around it."""
    if "| jq " in command and shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    if command.startswith("TZ=") and not Path("/usr/share/zoneinfo").is_dir():
        pytest.skip("no time zones are installed")
    search = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    ended = subprocess.run(
        ["bash", "-c", f"exec 2>&1\n{command}"],  # noqa: S607
        cwd=directory,
        env={"PATH": search, "COLUMNS": "100", "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return ended.stdout.strip("\n")
