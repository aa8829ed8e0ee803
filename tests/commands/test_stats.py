"""`symp stats` as it is drawn, and what it must be told."""

from pathlib import Path

import pytest

from tests.conftest import Ask
from tests.support.events import event, part, programme, written, year_slot

BY_ROLE = """\
Role       Parts  People  Of 32
─────────────────────────────────────────────────────────
speaker    24     24      75%    ████████████████████████
chair      6      6       19%    ██████
keynote    1      1       3%     █
presenter  1      1       3%     █
"""
NARROW = """\
Role       Parts  People  Of 32
─────────────────────────────────────────────
speaker    24     24      75%    ████████████
chair      6      6       19%    ███
keynote    1      1       3%     █
presenter  1      1       3%     █
"""
FIELDS = """\
Field         Counts  Meaning
country       parts   The state spoken for, as printed.
organization  parts   The bodies spoken for; a part for several counts for each of them.
person        parts   Who had the part, in whatever session and office.
year          parts   The year of the session; the counts stand in the order of years.
role          parts   The part in the programme: chair, keynote, speaker or presenter.
office_kind   parts   The kind of office, inferred from its words.
session       parts   The session, by its id.
honorific     parts   All that is printed before the name; it does not tell who is a woman.
verb          points  The reporting verb, as printed.
actor         points  Who reports, as printed.
theme         points  The theme that the point stands under, by its id.
"""


@pytest.fixture
def debate(ask: Ask, tmp_path: Path) -> Ask:
    """Ask about a list of 1,200 parts over three years, of which 1,000 are one person's."""
    speaker = part("ada-nor", name="Ada Example", country="Norway")
    other = part("ben", name="Ben Sample", office="Minister", office_kind="minister")
    slots = [
        year_slot(1, 1946, *[speaker] * 1000),
        year_slot(2, 1947, *[other] * 199),
        year_slot(3, 1948, part("cleo", name="Cleo Specimen")),
    ]
    written(tmp_path, programme(*slots, event=event(date="1946", end_date="1948")))
    return lambda *arguments, status=0: ask(*arguments, "--data", str(tmp_path), status=status)


@pytest.mark.parametrize(("columns", "drawn"), [("80", BY_ROLE), ("60", NARROW)])
def test_counts_as_a_table_with_bars(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, columns: str, drawn: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for asked in (("role",), ("--by", "role"), ("ROLE", "--by", "role")):
        assert ask("stats", *asked) == (drawn, "")


def test_a_table_says_what_is_not_stated(ask: Ask) -> None:
    lines = ask("stats", "verb").out.splitlines()
    assert lines[0].split() == ["Verb", "Points", "Of", "58"]
    assert lines[-1].split() == ["not", "stated", "11", "19%", "█" * 24]


def test_people_are_told_by_name_and_for_whom(debate: Ask) -> None:
    assert debate("stats", "person").out == (
        "Person                Parts  Of 1,200\n"
        f"Ada Example (Norway)  1,000  83%       {'█' * 24}\n"
        f"Ben Sample            199    17%       {'█' * 5}\n"
        "Cleo Specimen         1      <1%       █\n"
    )
    assert [record["name"] for record in debate("stats", "person", "--json").json] == [
        *("Ada Example", "Ben Sample", "Cleo Specimen")
    ]


def test_years_narrowed_by_office_say_how_many_give_none(debate: Ask) -> None:
    assert debate("stats", "year", "--role", "minister") == (
        f"Year  Parts  People  Of 199\n1947  199    1       100%    {'█' * 24}\n",
        "No office is given for 1,001 of the 1,200 speakers looked at.\n",
    )
    last = debate("stats", "office kind", "--date", "1948").out.splitlines()[-1]
    assert last.split() == ["not", "stated", "1", "1", "100%", "█" * 24]


def test_the_name_of_a_field_is_written_in_words(ask: Ask) -> None:
    assert ask("stats", "office_kind").out.startswith("Office kind  ")


def test_without_a_field_the_fields_are_listed(ask: Ask) -> None:
    assert ask("stats") == (FIELDS, "")
    assert ask("stats", "-f", "csv", "--fields", "name,unit").out.startswith(
        "name,unit\ncountry,parts\n"
    )


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("--by contry", "Did you mean: country?"),
        ("contry", "Did you mean: country?"),
        (
            "role --by country",
            "FIELD 'role' and --by 'country' contradict each other.\nGive one of them.",
        ),
        (
            "--country Norway",
            "--country needs a field to count by.\n`symp stats` lists the fields.",
        ),
        *(
            (
                f"verb {option} x",
                f"{option} narrows the parts of the programme; verb is counted of the points",
            )
            for option in ("--country", "--organization", "--role", "--session", "--date")
        ),
        ("role --date 19/9/2011", "'19/9/2011' is not a date."),
    ],
)
def test_what_is_wrong_with_the_command_line(ask: Ask, asked: str, message: str) -> None:
    reply = ask("stats", *asked.split(), status=2)
    assert (reply.out, message in reply.err) == ("", True)


def test_an_unknown_state_ends_with_the_empty_form(ask: Ask) -> None:
    reply = ask("stats", "year", "--country", "Norwya", "-f", "csv", status=1)
    assert reply.out == "by,value,count,people,share,whole,unit,name\n"
    assert "Did you mean: Norway?" in reply.err


def test_filters_that_leave_nothing_are_named_as_they_are_typed(ask: Ask) -> None:
    reply = ask("stats", "year", "--country", "Norway", "--session", "ii", "--json", "-e", status=1)
    assert reply.out == "[]\n"
    assert "No match for all of these together: --country Norway, --session ii." in reply.err
