"""The programme as an SVG picture: sound, alone, to scale, and whole."""

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import time
from pathlib import Path
from typing import NamedTuple

import pytest

from symposium_cli.dataset.models import Symposium
from symposium_cli.output.svg import svg
from symposium_cli.queries.timeline import stretches
from tests.conftest import Ask
from tests.support.events import Document, built, event, fair, part, programme, slot

SYMP = Path(sys.executable).with_name("symp")
NAMESPACE = "{http://www.w3.org/2000/svg}"


class Box(NamedTuple):
    """A rectangle of a picture."""

    kind: str
    times: str
    left: float
    top: float
    width: float
    height: float

    @property
    def minutes(self) -> int:
        """How long the stretch is that it stands for."""
        start, end = (int(t[:2]) * 60 + int(t[3:]) for t in self.times.split("–"))
        return (end - start) % 1440


def picture(symposium: Symposium, *moments: time, title: str = "A Day") -> ET.Element:
    answer = stretches(symposium.programme.sessions, moments)
    return ET.fromstring(svg(title, answer.records, moments))  # noqa: S314


def invented(*slots: Document) -> Symposium:
    return built(programme(*slots, event=event(end_date="2030-03-31")))


def boxes(root: ET.Element) -> list[Box]:
    return [
        Box(
            box.attrib["class"],
            "".join(box.itertext()),
            *(float(box.attrib[name]) for name in ("x", "y", "width", "height")),
        )
        for box in root.iter(f"{NAMESPACE}rect")
    ]


def lines(root: ET.Element, style: str = "") -> list[str]:
    return [
        "".join(text.itertext())
        for text in root.iter(f"{NAMESPACE}text")
        if style in text.attrib["class"]
    ]


def wording(root: ET.Element) -> str:
    return " ".join(lines(root))


def test_the_bundled_day_has_a_box_for_every_stretch(symposium: Symposium) -> None:
    drawn = boxes(picture(symposium))
    found = stretches(symposium.programme.sessions, ()).records
    assert [(box.kind, box.minutes) for box in drawn] == [
        (stretch.session.kind if stretch.session else "gap", stretch.minutes) for stretch in found
    ]


def test_boxes_are_to_scale(symposium: Symposium) -> None:
    drawn = boxes(picture(symposium))
    scale = drawn[0].height / drawn[0].minutes
    assert scale > 1
    reached = drawn[0].top
    for box in drawn:
        assert box.height == pytest.approx(box.minutes * scale, abs=0.06)
        assert box.top == pytest.approx(reached, abs=0.2)
        reached += box.minutes * scale


def test_every_text_stands_inside_the_box_it_belongs_to(symposium: Symposium) -> None:
    root = picture(symposium)
    ends = [(box.top, box.top + box.height) for box in boxes(root)]
    names = [t for t in root.iter(f"{NAMESPACE}text") if float(t.attrib["x"]) > 88]
    assert len(names) == 16
    for text in names:
        base = float(text.attrib["y"])
        assert any(top + 10 <= base <= end - 3 for top, end in ends)


def test_every_title_and_chair_is_in_it_whole(symposium: Symposium) -> None:
    told = wording(picture(symposium))
    for session in symposium.programme.sessions:
        assert session.title in told
        assert f"{session.start:%H:%M}" in told
        for entry in session.parts:
            if entry.role == "chair":
                assert f"Chair: {entry.full_name}" in told
    assert [line for line in lines(picture(symposium), "quiet") if "speakers" in line] == [
        "Chair: H.E. Mr. Nassir Abdulaziz Al-Nasser, 6 speakers",
        "Chair: Ms. Irina Bokova, 4 speakers",
        "Chair: Mr. Michael Smith, 5 speakers",
        "Chair: Mr. Yury Fedotov, 4 speakers",
        "Chair: Ms. Navanethem Pillay, 3 speakers",
        "Chair: Mr. Robert Orr, 3 speakers",
    ]


def test_the_title_is_told_to_those_who_see_and_to_those_who_listen() -> None:
    title = "An Exampleville Fair of rather a long name " * 3
    root = picture(built(fair()), title=title.strip())
    assert root.findtext(f"{NAMESPACE}title") == title.strip()
    assert " ".join(lines(root, "head")) == title.strip()
    assert len(lines(root, "head")) == 2


def test_a_picture_stands_alone(symposium: Symposium) -> None:
    root = picture(symposium, time(14, 0))
    assert root.tag == f"{NAMESPACE}svg"
    names = {element.tag.removeprefix(NAMESPACE) for element in root.iter()}
    assert names == {"svg", "title", "style", "rect", "text", "line"}
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not {name for name in attributes if "href" in name or name.startswith("on")}
    style = root.findtext(f"{NAMESPACE}style") or ""
    assert "@import" not in style
    assert "url(" not in style


def test_everything_is_within_the_frame(fairground: Symposium) -> None:
    root = picture(fairground, time(10, 15))
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert (root.attrib["width"], root.attrib["height"]) == (f"{width:g}", f"{height:g}")
    assert all(box.left >= 0 and box.left + box.width <= width for box in boxes(root))
    assert all(box.top >= 0 and box.top + box.height <= height for box in boxes(root))
    assert all(float(text.attrib["y"]) <= height for text in root.iter(f"{NAMESPACE}text"))


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "a & b &amp; c",
        "]]>",
        "<!--",
        "'\"",
        "&#0;",
        "</text></svg>",
        "[link=x]y[/link]",
    ],
)
def test_marks_of_xml_in_data_are_text(hostile: str) -> None:
    room = slot(
        "one",
        "01T10:00",
        "01T11:00",
        title=hostile,
        room=hostile,
        parts=[part("ada", name=hostile, role="chair")],
    )
    root = picture(invented(room), title=hostile)
    assert root.findtext(f"{NAMESPACE}title") == hostile
    assert lines(root, "head") == [hostile]
    assert lines(root, "name")[1:] == [hostile]
    assert lines(root, "quiet") == [f"Chair: {hostile}, {hostile}"]
    assert root.find(f".//{NAMESPACE}script") is None


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066"]
)
def test_control_characters_in_data_are_shown(character: str) -> None:
    title = f"A{character}B"
    root = picture(invented(slot("one", "01T10:00", "01T11:00", title=title)), title=title)
    shown = f"A\\u{ord(character):04x}B"
    assert lines(root, "head") == [shown]
    assert root.findtext(f"{NAMESPACE}title") == shown
    assert shown in lines(root, "name")


@pytest.mark.parametrize("moment", [time(9, 15), time(10, 32), time(14, 0), time(17, 59)])
def test_a_moment_is_marked_where_it_is(symposium: Symposium, moment: time) -> None:
    root = picture(symposium, moment)
    first = boxes(root)[0]
    scale = first.height / first.minutes
    [line] = root.iter(f"{NAMESPACE}line")
    after = moment.hour * 60 + moment.minute - (9 * 60 + 15)
    assert float(line.attrib["y1"]) == pytest.approx(first.top + after * scale, abs=0.1)
    assert line.attrib["y1"] == line.attrib["y2"]
    assert lines(root, "moment") == [f"{moment:%H:%M}"]


@pytest.mark.parametrize("moment", [time(9, 14), time(18, 0)])
def test_a_moment_outside_is_not_marked(symposium: Symposium, moment: time) -> None:
    root = picture(symposium, moment)
    assert list(root.iter(f"{NAMESPACE}line")) == []
    assert lines(root, "moment") == []


def test_days_stand_under_each_other(fairground: Symposium) -> None:
    root = picture(fairground, time(10, 15))
    days = ["Friday, 2030-03-01", "Saturday, 2030-03-02", "Sunday, 2030-03-03"]
    heads = {
        "".join(text.itertext()): float(text.attrib["y"]) for text in root.iter(f"{NAMESPACE}text")
    }
    tops = [heads[day] for day in days]
    assert tops == sorted(tops)
    drawn = boxes(root)
    assert [box.times for box in drawn[-2:]] == ["23:00–01:00", "10:00–10:30"]
    assert max(box.top + box.height for box in drawn[:6]) < tops[1] < drawn[6].top
    assert drawn[6].top + drawn[6].height < tops[2] < drawn[7].top
    assert lines(root, "moment") == ["10:15", "10:15"]


def test_all_of_one_day_is_to_one_scale(fairground: Symposium) -> None:
    drawn = boxes(picture(fairground))
    scales = {round(box.height / box.minutes, 2) for box in drawn[:6]}
    assert len(scales) == 1


def _ends_before(one: Box, other: Box) -> bool:
    return one.left + one.width <= other.left + 0.01


def test_rooms_at_once_stand_side_by_side() -> None:
    rooms = invented(
        slot("a", "01T09:00", "01T10:00", room="Hall"),
        slot("b", "01T09:30", "01T10:30", room="Annex"),
        slot("c", "01T09:00", "01T11:00", room="Attic"),
        slot("d", "01T10:00", "01T11:00", room="Hall"),
    )
    drawn = boxes(picture(rooms))
    assert len(drawn) == 4
    for number, one in enumerate(drawn):
        for other in drawn[number + 1 :]:
            apart = _ends_before(one, other) or _ends_before(other, one)
            after = one.top + one.height <= other.top + 0.1
            before = other.top + other.height <= one.top + 0.1
            assert apart or after or before
    assert len({box.left for box in drawn}) == 3
    same = {box.left for box in drawn if box.times in ("09:00–10:00", "10:00–11:00")}
    assert len(same) == 1


def test_one_speaker_is_not_several() -> None:
    root = picture(invented(slot("one", "01T10:00", "01T11:00", parts=[part("ada")])))
    assert lines(root, "quiet") == ["1 speaker"]


def test_a_short_slot_makes_the_day_taller_so_that_its_text_fits() -> None:
    root = picture(
        invented(
            slot("short", "01T10:00", "01T10:05", parts=[part("ada")]),
            slot("long", "01T10:05", "01T11:00"),
        )
    )
    short, long = boxes(root)
    assert short.height >= 40
    assert long.height == pytest.approx(11 * short.height, abs=1)


def test_an_empty_programme_is_a_picture() -> None:
    root = picture(built(programme()), time(9, 0))
    assert lines(root) == ["A Day"]


def test_a_file_is_written_and_nothing_printed(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "day.svg"
    reply = ask("timeline", "--svg", str(path), "--at", "14:00")
    assert reply == ("", "")
    root = ET.parse(path).getroot()  # noqa: S314
    assert lines(root, "moment") == ["14:00"]
    assert " ".join(lines(root, "head")) == (
        "United Nations Secretary-General's Symposium on International"
        " Counter-Terrorism Cooperation"
    )


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("missing/day.svg", "No such file or directory"),
        (".", "Is a directory"),
        pytest.param(
            "/dev/full",
            "No space left on device",
            marks=pytest.mark.skipif(
                not Path("/dev/full").exists(), reason="this system has no full device"
            ),
        ),
    ],
)
def test_a_file_that_cannot_be_written_is_an_error_that_says_so(
    ask: Ask, tmp_path: Path, place: str, reason: str
) -> None:
    path = str(tmp_path / place)
    reply = ask("timeline", "--svg", path, status=4)
    assert reply == ("", f"symp: {path!r} cannot be written: {reason}.\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_the_file_is_utf_8_whatever_the_environment_says(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "day.svg"
    subprocess.run(
        [SYMP, "timeline", "--svg", str(path)],
        env={**os.environ, "PYTHONIOENCODING": encoding, "LC_ALL": "C", "PYTHONUTF8": "0"},
        check=True,
    )
    assert "09:15–09:45" in path.read_bytes().decode("utf-8")


def test_every_room_has_its_times() -> None:
    rooms = invented(
        slot("long", "01T09:00", "01T12:00", room="Hall"),
        slot("short", "01T09:05", "01T10:00", room="Annex"),
        slot("late", "01T23:00", "02T01:00", room="Tower", parts=[part("ada-example")]),
        slot("alone", "02T09:00", "02T10:00", room="Tower"),
    )
    root = picture(rooms)
    assert lines(root, "quiet") == [
        "09:00–12:00, Hall",
        "09:05–10:00, Annex",
        "23:00–01:00,",
        "1 speaker, Tower",
        "Tower",
    ]
    assert lines(root, "clock") == ["09:00", "23:00", "09:00"]


def test_a_slot_of_thousands_of_years_is_drawn_with_marks_of_its_first_year() -> None:
    ages = slot("ages", "01T10:00", "01T11:00") | {"end": "9999-12-31T23:59:59-14:00"}
    root = picture(built(programme(ages)), time(12, 0))
    assert lines(root, "moment") == ["12:00"] * 366
