"""The filters that several commands have."""

from typing import Annotated

import typer

Countries = Annotated[
    list[str] | None,
    typer.Option("--country", metavar="STATE", help="A state's usual name or ISO 3166 code."),
]
Organizations = Annotated[
    list[str] | None,
    typer.Option("--organization", metavar="BODY", help="A body's full name or acronym."),
]
Sessions = Annotated[
    list[str] | None,
    typer.Option("--session", metavar="SESSION", help="A session's id, label or number."),
]
