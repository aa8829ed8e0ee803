"""Every question, asked of an invented event of three days in several rooms, without a summary."""

import hashlib
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from symposium_cli.commands.schema import schema_of
from tests.conftest import Ask
from tests.support.events import SECOND_EVENT
from tests.support.questions import QUESTIONS

EXPECTED = Path(__file__).parents[1] / "expected" / "second_event"
PAPER = SECOND_EVENT / "programme.txt"
PROGRAMME = (SECOND_EVENT / "programme.json").read_bytes()
NO_SUMMARY = "This data set has no summary."


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("about", "about"),
        ("sessions", "sessions"),
        ("sessions-night-watch", "sessions night-watch"),
        ("sessions-lamps", "sessions lamps"),
        ("speaker", "speaker"),
        ("speaker-ada", "speaker ada"),
        ("timeline", "timeline --at 10:15 --at 00:30"),
    ],
)
def test_whole_answers_in_a_terminal_of_100_columns(second: Ask, name: str, command: str) -> None:
    whole = (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")
    assert second(*command.split(), columns=100) == (whole, "")


@pytest.mark.parametrize("columns", [60, 80, 150])
@pytest.mark.parametrize(
    "command",
    ["about", "sessions", "speaker", "timeline", "stats country", "stats", f"verify {PAPER}"],
)
def test_answers_fit_other_terminals(second: Ask, command: str, columns: int) -> None:
    lines = second(*command.split(), columns=columns).out.splitlines()
    assert max(map(len, lines)) <= columns
    if command in ("sessions", "timeline"):
        days = {word for line in lines for word in line.split() if word.startswith("2031-06-")}
        assert days == {"2031-06-06", "2031-06-07", "2031-06-08"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "registration opening night-watch lamps fog tea one-light farewell"),
        ("opening", "opening"),
        ("Workshop B", "fog"),
        ("night watch", "night-watch"),
        ("--kind break", "tea"),
        ("--at 10:15", "lamps fog farewell"),
        ("--at 10:15 --date 2031-06-07", "lamps fog"),
        ("--at 23:00", "night-watch"),
        ("--at 0030 --date 2031-06-07", "night-watch"),
        ("--at 00:30 --date 2031-06-06", ""),
        ("--at 13:00", ""),
        ("--date 2031-06-06", "registration opening night-watch"),
        ("--date 2031-06-07", "night-watch lamps fog tea one-light"),
        ("--date 2031-06-09", ""),
        ("--date none", ""),
        ("--room great-hall", "opening lamps one-light"),
        ("--room hall --date 2031-06-06", "opening"),
        ("--room tower --room boathouse --kind session", "night-watch fog farewell"),
        ("--room tower --kind break", ""),
        ("--page 1", "registration opening night-watch"),
        ("--page 1-2 --kind breaks", "tea"),
        ("--chair placeholder", "fog one-light"),
        ("--speaker ada", "opening farewell"),
        ("--speaker echantillon", "opening"),
        ("--speaker sample", "fog"),
        ("--country Iceland", "opening lamps"),
        ("--country NO", "opening"),
        ("--country Portugal", ""),
        ("--organization GSL", "opening lamps farewell"),
        ("--organization PHS", "fog"),
    ],
)
def test_sessions(second: Ask, typed: str, found: str) -> None:
    words = typed.split() if typed.startswith("-") else [typed] if typed else []
    ids = found.split()
    assert [record["id"] for record in second("sessions", *words, "--json").json] == ids
    shown = second("sessions", *words, columns=150).out
    assert all(id_ in shown for id_ in ids)
    assert not {"null", "None"} & set(shown.split())
    if typed.startswith("-"):  # and not one slot in full
        assert [row[:9] for row in shown.splitlines()[2:]] == ["2031-06-0"] * len(ids)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        (("sessions", "Workshop C"), "Did you mean: lamps, fog?"),
        (("sessions", "ii"), "The sessions are registration, opening, night-watch"),
        (("sessions", "--theme", "lamps"), "This data set has no themes."),
        (("themes", "lamps"), "This data set has no themes."),
        (("themes", "--paragraph", "1"), "This data set has no paragraphs."),
        (("sessions", "--page", "3"), "The pages are 1–2."),
        (("timeline", "--room", "bothouse"), "Did you mean: Boathouse?"),
        (("themes", "--verb", "welcomed"), "This data set has no points."),
        (("cite", "1"), "This data set has no paragraphs."),
        (("speaker", "hanako"), "Did you mean: '見本 花子'?"),
        (("speaker", "paradeigma"), "Did you mean: 'Ελένη Παράδειγμα'?"),
        (("speaker", "--organization", "Lighthouse Guild"), "Guild of Sample Lighthouses"),
    ],
)
def test_what_is_unknown_here(second: Ask, typed: tuple[str, ...], hint: str) -> None:
    assert hint in second(*typed, status=1).err


@pytest.mark.parametrize(
    "typed",
    [
        "themes",
        "themes --points",
        "themes --actor none",
        "themes --session fog",
        "themes --mentions GSL",
        "search light --in themes",
        "search light --in points",
        "stats --by theme",
        "stats --by verb",
    ],
)
def test_without_a_summary_the_answer_is_none(second: Ask, typed: str) -> None:
    assert second(*typed.split()) == ("", f"{NO_SUMMARY}\n")
    out, err = second(*typed.split(), "--json", "-e", status=1)
    assert (out, json.loads(err)) == ("[]\n", {"note": NO_SUMMARY})


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ada", "ada-example:opening ada-example:opening ada-example:farewell"),
        ("echantillon", "eloise-echantillon:opening eloise-echantillon:lamps"),
        ("παραδειγμα", "eleni-paradeigma:opening"),
        ("花子", "mihon-hanako:fog"),
        (
            "--country Iceland",
            "eloise-echantillon:opening eloise-echantillon:lamps sigridur-synishorn:lamps",
        ),
        ("--country GR", "eleni-paradeigma:opening"),
        ("--organization GSL", "ada-example:opening cleo-specimen:lamps ada-example:farewell"),
        ("--organization PHS", "mihon-hanako:fog"),
        (
            "--role chair --session opening --session lamps",
            "ada-example:opening eloise-echantillon:lamps",
        ),
        (
            "--role chair --session fog --session one-light",
            "dora-placeholder:fog dora-placeholder:one-light",
        ),
        ("--role keynote", "eloise-echantillon:opening"),
        ("--role presenters", "ben-sample:night-watch"),
        ("--office-kind executive_head", "ada-example:opening ada-example:farewell"),
        ("--office-kind head-of-state", ""),
        ("--office-kind none --page 1 --role keynote", "eloise-echantillon:opening"),
        ("--honorific captain", "dora-placeholder:fog dora-placeholder:one-light"),
        ("--honorific none", "eleni-paradeigma:opening"),
        ("--honorific captain --page 1", ""),
        ("--role minister", "bjorn-eksempel:opening ines-muestra:one-light"),
        ("--session fog", "dora-placeholder:fog mihon-hanako:fog ben-sample:fog"),
    ],
)
def test_speakers(second: Ask, typed: str, found: str) -> None:
    records = second("speaker", *typed.split(), "--json").json
    assert [f"{record['person']}:{record['session']}" for record in records] == found.split()
    shown = second("speaker", *typed.split(), columns=150).out
    assert all(record["name"] in shown for record in records)
    assert "None" not in shown


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("fog", "fog mihon-hanako"),
        ("花子", "mihon-hanako fog"),
        ("paradeigma", "eleni-paradeigma"),
        ("lamps lenses", "lamps"),
        ("lens committee", "lens-committee cleo-specimen lamps"),
        ("zebra", ""),
    ],
)
def test_search(second: Ask, words: str, hits: str) -> None:
    found = second("search", *words.split(), "--json").json
    assert {hit["id"] for hit in found} == set(hits.split())
    shown = second("search", *words.split()).out
    assert all(hit["id"] in shown for hit in found)


@pytest.mark.parametrize(
    ("field", "counted"),
    [
        ("country", {"Iceland": 3, "Norway": 1, "Greece": 1, "Chile": 1, None: 9}),
        ("organization", {"Guild of Sample Lighthouses": 3, "Lens Committee": 1}
         | {"Placeholder Harbour School": 1, None: 11}),
        ("person", {"ada-example": 3, "eloise-echantillon": 2, "ben-sample": 2}
         | {"dora-placeholder": 2, "bjorn-eksempel": 1, "eleni-paradeigma": 1}
         | {"sigridur-synishorn": 1, "cleo-specimen": 1, "mihon-hanako": 1, "ines-muestra": 1}),
        ("year", {"2031": 15}),
        ("role", {"speaker": 9, "chair": 4, "keynote": 1, "presenter": 1}),
        ("office kind", {"executive_head": 2, "minister": 1, "foreign_minister": 1, None: 11}),
        ("session", {"opening": 5, "lamps": 3, "fog": 3, "one-light": 2, "night-watch": 1}
         | {"farewell": 1}),
        ("honorific", {"Dr.": 3, "Ms.": 3, "Mr.": 3, "Captain": 2, "H.E. Mr.": 1}
         | {"Professor": 1, "H.E. Ms.": 1, None: 1}),
    ],
)  # fmt: skip
def test_counts(second: Ask, field: str, counted: dict[str | None, int]) -> None:
    records = second("stats", "--by", field, "--json").json
    assert {record["value"]: record["count"] for record in records} == counted
    assert {record["whole"] for record in records} == {15}
    assert "None" not in second("stats", "--by", field).out


def test_the_days_as_stretches(second: Ask) -> None:
    found = second("timeline", "--at", "10:15", "--at", "00:30", "--json").json
    marked = [record["id"] for record in found if record["marked"]]
    assert marked == ["night-watch", "lamps", "fog", "farewell"]
    picture = second("timeline", "--at", "00:30", "--svg", "-").out
    for printed in ("Saturday, 2031-06-07", "23:00–01:00, Tower", "1 speaker, Tower", ">00:30<"):
        assert printed in picture


WHOLE = (
    "Guild of Sample Lighthouses, Programme of the Days, Second Gathering of Lighthouse-Keepers,"
    " Specimen Bay, 6–8 June 2031"
)


@pytest.mark.parametrize(
    ("reference", "places"),
    [
        ("", [""]),
        ("fog", [", p. 2 (Workshop B: Fog and horns)"]),
        ("night-watch", [", p. 1 (Night watch)"]),
        (
            "sample",
            [
                ", p. 1 (Night watch; Presenter: Mr. Ben Sample)",
                ", p. 2 (Workshop B: Fog and horns; Mr. Ben Sample)",
            ],
        ),
    ],
)
def test_citations(second: Ask, reference: str, places: list[str]) -> None:
    told = second("cite", *reference.split()).out
    assert told == "".join(f"{WHOLE}{place}.\n" for place in places)


def test_citations_for_bibliographies(second: Ask) -> None:
    entry = second("cite", "farewell", "--style", "bibtex").out
    assert "  year = {2031},\n  month = jun,\n  number = {p. 2, Farewell},\n" in entry
    items = second("cite", "sample", "--style", "csl-json").json
    assert [item["id"][-6:] for item in items] == ["part-1", "part-2"]
    assert items[0]["issued"] == {"date-parts": [[2031, 6]]}


def test_the_paper_holds_every_fact(second: Ask) -> None:
    assert second("verify", str(PAPER)).out.endswith("\n40 of 40 found\n")
    found = second("verify", str(PAPER), "--json").json
    entries = [
        part["printed"]
        for slot in json.loads(PROGRAMME)["sessions"]
        for part in slot.get("parts", ())
    ]
    facts = [fact["fact"] for fact in found if fact["kind"] == "entry"]
    assert facts == list(dict.fromkeys(entries))  # what is printed twice is one fact


@pytest.mark.parametrize(
    ("printed", "altered", "fact"),
    [
        ("23.00 – 01.00", "23.00 – 02.00", "23.00 – 01.00"),
        ("Παράδειγμα", "Δείγμα", "Ελένη Παράδειγμα, Greece"),
        (
            "花子",
            "太郎",
            "Professor 見本 花子, K.L., Head of Fog Studies, Placeholder Harbour School",
        ),
        ("Workshop A", "Workshop C", "Workshop A"),
        ("ten minutes", "six minutes", "Speakers have ten minutes, everyone else two"),
    ],
)
def test_another_paper_is_told_from_it(
    second: Ask, tmp_path: Path, printed: str, altered: str, fact: str
) -> None:
    text = PAPER.read_text(encoding="utf-8")
    assert text.count(printed) == 1
    (tmp_path / "other.txt").write_text(text.replace(printed, altered), encoding="utf-8")
    found = second("verify", str(tmp_path / "other.txt"), "--json", status=1).json
    assert [record["fact"] for record in found if not record["found"]] == [fact]


@pytest.mark.parametrize("kind", QUESTIONS)
def test_records_have_the_shape_of_their_schemas(second: Ask, kind: str) -> None:
    others = {"fact": ("verify", str(PAPER)), "hit": ("search", "light")}
    answer = second(*others.get(kind, QUESTIONS[kind]), "--json").json
    assert list(Draft202012Validator(schema_of(kind)).iter_errors(answer)) == []


def test_the_data_are_sound_and_have_a_version(ask: Ask, second: Ask) -> None:
    verdict = f"{SECOND_EVENT}: sound: 8 slots, 15 parts of 10 people, no summary\n"
    assert ask("check", str(SECOND_EVENT)) == (verdict, "")
    told = second("--version", "--json").json
    assert told["programme_sha256"] == hashlib.sha256(PROGRAMME).hexdigest()
    assert (told["data_version"], told["document"]) == ("1", "Programme of the Days")
    assert told["summary_sha256"] is None
