"""Which column of a list is which field: by its heading, by its values, or as it was stated."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from symposium_cli.errors import DataError, UsageError
from symposium_cli.importing.cells import clean, is_silent
from symposium_cli.importing.entries import Action, Entry
from symposium_cli.importing.headings import ListField, heading_key, meaning
from symposium_cli.importing.honorifics import split_honorific
from symposium_cli.importing.offices import read_office
from symposium_cli.importing.roles import is_role
from symposium_cli.importing.table import Table
from symposium_cli.importing.words import words_of

_MOST_LISTED = 10
_NAMES = (ListField.NAME, ListField.FIRST_NAME, ListField.LAST_NAME)


class Columns(NamedTuple):
    """The place of the column of each field that the list has, and what there is to tell."""

    places: dict[ListField, int]
    headings: list[str]
    entries: list[Entry]

    def heading(self, field: ListField) -> str:
        """Return the heading of a field's column."""
        return self.headings[self.places[field]]


def parse_columns(stated: Iterable[str]) -> dict[ListField, str]:
    """Return the headings stated as `name=Heading`; raises UsageError for anything else."""
    from symposium_cli.names.suggestions import one_of

    known = {field.value: field for field in ListField}
    asked: dict[ListField, str] = {}
    for typed in stated:
        name, equals, heading = typed.partition("=")
        if not equals or not heading.strip():
            raise UsageError(
                f"--column {typed!r} names no column.",
                hint="Give a field and a heading of the list: --column name=Speaker.",
            )
        field = one_of(
            name, known, f"--column {name!r} is not a field of a list.", "The fields are"
        )
        if field in asked:
            raise UsageError(f"--column {field}= is given twice.", hint="A field has one column.")
        asked[field] = heading
    return asked


def choose_columns(table: Table, stated: Mapping[ListField, str], path: str) -> Columns:
    """Return which column is which field, those of `stated` by the headings given there.

    Raises UsageError for a heading that the list does not have, and when no column has names; and
    DataError for a file that is no table.
    """
    headings = [clean(raw).text or f"column {at}" for at, raw in enumerate(table.headings, 1)]
    places = {field: _place(field, typed, headings) for field, typed in stated.items()}
    told: dict[int, tuple[Action, str, ListField | None]] = {
        place: (Action.RECOGNIZED, _STATED, field) for field, place in places.items()
    }
    for place, field, _, reason in sorted(_meant(table, headings, places), key=lambda m: m.rank):
        if field is None:
            told[place] = (Action.LEFT_OUT, reason, None)
        elif field in places:
            told[place] = (Action.LEFT_OUT, _taken(field, headings, places[field], place), None)
        else:
            places[field] = place
            told[place] = (Action.RECOGNIZED, reason, field)
    if not any(field in places for field in _NAMES):
        raise _nameless(table, headings, path, known=bool(places))
    for place in _superseded(places, headings, stated):
        whole = places[ListField.NAME]
        told[place] = (Action.LEFT_OUT, _taken(ListField.NAME, headings, whole, place), None)
    entries = []
    for place, heading in enumerate(headings):
        action, reason, means = told[place]
        entries.append(Entry(action, reason, field=means, found=heading))
    return Columns(places, headings, entries)


_STATED = "Given on the command line."
_BY_HEADING = "Recognized by the heading."
_NO_FIELD = "No field goes by this heading."


def _taken(field: ListField, headings: Sequence[str], taken: int, place: int) -> str:
    other = headings[taken]
    if other == headings[place]:
        return f"The {field} is taken from the first column of this heading."
    return f"The {field} is taken from another column, {other}."


class _Meant(NamedTuple):
    place: int
    field: ListField | None
    rank: tuple[int, int]
    reason: str


def _meant(
    table: Table, headings: Sequence[str], taken: Mapping[ListField, int]
) -> Iterable[_Meant]:
    """Yield what each column means that is not taken yet: a field, or none, and why."""
    for place, heading in enumerate(headings):
        if place in taken.values():
            continue
        by_values = _BY_VALUES.get(heading_key(heading))
        if by_values is not None:
            field, reason = by_values(_values(table, place))
            rank = _LAST_RANK
        else:
            field, rank = meaning(heading) or (None, 0)
            reason = _NO_FIELD if field is None else _BY_HEADING
        yield _Meant(place, field, (rank, place), reason)


_LAST_RANK = 500  # behind every heading that tells by itself, before those known by some word


def _values(table: Table, place: int) -> set[str]:
    """Return the different values of a column that say something."""
    raw = {row.cells[place] for row in table.rows}
    return {text for text in (clean(cell).text for cell in raw) if text and not is_silent(text)}


def _title(values: set[str]) -> tuple[ListField, str]:
    honorifics = sum(map(_is_honorific, values))
    if honorifics * 2 > len(values):
        return ListField.HONORIFIC, "The values are honorifics."
    return ListField.OFFICE, "The values are not honorifics, so they are taken as offices."


def _is_honorific(value: str) -> bool:
    """Return whether a value is an honorific and no office: `Mr.`, but not `Minister`."""
    is_office = read_office(value, of_state=True) is not None
    return not is_office and split_honorific(f"{value} Example")[1] == "Example"


def _role(values: set[str]) -> tuple[ListField, str]:
    if any(map(is_role, values)):
        return ListField.ROLE, "The values are roles in a programme."
    return (
        ListField.OFFICE,
        "The values are not roles in a programme, so they are taken as offices.",
    )


def _location(values: set[str]) -> tuple[ListField | None, str]:
    if any(not _ROOMS.isdisjoint(words_of(value)) for value in values):
        return ListField.ROOM, "The values are names of rooms."
    return None, "The values are not names of rooms, and a session has no other place."


_ROOMS = words_of("room hall chamber auditorium salle sala salon зал القاعة 会议室 saal raum")
_BY_VALUES = {
    **{heading_key(name): _title for name in ("Title", "Titre", "Título", "Titel", "Титул")},
    **{heading_key(name): _role for name in ("Role", "Roles", "Rôle", "Rol", "Papel", "Роль")},
    **{heading_key(name): _location for name in ("Location", "Venue", "Place", "Lieu", "Lugar")},
}


def _place(field: ListField, typed: str, headings: Sequence[str]) -> int:
    key = heading_key(typed)
    for place, heading in enumerate(headings):
        if heading_key(heading) == key:
            return place
    from symposium_cli.names.suggestions import suggestions

    raise UsageError(
        f"--column {field}={typed}: no column has this heading.",
        hint=f"The headings are {_listed(headings)}.",
        did_you_mean=suggestions(typed, headings),
    )


def _nameless(
    table: Table, headings: Sequence[str], path: str, *, known: bool
) -> UsageError | DataError:
    if len(headings) == 1 or (not known and table.even * 2 < len(table.rows)):
        return DataError(
            f"{path} is not a table: its rows are not split into columns under headings.",
            hint="A list of speakers has a line of headings, then a line for each speaker. "
            "If an unusual character separates the columns, name it: --delimiter ':'.",
        )
    from shlex import quote

    return UsageError(
        f"{path}: no heading is recognized as that of the speakers' names.",
        hint=f"The headings are {_listed(headings)}. Say which one it is, such as "
        f"--column {quote(f'name={headings[0]}')}.",
    )


def _listed(headings: Sequence[str]) -> str:
    more = len(headings) - _MOST_LISTED
    return ", ".join(headings[:_MOST_LISTED]) + (f" and {more:,} more" if more > 0 else "")


# Where another column has the first name, such a heading means the last name.
_LAST_NAMES_TOO = frozenset(map(heading_key, ("name", "nom", "nome", "имя", "姓名")))


def _superseded(
    places: dict[ListField, int], headings: Sequence[str], stated: Mapping[ListField, str]
) -> list[int]:
    """Keep either the column of whole names, or those of first and last names.

    Returns the places of the columns that are not kept.
    """
    whole = places.get(ListField.NAME)
    if whole is None:
        return []
    halves = {ListField.FIRST_NAME, ListField.LAST_NAME} & places.keys()
    may_be_last = ListField.NAME not in stated and heading_key(headings[whole]) in _LAST_NAMES_TOO
    if halves == {ListField.FIRST_NAME} and may_be_last:
        places[ListField.LAST_NAME] = places.pop(ListField.NAME)
        return []
    return [places.pop(field) for field in sorted(halves)]
