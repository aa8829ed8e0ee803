"""Who says a thing, by what verb, and of what figures, looked for where a paragraph says it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from symposium_cli.dataset.facts import Fact, FactKind
from symposium_cli.names.text_search import SearchableText, Span, free, overlaps
from symposium_cli.names.words import tokenize
from symposium_cli.verification.finding import Finding

# "Some participants" are not the participants.
_QUANTIFIERS = {"all", "certain", "few", "many", "most", "no", "other", "several", "some"}


def find_in_paragraph(
    text: SearchableText,
    within: Span,
    facts: Sequence[Fact],
    points: Mapping[str, str],
    printed: Mapping[str, int],
) -> Iterator[Finding]:
    """Yield what comes of looking for facts of points in a paragraph, a span of a text.

    A fact stands in the sentence that has the most words of its point, or else in one that has no
    other point with the same string. Points share a place where the paragraph does not print the
    string once for each, but where it is lost once, not those whose verb is not in the sentence.
    `points` has the words of each point by its id, and `printed` how often the paragraph prints a
    word, as far as that is known.
    """
    sentences = text.sentences(within) if printed else [within]
    closest = {id_: _closest(text, sentences, points[id_]) for id_ in {f.id for f in facts}}
    verbs = (fact for fact in facts if fact.kind is FactKind.VERB)
    unsaid = {fact.id for fact in verbs if not text.find_within(fact.text, closest[fact.id][1])}
    by_kind: defaultdict[FactKind, defaultdict[str, list[Fact]]]
    by_kind = defaultdict(lambda: defaultdict(list))
    for fact in sorted(facts, key=lambda fact: -closest[fact.id][0]):
        by_kind[fact.kind][" ".join(fact.text.casefold().split())].append(fact)
    for kind, by_string in by_kind.items():
        places = _places(text, within, kind, by_string)
        taken = [*chain.from_iterable(places.values())]
        for string, alike in by_string.items():
            own = [closest[fact.id][1] for fact in alike]
            alone = _times_alone(string, by_string, printed)
            shared, fewer = len(alike) > alone, len(places[string]) < alone
            for fact, sentence in zip(alike, own, strict=True):
                standing = [span for span in places[string] if overlaps(span, [sentence])]
                standing += [span for span in places[string] if not overlaps(span, own)]
                if standing and not shared:
                    places[string].remove(standing[0])
                elif fewer and fact.id in unsaid:
                    standing = []
                near = None if standing else text.near(fact.text, free(sentence, taken))
                yield Finding(fact, bool(standing), near=text.shown(near))


def _times_alone(string: str, strings: Iterable[str], printed: Mapping[str, int]) -> int:
    """How often a paragraph prints a string, if not within a longer one of those it prints."""
    words = chain.from_iterable(tokenize(string))
    longer = sum(f" {string} " in f" {other} " for other in strings if other != string)
    return min((printed.get(word, 0) for word in words), default=0) - longer


def _closest(text: SearchableText, sentences: Sequence[Span], words: str) -> tuple[int, Span]:
    """How many words the sentence shares that shares the most of them, and where it stands."""
    wanted = set(SearchableText(words).pieces)
    shared = [len(wanted.intersection(text.pieces[slice(*span)])) for span in sentences]
    most = max(shared)
    return most, sentences[shared.index(most)]


def _places(
    text: SearchableText, within: Span, kind: FactKind, strings: Iterable[str]
) -> dict[str, list[Span]]:
    """Where each of the strings stands by itself, and not within a longer one."""
    places: dict[str, list[Span]] = {}
    taken: list[Span] = []
    for string in sorted(strings, key=len, reverse=True):
        places[string] = [
            span
            for span in text.find_within(string, within)
            if not overlaps(span, taken)
            and not (kind is FactKind.ACTOR and _is_quantified(text, span))
        ]
        taken += places[string]
    return places


def _is_quantified(text: SearchableText, span: Span) -> bool:
    place = span.start
    while place and not text.before(place).strip():
        place -= 1
        if not text.pieces[place].isdecimal():  # of a footnote or a page
            return text.pieces[place] in _QUANTIFIERS
    return False
