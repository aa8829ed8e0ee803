"""The kind of an office, read off its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposium_cli.dataset.models import OfficeKind
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.importing.offices import OfficeReading, read_office

STATE, GOVERNMENT, FOREIGN, DEPUTY, MINISTER, EXECUTIVE, PRESIDING, REPRESENTATIVE = (
    "head_of_state",
    "head_of_government",
    "foreign_minister",
    "deputy_foreign_minister",
    "minister",
    "executive_head",
    "presiding_officer",
    "representative",
)


def kind(office: str, *, of_state: bool = True) -> str | None:
    """The kind of an office as the data have it."""
    reading = read_office(office, of_state=of_state)
    return None if reading is None else reading.kind.value


CERTAIN = {
    STATE: """
        Head of State
        Head of State and Government
        Head of State and President of the Council of Ministers
        President and Head of State
        President of the Republic
        President of the Federal Republic
        President of the Eastern Republic of Uruguay
        President of the Swiss Confederation
        President of Kyrgyzstan
        President of Bosnia and Herzegovina
        King of the Hashemite Kingdom of Jordan
        Amir of the State of Qatar
        Président de la République
        Chef de l'État
        Presidenta de la República
        Presidente da República
        Президент Республики
        Глава государства
        رئيس الجمهورية
        国家主席
    """,
    GOVERNMENT: """
        Prime Minister
        PRIME MINISTER
        Acting Prime Minister
        Prime Minister of Bangladesh
        Prime Minister, Minister for Home Affairs, External Communications and Finance
        Prime Minister and Minister for Foreign Affairs
        Crown Prince and Prime Minister
        Premier
        Premier of the State Council
        Head of Government
        Head of the Government
        President of the Council of Ministers
        Chairman of the Council of Ministers
        President of the Government
        Premier ministre
        Première ministre
        Président du Conseil
        Presidente del Gobierno
        Primer Ministro
        Primeiro-Ministro
        Премьер-министр
        Председатель Совета Министров
        رئيس الوزراء
        رئيس مجلس الوزراء
        总理
        国务院总理
    """,
    FOREIGN: """
        Minister for Foreign Affairs
        Minister of Foreign Affairs
        The Minister of Foreign Affairs
        Foreign Minister
        Foreign Affairs Minister
        External Affairs Minister
        Minister for External Affairs
        Minister of External Relations
        Federal Minister for Foreign Affairs
        Minister for Foreign Affairs a.i.
        Minister for Europe, Integration and Foreign Affairs
        Minister for Foreign and CARICOM Affairs
        Minister of Foreign and European Affairs
        Minister of Trade & Foreign Affairs
        Minister of State, Minister for Foreign Affairs
        Minister responsible for Foreign Affairs
        Deputy Prime Minister and Minister for Foreign Affairs and Expatriates
        Deputy Prime Minister for Foreign Affairs
        Vice-President and Minister for Foreign Affairs
        Secretary of Foreign Affairs
        Secretary of State for Foreign and Commonwealth Affairs
        Secretary of State for Foreign, Commonwealth and Development Affairs
        Head of the Federal Department of Foreign Affairs
        Ministre des affaires étrangères
        Ministre de l’Europe et des affaires étrangères
        Ministro de Relaciones Exteriores
        Ministra de Asuntos Exteriores, Unión Europea y Cooperación
        Ministro das Relações Exteriores
        Ministro dos Negócios Estrangeiros
        Министр иностранных дел
        Министр иностранных дел Российской Федерации
        وزير الخارجية
        نائب رئيس مجلس الوزراء ووزير الخارجية
        外交部长
        国务委员兼外交部长
    """,
    DEPUTY: """
        Deputy Minister of Foreign Affairs
        First Deputy Minister for Foreign Affairs
        Vice-Minister for Foreign Affairs
        Deputy Foreign Minister
        Vice Foreign Minister
        Deputy Minister, Ministry of Foreign Affairs
        Vice-ministre des affaires étrangères
        Viceministro de Relaciones Exteriores
        Заместитель министра иностранных дел
        نائب وزير الخارجية
        外交部副部长
    """,
    MINISTER: """
        Deputy Prime Minister
        First Deputy Prime Minister
        Vice-Premier
        Deputy Chairman of the Council of Ministers
        Deputy Prime Minister and Minister of Defence
        Minister of Defence and Deputy Minister of Foreign Affairs
        Minister for Development Cooperation
        Minister of State for Foreign Affairs
        Minister Delegate for Foreign Affairs
        Minister of Foreign Trade and Home Affairs
        Finance Minister
        Ministre de la défense
        副总理
    """,
    PRESIDING: """
        President of the General Assembly
        President of the 66th Session of the General Assembly
        Speaker of the National Assembly
    """,
    REPRESENTATIVE: """
        UN Representative
        Permanent Representative
        Deputy Permanent Representative to the United Nations
        Minister, Deputy Permanent Representative
        Permanent Observer
        Special Representative of the President
        Special Representative of the President and Head of State
        Ambassador to the United Nations
        Ambassador Extraordinary and Plenipotentiary
        High Commissioner to India
        Chargé d’affaires a.i.
        Représentant permanent
        常驻代表
    """,
}


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        (line.strip(), kind)
        for kind, lines in CERTAIN.items()
        for line in lines.split("\n")
        if line.strip()
    ],
)
def test_words_that_leave_no_doubt(office: str, expected: str) -> None:
    assert read_office(office, of_state=True) == OfficeReading(
        OfficeKind(expected), certain=True, reason="its words"
    )


@pytest.mark.parametrize(
    ("office", "expected", "reason"),
    [
        *(
            (title, STATE, "a bare title")
            for title in (
                "President",
                "Constitutional President",
                "First Executive President",
                "Federal President",
                "King",
                "Queen",
                "Amir",
                "Emir",
                "Sultan",
                "Président",
                "Президент",
                "الملك",
                "总统",
            )
        ),
        ("Minister", MINISTER, "a bare Minister"),
        (
            "Minister of International Relations and Cooperation",
            FOREIGN,
            "international affairs read as foreign affairs",
        ),
        (
            "Minister for European and International Affairs",
            FOREIGN,
            "international affairs read as foreign affairs",
        ),
        ("Minister for Foregn Affairs", FOREIGN, "read as 'Minister for Foreign Affairs'"),
        ("Minister for Foriegn Affairs", FOREIGN, "read as 'Minister for Foreign Affairs'"),
        ("MINISTER FOR FOREIGN AFAIRS", FOREIGN, "read as 'MINISTER FOR FOREIGN AFFAIRS'"),
        ("Minster for Foreign Affairs", FOREIGN, "read as 'Minister for Foreign Affairs'"),
        ("Prime Ministerr", GOVERNMENT, "read as 'Prime Minister'"),
        ("Presiden", STATE, "read as 'President'"),
        (
            "Deputy Minister of Forein Affairs",
            DEPUTY,
            "read as 'Deputy Minister of Foreign Affairs'",
        ),
        ("Parmanent Representative", REPRESENTATIVE, None),
    ],
)
def test_words_that_leave_some(office: str, expected: str, reason: str | None) -> None:
    reading = read_office(office, of_state=True)
    assert reading is not None
    assert reading.kind == expected
    assert reading.certain == (reason is None)
    assert reading.reason == (reason or "its words")


@pytest.mark.parametrize(
    "office",
    [
        "Vice-President",
        "Vice-President of the Republic",
        "Crown Prince",
        "Chairman",
        "Chairman of the Presidential Council",
        "Chairman of the Council of State",
        "President of the State Council",
        "President of the Supreme Court of the Republic",
        "President of the University",
        "Head of the Federal Military Government",
        "Secretary of State",
        "Secretary of State for Foreign Affairs",
        "Foreign Secretary",
        "Permanent Secretary, Ministry of Foreign Affairs",
        "Director-General, Ministry of Foreign Affairs",
        "Secretary-General of the Ministry",
        "Chancellor",
        "Federal Chancellor",
        "Attorney-General",
        "Delegation",
        "Chair of the Delegation",
        "Head of the Delegation",
        "English",
        "Minister of State",
        "Minister Counsellor",
        "Minister Plenipotentiary",
        "Deputy Minister of Finance",
        "Assistant Minister of Foreign Affairs",
        "Assistant Foreign Minister",
        "Former President",
        "former Prime Minister",
        "President-elect",
        "Prime Minister-designate",
        "Adviser to the President",
        "Adviser to the President and Prime Minister",
        "President's Envoy",
        "First Lady",
        "First Minister",
        "Ambassador",
        "Resident",
        "Resident Coordinator",
        "Minister van Buitenlandse Zaken",
        "Foreign Affairs",
        "副总统",
        "—",
        "",
    ],
)
def test_words_that_leave_it_open(office: str) -> None:
    assert kind(office) is None


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("Secretary-General", EXECUTIVE),
        ("Secretary General of the League of Arab States", EXECUTIVE),
        ("Director-General", EXECUTIVE),
        ("Executive Director", EXECUTIVE),
        ("Executive Secretary", EXECUTIVE),
        ("United Nations High Commissioner for Refugees", EXECUTIVE),
        ("Secrétaire général", EXECUTIVE),
        ("Генеральный секретарь", EXECUTIVE),
        ("الأمين العام", EXECUTIVE),
        ("秘书长", EXECUTIVE),
        ("Assistant Secretary-General, Chairman of the Example Task Force", PRESIDING),
        ("Chairman of the Counter-Terrorism Committee of the Security Council", PRESIDING),
        ("President of the Economic and Social Council", PRESIDING),
        ("President of the General Assembly", PRESIDING),
        ("European Union High Representative for Foreign Affairs", REPRESENTATIVE),
        ("Representative of the Secretary-General", REPRESENTATIVE),
        ("Minister for Foreign Affairs", FOREIGN),
        ("President of Kyrgyzstan", STATE),
        ("Deputy Secretary-General", None),
        ("Under-Secretary-General", None),
        ("副秘书长", None),
        ("Special Adviser to the Secretary-General", None),
        ("President", None),
        ("Minister", None),
        ("President of the European Council", None),
        ("Chairperson of the Commission", None),
        ("Director", None),
    ],
)
def test_offices_of_organizations(office: str, expected: str | None) -> None:
    assert kind(office, of_state=False) == expected


def test_the_bundled_offices(symposium: Symposium) -> None:
    """No office is of another kind than the data have; two are left open."""
    left_open = []
    for part in symposium.parts:
        if part.office is None:
            continue
        found = kind(part.office, of_state=part.country is not None)
        if found is None:
            left_open.append(part.office)
        else:
            assert found == part.office_kind, part.office
    assert left_open == ["Attorney-General", "Home Secretary"]


@given(st.text(), st.booleans())
def test_any_text_is_read_or_left_open(office: str, of_state: bool) -> None:  # noqa: FBT001
    reading = read_office(office, of_state=of_state)
    assert reading is None or reading.reason
