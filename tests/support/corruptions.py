"""Changes to a sound text of the document, each with the facts that it touches."""

import re
from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import NamedTuple

import pycountry

from symposium_cli.dataset.facts import Fact, FactKind, facts
from symposium_cli.dataset.models import Part, Session
from symposium_cli.dataset.symposium import Symposium

Range = tuple[int, int]
STATES = [country.name for country in pycountry.countries]
# None of them stands in a string that is a fact, or tells how many people say a thing.
WORDS = (
    "not",
    "never",
    "hardly",
    "eleven",
    "unanimously",
    "reportedly",
    "quite",
    "terrorism",
)
SENTENCES = (
    "Nobody objected to that.",
    "It rained.",
    "Several guests, it was said later, had waited outside for an hour and gone home.",
)
QUANTIFIERS = ("all", "certain", "few", "many", "most", "no", "other", "several", "some")
NUMBERS = ("two", "three", "four", "five", "seven", "40", "1999")


class Edit(NamedTuple):
    """Another text from one place of a text to another."""

    start: int
    end: int
    text: str


class Corruption(NamedTuple):
    """Edits, and the facts that do not stand in the edited text.

    `either` are facts of which one is out of order, and `extra` is how many passages are too many.
    `alone` is for what could as well belong to what stands beside it if lines were others.
    """

    edits: tuple[Edit, ...]
    gone: frozenset[Fact] = frozenset()
    either: frozenset[Fact] = frozenset()
    extra: int = 0
    alone: bool = False


class Entry(NamedTuple):
    """A part in a session, and the fact of its entry."""

    session: Session
    part: Part
    fact: Fact


def edited(text: str, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        text = f"{text[: edit.start]}{edit.text}{text[edit.end :]}"
    return text


def ranges_of(wanted: str, text: str, start: int = 0, end: int | None = None) -> list[Range]:
    """Every place where a string stands as whole words, by nothing but a regular expression."""
    pattern = r"[\W_]+".join(re.findall(r"[^\W_]+", wanted))
    whole = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)
    return [
        found.span() for found in whole.finditer(text, start, len(text) if end is None else end)
    ]


def untagged(text: str) -> str:
    """A text without HTML tags, which another layout may cut into pieces."""
    return re.sub(r"</?i>", "", re.sub(r"<[^<>i][^<>]*>|</[^<>i][^<>]*>", "\n", text))


class Document:
    """A sound text of a data set's document, and where its facts stand in it.

    `paragraphs` has the places of each paragraph, of which there are several where a page ends, and
    `footnotes` those of the footnotes.
    """

    def __init__(self, symposium: Symposium, text: str) -> None:
        self.symposium = symposium
        self.text = text
        self.facts = facts(symposium)
        self.annex = max(found.end() for found in re.finditer("Annex I", text))
        self.entries = [
            Entry(session, part, fact)
            for session, part, _ in symposium.appearances
            for fact in self.of_kind(FactKind.ENTRY)
            if fact.text == part.printed
        ]
        self.paragraphs: dict[int, list[Range]] = {}
        self.footnotes: list[Range] = []
        start = re.search(r"Chairman's Summary\n", text)
        assert start is not None
        for found in re.compile(r"\S(?:.|\n(?!\s*\n))*").finditer(text, start.end(), self.annex):
            if found[0][0] in "¹²":
                self.footnotes.append(found.span())
            elif found[0][0].islower():
                self.paragraphs[len(self.paragraphs)].append(found.span())
            elif not found[0].startswith("Annex"):
                self.paragraphs[len(self.paragraphs) + 1] = [found.span()]
        self.said = dict(self._said())

    def of_kind(self, *kinds: FactKind) -> list[Fact]:
        return [fact for fact in self.facts if fact.kind in kinds]

    def words_of(self, paragraph: int) -> Fact:
        return next(f for f in self.of_kind(FactKind.WORDS) if f.paragraph == paragraph)

    def place(self, fact: Fact) -> Range:
        """Where a fact of the programme stands: a label before its colon, limits in their slot."""
        colon = r"\s*:" if fact.kind is FactKind.LABEL else ""
        text, wanted = (text.replace("’", "'") for text in (self.text, fact.text))
        start = self.annex
        if fact.kind is FactKind.LIMITS:
            title = next(f for f in self.of_kind(FactKind.TITLE) if f.slot and f.id == fact.id)
            start = self.place(title)[1]
        [found, *_] = re.compile(rf"(?<!\w)({re.escape(wanted)}){colon}").finditer(text, start)
        return found.span(1)

    def standing(self, fact: Fact) -> list[Range]:
        """Every place where the string of a fact stands in its paragraph, alone."""
        longer = [
            place
            for other in self.facts
            if (other.paragraph, other.kind) == (fact.paragraph, fact.kind)
            and len(other.text) > len(fact.text)
            for place in self._within(other)
        ]
        return [
            place for place in self._within(fact) if not any(overlap(place, one) for one in longer)
        ]

    def _within(self, fact: Fact) -> list[Range]:
        blocks = self.paragraphs[fact.paragraph or 0]
        return [place for block in blocks for place in ranges_of(fact.text, self.text, *block)]

    def _said(self) -> Iterator[tuple[Fact, Range]]:
        """Where each verb, actor and number stands.

        Points are in the order of the sentences; who says a thing is named before the verb, or else
        behind it.
        """
        verbs: dict[str, int] = {}
        said = sorted(self.facts, key=lambda fact: (fact.paragraph or 0, fact.id))
        for fact in said:
            if (
                fact.kind in (FactKind.VERB, FactKind.NUMBER, FactKind.DATE)
                and fact.paragraph is not None
            ):
                key = (fact.kind, fact.text.casefold(), fact.paragraph)
                same = [f for f in said if (f.kind, f.text.casefold(), f.paragraph) == key]
                place = self.standing(fact)[same.index(fact)]
                if fact.kind is FactKind.VERB:
                    verbs[fact.id] = place[0]
                yield fact, place
        for fact in self.of_kind(FactKind.ACTOR):
            places = self.standing(fact)
            before = [place for place in places if place[0] < verbs[fact.id]]
            yield fact, before[-1] if before else places[0]

    def touched(self, *edits: Edit) -> frozenset[Fact]:
        """The facts that edits take from the text."""
        after = edited(self.text, edits)
        paragraphs = [
            number
            for number, blocks in self.paragraphs.items()
            if any(
                first <= edit.start and edit.end <= last for edit in edits for first, last in blocks
            )
        ]
        return frozenset(
            fact
            for fact in self.facts
            if (fact.kind is FactKind.WORDS and fact.paragraph in paragraphs)
            or (fact in self.said and any(overlap(self.said[fact], edit[:2]) for edit in edits))
            or (fact.slot and any(overlap(self.place(fact), edit[:2]) for edit in edits))
            or (fact.paragraph is None and not fact.slot and not ranges_of(fact.text, after))
        )

    def corruption(self, *edits: Edit, extra: int = 0) -> Corruption:
        """Edits with the facts that they touch."""
        return Corruption(edits, self.touched(*edits), extra=extra)


def overlap(one: Range, other: Range) -> bool:
    """Whether two ranges share a character, or one is a place within the other."""
    return one[0] < other[1] and other[0] < one[1]


def other_letter(word: str, chance: Random) -> str:
    """A word with one letter changed for another."""
    place = chance.choice([n for n, char in enumerate(word) if char.isalpha()])
    other = chance.choice([c for c in "abcdefghijklmnopqrstuvwxyz" if c != word[place].lower()])
    other = other.upper() if word[place].isupper() else other
    return f"{word[:place]}{other}{word[place + 1 :]}"


def other_digit(text: str, chance: Random) -> str:
    """A text with one digit changed for another."""
    place = chance.choice([n for n, char in enumerate(text) if char.isdecimal()])
    other = chance.choice([digit for digit in "0123456789" if digit != text[place]])
    return f"{text[:place]}{other}{text[place + 1 :]}"


def other_word(text: str, chance: Random) -> str:
    """A text with a word in its midst changed, dropped or added, or with a letter changed."""
    words = text.split()
    place = chance.randrange(1, len(words) - 1) if len(words) > 2 else 0
    kind = chance.choice(("changed", "dropped", "added", "letter"))
    if kind == "dropped" and len(words) > 2 and any(map(str.isalpha, words[place])):
        del words[place]
    elif kind == "added" and len(words) > 1:
        words.insert(max(place, 1), chance.choice(("Deputy", "and", "new", "former")))
    elif kind == "changed" and any(map(str.isalpha, words[place])):
        words[place] = "Something"
    else:
        place = chance.choice([n for n, w in enumerate(words) if any(map(str.isalpha, w))])
        words[place] = other_letter(words[place], chance)
    return " ".join(words)


def of_slot(
    document: Document,
    chance: Random,
    kinds: Sequence[FactKind] = (FactKind.TIME, FactKind.LABEL, FactKind.TITLE, FactKind.LIMITS),
) -> Corruption:
    """A time with another digit; a label, title or limit of a slot with another word."""
    fact = chance.choice([fact for fact in document.of_kind(*kinds) if fact.slot])
    start, end = document.place(fact)
    text = document.text[start:end]
    other = other_digit(text, chance) if fact.kind is FactKind.TIME else other_word(text, chance)
    return document.corruption(Edit(start, end, other))


def of_entry(document: Document, chance: Random, entry: Entry | None = None) -> Corruption:
    """An entry with another state, office, name or label, or without some of it."""
    _, part, fact = entry or chance.choice(document.entries)
    start, end = document.place(fact)
    printed = document.text[start:end]
    kind, state = chance.choice(("state", "field", "digit", "dropped")), chance.choice(STATES)
    if kind == "state" and part.country and part.country != state:
        head, _, tail = printed.rpartition(part.country)
        other = f"{head}{state}{tail}"
    elif kind == "dropped":
        other = ""
    else:
        fields = [field for field in (part.office, part.name, part.role_label) if field]
        field = chance.choice([field for field in fields if field in printed])
        head, _, tail = printed.partition(field)
        other = f"{head}{other_word(field, chance)}{tail}"
    return document.corruption(Edit(start, end, other))


def of_several(document: Document, chance: Random) -> Corruption:
    """Three entries and a time."""
    each = [of_entry(document, chance, entry) for entry in chance.sample(document.entries, 3)]
    each.append(of_slot(document, chance, [FactKind.TIME]))
    return document.corruption(*(edit for corruption in each for edit in corruption.edits))


def speaker_added(document: Document, chance: Random) -> Corruption:
    """Someone who does not speak, behind any entry: among them, or as the last of all."""
    place = document.place(chance.choice(document.entries).fact)[1]
    added = f"\n• Eminent Speaker: H.E. Mr. Ben Sample, Minister of Tides, {chance.choice(STATES)}"
    return document.corruption(Edit(place, place, added), extra=1)


def of_footnote(document: Document, chance: Random) -> Corruption:
    """A footnote with another digit, or another word that is not at its ends."""
    fact = chance.choice(document.of_kind(FactKind.FOOTNOTE))
    [(start, end)] = ranges_of(fact.text, document.text)
    text = document.text[start:end]
    if any(map(str.isdecimal, text)) and chance.random() < 0.7:
        return document.corruption(Edit(start, end, other_digit(text, chance)))
    words = [found.span() for found in re.finditer(r"[A-Za-z]{3,}", text)][1:-1]
    first, last = chance.choice(words)
    return document.corruption(Edit(start + first, start + last, "something"))


def footnotes_swapped(document: Document, _: Random) -> Corruption:
    """Both footnotes, each in the other's place."""
    one, other = document.of_kind(FactKind.FOOTNOTE)
    edits = [
        Edit(*ranges_of(there.text, document.text)[0], instead.text)
        for there, instead in ((one, other), (other, one))
    ]
    return Corruption((*edits,), either=frozenset((one, other)))


def everywhere(document: Document, chance: Random) -> Corruption:
    """A string changed in the same way wherever it stands, also in longer ones.

    One in a heading is not, for what that became would be too much, or a running head restore it.
    """
    start, end = document.paragraphs[1][0][0], document.paragraphs[21][-1][1]
    programme = document.place(document.of_kind(FactKind.TIME)[0])[0]
    headings = f"{document.text[:start]}\n{document.text[end:programme]}"
    strings = [
        fact.text
        for fact in document.facts
        if not fact.slot and fact.paragraph is None and not ranges_of(fact.text, headings)
    ]
    text = chance.choice(strings)
    other = (other_digit if any(map(str.isdecimal, text)) else other_letter)(text, chance)
    return document.corruption(*(Edit(*found, other) for found in ranges_of(text, document.text)))


def words_between(document: Document, chance: Random) -> tuple[Range, Range]:
    """Where a word of a paragraph stands, and the one behind it."""
    block = chance.choice([block for blocks in document.paragraphs.values() for block in blocks])
    words = [found.span() for found in re.compile(r"[^\W_]+").finditer(document.text, *block)]
    place = chance.randrange(len(words) - 1)
    return words[place], words[place + 1]


def word_inserted(document: Document, chance: Random) -> Corruption:
    """One word more, before any but the first of a paragraph."""
    (_, end), (start, _) = words_between(document, chance)
    joined = document.text[end:start] in "-'’"
    place, word = end if joined else start, chance.choice(WORDS)
    return document.corruption(Edit(place, place, f" {word} "))


def word_lost(document: Document, chance: Random) -> Corruption:
    """One word less, be it part of a compound."""
    return document.corruption(Edit(*chance.choice(words_between(document, chance)), ""))


def word_replaced(document: Document, chance: Random) -> Corruption:
    """Another word instead of one."""
    start, end = chance.choice(words_between(document, chance))
    others = [word for word in WORDS if word != document.text[start:end].lower()]
    return document.corruption(Edit(start, end, chance.choice(others)))


def number_replaced(document: Document, chance: Random) -> Corruption:
    """Another number of something that a point counts."""
    numbers = [fact for fact in document.said if fact.kind is FactKind.NUMBER]
    fact = chance.choice(numbers)
    other = chance.choice([number for number in NUMBERS if number != fact.text])
    return document.corruption(Edit(*document.said[fact], other))


def word_of_point(document: Document, chance: Random) -> Corruption:
    """An actor or verb with another word."""
    place = chance.choice([*document.said.values()])
    words = [found.span() for found in re.compile(r"[^\W_]+").finditer(document.text, *place)]
    return document.corruption(Edit(*chance.choice(words), "Something"))


def quantified(document: Document, chance: Random) -> Corruption:
    """Some of those who say a thing."""
    actors = [f for f in document.said if f.kind is FactKind.ACTOR and f.text == "participants"]
    start = document.said[chance.choice(actors)][0]
    [(first, _)] = re.compile(r"\w").match(document.text, start).regs  # type: ignore[union-attr]
    edit = Edit(first, first, f"{chance.choice(QUANTIFIERS)} ")
    gone = {fact for fact in actors if document.said[fact][0] == start}
    return Corruption((edit,), document.touched(edit) | gone)


def sentences(document: Document) -> list[Range]:
    """All sentences that stand in the midst of a paragraph, not at its ends nor those of a page."""
    return [
        found.span()
        for blocks in document.paragraphs.values()
        for block in blocks
        for found in re.compile(r"(?<=\. )[^.]*\. ").finditer(document.text, *block)
    ]


def sentence_lost(document: Document, chance: Random) -> Corruption:
    """One sentence less, but none in which several points share their actor."""
    places = [place for fact, place in document.said.items() if fact.kind is FactKind.ACTOR]
    shared = [place for place in places if places.count(place) > 1]
    lost = [one for one in sentences(document) if not any(overlap(one, place) for place in shared)]
    return document.corruption(Edit(*chance.choice(lost), ""))


def sentence_inserted(document: Document, chance: Random) -> Corruption:
    """One sentence more."""
    place, _ = chance.choice(sentences(document))
    return document.corruption(Edit(place, place, f"{chance.choice(SENTENCES)} "))


def text_of(document: Document, number: int) -> str:
    blocks = document.paragraphs[number]
    return "\n\n".join(document.text[first:last] for first, last in blocks)


def _removed(document: Document, number: int) -> list[Edit]:
    return [Edit(first, last, "") for first, last in document.paragraphs[number]]


def _before(document: Document, number: int, text: str) -> Edit:
    place = document.paragraphs[number][0][0]
    return Edit(place, place, f"{text}\n\n")


def paragraph_lost(document: Document, chance: Random) -> Corruption:
    """One paragraph less."""
    return document.corruption(*_removed(document, chance.choice([*document.paragraphs])))


def paragraph_doubled(document: Document, chance: Random) -> Corruption:
    """A paragraph that stands twice, once in its place and once elsewhere.

    But not with one paragraph between, which could as well have been moved.
    """
    numbers = [*document.paragraphs][1:]
    doubled = chance.choice(numbers)
    before = chance.choice([n for n in numbers if n not in (doubled - 1, doubled + 2)])
    edit = _before(document, before, text_of(document, doubled))
    return Corruption((edit,), frozenset([document.words_of(doubled)]))


def paragraph_moved(document: Document, chance: Random) -> Corruption:
    """A paragraph that stands before or behind others."""
    numbers = [*document.paragraphs]
    moved = chance.choice(numbers[1:])
    before = chance.choice([number for number in numbers[1:] if number not in (moved, moved + 1)])
    edits = [*_removed(document, moved), _before(document, before, text_of(document, moved))]
    order = [number for number in numbers if number != moved]
    order.insert(order.index(before), moved)
    out = {n for n in order if (rest := [m for m in order if m != n]) == sorted(rest)}
    return Corruption((*edits,), either=frozenset(map(document.words_of, out)))


def paragraph_inserted(document: Document, chance: Random) -> Corruption:
    """A paragraph more, between two others."""
    before = chance.choice([*document.paragraphs][1:])
    edit = _before(document, before, " ".join(chance.sample(SENTENCES, 3)))
    return Corruption((edit,), extra=1, alone=True)


KINDS = (
    of_slot,
    of_entry,
    of_several,
    speaker_added,
    of_footnote,
    footnotes_swapped,
    everywhere,
    word_inserted,
    word_lost,
    word_replaced,
    number_replaced,
    word_of_point,
    quantified,
    sentence_lost,
    sentence_inserted,
    paragraph_lost,
    paragraph_doubled,
    paragraph_moved,
    paragraph_inserted,
)


def swap(document: Document, one: Fact, other: Fact) -> list[Edit]:
    """The edits by which each of two facts of the programme takes the other's place."""
    return [Edit(*document.place(one), other.text), Edit(*document.place(other), one.text)]
