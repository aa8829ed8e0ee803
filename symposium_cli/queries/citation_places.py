"""The places of a document that can be cited, and where they stand in it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from symposium_cli.dataset.models import (
    Appearance,
    Part,
    Point,
    Resolution,
    Role,
    Session,
    Theme,
)
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import clock_range, ranges
from symposium_cli.queries.filters import Test


class CitedKind(StrEnum):
    """What a citation is of: the document, or a place in it.

    An annex is the part of the document that holds the programme, whatever its label.
    """

    DOCUMENT = "document"
    PARAGRAPH = "paragraph"
    SESSION = "session"
    THEME = "theme"
    POINT = "point"
    SPEAKER = "speaker"
    PAGE = "page"
    FOOTNOTE = "footnote"
    RESOLUTION = "resolution"
    ANNEX = "annex"


class Citation(NamedTuple):
    """A place of the document that can be cited, or the document as a whole.

    `suffix` tells it from every other place in keys of bibliographies; `pinpoint` says where it
    is, None for the whole and where the source has no pages; `printed` is what is printed there,
    in full, and `brief` no more of it than tells it from what else is printed there; `session` is
    the id of a part's session.
    """

    kind: CitedKind
    id: str
    suffix: str
    pages: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()
    pinpoint: str | None = None
    session: str | None = None
    printed: str | None = None
    brief: str | None = None


WHOLE = Citation(CitedKind.DOCUMENT, "document", "")


class Places:
    """The places of one data set's document."""

    def __init__(self, data: Symposium) -> None:
        self._data = data
        self._document = data.programme.event.document

    @property
    def page_numbers(self) -> Sequence[int]:
        """The pages of the document, or at least those that the data stand on."""
        count = self._document.page_count if self._document else None
        return range(1, (count or 0) + 1) or self._data.pages

    @property
    def footnote_numbers(self) -> tuple[int, ...]:
        """The numbers of the footnotes."""
        return tuple(sorted(note.number for note in self._data.summary.footnotes))

    def paragraphs(self, numbers: Sequence[int]) -> Citation:
        """Return the place of one or several paragraphs."""
        id_ = f"p{numbers[0]}" if len(numbers) == 1 else f"paras-{_in_id(numbers)}"
        pages = (page for number in numbers for page in self._pages_of(number))
        return _of_summary(CitedKind.PARAGRAPH, id_, numbers, pages)

    def _pages_of(self, paragraph: int) -> Iterator[int]:
        """The pages of a paragraph: those of its points, or of its theme where it makes none."""
        resting = [theme for theme in self._data.themes if paragraph in theme.paragraphs]
        points = [p for theme in resting for p in theme.points if p.paragraph == paragraph]
        return (page for place in points or resting for page in place.pages or ())

    def theme(self, theme: Theme) -> Citation:
        """Return the place of what a theme summarizes; its title is not printed."""
        return _of_summary(CitedKind.THEME, theme.id, theme.paragraphs, theme.pages)

    def point(self, point: Point) -> Citation:
        """Return the place of a point."""
        return _of_summary(CitedKind.POINT, point.id, (point.paragraph,), point.pages)

    def footnotes(self, numbers: Sequence[int]) -> Citation:
        """Return the place of one or several footnotes; their numbers are printed."""
        notes = [note for note in self._data.summary.footnotes if note.number in numbers]
        id_ = f"footnote{'s' if len(numbers) > 1 else ''}-{_in_id(numbers)}"
        pages = _sorted(page for note in notes for page in note.pages or ())
        pinpoint = _joined(_numbered("footnote", "footnotes", numbers), _on_pages(pages))
        paragraphs = _sorted(note.paragraph for note in notes)
        return Citation(CitedKind.FOOTNOTE, id_, id_, pages, paragraphs, pinpoint)

    def resolution(self, resolution: Resolution) -> Citation:
        """Return where a resolution is named: in the footnote that has its symbol, if any has."""
        notes = self._data.summary.footnotes
        numbers = [note.number for note in notes if resolution.symbol in note.text]
        where = self.footnotes(numbers[:1]) if numbers else WHOLE
        pages = where.pages or _sorted(resolution.pages)
        return where._replace(
            kind=CitedKind.RESOLUTION,
            id=resolution.id,
            suffix=resolution.id,
            pages=pages,
            pinpoint=where.pinpoint or _on_pages(pages),
            printed=resolution.symbol,
        )

    def pages(self, numbers: Sequence[int]) -> Citation:
        """Return the place of one or several pages."""
        id_ = f"page{'s' if len(numbers) > 1 else ''}-{_in_id(numbers)}"
        programme = self._document.programme_pages if self._document else None
        inside = {*numbers} <= {*(programme or ())}
        pinpoint = self._in_programme(numbers) if inside else _on_pages(numbers)
        return Citation(CitedKind.PAGE, id_, id_, tuple(numbers), pinpoint=pinpoint)

    def annex(self) -> Citation | None:
        """Return the part of the document that holds the programme, if it has a heading."""
        document = self._document
        if document is None or not (document.programme_label or document.programme_title):
            return None
        pages = _sorted(document.programme_pages)
        return Citation(
            CitedKind.ANNEX,
            "annex",
            "annex",
            pages,
            pinpoint=self._in_programme(pages),
            printed=document.programme_title,
        )

    def session(self, session: Session) -> Citation:
        """Return the place of a slot of the programme."""
        return Citation(
            CitedKind.SESSION,
            session.id,
            session.id,
            pages=_sorted(session.pages),
            pinpoint=self._in_programme(session.pages),
            printed=self._heading(session),
            brief=self._name(session),
        )

    def parts(self, test: Test[Part]) -> Iterator[Citation]:
        """Return the places of the parts that pass, in printed order.

        Where a person has several parts, their suffixes number them; where a session has the same
        id, they say that it is a person.
        """
        sessions = {session.id for session in self._data.sessions}
        of_each, so_far = Counter(part.person for part in self._data.parts), Counter[str]()
        for found in self._data.appearances:
            person = found.part.person
            so_far[person] += 1
            if test(found.part):
                number = f"-part-{so_far[person]}" if of_each[person] > 1 else ""
                noun = "speaker-" if person in sessions else ""
                yield self._part(found, f"{noun}{person}{number}")

    def _part(self, found: Appearance, suffix: str) -> Citation:
        session, part = found.session, found.part
        return Citation(
            CitedKind.SPEAKER,
            part.person,
            suffix,
            pages=_sorted(part.pages),
            pinpoint=self._in_programme(part.pages),
            session=session.id,
            printed=f"{self._heading(session)}; {self._entry_told_apart(found)}",
            brief=f"{self._name(session)}, {self._person(found)}",
        )

    def _heading(self, session: Session) -> str:
        """The heading of a session, with what tells when it was where no page tells where it is."""
        return self._told_apart(session, session.heading)

    def _name(self, session: Session) -> str:
        """The label or title of a session, or both where another has the same."""
        name = session.display_name
        return self._told_apart(session, name if self._names[name] == 1 else session.heading)

    def _told_apart(self, session: Session, name: str) -> str:
        """A name with the date where no page is known, and time and room where others have it.

        What is not printed so stands in square brackets: the date, a time that is put together, an
        id in place of a name, and which of several slots it is that are alike in all of this.
        """
        if not (session.label or session.title):
            name = f"[{name}]"
        alone, event = self._headings[session.heading] == 1, self._data.programme.event
        if session.pages is not None and alone:
            return name
        date = None if session.dated in (event.date, event.dated) else session.dated
        if alone:
            return _joined(name, _bracketed(date)) or name
        time = session.printed_time or _bracketed(clock_range(session.start, session.end))
        count = self._among_alike.get(session.id)
        return _joined(name, _bracketed(date), time, session.room, count) or name

    @cached_property
    def _among_alike(self) -> dict[str, str]:
        """Which of several slots that look alike one is, by its id."""
        alike: dict[tuple[object, ...], list[str]] = {}
        for session in self._data.sessions:
            alike.setdefault(_look(session), []).append(session.id)
        return {
            id_: f"[{at} of {len(ids)}]"
            for ids in alike.values()
            if len(ids) > 1
            for at, id_ in enumerate(ids, 1)
        }

    @cached_property
    def _names(self) -> Counter[str]:
        return Counter(session.display_name for session in self._data.sessions)

    @cached_property
    def _headings(self) -> Counter[str]:
        return Counter(session.heading for session in self._data.sessions)

    def _person(self, found: Appearance) -> str:
        """The full name of a person, and what tells the part from others of that name there.

        That is the role, which is not printed in this form, or else the whole entry.
        """
        part, session = found.part, found.session.id
        name = part.full_name
        if self._in_sessions[session, name] > 1:
            if self._in_roles[session, name, part.role] > 1:
                return self._entry_told_apart(found)
            name = f"{name} [{part.role}]"
        return _joined(name, part.source) or name

    def _entry_told_apart(self, found: Appearance) -> str:
        """The entry, and which it is of those there that are alike."""
        part, session = found.part, found.session
        entry, name = self._entry(part), part.full_name
        if self._in_roles[session.id, name, part.role] == 1:
            return entry
        namesakes = (other for other in session.parts if other.full_name == name)
        alike = [other for other in namesakes if self._entry(other) == entry]
        if len(alike) == 1:
            return entry
        at = next(at for at, other in enumerate(alike, 1) if other is part)
        return f"{entry}, [{at} of {len(alike)}]"

    @cached_property
    def _in_sessions(self) -> Counter[tuple[str, str]]:
        found = self._data.appearances
        return Counter((each.session.id, each.part.full_name) for each in found)

    @cached_property
    def _in_roles(self) -> Counter[tuple[str, str, Role]]:
        found = self._data.appearances
        return Counter((each.session.id, each.part.full_name, each.part.role) for each in found)

    def _entry(self, part: Part) -> str:
        """The entry as printed; a plain speaker's without its label, which tells nothing more.

        Where none is printed it is put together from what the source says.
        """
        if part.printed is None:
            affiliation = self._data.affiliation(part)
            return _joined(part.full_name, part.office, affiliation, part.source) or part.name
        if part.role is Role.SPEAKER and part.role_label is not None:
            return part.printed.removeprefix(f"{part.role_label}:").strip()
        return part.printed

    def _in_programme(self, pages: Iterable[int] | None) -> str | None:
        label = self._document.programme_label if self._document else None
        return _joined(label, _on_pages(_sorted(pages)))


def _of_summary(
    kind: CitedKind, id_: str, paragraphs: Iterable[int], pages: Iterable[int] | None
) -> Citation:
    """A place in the text, whose paragraphs are counted: brackets say that no number is printed."""
    paragraphs, pages = _sorted(paragraphs), _sorted(pages)
    counted = f"{'paras.' if len(paragraphs) > 1 else 'para.'} [{ranges(paragraphs)}]"
    # A theme may have the name of a session, and keys are told apart by their suffix.
    suffix = f"theme-{id_}" if kind is CitedKind.THEME else id_
    pinpoint = _joined(counted, _on_pages(pages))
    return Citation(kind, id_, suffix, pages, paragraphs, pinpoint)


def _on_pages(pages: Sequence[int]) -> str | None:
    return _numbered("p.", "pp.", pages) if pages else None


def _numbered(one: str, several: str, numbers: Sequence[int]) -> str:
    return f"{several if len(numbers) > 1 else one} {ranges(numbers)}"


def _in_id(numbers: Sequence[int]) -> str:
    """Numbers as they stand in an id, which is a reference too: `14-16-and-18`."""
    return ranges(numbers).replace("–", "-").replace(", ", "-and-")


def _look(session: Session) -> tuple[object, ...]:
    """All that is printed of when and where a session is."""
    time = session.printed_time or (session.start, session.end)
    return session.heading, session.dated, time, session.room, session.pages


def _bracketed(text: str | None) -> str | None:
    return text and f"[{text}]"


def _joined(*told: str | None) -> str | None:
    return ", ".join(filter(None, told)) or None


def _sorted(numbers: Iterable[int] | None) -> tuple[int, ...]:
    return tuple(sorted(set(numbers or ())))
