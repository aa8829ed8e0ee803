"""The README shows what the program really prints."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def _shown() -> list[tuple[str, str]]:
    """Every command of the console blocks, with the output shown under it."""
    blocks = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return [
        (command, output.strip("\n"))
        for block in blocks
        for command, _, output in (
            shown.partition("\n") for shown in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
        )
    ]


def test_the_readme_shows_the_tour() -> None:
    assert len(_shown()) >= 10


@pytest.mark.parametrize(("command", "output"), _shown())
def test_the_readme_shows_real_output(command: str, output: str) -> None:
    if "| jq " in command and shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    search = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    process = subprocess.run(
        ["bash", "-c", command],  # noqa: S607
        env={"PATH": search, "COLUMNS": "100", "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    assert process.stdout.decode().strip("\n") == output


def test_the_readme_names_every_module() -> None:
    table = README.partition("| module | what it does |")[2].partition("\n\n")[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line]
    named = {name for cell in cells for name in re.findall(r"`(\w+)`", cell)}
    package = Path(__file__).parents[1] / "symposium_cli"
    modules = {path.stem for path in package.glob("*.py")} - {"__init__"}
    assert named == modules | {path.parent.name for path in package.glob("*/__init__.py")}
