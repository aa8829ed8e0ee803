"""`symp cite` as it is asked and answered."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from pybtex.database import parse_string  # type: ignore[import-untyped]

from symposium_cli.commands.cite import references
from symposium_cli.commands.completion import slug
from symposium_cli.dataset.symposium import Symposium
from tests.conftest import Ask
from tests.support.events import fair, fair_summary, put, written
from tests.support.readers import lines_of

SYMP = Path(sys.executable).with_name("symp")
SCHEMA = json.loads((Path(__file__).parents[1] / "csl" / "csl-data.json").read_bytes())
LEAD = (
    "[United Nations], Chairman's Summary, United Nations Secretary-General's Symposium on"
    " International Counter-Terrorism Cooperation, United Nations Headquarters in New York,"
    " 19 September 2011"
)
HOSTILE = "[b]Ada[/b] :smile: \x1b[31mred\x07 \u202edet\u2066 \x9b2J\nnext {line} @misc{"


def test_a_citation_is_a_line_ready_to_paste(ask: Ask) -> None:
    assert ask("cite") == (f"{LEAD}.\n", "")
    assert ask("cite", "14") == (f"{LEAD}, para. [14], p. 3.\n", "")
    assert ask("cite", "14", "--style", "text", "-f", "table").out == ask("cite", "p14").out
    assert len(lines_of(ask("cite", "orr").out)) == 2


def test_a_record_whole(ask: Ask) -> None:
    [record] = ask("cite", "18", "--json").json
    assert record == {
        "kind": "paragraph",
        "id": "p18",
        "session": None,
        "paragraphs": [18],
        "pages": [3, 4],
        "pinpoint": "para. [18], pp. 3–4",
        "style": "text",
        "citation": f"{LEAD}, para. [18], pp. 3–4.",
        "key": "chairmans-summary-p18",
    }


@pytest.mark.parametrize(
    ("reference", "record"),
    [
        ([], ("document", "document", None, [], [], None)),
        (["3"], ("paragraph", "p3", None, [3], [1], "para. [3], p. 1")),
        (["ii"], ("session", "ii", None, [], [5, 6], "Annex I, pp. 5–6")),
        (["may"], ("speaker", "theresa-may", "ii", [], [6], "Annex I, p. 6")),
        (["symposium"], ("theme", "symposium", None, [1, 2, 3], [1], "paras. [1–3], p. 1")),
        (["p14-2"], ("point", "p14-2", None, [14], [3], "para. [14], p. 3")),
        (["14", "15"], ("paragraph", "paras-14-15", None, [14, 15], [3], "paras. [14–15], p. 3")),
        (["annex"], ("annex", "annex", None, [], [5, 6, 7], "Annex I, pp. 5–7")),
        (["footnote", "1"], ("footnote", "footnote-1", None, [1], [1], "footnote 1, p. 1")),
        (["62/272"], ("resolution", "a-res-62-272", None, [2], [1], "footnote 2, p. 1")),
        (["page", "3"], ("page", "page-3", None, [], [3], "p. 3")),
    ],
)
@pytest.mark.parametrize("style", ["text", "bibtex"])
def test_records_of_every_kind_hold_what_is_printed(
    ask: Ask, reference: list[str], record: tuple[object, ...], style: str
) -> None:
    asked = ("cite", *reference, "--style", style)
    [found] = ask(*asked, "--json").json
    *values, key = found.values()
    assert tuple(values) == (*record, style, ask(*asked).out.removesuffix("\n"))
    assert ask("cite", key, "--style", style, "--json").json == [found]


def test_an_entry_of_bibtex_is_one_cell(ask: Ask) -> None:
    asked = ("cite", "orr", "--style", "bibtex")
    entries = ask(*asked).out.removesuffix("\n").split("\n\n")
    assert len(entries) == len(parse_string("\n\n".join(entries), "bibtex").entries) == 2
    head, *rows = lines_of(ask(*asked, "-f", "tsv", "--fields", "id,citation").out)
    assert head == "id\tcitation"
    assert rows == ["robert-orr\t" + entry.replace("\n", "\\u000a") for entry in entries]


def test_csl_json_is_an_array_with_and_without_json(ask: Ask) -> None:
    asked = ("cite", "orr", "--style", "csl-json")
    plain = ask(*asked)
    assert plain.err == ""
    items = plain.json
    Draft7Validator(SCHEMA).validate(items)
    assert [item["id"] for item in items] == [
        "chairmans-summary-robert-orr-part-1",
        "chairmans-summary-robert-orr-part-2",
    ]
    assert ask(*asked, "--json") == ask(*asked, "-f", "table") == plain
    lines = lines_of(ask("--format", "jsonl", *asked).out)
    assert list(map(json.loads, lines)) == items


def test_a_style_counts_in_any_case_and_a_slip_in_one_is_told(ask: Ask) -> None:
    for typed in ("TEXT", " BibTeX ", "CSL-JSON"):
        usual = ask("cite", "ii", "--style", typed.strip().lower())
        assert ask("cite", "ii", "--style", typed) == usual
    assert ask("cite", "--style", "bibtx", status=2).err == (
        "symp: --style 'bibtx' is not known.\nDid you mean: bibtex?\n"
        "For APA, Chicago, MLA and the like, give csl-json to a program that has them, such as"
        " pandoc with --csl. The styles are text, bibtex, csl-json.\n"
    )


def test_two_parts_of_one_person_have_keys_of_their_own(ask: Ask) -> None:
    rows = lines_of(ask("cite", "orr", "--fields", "id,pinpoint,key", "-f", "tsv").out)[1:]
    assert rows == [
        f"robert-orr\tAnnex I, p. 7\tchairmans-summary-robert-orr-part-{number}"
        for number in (1, 2)
    ]


def test_a_range_may_have_a_space_before_its_hyphen(ask: Ask) -> None:
    assert ask("cite", "14", "-15") == ask("cite", "14-15")
    assert ask("cite", "14", "-15", "--style", "bibtex") == ask(
        "cite", "14-15", "--style", "bibtex"
    )
    for options in (["-1"], ["ii", "-15"], ["14", "-x"]):
        assert "No such option" in ask("cite", *options, status=2).err


@pytest.mark.parametrize("reference", ["22", "14-99", "footnote 3", "VI", "Smithson"])
@pytest.mark.parametrize(
    ("options", "status", "out"),
    [
        ("", 1, ""),
        ("--style bibtex", 1, ""),
        ("--json", 1, "[]\n"),
        ("-f csv --fields id", 1, "id\n"),
        ("--style csl-json --json", 1, "[]\n"),
        ("--style csl-json -f jsonl", 1, ""),
        ("--style csl-json", 1, "[]\n"),
        ("--style csl-json -f csv", 2, ""),
        ("--style csl-json --fields id", 2, ""),
    ],
)
def test_an_unknown_reference_gives_the_empty_form(
    ask: Ask, reference: str, options: str, status: int, out: str
) -> None:
    assert ask("cite", reference, *options.split(), status=status).out == out


@pytest.mark.parametrize(
    ("reference", "status", "told"),
    [
        ("22", 1, "There is no paragraph 22.\nThe paragraphs are 1–21.\n"),
        ("16-14", 2, "'16-14' ends before it begins.\nGive the lower number first.\n"),
        (
            "norwya",
            1,
            (
                "Nothing to cite matches 'norwya'.\nDid you mean: Norway?\n"
                "You can cite paragraphs (14, 14-15), pages (page 3), footnotes, resolutions, "
                "the annex, sessions, themes, points, people, states and bodies.\n"
            ),
        ),
    ],
)
def test_what_is_unknown_is_told_with_what_there_is(
    ask: Ask, reference: str, status: int, told: str
) -> None:
    assert ask("cite", reference, status=status).err == f"symp: {told}"


def test_what_tab_offers_can_be_cited(ask: Ask, symposium: Symposium) -> None:
    offered = [slug(value) for value in references(symposium)]
    everything = ("annex", "footnote-1", "a-res-64-297", "14", "ii", "victims", "page-7")
    named = ("irina-bokova", "norway", "unesco", "uncct", "global-counter-terrorism-forum")
    assert {*everything, *named} <= {*offered}
    for reference in offered:
        assert ask("cite", reference).out


def test_data_reach_the_terminal_as_they_are_or_visibly(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, put(fair(), ("sessions", 1, "title"), HOSTILE), fair_summary())
    asked = ("cite", "talks", "--data", str(tmp_path))
    text = ask(*asked).out
    assert text == (
        "Fair Booklet, Exampleville Fair, Exampleville, 1 March 2030, p. 2 (Session I: [b]Ada[/b]"
        r" :smile: \u001b[31mred\u0007 \u202edet\u2066 \u009b2J next {line} @misc{)." + "\n"
    )
    [record] = ask(*asked, "--json").json
    assert record["citation"].count("\n") == 0
    _, row = csv.reader(ask(*asked, "-f", "csv").out.splitlines())
    assert row[-2] == text.removesuffix("\n")
    entry = ask(*asked, "--style", "bibtex").out
    assert list(parse_string(entry, "bibtex").entries) == ["fair-booklet-talks"]
    items = ask(*asked, "--style", "csl-json")
    assert (entry + items.out).replace("\n", "").isprintable()
    assert items.json[0]["number"] == "p. 2, Session I"
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "30")
    assert ask(*asked).out == text


def test_entries_for_a_bibliography_are_utf_8_whatever_the_environment_says() -> None:
    def out(*arguments: str) -> bytes:
        environment = {"PYTHONIOENCODING": "ascii"}
        return subprocess.check_output([SYMP, "cite", "store", *arguments], env=environment)

    assert "Gahr Støre".encode() in out("--style", "bibtex")
    assert "Gahr Støre".encode() in out("--style", "csl-json")
    assert b"Gahr Store" in out()
