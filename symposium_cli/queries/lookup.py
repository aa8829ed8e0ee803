"""Which theme, paragraph or page a typed word means."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from symposium_cli.dataset.models import Theme
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UnknownError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import ranges
from symposium_cli.names.words import LITTLE_WORDS, fold, match_key, parse_words


def part_theme_names(words: Sequence[str], themes: Sequence[Theme]) -> tuple[str, ...]:
    """Return the names that typed words make: all are one together, or else each word is one.

    Words may be joined by "and". Raises BlankError when one of them is blank.
    """
    if len(words) <= 1:
        return tuple(words)
    for word in words:
        parse_words(word, "theme")
    together = " ".join(words)
    alone = [word for word in words if fold(word) not in LITTLE_WORDS]
    for names in ([together], alone):
        with suppress(UnknownError):
            for name in names:
                find_themes_named(name, themes)
            return tuple(names)
    return (together,)


def find_themes_called(typed: str, themes: Sequence[Theme]) -> tuple[Theme, ...]:
    """Return the theme with a typed id or title, or nothing."""
    written, wanted = fold(typed.strip()), match_key(typed)
    for theme in themes:
        if theme.id == written:
            return (theme,)
    for theme in themes:
        if wanted in (match_key(theme.id), match_key(theme.title)):
            return (theme,)
    return ()


def find_themes_named(typed: str, themes: Sequence[Theme]) -> tuple[Theme, ...]:
    """Return the theme with a typed id or title, or else those with all the words in them.

    Raises UnknownError, naming what looks alike, when there is none, and BlankError when nothing is
    there to look for.
    """
    words = parse_words(typed, "theme")
    if called := find_themes_called(typed, themes):
        return called
    found = tuple(theme for theme in themes if words.match(f"{theme.id} {theme.title}"))
    if found:
        return found
    names = {name: theme.id for theme in themes for name in (theme.title, theme.id)}
    raise UnknownError(
        f"There is no theme {typed!r}.",
        kind="unknown_theme",
        hint="`symp themes` lists the themes, and `symp search` looks everywhere."
        if themes
        else "This data set has no themes.",
        did_you_mean=suggestions(typed, names),
    )


def find_numbers(asked: range, known: Sequence[int], noun: str) -> tuple[int, ...]:
    """Return those numbers of a range that there are; raises UnknownError where none is.

    `noun` is what they number: `page`, `paragraph`.
    """
    found = tuple(number for number in known if number in asked)
    if not found:
        one = len(asked) == 1
        numbers = asked.start if one else f"{asked[0]}–{asked[-1]}"
        raise UnknownError(
            f"There is no {noun} {numbers}." if one else f"There are no {noun}s {numbers}.",
            kind=f"unknown_{noun}",
            hint=f"The {noun}s are {ranges(known)}." if known else f"This data set has no {noun}s.",
        )
    return found


def notes_beyond(
    data: Symposium, *, page: Sequence[range] = (), paragraph: Sequence[range] = ()
) -> list[str]:
    """Return notes on ranges that go on behind the last page or the last paragraph there is."""
    document = data.programme.event.document
    counted = document.page_count if document else None
    last = {
        "page": counted or max(data.pages, default=0),
        "paragraph": max(data.paragraphs, default=0),
    }
    return [
        f"The last {noun} is {last[noun]}."
        for noun, asked in (("page", page), ("paragraph", paragraph))
        if any(numbers[-1] > last[noun] for numbers in asked)
    ]


def page_test(asked: range, data: Symposium) -> Callable[[Any], bool]:
    """Return a test for a session, a part or a point that stands on a page of a range.

    Raises UnknownError where the document has none of them, as far as the data set tells.
    """
    document = data.programme.event.document
    count = document.page_count if document else None
    if asked[-1] < 1 or asked[0] > (count or 0):
        find_numbers(asked, data.pages, "page")
    return lambda item: any(page in asked for page in item.pages or ())
