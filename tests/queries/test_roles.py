"""Which part, which office and which honorific typed words mean."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.models import OfficeKind, Part, Role
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import BlankError, Given
from symposium_cli.names.words import Words
from symposium_cli.queries.roles import honorific_test, is_part, role_notes, role_test
from tests.conftest import people, refusal
from tests.support.events import built, fair, part, programme, year_slot
from tests.support.refusals import refused

CHAIRS = (
    "nassir-abdulaziz-al-nasser irina-bokova michael-smith "
    "yury-fedotov navanethem-pillay robert-orr"
)
HEADS_OF_STATE = "roza-otunbaeva micheline-calmy-rey"
HEADS = "sheikh-hasina roza-otunbaeva micheline-calmy-rey"


@pytest.mark.parametrize(
    ("found", "ways"),
    [
        (
            CHAIRS,
            [
                *("chair", "Chair", "chairs", "chairman", "Chairmen", "chairwoman", "chairwomen"),
                *("chairperson", "chairpersons", "session chair", "session-chairs"),
                *("chairs of the sessions", "Session Chairperson", "session chairman"),
            ],
        ),
        ("ban-ki-moon", ["keynote", "keynotes", "Keynote speakers", "Keynote Address"]),
        ("robert-orr", ["presenter", "presenters", "Chairman's Summary to be presented by"]),
        (
            HEADS_OF_STATE,
            ["head of state", "HEAD-OF-STATE", "head_of_state", "heads of state"],
        ),
        ("sheikh-hasina", ["head_of_government", "prime minister", "prime ministers"]),
        (
            HEADS,
            [
                *("head of state or government", "heads of state and government"),
                "Heads of State or of Government",
            ],
        ),
        # Several mean either.
        (
            "ban-ki-moon roza-otunbaeva gennadiy-m-gatilov micheline-calmy-rey",
            ["keynote, heads of state and deputy foreign ministers"],
        ),
        ("gennadiy-m-gatilov", ["deputy foreign minister", "deputy foreign ministers"]),
        ("eric-holder-jr", ["attorney", "attorneys", "attorneys-general", "attorney generals"]),
        (
            "ban-ki-moon jose-miguel-insulza ekmeleddin-ihsanoglu robert-orr",
            ["secretary general", "secretaries-general"],
        ),
        ("theresa-may", ["home", "home secretaries", "Rt. Hon."]),
        ("hardeep-singh-puri", ["ambassador", "Ambassadors"]),
        ("saud-al-faisal", ["prince", "princes"]),
    ],
)
def test_what_a_role_or_an_office_means(symposium: Symposium, found: str, ways: list[str]) -> None:
    for typed in ways:
        test = role_test(typed, symposium.parts)
        assert [*dict.fromkeys(people(test, [*symposium.parts]))] == found.split(), typed


@pytest.mark.parametrize(
    ("typed", "count", "some"),
    [
        # Neither the Attorney-General's office nor the Home Secretary's has the word in it.
        ("minister", 17, {"eric-holder-jr", "theresa-may", "sheikh-hasina"}),
        ("foreign affairs", 15, {"alain-juppe", "gennadiy-m-gatilov", "catherine-ashton"}),
        # Printed "for" as well as "of", and once of a deputy.
        ("minister of foreign affairs", 14, {"franco-frattini", "jonas-gahr-store"}),
    ],
)
def test_words_are_looked_for_in_office_kind_and_honorific(
    symposium: Symposium, typed: str, count: int, some: set[str]
) -> None:
    parts = [*symposium.parts]
    found = people(role_test(typed, symposium.parts), parts)
    assert len(found) == count
    assert some <= set(found)
    for same in (typed.replace("minister", "ministers"), typed.replace(" of ", " for the ")):
        assert people(role_test(same, symposium.parts), parts) == found


def test_speakers_take_in_the_keynote(symposium: Symposium) -> None:
    parts = [*symposium.parts]
    roles = {part.person: part.role for part in parts}
    taking = people(role_test("speakers", parts), parts)
    assert (len(taking), roles["ban-ki-moon"]) == (25, Role.KEYNOTE)
    assert people(role_test("eminent speakers", parts), parts) == [
        person for person in taking if person != "ban-ki-moon"
    ]


def test_a_kind_of_office_means_just_that_kind(symposium: Symposium) -> None:
    ministers = [
        part.person for part in symposium.parts if part.office_kind is OfficeKind.FOREIGN_MINISTER
    ]
    assert len(ministers) == 13
    for typed in ("foreign minister", "foreign ministers"):
        assert people(role_test(typed, symposium.parts), [*symposium.parts]) == ministers


def test_a_role_or_kind_is_known_where_nobody_has_it() -> None:
    for typed in ("chairmen", "Keynote", "heads of state", "presiding officer", "minister"):
        assert callable(role_test(typed, []))
    assert refused(role_test, "attorney", []).kind == "unknown_role"


def test_a_role_that_nobody_has_is_looked_for_in_the_offices() -> None:
    board, delegation, clerk = "Chairman of the Board", "Vice-Chair of the Delegation", "Clerk"
    without = offices(board, delegation, clerk)
    for typed in ("chair", "chairmen", "session chairs", "chairwoman and keynote"):
        assert people(role_test(typed, without), without) == ["guest-0", "guest-1"], typed
    note = "No one is listed as chair. Showing people with this word in their office."
    assert role_notes("chairmen", without) == [note]
    # Nothing to tell of: no office has the word, what is typed is an office, or somebody chairs.
    for typed in ("keynote", "clerk"):
        assert role_notes(typed, without) == []
    chaired = [*built(fair()).parts, *without]
    assert role_notes("chairmen", chaired) == []
    assert people(role_test("chairmen", chaired), chaired) == ["ada-example", "dora-placeholder"]


def test_which_words_name_a_part_and_no_office(symposium: Symposium) -> None:
    parts = symposium.parts
    typed = ["chairmen", "speakers", "eminent speaker", "minister", "head of state", "eminent"]
    typed += ["chair session"]  # as in "chair session 4"
    assert [word for word in typed if is_part(word, parts)] == typed[:3]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("plumber", ()),
        ("keynot adress", ("Keynote Address",)),
        ("moderators", ("chair",)),  # what others call a part
        ("panellist", ("speaker",)),
        ("foreign secretary", ("foreign minister",)),  # and a kind of office
        ("FM", ("foreign minister",)),
        ("pm", ("head of government",)),
        ("mister", ()),
    ],
)
def test_an_unknown_role_is_told_with_what_may_be_given(
    symposium: Symposium, typed: str, meant: tuple[str, ...]
) -> None:
    told = refused(role_test, typed, symposium.parts)
    assert (told.kind, told.message) == ("unknown_role", f"No role or office matches {typed!r}.")
    assert told.hint == (
        "Give a role (chair, keynote, speaker, presenter), "
        "a kind of office (such as head of state) or words of an office."
    )
    assert told.did_you_mean == meant


def offices(*offices: str) -> list[Part]:
    """Parts with these offices."""
    guests = [part(f"guest-{number}", office=office) for number, office in enumerate(offices)]
    return [*built(programme(year_slot(1, 1946, *guests))).parts]


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("Minister for Communities", ["community", "communities", "ministers of communities"]),
        ("President of the States", ["state", "states", "presidents"]),
        ("Spokeswoman", ["spokeswomen"]),
        ("Princess Royal", ["princess"]),
        # Too short to be told from a plural.
        ("Mrs Mayor", ["mrs"]),
        ("Førsteamanuensis", ["foersteamanuensis", "forsteamanuensis"]),
    ],
)
def test_singular_and_plural_are_the_same_question(printed: str, typed: list[str]) -> None:
    parts = offices(printed, "Clerk")
    for word in typed:
        assert people(role_test(word, parts), parts) == ["guest-0"], word


def test_a_short_word_keeps_its_ending() -> None:
    assert refused(role_test, "pres", offices("Prefect")).kind == "unknown_role"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Ms.", "irina-bokova navanethem-pillay"),
        ("h.e. ambassador", "hardeep-singh-puri"),
        ("h-e-rt-hon-ms", "theresa-may"),
        ("none", ""),
    ],
)
def test_an_honorific_is_just_the_one_printed(symposium: Symposium, typed: str, found: str) -> None:
    test = honorific_test(typed, symposium.parts)
    assert people(test, [*symposium.parts]) == found.split()


def test_an_unknown_honorific_is_told_with_those_there_are(symposium: Symposium) -> None:
    told = refused(honorific_test, "H.E. Mrs.", symposium.parts)
    assert (told.kind, told.message) == ("unknown_honorific", "No honorific reads 'H.E. Mrs.'.")
    assert told.hint == (
        "The honorifics are H.E. Mr., H.E. Ms., H.R.H. Prince, Ms., H.E. The Rt. Hon. Ms., Mr., "
        "H.E. Ambassador."
    )
    assert refused(honorific_test, "Mr.", offices("Clerk")).hint == (
        "This data set has no honorifics."
    )


@pytest.mark.parametrize("typed", ["", " ", "!?", "-"])
def test_a_question_needs_a_word(symposium: Symposium, typed: str) -> None:
    for parameter, ask in (("role", role_test), ("honorific", honorific_test)):
        with pytest.raises(BlankError) as blank:
            ask(typed, symposium.parts)
        assert blank.value.given == Given(parameter, (typed,))


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_known_or_unknown_or_blank(symposium: Symposium, typed: str) -> None:
    for kind, ask in (("role", role_test), ("honorific", honorific_test)):
        met = refusal(lambda asked, ask=ask: ask(asked, symposium.parts), typed)  # type: ignore[misc]
        assert met in ((None, f"unknown_{kind}") if Words(typed) else ("usage",))
