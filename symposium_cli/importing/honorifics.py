"""Telling a name from the honorific that stands before it."""

import re

# Courtesy titles. What follows one is the name, even a word that is a title elsewhere: in
# "Ms. Sheikh Hasina" and "Mr. Don Pramudwinai" the name has two words.
_COURTESY = (
    "mrs?|ms|miss|mx|messrs|monsieur|madame|madam|mademoiselle|mme|mlle|sra?|srta|señora?|señorita"
    "|herr|frau|г-н|г-жа|господин|госпожа|السيد|السيدة"
)
# Titles that are never names. Those with a full stop need it: Hon, Gen and Col are names without.
_TITLE = (
    r"dr|prof|professor|sir|dame|lady|sheikha|shaikha|dato['’ʼ]|datuk|tan sri"
    r"|ambassador|senator|archbishop|monsignor|mgr|reverend|president|(?:prime )?minister"
    r"|crown prince(?:ss)?|grand duke|grand duchess"
    r"|(?:lieutenant|lt|major|maj|brigadier|brig)[-. ]+(?:general|gen)"
    r"|(?:lieutenant|lt)[-. ]+(?:colonel|col|commander)"
    r"|field marshal|air (?:chief |vice[- ])?marshal|(?:(?:vice|rear)[- ])?admiral"
    r"|general|brigadier|colonel|commander|lieutenant|lt"
    r"|(?:the )?(?:right|rt\.?) hon(?:ou?rable)?|the hon(?:ou?rable)?|hon(?:ou?rable)"
    r"|(?:his|her) (?:excellency|eminence|holiness|(?:(?:royal|serene|imperial) )*highness)"
    r"|(?:his|her) (?:imperial )?majesty|son excellence|excmo|excma|exmo|exma"
    r"|h\. ?r\. ?h|hrh|h\. ?s\. ?h|hsh|h\. ?i\. ?m|s\. ?a\. ?r|h\. ?e|s\. ?e(?:\. ?m)?"
    r"|его превосходительство|ее превосходительство"
    r"|الدكتور|الدكتورة|معالي|سعادة|فخامة|صاحب السمو|صاحب الجلالة|الشيخ|الشيخة"
)
_ABBREVIATION = r"(?:hon|gen|col|maj|capt|cmdr|brig|rev|amb|sen)\."
# Titles that are also names, in capitals a surname: "King Mswati III", but "KING".
_ALSO_NAME = (
    "king|queen|prince|princess|lord|chief|major|captain|marshal|baron|baroness|bishop|cardinal"
    "|doctor|judge|justice"
)
_SHEIKH = "sheikh|shaikh|sheik|shaykh"
# Letters that are initials too: they are honorifics only before another title.
_INITIALS = r"h\.? ?e|h\. ?m|h\. ?h|s\. ?m|hm|hh"

_END = r"(?:\.\s*|\s+)(?![,;])"


def _title(pattern: str, end: str = _END) -> re.Pattern[str]:
    return re.compile(f"(?:{pattern}){end}", re.IGNORECASE)


def _behind(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s.])(?:{pattern})\.?\s*$", re.IGNORECASE)


_COURTESY_TITLE = _title(_COURTESY)
_ALWAYS = (
    _COURTESY_TITLE,
    _title(_TITLE),
    _title(_ABBREVIATION, r"\s*"),
    re.compile(r"M\.\s+(?!\w\.)"),  # "M. Juppé", but "M. K. Stalin"
)
_NAME_OR_TITLE = _title(_ALSO_NAME)
_SHEIKH_TITLE = _title(_SHEIKH)
_INITIALS_OR_TITLE = _title(_INITIALS)
_RULER = _title("(?:the )?(?:king|queen|sultan|amir|emir)")
# Titles that count only behind one that says so: Don, Sultan and Amir are given names as well.
_ONLY_BEHIND = (
    (_behind(r"dato['’ʼ]"), _title("sri|seri")),
    (_behind(r"s\. ?e|s\. ?m|sra?|señora?|exc?m[oa]|majesty"), _title("don|doña")),
    (_behind(r"majesty|highness|h\. ?[mh]"), _RULER),
)
_REGNAL = re.compile(r"\b[IVX]+$")


def split_honorific(name: str) -> tuple[str | None, str]:
    """Return all that stands before a name, as printed, and the name; None where nothing does.

    `Ms.Ulla Tørnæs` gives `("Ms.", "Ulla Tørnæs")`, and `His Highness Sheikh Tamim bin Hamad`
    gives `("His Highness Sheikh", "Tamim bin Hamad")`. Case and full stops do not matter. A name
    is never left empty: `Mr. KING` is the name KING.

    What may be a name stays in it:

    - any title behind Mr., Mrs., Ms. or Miss that is also a name, as in `Ms. Sheikh Hasina`;
    - `Sheikh` before a single word, as in `Sheikh Hasina`;
    - King, Prince, Lord, Chief, Major and the like in capitals, since lists write surnames so;
    - Don, Sultan and Amir, but for `Sr. Don` and `His Majesty Sultan`;
    - initials: `H.M.` and `HE` count only before another title, and `M.` not before an initial;
    - a title with a comma behind it, and whatever stands behind the name (`SURNAME, Mr. John`,
      王毅先生);
    - titles that have grown into names, such as U, Daw, Haji and Alhaji.
    """
    name = name.strip()
    start = 0
    while (title := _title_at(name, start)) and any(map(str.isalpha, name[title.end() :])):
        start = title.end()
    return name[:start].strip() or None, name[start:]


def _title_at(name: str, start: int) -> re.Match[str] | None:
    """Return the title that begins at `start`, where what stands before it is honorific too."""
    titles = [title.match(name, start) for title in _ALWAYS]
    titles += [
        title.match(name, start) for ahead, title in _ONLY_BEHIND if ahead.search(name[:start])
    ]
    if not _COURTESY_TITLE.search(name, 0, start):
        titles += [_name_or_title(name, start), _sheikh(name, start)]
    titles.append(_initials(name, start))
    return next(filter(None, titles), None)


def _name_or_title(name: str, start: int) -> re.Match[str] | None:
    found = _NAME_OR_TITLE.match(name, start)
    return found if found and not found[0].strip().isupper() else None


def _sheikh(name: str, start: int) -> re.Match[str] | None:
    found = _SHEIKH_TITLE.match(name, start)
    return found if found and len(name[found.end() :].split()) > 1 else None


def _initials(name: str, start: int) -> re.Match[str] | None:
    """Return letters such as `H.M.` where a title follows, or the name is that of a ruler."""
    found = _INITIALS_OR_TITLE.match(name, start)
    if found is None or ("." in found[0] and _REGNAL.search(name)):
        return found
    titles = (*_ALWAYS, _NAME_OR_TITLE, _SHEIKH_TITLE, _RULER)
    return found if any(title.match(name, found.end()) for title in titles) else None
