"""What completion inserts is, to a shell, exactly the value, wherever the cursor stands."""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import redirect_stdout
from io import BytesIO, TextIOWrapper
from itertools import product
from pathlib import Path
from string import ascii_letters
from tempfile import TemporaryDirectory
from unittest.mock import ANY, patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.commands.app import group
from symposium_cli.commands.shells import SCRIPTS, answer
from tests.conftest import Ask
from tests.support import events

BREAKS = " \t\n\"'><=;|&(:"
SINGLE, DOUBLE = "'", '"'
SYMBOLS = " \"'`$!;*?~#\\&|<>(){}[]=:%^,.-+/"
CHARACTERS = st.sampled_from(SYMBOLS) | st.sampled_from(
    ascii_letters + "éøğ’–\u00a0\u0301\U0001f600"
)
VALUES = st.text(CHARACTERS, min_size=1).filter(str.strip)


def answered(shell: str, *arguments: str, **environment: str) -> list[str]:
    """The lines that a script is given, by a program whose standard output takes only ASCII."""
    out = TextIOWrapper(BytesIO(), encoding="ascii")
    with patch.dict(os.environ, environment), redirect_stdout(out):
        answer(shell, group, arguments)
        written = out.buffer
        assert isinstance(written, BytesIO)
        text = written.getvalue().decode()
    assert text.endswith("\n")
    return text[:-1].split("\n")


def in_bash(line: str, breaks: str = BREAKS) -> list[str]:
    """What bash may insert at the end of a line."""
    kind, *inserted = answered("bash", _SYMP_LINE=line, _SYMP_BREAKS=breaks)
    assert kind == "values"
    return inserted


def wrote(directory: str | Path, countries: Sequence[str]) -> None:
    parts = [events.part(f"guest-{i}", country=country) for i, country in enumerate(countries)]
    slot = events.slot("talks", "01T10:00", "01T11:00", parts=parts)
    events.written(Path(directory), events.programme(slot))


def inserted_for(countries: Sequence[str], typed: str) -> list[str]:
    """What bash may insert after a typed beginning, from a data set with these states."""
    with TemporaryDirectory() as directory:
        wrote(directory, countries)
        return in_bash(f"symp --data {directory} speaker --country{typed}")


def escaped(text: str) -> str:
    """A word as a careful person types it, without quotes and with the breaks of bash as they are.

    A backslash has to stand before every other symbol.
    """
    return re.sub(r"([^\w:=])", r"\\\1", text)


def as_left_by_bash(inserted: str, quote: str) -> str:
    """A word that began with this quote; bash closes it, unless a quote already stands there."""
    return f"{quote}{inserted}" if inserted.endswith(quote) else f"{quote}{inserted}{quote}"


@pytest.mark.parametrize(
    ("line", "inserted"),
    [
        ("symp sess", ["sessions"]),
        ('symp speaker --country="Nor', ["Norway"]),
        ("symp speaker --country='Nor", ["Norway"]),
        ('symp speaker --country="United "St', [r"United\ States\ of\ America"]),
        ('symp speaker --country Unit"ed St', ["ed States of America"]),
        (r"symp themes --mentions=Chairman\'s", [r"Chairman\'s\ Summary"]),
        ("symp speaker --country '???", []),
        ("symp schema prog", ["programme"]),
        ("about sess", ["sessions"]),
        ("symp speaker --coun", ["--country"]),
        ("symp speaker --country Nor", ["Norway"]),
        ("symp   speaker\t--country  Nor", ["Norway"]),
        ("/usr/bin/symp speaker --country Nor", ["Norway"]),
        ("symp speaker --country nor", ["Norway"]),
        ("symp speaker --country Nowhere", []),
        ("symp speaker --country United", [r"United\ States\ of\ America", r"United\ Kingdom"]),
        (r"symp speaker --country United\ S", [r"United\ States\ of\ America"]),
        ('symp speaker --country "United S', ["United States of America"]),
        ("symp speaker --country 'United S", ["United States of America"]),
        ('symp speaker --country "United "S', [r"United\ States\ of\ America"]),
        (r'symp speaker --country "United"\ S', [r"United\ States\ of\ America"]),
        ('symp speaker --country "United St"', [r"United\ States\ of\ America"]),
        ("symp speaker --role 'head of state' --country Nor", ["Norway"]),
        ('symp speaker --role "head of state" --country Nor', ["Norway"]),
        (r"symp speaker --role head\ of\ state --country Nor", ["Norway"]),
        (r"symp sessions i\i i", []),
        ("symp sessions '' i", []),
        ('symp sessions "" i', []),
        ('symp sessions --chair "a\\" b" clo', ["closing"]),
        ("symp sessions --chair 'a\\' clo", ["closing"]),
        ('symp sessions --chair "a\\\\" clo', ["closing"]),
        ("symp sessions --chair a\\ b clo", ["closing"]),
        ("symp sessions --chair 'a \"b' clo", ["closing"]),
        ("symp speaker --country Nor\\", ["Norway"]),
        (r"symp speaker --country \Nor", ["Norway"]),
        ("symp speaker jim", ["Trinidad\\ Jiménez"]),
        ("symp speaker 'jim", ["Trinidad Jiménez"]),
        ("symp sessions --fields id,cha", ["id,chair"]),
    ],
)
def test_bash_is_given_what_fits_in_its_line(line: str, inserted: list[str]) -> None:
    assert in_bash(line) == inserted


@pytest.mark.parametrize(
    ("line", "inserted"),
    [
        ("symp sessions --at 10:", ["00", "35"]),
        ("symp sessions --at 10:0", ["00"]),
        ("symp sessions --at 10", ["10:00", "10:35"]),
        ("symp sessions --at '10:0", ["10:00"]),
        ('symp sessions --at "10:0', ["10:00"]),
        (r"symp sessions --at 10\:0", ["10:00"]),
        ("symp sessions --at=10:0", ["00"]),
        ("symp speaker --country=Nor", ["Norway"]),
        ("symp speaker --country=nor", ["Norway"]),
        ("symp speaker --country=United\\ K", [r"United\ Kingdom"]),
        (r"symp speaker --country\=Nor", ["--country=Norway"]),
        ('symp speaker "--country=Nor', ["--country=Norway"]),
        ("symp sessions --fields=id,cha", ["id,chair"]),
    ],
)
def test_bash_keeps_a_word_up_to_its_last_break(line: str, inserted: list[str]) -> None:
    assert in_bash(line) == inserted


@pytest.mark.parametrize(
    ("breaks", "at", "country"),
    [
        (" \t\n=", "10:00", "Norway"),
        (" \t\n:", "00", "--country=Norway"),
        ("", "10:00", "--country=Norway"),
    ],
)
def test_bash_says_where_it_breaks_words(breaks: str, at: str, country: str) -> None:
    assert in_bash("symp sessions --at 10:0", breaks) == [at]
    assert in_bash("symp speaker --country=Nor", breaks) == [country]


def test_what_bash_would_put_after_another_beginning_is_not_offered() -> None:
    assert inserted_for(["Ab:cd", "aB:ce"], " ab:c") == []
    assert inserted_for(["Ab:cd", "aB:ce"], " aB:C") == ["ce"]
    assert inserted_for(["Ab:cd", "aB:ce"], " 'ab:c") == ["Ab:cd", "aB:ce"]


def test_a_backslash_at_the_end_of_a_line_says_nothing_yet() -> None:
    assert inserted_for(["Nordia", "Old Nordia"], " Nor\\") == ["Nordia"]


def test_directories_are_left_to_the_shell() -> None:
    assert answered("bash", _SYMP_LINE="symp --data x") == ["directories"]
    assert answered("zsh", "sessions", "--data=x") == ["directories"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["speaker", "--country", "Nor"], ["Norway"]),
        (["speaker", "--country=Nor"], ["--country=Norway"]),
        (["speaker", "jim"], ["Trinidad Jiménez"]),
        (["sessions", "--at", "10:0"], ["10:00"]),
        (["speaker", "--country", "United S"], ["United States of America"]),
        (["speaker", "--country", "Nowhere"], []),
    ],
)
def test_zsh_is_given_values_as_they_are(words: list[str], found: list[str]) -> None:
    assert answered("zsh", *words) == ["values", *found]


def test_without_a_word_the_commands_are_offered() -> None:
    commands = ["values", *group.list_commands(ANY)]
    assert answered("zsh") == commands
    assert answered("zsh", "") == commands
    assert answered("bash", _SYMP_LINE="symp ") == commands


def test_a_line_that_is_missing_is_no_error() -> None:
    assert answered("bash") == ["values", *group.list_commands(ANY)]


@given(VALUES)
def test_a_value_inserted_without_quotes_is_that_value(value: str) -> None:
    [inserted] = inserted_for([value], " ")
    assert shlex.split(f"symp {inserted} x") == ["symp", value, "x"]


@given(VALUES)
def test_a_value_inserted_in_single_quotes_is_that_value(value: str) -> None:
    [inserted] = inserted_for([value], " '")
    assert shlex.split(f"symp {as_left_by_bash(inserted, SINGLE)} x") == ["symp", value, "x"]


# To shlex, a backslash in double quotes stays before these two; bash is asked below.
@given(VALUES.filter(lambda value: not {"$", "`"} & {*value}))
def test_a_value_inserted_in_double_quotes_is_that_value(value: str) -> None:
    [inserted] = inserted_for([value], ' "')
    assert shlex.split(f"symp {as_left_by_bash(inserted, DOUBLE)} x") == ["symp", value, "x"]


@given(VALUES)
def test_no_history_is_expanded_in_what_is_inserted(value: str) -> None:
    [unquoted] = inserted_for([value], " ")
    assert "!" not in re.sub(r"\\.", "", unquoted)
    [quoted] = inserted_for([value], ' "')
    assert "!" not in quoted.replace("\"'!'\"", "")


@given(VALUES, st.sampled_from([" ", "="]), st.data())
def test_what_bash_keeps_and_what_is_inserted_make_the_value(
    value: str, between: str, data: st.DataObject
) -> None:
    typed = re.split("['\"]", value[: data.draw(st.integers(0, len(value)))])[0]
    [inserted] = inserted_for([value], f"{between}{escaped(typed)}")
    kept = typed[: max(typed.rfind(":"), typed.rfind("=")) + 1]
    assert shlex.split(f"symp {escaped(kept)}{inserted} x") == ["symp", value, "x"]


@given(VALUES, st.data())
def test_a_beginning_in_single_quotes_is_replaced_as_a_whole(
    value: str, data: st.DataObject
) -> None:
    typed = value[: data.draw(st.integers(0, len(value)))].partition("'")[0]
    [inserted] = inserted_for([value], f" '{typed}")
    assert shlex.split(f"symp {as_left_by_bash(inserted, SINGLE)} x") == ["symp", value, "x"]


@pytest.mark.parametrize(
    "typed",
    [
        r"""a\ \'\"\\\$x\`b""",
        r'''"a '\"\\\$x\`b"''',
        r"""\a" '\"\\\$x\`"b""",
        r"""a' '\''"\$x`b' """.rstrip(),
        r"""a" '"'"\$x`b' """.rstrip(),
    ],
)
def test_words_mean_to_completion_what_they_mean_to_bash(tmp_path: Path, typed: str) -> None:
    directory = "a '\"\\$x`b"
    (tmp_path / directory).mkdir()
    wrote(tmp_path / directory, ["Exampleland"])
    for between in " =":
        line = f"symp --data{between}{tmp_path}/{typed} speaker --country "
        assert in_bash(line) == ["Exampleland"]


@given(VALUES)
def test_what_was_inserted_is_understood_when_asked_again(value: str) -> None:
    [inserted] = inserted_for([value], " ")
    [again] = inserted_for([value, f"{value}x"], f" {inserted}")[:1]
    assert inserted.endswith(again)


@given(st.text())
def test_any_line_is_answered(line: str) -> None:
    typed = line.replace("\0", "").encode("utf-8", "ignore").decode()
    answered("bash", _SYMP_LINE=f"symp speaker {typed}", _SYMP_BREAKS=BREAKS)


NASTY = [
    *(f"{one}x{other}" for one, other in product(SYMBOLS, repeat=2) if one + other != "  "),
    *(f"x{one}{other}" for one, other in product(SYMBOLS, repeat=2)),
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned",
    "'; touch pwned; '",
    '"; touch pwned; "',
    "x\\'; touch pwned",
    "& touch pwned #",
    "|| touch pwned",
    "> pwned",
    "<(touch pwned)",
    "${x:=$(touch pwned)}",
    "{a,b}",
    "~root",
    "!!",
    "!-1:p",
    "café’s “x”",
    "a\u00a0b",
]


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_bash_reads_every_nasty_value_as_itself(tmp_path: Path, quote: str) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    values = list(dict.fromkeys(NASTY))
    words = [as_left_by_bash(inserted, quote) for inserted in inserted_for(values, f" {quote}")]
    script = tmp_path / "script"
    script.write_text(f"printf '%s\\0' {' '.join(words)}\n", encoding="utf-8")
    process = subprocess.run(
        [bash, "-r", script.name], cwd=tmp_path, capture_output=True, check=True
    )
    assert process.stdout.decode().split("\0") == [*values, ""]
    assert process.stderr == b""
    assert list(tmp_path.iterdir()) == [script]


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_the_script_of_a_shell_is_one_that_it_can_read(shell: str, ask: Ask) -> None:
    script = ask("--show-completion", shell).out
    assert script == SCRIPTS[shell]
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    process = subprocess.run(
        [program, "-n"], input=script.encode(), capture_output=True, check=True
    )
    assert (process.stdout, process.stderr) == (b"", b"")


@pytest.mark.parametrize("shell", ["fish", "", "Bash", "bash "])
def test_another_shell_is_a_usage_error(shell: str, ask: Ask) -> None:
    reply = ask("--show-completion", shell, status=2)
    assert reply.out == ""
    assert f"There is no completion for {shell!r}." in reply.err
    assert "bash, zsh" in reply.err
