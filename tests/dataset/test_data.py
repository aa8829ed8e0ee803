"""The bundled data: complete, as printed, located, and in our own words."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import pytest

from symposium_cli.dataset.models import Part, Point
from symposium_cli.dataset.symposium import Symposium

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def points(symposium: Symposium) -> list[Point]:
    return [found.point for found in symposium.points]


def test_the_slots_of_the_day_in_order(symposium: Symposium) -> None:
    slots = [
        (slot.id, f"{slot.start:%H:%M}", f"{slot.end:%H:%M}", slot.pages, len(slot.parts))
        for slot in symposium.sessions
    ]
    assert slots == [
        ("registration", "09:15", "09:45", (5,), 0),
        ("opening", "10:00", "10:30", (5,), 7),
        ("ii", "10:35", "11:45", (5, 6), 5),
        ("iii", "11:45", "13:00", (6,), 6),
        ("lunch", "13:00", "15:00", (6,), 0),
        ("iv", "15:00", "16:15", (6,), 5),
        ("v", "16:15", "17:30", (7,), 4),
        ("closing", "17:30", "18:00", (7,), 5),
    ]


def test_only_the_working_sessions_limit_speaking_time(symposium: Symposium) -> None:
    limits = {
        slot.id: (slot.speaking_limits.eminent_speaker_minutes, slot.speaking_limits.floor_minutes)
        for slot in symposium.sessions
        if slot.speaking_limits
    }
    assert limits == dict.fromkeys(("ii", "iii", "iv", "v"), (5, 3))


def test_thirty_one_people_have_thirty_two_parts(parts: list[Part]) -> None:
    people = Counter(part.person for part in parts)
    assert (len(people), people.most_common(1)) == (31, [("robert-orr", 2)])
    assert len(parts) == 32


def test_a_page_break_falls_inside_session_ii(parts: list[Part]) -> None:
    pages = {part.name: part.pages for part in parts}
    assert pages["Mohamed Kamel Ali Amr"] == (5,)
    assert pages["Hina Rabbani Khar"] == (6,)


def test_every_paragraph_stands_under_a_theme(symposium: Symposium) -> None:
    assert symposium.paragraphs == tuple(range(1, 22))


def test_the_reporting_verbs_of_every_paragraph_but_the_lead_in(points: list[Point]) -> None:
    verbs: dict[int, list[str | None]] = {}
    for point in sorted(points, key=lambda point: point.paragraph):
        verbs.setdefault(point.paragraph, []).append(point.verb)
    assert verbs == {
        1: [None, None],
        2: [None, "called for"],
        4: ["expressed full support", "called for", "welcomed", "noted", "emphasized"],
        5: ["highlighted", "discussed", "highlighted", None],
        6: ["noted", "highlighted", "encouraged"],
        7: ["underlined", "highlighted", "paid particular attention to", "discussed", "called for"],
        8: ["stressed", None, "highlighted"],
        9: ["welcome", "highlighted"],
        10: ["noted", "highlighted"],
        11: ["noted", None, "noted", None],
        12: ["recognized", "discussed", "encouraged"],
        13: ["raised", "encouraged"],
        14: ["underlined", "said", None, "called for"],
        15: ["highlighted", "welcomed"],
        16: ["discussed", "drew attention to"],
        17: ["highlighted", "noted", None],
        18: ["reaffirmed", None, None, "welcomed"],
        19: ["called for"],
        20: ["noted", "stressed", "encouraged"],
        21: ["welcomed", "seek to draw on"],
    }


def test_the_calls_are_the_sentences_that_call_for_or_encourage_something(
    points: list[Point],
) -> None:
    calls = {"p2-2", "p4-2", "p6-3", "p7-5", "p11-2", "p12-3", "p13-2", "p14-4", "p19-1", "p20-3"}
    assert {point.id for point in points if point.is_call} == calls


def test_what_someone_will_do_has_its_actor(points: list[Point]) -> None:
    last = next(point for point in points if point.id == "p21-2")
    assert (last.actor, last.verb) == ("the Secretary-General", "seek to draw on")


def test_points_across_a_page_break_have_both_pages(points: list[Point]) -> None:
    across = {point.id: point.pages for point in points if len(point.pages or ()) > 1}
    assert across == {"p6-1": (1, 2), "p11-4": (2, 3), "p18-3": (3, 4)}


def test_pages_follow_the_paragraphs(points: list[Point]) -> None:
    in_order = sorted(points, key=lambda point: (point.paragraph, int(point.id.split("-")[1])))
    pages = list(chain.from_iterable(point.pages or () for point in in_order))
    assert pages == sorted(pages)
    assert {point.id: point.pages for point in points}["p21-2"] == (4,)


def test_both_footnotes_are_kept(symposium: Symposium) -> None:
    notes = [(note.number, note.paragraph, note.pages) for note in symposium.summary.footnotes]
    assert notes == [(1, 1, (1,)), (2, 2, (1,))]


def test_every_point_reads_alone(points: list[Point]) -> None:
    for point in points:
        first = point.statement.split()[0].lower()
        assert first not in {"it", "its", "they", "their", "these", "this", "such", "there"}
        assert (point.statement[0].isupper(), point.statement[-1]) == (True, "."), point.id


# Where a text of the document is at hand, the data are held against it.


def test_every_entry_is_printed_and_in_this_order(symposium: Symposium, source_text: str) -> None:
    annex = source_text[source_text.index("Annex I\n") :]
    place = 0
    for slot in symposium.sessions:
        for printed in (slot.printed_time, slot.title, *(part.printed for part in slot.parts)):
            assert printed is not None
            place = annex.index(printed, place)


def test_the_document_prints_no_other_bullet(symposium: Symposium, source_text: str) -> None:
    orders = [found.order for found in symposium.appearances]
    assert source_text.count("•") == len(orders) - orders.count(None)


def test_everything_named_is_printed(symposium: Symposium, source_text: str) -> None:
    text, summary = source_text.replace("*", ""), symposium.summary
    entities = (*symposium.bodies.values(), *summary.documents, *summary.events)
    names = [name for entity in entities for name in (entity.name, *entity.short_forms)]
    names += [note.text for note in summary.footnotes]
    names += [resolution.symbol for resolution in summary.resolutions]
    assert [name for name in names if name not in text] == []


def test_actors_and_verbs_are_printed_in_their_paragraph(
    points: list[Point], source_text: str
) -> None:
    paragraphs = _paragraphs(source_text)
    assert len(paragraphs) == 21
    for point in points:
        text = paragraphs[point.paragraph - 1].lower()
        assert point.actor is None or point.actor.lower() in text, point.id
        assert point.verb is None or point.verb in text, point.id


def test_points_are_shorter_than_their_paragraph(points: list[Point], source_text: str) -> None:
    for number, text in enumerate(_paragraphs(source_text), 1):
        ours = " ".join(point.statement for point in points if point.paragraph == number)
        assert len(ours.split()) < len(text.split()), number


def test_no_eight_words_of_the_running_text_stand_in_the_project(
    symposium: Symposium, points: list[Point], source_text: str
) -> None:
    summary = symposium.summary
    entities = (*symposium.bodies.values(), *summary.documents, *summary.events)
    exempt = [name for entity in entities for name in (entity.name, *entity.short_forms)]
    exempt += [point.actor for point in points if point.actor]
    runs = {run for paragraph in _paragraphs(source_text) for run in _runs(paragraph, exempt)}
    texts = [(path.name, path.read_text("utf-8", "replace")) for path in _project_files()]
    texts += [(point.id, point.said) for point in points]
    copied = [
        (name, " ".join(run)) for name, text in texts for run in _runs(text, exempt) if run in runs
    ]
    assert copied == []


def _paragraphs(source_text: str) -> list[str]:
    body = source_text[source_text.index("Chairman's Summary\n") : source_text.index("Annex I\n")]
    lines = [line for line in body.splitlines()[1:] if line and not line.startswith(("¹", "²"))]
    paragraphs: list[str] = []
    for line in lines:
        if paragraphs and paragraphs[-1][-1] not in ".:¹²":  # cut by a page break
            paragraphs[-1] += f" {line}"
        else:
            paragraphs.append(line)
    return [paragraph.strip("¹²") for paragraph in paragraphs]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def _runs(text: str, names: Iterable[str]) -> list[tuple[str, ...]]:
    """Every eight words in a row, where a name of three words or more counts as one."""
    running = f" {' '.join(_words(text))} "
    for name in sorted({" ".join(_words(name)) for name in names}, key=len, reverse=True):
        if name.count(" ") > 1:
            running = running.replace(f" {name} ", f" {name.replace(' ', '_')} ")
    words = running.split()
    return [tuple(words[start : start + 8]) for start in range(len(words) - 7)]


def _project_files() -> list[Path]:
    folders = ("symposium_cli", "data", "docs", "tests", "scripts", "benchmarks", ".ci")
    found = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    found += ROOT.iterdir()
    return [path for path in found if path.is_file() and path.suffix != ".pyc"]
