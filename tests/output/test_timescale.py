"""Bars and hours to scale on a line of cells."""

from fractions import Fraction
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.output.timescale import Timescale

DAY = 24 * 60


@st.composite
def timescales(draw: st.DrawFn) -> Timescale:
    first = draw(st.integers(0, DAY - 1))
    last = first + draw(st.integers(1, 3 * DAY))
    return Timescale(first, last, draw(st.integers(1, 120)))


@given(timescales(), st.data())
def test_bars_are_to_scale_and_leave_no_cell_between(scale: Timescale, data: st.DataObject) -> None:
    first = data.draw(st.integers(scale.first, scale.last - 1))
    last = data.draw(st.integers(first + 1, scale.last))
    line = scale.bar(first, last, "#", ())
    assert len(line) == scale.cells
    assert set(line.strip()) == {"#"}
    cells = scale.cells / (scale.last - scale.first)
    start = line.index("#")
    assert abs(start - (first - scale.first) * cells) <= 1
    assert abs(start + line.count("#") - (last - scale.first) * cells) <= 1
    if last < scale.last:
        following = scale.bar(last, scale.last, "#", ())
        assert line.rindex("#") <= following.index("#") <= line.rindex("#") + 1


@given(timescales(), st.integers(0, DAY - 1))
def test_a_mark_stands_in_its_cell_on_every_day(scale: Timescale, moment: int) -> None:
    line = scale.bar(scale.first, scale.last, "#", [moment])
    inside = [at for at in range(moment, scale.last, DAY) if at >= scale.first]
    exact = [(at - scale.first) * scale.cells / (scale.last - scale.first) for at in inside]
    marked = [place for place, character in enumerate(line) if character == "│"]
    assert marked == sorted({int(place) for place in exact})
    assert len(line) == scale.cells


@given(timescales())
def test_hours_never_overlap_and_begin_over_their_cells(scale: Timescale) -> None:
    line = scale.hours()
    assert len(line) <= scale.cells
    assert all(len(hour) == 2 and int(hour) < 24 for hour in line.split())
    minutes = Fraction(scale.last - scale.first, scale.cells)
    for place in [at for at in range(len(line)) if line[at : at + 2].isdigit()]:
        if place and line[place - 1] != " ":
            continue
        begins = scale.first + place * minutes
        hours = range(0, scale.last + 60, 60)
        near = [hour for hour in hours if begins <= hour < begins + minutes]
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


def test_bars_and_marks_of_two_days() -> None:
    assert Timescale(0, 2 * DAY, 48).bar(0, 2 * DAY, "#", [59]) == f"│{'#' * 23}" * 2
    assert Timescale(0, 2 * DAY, 13).hours() == "00 12 00 12"
    assert Timescale(540, 600, 6).bar(600, 600, "#", ()) == "     #"


def test_thousands_of_years_have_room_on_a_line() -> None:
    scale = Timescale(540, 540 + 8000 * 366 * DAY, 60)
    start = process_time()
    assert scale.hours().split() == ["00"] * 19
    assert scale.bar(540, scale.last, "#", [600]) == "│" * 60
    assert process_time() - start < 0.1  # seconds; looking at every day takes longer


def test_a_timescale_spans_what_it_measures() -> None:
    assert Timescale.over([(600, 660), (540, 570), (650, 700)], 10) == Timescale(540, 700, 10)
    assert Timescale.over([(600, 600)], 10) == Timescale(600, 601, 10)
