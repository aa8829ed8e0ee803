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
    assert reply.out.endswith("\n198 of 198 found\n")
    assert reply.err == ""


def test_what_is_not_found_ends_with_1_and_stands_last_without_its_escapes(
    ask: Ask, path: Path
) -> None:
    reply = ask("verify", str(path), status=1)
    *_, number, words, time, entry, closing = reply.out.splitlines()
    assert number.split()[:4] == ["NO", "number", "1", "over"]
    assert words.split()[:4] == ["NO", "words", "p1", "1"]
    assert time.endswith(" 1053 – 1145")
    assert "Jonas \\u001b[31m\\u202eGuhr Støre" in entry
    assert (closing, reply.err) == ("194 of 198 found", "")
    assert not {"\x1b", "\u202e"} & set(reply.out)


def test_a_table_tells_of_which_paragraph_point_or_session_a_fact_is(
    ask: Ask, tmp_path: Path
) -> None:
    path, text = tmp_path / "document.txt", BUILT.read_text("utf-8")
    # Session V has limits like those of others.
    head, session, rest = text.partition("Session V:")
    rest = rest.replace("five-minute", "six-minute", 1)
    path.write_text(f"{head}{session}{rest}".replace("1035 –", "1053 –"), "utf-8")
    lines = ask("verify", str(path), status=1).out.splitlines()
    assert [line.split()[1:3] for line in lines if line.startswith("NO")] == [
        ["time", "ii"],
        ["limits", "v"],
    ]
    assert next(line.split()[2] for line in lines if line.split()[1] == "verb") == "p2-2"
    assert not any(line.split()[2] == "opening" for line in lines if line.split()[1] == "entry")


def test_records_are_in_the_order_of_the_facts_with_a_note_beside(ask: Ask, path: Path) -> None:
    reply = ask("verify", str(path), "--json", status=1)
    assert json.loads(reply.err) == {"note": "194 of 198 found"}
    number, words, time, entry = (record for record in reply.json if not record["found"])
    assert (number["kind"], entry["kind"]) == ("number", "entry")
    assert words == {
        "kind": "words",
        "id": "p1",
        "fact": "73 words",
        "pages": [1],
        "paragraph": 1,
        "found": False,
        "out_of_order": False,
        "near": "missing: 500; too many: 300",
    }
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
    assert ask("verify", str(path), "-f", "csv", status=1).err == "194 of 198 found\n"


def test_what_is_too_much_is_a_record_too(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "document.txt"
    path.write_text(
        f"{BUILT.read_text('utf-8').rstrip()}\n• Speaker: H.E. Mr. Ben Sample\n", "utf-8"
    )
    reply = ask("verify", str(path), "--json", status=1)
    assert json.loads(reply.err) == {"note": "1 passage not in the data; 198 of 198 found"}
    assert reply.json[-1] == {
        "kind": "extra",
        "id": "robert-orr",
        "fact": "Speaker: H.E. Mr. Ben Sample",
        "pages": [7],
        "paragraph": None,
        "found": False,
        "out_of_order": False,
        "near": None,
    }


def test_a_text_that_is_not_the_document_is_told_so_and_ends_with_3(
    ask: Ask, tmp_path: Path
) -> None:
    path = tmp_path / "other.txt"
    for text, told in (("Some other text.", "not a text of the document"), ("[1]", "is JSON")):
        path.write_text(text, "utf-8")
        assert told in ask("verify", str(path), status=3).err


def test_a_command_line_without_source_is_wrong_and_a_missing_file_a_fault(ask: Ask) -> None:
    ask("verify", status=2)
    assert json.loads(ask("verify", "missing", "--json", status=3).err)["kind"] == "data"
