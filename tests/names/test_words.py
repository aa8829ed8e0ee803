"""Folding and matching of words: case, accents, hyphens and apostrophes do not count."""

import unicodedata
from collections.abc import Callable
from string import punctuation, whitespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symposium_cli.dataset.models import Symposium
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import Words, fold, match_key, tokenize, word_starts

# Lone surrogates too: they are what Python makes of bytes on the command line that are not UTF-8.
ANY_TEXT = st.text(st.characters(exclude_categories=()))
# ŉ has a capital of two characters, the first of them an apostrophe.
LATIN_WORDS = st.text(
    st.characters(max_codepoint=0x24F, categories=["Lu", "Ll"], exclude_characters="ŉ"), min_size=1
)
COMPOUNDS = st.lists(LATIN_WORDS, min_size=1, max_size=3).map("-".join)
FEW_LETTERS = st.text("aAbø -'", max_size=8)
NAMES = st.lists(COMPOUNDS, min_size=1, max_size=4).map(" ".join)


def without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def without_hyphens(text: str) -> str:
    return text.replace("-", "")


def hyphens_as_spaces(text: str) -> str:
    return text.replace("-", " ")


def long_hyphens(text: str) -> str:
    return text.replace("-", "\u2011")


RESPELLINGS = [
    str,
    str.upper,
    str.lower,
    without_accents,
    decomposed,
    without_hyphens,
    hyphens_as_spaces,
    long_hyphens,
]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("NORWAY", "norway"),
        ("Støre", "store"),
        ("Jiménez", "jimenez"),
        ("Jime\u0301nez", "jimenez"),
        ("Davutoğlu", "davutoglu"),
        ("İSTANBUL", "istanbul"),
        ("Diyarbakır", "diyarbakir"),
        ("Łódź", "lodz"),
        ("Đà Nẵng", "da nang"),
        ("Straße", "strasse"),
        ("Æsir", "aesir"),
        ("Œuvre", "oeuvre"),
        ("Þór", "thor"),
        ("ﬁn", "fin"),
        ("ᴺo", "no"),
        ("Αθήνα", "αθηνα"),
        ("", ""),
    ],
)
def test_fold_takes_case_accents_and_shapes_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY_TEXT)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT)
def test_fold_ignores_case(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@given(ANY_TEXT)
def test_fold_ignores_how_a_letter_is_composed(text: str) -> None:
    assert fold(decomposed(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Session II", "sessionii"),
        ("A/RES/62/272", "ares62272"),
        ("Chairman’s Summary", "chairmanssummary"),
        ("!?", ""),
    ],
)
def test_identity_is_what_is_left_of_a_name(text: str, left: str) -> None:
    assert match_key(text) == left


@given(st.lists(ANY_TEXT), st.text(punctuation + whitespace))
def test_identity_ignores_punctuation_space_and_case(pieces: list[str], noise: str) -> None:
    bare = "".join(pieces)
    assert match_key(noise.join(pieces)) == match_key(bare.upper()) == match_key(bare)


def test_a_name_falls_into_words_and_their_parts() -> None:
    assert tokenize("Fassi-Fihri of Morocco") == [["fassi", "fihri"], ["of"], ["morocco"]]
    assert tokenize("Côte d’Ivoire, -- (R. M.)") == [["cote"], ["d", "ivoire"], ["r"], ["m"]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("H.R.H. Prince", [["h", "r", "h"], ["prince"]]),
        ("H.R.H", [["h", "r", "h"]]),
        ("the U.S.A.", [["the"], ["u", "s", "a"]]),
        ("É.U.", [["e", "u"]]),
        ("H.E.Mr. Ban", [["h", "e"], ["mr"], ["ban"]]),
        ("Mr.Ban", [["mr"], ["ban"]]),
        ("M.Natalegawa", [["m"], ["natalegawa"]]),
        ("Ban M.", [["ban"], ["m"]]),
        ("3.4 or a.1", [["3"], ["4"], ["or"], ["a"], ["1"]]),
    ],
)
def test_an_abbreviation_with_full_stops_is_one_word(text: str, words: list[list[str]]) -> None:
    assert tokenize(text) == words


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("Ban Ki-moon", {"ban", "kimoon", "moon"}),
        ("Støre", {"store", "stoere"}),
        ("STØRE", {"store", "stoere"}),
        ("Åse Sjöström", {"ase", "aase", "sjostrom", "sjoestroem"}),
        ("H.R.H. Prince", {"hrh", "rh", "h", "prince"}),
        ("", set()),
    ],
)
def test_what_a_typed_word_may_begin(name: str, starts: set[str]) -> None:
    assert word_starts(name) == starts


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("jimenez", "Trinidad Jiménez"),
        ("DAVUTOGLU", "Ahmet Davutoğlu"),
        ("store", "Jonas Gahr Støre"),
        ("stoere", "Jonas Gahr Støre"),
        ("STOERE", "Jonas Gahr STØRE"),
        ("muller", "Müller"),
        ("Mueller", decomposed("Müller")),
        ("aase", "Åse"),
        ("jaervi", "Järvi"),
        ("fassi fihri", "Taïeb Fassi-Fihri"),
        ("fassifihri", "Taïeb Fassi-Fihri"),
        ("Fihri-Fassi", "Taïeb Fassi-Fihri"),
        ("ki moon", "Ban Ki-moon"),
        ("Ki-moon", "Ban Ki Moon"),
        ("kimo", "Ban Ki-moon"),
        ("al-nasser", "Nassir Alnasser"),
        ("moon ban", "Ban Ki-moon"),
        ("oneill", "O’Neill"),
        ("O'Neill", "O’Neill"),
        ("neill", "O'Neill"),
        ("oneill", "O`Neill"),
        ("b", "Ban Ki-moon"),
        ("r.m.", "R. M. Marty M. Natalegawa"),
        ("holder jr", "Eric Holder, Jr."),
        ("66th", "the 66th Session"),
        ("HRH", "H.R.H. Prince Saud Al-Faisal"),
        ("hrh prince", "H.R.H. Prince Saud Al-Faisal"),
        ("H.R.H", "H.R.H. Prince Saud Al-Faisal"),
        ("H.R.H.", "HRH Prince Saud Al-Faisal"),
        ("HE Mr Ban", "H.E. Mr. Ban Ki-moon"),
        ("h.e. mr. ban", "HE Mr Ban Ki-moon"),
        ("usa", "the U.S.A."),
    ],
)
def test_every_typed_word_begins_a_word_of_the_field(typed: str, field: str) -> None:
    assert Words(typed).match(field)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("oon", "Ban Ki-moon"),
        ("moonki", "Ban Ki-moon"),
        ("banki", "Ban Ki-moon"),
        ("bank", "Ban Ki-moon"),
        ("ban orr", "Ban Ki-moon"),
        ("ki-orr", "Ban Ki-moon"),
        ("ban", "Hina Rabbani Khar"),
        ("stoore", "Jonas Gahr Støre"),
        ("anything", ""),
        ("hrhprince", "H.R.H. Prince Saud Al-Faisal"),
        ("mrban", "H.E. Mr.Ban"),
        ("rm", "R. M. Marty M. Natalegawa"),
    ],
)
def test_a_word_that_begins_none_of_the_field_does_not_match(typed: str, field: str) -> None:
    assert not Words(typed).match(field)


@pytest.mark.parametrize("respell", RESPELLINGS)
def test_every_word_of_a_persons_name_finds_the_person(
    symposium: Symposium, respell: Callable[[str], str]
) -> None:
    for session in symposium.programme.sessions:
        for part in session.parts:
            name = part.full_name
            assert [word for word in name.split() if not Words(respell(word)).match(name)] == []


@given(NAMES, st.sampled_from(RESPELLINGS))
def test_every_word_of_a_name_finds_it(name: str, respell: Callable[[str], str]) -> None:
    assert all(Words(respell(word)).match(name) for word in name.split())
    assert Words(respell(name)).match(name)


@given(NAMES, st.data())
def test_every_beginning_of_a_word_finds_it(name: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(name.split()))
    length = data.draw(st.integers(min_value=1, max_value=len(word)))
    assert Words(word[:length]).match(name)


@given(ANY_TEXT)
def test_any_text_at_all_finds_itself(text: str) -> None:
    assert Words(text).match(text)


@given(FEW_LETTERS, FEW_LETTERS, FEW_LETTERS)
def test_all_typed_words_must_match(first: str, second: str, field: str) -> None:
    both = Words(first).match(field) and Words(second).match(field)
    assert Words(f"{first} {second}").match(field) is both


@pytest.mark.parametrize(
    ("typed", "something"), [("ban", True), ("7", True), ("", False), ("!? -- '", False)]
)
def test_whether_there_is_a_word_to_look_for(typed: str, *, something: bool) -> None:
    assert bool(Words(typed)) is something


@pytest.mark.parametrize(
    ("typed", "known", "alike"),
    [
        ("Norwya", ["Sweden", "Norway"], ("Norway",)),
        ("UNDOC", ["UNESCO", "UNODC"], ("UNODC",)),
        ("Smithson", ["Ban Ki-moon", "Michael Smith"], ("Michael Smith",)),
        ("JIMENES", ["Trinidad Jiménez"], ("Trinidad Jiménez",)),
        ("Nigerria", ["Niger", "Nigeria"], ("Nigeria",)),
        ("norway", ["Norway"], ("Norway",)),
        ("Norwya", ["Norway", "Norway"], ("Norway",)),
        ("plumber", ["Norway"], ()),
        ("", ["Norway"], ()),
        ("!", ["Norway"], ()),
        ("Norway", [], ()),
    ],
)
def test_the_likest_names_come_first(typed: str, known: list[str], alike: tuple[str, ...]) -> None:
    assert suggestions(typed, known) == alike
    assert suggestions(typed, iter(known)) == alike


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("Gahr Stoere Jonas", "Jonas Gahr Støre"),
        ("Smith Michal", "Michael Smith"),
        ("Moon Ban Kee", "Ban Ki-moon"),
        ("States American", "Organization of American States"),
    ],
)
def test_words_are_compared_one_by_one_in_any_order(typed: str, known: str) -> None:
    assert suggestions(typed, ["Robert Orr", known]) == (known,)


def test_a_small_word_is_like_nothing() -> None:
    assert suggestions("of", ["Bank of Examples"]) == ()


@pytest.mark.parametrize(
    ("typed", "known", "alike"),
    [
        ("Nigeria", ["Nigeria", "Niger"], ("Niger",)),
        ("Norway", ["Norway"], ()),
        ("Norway", {"Norwya": "Norway"}, ()),
        ("Norway", {"Norway": "NOR"}, ("NOR",)),
    ],
)
def test_what_was_typed_is_never_suggested(
    typed: str, known: list[str] | dict[str, str], alike: tuple[str, ...]
) -> None:
    assert suggestions(typed, known) == alike


def test_no_more_than_three_names_are_suggested() -> None:
    known = ["aaaab", "aaaac", "aaaad", "aaaae"]
    assert suggestions("aaaaa", known) == ("aaaab", "aaaac", "aaaad")
    assert suggestions("aaaaa", reversed(known)) == ("aaaae", "aaaad", "aaaac")


@pytest.mark.parametrize(
    ("typed", "known", "alike"),
    [
        # 0.9 and 0.8 are near each other, and 0.8 alone is good enough.
        ("abcdefghij", ["abcdefghxy", "abcdefghix"], ("abcdefghix", "abcdefghxy")),
        ("abcdefghij", ["abcdefghxy"], ("abcdefghxy",)),
        # Beside a hit of 1.0 it is not.
        ("abcdefghij", ["abcdefghxy", "Abcdefghij"], ("Abcdefghij",)),
        (
            "some partcipants",
            ["many participants", "participants", "some participants"],
            ("some participants",),
        ),
    ],
)
def test_only_names_nearly_as_good_as_the_best_are_suggested(
    typed: str, known: list[str], alike: tuple[str, ...]
) -> None:
    assert suggestions(typed, known) == alike


@pytest.mark.parametrize(
    ("known", "alike"),
    [
        ({"Burmania": "Bermuda", "Burma": "Myanmar"}, ("Myanmar", "Bermuda")),
        ({"Myanmar": "Myanmar", "Burma": "Myanmar"}, ("Myanmar",)),
        ({"Burma": "Myanmar", "Burmania": "Myanmar"}, ("Myanmar",)),
        ({"Myanmar": "Burma"}, ()),
    ],
)
def test_what_is_suggested_may_be_another_name(
    known: dict[str, str], alike: tuple[str, ...]
) -> None:
    assert suggestions("Burmaa", known) == alike


def test_the_likest_of_its_names_says_how_good_a_suggestion_is() -> None:
    names = {"abcdefghix": "two", "abcdefghxy": "one", "Abcdefghij": "one"}
    assert suggestions("abcdefghij", names) == ("one", "two")
    assert suggestions("abcdefghij", dict(reversed(names.items()))) == ("one", "two")


@settings(deadline=None)
@given(ANY_TEXT, st.dictionaries(ANY_TEXT, ANY_TEXT))
def test_suggestions_are_among_those_given(typed: str, known: dict[str, str]) -> None:
    for names, offered in ((known, known.values()), (list(known), known.keys())):
        alike = suggestions(typed, names)
        assert set(alike) <= set(offered) - {typed}
        assert len(set(alike)) == len(alike) <= 3
