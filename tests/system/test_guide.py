"""The guide to a new event: its pieces make up the invented event, and its faults are real."""

import json
import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from symposium_cli.commands.schema import schema_of
from tests.conftest import Ask
from tests.support.events import SECOND_EVENT
from tests.support.pages import blocks_of, page

pytestmark = pytest.mark.repeats

GUIDE = page("docs/new-event.md")
PROGRAMME = (SECOND_EVENT / "programme.json").read_text(encoding="utf-8")
BLOCKS = blocks_of(GUIDE)
CHANGES = [
    (block.text.splitlines(), told.text.splitlines())
    for block, told in pairwise(BLOCKS)
    if block.language == "diff"
]


def of(file: str) -> str:
    """What the guide shows of a file."""
    return "".join(block.text for block in BLOCKS if block.file == file)


def test_every_block_is_of_a_kind_that_is_tried() -> None:
    kinds = {f"{block.language} {block.file}".strip() for block in BLOCKS}
    assert kinds == {
        "console",  # run with those of the README
        "diff",
        "json .vscode/settings.json",
        "json programme.json",
        "json summary.json",
        "sh",
        "text",
        "text programme.txt",
        "text report.txt",
    }
    untitled = [block for block in BLOCKS if (block.language, block.file) == ("text", "")]
    assert len(untitled) == len(CHANGES) >= 10


@pytest.mark.parametrize("file", ["programme.json", "programme.txt"])
def test_the_pieces_make_up_the_programme_and_its_paper(file: str) -> None:
    assert of(file) == (SECOND_EVENT / file).read_text(encoding="utf-8")


def test_the_editor_finds_the_schemas_that_were_made(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    [made] = [block.text.splitlines() for block in BLOCKS if block.language == "sh"]
    make, *commands = map(shlex.split, made)
    assert make == ["mkdir", "lighthouses"]
    Path("lighthouses").mkdir()
    for program, *arguments, into, file in commands:
        assert (program, into) == ("symp", ">")
        Path(file).write_text(ask(*arguments).out, encoding="utf-8")
    pages = {"programme.json": PROGRAMME, "summary.json": of("summary.json")}
    settings = json.loads(of(".vscode/settings.json"))["json.schemas"]
    assert [found for entry in settings for found in entry["fileMatch"]] == list(pages)
    for entry in settings:
        known = json.loads((Path("lighthouses") / entry["url"]).read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(known)
        page = json.loads(pages[entry["fileMatch"][0]])
        check = Draft202012Validator(known)
        assert list(check.iter_errors(page)) == []
        [refused] = check.iter_errors({"$schema": entry["url"], **page})
        assert refused.validator == "additionalProperties"


@pytest.mark.parametrize(("change", "told"), CHANGES)
def test_a_change_has_the_consequence_that_is_shown(
    ask: Ask, tmp_path: Path, change: list[str], told: list[str]
) -> None:
    old, new = change[0].removeprefix("-"), "".join(change[1:]).removeprefix("+")
    assert old in PROGRAMME
    changed = PROGRAMME.replace(old, new, 1)
    (tmp_path / "programme.json").write_text(changed, encoding="utf-8")
    doubtful = ", expected " not in told[0]
    lines = ask("check", str(tmp_path), status=0 if doubtful else 3).err.splitlines()
    found = [line for line in lines if line.startswith("programme.json: ")]
    if told[-1] == "…":
        assert (told[:-1], len(found) > 1) == (found[:1], True)
    else:
        assert told == found


def test_the_summary_is_sound_and_stands_in_the_report(ask: Ask, tmp_path: Path) -> None:
    pages = {"programme.json": PROGRAMME, "summary.json": of("summary.json")}
    pages["booklet.txt"] = of("programme.txt") + "\n\n" + of("report.txt")
    for name, content in pages.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    data, booklet = ("--data", str(tmp_path)), str(tmp_path / "booklet.txt")
    assert "2 themes, 3 points" in ask("check", *data).out
    assert ask("verify", booklet, *data).out.endswith("48 of 48 found\n")
    called = ask("themes", "--calls", "--points", *data, "--json").json
    assert [point["id"] for point in called] == ["p1-2"]
    assert "para. [1], p. 2" in ask("cite", "1", *data).out
    # All words of the report are there, and those that only it prints find their paragraph.
    words = re.findall(r"\w+", of("report.txt"))
    for word in words:
        assert ask("search", word, "--in", "paragraphs", *data, "--json").json, word
    [found] = ask("search", "older", *data, "--json").json
    assert (found["id"], found["paragraph"]) == ("p2", 2)


def test_the_guide_tells_of_every_field() -> None:
    body = schema_of("programme")
    definitions = (body, *body["$defs"].values())
    fields = {field for known in definitions for field in known.get("properties", ())}
    assert fields - set(re.findall(r"[a-z_]+", GUIDE)) == set()
