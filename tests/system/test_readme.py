"""The README and the other pages show what the program really prints."""

import re
import shlex

import pytest

from symposium_cli.commands.app import run
from tests.support.pages import ROOT, Shown, blocks_of, commands_of, page, run_by_shell

pytestmark = pytest.mark.repeats

README = page("README.md")
ONE_BY_ONE = [
    README,
    *(
        file.read_text(encoding="utf-8")
        for file in sorted(ROOT.glob("docs/*.md"))
        if file.name not in ("lists.md", "many-meetings.md")  # whose commands build on each other
    ),
]


def _shown(*pages: str) -> list[Shown]:
    """Every command of the pages' console blocks, with the output shown under it."""
    return [
        shown
        for text in pages
        for block in blocks_of(text)
        if block.language == "console"
        for shown in commands_of(block.text)
    ]


def test_the_readme_shows_the_tour() -> None:
    assert len(_shown(README)) >= 10


@pytest.mark.parametrize(("command", "output"), _shown(*ONE_BY_ONE))
def test_the_pages_show_real_output(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str, output: str
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    if command.startswith("symp ") and not set("|&;<>$`") & set(command):
        run(shlex.split(command)[1:])
        printed = "".join(capfd.readouterr()).strip("\n")
    else:
        printed = run_by_shell(command, ROOT)
    assert printed == output


def test_the_map_names_every_folder_and_no_module_that_is_not_there() -> None:
    text = page("docs/architecture.md")
    package = ROOT / "symposium_cli"
    folders = {path.parent.name for path in package.glob("*/__init__.py")}
    alone = {path.stem for path in package.glob("*.py")} - {"__init__"}
    named = set(re.findall(r"^  (\w+)(?:/|\.py) ", text, re.MULTILINE))
    assert named - {"support"} == folders | alone
    for path in re.findall(r"`([\w/]+\.py)`", text):
        assert (ROOT / path).is_file() or (package / path).is_file(), path
