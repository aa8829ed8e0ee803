"""Which places of the document a typed reference means."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress

from symposium_cli.dataset.models import Entity
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import BlankError, UnknownError
from symposium_cli.names.text import ranges
from symposium_cli.names.words import fold, match_key, parse_words
from symposium_cli.queries.affiliations import Affiliations, find_entities
from symposium_cli.queries.citation_kinds import (
    KINDS,
    all_of,
    points_called,
    sessions_called,
    themes_called,
)
from symposium_cli.queries.citation_places import (
    WHOLE,
    Citation,
    CitedKind,
    Places,
    printed_forms,
)
from symposium_cli.queries.citation_references import (
    Noun,
    plain,
    split_list,
    split_noun,
    split_pages,
)
from symposium_cli.queries.citation_styles import as_text, key_of
from symposium_cli.queries.filters import Result
from symposium_cli.queries.lookup import find_themes_called, find_themes_named
from symposium_cli.queries.people import find_named
from symposium_cli.queries.session_names import find_sessions_named


def find_citations(data: Symposium, typed: str | None) -> Result[Citation]:
    """Return the places that a typed reference means, in the document's order; of None, the whole.

    A reference is a point's id, the number of a paragraph or a range of them, a session, a theme,
    the document's title, the annex, a footnote, a resolution, a page, a NAME as `find_named` takes
    it, a document or event that is named, or words of titles, of themes and then of sessions, the
    first of these that it names. Else it is one of these with its noun in front (`theme victims`)
    or its pages behind, as they are printed (`para. [14], p. 3`), a list of them, or what a
    citation goes by or prints.

    Of a NAME it means every part; of a body, document or event also the theme that goes by any of
    its names, and where there is neither, the paragraphs that name it. An id that a session and a
    theme share means both. Where there are no paragraphs, a number may be a session's. Raises
    UnknownError, with what looks alike, when it names nothing, BlankError when it holds no word,
    and UsageError for a range that ends before it begins.
    """
    if typed is None:
        return Result((WHOLE,))
    parse_words(typed, "reference")
    finder = Finder(data)
    if (found := finder.find(typed)) is None:
        from symposium_cli.queries.citation_suggestions import unknown_reference

        raise unknown_reference(finder, finder.unknown_in(typed))
    return Result(found, tuple(dict.fromkeys(finder.affiliations.notes)))


class Finder:
    """Finds the places of one data set's document that references mean.

    Each way of reading a reference gives None where it names nothing so, and no places where it
    names what is known but stands nowhere, such as a state that nobody spoke for.
    """

    def __init__(self, data: Symposium) -> None:
        self.data = data
        self.places = Places(data)
        self.affiliations = Affiliations(data)

    def find(self, typed: str) -> tuple[Citation, ...] | None:
        """Return the places that a reference means, None if it names nothing."""
        ways = (
            *(self._called, self._worded, self._with_noun),
            *(self._printed, self._with_pages, self._behind_title, self._several),
        )
        for read in ways:
            if (found := read(typed)) is not None:
                return tuple(dict.fromkeys(found))
        return None

    def unknown_in(self, typed: str) -> str:
        """Return the first entry of a list that means nothing, or the whole where none does."""
        entries = split_list(typed)
        unknown = [entry for entry in entries if self._entry(entry) is None]
        return unknown[0] if 0 < len(unknown) < len(entries) else typed

    def _called(self, typed: str) -> tuple[Citation, ...] | None:
        """What goes by the whole of what is typed."""
        places, data = self.places, self.data
        for find in KINDS:
            try:
                found = tuple(find(places, data, typed))
            except UnknownError:
                if find is sessions_called and (parts := self._of_name_like_number(typed)):
                    return parts
                raise
            if found:
                themes = self._namesakes(typed) if find is sessions_called else ()
                return (*found, *themes, *(self._of_bodies(typed) if find is themes_called else ()))
        with suppress(UnknownError):
            named = find_named(typed, data, self.affiliations, "reference")
            parts = tuple(places.parts(named.test))
            return parts if named.of_people else (*self._of_entities(typed, parts), *parts)
        return self._of_entities(typed) or None

    def _of_name_like_number(self, typed: str) -> tuple[Citation, ...]:
        """The parts of people, or for a state or body, whose name or code is a number too: `Li`."""
        words, told = parse_words(typed, "reference"), len(self.affiliations.notes)
        test = self.affiliations.test_of(typed)
        parts = self.places.parts
        found = tuple(parts(lambda part: words.match_whole(part.full_name)))
        if not found and test is not None:
            return tuple(parts(test))
        del self.affiliations.notes[told:]
        return found

    def _worded(self, typed: str) -> tuple[Citation, ...] | None:
        """What has all the typed words in its title."""
        places, data = self.places, self.data
        with suppress(UnknownError):
            return tuple(map(places.theme, find_themes_named(typed, data.themes)))
        with suppress(UnknownError):
            return tuple(map(places.session, find_sessions_named(typed, data.sessions)))
        return None

    def _namesakes(self, typed: str) -> Iterator[Citation]:
        """The theme that has the very id of a session."""
        themes, id_ = self.data.themes, fold(typed.strip())
        return (self.places.theme(theme) for theme in themes if theme.id == id_)

    def _of_bodies(self, typed: str) -> tuple[Citation, ...]:
        """The parts of those who spoke for a body that a theme has the name of."""
        ids = {entity.id for entity in find_entities(typed, self.data)}
        found = tuple(self.places.parts(lambda part: not ids.isdisjoint(part.organizations)))
        if found:
            self.affiliations.organization_test(typed, told=True)  # for its note
        return found

    def _of_entities(self, typed: str, parts: Sequence[Citation] = ()) -> tuple[Citation, ...]:
        """The themes that go by a name of a body, document or event, or what stands for them.

        That is the parts, if there are any, or else the paragraphs that name it.
        """
        data, entities = self.data, find_entities(typed, self.data)
        names = (name for entity in entities for name in (entity.id, *entity.names))
        themes = dict.fromkeys(
            theme.id for name in names for theme in find_themes_called(name, data.themes)
        )
        found = tuple(self.places.theme(theme) for theme in data.themes if theme.id in themes)
        if parts:
            return found
        naming = tuple(filter(None, map(self._paragraphs_naming, entities)))
        return found or naming

    def _paragraphs_naming(self, entity: Entity) -> Citation | None:
        """The paragraphs that name an entity, with a note that says so."""
        points = (found.point for found in self.data.points)
        named = sorted({point.paragraph for point in points if entity.id in point.mentions})
        if not named:
            return None
        noun = "paragraph" if len(named) == 1 else "paragraphs"
        self.affiliations.notes.append(f"{entity.name} is named in {noun} {ranges(named)}.")
        return self.places.paragraphs(named)

    def _with_noun(self, typed: str) -> tuple[Citation, ...] | None:
        """What has the kind and the name that are typed: `theme victims`."""
        if (named := split_noun(typed)) is None:
            return None
        noun, name = named
        places, data = self.places, self.data
        ways: dict[Noun, Callable[[str], Iterable[Citation]]] = {
            Noun.SESSION: lambda name: map(
                places.session, find_sessions_named(name, data.sessions)
            ),
            Noun.THEME: lambda name: map(places.theme, find_themes_named(name, data.themes)),
            Noun.POINT: lambda name: points_called(places, data, name),
            Noun.PERSON: self._of_person,
            Noun.STATE: lambda name: places.parts(self.affiliations.country_test(name, told=True)),
            Noun.BODY: self._of_body,
        }
        with suppress(UnknownError):
            found = tuple(ways[noun](name))
            return found or (() if noun is Noun.STATE else None)
        return None

    def _of_person(self, name: str) -> Iterable[Citation]:
        named = find_named(name, self.data, Affiliations(self.data), "reference")
        return self.places.parts(named.test) if named.of_people else ()

    def _of_body(self, name: str) -> Iterable[Citation]:
        test = self.affiliations.organization_test(name, told=True)
        parts = tuple(self.places.parts(test))
        return (*self._of_entities(name, parts), *parts)

    def _with_pages(self, typed: str) -> tuple[Citation, ...] | None:
        """What has its pages behind, if it is printed with just these, or pages of a whole.

        Raises UnknownError, with what stands before the pages, where they are others.
        """
        if (located := split_pages(typed)) is None:
            return None
        before, asked = located
        if not (found := self._called(before) or self._worded(before) or self._with_noun(before)):
            return None
        pages = all_of(asked, self.places.page_numbers, "page", typed)
        if any(self._holds(one, pages) for one in found):
            return (self.places.pages(pages),)
        if on_these := tuple(one for one in found if one.pages == pages):
            return on_these
        from symposium_cli.queries.citation_suggestions import on_other_pages

        raise on_other_pages(typed, found)

    def _holds(self, whole: Citation, pages: Sequence[int]) -> bool:
        """Whether a citation is of the document or the annex, and the pages are some of its own."""
        if whole.kind is CitedKind.DOCUMENT:
            return True
        return whole.kind is CitedKind.ANNEX and {*pages} < {*whole.pages}

    def _behind_title(self, typed: str) -> tuple[Citation, ...] | None:
        """What has the document or the annex in front, which says no more: `Annex I, Session II`.

        The document may be cited there in full, as our text has it.
        """
        [whole] = as_text(self.data.programme.event, [WHOLE])
        if typed.strip().startswith(lead := whole.text.removesuffix(".")):
            place = typed.strip().removeprefix(lead).strip(" ,.")
            return self.find(place) if place else (WHOLE,)
        title, comma, place = plain(typed).partition(",")
        if not comma:
            return None
        if (before := self._called(title)) is None or (found := self._entry(place.strip())) is None:
            return None
        in_annex = before == (self.places.annex(),) and _PROGRAMME.issuperset(
            one.kind for one in found
        )
        return found if in_annex or before == (WHOLE,) else None

    def _several(self, typed: str) -> tuple[Citation, ...] | None:
        """All that the entries of a list mean, if each means something."""
        entries = split_list(typed)
        if len(entries) <= 1:
            return None
        found: list[Citation] = []
        for entry in entries:
            if (meant := self._entry(entry)) is None:
                return None
            found += meant
        return tuple(found)

    def _entry(self, entry: str) -> tuple[Citation, ...] | None:
        """What one entry of a list means; words of a title are no entry."""
        for read in (self._called, self._with_noun, self._with_pages):
            with suppress(UnknownError, BlankError):
                if (found := read(entry)) is not None:
                    return found
        return None

    def _printed(self, typed: str) -> tuple[Citation, ...] | None:
        """What has typed text as its key, or prints it: the place, and what stands there."""
        of_title, key = f"{key_of(self.data.programme.event, WHOLE)}-", fold(typed.strip())
        if key.startswith(of_title):
            key = key.removeprefix(of_title)
            if (found := self._entry(key)) is not None:
                return found
        wanted = match_key(key)
        entries = self.places.parts(lambda part: wanted in map(match_key, printed_forms(part)))
        told_apart = (one for one in self._told_apart() if wanted in _forms(one))
        return (*entries, *told_apart) or None

    def _told_apart(self) -> Iterator[Citation]:
        """The places that print more than their pinpoint or have a key of their own."""
        data, places = self.data, self.places
        yield from map(places.session, data.sessions)
        yield from places.parts(lambda _: True)
        yield from map(places.theme, data.themes)
        yield from map(places.resolution, data.summary.resolutions)
        yield from filter(None, [places.annex()])


_PROGRAMME = frozenset({CitedKind.SESSION, CitedKind.SPEAKER})


def _forms(citation: Citation) -> Iterator[str]:
    """What a citation goes by, and what it prints, in each style."""
    pinpoint, printed = citation.pinpoint or "", citation.printed or ""
    yield match_key(citation.suffix)
    for told in filter(None, (citation.brief, printed)):
        yield match_key(told)
        yield match_key(f"{pinpoint} {told}")
