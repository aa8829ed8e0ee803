"""What a question loads: just what it needs, since loading is most of its time."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import symposium_cli
from symposium_cli.commands.app import COMMANDS, python_name
from tests.support.document import BUILT
from tests.support.questions import TALKS

pytestmark = pytest.mark.libraries

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

NAMES = {"queries.lookup", "queries.session_names"}
# For every question what only some need: modules of the program, and others.
NEEDED: dict[str, set[str]] = {
    "about": {"queries.about"},
    "sessions": {"queries.programme"},
    "sessions first": {"queries.programme", "queries.session_names"},
    "sessions --theme victims": {"queries.programme", "queries.links", *NAMES},
    "speaker bokova": {"queries.programme", "queries.people"},
    "speaker --page 6": {"queries.programme", "queries.lookup"},
    "speaker --country Norway": {"queries.programme"},
    "sessions --at noon": {"queries.programme", "names.clock"},
    "speaker --role chair": {"queries.programme", "queries.roles", "names.plurals"},
    "speaker --country NO": {"queries.programme", "names.state_names"},
    "themes": {"queries.summary", *NAMES},
    "themes --session v": {"queries.summary", "queries.links", *NAMES},
    "search victims": {
        *("queries.search", "queries.search_matches", "queries.search_paragraphs"),
        *("queries.search_passages", "queries.search_ranking", "sqlite3"),
        *("queries.summary", "names.former_states", "names.state_names", *NAMES),
    },
    "timeline": {"queries.timeline", "output.timescale"},
    "stats country": {"queries.stats", "queries.programme", "queries.summary", *NAMES},
    f"verify {BUILT}": {"verification", "html"},
    "cite ii": {
        *("queries.citations", "queries.citation_kinds", "queries.citation_places"),
        *("queries.citation_references", "queries.citation_styles"),
        *("queries.people", *NAMES),
    },
    "check": {"dataset.warnings", "names.former_states", "names.state_names"},
    f"import {TALKS} --dry-run": {
        *("importing.build", "names.former_states", "names.state_names", "names.clock", "csv"),
    },
}
SPECIAL = set[str]().union(*NEEDED.values())
SHARED = {"queries.affiliations", "queries.filters", "queries.times"}
# What is loaded only where something is unknown.
FOR_ERRORS = {"queries.citation_suggestions", "queries.clauses"}
# What others bring along and no answer for a machine needs.
NEVER = {
    *("email", "importlib.metadata", "json", "rich", "typer.rich_utils", "unittest"),
    *("output.ics", "output.rows", "output.svg", "output.tables"),
}


@cache
def loaded(arguments: str, **environment: str) -> set[str]:
    """The modules that a question loads, those of the program without the package's name."""
    with TemporaryDirectory() as directory:
        process = subprocess.run(
            [sys.executable, "-c", _TELLING, *arguments.split()],
            cwd=directory,
            env=environment,
            capture_output=True,
            check=True,
        )
        assert process.stdout
        modules = (Path(directory) / "modules").read_text(encoding="utf-8").split()
    return {name.removeprefix("symposium_cli.") for name in modules}


def commands_in(modules: set[str]) -> set[str]:
    return {name for name in COMMANDS if f"commands.{python_name(name)}" in modules}


def test_every_command_and_every_question_is_looked_at() -> None:
    assert {question.split()[0] for question in (*NEEDED, "schema")} == {*COMMANDS}
    folder = Path(symposium_cli.__file__).parent / "queries"
    modules = {f"queries.{path.stem}" for path in folder.glob("[!_]*.py")}
    assert modules - SHARED - FOR_ERRORS == {
        name for name in SPECIAL if name.startswith("queries.")
    }


@pytest.mark.parametrize("question", NEEDED)
def test_a_machine_format_loads_only_what_it_needs(question: str) -> None:
    modules = loaded(f"{question} --json")
    assert modules & NEVER == set()
    assert commands_in(modules) == {question.split(maxsplit=1)[0]}
    assert modules & (SPECIAL | FOR_ERRORS) == NEEDED[question]


@pytest.mark.parametrize("question", ["sessions", "timeline"])
def test_a_calendar_loads_only_what_writes_it_besides(question: str) -> None:
    modules = loaded(f"{question} -f ics")
    assert modules & NEVER == {"output.ics"}
    assert modules & SPECIAL == NEEDED[question]


@pytest.mark.parametrize("question", ["sessions", "speaker --country Norway"])
def test_a_table_loads_only_what_draws_it_besides(question: str) -> None:
    besides = {name for name in loaded(question) if "." not in name or "output" in name}
    besides -= loaded(f"{question} --json") | sys.stdlib_module_names
    assert besides == {"output.tables", "rich"}
    assert "rich.table" not in loaded(question)
    assert "rich.table" in loaded(question, COLUMNS="80")


def test_help_loads_neither_commands_nor_models_and_schemas_no_answers() -> None:
    assert commands_in(loaded("-h")) == set()
    assert not loaded("-h") & {"dataset", "pydantic", "rich"}
    assert not loaded("schema --json") & {*NEVER, "names.state_names", "sqlite3"}


@pytest.mark.parametrize(
    ("typed", "commands"), [("symp\nspeaker\n--country\nNor", {"speaker"}), ("symp\nspe", set())]
)
def test_completion_loads_no_more_than_has_the_values(typed: str, commands: set[str]) -> None:
    words = {"COMP_WORDS": typed, "COMP_CWORD": str(typed.count("\n"))}
    modules = loaded("", _SYMP_COMPLETE="complete_bash", **words)
    assert commands_in(modules) == commands
    assert not (NEVER | {"names.state_names", "sqlite3"}) & modules


def by_python(script: str, *arguments: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, check=True
    ).stdout


def test_the_stand_in_for_pydantics_plug_in_loader_hands_on_all_else() -> None:
    script = """
import sys
from symposium_cli.__main__ import skip_plugin_scan
skip_plugin_scan()
import pydantic
assert pydantic.create_model("Model", field=int)(field=1)
from pydantic.plugin import _loader
assert tuple(_loader.get_plugins()) == () and "importlib.metadata" not in sys.modules
from pydantic.plugin._loader import _loading_plugins
assert _loading_plugins is False and not hasattr(_loader, "something_else")
real = sys.modules["pydantic.plugin._loader"]
assert real is not _loader and real.__file__ and "importlib.metadata" in sys.modules
"""
    by_python(script)


def test_a_later_pydantic_may_ask_its_loader_for_more() -> None:
    script = """
import sys
from importlib.machinery import ModuleSpec
class Later:
    def find_spec(self, name, path=None, target=None):
        if name == "pydantic.plugin._loader":
            return ModuleSpec(name, self)
    def create_module(self, spec):
        return None
    def exec_module(self, module):
        module.get_plugins = tuple
        module.get_more = lambda: "more"
sys.meta_path.insert(0, Later())
from symposium_cli.__main__ import skip_plugin_scan
skip_plugin_scan()
from pydantic.plugin._loader import get_more, get_plugins
assert get_more() == "more" and get_plugins() == ()
"""
    by_python(script)


@pytest.mark.parametrize("left_behind", ["", "x"])
def test_a_variable_for_completion_that_asks_nothing_is_no_matter(left_behind: str) -> None:
    assert "queries.programme" in loaded("sessions", _SYMP_COMPLETE=left_behind)


def test_a_pydantic_without_that_loader_still_starts() -> None:
    script = """
import sys
class Without:
    def find_spec(self, name, path=None, target=None):
        if name == "pydantic.plugin._loader":
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Without())
from symposium_cli.__main__ import main
main()
"""
    assert b'"ban-ki-moon"' in by_python(script, "speaker", "ban", "--json")
