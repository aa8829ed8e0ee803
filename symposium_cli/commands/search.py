"""`symp search`."""

import shlex
from collections.abc import Sequence
from typing import Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import Texts, argument, option
from symposium_cli.commands.response import Listing, View
from symposium_cli.commands.run import Run, load
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.suggestions import one_of
from symposium_cli.names.text import ranges
from symposium_cli.names.words import fold
from symposium_cli.output.layout import Column
from symposium_cli.queries.filters import Result
from symposium_cli.queries.search import PLACES, Hit, HitRecord
from symposium_cli.queries.search import search as find_hits
from symposium_cli.queries.search_passages import HitKind


def columns(_: Sequence[Hit], view: View) -> list[Column[Hit]]:
    """Return the columns of a list of hits."""
    paragraph = Column[Hit]("Para.", lambda hit: str(hit.passage.paragraph or ""))
    return [
        Column("Kind", lambda hit: hit.passage.kind, whole=True),
        Column("Id", lambda hit: hit.passage.id, whole=True),
        Column("Text", lambda hit: hit.snippet, marks=lambda hit: hit.matches),
        *([paragraph] if view.data.has_summary else []),
        Column("Page", lambda hit: ranges(hit.passage.pages), optional=True),
    ]


def parse_place(typed: str) -> tuple[HitKind, ...]:
    """Return the kinds of hits in a place to search; raises UsageError for an unknown place."""
    for kinds in PLACES.values():
        if fold(typed.strip()).removesuffix("s") in set(kinds):
            return kinds
    return one_of(typed, PLACES, f"Cannot search in {typed!r}.", "Search in")


@answers(Listing(HitRecord, columns))
def search(
    ctx: typer.Context,
    *,
    words: Annotated[list[str], argument("WORDS...", "Words; several in quotes, a phrase.")],
    within: Annotated[
        Texts,
        option(
            "--in",
            "WHERE",
            "sessions, speakers, themes, points, bodies or paragraphs.",
            tuple(PLACES),
        ),
    ] = None,
) -> Result[Hit]:
    """Search everything for words, best match first.

    Of a paragraph of the document, the words and terms that match are shown;
    `symp themes --points --paragraph 5` shows what paragraph 5 says, point by point.

    \b
    Examples:
      symp search Norway
      symp search "human rights"
      symp search media victims --in points
      symp search youth --in paragraphs
      symp search stoere --json
    """
    kinds = [kind for typed in within or () for kind in parse_place(typed)]
    data = load(ctx)
    result = find_hits(data, words, kinds)
    run: Run = ctx.obj
    asked = "" if run.shared.data is None else f" --data {shlex.quote(run.shared.data)}"
    notes = (f"{note}{asked}" for note in _notes_on_points(data, result.items))
    return result._replace(notes=(*result.notes, *notes))


def _notes_on_points(data: Symposium, hits: Sequence[Hit]) -> list[str]:
    """Return how to see what those paragraphs say that only their printed words were found by."""
    found = {hit.passage.paragraph for hit in hits if hit.passage.kind is HitKind.PARAGRAPH}
    shown = {hit.passage.paragraph for hit in hits if hit.passage.kind is HitKind.POINT}
    unseen = sorted({point.paragraph for _, point in data.points} & found - shown)
    if not unseen:
        return []
    which = f"paragraph {unseen[0]}" if len(unseen) == 1 else f"a paragraph, here {unseen[0]}"
    return [f"To see the points of {which}: symp themes --points --paragraph {unseen[0]}"]
