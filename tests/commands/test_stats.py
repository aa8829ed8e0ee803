"""`symp stats` as it is drawn, and what it must be told."""

from pathlib import Path

import pytest

from tests.conftest import Ask
from tests.support.events import event, part, programme, written, year_slot

BY_ROLE = """\
Role       Appearances  People  Share of 32
─────────────────────────────────────────────────────────────────────
speaker    24           24      75%          ████████████████████████
chair      6            6       19%          ██████
keynote    1            1       3%           █
presenter  1            1       3%           █
"""
NARROW = """\
Role       Appearances  People  Share of 32
─────────────────────────────────────────────────────────
speaker    24           24      75%          ████████████
chair      6            6       19%          ███
keynote    1            1       3%           █
presenter  1            1       3%           █
"""
FIELDS = """\
Field         Counts       Meaning
country       appearances  The state spoken for, as printed.
organization  appearances  The bodies spoken for; a part for several counts for each of them.
person        appearances  Who had the part, in whatever session and office.
year          appearances  The year of the session; the counts stand in the order of years.
role          appearances  Chair, keynote, speaker or presenter in the programme.
office_kind   appearances  The kind of office, inferred from its words.
session       appearances  The session, by its id.
honorific     appearances  All that is printed before the name; it does not tell who is a woman.
verb          points       The reporting verb, as printed.
actor         points       Who reports, as printed.
theme         points       The theme that the point stands under, by its id.
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
    for asked in (("role",), ("--by", "role"), ("ROLE", "--by", "role"), ("role", "--page", "5-7")):
        assert ask("stats", *asked) == (drawn, "")


def test_a_table_says_what_is_not_stated(ask: Ask) -> None:
    lines = ask("stats", "verb").out.splitlines()
    assert lines[0].split() == ["Verb", "Points", "Share", "of", "58"]
    assert lines[-1].split() == ["not", "stated", "11", "19%", "█" * 24]


def test_people_are_told_by_name_and_for_whom(debate: Ask) -> None:
    assert debate("stats", "person").out == (
        "Person                Appearances  Share of 1,200\n"
        f"Ada Example (Norway)  1,000        83%             {'█' * 24}\n"
        f"Ben Sample            199          17%             {'█' * 5}\n"
        "Cleo Specimen         1            <1%             █\n"
    )
    assert [record["name"] for record in debate("stats", "person", "--json").json] == [
        *("Ada Example", "Ben Sample", "Cleo Specimen")
    ]


def test_years_narrowed_by_office_say_how_many_give_none(debate: Ask) -> None:
    assert debate("stats", "year", "--role", "minister") == (
        (
            "Year  Appearances  People  Share of 199\n"
            f"1947  199          1       100%          {'█' * 24}\n"
        ),
        "No office is given for 1,001 of the 1,200 appearances looked at.\n",
    )
    last = debate("stats", "office kind", "--date", "1948").out.splitlines()[-1]
    assert last.split() == ["not", "stated", "1", "1", "100%", "█" * 24]


def test_the_name_of_a_field_is_written_and_typed_in_words(ask: Ask) -> None:
    assert ask("stats", "office_kind").out.startswith("Office kind  ")
    assert ask("stats", "office", "kind") == ask("stats", "office_kind")


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
        *(
            (
                f"verb {option} x",
                f"{option} applies to speakers; verb counts points of the summary.",
            )
            for option in (
                *("--country", "--organization", "--role", "--session", "--date", "--honorific"),
            )
        ),
        ("verb --session v", "Did you mean: symp themes --points --session v?"),
        ("verb --session v --role chair", "counts points of the summary.\n"),
        ("country year", "One field is counted at a time.\nGive one: country, year."),
        ("country Norway", "Did you mean: symp stats country --country Norway?"),
        ("year United Kingdom", "Did you mean: symp stats year --country 'United Kingdom'?"),
        ("role chair", "Did you mean: symp stats role --role chair?"),
        ("country ii", "Did you mean: symp stats country --session ii?"),
        # Neither the words of a title, nor what a field of points cannot be narrowed down by.
        ("country review", "There is nothing to count by 'country review'.\nAppearances"),
        ("verb Norway", "There is nothing to count by 'verb Norway'.\nAppearances"),
        ("role --date 19/13/2011", "'19/13/2011' is not a date."),
    ],
)
def test_what_is_wrong_with_the_command_line(ask: Ask, asked: str, message: str) -> None:
    reply = ask("stats", *asked.split(), status=2)
    assert (reply.out, message in reply.err) == ("", True)


def test_filters_without_a_field_say_how_to_go_on(ask: Ask) -> None:
    asked = ("--country", "United Kingdom", "--page", "6")
    further = "`symp stats role --country 'United Kingdom' --page 6`"
    assert ask("stats", *asked) == (FIELDS, f"Name a field to count by, such as {further}.\n")
    assert len(ask("stats", *asked, "--json").json) == FIELDS.count("\n") - 1


def test_points_are_counted_on_some_pages(ask: Ask) -> None:
    asked = ("stats", "theme", "--page")
    assert [(count["value"], count["whole"]) for count in ask(*asked, "4", "--json").json] == [
        ("ctitf", 8),
        ("follow-up", 8),
        ("convention", 8),
    ]
    assert ask(*asked, "5") == ("", "No match for --page 5.\n")
    assert "There is no page 9." in ask(*asked, "9", status=1).err


# What to type for a value of a field, before the value.
LISTING = {
    "country": ("speaker", "--country"),
    "organization": ("speaker", "--organization"),
    "person": ("speaker",),
    "year": ("speaker", "--date"),
    "role": ("speaker", "--role"),
    "office_kind": ("speaker", "--office-kind"),
    "session": ("speaker", "--session"),
    "honorific": ("speaker", "--honorific"),
    "verb": ("themes", "--points", "--verb"),
    "actor": ("themes", "--points", "--actor"),
    "theme": ("themes", "--points"),
}
IN_QUOTES = {"verb", "actor"}


@pytest.mark.parametrize("field", LISTING)
@pytest.mark.parametrize("event", ["ask", "second"])
def test_what_is_counted_can_be_listed(
    request: pytest.FixtureRequest, event: str, field: str
) -> None:
    """Every value, and what states none; a keynote is counted apart but is a speaker too."""
    asked: Ask = request.getfixturevalue(event)
    numbers = {each["value"]: each["count"] for each in asked("stats", field, "--json").json}
    if field == "role":
        numbers["speaker"] += numbers["keynote"]
    listed = {}
    for value in numbers:
        typed = "none" if value is None else f'"{value}"' if field in IN_QUOTES else value
        listed[value] = len(asked(*LISTING[field], typed, "--json").json)
    assert listed == numbers


def test_every_field_can_be_listed(ask: Ask) -> None:
    assert [field["name"] for field in ask("stats", "--json").json] == list(LISTING)


def test_an_unknown_state_ends_with_the_empty_form(ask: Ask) -> None:
    reply = ask("stats", "year", "--country", "Norwya", "-f", "csv", status=1)
    assert reply.out == "by,value,count,people,share,whole,unit,name\n"
    assert "Did you mean: Norway?" in reply.err


def test_filters_that_leave_nothing_are_named_as_they_are_typed(ask: Ask) -> None:
    reply = ask("stats", "year", "--country", "Norway", "--session", "ii", "--json", "-e", status=1)
    assert reply.out == "[]\n"
    assert "No match for --country Norway and --session ii together." in reply.err
