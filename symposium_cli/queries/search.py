"""Searching everything that a data set says for words, best match first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from datetime import date
from typing import Annotated, NamedTuple

from pydantic import Field

from symposium_cli.dataset.models import Paragraph
from symposium_cli.dataset.record import COUNTED, Pages, Record, Slug
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UsageError
from symposium_cli.names.states import code_of_name, known_code, state_key
from symposium_cli.names.suggestions import slips, suggestions
from symposium_cli.names.text import listed, plural
from symposium_cli.names.words import match_key, tokenize, word_spans, word_starts
from symposium_cli.queries.filters import Result
from symposium_cli.queries.search_matches import (
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
from symposium_cli.queries.search_ranking import BEGUN, WHOLE, Index, above
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

_MOST_WORDS = 1_000  # more than a page has; the time that a question takes grows with them
_MOST_TOLD_ALONE = 10
_SHORTEST_MEANT = 3  # letters of a word that is suggested
_LONG = 6  # letters of a word that may have a wrong one
_MOST_MEANT = 10  # words of a question with slips, each of which is compared with all words printed


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
    phrase in an unknown order. Where nothing has a word but something has the singular of it, or
    the time or date as it is printed, that is looked for, and a note says so. Raises UsageError
    when there is no word to look for, or more than a thousand.
    """
    phrases = parse_phrases(words)
    if not phrases:
        raise UsageError(
            "There is no word to search for.", hint="Give a word of letters or digits."
        )
    number = sum(len(parts_of(phrase)) for phrase in phrases)
    if number > _MOST_WORDS:
        raise UsageError(
            f"{number:,} words are too many to search for.", hint=f"Give at most {_MOST_WORDS:,}."
        )
    with closing(_Place(data, kinds)) as place:
        result = _look_for(phrases, place)
        if not result.items and number <= _MOST_MEANT:
            result = _look_for_other_forms(phrases, place)
        return result if result.items else Result((), tuple(_why_none(words, place)))


class _Place:
    """What is searched: all of a data set, or some kinds of passages in it."""

    def __init__(self, data: Symposium, kinds: Collection[HitKind] = ()) -> None:
        self.data = data
        self.kinds = kinds
        self.passages = [each for each in passages_of(data) if not kinds or each.kind in kinds]
        with_paragraphs = not kinds or HitKind.PARAGRAPH in kinds
        self.paragraphs = data.summary.paragraphs if with_paragraphs else ()
        self.index = Index(self.passages)
        self.close = self.index.close

    def count(self, phrase: str) -> int:
        """Return how many hits a phrase has by itself."""
        in_passages = self.index.count(parts_of(phrase))
        return in_passages + len(match_paragraphs(self.paragraphs, [phrase]))


def _look_for(phrases: Sequence[str], place: _Place) -> Result[Hit]:
    """Return all hits, best first, with notes on those that may not have a phrase as such."""
    passages, paragraphs = place.passages, place.paragraphs
    if any(len(tokenize(phrase)) > 1 for phrase in phrases):
        phrases = _as_printed(phrases, _texts(passages, paragraphs))
    parts = list(map(parts_of, phrases))
    hits = []
    for row, score in place.index.rank(parts):
        shown, spans = snippet(passages[row].text, passages[row].also, parts)
        hits.append(Hit(passages[row], shown, spans, score))
    matches = match_paragraphs(paragraphs, phrases)
    hits += _hits_in_paragraphs(place.data, matches, phrases)
    hits.sort(key=lambda hit: -hit.score)
    return Result(tuple(hits), tuple(notes_on_order(matches)))


def _look_for_other_forms(phrases: Sequence[str], place: _Place) -> Result[Hit]:
    """Return the hits of the printed forms of words, with scores of beginnings, and what they are.

    Where the words are printed as they are, or not at all, there are none.
    """
    others = _in_printed_forms(phrases, place)
    if others == [*phrases]:
        return Result(())
    found = _look_for(others, place)
    hits = (hit._replace(score=round(hit.score - WHOLE + BEGUN, 9)) for hit in found.items)
    whole = tuple(hit for hit in hits if hit.score >= BEGUN - 2)  # two steps are of paragraphs
    told = f"Showing results for {listed(others)}."
    return Result(whole, (told, *found.notes)) if whole else Result(())


def _in_printed_forms(phrases: Iterable[str], place: _Place) -> list[str]:
    """Return phrases with another form of those words that nothing has, if something has it."""
    if place.kinds:
        with closing(_Place(place.data)) as anywhere:
            return _in_printed_forms(phrases, anywhere)

    def printed(word: str) -> str:
        if not parts_of(word) or place.count(word):
            return word
        return next(filter(place.count, _other_forms(word)), word)

    return [" ".join(map(printed, phrase.split())) for phrase in phrases]


def _other_forms(word: str) -> list[str]:
    """Return how a word may be printed otherwise: a time, a date, or a plural as a singular."""
    from symposium_cli.names.clock import parse_clock
    from symposium_cli.names.plurals import singular

    moment = parse_clock(word)
    times = [f"{moment:%H%M}", f"{moment:%H:%M}", f"{moment.hour}:{moment:%M}"] if moment else []
    with suppress(ValueError):
        day = date.fromisoformat(word)
        return [*times, f"{day.day} {day:%B %Y}"]
    return [*times, singular(word)]


def _texts(passages: Iterable[Passage], paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    for passage in passages:
        yield from (passage.text, *passage.also)
    for paragraph in paragraphs:
        for printed in paragraph.printed:
            yield from (printed.words.replace("*", " "), *printed.terms)


def _as_printed(phrases: Iterable[str], texts: Iterable[str]) -> list[str]:
    """Return phrases with those words hyphenated that the texts have as compounds only."""
    words = [tokenize(phrase) for phrase in phrases]
    unseen = {"".join(parts): parts for phrase in words for parts in phrase}
    compounds: dict[str, list[str]] = {}
    for text in texts:
        letters = match_key(text)
        if not any(word in letters for word in unseen):
            continue
        for parts in tokenize(text):
            if unseen.get(word := "".join(parts)) == parts:
                del unseen[word]
            elif len(parts) > 1:
                compounds.setdefault(word, parts)

    def written(parts: list[str]) -> str:
        word = "".join(parts)
        return "-".join(compounds.get(word, parts) if word in unseen else parts)

    return [" ".join(map(written, phrase)) for phrase in words]


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


def _why_none(words: Sequence[str], place: _Place) -> list[str]:
    """Return notes on why nothing was found, which never deny what the document may say."""
    data, kinds = place.data, place.kinds
    if not data.has_summary and kinds and {*kinds} <= _OF_SUMMARY:
        return [NO_SUMMARY_NOTE]
    notes = []
    if kinds and (elsewhere := search(data, words, ()).items):
        places = [name for name, its_kinds in PLACES.items() if {*its_kinds} & {*kinds}]
        counts = Counter(hit.passage.kind for hit in elsewhere)
        told = ", ".join(plural(count, kind) for kind, count in counts.items())
        notes.append(f"No match in {' or '.join(places)} for {_asked(words)}. Elsewhere: {told}.")
    elif len(words) == 1 and " " in words[0].strip():
        single = parse_phrases(words[0].replace('"', " ").split())
        found = _look_for(single, place).items
        told = _WITHOUT_QUOTES if found else _did_you_mean(single, place)
        notes.append(f"No match for {words[0]!r} as a phrase.{told}")
    else:
        more = _did_you_mean(words, place) or _found_alone(words, place)
        notes.append(f"No match for {_asked(words)}.{more}")
    in_paragraphs = not kinds or HitKind.PARAGRAPH in kinds
    if in_paragraphs and data.themes and not data.summary.paragraphs:
        notes.append(WORDS_NOT_KEPT_NOTE)
    return notes


def _asked(words: Sequence[str]) -> str:
    asked = [*dict.fromkeys(words)]
    return repr(asked[0]) if len(asked) == 1 else f"all of these together: {listed(asked)}"


def _found_alone(words: Sequence[str], place: _Place) -> str:
    """Return how many hits each of several words has by itself; nothing where none has any."""
    phrases = parse_phrases(words)
    if len(phrases) == 1 or len(phrases) > _MOST_TOLD_ALONE:
        return ""
    counts = {phrase: place.count(phrase) for phrase in _in_printed_forms(phrases, place)}
    if not any(counts.values()):
        return ""
    each = (f"{phrase} ({plural(count, 'hit')})" for phrase, count in counts.items())
    return f" By themselves: {', '.join(each)}."


def _did_you_mean(words: Sequence[str], place: _Place) -> str:
    """Return a question with what may have been meant, or nothing.

    That is a term of which the words were typed as one, the state that they name in another way
    than the document, or what looks like each unknown word.
    """
    if len(words) > _MOST_MEANT or any(" " in word.strip() for word in words):
        return ""
    printed = [each for paragraph in place.data.summary.paragraphs for each in paragraph.printed]
    joined = {match_key(term): term for each in printed for term in each.terms}
    if len(words) == 1 and match_key(words[0]) in joined:
        return f" Did you mean: {joined[match_key(words[0])]}?"
    if (name := _printed_name(" ".join(words), place)) is not None:
        return f" Did you mean: {name}?"
    texts = (passage.text for passage in place.passages)
    known = {text[slice(*span)].casefold() for text in texts for span in word_spans(text)}
    known.update(*(each.counts for each in printed))
    known = {word for word in known if len(word) >= _SHORTEST_MEANT}
    starts = {start for word in known for start in word_starts(word)}
    meant = [
        _known_or_alike(word, sorted(known), starts) or _printed_name(word, place) for word in words
    ]
    told = [word for word in meant if word is not None]
    if len({*told}) < len(words) or told == [*words] or not _look_for(told, place).items:
        return ""
    return f" Did you mean: {' '.join(told)}?"


def _printed_name(typed: str, place: _Place) -> str | None:
    """Return the printed name of the one state that a typed name or that of a people means."""
    from symposium_cli.names.demonyms import states_of_people

    codes = {known_code(typed), *states_of_people(typed)} - {None}
    printed = dict.fromkeys((part.country, part.country_code) for part in place.data.parts)
    names = [
        name
        for name, code in printed
        if name is not None and (code or code_of_name(state_key(name))) in codes
    ]
    return names[0] if len(names) == 1 and _look_for(names, place).items else None


def _known_or_alike(word: str, known: Sequence[str], starts: Collection[str]) -> str | None:
    wanted = match_key(word)
    if any(start.startswith(wanted) for start in starts):
        return word
    alike = (other for other in suggestions(word, known) if _is_slip(wanted, match_key(other)))
    return next(alike, None)


def _is_slip(typed: str, word: str) -> bool:
    """Return whether one of many words is likely to be meant: many are alike without being so.

    Letters are swapped, or there is one slip in a long word, or a letter left out within a shorter.
    """
    if sorted(typed) == sorted(word):
        return True
    ends = (typed[0], typed[-1]) == (word[0], word[-1])
    left_out = ends and _SHORTEST_MEANT < len(typed) < len(word)
    return slips(typed, word) == 1 and (left_out or min(len(typed), len(word)) >= _LONG)
