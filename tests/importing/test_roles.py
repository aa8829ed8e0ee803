"""Parts in a programme, by their labels."""

import pytest

from symposium_cli.dataset.models import Role
from symposium_cli.importing.roles import is_role, read_role


@pytest.mark.parametrize(
    ("label", "role"),
    [
        *((label, Role.CHAIR) for label in ("Chair", "CHAIRMAN", "Chairperson", "Co-Chair")),
        *((label, Role.CHAIR) for label in ("Moderator", "Président", "présidente", "主席")),
        *((label, Role.CHAIR) for label in ("Session chair", "Председатель", "Moderadora")),
        *((label, Role.KEYNOTE) for label in ("Keynote", "Keynote speaker")),
        *((label, Role.PRESENTER) for label in ("Presenter", "Presentation")),
        *((label, Role.SPEAKER) for label in ("Speaker", "Panellist", "Orateur", "发言人")),
        *((label, None) for label in ("Vice-Chair", "Guest", "Minister", "")),
    ],
)
def test_a_label_means_a_part(label: str, role: Role | None) -> None:
    assert read_role(label) is role


def test_an_office_is_no_part() -> None:
    assert is_role("Session chair")
    assert not is_role("President")
    assert not is_role("Chair of the Delegation")
    assert not is_role("Minister")
