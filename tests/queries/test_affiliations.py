"""Which state, body or other thing named a typed name means: exactly, and never by a part."""

from collections.abc import Callable
from itertools import cycle
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.models import Part
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import BlankError, Given, UsageError
from symposium_cli.names.words import Words
from symposium_cli.queries.affiliations import Affiliations, find_mentioned
from tests.conftest import people, refusal
from tests.support.events import Document, built, entity, fair, part, programme, slot, summary
from tests.support.refusals import refused

# What is asked with a name, by the end of the error's kind.
QUESTIONS: dict[str, Callable[[str, Symposium], object]] = {
    "country": lambda typed, data: Affiliations(data).country_test(typed),
    "organization": lambda typed, data: Affiliations(data).organization_test(typed),
    "mention": find_mentioned,
}


def with_parts(*parts: Document, **fields: object) -> Symposium:
    """A data set with one session of these parts."""
    return built(programme(slot("talks", "01T10:00", "01T11:00", parts=[*parts]), **fields))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("European union", "catherine-ashton"),
        ("AU", "francesco-madeira"),
        ("the UN", "ban-ki-moon navanethem-pillay"),
        ("for the European Union", "catherine-ashton"),
        ("European Union and", "catherine-ashton"),
        ("Counter Terrorism Committee", "hardeep-singh-puri"),
        # As `about` prints them, and with other names in brackets.
        ("United Nations Office on Drugs and Crime (UNODC)", "yury-fedotov"),
        ("UNODC (United Nations Office on Drugs and Crime)", "yury-fedotov"),
        ("Counter-Terrorism Implementation Task Force (CTITF, Task Force)", "robert-orr"),
        (
            "United Nations Educational, Scientific and Cultural Organization (UNESCO)",
            "irina-bokova",
        ),
        ("African Union (AU)", "francesco-madeira"),
        # UN for United Nations, and British spelling.
        ("UN Office on Drugs and Crime", "yury-fedotov"),
        ("U.N. Office on Drugs & Crime (UNODC)", "yury-fedotov"),
        ("Organisation of Islamic Cooperation", "ekmeleddin-ihsanoglu"),
        ("UN Educational, Scientific and Cultural Organisation", "irina-bokova"),
    ],
)
def test_who_speaks_for_a_body(symposium: Symposium, typed: str, found: str) -> None:
    affiliations = Affiliations(symposium)
    test = affiliations.organization_test(typed)
    assert people(test, [*symposium.parts]) == found.split()
    assert affiliations.notes == []


def test_every_body_as_about_prints_it(symposium: Symposium) -> None:
    for body in symposium.bodies.values():
        short = f" ({', '.join(body.short_forms)})" if body.short_forms else ""
        assert find_mentioned(f"{body.name}{short}", symposium) == {body.id}


@pytest.mark.parametrize(
    "typed",
    [
        # Names of two bodies, and parts of a name.
        *("European Union (AU)", "European Union (EU, AU)", "United Nations (UN) (EU)"),
        *("European Union (Union)", "European (EU)"),
    ],
)
def test_names_that_are_not_all_of_one_body(typed: str, symposium: Symposium) -> None:
    told = refused(QUESTIONS["organization"], typed, symposium)
    assert told.message == f"No organization is known here by the name {typed!r}."


@pytest.mark.parametrize("typed", ["European Union", "EU", "EU (European Union)", "the eu"])
def test_a_body_printed_with_its_acronym(typed: str) -> None:
    data = built(programme(organizations=[entity("body", "European Union (EU)")]))
    assert find_mentioned(typed, data) == {"body"}


def test_brackets_in_a_printed_name_that_hold_no_acronym() -> None:
    bodies = [entity("law", "Ministry of Justice (Norway)"), entity("arts", "British Council (UK)")]
    affiliations = Affiliations(built(programme(organizations=bodies)))
    assert affiliations.parameters_for("Norway") == (Given("country", ("Norway",)),)
    assert affiliations.parameters_for("UK") == (Given("country", ("UK",)),)
    for typed in ("Ministry of Justice", "Ministry of Justice (Norway)"):
        assert affiliations.parameters_for(typed) == (Given("organization", (typed,)),)


def test_a_whole_name_goes_before_one_with_an_acronym() -> None:
    both = [entity("long", "European Union (EU)"), entity("short", "European Union")]
    data = built(programme(organizations=both))
    assert find_mentioned("European Union", data) == {"short"}
    assert find_mentioned("EU", data) == {"long"}


def test_american_spelling_for_a_body_in_british() -> None:
    data = built(programme(organizations=[entity("oe", "UN Organisation of Examples")]))
    for typed in ("United Nations Organization of Examples", "UN Organisation of Examples"):
        assert find_mentioned(typed, data) == {"oe"}


@pytest.mark.parametrize("typed", ["none", "NONE", " none "])
def test_parts_without_a_state_or_a_body(
    typed: str, symposium: Symposium, parts: list[Part]
) -> None:
    known = Affiliations(symposium)
    stateless = [part.person for part in parts if part.country is None]
    bodiless = [part.person for part in parts if not part.organizations]
    assert people(known.country_test(typed), parts) == stateless != []
    assert people(known.organization_test(typed), parts) == bodiless != []
    assert known.notes == []


def test_every_body_by_id_and_every_name(symposium: Symposium) -> None:
    for body in symposium.bodies.values():
        tied = [part.person for part in symposium.parts if body.id in part.organizations]
        for name in (body.id, *body.names):
            test = Affiliations(symposium).organization_test(name)
            assert people(test, [*symposium.parts]) == tied


def test_everything_mentioned_by_id_and_every_name(symposium: Symposium) -> None:
    for named in symposium.mentionable:
        for name in (f" {named.id}", *named.names):
            assert find_mentioned(name, symposium) == {named.id}
    assert find_mentioned("a res 64 297", symposium) == {"a-res-64-297"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("62/272", "a-res-62-272"),
        ("implementation office", "ctitf-office"),
        # A whole name or acronym means just what has it.
        ("CTITF", "ctitf"),
        (
            "implementation task force",
            "ctitf ctitf-office",
        ),
        # The noun for what it is counts too, and plurals.
        ("resolution 62/272", "a-res-62-272"),
        ("resolution", "a-res-62-272 a-res-64-297"),
        ("Resolutions", "a-res-62-272 a-res-64-297"),
        ("implementation offices", "ctitf-office"),
    ],
)
def test_words_mean_everything_whose_names_have_them_all(
    symposium: Symposium, typed: str, found: str
) -> None:
    assert find_mentioned(typed, symposium) == set(found.split())


def test_who_has_no_speaker_is_noted_and_explains_an_empty_answer(symposium: Symposium) -> None:
    affiliations = Affiliations(symposium)
    parts = [*symposium.parts]
    # A code of two letters goes before the acronym of a body.
    assert people(affiliations.country_test("AU"), parts) == []
    assert people(affiliations.organization_test("GCTF"), parts) == []
    affiliations.country_test("Norway")
    assert affiliations.notes == [
        "No one is listed as speaking for Australia.",
        "No one is listed as speaking for Global Counter-Terrorism Forum.",
    ]
    assert affiliations.explain(["Norway"], ["GCTF"])
    assert affiliations.explain(["AU", "GCTF"])
    assert not affiliations.explain(["Norway", "AU"], [])
    assert not affiliations.explain()


@pytest.mark.parametrize(
    ("typed", "parameter", "other", "message"),
    [
        ("EU", "country", "organization", "European Union is an organization."),
        ("UK", "organization", "country", "United Kingdom is a state."),
        ("CHE", "organization", "country", "Swiss Confederation is a state."),
        ("Japan", "organization", "country", "Japan is a state."),
        ("US", "organization", "country", "United States of America is a state."),
        (
            "United Nations Office on Drugs and Crime (UNODC)",
            *(
                "country",
                "organization",
                "United Nations Office on Drugs and Crime is an organization.",
            ),
        ),
    ],
)
def test_a_state_is_no_body_and_a_body_no_state(
    typed: str, parameter: str, other: str, message: str, symposium: Symposium
) -> None:
    told = refused(QUESTIONS[parameter], typed, symposium)
    assert (told.kind, told.message) == (f"unknown_{parameter}", message)
    assert (told.parameter, told.instead) == (parameter, ((Given(other, (typed,)),),))


NO_BODY = (
    "No organization is known here by the name {!r}.",
    "Give a full name or an acronym, not a part of a name.",
)
NO_MENTION = (
    "Nothing is named here by {!r}.",
    "`symp about` lists the bodies, documents, events and resolutions named.",
)


@pytest.mark.parametrize(
    ("question", "told", "typed", "alike"),
    [
        ("organization", NO_BODY, "UNDOC", ["UNODC"]),
        # Two letters may be an acronym as well as a code, here of the General Assembly or Gabon.
        ("organization", NO_BODY, "GA", []),
        ("organization", NO_BODY, "ch", []),
        ("organization", NO_BODY, "American States", ["Organization of American States"]),
        ("organization", NO_BODY, "Strategy", []),
        # Each thing named is suggested once, by its likest name.
        (
            "organization",
            NO_BODY,
            "Implementation Task Forse",
            [
                "Counter-Terrorism Implementation Task Force",
                "Counter-Terrorism Implementation Task Force Office",
            ],
        ),
        ("mention", NO_MENTION, "UNDOC", ["UNODC"]),
        ("mention", NO_MENTION, "Norway", []),
        # Another number is another resolution.
        ("mention", NO_MENTION, "62/273", []),
    ],
)
def test_a_part_of_a_name_is_no_name(
    symposium: Symposium, question: str, told: tuple[str, str], typed: str, alike: list[str]
) -> None:
    message, hint = told
    unknown = refused(QUESTIONS[question], typed, symposium)
    assert (unknown.kind, unknown.message) == (f"unknown_{question}", message.format(typed))
    assert (unknown.hint, list(unknown.did_you_mean)) == (hint, alike)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("typed", ["!", "", " ", "—"])
def test_a_question_needs_a_word(question: str, typed: str) -> None:
    wordless = with_parts(part("ada", country="—"), organizations=[entity("guild", "—")])
    with pytest.raises(BlankError) as blank:
        QUESTIONS[question](typed, wordless)
    parameter = "mentions" if question == "mention" else question
    assert blank.value.given == Given(parameter, (typed,))


@settings(max_examples=10)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_known_or_unknown_or_blank(symposium: Symposium, typed: str) -> None:
    for kind, ask in QUESTIONS.items():
        met = refusal(lambda asked, ask=ask: ask(asked, symposium), typed)  # type: ignore[misc]
        assert met in ((None, f"unknown_{kind}") if Words(typed) else ("usage",))


@pytest.fixture(scope="module")
def guilds() -> Symposium:
    """Two bodies of one acronym, and a person for each."""
    return with_parts(
        part("ada-example", organizations=["guild"]),
        part("ben-sample", organizations=["gate"]),
        organizations=[
            entity("guild", "Guild of Examples", other_names=["GoE"]),
            entity("gate", "Gate of Entry", short_forms=["GOE"]),
        ],
    )


@pytest.mark.parametrize("question", ["organization", "mention"])
@pytest.mark.parametrize("typed", ["GoE", "goe", "the GOE"])
def test_a_name_that_several_bodies_share_is_not_taken(
    guilds: Symposium, question: str, typed: str
) -> None:
    told = refused(QUESTIONS[question], typed, guilds)
    assert told.message == f"{typed!r} may mean several things named here."
    assert (told.kind, told.hint) == (f"unknown_{question}", "Give the full name of one of them.")
    assert told.did_you_mean == ("Guild of Examples", "Gate of Entry")


def test_bodies_that_share_a_name_have_others(guilds: Symposium) -> None:
    for typed, found in (("guild", "ada-example"), ("gate of entry", "ben-sample")):
        test = Affiliations(guilds).organization_test(typed)
        assert people(test, [*guilds.parts]) == [found]


def test_a_body_and_a_document_may_share_a_name() -> None:
    both = summary(documents=[entity("booklet", "Fair Booklet", short_forms=["GoE"])])
    data = built(fair(), both)
    assert refusal(Affiliations(data).organization_test, "GoE") is None
    assert refused(find_mentioned, "GoE", data).did_you_mean == (
        "Guild of Examples",
        "Fair Booklet",
    )


def test_an_id_goes_before_names_that_read_like_it() -> None:
    data = built(programme(organizations=[entity("goe", "Gate"), entity("guild", "G-o-e")]))
    assert find_mentioned(" goe", data) == {"goe"}
    assert refused(find_mentioned, "GOE", data).did_you_mean == ("Gate", "G-o-e")


def test_the_parameters_that_would_take_a_name(
    symposium: Symposium, fairground: Symposium, guilds: Symposium
) -> None:
    for data, typed, parameters in (
        (symposium, "UK", ["country"]),
        (symposium, "Japan", ["country"]),
        (symposium, "European Union", ["organization"]),
        (symposium, "AU", ["country", "organization"]),
        (symposium, "Strategy", []),
        (symposium, "Ban", []),
        (fairground, "Exampleland", ["country"]),
        (fairground, "Town Council", ["organization"]),
        (guilds, "GoE", ["organization"]),
    ):
        affiliations = Affiliations(data)
        taking = tuple(Given(parameter, (typed,)) for parameter in parameters)
        assert affiliations.parameters_for(typed) == taking
        assert affiliations.notes == []


@pytest.mark.parametrize(
    ("typed", "person", "notes"),
    [
        ("UK", "theresa-may", ["Showing results for United Kingdom (GBR)."]),
        ("U.S.A.", "eric-holder-jr", ["Showing results for United States of America (USA)."]),
        ("Türkiye", "ahmet-davutoglu", ["Showing results for Turkey (TUR)."]),
        ("TURKEY", "ahmet-davutoglu", []),
        ("ch", "micheline-calmy-rey", ["Showing results for Swiss Confederation (CHE)."]),
        ("the Swiss Confederation", "micheline-calmy-rey", []),
        ("USSR", "gennadiy-m-gatilov", ["Showing results for Russian Federation (RUS)."]),
        ("Nigeria", "olugbenga-ashiru", []),
        ("Kyrgyz Republic", "roza-otunbaeva", ["Showing results for Kyrgyzstan (KGZ)."]),
    ],
)
def test_a_state_and_what_the_reader_is_told(
    typed: str, person: str, notes: list[str], symposium: Symposium, parts: list[Part]
) -> None:
    known = Affiliations(symposium)
    assert people(known.country_test(typed), parts) == [person]
    assert known.notes == notes


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("jpn", "Japan"),
        ("Burma", "Myanmar"),
        ("Niger", "Niger"),
        ("Guinea", "Guinea"),
        ("Georgia", "Georgia"),
        ("South Korea", "Republic of Korea"),
        ("S. Korea", "Republic of Korea"),
        ("Kosovo", "Kosovo"),
        ("Taiwan", "Taiwan"),
        ("cote d’ivoire", "Côte d'Ivoire"),
        # A code of two letters goes before the acronym of a body.
        ("AU", "Australia"),
    ],
)
def test_a_known_state_without_a_speaker(
    typed: str, name: str, symposium: Symposium, parts: list[Part]
) -> None:
    known = Affiliations(symposium)
    assert people(known.country_test(typed), parts) == []
    assert known.notes == [f"No one is listed as speaking for {name}."]
    assert known.explain([typed])


def test_notes_gather(symposium: Symposium) -> None:
    known = Affiliations(symposium)
    known.country_test("UK")
    known.country_test("Japan")
    assert known.notes == [
        "Showing results for United Kingdom (GBR).",
        "No one is listed as speaking for Japan.",
    ]


def test_a_note_is_told_once(symposium: Symposium) -> None:
    known = Affiliations(symposium)
    for typed in ("norway", "NO", "Ivory Coast", "UK", "GBR"):
        known.country_test(typed)
    assert known.notes == [
        "Showing results for Norway (NOR).",
        "No one is listed as speaking for Côte d'Ivoire.",
        "Showing results for United Kingdom (GBR).",
    ]


@pytest.mark.parametrize(
    ("typed", "states"),
    [
        ("Norwegian", ("Norway",)),
        ("Swiss", ("Swiss Confederation",)),
        ("Northern Ireland", ("United Kingdom",)),
        ("Korea", ("Republic of Korea", "Democratic People's Republic of Korea")),
        ("Turkei", ("Turkey",)),
        ("North Africa", ()),
        ("plumber", ()),
    ],
)
def test_the_states_that_may_be_meant(
    typed: str, states: tuple[str, ...], symposium: Symposium
) -> None:
    assert Affiliations(symposium).candidates(typed) == states
    assert refused(QUESTIONS["country"], typed, symposium).did_you_mean == states


@pytest.mark.parametrize(
    "typed",
    [
        *("a" + "(" * 100_000, "(" * 100_000 + ")", "/".join(["Norway"] * 5_000)),
        *(", ".join(["Norway", "Sweden"] * 2_500), "(a" * 50_000 + ")" * 50_000),
    ],
)
@pytest.mark.repeats
def test_long_texts_cost_little(typed: str, symposium: Symposium) -> None:
    affiliations = Affiliations(symposium)
    before = process_time()
    assert affiliations.parameters_for(typed) == ()
    assert process_time() - before < 2  # it takes 0.1 s


@pytest.mark.repeats
def test_many_unknown_words_cost_little(symposium: Symposium) -> None:
    affiliations = Affiliations(symposium)
    before = process_time()
    for number in range(2_000):
        assert affiliations.parameters_for(f"foreign minister zz{number}") == ()
    assert process_time() - before < 2  # it takes 0.1 s


def countries(typed: str, *printed: tuple[str, str | None]) -> set[tuple[str | None, str | None]]:
    """The states that a typed country selects of people of these states."""
    people = [
        part("ada-example", country=country, country_code=code)
        for (country, code), _ in zip(cycle(printed), range(7), strict=False)
    ]
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=people)))
    test = Affiliations(data).country_test(typed)
    return {(part.country, part.country_code) for part in data.parts if test(part)}


RURITANIA, KOREA = ("Ruritania", None), ("Korea", "KOR")
TURKEY, TURKIYE = ("Turkey", "TUR"), ("Türkiye", "TUR")
NORWAY, SPAIN = ("Norway", None), ("Spain", None)
BRAZZAVILLE, KINSHASA = ("Congo", "COG"), ("Congo", "COD")


@pytest.mark.parametrize(
    ("printed", "typed", "meant"),
    [
        ((RURITANIA, SPAIN), "the RURITANIA", {RURITANIA}),
        ((("Kosovo", "XKX"), SPAIN), "xkx", {("Kosovo", "XKX")}),
        ((("Kosovo", None), ("Косово", "XKX"), SPAIN), "XK", {("Kosovo", None), ("Косово", "XKX")}),
        ((TURKEY, TURKIYE, SPAIN), "Turkey", {TURKEY, TURKIYE}),
        ((TURKEY, TURKIYE, SPAIN), "tr", {TURKEY, TURKIYE}),
        ((NORWAY, SPAIN), "Norway", {NORWAY}),
        ((NORWAY, SPAIN), "Kingdom of Norway", {NORWAY}),
        ((NORWAY, SPAIN), "NOR", {NORWAY}),
        ((KOREA, SPAIN), "Korea", {KOREA}),
        ((BRAZZAVILLE, KINSHASA), "COG", {BRAZZAVILLE}),
        ((BRAZZAVILLE, KINSHASA), "COD", {KINSHASA}),
        ((BRAZZAVILLE, KINSHASA), "Congo", {BRAZZAVILLE, KINSHASA}),
    ],
)
def test_a_state_however_it_is_printed(
    printed: tuple[tuple[str, str | None], ...],
    typed: str,
    meant: set[tuple[str | None, str | None]],
) -> None:
    assert countries(typed, *printed) == meant


USSR, SOVIETS = ("USSR", "RUS"), ("Union of Soviet Socialist Republics", "SUN")
RUSSIA, UKRAINE = ("Russian Federation", "RUS"), ("Ukraine", "UKR")
GDR, FRG, GERMANY = (
    ("German Democratic Republic", "DDR"),
    ("Federal Republic of Germany", "DEU"),
    ("Germany", "DEU"),
)
DEMOCRATIC_YEMEN, YEMEN = ("Democratic Yemen", "YMD"), ("Yemen", "YEM")
YUGOSLAVIA, CROATIA = ("Yugoslavia", "YUG"), ("Croatia", "HRV")
CZECHOSLOVAKIA, CZECHIA = ("Czechoslovakia", None), ("Czech Republic", "CZE")

THE_USSR = "3 appearances for USSR are not included; ask for 'Soviet Union' to see them."
THE_GDR = (
    "3 appearances for German Democratic Republic are not included; "
    "ask for 'German Democratic Republic' to see them."
)
TWO_CONGOS = "'Congo' is printed for 2 states; ask by code for one: COD or COG."


@pytest.mark.parametrize(
    ("printed", "typed", "meant", "notes"),
    [
        ((USSR, RUSSIA, SOVIETS, UKRAINE), "USSR", {USSR, SOVIETS}, []),
        (
            (USSR, RUSSIA, SOVIETS, UKRAINE),
            "Soviet Union",
            {USSR, SOVIETS},
            ["Showing results for USSR (SUN)."],
        ),
        ((USSR, RUSSIA, UKRAINE), "SUN", {USSR}, ["Showing results for USSR (SUN)."]),
        (
            (USSR, RUSSIA, UKRAINE),
            "Russia",
            {RUSSIA},
            ["Showing results for Russian Federation (RUS).", THE_USSR],
        ),
        ((USSR, RUSSIA, UKRAINE), "Russian Federation", {RUSSIA}, [THE_USSR]),
        (
            (USSR, RUSSIA, UKRAINE),
            "RUS",
            {RUSSIA},
            ["Showing results for Russian Federation (RUS).", THE_USSR],
        ),
        ((USSR, RUSSIA, UKRAINE), "Ukraine", {UKRAINE}, []),
        ((USSR, GERMANY, UKRAINE), "Germany", {GERMANY}, []),
        # Only the state that was is printed.
        (
            (USSR, NORWAY, UKRAINE),
            "Russia",
            set(),
            ["No one is listed as speaking for Russian Federation.", THE_USSR],
        ),
        # Only the state of today is.
        ((RUSSIA,), "USSR", {RUSSIA}, ["Showing results for Russian Federation (RUS)."]),
        ((GDR, FRG, GERMANY), "Germany", {FRG, GERMANY}, [THE_GDR]),
        ((GDR, FRG, GERMANY), "German Democratic Republic", {GDR}, []),
        (
            (GDR, FRG, GERMANY),
            "DDR",
            {GDR},
            ["Showing results for German Democratic Republic (DDR)."],
        ),
        ((DEMOCRATIC_YEMEN, YEMEN), "YMD", {DEMOCRATIC_YEMEN}, None),
        ((DEMOCRATIC_YEMEN, YEMEN), "South Yemen", {DEMOCRATIC_YEMEN}, None),
        ((DEMOCRATIC_YEMEN, YEMEN), "YEM", {YEMEN}, None),
        ((YUGOSLAVIA, CROATIA), "YUG", {YUGOSLAVIA}, None),
        ((YUGOSLAVIA, CROATIA), "Croatia", {CROATIA}, None),
        ((CZECHOSLOVAKIA, CZECHIA), "CSK", {CZECHOSLOVAKIA}, None),
        ((CZECHOSLOVAKIA, CZECHIA), "Czechoslovak Republic", {CZECHOSLOVAKIA}, None),
        ((CZECHOSLOVAKIA, CZECHIA), "Czechia", {CZECHIA}, None),
        # One name with the codes of two states.
        ((BRAZZAVILLE, KINSHASA), "Congo", {BRAZZAVILLE, KINSHASA}, [TWO_CONGOS]),
        (
            (BRAZZAVILLE, KINSHASA, ("Zaire", "COD")),
            "Congo",
            {BRAZZAVILLE, KINSHASA, ("Zaire", "COD")},
            [TWO_CONGOS],
        ),
        ((BRAZZAVILLE, KINSHASA), "COG", {BRAZZAVILLE}, ["Showing results for Congo (COG)."]),
        ((("USSR", "SUN"), USSR), "USSR", {("USSR", "SUN"), USSR}, []),
    ],
)
def test_a_state_that_was_and_what_is_left_out(
    printed: tuple[tuple[str, str | None], ...],
    typed: str,
    meant: set[tuple[str | None, str | None]],
    notes: list[str] | None,
) -> None:
    people = [
        part("ada-example", country=country, country_code=code)
        for (country, code), _ in zip(cycle(printed), range(7), strict=False)
    ]
    data = with_parts(*people)
    known = Affiliations(data)
    test = known.country_test(typed)
    found = [part for part in data.parts if test(part)]
    assert {(part.country, part.country_code) for part in found} == meant
    if notes is not None:
        assert known.notes == notes


def test_a_state_without_a_code_by_two_names() -> None:
    data = with_parts(part("ada-example", country="Ruritania"))
    known = Affiliations(data)
    test = known.country_test("Ruritania / The Ruritania")
    assert people(test, [*data.parts]) == ["ada-example"]
    assert known.notes == []


@pytest.mark.parametrize("typed", ["Czechoslovakia", "Yugoslavia", "YUG"])
def test_a_state_that_was_is_unknown_where_it_is_not_printed(
    typed: str, symposium: Symposium
) -> None:
    told = refused(QUESTIONS["country"], typed, symposium)
    assert told.kind == "unknown_country"


def test_one_appearance_is_left_out() -> None:
    people = [part("ada-example", country="USSR", country_code="RUS")]
    known = Affiliations(with_parts(*people))
    known.country_test("Russia")
    assert known.notes[-1] == (
        "1 appearance for USSR is not included; ask for 'Soviet Union' to see it."
    )


@pytest.mark.parametrize("typed", ["!", "—"])
def test_a_country_without_a_word_is_no_question(typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        countries(typed, ("—", None))
    assert refused.value.message == f"country {typed!r} has no letter or digit; give at least one."
