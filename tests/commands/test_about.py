"""What people see of the event as a whole."""

from tests.conftest import Ask

FAIR = """\
Exampleville Fair
Date         1 March 2030
Place        Exampleville
Time zone    Europe/Berlin
Page         1
Document     Fair Booklet, 2 pages
Programme    page 2
Resolutions  R/1

Counts
  6  slots
  4  sessions
  6  parts
  4  people
  3  speakers
  1  countries
  1  organizations
  2  themes
  3  points
  3  paragraphs

Bodies named
  p. 1  Guild of Examples
  p. 1  Town Council

Documents named
  p. 1  Market Charter

Events named
  p. 1  Exampleville Fair

Footnotes
  1  See the booklet.
"""


def test_an_event_in_full(ask: Ask, at_fair: Ask) -> None:
    assert at_fair("about").out == FAIR
    out = ask("about").out
    assert "America/New_York (inferred: The document prints clock times only; the" in out
    assert "Organizers   Executive Office of the Secretary-General (EOSG); Counter-" in out
    assert "With         CTITF entities\nAttendance   over 500\nPage         1\n" in out
    body = "United Nations (inferred from the event's name)"
    assert f"Document     {body}, Chairman's Summary, 7 pages\n" in out
    assert "Programme    Annex I, Programme of the Event, pages 5–7\n" in out
    assert "A/RES/62/272 (especially paragraph 10); A/RES/64/297 (especially" in out
    assert (
        "  p. 5       United Nations Educational, Scientific and Cultural Organization (UNESCO)"
        in out
    )
