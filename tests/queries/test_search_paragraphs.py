"""Searching the words of paragraphs: every printed word is found, and no order is made up."""

import re

import pytest

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.words import fold
from symposium_cli.queries.search import HitRecord, search
from symposium_cli.queries.search_matches import parse_phrases
from symposium_cli.queries.search_paragraphs import match_paragraphs
from symposium_cli.queries.search_passages import HitKind
from tests.support.events import built, fair, paragraph, point, programme, summary, theme

WORDS_NOT_KEPT = (
    "This data set does not record the words of the document's paragraphs, which may mention more."
)
SOUP = built(
    programme(),
    summary(
        theme("kitchen", title="The kitchen", paragraphs=[1, 2]),
        theme("table", title="The table", paragraphs=[2, 3]),
        paragraphs=[
            {
                "number": 1,
                "printed": [
                    {"page": 1, "words": "a and hot of pea-soup*2 ravioli the", "terms": []},
                    {"page": 2, "words": "bowl of pea soup*3", "terms": ["bowl of soup"]},
                ],
            },
            paragraph(2, "cook's fee hot of people serve soup the", "hot soup"),
            paragraph(3, "bowl of people soup the*2", "soup bowl"),
        ],
    ),
)


def printed(data: Symposium, *typed: str) -> list[tuple[int, str, tuple[int, ...] | None]]:
    """The paragraphs that are found, each with what is shown of it, and its pages."""
    phrases = parse_phrases(typed)
    matches = match_paragraphs(data.summary.paragraphs, phrases)
    return [(match.number, "; ".join(match.texts), match.pages) for match in matches]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (["ravioli"], [(1, "ravioli", (1,))]),
        (["RAV"], [(1, "ravioli", (1,))]),
        (["avioli"], []),
        (["pea-soup"], [(1, "pea-soup", (1,))]),
        (["peasoup"], [(1, "pea-soup", (1,))]),
        (["cooks"], [(2, "cook's", (1,))]),
        (["cook's"], [(2, "cook's", (1,))]),
        (
            ["soup's"],
            [(1, "bowl of soup; pea-soup", (1, 2)), (2, "hot soup", (1,)), (3, "soup bowl", (1,))],
        ),
        (["bowl"], [(1, "bowl of soup", (2,)), (3, "soup bowl", (1,))]),
        (["people", "bowl"], [(3, "people; soup bowl", (1,))]),
        (["ravioli", "bowl"], [(1, "ravioli; bowl of soup", (1, 2))]),
        (["ravioli", "people"], []),
    ],
)
def test_words_begin_words_and_have_their_pages(
    typed: list[str], found: list[tuple[int, str, tuple[int, ...]]]
) -> None:
    assert printed(SOUP, *typed) == found


@pytest.mark.parametrize(
    ("phrase", "in_order", "not_known"),
    [
        ("hot soup", [2], []),  # a term stands where it is listed, and nowhere else
        ("soup bowl", [3], []),
        ("bowl of soup", [1], []),
        ("soup bow", [3], [1]),  # the beginning of a term is no term
        ("of soup", [1], [2, 3]),  # nor is a part of one
        ("pea soup", [1], []),  # a compound may be typed apart
        ("people soup", [], [2, 3]),
        ("soup of the people", [], [2, 3]),
        ("hot ravioli", [], [1]),  # on the same page
        ("bowl of ravioli", [], [1]),  # on different pages
        ("ravioli people", [], []),
        ("peop soup", [], []),  # only the last word may be a beginning
        ("people sou", [], [2, 3]),
        ("pea-soup", [1], []),
        ("people-soup", [], [2, 3]),  # a compound that is not printed may be printed as words
    ],
)
def test_a_phrase_that_is_no_term_is_looked_for_word_by_word(
    phrase: str, in_order: list[int], not_known: list[int]
) -> None:
    matches = match_paragraphs(SOUP.summary.paragraphs, [phrase])
    assert sorted(match.number for match in matches if match.in_order) == in_order
    assert sorted(match.number for match in matches if not match.in_order) == not_known


def test_little_words_of_a_phrase_need_not_be_there() -> None:
    assert printed(SOUP, "the ravioli for people") == []
    assert printed(SOUP, "fee for the soup") == [(2, "fee; soup", (1,))]
    assert [number for number, _, _ in printed(SOUP, "of the")] == [1, 3, 2]


def test_paragraphs_that_print_the_words_more_often_come_first() -> None:
    assert [number for number, _, _ in printed(SOUP, "soup")] == [1, 2, 3]
    assert [number for number, _, _ in printed(SOUP, "the")] == [3, 1, 2]


def test_whole_words_come_before_beginnings_and_known_order_before_unknown() -> None:
    data = built(
        programme(),
        summary(
            paragraphs=[
                paragraph(1, "orders*9 tall*9"),
                paragraph(2, "or*2 order tall"),
                paragraph(3, "in order tall", "tall order"),
            ]
        ),
    )
    assert printed(data, "or") == [
        (2, "or", (1,)),
        (1, "orders", (1,)),
        (3, "tall order", (1,)),
    ]
    assert [number for number, _, _ in printed(data, "tall ord")] == [3, 1, 2]
    assert [number for number, _, _ in printed(data, "order tall")] == [2, 3]
    assert search(data, ["tall ord"], ()).notes == (
        "Paragraphs 1–2 print words that begin like these, but their order is not recorded.",
    )
    scores = [hit.score for hit in search(data, ["or"], ()).items]
    assert scores == sorted(scores, reverse=True)


def test_the_words_of_a_phrase_are_marked_one_by_one_with_the_terms_in_it() -> None:
    [hit] = search(SOUP, ["cook's hot soup fee"], ()).items
    assert hit.snippet == "hot soup; cook's; fee"
    marked = [hit.snippet[start:end] for start, end in hit.matches]
    assert marked == ["hot", "soup", "cook's", "fee"]


def test_words_that_are_not_folded_or_stand_twice_are_found_all_the_same() -> None:
    data = built(
        programme(),
        summary(paragraphs=[paragraph(1, "Élan a STORE a*2 pea–soup u.n.o", "Élan Vital")]),
    )
    for word in ("elan", "élan", "store", "Støre", "vital", "peasoup", "uno"):
        assert [number for number, _, _ in printed(data, word)] == [1], word
    assert search(data, ["a"], ()).items[0].snippet == "a"
    assert match_paragraphs(data.summary.paragraphs, ["a"])[0].weight == 3


def test_a_source_without_pages_gives_none() -> None:
    bare = built(fair(), summary(paragraphs=[{"number": 1, "printed": [{"words": "soup"}]}]))
    assert printed(bare, "soup") == [(1, "soup", None)]


def test_a_hit_whole() -> None:
    [hit] = search(SOUP, ["people", "bowl"], ()).items
    assert vars(HitRecord(hit, SOUP)) == {
        "kind": "paragraph",
        "id": "p3",
        "title": "Paragraph 3: The table",
        "snippet": "people; soup bowl",
        "matches": ((0, 6), (13, 17)),
        "pages": (1,),
        "session": None,
        "paragraph": 3,
        "score": 4.75,
    }
    assert [hit.passage.title for hit in search(SOUP, ["serve"], ()).items] == [
        "Paragraph 2: The kitchen; The table"
    ]


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (["hot ravioli"], "Paragraph 1 prints these words, but their order is not recorded."),
        (["people soup"], "Paragraphs 2–3 print these words, but their order is not recorded."),
        (['"people soup"'], "Paragraphs 2–3 print these words, but their order is not recorded."),
        (["of soup"], "Paragraphs 2–3 print these words, but their order is not recorded."),
        (["hot soup"], None),
        (["people", "soup"], None),
        (["ravioli people"], "No match for 'ravioli people' as a phrase."),
    ],
)
def test_a_note_says_where_the_order_of_words_is_not_known(
    words: list[str], note: str | None
) -> None:
    assert search(SOUP, words, ()).notes == ((note,) if note else ())


def test_our_own_words_rank_over_those_of_paragraphs() -> None:
    data = built(
        programme(),
        summary(
            theme("soup", point("p1-1", statement=f"Much of what is said here {'goes on ' * 30}.")),
            theme("bread", title="Bread"),
            paragraphs=[paragraph(1, "goes*900 soup*99"), paragraph(2, "goes*2 soup")],
        ),
    )
    hits = search(data, ["goes"], ()).items
    assert [hit.passage.id for hit in hits] == ["p1-1", "p1", "p2"]
    scores = [hit.score for hit in hits]
    assert scores == sorted(set(scores), reverse=True)


def test_every_printed_word_finds_its_paragraph_and_page(symposium: Symposium) -> None:
    paragraphs = symposium.summary.paragraphs
    words = {word for each in paragraphs for stretch in each.printed for word in stretch.counts}
    assert len(words) == 444
    for word in words:
        places = {
            hit.passage.paragraph: set(hit.passage.pages or ())
            for hit in search(symposium, [word], (HitKind.PARAGRAPH,)).items
        }
        for each in paragraphs:
            pages = {stretch.page for stretch in each.printed if word in stretch.counts}
            assert pages <= places.get(each.number, set()), word


@pytest.mark.parametrize(
    ("word", "kind", "pages"),
    [
        ("list", HitKind.FOOTNOTE, (1,)),
        ("chairpersons", HitKind.FOOTNOTE, (1,)),
        ("please", HitKind.FOOTNOTE, (1,)),
        ("refer", HitKind.FOOTNOTE, (1,)),
        ("eminent", HitKind.FOOTNOTE, (1,)),
        ("speakers", HitKind.FOOTNOTE, (1,)),
        ("paragraph", HitKind.FOOTNOTE, (1,)),
        ("annex", HitKind.FOOTNOTE, (1,)),
        ("chairman's", HitKind.DOCUMENT, (1, 7)),
        ("summary", HitKind.DOCUMENT, (1, 7)),
        ("annex", HitKind.PROGRAMME, (5,)),
        ("programme of the event", HitKind.PROGRAMME, (5,)),
        ("19 September 2011", HitKind.PROGRAMME, (5,)),
        ("organisations", HitKind.PARAGRAPH, (1,)),
        ("united nations centre", HitKind.PARAGRAPH, (2,)),
        ("interventions from the floor", HitKind.SESSION, (5, 6)),
        ("0915", HitKind.SESSION, (5,)),
    ],
)
def test_words_of_headings_and_footnotes_find_their_page(
    symposium: Symposium, word: str, kind: HitKind, pages: tuple[int, ...]
) -> None:
    found = [(hit.passage.kind, hit.passage.pages) for hit in search(symposium, [word], ()).items]
    assert (kind, pages) in found


def test_every_word_outside_the_paragraphs_is_found_too(
    symposium: Symposium, source_text: str
) -> None:
    text = re.sub(r"<[^>]*>|[¹²]", " ", source_text)
    words = {fold(word) for word in re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", text)}
    for each in symposium.summary.paragraphs:
        words.difference_update(*(stretch.counts for stretch in each.printed))
    assert [word for word in sorted(words) if not search(symposium, [word], ()).items] == []


@pytest.mark.parametrize(
    ("words", "kinds", "note"),
    [
        (
            ["ravioli"],
            (HitKind.POINT,),
            "No match in points for 'ravioli'. Elsewhere: 1 paragraph.",
        ),
        (
            ["soup", "the"],
            (HitKind.BODY, HitKind.EVENT),
            "No match in bodies for all of these together: soup, the. Elsewhere: 3 paragraphs.",
        ),
        (["zebra"], (HitKind.POINT,), "No match for 'zebra'."),
        (["zebra"], (HitKind.PARAGRAPH,), "No match for 'zebra'."),
    ],
)
def test_an_empty_answer_of_one_place_looks_at_the_others(
    words: list[str], kinds: tuple[HitKind, ...], note: str
) -> None:
    assert search(SOUP, words, kinds).notes == (note,)


@pytest.mark.parametrize("kinds", [(), (HitKind.PARAGRAPH,)])
def test_a_summary_without_words_does_not_deny_what_its_document_says(
    kinds: tuple[HitKind, ...],
) -> None:
    notes = search(built(fair(), summary(theme("trade"))), ["zebra"], kinds).notes
    assert notes == ("No match for 'zebra'.", WORDS_NOT_KEPT)
    assert search(built(fair()), ["zebra"], ()).notes == ("No match for 'zebra'.",)
