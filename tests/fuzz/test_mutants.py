"""Ten thousand changed data sets: each is refused by name and place, or sound and answered from."""

import json
import re
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from symposium_cli.dataset.load import load
from symposium_cli.dataset.models import Symposium, ThemePoint
from symposium_cli.errors import DataError
from symposium_cli.queries.kinds import By
from symposium_cli.queries.recorder import Recorder
from symposium_cli.queries.search import search
from symposium_cli.queries.stats import counts
from symposium_cli.queries.timeline import stretches
from tests.support.mutants import FATAL, FILES, KINDS, Mutant, mutants
from tests.support.oracle import contradictions

_IN_ALL = 10_000
_USUAL = 100
# A profile that asks for fewer examples than usual gets so few.
_EACH = _IN_ALL // len(KINDS) if settings().max_examples >= _USUAL else settings().max_examples

_SEARCHED = 8

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_FAULT = re.compile(r"(programme|summary)\.json: .+: found .*, expected .+")


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutants")


def written(directory: Path, mutant: Mutant) -> Path:
    """The directory with the mutant in place of its file, and the other file as it is."""
    (directory / mutant.file).write_bytes(mutant.content)
    for file in FILES.keys() - {mutant.file}:
        path = directory / file
        if not path.exists() or path.read_bytes() != FILES[file]:
            path.write_bytes(FILES[file])
    return directory


@pytest.mark.parametrize("kind", KINDS)
def test_a_changed_data_set_is_refused_in_words_or_sound(directory: Path, kind: str) -> None:
    @settings(max_examples=_EACH, deadline=None, suppress_health_check=list(HealthCheck))
    @given(mutants(kind))
    def every(mutant: Mutant) -> None:
        try:
            symposium = load(written(directory, mutant))
        except DataError as error:
            check_refusal(error, directory)
        else:
            assert kind not in FATAL
            check_soundness(mutant)
            ask_everything(symposium, mutant)

    every()


def check_refusal(error: DataError, directory: Path) -> None:
    """The error names each of the first hundred faults, and says how many there are."""
    head, *lines = str(error).split("\n")
    counted = f"{error.fault_count:,} fault" + "s" * (error.fault_count != 1)
    assert head == f"the data in {directory} are not sound: {counted}."
    assert 0 < len(error.faults) <= 100
    assert lines[: len(error.faults)] == [str(fault) for fault in error.faults]
    assert all(map(_FAULT.fullmatch, lines[: len(error.faults)]))
    assert not _UNSEEN.search("".join(lines))
    more = error.fault_count - len(error.faults)
    assert lines[len(error.faults) :] == ([f"and {more:,} more"] if more else [])


def check_soundness(mutant: Mutant) -> None:
    """The oracle finds nothing against it either."""
    files = FILES | {mutant.file: mutant.content}
    assert list(contradictions(files["programme.json"], files["summary.json"])) == []


def ask_everything(symposium: Symposium, mutant: Mutant) -> None:
    """Every kind of record of every part of a data set, every way of counting, and a search."""
    programme, summary = symposium
    assert summary is not None
    records = Recorder(symposium)
    given_out: list[object] = [records.about()]
    for session in programme.sessions:
        given_out += [records.session(session), *map(records.speaker, session.appearances)]
    for theme in summary.themes:
        given_out += [records.theme(theme)]
        given_out += [records.point(ThemePoint(theme, point)) for point in theme.points]
    given_out += map(records.stretch, stretches(programme.sessions, []).records)
    for by in By:
        given_out += map(records.count, counts(symposium, by).records)
    # A search takes longer than all else together, so it is for some of them only.
    if len(mutant.content) % _SEARCHED == 0:
        given_out += map(records.hit, search(symposium, ["norway"], []).records)
    json.dumps(given_out)


SYMP = Path(sys.executable).with_name("symp")


def _at_random(chance: Random) -> Mutant:
    file = chance.choice(sorted(FILES))
    content = bytearray(FILES[file])
    start = chance.randrange(len(content))
    match chance.randrange(4):
        case 0:
            content[start] ^= 1 << chance.randrange(8)
        case 1:
            del content[start:]
        case 2:
            content[start:start] = chance.randbytes(3)
        case _:
            content[start : start + 9] = content[:9]
    return Mutant(file, bytes(content))


@pytest.mark.parametrize(
    ("number", "arguments"),
    list(
        enumerate(
            [
                ["check"],
                ["check", "--json"],
                ["sessions"],
                ["speaker", "--country", "Norway", "--json"],
                ["themes", "-f", "csv"],
                ["search", "media"],
                ["timeline", "-e"],
                ["stats", "--by", "country"],
                ["about", "--json"],
                ["--version"],
            ]
            * 3
        )
    ),
)
def test_the_program_ends_well_whatever_the_data(
    tmp_path: Path, number: int, arguments: list[str]
) -> None:
    process = subprocess.run(
        [SYMP, "--data", written(tmp_path, _at_random(Random(number))), *arguments],  # noqa: S311
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert process.returncode in (0, 1, 3)
    assert b"Traceback" not in process.stderr
    assert (process.returncode == 3) == (b"not sound" in process.stderr)
