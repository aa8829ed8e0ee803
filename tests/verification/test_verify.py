"""Holding a data set against a text, and the command that does."""

import json
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.models import Symposium
from symposium_cli.verification.text_search import Span
from symposium_cli.verification.verify import in_order, verify
from tests.conftest import Ask
from tests.support.document import BUILT, text_of
from tests.support.events import (
    built,
    fair,
    fair_summary,
    point,
    programme,
    put,
    slot,
    summary,
    theme,
)

SYMP = Path(sys.executable).with_name("symp")
PLACES = st.lists(st.integers(0, 9), max_size=3, unique=True).map(sorted)


def missing(symposium: Symposium, text: str) -> list[str]:
    return [finding.fact.text for finding in verify(symposium, text) if not finding.found]


def test_the_text_kept_is_made_from_the_data(symposium: Symposium) -> None:
    assert BUILT.read_text(encoding="utf-8") == text_of(symposium)


def test_both_texts_of_the_document_are_taken_as_they_are(
    symposium: Symposium, source_text: str
) -> None:
    assert missing(symposium, source_text) == []
    path = Path(__file__).parents[3] / "shared/source/chairmans-summary-page-1.txt"
    for finding in verify(symposium, path.read_text(encoding="utf-8")):
        assert finding.found == (finding.fact.page == 1)


def test_an_empty_text_holds_nothing(symposium: Symposium) -> None:
    assert not any(finding.found or finding.near for finding in verify(symposium, ""))


@pytest.mark.parametrize("event", [built(fair()), built(fair(), fair_summary())])
def test_another_event_is_found_whole_in_its_own_text(event: Symposium) -> None:
    assert missing(event, text_of(event)) == []


def test_a_paragraph_may_be_spread_over_themes() -> None:
    made = summary(
        theme("a", point("p1-1", actor="traders", verb="praised"), paragraphs=[1]),
        theme("b", point("p1-2", actor="guests", verb="asked for"), paragraphs=[1]),
    )
    event = built(programme(), made)
    assert missing(event, text_of(event)) == []
    assert missing(event, text_of(event).replace("asked for", "asked")) == ["asked for"]


def test_parallel_rooms_may_share_one_printed_time() -> None:
    event = built(programme(slot("a", "01T10:00", "01T11:00"), slot("b", "01T10:00", "01T11:00")))
    text = text_of(event)
    assert missing(event, text) == []
    assert missing(event, text.replace("10:00-11:00", "10:00-11:30")) == ["10:00-11:00"]


def test_verbs_of_one_paragraph_each_need_words_of_their_own() -> None:
    points = [point(f"p1-{n}", verb=verb) for n, verb in enumerate(("noted", "said", "noted"))]
    event = built(programme(), summary(theme("t", *points)))
    text = text_of(event)
    assert missing(event, text) == []
    last = text.lower().rindex("noted")
    assert missing(event, f"{text[:last]}knotted{text[last + 5 :]}") == ["noted"]


def test_a_verb_within_a_longer_one_is_not_that_verb() -> None:
    points = [point(f"p1-{n}", verb=v) for n, v in enumerate(("noted with concern", "noted"))]
    event = built(programme(), summary(theme("t", *points)))
    text = text_of(event)
    assert missing(event, text) == []
    last = text.lower().rindex("noted")
    assert missing(event, f"{text[:last]}knotted{text[last + 5 :]}") == ["noted"]


def test_what_a_footnote_says_is_not_said_by_the_paragraph_it_cuts() -> None:
    note = {"number": 1, "paragraph": 1, "pages": [1], "text": "Guests noted the rain."}
    said = summary(theme("t", point("p1-0", verb="noted")), footnotes=[note])
    event = built(programme(), said)
    text = text_of(event)
    assert missing(event, text) == []
    first = text.lower().index("noted")
    assert missing(event, f"{text[:first]}knotted{text[first + 5 :]}") == ["noted"]


@pytest.mark.parametrize("state", ["Guinea-Bissau", "Nigeria", "Dominican Republic"])
def test_a_state_whose_name_is_longer_is_another(state: str) -> None:
    short = {"Guinea-Bissau": "Guinea", "Nigeria": "Niger", "Dominican Republic": "Dominica"}[state]
    document = put(fair(), ("sessions", 2, "parts", 0, "printed"), f"Cleo, Mayor, {short}")
    event = built(document)
    text = text_of(event)
    assert missing(event, text.replace(short, state)) == [f"Cleo, Mayor, {short}"]


@given(st.lists(PLACES, max_size=6), st.sets(st.integers(0, 5)))
def test_the_most_that_can_stand_in_order_do_and_of_equals_the_firm(
    places: list[list[int]], firm: set[int]
) -> None:
    choices = [[Span(place, place + 1) for place in row] for row in places]
    standing = in_order(choices, firm)
    kept = [n for n, span in enumerate(standing) if span is not None]
    starts = [span.start for span in standing if span is not None]
    assert starts == sorted(set(starts))
    assert all(span is None or span in choices[n] for n, span in enumerate(standing))
    best = max(
        (len(some), len(firm.intersection(some)))
        for size in range(len(places) + 1)
        for some in combinations(range(len(places)), size)
        if _can_stand([places[n] for n in some])
    )
    assert (len(kept), len(firm.intersection(kept))) == best


def _can_stand(rows: list[list[int]]) -> bool:
    last = -1
    for row in rows:
        later = [place for place in row if place > last]
        if not later:
            return False
        last = later[0]
    return True


SAYERS = (
    programme(slot("talks", "01T10:00", "01T11:00")),
    summary(
        theme(
            "trade",
            point("p1-1", actor="visitors", verb="praised", statement="Apples are red."),
            point("p1-2", actor="visitors", verb="noted", statement="Pears are green."),
            point("p1-3", actor="visitors", verb="wanted", statement="Plums."),
            point("p1-4", actor="some visitors", verb="doubted", statement="Figs are sweet."),
        )
    ),
)


@pytest.mark.parametrize(
    ("changed", "gone"),
    [
        (("", ""), []),
        (("Visitors praised", "Traders praised"), ["p1-1"]),
        (("Visitors praised", "Some visitors praised"), ["p1-1"]),
        (("Visitors noted", "Traders noted"), ["p1-2"]),
        (("Some visitors", "Visitors"), ["p1-4"]),
    ],
)
def test_whoever_says_a_thing_must_be_named_in_its_sentence(
    changed: tuple[str, str], gone: list[str]
) -> None:
    event = built(*SAYERS)
    text = text_of(event)
    said = text[text.index("Visitors praised") : text.index("doubted") + len("doubted")]
    assert said.count("isitors") == 4
    findings = verify(event, text.replace(said, said.replace(*changed)))
    assert [finding.fact.id for finding in findings if not finding.found] == gone


def test_what_was_swapped_at_the_end_of_an_entry_is_seen(symposium: Symposium) -> None:
    text = text_of(symposium).replace("Affairs, Norway", "Affairs, Sweden")
    [finding] = [finding for finding in verify(symposium, text) if not finding.found]
    assert finding.near == (
        "Eminent Speaker: H.E. Mr. Jonas Gahr Støre, Minister for Foreign Affairs, Sweden"
    )
    on_one_line = " ".join(text.split())
    [finding] = [finding for finding in verify(symposium, on_one_line) if not finding.found]
    assert finding.near
    assert finding.near.endswith("Affairs, Sweden")


def test_the_table_ends_with_how_many_were_found(ask: Ask) -> None:
    for arguments in ((), ("--fields", "kind,fact")):
        reply = ask("verify", str(BUILT), *arguments)
        assert reply.out.splitlines()[-1] == "173 of 173 found"
        assert reply.err == ""


def test_what_is_not_found_ends_with_1_and_is_told_beside_records(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "text"
    path.write_text(BUILT.read_text(encoding="utf-8").replace("1035 –", "\x1b[31m1053 –"))
    reply = ask("verify", str(path), "--json", status=1)
    [record] = [record for record in reply.json if not record["found"]]
    assert (record["kind"], record["id"], record["near"]) == ("time", "ii", "1053 – 1145")
    assert json.loads(reply.err) == {"note": "172 of 173 found"}
    assert ask("verify", str(path), "-f", "csv", status=1).err == "172 of 173 found\n"


def test_a_table_has_what_is_not_found_last(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "document.txt"
    path.write_text(BUILT.read_text(encoding="utf-8").replace("over 500", "over 300"), "utf-8")
    *_, last, closing = ask("verify", str(path), status=1).out.splitlines()
    assert last.split()[:4] == ["NO", "number", "1", "over"]
    assert closing == "172 of 173 found"


def test_escapes_in_the_text_reach_no_terminal(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "text"
    text = BUILT.read_text(encoding="utf-8")
    path.write_text(text.replace("Jonas Gahr Støre", "Jonas \x1b[31m\u202eGuhr Støre"))
    out = ask("verify", str(path), status=1).out
    assert "Guhr" in out
    assert not {"\x1b", "\u202e"} & set(out)


def test_a_command_line_without_source_is_wrong_and_a_missing_file_a_fault(ask: Ask) -> None:
    ask("verify", status=2)
    assert json.loads(ask("verify", "missing", "--json", status=3).err)["kind"]


@pytest.mark.parametrize("line", ['cat "$1" | "$0" verify -', '"$0" verify <(cat "$1")'])
def test_a_pipe_may_give_the_text(line: str) -> None:
    done = subprocess.run(
        ["/bin/bash", "-c", line, SYMP, BUILT], capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.endswith(b"\n173 of 173 found\n")


@pytest.mark.parametrize(
    "text", ["<" * 9999, ". " * 9999, "a" * 9999, "1 " * 9999, "x.\n" * 9999, "<sup>" * 9999]
)
def test_hostile_text_holds_no_fact(symposium: Symposium, text: str) -> None:
    assert not any(finding.found for finding in verify(symposium, text))


def test_a_text_that_holds_the_document_again_and_again_is_sound(symposium: Symposium) -> None:
    assert missing(symposium, text_of(symposium) * 5) == []
