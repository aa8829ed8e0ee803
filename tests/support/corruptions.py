"""Changes to a sound text of the document, each with the facts that it takes away."""

import re
from collections.abc import Iterable, Sequence
from random import Random
from typing import NamedTuple

import pycountry

from symposium_cli.dataset.models import Part, Session
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.verification.facts import Fact, FactKind, facts, points_by_paragraph

Range = tuple[int, int]
STATES = [country.name for country in pycountry.countries]


class Edit(NamedTuple):
    """Another text from one place of a text to another."""

    start: int
    end: int
    text: str


class Corruption(NamedTuple):
    """Edits, and the facts that do not stand in the edited text, or `perhaps` some of them."""

    edits: tuple[Edit, ...]
    gone: tuple[Fact, ...]
    perhaps: bool = False


class Entry(NamedTuple):
    """A part in a session, and the fact of its entry."""

    session: Session
    part: Part
    fact: Fact


def edited(text: str, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        text = f"{text[: edit.start]}{edit.text}{text[edit.end :]}"
    return text


def ranges_of(wanted: str, text: str) -> list[Range]:
    """Every place where a string stands as whole words, by nothing but a regular expression."""
    pattern = r"[\W_]+".join(re.findall(r"[^\W_]+", wanted))
    return [found.span() for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)]


class Document:
    """A sound text of a data set's document, and where its facts stand in it."""

    def __init__(self, symposium: Symposium, text: str) -> None:
        self.symposium = symposium
        self.text = text
        self.facts = facts(symposium)
        self.annex = max(found.end() for found in re.finditer("Annex I|\n1 March 2030", text))
        self.entries = [
            Entry(session, part, fact)
            for session, part, _ in symposium.appearances
            for fact in self.of_kind(FactKind.ENTRY)
            if fact.text == part.printed
        ]

    def of_kind(self, *kinds: FactKind) -> list[Fact]:
        return [fact for fact in self.facts if fact.kind in kinds]

    def place(self, fact: Fact) -> Range:
        """Where a fact of the programme stands: a label before its colon."""
        colon = r"\s*:" if fact.kind is FactKind.LABEL else ""
        text, wanted = (text.replace("’", "'") for text in (self.text, fact.text))
        [found, *_] = re.compile(rf"(?<!\w)({re.escape(wanted)}){colon}").finditer(text, self.annex)
        return found.span(1)

    def paragraphs(self) -> dict[int, list[Range]]:
        """Where each paragraph that makes points stands; one cut by a page's end goes on below."""
        blocks = [
            found.span()
            for found in re.finditer(r"\S(?:.|\n(?!\s*\n))*", self.text)
            if found.end() < self.annex
        ]
        start = next(n for n, (a, b) in enumerate(blocks) if "United Nations H" in self.text[a:b])
        found: list[list[Range]] = []
        for first, last in blocks[start:]:
            opening = self.text[first:last].lstrip("*")
            if opening[0].islower():
                found[-1].append((first, last))
            elif opening[0].isalpha() and not opening.startswith("Annex"):
                found.append([(first, last)])
        points = points_by_paragraph(self.symposium.summary)
        numbers = [number for number, made in points.items() if made]
        if len(found) > len(numbers):
            numbers = [*range(1, len(found) + 1)]
        return dict(zip(numbers, found, strict=True))

    def places_within(self, wanted: str, fact: Fact) -> list[Range]:
        """Every place where a string stands in the paragraph of a fact."""
        return [
            (first + start, first + end)
            for first, last in self.paragraphs()[fact.paragraph or 0]
            for start, end in ranges_of(wanted, self.text[first:last])
        ]


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
    kinds: Sequence[FactKind] = (FactKind.TIME, FactKind.LABEL, FactKind.TITLE),
) -> Corruption:
    """A time with another digit; a label or title of a slot with another word."""
    fact = chance.choice([fact for fact in document.of_kind(*kinds) if fact.slot])
    start, end = document.place(fact)
    text = document.text[start:end]
    other = other_digit(text, chance) if fact.kind is FactKind.TIME else other_word(text, chance)
    return Corruption((Edit(start, end, other),), (fact,))


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
    return Corruption((Edit(start, end, other),), (fact,))


def of_several(document: Document, chance: Random) -> Corruption:
    """Three entries and a time."""
    each = [of_entry(document, chance, entry) for entry in chance.sample(document.entries, 3)]
    each.append(of_slot(document, chance, [FactKind.TIME]))
    edits = [edit for corruption in each for edit in corruption.edits]
    return Corruption(tuple(edits), tuple(fact for found in each for fact in found.gone))


def everywhere(document: Document, chance: Random) -> Corruption:
    """A string changed in the same way wherever it stands, also in longer ones."""
    facts = [fact for fact in document.facts if not fact.slot and fact.paragraph is None]
    text = chance.choice(facts).text
    other = (other_digit if any(map(str.isdecimal, text)) else other_letter)(text, chance)
    edits = [Edit(*found, other) for found in ranges_of(text, document.text)]
    after = edited(document.text, edits)
    gone = [fact for fact in document.facts if not ranges_of(fact.text, after)]
    return Corruption(tuple(edits), tuple(gone))


def of_point(document: Document, chance: Random) -> Corruption:
    """An actor, verb or number changed at one place where it stands in its paragraph.

    What is gone are all facts of that paragraph with that text, or, while it stands there still,
    perhaps some of them.
    """
    fact = chance.choice([fact for fact in document.facts if fact.paragraph is not None])
    there = [known for known in document.facts if known.paragraph == fact.paragraph]
    longer = [known.text for known in there if len(known.text) > len(fact.text)]
    taken = [place for text in longer for place in document.places_within(text, fact)]
    standing = document.places_within(fact.text, fact)
    places = [
        (start, end)
        for start, end in standing
        if not any(first <= start and end <= last for first, last in taken)
    ]
    start, end = chance.choice(places)
    word = document.text[start:end]
    other = other_digit(word, chance) if word.isdecimal() else other_word(word, chance)
    alike = [known for known in there if known.text.lower() == fact.text.lower()]
    return Corruption((Edit(start, end, other),), tuple(alike), perhaps=len(standing) > 1)


KINDS = (of_slot, of_entry, of_several, everywhere, of_point)


def swap(document: Document, one: Fact, other: Fact) -> list[Edit]:
    """The edits by which each of two facts of the programme takes the other's place."""
    return [Edit(*document.place(one), other.text), Edit(*document.place(other), one.text)]
