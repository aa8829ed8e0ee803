"""A thousand changed data sets: each is refused by name and place, or sound and answered from."""

import json
import re
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from symposium_cli.dataset.faults import fault_line
from symposium_cli.dataset.load import load
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.dataset.warnings import warnings_about
from symposium_cli.errors import DataError
from symposium_cli.queries.about import AboutRecord
from symposium_cli.queries.programme import SessionRecord, SpeakerRecord
from symposium_cli.queries.search import HitRecord, search
from symposium_cli.queries.stats import By, CountRecord, count_parts, count_points
from symposium_cli.queries.summary import PointRecord, ThemeRecord
from symposium_cli.queries.timeline import StretchRecord, find_stretches
from tests.support.mutants import FATAL, FILES, KINDS, Mutant, mutants
from tests.support.oracle import contradictions

pytestmark = pytest.mark.repeats

_IN_ALL = 1_000
# A profile that asks for fewer examples gets so few.
_EACH = min(_IN_ALL // len(KINDS), settings().max_examples)

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
    assert lines[: len(error.faults)] == list(map(fault_line, error.faults))
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
    given_out: list[object] = [
        AboutRecord(symposium, symposium),
        *warnings_about(symposium.programme),
        *(SessionRecord(session, symposium) for session in symposium.sessions),
        *(SpeakerRecord(found, symposium) for found in symposium.appearances),
        *(ThemeRecord(theme, symposium) for theme in symposium.themes),
        *(PointRecord(found, symposium) for found in symposium.points),
        *(StretchRecord(found, symposium) for found in find_stretches(symposium, []).items),
    ]
    for by in By:
        counts = count_points(symposium, by) if by.of_points else count_parts(symposium, by)
        given_out += [CountRecord(found, symposium) for found in counts.items]
    # A search takes longer than all else together, so it is for some of them only.
    if len(mutant.content) % _SEARCHED == 0:
        given_out += [HitRecord(hit, symposium) for hit in search(symposium, ["norway"], []).items]
    json.dumps(given_out, default=vars)


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


QUESTIONS = [
    ["check"],
    ["check", "--json"],
    ["sessions"],
    ["speaker", "--country", "Norway", "--json"],
    ["themes", "-f", "csv"],
    ["search", "media"],
    ["timeline", "-e"],
    ["stats", "person", "--role", "speaker"],
    ["about", "--json"],
    ["--version"],
]


@pytest.mark.parametrize(("number", "arguments"), list(enumerate(QUESTIONS)))
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
