"""The commands of `symp`: load, ask, print."""

from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from symposium_cli.frame import Command, Commands, with_shared_options

if TYPE_CHECKING:
    from symposium_cli.console import Terminal
    from symposium_cli.reply import Reply

app = typer.Typer(
    cls=Commands,
    add_completion=False,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

Countries = Annotated[
    list[str] | None,
    typer.Option("--country", metavar="STATE", help="A state's usual name or ISO 3166 code."),
]
Organizations = Annotated[
    list[str] | None,
    typer.Option("--organization", metavar="BODY", help="A body's full name or acronym."),
]
Sessions = Annotated[
    list[str] | None,
    typer.Option("--session", metavar="SESSION", help="A session's id, label or number."),
]


@app.callback()
@with_shared_options
def symp(
    reply: "Reply",
    *,
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and end.")] = False,
    show_completion: Annotated[
        str | None,
        typer.Option(
            "--show-completion", metavar="SHELL", help="Show the completion script of bash or zsh."
        ),
    ] = None,
) -> int:
    """Who spoke for whom, in which session and office, and what the summary says of it.

    \b
    Examples:
      symp sessions
      symp speaker --country Norway
      symp themes "human rights"
      symp themes --calls --points --json
      symp search media victims
      symp stats --by country

    Answers about the United Nations Secretary-General's Symposium on International
    Counter-Terrorism Cooperation (New York, 19 September 2011), with the page of the document.
    Options given twice mean either; different options must all hold. Words match whatever
    their case, accents, hyphens and apostrophes.

    \b
    Exit status:
      0  answered, also when the answer is none
      1  something named is not known here
      2  the command line is wrong
      3  the data cannot be read or are not sound
      4  the answer cannot be written

    \b
    Environment:
      SYMP_DATA   directory of the data set to answer from
      COLUMNS     width of tables
      NO_COLOR    no colour; wins over CLICOLOR_FORCE and FORCE_COLOR
    """
    if version:
        _version(reply)
    if show_completion is not None:
        _show_script(show_completion)
    if context.invoked_subcommand is None:
        from symposium_cli import output

        output.write(f"{context.get_help()}\n", machine=False)
    return 0


def _version(reply: "Reply") -> NoReturn:
    from symposium_cli import __version__
    from symposium_cli.store import digests

    reply.holds("version")
    programme = reply.load().programme
    record = {
        "version": __version__,
        "data_version": programme.data_version,
        "document": programme.event.document.title,
        **digests(reply.options.directory),
    }
    raise typer.Exit(reply.give(record, lambda _: f"symp {__version__}\n"))


def _show_script(shell: str) -> NoReturn:
    from symposium_cli import output
    from symposium_cli.errors import UsageError
    from symposium_cli.shells import SCRIPTS

    if shell not in SCRIPTS:
        raise UsageError(
            f"There is no completion for {shell!r}.", hint=f"The shells are {', '.join(SCRIPTS)}."
        )
    output.write(SCRIPTS[shell], machine=True)
    raise typer.Exit


@app.command(cls=Command)
@with_shared_options
def about(reply: "Reply") -> int:
    """What event this is, and everything that its document names.

    \b
    Examples:
      symp about
      symp about --json
    """
    from symposium_cli.recorder import Recorder

    reply.holds("about")
    record = Recorder(reply.load()).about()

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.console import draw_sheets
        from symposium_cli.views import about_sheet

        return draw_sheets([about_sheet(record)], terminal)

    return reply.give(record, draw)


@app.command(cls=Command)
@with_shared_options
def sessions(
    reply: "Reply",
    *,
    session: Annotated[
        str | None,
        typer.Argument(metavar="SESSION", help="A session's id, label or number: ii, 2."),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="registration, session or break."),
    ] = None,
    at: Annotated[
        list[str] | None,
        typer.Option(metavar="TIME", help="Slots under way at this time: 9:15, 09:15 or 0915."),
    ] = None,
    date: Annotated[
        list[str] | None, typer.Option(metavar="DATE", help="Slots of this day: 2011-09-19.")
    ] = None,
    chair: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Words of the chair's name.")
    ] = None,
    speaker: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Words of a speaker's name.")
    ] = None,
    country: Countries = None,
    organization: Organizations = None,
    theme: Annotated[
        list[str] | None,
        typer.Option(metavar="THEME", help="Sessions linked to a theme of the summary."),
    ] = None,
) -> int:
    """The slots of the programme, or one in full.

    \b
    Examples:
      symp sessions
      symp sessions ii
      symp sessions --at 11:45
      symp sessions --country Norway --country France
      symp sessions --theme human-rights --json
    """
    from symposium_cli.query_programme import SessionCriteria, find_sessions
    from symposium_cli.recorder import Recorder
    from symposium_cli.typed import parse_date, parse_kind, parse_time

    reply.holds("session")
    symposium = reply.load()
    asked = SessionCriteria(
        session=session,
        kinds=[parse_kind(typed) for typed in kind or ()],
        at=[parse_time(typed) for typed in at or ()],
        dates=[parse_date(typed) for typed in date or ()],
        chairs=chair or (),
        speakers=speaker or (),
        countries=country or (),
        organizations=organization or (),
        themes=theme or (),
    )
    answer = find_sessions(symposium, asked)
    records = Recorder(symposium)
    found = [records.session(record) for record in answer.records]

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.console import draw_list, draw_sheets
        from symposium_cli.views import session_columns, session_sheet

        if answer.single:
            sheets = [session_sheet(record, records.links_to(record["id"])) for record in found]
            return draw_sheets(sheets, terminal)
        return draw_list(found, session_columns(found), terminal)

    return reply.give(found, draw, answer.notes)


@app.command(cls=Command)
@with_shared_options
def speaker(
    reply: "Reply",
    *,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Words of a person's name.")
    ] = None,
    country: Countries = None,
    organization: Organizations = None,
    role: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ROLE",
            help="A part (chair, keynote, speaker, presenter), a kind of office (head of state, "
            "head of government, foreign minister), or words of an office.",
        ),
    ] = None,
    session: Sessions = None,
) -> int:
    """Who had a part, in what office and for whom, one record a part.

    \b
    Examples:
      symp speaker
      symp speaker jimenez
      symp speaker --country Norway
      symp speaker --organization EU
      symp speaker --role chair --json
    """
    from symposium_cli.query_programme import SpeakerCriteria, find_appearances
    from symposium_cli.recorder import Recorder

    reply.holds("speaker")
    symposium = reply.load()
    asked = SpeakerCriteria(
        name=name,
        countries=country or (),
        organizations=organization or (),
        roles=role or (),
        sessions=session or (),
    )
    answer = find_appearances(symposium, asked)
    records = Recorder(symposium)
    found = [records.speaker(record) for record in answer.records]

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.console import draw_list, draw_sheets
        from symposium_cli.views import SPEAKER_COLUMNS, speaker_sheet

        if answer.single:
            slots = [records.session(record.session) for record in answer.records]
            return draw_sheets(map(speaker_sheet, found, slots), terminal)
        return draw_list(found, SPEAKER_COLUMNS, terminal)

    return reply.give(found, draw, answer.notes)


@app.command(cls=Command)
@with_shared_options
def themes(
    reply: "Reply",
    *,
    theme: Annotated[
        str | None, typer.Argument(metavar="THEME", help="A theme's id, or words of its title.")
    ] = None,
    points: Annotated[bool, typer.Option("--points", help="List points, one record each.")] = False,
    session: Sessions = None,
    verb: Annotated[
        list[str] | None, typer.Option(metavar="VERB", help="Words of the reporting verb.")
    ] = None,
    actor: Annotated[
        list[str] | None,
        typer.Option(metavar="ACTOR", help="Words of who says it; none where nobody is named."),
    ] = None,
    calls: Annotated[bool, typer.Option("--calls", help="Only calls for action.")] = False,
    mentions: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A body, document, event or resolution named."),
    ] = None,
    paragraph: Annotated[
        list[str] | None, typer.Option(metavar="NUMBER", help="A paragraph of the summary.")
    ] = None,
) -> int:
    """The themes of the summary, or one with its points.

    \b
    Examples:
      symp themes
      symp themes human-rights
      symp themes --calls --points
      symp themes --actor "some participants"
      symp themes --mentions UNCCT --json
    """
    from symposium_cli.query_summary import ThemeCriteria, find_points, find_theme_records
    from symposium_cli.recorder import Recorder
    from symposium_cli.typed import parse_paragraph

    reply.holds("point" if points else "theme")
    symposium = reply.load()
    asked = ThemeCriteria(
        theme=theme,
        sessions=session or (),
        verbs=verb or (),
        actors=actor or (),
        calls=calls,
        mentions=mentions or (),
        paragraphs=[parse_paragraph(typed) for typed in paragraph or ()],
    )
    records = Recorder(symposium)
    if points:
        listed = find_points(symposium, asked)
        rows = [records.point(record) for record in listed.records]

        def draw_points(terminal: "Terminal") -> str:
            from symposium_cli.console import draw_list
            from symposium_cli.views import POINT_COLUMNS

            return draw_list(rows, POINT_COLUMNS, terminal)

        return reply.give(rows, draw_points, listed.notes)
    answer = find_theme_records(symposium, asked)
    found = [records.theme(record) for record in answer.records]

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.console import draw_list, draw_sheets
        from symposium_cli.views import THEME_COLUMNS, theme_sheet

        if answer.single:
            slots = {slot.id: records.session(slot) for slot in symposium.programme.sessions}
            return draw_sheets([theme_sheet(record, slots) for record in found], terminal)
        return draw_list(found, THEME_COLUMNS, terminal)

    return reply.give(found, draw, answer.notes)


@app.command(cls=Command)
@with_shared_options
def search(
    reply: "Reply",
    *,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help="Words; several in quotes, a phrase.")
    ],
    within: Annotated[
        list[str] | None,
        typer.Option(
            "--in",
            metavar="WHERE",
            help="sessions, speakers, themes, points or bodies (and documents, events).",
        ),
    ] = None,
) -> int:
    """Everything that mentions all the words, best match first.

    \b
    Examples:
      symp search Norway
      symp search "human rights"
      symp search media victims --in points
      symp search stoere --json
    """
    from symposium_cli.recorder import Recorder
    from symposium_cli.search import parse_kinds
    from symposium_cli.search import search as find

    reply.holds("hit")
    kinds = [kind for typed in within or () for kind in parse_kinds(typed)]
    symposium = reply.load()
    answer = find(symposium, words, kinds)
    found = list(map(Recorder(symposium).hit, answer.records))

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.console import draw_list
        from symposium_cli.views import HIT_COLUMNS

        return draw_list(found, HIT_COLUMNS, terminal)

    return reply.give(found, draw, answer.notes)


@app.command(cls=Command)
@with_shared_options
def timeline(
    reply: "Reply",
    *,
    at: Annotated[
        list[str] | None,
        typer.Option(metavar="TIME", help="Mark this time: 9:15, 09:15 or 0915."),
    ] = None,
    svg: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write a picture, to standard output with -.")
    ] = None,
) -> int:
    """The day drawn to scale, with chairs and numbers of speakers.

    \b
    Examples:
      symp timeline
      symp timeline --at 11:45
      symp timeline --svg day.svg
      symp timeline --json
    """
    from symposium_cli.recorder import Recorder
    from symposium_cli.timeline import stretches
    from symposium_cli.typed import parse_time

    reply.holds("stretch")
    moments = [parse_time(typed) for typed in at or ()]
    symposium = reply.load()
    answer = stretches(symposium.programme.sessions, moments)
    if svg is not None:
        from symposium_cli import picture

        title = symposium.programme.event.title
        return reply.give_file(svg, picture.svg(title, answer.records, moments), answer.notes)
    found = list(map(Recorder(symposium).stretch, answer.records))

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.console import draw_list
        from symposium_cli.views import stretch_columns

        marks = [f"{moment:%H:%M}" for moment in moments]
        return draw_list(found, stretch_columns(found, marks, terminal.width), terminal)

    return reply.give(found, draw, answer.notes)


@app.command(cls=Command)
@with_shared_options
def stats(
    reply: "Reply",
    *,
    by: Annotated[
        str,
        typer.Option(
            metavar="FIELD",
            help="country, organization, role, office kind, session or honorific of the parts; "
            "verb, actor or theme of the points.",
        ),
    ],
) -> int:
    """How many parts, or points of the summary, have each value of a field.

    \b
    Examples:
      symp stats --by country
      symp stats --by "office kind"
      symp stats --by verb --json
    """
    from symposium_cli.recorder import Recorder
    from symposium_cli.stats import counts, parse_by

    reply.holds("count")
    field = parse_by(by)
    symposium = reply.load()
    answer = counts(symposium, field)
    found = list(map(Recorder(symposium).count, answer.records))

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.console import draw_list
        from symposium_cli.views import count_columns

        return draw_list(found, count_columns(found), terminal)

    return reply.give(found, draw, answer.notes)


@app.command(cls=Command)
@with_shared_options
def schema(
    reply: "Reply",
    *,
    document: Annotated[
        str | None, typer.Argument(metavar="NAME", help="A data file or a kind of record.")
    ] = None,
) -> int:
    """JSON Schema of the data files and of every kind of record.

    \b
    Examples:
      symp schema
      symp schema programme
      symp schema speaker
    """
    from symposium_cli import schemas

    reply.holds("schema")
    if document is not None:
        return reply.give_document(schemas.schema(document))
    found = schemas.names()

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.console import draw_list
        from symposium_cli.views import SCHEMA_COLUMNS

        return draw_list(found, SCHEMA_COLUMNS, terminal)

    return reply.give(found, draw)
