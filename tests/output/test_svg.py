"""The programme as an SVG picture: sound, alone, to scale, and whole."""

import xml.etree.ElementTree as ET
from datetime import time
from typing import NamedTuple

import pytest

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.output.svg import draw
from symposium_cli.queries.timeline import find_stretches
from tests.support.events import Document, built, event, part, programme, slot

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

    @property
    def end(self) -> float:
        """Where it ends below."""
        return self.top + self.height


def picture(data: Symposium, *moments: time, title: str = "A Day") -> ET.Element:
    return ET.fromstring(draw(title, find_stretches(data, moments).items, moments))  # noqa: S314


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


def test_a_day_has_a_box_for_every_stretch_to_scale(symposium: Symposium) -> None:
    drawn = boxes(picture(symposium))
    found = find_stretches(symposium, ()).items
    assert [(box.kind, box.minutes) for box in drawn] == [
        (stretch.kind, stretch.minutes) for stretch in found
    ]
    scale = drawn[0].height / drawn[0].minutes
    assert scale > 1
    reached = drawn[0].top
    for box in drawn:
        assert box.height == pytest.approx(box.minutes * scale, abs=0.06)
        assert box.top == pytest.approx(reached, abs=0.2)
        reached += box.minutes * scale


def test_every_text_stands_inside_the_box_it_belongs_to(symposium: Symposium) -> None:
    root = picture(symposium)
    left = boxes(root)
    box = left[0]._replace(top=0, height=left[0].top)  # for the headings
    texts = 0
    for element in root:
        if element.tag == f"{NAMESPACE}rect":
            box = left.pop(0)
        elif element.tag == f"{NAMESPACE}text":
            texts += 1
            assert box.top + 10 <= float(element.attrib["y"]) <= box.end - 3
    assert texts == 2 + 8 + 16


def test_every_title_time_and_chair_is_in_it_whole(symposium: Symposium) -> None:
    root = picture(symposium)
    told = " ".join(lines(root))
    assert all(session.heading in told for session in symposium.sessions)
    starts = [f"{session.start:%H:%M}" for session in symposium.sessions]
    assert lines(root, "clock") == starts
    assert [line for line in lines(root, "quiet") if "speakers" in line] == [
        "Chair: H.E. Mr. Nassir Abdulaziz Al-Nasser, 6 speakers",
        "Chair: Ms. Irina Bokova, 4 speakers",
        "Chair: Mr. Michael Smith, 5 speakers",
        "Chair: Mr. Yury Fedotov, 4 speakers",
        "Chair: Ms. Navanethem Pillay, 3 speakers",
        "Chair: Mr. Robert Orr, 3 speakers",
    ]


def test_the_title_is_told_to_those_who_see_and_to_those_who_listen(fairground: Symposium) -> None:
    title = " ".join(["An Exampleville Fair of rather a long name"] * 3)
    root = picture(fairground, title=title)
    assert root.findtext(f"{NAMESPACE}title") == title
    assert " ".join(lines(root, "head")) == title
    assert len(lines(root, "head")) == 2


def test_a_picture_stands_alone_within_its_frame(fairground: Symposium) -> None:
    root = picture(fairground, time(10, 15))
    names = {element.tag.removeprefix(NAMESPACE) for element in root.iter()}
    assert names == {"svg", "title", "style", "rect", "text", "line"}
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not {name for name in attributes if "href" in name or name.startswith("on")}
    style = root.findtext(f"{NAMESPACE}style") or ""
    assert "@import" not in style
    assert "url(" not in style
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert (root.attrib["width"], root.attrib["height"]) == (f"{width:g}", f"{height:g}")
    assert all(box.left >= 0 and box.left + box.width <= width for box in boxes(root))
    assert all(box.top >= 0 and box.end <= height for box in boxes(root))
    assert all(float(text.attrib["y"]) <= height for text in root.iter(f"{NAMESPACE}text"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        *((text, text) for text in ("<script>alert(1)</script>", "a & b &amp; c", "]]>", "'\"")),
        *((text, text) for text in ("<!--", "&#0;", "</text></svg>", "[link=x]y[/link]")),
        *((f"A{c}B", f"A\\u{ord(c):04x}B") for c in "\x00\x1b\x7f\x85\u2028\u202e\u2066\uffff"),
    ],
)
def test_data_are_text_and_controls_in_them_are_shown(text: str, shown: str) -> None:
    chair = part("ada", name=text, role="chair")
    root = picture(
        invented(slot("one", "01T10:00", "01T11:00", title=text, room=text, parts=[chair])),
        title=text,
    )
    assert root.findtext(f"{NAMESPACE}title") == shown
    assert lines(root, "head") == [shown]
    assert lines(root, "name")[1:] == [shown]
    assert lines(root, "quiet") == [f"Chair: {shown}, {shown}"]


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


def test_days_stand_under_each_other_each_to_one_scale(fairground: Symposium) -> None:
    root = picture(fairground, time(10, 15))
    places = {
        "".join(text.itertext()): float(text.attrib["y"]) for text in root.iter(f"{NAMESPACE}text")
    }
    days = ["Friday, 2030-03-01", "Saturday, 2030-03-02", "Sunday, 2030-03-03"]
    one, other, last = (places[day] for day in days)
    *friday, saturday, sunday = boxes(root)
    assert (saturday.times, sunday.times) == ("23:00–01:00", "10:00–10:30")
    assert one < friday[0].top
    assert max(box.end for box in friday) < other < saturday.top
    assert saturday.end < last < sunday.top
    assert lines(root, "moment") == ["10:15", "10:15"]
    assert len({round(box.height / box.minutes, 2) for box in friday}) == 1


def test_rooms_at_once_stand_side_by_side() -> None:
    rooms = invented(
        slot("a", "01T09:00", "01T10:00", room="Hall"),
        slot("b", "01T09:30", "01T10:30", room="Annex"),
        slot("c", "01T09:00", "01T11:00", room="Attic"),
        slot("d", "01T10:00", "01T11:00", room="Hall"),
    )
    hall, attic, annex, later = boxes(picture(rooms))
    assert hall.left == later.left
    assert hall.end == pytest.approx(later.top, abs=0.1)
    assert hall.left + hall.width == pytest.approx(attic.left, abs=0.01)
    assert attic.left + attic.width == pytest.approx(annex.left, abs=0.01)


def test_a_short_slot_makes_the_day_taller_so_that_its_text_fits() -> None:
    short = slot("short", "01T10:00", "01T10:05", parts=[part("ada")])
    root = picture(invented(short, slot("long", "01T10:05", "01T11:00")))
    box, other = boxes(root)
    assert lines(root, "quiet") == ["1 speaker"]
    assert box.height >= 40
    assert other.height == pytest.approx(11 * box.height, abs=1)


def test_an_empty_programme_is_a_picture() -> None:
    assert lines(picture(built(programme()), time(9, 0))) == ["A Day"]


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
