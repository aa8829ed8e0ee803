"""For whom people speak."""

import pytest

from symposium_cli.importing.affiliations import Affiliation, Given, read_affiliation

Case = tuple[str | None, str | None]


def of(
    country: str | None = None,
    code: str | None = None,
    organization: str | None = None,
    affiliation: str | None = None,
) -> Affiliation:
    return read_affiliation(Given(country, code, organization, affiliation))


@pytest.mark.parametrize(
    ("country", "code", "known", "told"),
    [
        ("Norway", "NOR", "NOR", None),
        ("Norway", None, "NOR", "Looked up by the name of the state, as the list gives no code."),
        ("Norway", "nor", "NOR", "Replaced by the alpha-3 code of the same state."),
        ("Namibia", "NA", "NAM", "Replaced by the alpha-3 code of the same state."),
        ("Affganistan", "AFG", "AFG", "The name is not known, so the state is the one"),
        (
            "Portugal",
            "POR",
            "PRT",
            "Not an ISO 3166 code, so the code was looked up by the name of the state.",
        ),
        ("Nowhere", "XQX", None, "Neither an ISO 3166 code nor a known name"),
        ("Nowhere", None, None, "The name is not known, so the state gets no code."),
        ("Norway", "SWE", None, "Name and code mean different states, so the code is left out."),
        ("President", "GHA", None, "This is not the name of a state"),
        ("=B12", "GHA", None, "This is not the name of a state"),
        ("German Democratic Republic", "DDR", "DDR", None),
        ("German Democratic Republic", None, "DDR", "Looked up by the name"),
        ("Union of Soviet Socialist Republics", "SUN", "SUN", None),
        ("Union of Soviet Socialist Republics", "RUS", "RUS", None),
        ("Czechoslovakia", "CSK", "CSK", None),
        ("Yugoslavia", "YUG", "YUG", None),
        ("Democratic Yemen", "YDYE", "YMD", "alpha-3 code of the same state"),
        ("Germany", "DDR", None, "Name and code mean different states, so the code is left out."),
        ("Palestine", None, "PSE", "Looked up by the name"),
        ("Holy See", "VAT", "VAT", None),
        ("Union of Atlantis", "COM", "COM", "The name is not known, so the state is the one"),
        ("Chile (on behalf of the Group of 77)", "CHL", "CHL", None),
    ],
)
def test_name_and_code_of_a_state(
    country: str, code: str | None, known: str | None, told: str | None
) -> None:
    found = of(country, code)
    assert (found.country, found.code, found.organizations) == (country, known, ())
    assert len(found.told) == (told is not None)
    assert all((told or "") in entry.reason for entry in found.told)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("European Union", "EU"),
        ("European Union", None),
        ("European Union", "BEL"),
        ("League of Arab States", None),
        ("African Union", "AU"),
        ("Organisation of Examples", None),
        ("World Harbour Bank", "XXX"),
        ("Лига примеров", None),
    ],
)
def test_a_body_is_never_a_country(name: str, code: str | None) -> None:
    found = of(name, code)
    assert (found.country, found.code, found.organizations) == (None, None, (name,))
    assert [told.found for told in found.told] == [name, *([code] if code else [])]


@pytest.mark.parametrize(
    ("code", "acronym"), [("EU", "EU"), ("BEL", None), ("AU", None), ("12", None), (None, None)]
)
def test_a_code_that_is_no_state_s_is_another_name_of_a_body(
    code: str | None, acronym: str | None
) -> None:
    assert of("European Union", code).acronym == acronym
    assert of(affiliation="European Union", code=code).acronym == acronym


def test_a_code_alone_stands_beside_its_name() -> None:
    assert of(code="NOR")[:2] == ("Norway", "NOR")
    assert of(code="DDR")[:2] == ("German Democratic Republic", "DDR")
    assert of(code="XQX")[:2] == ("XQX", None)


def test_an_affiliation_is_a_state_where_it_is_known_and_else_a_body() -> None:
    assert of(affiliation="Chile")[:3] == ("Chile", "CHL", ())
    assert of(affiliation="University of Examples")[:3] == (None, None, ("University of Examples",))
    assert of(affiliation="Lybia", code="LBY")[:3] == ("Lybia", "LBY", ())
    assert of(affiliation="Some Firm", code="XQX")[:3] == (None, None, ("Some Firm",))


def test_a_country_may_stand_beside_bodies() -> None:
    found = of("Chile", "CHL", "World Harbour Bank", "University of Examples")
    assert found[:3] == ("Chile", "CHL", ("University of Examples", "World Harbour Bank"))
    assert of("Chile", "CHL", affiliation="Chile")[:3] == ("Chile", "CHL", ())
    assert of("European Union", affiliation="European Union").organizations == ("European Union",)
    assert of("European Union", affiliation="Chile")[:3] == ("Chile", "CHL", ("European Union",))


def test_a_second_state_is_left_out_and_told() -> None:
    found = of("Chile", "CHL", affiliation="Peru")
    assert found[:3] == ("Chile", "CHL", ())
    assert [(told.found, told.reason) for told in found.told] == [
        ("Peru", "Another column names a different state.")
    ]


def test_silence_is_no_affiliation() -> None:
    assert of() == Affiliation()
    assert of(organization="Chile").organizations == ("Chile",)
