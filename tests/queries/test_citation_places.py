"""Where the places of any event's document stand, and what tells them apart."""

from typing import Any

import pytest

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UnknownError
from symposium_cli.queries.citation_places import Citation
from symposium_cli.queries.citations import find_citations
from tests.support.events import (
    Document,
    built,
    event,
    part,
    point,
    programme,
    slot,
    summary,
    theme,
    year_slot,
)


def place(data: Symposium, typed: str) -> Citation:
    [found] = find_citations(data, typed).items
    return found


def booklet(**document: object) -> Symposium:
    titled = {"title": "Booklet", "page_count": 3, **document}
    return built(programme(slot("talks", "01T10:00", "01T11:00"), event=event(document=titled)))


def talks(*parts: Document, **fields: object) -> Symposium:
    return built(programme(slot("talks", "01T10:00", "01T11:00", parts=[*parts], **fields)))


def briefs(data: Symposium, typed: str) -> list[str | None]:
    return [found.brief for found in find_citations(data, typed).items]


def test_a_programme_without_pages_or_title_is_cited_by_its_label() -> None:
    found = place(booklet(programme_label="Part B"), "programme")
    assert (found.pinpoint, found.printed, found.pages) == ("Part B", None, ())
    assert place(booklet(programme_label="Part B"), "part b") == found
    titled = place(booklet(programme_title="The Days", programme_pages=[2, 3]), "the days")
    assert (titled.pinpoint, titled.printed) == ("pp. 2–3", "The Days")


@pytest.mark.parametrize("document", [{}, {"programme_pages": [2]}])
def test_a_programme_without_a_heading_is_no_part_to_cite(document: dict[str, Any]) -> None:
    with pytest.raises(UnknownError):
        find_citations(booklet(**document), "programme")


def test_pages_are_those_of_the_document_or_else_those_that_the_data_name() -> None:
    assert place(booklet(), "page 3").pinpoint == "p. 3"
    inside = booklet(programme_label="Part B", programme_pages=[2, 3])
    pinpoints = [place(inside, typed).pinpoint for typed in ("page 3", "pages 2-3", "pages 1-2")]
    assert pinpoints == ["Part B, p. 3", "Part B, pp. 2–3", "pp. 1–2"]
    named = built(
        programme(slot("talks", "01T10:00", "01T11:00", pages=[4]), event=event(document=None))
    )
    assert place(named, "page 4").pinpoint == "p. 4"
    with pytest.raises(UnknownError) as unknown:
        find_citations(named, "page 3")
    assert unknown.value.hint == "The pages are 1, 4."


def test_a_resolution_is_cited_by_the_footnote_that_has_its_symbol_or_by_its_pages() -> None:
    data = built(
        programme(),
        summary(
            theme("one", point("p1-1")),
            resolutions=[
                {"id": "r-1", "symbol": "R/1", "pages": [1, 2]},
                {"id": "r-2", "symbol": "R/2", "pages": [1, 2]},
                {"id": "r-3", "symbol": "R/3"},
            ],
            footnotes=[
                {"number": 1, "paragraph": 1, "pages": [1], "text": "See the booklet."},
                {"number": 2, "paragraph": 1, "pages": [2], "text": "R/2, passim"},
            ],
        ),
    )
    found = [place(data, typed) for typed in ("R/1", "R/2", "R/3")]
    assert [each.pinpoint for each in found] == ["pp. 1–2", "footnote 2, p. 2", None]
    assert [each.printed for each in found] == ["R/1", "R/2", "R/3"]
    assert [each.pages for each in found] == [(1, 2), (2,), ()]


def test_parts_of_one_name_in_one_session_are_told_apart_by_role_or_else_by_entry() -> None:
    ada = [part("ada", role="chair"), part("ada"), part("ben")]
    assert briefs(talks(*ada), "ada") == ["Talks, Ada [chair]", "Talks, Ada [speaker]"]
    assert briefs(talks(*ada), "ben") == ["Talks, Ben"]
    twins = [part(id_, name="Ada", printed=f"Ada, of {id_}") for id_ in ("ada-north", "ada-south")]
    assert briefs(talks(*twins), "ada") == ["Talks, Ada, of ada-north", "Talks, Ada, of ada-south"]


def test_the_document_that_records_a_part_is_told() -> None:
    told = [part("ada", source=f"A/1/PV.{number}", printed=None) for number in (2, 3)]
    assert briefs(talks(told[0]), "ada") == ["Talks, Ada, A/1/PV.2"]
    assert briefs(talks(*told), "ada") == ["Talks, Ada, A/1/PV.2", "Talks, Ada, A/1/PV.3"]


def test_sessions_of_one_label_are_told_apart_by_title_or_else_by_date_time_and_room() -> None:
    titled = [slot(id_, "01T10:00", "01T11:00", label="Part II") for id_ in ("north", "south")]
    found = find_citations(built(programme(*titled)), "part ii").items
    assert [each.brief for each in found] == ["Part II: North", "Part II: South"]
    alike = [slot(id_, "02T10:00", "02T11:00", title="Talk", room=id_) for id_ in ("a", "b")]
    found = find_citations(built(programme(*alike)), "talk").items
    told = [f"Talk, [2030-03-02], 10:00-11:00, {room}" for room in ("a", "b")]
    assert [each.brief for each in found] == [each.printed for each in found] == told


def test_a_session_without_a_page_has_its_date_where_that_is_not_the_event_s() -> None:
    slots = [year_slot(1, 2030), year_slot(2, 2031), year_slot(3, None)]
    of_years = built(programme(*slots, event=event(date="2030", printed_date=None)))
    named = [place(of_years, f"session {number}").printed for number in (1, 2, 3)]
    assert named == ["Session 1", "Session 2, [2031]", "Session 3"]


def test_what_is_put_together_stands_in_brackets() -> None:
    alike = [
        slot(id_, "02T10:00", "02T11:00", title="Talk", room=id_, printed_time=None)
        for id_ in ("a", "b")
    ]
    found = find_citations(built(programme(*alike)), "talk").items
    assert [each.brief for each in found] == [
        f"Talk, [2030-03-02], [10:00–11:00], {room}" for room in ("a", "b")
    ]
    nameless = built(programme(slot("desk", "01T10:00", "01T11:00", title=None)))
    assert place(nameless, "desk").printed == "[desk]"


def test_slots_of_one_name_at_other_times_are_not_counted() -> None:
    slots = [
        slot(f"at-{hour}", f"01T{hour}:00", f"01T{hour}:30", title="Talk", printed_time=None)
        for hour in (10, 12)
    ]
    assert briefs(built(programme(*slots)), "talk") == [
        "Talk, [10:00–10:30]",
        "Talk, [12:00–12:30]",
    ]


def test_a_person_and_a_session_of_one_id_have_suffixes_of_their_own() -> None:
    data = talks(part("talks", name="Ada"))
    [session], [ada] = (find_citations(data, typed).items for typed in ("talks", "ada"))
    assert (session.suffix, ada.suffix) == ("talks", "speaker-talks")
    assert place(data, "speaker-talks") == ada


def test_what_is_alike_in_all_that_is_printed_is_counted() -> None:
    ada = [part("ada"), part("ben"), part("ada")]
    slots = [slot(id_, "01T10:00", "01T11:00", title="Talk", parts=ada) for id_ in ("a", "b")]
    data = built(programme(*slots))
    talks_told = [f"Talk, 10:00-11:00, [{which} of 2]" for which in (1, 2)]
    assert briefs(data, "talk") == talks_told
    assert briefs(data, "ben") == [f"{talk}, Ben" for talk in talks_told]
    parts = find_citations(data, "ada").items
    told = [f"Ada, [{which} of 2]" for which in (1, 2)]
    assert [each.brief for each in parts] == [
        f"{talk}, {one}" for talk in talks_told for one in told
    ]
    assert [each.printed for each in parts] == [
        f"{talk}; {one}" for talk in talks_told for one in told
    ]
