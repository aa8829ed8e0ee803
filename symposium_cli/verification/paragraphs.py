"""Which passage of a text is which paragraph, when nothing in it says so."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from symposium_cli.names.verbs import stems


class Clues(NamedTuple):
    """What a paragraph may be known by: texts that share words with it, and its reporting verbs."""

    texts: Sequence[str]
    verbs: Sequence[str]


class _Break(Enum):
    """What stands before a sentence: how much it costs to begin a paragraph there, or not to."""

    BLANK_LINE = (0.0, 2.0)
    LINE_END = (0.9, 0.0)
    SPACE = (1.0, 0.0)


class _Sentence(NamedTuple):
    text: str
    break_before: _Break


# Closing marks and the number of a footnote may follow the stop; a small letter does not.
_END = r"(?<=[.!?:])[\"'\u2019\u201d)\]*]*(?:\s*\d{1,2}(?=\s))?(\s+)(?![a-z\s])"
_CUT_OR_GLUED = r"(?<=[^\W\d_])(?:[-\u2010]\s*\n\s*(?=[a-z])|\d{1,2}\b)"
_SKIPPING = 0.25
_OF_A_VERB = 3.0
_SHORTEST_TELLING = 4


def find_paragraphs(text: str, clues: Mapping[int, Clues]) -> dict[int, str]:
    """The passages of a text that are most likely the paragraphs with these clues, by number.

    They come in the order of the numbers; a paragraph that the text seems to lack is left out.
    """
    if not clues:
        return {}
    sentences = _sentences(text)
    numbers = sorted(clues)
    found: dict[int, list[str]] = {}
    for sentence, index in zip(
        sentences, _assigned(sentences, _evidence(sentences, clues)), strict=True
    ):
        found.setdefault(numbers[index], []).append(sentence.text)
    return {number: "\n".join(parts) for number, parts in found.items()}


def sentence_starts(text: str) -> list[int]:
    """Where the sentences of a text begin but for the first, in characters."""
    return [end.end() for end in re.finditer(_END, text)]


def _sentences(text: str) -> list[_Sentence]:
    found: list[_Sentence] = []
    start, before, first = 0, _Break.SPACE, _first_letter(text, 0)
    for end in re.finditer(_END, text):
        stop = end.start()
        if stop < first or (text[stop - 1] == ":" and "\n" not in end[1]):
            continue
        found.append(_Sentence(text[start : end.start(1)], before))
        start, before, first = end.end(), _break(end[1]), _first_letter(text, end.end())
    return [*found, _Sentence(text[start:], before)]


def _first_letter(text: str, start: int) -> int:
    found = re.compile(r"[^\W\d_]").search(text, start)
    return found.start() if found else len(text)


def _break(space: str) -> _Break:
    lines = space.count("\n")
    return _Break.SPACE if not lines else _Break.LINE_END if lines == 1 else _Break.BLANK_LINE


def _evidence(sentences: Sequence[_Sentence], clues: Mapping[int, Clues]) -> list[list[float]]:
    """How much each sentence speaks for each paragraph.

    A word that both have tells less, the more paragraphs have it, and the more words a paragraph
    may be known by.
    """
    told = [_words(" ".join(clues[number].texts)) for number in sorted(clues)]
    usual = sum(map(len, told)) / len(told)
    weights = [(usual / (len(words) or 1)) ** 0.5 for words in told]
    telling: defaultdict[str, list[int]] = defaultdict(list)
    reporting: defaultdict[str, list[int]] = defaultdict(list)
    for index, number in enumerate(sorted(clues)):
        for word in told[index]:
            telling[word].append(index)
        for verb in clues[number].verbs:
            reporting[f" {' '.join(stems(verb))} "].append(index)
    rows = []
    for sentence in sentences:
        row = [0.0] * len(clues)
        text = _mended(sentence.text)
        words = _words(text) | (set() if text == sentence.text else _words(sentence.text))
        for word in sorted(words & telling.keys()):
            for index in telling[word]:
                row[index] += weights[index] / len(telling[word])
        every = f" {' '.join(stems(text))} "
        for verb in filter(every.__contains__, reporting):
            for index in reporting[verb]:
                row[index] += _OF_A_VERB
        rows.append(row)
    return rows


def _mended(text: str) -> str:
    """A text without the hyphens where lines cut its words, and without numbers glued to words."""
    return re.sub(_CUT_OR_GLUED, "", text)


def _words(text: str) -> set[str]:
    """The words of a text that tell something of its subject, and pairs of them in a row.

    The parts of a compound are words of their own.
    """
    words = [stem for stem in stems(text.replace("-", " ")) if len(stem) >= _SHORTEST_TELLING]
    return {*words, *map(" ".join, pairwise(words))}


def _assigned(sentences: Sequence[_Sentence], evidence: Sequence[Sequence[float]]) -> list[int]:
    """For each sentence the index of its paragraph, never falling, by the most evidence in all.

    From the evidence goes what it costs to begin a paragraph, or not to, at the break before a
    sentence, and to leave paragraphs out.
    """
    best = list(evidence[0])
    origins: list[list[int]] = []
    for sentence, row in zip(sentences[1:], evidence[1:], strict=True):
        begin, stay = sentence.break_before.value
        scores, origin = [], []
        running, source = float("-inf"), 0
        for index, gained in enumerate(row):
            running -= _SKIPPING
            if index and best[index - 1] > running:
                running, source = best[index - 1], index - 1
            moved = running - begin > best[index] - stay
            scores.append(gained + (running - begin if moved else best[index] - stay))
            origin.append(source if moved else index)
        best = scores
        origins.append(origin)
    path = [max(range(len(best)), key=best.__getitem__)]
    for origin in reversed(origins):
        path.append(origin[path[-1]])
    return path[::-1]
