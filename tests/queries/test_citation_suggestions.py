"""What is suggested for a reference that names nothing."""

import pytest

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UnknownError
from symposium_cli.queries.citations import find_citations
from tests.support.events import built, part, programme, slot


def refused(data: Symposium, typed: str) -> UnknownError:
    with pytest.raises(UnknownError) as unknown:
        find_citations(data, typed)
    return unknown.value


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bokva", "Irina Bokova"),
        ("Sekikh Hasina", "Sheikh Hasina"),
        ("oppening", "opening"),
        ("lunhc", "lunch"),
        ("victmis", "victims"),
        ("humna rihgts", "human-rights"),
        ("p14-9", "p14-1"),
        ("footnot 2", "footnote 2"),
        ("paragrph 14", "paragraph 14"),
        ("peron Orr", "person Orr"),
        ("footnote", "footnote-1"),
        ("annexe", "annex"),
        ("norwya", "Norway"),
        ("uneco", "United Nations Educational, Scientific and Cultural Organization"),
        ("Global Counter-Terorism Forum", "Global Counter-Terrorism Forum"),
        ("Frnace", "France"),
        ("Japna", "Japan"),
        ("Chairman's Sumary", "Chairman's Summary"),
        ("p14-1-3", "p14-3"),
        ("p14-0", "p14-1"),
        ("p3-1", "p3"),
        ("14/15", "paras-14-15"),
        ("AU", "African Union"),
        ("theme victmis", "victims"),
        ("appael", "ii"),
        ("country Norwya", "Norway"),
        ("AU", "Australia"),
    ],
)
def test_what_is_nothing_is_unknown_with_what_looks_alike(
    symposium: Symposium, typed: str, meant: str
) -> None:
    unknown = refused(symposium, typed)
    assert unknown.message == f"Nothing to cite matches {typed!r}."
    assert unknown.kind == "unknown_reference"
    assert meant in unknown.did_you_mean
    assert unknown.hint == (
        "You can cite paragraphs (14, 14-15), pages (page 3), footnotes, resolutions, the annex,"
        " sessions, themes, points, people, states and bodies."
    )


@pytest.mark.parametrize(
    "typed",
    [
        *("unicorn", "Norway France", "page", "resolution"),
        *("9" * 5000, "14.0", "-1", "62/273", "resolution 62/27", "resolution 272", "pp"),
        *("14/99", "p99-1", "whale", "page iii", "theme lunch", "point"),
        *("sessions", "themes", "paragrph 99", "paragraph twenty-two"),
    ],
)
def test_what_is_like_nothing_is_unknown_without_a_suggestion(
    symposium: Symposium, typed: str
) -> None:
    unknown = refused(symposium, typed)
    assert (unknown.kind, unknown.did_you_mean) == ("unknown_reference", ())


def test_suggestions_for_a_slip_in_a_point_are_of_its_paragraph(symposium: Symposium) -> None:
    assert refused(symposium, "p14-1-3").did_you_mean == ("p14-1", "p14-3")
    assert refused(symposium, "p14-0").did_you_mean == ("p14-1", "p14-2", "p14-3")
    assert refused(symposium, "Frnace").did_you_mean == ("France",)


def test_other_spellings_of_a_name_are_suggested_by_the_printed_name() -> None:
    ada = part("ada-example", other_spellings=["Adelheid Muster"])
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=[ada])))
    assert refused(data, "Adelheid Mustre").did_you_mean == ("Ada Example",)


def test_an_entry_of_a_list_that_means_nothing_is_named(symposium: Symposium) -> None:
    assert refused(symposium, "iii, xyz").message == "Nothing to cite matches 'xyz'."
    assert refused(symposium, "lunch, bokva").did_you_mean == ("Irina Bokova",)
    assert refused(symposium, "abc, xyz").message == "Nothing to cite matches 'abc, xyz'."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("31 participating entities", ("p18",)),
        ("needs of the victims of terrorists", ()),
        ("31 participating", ()),  # too short to be a quotation
    ],
)
def test_a_quotation_is_sent_to_its_paragraph(
    symposium: Symposium, typed: str, meant: tuple[str, ...]
) -> None:
    assert refused(symposium, typed).did_you_mean == meant
