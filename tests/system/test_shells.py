"""Completion in real interactive shells: what stands in the line after Tab has been pressed."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pytest

from tests.support import events

STARTS = {"bash": ["--norc", "--noprofile", "-i"], "zsh": ["-f", "-i"]}
SETUP = """\
PS1='READY> '
{keys}
eval "$(symp --show-completion {shell})"
show() {{ printf '%s\\0' "$@" > "$HOME/words"; echo SHO''WN; }}
"""
KEYS = {"bash": "bind 'set bell-style none'", "zsh": "unsetopt beep; bindkey -e"}
TO_START, TO_END = "\x01", "\x05"


class Shell:
    """An interactive shell that has loaded its completion script."""

    def __init__(self, name: str, program: str, home: Path) -> None:
        self.home = home
        self.name = name
        self._command = program, STARTS[name]
        self._process: pexpect.spawn[str] | None = None
        (home / "setup").write_text(SETUP.format(shell=name, keys=KEYS[name]))

    def press_tab(self, line: str, rest: str = "") -> list[str]:
        """The words of the line after Tab has been pressed at its end, and the rest typed.

        The shell reads its keys in order, so nothing has to wait for completion.
        """
        if self._process is None:
            self._process = self._started()
        shown = self.home / "words"
        shown.unlink(missing_ok=True)
        self._process.send(f"{line}\t{rest}{TO_START}show {TO_END}\n")
        try:
            self._process.expect("SHOWN\r?\n.*READY> ")
        except pexpect.ExceptionPexpect as error:
            self.close()
            pytest.fail(f"no words were shown: {error}")
        return shown.read_text(encoding="utf-8").split("\0")[:-1]

    def _started(self) -> "pexpect.spawn[str]":
        environment = {
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.home),
            "TERM": "dumb",
            "LC_ALL": "C.UTF-8",
        }
        for variable in ("SYMP_DATA", "HISTFILE", "PROMPT_COMMAND", "PS1", "ZDOTDIR"):
            environment.pop(variable, None)
        process = pexpect.spawn(
            *self._command,
            env=environment,
            cwd=str(self.home),
            encoding="utf-8",
            timeout=20,
            dimensions=(50, 1000),
        )
        process.delaybeforesend = None
        process.sendline(". ./setup")
        process.expect("READY> ")
        return process

    def close(self) -> None:
        if self._process is not None:
            self._process.close(force=True)
        self._process = None


@pytest.fixture(scope="module", params=STARTS)
def shell(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shell]:
    program = shutil.which(request.param)
    if program is None:
        pytest.skip(f"{request.param} is not installed")
    started = Shell(request.param, program, tmp_path_factory.mktemp(request.param))
    yield started
    started.close()


OTHER_SYMPOSIUM = "Secretary-General's Symposium on Supporting Victims of Terrorism"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("symp sess", ["sessions"]),
        ("symp speaker --country Nor", ["speaker", "--country", "Norway"]),
        ("symp speaker --country=Nor", ["speaker", "--country=Norway"]),
        ("symp speaker jimé", ["speaker", "Trinidad Jiménez"]),
        ('symp speaker "davutoglu', ["speaker", "Ahmet Davutoğlu"]),
        (
            'symp speaker --country "United St',
            ["speaker", "--country", "United States of America"],
        ),
        (
            "symp speaker --country 'United St",
            ["speaker", "--country", "United States of America"],
        ),
        ('symp themes --mentions "supporting', ["themes", "--mentions", OTHER_SYMPOSIUM]),
        (
            "symp themes --mentions Secretary-General\\'s\\ Symposium\\ on\\ S",
            ["themes", "--mentions", OTHER_SYMPOSIUM],
        ),
        (
            "symp themes --mentions \"Secretary-General's Symposium on S",
            ["themes", "--mentions", OTHER_SYMPOSIUM],
        ),
        ("symp sessions --at 10:0", ["sessions", "--at", "10:00"]),
        ("symp sessions --fields id,cha", ["sessions", "--fields", "id,chair"]),
        ("symp speaker --country Nowhere", ["speaker", "--country", "Nowhere"]),
        ("LC_ALL=C symp speaker jimé", ["speaker", "Trinidad Jiménez"]),
    ],
)
def test_a_line_is_completed(shell: Shell, line: str, words: list[str]) -> None:
    pressed = shell.press_tab(line)
    assert pressed[pressed.index("symp") + 1 :] == words


def test_what_was_begun_is_completed_again_after_another_letter(shell: Shell) -> None:
    begun = shell.press_tab("symp themes --mentions Secretary")
    assert begun[-1].startswith("Secretary-General's Symposium on")
    assert shell.press_tab("symp themes --mentions Secretary", "Su\t")[-1] == OTHER_SYMPOSIUM


def test_completion_goes_on_after_a_value(shell: Shell) -> None:
    words = shell.press_tab("symp speaker --country Norw", "--rol\tspeak\t--js\t")
    assert words == ["symp", "speaker", "--country", "Norway", "--role", "speaker", "--json"]


def test_the_middle_of_a_line_is_completed(shell: Shell) -> None:
    left = "\x02"
    words = shell.press_tab("symp speaker --country Nor --json" + left * len(" --json"))
    assert words == ["symp", "speaker", "--country", "Norway", "--json"]


@pytest.mark.parametrize(
    ("typed", "directory"),
    [
        ("--data=pla", "--data=plain"),
        ("--data=with", "--data=with space"),
        ('--data "with sp', "with space"),
        (r"--data with\ space/in", "with space/inner"),
        ("--data its", "its 'own'"),
    ],
)
def test_a_directory_is_completed(shell: Shell, typed: str, directory: str) -> None:
    for name in ("plain", "with space/inner", "its 'own'"):
        (shell.home / name).mkdir(parents=True, exist_ok=True)
    (shell.home / "plain-file").touch()
    (shell.home / "with space-file").touch()
    left_open = [quote for quote in "'\"" if shell.name == "zsh" and quote in typed]
    words = shell.press_tab(f"symp {typed}", *left_open)
    assert words[-1].removesuffix("/") == directory


HOSTILE = [
    "$(touch pwned) `touch pwned`; touch pwned & touch pwned # || x",
    "' ; touch pwned ' x",
    '" ; touch pwned " x',
    "!! !touch <(touch pwned) > pwned * ~ [a-z] {a,b} $HOME \\ \\' \\\" a:b=c",
]
HIDDEN = ["\ntouch pwned\n\x1b]0;x\x07\x01touch pwned\r"]


@pytest.fixture
def hostile(shell: Shell) -> str:
    """The name of a data set in which everything is made to harm."""
    texts = [f"v{number:02} {text}" for number, text in enumerate([*HOSTILE, *HIDDEN])]
    parts = [
        events.part(f"guest-{number}", name=text, country=text) for number, text in enumerate(texts)
    ]
    directory = shell.home / "hostile"
    directory.mkdir(exist_ok=True)
    slot = events.slot("talks", "01T10:00", "01T11:00", parts=parts)
    events.written(directory, events.programme(slot))
    return directory.name


@pytest.mark.parametrize(
    ("typed", "option", "joined"),
    [
        ("--country=", [], "--country="),
        ("--country '", ["--country"], ""),
        ('"', [], ""),
    ],
)
def test_a_hostile_value_is_inserted_as_itself_and_runs_nothing(
    shell: Shell, hostile: str, typed: str, option: list[str], joined: str
) -> None:
    for number, text in enumerate(HOSTILE):
        words = shell.press_tab(f"symp --data={hostile} speaker {typed}v{number:02}")
        state = f"v{number:02} {text}"
        assert words[3:] == [*option, f"{joined}{state}"]
    assert not (shell.home / "pwned").exists()


@pytest.mark.parametrize("number", range(len(HOSTILE), len(HOSTILE) + len(HIDDEN)))
def test_a_value_with_control_characters_is_never_inserted(
    shell: Shell, hostile: str, number: int
) -> None:
    words = shell.press_tab(f"symp --data {hostile} speaker --country v{number:02}")
    assert words[3:] == ["speaker", "--country", f"v{number:02}"]
    assert not (shell.home / "pwned").exists()
