"""Every command, its options and its answers, asked in this process."""

import json
import re
import shlex
from pathlib import Path
from shutil import copy
from typing import Any
from unittest.mock import ANY

import pytest

from symposium_cli import __version__
from symposium_cli.commands.app import group
from tests.conftest import Ask
from tests.support.document import BUILT

EXPECTED = Path(__file__).parents[1] / "expected"


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("about", "about"),
        ("sessions", "sessions"),
        ("speaker", "speaker"),
        ("themes", "themes"),
        ("themes --points", "points"),
    ],
)
def test_whole_json_outputs(ask: Ask, command: str, name: str) -> None:
    expected = (EXPECTED / f"{name}.json").read_text(encoding="utf-8")
    assert ask(*command.split(), "--json").out == expected


NORWAY = """\
[
  {
    "person": "jonas-gahr-store",
    "name": "Jonas Gahr Støre",
    "honorific": "H.E. Mr.",
    "post_nominals": null,
    "office": "Minister for Foreign Affairs",
    "office_kind": "foreign_minister",
    "country": "Norway",
    "country_code": "NOR",
    "organizations": [],
    "role": "speaker",
    "role_label": "Eminent Speaker",
    "session": "v",
    "order": 3,
    "pages": [
      7
    ],
    "printed": "Eminent Speaker: H.E. Mr. Jonas Gahr Støre, Minister for Foreign Affairs, Norway"
  }
]
"""

CONVENTION = """\
[
  {
    "id": "p19-1",
    "theme": "convention",
    "paragraph": 19,
    "pages": [
      4
    ],
    "actor": "participants",
    "verb": "called for",
    "statement": "Further efforts to finish the convention talks at the United Nations.",
    "is_call": true,
    "mentions": [
      "united-nations"
    ]
  }
]
"""


def test_a_speaker_record_whole(ask: Ask) -> None:
    reply = ask("speaker", "--country", "Norway", "--json")
    assert reply.out == NORWAY
    assert reply.err == ""


def test_a_point_record_whole(ask: Ask) -> None:
    assert ask("themes", "--points", "--paragraph", "19", "--json").out == CONVENTION


def test_a_table_is_one_line_a_record_when_there_is_no_terminal(ask: Ask) -> None:
    assert ask("speaker", "--country", "Norway").out == (
        "Name                       Office                        For     Role     Session  Page\n"
        "H.E. Mr. Jonas Gahr Støre  Minister for Foreign Affairs  Norway  speaker  v        7\n"
    )


def test_a_table_of_points_shows_paragraph_page_and_call(ask: Ask) -> None:
    header, row = ask("themes", "--points", "--paragraph", "19").out.splitlines()
    assert header.split() == ["Id", "Para.", "Page", "Theme", "Actor", "Verb", "Statement"]
    assert re.split(" {2,}", row) == [
        "p19-1",
        "19",
        "4",
        "convention",
        "participants",
        "called for",
        "[call] Further efforts to finish the convention talks at the United Nations.",
    ]


def test_one_session_in_full(ask: Ask) -> None:
    expected = (EXPECTED / "session-v.txt").read_text(encoding="utf-8")
    assert ask("sessions", "5").out == expected


def test_one_theme_in_full_marks_the_calls(ask: Ask) -> None:
    out = ask("themes", "human-rights").out
    assert "  14, p. 3  [call] participants called for: More cooperation, international" in out
    assert (
        "  high  Session V (v), chaired by Ms. Navanethem Pillay; speakers: Micheline Calmy-Rey,"
        in out
    )


def test_one_person_in_full_has_every_part(ask: Ask) -> None:
    out = ask("speaker", "orr").out
    assert out.count("Mr. Robert Orr\n") == 3  # two headings and the end of a printed entry
    assert 'chair, printed as "Session Chairman"' in out
    assert 'presenter, number 4, printed as "Chairman’s Summary to be presented by"' in out


def test_about_for_people(ask: Ask) -> None:
    out = ask("about").out
    assert "Attendance   over 500\n" in out
    assert "Document     United Nations, Chairman's Summary, 7 pages\n" in out
    assert "Resolutions  A/RES/62/272 (especially paragraph 10); A/RES/64/297" in out
    assert (
        "  p. 5       United Nations Educational, Scientific and Cultural Organization (UNESCO)\n"
        in out
    )


@pytest.mark.parametrize(
    ("form", "usual"), [("session", "sessions"), ("speakers", "speaker"), ("theme", "themes")]
)
def test_other_forms_of_the_commands_names(ask: Ask, form: str, usual: str) -> None:
    assert ask(form, "--json").out == ask(usual, "--json").out
    assert f"  {form} " not in ask("-h").out


def test_shared_options_count_before_and_after_the_command(ask: Ask) -> None:
    assert ask("--json", "speaker", "ban").out == ask("speaker", "ban", "-f", "json").out
    assert ask("--format", "json", "speaker", "ban", "--format", "table").out.startswith("H.E. Mr.")
    ask("-e", "speaker", "--country", "Japan", status=1)
    ask("speaker", "--country", "Japan", "-e", status=1)


def test_no_command_prints_the_help(ask: Ask) -> None:
    assert ask().out == ask("-h").out == ask("--help").out


def test_help_states_exit_statuses_and_environment(ask: Ask) -> None:
    out = ask("-h").out
    assert "    3  the data cannot be read or are not sound\n" in out
    assert "    SYMP_DATA " in out


@pytest.mark.parametrize("command", ["", *group.list_commands(ANY)])
def test_every_example_in_the_help_is_answered(
    ask: Ask, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy(BUILT, tmp_path / "document.txt")
    monkeypatch.chdir(tmp_path)
    out = ask(*command.split(), "-h").out
    examples = re.findall(r"^    (symp .+)$", out.partition("Examples:")[2], re.MULTILINE)
    assert examples
    for example in examples:
        reply = ask(*shlex.split(example)[1:])
        assert reply.out or "--svg" in example


def test_version(ask: Ask) -> None:
    assert ask("--version").out == f"symp {__version__}\n"


@pytest.mark.parametrize("arguments", [("--version", "--json"), ("--json", "--version")])
def test_version_as_json_identifies_the_data(ask: Ask, arguments: tuple[str, str]) -> None:
    record = ask(*arguments).json
    assert record["version"] == __version__
    assert record["data_version"] == "1.0.0"
    assert record["document"] == "Chairman's Summary"
    assert re.fullmatch("[0-9a-f]{64}", record["programme_sha256"])
    assert re.fullmatch("[0-9a-f]{64}", record["summary_sha256"])


UNKNOWN: list[tuple[list[str], str, list[str]]] = [
    (["speaker", "--country", "Norwya"], "unknown_country", ["Norway"]),
    (["speaker", "Smithson"], "unknown_person", ["Michael Smith"]),
    (["speaker", "Norway"], "unknown_person", ["--country Norway"]),
    (["speaker", "--country", "Birma"], "unknown_country", ["Myanmar"]),
    (["speaker", "Francisco Madeira"], "unknown_person", ["Francesco Madeira"]),
    (["speaker", "--organization", "UNESC"], "unknown_organization", ["UNESCO", "UNSC"]),
    (["speaker", "--organization", "Norway"], "unknown_organization", ["--country Norway"]),
    (["speaker", "--role", "plumber"], "unknown_role", []),
    (["sessions", "VI"], "unknown_session", ["v"]),
    (["sessions", "--theme", "humn-rights"], "unknown_theme", ["human-rights"]),
    (["themes", "humn-rights"], "unknown_theme", ["human-rights"]),
    (["themes", "--verb", "undelined"], "unknown_verb", ["underlined"]),
    (["themes", "--actor", "partcipants"], "unknown_actor", ["participants"]),
    (["themes", "--mentions", "UNCTT"], "unknown_mention", ["UNCCT"]),
    (["themes", "--paragraph", "22"], "unknown_paragraph", []),
]


@pytest.mark.parametrize(("arguments", "kind", "meant"), UNKNOWN)
def test_something_unknown(ask: Ask, arguments: list[str], kind: str, meant: list[str]) -> None:
    reply = ask(*arguments, "--json", status=1)
    assert reply.out == "[]\n"
    error = _only_line(reply.err)
    assert error.keys() == {"error", "kind", "hint", "did_you_mean"}
    assert error["kind"] == kind
    assert error["did_you_mean"][: len(meant)] == meant


def test_something_unknown_for_people(ask: Ask) -> None:
    reply = ask("speaker", "--country", "Norwya", status=1)
    assert reply.out == ""
    assert reply.err == (
        "symp: No state is known by the name or code 'Norwya'.\n"
        "Did you mean: Norway?\n"
        "Give a state's usual name or its ISO 3166 code, not a part of a name.\n"
    )


WRONG: list[tuple[list[str], str, list[str]]] = [
    (["sesions"], "There is no command 'sesions'.", ["sessions"]),
    (["speakrs"], "There is no command 'speakrs'.", ["speaker"]),
    (["them"], "There is no command 'them'.", ["themes"]),
    (["plumb"], "There is no command 'plumb'.", []),
    (["sessions", "--chiar", "x"], "No such option: --chiar.", ["--chair"]),
    (["sessions", "--at", "25:00"], "'25:00' is not a time of day.", []),
    (["sessions", "--date", "19/9/2011"], "'19/9/2011' is not a date.", []),
    (["sessions", "--kind", "lunch"], "'lunch' is not a kind of slot.", []),
    (["themes", "--paragraph", "x"], "'x' is not a paragraph's number.", []),
    (["speaker", "..."], "NAME '...' holds no word to look for.", []),
    (["speaker", "--country", ""], "--country '' holds no word to look for.", []),
    (["speaker", "--organization", " "], "--organization ' ' holds no word to look for.", []),
    (["speaker", "--role", ""], "--role '' holds no word to look for.", []),
    (["speaker", "--session", ""], "SESSION '' holds no word to look for.", []),
    (["sessions", ""], "SESSION '' holds no word to look for.", []),
    (["sessions", "--chair", ""], "--chair '' holds no word to look for.", []),
    (["sessions", "--theme", ""], "THEME '' holds no word to look for.", []),
    (["themes", ""], "THEME '' holds no word to look for.", []),
    (["themes", "--mentions", "-"], "--mentions '-' holds no word to look for.", []),
    (["themes", "--verb", ""], "--verb '' holds no word to look for.", []),
    (["themes", "--points", "--actor", ""], "--actor '' holds no word to look for.", []),
    (["sessions", "--data", ""], "--data '' names no directory.", []),
    (["about", "more"], "Got unexpected extra argument(s) (more).", []),
]


@pytest.mark.parametrize(("arguments", "message", "meant"), WRONG)
def test_a_wrong_command_line(
    ask: Ask, arguments: list[str], message: str, meant: list[str]
) -> None:
    reply = ask(*arguments, "--json", status=2)
    assert reply.out == ""
    error = _only_line(reply.err)
    assert (error["error"], error["kind"], error["did_you_mean"]) == (message, "usage", meant)


def test_a_paragraph_without_points_is_told(ask: Ask) -> None:
    reply = ask("themes", "--points", "--paragraph", "3", "--json")
    assert reply.out == "[]\n"
    assert _only_line(reply.err) == {"note": "Paragraph 3 makes no point."}


def test_an_empty_answer_says_why(ask: Ask) -> None:
    reply = ask("speaker", "--country", "Japan", "--json")
    assert reply.out == "[]\n"
    assert _only_line(reply.err) == {"note": "Japan is known, but no one spoke for it."}


def test_a_name_that_is_not_the_printed_one_is_noted(ask: Ask) -> None:
    reply = ask("speaker", "--country", "UK")
    assert reply.err == "'UK' is taken as United Kingdom (GBR).\n"
    assert "Theresa May" in reply.out


def test_another_data_set(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = json.loads((Path(__file__).parents[2] / "data" / "programme.json").read_bytes())
    data["event"]["title"] = "Another event"
    (tmp_path / "programme.json").write_text(json.dumps(data), encoding="utf-8")
    assert ask("about", "--data", str(tmp_path), "--json").json["title"] == "Another event"
    assert ask("--data", str(tmp_path), "themes", "--json").out == "[]\n"
    monkeypatch.setenv("SYMP_DATA", str(tmp_path))
    assert ask("about", "--json").json["title"] == "Another event"


def test_data_that_cannot_be_read(ask: Ask, tmp_path: Path) -> None:
    reply = ask("sessions", "--data", str(tmp_path), "--json", status=3)
    assert reply.out == ""
    error = _only_line(reply.err)
    assert error["kind"] == "data"
    assert error["error"] == f"{tmp_path}/programme.json cannot be read: No such file or directory."


def _only_line(text: str) -> dict[str, Any]:
    [line] = text.splitlines()
    record: dict[str, Any] = json.loads(line)
    return record
