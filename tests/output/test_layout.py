"""The pieces that tables and sheets are drawn from."""

from symposium_cli.output.layout import Line, Section, Sheet, plain_columns


def test_what_is_empty_goes_by_itself() -> None:
    kept = Section("Kept", [Line("", "x")])
    sheet = Sheet("Title", [Line("Id", "a"), Line("Room", "")], [Section("Gone", []), kept])
    assert [fact.lead for fact in sheet.facts] == ["Id"]
    assert sheet.sections == (kept,)


def test_rows_of_text_have_columns_under_the_names_of_their_fields() -> None:
    columns = plain_columns(["id", "country_code"])
    assert [column.heading for column in columns] == ["Id", "Country code"]
    assert [column.cell(["ii", "NOR"]) for column in columns] == ["ii", "NOR"]
    assert not any(column.whole or column.marks(["ii", "NOR"]) for column in columns)
