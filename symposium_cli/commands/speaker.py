"""`symp speaker`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from symposium_cli.commands.command import answers
from symposium_cli.commands.options import (
    Countries,
    Dates,
    Organizations,
    Pages,
    Sessions,
    Texts,
    argument,
    people,
)
from symposium_cli.commands.parse import parse_dates, parse_office_kinds, parse_pages
from symposium_cli.commands.response import Listing, View
from symposium_cli.commands.roles import Honorifics, OfficeKinds, Roles
from symposium_cli.commands.run import load
from symposium_cli.dataset.models import Appearance
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.names.text import ranges, times
from symposium_cli.output.layout import Column, Line, Sheet
from symposium_cli.queries.filters import Result
from symposium_cli.queries.programme import SpeakerRecord, find_speakers

_YEAR = len("2011")


def columns(_: Sequence[Appearance], view: View) -> list[Column[Appearance]]:
    """Return the columns of a list; with dates when the programme goes over several years."""
    dates = {session.dated or "" for session in view.data.sessions}
    years = {date[:_YEAR] for date in dates}
    heading = "Year" if dates == years else "Date"
    date = Column[Appearance](heading, lambda found: found.session.dated or "", whole=True)
    return [
        *([date] if len(years) > 1 else []),
        Column("Name", lambda found: found.part.full_name),
        Column("Office", lambda found: found.part.office or ""),
        Column("For", lambda found: view.data.affiliation(found.part)),
        Column("Role", lambda found: found.part.role, whole=True),
        Column("Session", lambda found: found.session.id, whole=True),
        Column("Page", lambda found: ranges(found.part.pages), optional=True),
    ]


def sheet(found: Appearance, data: Symposium) -> Sheet:
    """Return one part of one person in full."""
    part, session = found.part, found.session
    code = f" ({part.country_code})" if part.country_code else ""
    order = f", number {found.order}" if found.order else ""
    label = f', printed as "{part.role_label}"' if part.role_label else ""
    slot = f"{session.display_name} ({session.id})"
    when = (slot, session.dated, times(session.start, session.end))
    facts = [
        Line("Id", part.person),
        Line("Office", part.office or ""),
        Line("Country", f"{part.country}{code}" if part.country else ""),
        Line("Organizations", "; ".join(data.body_names[body] for body in part.organizations)),
        Line("Role", f"{part.role}{order}{label}"),
        Line("Session", ", ".join(filter(None, when))),
        Line("Page", ranges(part.pages)),
        Line("Printed", part.printed or ""),
        Line("Source", part.source or ""),
    ]
    return Sheet(part.full_name, facts)


@answers(Listing(SpeakerRecord, columns, sheet))
def speaker(
    ctx: typer.Context,
    *,
    name: Annotated[
        Texts,
        argument("NAME", "Words of a person's name, or the name of a state or body.", people()),
    ] = None,
    country: Countries = None,
    organization: Organizations = None,
    role: Roles = None,
    office_kind: OfficeKinds = None,
    honorific: Honorifics = None,
    session: Sessions = None,
    date: Dates = None,
    page: Pages = None,
) -> Result[Appearance]:
    """List speakers and chairs with their office and country.

    \b
    Examples:
      symp speaker
      symp speaker jimenez
      symp speaker --country Norway
      symp speaker --organization EU
      symp speaker --role chair --json
    """
    return find_speakers(
        load(ctx),
        name=(" ".join(name),) if name else (),
        country=country or (),
        organization=organization or (),
        role=role or (),
        office_kind=[kind for typed in office_kind or () for kind in parse_office_kinds(typed)],
        honorific=honorific or (),
        session=session or (),
        date=[parse_dates(typed) for typed in date or ()],
        page=[each for typed in page or () for each in parse_pages(typed)],
    )
