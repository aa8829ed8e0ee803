"""What Tab offers, asked as the scripts of the shells ask: words or nothing, never an error."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest

from symposium_cli.commands import cite, options, roles, themes
from symposium_cli.commands.app import group
from symposium_cli.commands.completion import SHELLS, slug
from symposium_cli.commands.shells import answer, script
from symposium_cli.dataset.symposium import Symposium
from tests.conftest import Ask
from tests.support import events

pytestmark = pytest.mark.libraries

Press = Callable[..., list[str]]

COMMANDS: dict[str, Any] = {name: group.get_command(ANY, name) for name in group.list_commands(ANY)}


@pytest.fixture
def press(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Press:
    """Press Tab at the end of the last of these words; return the lines that the shell is told."""
    monkeypatch.delenv("SYMP_DATA", raising=False)

    def pressed(*words: str, shell: str = "bash") -> list[str]:
        with monkeypatch.context() as tab:  # or a question asked later would be a completion
            tab.setenv("_SYMP_COMPLETE", f"complete_{shell}")
            tab.setenv("COMP_WORDS", "\n".join(("symp", *words)))
            tab.setenv("COMP_CWORD", str(len(words)))
            tab.setenv("_TYPER_COMPLETE_ARGS", " ".join(("symp", *words)))
            tab.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", words[-1])
            status = answer(group)
        out, err = (stream.decode() for stream in capfdbinary.readouterr())
        assert err == ""
        assert (status == 0) == bool(out)
        return out.splitlines()

    return pressed


def test_commands_are_offered_first_and_their_other_names_understood(press: Press) -> None:
    assert press("") == [*COMMANDS]
    assert press("Sess") == ["sessions"]
    assert press("speakers") == []
    assert press("speakers", "--coun") == ["--country"]
    assert press("--json", "-f", "csv", "sess") == ["sessions"]
    assert press("sesions", "sp") == ["speaker"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_offered(press: Press, name: str) -> None:
    options = [param for param in COMMANDS[name].params if param.param_type_name == "option"]
    assert {*press(name, "-")} == {"-h", "--help", *(o for opt in options for o in opt.opts)}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("speaker --country Nor", ["norway"]),
        ("speaker --country = Nor", ["norway"]),
        ("speaker --country=Nor", ["--country=norway"]),
        ("--format js", ["json", "jsonl"]),
        ("sessions -f = JS", ["json", "jsonl"]),
        ("sessions -f i", ["ics"]),
        ("timeline --format=i", ["--format=ics"]),
        ("speaker -f i", []),
        ("-f i", ["ics"]),
        ("sessions --at 09", ["0915"]),
        ("sessions --at 10 : 0", ["00"]),
        ("sessions --at = 09 : ", ["15"]),
        ("sessions --date 20", ["2011-09-19"]),
        ("sessions --kind r", ["registration"]),
        ("sessions --theme human", ["human-rights"]),
        ("sessions --speaker ban", ["ban-ki-moon"]),
        ("sessions --chair ban", []),
        ("sessions clo", ["closing"]),
        ("sessions ii clo", ["closing"]),
        ("speaker --organization UNODC", ["unodc"]),
        ("speaker --role head", ["head-of-state", "head-of-government"]),
        ("speaker --session v", ["v"]),
        ("speaker -- ban", ["ban-ki-moon"]),
        ("themes --actor non", ["none"]),
        ("themes --verb drew", ["drew-attention-to"]),
        ("themes --mentions A/RES/64", ["a-res-64-297"]),
        ("themes --paragraph 2", ["2", "20", "21"]),
        ("themes --verb non", ["none"]),
        ("themes --page 4", ["4"]),
        ("sessions --page 7", ["7"]),
        ("speaker --page 7", ["7"]),
        ("speaker --office-kind head", ["head-of-state", "head-of-government"]),
        ("speaker --honorific prince", ["h-r-h-prince"]),
        ("stats year --honorific non", ["none"]),
        ("cite human", ["human-rights"]),
        ("cite støre", ["jonas-gahr-store"]),
        ("cite --style b", ["bibtex"]),
        ("stats --by office", ["office_kind"]),
        ("stats off", ["office_kind"]),
        ("stats year --country Nor", ["norway"]),
        ("stats year --role head", ["head-of-state", "head-of-government"]),
        ("schema prog", ["programme"]),
        ("search --in p", ["points", "paragraphs"]),
        ("search vic", []),
        ("timeline --at 15", ["1500"]),
        ("timeline --date 20", ["2011-09-19"]),
        ("timeline --room g", []),
        ("--show-completion p", ["powershell"]),
        ("sessions --fields id,CHA", ["id,chair"]),
        ("sessions --fields = id,cha", ["id,chair"]),
        ("speaker --fields office", ["office", "office_kind"]),
        ("speaker --fields id,cha", []),
        ("--fields na", []),
        *((f"{line} x", []) for line in ("--data", "timeline --svg", "verify", "check")),
    ],
)
def test_the_values_of_an_option_are_offered(press: Press, line: str, found: list[str]) -> None:
    assert press(*line.split()) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nord", ["nordia", "nordia-of-lakes"]),
        ("LAKES", ["nordia-of-lakes"]),
        ("'lakes nor", ["nordia-of-lakes"]),
        ('"of the', ["nordia-of-lakes"]),
        ("cote", ["cote-d-exemple"]),
        ("côte\\ d", ["cote-d-exemple"]),
        ("d'ex", ["cote-d-exemple"]),
        ("ordia", []),
        ("st", []),
        ("$(", []),
        ("мо", ["москва"]),
    ],
)
def test_case_accents_and_quotes_do_not_matter(
    press: Press, tmp_path: Path, typed: str, found: list[str]
) -> None:
    states = ("Nordia", "nordia of the Lakes", "Côte d’Exemple", "Москва", "St. Nowhere", "…")
    parts = [events.part(f"guest-{n}", country=state) for n, state in enumerate(states)]
    slot = events.slot("talks", "01T10:00", "01T11:00", parts=parts)
    data = str(events.written(tmp_path, events.programme(slot)))
    assert press("--data", data, "speaker", "--country", typed) == found


@pytest.mark.parametrize("command", ["about", "sessions", "speaker", "themes"])
def test_the_fields_of_a_commands_records_are_offered(press: Press, ask: Ask, command: str) -> None:
    answer = ask(command, "--json").json
    record = answer if isinstance(answer, dict) else answer[0]
    points = record.get("points", [{}])
    assert press(command, "--fields", "") == [*dict.fromkeys([*record, *points[0]])]


@pytest.mark.parametrize(
    ("option", "values"),
    [
        ("speaker --country", options.countries),
        ("speaker --organization", options.organizations),
        ("speaker --session", options.session_ids),
        ("speaker", options.people()),
        ("sessions --chair", options.people("chair")),
        ("sessions --speaker", options.people("speaker", "keynote")),
        ("sessions --theme", options.theme_ids),
        ("sessions --at", options.start_times),
        ("sessions --date", options.dates),
        ("sessions", options.session_ids),
        ("themes", options.theme_ids),
        ("themes --verb", themes.verbs),
        ("themes --actor", themes.actors),
        ("themes --mentions", options.mentions),
        ("themes --paragraph", options.paragraphs),
        ("themes --page", options.pages),
        ("speaker --honorific", roles.honorifics),
        ("cite", cite.references),
    ],
)
def test_a_slug_means_what_the_value_means(
    press: Press, ask: Ask, symposium: Symposium, option: str, values: Callable[..., Any]
) -> None:
    words = option.split()
    known = [*dict.fromkeys(values(symposium))]
    assert press(*words, "") == [*dict.fromkeys(map(slug, known))]
    for value in known:
        assert ask(*words, slug(value), "--json").out == ask(*words, value, "--json").out


@pytest.mark.parametrize(
    "line",
    [
        *(
            "speaker --role",
            "speaker --office-kind",
            "stats",
            "stats --by",
            "stats role --role",
            "cite --style",
            "schema",
        ),
        *("sessions --kind", "about -f"),
    ],
)
def test_what_the_program_itself_knows_is_accepted(press: Press, ask: Ask, line: str) -> None:
    offered = press(*line.split(), "")
    assert offered
    for value in offered:
        ask(*line.split(), value)


@pytest.mark.parametrize(
    "line",
    [
        "--data {} speaker",
        "--data={} speaker",
        "speaker --data {}",
        "--data nowhere speaker -e --data={}",
    ],
)
def test_values_come_from_the_data_set_that_is_named(
    press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    directory = events.written(tmp_path, events.fair(), events.fair_summary())
    assert press(*line.format(directory).split(), "--country", "") == ["exampleland"]
    monkeypatch.setenv("HOME", str(tmp_path.parent))
    assert press(*line.format(f"~/{tmp_path.name}").split(), "ada") == ["ada-example"]
    monkeypatch.setenv("SYMP_DATA", str(directory))
    assert press("speaker", "--country", "") == ["exampleland"]
    assert press("--data", "nowhere", "speaker", "--country", "") == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("sessions --country ", "iceland norway greece chile"),
        ("sessions --date ", "2031-06-06 2031-06-07 2031-06-08"),
        ("sessions --at 2", "2300"),
        ("sessions --room ", "boathouse great-hall tower"),
        ("timeline --room hall", "great-hall"),
        ("speaker --organization g", "guild-of-sample-lighthouses gsl"),
        ("speaker ελ", "ελενη-παραδειγμα"),
        ("themes ", ""),
        ("cite fo", "fog"),
    ],
)
def test_another_event_offers_its_own_values(press: Press, line: str, found: str) -> None:
    assert press(f"--data={events.SECOND_EVENT}", *line.split(" ")) == found.split()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("हिमा", "हिमालय-शर्मा"),
        ('"हिमालय श', "हिमालय शर्मा"),
        ("ह", "हिमालय-शर्मा हरी"),
        ("ose", "osei"),
        ("Ɗ", "Ɗan"),
        ("Jose\u0301", "Jose\u0301-maria"),
    ],
)
def test_letters_of_every_script_are_continued(
    press: Press, tmp_path: Path, typed: str, told: str
) -> None:
    names = {"a": "हिमालय शर्मा", "b": "हरी", "c": "Ɔsei", "d": "Ɗan", "e": "José María"}
    parts = [events.part(person, name=name) for person, name in names.items()]
    talks = events.slot("talks", "01T10:00", "01T11:00", parts=parts)
    directory = events.written(tmp_path, events.programme(talks))
    shell = "fish"
    offered = press(f"--data={directory}", "speaker", typed, shell=shell)
    assert " ".join(offered) == told


@pytest.mark.parametrize("content", ["", "{}", "[" * 100_000, '{"sessions": 1}', "\0", "\udcff"])
def test_broken_data_offer_nothing(press: Press, tmp_path: Path, content: str) -> None:
    (tmp_path / "programme.json").write_bytes(content.encode(errors="surrogateescape"))
    assert press("--data", str(tmp_path), "speaker", "") == []
    assert press("--data", str(tmp_path), "speaker", "--role", "keyn") == ["keynote"]
    assert press("--data", str(tmp_path), "speaker", "--coun") == ["--country"]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("word", ["\udcff", "'", '"a', "\\", "--=", "=", "-", "--", "x" * 5000])
def test_odd_words_never_raise(press: Press, shell: str, word: str) -> None:
    for words in ((word,), (word, word), ("speaker", "--country", word), ("--data", word, "sp")):
        press(*words, shell=shell)


@pytest.mark.parametrize("instruction", ["complete_bash", "complete_fish", "complete_sh", "x"])
def test_a_script_that_says_too_little_is_told_nothing(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, instruction: str
) -> None:
    monkeypatch.setenv("_SYMP_COMPLETE", instruction)
    assert answer(group) == 1
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("shell", "typed", "told"),
    [
        ("zsh", "--country=Nor", 'compadd -U -- "--country=norway"'),
        ("zsh", "--country Xyz", "compset -P '--*='; _files"),
        ("zsh", "--fields '$(x),na", "compset -P '--*='; _files"),
        ("fish", "--country Nor", "norway"),
        ("fish", "--country='united st", "--country=united states-of-america"),
        ("fish", '--country "united ', "united states-of-america united kingdom"),
        ("fish", "jimé", "trinidad-jimenez"),
        ("fish", "stø", "jonas-gahr-store"),
        ("powershell", "--country nor", "norway::: "),
        ("powershell", "--country=nor", "--country=norway::: "),
    ],
)
def test_each_shell_is_told_in_its_own_way(press: Press, shell: str, typed: str, told: str) -> None:
    assert " ".join(press("speaker", *typed.split(" "), shell=shell)) == told


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_a_script(ask: Ask, shell: str) -> None:
    assert ask("--show-completion", shell).out == script(shell)
    assert "complete_" in script(shell)


def test_no_script_changes_what_tab_does_for_other_programs(ask: Ask) -> None:
    told = ask("--show-completion", "powershell").out
    assert "KeyHandler" not in told
    assert "symp 2>$null |" in told


def test_another_shell_has_no_script(ask: Ask) -> None:
    told = ask("--show-completion", "tcsh", status=2)
    assert "The shells are bash, zsh, fish, powershell." in told.err
