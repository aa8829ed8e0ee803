"""`symp cite` as it is asked and answered."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from symposium_cli.output.formats import Format
from symposium_cli.queries.records import fields_of
from tests.conftest import Ask
from tests.output.test_formats import lines_of, read
from tests.queries.test_citation_styles import MEETING, SCHEMA, read_back
from tests.support.events import fair, fair_summary, put, written

SYMP = Path(sys.executable).with_name("symp")
LEAD = f"United Nations, Chairman's Summary, {MEETING}"
HOSTILE = "[b]Ada[/b] :smile: \x1b[31mred\x07 \u202edet\u2066 \x9b2J\nnext {line} @misc{"

PARAGRAPH = f"""\
[
  {{
    "kind": "paragraph",
    "id": "p18",
    "session": null,
    "paragraphs": [
      18
    ],
    "pages": [
      3,
      4
    ],
    "pinpoint": "para. 18, pp. 3–4",
    "style": "text",
    "citation": "{LEAD}, para. 18, pp. 3–4."
  }}
]
"""


def test_a_citation_is_a_line_ready_to_paste(ask: Ask) -> None:
    assert ask("cite") == (f"{LEAD}.\n", "")
    assert ask("cite", "14") == (f"{LEAD}, para. 14, p. 3.\n", "")
    assert ask("cite", "14", "--style", "text", "-f", "table").out == ask("cite", "p14").out
    assert len(lines_of(ask("cite", "orr").out)) == 2


def test_a_record_whole(ask: Ask) -> None:
    assert ask("cite", "18", "--json").out == PARAGRAPH


@pytest.mark.parametrize(
    ("reference", "record"),
    [
        ([], ("document", "document", None, [], [], None)),
        (["3"], ("paragraph", "p3", None, [3], [1], "para. 3, p. 1")),
        (["ii"], ("session", "ii", None, [], [5, 6], "Annex I, pp. 5–6")),
        (["may"], ("speaker", "theresa-may", "ii", [], [6], "Annex I, p. 6")),
        (["symposium"], ("theme", "symposium", None, [1, 2, 3], [1], "paras. 1–3, p. 1")),
        (["p14-2"], ("point", "p14-2", None, [14], [3], "para. 14, p. 3")),
    ],
)
@pytest.mark.parametrize("style", ["text", "bibtex"])
def test_records_of_every_kind(
    ask: Ask, reference: list[str], record: tuple[object, ...], style: str
) -> None:
    [found] = ask("cite", *reference, "--style", style, "--json").json
    assert tuple(found) == fields_of("citation")
    assert tuple(found.values())[:-1] == (*record, style)
    assert found["citation"] == ask("cite", *reference, "--style", style).out.removesuffix("\n")


def test_an_entry_of_bibtex_is_one_cell(ask: Ask) -> None:
    entries = ask("cite", "orr", "--style", "bibtex").out.removesuffix("\n").split("\n\n")
    assert len(entries) == len(read_back("\n\n".join(entries)).entries) == 2
    head, *rows = lines_of(
        ask("cite", "orr", "--style", "bibtex", "-f", "tsv", "--fields", "id,citation").out
    )
    assert head == "id\tcitation"
    assert rows == ["robert-orr\t" + entry.replace("\n", "\\u000a") for entry in entries]
    assert all(row.startswith("| robert-orr | @misc") for row in lines_of(
        ask("cite", "orr", "--style", "bibtex", "-f", "md", "--fields", "id,citation").out
    )[2:])  # fmt: skip


def test_fields_are_a_table_without_a_format(ask: Ask) -> None:
    assert ask("cite", "18", "--fields", "pinpoint,id").out == (
        "Pinpoint           Id\npara. 18, pp. 3–4  p18\n"
    )


def test_csl_json_is_an_array_with_and_without_json(ask: Ask) -> None:
    plain = ask("cite", "orr", "--style", "csl-json")
    assert plain.err == ""
    items = plain.json
    Draft7Validator(SCHEMA).validate(items)
    assert [item["id"] for item in items] == [
        "chairmans-summary-robert-orr-part-1",
        "chairmans-summary-robert-orr-part-2",
    ]
    assert ask("cite", "orr", "--style", "csl-json", "--json").out == plain.out
    assert ask("cite", "orr", "--style", "csl-json", "-f", "table").out == plain.out
    lines = lines_of(ask("--format", "jsonl", "cite", "orr", "--style", "csl-json").out)
    assert list(map(json.loads, lines)) == items
    assert "Gahr Støre" in ask("cite", "store", "--style", "csl-json").out


@pytest.mark.parametrize(
    "arguments", [("-f", "csv"), ("-f", "tsv"), ("-f", "md"), ("--fields", "id")]
)
@pytest.mark.parametrize("reference", ["orr", "nobody at all"])
def test_csl_json_has_no_rows_and_no_fields(
    ask: Ask, arguments: tuple[str, ...], reference: str
) -> None:
    reply = ask("cite", reference, "--style", "csl-json", *arguments, status=2)
    assert reply.out == ""
    assert "one JSON document" in reply.err


@pytest.mark.parametrize("typed", ["TEXT", " BibTeX ", "CSL-JSON"])
def test_a_style_counts_in_any_case(ask: Ask, typed: str) -> None:
    style = typed.strip().lower()
    assert ask("cite", "ii", "--style", typed).out == ask("cite", "ii", "--style", style).out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("bibtx", "bibtex"), ("csl", "csl-json"), ("txt", "text"), ("", None), ("apa", None)],
)
def test_an_unknown_style_is_a_slip(ask: Ask, typed: str, meant: str | None) -> None:
    reply = ask("cite", "--style", typed, "--json", status=2)
    assert reply.out == ""
    told = json.loads(reply.err)
    assert told["error"] == f"--style {typed!r} is not known."
    assert told["hint"] == "The styles are text, bibtex, csl-json."
    assert told["did_you_mean"] == ([meant] if meant else [])


@pytest.mark.parametrize("reference", ["22", "VI", "Smithson", "p14-99"])
def test_an_unknown_reference_gives_the_empty_form(ask: Ask, reference: str) -> None:
    assert ask("cite", reference, status=1).out == ""
    assert ask("cite", reference, "--style", "bibtex", status=1).out == ""
    assert ask("cite", reference, "--json", status=1).out == "[]\n"
    assert ask("cite", reference, "-f", "csv", "--fields", "id", status=1).out == "id\n"
    assert ask("cite", reference, "--style", "csl-json", status=1).out == "[]\n"
    assert ask("cite", reference, "--style", "csl-json", "-f", "jsonl", status=1).out == ""


def test_an_unknown_paragraph_says_which_there_are(ask: Ask) -> None:
    assert ask("cite", "22", status=1).err == (
        "symp: There is no paragraph 22.\nThe paragraphs are 1–21.\n"
    )


@pytest.mark.parametrize("reference", ["", "  "])
def test_a_blank_reference_is_a_slip(ask: Ask, reference: str) -> None:
    reply = ask("cite", reference, status=2)
    assert (reply.out, reply.err) == (
        "", f"symp: REF {reference!r} holds no word to look for.\n",
    )  # fmt: skip


def test_without_a_summary_a_paragraph_is_unknown(ask: Ask, tmp_path: Path) -> None:
    data = ("--data", str(written(tmp_path, fair())))
    ask("cite", "1", *data, status=1)
    assert ask("cite", "talks", *data).out == (
        "Fair Booklet, Exampleville Fair, Exampleville, 1 March 2030, p. 2 (Session I: Talks).\n"
    )


@pytest.fixture
def hostile(tmp_path: Path) -> tuple[str, str]:
    data = put(fair(), ("sessions", 1, "title"), HOSTILE)
    return "--data", str(written(tmp_path, data, fair_summary()))


def test_data_reach_the_terminal_as_they_are_or_visibly(
    ask: Ask, hostile: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = ask("cite", "talks", *hostile).out
    assert text == (
        "Fair Booklet, Exampleville Fair, Exampleville, 1 March 2030, p. 2 (Session I: [b]Ada[/b]"
        r" :smile: \u001b[31mred\u0007 \u202edet\u2066 \u009b2J next {line} @misc{)." + "\n"
    )
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "30")
    assert ask("cite", "talks", *hostile).out == text
    entry = ask("cite", "talks", *hostile, "--style", "bibtex").out
    assert list(read_back(entry).entries) == ["fair-booklet-talks"]
    assert entry.replace("\n", "").isprintable()
    items = ask("cite", "talks", *hostile, "--style", "csl-json")
    assert items.out.replace("\n", "").isprintable()
    assert items.json[0]["note"] == f"p. 2 (Session I: {HOSTILE})"
    [record] = ask("cite", "talks", *hostile, "--json").json
    assert record["citation"].count("\n") == 0
    _, row = read(ask("cite", "talks", *hostile, "-f", "csv").out, Format.CSV)
    assert row[-1] == text.removesuffix("\n")


def test_entries_for_a_bibliography_are_utf_8_whatever_the_environment_says() -> None:
    def out(*arguments: str) -> bytes:
        environment = {"PYTHONIOENCODING": "ascii"}
        return subprocess.check_output([SYMP, "cite", "store", *arguments], env=environment)

    assert "Gahr Støre".encode() in out("--style", "bibtex")
    assert "Gahr Støre".encode() in out("--style", "csl-json")
    assert b"Gahr Store" in out()
