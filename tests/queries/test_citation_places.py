"""Where the places of any event's document stand, and what tells them apart."""

from typing import Any

import pytest

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import UnknownError
from symposium_cli.queries.citation_places import Citation, Places
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


def test_a_date_is_left_out_only_where_it_tells_nothing() -> None:
    """Of several days, the first is not the date of every slot; nor is it where one has none."""
    first, second = slot("first", "01T10:00", "01T11:00"), slot("second", "02T10:00", "02T11:00")
    slots = [{**each, "pages": None} for each in (first, second)]
    two_days = built(programme(*slots, event=event(end_date="2030-03-02")))
    assert [place(two_days, name).printed for name in ("first", "second")] == [
        "First, [2030-03-01]",
        "Second, [2030-03-02]",
    ]
    talk = {"kind": "session", "title": "Talk", "pages": [2]}
    dated, undated = {**talk, "id": "a", "date": "2030-03-01"}, {**talk, "id": "b"}
    assert briefs(built(programme(dated, undated)), "talk") == ["Talk, [2030-03-01]", "Talk"]
    again = {**talk, "id": "b", "date": "2030-03-01", "room": "Tent"}
    assert briefs(built(programme(dated, again)), "talk") == ["Talk", "Talk, Tent"]


def test_slots_on_both_sides_of_a_change_of_clocks_are_counted() -> None:
    hours = [("00:00:00+02:00", "00:30:00+02:00"), ("00:00:00+01:00", "00:30:00+01:00")]
    slots = [
        {
            **slot(f"s-{at}", "01T10:00", "01T11:00", title="Talk", printed_time=None),
            "start": f"2030-10-27T{start.replace('00', '02', 1)}",
            "end": f"2030-10-27T{end.replace('00', '02', 1)}",
        }
        for at, (start, end) in enumerate(hours)
    ]
    told = [f"Talk, [2030-10-27], [02:00–02:30], [{at} of 2]" for at in (1, 2)]
    assert briefs(built(programme(*slots)), "talk") == told


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


def test_titles_that_styles_make_alike_are_told_apart() -> None:
    slots = [
        slot(title, f"01T{hour}:00", f"01T{hour}:30", title=title, printed_time=None)
        for title, hour in (("The Way", 10), ("THE WAY", 12))
    ]
    data = built(programme(*({**each, "id": f"s-{at}"} for at, each in enumerate(slots))))
    assert briefs(data, "the way") == ["The Way, [10:00–10:30]", "THE WAY, [12:00–12:30]"]


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


def test_an_id_that_several_places_have_or_that_reads_as_another_gets_its_kind_in_front() -> None:
    people = ["p1", "r-1", "ada", "ada", "annex", "page-1"]
    data = built(
        programme(
            slot("document", "01T10:00", "01T11:00", parts=[*map(part, people)]),
            slot("theme-one", "01T10:00", "01T11:00"),
        ),
        summary(theme("one", point("p1-1")), resolutions=[{"id": "r-1", "symbol": "R/1"}]),
    )
    places = Places(data)
    found = [
        *map(places.session, data.sessions),
        *places.parts(lambda _: True),
        *map(places.resolution, data.summary.resolutions),
    ]
    assert [each.suffix for each in found] == [
        *("session-document", "session-theme-one"),
        *("speaker-p1", "speaker-r-1", "ada-part-1", "ada-part-2"),
        *("speaker-annex", "speaker-page-1", "r-1"),
    ]
    assert [place(data, each.suffix) for each in found] == found
    numbered = talks(part("ada"), part("ada"), part("ada-part-1"))
    assert [each.suffix for each in Places(numbered).parts(lambda _: True)] == [
        *("ada-part-1", "ada-part-2", "speaker-ada-part-1"),
    ]


def test_a_printed_comma_before_post_nominals_is_kept() -> None:
    letters = [part(id_, post_nominals="MP") for id_ in ("ada", "ben")]
    letters[1]["printed"] = "Ben MP"
    assert briefs(talks(letters[0]), "ada") == ["Talks, Ada, MP"]
    assert briefs(talks(letters[1]), "ben") == ["Talks, Ben MP"]


def test_two_parts_that_are_printed_alike_have_their_roles_in_every_style() -> None:
    ada = [part("ada", role="chair", printed="Ada"), part("ada"), part("ada")]
    found = find_citations(talks(*ada), "ada").items
    told = ["Ada [chair]", "Ada [speaker], [1 of 2]", "Ada [speaker], [2 of 2]"]
    assert [each.printed for each in found] == [f"Talks; {one}" for one in told]
    assert [each.brief for each in found] == [f"Talks, {one}" for one in told]


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
