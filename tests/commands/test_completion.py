"""What may stand next on a command line, whichever shell asks."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest

from symposium_cli.commands import vocabulary
from symposium_cli.commands.app import group
from symposium_cli.commands.completion import Paths, candidates
from symposium_cli.dataset.models import Symposium
from tests.conftest import Ask
from tests.support import events

COMMANDS: dict[str, Any] = {name: group.get_command(ANY, name) for name in group.list_commands(ANY)}
PARAMETERS = {
    f"{command.name or 'symp'} {param.name}": (command, param)
    for command in (group, *COMMANDS.values())
    for param in command.params
    if not getattr(param, "is_flag", False)
}
# Names on the disk, which the shells know, fields, which depend on the command, and free text.
WITHOUT_VOCABULARY = {"data", "directory", "fields", "source", "svg", "words"}
SHARED = {"data", "fields", "form"}
UNCHECKED = {
    "symp show_completion",
    "search words",
    "search within",
    "timeline svg",
    "verify source",
    "check directory",
}


def offered(*words: str) -> list[str]:
    found = candidates(group, words[:-1], words[-1])
    assert not isinstance(found, Paths)
    return found


def options(command: Any) -> set[str]:
    own = [name for param in command.params if param.opts[0].startswith("-") for name in param.opts]
    return {*own, "-h", "--help"}


@pytest.fixture(autouse=True)
def _bundled_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SYMP_DATA", raising=False)


@pytest.fixture
def states(tmp_path: Path) -> Callable[..., str]:
    """Write a data set with a part for each of these states."""

    def wrote(*countries: str) -> str:
        parts = [
            events.part(f"guest-{number}", country=country)
            for number, country in enumerate(countries)
        ]
        slot = events.slot("talks", "01T10:00", "01T11:00", parts=parts)
        return str(events.written(tmp_path, events.programme(slot)))

    return wrote


def test_every_command_is_offered_first_and_its_other_names_are_not() -> None:
    assert offered("") == [*COMMANDS]
    assert offered("sess") == ["sessions"]
    assert offered("speakers") == []


def test_other_names_of_commands_are_understood() -> None:
    assert offered("speakers", "--coun") == ["--country"]
    assert offered("session", "i")[0] == "ii"


def test_nothing_follows_the_slip_in_a_commands_name_but_a_command() -> None:
    assert offered("sesions", "sp") == ["speaker"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_offered(name: str) -> None:
    assert set(offered(name, "-")) == options(COMMANDS[name])
    assert set(offered(name, "--")) == {o for o in options(COMMANDS[name]) if len(o) > 2}


def test_the_options_before_a_command_are_those_of_the_program() -> None:
    assert set(offered("-")) == options(group)
    assert offered("--vers") == ["--version"]
    assert offered("speaker", "--vers") == []


@pytest.mark.parametrize(
    "words",
    [
        ["--json", "sess"],
        ["-e", "sess"],
        ["-ef", "json", "sess"],
        ["-fjson", "sess"],
        ["--format", "json", "sess"],
        ["--format=json", "sess"],
        ["--fields", "id", "sess"],
        ["--data=", "sess"],
        ["--", "sess"],
    ],
)
def test_a_command_is_offered_after_options_of_the_program(words: list[str]) -> None:
    assert offered(*words) == ["sessions"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["speaker", "--country", "Nor"], ["Norway"]),
        (["speaker", "--country=Nor"], ["--country=Norway"]),
        (["--format", "js"], ["json", "jsonl"]),
        (["sessions", "--format=js"], ["--format=json", "--format=jsonl"]),
        (["sessions", "-f", "js"], ["json", "jsonl"]),
        (["sessions", "-ef", "js"], ["json", "jsonl"]),
        (["sessions", "-eef", "js"], ["json", "jsonl"]),
        (["sessions", "--at", "10:0"], ["10:00"]),
        (["sessions", "--date", ""], ["2011-09-19"]),
        (["sessions", "--kind", ""], ["registration", "session", "break"]),
        (["sessions", "--theme=human"], ["--theme=human-rights"]),
        (["sessions", "--chair", "ban"], []),
        (["sessions", "--speaker", "ban"], ["Ban Ki-moon"]),
        (["speaker", "--organization", "UNODC"], ["UNODC"]),
        (["speaker", "--role", "deputy"], ["deputy foreign minister"]),
        (["themes", "--actor", "non"], ["none"]),
        (["themes", "--verb", "drew"], ["drew attention to"]),
        (["themes", "--mentions", "A/RES/64"], ["A/RES/64/297"]),
        (["themes", "--paragraph", "2"], ["2", "20", "21"]),
        (["cite", "i"], ["ii", "iii", "iv", "integrated-implementation", "internet"]),
        (["cite", "human"], ["human-rights"]),
        (["cite", "2"], ["2", "20", "21"]),
        (["cite", "støre"], ["Jonas Gahr Støre"]),
        (["cite", "ii", "o"], []),
        (["cite", "--style", ""], ["text", "bibtex", "csl-json"]),
        (["cite", "--style=b"], ["--style=bibtex"]),
        (["--show-completion", ""], ["bash", "zsh"]),
        (["--show-completion=z"], ["--show-completion=zsh"]),
    ],
)
def test_the_values_of_an_option_are_offered(words: list[str], found: list[str]) -> None:
    assert offered(*words) == found


@pytest.mark.parametrize(
    "word", ["--json=t", "--help=t", "--nothing=t", "-=", "--country=Xyz", "--show-completion=fish"]
)
def test_an_option_without_such_a_value_is_offered_none(word: str) -> None:
    assert offered("speaker", word) == []


def test_after_the_value_of_a_short_option_no_other_value_comes() -> None:
    assert offered("sessions", "-fe", "clo") == ["closing"]
    assert offered("sessions", "-fjson", "clo") == ["closing"]
    assert offered("sessions", "-ff", "clo") == ["closing"]


@pytest.mark.parametrize("flag", ["--json", "-e", "--json=", "--nothing", "-xe"])
def test_no_value_comes_after_a_flag_or_an_unknown_option(flag: str) -> None:
    assert offered("sessions", flag, "clo") == ["closing"]
    assert offered("sessions", flag, "--kin") == ["--kind"]


def test_a_value_is_taken_whatever_it_looks_like() -> None:
    assert offered("speaker", "--country", "--", "--coun") == ["--country"]
    assert offered("speaker", "--country", "--format", "js") == []
    assert offered("speaker", "--country", "--coun") == []


def test_two_hyphens_end_the_options() -> None:
    assert offered("speaker", "--", "--coun") == []
    assert offered("speaker", "--", "ban") == ["Ban Ki-moon"]
    assert offered("sessions", "--", "--json", "clo") == []
    assert offered("sessions", "--", "--format", "js") == []


def test_an_argument_is_offered_once() -> None:
    assert offered("sessions", "clo") == ["closing"]
    assert offered("sessions", "--json", "--at", "10:00", "clo") == ["closing"]
    assert offered("sessions", "ii", "clo") == []
    assert offered("sessions", "ii", "--kind", "br") == ["break"]
    assert offered("about", "a") == []


def test_every_value_is_offered_once(symposium: Symposium) -> None:
    parts = [part for session in symposium.programme.sessions for part in session.parts]
    names = offered("speaker", "")
    assert len(names) < len(parts)
    assert names == list(dict.fromkeys(part.name for part in parts))


@pytest.mark.parametrize("command", ["about", "sessions", "speaker"])
def test_the_fields_of_a_commands_records_are_offered(command: str, ask: Ask) -> None:
    answer = ask(command, "--json").json
    record = answer if isinstance(answer, dict) else answer[0]
    assert offered(command, "--fields", "") == list(record)


def test_the_fields_of_themes_and_of_their_points_are_offered(ask: Ask) -> None:
    theme = ask("themes", "--json").json[0]
    assert offered("themes", "--fields", "") == list(dict.fromkeys([*theme, *theme["points"][0]]))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["sessions", "--fields", "id,cha"], ["id,chair"]),
        (["sessions", "--fields=id,cha"], ["--fields=id,chair"]),
        (["sessions", "--fields", "nothing,sta"], ["nothing,start"]),
        (["sessions", "--fields", "id,title,e"], ["id,title,end"]),
        (["sessions", "--fields", "id,CHA"], ["id,chair"]),
        (["speaker", "--fields", "id,cha"], []),
        (["--fields", "na"], []),
    ],
)
def test_a_field_is_completed_after_those_before_it(words: list[str], found: list[str]) -> None:
    assert offered(*words) == found


@pytest.mark.parametrize(
    "words",
    [
        ["--data", ""],
        ["--data", "x"],
        ["--data=x"],
        ["sessions", "--data", "x"],
        ["sessions", "--json", "--data=x"],
        ["sessions", "--data", "x", "--data", "y"],
    ],
)
def test_a_data_set_is_a_directory(words: list[str]) -> None:
    assert candidates(group, words[:-1], words[-1]) is Paths.DIRECTORIES


@pytest.mark.parametrize(
    "words", [["verify", ""], ["verify", "x"], ["timeline", "--svg", ""], ["timeline", "--svg=x"]]
)
def test_a_text_and_a_picture_are_files(words: list[str]) -> None:
    assert candidates(group, words[:-1], words[-1]) is Paths.FILES


@pytest.mark.parametrize(
    "place",
    [
        lambda directory: ["--data", directory, "speaker"],
        lambda directory: [f"--data={directory}", "speaker"],
        lambda directory: ["speaker", "--data", directory],
        lambda directory: ["speaker", f"--data={directory}"],
        lambda directory: ["--data", "nowhere", "speaker", "-e", "--data", directory],
        lambda directory: ["--data=nowhere", "speaker", f"--data={directory}"],
    ],
)
def test_values_come_from_the_data_set_that_is_asked(
    tmp_path: Path, place: Callable[[str], list[str]]
) -> None:
    directory = str(events.written(tmp_path, events.fair(), events.fair_summary()))
    assert offered(*place(directory), "--country", "") == ["Exampleland"]
    names = ["Ada Example", "Ben Sample", "Cleo Specimen", "Dora Placeholder"]
    assert offered(*place(directory), "") == names


def test_the_parts_of_a_data_set_are_told_from_one_another(tmp_path: Path) -> None:
    words = "--data", str(events.written(tmp_path, events.fair(), events.fair_summary()))
    assert offered(*words, "sessions", "--chair", "") == ["Ada Example", "Dora Placeholder"]
    speakers = ["Ada Example", "Ben Sample", "Cleo Specimen"]
    assert offered(*words, "sessions", "--speaker", "") == speakers
    assert offered(*words, "sessions", "--date", "") == ["2030-03-01", "2030-03-02", "2030-03-03"]
    assert offered(*words, "themes", "--paragraph", "") == ["1", "2", "3"]
    assert offered(*words, "themes", "--actor", "") == ["visitors", "traders", "none"]
    assert offered(*words, "cite", "") == [
        *("desk", "talks", "workshop", "supper", "walk", "farewell", "purpose", "trade"),
        *("Ada Example", "Ben Sample", "Cleo Specimen", "Dora Placeholder", "1", "2", "3"),
    ]
    mentions = ["Guild of Examples", "Town Council", "Market Charter", "Exampleville Fair", "R/1"]
    assert offered(*words, "themes", "--mentions", "") == mentions


def test_the_environment_names_a_data_set_that_an_option_overrules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYMP_DATA", str(events.written(tmp_path, events.fair())))
    assert offered("speaker", "--country", "") == ["Exampleland"]
    monkeypatch.setenv("SYMP_DATA", str(tmp_path / "nowhere"))
    assert offered("speaker", "--country", "") == []
    assert offered("--data", str(tmp_path), "speaker", "--country", "") == ["Exampleland"]


def test_a_data_set_without_a_summary_has_no_themes(tmp_path: Path) -> None:
    words = "--data", str(events.written(tmp_path, events.fair())), "themes"
    for option in ("--verb", "--paragraph"):
        assert offered(*words, option, "") == []
    assert offered(*words, "") == []
    assert offered(*words, "--mentions", "") == ["Guild of Examples"]
    assert offered(*words, "--session", "tal") == ["talks"]


@pytest.mark.parametrize("content", [None, "", "{}", "[", '{"sessions": 1}'])
def test_data_that_cannot_be_read_offer_nothing(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "programme.json").write_text(content)
    words = "--data", str(tmp_path)
    assert offered(*words, "speaker", "--country", "") == []
    assert offered(*words, "speaker", "") == []
    assert offered(*words, "speaker", "--country=") == []
    assert offered(*words, "speaker", "--role", "keyn") == ["keynote"]
    assert offered(*words, "speaker", "--coun") == ["--country"]


@pytest.mark.parametrize("directory", ["", "nowhere", "no\0where", "x" * 5000])
def test_a_data_set_that_does_not_exist_offers_nothing(directory: str) -> None:
    assert offered("--data", directory, "speaker", "") == []
    assert offered(f"--data={directory}", "speaker", "") == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Nord", ["Nordia"]),
        ("nord", ["nordia of the Lakes"]),
        ("NORD", ["Nordia", "nordia of the Lakes"]),
        ("lake", ["Lakeland"]),
        ("LAKES", ["nordia of the Lakes"]),
        ("lakes nor", ["nordia of the Lakes"]),
        ("cote", ["Côte d’Exemple"]),
        ("d'ex", ["Côte d’Exemple"]),
        ("of the", ["nordia of the Lakes"]),
        ("ordia", []),
        ("lakes south", []),
    ],
)
def test_beginnings_as_typed_come_before_folded_ones_and_those_before_words(
    states: Callable[..., str], typed: str, found: list[str]
) -> None:
    directory = states("Nordia", "nordia of the Lakes", "Lakeland", "Côte d’Exemple")
    assert offered("--data", directory, "speaker", "--country", typed) == found


@pytest.mark.parametrize("typed", ["store", "stoere", "STØRE", "gahr", "jonas sto"])
def test_a_person_is_found_by_words_of_the_name(typed: str) -> None:
    assert offered("speaker", typed) == ["Jonas Gahr Støre"]


@pytest.mark.parametrize("typed", ["Ex", "ex", "land", "Example\n", ""])
@pytest.mark.parametrize(
    "hostile",
    [
        "Example\nland",
        "Example\tland",
        "Example\x1b[31m land",
        "Example\x7f land",
        "Example\x9b land",
        "Example\u202e land",
        "Example\u2028land",
        "Example\r",
    ],
)
def test_what_a_terminal_could_not_show_is_never_offered(
    states: Callable[..., str], typed: str, hostile: str
) -> None:
    directory = states(hostile, "Exile land")
    found = offered("--data", directory, "speaker", "--country", typed)
    assert found == ([] if "\n" in typed else ["Exile land"])
    assert not any(hostile in name for name in offered("--data", directory, "speaker", ""))


@pytest.mark.parametrize("place", PARAMETERS)
def test_whatever_takes_a_value_has_values_to_offer(place: str, symposium: Symposium) -> None:
    _, param = PARAMETERS[place]
    if param.name in WITHOUT_VOCABULARY:
        assert not vocabulary.fixed(param.name)
    else:
        fixed = [*vocabulary.fixed(param.name)]
        of_data = [*vocabulary.of_data(param.name, symposium)]
        assert bool(fixed) != bool(of_data)


def test_what_is_not_known_to_have_values_has_none(symposium: Symposium) -> None:
    assert list(vocabulary.of_data("nothing", symposium)) == []


@pytest.mark.parametrize(
    "place", [p for p in PARAMETERS if p not in UNCHECKED and p.split()[1] not in SHARED]
)
def test_every_value_that_is_offered_is_one_the_command_knows(place: str, ask: Ask) -> None:
    command, param = PARAMETERS[place]
    option = [name for name in param.opts[:1] if name.startswith("-")]
    for value in offered(command.name, *option, ""):
        ask(command.name, "--json", *option, value)


@pytest.mark.parametrize("form", list(vocabulary.fixed("form")))
def test_every_format_that_is_offered_is_known(form: str, ask: Ask) -> None:
    assert form in offered("sessions", "--format", "")
    ask("sessions", "--format", form)
