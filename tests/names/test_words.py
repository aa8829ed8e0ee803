"""Folding and matching of words: case, accents, hyphens and apostrophes do not count."""

import re
import unicodedata
from collections.abc import Callable
from string import punctuation, whitespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.errors import BlankError, Given
from symposium_cli.names.words import (
    Words,
    fold,
    match_key,
    parse_words,
    tokenize,
    word_spans,
    word_starts,
)
from tests.support.spellings import ANY_TEXT, decomposed, without_accents

# ŉ has a capital of two characters, the first of them an apostrophe.
LATIN_WORDS = st.text(
    st.characters(max_codepoint=0x24F, categories=["Lu", "Ll"], exclude_characters="ŉ"), min_size=1
)
COMPOUNDS = st.lists(LATIN_WORDS, min_size=1, max_size=3).map("-".join)
FEW_LETTERS = st.text("aAbø -'", max_size=8)
NAMES = st.lists(COMPOUNDS, min_size=1, max_size=4).map(" ".join)

RESPELLINGS = [
    str,
    str.upper,
    str.lower,
    without_accents,
    decomposed,
    lambda text: text.replace("-", ""),
    lambda text: text.replace("-", " "),
    lambda text: text.replace("-", "\u2011"),
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
        ("Ðŋŧħə", "dnthe"),
        ("ﬁn", "fin"),
        ("ᴺo", "no"),
        ("ĸ", "k"),
        ("𝚨𝛀", "αω"),  # capitals, but only when decomposed
        ("Ɔsei", "osei"),
        ("ƊAN", "dan"),
        ("Ƙofa", "kofa"),
        ("Wọlé Ṣóyínká", "wole soyinka"),
        ("Ŋgũgĩ", "ngugi"),
        ("Əliyev", "eliyev"),
        ("Gɔ̃ Ɛ Ɣ ǝ ʃ ʒ ɩ ʋ ȝ ƣ", "go e g e s z i v gh gh"),
        ("ẞ Ǽ ʣ ꜳ", "ss ae dz aa"),
        ("ＷＩＤＥ", "wide"),
        ("ʔa ǃkung Oʼneill ꞌa", "'a 'kung o'neill 'a"),
        ("Αθήνα", "αθηνα"),
        ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"),
        ("Οδυσσεύς", "οδυσσευσ"),
        ("Йёлка", "иелка"),
        ("1\u0301 \u0301a", "1 a"),
        ("", ""),
        # Marks of other scripts stay with their letters.
        ("हिमा", "हिमा"),
        ("क\u093cि", "क\u093cि"),
        ("น้ำ", "น\u0e49\u0e4dา"),
        ("كِتَاب", "كِتَاب"),
        ("か\u3099ｶﾞ", "がガ"),
        ("한국", "한국"),
        ("Қазақ", "қазақ"),
        # Joiners, which nobody types.
        ("مـحـمـد", "محمد"),
        ("می\u200cخواهم", "میخواهم"),
        ("क्\u200dष", "क्ष"),
        ("葛\U000e0100城", "葛城"),
        ("co\u00adop\u2060era\ufefftion", "cooperation"),
        ("ภาษา\u200bไทย", "ภาษา ไทย"),
    ],
)
def test_fold_takes_case_accents_and_shapes_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY_TEXT)
def test_fold_ignores_case_and_how_a_letter_is_composed(text: str) -> None:
    folded = fold(text)
    assert [fold(other) for other in (folded, text.upper(), text.lower(), decomposed(text))] == [
        folded
    ] * 4


def test_a_latin_letter_with_a_stroke_hook_or_mark_is_typed_without() -> None:
    names = {chr(code): unicodedata.name(chr(code), "") for code in range(0x80, 0x20000)}
    found = (
        (
            letter,
            re.fullmatch(
                "LATIN (?:CAPITAL|SMALL) LETTER ([A-Z]{1,2}) WITH (?!SMALL|MIDDLE|RIGHT).*", name
            ),
        )
        for letter, name in names.items()
    )
    plain = {letter: match[1].lower() for letter, match in found if match}
    assert len(plain) > 700
    assert {letter: fold(letter) for letter in plain} == plain


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ʻOkina", "okina"),
        ("हि-मा!", "हिमा"),
        ("A/RES/62/272", "ares62272"),
        ("Chairman’s Summary", "chairmanssummary"),
        ("!?", ""),
    ],
)
def test_letters_and_digits_are_what_is_left_of_a_name(text: str, left: str) -> None:
    assert match_key(text) == left


@given(st.lists(ANY_TEXT), st.text(punctuation + whitespace))
def test_a_name_is_the_same_with_other_punctuation(pieces: list[str], noise: str) -> None:
    # A mark belongs to the letter before it, so that no piece may begin with one.
    lettered = [f"a{piece}" for piece in pieces]
    bare = "".join(lettered)
    assert match_key(noise.join(lettered)) == match_key(bare.upper()) == match_key(bare)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fassi-Fihri of Morocco", [["fassi", "fihri"], ["of"], ["morocco"]]),
        ("Côte d’Ivoire, -- (R. M.)", [["cote"], ["d", "ivoire"], ["r"], ["m"]]),
        ("co\u00adoperation", [["cooperation"]]),
        # An abbreviation with full stops is one word.
        ("H.R.H. Prince", [["h", "r", "h"], ["prince"]]),
        ("H.R.H", [["h", "r", "h"]]),
        ("É.U.", [["e", "u"]]),
        ("H.E.Mr. Ban", [["h", "e"], ["mr"], ["ban"]]),
        ("Mr.Ban", [["mr"], ["ban"]]),
        ("M.Natalegawa", [["m"], ["natalegawa"]]),
        ("Ban M.", [["ban"], ["m"]]),
        ("3.4 or a.1", [["3"], ["4"], ["or"], ["a"], ["1"]]),
        ("हरी हिमालय", [["हरी"], ["हिमालय"]]),
        ("می\u200cخواهم كِتَاب", [["میخواهم"], ["كِتَاب"]]),
        (
            "ǃKung N’Gouabi Ilʹia col·lega",
            [["kung"], ["n", "gouabi"], ["il", "ia"], ["col", "lega"]],
        ),
    ],
)
def test_a_text_falls_into_words_and_their_parts(text: str, words: list[list[str]]) -> None:
    assert tokenize(text) == tokenize(decomposed(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ki-moon (R. M.), 3_4", ["Ki", "moon", "R", "M", "3", "4"]),
        ("Jime\u0301nez’s “Élan”", ["Jime\u0301nez", "s", "Élan"]),
        ("हरी हिमालय।", ["हरी", "हिमालय"]),
        ("می\u200cخواهم co\u00adop", ["می\u200cخواهم", "co\u00adop"]),
        ("\u0301a \u200d", ["a"]),
    ],
)
def test_where_words_stand(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in word_spans(text)] == words


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("Ban Ki-moon", {"ban", "kimoon", "moon"}),
        ("STØRE", {"store", "stoere"}),
        ("Åse Sjöström", {"ase", "aase", "sjostrom", "sjoestroem"}),
        ("Müller Järvi", {"muller", "mueller", "jarvi", "jaervi"}),
        ("Ŋala", {"nala", "ngala"}),
        ("H.R.H. Prince", {"hrh", "rh", "h", "prince"}),
        ("", set()),
    ],
)
def test_what_a_typed_word_may_begin(name: str, starts: set[str]) -> None:
    assert word_starts(name) == word_starts(decomposed(name)) == starts


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("Trinidad Jiménez", ["jimenez"]),
        ("Jonas Gahr Støre", ["STOERE"]),
        ("Taïeb Fassi-Fihri", ["fassi fihri", "fassifihri", "Fihri-Fassi"]),
        ("Ban Ki-moon", ["ki moon", "kimo", "moon ban", "b"]),
        ("Ban Ki Moon", ["Ki-moon"]),
        ("Nassir Alnasser", ["al-nasser"]),
        ("O’Neill", ["oneill", "O'Neill", "neill"]),
        ("O`Neill", ["oneill", "O'Neill", "neill"]),
        ("R. M. Marty M. Natalegawa", ["r.m."]),
        ("Eric Holder, Jr.", ["holder jr"]),
        ("the 66th Session", ["66th"]),
        ("H.R.H. Prince Saud Al-Faisal", ["HRH", "hrh prince", "H.R.H"]),
        ("HRH Prince Saud Al-Faisal", ["H.R.H."]),
        ("HE Mr Ban Ki-moon", ["h.e. mr. ban"]),
        ("Ɔsei Ɗan", ["osei", "dan", "Ɔ", "ɗ"]),
        ("हिमालय", ["हिमा", "हि"]),
        ("World Customs Organization", ["organisation", "ORGANIZ", "customs-organisation"]),
        ("Ministry of Defense", ["defence", "ministry of defence", "the ministry for defence"]),
        ("Ban Ki-moon", ["the ban", "ban of and for the ki"]),
        ("Officer Theo", ["of", "the", "of the"]),
    ],
)
def test_every_typed_word_begins_a_word_of_the_field(field: str, typed: list[str]) -> None:
    assert [words for words in typed if not Words(words).match(field)] == []


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("Ban Ki-moon", ["oon", "moonki", "banki", "bank", "ban orr", "ki-orr"]),
        ("Hina Rabbani Khar", ["ban"]),
        ("Jonas Gahr Støre", ["stoore"]),
        ("", ["anything"]),
        ("H.R.H. Prince Saud Al-Faisal", ["hrhprince"]),
        ("H.E. Mr.Ban", ["mrban"]),
        ("R. M. Marty M. Natalegawa", ["rm"]),
        ("Robert Marty", ["r.m."]),
        ("हरी", ["हिमा", "हि"]),
        ("か", ["が"]),
        ("Ban Ki-moon", ["of", "of the", "o-f ban"]),
        ("the prize", ["prise"]),
    ],
)
def test_a_word_that_begins_none_of_the_field_does_not_match(field: str, typed: list[str]) -> None:
    assert [words for words in typed if Words(words).match(field)] == []


@pytest.mark.parametrize(
    ("field", "whole", "begun"),
    [
        ("Ban Ki-moon", ["ban", "moon", "ki moon", "kimoon", "Ki-Moon", "ki"], ["ba", "kimo"]),
        ("Francesco Frattini", ["francesco", "FRATTINI francesco"], ["franc", "france"]),
        ("Jonas Gahr Støre", ["store", "stoere", "STØRE of the Jonas"], ["sto", "stoer"]),
        ("Nassir Alnasser", ["al-nasser"], ["al"]),
        ("H.R.H. Prince Saud Al-Faisal", ["hrh", "H.R.H. Faisal"], ["hr", "fai"]),
        ("World Customs Organization", ["organisation"], ["organiz"]),
        ("Officer Theo", [], ["of", "of the"]),
        ("हिमालय", ["हिमालय"], ["हिमा"]),
    ],
)
def test_words_may_be_whole_words_of_the_field(
    field: str, whole: list[str], begun: list[str]
) -> None:
    assert {typed: Words(typed).match_whole(field) for typed in (*whole, *begun)} == (
        dict.fromkeys(whole, True) | dict.fromkeys(begun, False)
    )
    assert [typed for typed in (*whole, *begun) if not Words(typed).match(field)] == []


@given(st.lists(ANY_TEXT, max_size=3).map(" ".join), ANY_TEXT)
def test_what_is_whole_is_begun(field: str, typed: str) -> None:
    assert Words(field).match_whole(field)
    assert Words(typed).match(field) or not Words(typed).match_whole(field)


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


@pytest.mark.parametrize("typed", ["ban", "7", " Ki-moon "])
def test_there_is_a_word_to_look_for(typed: str) -> None:
    assert parse_words(typed, "name").match(f"Room 7 of Ban {typed}")


@pytest.mark.parametrize("typed", ["", " ", "!? -- '", "—", "\x1b"])
def test_there_is_no_word_to_look_for(typed: str) -> None:
    with pytest.raises(BlankError) as refused:
        parse_words(typed, "country")
    assert refused.value.given == Given("country", (typed,))
    assert refused.value.message == (
        f"country {typed!r} has no letter or digit; give at least one."
        if typed.strip()
        else "country is blank; give at least one letter or digit."
    )
