"""Files of strangers: no traceback, no waiting, nothing taken in silence."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from symposium_cli.dataset import load as store
from symposium_cli.dataset.faults import Fault
from symposium_cli.dataset.load import load, read_file
from symposium_cli.errors import DataError
from tests.support.events import (
    Document,
    event,
    fair,
    part,
    programme,
    put,
    slot,
    summary,
    theme,
    written,
)

SYMP = Path(sys.executable).with_name("symp")


def refusal(directory: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        load(directory)
    return caught.value


def fault_in(directory: Path, content: bytes) -> str:
    """The one fault of a programme with this content."""
    (directory / "programme.json").write_bytes(content)
    [fault] = refusal(directory).faults
    return str(fault).removeprefix("programme.json: ")


@pytest.mark.parametrize("inside", [b"1", b'"a"', b"{}", b"[]"])
@pytest.mark.parametrize(("opening", "closing"), [(b"[", b"]"), (b'{"a":', b"}")])
def test_nesting_has_a_limit_that_is_told(
    tmp_path: Path, opening: bytes, closing: bytes, inside: bytes
) -> None:
    fault = fault_in(tmp_path, opening * 202 + inside + closing * 202)
    assert "found recursion limit exceeded" in fault
    assert fault.endswith("expected at most 200 levels of lists and objects")


@pytest.mark.parametrize("place", [("event", "title"), ("event", "unknown"), ("sessions", 1)])
def test_as_many_levels_as_allowed_are_told_of(tmp_path: Path, place: tuple[str, ...]) -> None:
    deep: object = 1
    for _ in range(200 - len(place)):
        deep = [deep]
    [fault] = refusal(written(tmp_path, put(fair(), place, deep))).faults
    assert fault.found == "[" * (200 - len(place)) + "1" + "]" * (len(place) - 1) + "…"


def test_a_number_has_a_limit_that_is_told(tmp_path: Path) -> None:
    assert fault_in(tmp_path, b'{"a": ' + b"9" * 5000 + b"}").endswith(
        "found number out of range, expected a number of at most 4,300 digits"
    )


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\xef\xbb\xbf", "line 1 column 0: found EOF while parsing a value, expected JSON"),
        (b" \n", "line 2 column 0: found EOF while parsing a value, expected JSON"),
        (b"{}{}", "line 1 column 3: found trailing characters, expected JSON"),
        (b"\xef\xbb\xbf\xef\xbb\xbf{}", "line 1 column 1: found U+FEFF, expected a value"),
        ('{"a": 1}'.encode("utf-16-le"), "byte 2: found 0x00, expected UTF-8 text"),
        ('{"a": 1}'.encode("utf-32-be"), "byte 1: found 0x00, expected UTF-8 text"),
        (b'{"a": "\x00"}', "byte 8: found 0x00, expected UTF-8 text"),
        (
            '{"a": "\ud800"}'.encode(errors="surrogatepass"),
            "byte 8: found 0xed, expected UTF-8 text",
        ),
        (
            b'{"a": "\\ud800"}',
            "line 1 column 14: found unexpected end of hex escape, expected JSON",
        ),
        (b'{"a": "b "c""}', "line 1 column 11: found `c`, expected `,` or `}`"),
        (b'{"a": nul}', "line 1 column 10: found `}`, expected true, false or null"),
        (
            b'{"a": nul\r\n}',
            "line 1 column 10: found the end of the line, expected true, false or null",
        ),
        ('{"a": "ééééé" "b": 1}'.encode(), 'line 1 column 15: found `"`, expected `,` or `}`'),
        ('{\n"é🎪": é}'.encode(), "line 2 column 7: found `é`, expected a value"),
        ('{"é": [1,]}'.encode(), "line 1 column 10: found trailing comma, expected JSON"),
        ('{"é": "é'.encode(), "line 1 column 8: found EOF while parsing a string, expected JSON"),
        (b'{"a": 1,}', "line 1 column 9: found trailing comma, expected JSON"),
        (b"// no\n{}", "line 1 column 1: found `/`, expected a value"),
    ],
)
def test_what_is_no_json_text_is_told_of(tmp_path: Path, content: bytes, fault: str) -> None:
    assert fault_in(tmp_path, content) == fault


@pytest.mark.parametrize("value", ["1e400", "-1e400", "NaN", "-Infinity", "1e-9", "-0"])
def test_no_number_is_taken_for_a_page(tmp_path: Path, value: str) -> None:
    text = json.dumps(fair()).replace('"page_count": 2', f'"page_count": {value}')
    fault = fault_in(tmp_path, text.encode())
    assert fault.startswith("event.document.page_count: found ")
    assert "expected a whole number" in fault


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("a\u202eb", 'event["a\\u202eb"]'),
        ("a\x1b[31m", 'event["a\\u001b[31m"]'),
        ("a.b[0]", 'event["a.b[0]"]'),
        ("k" * 10**6, "event." + "k" * 194 + "…"),
        ("[/b]:smile:", 'event["[/b]:smile:"]'),
    ],
)
def test_strange_keys_are_shown_and_cut(tmp_path: Path, key: str, shown: str) -> None:
    document = put(fair(), ("event", key), "y" * 10**6)
    [fault] = refusal(written(tmp_path, document)).faults
    assert str(fault) == (
        f'programme.json: {shown}: found "{"y" * 199}…, expected no field of this name'
    )


def test_a_file_that_grows_past_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "source"
    path.write_bytes(b"x" * 11)
    monkeypatch.setattr(store, "_MAX_BYTES", 10)
    monkeypatch.setattr(store, "_check_size", lambda *_: 4)  # as it was when it was looked at
    with pytest.raises(DataError) as caught:
        read_file(path)
    assert str(caught.value) == f"{path} has more than 10 bytes, which is the limit."
    [fault] = caught.value.faults
    assert fault[1:] == ("the whole file", "more than 10 bytes", "at most 10 bytes")
    path.write_bytes(b"x" * 10)
    assert read_file(path) == b"x" * 10


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system has no /proc")
def test_a_file_that_does_not_say_its_size_is_read(tmp_path: Path) -> None:
    (tmp_path / "programme.json").symlink_to("/proc/self/stat")
    assert "expected JSON" in str(refusal(tmp_path))


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "source"
    path.write_bytes(b"{}")
    looked_at = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda _: looked_at)
    with pytest.raises(DataError) as caught:
        read_file(path)
    assert str(caught.value) == f"{path} is a pipe, not a regular file."


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_not_read(tmp_path: Path, device: str) -> None:
    (tmp_path / "programme.json").symlink_to(device)
    error = refusal(tmp_path)
    assert str(error) == f"{tmp_path}/programme.json is a device, not a regular file."
    assert error.faults == (
        Fault("programme.json", "the whole file", "a device", "a regular file"),
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_what_may_not_be_read_is_an_error(tmp_path: Path) -> None:
    (written(tmp_path, fair()) / "programme.json").chmod(0)
    error = refusal(tmp_path)
    assert str(error).endswith("programme.json cannot be read: Permission denied.")
    assert error.hint == "Give a file that can be read."
    [fault] = error.faults
    assert fault[2:] == ("Permission denied", "a file that can be read")


def crowded_theme() -> tuple[Document, Document]:
    """A theme of very many paragraphs, and as many points that have none of them."""
    points = [
        {"id": f"p{n}", "paragraph": 10**6, "pages": [1], "statement": "x", "is_call": False}
        for n in range(60_000)
    ]
    return programme(), summary(theme("purpose", *points, paragraphs=[*range(1, 60_001)]))


def long_slots() -> tuple[Document, Document]:
    """Slots that all begin within the first, whose id is very long."""
    long = slot("x" * 10**5, "01T01:00", "01T23:00")
    return programme(long, *[slot(f"s{n}", "01T02:00", "01T03:00") for n in range(5000)]), summary()


def broken_slots() -> tuple[Document, Document]:
    return programme(*[{}] * 30_000), summary()


def unknown_bodies() -> tuple[Document, Document]:
    person = part("ada-example", organizations=[f"b{n}" for n in range(50_000)])
    return programme(slot("talks", "01T10:00", "01T11:00", parts=[person])), summary()


@pytest.mark.parametrize(
    ("make", "count"),
    [
        (crowded_theme, 60_000),
        (long_slots, 5_000),
        (broken_slots, 210_000),
        (unknown_bodies, 50_000),
    ],
)
def test_very_many_faults_are_counted_in_time(
    tmp_path: Path, make: Callable[[], tuple[Document, Document]], count: int
) -> None:
    written(tmp_path, *make())
    start = time.process_time()
    error = refusal(tmp_path)
    assert (error.fault_count, len(error.faults)) == (count, 100)
    assert time.process_time() - start < 30  # seconds; in the square of its size it takes longer
    assert len(str(error)) < 50_000


def test_a_summary_is_held_against_itself_when_its_programme_is_broken(tmp_path: Path) -> None:
    other = summary(
        theme("purpose"),
        theme("purpose", sessions=[{"id": "unknown", "confidence": "high", "reason": "x"}]),
    )
    written(tmp_path, programme(event=event(place=" ")), other)
    assert list(map(str, refusal(tmp_path).faults)) == [
        'programme.json: event.place: found " ", expected text that is not blank',
        'summary.json: themes[1].id: found "purpose", expected an id that themes[0] does not have',
    ]


HOSTILE = {
    "nothing": b"",
    "a mark alone": b"\xef\xbb\xbf",
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
@pytest.mark.parametrize("arguments", [["check"], ["check", "--json"], ["sessions", "--json"]])
@pytest.mark.parametrize("environment", [{}, {"PYTHONINTMAXSTRDIGITS": "640", "LC_ALL": "C"}])
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
