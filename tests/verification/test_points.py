"""Who says what by which verb, looked for in the paragraph that says it."""

from collections import Counter

import pytest

from symposium_cli.dataset.facts import Fact, FactKind
from symposium_cli.names.text_search import SearchableText, Span
from symposium_cli.names.words import tokenize
from symposium_cli.verification.finding import Finding
from symposium_cli.verification.points import find_in_paragraph

Said = tuple[str | None, str | None, str]


def found(said: list[Said], text: str, *, printed: str = "", within: str = "") -> list[Finding]:
    """What comes of looking in a text for who says what, where a paragraph prints these words."""
    facts = [
        Fact(kind, f"p1-{number}", string, 1, 1)
        for number, (actor, verb, _) in enumerate(said, 1)
        for kind, string in ((FactKind.ACTOR, actor), (FactKind.VERB, verb))
        if string is not None
    ]
    points = {f"p1-{n}": " ".join(filter(None, parts)) for n, parts in enumerate(said, 1)}
    searched = SearchableText(text)
    [span] = searched.find(within) if within else [searched.whole]
    counts = Counter(word for words in tokenize(printed or text) for word in words)
    findings = list(find_in_paragraph(searched, span, facts, points, counts))
    assert {finding.fact for finding in findings} == {*facts}
    assert len(findings) == len(facts)
    assert all(finding.near is None for finding in findings if finding.found)
    return findings


def amiss(
    said: list[Said], text: str, *, printed: str = "", within: str = ""
) -> set[tuple[str, str]]:
    return {
        (finding.fact.id, finding.fact.text)
        for finding in found(said, text, printed=printed, within=within)
        if not finding.found
    }


PRAISE: list[Said] = [("traders", "praised", "The charter.")]


@pytest.mark.parametrize(
    "quantifier",
    ["all", "certain", "few", "many", "most", "no", "other", "several", "some"],
)
@pytest.mark.parametrize("between", [" ", "\n", "\n12\n", " 1 2 "])
def test_some_of_them_are_not_they(quantifier: str, between: str) -> None:
    said = f"Today {quantifier}{between}traders praised the charter."
    assert amiss(PRAISE, said) == {("p1-1", "traders")}
    assert amiss(PRAISE, said.removeprefix("Today ").capitalize()) == {("p1-1", "traders")}


@pytest.mark.parametrize(
    "said",
    [
        "Traders praised the charter.",
        "Later, traders praised the charter.",
        "The traders praised the charter.",
        "2 traders praised the charter.",
        # the end of another sentence
        "So said most. Traders praised the charter.",
        "So said some: traders praised the charter.",
        "So said all.1 Traders praised the charter.",
        "So said all1. Traders praised the charter.",
        "Traders praised the charter, it said to some",
        # they are named more than once
        "Some traders came. Traders praised the charter.",
        # a verb is not quantified, nor what only begins like a quantifier
        "Traders all praised the charter.",
        "Almost traders praised the charter.",
    ],
)
def test_actors_who_are_named_are_found(said: str) -> None:
    assert amiss(PRAISE, said) == set()


def test_actors_may_have_a_quantifier_of_their_own() -> None:
    some: list[Said] = [("some traders", "praised", "The charter."), *PRAISE]
    assert amiss(some[:1], "Some traders praised the charter.") == set()
    assert amiss(some[:1], "Many traders praised the charter.") == {("p1-1", "some traders")}
    # Those who stand within a longer string do not stand there by themselves.
    assert amiss(some, "Some traders praised the charter, it praised.") == {("p1-2", "traders")}


TWO: list[Said] = [
    ("visitors", "asked for", "A larger market hall."),
    ("traders", "praised", "The old town charter."),
]
TEXT = "Visitors asked for a larger market hall. Traders praised the old town charter."


@pytest.mark.parametrize(
    ("text", "touched"),
    [
        (TEXT, set()),
        (TEXT.upper(), set()),
        (TEXT.replace("asked for", "asked\n-for"), set()),
        (TEXT.replace(" ", "\n"), set()),
        # in whichever order the sentences and the verbs stand
        ("Traders praised the old town charter. Visitors asked for a larger market hall.", set()),
        ("Visitors praised a larger market hall. Traders asked for the old town charter.", set()),
        # who and what are others, are lost, or are parted
        (TEXT.replace("praised", "deplored"), {("p1-2", "praised")}),
        (TEXT.replace("asked for", "asked never for"), {("p1-1", "asked for")}),
        (TEXT.replace("Visitors", "Some"), {("p1-1", "visitors")}),
        (TEXT.replace("Traders", "Tradesmen"), {("p1-2", "traders")}),
        (
            "",
            {("p1-1", "visitors"), ("p1-1", "asked for"), ("p1-2", "traders"), ("p1-2", "praised")},
        ),
    ],
)
def test_each_point_has_its_actor_and_verb(text: str, touched: set[tuple[str, str]]) -> None:
    assert amiss(TWO, text, printed=TEXT) == touched


def test_what_stands_in_another_paragraph_does_not_count() -> None:
    text = "Traders praised it. The charter was deplored. Traders praised it."
    assert amiss(PRAISE, text, within="The charter was deplored") == {
        ("p1-1", "traders"),
        ("p1-1", "praised"),
    }


SAME: list[Said] = [
    ("traders", "praised", "The old town charter of many mayors."),
    ("visitors", "praised", "A larger market hall."),
]
BOTH = "Traders praised the old town charter of many mayors. Visitors praised a larger market hall."


@pytest.mark.parametrize(
    ("text", "touched"),
    [
        (BOTH, set()),
        # one of two alike is lost, and it is known whose by the rest of the sentence
        (BOTH.replace("Visitors praised", "Visitors deplored"), {("p1-2", "praised")}),
        (BOTH.replace("Traders praised", "Traders deplored"), {("p1-1", "praised")}),
        (
            BOTH.replace("Traders praised", "Traders deplored").replace("mayors.", "mayors)."),
            {("p1-1", "praised")},
        ),
        (BOTH.replace("praised", "deplored"), {("p1-1", "praised"), ("p1-2", "praised")}),
        # one that stands in no point's sentence may be either's, but of one alone
        (BOTH.replace("Visitors praised", "It was praised. Visitors had"), set()),
        (
            BOTH.replace("praised", "had") + " It was praised.",
            {("p1-2", "praised")},  # of which fewer words are there
        ),
    ],
)
def test_of_verbs_that_are_alike_each_point_has_its_own(
    text: str, touched: set[tuple[str, str]]
) -> None:
    assert amiss(SAME, text, printed=BOTH) == touched


def test_two_in_one_sentence_have_one_each() -> None:
    text = BOTH.replace(". V", ", v")
    assert amiss(SAME, text) == set()
    once = text.replace("visitors praised", "visitors had")
    [(_, verb)] = amiss(SAME, once, printed=text)
    assert verb == "praised"


def test_the_point_with_the_most_words_there_has_the_one_place() -> None:
    few: list[Said] = [("visitors", "praised", "The charter."), *SAME[:1]]
    text = "Traders praised the old town charter of many mayors."
    assert amiss(few, text, printed=BOTH) == {("p1-1", "visitors"), ("p1-1", "praised")}


def test_points_share_a_string_of_which_the_paragraph_prints_some_word_but_once() -> None:
    asked: list[Said] = [("visitors", "asked for", "A hall."), ("traders", "Asked  For", "Rain.")]
    text = "Visitors asked for a hall, and for the sake of it for more; traders for rain."
    assert amiss(asked, text) == set()
    twice = "Visitors asked for a hall. Traders asked for rain."
    assert amiss(asked, twice) == set()
    assert amiss(asked, twice.replace("Traders asked", "Traders came"), printed=twice) == {
        ("p1-2", "Asked  For")
    }


def test_a_string_without_words_is_not_found() -> None:
    assert amiss([("–", "praised", "The charter.")], "– praised the charter.") == {("p1-1", "–")}


def test_points_share_a_verb_that_the_paragraph_does_not_print_for_each() -> None:
    text = "Praised were the old town charter by traders and a larger market hall by visitors."
    assert amiss(SAME, text) == set()
    assert amiss(SAME, text.replace("Praised", "Sold"), printed=text) == {
        ("p1-1", "praised"),
        ("p1-2", "praised"),
    }


def test_points_that_share_a_string_lack_it_where_their_sentence_is_lost() -> None:
    said: list[Said] = [
        ("traders", "praised", "The old town charter of many mayors."),
        ("traders", "deplored", "The late trains."),
        ("traders", "asked for", "A larger market hall."),
    ]
    praised = "Traders praised the old town charter of many mayors."
    others = "Traders deplored the late trains and asked for a larger market hall."
    both = f"{praised} {others}"
    assert amiss(said, both) == set()
    assert amiss(said, praised, printed=both) == {
        *(("p1-2", string) for string in ("traders", "deplored")),
        *(("p1-3", string) for string in ("traders", "asked for")),
    }
    assert amiss(said, others, printed=both) == {("p1-1", "traders"), ("p1-1", "praised")}
    # Another verb is not another actor.
    assert amiss(said, both.replace("deplored", "liked")) == {("p1-2", "deplored")}


def test_a_string_within_a_longer_one_does_not_stand_alone() -> None:
    # Printed thrice, but once within what the third point says: the two share one no more.
    longer: list[Said] = [*SAME, ("mayors", "much praised", "The new stalls.")]
    text = f"{BOTH} Mayors much praised the new stalls."
    assert amiss(longer, text) == set()
    assert amiss(longer, text.replace("Visitors praised", "Visitors had"), printed=text) == {
        ("p1-2", "praised")
    }
    one = "Mayors much praised the new stalls. "
    one += "Traders and visitors praised town charter, market hall."
    assert amiss(longer, one) == set()


def test_an_actor_and_a_verb_may_be_the_same_word() -> None:
    assert amiss([("call", "call", "The charter.")], "A call to call the charter.") == set()


def test_the_label_of_a_page_ends_no_sentence() -> None:
    said: list[Said] = [("traders", "praised", "The charter of the old town.")]
    said.append(("traders", "deplored", "The rents."))
    text = "Traders praised the p. 6 charter of the old town. Traders deplored the rents."
    assert amiss(said, text) == set()
    assert amiss(said, text.replace("praised", "deplored")) == {("p1-1", "praised")}


def test_nearest_is_what_stands_in_the_sentence_of_the_point() -> None:
    text = "Visitors asked for a larger market hall. Traders prized the old town charter. Praises."
    [finding] = [finding for finding in found(TWO, text) if not finding.found]
    assert (finding.fact.text, finding.near) == ("praised", "prized")
    # But not what another fact has.
    said: list[Said] = [("traders", "asked", "A hall."), ("visitors", "basked", "In the sun.")]
    missing = [f for f in found(said, "Traders asked, visitors.") if not f.found]
    assert [(f.fact.text, f.near) for f in missing] == [("basked", None)]


def test_without_printed_words_the_paragraph_may_be_any_of_the_text() -> None:
    facts = [Fact(FactKind.VERB, f"p1-{n}", "praised", 1, 1) for n in (1, 2)]
    points = {"p1-1": "traders praised the charter", "p1-2": "visitors praised the large new hall"}
    text = SearchableText("Traders praised the charter. The large new hall.")
    findings = list(find_in_paragraph(text, text.whole, facts, points, {}))
    assert [finding.found for finding in findings] == [True, True]
    assert list(find_in_paragraph(text, Span(0, 0), [], {}, {})) == []
