"""Names of people in a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.importing.people import is_one_word, read_name


@pytest.mark.parametrize(
    ("text", "name", "honorific", "told"),
    [
        ("Ada Example", "Ada Example", None, []),
        ("Mr. Bo Sample", "Bo Sample", "Mr.", ["honorific"]),
        ("Thabo Example,", "Thabo Example", None, ["cleaned"]),
        ("Ada Example *", "Ada Example", None, ["cleaned"]),
        ("Mr. Bo Sample;", "Bo Sample", "Mr.", ["cleaned", "honorific"]),
        ("Bo Sample Jr.", "Bo Sample Jr.", None, []),
        ("Ada E.", "Ada E.", None, []),
        ("Ada Example.", "Ada Example", None, ["cleaned"]),
        ("- Ada Example", "Ada Example", None, ["cleaned"]),
        ("Ada Examp1e", "Ada Examp1e", None, ["kept"]),
        ("Аda Example", "Аda Example", None, ["kept"]),  # with a Cyrillic capital
        ("Пётр Образец", "Пётр Образец", None, []),
        ("Ada Пример", "Ada Пример", None, []),
        ("M. K. Example", "M. K. Example", None, []),
        ("Ada Example and Bo Sample", "Ada Example and Bo Sample", None, ["kept"]),
        ("Ada Example; Bo Sample", "Ada Example; Bo Sample", None, ["kept"]),
        ("Sandy Etienne", "Sandy Etienne", None, []),
        ("Norway", "Norway", None, ["kept"]),
        ("Mr. JORDAN", "JORDAN", "Mr.", ["honorific", "kept"]),
        ("Prime Minister", "Prime Minister", None, ["kept"]),
        ("KING", "KING", None, []),
    ],
)
def test_a_name_is_kept_and_what_is_odd_about_it_told(
    text: str, name: str, honorific: str | None, told: list[str]
) -> None:
    found = read_name(text, None)
    assert (found.name, found.honorific) == (name, honorific)
    assert [r.field if r.field == "honorific" else r.action for r in found.remarks] == told


def test_the_honorific_of_its_own_column_stands_before_that_of_the_name() -> None:
    assert read_name("Ada", "H.E.").honorific == "H.E."
    assert read_name("Ms. Ada", "H.E.").honorific == "H.E. Ms."
    assert read_name("Ms. Ada", "Ms").honorific == "Ms."


@given(st.text().filter(lambda text: any(map(str.isalnum, text))))
def test_a_name_is_never_lost(text: str) -> None:
    assert read_name(" ".join(text.split()), None).name.strip()


def test_one_word() -> None:
    assert is_one_word("ELLEMANN-JENSEN")
    assert not is_one_word("Ada Example")
