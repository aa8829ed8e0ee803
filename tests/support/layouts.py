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
_HEADERS = ("{}", "Page {} of 7", "- {} -", "\f{}", "Draft of the secretariat", "{}/7")


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


def headed(text: str, chance: Random) -> str:
    """Running headers and page numbers between lines; no fact of the text is on two lines."""
    lines = text.split("\n")
    for page in range(chance.randint(1, 7), 0, -1):
        header = chance.choice(_HEADERS).format(page)
        lines.insert(chance.randint(0, len(lines)), chance.choice((header, f"\n{header}\n")))
    return "\n".join(lines)


def bulleted(text: str, chance: Random) -> str:
    """Bullets of another kind, glued to what follows, or to the line before."""
    bullet = chance.choice(_BULLETS)
    glued = chance.choice((f"\n{bullet}", f"\n{bullet} ", f"{bullet or ' '} "))
    if glued[0] in "-o":
        glued = f" {glued}"
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
    return re.sub(
        r"(?<=[a-z]{3})(?=[a-z]{3})",
        lambda _: chance.choice(("-\n", "\u00ad", "\u00ad\n")) if chance.random() < 0.02 else "",
        text,
    )


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

    inner = re.sub(r"\n|[^\s\d&<>]", written, text)
    return chance.choice(("{}", "<html><body><p>{}</p></body></html>")).format(
        re.sub(r"\n[ \t]*\n", "</p>\n\n<p class=x>", inner)
    )


def from_windows(text: str, _: Random) -> str:
    return text.replace("\n", "\r\n")


# In an order in which one spoils nothing that another made.
LAYOUTS: tuple[Layout, ...] = (
    shouted,
    quoted_otherwise,
    noted,
    headed,
    bulleted,
    on_one_line,
    wrapped,
    unhyphenated,
    printed_finely,
    taken_apart,
    marked_up,
    from_windows,
)


def composed(text: str, chance: Random, layouts: Sequence[Layout] = LAYOUTS) -> str:
    """A text in a layout of several kinds at once."""
    for layout in layouts:
        if chance.random() < 0.35:
            text = layout(text, chance)
    return text
