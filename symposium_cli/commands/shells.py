"""Completion as bash and zsh want it: their scripts, their words, their quoting.

The scripts ask the program itself, with the environment variable `_SYMP_COMPLETE` set to the name
of the shell. It answers with `values` and a line for each word to insert, with `directories` or
with `files`.
"""

import os
import re
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

_BASH = r"""
_symp() {
    local program="${1/#\~/$HOME}" line answer=""
    type "$program" >/dev/null 2>&1 || program=symp
    COMPREPLY=()
    while IFS= read -r line; do
        if [ -z "$answer" ]; then answer="$line"; else COMPREPLY+=("$line"); fi
    done < <(_SYMP_COMPLETE=bash _SYMP_LINE="${COMP_LINE:0:COMP_POINT}" \
        _SYMP_BREAKS="$COMP_WORDBREAKS" "$program" 2>/dev/null)
    if [ "$answer" = directories ] || [ "$answer" = files ]; then
        local action=file
        if [ "$answer" = directories ]; then action=directory; fi
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do
            COMPREPLY+=("$line")
        done < <(compgen -A "$action" -- "${COMP_WORDS[COMP_CWORD]#=}")
    fi
}
complete -F _symp symp
"""

_ZSH = r"""
_symp() {
    local -a found
    local program="${(Q)words[1]/#\~/$HOME}"
    (( $+commands[$program] )) || [[ -x "$program" ]] || program=symp
    found=("${(@f)$(_SYMP_COMPLETE=zsh "$program" \
        "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    if [[ "$found[1]" = (directories|files) ]]; then
        compset -P 1 '--(data|svg)='
        if [[ "$found[1]" = files ]]; then _files; else _files -/; fi
    else
        shift found
        compadd -U -a found
    fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _symp symp
"""

SCRIPTS = {"bash": _BASH.lstrip(), "zsh": _ZSH.lstrip()}


def answer(shell: str, group: Any, arguments: Sequence[str]) -> None:
    """Print what may be inserted at the cursor.

    `group` is the command that Typer makes of the program; `arguments` are the words that zsh has
    after its name, the last one unfinished.
    """
    from symposium_cli.commands.completion import Paths, candidates

    if shell == "bash":
        tokens = _tokens(os.environ.get("_SYMP_LINE", ""))
        words, unfinished = [token.text for token in tokens[1:-1]], tokens[-1].text
    else:
        *words, unfinished = arguments or [""]
    found = candidates(group, words, unfinished)
    lines: list[str]
    if isinstance(found, Paths):
        lines = [found.value]
    elif shell == "bash":
        head = _kept(tokens[-1], os.environ.get("_SYMP_BREAKS", ""))
        lines = ["values", *_for_bash(found, tokens[-1], head)]
    else:
        lines = ["values", *found]
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode())
    sys.stdout.buffer.flush()


class _Token(NamedTuple):
    """A word of a line of bash: what it means, how it was typed, the quote left open at its end."""

    text: str
    raw: str
    quote: str


def _tokens(line: str) -> list[_Token]:
    """The words of an unfinished line, of which the last may be empty."""
    tokens: list[_Token] = []
    text = raw = quote = ""
    started = False
    position = 0
    while position < len(line):
        character = line[position]
        following = line[position + 1 : position + 2]
        position += 1
        if not quote and character.isspace():
            if started:
                tokens.append(_Token(text, raw, ""))
            text = raw = ""
            started = False
            continue
        started = True
        raw += character
        if character == "\\" and quote != "'" and following:
            kept = quote == '"' and following not in '"\\$`'
            text += f"\\{following}" if kept else following
            raw += following
            position += 1
        elif character == quote:
            quote = ""
        elif not quote and character in "'\"":
            quote = character
        elif character != "\\" or quote == "'":
            text += character
    return [*tokens, _Token(text, raw, quote)]


def _kept(token: _Token, breaks: str) -> str:
    """What of a word stays as it is: bash replaces it from its open quote on, else its last break.

    A break that may begin the name of a host or a variable is replaced too.
    """
    kept = 0
    for unit in re.finditer(_UNIT, token.raw, re.DOTALL):
        if unit[0] in ("'", '"'):
            return token.raw[: unit.end()]
        if len(unit[0]) == 1 and unit[0] in breaks:
            kept = unit.start() if unit[0] in "@$" else unit.end()
    return token.raw[:kept]


# A whole stretch in quotes, an escaped character, or one on its own, such as an open quote.
_UNIT = r"""'[^']*'|"(?:\\.|[^"\\])*"|\\.|."""


def _for_bash(found: Sequence[str], token: _Token, head: str) -> list[str]:
    meant = _tokens(head)[-1].text
    return [_quoted(value[len(meant) :], token.quote) for value in found if value.startswith(meant)]


def _quoted(value: str, quote: str) -> str:
    """A value as it can be inserted where this quote is open, or none."""
    if not quote:
        return re.sub(r"([^\w@%+=:,./-])", r"\\\1", value)
    if quote == "'":
        inserted = value.replace("'", "'\\''")
    else:
        inserted = re.sub(r'(["\\$`])', r"\\\1", value).replace("!", "\"'!'\"")
    # Bash closes the quote itself, unless one stands at the end already.
    return inserted + quote if inserted.endswith(quote) else inserted
