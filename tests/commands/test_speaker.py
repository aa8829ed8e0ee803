"""What people see of who had a part, in a list and one by one."""

from pathlib import Path

import pytest

from tests.conftest import Ask
from tests.support.events import part, programme, slot, written

NORWAY = """\
H.E. Mr. Jonas Gahr Støre
Id       jonas-gahr-store
Office   Minister for Foreign Affairs
Country  Norway (NOR)
Role     speaker, number 3, printed as "Eminent Speaker"
Session  Session V (v), 2011-09-19, 16:15–17:30
Page     7
Printed  Eminent Speaker: H.E. Mr. Jonas Gahr Støre, Minister for Foreign Affairs, Norway
"""


def test_a_person_asked_for_by_name_is_told_in_full(ask: Ask) -> None:
    assert ask("speaker", "store").out == NORWAY
    assert len(ask("speaker", "--country", "Norway").out.splitlines()) == 2


def test_a_name_that_is_not_the_printed_one_is_noted(ask: Ask) -> None:
    reply = ask("speaker", "--country", "UK")
    assert reply.err == "Showing results for United Kingdom (GBR).\n"
    assert "Theresa May" in reply.out


@pytest.mark.parametrize("label", ["Chairman’s Summary presented by", "Guild's Own", "A\\B"])
def test_a_role_label_stands_between_double_quotes_as_printed(
    ask: Ask, tmp_path: Path, label: str
) -> None:
    cleo = part("cleo-specimen", country="Exampleland", role_label=label)
    written(tmp_path, programme(slot("one", "01T10:00", "01T11:00", parts=[cleo])))
    out = ask("speaker", "cleo", "--data", str(tmp_path)).out
    assert f'Role     speaker, number 1, printed as "{label}"\n' in out
    assert "Country  Exampleland\n" in out
