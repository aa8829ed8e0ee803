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
from symposium_cli.queries.search_ranking import BEGUN, WHOLE
from tests.support.events import built, fair, part, programme, slot, summary, theme

ANYWHERE = "Without quotes, its words may stand anywhere."


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


def test_whole_words_come_before_beginnings() -> None:
    data = titled("Marking marks marked", "Long words about the one mark", "Mark-up", "Market")
    hits = search(data, ["mark"], ()).items
    assert [hit.passage.id for hit in hits] == ["s2", "s1", "s0", "s3"]
    assert [hit.score >= WHOLE for hit in hits] == [True, True, False, False]
    assert all(BEGUN <= hit.score < WHOLE for hit in hits[2:])


@pytest.mark.parametrize(
    ("phrase", "ids"),
    [
        ("counterterrorism cooperation", ["opening", "iv", "symposium"]),
        ("interagency coordination", ["p7-4", "p18-2"]),
        ("capacity-building efforts", ["iii", "p10-2"]),
        ("publicprivate partner", ["civil-society", "p16-2"]),
        ("youth's", ["p5-4"]),
        ("the UN's", ["p15-2"]),
        ("strategy's value", ["p10-1"]),
        ("force's activities", ["p18-4"]),
    ],
)
def test_hyphens_and_possessives_do_not_count_in_phrases(
    symposium: Symposium, phrase: str, ids: list[str]
) -> None:
    hits = search(symposium, [phrase], ()).items
    ours = [hit.passage.id for hit in hits if hit.passage.kind is not HitKind.PARAGRAPH]
    assert {*ids} <= {*ours}
    assert all(hit.matches for hit in hits)


@pytest.mark.parametrize("phrase", ["bread cheese", "oven zebra", "bread oven bureau guild"])
def test_a_phrase_is_not_found_across_names_and_spellings(phrase: str) -> None:
    bread = {
        "id": "bread",
        "name": "Guild Bread-oven Bureau",
        "short_forms": ["Cheese"],
        "other_names": ["Zebra", "Guild"],
    }
    organizations = [bread]
    ada = part("ada-example", organizations=["bread"])
    talks = slot("talks", "01T10:00", "01T11:00", parts=[ada])
    data = built(programme(talks, organizations=organizations))
    assert found(data, phrase) == []
    assert sorted(found(data, "guild bread-oven")) == ["ada-example", "bread", "talks"]


def test_scores_are_positive_and_fall(symposium: Symposium) -> None:
    scores = [hit.score for hit in search(symposium, ["human rights"], ()).items]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0
    assert all(round(score, 9) == score for score in scores)


def test_every_kind_of_hit_has_one_place_to_be_searched_in() -> None:
    assert {place: list(kinds) for place, kinds in PLACES.items()} == {
        "sessions": ["session", "programme"],
        "speakers": ["speaker"],
        "themes": ["theme"],
        "points": ["point"],
        "bodies": ["body", "document", "event", "resolution"],
        "paragraphs": ["paragraph", "footnote"],
    }
    assert sorted(chain.from_iterable(PLACES.values())) == sorted(HitKind)


def test_only_the_kinds_asked_for_are_searched(symposium: Symposium) -> None:
    themes_and_points = (HitKind.THEME, HitKind.POINT)
    assert found(symposium, "dialogue", kinds=(HitKind.SESSION,)) == ["ii"]
    assert found(symposium, "dialogue", kinds=(HitKind.SPEAKER,)) == []
    assert sorted(found(symposium, "dialogue", kinds=themes_and_points)) == [
        *("dialogue", "follow-up"),
        *("p21-1", "p5-1", "p5-2"),
    ]
    assert found(symposium, "terror", kinds=tuple(HitKind)) == found(symposium, "terror")


def test_a_hit_whole(symposium: Symposium) -> None:
    [hit] = search(symposium, ["victims", "voice", "unheard"], ()).items
    assert vars(HitRecord(hit, symposium)) == {
        "kind": "point",
        "id": "p17-2",
        "title": "The media round table",
        "snippet": "…noted: The media provide an effective avenue for giving a voice to victims of "
        "terrorism, whose voice too often goes unheard, the point most notable at the dedicated "
        "media round table event.",
        "matches": ((59, 64), (68, 75), (96, 101), (117, 124)),
        "pages": (3,),
        "session": None,
        "paragraph": 17,
        "score": hit.score,
    }


@pytest.mark.parametrize(
    "words", ["UK", "USA", "Türkiye", "Switzerland", "session iii", "un centre", "unga", "HRH"]
)
def test_every_hit_shows_why_it_is_one(symposium: Symposium, words: str) -> None:
    hits = search(symposium, words.split(), ()).items
    assert hits
    assert all(hit.matches for hit in hits)


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (["zebra"], "No match for 'zebra'."),
        (["zebra", "norwya"], "No match for all of these together: zebra, norwya."),
        (["youth", "norway"], "No match for all of these together: youth, norway."),
        (["norwya"], "No match for 'norwya'. Did you mean: norway?"),
        (
            ["norwya", "UN"],
            "No match for all of these together: norwya, UN. Did you mean: norway UN?",
        ),
        (["yoth"], "No match for 'yoth'. Did you mean: youth?"),
        (["roundtable"], "No match for 'roundtable'. Did you mean: round table?"),
        (["youth zebra"], "No match for 'youth zebra' as a phrase."),
        (["norway foreign"], f"No match for 'norway foreign' as a phrase. {ANYWHERE}"),
        (["youth", "yuoth"], "No match for all of these together: youth, yuoth."),
        (["atr"], "No match for 'atr'."),
    ],
)
def test_no_hit_is_an_answer_with_a_note(symposium: Symposium, words: list[str], note: str) -> None:
    assert search(symposium, words, ()) == Result((), (note,))


@pytest.mark.parametrize(
    ("kinds", "note"),
    [
        ((HitKind.THEME, HitKind.POINT), "This data set has no summary."),
        ((HitKind.POINT,), "This data set has no summary."),
        ((HitKind.POINT, HitKind.BODY), "No match for 'charter'."),
        ((), "No match for 'charter'."),
    ],
)
def test_a_data_set_without_a_summary_is_searched(kinds: tuple[HitKind, ...], note: str) -> None:
    bare = built(fair())
    assert found(bare, "guild") == ["guild", "ada-example", "talks"]
    assert search(bare, ["charter"], kinds) == Result((), (note,))


def test_an_empty_summary_is_a_summary() -> None:
    empty = built(fair(), summary())
    assert search(empty, ["zebra"], (HitKind.POINT,)).notes == ("No match for 'zebra'.",)


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
