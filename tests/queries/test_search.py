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
ALONE = "By themselves: Norway (2 hits), France (4 hits)."


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
        (["of", "Norway", "and", "the"], ["jonas-gahr-store", "v"]),
        (["Norway", "norway"], ["jonas-gahr-store", "v"]),
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
        (["markets"], ["s3"]),
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


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["fair", "of", "cities"], ["s0"]),
        (["fair of cities"], []),
        (["of"], ["s1", "s2"]),
        (["of", "the"], ["s2"]),
        (['"of"', "bread"], ["s2"]),
        (["of", "bread"], ["s2", "s3"]),
    ],
)
def test_little_words_count_only_in_phrases_or_alone(words: list[str], ids: list[str]) -> None:
    data = titled("Fair for cities", "Offices", "Price of the bread", "Bread")
    assert sorted(found(data, *words)) == ids


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["organisation"], ["s0", "s1"]),
        (["organization"], ["s1", "s0"]),
        (["world organisation programme"], ["s0", "s1"]),
        (["world organization program"], ["s0", "s1"]),
        (["labor", "centre"], ["s2"]),
        (["prise"], []),
    ],
)
def test_british_and_american_spellings_are_one_word(words: list[str], ids: list[str]) -> None:
    data = titled(
        "World organization programme", "World organisation program", "Labour center", "A prize"
    )
    hits = search(data, words, ()).items
    assert sorted(hit.passage.id for hit in hits) == sorted(ids)
    assert all(hit.matches and hit.score >= WHOLE for hit in hits)


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("हिमा", ["s0"]),
        ("हरी", ["s1"]),
        ("ह", ["s0", "s1"]),
        ("osei", ["s2"]),
        ("Ɔ", ["s2"]),
        ("dan", ["s3"]),
        ("stoere", ["s8"]),
        ("か", ["s5"]),
        ("が", ["s4"]),
        ("محمد", ["s6"]),
        ("한", ["s7"]),
    ],
)
def test_letters_of_every_script(word: str, ids: list[str]) -> None:
    data = titled(
        "हिमालय", "हरी", "Ɔsei", "Ɗan", "か\u3099っこう", "かもめ", "مـحـمـد", "한국", "Støre"
    )
    hits = search(data, [word], ()).items
    assert sorted(hit.passage.id for hit in hits) == ids
    assert all(hit.matches == ((0, len(hit.snippet)),) for hit in hits)


@pytest.mark.parametrize(
    ("words", "ids", "note"),
    [
        (["borders"], ["p8-3", "p8"], "border"),
        (["Youths"], ["p5-4", "p5"], "youth"),
        (["norway", "offices"], [], None),
        # A phrase with such a word, and a plural beside a printed word.
        (["CTITF websites"], ["p18-4", "ctitf", "p18"], "CTITF website"),
        (["religions", "terrorism"], ["p4-5", "strategy", "p4"], "religion, terrorism"),
        *(([typed], ["registration"], "0915") for typed in ("9:15", "9.15", "9:15am", "915")),
        (["2011-09-19"], ["programme", "p1-1", "p1"], "19 September 2011"),
        # Not one that it prints, and a word that only ends as a plural does.
        (["2011-09-20"], [], None),
        (["news"], [], None),
    ],
)
def test_what_is_printed_in_another_form_is_found_in_that(
    symposium: Symposium, words: list[str], ids: list[str], note: str | None
) -> None:
    answer = search(symposium, words, ())
    assert [hit.passage.id for hit in answer.items] == ids
    told = f"Showing results for {note}."
    assert (told in answer.notes) is (note is not None)
    assert all(hit.matches and hit.score < WHOLE for hit in answer.items)


def test_a_plural_finds_the_whole_singular_only() -> None:
    data = titled("Borderless markets", "A border", "Mark it")
    assert found(data, "borders") == ["s1"]
    assert found(data, "marks") == ["s2"]
    # Where the plural is printed anywhere, it is what is asked for.
    assert found(data, "borders", kinds=(HitKind.SESSION,)) == ["s1"]
    ada = part("ada-example", office="Clerk of the Market")
    elsewhere = built(programme(slot("markets", "01T10:00", "01T11:00", parts=[ada])))
    assert found(elsewhere, "markets", kinds=(HitKind.SPEAKER,)) == []


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


@pytest.mark.parametrize(
    "phrase",
    [
        "bureau cheese",
        "cheese zebra",
        "zebra guild",
        "bread cheese",
        "oven zebra",
        "bread oven bureau guild",
    ],
)
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


def test_how_often_each_word_stands_alone_is_told_of_ten_words_at_most() -> None:
    titles = ["ale", "bun", "cod", "dip", "egg", "fig", "gin", "ham", "ice", "jam", "kiwi"]
    data = titled(*titles)
    [note] = search(data, titles[:10], ()).notes
    each = ", ".join(f"{word} (1 hit)" for word in titles[:10])
    together = f"No match for all of these together: {', '.join(titles[:10])}"
    assert note == f"{together}. By themselves: {each}."
    assert search(data, titles, ()).notes == (f"{together} and 1 more.",)


def test_a_compound_finds_the_word_in_one() -> None:
    data = titled("Counterterrorism", "Counter measures against terrorism")
    assert found(data, "counter-terrorism") == found(data, "counter terrorism") == ["s0"]


def test_a_state_is_suggested_where_just_one_is_meant_and_found() -> None:
    names = {"Republic of Korea": "KOR", "Norway": "NOR", "D.P.R. of Korea": "PRK"}
    parts = [part(code.lower(), country=name, country_code=code) for name, code in names.items()]
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=parts)))
    [note] = search(data, ["Norwegian"], ()).notes
    assert note.endswith("Did you mean: Norway?")
    for word, kinds in (("Koreans", ()), ("Norwegian", (HitKind.THEME, HitKind.BODY))):
        assert search(data, [word], kinds).notes == (f"No match for {word!r}.",)


def test_slips_are_looked_for_in_ten_words_at_most(symposium: Symposium) -> None:
    words = ["norwya", "eminent", "speaker", "jonas", "gahr", "store", "for", "foreign", "affairs"]
    words.append("minister")
    [note] = search(symposium, words, ()).notes
    assert note.endswith(f"Did you mean: norway {' '.join(words[1:])}?")
    [note] = search(symposium, [*words, "eminent"], ()).notes
    assert "Did you mean" not in note


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (["zebra"], "No match for 'zebra'."),
        (["zebra", "norwya"], "No match for all of these together: zebra, norwya."),
        (
            ["Norway", "France"],
            f"No match for all of these together: Norway, France. {ALONE}",
        ),
        (["zebra", "zebra"], "No match for 'zebra'."),
        (["norwya"], "No match for 'norwya'. Did you mean: norway?"),
        (
            ["norwya", "UN"],
            "No match for all of these together: norwya, UN. Did you mean: norway UN?",
        ),
        (["yoth"], "No match for 'yoth'. Did you mean: youth?"),
        (["yuoth"], "No match for 'yuoth'. Did you mean: youth?"),
        (["terorism"], "No match for 'terorism'. Did you mean: terrorism?"),
        # Words that are merely alike: of many there always are some.
        *(([word], f"No match for {word!r}.") for word in ("press", "coherence", "normal", "hat")),
        # A wrong letter, one too many, or one left out of a word of four: too short to tell.
        *(([word], f"No match for {word!r}.") for word in ("yauth", "yoouth", "fll")),
        # Each is known, or would be, but nothing mentions them together.
        (
            ["youth", "norwya"],
            (
                "No match for all of these together: youth, norwya. "
                "By themselves: youth (2 hits), norwya (0 hits)."
            ),
        ),
        (["roundtable"], "No match for 'roundtable'. Did you mean: round table?"),
        (["youth zebra"], "No match for 'youth zebra' as a phrase."),
        (["norway foreign"], f"No match for 'norway foreign' as a phrase. {ANYWHERE}"),
        (
            ["youth", "yuoth"],
            (
                "No match for all of these together: youth, yuoth. "
                "By themselves: youth (2 hits), yuoth (0 hits)."
            ),
        ),
        (["atr"], "No match for 'atr'."),
        (
            ["borders", "Norway"],
            (
                "No match for all of these together: borders, Norway. "
                "By themselves: border (2 hits), Norway (2 hits)."
            ),
        ),
        *(
            ([typed], f"No match for {typed!r}. Did you mean: {name}?")
            for typed, name in (
                ("Norvège", "Norway"),
                ("Norwegians", "Norway"),
                ("Suiza", "Swiss Confederation"),
            )
        ),
        # No one speaks for it, or which is not told.
        *(([typed], f"No match for {typed!r}.") for typed in ("Japanese", "Korean")),
        (
            ["Norwegian", "minister"],
            (
                "No match for all of these together: Norwegian, minister. "
                "Did you mean: Norway minister?"
            ),
        ),
        (["human rigths"], "No match for 'human rigths' as a phrase. Did you mean: human rights?"),
        (
            ['"human rigths"'],
            "No match for '\"human rigths\"' as a phrase. Did you mean: human rights?",
        ),
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
        assert answer.items or answer.notes


NUMBERS = [f"a{number}" for number in range(1_000)]


@pytest.mark.parametrize(
    "words", [[*NUMBERS, "b"], [" ".join([*NUMBERS, "b"])], ["a-" * 1_001], ["a b", *NUMBERS]]
)
def test_a_thousand_words_are_enough(fairground: Symposium, words: list[str]) -> None:
    with pytest.raises(UsageError) as refused:
        search(fairground, words, ())
    assert refused.value.message.endswith(" words are too many to search for.")
    assert refused.value.hint == "Give at most 1,000."


@pytest.mark.parametrize(
    "words", [["a" * 10_000], ["a"] * 400, ["a"] * 30_000, ['"a b" ' * 300], NUMBERS]
)
def test_long_questions_are_answered_soon(fairground: Symposium, words: list[str]) -> None:
    began = time.monotonic()
    search(fairground, words, ())
    assert time.monotonic() - began < 5
