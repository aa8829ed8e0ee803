"""A hundred and fifty questions, as people ask who do not know the program.

They were written down before the program took them so. For each line there is what came `before`,
and what comes now: the exit status, what is `told` on standard error, and what is `found`, by id.
Where the answer is what to type, `then` has that line and what it finds.
"""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ask

QUESTIONS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "asked" / "questions.json").read_text(encoding="utf-8")
)


def what_is_found(ask: Ask, words: list[str], status: int) -> list[str]:
    """Ask for records, and return by what each of them is known."""
    records = ask(*words, *([] if "--json" in words else ["--json"]), status=status).out
    found = json.loads(records or "[]")
    return [known_by(record) for record in (found if isinstance(found, list) else [found])]


def known_by(record: dict[str, Any]) -> str:
    if "count" in record:
        return f"{record['value']}: {record['count']}"
    keys = ("person", "id", "title", "name", "kind")
    return str(next(record[key] for key in keys if record.get(key) is not None))


def answer(ask: Ask, line: str, status: int) -> dict[str, Any]:
    """Ask a question, and return what is told and found, as far as anything is."""
    words = shlex.split(line)[1:]
    told = ask(*words, status=status).err.splitlines()
    found = [] if words[0] == "help" else what_is_found(ask, words, status)
    return {"status": status} | {
        key: value for key, value in (("told", told), ("found", found)) if value
    }


def test_there_are_a_hundred_and_fifty() -> None:
    assert len(QUESTIONS) == 150


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked["line"])
def test_what_people_ask_is_answered_or_told_in_one_step(ask: Ask, asked: dict[str, Any]) -> None:
    assert answer(ask, asked["line"], asked["now"]["status"]) == asked["now"]
    if then := asked.get("then"):
        [meant] = (line for line in asked["now"]["told"] if line.startswith("Did you mean: "))
        words = shlex.split(meant.removeprefix("Did you mean: ").rstrip("?"))
        assert {*shlex.split(then["line"])} & {word.rstrip(",") for word in words}
        told = {key: value for key, value in then.items() if key != "line"}
        assert answer(ask, then["line"], then["status"]) == told
