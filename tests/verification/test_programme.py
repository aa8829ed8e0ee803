"""What a document prints in an order of its own, held against a text."""

import pytest

from symposium_cli.dataset.facts import Fact, FactKind, beside_slots, slot_facts
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text_search import SearchableText, Span
from symposium_cli.verification.programme import SearchedProgramme
from tests.support.events import built, part, programme, slot

LIMITS = {"eminent_speaker_minutes": 2, "floor_minutes": 2, "printed": "two minutes each"}
MARKET = built(
    programme(
        slot(
            "talks",
            "01T10:00",
            "01T11:00",
            label="Session I",
            title="Stalls",
            speaking_limits=LIMITS,
            parts=[
                part("ada-example", role_label="Chair", office="Mayor of Exampleville"),
                part("ben-sample", honorific="Dr.", office="Keeper of the Hall"),
            ],
        ),
        slot("lunch", "01T11:00", "01T12:00", kind="break"),
        slot(
            "panel",
            "01T12:00",
            "01T13:00",
            label="Session II",
            title="Prices",
            room="Annex",
            speaking_limits=LIMITS,
            parts=[
                part("cleo-specimen", role_label="Speaker", office="Weaver of Woollens"),
                part("ada-example", role_label="Speaker", office="Mayor of Exampleville"),
            ],
        ),
    )
)
LINES = """\
10:00-11:00
Session I
Stalls
two minutes each
Chair, Ada Example, Mayor of Exampleville
Dr., Ben Sample, Keeper of the Hall
11:00-12:00
Lunch
12:00-13:00
Session II
Prices
two minutes each
Speaker, Cleo Specimen, Weaver of Woollens
Speaker, Ada Example, Mayor of Exampleville""".splitlines()
PROGRAMME = "\n".join(LINES)
BODY = "The visitors asked for larger shops and lower rents at noon, it was said. " * 3
NOTES = [
    Fact(FactKind.FOOTNOTE, "footnote-1", "See the report of the weavers, page 12.", 1),
    Fact(FactKind.FOOTNOTE, "footnote-2", "See the old charter of the town.", 1),
]
Told = tuple[str, str, str | None]


def searched(
    text: str, data: Symposium = MARKET, notes: list[Fact] = NOTES, heads: tuple[str, ...] = ()
) -> tuple[SearchedProgramme, SearchableText]:
    searchable = SearchableText(text, heads)
    return SearchedProgramme(data, searchable, notes), searchable


def amiss(text: str, data: Symposium = MARKET) -> list[Told]:
    """What is not found of the slots, marked where it is out of order, and what is near."""
    findings = searched(text, data, [])[0].findings
    return [
        (
            f"{finding.fact.kind}{' moved' if finding.out_of_order else ''}",
            finding.fact.id,
            finding.near,
        )
        for finding in findings.values()
        if not finding.found
    ]


def extra(
    text: str, heads: tuple[str, ...] = (), notes: tuple[Fact, ...] = ()
) -> list[tuple[str, str]]:
    found, searchable = searched(text, MARKET, [*notes], heads)
    known = beside_slots(MARKET)
    findings = [*found.left_over([*known], searchable.whole.end)]
    assert all(f.fact.kind is FactKind.EXTRA and f.fact.page == 2 for f in findings)
    assert not any(finding.found for finding in findings)
    return [(finding.fact.id, finding.fact.text) for finding in findings]


def without(*lines: int) -> str:
    return "\n".join(line for n, line in enumerate(LINES) if n not in lines)


def test_each_fact_of_a_slot_has_a_finding() -> None:
    findings = searched(PROGRAMME, notes=[])[0].findings
    assert findings.keys() == {fact.key for fact in slot_facts(MARKET)}
    assert {(finding.found, finding.near) for finding in findings.values()} == {(True, None)}


@pytest.mark.parametrize(
    "text",
    [
        PROGRAMME,
        BODY + PROGRAMME,
        PROGRAMME.upper(),
        PROGRAMME.replace("\n", " "),
        PROGRAMME.replace(" ", "\n"),
        # times in a column of their own
        "\n".join([*LINES[::6][:1], LINES[6], LINES[8], without(0, 6, 8)]),
        "\n".join([without(0, 6, 8), LINES[0], LINES[6], LINES[8]]),
    ],
)
def test_a_sound_programme_is_found_whole(text: str) -> None:
    assert amiss(text) == []
    assert extra(text) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("10:00-11:00", "10:00-11:30", [("time", "talks", "10:00-11:30")]),
        ("Session II", "Session III", [("label", "panel", "Session III")]),
        ("Prices", "Princes", [("title", "panel", "Princes")]),
        (
            "Ben Sample",
            "Bo Sample",
            [("entry", "ben-sample", "Dr., Bo Sample, Keeper of the Hall")],
        ),
        # at the end of an entry, and of the programme
        ("the Hall", "the Wall", [("entry", "ben-sample", "Dr., Ben Sample, Keeper of the Wall")]),
        ("Woollens", "Woollens and Silks", []),
        # nothing like it, but in its place
        (LINES[5], "Somebody else", [("entry", "ben-sample", "Somebody else")]),
        (LINES[5], "", [("entry", "ben-sample", None)]),
        ("12:00-13:00", "", [("time", "panel", None)]),
        ("Lunch", "Dinner", [("title", "lunch", "Dinner")]),
        # all that stands in its place is told, be it much more or begin and end with little
        (
            LINES[5],
            "Dr., Bo Samples, Keeper of all the High Great Old Walls of the Town",
            [
                (
                    "entry",
                    "ben-sample",
                    "Dr., Bo Samples, Keeper of all the High Great Old Walls of the Town",
                )
            ],
        ),
        ("Dr., Ben", "B.", [("entry", "ben-sample", "B. Sample, Keeper of the Hall")]),
        (
            "Stalls\ntwo minutes each",
            "Stalls\ntwo minutes 3",
            [("limits", "talks", "two minutes 3")],
        ),
        # one slot's limits, one part of a person who has two
        ("Stalls\ntwo", "Stalls\nfour", [("limits", "talks", "four minutes each")]),
        ("Prices\ntwo", "Prices\nfour", [("limits", "panel", "four minutes each")]),
        (
            "Speaker, Ada Example",
            "Speaker, Ida Example",
            [("entry", "ada-example", "Speaker, Ida Example, Mayor of Exampleville")],
        ),
        (
            "Chair, Ada Example",
            "Chair, Ida Example",
            [("entry", "ada-example", "Chair, Ida Example, Mayor of Exampleville")],
        ),
        # at the start of all
        (
            "10:00-11:00\nSession I\n",
            "9:00-11:00\nSesion I\n",
            [("time", "talks", "9:00-11:00"), ("label", "talks", "Sesion I")],
        ),
    ],
)
@pytest.mark.parametrize("before", ["", BODY])
def test_what_differs_is_told_with_what_is_there(
    old: str, new: str, expected: list[Told], before: str
) -> None:
    assert PROGRAMME.count(old) == 1
    assert amiss(before + PROGRAMME.replace(old, new)) == expected


KINDS_OF_LINES = {0: {"time"}, 1: {"label"}, 2: {"title"}, 4: {"entry"}, 12: {"entry"}}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (4, 5, {"ada-example", "ben-sample"}),
        (4, 12, {"ada-example", "cleo-specimen"}),
        (12, 13, {"ada-example", "cleo-specimen"}),
        (0, 6, {"talks", "lunch"}),
        (1, 9, {"talks", "panel"}),  # labels, and titles, with all else in its place
        (2, 10, {"talks", "panel"}),
    ],
)
def test_of_two_that_are_exchanged_the_fewest_are_out_of_order(
    one: int, other: int, expected: set[str]
) -> None:
    lines = [*LINES]
    lines[one], lines[other] = lines[other], lines[one]
    moved = amiss("\n".join(lines))
    assert all(kind.endswith(" moved") and near for kind, _, near in moved)
    assert {id_ for _, id_, _ in moved} <= expected
    assert len(moved) == (1 if other - one == 1 or one == 0 else 2)
    assert {kind for kind, _, _ in moved} <= {f"{kind} moved" for kind in KINDS_OF_LINES[one]}


@pytest.mark.parametrize(
    ("entry", "behind", "id_"),
    [
        (5, 12, "ben-sample"),
        # though all entries rise
        (5, 11, "ben-sample"),
        (5, 7, "ben-sample"),
        (12, 5, "cleo-specimen"),
    ],
)
def test_an_entry_that_stands_in_another_slot_is_out_of_order(
    entry: int, behind: int, id_: str
) -> None:
    lines = [*LINES[:entry], *LINES[entry + 1 :]]
    place = behind if entry < behind else behind + 1
    text = "\n".join([*lines[:place], LINES[entry], *lines[place:]])
    assert amiss(text) == [("entry moved", id_, LINES[entry])]


@pytest.mark.parametrize("place", [0, 12])
def test_a_slot_that_stands_elsewhere_has_its_time_and_title_out_of_order(place: int) -> None:
    others = [*LINES[:6], *LINES[8:]]
    text = "\n".join([*others[:place], *LINES[6:8], *others[place:]])
    moved = [("time moved", "lunch", LINES[6]), ("title moved", "lunch", LINES[7])]
    assert sorted(amiss(text)) == moved


def test_what_heads_slots_tells_which_slot_entries_are_in() -> None:
    lines = [*LINES[:9], *LINES[11:], *LINES[9:11]]
    assert [(kind, id_) for kind, id_, _ in amiss("\n".join(lines))] == [
        ("limits moved", "panel"),
        ("entry moved", "cleo-specimen"),
        ("entry moved", "ada-example"),
    ]


def test_slots_at_once_may_share_a_printed_time() -> None:
    data = built(programme(slot("a", "01T10:00", "01T11:00"), slot("b", "01T10:00", "01T11:00")))
    assert amiss("10:00-11:00\nA\nB", data) == []
    assert amiss("10:00-11:30\nA\nB", data) == [("time", "a", "10:00-11:30")]


def test_numbers_alone_may_be_near() -> None:
    data = built(programme(slot("talks", "01T10:00", "01T11:00", label="1.2.3")))
    assert amiss("10:00-11:00\n1.2.4\nTalks", data) == [("label", "talks", "1.2.4")]


def test_what_is_out_of_order_is_near_without_what_stands_beside_it() -> None:
    text = "\n".join([*LINES[:5], *LINES[6:13], LINES[5], ADDED, LINES[13]])
    assert amiss(text) == [("entry moved", "ben-sample", LINES[5])]
    assert extra(text) == [("cleo-specimen", ADDED)]


def test_what_stands_within_a_footnote_has_not_moved_there() -> None:
    data = built(programme(slot("talks", "01T10:00", "01T11:00", parts=[part("ada-example")])))
    note = NOTES[0]._replace(text="See what Ada Example wrote.")
    found, _ = searched(f"{note.text}\n10:00-11:00\nTalks\nAda Example", data, [note])
    assert all(finding.found for finding in found.findings.values())
    found, _ = searched(f"{note.text}\n10:00-11:00\nTalks\n", data, [note])
    [finding] = [finding for finding in found.findings.values() if not finding.found]
    assert (finding.out_of_order, finding.near) == (False, None)


@pytest.mark.parametrize(("line", "id_"), [(3, "talks"), (11, "panel")])
def test_what_is_near_stands_between_the_facts_before_and_behind(line: int, id_: str) -> None:
    lines = [*LINES]
    lines[line] = "ten minutes each"
    for decoy in range(15):
        if decoy not in (line, line + 1):
            text = "\n".join([*lines[:decoy], "It took two minute each.", *lines[decoy:]])
            assert amiss(text) == [("limits", id_, "ten minutes each")], decoy


RAIN = [f"rain{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(60)]


def test_at_the_ends_of_the_programme_forty_words_may_be_of_it() -> None:
    first = "\n".join([*RAIN, "Sesion I", *LINES[2:]])
    assert amiss(first) == [
        ("time", "talks", None),
        ("label", "talks", " ".join([*RAIN[-38:], "Sesion I"])),
    ]
    few = "\n".join(["Rain.", "Sesion I", *LINES[2:]])
    assert amiss(few)[1:] == [("label", "talks", "Rain. Sesion I")]
    last = "\n".join([*LINES[:13], "Speaker, Ida Example, Mayor of Exampleville", *RAIN])
    [(_, id_, near)] = amiss(last)
    assert (id_, near) == ("ada-example", " ".join([*last.split("\n")[13:14], *RAIN[:34]]))
    found, text = searched(last, notes=[])
    assert found.extent == Span(0, text.whole.end - 26)


def test_what_is_lost_at_the_ends_is_not_what_stands_around() -> None:
    assert amiss(BODY + without(0, 1)) == [("time", "talks", None), ("label", "talks", None)]
    assert amiss(f"{without(13)}\n{BODY}") == [("entry", "ada-example", None)]


def test_what_is_told_as_near_is_not_told_as_too_much() -> None:
    text = PROGRAMME.replace(LINES[5], "Dr., Bo Samples, Keeper of all the High Great Old Walls")
    assert extra(text) == []
    text = PROGRAMME.replace("10:00-11:00", "10:00-11:30\nGood words of ours")
    assert extra(text) == [("talks", "Good words of ours")]


def test_what_heads_a_slot_is_found_in_the_programme_and_not_before_it() -> None:
    found, text = searched(f"Stalls, Prices, Lunch and Session I. {BODY}\n\n{PROGRAMME}", notes=[])
    [first] = text.find("10:00-11:00")
    assert found.extent == Span(first.start, text.whole.end)


# What is too much.

ADDED = "Speaker, Dora Placeholder, Keeper of Keys"


@pytest.mark.parametrize(
    ("behind", "id_"), [(4, "ada-example"), (5, "ben-sample"), (7, "lunch"), (13, "ada-example")]
)
def test_an_added_entry_is_told_with_what_it_stands_behind(behind: int, id_: str) -> None:
    text = "\n".join([*LINES[: behind + 1], ADDED, *LINES[behind + 1 :]])
    assert amiss(text) == []
    assert extra(text) == [(id_, ADDED)]
    assert extra(f"{BODY}\n{text}\n12\n") == [(id_, ADDED)]


def test_words_added_to_an_entry_are_told_too() -> None:
    text = PROGRAMME.replace("of the Hall", "of the Hall and the Wall")
    assert (amiss(text), extra(text)) == ([], [("ben-sample", "and the Wall")])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (ADDED, ADDED),
        ("Chair, Dora", "Chair, Dora"),
        ("Dr. Dora Placeholder", "Dr. Dora Placeholder"),
        ("13:00-14:00 Farewell", "Farewell"),
        ("1300 – 1400 | Farewell", "Farewell"),
        ("13.00-14h00 Farewell", "Farewell"),
        ("9:00-14:00 Farewell", "Farewell"),
        ("13h00-14.00 Farewell", "Farewell"),
        ("• 13:00-14:00Farewell", "Farewell"),
        ("13001400 Farewell", None),
        ("1 – 14:00 Farewell", None),
        ("13:00-140:00 Farewell", None),
        ("13:00-14:00 Annex Farewell", None),
        # what looks like nothing of a programme is none
        ("Printed by the guild", None),
        ("In 2030 all was well", None),
        ("13:00-14:00, said the guild, 9, Farewell", "said the guild, 9, Farewell"),
        ("At 13:00-14:00 all was well", None),
    ],
)
def test_behind_the_last_fact_slots_and_entries_are_told(line: str, told: str | None) -> None:
    assert extra(f"{PROGRAMME}\n\n{line}") == ([("ada-example", told)] if told else [])


def test_rooms_days_numbers_and_heads_are_known() -> None:
    text = "\n".join([*LINES[:6], "Friday, 1 March", "Annex", "12 a", "Town Fair", *LINES[6:]])
    assert extra(text, ("Town Fair",)) == []
    assert extra(text) == [("ben-sample", "Town Fair")]
    assert extra(text.replace("Friday", "Monday"), ("Town Fair",)) == [("ben-sample", "Monday")]


def test_what_stands_in_place_of_a_fact_is_not_told_again() -> None:
    text = PROGRAMME.replace(LINES[5], ADDED)
    assert extra(text) == []
    assert amiss(text) == [("entry", "ben-sample", ADDED)]


def test_what_is_added_is_told_though_a_footnote_is_lost() -> None:
    text = PROGRAMME.replace("Lunch", f"Lunch\n{ADDED}")
    assert extra(text, notes=tuple(NOTES)) == [("lunch", ADDED)]


def test_a_footnote_may_stand_in_the_programme() -> None:
    first, second = (note.text for note in NOTES)
    text = PROGRAMME.replace("Lunch", f"Lunch\n{first}\n{second}")
    assert extra(text, notes=tuple(NOTES)) == []
    assert extra(text.replace("old charter", "new charter"), notes=tuple(NOTES)) == []
    assert extra(text, notes=tuple(NOTES[1:])) == [("lunch", first.removesuffix(", page 12."))]


# Where the programme stands, and the footnotes.


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        (PROGRAMME, PROGRAMME),
        (f"{BODY}\n{PROGRAMME}\n{BODY}", PROGRAMME),
        (without(0), without(0)),
        (f"{BODY}\n{PROGRAMME.replace('10:00-11:00', '10:00-11:30')}", None),
        (f"{BODY}\n{PROGRAMME.replace('Ada Example, Mayor', 'Ida Exampel, Major')}", None),
    ],
)
def test_the_programme_reaches_from_its_first_to_its_last_fact(
    text: str, extent: str | None
) -> None:
    found, searchable = searched(text, notes=[])
    expected = extent or text.replace(BODY, "").strip()
    assert [found.extent] == searchable.find(expected)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (f"{BODY}\nTown Fair\n4 May\n\n7\n{PROGRAMME}", "Town Fair"),
        (f"{BODY}\n4 May\n\nTown Fair\n{PROGRAMME}", "4 May"),
        # other words stand between, or the head is the end of a sentence
        (f"{BODY}\nTown Fair\nbeside the sea\n4 May\n{PROGRAMME}", "4 May"),
        (f"{BODY}\nIt was held at the Town Fair.\n{PROGRAMME}", "10:00"),
        # one within another
        (f"{BODY}\nTown Fair of 4 May\n{PROGRAMME}", "Town Fair"),
    ],
)
def test_the_programme_begins_with_the_lines_that_head_it(text: str, start: str) -> None:
    heads = ("Town Fair", "Town Fair of 4 May", "4 May")
    found, text_ = searched(text, heads=heads)
    assert (text_.shown(found.extent) or "").startswith(f"{start}")


def test_without_a_programme_there_is_nothing_of_it() -> None:
    assert searched(BODY, notes=[])[0].extent == Span(0, 0)
    assert searched("")[0].extent == Span(0, 0)
    none, text = searched(BODY, built(programme()), [])
    assert (none.extent, none.findings) == (Span(0, 0), {})
    assert [*none.left_over([], text.whole.end)] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "", []),
        ("page 12", "page 13", [("footnote-1", False, "See the report of the weavers, page 13")]),
        ("old charter", "new charter", [("footnote-2", False, "See the new charter of the town")]),
        (
            "report of",
            "recent report of",
            [("footnote-1", False, "See the recent report of the weavers, page 12")],
        ),
        ("See the old charter of the town.", "", [("footnote-2", False, None)]),
    ],
)
def test_footnotes_are_found_be_it_with_a_slip(
    old: str, new: str, told: list[tuple[str, bool, str | None]]
) -> None:
    first, second = (note.text for note in NOTES)
    text = f"{BODY}\n¹ {first}\n{BODY}\n² {second}\n\n{PROGRAMME}".replace(old, new)
    found, searchable = searched(text)
    findings = [found.findings[note.key] for note in NOTES]
    assert [(f.fact.id, f.out_of_order, f.near) for f in findings if not f.found] == told
    assert sorted(searchable.shown(span) for span in found.footnotes) == sorted(
        [
            *(near for _, _, near in told if near),
            *(f.fact.text.rstrip(".") for f in findings if f.found),
        ]
    )


def test_footnotes_in_another_order_are_told() -> None:
    first, second = (note.text for note in NOTES)
    found, _ = searched(f"{BODY}\n{second}\n{first}\n\n{PROGRAMME}")
    findings = [found.findings[note.key] for note in NOTES]
    assert [finding.out_of_order for finding in findings].count(True) == 1
    assert len(found.footnotes) == 2


def test_a_programme_of_many_slots_ends_quickly() -> None:
    slots = [slot(f"s-{n}", "01T10:00", "01T11:00", title="Talks") for n in range(300)]
    data = built(programme(*slots))
    assert amiss("10:00-11:00 Talks\n" * 300, data) == []
    assert len(amiss("10:00-11:00 Talk\n" * 600, data)) == 1


def test_a_programme_below_many_heads_of_pages_ends_quickly() -> None:
    found, text = searched("Rain fell\np. 1\n" * 20_000 + PROGRAMME, notes=[])
    assert (text.shown(found.extent) or "").startswith("p. 1 10:00-11:00")
