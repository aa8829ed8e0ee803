"""What to type for a question in plain words."""

import shlex
from pathlib import Path
from random import Random

import pytest

from symposium_cli.commands.questions import commands_meant, question_of, question_of_option
from symposium_cli.dataset.symposium import Symposium
from tests.conftest import Ask
from tests.support.events import SECOND_EVENT


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("who spoke for Norway", "symp speaker --country Norway"),
        ("who spoke for Arabie saoudite", "symp speaker --country 'Arabie saoudite'"),
        ("who is Ban Ki-moon", "symp speaker Ban Ki-moon"),
        ("chaired by Pillay", "symp speaker Pillay --role chair"),
        ("chair session 4", "symp speaker --role chair --session 4"),
        ("when lunch", "symp sessions lunch"),
        ("what is on at 11:45", "symp sessions --at 11:45"),
        ("agenda of the closing session", "symp sessions closing session"),
        ("what of the internet", "symp themes internet"),
        ("paragraphs 5-8", "symp themes --paragraph 5-8"),
        ("how many speakers", "symp stats role --role speakers"),
        ("number of ministers in session 4", "symp stats role --role ministers --session 4"),
        ("Norway at 16:30", "symp sessions --country Norway --at 16:30"),
        ("themes of session v", "symp themes --session v"),
        ("which countries spoke in session 3", "symp stats country --session 3"),
        ("sessions chaired by Pillay", "symp sessions --chair Pillay"),
        ("bibtex for victims", "symp cite --style bibtex victims"),
        ("page 3", "symp themes --page 3"),
        ("page 6", "symp sessions --page 6"),
        ("page 99", None),
        ("Norway at 11:45", None),  # which finds nothing
        ("plumbing in Norway", None),
        ("who is it", None),
    ],
)
def test_the_command_that_asks_what_words_ask(
    symposium: Symposium, question: str, command: str | None
) -> None:
    asked = question_of(question.split(), symposium)
    assert asked == command


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        (["agenda"], ["symp sessions"]),
        (["agenda", "--json"], ["symp sessions --json"]),
        (["agenda", "--style", "x"], ["symp sessions"]),  # which has no styles
        (["chair", "--session", "4"], ["symp speaker --role chair --session 4"]),
        (["countries"], ["symp stats country"]),
        (["sesions"], ["symp sessions"]),
        (["norway"], ["symp speaker --country norway"]),
        (["v"], ["symp sessions v"]),  # and not the beginning of a command
        (["lunch"], ["symp sessions lunch"]),
        (["find", "youth"], ["symp search youth"]),
        (["speker", "Norway"], ["symp speaker Norway"]),
        (["serach", "media"], ["symp search media"]),
        (["citte", "14"], ["symp cite 14"]),
        (["verfy", "document.txt"], ["symp verify document.txt"]),
        (["chekc", "./lists"], ["symp check ./lists"]),
        (["impotr", "talks.csv", "--to", "out"], ["symp import talks.csv --to out"]),
        (["verfy", "human", "rights"], []),
        (["stat", "country"], ["symp stats country"]),
        (["how", "many", "themes"], ["symp themes"]),
        (["organisations"], ["symp stats organization", "symp themes organisations"]),
        (["grep", "foo"], ["symp search foo"]),
        (["quote", "14"], ["symp cite 14"]),
        (["Davutoglou"], ["symp speaker 'Ahmet Davutoğlu'"]),
        (["list", "sessions"], ["symp sessions", "symp speaker", "symp themes"]),
        (["count", "countries"], ["symp stats country"]),
        (["whats", "on", "at", "9am"], ["symp sessions --at 9am"]),  # nothing, which is an answer
        (["who", "from", "the", "floor"], ["symp search floor"]),
        (["count", "human rights"], ["symp search 'human rights'", "symp stats"]),
        (["who", "said", "rights obligations"], ["symp search 'rights obligations'"]),
        (["footnote", "2"], ["symp about"]),  # and no search for a number
        (["ingest", "--to", "x"], ["symp import -h"]),
        (["plumbing"], []),
        (["who", "is", "it"], ["symp speaker"]),
        (["media", "victims"], ["symp themes media victims"]),
    ],
)
def test_what_is_meant_by_a_line_without_a_command(line: list[str], meant: list[str]) -> None:
    assert list(commands_meant(line, None)) == meant


def test_the_data_set_that_is_asked_about_is_kept() -> None:
    fair = str(SECOND_EVENT)
    assert commands_meant(["fog", "--data", fair], None) == (f"symp sessions fog --data {fair}",)
    assert commands_meant(["fog"], fair) == (f"symp sessions fog --data {fair}",)


def test_without_data_only_names_of_commands_are_known(tmp_path: Path) -> None:
    nowhere = str(tmp_path)
    assert commands_meant(["Norway"], nowhere) == ()
    assert commands_meant(["agenda"], nowhere) == (f"symp sessions --data {nowhere}",)


@pytest.mark.parametrize(
    ("option", "meant"),
    [
        ("--civil-society", ("symp themes civil-society",)),
        ("--norway", ("symp speaker --country norway",)),
        ("--plumbing", ()),
    ],
)
def test_the_word_of_an_option_may_be_a_question(option: str, meant: tuple[str, ...]) -> None:
    assert question_of_option(option, None) == meant


def test_every_line_that_is_suggested_answers(symposium: Symposium, ask: Ask) -> None:
    chance = Random(14)  # noqa: S311, a sample that stays the same
    parts = symposium.parts
    stretches = [
        *dict.fromkeys(part.name for part in parts),
        *dict.fromkeys(part.country or "" for part in parts),
        *dict.fromkeys(part.office or "" for part in parts),
        *dict.fromkeys(theme.title for theme in symposium.themes),
        *("session 2", "closing", "9:15", "11:45", "2011", "page 3", "page 7", "paragraph 14"),
        *("chair", "chaired", "ministers", "EU", "how many", "who", "the", "from", "youth", "find"),
        *("countries", "agenda", "french", "cite", "quote"),
    ]
    lines = [chance.sample(stretches, chance.randint(1, 3)) for _ in range(100)]
    suggested = {meant for line in lines for meant in commands_meant(" ".join(line).split(), None)}
    suggested -= {"symp search"}  # said of `find` alone
    assert len(suggested) > 50
    for line in sorted(suggested):
        ask(*shlex.split(line)[1:], status=0)
