"""Options for roles and offices, apart from the others so that help need not load the models."""

from collections.abc import Iterator
from typing import Annotated

from symposium_cli.commands.options import Texts, option
from symposium_cli.dataset.models import OfficeKind, Role
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.queries.filters import NONE

_KINDS = tuple(kind.replace("_", "-") for kind in OfficeKind)


def honorifics(data: Symposium) -> Iterator[str]:
    """Return the honorifics as printed, and the word for none."""
    yield from (part.honorific for part in data.parts if part.honorific is not None)
    yield NONE


Roles = Annotated[
    Texts,
    option(
        "--role",
        "ROLE",
        "A part (chair, keynote, speaker, presenter), a kind of office (foreign minister), or "
        "words of an office.",
        (*Role, *_KINDS),
    ),
]
OfficeKinds = Annotated[
    Texts,
    option(
        "--office-kind",
        "KIND",
        "A kind of office, such as head-of-state, or none.",
        (*_KINDS, NONE),
    ),
]
Honorifics = Annotated[
    Texts,
    option(
        "--honorific", "TEXT", "An honorific as printed, such as H.E. Mr., or none.", honorifics
    ),
]
