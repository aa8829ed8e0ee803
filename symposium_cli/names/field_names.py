"""Fields of records by the names that people type for them."""

from collections.abc import Collection

from symposium_cli.names.plurals import singular
from symposium_cli.names.spelling import standard_spelling
from symposium_cli.names.suggestions import suggestions
from symposium_cli.names.words import tokenize

# Usual other names of fields.
_OTHER_NAMES = {
    "actor": "who",
    "bodies": "organization institution",
    "chair": "chairman chairperson chairwoman moderator",
    "country": "delegation member nation nationality state",
    "country_code": "code iso",
    "count": "number total",
    "date": "day year when",
    "duration_minutes": "length minute",
    "honorific": "prefix salutation",
    "is_call": "call",
    "kind": "type",
    "name": "fullname participant person speaker",
    "office": "job position post rank title",
    "office_kind": "kind type",
    "organizations": "affiliation agency body institution org",
    "person": "attendee delegate name participant people speaker",
    "post_nominals": "suffix",
    "role": "part",
    "room": "hall place venue",
    "session": "meeting panel slot",
    "share": "percent percentage",
    "speakers": "delegate participant people person",
    "statement": "text",
    "theme": "subject topic",
    "themes": "subject topic",
    "verb": "action",
    "year": "date",
}


def field_key(name: str) -> str:
    """Return what names of fields are compared by: `Organisations`, `organization` are the same."""
    words = tokenize(singular(name.replace("_", " ")))
    return "".join(standard_spelling(part) for parts in words for part in parts)


def fields_meant(typed: str, known: Collection[str]) -> tuple[str, ...]:
    """Return those of the known fields that may have been meant by a name that none has.

    These are the ones with this name in another number or spelling, else those that others call so,
    else those that look alike.
    """
    wanted = field_key(typed)
    same = tuple(field for field in known if wanted and field_key(field) == wanted)
    names = {field: map(field_key, _OTHER_NAMES.get(field, "").split()) for field in known}
    called = tuple(field for field in known if wanted in names[field])
    return same or called or suggestions(typed, list(known))
