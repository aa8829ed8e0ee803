"""What is told of rows and their cells, line by line."""

from tests.importing.lists import actions, imported, parts, told


def test_a_row_without_a_name_is_left_out_and_told() -> None:
    made = imported("Name,Country,Female\nAda,Chile,\n ,Chile,1\n—,Peru,1\n,,1\n")
    assert [(e.line, e.action, e.found) for e in told(made, None)] == [
        (3, "left_out", "Chile"),
        (4, "left_out", "Peru"),
        (5, "left_out", None),
    ]
    assert (made.rows, made.appearances, made.left_out) == (4, 1, 3)


def test_lines_are_right_behind_a_line_break_in_a_cell() -> None:
    made = imported('Name,Post\n"Ada\nExample",missing\n,Envoy\nBo Examp1e,\n')
    assert actions(made, "name") == [
        (2, "cleaned", "Ada\nExample", "Ada Example"),
        (5, "kept", "Bo Examp1e", "Bo Examp1e"),
    ]
    assert actions(made, "office") == [(2, "left_out", "missing", None)]
    assert [entry.line for entry in told(made, None)] == [4]


def test_cells_that_say_nothing_are_null_and_told() -> None:
    text = "Name,Country,Post\nAda,n/a,Not indicated\n"
    assert parts(text) == [{"role": "speaker", "person": "ada", "name": "Ada"}]
    assert actions(
        imported(text),
        "office",
    ) == [(2, "left_out", "Not indicated", None)]
    assert actions(imported(text), "country") == [(2, "left_out", "n/a", None)]


def test_blanks_are_cut_and_counted_once() -> None:
    made = imported("Name,Country\n Ada , Chile\nBo,Peru  \n")
    [entry] = [entry for entry in made.entries if entry.action == "cleaned"]
    assert entry.reason == "Removed surplus blanks from 3 cells."


def test_cells_of_columns_that_are_not_used_are_not_told() -> None:
    assert told(imported("Name,Remarks\nAda,\x00missing\n")) == []


def test_the_same_row_again_is_kept_and_told() -> None:
    text = "Name,Country\nAda,Chile\nBo,Chile\nAda,Chile\n"
    assert len(parts(text)) == 3
    [entry] = told(imported(text), None)
    assert (entry.line, entry.action, entry.found) == (4, "kept", "Ada")


def test_two_speakers_of_one_state_are_nothing_to_tell() -> None:
    made = imported("Name,ISO Code,Country,Session\nAda,CHL,Chile,1\nBo,CHL,Chile,1\n")
    assert [entry.field for entry in told(made)] == ["label"]


def test_an_honorific_is_split_off_and_told() -> None:
    made = imported("Name\nMr. Bo Sample\n")
    assert actions(made, "honorific") == [(2, "derived", "Mr. Bo Sample", "Mr.")]


def test_the_kind_of_an_office_is_told_with_any_doubt_and_the_office_stays() -> None:
    text = (
        "Name,Country,Post\nA,Chile,Prime Minister\nB,Chile,President\n"
        "C,Chile,Minister for Foregn Affairs\nD,Chile,Delegation\n"
    )
    assert [(part["office"], part.get("office_kind")) for part in parts(text)] == [
        ("Prime Minister", "head_of_government"),
        ("President", "head_of_state"),
        ("Minister for Foregn Affairs", "foreign_minister"),
        ("Delegation", None),
    ]
    doubts = [
        entry.reason.startswith("Inferred, and not certain: ")
        for entry in told(imported(text), "office_kind")
    ]
    assert doubts == [False, True, True]


def test_first_and_last_name_make_the_name() -> None:
    text = "Surname,First name\nExample,Ada\n,Bo\nModel,\n,\n"
    assert [part["name"] for part in parts(text)] == ["Ada Example", "Bo", "Model"]


def test_day_and_month_are_told_by_the_column() -> None:
    text = "Name,Date\nA,05/06/2024\nB,13/06/2024\nC,24/6/24\nD,06-06-2024\n"
    assert actions(imported(text), "date") == [
        (2, "derived", "05/06/2024", "2024-06-05"),
        (4, "left_out", "24/6/24", None),
    ]
    assert actions(imported(text.replace("13", "12")), "date")[:2] == [
        (2, "derived", "05/06/2024", "2024"),
        (3, "derived", "12/06/2024", "2024"),
    ]


def test_a_range_that_is_none_is_kept_as_it_is_written_and_told() -> None:
    made = imported("Name,Time\nA,after lunch\n")
    assert actions(made, "printed_time") == [(2, "kept", "after lunch", "after lunch")]
    assert made.programme["sessions"][0]["printed_time"] == "after lunch"


def test_a_range_beside_a_start_is_left_out_and_told() -> None:
    made = imported("Name,Start,Time\nA,10:00,9:00-11:00\n")
    assert actions(made, "time") == [(2, "left_out", "9:00-11:00", None)]


def test_a_cell_of_very_many_characters_is_left_out_and_costs_little() -> None:
    punctuation = "." * 2_000_000
    made = imported(f"Name,Country\nAda {punctuation},Norway\nBo,{'x' * 2001}\n")
    left_out = [(e.line, e.field, e.reason) for e in made.entries if e.action == "left_out"]
    long = "The cell has more than 2,000 characters."
    assert left_out == [
        (2, "name", long),
        (2, None, "The row gives no name."),
        (3, "country", long),
    ]


def test_a_time_that_is_read_is_told_of_only_for_want_of_a_zone() -> None:
    made = imported("Name,Start,End\nA,10:00,11am\nB,10h,soon\n")
    assert [(e.line, e.found, e.reason) for e in made.entries if e.field == "printed_time"] == [
        (3, "soon", "Not recognized as a time of day."),
        (2, "10:00–11am", "Kept as written, as the day is not known."),
        (3, "10h–soon", "Kept as written, as the day is not known."),
    ]


def test_a_name_in_two_columns_is_joined_and_told() -> None:
    joined = "The name is joined from the first and the last name."
    made = imported("Last name,First name\nExample,Ada\n,Bo\nSample,\n")
    assert [part["name"] for part in made.programme["sessions"][0]["parts"]] == [
        *("Ada Example", "Bo", "Sample")
    ]
    assert joined in [entry.reason for entry in made.entries]
    assert joined not in [entry.reason for entry in imported("Name\nAda\n").entries]


def test_a_name_in_the_place_of_an_office_is_kept_and_told() -> None:
    made = imported("Name,Post\nAda,Mr. Bo Sample\nCleo,Mrs Dan\nEve,Minister\nFay,General\n")
    found = [(e.line, e.found) for e in made.entries if e.reason.startswith("This may be a name")]
    assert found == [(2, "Mr. Bo Sample"), (3, "Mrs Dan")]
