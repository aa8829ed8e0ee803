"""What people see of the themes and points of a summary."""

import json
from pathlib import Path

from tests.conftest import Ask
from tests.support.events import fair, fair_summary, written

THEMES = """\
Id       Theme    Para.  Pages  Points  Sessions
purpose  Purpose  1–2    1      2       talks (high), desk (low)
trade    Trade    3      1      1
"""
POINTS = """\
Id    Para.  Page  Theme    Actor     Verb       Statement
p1-1  1      1     purpose  visitors  asked for  [call] What p1-1 says.
p1-2  1      1     purpose  traders   praised    What p1-2 says.
p3-1  3      1     trade                         What p3-1 says.
"""
PURPOSE = """\
Purpose
Id          purpose
Summary     What purpose is about.
Paragraphs  1–2 (counted, not printed)
Pages       1

Points, with paragraph and page
  1, p. 1  [call] visitors asked for: What p1-1 says.
  1, p. 1  traders praised: What p1-2 says.

Sessions linked by inference, with confidence and reason
  high  Session I (talks), chaired by Ada Example; speakers: Ada Example, Ben Sample. Same subject.
  low   Desk (desk). Near it.
"""


def test_themes_and_points_in_lists_and_in_full(ask: Ask, tmp_path: Path) -> None:
    summary = fair_summary()
    desk = {"id": "desk", "confidence": "low", "reason": "Near it."}
    summary["themes"][0]["sessions"].append(desk)
    data = ("--data", str(written(tmp_path, fair(), summary)))
    assert ask("themes", *data).out == THEMES
    assert ask("themes", "--points", *data).out == POINTS
    assert ask("themes", "purpose", *data).out == PURPOSE
    assert ask("sessions", "talks", *data).out.endswith(
        "\n  high  Purpose (purpose). Same subject.\n"
    )


def test_a_paragraph_without_points_is_told(ask: Ask) -> None:
    reply = ask("themes", "--points", "--paragraph", "3", "--json")
    assert (reply.out, json.loads(reply.err)) == ("[]\n", {"note": "Paragraph 3 makes no point."})
