"""`symp import`: from a list of speakers to a data set, with an account of it."""

import json
import os
from pathlib import Path

import pytest

from symposium_cli.dataset.load import PROGRAMME_FILE, SUMMARY_FILE, load
from symposium_cli.errors import OutputError
from symposium_cli.importing.entries import ImportRecord
from symposium_cli.output import streams
from symposium_cli.output.formats import TABLE, WRITERS
from tests.commands.test_silent_source import has_gaps
from tests.conftest import Ask
from tests.support.questions import QUESTIONS
from tests.support.readers import MACHINE

LISTS = Path(__file__).parents[1] / "lists"
TALKS = str(LISTS / "talks.csv")
SEANCES = str(LISTS / "seances.csv")
LIST = "Name,Country,Post\nAda Example,Norway,Prime Minister\n,Chile,Minister\n"
REPORT = """\
Recognized:
  encoding: UTF-8. Recognized from the bytes of the file.
  delimiter: comma. It splits the rows into the same number of cells.
  "Name" (name), "Country" (country), "Post" (office). Recognized by the heading.
Derived:
  country_code: Looked up by the name of the state, as the list gives no code.
    line 2; "Norway" → "NOR"
  office_kind: Read from the words of the office.
    line 2; "Prime Minister" → "head_of_government"
  person: 1 id. Made of the name and the code of the state, or else the organization.
  id: 1 id. Made of the session's label or title, and of the date, time or room where needed.
  title: A List. Taken from the name of the file, as no title was given.
Left out:
  The row gives no name.
    line 3; "Chile; Minister"
"""


@pytest.fixture
def listed(tmp_path: Path) -> str:
    """A list of two rows, one of them without a name."""
    path = tmp_path / "a-list.csv"
    path.write_text(LIST, encoding="utf-8")
    return str(path)


def test_a_list_becomes_a_data_set_that_answers(ask: Ask, listed: str, tmp_path: Path) -> None:
    made = str(tmp_path / "made")
    reply = ask("import", listed, "--to", made)
    asked = f"symp speaker --data {made}"
    assert reply.out == (
        f"{made}: 2 rows: 1 appearance in 1 session, 1 row left out. To ask it: {asked}\n"
    )
    assert reply.err == REPORT.format(made=made)
    assert [part["name"] for part in ask("speaker", "--data", made, "--json").json] == [
        "Ada Example"
    ]
    assert ": sound: 1 slot, 1 part of 1 person" in ask("check", made).out


@pytest.mark.parametrize("form", MACHINE)
def test_machines_get_a_record_of_everything_that_was_done(
    ask: Ask, listed: str, form: str
) -> None:
    reply = ask("import", listed, "--dry-run", "--format", form)
    assert reply.out
    closing = f"{listed}: 2 rows: 1 appearance in 1 session, 1 row left out; nothing written."
    note = json.dumps({"note": closing}, separators=(",", ":")) if "js" in form else closing
    assert reply.err == f"{note}\n"


def test_records_have_line_action_field_found_result_and_reason(ask: Ask, listed: str) -> None:
    records = ask("import", listed, "--dry-run", "--json").json
    assert all(tuple(record) == ImportRecord.field_names() for record in records)
    assert [record for record in records if record["line"] == 2] == [
        {
            "line": 2,
            "action": "derived",
            "field": "country_code",
            "found": "Norway",
            "result": "NOR",
            "reason": "Looked up by the name of the state, as the list gives no code.",
        },
        {
            "line": 2,
            "action": "derived",
            "field": "office_kind",
            "found": "Prime Minister",
            "result": "head_of_government",
            "reason": "Read from the words of the office.",
        },
    ]


def test_fields_of_records_may_be_chosen(ask: Ask, listed: str) -> None:
    assert (
        "3\tleft_out\n"
        in ask("import", listed, "--dry-run", "--fields", "line,action", "-f", "tsv").out
    )
    table = ask("import", listed, "--dry-run", "--fields", "line,action")
    assert table.err == ""
    assert "left_out" in table.out


def test_a_dry_run_writes_nothing(ask: Ask, listed: str, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    ask("import", listed, "--dry-run", "--to", str(tmp_path / "made"))
    assert sorted(tmp_path.rglob("*")) == before


def test_a_list_of_another_language_separator_and_encoding_answers(
    ask: Ask, tmp_path: Path
) -> None:
    made = str(tmp_path / "made")
    ask("import", SEANCES, "--to", made, "--title", "Réunion")
    records = ask("speaker", "--data", made, "--json").json
    assert [(r["name"], r["honorific"], r["country_code"], r["session"]) for r in records] == [
        ("Élie Modèle", "M.", "SEN", "seance-1"),
        ("Zoé Œuvre", "Mme", "CIV", "seance-1"),
        ("Noé Essai", "S.E. M.", None, "seance-2"),
        ("Ève Épreuve", "Mme", records[3]["country_code"], "seance-2"),
    ]
    assert ask("about", "--data", made, "--json").json["title"] == "Réunion"


def test_what_is_stated_overrules_what_is_recognized(ask: Ask, tmp_path: Path) -> None:
    path, made = tmp_path / "l.txt", str(tmp_path / "made")
    path.write_bytes("Wer:Wann:Post\nИван:2024-09-24 10.00:Envoy\n".encode("cp1251"))
    ask(
        *("import", str(path), "--to", made, "--encoding", "cp1251", "--delimiter", ":"),
        *("--column", "name=wer", "--column", "date=Wann", "--time-zone", "Europe/Vienna"),
    )
    data = load(Path(made))
    assert [part.name for part in data.parts] == ["Иван"]
    assert data.programme.event.time_zone is not None


@pytest.mark.parametrize("typed", ["tab", "TAB", "\\t", "\t"])
def test_a_tab_may_be_spelt_out(ask: Ask, tmp_path: Path, typed: str) -> None:
    path = tmp_path / "list.tsv"
    path.write_text("Name\tPost\nAda\tA, B\n", encoding="utf-8")
    assert "tab. Given" in ask("import", str(path), "--dry-run", "--delimiter", typed).err


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "There is no directory to write the data set to."),
        (("--to", ""), "There is no directory to write the data set to."),
        (("--dry-run", "--delimiter", ",,"), "--delimiter ',,' is not a character"),
        (("--dry-run", "--delimiter", "a"), "--delimiter 'a' is not a character"),
        (("--dry-run", "--delimiter", ""), "--delimiter '' is not a character"),
        (("--dry-run", "--delimiter", '"'), "--delimiter '\"' is not a character"),
        (("--dry-run", "--encoding", "utf-99"), "--encoding 'utf-99' is not known."),
        (("--dry-run", "--time-zone", "Vienna"), "--time-zone 'Vienna' is not a time zone"),
        (("--dry-run", "--title", " "), "--title ' ' is blank."),
        (("--dry-run", "--column", "nmae=Name"), "--column 'nmae' is not a field of a list."),
        (("--dry-run", "--column", "name=Speaker"), "no column has this heading."),
    ],
)
def test_a_command_line_that_is_wrong_says_so(
    ask: Ask, listed: str, options: tuple[str, ...], message: str
) -> None:
    reply = ask("import", listed, *options, status=2)
    assert message in reply.err
    assert reply.out == ""


def test_a_list_without_a_known_name_shows_the_option_to_type(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Wer spricht,Land\nAda,Chile\n", encoding="utf-8")
    assert "--column 'name=Wer spricht'" in ask("import", str(path), "--dry-run", status=2).err
    ask("import", str(path), "--dry-run", "--column", "name=Wer spricht")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("list.xlsx", b"PK\x03\x04", "File > Save As > CSV UTF-8"),
        ("list.pdf", b"%PDF-1.7", "is a PDF, not a CSV file."),
        ("list.csv", b"", "holds no text."),
        ("list.csv", b"Name,Post\n", "has headings, and no row under them."),
        ("list.txt", b"Once upon a time\nthere was a list\n", "is not a table"),
    ],
)
def test_a_file_that_is_no_table_is_refused(
    ask: Ask, tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert message in ask("import", str(path), "--to", str(tmp_path / "made"), status=3).err
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("file", ["missing.csv", ".", "a" * 300])
def test_a_list_that_cannot_be_read_says_so(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    monkeypatch.chdir(tmp_path)
    reply = ask("import", file, "--dry-run", status=3)
    assert reply.err.endswith("\nGive a list of speakers as a CSV file.\n")
    assert "JSON" not in reply.err


def test_a_file_without_a_name_is_wrong(ask: Ask) -> None:
    assert ask("import", "", "--dry-run", status=2).err == "symp: FILE '' names no file.\n"


@pytest.mark.parametrize("name", [PROGRAMME_FILE, SUMMARY_FILE])
def test_a_directory_that_holds_a_data_set_is_left_alone(
    ask: Ask, listed: str, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("{}", encoding="utf-8")
    reply = ask("import", listed, "--to", str(tmp_path), status=3)
    assert f"holds a data set already: it has {name}." in reply.err
    assert (tmp_path / name).read_text(encoding="utf-8") == "{}"


def test_a_file_in_place_of_the_directory_is_left_alone(ask: Ask, listed: str) -> None:
    assert "is not a directory." in ask("import", listed, "--to", listed, status=3).err
    assert Path(listed).read_text(encoding="utf-8") == LIST


def test_directories_above_are_made_too(ask: Ask, listed: str, tmp_path: Path) -> None:
    ask("import", listed, "--to", str(tmp_path / "a" / "b"))
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == [PROGRAMME_FILE]


def test_a_data_set_that_cannot_be_written_leaves_nothing_behind(
    ask: Ask, listed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OutputError("The disk is full.")

    monkeypatch.setattr(streams, "write_file", full)
    ask("import", listed, "--to", str(tmp_path / "a" / "b"), status=4)
    assert [path.name for path in tmp_path.iterdir()] == ["a-list.csv"]
    (tmp_path / "kept").mkdir()
    ask("import", listed, "--to", str(tmp_path / "kept"), status=4)
    assert (tmp_path / "kept").is_dir()


@pytest.mark.parametrize("place", ["a-list.csv/made", "x" * 300])
def test_a_directory_that_cannot_be_made_says_so(
    ask: Ask, listed: str, tmp_path: Path, place: str
) -> None:
    assert "cannot be made: " in ask("import", listed, "--to", str(tmp_path / place), status=4).err


def test_what_names_hide_is_shown(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "a\u202e\x1b[31m.csv"
    path.write_text("Name,\x1b[31mPost\nAda\x1b[31m,\u202eX\n", encoding="utf-8")
    reply = ask("import", str(path), "--dry-run")
    assert not {"\x1b", "\u202e"} & {*reply.out, *reply.err}


def test_the_data_set_is_the_same_bytes_every_time(ask: Ask, tmp_path: Path) -> None:
    for name in ("one", "two"):
        ask("import", TALKS, "--to", str(tmp_path / name))
    one, two = (tmp_path / name / PROGRAMME_FILE for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    assert one.stat().st_mode & 0o777 == 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@pytest.mark.parametrize("name", ["talks.csv", "seances.csv", "vystuplenija.tsv"])
def test_a_data_set_made_of_a_list_answers_everything_without_gaps(
    ask: Ask, tmp_path: Path, name: str
) -> None:
    made = str(tmp_path / "made")
    ask("import", str(LISTS / name), "--to", made)
    first = ask("sessions", "--data", made, "--json").json[0]
    questions = [question for kind, question in QUESTIONS.items() if kind not in ("fact", "import")]
    more = [("sessions", first["id"]), ("cite", first["id"]), ("cite", "example"), ("check",)]
    for question in [*questions, *(more if name == "talks.csv" else more[:2])]:
        for form in (TABLE, *WRITERS):
            reply = ask(*question, "--data", made, "-f", form)
            assert "None" not in reply.out + reply.err, (question, form)
        assert not has_gaps(ask(*question, "--data", made).out), question


def test_counts_of_offices_say_how_many_are_missing(ask: Ask, tmp_path: Path) -> None:
    ask("import", TALKS, "--to", str(tmp_path / "made"))
    table = ask("stats", "--by", "office kind", "--data", str(tmp_path / "made")).out
    assert "not stated" in table.lower()


SAMPLE = Path(__file__).parents[3] / "shared" / "data" / "general-debate-sample.csv"


@pytest.mark.skipif(not SAMPLE.is_file(), reason="the list is not here")
def test_the_general_debate_answers_in_two_commands(ask: Ask, tmp_path: Path) -> None:
    made = str(tmp_path / "debate")
    reply = ask("import", str(SAMPLE), "--to", made)
    counts = "438 rows: 437 appearances in 79 sessions, 1 row left out."
    assert reply.out.startswith(f"{made}: {counts} To ask it: ")
    records = ask("speaker", "--country", "Norway", "--data", made, "--json").json
    assert [record["date"] for record in records] == ["2012", "1975"]
    assert ask("check", made).out.startswith(f"{made}: sound: 79 slots, 437 parts of ")
