"""What people see of records: the columns of a list, and one item laid out for reading.

Plain text and structure only; how it is drawn is the console's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from symposium_cli.names.text import ranges
from symposium_cli.output.timescale import Timescale

if TYPE_CHECKING:
    from symposium_cli.queries.records import (
        AboutRecord,
        CountRecord,
        EntityRecord,
        FactRecord,
        LinkRecord,
        PointRecord,
        SessionRecord,
        SpeakerRecord,
        StretchRecord,
        ThemeRecord,
    )


class Column(NamedTuple):
    """A column of a list; a `whole` one is never broken, for it tells records apart.

    `marks` tells which stretches of a cell stand out, as start and end.
    """

    heading: str
    cell: Callable[[Any], str]
    whole: bool = False
    marks: Callable[[Any], Sequence[Sequence[int]]] = lambda _: ()


class Line(NamedTuple):
    """A line of a section: what leads it, and its text, which may run over several lines."""

    lead: str
    text: str


class Section(NamedTuple):
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]


class Sheet(NamedTuple):
    """One item in full."""

    title: str
    facts: tuple[Line, ...]
    sections: tuple[Section, ...] = ()


def plain_columns(names: Iterable[str]) -> tuple[Column, ...]:
    """Columns of rows of text that were asked for by name."""
    return tuple(
        Column(name.replace("_", " ").capitalize(), itemgetter(position))
        for position, name in enumerate(names)
    )


def session_columns(records: Sequence[SessionRecord], *, several_days: bool) -> tuple[Column, ...]:
    """The columns of a list of sessions; with a date when the programme has `several_days`."""
    date = (Column("Date", lambda record: record["start"][:10], whole=True),)
    rooms = (Column("Room", lambda record: record["room"] or ""),)
    return (
        *(date if several_days else ()),
        Column("Time", _clock_times),
        Column("Id", lambda record: record["id"], whole=True),
        *(rooms if any(record["room"] for record in records) else ()),
        Column("Session", _titled),
        Column("Chair", lambda record: record["chair"]["name"] if record["chair"] else ""),
        Column("Speakers", lambda record: str(len(record["speakers"]) or "")),
    )


def _full_name(record: SpeakerRecord) -> str:
    parts = (record["honorific"], record["name"], record["post_nominals"])
    return " ".join(filter(None, parts))


def _on_behalf_of(record: SpeakerRecord) -> str:
    return record["country"] or "; ".join(record["organizations"])


def _call_mark(record: PointRecord) -> str:
    return "[call] " if record["is_call"] else ""


SPEAKER_COLUMNS = (
    Column("Name", _full_name),
    Column("Office", lambda record: record["office"] or ""),
    Column("For", _on_behalf_of),
    Column("Role", lambda record: record["role"], whole=True),
    Column("Session", lambda record: record["session"], whole=True),
    Column("Page", lambda record: ranges(record["pages"])),
)

THEME_COLUMNS = (
    Column("Id", lambda record: record["id"], whole=True),
    Column("Theme", lambda record: record["title"]),
    Column("Para.", lambda record: ranges(record["paragraphs"])),
    Column("Pages", lambda record: ranges(record["pages"])),
    Column("Points", lambda record: str(len(record["points"]))),
    Column("Sessions", lambda record: ", ".join(link["id"] for link in record["sessions"])),
)

POINT_COLUMNS = (
    Column("Id", lambda record: record["id"], whole=True),
    Column("Para.", lambda record: str(record["paragraph"])),
    Column("Page", lambda record: ranges(record["pages"])),
    Column("Theme", lambda record: record["theme"], whole=True),
    Column("Actor", lambda record: record["actor"] or ""),
    Column("Verb", lambda record: record["verb"] or ""),
    Column("Statement", lambda record: f"{_call_mark(record)}{record['statement']}"),
)


HIT_COLUMNS = (
    Column("Kind", lambda record: record["kind"], whole=True),
    Column("Id", lambda record: record["id"], whole=True),
    Column("Text", lambda record: record["snippet"], marks=lambda record: record["matches"]),
    Column("Para.", lambda record: str(record["paragraph"] or "")),
    Column("Page", lambda record: ranges(record["pages"])),
)


def fact_columns(records: Sequence[FactRecord]) -> tuple[Column, ...]:
    """The columns of facts; that of what is near only where there is anything to show."""
    columns = (
        Column("Found", _found, whole=True),
        Column("Kind", lambda record: record["kind"], whole=True),
        Column("Para.", lambda record: str(record["paragraph"] or "")),
        Column("Page", lambda record: ranges(record["pages"])),
        Column("Fact", lambda record: record["fact"]),
    )
    near = Column("Near", lambda record: record["near"] or "")
    return (*columns, near) if any(record["near"] for record in records) else columns


def _found(record: FactRecord) -> str:
    if record["out_of_order"]:
        return "out of order"
    return "yes" if record["found"] else "NO"


def count_columns(records: Sequence[CountRecord]) -> tuple[Column, ...]:
    """The columns of counts, with bars of which the longest stands for the most."""
    first = records[0]
    most = max(record["count"] for record in records)
    people = (Column("People", lambda record: str(record["people"])),)
    return (
        Column(
            first["by"].replace("_", " ").capitalize(),
            lambda record: "not stated" if record["value"] is None else record["value"],
        ),
        Column(first["unit"].capitalize(), lambda record: str(record["count"])),
        *(people if first["people"] is not None else ()),
        Column(f"Of {first['whole']}", lambda record: f"{record['share']:.0%}"),
        Column("", lambda record: "█" * max(1, round(record["count"] * _BAR / most)), whole=True),
    )


_BAR = 24


def stretch_columns(
    records: Sequence[StretchRecord], moments: Sequence[str], width: int | None
) -> tuple[Column, ...]:
    """The columns of a timeline for a terminal of this width, its bars to one scale.

    `moments` are the times to mark, such as `11:45`.
    """
    narrow = width is not None and width < _WIDE
    beside = _BESIDE_NARROW_BAR if narrow else _BESIDE_BAR
    room = _LONGEST_BAR if width is None else width - beside
    ruler = Timescale.over(map(_minutes, records), max(_SHORTEST_BAR, min(_LONGEST_BAR, room)))
    bars = Column(
        ruler.hours(),
        lambda record: ruler.bar(*_minutes(record), _INK[record["kind"]], map(_minute, moments)),
        whole=True,
    )
    several_days = len({record["start"][:10] for record in records}) > 1
    dates = (Column("Date", lambda record: record["start"][:10], whole=True),)
    if narrow:
        return (
            bars,
            Column("Slot", lambda record: _slot_with_time(record, with_date=several_days)),
        )
    return (
        *(dates if several_days else ()),
        Column("Time", _clock_times, whole=True),
        Column("Id", lambda record: record["id"] or "", whole=True),
        bars,
        Column("Slot", _slot),
    )


_WIDE = 130
_LONGEST_BAR, _SHORTEST_BAR = 60, 12
_BESIDE_BAR, _BESIDE_NARROW_BAR = 90, 40
_INK = {"session": "█", "registration": "▒", "break": "░", "gap": "╌"}


def _minutes(record: StretchRecord) -> tuple[int, int]:
    """From which to which minute of its first day a stretch lasts."""
    first = _minute(record["start"][11:16])
    return first, first + record["duration_minutes"]


def _minute(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _slot(record: StretchRecord) -> str:
    if record["kind"] == "gap":
        return f"({record['duration_minutes']} minutes between)"
    speakers = record["speakers"]
    told = (
        f"chair {record['chair']}" if record["chair"] else "",
        f"{speakers} speaker{'s' if speakers > 1 else ''}" if speakers else "",
        record["room"],
    )
    return "; ".join(filter(None, (_titled(record), *told)))


def _slot_with_time(record: StretchRecord, *, with_date: bool) -> str:
    date = f"{record['start'][:10]} " if with_date else ""
    id_ = f" {record['id']}" if record["id"] else ""
    return f"{date}{_clock_times(record)}{id_}: {_slot(record)}"


SCHEMA_COLUMNS = (
    Column("Name", lambda record: record["name"], whole=True),
    Column("Describes", lambda record: record["describes"]),
)


def session_sheet(record: SessionRecord, themes: Iterable[tuple[ThemeRecord, LinkRecord]]) -> Sheet:
    """A session in full, with the themes that rest on it."""
    facts = [
        Line("Id", record["id"]),
        Line("Date", " to ".join(dict.fromkeys((record["start"][:10], record["end"][:10])))),
        Line("Time", f"{_clock(record)} ({record['duration_minutes']} minutes)"),
    ]
    if record["room"]:
        facts.append(Line("Room", record["room"]))
    if limits := record["speaking_limits"]:
        eminent, floor = limits["eminent_speaker_minutes"], limits["floor_minutes"]
        facts.append(Line("Limits", f"speakers {eminent} minutes, the floor {floor}"))
    facts.append(Line("Page", ranges(record["pages"])))
    chair = [record["chair"]] if record["chair"] else []
    groups = {"Chair": chair, "Speaker": record["speakers"], "Presenter": record["presenters"]}
    sections = [
        Section(f"{one}s" if len(people) > 1 else one, tuple(map(_person_line, people)))
        for one, people in groups.items()
        if people
    ]
    lines = tuple(
        Line(link["confidence"], f"{theme['title']} ({theme['id']}). {link['reason']}")
        for theme, link in themes
    )
    if lines:
        sections.append(Section("Themes of the summary, by how sure the link is", lines))
    return Sheet(_titled(record), tuple(facts), tuple(sections))


def speaker_sheet(record: SpeakerRecord, session: SessionRecord) -> Sheet:
    """One part of one person in full."""
    order = f", number {record['order']}" if record["order"] else ""
    shown = {
        "Id": record["person"],
        "Office": record["office"],
        "Country": _with_code(record),
        "Organizations": "; ".join(record["organizations"]),
        "Role": f'{record["role"]}{order}, printed as "{record["role_label"]}"'
        if record["role_label"]
        else f"{record['role']}{order}",
        "Session": f"{session['label'] or session['title']} ({session['id']}), "
        f"{session['start'][:10]}, {_clock_times(session)}",
        "Page": ranges(record["pages"]),
        "Printed": record["printed"],
    }
    facts = tuple(Line(lead, text) for lead, text in shown.items() if text)
    return Sheet(_full_name(record), facts)


def theme_sheet(record: ThemeRecord, sessions: dict[str, SessionRecord]) -> Sheet:
    """A theme in full, with its points in order and the sessions it is linked to."""
    facts = (
        Line("Id", record["id"]),
        Line("Summary", record["summary"]),
        Line("Paragraphs", ranges(record["paragraphs"])),
        Line("Pages", ranges(record["pages"])),
    )
    sections = []
    if record["points"]:
        points = tuple(map(_point_line, record["points"]))
        sections.append(Section("Points, with paragraph and page", points))
    links = tuple(
        Line(link["confidence"], f"{_session_name(sessions[link['id']])}. {link['reason']}")
        for link in record["sessions"]
    )
    if links:
        sections.append(Section("Sessions, by how sure the link is", links))
    return Sheet(record["title"], facts, tuple(sections))


def about_sheet(record: AboutRecord) -> Sheet:
    """The event as a whole."""
    zone, document, counts = record["time_zone"], record["document"], record["counts"]
    inferred = f" (inferred: {zone['reason']})" if zone["inferred"] else ""
    shown = {
        "Date": record["printed_date"],
        "Place": record["place"],
        "Time zone": f"{zone['name']}{inferred}",
        "Organizers": "; ".join(record["organizers"]),
        "With": "; ".join(record["supporters"]),
        "Attendance": record["attendance"],
        "Page": ranges(record["pages"]),
        "Document": ", ".join(
            filter(
                None,
                (document["issuing_body"], document["title"], _pages(document["page_count"])),
            )
        ),
        "Programme": _programme_part(record),
        "Resolutions": "; ".join(
            f"{resolution['symbol']} (especially paragraph {resolution['especially_paragraph']})"
            if resolution["especially_paragraph"]
            else resolution["symbol"]
            for resolution in record["resolutions"]
        ),
    }
    counted = tuple(
        Line(str(number), name)
        for name, number in counts.items()
        if number or name not in _OF_SUMMARY  # which a data set may do without
    )
    named = {
        "Bodies named": record["bodies"],
        "Documents named": record["documents"],
        "Events named": record["events"],
    }
    sections = [Section("Counts", counted)]
    sections += [
        Section(heading, tuple(map(_entity_line, entities)))
        for heading, entities in named.items()
        if entities
    ]
    notes = tuple(Line(str(note["number"]), note["text"]) for note in record["footnotes"])
    if notes:
        sections.append(Section("Footnotes", notes))
    facts = tuple(Line(lead, text) for lead, text in shown.items() if text)
    return Sheet(record["title"], facts, tuple(sections))


_OF_SUMMARY = ("themes", "points", "paragraphs")


def _pages(number: int) -> str:
    return "1 page" if number == 1 else f"{number} pages"


def _programme_part(record: AboutRecord) -> str:
    document = record["document"]
    named = (document["programme_label"], document["programme_title"])
    numbers = document["programme_pages"]
    pages = f"{'pages' if len(numbers) > 1 else 'page'} {ranges(numbers)}"
    return ", ".join(filter(None, (*named, pages)))


def _entity_line(entity: EntityRecord) -> Line:
    short = f" ({', '.join(entity['short_forms'])})" if entity["short_forms"] else ""
    return Line(f"p. {ranges(entity['pages'])}", f"{entity['name']}{short}")


def _person_line(record: SpeakerRecord) -> Line:
    office, whom = record["office"] or "", _on_behalf_of(record)
    # "President of Kyrgyzstan" has said already for whom.
    told = (_full_name(record), office, "" if whom in office else whom)
    lead = str(record["order"]) if record["order"] else ""
    return Line(lead, ", ".join(filter(None, told)))


def _point_line(point: PointRecord) -> Line:
    said = " ".join(filter(None, (point["actor"], point["verb"])))
    call = _call_mark(point)
    where = f"{point['paragraph']}, p. {ranges(point['pages'])}"
    return Line(where, f"{call}{said}: {point['statement']}" if said else point["statement"])


def _titled(record: SessionRecord | StretchRecord) -> str:
    return ": ".join(filter(None, (record["label"], record["title"])))


def _session_name(session: SessionRecord) -> str:
    chair = f", chaired by {_full_name(session['chair'])}" if session["chair"] else ""
    names = ", ".join(record["name"] for record in session["speakers"])
    speakers = f"; speakers: {names}" if names else ""
    return f"{session['label'] or session['title']} ({session['id']}){chair}{speakers}"


def _with_code(record: SpeakerRecord) -> str:
    if record["country"] and record["country_code"]:
        return f"{record['country']} ({record['country_code']})"
    return record["country"] or ""


def _clock(record: SessionRecord | StretchRecord) -> str:
    return f"{record['start'][11:16]}–{record['end'][11:16]}"


def _clock_times(record: SessionRecord | StretchRecord) -> str:
    end = record["end"][:10]
    return _clock(record) if record["start"][:10] == end else f"{_clock(record)} ({end})"
