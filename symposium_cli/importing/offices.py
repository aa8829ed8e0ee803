"""Reading the kind of an office off its words."""

import re
from typing import NamedTuple

from symposium_cli.dataset.models import OfficeKind
from symposium_cli.importing.office_words import in_english, without_slips
from symposium_cli.names.states import code_of_name, state_key


class OfficeReading(NamedTuple):
    """The kind that the words of an office give, and why.

    `certain` is false where a slip is read as the word it stands for, where a head of state is
    known by a bare title alone, and where international affairs are taken as foreign ones.
    """

    kind: OfficeKind
    certain: bool
    reason: str


# From the highest rank to the lowest.
_RANKS = (
    OfficeKind.HEAD_OF_STATE,
    OfficeKind.HEAD_OF_GOVERNMENT,
    OfficeKind.FOREIGN_MINISTER,
    OfficeKind.MINISTER,
    OfficeKind.DEPUTY_FOREIGN_MINISTER,
    OfficeKind.EXECUTIVE_HEAD,
    OfficeKind.PRESIDING_OFFICER,
    OfficeKind.REPRESENTATIVE,
)

_WORDS = "its words"
_BARE_TITLE = "a bare title"
_BARE_MINISTER = "a bare Minister"
_INTERNATIONAL = "international affairs read as foreign affairs"


def read_office(office: str, *, of_state: bool) -> OfficeReading | None:
    """Return the kind of an office, or None where its words leave it open.

    `of_state` is true for a person who speaks for a state. An office is split into posts at commas
    and "and"; of several, the one of the highest rank gives the kind. Titles are whole phrases at
    the beginning of a post, in English, and the usual ones in Arabic, Chinese, French, Portuguese,
    Russian and Spanish.

    - A head of state is so called, or is the ruler or president of a state that is named or is "the
      Republic". The bare title, such as King or President, counts for a state and is not certain.
    - A head of government is so called, or is a prime minister, a premier, or the president or
      chairman of the council of ministers.
    - A foreign minister is a minister, or a deputy head of government, whose charge is foreign or
      external affairs or relations, with others or alone; so is a secretary for them, the British
      secretary of state, and the head of the department. International affairs or relations count
      and are not certain.
    - A minister is any other minister with a charge, a minister of state or minister delegate for
      anything, and a deputy head of government. The bare title Minister is not certain, and beside
      another post it is a rank of diplomats.
    - A deputy foreign minister is a deputy or vice minister of foreign affairs. Deputies of other
      ministers have no kind.
    - An executive head is the secretary-general, director-general, executive director, executive
      secretary or high commissioner of an organization, not a deputy or assistant.
    - A presiding officer is the president of the General Assembly, of a parliament or of a council
      of the United Nations, and who chairs a committee or group of an organization.
    - A representative is a representative or observer of any rank, an ambassador or high
      commissioner to somewhere, and a chargé d'affaires.

    No kind have vice-presidents, crown princes, chairmen, secretaries of state, chancellors,
    attorneys-general, heads of delegation, holders of an office to come or gone, and advisers.
    """
    read = _read(office, of_state=of_state)
    mended = without_slips(office)
    if mended != office:
        mended_read = _read(mended, of_state=of_state)
        if mended_read and (read is None or read.kind != mended_read.kind):
            return OfficeReading(mended_read.kind, certain=False, reason=f"read as {mended!r}")
    return read


def _read(office: str, *, of_state: bool) -> OfficeReading | None:
    posts = _posts(in_english(office))
    readings = [_read_post(post, of_state=of_state) for post in posts]
    found = [
        reading
        for reading in readings
        if reading and (len(posts) == 1 or reading.reason != _BARE_MINISTER)
    ]
    return min(found, key=lambda read: (_RANKS.index(read.kind), not read.certain), default=None)


_SERVED = "president|king|queen|amir|emir|sultan|minister|premier|head of state"
_SERVES = re.compile(
    r".*\b(?:advis[eo]r|envoy|representative|assistant|secretary|office|staff|aide)\b.*"
    rf"\b(?:to|of|for) (?:the |his |her )?(?:prime )?(?:{_SERVED})"
)
_ACTING = r"(?:(?:the|his|her|acting|interim|caretaker|hon|honourable|federal|union) )*"
_NTH = "(?:(?:first|second|third|1st|2nd|3rd|senior) )?"
_BEGINS_A_POST = re.compile(
    rf"{_ACTING}{_NTH}(?:(?:constitutional|executive|coordinating|state) )?"
    "(?:minister|prime minister|premier|president|vice|deputy|alternate|assistant|under|associate"
    "|former|ex|head of|chief of|chair|chairman|chairwoman|chairperson|secretary|permanent|king"
    "|queen|amir|emir|sultan|emperor|grand duke|crown prince|governor|ambassador|advis[eo]r|member"
    "|high (?:representative|commissioner)|(?:special|personal) (?:representative|envoy|advis[eo]r)"
    "|executive (?:director|secretary)|director|speaker|commander|leader|representative|observer"
    "|chancellor|attorney|charge d affaires)\\b"
    r"|(?:\w+ ){1,3}minister$"
)


def _posts(office: str) -> list[str]:
    """Return the posts of an office. What begins none goes on with the charge of the one before.

    "Foreign and European Affairs" are written out as foreign affairs and European affairs.
    """
    posts: list[list[str]] = []
    for piece in filter(None, re.split(r"\s*(?:[,;/&+、]|\band\b)\s*", office)):
        if posts and (_SERVES.fullmatch(posts[-1][-1]) or not _BEGINS_A_POST.match(piece)):
            posts[-1].append(piece)
        else:
            posts.append([piece])
    return [_written_out(" and ".join(post)) for post in posts]


def _written_out(post: str) -> str:
    return re.sub(r"\b(foreign|external)(?= and .*\b(affairs|relations)\b)", r"\1 \2", post)


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile(f"{_ACTING}(?:{'|'.join(alternatives)})")


_OF = "(?:of|for|in charge of|responsible for|with responsibility for)"
_DEPUTY = f"{_NTH}(?:deputy|vice) "
_HEAD_OF_GOVERNMENT = (
    r"(?:prime minister\b|premier(?= of\b| and\b|$)|head of (?:the )?government\b"
    "|(?:president|chairman|chairwoman|chairperson|head) of (?:the )?council of ministers"
    "|president of (?:the )?government)"
)
_FOREIGN_AFFAIRS = r".*\b(?:foreign|external|exterior) (?:affairs|relations)\b"
_NO_MINISTER = (
    "prime|first|chief|deputy|vice|assistant|alternate|under|associate|shadow|junior|to|of"
)
_ANY_MINISTER = (
    rf"minister(?: {_OF}| and)(?! state\b)\b",
    rf"(?:(?!(?:{_NO_MINISTER}|for|in|the) )\w+ ){{1,3}}minister\b",
)
_FOREIGN_MINISTER = (
    *(f"{minister}{_FOREIGN_AFFAIRS}" for minister in _ANY_MINISTER),
    f"{_DEPUTY}{_HEAD_OF_GOVERNMENT}{_FOREIGN_AFFAIRS}",
    r"(?:foreign affairs|external affairs|external relations|foreign) minister\b",
    r"secretary (?:of|for) (?:the )?(?:foreign|external) (?:affairs|relations)\b",
    r"secretary of state for foreign affairs and commonwealth\b",
    r"head of (?:the )?(?:federal )?(?:department|ministry) (?:of|for) foreign affairs\b",
)
_PARLIAMENT = r"(?:national assembly|senate|parliament|legislative assembly|house of \w+)\b"
# The first that matches is the kind of a post.
_KINDS = (
    (
        OfficeKind.HEAD_OF_STATE,
        _pattern(
            r"(?:head|chief) of (?:the )?state\b",
            r"captains? regent\b",
            r"(?:constitutional )?president of (?:the )?(?:(?!of )\w+ ){0,3}"
            r"(?:republic|confederation)\b",
        ),
    ),
    (OfficeKind.HEAD_OF_GOVERNMENT, _pattern(f"{_NTH}{_HEAD_OF_GOVERNMENT}", r"taoiseach\b")),
    (OfficeKind.MINISTER, _pattern(r"minister (?:of state|delegate) .+")),
    (OfficeKind.FOREIGN_MINISTER, _pattern(*_FOREIGN_MINISTER)),
    (
        OfficeKind.DEPUTY_FOREIGN_MINISTER,
        _pattern(
            rf"{_DEPUTY}(?:minister|secretary)\b{_FOREIGN_AFFAIRS}",
            rf"{_DEPUTY}(?:foreign|foreign affairs|external affairs) minister\b",
        ),
    ),
    (OfficeKind.MINISTER, _pattern(f"{_DEPUTY}{_HEAD_OF_GOVERNMENT}", *_ANY_MINISTER)),
    (
        OfficeKind.PRESIDING_OFFICER,
        _pattern(
            r"president of (?:the )?(?:.* )?general assembly\b",
            f"(?:president|speaker) of (?:the )?{_PARLIAMENT}",
        ),
    ),
)
_NO_HEAD = "deputy|assistant|under|vice|associate|alternate|to|of|for|in|office"
_KINDS_OF_ORGANIZATIONS = (
    (
        OfficeKind.EXECUTIVE_HEAD,
        _pattern(
            rf"(?:(?!(?:{_NO_HEAD}) )\w+ )*?"
            r"(?:secretary general|director general|executive (?:director|secretary)"
            r"|high commissioner|commissioner general)\b"
        ),
    ),
    (
        OfficeKind.PRESIDING_OFFICER,
        _pattern(
            r"president of (?:the )?"
            r"(?:security|economic and social|human rights|trusteeship) council\b",
            r"(?:chair|chairman|chairwoman|chairperson) of .*\b(?:committee|task force|group)\b",
        ),
    ),
)
_REPRESENTATIVE = (
    OfficeKind.REPRESENTATIVE,
    _pattern(
        r"(?:(?!(?:assistant|to|of|for|in|office) )\w+ )*(?:representative|observer)\b",
        r"ambassador (?:to|of|extraordinary)\b",
        r"high commissioner (?:to|of|for)\b",
        r"charge d affaires\b",
    ),
)
_NOT_IN_OFFICE = re.compile(r"\b(?:former|ex|designate|elect|emeritus|honorary)\b")
_TITLE = re.compile(
    rf"{_ACTING}{_NTH}(?:(?:constitutional|executive|state) )?"
    r"(?:president|king|queen|amir|emir|sultan|emperor|shah|grand duke|pope)(?: of (?P<state>.+))?"
)
_INTERNATIONAL_AFFAIRS = _pattern(
    *(rf"{minister}.*\binternational (?:affairs|relations)\b" for minister in _ANY_MINISTER),
    r"international (?:affairs|relations) minister\b",
)


def _read_post(post: str, *, of_state: bool) -> OfficeReading | None:
    if _NOT_IN_OFFICE.search(post):
        return None
    kinds = (*_KINDS, *(() if of_state else _KINDS_OF_ORGANIZATIONS), _REPRESENTATIVE)
    kind = next((kind for kind, pattern in kinds if pattern.match(post)), None)
    if kind is OfficeKind.MINISTER and _INTERNATIONAL_AFFAIRS.match(post):
        return OfficeReading(OfficeKind.FOREIGN_MINISTER, certain=False, reason=_INTERNATIONAL)
    if kind is not None:
        return OfficeReading(kind, certain=True, reason=_WORDS)
    return _read_title(post, of_state=of_state)


def _read_title(post: str, *, of_state: bool) -> OfficeReading | None:
    """Return the reading of a title that says no more, or only of which state it is."""
    if of_state and re.fullmatch(f"{_ACTING}minister", post):
        return OfficeReading(OfficeKind.MINISTER, certain=False, reason=_BARE_MINISTER)
    title = _TITLE.fullmatch(post)
    if title and title["state"] and code_of_name(state_key(title["state"])):
        return OfficeReading(OfficeKind.HEAD_OF_STATE, certain=True, reason=_WORDS)
    if title and not title["state"] and of_state:
        return OfficeReading(OfficeKind.HEAD_OF_STATE, certain=False, reason=_BARE_TITLE)
    return None
