"""The README and the other pages show what the program really prints."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from symposium_cli.commands.app import run

pytestmark = pytest.mark.repeats

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
def test_the_pages_show_real_output(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str, output: str
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    if command.startswith("symp ") and not set("|&;<>$`") & set(command):
        run(shlex.split(command)[1:])
    else:
        _run_by_shell(command)
    assert "".join(capfd.readouterr()).strip("\n") == output


def _run_by_shell(command: str) -> None:
    if "| jq " in command and shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    if command.startswith("TZ=") and not Path("/usr/share/zoneinfo").is_dir():
        pytest.skip("no time zones are installed")
    search = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {"PATH": search, "COLUMNS": "100", "LC_ALL": "C.UTF-8"}
    script = f"exec 2>&1\n{command}"
    subprocess.run(["bash", "-c", script], env=environment, check=False)  # noqa: S607


def test_the_map_names_every_folder_and_no_module_that_is_not_there() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    package = ROOT / "symposium_cli"
    folders = {path.parent.name for path in package.glob("*/__init__.py")}
    alone = {path.stem for path in package.glob("*.py")} - {"__init__"}
    named = set(re.findall(r"^  (\w+)(?:/|\.py) ", page, re.MULTILINE))
    assert named - {"support"} == folders | alone
    for path in re.findall(r"`([\w/]+\.py)`", page):
        assert (ROOT / path).is_file() or (package / path).is_file(), path
