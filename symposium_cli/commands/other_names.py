"""Usual other names of commands and options, to tell who types one what to type here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from symposium_cli.commands.app import COMMANDS, OTHER_FORMS, load_command
from symposium_cli.commands.completion import SHELLS
from symposium_cli.errors import in_shell
from symposium_cli.names.suggestions import slips, suggestions
from symposium_cli.names.words import match_key
from symposium_cli.output.formats import FORMATS

_MOST = 3
_LONG = 6  # letters
_PLURAL = 4  # letters of the shortest word in the plural, such as `orgs`
_TOLD = 10  # words of a command line that a message repeats
_TOLD_LETTERS = 100  # of each of them
_SEARCH = "symp search"

# What to type, and the names by which others call it.
_COMMANDS = {
    "symp about": "attendance bodies city date describe details document documents event events "
    "footnote footnotes info information location metadata organisers organizers overview place "
    "resolution resolutions show status venue what",
    "symp sessions": "agenda day limit limits list long ls meeting meetings order panel panels "
    "plenary program programme programs room rooms schedule segments slot slots when",
    "symp sessions --format ics": "calendar ical ics",
    "symp speaker": "attendees delegate delegates delegation delegations guests list "
    "ls name names panelists panellists participant participants parts people person persons "
    "representatives who whois",
    "symp speaker --role chair": "chair chaired chairman chairmen chairperson chairpersons chairs "
    "chairwoman moderator moderators",
    "symp speaker --role keynote": "keynote keynotes",
    "symp speaker --role minister": "minister ministers",
    "symp themes": "conclusions findings issues list ls outcome outcomes subject subjects summary "
    "topic topics",
    "symp themes --points": "paragraph paragraphs point points statements",
    "symp themes --calls": "actions call calls recommendations",
    "symp search": "ask contains find fulltext grep keyword keywords look lookup mention mentions "
    "query rg text word words",
    "symp timeline": "draw duration durations gantt gaps picture plot svg time times",
    "symp stats": "aggregate bars chart count counts histogram number numbers statistics tally "
    "total totals",
    "symp stats country": "countries country nation nations state states",
    "symp stats organization": "organisation organisations organization organizations",
    "symp stats role": "role roles",
    "symp stats office_kind": "office offices positions",
    "symp stats verb": "verb verbs",
    "symp stats actor": "actor actors",
    "symp stats year": "year years",
    "symp cite": "bib bibliography citation citations quote ref reference references refs",
    "symp cite --style bibtex": "biblatex bibtex latex",
    "symp cite --style csl-json": "csl zotero",
    "symp verify": "audit confirm proof prove",
    "symp speaker --format csv": "csv excel export spreadsheet xls xlsx",
    "symp check": "doctor errors lint sound test valid validate validation warnings",
    "symp import": "create ingest load",
    "symp schema": "field fields jsonschema model models schemas structure types",
    "symp -h": "commands docs man manual options usage",
    "symp --version": "version",
} | dict.fromkeys(
    (f"symp --show-completion {shell}" for shell in SHELLS[:_MOST]), "completion completions"
)
# Words of a question for a number.
COUNTING = frozenset({"amount", "count", "many", "much", "number", "sum", "total"})
# What people ask for that no data set has, and the words they ask with.
_NOT_RECORDED = {
    "Ages are not recorded.": "age ages birthday born",
    "Who is a man or a woman is not recorded, and honorifics do not tell.": "female females gender "
    "male males sex woman women",
    "Regions are not recorded; ask for states with --country.": "continent continents region "
    "regional-group regions",
    "Languages are not recorded.": "language languages",
    "Parties are not recorded.": "party",
    "Votes are not recorded.": "vote voted votes",
}
# What other programs call the formats.
_FORMATS = {
    "table": "plain text txt",
    "jsonl": "jsonlines ldjson ndjson",
    "csv": "excel spreadsheet xls xlsx",
    "tsv": "tab tabs",
    "md": "markdown",
    "ics": "calendar ical icalendar",
}
# As above; an argument stands for itself, and what the command at hand lacks is left out.
_OPTIONS = {
    "NAME": "delegate name participant people person speaker surname who",
    "SESSION": "id label meeting panel session slot",
    "THEME": "id subject theme title topic",
    "WORDS": "phrase q term terms text word words",
    "FIELD": "field",
    "REF": "id name paragraph person point ref reference session speaker theme",
    "SOURCE": "document file source text",
    "FILE": "csv file input list source",
    "DIR": "dir directory",
    "symp search": "contains find grep keyword keywords query search",
    "symp stats": "count counts stats total totals",
    "symp --version": "V version",
    "--kind": "type",
    "--at": "after afternoon before evening from hour morning now since start time to until when",
    "--date": "after before between day month on since until when year",
    "--room": "hall location place venue where",
    "--chair": "chaired-by chairman chairperson chairwoman moderator",
    "--speaker": "delegate name participant person who",
    "--country": "code countries delegation flag for from iso member nation nationality of state",
    "--organization": "affiliation agency bodies body delegation entity for from group institution "
    "of organisation",
    "--theme": "subject topic",
    "--role": "capacity function job office part position post rank title",
    "--role chair": "chair chaired chairman chairperson chairs chairwoman moderator",
    "--role keynote": "keynote",
    "--honorific": "form-of-address prefix salutation",
    "--office-kind": "",
    "--session": "meeting panel sessions slot",
    "--points": "details statements",
    "--verb": "action",
    "--actor": "by said-by who",
    "--calls": "actions demands recommendations",
    "--mentions": "about body document mentioning organization reference resolution",
    "--paragraph": "section",
    "--page": "p",
    "--in": "kind scope type where within",
    "--by": "field group-by",
    "--svg": "image out output picture png",
    "--style": "type",
    "--style text": "text",
    "--style bibtex": "bib biblatex bibtex",
    "--style csl-json": "csl csl-json",
    "--to": "dest destination dir directory into o out output target",
    "--column": "columns heading map",
    "--encoding": "charset codec",
    "--delimiter": "sep separator",
    "--title": "event name",
    "--time-zone": "tz zone",
    "--dry-run": "n no-write simulate test",
    "--show-completion": "install-completion",
    "--data": "data-set dataset db dir directory folder path",
    "--format": "as o out output",
    "--json": "j",
    "--fields": "cols columns keys only select",
    "--exit-status": "exit-code fail strict",
    "--help": "man usage",
} | {f"--format {form}": f"{form} {names}" for form, names in _FORMATS.items()}
_SHARED = ("--data", "--format", "--json", "--fields", "--exit-status", "--help")
# Options that choose what `--format` does not know.
_OF_OUTPUT = ("--style", "--svg")


def named_commands(word: str) -> tuple[str, ...]:
    """Return what to type for a word that is a command's own or usual other name."""
    word = match_key(word)
    own = {name: name for name in COMMANDS} | OTHER_FORMS
    return (f"symp {own[word]}",) if word in own else tuple(_named(word, _COMMANDS))


def _named(word: str, table: dict[str, str]) -> list[str]:
    return [told for told, names in table.items() if word in names.split()]


def meant_by_command(typed: str) -> tuple[str, ...]:
    """Return what to type for a command that there is not, best first.

    That is what goes by this name elsewhere, else commands of which it is the beginning, else those
    with such a name give or take a slip.
    """
    if named := named_commands(typed):
        return tuple(map(runnable, named))
    word = match_key(typed)
    begun = [name for name in COMMANDS if word and name.startswith(word)]
    if 0 < len(begun) <= _MOST:
        return tuple(runnable(f"symp {name}") for name in begun)
    own = {name: f"symp {OTHER_FORMS.get(name, name)}" for name in (*COMMANDS, *OTHER_FORMS)}
    called = {name: told for told, names in _COMMANDS.items() for name in names.split()}
    # Too many other words are a slip away from a short one: `list` from `lint`.
    called = {name: called[name] for name in called if len(name) >= _LONG and slips(word, name)}
    return tuple(map(runnable, suggestions(typed, called | own)))


def runnable(line: str) -> str:
    """Return a command line, or the one for help where its command needs more to be asked."""
    _, *words = line.split()
    if len(words) == 1 and words[0] in COMMANDS:
        needed = (param.required for param in load_command(words[0]).params)
        return f"{line} -h" if any(needed) else line
    return line


def not_recorded(word: str) -> str | None:
    """Return a sentence on what no data set records, if a word asks for that."""
    return next(iter(_named(word.lstrip("-").lower(), _NOT_RECORDED)), None)


def search_for(arguments: Sequence[str]) -> str | None:
    """Return the question that searches for the words of a command line, None where none is."""
    words = [*takewhile(lambda word: not word.startswith("-"), arguments)]
    if not any(map(match_key, words)):
        return None
    few = len(words) <= _TOLD and max(map(len, words)) <= _TOLD_LETTERS
    return f"symp search {' '.join(map(in_shell, words))}" if few else "symp search WORDS"


def meant_by_option(typed: str, command: Any, arguments: Sequence[str] = ()) -> tuple[str, ...]:
    """Return what to type for an option that a command has not, best first.

    Found as for commands, among the options and arguments that this command has. A name that is
    known to mean something is no slip for another. `arguments` are those of the whole command line,
    in which the value of what is an argument here is moved to its place.
    """
    word = typed.lstrip("-").replace("_", "-")
    if word not in _OPTIONS["symp --version"].split():
        word = word.lower()
    options = [*_long_options(command), "--help"]
    named = [*(each for each in _OPTIONS if each == f"--{word}"), *_named(word, _OPTIONS)]
    told = {
        each: line
        for each in named
        if (line := _as_typed(each, typed, command, arguments)) is not None
    }
    if told:
        # What is a command's own is meant by a name before what all commands have.
        of_command = [told[each] for each in told if each.split()[0] not in _SHARED]
        return tuple(of_command or told.values())[:_MOST]
    singular = word.removesuffix("s") if len(word) >= _PLURAL else word
    for beginning in (word, singular):
        begun = [name for name in options if beginning and name.startswith(f"--{beginning}")]
        if begun:
            return tuple(begun) if len(begun) <= _MOST else ()
    return () if named else suggestions(word, {name.removeprefix("--"): name for name in options})


def _long_options(command: Any) -> list[str]:
    return [name for param in command.params for name in param.opts if name.startswith("--")]


def _as_typed(told: str, typed: str, command: Any, arguments: Sequence[str]) -> str | None:
    """Return what to type for an entry of the table, None where the command does not have it."""
    if told.startswith("--"):
        name, _, value = told.partition(" ")
        takes = name != "--format" or not value or value in getattr(command, "formats", (value,))
        return told if name in (*_long_options(command), "--help") and takes else None
    if told.startswith("symp ") and told != _SEARCH:
        return told
    has = (param.metavar for param in command.params if param.param_type_name == "argument")
    if told in (metavar.removesuffix("...") for metavar in has) or told == f"symp {command.name}":
        return _as_argument(typed, command, arguments)
    value, _ = _value_of(typed, arguments)
    return f"{_SEARCH} {in_shell(value)}" if told == _SEARCH and value else None


def _as_argument(option: str, command: Any, arguments: Sequence[str]) -> str | None:
    """Return a command line with the value of an option as an argument, None without a value.

    Of a line with another option that the command does not have, only this value is kept.
    """
    value, others = _value_of(option, arguments)
    if not value:
        return None
    known = {name for param in command.params for name in param.opts}
    named = {word.partition("=")[0] for word in others if word.startswith("-")}
    line = others if named <= known else [str(command.name), value]
    return " ".join(["symp", *map(in_shell, line)])


def _value_of(option: str, arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Return the value typed for an option, if any, and the line with the value in its place."""
    for place, word in enumerate(arguments):
        name, equals, value = word.partition("=")
        behind = [*arguments[place + 1 :]]
        if name == option and not equals and behind and not behind[0].startswith("-"):
            value, *behind = behind
        if name == option:
            return value, [*arguments[:place], value, *behind]
    return "", [*arguments]


def meant_by_format(typed: str, command: Any) -> tuple[str, ...]:
    """Return what to type for a format that there is not, as far as a command has that.

    `command` is None where none is reached. A style of `cite` is asked for by another option.
    """
    word = typed.strip().lower().removeprefix(".")
    formats = FORMATS if command is None else command.formats
    called = tuple(form for form in _named(word, _FORMATS) if form in formats)
    others = [each for each in _named(word, _OPTIONS) if each.split()[0] in _OF_OUTPUT]
    if command is None or called or not others:
        return called or suggestions(typed, formats)
    return tuple(each for each in others if each.split()[0] in _long_options(command))
