"""Searching: which hits, in which order, and where the words stand in them."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.models import Symposium
from symposium_cli.errors import UsageError
from symposium_cli.names.words import Words, fold, match_key
from symposium_cli.queries.filters import Result
from symposium_cli.queries.kinds import HitKind
from symposium_cli.queries.search import PLACES, Hit, parse_kinds, search
from tests.conftest import Ask
from tests.support.events import (
    Document,
    built,
    entity,
    fair,
    part,
    point,
    programme,
    slot,
    summary,
    theme,
)


def found(symposium: Symposium, *words: str, kinds: tuple[HitKind, ...] = ()) -> list[str]:
    return [hit.id for hit in search(symposium, words, kinds).records]


def titled(*titles: str, **fields: object) -> Symposium:
    """A programme of slots, one for each title, with ids from `s0` on."""
    slots = [
        slot(f"s{number}", f"01T{number:02}:00", f"01T{number + 1:02}:00", title=title, **fields)
        for number, title in enumerate(titles)
    ]
    return built(programme(*slots))


def themed(*themes: Document, **fields: object) -> Symposium:
    return built(programme(), summary(*themes, **fields))


def text_of(statement: str, words: str) -> Hit:
    """The hit of a point that says something."""
    [hit] = search(
        themed(theme("t", point("p", statement=statement), title="Other", summary="Else.")),
        [words],
        (HitKind.POINT,),
    ).records
    return hit


def marked(hit: Hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.matches]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        (["stoere"], "jonas-gahr-store"),
        (["STORE"], "jonas-gahr-store"),
        (["Støre", "norway"], "jonas-gahr-store"),
        (["jimenez"], "trinidad-jimenez"),
        (["ki moon"], "ban-ki-moon"),
        (["ki-moon"], "ban-ki-moon"),
        (["kimoon"], "ban-ki-moon"),
        (["moon"], "ban-ki-moon"),
        (["fassi fihri"], "taieb-fassi-fihri"),
        (["fihri", "fassi"], "taieb-fassi-fihri"),
        (["HRH"], "saud-al-faisal"),
        (["h.r.h."], "saud-al-faisal"),
        (["h.r.h. prince saud"], "saud-al-faisal"),
        (["IHSANOGLU"], "ekmeleddin-ihsanoglu"),
    ],
)
def test_people_are_found_however_they_are_typed(
    symposium: Symposium, words: list[str], person: str
) -> None:
    sessions = [
        session.id
        for session in symposium.programme.sessions
        if any(part.person == person for part in session.parts)
    ]
    assert found(symposium, *words) == [person, *sessions]


def test_all_words_must_match_in_any_order(symposium: Symposium) -> None:
    assert found(symposium, "Norway", "foreign") == ["jonas-gahr-store"]
    assert found(symposium, "foreign", "Norway") == ["jonas-gahr-store"]
    assert found(symposium, "Norway", "Spain") == []


@pytest.mark.parametrize(
    ("word", "ids"), [("mark", ["s0", "s1"]), ("marke", ["s1"]), ("arket", []), ("markets", [])]
)
def test_a_word_begins_a_word(word: str, ids: list[str]) -> None:
    assert sorted(found(titled("Marks", "Market"), word)) == ids


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["good trade"], ["s0"]),
        (["good tra"], ["s0"]),
        (["goo trade"], []),
        (["good", "trade"], ["s0", "s1"]),
        (['"good trade"'], ["s0"]),
        (['say "good trade"'], ["s0"]),
        (['"trade good"'], ["s1"]),
        (['"good trade" "trade good"'], []),
        (['good "trade"'], ["s0", "s1"]),
        (['"good', "trade"], ["s0", "s1"]),
    ],
)
def test_a_phrase_stands_together_and_in_order(words: list[str], ids: list[str]) -> None:
    data = titled("Say good trade", "Say trade good")
    assert sorted(found(data, *words)) == ids


def test_a_word_in_the_title_ranks_over_one_in_the_text() -> None:
    data = themed(
        theme("text", title="Apples and pears", summary="Something about wine."),
        theme("title", title="Wine and apples", summary="Something about pears."),
        theme("other", title="Bread and salt", summary="Something about bread."),
        theme("more", title="Salt and honey", summary="Something about honey."),
        theme("last", title="Milk and honey", summary="Something about milk."),
    )
    assert found(data, "wine") == ["title", "text"]


def test_more_mentions_rank_higher_and_ties_keep_the_order_of_the_document() -> None:
    data = titled("Plum jam pie", "Fig jam pie", "Plum plum pie", "Milk", "Bread")
    assert found(data, "plum") == ["s2", "s0"]
    assert found(data, "pie", "jam") == ["s0", "s1"]


def test_scores_are_positive_and_fall(symposium: Symposium) -> None:
    scores = [hit.score for hit in search(symposium, ["human rights"], ()).records]
    assert len(scores) == 7
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


@pytest.mark.parametrize(
    ("place", "ids"),
    [
        ("sessions", ["ii"]),
        ("speakers", []),
        ("themes", ["dialogue"]),
        ("points", ["p21-1", "p5-1"]),
        ("bodies", []),
    ],
)
def test_a_place_holds_only_its_own_kinds(symposium: Symposium, place: str, ids: list[str]) -> None:
    assert sorted(found(symposium, "dialogue", kinds=parse_kinds(place))) == ids


def test_every_place_together_is_everything(symposium: Symposium) -> None:
    kinds = [kind for place in PLACES for kind in parse_kinds(place)]
    assert sorted(kinds) == sorted(HitKind)
    assert found(symposium, "terror", kinds=tuple(kinds)) == found(symposium, "terror")


def test_places_are_typed_in_any_case() -> None:
    assert parse_kinds(" Points ") == parse_kinds("point") == (HitKind.POINT,)
    assert HitKind.DOCUMENT in parse_kinds("bodies")


def test_an_unknown_place_lists_the_known_ones() -> None:
    with pytest.raises(UsageError) as refused:
        parse_kinds("pints")
    assert refused.value.message == "--in 'pints' is no place to search."
    assert refused.value.hint == "Search in sessions, speakers, themes, points, bodies."
    assert refused.value.did_you_mean == ("points",)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("OAS", ["oas", "jose-miguel-insulza", "iv"]),
        ("UNODC", ["unodc", "yury-fedotov", "iv"]),
        ("CAERT", ["caert", "francesco-madeira", "iv"]),
        ("GCTF", ["global-counter-terrorism-forum", "p9-2"]),
    ],
)
def test_acronyms_find_bodies_and_who_belongs_to_or_mentions_them(
    symposium: Symposium, words: str, ids: list[str]
) -> None:
    assert sorted(found(symposium, words)) == sorted(ids)


def test_a_name_of_a_body_finds_it_its_people_and_the_points_that_mention_it(
    fairground: Symposium,
) -> None:
    hits = search(fairground, ["goe"], ()).records
    assert sorted((hit.kind, hit.id) for hit in hits) == [
        ("body", "guild"),
        ("point", "p1-1"),
        ("session", "talks"),
        ("speaker", "ada-example"),
    ]
    assert [(hit.kind, hit.id) for hit in search(fairground, ["r/1"], ()).records] == [
        ("resolution", "r-1"),
        ("point", "p1-2"),
    ]
    assert found(fairground, "charter") == ["charter", "p1-2"]


def test_other_spellings_and_kinds_of_office_find_a_person() -> None:
    data = built(
        programme(
            slot(
                "one",
                "01T10:00",
                "01T11:00",
                parts=[
                    part("ben-sample", other_spellings=["Benn Sampel"]),
                    part("ada-example", office="Mayor", office_kind="head_of_government"),
                ],
            )
        )
    )
    assert found(data, "sampel") == ["ben-sample"]
    assert found(data, "head of government") == ["ada-example"]


def test_a_room_finds_its_sessions(fairground: Symposium) -> None:
    assert found(fairground, "annex") == ["workshop"]


def test_a_point_is_not_found_through_the_title_of_its_theme() -> None:
    data = themed(theme("wine", point("p", statement="Bread."), title="Wine", summary="Grapes."))
    assert found(data, "wine") == ["wine"]
    [hit] = search(data, ["bread"], ()).records
    assert (hit.kind, hit.id, hit.title, hit.snippet) == ("point", "p", "Wine", "Bread.")


def test_a_point_is_shown_with_who_says_it(symposium: Symposium) -> None:
    [hit] = search(symposium, ["worldwide"], ()).records
    assert hit.snippet.startswith("participants highlighted: At a round table")
    assert (hit.id, hit.pages, hit.paragraph, hit.title) == ("p17-1", (3,), 17, "The media")


def test_a_short_text_is_shown_whole() -> None:
    statement = f"Wine {'and bread ' * 19}now."
    assert len(statement) == 199
    hit = text_of(statement, "wine")
    assert (hit.snippet, hit.matches) == (statement, ((0, 4),))


@pytest.mark.parametrize("before", [0, 1, 10, 30, 60])
@pytest.mark.parametrize("after", [0, 1, 10, 30, 60])
def test_a_long_text_is_cut_between_words_around_the_first_match(before: int, after: int) -> None:
    statement = f"{'alpha ' * before}wine{' omega' * after}."
    hit = text_of(statement, "wine")
    assert marked(hit) == ["wine"]
    shown = hit.snippet.removeprefix("…").removesuffix("…")
    assert f" {shown} " in f" {statement} "
    assert hit.snippet.startswith("…") == (not statement.startswith(shown))
    assert hit.snippet.endswith("…") == (not statement.endswith(shown))
    assert len(shown) >= min(len(statement), 140)
    assert len(shown) <= 200


def test_only_the_matches_that_are_shown_are_marked() -> None:
    hit = text_of(f"wine {'alpha ' * 20}wine {'alpha ' * 40}wine", "wine")
    assert marked(hit) == ["wine", "wine"]


def test_a_match_in_another_name_is_told_after_the_text(symposium: Symposium) -> None:
    [hit] = search(symposium, ["OAS"], (HitKind.SPEAKER,)).records
    assert hit.snippet == (
        "Eminent Speaker: H.E. Mr. José Miguel Insulza, Secretary General, Organization of American"
        " States (OAS)"
    )
    assert [hit.snippet[start:end] for start, end in hit.matches] == ["OAS"]


@pytest.mark.parametrize(
    "words", ["UK", "USA", "Türkiye", "Switzerland", "session iii", "new centre", "unga", "HRH"]
)
def test_every_hit_shows_why_it_is_one(symposium: Symposium, words: str) -> None:
    hits = search(symposium, words.split(), ()).records
    assert hits
    assert all(hit.matches for hit in hits)


def test_a_slip_gets_a_suggestion(symposium: Symposium) -> None:
    answer = search(symposium, ["norwya"], ())
    assert answer.notes == ("Nothing mentions 'norwya'. Did you mean: norway?",)


def test_the_parts_of_one_person_are_told_apart_by_session(symposium: Symposium) -> None:
    hits = search(symposium, ["Orr"], (HitKind.SPEAKER,)).records
    assert [(hit.id, hit.session) for hit in hits] == [("robert-orr", "closing")] * 2


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("wine", ["Wine", "wines"]),
        ("red wine", ["red wines"]),
        ("re", ["red", "régime"]),
        ("regime", ["régime"]),
        ("Oe", ["Øre"]),
    ],
)
def test_whole_words_are_marked_as_they_stand(words: str, marks: list[str]) -> None:
    assert marked(text_of("Wine, red wines, a régime of Øre.", words)) == marks


WORD = st.text("abäø", min_size=1, max_size=4)
TEXT = st.lists(WORD, min_size=1, max_size=120).map(" ".join)


@settings(deadline=None, max_examples=150)
@given(TEXT, st.lists(WORD, min_size=1, max_size=3))
def test_marks_lie_in_the_snippet_in_order_and_begin_with_a_searched_word(
    text: str, words: list[str]
) -> None:
    hits = search(titled(text), words, ()).records
    assert bool(hits) == all(Words(word).match(text) for word in words)
    for hit in hits:
        ends = [0, *(end for _, end in hit.matches)]
        assert all(end <= start for end, (start, _) in zip(ends, hit.matches, strict=False))
        assert ends[-1] <= len(hit.snippet)
        assert hit.matches
        for start, end in hit.matches:
            assert end > start
            assert any(Words(word).match(hit.snippet[start:end]) for word in words)
        shown = hit.snippet.strip("…").split()
        assert set(shown) <= set(text.split())
        expected = [word for word in shown if any(Words(typed).match(word) for typed in words)]
        assert marked(hit) == expected


@settings(deadline=None, max_examples=100)
@given(TEXT, st.lists(WORD, min_size=2, max_size=3).map(" ".join))
def test_the_marks_of_a_phrase_hold_it_whole(text: str, phrase: str) -> None:
    for hit in search(titled(text), [phrase], ()).records:
        if any(start.startswith(match_key(phrase)) for start in map(fold, text.split())):
            continue
        for mark in marked(hit):
            assert len(mark.split()) >= len(phrase.split())
            assert fold(mark).startswith(" ".join(fold(phrase).split()[:-1]))


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (["zebra"], "Nothing mentions 'zebra'."),
        (["zebra", "wine"], "Nothing mentions 'zebra wine'."),
        (["media human"], "Nothing mentions 'media human' in these words and this order."),
    ],
)
def test_no_hit_is_an_answer_with_a_note(symposium: Symposium, words: list[str], note: str) -> None:
    assert search(symposium, words, ()) == Result((), (note,))


@pytest.mark.parametrize("words", [[], [""], [" "], ['"'], ["*"], ["' ;"], ["\x00"], ["\ud800"]])
def test_there_must_be_a_word_to_search_for(symposium: Symposium, words: list[str]) -> None:
    with pytest.raises(UsageError) as refused:
        search(symposium, words, ())
    assert refused.value.message == "There is no word to search for."


def test_a_blank_beside_a_word_counts_for_nothing(symposium: Symposium) -> None:
    assert found(symposium, "stoere", "*") == found(symposium, "stoere")


@pytest.mark.parametrize(
    "typed",
    [
        'norway"',
        '"norway',
        "norway*",
        "norway)",
        "(norway",
        "norway;",
        "'norway'",
        "norway\x00",
        "norway\ud800",
        "^norway",
        "{norway}",
        "-norway",
    ],
)
def test_marks_of_a_query_language_mean_nothing(symposium: Symposium, typed: str) -> None:
    assert found(symposium, typed) == ["jonas-gahr-store", "v"]


@pytest.mark.parametrize("word", ["OR", "AND", "NOT", "NEAR", "NEAR(", "title:", "text:"])
def test_words_of_a_query_language_are_words(word: str) -> None:
    data = titled("Or and not near title text", "Cheese")
    assert found(data, word) == ["s0"]
    assert found(data, "cheese", word) == []


@settings(deadline=None, max_examples=150)
@given(st.lists(st.text(st.characters(exclude_categories=())), min_size=1, max_size=4))
def test_anything_may_be_typed(fairground: Symposium, words: list[str]) -> None:
    try:
        answer = search(fairground, words, ())
    except UsageError:
        assert not any(map(Words, words))
    else:
        assert bool(answer.records) != bool(answer.notes)


@pytest.mark.parametrize("words", [["a" * 10_000], ["a"] * 400, ["a " * 10_000], ['"a b" ' * 300]])
def test_long_questions_are_answered_soon(fairground: Symposium, words: list[str]) -> None:
    began = time.monotonic()
    search(fairground, words, ())
    assert time.monotonic() - began < 5


def test_a_data_set_without_a_summary_is_searched() -> None:
    bare = built(fair())
    assert found(bare, "guild") == ["guild", "ada-example", "talks"]
    assert search(bare, ["charter"], ()).notes == ("Nothing mentions 'charter'.",)


def test_a_body_of_both_files_is_one_hit() -> None:
    both = built(
        programme(organizations=[entity("guild", "Guild", pages=[2])]),
        summary(bodies=[entity("guild", "Guild", other_names=["GoE"])]),
    )
    [hit] = search(both, ["guild"], ()).records
    assert (hit.kind, hit.snippet, hit.pages) == ("body", "Guild; GoE", (1, 2))


def test_hits_as_json(ask: Ask) -> None:
    [record] = ask("search", "victims", "voice", "unheard", "--json").json
    assert record.pop("score") > 0
    assert record == {
        "kind": "point",
        "id": "p17-2",
        "title": "The media",
        "snippet": "participants noted: At that round table, above all: the media are a good"
        " channel for victims, whose voice goes unheard too often.",
        "matches": [[85, 92], [100, 105], [111, 118]],
        "pages": [3],
        "session": None,
        "paragraph": 17,
    }


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["zebra"], 0, "Nothing mentions 'zebra'.\n"),
        (["zebra", "-e"], 1, "Nothing mentions 'zebra'.\n"),
        (["stoere", "-e"], 0, ""),
        (["--", "-"], 2, "symp: There is no word to search for.\n"),
        (["norway", "--in", "plumbers"], 2, "symp: --in 'plumbers' is no place to search.\n"),
        ([], 2, "symp: Missing argument 'WORDS...'.\n"),
    ],
)
def test_exit_statuses(ask: Ask, arguments: list[str], status: int, told: str) -> None:
    reply = ask("search", *arguments, status=status)
    assert reply.err.startswith(told)
    assert bool(reply.out) == (arguments[:1] == ["stoere"])


def test_no_hit_in_every_format(ask: Ask) -> None:
    assert ask("search", "zebra", "--json").out == "[]\n"
    assert ask("search", "zebra", "-f", "jsonl").out == ""
    assert ask("search", "zebra", "-f", "csv").out.strip() == (
        "kind,id,title,snippet,matches,pages,session,paragraph,score"
    )


def test_places_given_twice_mean_either(ask: Ask) -> None:
    records = ask("search", "dialogue", "--in", "sessions", "--in", "themes", "--json").json
    assert {record["kind"] for record in records} == {"session", "theme"}


def test_a_state_finds_the_session_in_which_it_spoke_and_says_so(symposium: Symposium) -> None:
    [hit] = search(symposium, ["norway"], (HitKind.SESSION,)).records
    assert (hit.id, hit.snippet.endswith(" (Norway)")) == ("v", True)
