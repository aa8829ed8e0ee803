"""Taking away what an extraction left in a text that is not text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.names.extraction import tidied


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Nor<b>way</b>", "Norway"),
        ("<p>Norway</p>Spain", "\n\nNorway\n\nSpain"),
        ("Norway<br/>\nSpain", "Norway\nSpain"),
        ("Norway<BR> \t\n\nSpain", "Norway\n\nSpain"),
        ("Norway<td class='x'>Spain</td>", "Norway\nSpain\n"),
        ("Norway\r\n\rSpain", "Norway\n\nSpain"),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("a <!-- note --> b", "a \n\n b"),
        ("<!DOCTYPE html>\na", "\n\n\na"),
        ("<!>a", "\n\na"),
        # what has no end is no tag, and what is behind one is not of it
        ("<b>1 > 0", "1 > 0"),
        ("<br>1 > 0", "\n1 > 0"),
        ("<p>1 > 0", "\n\n1 > 0"),
        ("<!-- x -->1 > 0", "\n\n1 > 0"),
        ("1 <b 2 <b>3", "1 <b 2 3"),
        ("1 <br 2 <br>3", "1 <br 2 \n3"),
        ("1 <p 2 <p>3", "1 <p 2 \n\n3"),
        ("1 <! 2 <!>3", "1 <! 2 \n\n3"),
        ("1<sup <sup>2</sup>3", "1<sup  3"),
        ("1<sup>2 >3</sup>", "12 >3"),
        ("<custom-tag a='1'\nb>a</custom-tag>", "\n\na\n\n"),
        ("<bold>a</bold>", "\n\na\n\n"),
        ("<breve>a", "\n\na"),
        ("St&oslash;re &#8211; &amp;", "Støre – &"),
        ("&lt;b&gt;", "<b>"),
        ("media.¹² Then", "media.  Then"),
        ("media⁰⁴⁵⁶⁷⁸⁹³.", "media ."),
        ("xⁱ", "xi"),
        ("media<sup class='n'> 12 </sup>.", "media ."),
        ("media<SUP>123</SUP>.", "media ."),
        ("media<sup>1234</sup>.", "media1234."),
        ("media<supper>12</sup>.", "media\n\n12."),
        ("66<sup>th</sup>", "66th"),
        ("Jime\u0301nez, \ufb01nal", "Jiménez, final"),
        ("coun\u00ad\n\ntering &shy;x coun\u00adtering", "countering x countering"),
        (
            "coun&#173; tering coun&#xAD;\n\ntering coun&#0173;tering",
            "countering countering countering",
        ),
    ],
)
def test_tags_entities_and_raised_numbers_go(text: str, left: str) -> None:
    assert tidied(text) == left


@pytest.mark.parametrize(
    "tag",
    [
        *"abiqsu",
        "abbr",
        "cite",
        "em",
        "font",
        "mark",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "wbr",
    ],
)
def test_some_tags_part_no_words(tag: str) -> None:
    assert tidied(f"Nor<{tag} id=x>way</{tag}>") == "Norway"


@pytest.mark.parametrize("tag", ["br", "img", "input", "td", "th"])
def test_some_tags_part_no_paragraphs(tag: str) -> None:
    assert tidied(f"Nor<{tag} id=x>way</{tag}>") == "Nor\nway\n"


LINES = ["Some words", "of a text", "on many lines", "", "of which one", "is empty"]


def numbered(margin: str, lines: list[str], first: int, *, blank_too: bool) -> list[str]:
    told, number = [], first
    for line in lines:
        if line or blank_too:
            told.append(margin.format(line=line, number=number))
            number += 1
        else:
            told.append(line)
    return told


@pytest.mark.parametrize(
    "margin", ["{number} {line}", "  {number}\t{line}", "{line} {number}  ", "{line} {number}"]
)
@pytest.mark.parametrize("blank_too", [True, False])
@pytest.mark.parametrize("first", [1, 8, 97, 997])
def test_numbers_of_lines_go(margin: str, blank_too: bool, first: int) -> None:  # noqa: FBT001
    text = "\n".join(numbered(margin, LINES, first, blank_too=blank_too))
    assert [line.strip() for line in tidied(text).split("\n")] == LINES
    pages = "\n".join([text, *numbered(margin, LINES, first, blank_too=blank_too)])
    assert [line.strip() for line in tidied(pages).split("\n")] == LINES * 2


@pytest.mark.parametrize("blank", ["", " \t"])
def test_blank_lines_may_count_or_not_where_they_have_no_numbers(blank: str) -> None:
    shown = [f" line\n{blank}"] * 6
    for step in (1, 2):
        lines = [f"{1 + n * step}{line}" for n, line in enumerate(shown)]
        assert tidied("\n".join(lines)) == "\n".join(shown)
    pairs = [blank if n % 3 == 0 else f"{n} line" for n in range(12)]
    assert tidied("\n".join(pairs)) == "\n".join(
        blank if n % 3 == 0 else " line" for n in range(12)
    )


def test_the_last_page_may_have_few_lines() -> None:
    lines = [*[f"{n} line" for n in range(1, 9)], "1 line", "2 line"]
    assert tidied("\n".join(lines)) == "\n".join([" line"] * 10)


def test_numbers_of_lines_may_be_shown_for_some_only() -> None:
    lines = [f"{n} line" if n % 5 == 0 else "line" for n in range(1, 31)]
    assert tidied("\n".join(lines)).split("\n") == [
        " line" if n % 5 == 0 else "line" for n in range(1, 31)
    ]


def test_where_each_fifth_line_is_numbered_another_number_is_of_the_text() -> None:
    lines = [f"{n} line" if n % 5 == 0 else "line" for n in range(1, 31)]
    lines[6] = "7 lines"
    left = tidied("\n".join(lines)).split("\n")
    assert left == [*[" line" if n % 5 == 0 else "line" for n in range(1, 7)], "7 lines"] + [
        " line" if n % 5 == 0 else "line" for n in range(8, 31)
    ]
    # As many others are numbers of lines too.
    lines = [f"{n} line" if n % 5 < 2 else "line" for n in range(2, 27)]
    assert not any(line[0].isdecimal() for line in tidied("\n".join(lines)).split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "1 a\n2 b\n3 c\n4 d",  # so few may be of a list
        "a 1\nb 2\nc 3\nd 4",
        "10 a\n12 b\n14 c\n16 d\n18 e\n20 f",  # of anything but lines
        "a1\nb2\nc3\nd4\ne5\nf6",
        "1a\n2b\n3c\n4d\n5e\n6f",
        "a 10001\nb 10002\nc 10003\nd 10004\ne 10005",
        "10001 a\n10002 b\n10003 c\n10004 d\n10005 e",
        "in 1 a\nin 2 b\nin 3 c\nin 4 d\nin 5 e",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert tidied(text) == text


def test_of_numbered_lines_other_numbers_stay() -> None:
    text = "1 a\n2 b\n2030 c\n4 d 9\n5 e\n6 f\n7 g"
    assert tidied(text) == " a\n b\n2030 c\n d 9\n e\n f\n g"


plain = st.text(st.characters(codec="ascii", exclude_characters="<&\r", exclude_categories=["Nd"]))


@given(plain)
def test_a_text_without_tags_entities_and_numbers_stays(text: str) -> None:
    assert tidied(text) == text


@given(st.lists(plain, min_size=1), st.sampled_from(["<b>", "</b>", "<p>", "<br>", "<!-- x -->"]))
def test_the_words_of_a_text_stay_without_its_tags(parts: list[str], tag: str) -> None:
    left = tidied(tag.join(part.replace(">", "") for part in parts))
    assert re.sub(r"\s", "", left) == re.sub(r"[\s>]", "", "".join(parts))


@pytest.mark.parametrize(
    "piece", ["<", "<sup>", "<b ", "&", "1 ", "\u00ad", "<sup>1", " \n", "1\n"]
)
def test_hostile_text_ends_quickly(piece: str) -> None:
    assert isinstance(tidied(piece * 50_000), str)
