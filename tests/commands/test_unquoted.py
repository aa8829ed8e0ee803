"""Values of several words that were typed without quotes."""

import json
from pathlib import Path
from shutil import copy

import pytest

from tests.conftest import Ask
from tests.support.questions import TALKS

pytestmark = pytest.mark.libraries


WRONG = ("sessions --date", "stats", "speaker --fields", "timeline", "about")


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("speaker --country United States", "--country 'United States'"),
        ("speaker --country=United States", "--country 'United States'"),
        ("speaker --organization African Union", "--organization 'African Union'"),
        ("speaker --role head of state", "--role 'head of state'"),
        ("sessions --chair robert orr", "--chair 'robert orr'"),
        ("sessions --at 4:15 pm", "--at '4:15 pm'"),
        ("sessions --date 19 September 2011", "--date '19 September 2011'"),
        ("sessions --date 2011-09-18 - 2011-09-20", "--date '2011-09-18 - 2011-09-20'"),
        ("themes --actor some participants", "--actor 'some participants'"),
        ("stats country --role head of state", "--role 'head of state'"),
        ("speaker --fields name, country", "--fields 'name, country'"),
        ("timeline --at 4:15 pm", "--at '4:15 pm'"),
        # Only some of the words, or those of several options.
        ("speaker --country United States smith", "--country 'United States'"),
        ("speaker --role foreign minister --country Norway store", "--role 'foreign minister'"),
        (
            "speaker --country United States --role foreign minister",
            "--country 'United States' --role 'foreign minister'",
        ),
        # What is no value together is another name, or none.
        ("speaker --country Norway smithson", None),
        ("speaker --country Norway -- smithson", None),
        ("speaker smithson --country Norway", None),
        ("about United States", None),
    ],
)
def test_an_option_that_only_lacks_quotes_is_suggested(
    ask: Ask, line: str, meant: str | None
) -> None:
    status = 2 if line.startswith(WRONG) else 1
    reply = ask("--json", *line.split(), status=status)
    assert json.loads(reply.err)["did_you_mean"] == ([] if meant is None else [meant])


@pytest.mark.parametrize(
    ("line", "word", "meant"),
    [
        ("themes --points --verb called for", "for", "--verb 'called for'"),
        ("themes --actor the Secretary-General", "the", "--actor 'the Secretary-General'"),
    ],
)
def test_a_word_that_tells_nothing_alone_is_refused(
    ask: Ask, line: str, word: str, meant: str
) -> None:
    assert ask(*line.split(), status=2) == (
        "",
        (
            f"symp: {word!r} tells nothing alone.\nDid you mean: {meant}?\n"
            "Put a value of several words in quotes.\n"
        ),
    )


def test_a_word_that_tells_something_is_a_name(ask: Ask) -> None:
    assert ask("themes", "--points", "--verb", "called", "strategy").err == ""


def test_an_empty_answer_looks_once_more(ask: Ask) -> None:
    told = ask("themes", "--points", "--mentions", "victims", "symposium").err
    assert told == (
        "No match for THEME symposium and --mentions victims together.\n"
        "Did you mean: --mentions 'victims symposium'?\n"
    )
    told = ask("themes", "--points", "--mentions", "security", "strategy").err
    assert told == "No match for THEME strategy and --mentions security together.\n"


def test_nothing_is_written_to_find_out(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy(TALKS, tmp_path / "talks.csv")
    monkeypatch.chdir(tmp_path)
    told = ask("import", "talks.csv", "--to", "out", "--title", "My", "talks", status=2).err
    assert told == (
        "symp: Unexpected argument 'talks'.\nDid you mean: --title 'My talks'?\n"
        "Give one FILE, in quotes if it has spaces.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["talks.csv"]
