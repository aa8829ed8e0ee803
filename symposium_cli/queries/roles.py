"""Which part in the programme, which office and which honorific typed words mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import cache

from symposium_cli.dataset.models import SPEAKING, OfficeKind, Part, Role
from symposium_cli.errors import UnknownError
from symposium_cli.names.plurals import singular
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.text import listed
from symposium_cli.names.words import LITTLE_WORDS, Words, match_key, parse_words, tokenize
from symposium_cli.queries.filters import NONE, either

_CHAIR, _KEYNOTE = {Role.CHAIR}, {Role.KEYNOTE}
# The usual words for a part, each in the singular.
_PART_WORDS = {
    "chair": _CHAIR,
    "chairman": _CHAIR,
    "chairwoman": _CHAIR,
    "chairperson": _CHAIR,
    "keynote": _KEYNOTE,
    "keynotespeaker": _KEYNOTE,
    "speaker": SPEAKING,
    "presenter": {Role.PRESENTER},
}
# What others call a part or a kind of office, with what to suggest for it.
_CALLED_ELSEWHERE = {
    "moderator": "chair",
    "facilitator": "chair",
    "panelist": "speaker",
    "panellist": "speaker",
    "participant": "speaker",
    "foreign secretary": "foreign minister",
    "leader": "head of state or government",
    "premier": "head of government",
    "pm": "head of government",
    "fm": "foreign minister",
}
_LITTLE = LITTLE_WORDS | {"or"}
_OF_SESSION = r"^session\W+|\W+of\W+(?:the\W+)?session$"
_BETWEEN_ROLES = r"(?i)[,/&]|\b(?:and|or)\b"


def role_test(typed: str, parts: Sequence[Part]) -> Callable[[Part], bool]:
    """Return a test for what a typed role, label, kind of office or word of an office means.

    Several roles or kinds, with "and" or "or" between them, mean either. A role that nobody has is
    looked for in the offices, as `role_notes` tells. Raises UnknownError, with roles and kinds that
    look alike, when no part is and what was typed is neither a role nor a kind.
    """
    parse_words(typed, "role")
    if (whole := _role_or_kind_test(typed, parts)) is not None:
        return whole
    several = [_role_or_kind_test(each, parts) for each in re.split(_BETWEEN_ROLES, typed)]
    tests = [each for each in several if each is not None]
    if len(tests) == len(several):
        return either(tests)
    test = _words_of_office(typed)
    if not any(map(test, parts)):
        labels = [part.role_label for part in parts if part.role_label]
        offices = [part.office for part in parts if part.office]
        kind_names = [kind.replace("_", " ") for kind in OfficeKind]
        known = {name: name for name in (*Role, *kind_names, *labels, *offices)}
        raise UnknownError(
            f"No role or office matches {typed!r}.",
            kind="unknown_role",
            hint="Give a role ("
            + ", ".join(Role)
            + "), a kind of office (such as head of state) or words of an office.",
            did_you_mean=(called,)
            if (called := _CALLED_ELSEWHERE.get(_bare(typed)))
            else suggestions(typed, _CALLED_ELSEWHERE | known),
        )
    return test


def role_notes(typed: str, parts: Sequence[Part]) -> list[str]:
    """Return a note where nobody has a typed role, so that it is looked for in the offices."""
    roles = _roles_called(typed)
    if roles is None or _office_test_instead(roles, parts) is None:
        return []
    role = next(word for word, meant in _PART_WORDS.items() if meant == roles)
    return [f"No one is listed as {role}. Showing people with this word in their office."]


def is_part(typed: str, parts: Sequence[Part]) -> bool:
    """Return whether typed words name a part in the programme, and not an office."""
    return _roles_called(typed) is not None or _role_key(typed) in _labels(parts)


def _role_or_kind_test(typed: str, parts: Sequence[Part]) -> Callable[[Part], bool] | None:
    """Return a test for what is a role, a label or a kind of office as a whole, if it is one."""
    wanted = _role_key(typed)
    if (roles := _roles_called(typed)) is not None:
        return _office_test_instead(roles, parts) or (lambda part: part.role in roles)
    if wanted in _labels(parts):
        return lambda part: wanted == _role_key(part.role_label or "")
    if wanted in (kinds := _office_kinds()):
        return lambda part: part.office_kind in kinds[wanted]
    return _words_of_office(typed) if wanted in map(_role_key, OfficeKind) else None


def _roles_called(typed: str) -> Collection[Role] | None:
    """Return the roles that typed words mean: `chairs` and `chair of the session` the chair."""
    bare = re.sub(_OF_SESSION, "", singular(typed.strip()))
    return _PART_WORDS.get(_role_key(bare))


def _office_test_instead(
    roles: Collection[Role], parts: Sequence[Part]
) -> Callable[[Part], bool] | None:
    """Return a test for offices that are called as a role is, if nobody has the role itself."""
    if any(part.role in roles for part in parts):
        return None
    words = [word for word, meant in _PART_WORDS.items() if meant == roles]
    test = either([_words_of_office(word) for word in words])
    return test if any(map(test, parts)) else None


def _labels(parts: Sequence[Part]) -> set[str]:
    return {_role_key(label) for label in {part.role_label or "" for part in parts}} - {""}


def _office_kinds() -> dict[str, set[OfficeKind]]:
    """Return the kinds that typed words mean; those of one word are words of offices too."""
    kinds = {_role_key(kind): {kind} for kind in OfficeKind if "_" in kind}
    heads = {OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT}
    return kinds | {_role_key("head of state or government"): heads}


def begins_office(typed: str, parts: Sequence[Part]) -> bool:
    """Return whether typed words begin an office, its kind or an honorific, as whole words."""
    words = _bare(typed).split()
    return any(_bare(text).split()[: len(words)] == words for text in _offices(parts))


def names_role(typed: str, parts: Sequence[Part]) -> bool:
    """Return whether typed words are the name of a part, a kind of office, or begin an office."""
    return is_part(typed, parts) or begins_office(typed, parts)


def in_office(typed: str, parts: Sequence[Part]) -> bool:
    """Return whether typed words all stand in one office, kind or honorific, as whole words."""
    words = Words(_bare(typed))
    return any(words.match_whole(_bare(text)) for text in _offices(parts))


def _offices(parts: Sequence[Part]) -> set[str]:
    texts = {text for part in parts for text in (part.office, part.honorific) if text is not None}
    return texts | {kind.replace("_", " ") for kind in OfficeKind}


def _words_of_office(typed: str) -> Callable[[Part], bool]:
    """Return a test for parts whose office, its kind or the honorific has all the typed words."""
    words, in_singular = Words(typed), Words(_bare(typed))

    @cache  # an office stands in many parts of a long list
    def match(text: str) -> bool:
        return words.match(text) or in_singular.match(_bare(text))

    return lambda part: any(
        match(text)
        for text in (part.office, (part.office_kind or "").replace("_", " "), part.honorific)
        if text
    )


def honorific_test(typed: str, parts: Sequence[Part]) -> Callable[[Part], bool]:
    """Return a test for parts with just this honorific, or for `none` those without one.

    Raises UnknownError where none is printed so, and BlankError when it holds no word.
    """
    parse_words(typed, "honorific")
    wanted = _role_key(typed)
    printed = dict.fromkeys(part.honorific for part in parts if part.honorific is not None)
    if wanted not in map(_role_key, printed):
        if match_key(typed) == NONE:
            return lambda part: part.honorific is None
        raise UnknownError(
            f"No honorific reads {typed!r}.",
            kind="unknown_honorific",
            hint=f"The honorifics are {listed([*printed], all_by='symp stats honorific')}."
            if printed
            else "This data set has no honorifics.",
            did_you_mean=suggestions(typed, list(printed)),
        )
    return lambda part: wanted == _role_key(part.honorific or "")


def _role_key(text: str) -> str:
    return match_key(_bare(text))


@cache
def _bare(text: str) -> str:
    """Return a text in the singular without little words, unless it has no others."""
    words = ["-".join(parts) for parts in tokenize(singular(text.replace("_", " ")))]
    return " ".join([word for word in words if word not in _LITTLE] or words)
