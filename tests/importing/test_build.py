"""Whole lists: data sets that are always sound, and an account of every row."""

import csv
from collections import Counter
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.errors import DataError, SympError
from symposium_cli.importing.build import Imported, Stated, check_sound, import_list
from symposium_cli.importing.headings import _HEADINGS
from tests.importing.lists import VIENNA, faults, imported, told

LISTS = Path(__file__).parents[1] / "lists"


def event(text: str, **stated: Any) -> dict[str, Any]:
    made = import_list(text.encode(), "some/general-debate_79.csv", Stated(**stated))
    found: dict[str, Any] = made.programme["event"]
    return found


# The whole of a small list.


def test_a_list_of_headings_like_the_general_debates() -> None:
    text = (
        "Year,Session,ISO Code,Country,Name of Person Speaking,Post\n"
        "2024,79,SVN,Slovenia,Robert Example,Prime Minister\n"
        "1946,1,,European Union,Mr. Bo Sample,\n"
    )
    assert imported(text).programme == {
        "data_version": "1",
        "event": {
            "title": "A List",
            "date": "1946",
            "end_date": "2024",
            "document": {"title": "a-list.csv"},
        },
        "organizations": [{"id": "european-union", "name": "European Union"}],
        "sessions": [
            {
                "id": "session-79",
                "kind": "session",
                "label": "Session 79",
                "date": "2024",
                "ordered": False,
                "parts": [
                    {
                        "role": "speaker",
                        "person": "robert-example-svn",
                        "name": "Robert Example",
                        "office": "Prime Minister",
                        "office_kind": "head_of_government",
                        "country": "Slovenia",
                        "country_code": "SVN",
                    }
                ],
            },
            {
                "id": "session-1",
                "kind": "session",
                "label": "Session 1",
                "date": "1946",
                "ordered": False,
                "parts": [
                    {
                        "role": "speaker",
                        "person": "bo-sample-european-union",
                        "honorific": "Mr.",
                        "name": "Bo Sample",
                        "organizations": ["european-union"],
                    }
                ],
            },
        ],
    }


def test_one_name_with_two_codes_is_sound() -> None:
    text = "Name,Country,ISO\nAda,Korea,KOR\nBo,Korea,PRK\n"
    made = imported(text)
    assert codes(made, "Korea") == {"KOR", "PRK"}


# The event.


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2024"], ("2024", None)),
        (["2024", "1946"], ("1946", "2024")),
        (["2024-09-24", "2024-09-24"], ("2024-09-24", None)),
        (["2024-09-24", "2024"], ("2024", None)),
        (["2024-09-24", "2024-09"], ("2024-09", None)),
        (["2024-12-31", "2024", "2023-05"], ("2023-05", "2024")),
        (["soon"], (None, None)),
    ],
)
def test_the_event_lasts_from_the_first_date_to_the_last(
    dates: list[str], expected: tuple[str | None, str | None]
) -> None:
    found = event("\n".join(["Name,Date", *(f"A,{date}" for date in dates)]))
    assert (found.get("date"), found.get("end_date")) == expected


def test_the_title_is_given_or_that_of_the_file() -> None:
    text = "Name\nAda\n"
    assert event(text)["title"] == "General Debate 79"
    assert event(text)["document"] == {"title": "general-debate_79.csv"}
    assert event(text, title=" Talks\n2024 ")["title"] == "Talks 2024"


@pytest.mark.parametrize("name", ["-.csv", ".csv", "a\x1b\udcffb.csv", "--", "\u202e.csv"])
def test_any_name_of_a_file_makes_a_title(name: str) -> None:
    made = import_list(b"Name\nAda\n", name, Stated())
    assert faults(made) == []


def test_a_zone_that_is_stated_is_told_as_such() -> None:
    assert event("Name\nAda\n", zone=VIENNA)["time_zone"] == {
        "name": "Europe/Vienna",
        "inferred": True,
        "reason": "Given when the list was imported.",
    }


def test_a_list_that_names_nobody_is_refused() -> None:
    with pytest.raises(DataError, match="no row gives a name"):
        imported("Name,Country\n,Chile\n?,Peru\n")


def test_a_data_set_that_is_not_sound_is_never_written() -> None:
    with pytest.raises(DataError, match="is not sound"):
        check_sound('{"data_version": "1", "event": {"title": "x"}, "sessions": [], "more": 1}')
    with pytest.raises(DataError, match="end_date"):
        check_sound(
            '{"data_version": "1", "event": {"title": "x", "end_date": "2024"}, "sessions": []}'
        )


# Lists of other languages, headings, separators and encodings.


@pytest.mark.parametrize(
    ("name", "rows", "left_out", "recognized"),
    [
        ("talks.csv", 8, 2, ["UTF-8", "comma"]),
        ("seances.csv", 4, 0, ["cp1252", "semicolon"]),
        ("vystuplenija.tsv", 3, 0, ["UTF-16", "tab"]),
    ],
)
def test_lists_as_people_keep_them(
    name: str, rows: int, left_out: int, recognized: list[str]
) -> None:
    made = import_list((LISTS / name).read_bytes(), name, Stated(zone=VIENNA))
    assert faults(made) == []
    assert (made.rows, made.left_out) == (rows, left_out)
    assert [entry.result for entry in made.entries[:2]] == recognized
    assert [e.found for e in made.entries if e.reason.startswith("No field")] == (
        ["Remarks"] if name == "talks.csv" else []
    )


# Every row is accounted for, whatever the list.

_HEADING = st.sampled_from([h.strip() for names in _HEADINGS.values() for h in names.split(";")])
_CELL = st.one_of(
    st.sampled_from(
        [
            *(
                "",
                " ",
                "missing",
                "-",
                "1",
                "2",
                "II",
                "79",
                "2024",
                "24/09/2024",
                "10:00",
                "22:00",
            ),
            *(
                "01:00",
                "9:00–10:00",
                "Ada",
                "Mr. Bo",
                "KING",
                "Norway",
                "NOR",
                "SWE",
                "DDR",
                "USSR",
            ),
            *(
                "European Union",
                "President",
                "Chair",
                "Hall A",
                "Session II: Lamps",
                "a\nb",
                "王毅",
            ),
            *("2024-03-31", "2024-03-31 02:30", "\u202e", "\x00x", '"', "x" * 300, "=1+1", "…"),
        ]
    ),
    st.text(st.characters(codec="utf-8"), max_size=12),
)
_ROWS = st.lists(st.lists(_CELL, min_size=0, max_size=7), min_size=1, max_size=8)


def written(rows: list[list[str]]) -> bytes:
    text = StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().encode()


def made_of(content: bytes, **stated: Any) -> Imported | None:
    """What a list makes, None where it is refused."""
    try:
        return import_list(content, "a-list.csv", Stated(**stated))
    except SympError:
        return None


@given(st.lists(_HEADING, min_size=1, max_size=6), _ROWS, st.sampled_from([None, VIENNA]))
def test_whatever_a_list_holds_the_data_set_is_sound_and_every_row_accounted_for(
    headings: list[str], rows: list[list[str]], zone: Any
) -> None:
    made = made_of(
        written([["Name", *headings], *rows]), encoding="utf-8", delimiter=",", zone=zone
    )
    if made is None:
        return
    assert faults(made) == []
    assert made.rows == len(rows) == made.appearances + made.left_out
    gone = [
        e.line
        for e in told(made, None)
        if e.reason in ("The row gives no name.", "The row is blank.")
    ]
    assert len(set(gone)) == len(gone) == made.left_out
    assert made.appearances == sum(len(s["parts"]) for s in made.programme["sessions"])
    assert all(entry.reason.endswith(".") for entry in made.entries)


@given(st.lists(_HEADING, min_size=1, max_size=5), _ROWS, st.randoms(use_true_random=False))
def test_the_same_rows_in_another_order_give_the_same_ids(
    headings: list[str], rows: list[list[str]], random: Any
) -> None:
    def ids(listed: list[list[str]]) -> Counter[tuple[str, str]] | None:
        made = made_of(written([["Name", *headings], *listed]), encoding="utf-8", delimiter=",")
        if made is None:
            return None
        return Counter(
            (session["id"], part["person"])
            for session in made.programme["sessions"]
            for part in session["parts"]
        )

    shuffled = random.sample(rows, len(rows))
    assert ids(rows) == ids(shuffled)


@given(st.binary(max_size=200), st.sampled_from([b"", b"Name,Date\n", b"\xff\xfe"]))
def test_any_bytes_make_a_sound_data_set_or_are_refused(content: bytes, start: bytes) -> None:
    made = made_of(start + content)
    assert made is None or faults(made) == []


# The list of the General Debate, every 25th row, where it lies beside the checkout.


@pytest.fixture(scope="module")
def debate() -> Imported:
    """What the sample of the General Debate makes."""
    path = Path(__file__).parents[3] / "shared" / "data" / "general-debate-sample.csv"
    if not path.is_file():
        pytest.skip("the list is not here")
    return import_list(path.read_bytes(), path.name, Stated())


def codes(made: Imported, country: str) -> set[str | None]:
    return {
        part.get("country_code")
        for session in made.programme["sessions"]
        for part in session["parts"]
        if part.get("country") == country
    }


def test_the_general_debate_is_accounted_for(debate: Imported) -> None:
    assert faults(debate) == []
    assert (debate.rows, debate.appearances, debate.left_out) == (438, 437, 1)
    assert len(debate.programme["sessions"]) == 79
    assert debate.programme["event"]["date"] == "1946"
    assert debate.programme["event"]["end_date"] == "2024"
    assert [entry.line for entry in told(debate, None) if entry.action == "left_out"] == [369]
    assert {s["label"] for s in debate.programme["sessions"]} == {
        f"Session {number}" for number in range(1, 80)
    }


def test_states_of_the_general_debate_keep_their_codes(debate: Imported) -> None:
    assert codes(debate, "Czechoslovakia") == {"CSK"}
    assert codes(debate, "Democratic Yemen") == {"YMD"}
    assert codes(debate, "Afganistan") == {"AFG"}
    without = [
        part
        for session in debate.programme["sessions"]
        for part in session["parts"]
        if "country_code" not in part
    ]
    assert without == []
