"""`symp search`: where it looks, and how it ends."""

from pathlib import Path

import pytest

from symposium_cli.commands.search import parse_place
from symposium_cli.errors import UsageError
from symposium_cli.queries.search_passages import HitKind
from tests.conftest import Ask
from tests.support.events import fair, fair_summary, written

PERSON = """\
Kind     Id                 Text                                     Para.  Page
────────────────────────────────────────────────────────────────────────────────
speaker  taieb-fassi-fihri  Eminent Speaker: H.E. Mr. Taïeb                 6
                            Fassi-Fihri, Minister of Foreign
                            Affairs and Cooperation, Morocco
session  iv                 Session IV: Role of regional                    6
                            organizations in counter-terrorism
                            cooperation (H.E. Mr. Taïeb
                            Fassi-Fihri)
"""


def test_hits_as_tables(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert ask("search", "fihri") == (PERSON, "")
    assert ask("search", "unheard").out.splitlines()[2].split()[-2:] == ["17", "3"]


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["zebra"], 0, "No match for 'zebra'.\n"),
        (["zebra", "-e"], 1, "No match for 'zebra'.\n"),
        (["stoere", "-e"], 0, ""),
        (["--", "-"], 2, "symp: There is no word to search for.\n"),
        (["norway", "--in", "plumbers"], 2, "symp: Cannot search in 'plumbers'.\n"),
        ([], 2, "symp: Missing argument 'WORDS...'.\n"),
    ],
)
def test_exit_statuses(ask: Ask, arguments: list[str], status: int, told: str) -> None:
    reply = ask("search", *arguments, status=status)
    assert reply.err.startswith(told)
    assert bool(reply.out) == (arguments[:1] == ["stoere"])


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (
            "rights of victims",
            "To see the points of paragraph 15: symp themes --points --paragraph 15\n",
        ),
        (
            "undertaken",
            "To see the points of paragraph 20: symp themes --points --paragraph 20\n",
        ),
        ("faith leaders", ""),  # points were found
        ("proceedings", ""),  # paragraph 3 makes none
        ("zebra", "No match for 'zebra'.\n"),
    ],
)
def test_the_points_of_a_paragraph_are_one_step_away(ask: Ask, words: str, note: str) -> None:
    assert ask("search", words).err == note


def test_the_data_set_is_named_where_the_points_are_to_be_seen(ask: Ask, tmp_path: Path) -> None:
    directory = written(tmp_path, fair(), fair_summary())
    assert ask("search", "larger", "--data", str(directory)).err == (
        f"To see the points of paragraph 1: symp themes --points --paragraph 1 --data {tmp_path}\n"
    )


def test_of_many_paragraphs_the_points_of_one_are_shown_how_to_see(ask: Ask) -> None:
    assert ask("search", "particip", "--in", "paragraphs").err == (
        "To see the points of a paragraph, here 1: symp themes --points --paragraph 1\n"
    )


def test_places_given_twice_mean_either(ask: Ask) -> None:
    records = ask("search", "dialogue", "--in", "sessions", "--in", "themes", "--json").json
    assert {record["kind"] for record in records} == {"session", "theme"}


@pytest.mark.parametrize("typed", ["points", " Points ", "point", "POINT"])
def test_places_are_typed_in_any_case_also_by_one_of_their_kinds(typed: str) -> None:
    assert parse_place(typed) == (HitKind.POINT,)


def test_bodies_are_a_place_for_everything_that_is_named() -> None:
    named = (HitKind.BODY, HitKind.DOCUMENT, HitKind.EVENT, HitKind.RESOLUTION)
    assert parse_place("bodies") == parse_place("resolution") == parse_place("documents") == named
    assert parse_place("footnotes") == (HitKind.PARAGRAPH, HitKind.FOOTNOTE)


def test_an_unknown_place_lists_the_known_ones() -> None:
    with pytest.raises(UsageError) as refused:
        parse_place("pints")
    assert refused.value.message == "Cannot search in 'pints'."
    assert refused.value.hint == "Search in sessions, speakers, themes, points, bodies, paragraphs."
    assert refused.value.did_you_mean == ("points",)
