"""What a cell of the session column says."""

import pytest

from symposium_cli.importing.sessions import SessionName, read_session


@pytest.mark.parametrize(
    ("text", "heading", "label", "title"),
    [
        ("79", "Session", "Session 79", None),
        ("7", "Meeting", "Meeting 7", None),
        ("7", "meeting no.", "Meeting 7", None),
        ("3", "Séance", "Séance 3", None),
        ("79", "GA", "Session 79", None),
        ("II", "Session", "Session II", None),
        ("12A", "Session", "Session 12A", None),
        ("79th", "Session", "Session 79", None),
        ("№ 4", "Заседание", "Заседание 4", None),
        ("٧", "الجلسة", "الجلسة 7", None),
        ("Session II", "Session", "Session II", None),
        ("Séance 3", "Jour", "Séance 3", None),
        ("Session II: Measures", "Session", "Session II", "Measures"),
        ("Session 2 – Harbours", "Session", "Session 2", "Harbours"),
        ("79th session", "Session", "79th session", None),
        ("Opening", "Session", None, "Opening"),
        ("Climate: what now", "Session", None, "Climate: what now"),
        ("Session of thanks", "Session", None, "Session of thanks"),
    ],
)
def test_a_number_or_a_label_or_a_title(
    text: str, heading: str, label: str | None, title: str | None
) -> None:
    assert read_session(text, heading) == SessionName(label, title)
