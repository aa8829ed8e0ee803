"""Notes on how sure the links between sessions and themes are, for answers narrowed by them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeVar

from symposium_cli.dataset.models import Confidence, Session, Theme
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import listed
from symposium_cli.queries.filters import Result
from symposium_cli.queries.lookup import find_themes_named
from symposium_cli.queries.session_names import find_sessions_named

Item = TypeVar("Item")

# More links than this are told by their number.
_MOST_TOLD = 10


def with_notes_on_themes(
    result: Result[Session], asked: Sequence[str], data: Symposium
) -> Result[Session]:
    """Return sessions that were asked for by themes, with how sure the links to these are.

    Themes without a link are noted too; where all are, that is why nothing was found.
    """
    meant = [find_themes_named(typed, data.themes) for typed in asked]
    found = {session.id for session in result.items}
    links = {
        (link.id, theme.id): link.confidence
        for theme in chain(*meant)
        for link in theme.sessions
        if link.id in found
    }
    unlinked = [themes for themes in meant if not any(theme.sessions for theme in themes)]
    ids = _ids(unlinked)
    noun = "themes" if len(ids) > 1 else "theme"
    notes = [f"No session is linked to the {noun} {listed(ids)}."] if ids else []
    return _noted(result, [*_how_sure(links), *notes], explained=len(unlinked) == len(meant))


def with_notes_on_sessions(
    result: Result[Item], asked: Sequence[str], data: Symposium, themes: Iterable[Theme] = ()
) -> Result[Item]:
    """Return what was asked for by the sessions that themes are linked to, with notes.

    They tell which sessions no theme is linked to, and how sure the links of `themes` are, which
    are those of the items that do not show it themselves.
    """
    meant = [find_sessions_named(typed, data.sessions) for typed in asked]
    wanted = set(_ids(meant))
    links = {
        (link.id, theme.id): link.confidence
        for theme in themes
        for link in theme.sessions
        if link.id in wanted
    }
    unlinked = [slots for slots in meant if not any(slot.id in data.links for slot in slots)]
    ids = _ids(unlinked)
    noun = "sessions" if len(ids) > 1 else "session"
    notes = [f"No theme is linked to {noun} {listed(ids)}."] if ids else []
    return _noted(result, [*_how_sure(links), *notes], explained=len(unlinked) == len(meant))


def _ids(meant: Iterable[Sequence[Session | Theme]]) -> list[str]:
    return list(dict.fromkeys(each.id for named in meant for each in named))


def _how_sure(links: dict[tuple[str, str], Confidence]) -> list[str]:
    """Return a note on links, which are given by the ids of session and theme."""
    if not links:
        return []
    if len(links) == 1:
        [((session, theme), confidence)] = links.items()
        linked = f"The link of session {session} to the theme {theme}"
        return [f"{linked} is inferred, with {confidence} confidence."]
    if len(links) <= _MOST_TOLD:
        told = [f"{session} to {theme} ({links[session, theme]})" for session, theme in links]
    else:
        counts = Counter(links.values())
        told = [f"{counts[each]:,} with {each} confidence" for each in Confidence if counts[each]]
    return [f"The links of sessions to themes are inferred: {listed(told)}."]


def _noted(result: Result[Item], notes: Sequence[str], *, explained: bool) -> Result[Item]:
    unmatched = () if explained else result.unmatched
    return result._replace(notes=(*result.notes, *notes), unmatched=unmatched)
