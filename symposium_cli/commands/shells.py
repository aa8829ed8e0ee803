"""Completion in each shell, over Typer's scripts and classes, with words that need no quoting."""

import os
import re
import unicodedata
from contextlib import suppress
from typing import Any

from typer._click.shell_completion import CompletionItem, ShellComplete, split_arg_string
from typer._completion_classes import BashComplete, FishComplete, PowerShellComplete, ZshComplete
from typer._completion_shared import get_completion_script

from symposium_cli.names.words import match_key, word_spans
from symposium_cli.output import streams

VARIABLE = "_SYMP_COMPLETE"


class _Completer(ShellComplete):
    """What all shells have in common."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """Return whole words without descriptions, which would make Typer load Rich."""
        name, equals, _ = incomplete.partition("=")
        option = f"{name}=" if equals and name.startswith("-") else ""
        words = (f"{option}{item.value}" for item in super().get_completions(args, incomplete))
        return [CompletionItem(word) for word in words if _needs_no_quoting(word)]

    def complete(self) -> str:
        """Return a line for each word on offer."""
        items = self.get_completions(*self.get_completion_args())
        return "\n".join(map(self.format_completion, items))


def _needs_no_quoting(word: str) -> bool:
    return all(c in "-_=," or unicodedata.category(c)[0] in "LMN" for c in word)


class _Bash(_Completer, BashComplete):
    def complete(self) -> str:
        """Return what to insert after the last `=` or `:`, where bash begins a new word."""
        typed = os.environ["COMP_WORDS"].split("\n")[: int(os.environ["COMP_CWORD"]) + 1]
        words: list[str] = []
        for word in typed:
            if words and (word.startswith(_BREAKS) or words[-1].endswith(_BREAKS)):
                words[-1] += word
            else:
                words.append(word)
        last = "" if typed[-1] in _BREAKS else typed[-1]
        kept = _unquoted(words[-1].removesuffix(last))
        items = self.get_completions([*map(_unquoted, words[1:-1])], _unquoted(words[-1]))
        # A time is offered without the colon that may have been typed.
        starts = dict.fromkeys((kept, kept.replace(":", "")))
        rests = (
            item.value.removeprefix(start)
            for start in starts
            for item in items
            if item.value.startswith(start)
        )
        return "\n".join(rests)


_BREAKS = ("=", ":")


def _unquoted(word: str) -> str:
    return " ".join(split_arg_string(word))


class _LineCompleter(_Completer):
    """For shells whose scripts hand on the line up to the cursor."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the finished words after the program's name, and the unfinished one."""
        # A letter at the end tells a word that ends in a quoted space from a finished one.
        _, *args, last = split_arg_string(os.environ["_TYPER_COMPLETE_ARGS"] + "x")
        return args, last[:-1]


class _Zsh(_LineCompleter, ZshComplete):
    def complete(self) -> str:
        """Return the command that offers words, or files if there are none."""
        # With -U, zsh takes the words though they differ from what was typed.
        words = super().complete()
        return f"compadd -U -- {words}" if words else "compset -P '--*='; _files"


class _Fish(_LineCompleter, FishComplete):
    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """Return words that begin as typed where they can: fish drops others."""
        items = super().get_completions(args, incomplete)
        return [CompletionItem(_continued(incomplete, item.value)) for item in items]


def _continued(typed: str, word: str) -> str:
    """Return the typed beginning of a word with its rest, or the word if it begins otherwise."""
    letters = match_key(typed)
    if word.startswith(typed.lower()) or not match_key(word).startswith(letters):
        return word
    rest = word
    for letter in letters:
        rest = rest.partition(letter)[2]
    in_word = any(end == len(typed) for _, end in word_spans(typed))
    return typed + (rest if in_word else rest.lstrip("-"))


class _PowerShell(_Completer, PowerShellComplete):
    pass


_COMPLETERS = {f"complete_{each.name}": each for each in (_Bash, _Zsh, _Fish, _PowerShell)}


def answer(program: Any) -> int:
    """Print what may stand at the cursor; return 1 if nothing may, as the script of fish wants."""
    with suppress(Exception):  # an error would be printed into the line that is being typed
        completer = _COMPLETERS[os.environ[VARIABLE]](program, {}, "symp", VARIABLE)
        if text := completer.complete():
            streams.write(f"{text}\n", machine=True)
            return 0
    return 1


def script(shell: str) -> str:
    """Return the script that makes a shell complete `symp`, and keep quiet if that fails."""
    text = get_completion_script(prog_name="symp", complete_var=VARIABLE, shell=shell)
    if shell == "bash":  # which hands on a tilde as it was typed
        text = text.replace("$1 )", r'"${1/#\~/$HOME}" 2>/dev/null )')
    else:
        text = text.replace(" symp)", " symp 2>/dev/null)").replace(' symp"', ' symp 2>/dev/null"')
    if shell == "powershell":
        # Typer's script would change what Tab does for every program.
        text = re.sub(r"Set-PSReadLineKeyHandler.*\n", "", text).replace("symp |", "symp 2>$null |")
    if shell == "zsh":
        text = text.replace(" symp 2>", r' "${(Q)words[1]/#\~/$HOME}" 2>')
        text = f"(( $+functions[compdef] )) || {{ autoload -Uz compinit && compinit }}\n{text}"
    return f"{text}\n"
