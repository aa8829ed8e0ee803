"""What is doubtful in a programme, mostly by outside knowledge. None of it is a fault."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from zoneinfo import ZoneInfo

from symposium_cli.dataset.faults import as_json
from symposium_cli.dataset.models import Programme
from symposium_cli.names.states import state_key

_MOST_TOLD = 100


def warnings_about(programme: Programme) -> list[str]:
    """Return a sentence for each of the first hundred warnings, and one that counts the rest."""
    warnings = (
        f"programme.json: {place}: {warning}"
        for found in (_about_states(programme), _about_people(programme), _about_time(programme))
        for place, warning in found
    )
    told = list(islice(warnings, _MOST_TOLD))
    if more := sum(1 for _ in warnings):
        told.append(f"and {more:,} more doubts")
    return told


_Warning = tuple[str, str]


def _about_states(programme: Programme) -> Iterator[_Warning]:
    from symposium_cli.names.state_names import BY_NAME, SHORT_NAMES

    seen = set()
    for index, session in enumerate(programme.sessions):
        for number, part in enumerate(session.parts):
            country, code = part.country, part.country_code
            if country is None or code is None or (country, code) in seen:
                continue
            seen.add((country, code))
            place = f"sessions[{index}].parts[{number}].country_code"
            usual = BY_NAME.get(state_key(country))
            if code not in SHORT_NAMES:
                yield place, f"{as_json(code)} is no code of ISO 3166-1."
            elif usual not in (None, code):
                theirs = f"is the code of {SHORT_NAMES[code]}, that of {as_json(country)}"
                yield place, f"{as_json(code)} {theirs} is {as_json(usual)}."


def _about_people(programme: Programme) -> Iterator[_Warning]:
    names: dict[str, dict[str, str]] = {}  # of each person, and where each stands first
    for index, session in enumerate(programme.sessions):
        for number, part in enumerate(session.parts):
            place = f"sessions[{index}].parts[{number}]"
            known = names.setdefault(part.person, {part.name: place})
            if part.name not in known:
                other, where = next(iter(known.items()))
                person = f"{as_json(part.person)}, here {as_json(part.name)}"
                yield f"{place}.name", f"{person}, is also {as_json(other)} at {where}."
                known[part.name] = place


def _about_time(programme: Programme) -> Iterator[_Warning]:
    name = programme.event.time_zone.name
    if _zone("UTC") is None:
        return  # there is no database to ask
    zone = _zone(name)
    if zone is None:
        yield "event.time_zone.name", f"{as_json(name)} is no time zone of the IANA database."
        return
    for index, session in enumerate(programme.sessions):
        for field, moment in (("start", session.start), ("end", session.end)):
            with suppress(OverflowError):  # the first and last days that there are
                there = moment.astimezone(zone)
                if there.utcoffset() != moment.utcoffset():
                    clocks = f"clocks in {as_json(name)} show {as_json(there.isoformat())} then"
                    yield f"sessions[{index}].{field}", f"{as_json(moment.isoformat())}: {clocks}."


def _zone(name: str) -> "ZoneInfo | None":
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (LookupError, OSError, ValueError):  # any text may stand there, also that of a path
        return None
