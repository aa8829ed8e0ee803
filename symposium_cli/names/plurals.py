"""Words in the singular, so that `ministers` asks for what `minister` does."""

import re

from symposium_cli.names.words import fold

# A word of at most four letters is too short to tell: `Mrs`, `Yes`.
_ES = re.compile(r"(?:(?<=[^\W_](?:ch|sh|ss))|(?<=[^\W_]{2}x))es\b")
_IES = re.compile(r"(?<=[^\W_]{2})ies\b")
_MEN = re.compile(r"(?<=[^\W_]{2})men\b")
_S = re.compile(r"(?<=[^\W_]{3}[^\W_s])s\b")


def singular(text: str) -> str:
    """Return a text, folded, with each word that looks like a plural in the singular.

    `Secretaries of State` gives `secretary of state`, `chairmen` `chairman`. A word that is none
    loses its ending too (`affairs`, `specimen`), so compare it only with what went the same way.
    """
    return _S.sub("", _ES.sub("", _MEN.sub("man", _IES.sub("y", fold(text)))))
