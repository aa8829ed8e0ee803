"""The programme as an SVG picture that stands alone: text out, nothing written."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import groupby
from textwrap import wrap
from typing import NamedTuple
from xml.sax.saxutils import escape

from symposium_cli.dataset.dates import first_day, is_day
from symposium_cli.names.text import clock, clock_range, escape_controls, plural
from symposium_cli.queries.timeline import Stretch

_WIDTH = 900
_ROOM = 220  # the least width of a room
_MARGIN = 24
_CLOCK = 64  # the column with the times
_HEAD = 40  # above each day
_HEAD_LETTERS = 78
_MARK = 72  # kept free of text at the right, for the mark of a moment
_LINE = 18
_PADDING = 6
_LETTER = 8.6  # about the mean width of a bold letter at 14 pixels, rather more than less
_LEAST_SCALE = 1.6  # pixels a minute
_MOST_SCALE = 40.0
_MOST_MARKS = 366  # of one moment, in a slot that goes on for years
_HELD = "\xa0"  # a space at which no line breaks

_STYLE = """
text { font: 14px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1a1a1a }
.head { font-size: 18px; font-weight: 600 }
.name { font-weight: 600 }
.clock, .quiet { fill: #595959 }
.session { fill: #dbe7f5; stroke: #3b6ea5 }
.break, .registration { fill: #eeeeee; stroke: #8a8a8a }
.gap { fill: none; stroke: #8a8a8a; stroke-dasharray: 3 3 }
.mark { stroke: #b00020; stroke-width: 2 }
.moment { fill: #b00020 }
svg { background: #ffffff }
@media (prefers-color-scheme: dark) {
  svg { background: #14171c }
  text { fill: #f0f0f0 }
  .clock, .quiet { fill: #b8b8b8 }
  .session { fill: #1f3a57; stroke: #7fb0e6 }
  .break, .registration { fill: #2a2d33; stroke: #9a9a9a }
  .mark { stroke: #ff8a80 }
  .moment { fill: #ff8a80 }
}
"""


class _Box(NamedTuple):
    """A stretch in its place: `left` and `width` in pixels, and the lines of text in it."""

    stretch: Stretch
    start: datetime
    end: datetime
    left: float
    width: float
    lines: list[tuple[str, str]]

    @property
    def needed(self) -> float:
        """How high it has to be to hold its lines, in pixels."""
        return len(self.lines) * _LINE + 2 * _PADDING

    @property
    def minutes(self) -> float:
        """How long the stretch is."""
        return (self.end - self.start).total_seconds() / 60


def draw(title: str, stretches: Sequence[Stretch], moments: Sequence[time]) -> str:
    """Draw the stretches, day under day, rooms side by side, moments marked.

    They are drawn to scale, but for those whose times are not known, which are listed.
    """
    width = max(_WIDTH, 2 * _MARGIN + _CLOCK + _ROOM * len(_rooms(stretches)))
    headings = [("head", line) for line in _wrapped(title, _HEAD_LETTERS)]
    body = _texts(_MARGIN, _MARGIN + 6, headings)
    top = float(_MARGIN + len(headings) * _LINE + _LINE)
    for dated, of_date in groupby(stretches, key=lambda stretch: stretch.dated):
        drawn, height = _date(dated, list(of_date), moments, top, width)
        body += drawn
        top += height + _MARGIN
    height = round(top)
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">',
            f"<title>{escape(_shown(title))}</title>",
            f"<style>{_STYLE}</style>",
            *body,
            "</svg>",
            "",
        ]
    )


def _date(
    dated: str | None, stretches: Sequence[Stretch], moments: Sequence[time], top: float, width: int
) -> tuple[list[str], float]:
    """The drawing of a date from `top` on, and its height in pixels."""
    drawn = _texts(_MARGIN, top, [("name", _heading(dated))])
    height = float(_HEAD)
    if boxes := list(_boxes(stretches, width)):
        scaled, height_of_boxes = _to_scale(boxes, moments, top + _LINE, width)
        drawn += scaled
        height += height_of_boxes
    untimed = [stretch for stretch in stretches if stretch.minutes is None]
    lines = [line for stretch in untimed for line in _lines(stretch, _WIDTH, timed=True)]
    drawn += _texts(_MARGIN + _CLOCK, top + height, lines)
    return drawn, height + len(lines) * _LINE


def _heading(dated: str | None) -> str:
    if dated is None:
        return "No date"
    return f"{first_day(dated):%A}, {dated}" if is_day(dated) else dated


def _to_scale(
    boxes: Sequence[_Box], moments: Sequence[time], top: float, width: int
) -> tuple[list[str], float]:
    first = min(box.start for box in boxes)
    last = max(box.end for box in boxes)
    tightest = max(box.needed / box.minutes for box in boxes)
    pixels = min(max(_LEAST_SCALE, tightest), _MOST_SCALE)
    drawn: list[str] = []
    last_clock = top - _LINE  # where the last time was written
    for box in boxes:
        start = top + (box.start - first).total_seconds() / 60 * pixels
        drawn += _drawn(box, start, box.minutes * pixels)
        if box.stretch.session is not None and start >= last_clock + _LINE:
            drawn += _texts(_MARGIN, start + _LINE - 4, [("clock", clock(box.start))])
            last_clock = start
    day = first.date()
    for days in range(min((last.date() - day).days + 1, _MOST_MARKS)):
        for moment in moments:
            at = datetime.combine(day + timedelta(days=days), moment, first.tzinfo)
            if first <= at < last:
                drawn += _marked(moment, top + (at - first).total_seconds() / 60 * pixels, width)
    return drawn, (last - first).total_seconds() / 60 * pixels


def _boxes(stretches: Sequence[Stretch], full_width: int) -> Iterator[_Box]:
    rooms = _rooms(stretches)
    whole = full_width - 2 * _MARGIN - _CLOCK
    for stretch in stretches:
        start, end = stretch.start, stretch.end
        if start is None or end is None:
            continue
        if stretch.session is None:
            yield _Box(stretch, start, end, _MARGIN + _CLOCK, whole, [])
            continue
        width = whole / len(rooms)
        left = _MARGIN + _CLOCK + width * rooms.index(stretch.session.room)
        lines = list(_lines(stretch, width, timed=len(rooms) > 1))
        yield _Box(stretch, start, end, left, width, lines)


def _rooms(stretches: Iterable[Stretch]) -> list[str | None]:
    sessions = (s.session for s in stretches if s.minutes is not None)
    return list(dict.fromkeys(session.room for session in sessions if session is not None))


def _lines(stretch: Stretch, width: float, *, timed: bool) -> Iterator[tuple[str, str]]:
    """What is told of a slot; with its times, if `timed`, for those beside it have others."""
    session = stretch.session
    if session is None:
        return
    letters = max(12, int((width - 2 * _PADDING - _MARK) / _LETTER))
    yield from (("name", line) for line in _wrapped(session.heading, letters))
    told = list(filter(None, [clock_range(stretch.start, stretch.end)])) if timed else []
    if session.chair:
        told.append(f"Chair: {session.chair.part.full_name}")
    if stretch.speakers:
        told.append(plural(stretch.speakers, "speaker").replace(" ", _HELD))
    if session.room:
        told.append(session.room)
    lines = _wrapped(", ".join(told), letters)
    yield from (("quiet", line.replace(_HELD, " ")) for line in lines)


def _wrapped(text: str, letters: int) -> list[str]:
    return wrap(_shown(text), letters, break_on_hyphens=False)


def _drawn(box: _Box, top: float, height: float) -> list[str]:
    stretch = box.stretch
    place = f'x="{box.left:g}" y="{top:.1f}" width="{box.width:g}" height="{height:.1f}"'
    times = clock_range(box.start, box.end)
    drawn = [f'<rect class="{stretch.kind}" {place}><title>{times}</title></rect>']
    return drawn + _texts(box.left + _PADDING, top + _LINE - 2, box.lines)


def _marked(moment: time, top: float, width: int) -> list[str]:
    """A mark at the right edge, where it strikes no text through."""
    right = width - _MARGIN
    line = f'x1="{right - _MARGIN}" x2="{right + _MARGIN}" y1="{top:.1f}" y2="{top:.1f}"'
    label = f'x="{right - _MARGIN - _PADDING}" y="{top + _PADDING:.1f}" text-anchor="end"'
    return [
        f'<line class="mark" {line}/>',
        f'<text class="moment" {label}>{clock(moment)}</text>',
    ]


def _texts(left: float, top: float, lines: Sequence[tuple[str, str]]) -> list[str]:
    return [
        f'<text class="{style}" x="{left:g}" y="{top + row * _LINE:.1f}">{escape(line)}</text>'
        for row, (style, line) in enumerate(lines)
    ]


def _shown(text: str) -> str:
    """The text as XML can hold it, which knows two more characters as none."""
    return escape_controls(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
