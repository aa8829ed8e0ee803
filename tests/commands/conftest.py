"""Ways to ask that the tests of the commands share."""

import pytest

from tests.conftest import Ask, Reply
from tests.support.events import fair, fair_summary, written


@pytest.fixture(scope="session")
def fair_directory(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The data set of the invented fair, with its summary."""
    return str(written(tmp_path_factory.mktemp("fair"), fair(), fair_summary()))


@pytest.fixture
def at_fair(ask: Ask, fair_directory: str) -> Ask:
    """Ask about the invented fair."""

    def asked(*arguments: str, status: int = 0) -> Reply:
        return ask(*arguments, "--data", fair_directory, status=status)

    return asked


@pytest.fixture(scope="session")
def kept() -> dict[tuple[str, ...], Reply]:
    """Answers about the bundled data that were given before."""
    return {}


@pytest.fixture
def once(ask: Ask, kept: dict[tuple[str, ...], Reply]) -> Ask:
    """Ask about the bundled data, each question once in all tests."""

    def asked(*arguments: str) -> Reply:
        if arguments not in kept:
            kept[arguments] = ask(*arguments)
        return kept[arguments]

    return asked
