"""Searching everything that a data set says for words, best match first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Annotated, NamedTuple

from pydantic import Field

from symposium_cli.dataset.models import Paragraph
from symposium_cli.dataset.record import COUNTED, Pages, Record, Slug
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UsageError
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import listed, plural
from symposium_cli.names.words import fold, match_key, tokenize
from symposium_cli.queries.filters import Result
from symposium_cli.queries.search_matches import (
    WORD,
    Parts,
    Span,
    find_matches,
    parse_phrases,
    parts_of,
    snippet,
)
from symposium_cli.queries.search_paragraphs import (
    ParagraphMatch,
    match_paragraphs,
    notes_on_order,
)
from symposium_cli.queries.search_passages import HitKind, Passage, passages_of
from symposium_cli.queries.search_ranking import BEGUN, WHOLE, above, rank
from symposium_cli.queries.summary import NO_SUMMARY_NOTE

_WITHOUT_QUOTES = " Without quotes, its words may stand anywhere."
WORDS_NOT_KEPT_NOTE = (
    "This data set does not record the words of the document's paragraphs, which may mention more."
)

PLACES = {
    "sessions": (HitKind.SESSION, HitKind.PROGRAMME),
    "speakers": (HitKind.SPEAKER,),
    "themes": (HitKind.THEME,),
    "points": (HitKind.POINT,),
    "bodies": (HitKind.BODY, HitKind.DOCUMENT, HitKind.EVENT, HitKind.RESOLUTION),
    "paragraphs": (HitKind.PARAGRAPH, HitKind.FOOTNOTE),
}
# What only a summary can have.
_OF_SUMMARY = {*PLACES["themes"], *PLACES["points"], *PLACES["paragraphs"]}

_SHORTEST_MEANT = 3  # letters of a word that is suggested


class Hit(NamedTuple):
    """A passage that mentions the words; `matches` are where in the snippet, as start and end."""

    passage: Passage
    snippet: str
    matches: tuple[Span, ...]
    score: float


class HitRecord(Record):
    """Something that mentions the words searched for."""

    kind: HitKind
    id: Slug
    title: str
    snippet: Annotated[str, Field(description="Its text, or the part of it with the first match.")]
    matches: Annotated[
        list[list[int]], Field(description="Start and end of each match in the snippet.")
    ]
    pages: Pages
    session: Annotated[Slug | None, Field(description="Id of the session of a part.")]
    paragraph: Annotated[int | None, Field(description=COUNTED)]
    score: Annotated[float, Field(description="How well it matches; higher is better.")]

    def __init__(self, hit: Hit, _: Symposium) -> None:
        super().__init__(hit.passage, snippet=hit.snippet, matches=hit.matches, score=hit.score)


def search(data: Symposium, words: Sequence[str], kinds: Sequence[HitKind]) -> Result[Hit]:
    """Return everything of these kinds, or of any, that mentions all the words, best match first.

    A word must begin a word there; several in one of `words`, or between double quotes in it, must
    stand there in this order. Whole words come before beginnings, and among either, paragraphs, of
    which only words and terms are kept, come last; a note says where they print the words of a
    phrase in an unknown order. Raises UsageError when there is no word to look for.
    """
    phrases = [phrase for typed in words for phrase in parse_phrases(typed)]
    if not phrases:
        raise UsageError(
            "There is no word to search for.", hint="Give a word of letters or digits."
        )
    passages = [passage for passage in passages_of(data) if not kinds or passage.kind in kinds]
    paragraphs = data.summary.paragraphs if not kinds or HitKind.PARAGRAPH in kinds else ()
    if any(len(tokenize(phrase)) > 1 for phrase in phrases):
        phrases = _as_printed(phrases, _texts(passages, paragraphs))
    parts = list(map(parts_of, phrases))
    hits = []
    for row, score in rank(passages, parts):
        shown, spans = snippet(passages[row].text, passages[row].also, parts)
        hits.append(Hit(passages[row], shown, spans, score))
    matches = match_paragraphs(paragraphs, phrases)
    hits += _hits_in_paragraphs(data, matches, phrases)
    if not hits:
        return Result((), tuple(_why_none(data, words, passages, kinds)))
    hits.sort(key=lambda hit: -hit.score)
    return Result(tuple(hits), tuple(notes_on_order(matches)))


def _texts(passages: Iterable[Passage], paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    for passage in passages:
        yield from (passage.text, *passage.also)
    for paragraph in paragraphs:
        for printed in paragraph.printed:
            yield from (printed.words.replace("*", " "), *printed.terms)


def _as_printed(phrases: Iterable[str], texts: Iterable[str]) -> list[str]:
    """Return phrases with those words hyphenated that the texts have as compounds only."""
    printed = {tuple(parts) for text in texts for parts in tokenize(text)}
    compounds = {"".join(parts): parts for parts in printed if len(parts) > 1}

    def written(parts: tuple[str, ...]) -> str:
        return "-".join(parts if parts in printed else compounds.get("".join(parts), parts))

    return [" ".join(written(tuple(parts)) for parts in tokenize(phrase)) for phrase in phrases]


def _hits_in_paragraphs(
    data: Symposium, matches: Iterable[ParagraphMatch], phrases: Sequence[str]
) -> Iterator[Hit]:
    """Yield a hit for each paragraph, with a score below that of anything else as whole as it."""
    parts = list(map(parts_of, phrases))
    words = [word for phrase in phrases for word in tokenize(phrase)]
    themes: defaultdict[int, list[str]] = defaultdict(list)
    for theme in data.themes:
        for number in theme.paragraphs:
            themes[number].append(theme.title)
    for match in matches:
        number, text = match.number, "; ".join(match.texts)
        title = ": ".join(filter(None, (f"Paragraph {number}", "; ".join(themes[number]))))
        passage = Passage(
            HitKind.PARAGRAPH, f"p{number}", title, "", text, (), match.pages, paragraph=number
        )
        shown, spans = snippet(text, (), parts if match.in_order else [*_to_mark(words, text)])
        step = (WHOLE if match.whole else BEGUN) - (1 if match.in_order else 2)
        yield Hit(passage, shown, spans, above(step, match.weight))


def _to_mark(words: Iterable[Parts], text: str) -> Iterator[Parts]:
    """Yield words, or the parts of a compound where a text does not have it as such."""
    for word in words:
        yield from [word] if find_matches(text, [word]) else [[part] for part in word]


def _why_none(
    data: Symposium, words: Sequence[str], passages: Sequence[Passage], kinds: Sequence[HitKind]
) -> list[str]:
    """Return notes on why nothing was found, which never deny what the document may say."""
    if not data.has_summary and kinds and {*kinds} <= _OF_SUMMARY:
        return [NO_SUMMARY_NOTE]
    notes = []
    if kinds and (elsewhere := search(data, words, ()).items):
        places = [place for place, its_kinds in PLACES.items() if {*its_kinds} & {*kinds}]
        counts = Counter(hit.passage.kind for hit in elsewhere)
        told = ", ".join(plural(count, kind) for kind, count in counts.items())
        notes.append(f"No match in {' or '.join(places)} for {_asked(words)}. Elsewhere: {told}.")
    elif len(words) == 1 and " " in words[0].strip():
        found = search(data, words[0].split(), kinds).items
        notes.append(f"No match for {words[0]!r} as a phrase.{_WITHOUT_QUOTES if found else ''}")
    else:
        notes.append(f"No match for {_asked(words)}.{_did_you_mean(data, words, passages)}")
    in_paragraphs = not kinds or HitKind.PARAGRAPH in kinds
    if in_paragraphs and data.themes and not data.summary.paragraphs:
        notes.append(WORDS_NOT_KEPT_NOTE)
    return notes


def _asked(words: Sequence[str]) -> str:
    return repr(words[0]) if len(words) == 1 else f"all of these together: {listed(words)}"


def _did_you_mean(data: Symposium, words: Sequence[str], passages: Sequence[Passage]) -> str:
    """Return a question with what may have been meant, or nothing.

    That is a term of which the words were typed as one, or what looks like each unknown word.
    """
    if any(" " in word.strip() for word in words):
        return ""
    printed = [each for paragraph in data.summary.paragraphs for each in paragraph.printed]
    joined = {match_key(term): term for each in printed for term in each.terms}
    if len(words) == 1 and match_key(words[0]) in joined:
        return f" Did you mean: {joined[match_key(words[0])]}?"
    known = {word.casefold() for passage in passages for word in re.findall(WORD, passage.text)}
    known.update(*(each.counts for each in printed))
    known = {word for word in known if len(word) >= _SHORTEST_MEANT}
    meant = [_known_or_alike(word, known) for word in words]
    if None in meant or len({*meant}) < len(meant) or meant == [*words]:
        return ""
    return f" Did you mean: {' '.join(filter(None, meant))}?"


def _known_or_alike(word: str, known: Collection[str]) -> str | None:
    wanted = match_key(word)
    if any(fold(other).startswith(wanted) for other in known):
        return word
    return next(iter(suggestions(word, sorted(known))), None)
