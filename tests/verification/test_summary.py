"""Paragraphs held against a text of them word by word."""

import pytest

from symposium_cli.dataset.facts import Fact, FactKind
from symposium_cli.names.text_search import SearchableText, Span
from symposium_cli.verification.summary import SearchedSummary
from tests.support.paragraphs import printed

APPLES = "The growers praised the apples and the pears of autumn in 2030."
TRAINS = "Travellers on foot deplored the late trains and sold 12 tickets."
PORTRAITS = "Visitors welcomed painters, silk-screens and portraits that hung by the door."
WEAVERS = "Weavers asked for woollen yarn, looms and larger stalls at the market hall."
WHOLE = [APPLES, TRAINS, PORTRAITS, WEAVERS]
NOTE = "See the weather report of 2029, rain and snow."
RAIN = "It was raining on all of those days, they said."
TEXT = "\n\n".join(WHOLE)


def searched(text: str, *heads: str, footnotes: tuple[str, ...] = (NOTE,)) -> SearchedSummary:
    return SearchedSummary(printed(*WHOLE), SearchableText(text, heads), footnotes)


def amiss(summary: SearchedSummary) -> dict[int, str | None]:
    """What is told of each paragraph that has other words than it prints, or has another place."""
    told = {}
    for number in range(1, len(WHOLE) + 1):
        finding = summary.find_words(Fact(FactKind.WORDS, f"p{number}", "", 1, number))
        assert finding.found == (finding.near is None)
        if not finding.found:
            told[number] = f"moved: {finding.near}" if finding.out_of_order else finding.near
    return told


def left_over(summary: SearchedSummary, end: int) -> list[tuple[str, str]]:
    findings = [*summary.left_over(end)]
    for finding in findings:
        assert (finding.fact.kind, finding.fact.page, finding.found) == (
            FactKind.EXTRA,
            None,
            False,
        )
        assert finding.fact.id == f"p{finding.fact.paragraph}"
    return [(finding.fact.id, finding.fact.text) for finding in findings]


def told(text: str, *heads: str) -> tuple[dict[int, str | None], list[tuple[str, str]]]:
    summary = searched(text, *heads)
    return amiss(summary), left_over(summary, SearchableText(text).whole.end)


@pytest.mark.parametrize(
    ("old", "new", "number", "near"),
    [
        ("praised", "never praised", 1, "too many: never"),
        ("praised ", "", 1, "missing: praised"),
        ("apples", "plums", 1, "missing: apples; too many: plums"),
        ("the apples and the pears", "apples and pears", 1, "missing: the*2"),
        ("The growers", "The the the growers", 1, "too many: the*2"),
        ("silk-screens", "silk", 3, "missing: screens"),
        # a number that is another
        ("2030", "2031", 1, "missing: 2030; too many: 2031"),
        ("2030", "", 1, "missing: 2030"),
        ("12", "twelve", 2, "missing: 12; too many: twelve"),
        # at an end, and in the last sentence
        (WEAVERS, f"{WEAVERS[:-1]} never", 4, "too many: never"),
        (WEAVERS, f"Not {WEAVERS}", 4, "too many: not"),
        # of many words the first are told
        (
            "woollen yarn, looms and larger stalls",
            "red blue pink grey green brown black white beige gold ochre old",
            4,
            (
                "missing: and, larger, looms, stalls, woollen, yarn; "
                "too many: beige, black, blue, brown, gold, green, grey, ochre, old, "
                "pink and 2 more"
            ),
        ),
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_words_that_differ_are_told_of_their_paragraph_alone(
    old: str, new: str, number: int, near: str, between: str
) -> None:
    text = between.join(WHOLE)
    assert text.count(old) == 1
    assert told(text.replace(old, new)) == ({number: near}, [])


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("\n\n", "\n"),
        TEXT.replace("\n\n", " "),
        TEXT.upper(),
        TEXT.replace(" ", "\n"),
        TEXT.replace("silk-screens", "silkscreens"),
        TEXT.replace("silk-screens", "silk screens"),
        TEXT.replace("painters", "pain-\nters"),
        # order within a paragraph is not looked at
        TEXT.replace("apples and the pears", "pears and the apples"),
        # bare numbers, of pages, lines or footnotes
        TEXT.replace("\n\n", "\n\n7\n\n"),
        TEXT.replace("\n\n", " 7\n\n"),
        TEXT.replace("apples", "apples1"),
        f"3\n\n{TEXT}\n\n9\n",
        f"{RAIN}\n\n{TEXT}",
        # as it may be where columns are read across
        TEXT.replace("painters", f"{NOTE} painters"),
        TEXT.replace("painters", "the weather report of rain painters"),
    ],
)
def test_sound_forms_are_quiet(text: str) -> None:
    assert told(text) == ({}, [])


@pytest.mark.parametrize("head", ["Town Fair", "Town Fair | Page 3", "- 4 -\nTown Fair", "Page 3"])
def test_heads_of_pages_may_stand_anywhere(head: str) -> None:
    heads = ("Town Fair", "Annex of it")
    for old in ("apples", WHOLE[1], "Weavers"):
        for between in (" ", "\n", "\n\n"):
            text = TEXT.replace(old, f"{head}{between}{old}")
            assert told(text, *heads) == ({}, []), text


def test_words_of_a_head_that_a_paragraph_lacks_are_no_head() -> None:
    text = TEXT.replace("portraits that hung by the door", "portraits")
    missing = "missing: by, door, hung, that, the"
    assert told(text.replace("portraits", "portraits by the door"), "By the Door")[0] == {
        3: "missing: hung, that"
    }
    assert told(text.replace("portraits", "portraits, rain or shine"), "Rain or Shine") == (
        {3: missing},
        [],
    )


def test_heads_explain_their_words_where_they_stand_as_often_as_they_do() -> None:
    parted = "portraits of town, so fair,"
    too_many = {3: "too many: fair, of, so, town"}
    for place in ("apples", "Weavers"):
        text = TEXT.replace(place, f"Town Fair {place}").replace("portraits", parted)
        assert told(text, "Town Fair") == (too_many, [])
    text = TEXT.replace("portraits", f"portraits Town Fair {parted.removeprefix('portraits ')}")
    assert told(text, "Town Fair") == (too_many, [])
    text = TEXT.replace("portraits", "portraits Town Fair, Town Fair")
    assert told(text, "Town Fair") == ({}, [])


def test_of_several_heads_those_are_left_out_that_are_too_much() -> None:
    text = TEXT.replace("the apples", "the apples Town Fair")
    assert told(text, "Town Fair", "The Apples") == ({}, [])
    # As much would be missing without it.
    text = TEXT.replace("late trains", "late snow trains")
    assert told(text, "Late Snow") == ({2: "too many: snow"}, [])


@pytest.mark.parametrize("lost", [1, 2, 3, 4])
def test_a_lost_paragraph_lacks_all_its_words(lost: int) -> None:
    text = "\n\n".join(text for number, text in enumerate(WHOLE, 1) if number != lost)
    summary = searched(text)
    ((number, near),) = amiss(summary).items()
    assert (number, (near or "").split()[0]) == (lost, "missing:")
    assert "too many" not in (near or "")
    assert summary.span(lost) == Span(0, 0)


@pytest.mark.parametrize("doubled", [1, 2, 3, 4])
@pytest.mark.parametrize("place", [1, 2, 3, 4])
@pytest.mark.parametrize("change", [("", ""), (" and", ""), ("the", "the new")])
def test_a_paragraph_that_stands_again_is_told_as_such(
    doubled: int, place: int, change: tuple[str, str]
) -> None:
    copy = WHOLE[doubled - 1].replace(*change, 1) if change[0] else WHOLE[doubled - 1]
    text = "\n\n".join([*WHOLE[:place], copy, *WHOLE[place:]])
    differences, extra = told(text)
    assert extra == []
    assert differences.keys() == {doubled}
    assert "stands twice" in (differences[doubled] or "")


def test_half_the_words_of_a_paragraph_make_a_copy_unless_more_are_others() -> None:
    half = "Visitors welcomed painters, silk-screens, portraits."
    assert told(f"{TEXT}\n\n{half}") == ({3: "stands twice"}, [])
    less = half.replace("portraits", "weather")
    assert told(f"{TEXT}\n\n{less}") == ({}, [("p4", less.removesuffix("."))])
    diluted = (
        "Visitors hail welcomed hail painters hail, silk-screens hail hail, portraits hail hail"
    )
    assert told(f"{TEXT}\n\n{diluted}.") == ({}, [("p4", diluted)])


def test_up_to_four_of_a_paragraph_are_known_and_more_are_left_over() -> None:
    for times, extra in ((2, []), (4, []), (5, [("p1", APPLES.removesuffix(" in 2030."))])):
        text = "\n\n".join([*[APPLES] * times, *WHOLE[1:]])
        differences, left = told(text)
        assert differences == {1: "stands twice"}
        assert bool(left) == bool(extra)


def test_what_stands_beside_copies_is_left_over() -> None:
    snow = "Snow fell upon every street and on each roof, others said."
    text = "\n\n".join([*WHOLE, RAIN, APPLES, snow, TRAINS, RAIN])
    rain = ("p4", RAIN.removesuffix("."))
    assert told(text) == (
        {1: "stands twice", 2: "stands twice"},
        [rain, ("p4", snow.removesuffix(".")), rain],
    )


def test_a_passage_with_few_words_of_a_paragraph_is_no_copy_of_it() -> None:
    few = "Growers praised snow, hail, ice, sleet, frost, fog, mist, dew, gales and thunder."
    assert told("\n\n".join([*WHOLE, few])) == ({}, [("p4", few.removesuffix("."))])
    assert told("\n\n".join([*WHOLE, "Growers praised apples, pears."]))[0] == {}


def test_a_paragraph_that_stands_thrice_and_another_twice() -> None:
    texts = [APPLES, TRAINS, APPLES, PORTRAITS, PORTRAITS, APPLES, WEAVERS]
    assert told("\n\n".join(texts)) == ({1: "stands twice", 3: "stands twice"}, [])


@pytest.mark.parametrize(
    ("order", "moved"), [([2, 3, 4, 1], 1), ([1, 4, 2, 3], 4), ([1, 3, 4, 2], 2)]
)
def test_a_paragraph_that_stands_elsewhere_is_out_of_order(order: list[int], moved: int) -> None:
    text = "\n\n".join(WHOLE[number - 1] for number in order)
    assert told(text) == ({moved: f"moved: {WHOLE[moved - 1].removesuffix('.')}"}, [])


def test_half_the_words_of_a_lost_paragraph_in_its_place_are_what_is_left_of_it() -> None:
    missing = "deplored, foot, late, on, sold, tickets, trains, travellers"
    assert told(TEXT.replace(TRAINS, "The, and 12.")) == ({2: f"missing: {missing}"}, [])
    assert told(TEXT.replace(TRAINS, "Rain and the snow.")) == (
        {2: f"missing: 12, {missing}; too many: rain, snow"},
        [],
    )
    differences, extra = told(TEXT.replace(TRAINS, "Rain and the snow, ice."))
    assert "too many" not in (differences[2] or "")
    assert extra == [("p1", "Rain and the snow, ice")]


@pytest.mark.parametrize(
    ("behind", "between"),
    [*((behind, "\n\n") for behind in (1, 2, 3, 4)), (2, "\n"), (3, "\n"), (4, "\n"), (1, " ")],
)
def test_what_belongs_to_no_paragraph_is_left_over(behind: int, between: str) -> None:
    text = between.join([*WHOLE[:behind], RAIN, *WHOLE[behind:]])
    assert told(text) == ({}, [(f"p{behind}", RAIN.removesuffix("."))])


def test_what_is_left_over_ends_where_it_is_told_to() -> None:
    text = f"{TEXT}\n\n{RAIN}\n\nProgramme"
    summary = searched(text)
    whole = SearchableText(text)
    [rain] = whole.find(RAIN)
    assert summary.end == rain.start
    assert left_over(summary, rain.start) == []
    assert left_over(summary, rain.end) == [("p4", RAIN.removesuffix("."))]
    assert left_over(summary, whole.whole.end) == [
        ("p4", f"{RAIN}\n\nProgramme".replace("\n\n", " "))
    ]


def test_what_a_paragraph_became_belongs_to_it() -> None:
    other = "On those days it was raining everywhere, as they said to one another: it will go on."
    differences, extra = told(TEXT.replace(TRAINS, f"Travellers deplored. {other}"))
    assert extra == []
    assert differences.keys() == {2}
    assert "too many: another, as, days" in (differences[2] or "")


@pytest.mark.parametrize(("added", "of_it"), [(8, True), (9, False)])
def test_a_line_is_what_became_of_a_paragraph_that_lacks_half_as_many_words(
    added: int,
    of_it: bool,  # noqa: FBT001
) -> None:
    line = [f"rain{letter}" for letter in "abcdefghi"]
    text = TEXT.replace(" hung by the door.", f".\n\n{' '.join(line[:added])}")
    differences, extra = told(text)
    missing = "missing: by, door, hung, the"
    assert (differences[3] == missing) == (not of_it)
    assert extra == ([] if of_it else [("p3", " ".join(line))])


def test_a_sentence_on_the_line_of_a_paragraph_is_of_it() -> None:
    for text in (f"{TRAINS} {RAIN}", f"{RAIN} {TRAINS}"):
        differences, extra = told(TEXT.replace(TRAINS, text))
        assert extra == []
        assert differences == {
            2: "too many: all, days, it, of, on, raining, said, they, those, was"
        }


def test_a_sentence_at_the_end_of_the_text_is_on_the_line_of_the_last_paragraph() -> None:
    assert told(f"{TEXT} {RAIN}") == (
        {4: "too many: all, days, it, of, on, raining, said, they, those, was"},
        [],
    )


def test_words_of_its_own_beside_a_paragraph_are_too_many_of_it_unless_they_stand_alone() -> None:
    again = "Weavers asked for woollen yarn."
    too_many = {4: "too many: asked, for, weavers, woollen, yarn"}
    assert told(f"{TEXT}\n{again}") == (too_many, [])
    assert told(f"{TEXT}\n\n{again}") == ({}, [("p4", again.rstrip("."))])
    heading = "Woollen Yarn"
    assert told(TEXT.replace("Weavers", f"{heading}\n\nWeavers")) == ({}, [("p3", heading)])


def test_a_footnote_may_stand_once_more_but_nothing_more_than_it() -> None:
    within = TEXT.replace("painters", f"{NOTE} and hail painters")
    assert amiss(searched(within)) == {3: "too many: and, hail"}
    assert amiss(searched(within, footnotes=())) == {
        3: "too many: and*2, hail, of, rain, report, see, snow, the, weather"
    }
    # A third of its words may be left, but not fewer.
    for words, found in (
        ("the weather report", {}),
        ("the weather", {3: "too many: the, weather"}),
    ):
        assert amiss(searched(TEXT.replace("painters", f"{words} painters"))) == found


def test_spans_are_those_of_the_paragraphs_in_pieces() -> None:
    text = f"{RAIN}\n\n{TEXT}"
    summary, whole = searched(text), SearchableText(text)
    for number, paragraph in enumerate(WHOLE, 1):
        assert [summary.span(number)] == whole.find(paragraph)
    assert summary.end == whole.whole.end
    assert summary.span(9) == whole.whole  # of which no words are known
    assert searched("").end == 0
    assert searched("").span(1) == Span(0, 0)


def test_words_are_counted_that_stand_where_they_should() -> None:
    total = sum(words.total() for words in searched("").printed.values())
    assert searched("").matched == 0
    assert searched(TEXT).matched == total
    assert searched(TEXT.replace("painters", "glaziers")).matched == total - 1
    assert searched(f"{TEXT}\n\n{TEXT}").matched == total
    lost = sum(searched("").printed[1].values())
    assert searched("\n\n".join(WHOLE[1:])).matched == total - lost


def test_without_paragraphs_nothing_is_told() -> None:
    summary = SearchedSummary([], SearchableText(TEXT), [NOTE])
    assert (summary.printed, summary.matched, summary.end) == ({}, 0, 0)
    assert list(summary.left_over(9)) == []
