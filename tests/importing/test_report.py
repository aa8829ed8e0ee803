"""What people read of an import."""

from symposium_cli.importing.entries import Action, Entry
from symposium_cli.importing.report import report


def test_entries_are_told_by_action_and_cause() -> None:
    slips = [
        Entry(Action.DERIVED, "A slip.", line, "office_kind", found, "minister")
        for line, found in ((2, "A"), (3, "B"), (5, "A"), (7, "C"), (9, "D"))
    ]
    entries = [
        Entry(Action.LEFT_OUT, "The row gives no name.", 4),
        Entry(Action.RECOGNIZED, "By the bytes.", field="encoding", result="UTF-8"),
        Entry(Action.RECOGNIZED, "By the heading.", field="name", found="Who"),
        Entry(Action.RECOGNIZED, "By the heading.", field="office", found="Post"),
        *slips,
        Entry(Action.KEPT, "A digit.", 8, "name", "Ad4", "Ad4"),
        Entry(Action.CLEANED, "Blanks were cut."),
        Entry(Action.LEFT_OUT, "No field.", found="Female"),
        Entry(Action.LEFT_OUT, "It says nothing.", 6, "office", "missing"),
    ]
    assert report(entries) == [
        "Recognized:",
        "  encoding: UTF-8. By the bytes.",
        '  "Who" (name), "Post" (office). By the heading.',
        "Derived:",
        "  office_kind: A slip.",
        '    5 rows: lines 2–3, 5, 7, 9; "A" → "minister", "B" → "minister", "C" → "minister", …',
        "Cleaned:",
        "  Blanks were cut.",
        "Kept as it is:",
        "  name: A digit.",
        '    line 8; "Ad4"',
        "Left out:",
        "  The row gives no name.",
        "    line 4",
        '  "Female". No field.',
        "  office: It says nothing.",
        '    line 6; "missing"',
    ]


def test_ten_lines_are_named_and_all_of_rows_that_are_left_out() -> None:
    lines = range(2, 40, 2)
    kept = report([Entry(Action.KEPT, "Twice.", line, "name") for line in lines])
    gone = report([Entry(Action.LEFT_OUT, "Nobody.", line) for line in lines])
    ten = "2, 4, 6, 8, 10, 12, 14, 16, 18, 20"
    assert kept[-1] == f"    19 rows: lines {ten} and 9 more"
    assert gone[-1] == f"    19 rows: lines {', '.join(map(str, lines))}"


def test_a_row_with_two_such_things_is_one_row() -> None:
    entries = [Entry(Action.LEFT_OUT, "Too many cells.", 3, found=cell) for cell in "ab"]
    assert report(entries)[-1] == '    line 3; "a", "b"'


def test_what_a_cell_hides_is_written_out() -> None:
    entry = Entry(Action.CLEANED, "Breaks.", 3, "name", 'A\n"B"', "A B")
    assert report([entry])[-1] == '    line 3; "A\\n\\"B\\"" → "A B"'
