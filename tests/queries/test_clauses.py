"""What a clause in plain words asks for."""

import pytest

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import Given
from symposium_cli.queries.clauses import is_asking, read_clause


def written(given: tuple[Given, ...]) -> str:
    return " ".join(f"{each.parameter}: {value}" for each in given for value in each.values)


@pytest.mark.parametrize(
    ("clause", "given"),
    [
        (
            "minister of foreign affairs of Norway",
            "role: minister of foreign affairs country: Norway",
        ),
        ("Who spoke for the United Kingdom?", "country: United Kingdom"),
        ("Norway France", "country: Norway country: France"),
        ("Pillay's session", "name: Pillay"),
        ("what did Theresa May say", "name: Theresa May"),
        ("prime minister of bangladesh", "role: prime minister of bangladesh"),
        ("who chaired session 4", "role: chair session: 4"),
        ("who was speaking at 3.30pm", "at: 3.30pm"),
        ("what is on 2011-09-19", "date: 2011-09-19"),
        ("when is lunch", "session: lunch"),
        ("which heads of state", "role: heads of state"),
        ("country Turkey", "country: Turkey"),
        ("what does it say about the internet", "theme: internet"),
        ("human rights", "theme: human rights"),  # and not the High Commissioner's office
        ("secretary general", "role: secretary general"),  # and not a theme
        ("paragraphs 14-16", "paragraph: 14-16"),
        ("page 6", "page: 6"),
        ("p. 6", "page: 6"),  # as citations have it
        ("pp. 5-7", "page: 5-7"),
        ("p14", "paragraph: 14"),  # its id
        ("what happened at 4:15 pm", "at: 4:15 pm"),
        ("paragraphs 14, 16-18", "paragraph: 14, 16-18"),
        ("org OIC", "organization: OIC"),
        ("what is UNCCT's page", "theme: UNCCT"),  # a body that no one speaks for
        ("minister of S. Korea", "role: minister country: S Korea"),
        ("France, Italy.", "country: France country: Italy"),
        ("french foreign minister", "country: France role: foreign minister"),
        ("which sessions", ""),
        ("2006", "left: 2006"),  # a year, and no time
        ("is it in US", "country: US"),
        ("is it in us", "left: us"),  # no code, unless in capitals
    ],
)
def test_what_a_clause_asks_for(symposium: Symposium, clause: str, given: str) -> None:
    read = read_clause([clause], symposium)
    told = (written(read.given), *(f"left: {word}" for word in read.left))
    assert " ".join(filter(None, told)) == given
    assert read_clause(clause.split(), symposium) == read


@pytest.mark.parametrize(
    ("clause", "left"),
    [
        ("Norway and plumbing", ("plumbing",)),
        ("flanges of plumbers", ("flanges", "plumbers")),
        ("pillay and bokova", ("pillay", "and", "bokova")),
        ("Norway " * 21, ("Norway",) * 21),  # too long to read
        ("?!", ()),
    ],
)
def test_what_is_not_understood_is_left(
    symposium: Symposium, clause: str, left: tuple[str, ...]
) -> None:
    assert read_clause([clause], symposium).left == left


def test_which_words_only_ask() -> None:
    words = ["Who", "is", "the", "chair", "of", "it?"]
    assert list(filter(is_asking, words)) == ["Who", "is", "the", "of", "it?"]


@pytest.mark.parametrize(
    ("clause", "of_sessions", "of_themes"),
    [
        ("Norway at 16:30", "country: Norway at: 16:30", None),
        ("Bokova", "chair: Bokova", None),
        ("Ashton", "speaker: Ashton", None),
        ("chaired by Pillay", "chair: Pillay", None),
        ("chair", None, None),
        ("ministers in session ii", None, None),
        ("session ii", "session: ii", "session: ii"),
        ("OIC", "organization: OIC", "mentions: OIC"),
        ("paragraph 14", "paragraph: 14", "paragraph: 14"),
    ],
)
def test_a_clause_as_criteria_of_sessions_and_of_themes(
    symposium: Symposium, clause: str, of_sessions: str | None, of_themes: str | None
) -> None:
    read = read_clause([clause], symposium)
    sessions, themes = read.of_sessions(symposium), read.of_themes()
    assert (sessions and written(sessions)) == of_sessions
    assert (themes and written(themes)) == of_themes
