"""What headings mean."""

import pytest

from symposium_cli.importing.headings import _HEADINGS, ListField, heading_key, meaning

# Those of real lists, and longer ones.
MEANT = {
    "Year": "date",
    "Session": "session",
    "ISO Code": "code",
    "Country": "country",
    "Name of Person Speaking": "name",
    "Post": "office",
    "Delegation": "affiliation",
    "Honorific": "honorific",
    "Person_Name": "name",
    "Job_Title": "office",
    "Affiliation": "affiliation",
    "Meeting": "session",
    "speaker": "name",
    "country": "country",
    "filename": "source",
    "participanttype": "role",
    "role_in_un": "office",
    "data": "date",
    "reuniao": "session",
    "nome": "name",
    "funcao": "office",
    "Name of the Member State": "country",
    "Country/Organization": "affiliation",
    "State or organization represented": "affiliation",
    "Full name of speaker": "name",
    "Date of the meeting": "date",
    "Session start time": "start",
    "NOM DE L’ORATEUR": "name",
    "État membre": "country",
    "Fecha": "date",
    "Фамилия": "last_name",
    "الدولة": "country",
    "发言人": "name",
    "№": "order",
    "#": "order",
}


@pytest.mark.parametrize("heading", MEANT)
def test_headings_of_lists_mean_fields(heading: str) -> None:
    found = meaning(heading)
    assert found is not None
    assert found[0] == MEANT[heading]


@pytest.mark.parametrize(
    "heading",
    [
        "Group_Type",
        "Division",
        "Female",
        "Party",
        "Date of birth",
        "Speaker ID",
        "Remarks",
        "",
        "-",
    ],
)
def test_other_headings_mean_none(heading: str) -> None:
    assert meaning(heading) is None


def test_a_heading_that_is_known_as_a_whole_comes_before_one_known_by_a_word() -> None:
    whole, by_word = meaning("Speaker"), meaning("Speaker of the day before")
    assert whole is not None
    assert by_word is not None
    assert whole[1] < by_word[1]


@pytest.mark.parametrize("field", ListField)
def test_every_field_has_headings_and_each_of_them_means_a_field(field: ListField) -> None:
    for heading in _HEADINGS[field].split(";"):
        assert heading_key(heading)
        assert meaning(heading) is not None
