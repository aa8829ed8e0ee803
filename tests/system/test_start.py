"""What a question loads: just what it needs, since loading is most of its time."""

import subprocess
import sys
from pathlib import Path
from unittest.mock import ANY

import pytest

from symposium_cli.commands.app import group
from tests.support.document import BUILT

# The program ends without a word, so its modules are told at the very end.
_TELLING = """
import os, sys
end = os._exit
def told(status):
    with open("modules", "w") as file:
        print(*sys.modules, file=file)
    end(status)
os._exit = told
from symposium_cli.__main__ import main
main()
"""

ALWAYS = {"__main__", "cli", "commands", "errors", "formats", "frame", "options", "output", "reply"}
MODELS = {"models", "text"}
DATA = MODELS | {"faults", "places", "recorder", "soundness", "store", "typed"}
PROGRAMME = DATA | {"answer", "commands.filters", "lookup", "query_programme"}
NEEDED: dict[str, set[str]] = {
    "about": DATA,
    "sessions": PROGRAMME,
    "speaker --country Norway": PROGRAMME,
    "speaker --country NO": PROGRAMME | {"state_names"},
    "themes": DATA | {"answer", "commands.filters", "lookup", "query_summary", "verbs"},
    "search victims": DATA | {"answer", "kinds", "search", "state_names"},
    "timeline": DATA | {"answer", "timeline"},
    "stats --by country": DATA | {"answer", "kinds", "stats"},
    "cite ii": DATA | {"citation_styles", "cite", "kinds", "lookup"},
    f"verify {BUILT}": DATA
    | {"facts", "haystack", "kinds", "passages", "source", "verbs", "verify"},
    "check": DATA - {"recorder"} | {"doubts", "state_names"},
    "schema": MODELS | {"kinds", "records", "schemas"},
}
DRAWN = {"console", "ruler", "views"}
COMPLETION = (
    ALWAYS
    | MODELS
    | {"commands.filters", "commands.speaker", "completion", "faults", "shells"}
    | {"soundness", "store", "vocabulary"}
)
# What others bring along and no answer for a machine needs.
NEVER = {
    "csv",
    "email",
    "importlib.metadata",
    "json",
    "rich",
    "typer._adapters",
    "typer.rich_utils",
    "unittest",
}
BUT = {"search": {"sqlite3"}, "verify": {"html"}}


def loaded(directory: Path, *arguments: str, **environment: str) -> set[str]:
    subprocess.run(
        [sys.executable, "-c", _TELLING, *arguments],
        cwd=directory,
        env=environment,
        capture_output=True,
        check=True,
    )
    return set((directory / "modules").read_text(encoding="utf-8").split())


def own(modules: set[str]) -> set[str]:
    package = "symposium_cli."
    return {name.removeprefix(package) for name in modules if name.startswith(package)}


def test_every_command_is_looked_at() -> None:
    assert {question.split()[0] for question in NEEDED} == set(group.list_commands(ANY))


@pytest.mark.parametrize("question", NEEDED)
def test_a_machine_format_loads_only_what_it_needs(tmp_path: Path, question: str) -> None:
    command = question.split(maxsplit=1)[0]
    modules = loaded(tmp_path, *question.split(), "--json")
    assert own(modules) == ALWAYS | {f"commands.{command}"} | NEEDED[question]
    special = {name for names in BUT.values() for name in names}
    assert modules & (NEVER | special) <= BUT.get(command, set())


@pytest.mark.parametrize("question", ["sessions", "speaker --country Norway"])
def test_a_table_loads_what_draws_it_besides(tmp_path: Path, question: str) -> None:
    modules = loaded(tmp_path, *question.split())
    assert own(modules) == own(loaded(tmp_path, *question.split(), "--json")) | DRAWN
    assert "rich" in modules


def test_completion_loads_what_has_the_values(tmp_path: Path) -> None:
    modules = loaded(
        tmp_path, _SYMP_COMPLETE="bash", _SYMP_LINE="symp speaker --country Nor", _SYMP_BREAKS=" "
    )
    assert own(modules) == COMPLETION
    assert modules & (NEVER | {"sqlite3"}) == set()
