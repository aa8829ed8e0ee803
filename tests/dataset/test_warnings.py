"""What is doubtful in a data set that is sound."""

import zoneinfo

import pytest

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.dataset.warnings import warnings_about, warnings_about_words
from tests.support.events import (
    Document,
    built,
    event,
    paragraph,
    part,
    programme,
    put,
    slot,
    summary,
    theme,
    undoubted_fair,
)

TALKS = ("talks", "01T10:00", "01T11:00")


def warned(document: Document) -> list[str]:
    return warnings_about(built(document).programme)


def about_state(country: str, code: str | None) -> list[str]:
    """The doubts about a person of a state, with a code beside it."""
    people = [part("ada-example", country=country, country_code=code)] * 2
    return warned(programme(slot(*TALKS, parts=people)))


def test_there_is_no_doubt_about_sound_data(symposium: Symposium) -> None:
    assert warnings_about(symposium.programme) == warned(undoubted_fair()) == []
    assert warnings_about_words(symposium.summary) == []


@pytest.mark.parametrize(
    ("country", "code"),
    [
        ("Norway", "NOR"),
        ("Kingdom of Norway", "NOR"),
        ("norway", "NOR"),
        ("Norway", None),
        ("Norvège", None),
        ("USSR", None),
        ("Exampleland", "NOR"),
        ("Korea", "KOR"),
        ("Swiss Confederation", "CHE"),
        # codes of ISO 3166-3
        ("USSR", "SUN"),
        ("German Democratic Republic", "DDR"),
        ("Czechoslovakia", "CSK"),
        ("Burma", "BUR"),
    ],
)
def test_a_code_that_may_be_right_is_not_doubted(country: str, code: str | None) -> None:
    assert about_state(country, code) == []


@pytest.mark.parametrize("country", ["Exampleland", "Korea", "Prime Minister"])
def test_a_state_that_nobody_knows_is_doubted_once(country: str) -> None:
    doubt = f'"{country}" is not known as the name of a state'
    assert about_state(country, None) == [f"programme.json: sessions[0].parts[0].country: {doubt}."]


@pytest.mark.parametrize(
    ("country", "code", "told"),
    [
        ("Norway", "NRW", '"NRW" is no code of ISO 3166.'),
        ("Exampleland", "EXA", '"EXA" is no code of ISO 3166.'),
        ("Norway", "SWE", '"SWE" is the code of Sweden, that of "Norway" is "NOR".'),
    ],
)
def test_a_code_that_is_wrong_is_doubted_once(country: str, code: str, told: str) -> None:
    place = "programme.json: sessions[0].parts[0].country_code"
    assert about_state(country, code) == [f"{place}: {told}"]


def test_a_person_with_two_names_is_doubted() -> None:
    people = [
        part("ada-example"),
        part("ben-sample"),
        part("ada-example", name="Ada Exemple"),
        part("ada-example", name="ADA EXEMPLE"),
        part("ada-example", name="Adá Exa-mple"),
        part("ada-example"),
    ]
    assert warned(programme(slot(*TALKS, parts=people))) == [
        (
            'programme.json: sessions[0].parts[2].name: "ada-example", here "Ada Exemple", '
            'is also "Ada Example" at sessions[0].parts[0].'
        )
    ]


NO_ZONES = ["Europe/Nowhere", "CET/../CET", "/etc/passwd", "x" * 5000, "Europe", "a\x00b", "é", "."]


@pytest.mark.parametrize("name", NO_ZONES)
def test_a_zone_that_nobody_knows_is_doubted(name: str) -> None:
    [doubt] = warned(put(undoubted_fair(), ("event", "time_zone", "name"), name))
    assert doubt.startswith('programme.json: event.time_zone.name: "')
    assert doubt.endswith(" is not a time zone of the IANA database.")
    assert len(doubt) < 300


def test_a_time_is_doubted_that_the_zone_does_not_have() -> None:
    document = programme(
        slot(*TALKS) | {"end": "2030-03-01T12:00:00+02:00"},
        slot("summer", "31T04:00", "31T05:00"),
        event=event(end_date="2030-03-31"),
    )
    told = (
        ("sessions[0].end", "2030-03-01T12:00:00+02:00", "2030-03-01T11:00:00+01:00"),
        ("sessions[1].start", "2030-03-31T04:00:00+01:00", "2030-03-31T05:00:00+02:00"),
        ("sessions[1].end", "2030-03-31T05:00:00+01:00", "2030-03-31T06:00:00+02:00"),
    )
    places = "; ".join(
        f'{place}: "{time}": clocks in "Europe/Berlin" show "{there}" then'
        for place, time, there in told
    )
    assert warned(document) == [
        f"programme.json: 3 times that the time zone does not have: {places}."
    ]


def test_slots_that_overlap_in_a_room_are_doubted() -> None:
    document = programme(
        slot("talks", "01T10:00", "01T12:00", room="Hall"),
        slot("short", "01T10:30", "01T11:00", room="Hall"),
        slot("late", "01T11:30", "01T12:30", room="Hall"),
        slot("next", "01T12:30", "01T13:00", room="Hall"),
        slot("elsewhere", "01T10:30", "01T11:00", room="Loft"),
        slot("somewhere", "01T10:30", "01T11:00"),
        slot("anywhere", "01T10:30", "01T11:00"),
    )
    assert warned(document) == [
        (
            "programme.json: 2 slots before the end of another in the same room: "
            'sessions[1].start: "2030-03-01T10:30:00+01:00" is before "talks" ends in "Hall"; '
            'sessions[2].start: "2030-03-01T11:30:00+01:00" is before "talks" ends in "Hall".'
        )
    ]


def test_the_first_and_the_last_day_are_no_error() -> None:
    first = slot(*TALKS) | {"start": "0001-01-01T00:00:00+14:00"}
    last = slot(*TALKS) | {"end": "9999-12-31T23:59:59-14:00"}
    assert all("sessions[" in doubt for doubt in warned(programme(first, last)))


def test_the_first_places_of_a_cause_are_told_and_the_rest_counted() -> None:
    early = slot(*TALKS) | {"start": "2030-03-01T00:00:00Z"}
    [told] = warned(programme(*[early] * 1300))
    assert told.startswith(
        "programme.json: 1,300 times that the time zone does not have: sessions[0].start: "
    )
    assert told.endswith(" then; and 1,297 more.")
    assert told.count("clocks in") == 3


def test_each_cause_is_told_once() -> None:
    people = [
        part("ada-example", country=country, country_code=code)
        for country, code in (
            ("Exampleland", "EXA"),
            ("Samplia", "SMP"),
            ("Norway", "SWE"),
            ("NORWAY", "SWE"),
            ("Congo", "COG"),
            ("Sweden", "NOR"),
            ("CONGO", "COD"),
        )
    ]
    at = "sessions[0].parts"
    assert warned(programme(slot(*TALKS, parts=people))) == [
        (
            "programme.json: 2 codes that are not in ISO 3166: "
            f'{at}[0].country_code: "EXA" is no code of ISO 3166; '
            f'{at}[1].country_code: "SMP" is no code of ISO 3166.'
        ),
        (
            "programme.json: 3 codes of another state than the one named: "
            f'{at}[2].country_code: "SWE" is the code of Sweden, that of "Norway" is "NOR"; '
            f'{at}[5].country_code: "NOR" is the code of Norway, that of "Sweden" is "SWE"; '
            f'{at}[6].country_code: "COD" is the code of Democratic Republic of the Congo, '
            'that of "CONGO" is "COG".'
        ),
        (
            f'programme.json: {at}[6].country_code: "COD" stands beside "CONGO", '
            f'as "COG" does at {at}[4].country_code.'
        ),
    ]


def test_without_a_database_no_zone_is_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_: str) -> None:
        raise zoneinfo.ZoneInfoNotFoundError

    monkeypatch.setattr(zoneinfo, "ZoneInfo", nothing)
    assert warned(put(undoubted_fair(), ("event", "time_zone", "name"), "Europe/Nowhere")) == []


@pytest.mark.parametrize(
    ("words", "terms", "told"),
    [
        ("a and*2 cook's pea-soup", ["Pea Soup"], []),
        ("a Élan", ["Élan"], ['words: "Élan" should be "elan"']),
        ("soup soup*2", [], ['words: "soup" stands there twice']),
        ("soup and", [], ['words: "and" should stand before "soup"']),
        ("&amp; soup", [], []),
        ("-- soup", [], ['words: "--" is not a word']),
        (
            "soup",
            ["soup", "pea soup"],
            ['terms[1]: not all words of "pea soup" are in the words of its page'],
        ),
    ],
)
def test_words_of_paragraphs_are_folded_and_in_order_and_hold_the_terms(
    words: str, terms: list[str], told: list[str]
) -> None:
    content = summary(theme("soup"), paragraphs=[paragraph(1, words, *terms)])
    data = built(programme(), content)
    expected = [f"summary.json: paragraphs[0].printed[0].{each}." for each in told]
    assert warnings_about_words(data.summary) == expected


def test_words_in_the_wrong_form_are_told_together() -> None:
    numbers = range(1, 6)
    soup = theme("soup", paragraphs=[*numbers])
    several = summary(soup, paragraphs=[paragraph(number, "Soup") for number in numbers])
    [told] = warnings_about_words(built(programme(), several).summary)
    cause = "5 words that are not folded, not in alphabetical order, or repeated"
    assert told.startswith(f"summary.json: {cause}: paragraphs[0].printed[0].words: ")
    assert told.endswith("; and 2 more.")


def test_a_paragraph_under_no_theme_is_told() -> None:
    content = summary(theme("soup"), paragraphs=[paragraph(1, "soup"), paragraph(2, "bread")])
    assert warnings_about_words(built(programme(), content).summary) == [
        "summary.json: paragraphs[1].number: paragraph 2 is under no theme."
    ]
