"""The places of a document that can be cited, and where they stand in it."""

import re
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
            suffix=self._suffixes[CitedKind.RESOLUTION, resolution.id, ""],
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
            self._suffixes[CitedKind.SESSION, session.id, ""],
            pages=_sorted(session.pages),
            pinpoint=self._in_programme(session.pages),
            printed=self._heading(session),
            brief=self._name(session),
        )

    def parts(self, test: Test[Part]) -> Iterator[Citation]:
        """Return the places of the parts that pass, in printed order."""
        for found, number in self._numbered_parts:
            if test(found.part):
                suffix = self._suffixes[CitedKind.SPEAKER, found.part.person, number]
                yield self._part(found, suffix)

    @cached_property
    def _numbered_parts(self) -> tuple[tuple[Appearance, str], ...]:
        """Each part with its number, where the person has several parts."""
        of_each, so_far = Counter(part.person for part in self._data.parts), Counter[str]()
        numbered = []
        for found in self._data.appearances:
            person = found.part.person
            so_far[person] += 1
            numbered.append((found, f"-part-{so_far[person]}" if of_each[person] > 1 else ""))
        return tuple(numbered)

    @cached_property
    def _suffixes(self) -> dict[tuple[CitedKind, str, str], str]:
        """The suffixes of sessions, resolutions and parts by their ids and numbers.

        The kind stands in front of an id that another place has, or that reads as its suffix. They
        come in the order in which a reference is looked for.
        """
        ids = (
            *((CitedKind.SESSION, session.id, "") for session in self._data.sessions),
            *((CitedKind.RESOLUTION, each.id, "") for each in self._data.summary.resolutions),
            *((CitedKind.SPEAKER, each.part.person, n) for each, n in self._numbered_parts),
        )
        suffixes: dict[tuple[CitedKind, str, str], str] = {}
        taken: set[str] = set()
        for kind, id_, number in ids:
            suffix = f"{id_}{number}"
            while suffix in taken or _OTHER_SUFFIX.match(suffix):
                suffix = f"{kind}-{suffix}"
            suffixes[kind, id_, number] = suffix
            taken.add(suffix)
        return suffixes

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
        return self._told_apart(
            session, name if self._names[name.casefold()] == 1 else session.heading
        )

    def _told_apart(self, session: Session, name: str) -> str:
        """A name with the date where no page is known, and time and room where others have it.

        What is not printed so stands in square brackets: the date, a time that is put together, an
        id in place of a name, and which of several slots it is that are alike in all of this.
        """
        if not (session.label or session.title):
            name = f"[{name}]"
        alone = self._headings[session.heading.casefold()] == 1
        if session.pages is not None and alone:
            return name
        date = _bracketed(None if self._is_needless_date(session) else session.dated)
        if alone:
            return _joined(name, date) or name
        count = self._among_alike.get(session.id)
        return _joined(name, date, _time(session), session.room, count) or name

    def _is_needless_date(self, session: Session) -> bool:
        """Whether a slot has the date of the whole event, and no slot of its heading has none."""
        event = self._data.programme.event
        of_event = event.end_date is None and session.dated == event.date
        return of_event and session.heading not in self._undated_headings

    @cached_property
    def _undated_headings(self) -> frozenset[str]:
        return frozenset(each.heading for each in self._data.sessions if each.dated is None)

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
        return Counter(session.display_name.casefold() for session in self._data.sessions)

    @cached_property
    def _headings(self) -> Counter[str]:
        """How many slots have each heading, whatever its case, which styles change."""
        return Counter(session.heading.casefold() for session in self._data.sessions)

    def _person(self, found: Appearance) -> str:
        """The full name of a person, and what tells the part from others of that name there.

        That is the role, which is not printed in this form, or else the whole entry.
        """
        part, session = found.part, found.session.id
        name = part.full_name
        if self._in_sessions[session, name] > 1:
            if self._in_roles[session, name, part.role] > 1:
                return self._entry_told_apart(found)
            return _joined(f"{_name(part)} [{part.role}]", part.source) or name
        return _joined(_name(part), part.source) or name

    def _entry_told_apart(self, found: Appearance) -> str:
        """The entry, with its role or which it is where others there are printed alike."""
        part, session = found.part, found.session
        entry, name = self._entry(part), part.full_name
        if self._in_sessions[session.id, name] == 1:
            return entry
        namesakes = [other for other in session.parts if other.full_name == name]
        alike = [other for other in namesakes if self._entry(other) == entry]
        of_role = [other for other in alike if other.role is part.role]
        if len(of_role) < len(alike):
            entry = f"{entry} [{part.role}]"
        if len(of_role) == 1:
            return entry
        at = next(at for at, other in enumerate(of_role, 1) if other is part)
        return f"{entry}, [{at} of {len(of_role)}]"

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
        return printed_forms(part)[-1] if part.role is Role.SPEAKER else part.printed

    def _in_programme(self, pages: Iterable[int] | None) -> str | None:
        label = self._document.programme_label if self._document else None
        return _joined(label, _on_pages(_sorted(pages)))


def printed_forms(part: Part) -> tuple[str, ...]:
    """Return an entry as printed, and without the label in front; nothing where none is."""
    if part.printed is None:
        return ()
    return part.printed, part.printed.removeprefix(f"{part.role_label}:").strip()


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


# What the suffixes of places that are counted, or have no id of their own, look like.
_OTHER_SUFFIX = re.compile(r"(?:p\d|(?:paras|footnotes?|pages?|theme)-|(?:annex|document)$)")


def _look(session: Session) -> tuple[object, ...]:
    """All that is printed of when and where a session is."""
    heading = session.heading.casefold()
    return heading, session.dated, _time(session), session.room, session.pages


def _time(session: Session) -> str | None:
    """The time as printed, or put together in brackets."""
    return session.printed_time or _bracketed(clock_range(session.start, session.end))


def _name(part: Part) -> str:
    """The full name of a person, with a comma before post-nominals where one is printed there."""
    name, letters = part.name, part.post_nominals
    if letters and f"{name}, {letters}" in (part.printed or ""):
        return " ".join(filter(None, (part.honorific, f"{name}, {letters}")))
    return part.full_name


def _bracketed(text: str | None) -> str | None:
    return text and f"[{text}]"


def _joined(*told: str | None) -> str | None:
    return ", ".join(filter(None, told)) or None


def _sorted(numbers: Iterable[int] | None) -> tuple[int, ...]:
    return tuple(sorted(set(numbers or ())))
