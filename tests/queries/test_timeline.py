"""The day as stretches, and as bars to scale."""

import json
import subprocess
import sys
from datetime import datetime, time
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.models import Symposium
from symposium_cli.output.timescale import Timescale
from symposium_cli.queries.timeline import Stretch, stretches
from tests.conftest import Ask
from tests.support.events import built, event, part, programme, slot, written

EXPECTED = Path(__file__).parents[1] / "expected"


def told(stretch: Stretch) -> str:
    name = stretch.session.id if stretch.session else "gap"
    return f"{stretch.start:%d %H:%M}-{stretch.end:%H:%M} {name}"


def days(*slots: dict[str, object]) -> Symposium:
    return built(programme(*slots, event=event(end_date="2030-03-31")))


def drawn(symposium: Symposium, *moments: time) -> list[str]:
    return [told(s) for s in stretches(symposium.programme.sessions, moments).records]


def marks(symposium: Symposium, *moments: time) -> list[str]:
    answer = stretches(symposium.programme.sessions, moments)
    return [told(stretch) for stretch in answer.records if stretch.marked]


def test_the_day_is_its_slots_and_its_two_gaps(symposium: Symposium) -> None:
    assert drawn(symposium) == [
        "19 09:15-09:45 registration",
        "19 09:45-10:00 gap",
        "19 10:00-10:30 opening",
        "19 10:30-10:35 gap",
        "19 10:35-11:45 ii",
        "19 11:45-13:00 iii",
        "19 13:00-15:00 lunch",
        "19 15:00-16:15 iv",
        "19 16:15-17:30 v",
        "19 17:30-18:00 closing",
    ]


def test_minutes_and_speakers_of_each_stretch(symposium: Symposium) -> None:
    found = stretches(symposium.programme.sessions, ()).records
    assert [stretch.minutes for stretch in found] == [30, 15, 30, 5, 70, 75, 120, 75, 75, 30]
    assert [stretch.speakers for stretch in found] == [0, 0, 6, 0, 4, 5, 0, 4, 3, 3]
    assert not any(stretch.marked for stretch in found)


@pytest.mark.parametrize(
    ("moment", "marked"),
    [
        (time(9, 15), ["19 09:15-09:45 registration"]),
        (time(9, 44), ["19 09:15-09:45 registration"]),
        (time(9, 45), ["19 09:45-10:00 gap"]),
        (time(10, 34), ["19 10:30-10:35 gap"]),
        (time(11, 45), ["19 11:45-13:00 iii"]),
        (time(17, 59), ["19 17:30-18:00 closing"]),
    ],
)
def test_a_moment_marks_the_stretch_that_it_is_in(
    symposium: Symposium, moment: time, marked: list[str]
) -> None:
    assert marks(symposium, moment) == marked
    assert stretches(symposium.programme.sessions, [moment]).notes == ()


@pytest.mark.parametrize("moment", [time(0, 0), time(9, 14), time(18, 0), time(23, 59)])
def test_a_moment_outside_marks_nothing_and_is_told(symposium: Symposium, moment: time) -> None:
    assert marks(symposium, moment) == []
    answer = stretches(symposium.programme.sessions, [moment, time(11, 0)])
    assert answer.notes == (f"{moment:%H:%M} is outside the programme.",)


def test_several_moments_mark_several_stretches(symposium: Symposium) -> None:
    assert marks(symposium, time(13, 0), time(9, 50)) == [
        "19 09:45-10:00 gap",
        "19 13:00-15:00 lunch",
    ]


def test_rooms_at_once_leave_no_gap_while_one_is_used() -> None:
    rooms = days(
        slot("long", "01T09:00", "01T12:00", room="Hall"),
        slot("short", "01T09:30", "01T10:00", room="Annex"),
        slot("late", "01T11:00", "01T11:30", room="Annex"),
        slot("last", "01T12:30", "01T13:00", room="Annex"),
    )
    assert drawn(rooms) == [
        "01 09:00-12:00 long",
        "01 09:30-10:00 short",
        "01 11:00-11:30 late",
        "01 12:00-12:30 gap",
        "01 12:30-13:00 last",
    ]
    assert marks(rooms, time(11, 15)) == ["01 09:00-12:00 long", "01 11:00-11:30 late"]


def test_slots_come_in_order_of_time_whatever_their_order_in_the_file() -> None:
    assert drawn(days(slot("b", "01T10:00", "01T11:00"), slot("a", "01T09:00", "01T10:00"))) == [
        "01 09:00-10:00 a",
        "01 10:00-11:00 b",
    ]


def test_a_night_between_two_days_is_no_gap(fairground: Symposium) -> None:
    assert drawn(fairground) == [
        "01 09:00-09:30 desk",
        "01 09:30-10:00 gap",
        "01 10:00-11:00 talks",
        "01 10:30-11:30 workshop",
        "01 11:30-22:00 gap",
        "01 22:00-00:00 supper",
        "02 23:00-01:00 walk",
        "03 10:00-10:30 farewell",
    ]


@pytest.mark.parametrize(
    ("moment", "marked"),
    [
        (time(23, 30), ["01 22:00-00:00 supper", "02 23:00-01:00 walk"]),
        (time(0, 0), ["02 23:00-01:00 walk"]),
        (time(0, 59), ["02 23:00-01:00 walk"]),
        (time(1, 0), []),
        (time(10, 15), ["01 10:00-11:00 talks", "03 10:00-10:30 farewell"]),
    ],
)
def test_a_moment_of_every_day_and_past_midnight(
    fairground: Symposium, moment: time, marked: list[str]
) -> None:
    assert marks(fairground, moment) == marked


def test_a_chair_who_also_speaks_is_one_speaker(fairground: Symposium) -> None:
    found = {told(s): s.speakers for s in stretches(fairground.programme.sessions, ()).records}
    assert found["01 10:00-11:00 talks"] == 2
    assert found["03 10:00-10:30 farewell"] == 0


def test_no_slot_is_an_answer() -> None:
    answer = stretches(built(programme()).programme.sessions, [time(9, 0)])
    assert (answer.records, answer.notes) == ((), ("There is nothing here to list.",))


@st.composite
def rulers(draw: st.DrawFn) -> Timescale:
    first = draw(st.integers(0, 1439))
    last = first + draw(st.integers(1, 3 * 1440))
    return Timescale(first, last, draw(st.integers(1, 120)))


@given(rulers(), st.data())
def test_a_bar_is_to_scale_within_a_cell(ruler: Timescale, data: st.DataObject) -> None:
    first = data.draw(st.integers(ruler.first, ruler.last - 1))
    last = data.draw(st.integers(first + 1, ruler.last))
    line = ruler.bar(first, last, "#", ())
    assert len(line) == ruler.cells
    assert set(line.strip()) == {"#"}
    scale = ruler.cells / (ruler.last - ruler.first)
    start = line.index("#")
    assert abs(start - (first - ruler.first) * scale) <= 1
    assert abs(start + line.count("#") - (last - ruler.first) * scale) <= 1


@given(rulers(), st.data())
def test_bars_that_follow_each_other_leave_no_cell_between(
    ruler: Timescale, data: st.DataObject
) -> None:
    first, middle, last = sorted(
        data.draw(st.sets(st.integers(ruler.first, ruler.last), min_size=3, max_size=3))
        if ruler.last - ruler.first > 2
        else {ruler.first, ruler.first + 1, ruler.first + 2}
    )
    if last > ruler.last:
        return
    one, other = ruler.bar(first, middle, "#", ()), ruler.bar(middle, last, "#", ())
    assert one.rindex("#") + 1 >= other.index("#")
    assert one.rindex("#") <= other.index("#")


@given(rulers(), st.data())
def test_a_mark_stands_in_its_cell_and_only_inside(ruler: Timescale, data: st.DataObject) -> None:
    moment = data.draw(st.integers(0, 1439))
    line = ruler.bar(ruler.first, ruler.last, "#", [moment])
    inside = [at for at in range(moment, ruler.last, 1440) if at >= ruler.first]
    exact = [(at - ruler.first) * ruler.cells / (ruler.last - ruler.first) for at in inside]
    marked = [place for place, character in enumerate(line) if character == "│"]
    assert marked == sorted({int(place) for place in exact})
    assert len(line) == ruler.cells


@given(rulers())
def test_hours_never_overlap_and_begin_over_their_cells(ruler: Timescale) -> None:
    line = ruler.hours()
    assert len(line) <= ruler.cells
    shown = line.split()
    assert all(len(hour) == 2 and int(hour) < 24 for hour in shown)
    minute_of_cell = (ruler.last - ruler.first) / ruler.cells
    for place in [at for at in range(len(line)) if line[at : at + 2].isdigit()]:
        if place and line[place - 1] != " ":
            continue
        begins = ruler.first + place * minute_of_cell
        hours = range(0, ruler.last + 60, 60)
        near = [hour for hour in hours if begins <= hour < begins + minute_of_cell]
        assert int(line[place : place + 2]) in {hour // 60 % 24 for hour in near}


def test_hours_of_a_day() -> None:
    assert Timescale(540, 720, 18).hours() == "09    10    11"
    assert Timescale(555, 660, 21).hours() == "         10"
    assert Timescale(1380, 1500, 12).hours() == "23    00"
    assert Timescale(1380, 1500, 4).hours() == "  00"


def test_hours_stand_at_even_distances_whatever_the_room() -> None:
    day = {cells: Timescale(540, 1500, cells).hours().split() for cells in (60, 40, 20, 12)}
    assert day == {
        60: [*(f"{hour:02}" for hour in range(9, 24)), "00"],
        40: ["10", "12", "14", "16", "18", "20", "22", "00"],
        20: ["09", "12", "15", "18", "21", "00"],
        12: ["12", "16", "20"],
    }


def test_thousands_of_years_have_room_on_a_line() -> None:
    ruler = Timescale(540, 540 + 8000 * 366 * 1440, 60)
    start = process_time()
    assert ruler.hours().split() == ["00"] * 19
    assert ruler.bar(540, ruler.last, "#", [600]) == "│" * 60
    assert process_time() - start < 0.1  # seconds; looking at every day takes longer


def test_a_ruler_spans_what_it_measures() -> None:
    assert Timescale.over([(600, 660), (540, 570), (650, 700)], 10) == Timescale(540, 700, 10)


@pytest.mark.parametrize("columns", [150, 60])
def test_the_day_in_a_terminal(ask: Ask, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    reply = ask("timeline", "--at", "14:00")
    whole = EXPECTED / f"timeline-{columns}.txt"
    assert (reply.out, reply.err) == (whole.read_text(encoding="utf-8"), "")
    assert max(map(len, reply.out.splitlines())) <= columns


def test_a_piped_timeline_has_one_line_a_stretch(ask: Ask) -> None:
    lines = ask("timeline").out.splitlines()
    assert len(lines) == 11
    assert lines[3].split()[:3] == ["10:00–10:30", "opening", "█" * lines[3].count("█")]
    ink = [next((at for at, c in enumerate(line) if c in "█▒░╌"), 0) for line in lines[1:]]
    assert ink == sorted(set(ink))


def test_stretches_as_json(ask: Ask) -> None:
    records = ask("timeline", "--at", "0950", "--json").json
    assert records[1:3] == [
        {
            "kind": "gap",
            "id": None,
            "label": None,
            "title": None,
            "start": "2011-09-19T09:45:00-04:00",
            "end": "2011-09-19T10:00:00-04:00",
            "duration_minutes": 15,
            "room": None,
            "chair": None,
            "speakers": 0,
            "marked": True,
        },
        {
            "kind": "session",
            "id": "opening",
            "label": "Opening Session",
            "title": "International counter-terrorism cooperation over the last decade and the"
            " role of the United Nations Global Counter-Terrorism Strategy",
            "start": "2011-09-19T10:00:00-04:00",
            "end": "2011-09-19T10:30:00-04:00",
            "duration_minutes": 30,
            "room": None,
            "chair": "Nassir Abdulaziz Al-Nasser",
            "speakers": 6,
            "marked": False,
        },
    ]
    assert [record["marked"] for record in records].count(True) == 1


def test_a_moment_outside_is_told_and_the_day_still_drawn(ask: Ask) -> None:
    reply = ask("timeline", "--at", "18:00", "--json")
    assert len(reply.json) == 10
    assert json.loads(reply.err) == {"note": "18:00 is outside the programme."}


def test_a_time_that_is_none_is_a_wrong_command_line(ask: Ask) -> None:
    assert ask("timeline", "--at", "24:00", status=2).out == ""


def test_several_days_show_dates_and_rooms_keep_their_bars(ask: Ask, tmp_path: Path) -> None:
    data = programme(
        slot("one", "01T10:00", "01T11:00", room="Hall", parts=[part("ada", role="chair")]),
        slot("two", "01T10:00", "01T11:00", room="Annex"),
        slot("three", "02T10:00", "02T10:30"),
        event=event(end_date="2030-03-02"),
    )
    lines = ask("timeline", "--data", str(written(tmp_path, data))).out.splitlines()
    assert [line[:10] for line in lines] == ["Date      ", *["2030-03-01"] * 2, "2030-03-02"]
    assert [line.count("█") for line in lines[1:]] == [60, 60, 30]
    assert "Ada" in lines[1]


def test_times_of_a_stretch_are_moments(symposium: Symposium) -> None:
    first = stretches(symposium.programme.sessions, ()).records[0]
    assert first.start == datetime.fromisoformat("2011-09-19T09:15:00-04:00")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_timeline_in_any_encoding(encoding: str) -> None:
    process = subprocess.run(
        [Path(sys.executable).with_name("symp"), "timeline"],
        env={"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=True,
    )
    assert len(process.stdout.decode(encoding).splitlines()) == 11
    assert process.stderr == b""


def test_a_moment_past_midnight_is_marked_in_the_slot_that_goes_on(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "150")
    late = written(tmp_path, programme(slot("late", "01T23:00", "02T01:00")))
    line = ask("timeline", "--data", str(late), "--at", "00:30").out.splitlines()[-1]
    assert "│" in line


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_slot_of_seconds_is_drawn(ask: Ask, tmp_path: Path, form: str) -> None:
    short = slot("blink", "01T09:00", "01T09:00") | {"end": "2030-03-01T09:00:20+01:00"}
    fairground = str(written(tmp_path, programme(short)))
    assert "blink" in ask("timeline", "--data", fairground, "-f", form).out
    assert "Blink" in ask("timeline", "--data", fairground, "--svg", "-").out


def test_days_and_rooms_are_told_apart(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = programme(
        slot("a", "01T09:00", "01T10:00", room="Hall"),
        slot("b", "01T09:00", "01T10:00", room="Annex"),
        slot("c", "02T09:00", "02T10:00", room="Hall"),
        event=event(end_date="2030-03-02"),
    )
    fairground = str(written(tmp_path, days))
    for columns in ("60", "150"):
        monkeypatch.setenv("COLUMNS", columns)
        out = ask("timeline", "--data", fairground).out
        assert all(told in out for told in ("2030-03-01", "2030-03-02", "Hall", "Annex"))


def test_a_picture_is_of_no_format(ask: Ask, tmp_path: Path) -> None:
    picture = tmp_path / "day.svg"
    told = ask("timeline", "--svg", str(picture), "--json", status=2).err
    assert json.loads(told)["error"] == "A picture has no format and no fields."
    assert not picture.exists()
    assert ask("timeline", "--svg", "", status=2).err == "symp: --svg '' names no file.\n"
    assert ask("timeline", "--svg", str(picture), "--at", "08:00").err == (
        "08:00 is outside the programme.\n"
    )
    assert picture.read_text(encoding="utf-8").startswith("<svg")
