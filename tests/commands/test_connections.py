"""How sessions, themes, speakers and points lead to each other, in full for people."""

from symposium_cli.dataset.symposium import Symposium
from tests.conftest import Ask

THEMES_HEADING = "Themes linked by inference, with confidence and reason"
SESSIONS_HEADING = "Sessions linked by inference, with confidence and reason"


def words(text: str) -> str:
    return " ".join(text.split())


def test_a_session_names_its_themes_with_confidence_and_reason(
    ask: Ask, symposium: Symposium
) -> None:
    for session in symposium.sessions:
        expected = [
            f"{link.confidence.value} {theme.title} ({theme.id}). {link.reason}"
            for theme in symposium.themes
            for link in theme.sessions
            if link.id == session.id
        ]
        _, heading, told = ask("sessions", session.id).out.partition(THEMES_HEADING)
        assert (bool(heading), words(told)) == (bool(expected), " ".join(expected))


def test_a_theme_names_sessions_chairs_and_speakers(ask: Ask) -> None:
    _, told = ask("themes", "human-rights").out.split(SESSIONS_HEADING)
    assert words(told).startswith(
        "high Session V (v), chaired by Ms. Navanethem Pillay; speakers: Micheline Calmy-Rey, "
        "Phandu T. C. Skelemani, Jonas Gahr Støre. The session's title and the paragraph"
    )
    assert SESSIONS_HEADING not in ask("themes", "internet").out


def test_a_theme_has_its_points_in_order_and_marks_calls(ask: Ask, symposium: Symposium) -> None:
    for theme in symposium.themes:
        told = words(ask("themes", theme.id).out.split("Points, with paragraph and page")[1])
        places = [told.index(point.statement) for point in theme.points]
        assert places == sorted(places)
        assert told.count("[call]") == sum(point.is_call for point in theme.points)
        for point in theme.points:
            said = " ".join(filter(None, (point.actor, point.verb)))
            call = "[call] " if point.is_call else ""
            assert f"{call}{f'{said}: ' if said else ''}{point.statement}" in told
