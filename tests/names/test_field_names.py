"""Fields of records by the names that people type for them."""

import pytest

from symposium_cli.names.field_names import fields_meant

KNOWN = ("name", "office", "office_kind", "country", "organizations", "session", "pages")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("organisation", ("organizations",)),
        ("Countries", ("country",)),
        ("office-kind", ("office_kind",)),
        ("page", ("pages",)),
        ("state", ("country",)),
        ("nations", ("country",)),
        ("titles", ("office",)),
        ("contry", ("country",)),
        ("room", ()),
        ("hall", ()),
        ("", ()),
    ],
)
def test_the_fields_that_may_be_meant(typed: str, meant: tuple[str, ...]) -> None:
    assert fields_meant(typed, KNOWN) == meant


def test_other_names_are_compared_in_any_spelling() -> None:
    assert fields_meant("Organisation", ("bodies",)) == ("bodies",)
