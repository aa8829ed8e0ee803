"""Words in the singular."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.names.plurals import singular


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Ministers", "minister"),
        ("Secretaries of State", "secretary of state"),
        ("attorneys-general", "attorney-general"),
        ("Chairmen, spokeswomen", "chairman, spokeswoman"),
        ("Mrs Princess", "mrs princess"),
        ("Misses H.E.s", "miss h.e.s"),
        ("approaches, taxes, offices", "approach, tax, office"),
        ("minister", "minister"),
    ],
)
def test_a_plural_loses_its_ending(text: str, alone: str) -> None:
    assert singular(text) == alone


# But for words such as "axe", of which the plural looks like that of "tax".
@given(st.from_regex("[b-hj-lnp-rt-x]{3,8}[b-df-hj-lnp-rt-x]", fullmatch=True))
def test_a_word_and_its_plural_become_the_same(word: str) -> None:
    assert singular(f"{word}s") == singular(word) == word
    assert singular(f"{word}ies") == f"{word}y"
