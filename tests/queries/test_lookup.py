"""Which theme, paragraph or page a typed word means."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import BlankError, Given
from symposium_cli.names.words import Words
from symposium_cli.queries.lookup import (
    find_numbers,
    find_themes_named,
    notes_beyond,
    page_test,
    part_theme_names,
)
from tests.conftest import refusal
from tests.support.events import built, event, programme, silent
from tests.support.refusals import refused

# What may be asked for, and how to get the ids of what is found.
LOOKUPS: dict[str, Callable[[str, Symposium], list[str]]] = {
    "theme": lambda typed, data: [one.id for one in find_themes_named(typed, data.themes)],
}


@pytest.mark.parametrize(
    ("asked_for", "found", "ways"),
    [
        ("theme", "internet", ["internet", "Terrorist use of the Internet"]),
        ("theme", "human-rights", ["HUMAN-RIGHTS", "rights human"]),
        ("theme", "capacity-building", ["capacity building", "capacitybuilding"]),
        ("theme", "law-enforcement human-rights", ["law"]),
        ("theme", "strategy", ["strategy"]),
        ("theme", "strategy integrated-implementation", ["strateg"]),
    ],
)
def test_what_a_typed_word_means(
    symposium: Symposium, asked_for: str, found: str, ways: list[str]
) -> None:
    for typed in ways:
        assert LOOKUPS[asked_for](typed, symposium) == found.split(), typed


def test_everything_is_found_by_its_own_id_and_name(symposium: Symposium) -> None:
    for theme in symposium.themes:
        for typed in (theme.id, theme.title.lower()):
            assert LOOKUPS["theme"](typed, symposium) == [theme.id]


@pytest.mark.parametrize(
    ("asked_for", "typed", "message", "hint"),
    [
        (
            "theme",
            "plumbing",
            "There is no theme 'plumbing'.",
            "`symp themes` lists the themes, and `symp search` looks everywhere.",
        ),
    ],
)
def test_what_is_unknown_is_told_with_what_there_is(
    symposium: Symposium, asked_for: str, typed: str, message: str, hint: str
) -> None:
    told = refused(LOOKUPS[asked_for], typed, symposium)
    assert (told.kind, told.message) == (f"unknown_{asked_for}", message)
    assert (told.hint, told.did_you_mean) == (hint, ())


@pytest.mark.parametrize(
    ("asked_for", "typed", "meant"),
    [
        ("theme", "victms", "victims"),
        ("theme", "Victims of terorism", "victims"),
    ],
)
def test_what_looks_alike_is_suggested(
    symposium: Symposium, asked_for: str, typed: str, meant: str
) -> None:
    told = refused(LOOKUPS[asked_for], typed, symposium)
    assert "; ".join(told.did_you_mean) == meant


@pytest.mark.parametrize("typed", ["", " ", "!?", "-"])
@pytest.mark.parametrize("asked_for", LOOKUPS)
def test_a_question_needs_a_word(symposium: Symposium, asked_for: str, typed: str) -> None:
    with pytest.raises(BlankError) as blank:
        LOOKUPS[asked_for](typed, symposium)
    assert blank.value.given == Given(asked_for, (typed,))


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_known_or_unknown_or_blank(symposium: Symposium, typed: str) -> None:
    for kind, ask in LOOKUPS.items():
        met = refusal(lambda asked, ask=ask: ask(asked, symposium), typed)  # type: ignore[misc]
        assert met in ((None, f"unknown_{kind}") if Words(typed) else ("usage",))


def test_an_id_goes_before_another_one_that_reads_like_it(symposium: Symposium) -> None:
    themes = [symposium.themes[0].model_copy(update={"id": theme}) for theme in ("1-1", "11")]
    assert find_themes_named(" 11", themes) == (themes[1],)


def test_a_whole_title_goes_before_words_of_titles(symposium: Symposium) -> None:
    law = symposium.themes[0].model_copy(update={"title": "Law"})
    assert find_themes_named("law", [*symposium.themes[1:], law]) == (law,)


def test_a_paragraph_is_known_or_told_with_those_there_are() -> None:
    assert find_numbers(range(3, 5), [1, 2, 3, 5], "paragraph") == (3,)
    told = refused(find_numbers, range(4, 5), [1, 2, 3, 5], "paragraph")
    assert (told.kind, told.message) == ("unknown_paragraph", "There is no paragraph 4.")
    assert told.hint == "The paragraphs are 1–3, 5."


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (range(2, 4), (2, 3)),
        # What is known of a range is found, whatever else is in it.
        (range(3, 9), (3, 5)),
        (range(999_999_999), (1, 2, 3, 5)),
    ],
)
def test_a_range_of_numbers_means_those_there_are(asked: range, found: tuple[int, ...]) -> None:
    assert find_numbers(asked, [1, 2, 3, 5], "paragraph") == found


def test_a_range_of_numbers_that_are_not_there_is_told() -> None:
    told = refused(find_numbers, range(6, 9), [1, 2, 3, 5], "page")
    assert (told.kind, told.message) == ("unknown_page", "There are no pages 6–8.")
    assert told.hint == "The pages are 1–3, 5."


def test_what_stands_on_a_page_stands_on_any_of_a_range(symposium: Symposium) -> None:
    test = page_test(range(6, 7), symposium)
    assert [slot.id for slot in symposium.sessions if test(slot)] == ["ii", "iii", "lunch", "iv"]
    assert [slot.id for slot in symposium.sessions if page_test(range(7, 10), symposium)(slot)] == [
        *("v", "closing")
    ]


def test_a_page_of_the_document_is_known_though_nothing_stands_on_it() -> None:
    booklet = {"title": "Booklet", "page_count": 8}
    data = built(programme(event=event(document=booklet)))
    assert not page_test(range(8, 9), data)(data.programme.event)
    for asked in (range(1), range(9, 10)):
        assert refused(page_test, asked, data).hint == "The pages are 1."
    assert refused(page_test, range(1, 2), built(silent())).hint == "This data set has no pages."


def test_a_data_set_without_themes_and_paragraphs_says_so() -> None:
    assert refused(find_themes_named, "trade", []).hint == "This data set has no themes."
    assert (
        refused(find_numbers, range(1, 2), [], "paragraph").hint
        == "This data set has no paragraphs."
    )


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ([], ()),
        (["law"], ("law",)),
        (["human", "rights"], ("human rights",)),
        (["victims", "of", "terrorism"], ("victims of terrorism",)),
        (["media", "victims"], ("media", "victims")),
        (["media", "and", "victims"], ("media", "victims")),
        (["human rights", "victims"], ("human rights", "victims")),
        (["plumbing", "media"], ("plumbing media",)),  # told where it is looked for
    ],
)
def test_words_name_one_theme_together_or_one_each(
    symposium: Symposium, typed: list[str], names: tuple[str, ...]
) -> None:
    assert part_theme_names(typed, symposium.themes) == names


def test_a_blank_word_among_names_of_themes_is_told(symposium: Symposium) -> None:
    with pytest.raises(BlankError):
        part_theme_names(["media", " "], symposium.themes)


def test_a_range_that_goes_on_behind_the_last_number_is_noted(symposium: Symposium) -> None:
    assert notes_beyond(symposium, page=[range(5, 8)], paragraph=[range(20, 22)]) == []
    assert notes_beyond(symposium, page=[range(5, 10)]) == ["The last page is 7."]
    assert notes_beyond(symposium, paragraph=[range(20, 26)]) == ["The last paragraph is 21."]
