"""What all tests share: the bundled data set, and a way to ask the program."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

from symposium_cli.commands.app import run
from symposium_cli.dataset.load import bundled_directory, load
from symposium_cli.dataset.models import Part
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import SympError
from tests.support.events import SECOND_EVENT, built, fair, fair_summary

# How long an example takes tells of the machine, and not of the program.
settings.register_profile("whole", deadline=None)
settings.load_profile("whole")
# For a second look at what was tested in full already.
settings.register_profile("quick", max_examples=10, deadline=None)


class Reply(NamedTuple):
    """What the program printed."""

    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, read as JSON."""
        return json.loads(self.out)


Ask = Callable[..., Reply]


@pytest.fixture(scope="session")
def symposium() -> Symposium:
    """The bundled data set."""
    return load(bundled_directory())


@pytest.fixture(scope="session")
def parts(symposium: Symposium) -> list[Part]:
    """Every part of the bundled data set, in printed order."""
    return list(symposium.parts)


@pytest.fixture(scope="session")
def fairground() -> Symposium:
    """The invented fair, with its summary."""
    return built(fair(), fair_summary())


def refusal(asked: Callable[[str], object], typed: str) -> str | None:
    """The kind of the error that typed text meets, None when it is taken."""
    try:
        asked(typed)
    except SympError as error:
        return error.kind
    return None


def people(test: Callable[[Part], bool], parts: list[Part]) -> list[str]:
    """The people of the parts that pass a test, one for each part."""
    return [part.person for part in parts if test(part)]


@pytest.fixture
def ask(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask the program in this process; the exit status must be `status`."""
    for name in ("COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "SYMP_DATA"):
        monkeypatch.delenv(name, raising=False)

    def asked(*arguments: str, status: int = 0) -> Reply:
        ended = run(arguments)
        out, err = (stream.decode() for stream in capfdbinary.readouterr())
        assert ended == status, f"ended with {ended}: {out}{err}"
        return Reply(out, err)

    return asked


@pytest.fixture
def second(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask about the invented event of three days, in a terminal of some columns."""

    def asked(*arguments: str, status: int = 0, columns: int | None = None) -> Reply:
        if columns is not None:
            monkeypatch.setenv("COLUMNS", str(columns))
        return ask(*arguments, "--data", str(SECOND_EVENT), status=status)

    return asked


@pytest.fixture(scope="session")
def source_text() -> str:
    """The whole text of the original document, where a copy lies beside the checkout."""
    path = Path(__file__).parents[2] / "shared" / "source" / "chairmans-summary.txt"
    if not path.is_file():
        pytest.skip("the text of the document is not here")
    return path.read_text(encoding="utf-8")
