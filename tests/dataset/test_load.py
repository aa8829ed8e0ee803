"""Reading data sets: what is taken, and what is refused with which words."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from symposium_cli.dataset import json_errors
from symposium_cli.dataset import load as loading
from symposium_cli.dataset.load import bundled_directory, digests, load, read_file
from symposium_cli.errors import DataError, Fault
from tests.support.events import (
    Document,
    built,
    entity,
    event,
    fair,
    fair_summary,
    point,
    programme,
    put,
    slot,
    summary,
    theme,
    written,
)

pytestmark = pytest.mark.libraries

MEND = "Mend these places and ask again."
LATER = "What must hold between the parts of a file is looked at once every part has its shape."


def refusal(asked: Callable[[Path], object], path: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        asked(path)
    return caught.value


def faults(directory: Path) -> list[str]:
    """The lines that name a fault, after the one that counts them."""
    head, *lines = str(refusal(load, directory)).splitlines()
    count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    assert head == f"the data in {directory} are not sound: {count}."
    return lines


def test_a_data_set_is_read_whole_and_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.json").write_bytes(b"{")
    assert load(written(tmp_path, fair())) == built(fair())
    assert load(written(tmp_path, fair(), fair_summary())) == built(fair(), fair_summary())


def test_a_byte_order_mark_and_letters_of_all_scripts_are_taken(tmp_path: Path) -> None:
    document = put(fair(), ("event", "place"), "Éxämpleville 例 🎪")
    for name, content in (("programme", document), ("summary", fair_summary())):
        text = json.dumps(content, ensure_ascii=False)
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8-sig")
    assert load(tmp_path) == built(document, fair_summary())


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    written(tmp_path / "elsewhere", fair())
    (tmp_path / "programme.json").symlink_to(tmp_path / "elsewhere" / "programme.json")
    assert load(tmp_path) == built(fair())


@pytest.mark.parametrize("name", ["programme.json", "nowhere", "x" * 300])
def test_a_data_set_is_a_directory(tmp_path: Path, name: str) -> None:
    error = refusal(load, written(tmp_path, fair()) / name)
    assert str(error) == f"{tmp_path}/{name} is not a directory."
    assert error.hint == "Name a directory that holds programme.json."


@pytest.mark.parametrize("asked", [load, digests])
def test_a_data_set_needs_a_programme(tmp_path: Path, asked: Callable[[Path], object]) -> None:
    (tmp_path / "summary.json").write_text(json.dumps(fair_summary()), encoding="utf-8")
    error = refusal(asked, tmp_path)
    assert str(error) == f"{tmp_path}/programme.json cannot be read: No such file or directory."
    assert error.hint == "A data set is a directory that holds programme.json."
    assert [fault.found for fault in error.faults] == ["nothing"]


@pytest.mark.parametrize("name", ["programme.json", "summary.json"])
@pytest.mark.parametrize(
    ("make", "found"),
    [
        (Path.mkdir, "a directory"),
        (os.mkfifo, "a pipe"),
        (lambda path: path.symlink_to("/dev/null"), "a device"),
        (lambda path: path.symlink_to("/dev/zero"), "a device"),
    ],
)
def test_only_a_regular_file_is_read(
    tmp_path: Path, name: str, make: Callable[[Path], None], found: str
) -> None:
    written(tmp_path, fair(), fair_summary())
    (tmp_path / name).unlink()
    make(tmp_path / name)
    error = refusal(load, tmp_path)
    assert str(error) == f"{tmp_path}/{name} is {found}, not a regular file."
    assert error.hint == "Give a file that holds JSON."
    assert error.faults == (Fault(name, "the whole file", found, "a regular file"),)
    assert error.fault_count == 1


def test_a_file_that_is_none_does_not_hide_the_faults_of_the_other(tmp_path: Path) -> None:
    written(tmp_path, put(fair(), ("sessions", 0, "id"), "talks"))
    (tmp_path / "summary.json").mkdir()
    expected = "an id that sessions[0] does not have"
    assert faults(tmp_path) == [
        "summary.json: the whole file: found a directory, expected a regular file",
        f'programme.json: sessions[1].id: found "talks", expected {expected}',
    ]
    (tmp_path / "programme.json").unlink()
    assert faults(tmp_path) == [
        "programme.json: the whole file: found nothing, expected a file that can be read",
        "summary.json: the whole file: found a directory, expected a regular file",
    ]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("programme.json", "Mend the link."),
        ("summary.json", "Mend the link, or remove it: a data set may have no summary."),
    ],
)
@pytest.mark.parametrize(
    ("target", "reason"),
    [("nowhere", "No such file or directory"), ("{name}", "Too many levels of symbolic links")],
)
def test_a_broken_link_is_not_a_missing_file(
    tmp_path: Path, name: str, hint: str, target: str, reason: str
) -> None:
    written(tmp_path, fair(), fair_summary())
    (tmp_path / name).unlink()
    (tmp_path / name).symlink_to(target.format(name=name))
    error = refusal(load, tmp_path)
    assert str(error) == f"{tmp_path}/{name} cannot be read: {reason}."
    assert str(refusal(digests, tmp_path)) == str(error)
    assert error.hint == hint
    found = "nothing" if target == "nowhere" else reason
    assert error.faults == (Fault(name, "the whole file", found, "a file that can be read"),)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_what_may_not_be_read_is_an_error(tmp_path: Path) -> None:
    (written(tmp_path, fair()) / "programme.json").chmod(0)
    error = refusal(load, tmp_path)
    assert str(error).endswith("programme.json cannot be read: Permission denied.")
    assert error.hint == "Give a file that can be read."
    [fault] = error.faults
    assert fault[2:] == ("Permission denied", "a file that can be read")


def test_a_file_may_be_too_large(tmp_path: Path) -> None:
    path = tmp_path / "programme.json"
    path.touch()
    os.truncate(path, 2**30 + 1)  # a hole: takes no room on the disk
    error = refusal(read_file, path)
    assert str(error) == f"{path} has 1,073,741,825 bytes; 1,073,741,824 is the limit."
    [fault] = error.faults
    assert fault[2:] == ("1,073,741,825 bytes", "at most 1,073,741,824 bytes")


def test_a_file_that_grows_past_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "source"
    path.write_bytes(b"x" * 11)
    monkeypatch.setattr(loading, "_MAX_BYTES", 10)
    monkeypatch.setattr(loading, "_check_size", lambda *_: 4)  # as it was when it was looked at
    error = refusal(read_file, path)
    assert str(error) == f"{path} has more than 10 bytes, which is the limit."
    [fault] = error.faults
    assert fault[1:] == ("the whole file", "more than 10 bytes", "at most 10 bytes")
    path.write_bytes(b"x" * 10)
    assert read_file(path) == b"x" * 10


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system has no /proc")
def test_a_file_that_does_not_say_its_size_is_read() -> None:
    assert read_file(Path("/proc/self/stat"))


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "source"
    path.write_bytes(b"{}")
    looked_at = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda _: looked_at)
    assert str(refusal(read_file, path)) == f"{path} is a pipe, not a regular file."


def test_bytes_are_read_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "source").write_bytes(b"\xef\xbb\xbf\r\n\x00\xff")
    assert read_file(tmp_path / "source") == b"\xef\xbb\xbf\r\n\x00\xff"


def test_contradictions_are_faults_too(tmp_path: Path) -> None:
    slots = (slot("talks", "01T10:00", "01T09:00"), slot("talks", "01T11:00", "01T12:00"))
    other = summary(theme("purpose", point("p1", mentions=["moon"])))
    times = 'found "2030-03-01T09:00:00+01:00", expected a time after the start'
    mention = 'found "moon", expected the id of one of the things named'
    assert faults(written(tmp_path, programme(*slots), other)) == [
        (
            'programme.json: sessions[1].id: found "talks", '
            "expected an id that sessions[0] does not have"
        ),
        f"programme.json: sessions[0].end: {times}",
        f"summary.json: themes[0].points[0].mentions[0]: {mention}",
    ]


def test_faults_of_both_files_are_told_at_once(tmp_path: Path) -> None:
    written(tmp_path, put(fair(), ("age",), 7))
    (tmp_path / "summary.json").write_bytes(b'{"themes": [')
    error = refusal(load, tmp_path)
    assert str(error) == (
        f"the data in {tmp_path} are not sound: 2 faults.\n"
        "programme.json: age: found 7, expected no field of this name\n"
        "summary.json: line 1 column 12: found EOF while parsing a list, expected JSON"
    )
    assert error.hint == f"{MEND} {LATER}"
    assert error.exit_status == 3


@pytest.mark.parametrize(
    ("programme", "other", "hint"),
    [
        (put(fair(), ("age",), 7), None, f"{MEND} {LATER}"),
        (fair(), {"themes": 7}, f"{MEND} {LATER}"),
        (put(fair(), ("sessions", 0, "id"), "talks"), {"themes": 7}, f"{MEND} {LATER}"),
        (put(fair(), ("sessions", 0, "id"), "talks"), None, MEND),
        (put(fair(), ("sessions", 0, "id"), "supper"), summary(), MEND),
    ],
)
def test_it_is_told_when_faults_may_still_be_hidden(
    tmp_path: Path, programme: Document, other: Document | None, hint: str
) -> None:
    assert refusal(load, written(tmp_path, programme, other)).hint == hint


def test_a_misshapen_file_does_not_hide_contradictions_in_the_other(tmp_path: Path) -> None:
    document = programme(organizations=[entity("guild", "Guild"), entity("guild", "Guild")])
    twice = "an id that organizations[0] does not have"
    assert faults(written(tmp_path, document, {"themes": [], "age": 7})) == [
        "summary.json: age: found 7, expected no field of this name",
        f'programme.json: organizations[1].id: found "guild", expected {twice}',
    ]
    unknown = {"id": "unknown", "confidence": "high", "reason": "x"}
    other = summary(theme("purpose"), theme("purpose", sessions=[unknown]))
    assert faults(written(tmp_path, programme(event=event(place=" ")), other)) == [
        'programme.json: event.place: found " ", expected text that is not blank',
        'summary.json: themes[1].id: found "purpose", expected an id that themes[0] does not have',
    ]


@pytest.mark.parametrize(
    ("count", "told", "rest"),
    [
        (100, "100 faults", []),
        (101, "101 faults", ["and 1 more"]),
        (1500, "1,500 faults", ["and 1,400 more"]),
    ],
)
def test_a_hundred_faults_are_named_and_the_rest_counted(
    tmp_path: Path, count: int, told: str, rest: list[str]
) -> None:
    unknown = {f"x{number}": 0 for number in range(count)}
    assert str(refusal(load, written(tmp_path, fair() | unknown))).splitlines() == [
        f"the data in {tmp_path} are not sound: {told}.",
        *(f"programme.json: x{n}: found 0, expected no field of this name" for n in range(100)),
        *rest,
    ]


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ('"data_version": "1"', "data_version", '"1"'),
        ('"inferred": false', "event.time_zone.inferred", "false"),
        ('\n"floor_minutes"\t\n:2', "sessions[1].speaking_limits.floor_minutes", "2"),
        ('"person" :"ada-example"', "sessions[1].parts[0].person", '"ada-example"'),
        ('"\\u0070erson":"ada-example"', "sessions[1].parts[0].person", '"ada-example"'),
    ],
)
def test_a_key_that_stands_twice_is_a_fault_at_its_place(
    tmp_path: Path, text: str, place: str, found: str
) -> None:
    key = place.rpartition(".")[2]
    once = f'"{key}": {found}'
    whole = json.dumps(fair())
    assert once in whole
    again = whole.replace(once, f"{once}, {text}", 1)
    (tmp_path / "programme.json").write_text(again, encoding="utf-8")
    assert faults(tmp_path) == [
        f'programme.json: {place}: found {found}, expected the key "{key}" only once'
    ]


@pytest.mark.parametrize("before", [*'"', '" ', '"\t', '"\n', '"\r', '" \n\t '])
def test_a_text_that_looks_like_a_key_hides_none(tmp_path: Path, before: str) -> None:
    # As many texts as keys that are written with space: neither makes up for the other.
    document = put(fair(), ("event", "place"), 'so":')
    text = json.dumps(document).replace('"attendance"', '"supporters"')
    text = text.replace('"printed_date":', f'"place{before}: "Elsewhere", "printed_date":', 1)
    (tmp_path / "programme.json").write_text(text, encoding="utf-8")
    assert faults(tmp_path) == [
        'programme.json: event.place: found "so\\":", expected the key "place" only once'
    ]


def test_the_last_value_of_a_key_is_held_against_the_rest(tmp_path: Path) -> None:
    once, again = '"date": "2030-03-01"', '"date": "2030-03-04"'
    text = json.dumps(fair()).replace(once, f"{once}, {again}", 1)
    (tmp_path / "programme.json").write_text(text, encoding="utf-8")
    assert faults(tmp_path)[:2] == [
        'programme.json: event.date: found "2030-03-04", expected the key "date" only once',
        'programme.json: event.end_date: found "2030-03-03", expected a date not before 2030-03-04',
    ]


def test_a_key_may_stand_in_texts(tmp_path: Path) -> None:
    document = put(fair(), ("event", "place"), 'Here": there : "date":')
    assert load(written(tmp_path, document)) == built(document)


@pytest.mark.parametrize("separators", [(", ", ": "), (",", "\r\n \t: ")])
@pytest.mark.parametrize("other", [fair_summary(), summary(theme("purpose"))])
def test_a_sound_file_is_read_once(
    tmp_path: Path, separators: tuple[str, str], other: Document
) -> None:
    for name, content in (("programme", fair()), ("summary", other)):
        text = json.dumps(content, separators=separators)
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8", newline="")
    with patch.object(json_errors, "repeated_keys", side_effect=AssertionError):
        load(tmp_path)
        load(bundled_directory())


def test_digests_are_of_the_bytes_as_they_lie_there(tmp_path: Path) -> None:
    abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    (tmp_path / "programme.json").write_bytes(b"abc")
    assert digests(tmp_path) == {"programme_sha256": abc, "summary_sha256": None}
    (tmp_path / "summary.json").write_bytes(b"")
    assert digests(tmp_path) == {"programme_sha256": abc, "summary_sha256": nothing}


def test_the_bundled_data_lie_in_the_package_or_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "__file__", str(tmp_path / "package" / "dataset" / "load.py"))
    assert bundled_directory() == tmp_path / "data"
    (tmp_path / "package" / "data").mkdir(parents=True)
    assert bundled_directory() == tmp_path / "package" / "data"
