"""The parts that people have in the slots of a list, with ids of people and bodies."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from symposium_cli.dataset.models import Role
from symposium_cli.importing.entries import Action, Entry
from symposium_cli.importing.people import is_one_word
from symposium_cli.importing.rows import Speech
from symposium_cli.importing.slots import Slot
from symposium_cli.importing.slugs import joined, slug, told_apart

_LONGEST_CAREER = 15  # years in which one last name may well be that of one person

_SECOND_CHAIR = "The session already has a chair, so this one is listed as a speaker."
_NO_ORDER = "The numbers do not run from 1 for each session, so the order is not known."
_TWO_PEOPLE = "One word, over more than fifteen years: perhaps two people."
_TWO_STATES = "The same name also speaks for another state or organization in this session."
_SPELLING = "The organization is spelled differently earlier in the list."

PersonKey = tuple[str, str]


def person_key(speech: Speech) -> PersonKey:
    """Return what tells a person from others: the name, and the state or else the body."""
    affiliation = speech.affiliation
    if affiliation.code is not None:
        state = affiliation.code.lower()
    else:
        whole = affiliation.country or next(iter(affiliation.organizations), None)
        state = slug(whole) if whole else ""
    return slug(speech.name.name), state


def person_ids(slots: Iterable[Slot]) -> dict[PersonKey, str]:
    """Return the id of every person, the same in whatever order the list has them."""
    keys = dict.fromkeys(person_key(speech) for slot in slots for speech in slot.speeches)
    return told_apart({key: joined(key) for key in keys})


def doubtful_people(slots: Iterable[Slot], people: dict[PersonKey, str]) -> list[Entry]:
    """Return what there is to tell of names that may be those of two people."""
    years: dict[PersonKey, list[int]] = {}
    first: dict[PersonKey, Speech] = {}
    for slot in slots:
        for speech in slot.speeches:
            if speech.date is not None and is_one_word(speech.name.name):
                key = person_key(speech)
                first.setdefault(key, speech)
                years.setdefault(key, []).append(int(speech.date[:4]))
    return [
        Entry(Action.KEPT, _TWO_PEOPLE, speech.line, "person", speech.name.name, people[key])
        for key, speech in first.items()
        if max(years[key]) - min(years[key]) > _LONGEST_CAREER
    ]


class Bodies:
    """The bodies that a list names, each once, with an id of its own."""

    def __init__(self, entries: list[Entry]) -> None:
        self._entries = entries
        self._names: dict[str, str] = {}
        self._acronyms: dict[str, dict[str, None]] = {}

    @property
    def entities(self) -> list[dict[str, Any]]:
        """The bodies as they stand in `programme.json`."""
        entities = []
        for id_, name in self._names.items():
            entity: dict[str, Any] = {"id": id_, "name": name}
            if id_ in self._acronyms:
                entity["other_names"] = list(self._acronyms[id_])
            entities.append(entity)
        return entities

    def id(self, name: str, line: int, acronym: str | None = None) -> str:
        """Return the id of a body; tell where it is spelled differently than before."""
        id_ = slug(name)
        if acronym is not None and acronym != name:
            self._acronyms.setdefault(id_, {})[acronym] = None
        before = self._names.setdefault(id_, name)
        if before != name:
            entry = Entry(Action.CLEANED, _SPELLING, line, "organization", name, before)
            self._entries.append(entry)
        return id_


def parts_of(
    slot: Slot, people: dict[PersonKey, str], bodies: Bodies, entries: list[Entry]
) -> dict[str, Any]:
    """Return the parts of a slot, and whether they stand in the order in which people spoke."""
    chairs = [speech for speech in slot.speeches if speech.role is Role.CHAIR]
    entries += _told_of(slot, chairs[1:])
    chair = chairs[0] if chairs else None
    others = [speech for speech in slot.speeches if speech is not chair]
    ordered = _in_order(others)
    if ordered is None:
        numbers = [speech.order for speech in others if speech.order is not None]
        if numbers:
            line = slot.first_line
            entries.append(Entry(Action.LEFT_OUT, _NO_ORDER, line, "order", ", ".join(numbers)))
        spoken = slot.speeches
    else:
        spoken = ordered if chair is None else [chair, *ordered]
    return {
        "ordered": ordered is not None,
        "parts": [
            _part(speech, people[person_key(speech)], bodies, chair=speech is chair)
            for speech in spoken
        ],
    }


def _told_of(slot: Slot, chairs: Iterable[Speech]) -> Iterator[Entry]:
    """Yield what there is to tell of chairs beyond the first, and of a name that stands twice."""
    for speech in chairs:
        label = speech.role_label
        yield Entry(Action.KEPT, _SECOND_CHAIR, speech.line, "role", label, Role.SPEAKER)
    states: dict[str, str] = {}  # of each name
    for speech in slot.speeches:
        name, state = person_key(speech)
        if states.setdefault(name, state) != state:
            yield Entry(Action.KEPT, _TWO_STATES, speech.line, "name", speech.name.name)


def _in_order(speeches: Sequence[Speech]) -> list[Speech] | None:
    """Return speeches in the order that the list numbers from 1, None where it does not."""
    numbered = {
        int(speech.order): speech
        for speech in speeches
        if speech.order is not None and speech.order.isdecimal() and len(speech.order) < _LONG
    }
    numbers = sorted(numbered)
    if not numbers or numbers != list(range(1, len(speeches) + 1)):
        return None
    return [numbered[number] for number in numbers]


_LONG = 10  # digits, of which no list has so many rows


def _part(speech: Speech, person: str, bodies: Bodies, *, chair: bool) -> dict[str, Any]:
    role = Role.SPEAKER if speech.role is Role.CHAIR and not chair else speech.role
    named = zip_longest(speech.affiliation.organizations, [speech.affiliation.acronym])
    ids = (bodies.id(name, speech.line, acronym) for name, acronym in named if name)
    fields = {
        "role": role.value,
        "role_label": speech.role_label,
        "person": person,
        "honorific": speech.name.honorific,
        "name": speech.name.name,
        "office": speech.office,
        "office_kind": None if speech.office_kind is None else speech.office_kind.value,
        "country": speech.affiliation.country,
        "country_code": speech.affiliation.code,
        "organizations": list(dict.fromkeys(ids)),
        "source": speech.source,
    }
    return {field: value for field, value in fields.items() if value}
