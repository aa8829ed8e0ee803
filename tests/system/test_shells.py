"""Completion in real interactive shells: what stands in the line after Tab has been pressed."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pytest

from tests.support import events

pytestmark = pytest.mark.repeats

STARTS = {
    "bash": ["--norc", "--noprofile", "-i"],
    "zsh": ["-f", "-i"],
    "fish": ["--no-config", "-i"],
}
SETUP = """\
PS1='READY> '
source <(symp --show-completion {shell})
show() {{ printf '%s\\0' "$@" > "$HOME/words"; echo SHO''WN; }}
"""
SETUPS = {
    "bash": f"bind 'set bell-style none'\n{SETUP}",
    "zsh": f"unsetopt beep\nbindkey -e\n{SETUP}",
    "fish": """\
set fish_autosuggestion_enabled 0
function fish_prompt; printf 'READY> '; end
symp --show-completion {shell} | source
function show; printf '%s\\0' $argv > $HOME/words; echo SHO''WN; end
""",
}
TO_START, TO_END = "\x01", "\x05"


class Shell:
    """An interactive shell that has loaded its completion script."""

    def __init__(self, name: str, program: str, home: Path) -> None:
        self.name = name
        self.home = home
        self.printed = ""
        (home / "setup").write_text(SETUPS[name].format(shell=name))
        (home / "bin").mkdir()
        (home / "bin" / "symp").symlink_to(Path(sys.executable).with_name("symp"))
        environment = {
            "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(home),
            "TERM": "dumb",
            "LC_ALL": "C.UTF-8",
        }
        self._process = pexpect.spawn(
            program,
            STARTS[name],
            env=environment,
            cwd=str(home),
            encoding="utf-8",
            timeout=20,
            dimensions=(50, 1000),
        )
        self._process.delaybeforesend = None
        self._process.sendline("source ./setup")
        self._process.expect("READY> ")

    def press_tab(self, line: str, rest: str = "") -> list[str]:
        """Return the words of the line after Tab has been pressed at its end, and the rest typed.

        The words are those that a program would be given if Enter were pressed. The shell reads its
        keys in order, so nothing has to wait for completion.
        """
        shown = self.home / "words"
        shown.unlink(missing_ok=True)
        self._process.send(f"{line}\t{rest}{TO_START}show {TO_END}\n")
        self._process.expect("SHOWN\r?\n.*READY> ")
        self.printed = self._process.before
        return shown.read_text(encoding="utf-8").split("\0")[:-1]

    def close(self) -> None:
        self._process.close(force=True)


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


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("symp sess", ["sessions"]),
        ("symp speaker --country nor", ["speaker", "--country", "norway"]),
        ("symp speaker --country=Norw", ["speaker", "--country=norway"]),
        ("symp speaker jimenez", ["speaker", "trinidad-jimenez"]),
        ("symp sessions --at 09", ["sessions", "--at", "0915"]),
        ("symp sessions --fields=id,cha", ["sessions", "--fields=id,chair"]),
        ("symp speaker --country Nowhere", ["speaker", "--country", "Nowhere"]),
        ("~/bin/symp sess", ["sessions"]),
    ],
)
def test_a_line_is_completed(shell: Shell, line: str, words: list[str]) -> None:
    assert [word.lower() for word in shell.press_tab(line)[1:]] == [w.lower() for w in words]


def test_a_program_that_fails_prints_nothing_into_the_line(shell: Shell) -> None:
    program = shell.home / "bin" / "symp"
    program.rename(kept := program.with_name("kept"))
    program.write_text("#!/bin/sh\necho LOUD >&2; exit 3\n", encoding="utf-8")
    program.chmod(0o700)
    try:
        assert shell.press_tab("symp sess") == ["symp", "sess"]
        assert "LOUD" not in shell.printed
    finally:
        kept.rename(program)


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_word_in_quotes_is_completed(shell: Shell, quote: str) -> None:
    *_, option, state = shell.press_tab(f"symp speaker --country {quote}united st")
    assert option == "--country"
    assert state.replace(" ", "-") == "united-states-of-america"


def test_completion_goes_on_after_a_value(shell: Shell) -> None:
    words = shell.press_tab("symp speaker --country norw", "--rol\tspeak\t--js\t")
    assert words == ["symp", "speaker", "--country", "norway", "--role", "speaker", "--json"]


@pytest.mark.parametrize("typed", ["--data=pla", "--data pla", "--svg=pla", "timeline --svg pla"])
def test_a_path_is_completed(shell: Shell, typed: str) -> None:
    (shell.home / "plain").mkdir(exist_ok=True)
    words = shell.press_tab(f"symp {typed}")
    assert words[-1].removesuffix("/") == f"{typed.rsplit(maxsplit=1)[-1]}in"


HOSTILE = [
    "$(touch pwned) `touch pwned`; touch pwned && touch pwned # || x",
    "' ; touch pwned ' \" ; touch pwned \"",
    "!! !touch <(touch pwned) > pwned * ~ [a-z] {a,b} $HOME \\ \\' \\\" a:b=c",
    "--\ntouch pwned\n\x1b]0;x\x07\x01touch pwned\r \u202e",
]


@pytest.mark.parametrize("typed", ["--country=", "'"])
def test_a_hostile_value_runs_nothing_and_is_inserted_bare(shell: Shell, typed: str) -> None:
    texts = [f"v{number}{text}" for number, text in enumerate(HOSTILE)]
    parts = [
        events.part(f"guest-{number}", name=text, country=text.replace("&", "|"))
        for number, text in enumerate(texts)
    ]
    directory = shell.home / "hostile"
    directory.mkdir(exist_ok=True)
    slot = events.slot("talks", "01T10:00", "01T11:00", parts=parts)
    events.written(directory, events.programme(slot))
    for number in range(len(texts)):
        word = shell.press_tab(f"symp --data=hostile speaker {typed}v{number}")[-1]
        assert re.fullmatch(rf"(--country=)?v{number}(-[a-z0-9]+)+", word)
    shell.press_tab(f"symp --data=hostile speaker {typed}", "x'" if typed.endswith("'") else "x")
    assert not (shell.home / "pwned").exists()
