"""What to type for a question in plain words: `who spoke for Norway` is `symp speaker …`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, pairwise, takewhile
from pathlib import Path
from typing import Any

from symposium_cli.commands.app import load_command
from symposium_cli.commands.other_names import (
    COUNTING,
    meant_by_command,
    named_commands,
    runnable,
)
from symposium_cli.commands.parse import parse_dates, parse_pages, parse_paragraphs, parse_time
from symposium_cli.commands.run import Shared
from symposium_cli.dataset.load import load
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import Given, SympError, UnknownError, in_shell
from symposium_cli.names.words import match_key
from symposium_cli.queries.citations import find_citations
from symposium_cli.queries.clauses import is_asking, read_clause
from symposium_cli.queries.filters import Result
from symposium_cli.queries.programme import find_sessions, find_speakers
from symposium_cli.queries.search import search
from symposium_cli.queries.summary import find_themes, point_filters, theme_filters

_MOST = 3
_SEARCH, _CITE = "symp search", "symp cite"
_SHORTEST_SLIP = 4  # letters of a word with others behind it, such as "the"
# The commands that answer clauses, each with the parameters that are asked of it first.
_ANSWERING = {
    "speaker": {"name", "country", "organization", "role"},
    "sessions": {"session", "at", "date"},
    "themes": {"theme", "paragraph", "page"},
}
# What `symp cite` takes, which has a place in the document.
_CITED = {"name", "country", "organization", "session", "theme", "paragraph"}
_TAKING_WORDS = (*_ANSWERING, "search", "cite", "stats")
_TAKING_PATHS = ("verify", "check", "import")
# Of what "none" is an answer: no one speaks for a state, nothing is on at a time.
_ANSWERED_BY_NONE = {
    "speaker": {"country", "organization"},
    "sessions": {"at"},
    "themes": set[str](),
}
# What may be counted, and narrow it down.
_COUNTED = ("country", "organization", "role", "session")
_PARSERS: dict[str, Callable[[str], object]] = {
    "at": parse_time,
    "date": parse_dates,
    "page": parse_pages,
    "paragraph": parse_paragraphs,
}


def commands_meant(arguments: Sequence[str], directory: str | None) -> tuple[str, ...]:
    """Return what to type for a command line whose first word is no command, best first.

    Words may make up a question that a command answers, be another name of a command, or be found
    by a search. Options are kept where the command has them. `directory` is that of `--data`, if it
    stands before the words.
    """
    words = [*takewhile(lambda word: not word.startswith("-"), arguments)]
    options = [*arguments[len(words) :]]
    if directory is not None:
        options += ["--data", directory]
    data = _load(options)
    meant = (runnable(line) for line in _meant_by_words(words, data))
    lines = (_with_options(line, options) for line in meant)
    return tuple(islice(dict.fromkeys(lines), _MOST))


def question_of_option(option: str, directory: str | None) -> tuple[str, ...]:
    """Return the command line that asks what the word of an option asks: `--norway`, if any.

    `directory` is that of `--data`.
    """
    data = _load(["--data", directory] if directory is not None else [])
    question = None if data is None else question_of([option.lstrip("-")], data)
    return () if question is None else (question,)


def _load(options: Sequence[str]) -> Symposium | None:
    """Return the data set that is asked about, None where it cannot be read."""
    try:
        return load(Path(Shared(dict(pairwise(options)).get("--data")).directory))
    except SympError:
        return None


def _meant_by_words(words: Sequence[str], data: Symposium | None) -> Iterator[str]:
    """Yield the question that words ask, or the search that finds them and the commands named.

    A slip in the name of a command goes before these, and one in a person's name comes last.
    """
    question = None if data is None else question_of(words, data)
    if question is not None:
        if len(words) == 1 and question.startswith("symp themes "):
            yield from named_commands(words[0])  # which one word of a title is more often
        yield question
        return
    if slips := [*_slip_of_command(words)]:
        yield from slips
        return
    telling = [word for word in words if not is_asking(word)]
    counting = {word for word in telling if match_key(word) in COUNTING}
    others = [word for word in telling if word not in counting and not named_commands(word)]
    named = _named_by(telling)
    searched = data is not None and any(map(str.isalpha, "".join(others)))
    if data is not None and searched and _finds(lambda: search(data, others, ())):
        yield " ".join([_SEARCH, *map(in_shell, others)])
    elif not named:
        if data is not None and others:
            yield from _people_alike(" ".join(others), data)
        named = _named_by(words)
    yield from _lines_named(named, words, others, data)


def _lines_named(
    named: Sequence[str], words: Sequence[str], others: Sequence[str], data: Symposium | None
) -> Iterator[str]:
    """Yield the command lines that words name, but for those of which another says more.

    A search is for the `others`, and a citation of all words behind the first, if they mean one.
    """
    for line in named:
        if line == _SEARCH and len(words) > 1:
            yield from [" ".join([line, *map(in_shell, others)])] if others else ()
        elif line == _CITE and data is not None and _finds(_citing(data, words[1:])):
            yield " ".join([line, *map(in_shell, words[1:])])
        elif not any(other.startswith(f"{line} ") for other in named):  # as `symp stats country`
            yield line


def _citing(data: Symposium, words: Sequence[str]) -> Callable[[], Result[Any]]:
    return lambda: find_citations(data, " ".join(words) or None)


def _named_by(words: Sequence[str]) -> list[str]:
    """Return the command lines that words are other names of, those of most words first."""
    lines = Counter(line for word in words for line in named_commands(word))
    return [line for line, _ in lines.most_common()]


def _slip_of_command(words: Sequence[str]) -> Iterator[str]:
    """Yield the command lines that begin with what the first word is a slip for."""
    if not words or named_commands(words[0]):
        return
    for told in meant_by_command(words[0]):
        line = told.removesuffix(" -h") if len(words) > 1 else told
        paths = _TAKING_PATHS if all(map(_is_path, words[1:])) else ()
        takes_words = line.split()[1:] in ([name] for name in (*_TAKING_WORDS, *paths))
        if len(words) == 1 or (takes_words and len(words[0]) >= _SHORTEST_SLIP):
            yield " ".join([line, *map(in_shell, words[1:])])


def _is_path(word: str) -> bool:
    return word == "-" or bool(re.search(r"[/\\]|\.\w+\Z", word)) or Path(word).exists()


def _people_alike(name: str, data: Symposium) -> Iterator[str]:
    """Yield the question for the people of whose names a name is a slip."""
    try:
        find_speakers(data, name=[name])
    except UnknownError as unknown:
        if not unknown.instead:
            yield from (f"symp speaker {in_shell(meant)}" for meant in unknown.did_you_mean)
    except SympError:
        return


def question_of(words: Sequence[str], data: Symposium) -> str | None:
    """Return the command line that asks what words ask, None where a part is not understood.

    It is one that finds something, or asks for a single state or body.
    """
    clause = read_clause(words, data)
    given, left = clause
    if not given:
        return None
    if left and all(match_key(word) in COUNTING for word in left):
        return _count_of(given)
    if left:
        return _named_with(left, given)
    for command in _likeliest(words, {each.parameter for each in given}):
        criteria = clause.of_sessions(data) if command == "sessions" else given
        line = _added(f"symp {command}", criteria or given)
        if line is not None and _is_worth_asking(command, criteria or given, data):
            return line
    return None


def _likeliest(words: Sequence[str], parameters: set[str]) -> list[str]:
    """Return the commands that may answer: the one that is named, then by what they are for."""
    for_it = [name for name in _ANSWERING if parameters & _ANSWERING[name]]
    others = [name for name in reversed(_ANSWERING) if name not in for_it]
    named = [name for word in words for name in _ANSWERING if match_key(word) in (name, f"{name}s")]
    return [*dict.fromkeys((*named[:1], *for_it, *others))]


def _is_worth_asking(command: str, given: Sequence[Given], data: Symposium) -> bool:
    if len(given) == 1 and given[0].parameter in _ANSWERED_BY_NONE[command]:
        return True
    return _finds(lambda: _ask(command, given, data))


def _named_with(left: Sequence[str], given: Sequence[Given]) -> str | None:
    """Return the command line that all words left name, with what is given besides."""
    named = [named_commands(word) for word in left]
    for line in named[0] if named else ():
        if all(line in lines for lines in named):
            return _added(line, given)
    return None


def _added(line: str, given: Sequence[Given]) -> str | None:
    """Return a command line with what is given, None where the command does not take all of it."""
    params = load_command(line.split()[1]).params
    kinds = {param.name: param.param_type_name for param in params}
    words: list[str] = []
    options: list[str] = []
    for each in given:
        cited = "reference" in kinds and len(given) == 1 and each.parameter in _CITED
        if kinds.get(each.parameter) == "argument" or cited:
            words += each.values
        elif each.parameter in kinds:
            options += [f"--{each.parameter} {in_shell(value)}" for value in each.values]
        else:
            return None
    # What stands alone needs no quotes, and several names are told apart by them.
    words = words if len(words) > 1 else " ".join(words).split()
    return " ".join([line, *map(in_shell, words), *options])


def _ask(command: str, given: Sequence[Given], data: Symposium) -> Result[Any]:
    """Return what a command finds by what is given."""
    criteria: dict[str, list[Any]] = {}
    for each in given:
        parse = _PARSERS.get(each.parameter, str)
        for value in map(parse, each.values):  # numbers are several where a list was typed
            values = value if isinstance(value, tuple) else (value,)
            criteria.setdefault(each.parameter, []).extend(values)
    if command == "themes":
        on_themes = theme_filters(
            data, theme=criteria.get("theme", ()), session=criteria.get("session", ())
        )
        on_points = point_filters(
            data, paragraph=criteria.get("paragraph", ()), page=criteria.get("page", ())
        )
        return find_themes(data, on_themes, on_points)
    return (
        find_sessions(data, **criteria)
        if command == "sessions"
        else find_speakers(data, **criteria)
    )


def _finds(ask: Callable[[], Result[Any]]) -> bool:
    try:
        return bool(ask().items)
    except SympError:
        return False


def _count_of(given: Sequence[Given]) -> str | None:
    """Return the command line that counts what is named, by the field that is named first."""
    if not {each.parameter for each in given} <= {*_COUNTED}:
        return None
    options = (f"--{each.parameter} {in_shell(value)}" for each in given for value in each.values)
    return " ".join(["symp stats", given[0].parameter, *options])


def _with_options(line: str, options: Sequence[str]) -> str:
    """Return a command line with the options, as long as its command has all of them."""
    words = line.split()
    if len(words) == 1 or words[1].startswith("-") or words[-1] == "-h" or not options:
        return line
    known = _options_of(load_command(words[1]).params)
    named = (option.partition("=")[0] for option in options if option.startswith("-"))
    return " ".join([line, *map(in_shell, options)]) if known.issuperset(named) else line


def _options_of(params: Iterable[Any]) -> set[str]:
    shared = {"--data", "--json", "--format", "-f", "--fields", "--exit-status", "-e"}
    return shared | {name for param in params for name in param.opts}
