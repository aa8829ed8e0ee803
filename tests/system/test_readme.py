"""The README and the other pages show what the program really prints."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [README, *(page.read_text(encoding="utf-8") for page in sorted(ROOT.glob("docs/*.md")))]


def _shown(*pages: str) -> list[tuple[str, str]]:
    """Every command of the pages' console blocks, with the output shown under it."""
    return [
        (command, output.strip("\n"))
        for page in pages
        for block in re.findall(r"^```console\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
        for command, _, output in (
            shown.partition("\n") for shown in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
        )
    ]


def test_the_readme_shows_the_tour() -> None:
    assert len(_shown(README)) >= 10


@pytest.mark.parametrize(("command", "output"), _shown(*PAGES))
def test_the_pages_show_real_output(command: str, output: str) -> None:
    if "| jq " in command and shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    if command.startswith("TZ=") and not Path("/usr/share/zoneinfo").is_dir():
        pytest.skip("no time zones are installed")
    search = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    process = subprocess.run(
        ["bash", "-c", command],  # noqa: S607
        cwd=ROOT,
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
    package = ROOT / "symposium_cli"
    modules = {path.stem for path in package.glob("*.py")} - {"__init__"}
    assert named == modules | {path.parent.name for path in package.glob("*/__init__.py")}
