"""The parts that people have: ids, roles, order, bodies."""

from typing import Any

import pytest

from tests.importing.lists import actions, imported, parts, told


def persons(text: str) -> list[str]:
    return [part["person"] for part in parts(text)]


def order_of(text: str) -> list[tuple[bool, list[str]]]:
    made = imported(text).programme["sessions"]
    return [(s["ordered"], [part["name"] for part in s["parts"]]) for s in made]


@pytest.mark.parametrize(
    ("row", "person"),
    [
        ("Mr. ROMULO,Philippines,PHL,", "romulo-phl"),
        ("Ada Example,,,World Harbour Bank", "ada-example-world-harbour-bank"),
        ("Ada Example,,,", "ada-example"),
        ("Ada Example,Nowhere,,", "ada-example-nowhere"),
        ("Ada Example,Norway,SWE,", "ada-example-norway"),
        ("王毅,China,,", "wangyi-chn"),
    ],
)
def test_the_id_of_a_person_is_made_of_name_and_state_or_body(row: str, person: str) -> None:
    assert persons(f"Name,Country,Code,Organization\n{row}\n") == [person]


def test_people_of_one_name_are_told_apart_by_their_states() -> None:
    text = "Name,Country,Session\nKING,Liberia,1\nKING,Barbados,1\nKing,Liberia,2\n"
    assert persons(text) == ["king-lbr", "king-brb", "king-lbr"]
    [entry] = told(imported(text), "name")
    assert (entry.line, entry.action, entry.found) == (3, "kept", "KING")


def test_ids_that_come_out_alike_are_told_apart() -> None:
    found = persons("Name,Country\nA B,C\nA,B C\n")
    assert len(set(found)) == 2
    assert found == list(reversed(persons("Name,Country\nA,B C\nA B,C\n")))


@pytest.mark.parametrize(
    ("years", "told_of"), [((1990, 2005), False), ((1990, 2006), True), ((2006, 1990), True)]
)
def test_a_name_of_one_word_over_many_years_may_be_two_people(
    years: tuple[int, int], *, told_of: bool
) -> None:
    rows = [f"Smith,Chile,{year}\nAda Example,Chile,{year}\n" for year in years]
    made = imported("Name,Country,Year\n" + "".join(rows))
    found = [("Smith", "smith-chl")] if told_of else []
    assert [(entry.found, entry.result) for entry in told(made, "person")] == found


def test_one_chair_presides_and_another_is_listed_as_a_speaker() -> None:
    text = "Name,Role\nAda,Chair\nBo,Moderator\nCleo,Keynote\nDan,Guest\nEve,\n"
    assert [(part["role"], part.get("role_label")) for part in parts(text)] == [
        ("chair", "Chair"),
        ("speaker", "Moderator"),
        ("keynote", "Keynote"),
        ("speaker", "Guest"),
        ("speaker", None),
    ]
    assert actions(imported(text), "role") == [(3, "kept", "Moderator", "speaker")]
    assert actions(imported(text), "role_label") == [(5, "kept", "Guest", "Guest")]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["A,2", "B,1"], (True, ["B", "A"])),
        (["A,1"], (True, ["A"])),
        (["A,2", "B,3"], (False, ["A", "B"])),
        (["A,1", "B,1"], (False, ["A", "B"])),
        (["A,1", "B,"], (False, ["A", "B"])),
        (["A,1.", "B,2."], (False, ["A", "B"])),
        (["A,", "B,"], (False, ["A", "B"])),
        ([f"A,{'9' * 5000}"], (False, ["A"])),
    ],
)
def test_parts_are_ordered_where_the_list_numbers_them(
    rows: list[str], expected: tuple[bool, list[str]]
) -> None:
    text = "\n".join(["Name,Order", *rows])
    assert order_of(text) == [expected]
    numbered = any(row.split(",")[1] for row in rows)
    assert len(told(imported(text), "order")) == (numbered and not expected[0])


def test_a_chair_needs_no_number_and_stands_first() -> None:
    text = "Name,Role,Order\nA,Speaker,2\nB,Speaker,1\nC,Chair,\n"
    assert order_of(text) == [(True, ["C", "B", "A"])]


def test_without_an_order_column_nobody_knows_the_order() -> None:
    assert order_of("Name\nB\nA\n") == [(False, ["B", "A"])]


def test_each_body_stands_once_and_another_spelling_is_told() -> None:
    text = "Name,Organization\nA,World Bank\nB,WORLD BANK\nC,World-Bank\nD,Harbour Union\n"
    made = imported(text)
    assert made.programme["organizations"] == [
        {"id": "world-bank", "name": "World Bank"},
        {"id": "harbour-union", "name": "Harbour Union"},
    ]
    assert actions(made, "organization") == [
        (3, "cleaned", "WORLD BANK", "World Bank"),
        (4, "cleaned", "World-Bank", "World Bank"),
    ]


def test_a_part_has_all_that_its_row_says() -> None:
    text = (
        "Honorific,Name,Post,Country,Organization,Role,Symbol\n"
        "H.E.,Ms. Ada Example,Prime Minister,Norway,World Bank,Speaker,A/79/PV.7\n"
    )
    expected: dict[str, Any] = {
        "role": "speaker",
        "role_label": "Speaker",
        "person": "ada-example-nor",
        "honorific": "H.E. Ms.",
        "name": "Ada Example",
        "office": "Prime Minister",
        "office_kind": "head_of_government",
        "country": "Norway",
        "country_code": "NOR",
        "organizations": ["world-bank"],
        "source": "A/79/PV.7",
    }
    assert parts(text) == [expected]


def test_the_codes_of_a_body_are_its_other_names() -> None:
    rows = ("A,European Union,EU", "B,European Union,EU", "C,European Union,EUR", "D,UNHCR,UNHCR")
    made = imported("\n".join(["Name,Delegation,ISO", *rows, "E,World Bank,"]))
    assert made.programme["organizations"] == [
        {"id": "european-union", "name": "European Union", "other_names": ["EU", "EUR"]},
        {"id": "unhcr", "name": "UNHCR"},
        {"id": "world-bank", "name": "World Bank"},
    ]
