"""References, checks, schemas and completion of the invented event of three days."""

import hashlib
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from symposium_cli.commands.app import group
from symposium_cli.commands.completion import candidates
from symposium_cli.output.schemas import schema
from tests.conftest import Ask
from tests.support.events import SECOND_EVENT

PAPER = SECOND_EVENT / "programme.txt"

WHOLE = (
    "Guild of Sample Lighthouses, Programme of the Days, Second Gathering of Lighthouse-Keepers,"
    " Specimen Bay, 6–8 June 2031"
)


@pytest.mark.parametrize(
    ("reference", "places"),
    [
        ([], [""]),
        (["fog"], [", p. 2 (Workshop B: Fog and horns)"]),
        (["night watch"], [", p. 1 (Night watch)"]),
        (
            ["sample"],
            [
                ", p. 1 (Night watch; Presenter: Mr. Ben Sample)",
                ", p. 2 (Workshop B: Fog and horns; Mr. Ben Sample)",
            ],
        ),
    ],
)
def test_citations(second: Ask, reference: list[str], places: list[str]) -> None:
    assert second("cite", *reference).out == "".join(f"{WHOLE}{place}.\n" for place in places)


def test_citations_for_bibliographies(second: Ask) -> None:
    entry = second("cite", "farewell", "--style", "bibtex").out
    assert "  eventdate = {2031-06-06/2031-06-08},\n" in entry
    items = second("cite", "sample", "--style", "csl-json").json
    assert [item["id"][-6:] for item in items] == ["part-1", "part-2"]
    assert items[0]["event-date"] == {"date-parts": [[2031, 6, 6], [2031, 6, 8]]}


def test_the_paper_holds_every_fact(second: Ask) -> None:
    reply = second("verify", str(PAPER))
    assert reply.out.endswith("\n40 of 40 found\n")
    found = second("verify", str(PAPER), "--json").json
    printed = json.loads((SECOND_EVENT / "programme.json").read_text(encoding="utf-8"))["sessions"]
    entries = [part["printed"] for slot in printed for part in slot.get("parts", ())]
    facts = [fact["fact"] for fact in found if fact["kind"] == "entry"]
    assert facts == list(dict.fromkeys(entries))  # what is printed twice is one fact


@pytest.mark.parametrize(
    ("printed", "altered", "fact"),
    [
        ("23.00 – 01.00", "23.00 – 02.00", "23.00 – 01.00"),
        ("Παράδειγμα", "Δείγμα", "Ελένη Παράδειγμα, Greece"),
        (
            "花子",
            "太郎",
            "Professor 見本 花子, K.L., Head of Fog Studies, Placeholder Harbour School",
        ),
        ("Workshop A", "Workshop C", "Workshop A"),
        ("ten minutes", "six minutes", "Speakers have ten minutes, everyone else two"),
    ],
)
def test_another_paper_is_told_from_it(
    second: Ask, tmp_path: Path, printed: str, altered: str, fact: str
) -> None:
    text = PAPER.read_text(encoding="utf-8")
    assert text.count(printed) == 1
    (tmp_path / "other.txt").write_text(text.replace(printed, altered), encoding="utf-8")
    found = second("verify", str(tmp_path / "other.txt"), "--json", status=1).json
    assert [record["fact"] for record in found if not record["found"]] == [fact]


def test_the_data_are_sound_and_have_the_shape_of_the_schema(ask: Ask) -> None:
    verdict = f"{SECOND_EVENT}: sound: 8 slots, 15 parts of 10 people, no summary\n"
    assert ask("check", str(SECOND_EVENT)) == (verdict, "")
    data = json.loads((SECOND_EVENT / "programme.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema("programme")).iter_errors(data)) == []


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("about", ("about",)),
        ("session", ("sessions",)),
        ("speaker", ("speaker",)),
        ("theme", ("themes",)),
        ("hit", ("search", "light")),
        ("stretch", ("timeline",)),
        ("count", ("stats", "--by", "country")),
        ("citation", ("cite", "sample")),
        ("fact", ("verify", str(PAPER))),
    ],
)
def test_records_have_the_shape_of_their_schemas(
    second: Ask, kind: str, typed: tuple[str, ...]
) -> None:
    answer = second(*typed, "--json").json
    assert list(Draft202012Validator(schema(kind)).iter_errors(answer)) == []
    if kind != "about":
        rows = second(*typed, "--format", "csv").out.splitlines()
        assert len(rows) == 1 + len(answer)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("sessions", "--country", ""), "Iceland Norway Greece Chile"),
        (("sessions", "--date", ""), "2031-06-06 2031-06-07 2031-06-08"),
        (("sessions", "--at", "2"), "23:00"),
        (("sessions", "n"), "night-watch"),
        (("sessions", "--theme", ""), ""),
        (("speaker", "--organization", "G"), "Guild of Sample Lighthouses|GSL"),
        (("speaker", "ελ"), "Ελένη Παράδειγμα"),
        (("themes", ""), ""),
        (("cite", "fo"), "fog"),
    ],
)
def test_completion(typed: tuple[str, ...], found: str) -> None:
    known = candidates(group, [f"--data={SECOND_EVENT}", *typed[:-1]], typed[-1])
    assert known == (found.split("|") if "|" in found or "Ε" in found else found.split())


def test_the_version_of_the_data(second: Ask) -> None:
    told = second("--version", "--json").json
    digest = hashlib.sha256((SECOND_EVENT / "programme.json").read_bytes()).hexdigest()
    assert told["programme_sha256"] == digest
    assert (told["data_version"], told["document"]) == ("1", "Programme of the Days")
    assert told["summary_sha256"] is None
