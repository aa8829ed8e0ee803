"""Which body, document, event or resolution a typed name means: exactly, and never by a part."""

import shlex

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.models import Entity, Part, Symposium
from symposium_cli.errors import UnknownError, UsageError
from symposium_cli.names.words import Words
from symposium_cli.queries.places import Places, named_bodies
from tests.conftest import people, refusal
from tests.support.events import (
    Document,
    built,
    entity,
    fair,
    fair_summary,
    part,
    programme,
    slot,
    summary,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()))
BLANK = ["!", "", " ", "—"]
SEVERAL_HINT = "Give the full name of one of them."


@pytest.fixture
def places(symposium: Symposium) -> Places:
    return Places(symposium)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("EU", ["catherine-ashton"]),
        ("european union", ["catherine-ashton"]),
        ("OIC", ["ekmeleddin-ihsanoglu"]),
        ("Organization of the Islamic Conference", ["ekmeleddin-ihsanoglu"]),
        ("Organisation of Islamic Cooperation", ["ekmeleddin-ihsanoglu"]),
        ("UNODC", ["yury-fedotov"]),
        ("unodc", ["yury-fedotov"]),
        ("AU", ["francesco-madeira"]),
        ("CAERT", ["francesco-madeira"]),
        ("the United Nations", ["ban-ki-moon", "navanethem-pillay"]),
        ("Security Council", ["hardeep-singh-puri"]),
        ("Counter Terrorism Committee", ["hardeep-singh-puri"]),
        ("Task Force", ["robert-orr"]),
    ],
)
def test_a_body_and_its_people(
    typed: str, found: list[str], places: Places, parts: list[Part]
) -> None:
    assert people(places.organization_test(typed), parts) == found
    assert places.notes == []


def test_a_named_body_without_a_speaker(places: Places, parts: list[Part]) -> None:
    assert people(places.organization_test("GCTF"), parts) == []
    assert places.notes == ["Global Counter-Terrorism Forum is known, but no one spoke for it."]


def test_every_body_by_id_and_every_name(symposium: Symposium, parts: list[Part]) -> None:
    for body in named_bodies(symposium).values():
        tied = [part.person for part in parts if body.id in part.organizations]
        for name in (body.id, *body.names):
            assert people(Places(symposium).organization_test(name), parts) == tied


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("UNDOC", ("UNODC",)),
        ("American States", ("Organization of American States",)),
        ("Crime and Drugs", ("United Nations Office on Drugs and Crime",)),
        ("Strategy", ()),
        ("Korea", ()),
    ],
)
def test_no_body(typed: str, alike: tuple[str, ...], places: Places) -> None:
    with pytest.raises(UnknownError) as unknown:
        places.organization_test(typed)
    assert unknown.value.message == f"No organization is known here by the name {typed!r}."
    assert unknown.value.kind == "unknown_organization"
    assert unknown.value.hint == "Give a full name or an acronym, not a part of a name."
    assert unknown.value.did_you_mean == alike


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("EU", "European Union"),
        ("OIC", "Organization of Islamic Cooperation"),
        ("unodc", "United Nations Office on Drugs and Crime"),
        ("African Union", "African Union"),
        ("UN", "United Nations"),
    ],
)
def test_a_body_is_not_a_country(typed: str, name: str, places: Places) -> None:
    with pytest.raises(UnknownError) as unknown:
        places.country_test(typed)
    assert unknown.value.message == f"{name} is an organization."
    assert unknown.value.kind == "unknown_country"
    assert unknown.value.hint == "Ask with --organization in place of --country."
    assert unknown.value.did_you_mean == (f"--organization {shlex.quote(typed)}",)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Norway", "Norway"),
        ("UK", "United Kingdom"),
        ("CHE", "Swiss Confederation"),
        ("Japan", "Japan"),
    ],
)
def test_a_country_is_not_a_body(typed: str, name: str, places: Places) -> None:
    with pytest.raises(UnknownError) as unknown:
        places.organization_test(typed)
    assert unknown.value.message == f"{name} is a state."
    assert unknown.value.kind == "unknown_organization"
    assert unknown.value.hint == "Ask with --country in place of --organization."
    assert unknown.value.did_you_mean == (f"--country {shlex.quote(typed)}",)


def test_bodies_of_both_files_are_one(symposium: Symposium) -> None:
    bodies = named_bodies(symposium)
    task_force = bodies["ctitf"]
    assert task_force.short_forms == ("CTITF", "Task Force")
    assert task_force.pages == (1, 2, 3, 4, 7)
    assert bodies["unodc"].pages == (6,)
    assert bodies["uncct"].pages == (2,)


def test_names_of_a_body_in_both_files_are_not_doubled(symposium: Symposium) -> None:
    for body in named_bodies(symposium).values():
        assert len(set(body.names)) == len(body.names)


def test_a_data_set_without_a_summary_names_the_bodies_of_its_programme(
    symposium: Symposium,
) -> None:
    bodies: dict[str, Entity] = named_bodies(symposium._replace(summary=None))
    assert list(bodies.values()) == list(symposium.programme.organizations)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("CTITF", "ctitf"),
        ("strategy", "global-counter-terrorism-strategy"),
        ("the Strategy", "global-counter-terrorism-strategy"),
        ("Symposium", "symposium"),
        ("A/RES/62/272", "a-res-62-272"),
        ("a res 64 297", "a-res-64-297"),
        ("UN", "united-nations"),
        ("unesco", "unesco"),
    ],
)
def test_what_can_be_mentioned(typed: str, found: str, places: Places) -> None:
    assert places.mentionable(typed) == found


@pytest.mark.parametrize(
    ("typed", "alike"), [("UNDOC", ("UNODC",)), ("Norway", ()), ("62/272", ("A/RES/62/272",))]
)
def test_what_is_not_named(typed: str, alike: tuple[str, ...], places: Places) -> None:
    with pytest.raises(UnknownError) as unknown:
        places.mentionable(typed)
    assert unknown.value.message == f"Nothing is named here by {typed!r}."
    assert unknown.value.kind == "unknown_mention"
    assert unknown.value.hint == (
        "`symp about` lists the bodies, documents, events and resolutions named."
    )
    assert unknown.value.did_you_mean == alike


def test_without_a_summary_its_documents_are_not_named(symposium: Symposium) -> None:
    places = Places(symposium._replace(summary=None))
    assert places.mentionable("UN") == "united-nations"
    with pytest.raises(UnknownError, match="Nothing is named here"):
        places.mentionable("Strategy")


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_known_or_unknown_or_blank(symposium: Symposium, typed: str) -> None:
    places = Places(symposium)
    for ask, kind in (
        (places.organization_test, "unknown_organization"),
        (places.mentionable, "unknown_mention"),
    ):
        assert refusal(ask, typed) in ((None, kind) if Words(typed) else ("usage",))


@pytest.mark.parametrize("typed", BLANK)
def test_a_name_without_a_word_is_no_question(typed: str) -> None:
    wordless = Places(built(programme(organizations=[entity("guild", "—")])))
    for ask, option in (
        (wordless.organization_test, "--organization"),
        (wordless.mentionable, "--mentions"),
    ):
        with pytest.raises(UsageError) as refused:
            ask(typed)
        assert refused.value.message == f"{option} {typed!r} holds no word to look for."


def guilds() -> Document:
    """A programme with two bodies of one acronym, and a person for each."""
    return programme(
        slot(
            "talks",
            "01T10:00",
            "01T11:00",
            parts=[
                part("ada-example", organizations=["guild"]),
                part("ben-sample", organizations=["gate"]),
            ],
        ),
        organizations=[
            entity("guild", "Guild of Examples", other_names=["GoE"]),
            entity("gate", "Gate of Entry", short_forms=["GOE"]),
        ],
    )


@pytest.mark.parametrize("typed", ["GoE", "goe", "the GOE"])
def test_a_name_that_several_bodies_share_is_not_taken(typed: str) -> None:
    places = Places(built(guilds()))
    for ask, kind in (
        (places.organization_test, "unknown_organization"),
        (places.mentionable, "unknown_mention"),
    ):
        with pytest.raises(UnknownError) as unknown:
            ask(typed)
        assert unknown.value.message == f"{typed!r} may mean several things named here."
        assert unknown.value.kind == kind
        assert unknown.value.hint == SEVERAL_HINT
        assert unknown.value.did_you_mean == ("Guild of Examples", "Gate of Entry")
    assert places.notes == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Guild of Examples", ["ada-example"]),
        ("guild", ["ada-example"]),
        ("gate of entry", ["ben-sample"]),
        ("gate", ["ben-sample"]),
    ],
)
def test_bodies_that_share_a_name_have_others(typed: str, found: list[str]) -> None:
    symposium = built(guilds())
    everybody = [part for session in symposium.programme.sessions for part in session.parts]
    assert people(Places(symposium).organization_test(typed), everybody) == found


def test_a_body_and_a_document_may_share_a_name() -> None:
    both = summary(documents=[entity("booklet", "Fair Booklet", short_forms=["GoE"])])
    places = Places(built(fair(), both))
    assert refusal(places.organization_test, "GoE") is None
    with pytest.raises(UnknownError) as unknown:
        places.mentionable("GoE")
    assert unknown.value.did_you_mean == ("Guild of Examples", "Fair Booklet")


def test_an_id_goes_before_names_that_read_like_it() -> None:
    document = programme(organizations=[entity("goe", "Gate"), entity("guild", "G-o-e")])
    assert Places(built(document)).mentionable("goe") == "goe"
    with pytest.raises(UnknownError, match="may mean several things"):
        Places(built(document)).mentionable("GOE")


def test_bodies_come_in_the_order_of_the_first_page_that_names_them() -> None:
    document = programme(
        organizations=[
            entity("guild", "Guild of Examples", pages=[2]),
            entity("gate", "Gate", pages=[2]),
            entity("ghost", "Ghost", pages=[1]),
        ]
    )
    other = summary(
        bodies=[
            entity("council", "Town Council", pages=[2]),
            entity("gate", "Gate", pages=[1, 2]),
            entity("mayor", "Mayor's Office", pages=[1]),
        ]
    )
    assert {body: found.pages for body, found in named_bodies(built(document, other)).items()} == {
        "gate": (1, 2),
        "mayor": (1,),
        "ghost": (1,),
        "council": (2,),
        "guild": (2,),
    }
    assert list(named_bodies(built(document, other))) == [
        "gate",
        "mayor",
        "ghost",
        "council",
        "guild",
    ]


def test_the_bundled_bodies_come_in_the_order_of_their_first_pages(symposium: Symposium) -> None:
    first_pages = [body.pages[0] for body in named_bodies(symposium).values()]
    assert first_pages == sorted(first_pages)


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("Norway", ("--country Norway",)),
        ("UK", ("--country UK",)),
        ("Japan", ("--country Japan",)),
        ("European Union", ("--organization 'European Union'",)),
        ("unodc", ("--organization unodc",)),
        ("AU", ("--country AU", "--organization AU")),
        ("Côte d'Ivoire", ("--country 'Côte d'\"'\"'Ivoire'",)),
        ("Norwya", ()),
        ("Korea", ()),
        ("Strategy", ()),
        ("Ban", ()),
    ],
)
def test_the_options_that_would_take_a_name(
    typed: str, options: tuple[str, ...], places: Places
) -> None:
    assert places.options_for(typed) == options
    assert places.notes == []


def test_an_option_takes_a_name_that_several_bodies_share() -> None:
    assert Places(built(guilds())).options_for("GoE") == ("--organization GoE",)


def test_the_options_know_what_only_the_data_set_prints() -> None:
    places = Places(built(fair(), fair_summary()))
    assert places.options_for("Exampleland") == ("--country Exampleland",)
    assert places.options_for("Town Council") == ("--organization 'Town Council'",)
