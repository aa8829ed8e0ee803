"""Searching the words that paragraphs print, whose order is not recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from symposium_cli.dataset.models import Paragraph
from symposium_cli.names.spelling import spellings, standard_spelling
from symposium_cli.names.text import ranges
from symposium_cli.names.words import match_key, tokenize, without_little_words
from symposium_cli.queries.search_matches import Parts, find_matches, parts_of

_MOST_TOLD = 10


class ParagraphMatch(NamedTuple):
    """A paragraph that prints everything searched for.

    `texts` are its terms and words that match, and `pages` the pages where they stand. `weight` is
    how often the words stand there, and one more for each term. `in_order` is False where the words
    of a phrase stand somewhere in the paragraph, perhaps not together. `whole` is False where a
    word is just the beginning of a printed one.
    """

    number: int
    texts: tuple[str, ...]
    pages: tuple[int, ...] | None
    weight: int
    in_order: bool
    whole: bool


class _Found(NamedTuple):
    """A term or a word of a paragraph that matches, as a whole word or by its beginning."""

    text: str
    page: int | None
    weight: int
    is_word: bool
    whole: bool


class _Phrase(NamedTuple):
    """Words to find together, in a row, or else one by one where they `may_be_apart`."""

    words: list[Parts]
    in_a_row: Parts
    may_be_apart: bool


def match_paragraphs(
    paragraphs: Sequence[Paragraph], phrases: Iterable[str]
) -> list[ParagraphMatch]:
    """Return the paragraphs that print all of the phrases or words, the best match first.

    A phrase that is listed as a term stands where it is listed, and nowhere else. Of any other
    phrase, each word is looked for by itself. Whole words come before beginnings.
    """
    known_terms = {
        _standard(parts_of(term))
        for paragraph in paragraphs
        for printed in paragraph.printed
        for term in printed.terms
    }

    def parse(phrase: str) -> _Phrase:
        words, in_a_row = tokenize(phrase), parts_of(phrase)
        if len(in_a_row) == 1 or _standard(in_a_row) in known_terms:
            return _Phrase(words, in_a_row, may_be_apart=False)
        if len(words) > 1:
            return _Phrase(words, in_a_row, may_be_apart=True)
        # A compound that no paragraph prints may be printed as words.
        printed = any(any(_find(paragraph, in_a_row)) for paragraph in paragraphs)
        return _Phrase([[part] for part in in_a_row], in_a_row, may_be_apart=not printed)

    parsed = [parse(phrase) for phrase in dict.fromkeys(phrases)]
    matches = filter(None, (_match(paragraph, parsed) for paragraph in paragraphs))
    return sorted(matches, key=lambda match: (not match.whole, not match.in_order, -match.weight))


def notes_on_order(matches: Sequence[ParagraphMatch]) -> list[str]:
    """Return notes on the paragraphs that may not print a phrase as such."""
    apart = [match for match in matches if not match.in_order]
    whole = [match.number for match in apart if match.whole]
    begun = [match.number for match in apart if not match.whole]
    return [
        f"{_paragraphs(numbers)} {what}, but their order is not recorded."
        for numbers, what in (
            (whole, "these words"),
            (begun, "words that begin like these"),
        )
        if numbers
    ]


def _paragraphs(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"Paragraph {numbers[0]} prints"
    if len(numbers) > _MOST_TOLD:
        return f"{len(numbers):,} paragraphs print"
    return f"Paragraphs {ranges(sorted(numbers))} print"


def _match(paragraph: Paragraph, phrases: Sequence[_Phrase]) -> ParagraphMatch | None:
    found: list[_Found] = []
    in_order = True
    for phrase in phrases:
        together = list(_find(paragraph, phrase.in_a_row))
        if together:
            found += _best(together)
            continue
        apart = _find_apart(paragraph, phrase) if phrase.may_be_apart else None
        if apart is None:
            return None
        found += apart
        in_order = False
    pages = sorted({each.page for each in found if each.page is not None})
    return ParagraphMatch(
        paragraph.number,
        _shown(found),
        tuple(pages) or None,
        sum(each.weight for each in found),
        in_order,
        whole=all(each.whole for each in found),
    )


def _find(paragraph: Paragraph, parts: Parts) -> Iterator[_Found]:
    """Yield the terms of a paragraph in which a word or phrase stands, then the words."""
    wanted = tuple(parts)
    for printed in paragraph.printed:
        for text in printed.terms:
            whole = _compare(text, wanted)
            if whole is not None:
                yield _Found(text, printed.page, 1, is_word=False, whole=whole)
    for printed in paragraph.printed:
        if not _has_letters(printed.words, wanted):
            continue
        for word, times in printed.counts.items():
            whole = _compare(word, wanted)
            if whole is not None:
                yield _Found(word, printed.page, times, is_word=True, whole=whole)


@lru_cache(maxsize=100_000)  # the same words stand in many paragraphs
def _compare(text: str, wanted: tuple[str, ...]) -> bool | None:
    """Return whether what is wanted stands in a text as whole words, None where it does not."""
    parts = list(wanted)
    if not _has_letters(text, wanted) or not find_matches(text, [parts]):
        return None
    own = parts_of(text)
    return _holds(own, parts) or standard_spelling("".join(own)) == standard_spelling(
        "".join(parts)
    )


def _has_letters(text: str, wanted: Iterable[str]) -> bool:
    """Return whether a text has all the letters that are wanted: a quick test, which most fail."""
    letters = match_key(text)
    return all(any(word in letters for word in spellings(part)) for part in wanted)


def _best(found: list[_Found]) -> list[_Found]:
    """Return what is found as whole words, or all of it where nothing is."""
    return [each for each in found if each.whole] or found


def _find_apart(paragraph: Paragraph, phrase: _Phrase) -> list[_Found] | None:
    """Return where the words of a phrase stand, and the terms within it; None if one is missing.

    As in any phrase, only the last word may be the beginning of a longer one. Words such as "of" do
    not count, unless there are no others.
    """
    words = without_little_words(phrase.words)
    found = [
        _Found(term, printed.page, 1, is_word=False, whole=True)
        for printed in paragraph.printed
        for term in printed.terms
        if _holds(phrase.in_a_row, parts_of(term))
    ]
    for word in {tuple(word): word for word in words}.values():
        places = _best([each for each in _find(paragraph, word) if each.is_word])
        if word != phrase.words[-1]:
            places = [each for each in places if each.whole]
        if not places:
            return None
        found += places
    return found


def _shown(found: Iterable[_Found]) -> tuple[str, ...]:
    """Return each text once, and none that is part of a longer term."""
    texts = {each.text: parts_of(each.text) for each in found}
    terms = [parts_of(each.text) for each in found if not each.is_word]
    return tuple(
        text
        for text, own in texts.items()
        if not any(len(term) > len(own) and _holds(term, own) for term in terms)
    )


def _standard(parts: Parts) -> tuple[str, ...]:
    """Return words as they compare, however they are spelled."""
    return tuple(map(standard_spelling, parts))


def _holds(parts: Parts, stretch: Parts) -> bool:
    """Return whether the words of a stretch stand one after the other among others."""
    size = len(stretch)
    words, wanted = _standard(parts), _standard(stretch)
    return any(words[start : start + size] == wanted for start in range(len(words) - size + 1))
