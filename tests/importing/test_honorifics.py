"""Where the honorific ends and the name begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.symposium import Symposium
from symposium_cli.importing.honorifics import split_honorific


@pytest.mark.parametrize(
    ("printed", "honorific", "name"),
    [
        # courtesy, in any case, with and without the full stop and the blank
        ("Mr. Emmanuel Macron", "Mr.", "Emmanuel Macron"),
        ("MR. JANEZ DRNOVSEK", "MR.", "JANEZ DRNOVSEK"),
        ("Mr ROMULO", "Mr", "ROMULO"),
        ("Ms.Ulla Tørnæs", "Ms.", "Ulla Tørnæs"),
        ("  Mrs.\u00a0Pandit ", "Mrs.", "Pandit"),
        ("Miss CHIEPE", "Miss", "CHIEPE"),
        ("Messrs X Example", "Messrs", "X Example"),
        # learned and conferred titles, offices before a name, ranks
        ("Dr.N. Hassan WIRAJUDA", "Dr.", "N. Hassan WIRAJUDA"),
        ("Prof. Ada Example", "Prof.", "Ada Example"),
        ("Sir Alec DOUGLAS-HOME", "Sir", "Alec DOUGLAS-HOME"),
        ("Dato’ Seri Haji Abdullah Ahmad BADAWI", "Dato’ Seri", "Haji Abdullah Ahmad BADAWI"),
        ("Chief Olusegun OBASANJO, GCFR", "Chief", "Olusegun OBASANJO, GCFR"),
        ("President Ada Example", "President", "Ada Example"),
        ("General Michel Aoun", "General", "Michel Aoun"),
        ("Lt. Gen. Ada Example", "Lt. Gen.", "Ada Example"),
        ("Major-General Ada Example", "Major-General", "Ada Example"),
        ("Vice-Admiral Ada Example", "Vice-Admiral", "Ada Example"),
        # several, and rulers
        ("H.E. The Rt. Hon. Ms. Theresa May", "H.E. The Rt. Hon. Ms.", "Theresa May"),
        ("H.E.Mr.Ban Ki-moon", "H.E.Mr.", "Ban Ki-moon"),
        ("Mr. Dr. Example", "Mr. Dr.", "Example"),
        ("H.R.H. Prince Saud Al-Faisal", "H.R.H. Prince", "Saud Al-Faisal"),
        ("His Highness Sheikh Tamim bin Hamad", "His Highness Sheikh", "Tamim bin Hamad"),
        ("Her Royal Highness Princess Example", "Her Royal Highness Princess", "Example"),
        ("His Majesty Sultan Haitham", "His Majesty Sultan", "Haitham"),
        ("Her Excellency Ms. Sheikh Hasina", "Her Excellency Ms.", "Sheikh Hasina"),
        ("King Mswati III", "King", "Mswati III"),
        ("H.M. Harald V", "H.M.", "Harald V"),
        ("Prince Henry", "Prince", "Henry"),
        ("Shaikh Khalid Bin Ahmed", "Shaikh", "Khalid Bin Ahmed"),
        ("SHEIKH TAMIM BIN HAMAD", "SHEIKH", "TAMIM BIN HAMAD"),
        # other languages
        ("M. Alain Juppé", "M.", "Alain Juppé"),
        ("S.E.M. Alain Juppé", "S.E.M.", "Alain Juppé"),
        ("Mme Ada Example", "Mme", "Ada Example"),
        ("Sra. Trinidad Jiménez", "Sra.", "Trinidad Jiménez"),
        ("Excmo. Sr. Don Felipe Example", "Excmo. Sr. Don", "Felipe Example"),
        ("Г-н Лавров", "Г-н", "Лавров"),
        ("السيدة فاطمة علي", "السيدة", "فاطمة علي"),
        # what may be a name stays in it
        ("Ms. Sheikh Hasina", "Ms.", "Sheikh Hasina"),
        ("Mr. Prince Example", "Mr.", "Prince Example"),
        ("Mr. Don Pramudwinai", "Mr.", "Don Pramudwinai"),
        ("Mr. KING", "Mr.", "KING"),
        ("Sheikh Hasina", None, "Sheikh Hasina"),
        ("Don McKinnon", None, "Don McKinnon"),
        ("Sultan Ahmed Al Jaber", None, "Sultan Ahmed Al Jaber"),
        ("Hon Sui Sen", None, "Hon Sui Sen"),
        ("HE Yafei", None, "HE Yafei"),
        ("HE Mr. Wang Yi", "HE Mr.", "Wang Yi"),
        ("H.M. Ershad", None, "H.M. Ershad"),
        ("H.A.F.M.O. van Mierlo", None, "H.A.F.M.O. van Mierlo"),
        ("M. K. Example", None, "M. K. Example"),
        ("KING Billy", None, "KING Billy"),
        ("MAJOR John", None, "MAJOR John"),
        ("U THI HAN", None, "U THI HAN"),
        ("Daw Penjo", None, "Daw Penjo"),
        ("Al-Haj Abdus Samad Azad", None, "Al-Haj Abdus Samad Azad"),
        ("Drew Example", None, "Drew Example"),
        ("Siraj Example", None, "Siraj Example"),
        # what stands behind the name
        ("EXAMPLE, Mr. John", None, "EXAMPLE, Mr. John"),
        ("Prince, Harold", None, "Prince, Harold"),
        ("王毅先生", None, "王毅先生"),
        # a name is never left empty
        ("KING", None, "KING"),
        ("Sheikh", None, "Sheikh"),
        ("Mr.", None, "Mr."),
        ("H.E. Mr.", "H.E.", "Mr."),
        ("Dr. 7", None, "Dr. 7"),
        ("", None, ""),
    ],
)
def test_an_honorific_and_a_name(printed: str, honorific: str | None, name: str | None) -> None:
    assert split_honorific(printed) == (honorific, name)


def test_the_bundled_names(symposium: Symposium) -> None:
    for part in symposium.parts:
        if part.honorific is not None:
            printed = f"{part.honorific} {part.name}"
            assert split_honorific(printed) == (part.honorific, part.name)


@given(st.text())
def test_nothing_is_lost(printed: str) -> None:
    honorific, name = split_honorific(printed)
    assert "".join(f"{honorific or ''}{name}".split()) == "".join(printed.split())
    assert bool(name) == bool(printed.strip())
    assert honorific is None or honorific.strip()
