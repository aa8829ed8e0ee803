"""The option `--role`, apart from the other options so that help need not load the models."""

from typing import Annotated

from symposium_cli.commands.options import Texts, option
from symposium_cli.dataset.models import OfficeKind, Role

Roles = Annotated[
    Texts,
    option(
        "--role",
        "ROLE",
        "A part (chair, keynote, speaker, presenter), a kind of office (head of state, "
        "head of government, foreign minister), or words of an office.",
        (*Role, *(kind.replace("_", "-") for kind in OfficeKind)),
    ),
]
