"""`symp verify`: what people and scripts are told of a text of the document."""

import json
from pathlib import Path

import pytest

from tests.conftest import Ask
from tests.support.document import BUILT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A text in which a number, a name and a time are others, in two of them escapes."""
    path = tmp_path / "document.txt"
    text = BUILT.read_text("utf-8").replace("ver 500", "ver 300")
    text = text.replace("1035 –", "\x1b[31m1053 –")
    path.write_text(text.replace("Jonas Gahr Støre", "Jonas \x1b[31m\u202eGuhr Støre"), "utf-8")
    return path


@pytest.mark.parametrize("fields", [(), ("--fields", "kind,fact")])
def test_a_table_ends_with_how_many_were_found(ask: Ask, fields: tuple[str, ...]) -> None:
    reply = ask("verify", str(BUILT), *fields)
    assert reply.out.endswith("\n174 of 174 found\n")
    assert reply.err == ""


def test_what_is_not_found_ends_with_1_and_stands_last_without_its_escapes(
    ask: Ask, path: Path
) -> None:
    reply = ask("verify", str(path), status=1)
    *_, number, time, entry, closing = reply.out.splitlines()
    assert number.split()[:4] == ["NO", "number", "1", "over"]
    assert time.endswith(" 1053 – 1145")
    assert "Jonas \\u001b[31m\\u202eGuhr Støre" in entry
    assert (closing, reply.err) == ("171 of 174 found", "")
    assert not {"\x1b", "\u202e"} & set(reply.out)


def test_records_are_in_the_order_of_the_facts_with_a_note_beside(ask: Ask, path: Path) -> None:
    reply = ask("verify", str(path), "--json", status=1)
    assert json.loads(reply.err) == {"note": "171 of 174 found"}
    number, time, entry = (record for record in reply.json if not record["found"])
    assert (number["kind"], entry["kind"]) == ("number", "entry")
    assert time == {
        "kind": "time",
        "id": "ii",
        "fact": "1035 – 1145",
        "pages": [5],
        "paragraph": None,
        "found": False,
        "out_of_order": False,
        "near": "1053 – 1145",
    }
    assert ask("verify", str(path), "-f", "csv", status=1).err == "171 of 174 found\n"


def test_a_command_line_without_source_is_wrong_and_a_missing_file_a_fault(ask: Ask) -> None:
    ask("verify", status=2)
    assert json.loads(ask("verify", "missing", "--json", status=3).err)["kind"] == "data"
