"""Which themes, and which points under them: every filter, alone and with others."""

import pytest

from symposium_cli.dataset.models import Symposium, ThemePoint
from symposium_cli.errors import UnknownError, UsageError
from symposium_cli.queries.filters import Result
from symposium_cli.queries.summary import ThemeCriteria, find_points, find_theme_records
from tests.support.events import built, fair, point, programme, summary, theme

CALLS = ["p2-2", "p4-2", "p6-3", "p7-5", "p11-2", "p12-3", "p13-2", "p14-4", "p20-3", "p19-1"]


def themes(symposium: Symposium, asked: ThemeCriteria) -> list[str]:
    return [theme.id for theme in find_theme_records(symposium, asked).records]


def points(symposium: Symposium, asked: ThemeCriteria) -> list[str]:
    return [found.point.id for found in find_points(symposium, asked).records]


def test_without_filters_everything_is_listed_in_order(symposium: Symposium) -> None:
    assert symposium.summary is not None
    all_themes = symposium.summary.themes
    assert find_theme_records(symposium, ThemeCriteria()) == Result(all_themes)
    assert find_points(symposium, ThemeCriteria()) == Result(
        tuple(ThemePoint(theme, point) for theme in all_themes for point in theme.points)
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("human-rights", ["human-rights"]),
        ("HUMAN RIGHTS", ["human-rights"]),
        ("the media", ["media"]),
        ("victims of terrorism", ["victims"]),
        ("capacity", ["capacity-building"]),
        ("counter", ["strategy", "dialogue", "ctitf"]),
    ],
)
def test_themes_by_id_title_or_words(symposium: Symposium, typed: str, found: list[str]) -> None:
    answer = find_theme_records(symposium, ThemeCriteria(theme=typed))
    assert [theme.id for theme in answer.records] == found
    assert answer.single is (len(found) == 1)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (ThemeCriteria(sessions=["v"]), ["human-rights", "victims"]),
        (ThemeCriteria(sessions=["Session III"]), ["law-enforcement", "capacity-building"]),
        (
            ThemeCriteria(sessions=["closing", "4"]),
            ["regional-cooperation", "follow-up"],
        ),
        (ThemeCriteria(theme="counter", sessions=["ii"]), ["dialogue"]),
    ],
)
def test_filters_on_themes_keep_all_their_points(
    symposium: Symposium, asked: ThemeCriteria, found: list[str]
) -> None:
    assert symposium.summary is not None
    expected = tuple(theme for theme in symposium.summary.themes if theme.id in found)
    answer = find_theme_records(symposium, asked)
    assert answer.records == expected
    assert [theme.id for theme in answer.records] == found
    assert find_points(symposium, asked).records == tuple(
        ThemePoint(theme, point) for theme in expected for point in theme.points
    )


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (ThemeCriteria(calls=True), CALLS),
        (ThemeCriteria(verbs=["reaffirmed"]), ["p18-1"]),
        (ThemeCriteria(verbs=["Full Support"]), ["p4-1"]),
        (ThemeCriteria(verbs=["attention"]), ["p7-3", "p16-2"]),
        (ThemeCriteria(verbs=["said", "recognized"]), ["p12-1", "p14-2"]),
        (
            ThemeCriteria(verbs=["welcome"]),
            ["p4-3", "p9-1", "p15-2", "p18-4", "p21-1"],
        ),
        (ThemeCriteria(actors=["some participants"]), ["p7-3", "p9-2"]),
        (ThemeCriteria(actors=["the discussions", "many"]), ["p9-1", "p13-2"]),
        (ThemeCriteria(mentions=["CTITF Office"]), ["p1-1", "p9-1"]),
        (ThemeCriteria(mentions=["UNGA"]), ["p4-4"]),
        (ThemeCriteria(mentions=["a/res/62/272"]), ["p2-2"]),
        (ThemeCriteria(mentions=["GCTF", "victims-symposium"]), ["p9-2", "p15-1"]),
        (ThemeCriteria(mentions=["Symposium"]), ["p1-1", "p2-1", "p21-1", "p21-2"]),
        (ThemeCriteria(paragraphs=[14]), ["p14-1", "p14-2", "p14-3", "p14-4"]),
        (ThemeCriteria(paragraphs=[19, 2]), ["p2-1", "p2-2", "p19-1"]),
        (ThemeCriteria(paragraphs=[3, 19]), ["p19-1"]),
        (ThemeCriteria(theme="media", verbs=["noted"]), ["p17-2"]),
        (ThemeCriteria(sessions=["opening"], calls=True), ["p4-2", "p11-2"]),
    ],
)
def test_each_filter_on_points(
    symposium: Symposium, asked: ThemeCriteria, found: list[str]
) -> None:
    assert points(symposium, asked) == found
    listed = find_theme_records(symposium, asked).records
    assert [point.id for theme in listed for point in theme.points] == found


@pytest.mark.parametrize("typed", ["none", "None", "NONE"])
def test_points_without_an_actor(symposium: Symposium, typed: str) -> None:
    asked = ThemeCriteria(actors=[typed], paragraphs=[6, 13, 20])
    assert points(symposium, asked) == ["p6-2", "p6-3", "p20-2", "p20-3"]


def test_no_actor_and_an_actor_are_alternatives(symposium: Symposium) -> None:
    asked = ThemeCriteria(actors=["none", "the discussions"], calls=True)
    assert points(symposium, asked) == ["p6-3", "p11-2", "p12-3", "p13-2", "p20-3"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (ThemeCriteria(calls=True, verbs=["encouraged"], actors=["discussions"]), ["p13-2"]),
        (ThemeCriteria(verbs=["highlighted"], mentions=["CTITF"]), ["p8-3", "p10-2"]),
        (ThemeCriteria(calls=True, paragraphs=[11, 12]), ["p11-2", "p12-3"]),
        (ThemeCriteria(verbs=["called"], actors=["participants"]), ["p7-5", "p14-4", "p19-1"]),
        (ThemeCriteria(actors=["participants"], mentions=["UNCCT"], verbs=["welcome"]), ["p9-1"]),
    ],
)
def test_filters_on_points_hold_of_the_same_point(
    symposium: Symposium, asked: ThemeCriteria, found: list[str]
) -> None:
    assert points(symposium, asked) == found


def test_a_theme_whose_points_pass_one_filter_each_is_left_out(symposium: Symposium) -> None:
    # Paragraph 7 has points without an actor, and another that calls for something.
    asked = ThemeCriteria(theme="law-enforcement", actors=["none"], calls=True)
    note = "Nothing answers to all of these together: THEME law-enforcement, --actor none, --calls."
    assert find_theme_records(symposium, asked) == Result((), (note,))
    assert find_points(symposium, asked) == Result((), (note,))


def test_a_theme_is_listed_with_just_the_points_that_pass(symposium: Symposium) -> None:
    answer = find_theme_records(symposium, ThemeCriteria(theme="dialogue", calls=True))
    (found,) = answer.records
    assert [point.id for point in found.points] == ["p6-3"]
    assert (found.title, found.paragraphs) == (
        "Dialogue and countering the appeal of terrorism",
        (5, 6),
    )
    assert answer.single


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (ThemeCriteria(paragraphs=[3]), [("symposium", 0)]),
        (ThemeCriteria(paragraphs=[3, 4]), [("symposium", 0), ("strategy", 5)]),
        (ThemeCriteria(paragraphs=[1, 3]), [("symposium", 2)]),
        (ThemeCriteria(paragraphs=[3], theme="symposium"), [("symposium", 0)]),
        (ThemeCriteria(paragraphs=[21]), [("follow-up", 2)]),
        (ThemeCriteria(paragraphs=[3], calls=True), []),
        (ThemeCriteria(paragraphs=[3], actors=["none"]), []),
        (ThemeCriteria(paragraphs=[3], sessions=["opening"]), []),
    ],
)
def test_a_paragraph_that_makes_no_point_still_has_its_theme(
    symposium: Symposium, asked: ThemeCriteria, found: list[tuple[str, int]]
) -> None:
    listed = find_theme_records(symposium, asked).records
    assert [(theme.id, len(theme.points)) for theme in listed] == found


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        (ThemeCriteria(sessions=["lunch"]), "Nothing here answers to --session lunch."),
        (
            ThemeCriteria(theme="internet", sessions=["v", "iii"]),
            "Nothing answers to all of these together: THEME internet, --session v --session iii.",
        ),
        (
            ThemeCriteria(verbs=["said"], actors=["many"], mentions=["UNCCT"], paragraphs=[9]),
            (
                "Nothing answers to all of these together: "
                "--verb said, --actor many, --mentions UNCCT, --paragraph 9."
            ),
        ),
        (
            ThemeCriteria(calls=True, paragraphs=[3]),
            "Nothing answers to all of these together: --calls, --paragraph 3.",
        ),
        (
            ThemeCriteria(mentions=["OIC", "CTED"]),
            "Nothing here answers to --mentions OIC --mentions CTED.",
        ),
    ],
)
def test_no_theme_and_no_point_are_answers_that_say_why(
    symposium: Symposium, asked: ThemeCriteria, note: str
) -> None:
    assert find_theme_records(symposium, asked) == Result((), (note,))
    assert find_points(symposium, asked) == Result((), (note,))


@pytest.mark.parametrize("paragraphs", [[3], [3, 3]])
def test_paragraph_3_makes_no_point(symposium: Symposium, paragraphs: list[int]) -> None:
    answer = find_points(symposium, ThemeCriteria(paragraphs=paragraphs))
    assert answer == Result((), ("Paragraph 3 makes no point.",))


def test_paragraphs_that_make_no_point_are_told_together() -> None:
    silent = built(fair(), summary(theme("purpose", paragraphs=[1, 2, 3, 5])))
    answer = find_points(silent, ThemeCriteria(paragraphs=[5, 2, 1, 2]))
    assert answer == Result((), ("Paragraphs 1–2, 5 make no point.",))


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        (
            ThemeCriteria(paragraphs=[3], theme="symposium"),
            "Nothing answers to all of these together: THEME symposium, --paragraph 3.",
        ),
        (
            ThemeCriteria(paragraphs=[3], actors=["none"]),
            "Nothing answers to all of these together: --actor none, --paragraph 3.",
        ),
    ],
)
def test_a_paragraph_among_other_filters_is_not_blamed_alone(
    symposium: Symposium, asked: ThemeCriteria, note: str
) -> None:
    assert find_points(symposium, asked) == Result((), (note,))


@pytest.mark.parametrize(
    ("asked", "kind", "message", "did_you_mean"),
    [
        (
            ThemeCriteria(theme="victmis"),
            "unknown_theme",
            "There is no theme 'victmis'.",
            ("victims",),
        ),
        (
            ThemeCriteria(sessions=["v", "VI"]),
            "unknown_session",
            "There is no session 'VI'.",
            ("v",),
        ),
        (
            ThemeCriteria(verbs=["noted", "strssed"]),
            "unknown_verb",
            "No point here has the verb 'strssed'.",
            ("stressed",),
        ),
        (
            ThemeCriteria(actors=["none", "some partcipants"]),
            "unknown_actor",
            "No point here has the actor 'some partcipants'.",
            ("some participants",),
        ),
        (
            ThemeCriteria(mentions=["CTITF", "UNCTT"]),
            "unknown_mention",
            "Nothing is named here by 'UNCTT'.",
            ("UNCCT",),
        ),
        (
            ThemeCriteria(paragraphs=[1, 22]),
            "unknown_paragraph",
            "There is no paragraph 22.",
            (),
        ),
        (ThemeCriteria(paragraphs=[0]), "unknown_paragraph", "There is no paragraph 0.", ()),
    ],
)
def test_what_is_unknown_is_said_even_where_nothing_is_left(
    symposium: Symposium,
    asked: ThemeCriteria,
    kind: str,
    message: str,
    did_you_mean: tuple[str, ...],
) -> None:
    nothing_left = asked._replace(sessions=["lunch", *asked.sessions])
    for find in (find_theme_records, find_points):
        for criteria in (asked, nothing_left):
            with pytest.raises(UnknownError) as caught:
                find(symposium, criteria)
            assert (caught.value.kind, caught.value.message) == (kind, message)
            assert caught.value.did_you_mean == did_you_mean


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        (ThemeCriteria(paragraphs=[22]), "The paragraphs are 1–21."),
        (
            ThemeCriteria(sessions=["VI"]),
            "The sessions are registration, opening, ii, iii, lunch, iv, v, closing.",
        ),
        (
            ThemeCriteria(verbs=["sang"]),
            (
                "The verbs are: called for, discussed, drew attention to, emphasized, encouraged, "
                "expressed full support, highlighted, noted, paid particular attention to, raised, "
                "reaffirmed, recognized, said, stressed, underlined, welcome, welcomed."
            ),
        ),
        (
            ThemeCriteria(actors=["nobody"]),
            "Give words of an actor as printed, or none for points without one.",
        ),
    ],
)
def test_a_hint_says_what_there_is(symposium: Symposium, asked: ThemeCriteria, hint: str) -> None:
    with pytest.raises(UnknownError) as caught:
        find_points(symposium, asked)
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (ThemeCriteria(verbs=["?"]), "--verb '?' holds no word to look for."),
        (ThemeCriteria(actors=[""]), "--actor '' holds no word to look for."),
        (ThemeCriteria(theme="-"), "THEME '-' holds no word to look for."),
        (ThemeCriteria(theme=""), "THEME '' holds no word to look for."),
        (ThemeCriteria(sessions=["v", ""]), "SESSION '' holds no word to look for."),
        (ThemeCriteria(mentions=["UN", "!"]), "--mentions '!' holds no word to look for."),
    ],
)
def test_words_need_a_letter_or_digit(
    symposium: Symposium, asked: ThemeCriteria, message: str
) -> None:
    for find in (find_theme_records, find_points):
        for whole_or_bare in (symposium, symposium._replace(summary=None)):
            with pytest.raises(UsageError) as caught:
                find(whole_or_bare, asked)
            assert caught.value.message == message


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (ThemeCriteria(mentions=["goe"]), ["p1-1"]),
        (ThemeCriteria(mentions=["Market Charter"]), ["p1-2"]),
        (ThemeCriteria(mentions=["R/1"]), ["p1-2"]),
        (ThemeCriteria(mentions=["exampleville fair"]), ["p3-1"]),
        (ThemeCriteria(mentions=["town council"]), []),
        (ThemeCriteria(verbs=["praised"], actors=["visitors"]), []),
        (ThemeCriteria(calls=True), ["p1-1"]),
        (ThemeCriteria(sessions=["1"]), ["p1-1", "p1-2"]),
        (ThemeCriteria(sessions=["night walk"]), []),
        (ThemeCriteria(paragraphs=[2]), []),
    ],
)
def test_points_of_any_data_set(
    fairground: Symposium, asked: ThemeCriteria, found: list[str]
) -> None:
    assert points(fairground, asked) == found


def test_a_theme_rests_on_a_paragraph_in_any_data_set(fairground: Symposium) -> None:
    assert themes(fairground, ThemeCriteria(paragraphs=[2])) == ["purpose"]


def test_one_theme_that_is_left_is_not_one_that_was_asked_for(symposium: Symposium) -> None:
    answer = find_theme_records(symposium, ThemeCriteria(sessions=["iv"]))
    assert (len(answer.records), answer.single) == (1, False)


def test_a_theme_without_points_is_listed_where_nothing_is_asked_of_points() -> None:
    bare = built(fair(), summary(theme("purpose"), theme("trade", point("p1-1"))))
    assert themes(bare, ThemeCriteria()) == ["purpose", "trade"]
    assert themes(bare, ThemeCriteria(theme="purpose")) == ["purpose"]
    assert themes(bare, ThemeCriteria(mentions=["guild"])) == []


def test_two_themes_may_share_a_paragraph() -> None:
    shared = summary(theme("purpose", point("p1-1")), theme("trade", paragraphs=[1]))
    fairground = built(programme(), shared)
    assert themes(fairground, ThemeCriteria(paragraphs=[1])) == ["purpose", "trade"]


@pytest.mark.parametrize(
    "asked",
    [
        ThemeCriteria(),
        ThemeCriteria(calls=True),
        ThemeCriteria(sessions=["talks"]),
        ThemeCriteria(actors=["none"]),
        ThemeCriteria(mentions=["GoE"]),
        ThemeCriteria(sessions=["1"], calls=True, mentions=["guild"]),
    ],
)
def test_a_data_set_without_a_summary_says_so(asked: ThemeCriteria) -> None:
    note = "This data set has no summary."
    assert find_theme_records(built(fair()), asked) == Result((), (note,))
    assert find_points(built(fair()), asked) == Result((), (note,))


def test_a_summary_without_themes_lists_nothing() -> None:
    empty = built(fair(), summary())
    note = "There is nothing here to list."
    assert find_theme_records(empty, ThemeCriteria()) == Result((), (note,))
    assert find_points(empty, ThemeCriteria()) == Result((), (note,))


def test_a_summary_without_themes_has_no_paragraph() -> None:
    empty = built(programme(), summary())
    with pytest.raises(UnknownError) as unknown:
        find_theme_records(empty, ThemeCriteria(paragraphs=[1]))
    assert unknown.value.message == "There is no paragraph 1."
    assert unknown.value.hint == "This data set has no paragraphs."


@pytest.mark.parametrize(
    ("asked", "kind", "message"),
    [
        (ThemeCriteria(theme="purpose"), "unknown_theme", "There is no theme 'purpose'."),
        (ThemeCriteria(sessions=["VI"]), "unknown_session", "There is no session 'VI'."),
        (
            ThemeCriteria(verbs=["asked for"]),
            "unknown_verb",
            "No point here has the verb 'asked for'.",
        ),
        (
            ThemeCriteria(actors=["none", "visitors"]),
            "unknown_actor",
            "No point here has the actor 'visitors'.",
        ),
        (
            ThemeCriteria(mentions=["GoE", "Market Charter"]),
            "unknown_mention",
            "Nothing is named here by 'Market Charter'.",
        ),
        (ThemeCriteria(paragraphs=[1]), "unknown_paragraph", "There is no paragraph 1."),
    ],
)
def test_without_a_summary_everything_is_checked_as_in_an_empty_one(
    asked: ThemeCriteria, kind: str, message: str
) -> None:
    told = []
    for symposium in (built(fair()), built(fair(), summary())):
        for find in (find_theme_records, find_points):
            with pytest.raises(UnknownError) as caught:
                find(symposium, asked)
            assert (caught.value.kind, caught.value.message) == (kind, message)
            told.append((caught.value.hint, caught.value.did_you_mean))
    assert len(set(told)) == 1
