"""What event this is, how much its data set holds, and everything that its document names."""

from hashlib import sha256
from pathlib import Path

import pytest

from symposium_cli import __version__
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.output.formats import json_text
from symposium_cli.queries.about import AboutRecord, CountsRecord, VersionRecord
from tests.support.events import built, event, fair, fair_summary, part, programme, slot, written


def named(entity_id: str, name: str, *other_names: str, pages: tuple[int, ...] = (1,)) -> object:
    return {
        "id": entity_id,
        "name": name,
        "short_forms": [],
        "other_names": other_names,
        "pages": pages,
    }


def test_there_is_one_event_and_one_version() -> None:
    assert AboutRecord.alone
    assert VersionRecord.alone


def test_a_whole_about_record(fairground: Symposium) -> None:
    assert json_text(AboutRecord(fairground, fairground)) == json_text(
        {
            "title": "Exampleville Fair",
            "date": "2030-03-01",
            "end_date": "2030-03-03",
            "printed_date": "1 March 2030",
            "place": "Exampleville",
            "time_zone": {"name": "Europe/Berlin", "inferred": False, "reason": None},
            "organizers": [],
            "supporters": [],
            "attendance": None,
            "pages": [1],
            "counts": {
                "slots": 6,
                "sessions": 4,
                "parts": 6,
                "people": 4,
                "speakers": 3,
                "countries": 1,
                "organizations": 1,
                "themes": 2,
                "points": 3,
                "paragraphs": 3,
            },
            "document": {
                "title": "Fair Booklet",
                "issuing_body": None,
                "issuing_body_inferred_from": None,
                "page_count": 2,
                "programme_label": None,
                "programme_title": None,
                "programme_pages": [2],
            },
            "resolutions": [
                {"id": "r-1", "symbol": "R/1", "especially_paragraph": None, "pages": [1]}
            ],
            "bodies": [
                named("guild", "Guild of Examples", "GoE"),
                named("council", "Town Council"),
            ],
            "documents": [named("charter", "Market Charter")],
            "events": [named("fair", "Exampleville Fair")],
            "footnotes": [{"number": 1, "paragraph": 1, "pages": [1], "text": "See the booklet."}],
        }
    )


def test_an_event_of_one_day_without_a_summary_has_less() -> None:
    document = fair() | {"event": event()}
    data = built(document)
    about = vars(AboutRecord(data, data))
    assert about["end_date"] is None
    assert [body.id for body in about["bodies"]] == ["guild"]
    for kind in ("documents", "events", "footnotes", "resolutions"):
        assert about[kind] == []
    counts = vars(about["counts"])
    assert (counts["parts"], counts["themes"], counts["points"], counts["paragraphs"]) == (
        6,
        0,
        0,
        0,
    )


def test_a_country_is_counted_once_however_it_is_printed_and_a_keynote_as_a_speech() -> None:
    parts = [
        part("ada", country="Turkey", country_code="TUR"),
        part("ben", country="Türkiye", country_code="TUR"),
        part("cleo", country="Exampleland"),
        part("dora", role="keynote"),
        part("emil", role="chair"),
    ]
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=parts)))
    counts = vars(CountsRecord(data))
    assert (counts["countries"], counts["people"], counts["speakers"]) == (2, 5, 4)


@pytest.mark.parametrize("summary", [None, fair_summary()])
def test_the_version_is_told_with_the_digests_of_the_data_files(
    tmp_path: Path, summary: dict[str, object] | None
) -> None:
    written(tmp_path, fair(), summary)
    digest = {path.stem: sha256(path.read_bytes()).hexdigest() for path in tmp_path.glob("*.json")}
    assert vars(VersionRecord(tmp_path, built(fair(), summary))) == {
        "version": __version__,
        "data_version": "1",
        "document": "Fair Booklet",
        "programme_sha256": digest["programme"],
        "summary_sha256": digest.get("summary"),
    }
