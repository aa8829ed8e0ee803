"""Write a sound data set of any size: a programme of sessions with four parts each, no summary.

    python benchmarks/generate.py SESSIONS DIR

The same size always gives the same file. It is written as it is made, so that a large one needs no
more memory than a small one.
"""

import json
import re
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import Any
from unicodedata import normalize

SEED = 2011

_Object = dict[str, Any]

_STATES = {
    "Algeria": "DZA", "Argentina": "ARG", "Australia": "AUS", "Bangladesh": "BGD",
    "Brazil": "BRA", "Canada": "CAN", "Chile": "CHL", "China": "CHN", "Colombia": "COL",
    "Egypt": "EGY", "Ethiopia": "ETH", "Finland": "FIN", "France": "FRA", "Germany": "DEU",
    "Ghana": "GHA", "India": "IND", "Indonesia": "IDN", "Ireland": "IRL", "Italy": "ITA",
    "Jamaica": "JAM", "Japan": "JPN", "Jordan": "JOR", "Kazakhstan": "KAZ", "Kenya": "KEN",
    "Malaysia": "MYS", "Mexico": "MEX", "Mongolia": "MNG", "Morocco": "MAR", "Nepal": "NPL",
    "Nigeria": "NGA", "Norway": "NOR", "Pakistan": "PAK", "Peru": "PER", "Poland": "POL",
    "Qatar": "QAT", "Senegal": "SEN", "Singapore": "SGP", "South Africa": "ZAF", "Spain": "ESP",
    "Sweden": "SWE", "Thailand": "THA", "Tunisia": "TUN", "Turkey": "TUR", "Uganda": "UGA",
    "Ukraine": "UKR", "United Kingdom": "GBR", "Uruguay": "URY",
}  # fmt: skip
_BODIES = {
    "african-union": ("African Union", "AU"),
    "arab-league": ("League of Arab States", "LAS"),
    "asean": ("Association of Southeast Asian Nations", "ASEAN"),
    "council-of-europe": ("Council of Europe", "CoE"),
    "european-union": ("European Union", "EU"),
    "interpol": ("International Criminal Police Organization", "INTERPOL"),
    "oas": ("Organization of American States", "OAS"),
    "osce": ("Organization for Security and Co-operation in Europe", "OSCE"),
    "unesco": ("United Nations Educational, Scientific and Cultural Organization", "UNESCO"),
    "united-nations": ("United Nations", "UN"),
    "unodc": ("United Nations Office on Drugs and Crime", "UNODC"),
}
_STATE_OFFICES = (
    ("Minister for Foreign Affairs", "foreign_minister"),
    ("Minister of Justice", "minister"),
    ("Prime Minister", "head_of_government"),
    ("Deputy Minister of Foreign Affairs", "deputy_foreign_minister"),
    ("Permanent Representative in New York", "representative"),
    ("President of the Republic", "head_of_state"),
    ("Attorney General", None),
)
_BODY_OFFICES = (
    ("Secretary-General", "executive_head"),
    ("Executive Director", "executive_head"),
    ("President of the General Assembly", "presiding_officer"),
    ("Special Representative", "representative"),
    (None, None),
)
_ROLES = (
    ("chair", "Chair"),
    ("keynote", "Keynote Address"),
    ("speaker", "Eminent Speaker"),
    ("speaker", None),
)
_HONORIFICS = ("H.E. Mr.", "H.E. Ms.", "Mr.", "Ms.", "H.E. Ambassador", "Dr.", None)
_GIVEN_NAMES = (
    "Ahmed", "Aisha", "Alain", "Amara", "Ana", "Bjørn", "Carlos", "Chidi", "Elif", "Emeka",
    "Fatima", "François", "Grace", "Hina", "Ingrid", "Irina", "Jonas", "José", "Kofi", "Leila",
    "Mei", "Miguel", "Nadia", "Olga", "Priya", "Rania", "Sofía", "Takeshi", "Wanjiru", "Yusuf",
    "Zoë",
)  # fmt: skip
_FAMILY_NAMES = (
    "Abubakar", "Al-Sabah", "Bergström", "Castro", "Chen", "Davutoğlu", "Dias", "Eriksen",
    "Fernández", "Gupta", "Haddad", "Ivanova", "Jiménez", "Kamau", "Kowalski", "Laurent",
    "Mbeki", "Müller", "Nakamura", "Ngata", "Okafor", "Oyelaran", "Petrova", "Quispe",
    "Rahman", "Rossi", "Sørensen", "Tanaka", "Türk", "Ueda", "Vargas", "Wangari", "Yılmaz",
    "Zamora", "O'Brien", "Ramírez", "Karimov",
)  # fmt: skip
_INITIALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_UNACCENTED = str.maketrans("øı", "oi")
_TITLES = (
    "Promoting dialogue and understanding",
    "Strengthening law enforcement and capacity-building efforts",
    "Role of regional organizations",
    "Human rights and the rule of law",
    "Support for victims and their families",
    "Partnership with the private sector and civil society, and lessons learned",
)

_ROOMS = 12
_SLOTS_A_DAY = 8
_SESSIONS_A_DAY = _ROOMS * _SLOTS_A_DAY
_FIRST_DAY = datetime(2031, 3, 3, 9, tzinfo=timezone(timedelta(hours=3)))
_SESSIONS_A_PAGE = 4


def write(sessions: int, directory: Path) -> Path:
    """Write `programme.json` with so many sessions into a directory, and return its path."""
    directory.mkdir(parents=True, exist_ok=True)
    path = directory / "programme.json"
    head = json.dumps(_head(sessions), ensure_ascii=False).removesuffix("}")
    with path.open("w", encoding="utf-8") as file:
        file.write(f'{head}, "sessions": [')
        for number, session in enumerate(_sessions(sessions)):
            file.write(",\n" if number else "\n")
            file.write(json.dumps(session, ensure_ascii=False))
        file.write("\n]}\n")
    return path


def _head(sessions: int) -> _Object:
    days = -(-sessions // _SESSIONS_A_DAY)
    last_page = 1 + -(-sessions // _SESSIONS_A_PAGE)
    return {
        "data_version": "1",
        "event": {
            "title": f"Conference of {sessions} sessions",
            "date": _FIRST_DAY.date().isoformat(),
            "end_date": (_FIRST_DAY + timedelta(days=max(days, 1) - 1)).date().isoformat(),
            "printed_date": f"from {_FIRST_DAY:%d.%m.%Y}",
            "place": "United Nations Office at Nairobi",
            "time_zone": {
                "name": "Africa/Nairobi",
                "inferred": True,
                "reason": "The zone is that of the venue.",
            },
            "organizers": ["United Nations"],
            "pages": [1],
            "document": {
                "title": "Programme",
                "page_count": last_page,
                "programme_pages": [1] if last_page == 1 else [1, last_page],
            },
        },
        "organizations": [
            {"id": id_, "name": name, "short_forms": [short], "other_names": [], "pages": [1]}
            for id_, (name, short) in _BODIES.items()
        ],
    }


def _sessions(count: int) -> Iterator[_Object]:
    random = Random(SEED)  # noqa: S311, data that look real are no secret
    for number in range(count):
        day, within = divmod(number, _SESSIONS_A_DAY)
        slot, room = divmod(within, _ROOMS)
        start = _FIRST_DAY + timedelta(days=day, hours=slot)
        end = start + timedelta(minutes=random.choice((45, 50, 60)))
        page = 2 + number // _SESSIONS_A_PAGE
        limited = number % 3 == 0
        yield {
            "id": f"s-{number + 1}",
            "kind": "session",
            "label": f"Session {number + 1}",
            "title": random.choice(_TITLES),
            "start": start.isoformat(),
            "end": end.isoformat(),
            "printed_time": f"{start:%H%M} – {end:%H%M}",
            "room": f"Conference Room {room + 1}",
            "speaking_limits": {"eminent_speaker_minutes": 5, "floor_minutes": 3}
            if limited
            else None,
            "pages": [page],
            "parts": [_part(role, random.randrange(3 * count), page) for role in _ROLES],
        }


def _part(as_printed: tuple[str, str | None], number: int, page: int) -> _Object:
    role, label = as_printed
    person = _person(number)
    body = person["organizations"]
    shown = filter(None, (person["honorific"], person["name"], person["post_nominals"]))
    place_of = person["country"] or _BODIES[body[0]][0]
    entry = ", ".join(filter(None, (" ".join(shown), person["office"], place_of)))
    return {
        "role": role,
        "role_label": label,
        **person,
        "pages": [page],
        "printed": f"{label}: {entry}" if label else entry,
    }


def _person(number: int) -> _Object:
    """A human being: the same number always gives the same one."""
    rest, given = divmod(number, len(_GIVEN_NAMES))
    rest, family = divmod(rest, len(_FAMILY_NAMES))
    initials = ""
    while rest:
        rest, letter = divmod(rest - 1, len(_INITIALS))
        initials = f"{_INITIALS[letter]}. {initials}"
    name = f"{_GIVEN_NAMES[given]} {initials}{_FAMILY_NAMES[family]}"
    of_body = number % 4 == 0
    offices = _BODY_OFFICES if of_body else _STATE_OFFICES
    office, kind = offices[number // 4 % len(offices)]
    country = None if of_body else tuple(_STATES)[number // 3 % len(_STATES)]
    return {
        "person": _id(name),
        "honorific": _HONORIFICS[number // 5 % len(_HONORIFICS)],
        "name": name,
        "post_nominals": "MP" if number % 10 == 0 else None,
        "office": office,
        "office_kind": kind,
        "country": country,
        "country_code": _STATES[country] if country else None,
        "organizations": [tuple(_BODIES)[number // 7 % len(_BODIES)]] if of_body else [],
    }


def _id(name: str) -> str:
    letters = normalize("NFKD", name.lower().translate(_UNACCENTED)).encode("ascii", "ignore")
    return re.sub(r"[^a-z0-9]+", "-", letters.decode())


if __name__ == "__main__":
    match sys.argv[1:]:
        case [sessions, directory] if sessions.isdecimal():
            write(int(sessions), Path(directory))
        case _:
            sys.exit(__doc__)
