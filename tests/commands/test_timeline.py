"""`symp timeline` as it is drawn, and the slips that it tells of."""

import json
from pathlib import Path

import pytest

from tests.conftest import Ask
from tests.support.events import event, part, programme, slot, written

EXPECTED = Path(__file__).parents[1] / "expected"


@pytest.mark.parametrize("columns", [150, 60])
def test_the_day_in_a_terminal(ask: Ask, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    reply = ask("timeline", "--at", "14:00")
    whole = EXPECTED / f"timeline-{columns}.txt"
    assert (reply.out, reply.err) == (whole.read_text(encoding="utf-8"), "")
    assert max(map(len, reply.out.splitlines())) <= columns


def test_a_piped_timeline_has_one_line_a_stretch(ask: Ask) -> None:
    _, *lines = ask("timeline").out.splitlines()
    assert len(lines) == 10
    assert lines[2].split()[:3] == ["10:00–10:30", "opening", "█" * lines[2].count("█")]
    ink = [next(at for at, each in enumerate(line) if each in "█▒░╌") for line in lines]
    assert ink == sorted(set(ink))


def test_a_moment_outside_is_told_and_the_day_still_drawn(ask: Ask) -> None:
    reply = ask("timeline", "--at", "18:00", "--json")
    assert len(reply.json) == 10
    assert json.loads(reply.err) == {"note": "18:00 is outside the programme."}


def test_a_time_that_is_none_is_a_wrong_command_line(ask: Ask) -> None:
    assert ask("timeline", "--at", "24:00", status=2).out == ""


def test_several_days_show_dates_and_rooms_keep_their_bars(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = programme(
        slot("one", "01T10:00", "01T11:00", room="Hall", parts=[part("ada", role="chair")]),
        slot("two", "01T10:00", "01T11:00", room="Annex"),
        slot("three", "02T10:00", "02T10:30"),
        event=event(end_date="2030-03-02"),
    )
    data = ("--data", str(written(tmp_path, days)))
    lines = ask("timeline", *data).out.splitlines()
    assert [line[:10] for line in lines] == ["Date      ", *["2030-03-01"] * 2, "2030-03-02"]
    assert [line.count("█") for line in lines[1:]] == [60, 60, 30]
    assert "Ada" in lines[1]
    for columns in ("60", "150"):
        monkeypatch.setenv("COLUMNS", columns)
        out = ask("timeline", *data).out
        assert all(told in out for told in ("2030-03-01", "2030-03-02", "Hall", "Annex"))


def test_a_moment_past_midnight_is_marked_in_the_slot_that_goes_on(
    ask: Ask, tmp_path: Path
) -> None:
    late = written(tmp_path, programme(slot("late", "01T23:00", "02T01:00")))
    assert "│" in ask("timeline", "--data", str(late), "--at", "00:30").out.splitlines()[-1]


def test_a_slot_of_seconds_is_drawn(ask: Ask, tmp_path: Path) -> None:
    short = slot("blink", "01T09:00", "01T09:00") | {"end": "2030-03-01T09:00:20+01:00"}
    data = ("--data", str(written(tmp_path, programme(short))))
    assert "blink" in ask("timeline", *data).out
    assert "blink" in ask("timeline", *data, "--json").out
    assert "Blink" in ask("timeline", *data, "--svg", "-").out


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


def test_where_no_slot_is_left_no_picture_is_written(second: Ask, tmp_path: Path) -> None:
    picture = tmp_path / "day.svg"
    asked = ("timeline", "--date", "2031-06-06", "--room", "great hall", "--at", "9.15")
    assert second(*asked, "--svg", str(picture)).err == "09:15 is outside these slots.\n"
    drawn = picture.read_text(encoding="utf-8")
    assert "Why we keep the light" in drawn
    assert "Night watch" not in drawn
    told = "No match for --date 2031-06-09.\n"
    assert second("timeline", "--date", "2031-06-09", "--svg", str(picture)) == ("", told)
    assert picture.read_text(encoding="utf-8") == drawn
