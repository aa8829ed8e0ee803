"""For whom people speak: a state and its code, a body, or both, as a list names them."""

import re
from typing import NamedTuple

from symposium_cli.importing.entries import Action
from symposium_cli.importing.headings import ListField
from symposium_cli.importing.offices import read_office
from symposium_cli.importing.words import parts_of_words, words_of
from symposium_cli.names.former_states import former_state
from symposium_cli.names.state_names import BY_ALPHA2, SHORT_NAMES
from symposium_cli.names.states import known_code, state_key


class Told(NamedTuple):
    """What there is to tell of one row's affiliation, but for its line."""

    action: Action
    reason: str
    field: str
    found: str
    result: str | None


class Affiliation(NamedTuple):
    """For whom someone speaks, and what there is to tell of it.

    `acronym` is a short name that the list gives the first organization where states have codes.
    """

    country: str | None = None
    code: str | None = None
    organizations: tuple[str, ...] = ()
    acronym: str | None = None
    told: tuple[Told, ...] = ()


class Given(NamedTuple):
    """The cells of a row that say for whom someone speaks; None where they are silent."""

    country: str | None
    code: str | None
    organization: str | None
    affiliation: str | None


def read_affiliation(given: Given) -> Affiliation:
    """Return the state and the bodies that the cells of a row name."""
    found = _of_country(given) if given.country or not given.affiliation else Affiliation()
    if given.affiliation:
        found = _with_affiliation(given, found)
    if given.organization and given.organization not in found.organizations:
        found = found._replace(organizations=(*found.organizations, given.organization))
    return found


def _with_affiliation(given: Given, found: Affiliation) -> Affiliation:
    text = given.affiliation or ""
    if given.country is None:
        by_code = given.code is not None and _iso_code(given.code) is not None
        if _state_code(text) or (by_code and not _is_body(text, given.code)):
            return _state(text, given.code)
        reason = _BODY if _is_body(text, given.code) else _NOT_A_STATE
        told = Told(Action.DERIVED, reason, ListField.ORGANIZATION, text, text)
        found = _without_code(given.code)
        found = found._replace(told=(told, *found.told))
    elif _state_code(text):
        if found.country is None:
            return found._replace(country=text, code=_state_code(text))
        if _state_code(text) == found.code:
            return found
        told = Told(Action.LEFT_OUT, _SECOND_STATE, ListField.AFFILIATION, text, None)
        return found._replace(told=(*found.told, told))
    if text in found.organizations:
        return found
    return found._replace(organizations=(*found.organizations, text))


def _of_country(given: Given) -> Affiliation:
    name, code = given.country, given.code
    if name is None:
        return Affiliation() if code is None else _of_code_alone(code)
    if _is_body(name, code):
        told = Told(Action.DERIVED, _BODY, ListField.ORGANIZATION, name, name)
        without = _without_code(code)
        return without._replace(organizations=(name,), told=(told, *without.told))
    return _state(name, code)


def _of_code_alone(code: str) -> Affiliation:
    iso = _iso_code(code)
    former = former_state(code) if iso is None else None
    if iso is not None or former is not None:
        name = former.name if former else SHORT_NAMES[iso or ""]
        known = former.code if former else iso
        told = Told(Action.DERIVED, _NAME_OF_CODE, ListField.COUNTRY, code, name)
        return Affiliation(name, known, told=(told,))
    told = Told(Action.KEPT, _NO_STATE, ListField.COUNTRY, code, code)
    return Affiliation(code, told=(told,))


def _without_code(code: str | None) -> Affiliation:
    if code is None:
        return Affiliation()
    if _iso_code(code) is None and code.isalpha():
        told = Told(Action.DERIVED, _ACRONYM, "other_names", code, code)
        return Affiliation(acronym=code, told=(told,))
    return Affiliation(told=(Told(Action.LEFT_OUT, _CODE_OF_BODY, ListField.CODE, code, None),))


def _state(name: str, code: str | None) -> Affiliation:
    """Return a state by its printed name, with the code that the list and the name agree on."""
    by_name = _state_code(name)
    if code is None:
        if by_name is None:
            return Affiliation(name, told=(_told(Action.KEPT, _NO_STATE, name, name, "country"),))
        return Affiliation(name, by_name, told=(_told(Action.DERIVED, _BY_NAME, name, by_name),))
    by_code = _iso_code(code)
    if by_code is None:
        former = former_state(code)
        by_code = None if former is None else former.code
    if by_code is None:
        reason = _BAD_CODE_NAME if by_name else _BAD_CODE
        action = Action.DERIVED if by_name else Action.LEFT_OUT
        return Affiliation(name, by_name, told=(_told(action, reason, code, by_name),))
    told = [] if by_code == code else [_told(Action.DERIVED, _OTHER_FORM, code, by_code)]
    if by_name is None:
        return _by_code(name, by_code, told)
    named = former_state(name)
    if by_name != by_code and not (named and by_code in named.successors):
        return Affiliation(name, told=(_told(Action.LEFT_OUT, _AT_ODDS, f"{name}: {code}", None),))
    return Affiliation(name, by_code, told=tuple(told))


def _by_code(name: str, code: str, told: list[Told]) -> Affiliation:
    if name.startswith(("=", "#", "+", "@")) or read_office(name, of_state=True) is not None:
        return Affiliation(name, told=(_told(Action.LEFT_OUT, _NO_NAME, f"{name}: {code}", None),))
    told.append(_told(Action.DERIVED, _BY_CODE, name, code))
    return Affiliation(name, code, told=tuple(told))


def _told(
    action: Action, reason: str, found: str, result: str | None, field: str = "country_code"
) -> Told:
    return Told(action, reason, field, found, result)


def _state_code(name: str) -> str | None:
    former = former_state(name)
    if former is not None:
        return former.code
    code = known_code(name)
    if code is None and (spoken := _ON_BEHALF.match(name)) is not None:
        code = known_code(spoken[1])
    return code


# Behind a state, those for whom it speaks besides: `Chile (on behalf of the Group of 77)`.
_ON_BEHALF = re.compile(
    r"(.+?)[\s(,–—-]+(?:on behalf of|for the group|au nom d|en nombre d|от имени)", re.IGNORECASE
)


def _iso_code(code: str) -> str | None:
    written = code.strip().upper()
    written = BY_ALPHA2.get(written, written)
    return written if written in SHORT_NAMES else None


def _is_body(name: str, code: str | None) -> bool:
    """Return whether what stands for a state is a body, by its words and for want of a code."""
    if state_key(name) in _KNOWN_BODIES:
        return True
    if _state_code(name) is not None or (code is not None and _iso_code(code) is not None):
        return False
    return not _BODIES.isdisjoint(parts_of_words(name))


_BODIES = words_of(
    """eu un union league organization organisation organizations organisations community council
    committee commission agency fund bank association court conference programme program order
    office secretariat authority institute university foundation group
    parliament assembly forum network coalition movement alliance centre center society
    nations
    ligue communauté conseil comité agence fonds banque cour conférence secrétariat ordre
    unión liga organización comunidad consejo comité comisión agencia fondo banco asociación
    corte conferencia programa orden secretaría
    союз лига организация сообщество совет комитет комиссия агентство фонд банк ассоциация суд
    конференция программа орден секретариат
    الاتحاد جامعة منظمة جماعة مجلس لجنة وكالة صندوق مصرف رابطة محكمة مؤتمر برنامج مكتب أمانة"""
)
# So usual that no code beside them makes a state of them.
_KNOWN_BODIES = frozenset(
    map(
        state_key,
        (
            *("European Union", "EU", "European Community", "European Communities"),
            *("African Union", "League of Arab States", "Arab League", "United Nations"),
        ),
    )
)

_BODY = "Taken as an organization, as its words say so and no state has this name."
_NOT_A_STATE = "Taken as an organization, as no state has this name."
_ACRONYM = "Not the code of a state, so it is kept as another name of the organization."
_CODE_OF_BODY = "An organization has no state's code."
_SECOND_STATE = "Another column names a different state."
_NAME_OF_CODE = "The list gives only a code, so the usual name of the state was added."
_NO_STATE = "The name is not known, so the state gets no code."
_BY_NAME = "Looked up by the name of the state, as the list gives no code."
_BAD_CODE_NAME = "Not an ISO 3166 code, so the code was looked up by the name of the state."
_BAD_CODE = "Neither an ISO 3166 code nor a known name, so the code is left out."
_OTHER_FORM = "Replaced by the alpha-3 code of the same state."
_AT_ODDS = "Name and code mean different states, so the code is left out."
_NO_NAME = "This is not the name of a state, so it gets no code."
_BY_CODE = "The name is not known, so the state is the one that the code means; the name is kept."
