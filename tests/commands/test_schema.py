"""JSON Schemas, held against the data files and against everything the program prints as JSON."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from symposium_cli.dataset.load import bundled_directory
from symposium_cli.errors import UnknownError
from symposium_cli.output.schemas import names, schema
from symposium_cli.queries.records import RECORDS, SINGLE
from tests.commands.test_response import QUESTIONS
from tests.conftest import Ask
from tests.output.test_formats import lines_of
from tests.support.events import fair, fair_summary, written

FILES = ("programme", "summary")
NAMES = (*FILES, *RECORDS)


def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schema(name), format_checker=Draft202012Validator.FORMAT_CHECKER)


def _document(name: str) -> Any:
    return json.loads((bundled_directory() / f"{name}.json").read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name: str) -> None:
    made = schema(name)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["title"] == name
    assert made["description"]


@pytest.mark.parametrize("kind", QUESTIONS)
def test_what_json_prints_validates(ask: Ask, kind: str) -> None:
    answer = ask(*QUESTIONS[kind], "--json").json
    assert isinstance(answer, dict if kind in SINGLE else list)
    assert answer
    _validator(kind).validate(answer)


@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_line_of_json_lines_validates(ask: Ask, kind: str) -> None:
    lines = lines_of(ask(*QUESTIONS[kind], "-f", "jsonl").out)
    assert lines
    for line in lines:
        _validator(kind).validate(json.loads(line))


@pytest.mark.parametrize("kind", sorted({*RECORDS} - SINGLE))
def test_an_empty_list_validates(kind: str) -> None:
    _validator(kind).validate([])


@pytest.mark.parametrize("kind", sorted(SINGLE))
def test_what_is_one_object_is_no_list(ask: Ask, kind: str) -> None:
    answer = ask(*QUESTIONS[kind], "--json").json
    assert not _validator(kind).is_valid([answer])


@pytest.mark.parametrize("kind", ["about", "session", "speaker", "theme", "point", "version"])
def test_the_records_of_another_event_validate(ask: Ask, tmp_path: Path, kind: str) -> None:
    written(tmp_path, fair(), fair_summary())
    answer = ask(*QUESTIONS[kind], "--json", "--data", str(tmp_path)).json
    assert answer
    _validator(kind).validate(answer)
    (tmp_path / "summary.json").unlink()
    _validator(kind).validate(ask(*QUESTIONS[kind], "--json", "--data", str(tmp_path)).json)


@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_record_that_lacks_a_field_does_not_validate(ask: Ask, kind: str) -> None:
    record = _first(ask(*QUESTIONS[kind], "--json").json)
    validator = _validator(kind)
    assert validator.is_valid(record)
    for place in _places(record):
        if isinstance(place[-1], str):
            assert not validator.is_valid(_without(record, place)), place


@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_record_with_a_value_of_a_wrong_type_does_not_validate(ask: Ask, kind: str) -> None:
    record = _first(ask(*QUESTIONS[kind], "--json").json)
    validator = _validator(kind)
    for place in _places(record):
        for wrong in ({"an": "object"}, 1.5, True):
            if not isinstance(_at(record, place), type(wrong)):
                assert not validator.is_valid(_with(record, place, wrong)), place


@pytest.mark.parametrize(
    ("kind", "field", "wrong"),
    [
        ("speaker", "person", "Not A Slug"),
        ("speaker", "role", "juggler"),
        ("speaker", "office_kind", "plumber"),
        ("speaker", "name", None),
        ("speaker", "order", "1"),
        ("session", "kind", "party"),
        ("session", "start", None),
        ("session", "duration_minutes", "70"),
        ("point", "is_call", "yes"),
        ("theme", "pages", 7),
    ],
)
def test_a_record_with_a_wrong_value_does_not_validate(
    ask: Ask, kind: str, field: str, wrong: object
) -> None:
    record = _first(ask(*QUESTIONS[kind], "--json").json)
    assert not _validator(kind).is_valid({**record, field: wrong})
    assert not _validator(kind).is_valid([record, {**record, field: wrong}])


@pytest.mark.parametrize("name", FILES)
def test_the_data_files_validate(name: str) -> None:
    _validator(name).validate(_document(name))


def test_the_files_of_another_event_validate() -> None:
    _validator("programme").validate(fair())
    _validator("summary").validate(fair_summary())


@pytest.mark.parametrize(
    ("name", "place", "wrong"),
    [
        ("programme", ("data_version",), 1),
        ("programme", ("event", "date"), "19 September 2011"),
        ("programme", ("event", "pages"), []),
        ("programme", ("event", "unheard_of"), "x"),
        ("programme", ("sessions", 1, "start"), "10:00"),
        ("programme", ("sessions", 1, "id"), "Not A Slug"),
        ("programme", ("sessions", 1, "parts", 0, "role"), "juggler"),
        ("programme", ("sessions", 1, "parts", 0, "name"), " "),
        ("programme", ("sessions", 1, "parts", 0, "country_code"), "no"),
        ("programme", ("sessions", 1, "pages", 0), 0),
        ("summary", ("themes", 0, "paragraphs"), []),
        ("summary", ("themes", 0, "sessions"), [{"id": "ii", "confidence": "sure", "reason": "x"}]),
        ("summary", ("themes", 0, "title"), None),
    ],
)
def test_a_data_file_with_a_wrong_value_does_not_validate(
    name: str, place: tuple[str | int, ...], wrong: object
) -> None:
    assert not _validator(name).is_valid(_with(_document(name), place, wrong))


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("programme", ("event",)),
        ("programme", ("sessions",)),
        ("programme", ("sessions", 0, "id")),
        ("programme", ("sessions", 1, "parts", 0, "printed")),
        ("summary", ("themes",)),
        ("summary", ("themes", 0, "pages")),
    ],
)
def test_a_data_file_that_lacks_something_does_not_validate(
    name: str, place: tuple[str | int, ...]
) -> None:
    assert not _validator(name).is_valid(_without(_document(name), place))


def test_the_list_of_schemas_names_them_all(ask: Ask) -> None:
    assert [record["name"] for record in names()] == list(NAMES)
    assert all(record["describes"].endswith(".") for record in names())
    assert ask("schema", "--json").json == names()
    lines = ask("schema").out.splitlines()
    assert [line.split()[0] for line in lines] == ["Name", *NAMES]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("options", [[], ["--json"], ["-f", "json"], ["-f", "table"]])
def test_a_schema_is_printed_as_json(ask: Ask, name: str, options: list[str]) -> None:
    assert ask("schema", name, *options).json == schema(name)


def test_a_schema_is_one_line_in_json_lines(ask: Ask) -> None:
    [line] = lines_of(ask("schema", "point", "-f", "jsonl").out)
    assert json.loads(line) == schema("point")


@pytest.mark.parametrize(
    "options",
    [
        ["-f", "csv"],
        ["-f", "tsv"],
        ["-f", "md"],
        ["--fields", "name"],
        ["--json", "--fields", "name"],
    ],
)
@pytest.mark.parametrize("name", ["programme", "speaker"])
def test_a_schema_has_no_rows_and_no_fields(ask: Ask, name: str, options: list[str]) -> None:
    reply = ask("schema", name, *options, status=2)
    assert reply.out == ""
    assert "one JSON document" in reply.err


@pytest.mark.parametrize(
    ("typed", "meant"), [("programe", ["programme"]), ("sumary", ["summary"]), ("xyzzy", [])]
)
def test_an_unknown_schema_is_an_error_that_lists_the_known(
    ask: Ask, typed: str, meant: list[str]
) -> None:
    with pytest.raises(UnknownError) as caught:
        schema(typed)
    assert list(caught.value.did_you_mean) == meant
    reply = ask("schema", typed, "--json", status=1)
    assert reply.json == []
    told = json.loads(reply.err)
    assert told["kind"] == "unknown_schema"
    assert told["did_you_mean"] == meant
    assert told["hint"] == f"The schemas are {', '.join(NAMES)}."
    assert ask("schema", typed, status=1).out == ""


def test_a_session_with_limits_validates_part_by_part(ask: Ask) -> None:
    [record] = ask("sessions", "ii", "--json").json
    validator = _validator("session")
    validator.validate(record)
    assert not validator.is_valid(_without(record, ("speaking_limits", "floor_minutes")))
    assert not validator.is_valid(_with(record, ("speakers", 1, "pages"), None))
    assert validator.is_valid({**record, "speaking_limits": None, "chair": None})


def _first(answer: Any) -> dict[str, Any]:
    record: dict[str, Any] = answer[0] if isinstance(answer, list) else answer
    return record


def _places(value: Any, *before: str | int) -> Iterator[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in inner:
        yield (*before, key)
        if isinstance(item, (dict, list)):
            yield from _places(item, *before, key)


def _at(document: Any, place: tuple[str | int, ...]) -> Any:
    _, node = _opened(document, place)
    return node[place[-1]]


def _without(document: Any, place: tuple[str | int, ...]) -> Any:
    changed, node = _opened(document, place)
    del node[place[-1]]
    return changed


def _with(document: Any, place: tuple[str | int, ...], value: object) -> Any:
    changed, node = _opened(document, place)
    node[place[-1]] = value
    return changed


def _opened(document: Any, place: tuple[str | int, ...]) -> tuple[Any, Any]:
    changed = deepcopy(document)
    node = changed
    for key in place[:-1]:
        node = node[key]
    return changed, node


@pytest.mark.parametrize(
    ("command", "kind"), [("timeline", "stretch"), ("stats", "count"), ("themes", "theme")]
)
def test_the_name_of_a_command_suggests_what_it_gives_out(
    ask: Ask, command: str, kind: str
) -> None:
    told = json.loads(ask("schema", command, "--json", status=1).err)
    assert told["did_you_mean"][0] == kind
