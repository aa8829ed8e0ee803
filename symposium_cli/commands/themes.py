"""`symp themes`."""

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import (
    Pages,
    Texts,
    argument,
    mentions,
    option,
    paragraphs,
    session_ids,
    theme_ids,
)
from symposium_cli.commands.parse import parse_pages, parse_paragraphs
from symposium_cli.commands.response import Listing, View
from symposium_cli.commands.run import load
from symposium_cli.dataset.models import Point, Session, SessionLink, Theme
from symposium_cli.dataset.symposium import Symposium, ThemePoint
from symposium_cli.names.text import ranges
from symposium_cli.output.layout import Column, Line, Section, Sheet
from symposium_cli.queries.filters import NONE, Result
from symposium_cli.queries.lookup import notes_beyond
from symposium_cli.queries.summary import (
    PointRecord,
    ThemeRecord,
    find_points,
    find_themes,
    point_filters,
    theme_filters,
)

LINKED = "Sessions linked by inference, with confidence and reason"


def theme_columns(_: Sequence[Theme], __: View) -> list[Column[Theme]]:
    """Return the columns of a list of themes."""
    return [
        Column("Id", lambda theme: theme.id, whole=True),
        Column("Theme", lambda theme: theme.title),
        Column("Para.", lambda theme: ranges(theme.paragraphs)),
        Column("Pages", lambda theme: ranges(theme.pages), optional=True),
        Column("Points", lambda theme: str(len(theme.points))),
        Column("Sessions", lambda theme: ", ".join(map(_linked, theme.sessions))),
    ]


def point_columns(_: Sequence[ThemePoint], __: View) -> list[Column[ThemePoint]]:
    """Return the columns of a list of points."""
    return [
        Column("Id", lambda found: found.point.id, whole=True),
        Column("Para.", lambda found: str(found.point.paragraph)),
        Column("Page", lambda found: ranges(found.point.pages), optional=True),
        Column("Theme", lambda found: found.theme.id, whole=True),
        Column("Actor", lambda found: found.point.actor or ""),
        Column("Verb", lambda found: found.point.verb or ""),
        Column("Statement", lambda found: f"{_call(found.point)}{found.point.statement}"),
    ]


def _linked(link: SessionLink) -> str:
    return f"{link.id} ({link.confidence})"


def sheet(theme: Theme, data: Symposium) -> Sheet:
    """Return a theme in full, with its points in order and the sessions it is linked to."""
    slots = {session.id: session for session in data.sessions}
    facts = [
        Line("Id", theme.id),
        Line("Summary", theme.summary),
        Line("Paragraphs", f"{ranges(theme.paragraphs)} (counted, not printed)"),
        Line("Pages", ranges(theme.pages)),
    ]
    if not theme.sessions:
        facts.append(Line("Sessions", "none linked"))
    points = Section("Points, with paragraph and page", map(_point, theme.points))
    links = [_link(link, slots[link.id]) for link in theme.sessions]
    return Sheet(theme.title, facts, [points, Section(LINKED, links)])


def _point(point: Point) -> Line:
    page = f"p. {ranges(point.pages)}" if point.pages else None
    where = ", ".join(filter(None, (str(point.paragraph), page)))
    return Line(where, f"{_call(point)}{point.said}")


def _call(point: Point) -> str:
    return "[call] " if point.is_call else ""


def _link(link: SessionLink, session: Session) -> Line:
    chair = f", chaired by {session.chair.part.full_name}" if session.chair else ""
    names = ", ".join(found.part.name for found in session.speakers)
    speakers = f"; speakers: {names}" if names else ""
    told = f"{session.display_name} ({session.id}){chair}{speakers}"
    return Line(link.confidence, f"{told}. {link.reason}")


def verbs(data: Symposium) -> Iterator[str]:
    """Return the reporting verbs of the points, and the word for none."""
    yield from (point.verb for _, point in data.points if point.verb is not None)
    yield NONE


def actors(data: Symposium) -> Iterator[str]:
    """Return those whom the points report, and the word for nobody."""
    yield from (point.actor for _, point in data.points if point.actor is not None)
    yield NONE


@answers(Listing(ThemeRecord, theme_columns, sheet), points=Listing(PointRecord, point_columns))
def themes(
    ctx: typer.Context,
    *,
    theme: Annotated[
        Texts, argument("THEME", "A theme's id, or words of its title.", theme_ids)
    ] = None,
    points: Annotated[bool, typer.Option("--points", help="List points, one row each.")] = False,
    session: Annotated[
        Texts,
        option("--session", "SESSION", "Themes linked to a session, by inference.", session_ids),
    ] = None,
    verb: Annotated[
        Texts, option("--verb", "VERB", "Words of the reporting verb; none where none is.", verbs)
    ] = None,
    actor: Annotated[
        Texts,
        option("--actor", "ACTOR", "Words of who says it; none where nobody is named.", actors),
    ] = None,
    calls: Annotated[bool, typer.Option("--calls", help="Only calls for action.")] = False,
    mentions: Annotated[
        Texts,
        option("--mentions", "NAME", "A body, document, event or resolution named.", mentions),
    ] = None,
    paragraph: Annotated[
        Texts,
        option(
            "--paragraph", "NUMBER", "A paragraph of the summary, or a range: 14-16.", paragraphs
        ),
    ] = None,
    page: Pages = None,
) -> Result[Theme] | Result[ThemePoint]:
    """List the themes of the summary, or show one with its points.

    \b
    Examples:
      symp themes
      symp themes human-rights
      symp themes --calls --points
      symp themes --actor "some participants"
      symp themes --mentions UNCCT --json
    """
    data = load(ctx)
    on_themes = theme_filters(data, theme=theme or (), session=session or ())
    numbers = {
        "paragraph": [each for typed in paragraph or () for each in parse_paragraphs(typed)],
        "page": [each for typed in page or () for each in parse_pages(typed)],
    }
    on_points = point_filters(
        data,
        verb=verb or (),
        actor=actor or (),
        calls=calls,
        mentions=mentions or (),
        **numbers,
    )
    find = find_points if points else find_themes
    result = find(data, on_themes, on_points)
    return result._replace(notes=(*result.notes, *notes_beyond(data, **numbers)))
