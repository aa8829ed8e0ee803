"""Files of strangers: no traceback, no waiting, nothing taken in silence."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from symposium_cli.dataset.load import load
from symposium_cli.errors import DataError
from tests.support.events import Document, part, programme, slot, summary, theme, written

pytestmark = pytest.mark.repeats

SYMP = Path(sys.executable).with_name("symp")


def crowded_theme() -> tuple[Document, Document]:
    """A theme of very many paragraphs, and as many points that have none of them."""
    points = [
        {"id": f"p{n}", "paragraph": 10**6, "pages": [1], "statement": "x", "is_call": False}
        for n in range(60_000)
    ]
    return programme(), summary(theme("purpose", *points, paragraphs=[*range(1, 60_001)]))


def broken_slots() -> tuple[Document, Document]:
    return programme(*[{}] * 30_000), summary()


def unknown_bodies() -> tuple[Document, Document]:
    person = part("ada-example", organizations=[f"b{n}" for n in range(50_000)])
    return programme(slot("talks", "01T10:00", "01T11:00", parts=[person])), summary()


@pytest.mark.parametrize(
    ("make", "count"),
    [
        (crowded_theme, 60_000),
        (broken_slots, 60_000),
        (unknown_bodies, 50_000),
    ],
)
def test_very_many_faults_are_counted_in_time(
    tmp_path: Path, make: Callable[[], tuple[Document, Document]], count: int
) -> None:
    written(tmp_path, *make())
    start = time.process_time()
    with pytest.raises(DataError) as caught:
        load(tmp_path)
    assert (caught.value.fault_count, len(caught.value.faults)) == (count, 100)
    assert time.process_time() - start < 30  # seconds; in the square of its size it takes longer
    assert len(str(caught.value)) < 50_000


HOSTILE = {
    "nothing": b"",
    "a mark alone": b"\xef\xbb\xbf",
    "two marks": b"\xef\xbb\xbf\xef\xbb\xbf{}",
    "a null": b"null",
    "a list": b"[]",
    "two": b"{}{}",
    "deep": b"[" * 10**6,
    "deep keys": b'{"a":' * 10**5,
    "a long key": b'{"' + b"k" * 10**6 + b'": 1}',
    "a number": b'{"a": ' + b"9" * 5000 + b"}",
    "allowed number": b'{"data_version": ' + b"9" * 4300 + b"}",
    "not a number": b'{"a": NaN, "b": [Infinity, -Infinity, 1e999]}',
    "surrogates": b'{"a": "\\udc00\\ud800"}',
    "colours": b'{"\\u001b[31m": "\\u202e", "[bold]": "[/b]"}',
    "UTF-16": '{"a": 1}'.encode("utf-16"),
    "UTF-32": '{"a": 1}'.encode("utf-32"),
    "noise": bytes(range(256)) * 9,
    "twice": b'{"data_version": "1", "data_version": "1"}',
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["check", "--json"], {}),
        (["sessions"], {"PYTHONINTMAXSTRDIGITS": "640", "LC_ALL": "C"}),
    ],
)
def test_the_program_refuses_without_a_traceback(
    tmp_path: Path, name: str, arguments: list[str], environment: dict[str, str]
) -> None:
    (tmp_path / "programme.json").write_bytes(HOSTILE[name])
    process = subprocess.run(
        [SYMP, *arguments, "--data", tmp_path],
        env=environment,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert process.returncode == 3
    assert b"Traceback" not in process.stderr
    assert b"programme.json" in process.stderr
    assert not any(control in process.stderr for control in (b"\x1b", "\u202e".encode(), b"\x00"))
