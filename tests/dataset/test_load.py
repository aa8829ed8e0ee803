"""Reading data sets: what is taken, and what is refused with which words."""

import json
import os
from collections.abc import Callable, Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset import load as store
from symposium_cli.dataset.faults import Fault
from symposium_cli.dataset.load import bundled_directory, digests, load, read_file
from symposium_cli.dataset.models import Symposium
from symposium_cli.errors import DataError
from tests.support.events import (
    Document,
    Place,
    built,
    entity,
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


def refusal(directory: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        load(directory)
    return caught.value


def faults(directory: Path) -> list[str]:
    """The lines that name a fault, after the one that counts them."""
    head, *lines = str(refusal(directory)).splitlines()
    count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    assert head == f"the data in {directory} are not sound: {count}."
    return lines


def test_a_data_set_is_read_whole(tmp_path: Path) -> None:
    assert load(written(tmp_path, fair(), fair_summary())) == built(fair(), fair_summary())


def test_a_data_set_may_have_no_summary(tmp_path: Path) -> None:
    assert load(written(tmp_path, fair())) == built(fair())


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.json").write_bytes(b"{")
    assert load(written(tmp_path, fair())) == built(fair())


def test_a_byte_order_mark_is_taken(tmp_path: Path) -> None:
    mark = b"\xef\xbb\xbf"
    (tmp_path / "programme.json").write_bytes(mark + json.dumps(fair()).encode())
    (tmp_path / "summary.json").write_bytes(mark + json.dumps(fair_summary()).encode())
    assert load(tmp_path) == built(fair(), fair_summary())


def test_letters_of_all_scripts_are_kept(tmp_path: Path) -> None:
    document = put(fair(), ("event", "place"), "Éxämpleville 例 🎪")
    text = json.dumps(document, ensure_ascii=False)
    (tmp_path / "programme.json").write_text(text, encoding="utf-8")
    assert load(tmp_path).programme.event.place == "Éxämpleville 例 🎪"


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    written(tmp_path / "elsewhere", fair())
    (tmp_path / "programme.json").symlink_to(tmp_path / "elsewhere" / "programme.json")
    assert load(tmp_path) == built(fair())


@pytest.mark.parametrize("name", ["programme.json", "nowhere", "x" * 300])
def test_a_data_set_is_a_directory(tmp_path: Path, name: str) -> None:
    error = refusal(written(tmp_path, fair()) / name)
    assert str(error) == f"{tmp_path}/{name} is not a directory."
    assert error.hint == "Name a directory that holds programme.json."
    assert error.exit_status == 3


def test_a_data_set_needs_a_programme(tmp_path: Path) -> None:
    (tmp_path / "summary.json").write_text(json.dumps(fair_summary()), encoding="utf-8")
    error = refusal(tmp_path)
    assert str(error) == f"{tmp_path}/programme.json cannot be read: No such file or directory."
    assert error.hint == "A data set is a directory that holds programme.json."
    assert [fault.found for fault in error.faults] == ["nothing"]


@pytest.mark.parametrize("name", ["programme.json", "summary.json"])
@pytest.mark.parametrize(("make", "found"), [(Path.mkdir, "a directory"), (os.mkfifo, "a pipe")])
def test_only_a_regular_file_is_read(
    tmp_path: Path, name: str, make: Callable[[Path], None], found: str
) -> None:
    written(tmp_path, fair(), fair_summary())
    (tmp_path / name).unlink()
    make(tmp_path / name)
    error = refusal(tmp_path)
    assert str(error) == f"{tmp_path}/{name} is {found}, not a regular file."
    assert error.hint == "Give a file that holds JSON."
    assert error.faults == (Fault(name, "the whole file", found, "a regular file"),)
    assert error.fault_count == 1


def test_a_file_that_is_none_does_not_hide_the_faults_of_the_other(tmp_path: Path) -> None:
    written(tmp_path, put(fair(), ("sessions", 0, "id"), "talks"))
    (tmp_path / "summary.json").mkdir()
    assert faults(tmp_path) == [
        "summary.json: the whole file: found a directory, expected a regular file",
        (
            'programme.json: sessions[1].id: found "talks", '
            "expected an id that sessions[0] does not have"
        ),
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
    error = refusal(tmp_path)
    assert str(error) == f"{tmp_path}/{name} cannot be read: {reason}."
    assert error.hint == hint
    found = "nothing" if target == "nowhere" else reason
    assert error.faults == (Fault(name, "the whole file", found, "a file that can be read"),)


def test_a_file_may_be_too_large(tmp_path: Path) -> None:
    path = tmp_path / "programme.json"
    path.touch()
    os.truncate(path, 2**30 + 1)  # a hole: takes no room on the disk
    with pytest.raises(DataError) as caught:
        read_file(path)
    assert str(caught.value) == f"{path} has 1,073,741,825 bytes; 1,073,741,824 is the limit."
    [fault] = caught.value.faults
    assert fault[2:] == ("1,073,741,825 bytes", "at most 1,073,741,824 bytes")


def test_bytes_are_read_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "source").write_bytes(b"\xef\xbb\xbf\r\n\x00\xff")
    assert read_file(tmp_path / "source") == b"\xef\xbb\xbf\r\n\x00\xff"


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "line 1 column 0: found EOF while parsing a value, expected JSON"),
        (
            b'{\n  "event": {"ti',
            "line 2 column 15: found EOF while parsing a string, expected JSON",
        ),
        (b"{}\n{}", "line 2 column 1: found trailing characters, expected JSON"),
        ('{"data_version": "1"}'.encode("utf-16"), "byte 1: found 0xff, expected UTF-8 text"),
        (b'{"data_version": "\xe9"}', "byte 19: found 0xe9, expected UTF-8 text"),
    ],
)
def test_what_is_no_json_is_refused_with_its_place(
    tmp_path: Path, content: bytes, fault: str
) -> None:
    (tmp_path / "programme.json").write_bytes(content)
    assert faults(tmp_path) == [f"programme.json: {fault}"]


@pytest.mark.parametrize("content", ["null", "[]", "1", '"fair"'])
def test_a_file_holds_one_object(tmp_path: Path, content: str) -> None:
    written(tmp_path, fair())
    (tmp_path / "summary.json").write_text(content, encoding="utf-8")
    assert faults(tmp_path) == [
        f"summary.json: the whole file: found {content}, expected an object"
    ]


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_only_real_numbers_are_numbers(tmp_path: Path, number: float) -> None:
    place: Place = ("event", "document", "page_count")
    (fault,) = faults(written(tmp_path, put(fair(), place, number)))
    assert fault == (
        f"programme.json: event.document.page_count: found {json.dumps(number)}, "
        "expected a whole number"
    )


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        (("sessions", 1, "parts", 2, "age"), 7, "found 7, expected no field of this name"),
        (
            ("sessions", 3, "start"),
            "2030-03-01T22:00:00",
            (
                'found "2030-03-01T22:00:00", '
                "expected a time with its offset from UTC, such as 2011-09-19T10:00:00-04:00"
            ),
        ),
        (
            ("event", "date"),
            "1 March 2030",
            'found "1 March 2030", expected a date such as 2011-09-19',
        ),
        (
            ("sessions", 0, "id"),
            "The Desk",
            'found "The Desk", expected an id of small letters, digits and single hyphens',
        ),
        (("sessions", 0, "room"), " ", 'found " ", expected text that is not blank'),
        (
            ("sessions", 2, "parts", 0, "country_code"),
            "EX",
            'found "EX", expected three capital letters, as ISO 3166 has them',
        ),
        (("sessions", 0, "title"), None, "found null, expected text"),
        (("sessions", 0, "title"), ["x" * 196], 'found ["' + 196 * "x" + '"], expected text'),
        (("sessions", 0, "title"), ["x" * 197], 'found ["' + 197 * "x" + '"…, expected text'),
        (("event", "time_zone", "inferred"), "no", 'found "no", expected true or false'),
        (("event", "document", "page_count"), 2.0, "found 2.0, expected a whole number"),
        (("event", "document", "page_count"), 0, "found 0, expected a whole number above 0"),
        (("sessions",), {}, "found {}, expected a list"),
        (("sessions", 0, "pages"), [], "found [], expected a list that is not empty"),
        (("sessions", 0), [1], "found [1], expected an object"),
        (
            ("sessions", 0, "kind"),
            "feast",
            "found \"feast\", expected 'registration', 'session' or 'break'",
        ),
    ],
)
def test_a_fault_names_place_value_and_what_was_expected(
    tmp_path: Path, place: Place, value: object, fault: str
) -> None:
    at = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in place)[1:]
    assert faults(written(tmp_path, put(fair(), place, value))) == [
        f"programme.json: {at}: {fault}"
    ]


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    document = fair()
    del document["sessions"][3]["start"]
    assert faults(written(tmp_path, document)) == [
        "programme.json: sessions[3].start: found nothing, expected a value here"
    ]


def test_contradictions_are_faults_too(tmp_path: Path) -> None:
    slots = (slot("talks", "01T10:00", "01T09:00"), slot("talks", "01T11:00", "01T12:00"))
    other = summary(theme("purpose", point("p1", mentions=["moon"])))
    assert faults(written(tmp_path, programme(*slots), other)) == [
        (
            'programme.json: sessions[1].id: found "talks", '
            "expected an id that sessions[0] does not have"
        ),
        (
            'programme.json: sessions[0].end: found "2030-03-01T09:00:00+01:00", '
            "expected a time after the start"
        ),
        (
            'summary.json: themes[0].points[0].mentions[0]: found "moon", '
            "expected the id of one of the things named"
        ),
    ]


def test_faults_of_both_files_are_told_at_once(tmp_path: Path) -> None:
    written(tmp_path, put(fair(), ("age",), 7))
    (tmp_path / "summary.json").write_bytes(b'{"themes": [')
    error = refusal(tmp_path)
    assert str(error) == (
        f"the data in {tmp_path} are not sound: 2 faults.\n"
        "programme.json: age: found 7, expected no field of this name\n"
        "summary.json: line 1 column 12: found EOF while parsing a list, expected JSON"
    )
    assert error.hint == f"{MEND} {LATER}"
    assert error.exit_status == 3


MEND = "Mend these places and ask again."
LATER = "What must hold between the parts of a file is looked at once every part has its shape."


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
    assert refusal(written(tmp_path, programme, other)).hint == hint


def test_a_misshapen_summary_does_not_hide_contradictions_in_the_programme(tmp_path: Path) -> None:
    document = programme(organizations=[entity("guild", "Guild"), entity("guild", "Guild")])
    assert faults(written(tmp_path, document, {"themes": [], "age": 7})) == [
        "summary.json: age: found 7, expected no field of this name",
        (
            'programme.json: organizations[1].id: found "guild", '
            "expected an id that organizations[0] does not have"
        ),
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
    assert str(refusal(written(tmp_path, fair() | unknown))).splitlines() == [
        f"the data in {tmp_path} are not sound: {told}.",
        *(f"programme.json: x{n}: found 0, expected no field of this name" for n in range(100)),
        *rest,
    ]


def test_digests_are_of_the_bytes_as_they_lie_there(tmp_path: Path) -> None:
    (tmp_path / "programme.json").write_bytes(b"")
    (tmp_path / "summary.json").write_bytes(b"abc")
    assert digests(tmp_path) == {
        "programme_sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "summary_sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }


def test_a_summary_that_is_not_there_has_no_digest(tmp_path: Path) -> None:
    (tmp_path / "programme.json").write_bytes(b"abc")
    assert digests(tmp_path) == {
        "programme_sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "summary_sha256": None,
    }


def test_a_broken_link_has_no_digest(tmp_path: Path) -> None:
    written(tmp_path, fair())
    (tmp_path / "summary.json").symlink_to("nowhere")
    with pytest.raises(DataError) as caught:
        digests(tmp_path)
    expected = f"{tmp_path}/summary.json cannot be read: No such file or directory."
    assert str(caught.value) == expected


def test_digests_need_a_programme(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        digests(tmp_path)
    expected = f"{tmp_path}/programme.json cannot be read: No such file or directory."
    assert str(caught.value) == expected


def test_the_bundled_data_lie_in_the_package_or_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "__file__", str(tmp_path / "package" / "dataset" / "load.py"))
    assert bundled_directory() == tmp_path / "data"
    (tmp_path / "package" / "data").mkdir(parents=True)
    assert bundled_directory() == tmp_path / "package" / "data"


# Whatever is changed in a data set, it is either read or refused.

BUNDLED: dict[str, Document] = {
    name: json.loads((bundled_directory() / name).read_bytes())
    for name in ("programme.json", "summary.json")
}


def places_in(node: object) -> list[Place]:
    inner: Iterable[tuple[str | int, object]] = ()
    if isinstance(node, dict):
        inner = node.items()
    elif isinstance(node, list):
        inner = enumerate(node)
    return [(), *((key, *place) for key, value in inner for place in places_in(value))]


PLACES = [(name, place) for name in BUNDLED for place in places_in(BUNDLED[name]) if place]
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
VALUES = SCALARS | st.lists(SCALARS, max_size=3) | st.dictionaries(st.text(max_size=8), SCALARS)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, Document]:
    """The name of a data file, and its content with one change."""
    name, (*way, last) = draw(st.sampled_from(PLACES))
    document = deepcopy(BUNDLED[name])
    parent: Any = document
    for key in way:
        parent = parent[key]
    changes = ["delete", "replace"] + ["duplicate"] * isinstance(parent, list)
    match draw(st.sampled_from(changes)):
        case "delete":
            del parent[last]
        case "replace":
            parent[last] = draw(VALUES)
        case _:
            parent.insert(last, deepcopy(parent[last]))
    return name, document


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutated")


@settings(max_examples=200, deadline=None)
@given(mutation=mutated())
def test_a_changed_data_set_is_read_or_refused(
    directory: Path, mutation: tuple[str, Document]
) -> None:
    name, document = mutation
    for file, content in (BUNDLED | {name: document}).items():
        (directory / file).write_text(json.dumps(content), encoding="utf-8")
    try:
        loaded = load(directory)
    except DataError as error:
        head, *lines = str(error).splitlines()
        assert head.startswith(f"the data in {directory} are not sound: ")
        assert lines[0].startswith(("programme.json: ", "summary.json: "))
    else:
        assert isinstance(loaded, Symposium)
