"""JSON Schemas, held against the data files and against everything the program prints as JSON."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from symposium_cli.commands.schema import schema_of
from symposium_cli.dataset.load import bundled_directory
from tests.conftest import Ask
from tests.support.events import Place, fair, fair_summary, put
from tests.support.questions import QUESTIONS, RECORDS, SINGLE
from tests.support.readers import lines_of

pytestmark = pytest.mark.libraries

FILES = ("programme", "summary")
KINDS = (
    *("about", "session", "speaker", "theme", "point", "hit", "stretch", "count", "field"),
    *("citation", "fact", "fault", "import", "version", "schema"),
)
NAMES = (*FILES, *KINDS)
GONE = object()


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schema_of(name), format_checker=Draft202012Validator.FORMAT_CHECKER)


def document(name: str) -> Any:
    return json.loads((bundled_directory() / f"{name}.json").read_bytes())


def fullest(answer: Any) -> dict[str, Any]:
    """The record of an answer in which the most is stated."""
    records = answer if isinstance(answer, list) else [answer]
    return max(records, key=lambda record: len(json.dumps(record)))


def places(value: Any, *before: str | int) -> Iterator[Place]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in inner:
        yield (*before, key)
        if isinstance(item, (dict, list)):
            yield from places(item, *before, key)


def at(value: Any, place: Place) -> Any:
    for key in place:
        value = value[key]
    return value


def without(whole: Any, place: Place) -> Any:
    changed = deepcopy(whole)
    del at(changed, place[:-1])[place[-1]]
    return changed


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one_and_is_printed_as_json(ask: Ask, name: str) -> None:
    made = schema_of(name)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["title"] == name
    assert made["description"]
    printed = ask("schema", name)
    assert printed.json == made
    assert ask("schema", name, "--json") == ask("schema", name, "-f", "table") == printed
    [line] = lines_of(ask("schema", name, "-f", "jsonl").out)
    assert json.loads(line) == made


@pytest.mark.parametrize("kind", QUESTIONS)
def test_what_is_printed_validates_and_nothing_that_lacks_a_field_or_has_a_wrong_type(
    once: Ask, kind: str
) -> None:
    answer = once(*QUESTIONS[kind], "--json").json
    checked = validator(kind)
    checked.validate(answer)
    record = fullest(answer)
    assert checked.is_valid(record)
    assert checked.is_valid([record]) is checked.is_valid([]) is (kind not in SINGLE)
    for place in places(record):
        if isinstance(place[-1], str):
            assert not checked.is_valid(without(record, place)), place
        for wrong in ({"an": "object"}, 1.5, True):
            if not isinstance(at(record, place), type(wrong)):
                assert not checked.is_valid(put(record, place, wrong)), place


@pytest.mark.parametrize(
    ("kind", "field", "wrong"),
    [
        ("speaker", "person", "Not A Slug"),
        ("speaker", "role", "juggler"),
        ("speaker", "office_kind", "plumber"),
        ("speaker", "name", None),
        ("speaker", "order", "1"),
        ("session", "kind", "party"),
        ("session", "start", 10),
        ("session", "date", "1 March"),
        ("speaker", "date", "2011-9"),
        ("session", "duration_minutes", "70"),
        ("point", "is_call", "yes"),
        ("theme", "pages", 7),
    ],
)
def test_a_record_with_a_wrong_value_does_not_validate(
    once: Ask, kind: str, field: str, wrong: object
) -> None:
    record = fullest(once(*QUESTIONS[kind], "--json").json)
    assert not validator(kind).is_valid({**record, field: wrong})
    assert not validator(kind).is_valid([record, {**record, field: wrong}])


def test_the_data_files_of_two_events_validate() -> None:
    for name, invented in (("programme", fair()), ("summary", fair_summary())):
        validator(name).validate(document(name))
        validator(name).validate(invented)


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
        *(("programme", place, GONE) for place in (("event",), ("sessions", 0, "id"))),
        ("programme", ("sessions", 1, "parts", 0, "name"), GONE),
        *(("summary", place, GONE) for place in (("themes",), ("themes", 0, "paragraphs"))),
    ],
)
def test_a_data_file_that_lacks_something_or_has_a_wrong_value_does_not_validate(
    name: str, place: Place, wrong: object
) -> None:
    changed = put(document(name), place, wrong)
    assert not validator(name).is_valid(without(changed, place) if wrong is GONE else changed)


def test_the_list_of_schemas_names_them_all(ask: Ask) -> None:
    records = ask("schema", "--json").json
    assert tuple(record["name"] for record in records) == NAMES == (*FILES, *RECORDS)
    assert all(record["describes"].endswith(".") for record in records)
    _, *lines = ask("schema").out.splitlines()
    assert [line.split(maxsplit=1) for line in lines] == [[*r.values()] for r in records]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("programe", ["programme"]),
        ("sumary", ["summary"]),
        ("xyzzy", []),
        # The name of a command suggests what it gives out.
        ("timeline", ["stretch"]),
        ("stats", ["count"]),
        ("themes", ["theme"]),
    ],
)
def test_an_unknown_schema_is_an_error_that_lists_the_known(
    ask: Ask, typed: str, meant: list[str]
) -> None:
    reply = ask("schema", typed, "--json", status=1)
    assert reply.json == []
    told = json.loads(reply.err)
    assert (told["error"], told["kind"]) == (f"There is no schema {typed!r}.", "unknown_schema")
    assert told["did_you_mean"][: len(meant) or 1] == meant
    first, rest = NAMES[:10], NAMES[10:]
    assert told["hint"] == (
        f"The schemas are {', '.join(first)} and {len(rest)} more (`symp schema` lists all)."
    )
