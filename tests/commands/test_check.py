"""`symp check`: sound or not, for people and for scripts."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from symposium_cli.commands.schema import schema_of
from symposium_cli.dataset.faults import FaultRecord
from symposium_cli.dataset.load import bundled_directory
from tests.conftest import Ask
from tests.support.events import (
    event,
    fair,
    fair_summary,
    part,
    programme,
    put,
    slot,
    summary,
    undoubted_fair,
    written,
)
from tests.support.readers import MACHINE, promised, read

COUNTS = "8 slots, 32 parts of 31 people, 16 themes, 58 points, words of 21 paragraphs"
BUNDLED = f"{bundled_directory()}: sound: {COUNTS}"
FAULT = {
    "file": "programme.json",
    "place": "event.place",
    "found": '" "',
    "expected": "text that is not blank",
}
UNSOUND = put(fair(), ("event", "place"), " ")


def test_the_bundled_data_are_sound_which_is_no_empty_answer(ask: Ask) -> None:
    assert ask("check") == ask("check", "-e") == (f"{BUNDLED}\n", "")
    assert ask("check", "-e", "--json").json == []


@pytest.mark.parametrize("form", MACHINE)
def test_a_sound_data_set_gives_machines_the_empty_form_and_a_note(ask: Ask, form: str) -> None:
    note = json.dumps({"note": BUNDLED}, separators=(",", ":")) if "js" in form else BUNDLED
    reply = ask("check", "--format", form)
    assert read(reply.out, form) == promised([], FaultRecord, (), form)
    assert reply.err == f"{note}\n"


@pytest.mark.parametrize("arguments", [["{}"], ["--data", "{}"], ["{}", "--data", "{}/."]])
def test_a_directory_may_be_named_in_two_ways(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    written(tmp_path, fair())
    sound = f"{tmp_path}: sound: 6 slots, 6 parts of 4 people, no summary\n"
    assert ask("check", *(argument.format(tmp_path) for argument in arguments)).out == sound
    monkeypatch.setenv("SYMP_DATA", str(tmp_path))
    assert ask("check").out == sound
    assert ask("check", str(bundled_directory())).out == f"{BUNDLED}\n"


def test_one_thing_is_told_in_the_singular(ask: Ask, tmp_path: Path) -> None:
    one = slot("talks", "01T10:00", "01T11:00", parts=[part("ada-example")])
    written(tmp_path, programme(one), summary())
    told = "sound: 1 slot, 1 part of 1 person, 0 themes, 0 points"
    assert ask("check", str(tmp_path)).out == f"{tmp_path}: {told}\n"


def test_two_directories_or_one_without_a_name_are_wrong(ask: Ask) -> None:
    assert ask("check", "here", "--data", "there", status=2).err == (
        "symp: 'here' and --data 'there' are two data sets.\nName one of them.\n"
    )
    assert ask("check", "", status=2).err == "symp: DIR '' names no directory.\n"


def test_a_name_that_hides_something_is_shown(ask: Ask, tmp_path: Path) -> None:
    directory = tmp_path / "a\u202e\x1b[31m"
    directory.mkdir()
    assert ask("check", str(written(directory, fair()))).out.startswith(
        f"{tmp_path}/a\\u202e\\u001b[31m: sound: "
    )
    (directory / "programme.json").unlink()
    assert "a\\u202e\\u001b[31m/programme.json cannot" in ask("check", str(directory), status=3).err


@pytest.mark.parametrize("command", ["check", "sessions"])
def test_people_get_the_faults_with_the_error(ask: Ask, tmp_path: Path, command: str) -> None:
    out, err = ask(command, "--data", str(written(tmp_path, UNSOUND)), status=3)
    assert out == ""
    assert err == (
        f"symp: the data in {tmp_path} are not sound: 1 fault.\n"
        'programme.json: event.place: found " ", expected text that is not blank\n'
        "Mend these places and ask again. "
        "What must hold between the parts of a file is looked at once every part has its shape.\n"
    )


def test_scripts_get_the_faults_as_records(ask: Ask, tmp_path: Path) -> None:
    directory = str(written(tmp_path, UNSOUND))
    reply = ask("check", directory, "--json", status=3)
    assert reply.json == [FAULT]
    Draft202012Validator(schema_of("fault")).validate(reply.json)
    told = json.loads(reply.err)
    assert list(told) == ["error", "kind", "hint", "did_you_mean", "faults", "fault_count"]
    assert (told["kind"], told["faults"], told["fault_count"]) == ("data", [FAULT], 1)
    csv = ask("check", directory, "-f", "csv", "--fields", "place,found", status=3)
    assert csv.out == 'place,found\nevent.place,""" """\n'
    assert csv.err.startswith("symp: the data in")
    table = ask("check", directory, "--fields", "place", status=3)
    assert table.out.split() == ["Place", "event.place"]


def test_every_command_tells_scripts_of_the_first_faults(ask: Ask, tmp_path: Path) -> None:
    written(tmp_path, programme(event=event(**{f"x{n}": 0 for n in range(1500)})))
    reply = ask("sessions", "--data", str(tmp_path), "--json", status=3)
    told = json.loads(reply.err)
    assert (reply.out, len(told["faults"]), told["fault_count"]) == ("", 100, 1500)
    listed = ask("check", str(tmp_path), "--json", status=3)
    assert (listed.json, json.loads(listed.err)) == (told["faults"], told)


@pytest.mark.parametrize("command", ["check", "sessions"])
def test_a_directory_that_is_not_there_has_no_faults(
    ask: Ask, tmp_path: Path, command: str
) -> None:
    reply = ask(command, "--json", "--data", str(tmp_path / "nowhere"), status=3)
    assert reply.out == ""
    assert list(json.loads(reply.err)) == ["error", "kind", "hint", "did_you_mean"]


def test_a_file_that_cannot_be_read_is_a_fault(ask: Ask, tmp_path: Path) -> None:
    told = json.loads(ask("sessions", "--data", str(tmp_path), "--json", status=3).err)
    file = f"{tmp_path}/programme.json"
    assert told["error"] == f"{file} cannot be read: No such file or directory."
    (tmp_path / "programme.json").mkdir()
    reply = ask("check", str(tmp_path), "--json", status=3)
    fault = {"place": "the whole file", "found": "a directory", "expected": "a regular file"}
    told = json.loads(reply.err)
    assert reply.json == told["faults"] == [{"file": "programme.json", **fault}]
    assert told["fault_count"] == 1
    assert told["error"] == f"{file} is a directory, not a regular file."


def test_an_unknown_field_is_named(ask: Ask) -> None:
    reply = ask("check", "--fields", "plaice", status=2)
    assert "Did you mean: place?\nThe fields are file, place, found, expected.\n" in reply.err


def test_what_is_doubtful_is_told_and_is_no_fault(ask: Ask, tmp_path: Path) -> None:
    doubtful = put(undoubted_fair(), ("event", "time_zone", "name"), "Europe/Nowhere")
    written(tmp_path, doubtful, fair_summary())
    place, doubt = (
        "event.time_zone.name",
        '"Europe/Nowhere" is not a time zone of the IANA database.',
    )
    told = f"programme.json: {place}: {doubt}"
    reply = ask("check", str(tmp_path), "-e")
    assert (reply.out.count("\n"), reply.err) == (1, f"{told}\n")
    reply = ask("check", str(tmp_path), "--json")
    assert reply.json == []
    assert [json.loads(line)["note"] for line in reply.err.splitlines()][:-1] == [told]
    assert ask("sessions", "--data", str(tmp_path)).err == ""
