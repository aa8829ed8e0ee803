"""Searching: which hits, in which order, and what is said when there are none."""

import time
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UsageError
from symposium_cli.names.words import Words
from symposium_cli.queries.filters import Result
from symposium_cli.queries.search import PLACES, HitRecord, search
from symposium_cli.queries.search_passages import HitKind
from tests.support.events import built, fair, programme, slot, summary, theme


def found(data: Symposium, *words: str, kinds: tuple[HitKind, ...] = ()) -> list[str]:
    return [hit.passage.id for hit in search(data, words, kinds).items]


def titled(*titles: str) -> Symposium:
    """A programme of slots, one for each title, with ids from `s0` on."""
    slots = [
        slot(f"s{number}", f"01T{number:02}:00", f"01T{number + 1:02}:00", title=title)
        for number, title in enumerate(titles)
    ]
    return built(programme(*slots))


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["stoere"], ["jonas-gahr-store", "v"]),
        (["Støre", "norway"], ["jonas-gahr-store", "v"]),
        (["Norway", "foreign"], ["jonas-gahr-store"]),
        (["Norway", "Spain"], []),
        (["jimenez"], ["trinidad-jimenez", "opening"]),
        (["ki-moon"], ["ban-ki-moon", "opening"]),
        (["kimoon"], ["ban-ki-moon", "opening"]),
        (["ki moon"], ["ban-ki-moon", "opening"]),
        (["fihri", "fassi"], ["taieb-fassi-fihri", "iv"]),
        (["h.r.h. prince saud"], ["saud-al-faisal", "opening"]),
        (["IHSANOGLU"], ["ekmeleddin-ihsanoglu", "iv"]),
        (["OAS"], ["oas", "jose-miguel-insulza", "iv"]),
        (["GCTF"], ["global-counter-terrorism-forum", "p9-2"]),
    ],
)
def test_people_and_bodies_are_found_however_they_are_typed(
    symposium: Symposium, words: list[str], ids: list[str]
) -> None:
    assert found(symposium, *words) == ids


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["mark"], ["s2", "s3"]),
        (["marke"], ["s3"]),
        (["arket"], []),
        (["markets"], []),
        (["good trade"], ["s0"]),
        (["good tra"], ["s0"]),
        (["goo trade"], []),
        (["trade", "good"], ["s0", "s1"]),
        (["good", "market"], []),
        (['"good trade"'], ["s0"]),
        (['say "good trade"'], ["s0"]),
        (['"trade good"'], ["s1"]),
        (['"good trade" "trade good"'], []),
        (['"good', "trade"], ["s0", "s1"]),
        *(([word], ["s4"]) for word in ("OR", "AND", "NOT", "NEAR(", "title:", "text:")),
        (["good", "OR"], []),
    ],
)
def test_words_begin_words_and_phrases_stand_together(words: list[str], ids: list[str]) -> None:
    others = ("Marks", "Market", "Or and not near title text")
    data = titled("Say good trade", "Say trade good", *others)
    assert sorted(found(data, *words)) == ids


@pytest.mark.parametrize(
    "typed",
    [
        *('norway"', '"norway', "norway*", "norway)", "(norway", "norway;", "'norway'"),
        *("norway\x00", "norway\ud800", "^norway", "{norway}", "-norway", "norway * "),
    ],
)
def test_marks_of_a_query_language_mean_nothing(symposium: Symposium, typed: str) -> None:
    assert found(symposium, typed) == ["jonas-gahr-store", "v"]


def test_a_word_in_the_title_ranks_over_one_in_the_text() -> None:
    themes = (
        theme("text", title="Apples and pears", summary="Something about wine."),
        theme("title", title="Wine and apples", summary="Something about pears."),
        theme("other", title="Bread and salt", summary="Something about bread."),
        theme("more", title="Salt and honey", summary="Something about honey."),
        theme("last", title="Milk and honey", summary="Something about milk."),
    )
    assert found(built(programme(), summary(*themes)), "wine") == ["title", "text"]


def test_more_mentions_rank_higher_and_ties_keep_the_order_of_the_document() -> None:
    data = titled("Plum jam pie", "Fig jam pie", "Plum plum pie", "Milk", "Bread")
    assert found(data, "plum") == ["s2", "s0"]
    assert found(data, "pie", "jam") == ["s0", "s1"]


def test_scores_are_positive_and_fall(symposium: Symposium) -> None:
    scores = [hit.score for hit in search(symposium, ["human rights"], ()).items]
    assert len(scores) == 7
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0
    assert all(round(score, 6) == score for score in scores)


def test_every_kind_of_hit_has_one_place_to_be_searched_in() -> None:
    assert {place: list(kinds) for place, kinds in PLACES.items()} == {
        "sessions": ["session"],
        "speakers": ["speaker"],
        "themes": ["theme"],
        "points": ["point"],
        "bodies": ["body", "document", "event", "resolution"],
    }
    assert sorted(chain.from_iterable(PLACES.values())) == sorted(HitKind)


def test_only_the_kinds_asked_for_are_searched(symposium: Symposium) -> None:
    themes_and_points = (HitKind.THEME, HitKind.POINT)
    assert found(symposium, "dialogue", kinds=(HitKind.SESSION,)) == ["ii"]
    assert found(symposium, "dialogue", kinds=(HitKind.SPEAKER,)) == []
    assert sorted(found(symposium, "dialogue", kinds=themes_and_points)) == [
        "dialogue",
        "p21-1",
        "p5-1",
    ]
    assert found(symposium, "terror", kinds=tuple(HitKind)) == found(symposium, "terror")


def test_a_hit_whole(symposium: Symposium) -> None:
    [hit] = search(symposium, ["victims", "voice", "unheard"], ()).items
    assert vars(HitRecord(hit, symposium)) == {
        "kind": "point",
        "id": "p17-2",
        "title": "The media",
        "snippet": "participants noted: At that round table, above all: the media are a good"
        " channel for victims, whose voice goes unheard too often.",
        "matches": ((85, 92), (100, 105), (111, 118)),
        "pages": (3,),
        "session": None,
        "paragraph": 17,
        "score": hit.score,
    }


@pytest.mark.parametrize(
    "words", ["UK", "USA", "Türkiye", "Switzerland", "session iii", "new centre", "unga", "HRH"]
)
def test_every_hit_shows_why_it_is_one(symposium: Symposium, words: str) -> None:
    hits = search(symposium, words.split(), ()).items
    assert hits
    assert all(hit.matches for hit in hits)


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (["zebra"], "Nothing mentions 'zebra'."),
        (["zebra", "norwya"], "Nothing mentions 'zebra norwya'."),
        (["norwya"], "Nothing mentions 'norwya'. Did you mean: norway?"),
        (["norwya", "forein"], "Nothing mentions 'norwya forein'. Did you mean: norway foreign?"),
        (["media human"], "Nothing mentions 'media human' in these words and this order."),
    ],
)
def test_no_hit_is_an_answer_with_a_note(symposium: Symposium, words: list[str], note: str) -> None:
    assert search(symposium, words, ()) == Result((), (note,))


@pytest.mark.parametrize(
    ("kinds", "note"),
    [
        ((HitKind.THEME, HitKind.POINT), "This data set has no summary."),
        ((HitKind.POINT,), "This data set has no summary."),
        ((HitKind.POINT, HitKind.BODY), "Nothing mentions 'charter'."),
        ((), "Nothing mentions 'charter'."),
    ],
)
def test_a_data_set_without_a_summary_is_searched(kinds: tuple[HitKind, ...], note: str) -> None:
    bare = built(fair())
    assert found(bare, "guild") == ["guild", "ada-example", "talks"]
    assert search(bare, ["charter"], kinds) == Result((), (note,))


def test_an_empty_summary_is_a_summary() -> None:
    empty = built(fair(), summary())
    assert search(empty, ["zebra"], (HitKind.POINT,)).notes == ("Nothing mentions 'zebra'.",)


@pytest.mark.parametrize("words", [[], [""], [" "], ['"'], ["*"], ["' ;"], ["\x00"], ["\ud800"]])
def test_there_must_be_a_word_to_search_for(symposium: Symposium, words: list[str]) -> None:
    with pytest.raises(UsageError) as refused:
        search(symposium, words, ())
    assert refused.value.message == "There is no word to search for."
    assert refused.value.hint == "Give a word of letters or digits."


WORD = st.text("abäø", min_size=1, max_size=4)
TEXT = st.lists(WORD, min_size=1, max_size=40).map(" ".join)


@settings(max_examples=50)
@given(TEXT, st.lists(WORD, min_size=1, max_size=3))
def test_a_text_is_found_when_every_word_begins_one_of_its_words(
    text: str, words: list[str]
) -> None:
    hits = search(titled(text), words, ()).items
    assert bool(hits) == all(Words(word).match(text) for word in words)
    assert all(hit.matches for hit in hits)


@settings(max_examples=50)
@given(st.lists(st.text(st.characters(exclude_categories=())), min_size=1, max_size=4))
def test_anything_may_be_typed(fairground: Symposium, words: list[str]) -> None:
    try:
        answer = search(fairground, words, ())
    except UsageError:
        assert not any(map(Words, words))
    else:
        assert bool(answer.items) != bool(answer.notes)


@pytest.mark.parametrize("words", [["a" * 10_000], ["a"] * 400, ["a " * 10_000], ['"a b" ' * 300]])
def test_long_questions_are_answered_soon(fairground: Symposium, words: list[str]) -> None:
    began = time.monotonic()
    search(fairground, words, ())
    assert time.monotonic() - began < 5
