"""Data sets for tests as plain dicts: pieces to build with, and a small invented fair."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

from symposium_cli.dataset.consistency import programme_faults, summary_faults
from symposium_cli.dataset.models import NO_SUMMARY, Programme, Summary
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import Fault

Document = dict[str, Any]
Place = tuple[str | int, ...]

SECOND_EVENT = Path(__file__).parents[1] / "second_event"


def event(**fields: object) -> Document:
    """An event of one day, 1 March 2030."""
    return {
        "title": "Exampleville Fair",
        "date": "2030-03-01",
        "printed_date": "1 March 2030",
        "place": "Exampleville",
        "time_zone": {"name": "Europe/Berlin", "inferred": False},
        "pages": [1],
        "document": {"title": "Fair Booklet", "page_count": 2, "programme_pages": [2]},
        **fields,
    }


def part(person: str, **fields: object) -> Document:
    """A part in a session, with no office and no affiliation unless given."""
    texts = {"name": person.replace("-", " ").title(), **fields}
    printed = ("role_label", "honorific", "name", "post_nominals", "office", "country")
    return {
        "role": "speaker",
        "person": person,
        "printed": ", ".join(str(texts[key]) for key in printed if texts.get(key)),
        "pages": [2],
        **texts,
    }


def slot(slot_id: str, start: str, end: str, **fields: object) -> Document:
    """A session between two days and times of March 2030, such as `01T10:00` and `01T11:00`."""
    return {
        "id": slot_id,
        "kind": "session",
        "title": slot_id.title(),
        "start": f"2030-03-{start}:00+01:00",
        "end": f"2030-03-{end}:00+01:00",
        "printed_time": f"{start[3:]}-{end[3:]}",
        "pages": [2],
        **fields,
    }


def year_slot(number: int, year: int | None, *parts: Document) -> Document:
    """A numbered session of which a list of speakers tells no more than the year, if that."""
    return {
        "id": f"session-{number}",
        "kind": "session",
        "label": f"Session {number}",
        "date": None if year is None else str(year),
        "ordered": False,
        "parts": [*parts],
    }


def programme(*slots: Document, **fields: object) -> Document:
    """A whole `programme.json`."""
    return {"data_version": "1", "event": event(), "sessions": [*slots], **fields}


def entity(entity_id: str, name: str, **fields: object) -> Document:
    """A body, document or event that is named."""
    return {"id": entity_id, "name": name, "pages": [1], **fields}


def point(point_id: str, **fields: object) -> Document:
    """A point of paragraph 1, on page 1."""
    statement = f"What {point_id} says."
    return {
        "id": point_id,
        "paragraph": 1,
        "pages": [1],
        "statement": statement,
        "is_call": False,
        **fields,
    }


def theme(theme_id: str, *points: Document, **fields: object) -> Document:
    """A theme that rests on paragraph 1, on page 1."""
    return {
        "id": theme_id,
        "title": theme_id.title(),
        "summary": f"What {theme_id} is about.",
        "paragraphs": [1],
        "pages": [1],
        "points": [*points],
        **fields,
    }


def paragraph(number: int, words: str, *terms: str) -> Document:
    """A paragraph that stands on page 1."""
    return {"number": number, "printed": [{"page": 1, "words": words, "terms": [*terms]}]}


def summary(*themes: Document, **fields: object) -> Document:
    """A whole `summary.json`."""
    return {"themes": [*themes], **fields}


def fair() -> Document:
    """The programme of three days, with two rooms at once and a slot over midnight."""
    return programme(
        slot("desk", "01T09:00", "01T09:30", kind="registration", room="Hall"),
        slot(
            "talks",
            "01T10:00",
            "01T11:00",
            label="Session I",
            room="Hall",
            speaking_limits={"eminent_speaker_minutes": 10, "floor_minutes": 2},
            parts=[
                part("ada-example", role="chair", role_label="Chair", organizations=["guild"]),
                part("ada-example", office="Mayor of Exampleville", office_kind="representative"),
                part("ben-sample"),
            ],
        ),
        slot(
            "workshop",
            "01T10:30",
            "01T11:30",
            label="Session II",
            room="Annex",
            parts=[
                part("cleo-specimen", country="Exampleland"),
                part("dora-placeholder", role="chair", honorific="Dr.", post_nominals="Esq."),
            ],
        ),
        slot("supper", "01T22:00", "02T00:00", kind="break", room="Hall"),
        slot("walk", "02T23:00", "03T01:00", title="Night Walk"),
        slot("farewell", "03T10:00", "03T10:30", parts=[part("ben-sample", role="presenter")]),
        event=event(end_date="2030-03-03"),
        organizations=[entity("guild", "Guild of Examples", other_names=["GoE"])],
    )


def undoubted_fair() -> Document:
    """The fair with a state that there is, so that nothing in it is doubtful."""
    cleo = part("cleo-specimen", country="Norway")
    return put(fair(), ("sessions", 2, "parts", 0), cleo)


def fair_summary() -> Document:
    """A summary of the fair that has something of every kind."""
    return summary(
        theme(
            "purpose",
            point("p1-1", actor="visitors", verb="asked for", is_call=True, mentions=["guild"]),
            point("p1-2", actor="traders", verb="praised", mentions=["charter", "r-1"]),
            sessions=[{"id": "talks", "confidence": "high", "reason": "Same subject."}],
            paragraphs=[1, 2],
        ),
        theme("trade", point("p3-1", paragraph=3, mentions=["fair"]), paragraphs=[3]),
        bodies=[entity("guild", "Guild of Examples"), entity("council", "Town Council")],
        documents=[entity("charter", "Market Charter")],
        events=[entity("fair", "Exampleville Fair")],
        resolutions=[{"id": "r-1", "symbol": "R/1", "pages": [1]}],
        footnotes=[{"number": 1, "paragraph": 1, "pages": [1], "text": "See the booklet."}],
        paragraphs=[
            paragraph(1, "a asked for guild*2 larger market the*3 visitors", "Guild market"),
            paragraph(2, "charter praised the*2 traders"),
            paragraph(3, "fair the trade"),
        ],
    )


def silent() -> Document:
    """A programme as a list of speakers gives it: no times, pages or entries, and dates in part."""

    def meeting(meeting_id: str, *people: Document, **fields: object) -> Document:
        return {
            "id": meeting_id,
            "kind": "session",
            "ordered": False,
            "parts": [{"role": "speaker", **person} for person in people],
            **fields,
        }

    ada = {"person": "ada-example-nor", "name": "Ada Example", "country": "Norway"}
    ben = {"person": "ben-sample", "name": "Ben Sample"}
    cleo = {"person": "cleo-specimen", "name": "Cleo Specimen", "organizations": ["guild"]}
    return {
        "data_version": "1",
        "event": {"title": "Meetings of the Guild"},
        "organizations": [{"id": "guild", "name": "Guild of Examples"}],
        "sessions": [
            meeting("meeting-1", ada, ben, label="Meeting 1", date="2029"),
            meeting("meeting-2", ada | {"office": "President", "source": "A/2"}, date="2030-03"),
            meeting("meeting-3", cleo, title="Lamps", date="2030-03-05"),
            meeting("meeting-4", ben | {"role": "chair"}),
            meeting("meeting-5", cleo, label="Meeting 5", start="2030-03-05T10:00:00+01:00"),
        ],
    }


def silent_summary() -> Document:
    """A summary without pages of `silent`."""
    return summary(
        {
            "id": "lamps",
            "title": "Lamps",
            "summary": "Lamps are dear.",
            "paragraphs": [1],
            "points": [{"id": "p1-1", "paragraph": 1, "statement": "Dear.", "is_call": False}],
        },
        bodies=[{"id": "guild", "name": "Guild of Examples"}, {"id": "club", "name": "Club"}],
        documents=[{"id": "charter", "name": "Charter"}],
        events=[{"id": "market", "name": "Market"}],
        resolutions=[{"id": "r-1", "symbol": "R/1"}],
        footnotes=[{"number": 1, "paragraph": 1, "text": "See there."}],
    )


def put(document: Document, place: Place, value: object) -> Document:
    """A copy of a document with another value at one place."""
    changed = deepcopy(document)
    node: Any = changed
    for key in place[:-1]:
        node = node[key]
    node[place[-1]] = value
    return changed


def places_in(node: object) -> list[Place]:
    """Every place in a document, that of the whole first."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(node, dict):
        inner = [*node.items()]
    elif isinstance(node, list):
        inner = [*enumerate(node)]
    return [(), *((key, *place) for key, value in inner for place in places_in(value))]


def value_at(document: Any, place: Place) -> Any:
    """What stands at a place of a document."""
    for key in place:
        document = document[key]
    return document


def built(programme: Document, summary: Document | None = None) -> Symposium:
    """The data set that two documents make, not asked whether it is sound."""
    return Symposium(
        Programme.model_validate_json(json.dumps(programme)),
        Summary.model_validate_json(json.dumps(summary)) if summary is not None else NO_SUMMARY,
    )


def faults_of(document: Document, other: Document | None = None) -> list[Fault]:
    """Everything in the data set of two documents that contradicts something else in it."""
    data = built(document, other)
    return [
        *programme_faults(data.programme),
        *summary_faults(data.summary, data.programme),
    ]


def written(directory: Path, programme: Document, summary: Document | None = None) -> Path:
    """The directory, after the documents have been written to its data files."""
    (directory / "programme.json").write_text(json.dumps(programme), encoding="utf-8")
    if summary is not None:
        (directory / "summary.json").write_text(json.dumps(summary), encoding="utf-8")
    return directory
