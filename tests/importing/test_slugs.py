"""Ids made of texts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.fields import ID_FORM
from symposium_cli.importing.slugs import joined, slug, told_apart


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Example", "ada-example"),
        ("José Ñandú", "jose-nandu"),
        ("Jonas Støre", "jonas-store"),
        ("ELLEMANN-JENSEN", "ellemann-jensen"),
        ("Пётр Щукин", "petr-shchukin"),
        ("王毅", "wangyi"),
        ("김", "gim"),
        ("عمر", "mr"),
    ],
)
def test_a_slug_is_in_latin_letters(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_every_text_makes_an_id(text: str) -> None:
    assert re.fullmatch(ID_FORM, slug(text))
    assert slug(text) == slug(text)
    assert len(slug(text)) < 100


def test_long_texts_are_told_apart() -> None:
    assert slug("a" * 200) != slug("a" * 201)


@given(st.dictionaries(st.integers(), st.sampled_from(["a", "b", "a-b"])))
def test_ids_are_told_apart_in_whatever_order(ids: dict[int, str]) -> None:
    told = told_apart(ids)
    assert len(set(told.values())) == len(ids)
    assert told == told_apart(dict(reversed(ids.items())))
    assert all(told[key].startswith(ids[key]) for key in ids)


def test_joined() -> None:
    assert joined(["a", None, "", "b"]) == "a-b"
