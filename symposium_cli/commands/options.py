"""The options that several commands have, and those that all share, each with its completion."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from symposium_cli.commands.completion import complete_fields, complete_formats, offer
from symposium_cli.output.formats import TABLE, WRITERS

if TYPE_CHECKING:
    from symposium_cli.dataset.models import Entity
    from symposium_cli.dataset.symposium import Symposium

Values = Iterable[str] | Callable[["Symposium"], Iterable[str]]
Texts = list[str] | None


def option(flag: str, metavar: str, meaning: str, values: Values = (), **more: Any) -> Any:
    """Declare an option that takes text, with the values to offer as `completion.offer` says."""
    return typer.Option(
        flag,
        metavar=metavar,
        help=meaning,
        autocompletion=offer(values) if values else None,
        **more,
    )


def argument(metavar: str, meaning: str, values: Values = ()) -> Any:
    """Declare an argument, with the values to offer as `completion.offer` says."""
    return typer.Argument(
        metavar=metavar, help=meaning, autocompletion=offer(values) if values else None
    )


def countries(data: "Symposium") -> Iterator[str]:
    """Return the states that are spoken for, but `St. X` and `X & Y`, whose slugs mean no state."""
    from symposium_cli.commands.completion import slug
    from symposium_cli.names.states import state_key

    names = dict.fromkeys(part.country for part in data.parts if part.country is not None)
    return (name for name in names if state_key(slug(name)) == state_key(name))


def organizations(data: "Symposium") -> Iterator[str]:
    """Return the names and acronyms of the bodies that the data name."""
    return _names(data.bodies.values())


def session_ids(data: "Symposium") -> Iterator[str]:
    """Return the ids of the slots."""
    return (session.id for session in data.sessions)


def start_times(data: "Symposium") -> Iterator[str]:
    """Return the times at which slots begin, without the colon at which bash breaks words."""
    return (f"{session.start:%H%M}" for session in data.sessions if session.start)


def dates(data: "Symposium") -> Iterator[str]:
    """Return the dates of the slots, as far as they are known."""
    return (session.dated for session in data.sessions if session.dated)


def people(*roles: str) -> Callable[["Symposium"], Iterator[str]]:
    """Return a function for the names of those who had a part in one of some roles, or in any."""
    return lambda data: (part.name for part in data.parts if not roles or part.role in roles)


def theme_ids(data: "Symposium") -> Iterator[str]:
    """Return the ids of the themes."""
    return (theme.id for theme in data.themes)


def rooms(data: "Symposium") -> Iterator[str]:
    """Return the rooms of the slots."""
    return (session.room for session in data.sessions if session.room is not None)


def pages(data: "Symposium") -> Iterator[str]:
    """Return the numbers of the pages that the data stand on."""
    return map(str, data.pages)


def paragraphs(data: "Symposium") -> Iterator[str]:
    """Return the numbers of the summary's paragraphs."""
    return map(str, data.paragraphs)


def mentions(data: "Symposium") -> Iterator[str]:
    """Return the bodies, documents, events and resolutions that are named."""
    yield from _names((*data.bodies.values(), *data.summary.documents, *data.summary.events))
    yield from (resolution.symbol for resolution in data.summary.resolutions)


def _names(entities: "Iterable[Entity]") -> Iterator[str]:
    return (name for entity in entities for name in (entity.name, *entity.short_forms))


# Named here because help must not load the commands; those that declare a calendar.
CALENDAR_COMMANDS = ("sessions", "timeline")

Countries = Annotated[
    Texts, option("--country", "STATE", "A state's usual name or ISO 3166 code.", countries)
]
Organizations = Annotated[
    Texts, option("--organization", "BODY", "A body's full name or acronym.", organizations)
]
Sessions = Annotated[
    Texts,
    option(
        "--session",
        "SESSION",
        "A session's id, label, number, words of its title, first or last.",
        session_ids,
    ),
]
Dates = Annotated[
    Texts,
    option("--date", "DATE", "A day, month, year or range: 2011-09, 2009..2011.", dates),
]
Rooms = Annotated[
    Texts, option("--room", "ROOM", "A room's name, or words of it, where rooms are given.", rooms)
]
Pages = Annotated[
    Texts, option("--page", "PAGE", "A page of the document, or a range: 5, 5-7.", pages)
]
Data = Annotated[str | None, option("--data", "DIR", "Use the data set in this directory.")]
Form = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"{', '.join((TABLE, *WRITERS))}, or ics ({', '.join(CALENDAR_COMMANDS)}); "
        "table if not given.",
        autocompletion=complete_formats,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
Fields = Annotated[
    Texts,
    typer.Option(
        "--fields",
        metavar="NAMES",
        help="Only these fields, in this order, joined by commas.",
        autocompletion=complete_fields,
    ),
]
ExitStatus = Annotated[
    bool, typer.Option("--exit-status", "-e", help="Exit with status 1 if nothing matches.")
]
