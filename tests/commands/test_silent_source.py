"""A source that is silent on times, pages, entries, places and dates: every question copes."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from symposium_cli.commands.schema import schema_of
from symposium_cli.dataset.load import load
from symposium_cli.output.formats import TABLE, WRITERS
from tests.conftest import Ask
from tests.support.events import silent, silent_summary, written
from tests.support.questions import QUESTIONS

AskSilent = Callable[..., str]
EVERYTHING: list[tuple[str, ...]] = [
    *(question for kind, question in QUESTIONS.items() if kind not in ("fact", "import")),
    *(("sessions", f"meeting-{number}") for number in range(1, 6)),
    ("sessions", "--at", "10:00"),
    ("sessions", "--date", "2030-03-05"),
    ("speaker", "ada"),
    ("speaker", "cleo"),
    ("speaker", "--role", "president"),
    ("speaker", "--date", "2029..2030"),
    ("themes", "lamps"),
    ("search", "lamps"),
    ("search", "guild"),
    ("timeline", "--at", "10:00"),
    ("cite", "meeting 1"),
    ("cite", "lamps"),
    ("cite", "ada"),
    ("cite", "cleo"),
    ("cite", "1"),
    ("cite", "p1-1"),
    ("check",),
]

# Where a time or a bar is not known, nothing stands.
TIMELINE = """\
Date        Time   Id         Slot
─────────────────────────────────────────────────────────
2029               meeting-1  Meeting 1; 2 speakers
2030-03            meeting-2  meeting-2; 1 speaker
2030-03-05         meeting-3  Lamps; 1 speaker
2030-03-05  10:00  meeting-5  Meeting 5; 1 speaker
                   meeting-4  meeting-4; chair Ben Sample
"""


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return written(tmp_path, silent(), silent_summary())


@pytest.fixture
def told(ask: Ask, directory: Path) -> AskSilent:
    """What the program says of the silent source, answers and notes."""

    def asked(*arguments: str) -> str:
        reply = ask(*arguments, "--data", str(directory))
        return reply.out + reply.err

    return asked


def has_gaps(text: str) -> bool:
    """Whether a text for people shows a value that is not there, or words that lead to it."""
    return re.search(r"None|\bpp?\.(?! *[0-9])|: *$|, *,|\( *\)", text, re.MULTILINE) is not None


@pytest.mark.parametrize("question", EVERYTHING, ids=" ".join)
def test_no_answer_shows_what_is_not_there(
    told: AskSilent, monkeypatch: pytest.MonkeyPatch, question: tuple[str, ...]
) -> None:
    for form in (TABLE, *WRITERS):
        assert "None" not in told(*question, "-f", form), form
    for columns in ("40", "160"):
        monkeypatch.setenv("COLUMNS", columns)
        assert not has_gaps(told(*question))


@pytest.mark.parametrize("style", ["text", "bibtex", "csl-json"])
def test_no_citation_shows_what_is_not_there(told: AskSilent, style: str) -> None:
    for reference in ((), ("meeting-1",), ("meeting-4",), ("ada",), ("cleo",), ("1",)):
        assert not has_gaps(told("cite", *reference, "--style", style))


@pytest.mark.parametrize(
    "kind", [kind for kind in QUESTIONS if kind not in ("fact", "import", "schema")]
)
def test_every_record_validates(ask: Ask, directory: Path, kind: str) -> None:
    answer = ask(*QUESTIONS[kind], "--json", "--data", str(directory)).json
    Draft202012Validator(schema_of(kind)).validate(answer)


def test_a_list_shows_the_columns_that_have_something(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = silent()
    document["sessions"] = document["sessions"][:2]
    written(tmp_path, document)
    monkeypatch.setenv("COLUMNS", "80")
    asked = ("--data", str(tmp_path))
    assert ask("sessions", *asked).out.splitlines()[0].split() == [
        *("Date", "Id", "Session", "Speakers")
    ]
    assert ask("speaker", *asked).out.splitlines()[0].split() == [
        *("Date", "Name", "Office", "For", "Role", "Session")
    ]
    assert ask("search", "ada", *asked).out.splitlines()[0].split() == ["Kind", "Id", "Text"]


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("sessions --at 10:00", "No slot covers 10:00."),
        (
            "sessions --at 10:00",
            "No start or no end is given for 5 of 5 slots; no time finds such a slot.",
        ),
        (
            "sessions --date 2030-03-05",
            "Only a month or a year is given for 1 slot that may be of 2030-03-05.",
        ),
        (
            "speaker --date 2029-01",
            "Only a month or a year is given for 1 slot that may be of 2029-01.",
        ),
        ("speaker --date 2029", "No date is given for 1 slot."),
        ("speaker --role president", "No office is given for 4 of the 5 appearances looked at."),
        ("timeline", "No start or no end is given for 5 of 5 slots."),
    ],
)
def test_a_note_says_what_the_source_leaves_open(told: AskSilent, question: str, note: str) -> None:
    assert note in told(*question.split()).splitlines()


@pytest.mark.parametrize(
    ("dates", "sessions"),
    [
        ("2029", "meeting-1"),
        ("2030", "meeting-2 meeting-3 meeting-5"),
        ("2030-03-05", "meeting-3 meeting-5"),
        ("2029..2030-02", "meeting-1"),
        ("2030-03..", "meeting-2 meeting-3 meeting-5"),
        ("2029-05", ""),
        ("none", "meeting-4"),
    ],
)
def test_a_date_finds_what_is_surely_within_it(
    ask: Ask, directory: Path, dates: str, sessions: str
) -> None:
    found = ask("sessions", "--date", dates, "--json", "--data", str(directory)).json
    assert " ".join(session["id"] for session in found) == sessions


def test_the_timeline_lists_what_it_cannot_draw(
    ask: Ask, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "150")
    assert ask("timeline", "--data", str(directory)).out == TIMELINE
    stretches = ask("timeline", "--json", "--data", str(directory)).json
    assert [(found["date"], found["start"], found["end"]) for found in stretches] == [
        ("2029", None, None),
        ("2030-03", None, None),
        ("2030-03-05", None, None),
        ("2030-03-05", "2030-03-05T10:00:00+01:00", None),
        (None, None, None),
    ]
    picture = ask("timeline", "--svg", "-", "--data", str(directory)).out
    assert [
        text
        for text in ("Meeting 1", "Lamps", "No date", "Tuesday, 2030-03-05")
        if text not in picture
    ] == []


def test_the_silent_source_is_sound(directory: Path) -> None:
    assert len(load(directory).appearances) == 6
