"""Ways to extract a text badly that leave it sound: all of its facts still stand in it."""

import re
import textwrap
import unicodedata
from collections.abc import Callable, Sequence
from html.entities import codepoint2name
from random import Random

Layout = Callable[[str, Random], str]

_INLINE = ("b", "i", "span class='x'", "SUP", 'a href="#1"', "font size=2")
_ENDS = ("<br>", "<br/>", "<BR />")
_BULLETS = ("•", "·", "-", "*", "\uf0b7", "▪", "o", "")
_NUMBERED = ("{}", "Page {} of 7", "- {} -", "\f{}", "{}/7", "page {}")
_CUTTING = ("-", "\u00ad")
# So many numbers beside lines are seen to count them.
_FEWEST_NUMBERED = 5
# What the document prints itself, in its heading.
_HEADS = (
    "Secretary-General's Symposium on International Counter-Terrorism Cooperation",
    "Chairman's Summary",
)


def shouted(text: str, _: Random) -> str:
    return text.upper()


def quoted_otherwise(text: str, chance: Random) -> str:
    """Every quotation mark and dash as another of its kind."""
    kinds = ("'’‘ʼ", '"“”„', "–—‒")
    return re.sub(
        "|".join(f"[{kind}]" for kind in kinds),
        lambda found: chance.choice(next(kind for kind in kinds if found[0] in kind)),
        text,
    )


def noted(text: str, chance: Random) -> str:
    """Numbers of footnotes come loose: glued to a word, or apart behind the end of a clause."""
    number = chance.choice("12")

    def bearing(found: re.Match[str]) -> str:
        if chance.random() > 0.05:
            return found[0]
        apart = found[0] if found[0][-1].isalpha() else f"{found[0]}{chance.choice(('', ' '))}"
        return f"{apart}{number}"

    return re.sub(r"[^\W\d_]{2}[.,;:)]?(?=\s)", bearing, text)


def lowered(text: str, _: Random) -> str:
    return text.lower()


def headed(text: str, chance: Random) -> str:
    """Running heads that the document prints, and numbers of pages, on lines of their own.

    No page ends within a word or the heading, and where each word has its line, none is told.
    """
    lines = text.split("\n")
    start = len(lines) // 8 + 1
    places = [n for n in range(start, len(lines)) if lines[n - 1][-1:] not in _CUTTING]
    if not places or not any(" " in line.strip() for line in lines):
        return text
    head, number = chance.choice(("", *_HEADS)), chance.choice(_NUMBERED)
    ends = sorted(chance.choice(places) for _ in range(chance.randint(1, 7)))
    for page, end in reversed([*enumerate(ends, 1)]):
        shown = chance.choice((f"{number}\n{head}", f"{head} {number}", f"{number}\n\n{head}\n"))
        lines.insert(end, chance.choice(("{}", "\n{}\n")).format(shown.format(page)))
    return "\n".join(lines)


def numbered(text: str, chance: Random) -> str:
    """The numbers of lines beside them: of each or each fifth, through or page by page.

    Not where most lines are single words, or where one has its own number at an end already.
    """
    lines = text.split("\n")
    every, on_the_left = chance.choice((1, 5)), chance.random() < 0.5
    per_page = chance.choice((30, len(lines)))
    pages = max(1, len(lines) // per_page)
    numbers = [n - min(n // per_page, pages - 1) * per_page + 1 for n in range(len(lines))]
    if (
        len(lines) < _FEWEST_NUMBERED * every
        or sum(" " in line.strip() for line in lines) < len(lines) / 4
        or any(
            re.search(rf"^\W*{n}\b|\b{n}\W*$", line) for n, line in zip(numbers, lines, strict=True)
        )
    ):
        return text
    for place, (number, line) in enumerate(zip(numbers, lines, strict=True)):
        if number % every == 0:
            lines[place] = f"{number:>3}  {line}" if on_the_left else f"{line:<100} {number:>3}"
    return "\n".join(lines)


def footnotes_last(text: str, chance: Random) -> str:
    """Footnotes at the end of the summary or of all."""
    notes = re.findall(r"^[¹²] .*\n\n", text, re.MULTILINE)
    text = re.sub(r"^[¹²] .*\n\n", "", text, flags=re.MULTILINE)
    body, annex, programme = text.partition("\nAnnex I\n")
    if chance.random() < 0.5:
        return f"{body}\n{''.join(notes)}{annex}{programme}"
    return "\n\n".join([text.rstrip(), *(note.strip() for note in notes)]) + "\n"


def one_word_a_line(text: str, _: Random) -> str:
    return "\n".join(text.split())


def without_hyphens(text: str, _: Random) -> str:
    """Compounds as words of their own."""
    return re.sub(r"(?<=[^\W\d_])-(?=[^\W\d_])", " ", text)


def bulleted(text: str, chance: Random) -> str:
    """Bullets of another kind, glued to what follows, or to the line before."""
    bullet = chance.choice(_BULLETS)
    glued = chance.choice((f"\n{bullet}", f"\n{bullet} ", f"{bullet or ' '} "))
    if bullet in ("-", "o"):
        glued = f" {glued} "
    return re.sub(r"\s*• ?", lambda _: glued, text)


def on_one_line(text: str, _: Random) -> str:
    return " ".join(text.split())


def wrapped(text: str, chance: Random) -> str:
    """All lines cut at one width, with the breaks between paragraphs or without."""
    width = chance.randint(20, 140)
    blocks = re.split(r"\n\s*\n", text) if chance.random() < 0.5 else [text]
    kept = [textwrap.fill(" ".join(block.split()), width) for block in blocks]
    return chance.choice(("\n", "\n\n")).join(kept)


def unhyphenated(text: str, chance: Random) -> str:
    """Cut lines that took their hyphens with them, and words that were cut in their midst."""
    text = re.sub(
        r"(?<=[^\W\d_]{2})-(?=[^\W\d_]{2})",
        lambda _: chance.choice(("-", "-\n", "")),
        text,
    )

    def cut(found: re.Match[str]) -> str:
        word = found[0]
        place = chance.randint(3, len(word) - 3)
        hyphen = chance.choice(("-\n", "\u00ad", "\u00ad\n")) if chance.random() < 0.05 else ""
        return f"{word[:place]}{hyphen}{word[place:]}"

    return re.sub(r"[a-z]{6,}", cut, text)


def printed_finely(text: str, chance: Random) -> str:
    """Ligatures, and spaces that do not break."""
    text = text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")
    return re.sub(" ", lambda _: chance.choice("    \u00a0\u2009"), text)


def taken_apart(text: str, _: Random) -> str:
    """Accents apart from their letters."""
    return unicodedata.normalize("NFD", text)


def marked_up(text: str, chance: Random) -> str:
    """Tags between and within words, around lines and in place of breaks; entities."""

    def written(found: re.Match[str]) -> str:
        char, turn = found[0], chance.random()
        if char == "\n":
            return f"{chance.choice(_ENDS)}\n" if turn < 0.3 else char
        if turn < 0.01:
            tag = chance.choice(_INLINE)
            return f"<{tag}>{char}</{tag.split()[0]}>"
        if turn < 0.02:
            return f"&#{ord(char)};"
        if ord(char) > 127 and turn < 0.5:
            name = codepoint2name.get(ord(char))
            return f"&{name};" if name else f"&#x{ord(char):x};"
        return char

    inner = re.sub(r"(?<!\u00ad)\n|[^\s\d&<>\u00ad]", written, text)
    return chance.choice(("{}", "<html><body><p>{}</p></body></html>")).format(
        re.sub(r"\n[ \t]*\n", "</p>\n\n<p class=x>", inner)
    )


def from_windows(text: str, _: Random) -> str:
    return text.replace("\n", "\r\n")


# In an order in which one spoils nothing that another made.
LAYOUTS: tuple[Layout, ...] = (
    footnotes_last,
    shouted,
    lowered,
    quoted_otherwise,
    noted,
    bulleted,
    without_hyphens,
    on_one_line,
    one_word_a_line,
    wrapped,
    unhyphenated,
    headed,
    printed_finely,
    taken_apart,
    marked_up,
    numbered,
    from_windows,
)


def composed(text: str, chance: Random, layouts: Sequence[Layout] = LAYOUTS) -> str:
    """A text in a layout of several kinds at once."""
    for layout in layouts:
        if chance.random() < 0.3:
            text = layout(text, chance)
    return text
