"""The words of offices: titles in other languages, in English, and what may be a slip for them."""

import re

from symposium_cli.names.words import fold

# Each phrase with the English one that means it. Longer phrases are replaced before shorter ones.
_PHRASES = {
    # French
    "président de la république": "president of the republic",
    "présidente de la république": "president of the republic",
    "président du conseil des ministres": "president of the council of ministers",
    "président du conseil": "president of the council of ministers",
    "président du gouvernement": "head of government",
    "président": "president",
    "présidente": "president",
    "vice-président": "vice president",
    "vice-présidente": "vice president",
    "chef de l'état": "head of state",
    "chef de l'état et du gouvernement": "head of state and government",
    "chef du gouvernement": "head of government",
    "cheffe du gouvernement": "head of government",
    "premier ministre": "prime minister",
    "première ministre": "prime minister",
    "vice-premier ministre": "deputy prime minister",
    "vice-première ministre": "deputy prime minister",
    "ministre d'état": "minister of state",
    "ministre délégué": "minister delegate",
    "ministre déléguée": "minister delegate",
    "vice-ministre": "deputy minister",
    "ministre": "minister",
    "affaires étrangères": "foreign affairs",
    "affaires extérieures": "external affairs",
    "relations extérieures": "external relations",
    "secrétaire d'état": "secretary of state",
    "secrétaire général": "secretary general",
    "secrétaire générale": "secretary general",
    "secrétaire exécutif": "executive secretary",
    "directeur général": "director general",
    "directrice générale": "director general",
    "représentant permanent": "permanent representative",
    "représentante permanente": "permanent representative",
    "représentant spécial": "special representative",
    "observateur permanent": "permanent observer",
    "ambassadeur": "ambassador",
    "ambassadrice": "ambassador",
    "roi": "king",
    "reine": "queen",
    # Spanish and Portuguese
    "presidente de la república": "president of the republic",
    "presidenta de la república": "president of the republic",
    "presidente da república": "president of the republic",
    "presidenta da república": "president of the republic",
    "presidente constitucional": "president",
    "presidenta constitucional": "president",
    "presidente del gobierno": "head of government",
    "presidenta del gobierno": "head of government",
    "presidente del consejo de ministros": "president of the council of ministers",
    "presidenta del consejo de ministros": "president of the council of ministers",
    "presidente": "president",
    "presidenta": "president",
    "vicepresidente": "vice president",
    "vicepresidenta": "vice president",
    "vice-presidente": "vice president",
    "jefe de estado": "head of state",
    "jefa de estado": "head of state",
    "jefe del estado": "head of state",
    "chefe de estado": "head of state",
    "jefe de gobierno": "head of government",
    "jefe del gobierno": "head of government",
    "chefe de governo": "head of government",
    "chefe do governo": "head of government",
    "primer ministro": "prime minister",
    "primera ministra": "prime minister",
    "primeiro-ministro": "prime minister",
    "primeira-ministra": "prime minister",
    "vice primer ministro": "deputy prime minister",
    "viceprimer ministro": "deputy prime minister",
    "vice-primeiro-ministro": "deputy prime minister",
    "ministro de estado": "minister of state",
    "ministra de estado": "minister of state",
    "ministro": "minister",
    "ministra": "minister",
    "viceministro": "deputy minister",
    "viceministra": "deputy minister",
    "vice-ministro": "deputy minister",
    "vice-ministra": "deputy minister",
    "relaciones exteriores": "foreign relations",
    "relaciones internacionales": "international relations",
    "asuntos exteriores": "foreign affairs",
    "asuntos extranjeros": "foreign affairs",
    "relações exteriores": "foreign relations",
    "negócios estrangeiros": "foreign affairs",
    "secretario de relaciones exteriores": "secretary of foreign relations",
    "secretaria de relaciones exteriores": "secretary of foreign relations",
    "secretario de estado": "secretary of state",
    "secretario general": "secretary general",
    "secretaria general": "secretary general",
    "secretário-geral": "secretary general",
    "director general": "director general",
    "directora general": "director general",
    "representante permanente": "permanent representative",
    "representante especial": "special representative",
    "embajador": "ambassador",
    "embajadora": "ambassador",
    "rey": "king",
    "reina": "queen",
    # Russian
    "президент республики": "president of the republic",
    "президент": "president",
    "вице-президент": "vice president",
    "глава государства": "head of state",
    "глава правительства": "head of government",
    "премьер-министр": "prime minister",
    "вице-премьер": "deputy prime minister",
    "заместитель премьер-министра": "deputy prime minister",
    "председатель правительства": "head of government",
    "председатель совета министров": "chairman of the council of ministers",
    "заместитель председателя правительства": "deputy head of government",
    "министр": "minister",
    "заместитель министра": "deputy minister",
    "иностранных дел": "of foreign affairs",
    "внешних сношений": "of external relations",
    "генеральный секретарь": "secretary general",
    "генеральный директор": "director general",
    "постоянный представитель": "permanent representative",
    "специальный представитель": "special representative",
    "король": "king",
    "королева": "queen",
    # Arabic
    "رئيس الجمهورية": "president of the republic",
    "رئيس الدولة": "head of state",
    "رئيس الوزراء": "prime minister",
    "رئيس مجلس الوزراء": "prime minister",
    "رئيس الحكومة": "head of government",
    "نائب رئيس الوزراء": "deputy prime minister",
    "نائب رئيس مجلس الوزراء": "deputy prime minister",
    "نائب الرئيس": "vice president",
    "الرئيس": "president",
    "الملك": "king",
    "ملك": "king",
    "أمير": "amir",
    "سلطان": "sultan",
    "وزير الخارجية": "minister for foreign affairs",
    "وزيرة الخارجية": "minister for foreign affairs",
    "وزير الشؤون الخارجية": "minister for foreign affairs",
    "وزيرة الشؤون الخارجية": "minister for foreign affairs",
    "ووزير الخارجية": "and minister for foreign affairs",
    "ووزير الشؤون الخارجية": "and minister for foreign affairs",
    "نائب وزير الخارجية": "deputy minister for foreign affairs",
    "الأمين العام": "secretary general",
    "الممثل الدائم": "permanent representative",
    # Chinese, which writes without blanks
    "国家主席": "president of the republic",
    "总统": "president",
    "副总统": "vice president",
    "国家元首": "head of state",
    "政府首脑": "head of government",
    "国务院总理": "prime minister",
    "总理": "prime minister",
    "首相": "prime minister",
    "副总理": "deputy prime minister",
    "副首相": "deputy prime minister",
    "外交部长": "minister for foreign affairs",
    "外交部部长": "minister for foreign affairs",
    "外长": "minister for foreign affairs",
    "外交部副部长": "deputy minister for foreign affairs",
    "副外长": "deputy minister for foreign affairs",
    "国王": "king",
    "女王": "queen",
    "秘书长": "secretary general",
    "副秘书长": "deputy secretary general",
    "总干事": "director general",
    "常驻代表": "permanent representative",
    "副代表": "deputy representative",
    "特别代表": "special representative",
    "兼": ",",
    # Small words
    "et": "and",
    "y": "and",
    "e": "and",
    "и": "and",
    "de la": "of the",
    "del": "of",
    "de": "of",
    "des": "of",
    "du": "of",
    "da": "of",
    "das": "of",
    "dos": "of",
    "do": "of",
    "aux": "for",
    "para": "for",
    "по": "for",
}


def _plain(text: str) -> str:
    """Return a text folded, with its full stops, hyphens and apostrophes as blanks.

    A possessive stays one word, so that "President's" is no president.
    """
    joined = re.sub(r"['’ʼ`](?=s\b)", "", text, flags=re.IGNORECASE)
    return " ".join(re.sub(r"[^\w\s,;/&、+]|_", " ", fold(joined)).split())


_ENGLISH = {_plain(phrase): english for phrase, english in _PHRASES.items()}


def _either(phrases: list[str]) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))


_HAN = r"[\u3400-\u9fff]"
_PHRASE = re.compile(
    rf"\b(?:{_either([p for p in _ENGLISH if not re.match(_HAN, p)])})\b"
    rf"|(?:{_either([p for p in _ENGLISH if re.match(_HAN, p)])})"
)


def in_english(office: str) -> str:
    """Return an office folded, with the titles that are known in other languages in English."""
    return " ".join(_PHRASE.sub(_translated, _plain(office)).split())


def _translated(found: re.Match[str]) -> str:
    return f" {_ENGLISH[found[0]]} "


# The words for which a slip may stand: of six letters and more, of the titles that give a kind.
_KNOWN = (
    "affairs",
    "ambassador",
    "chairman",
    "commissioner",
    "constitutional",
    "deputy",
    "director",
    "emperor",
    "executive",
    "external",
    "foreign",
    "general",
    "government",
    "international",
    "minister",
    "ministers",
    "permanent",
    "premier",
    "president",
    "relations",
    "representative",
    "republic",
    "secretary",
    "sultan",
)
# Words of their own that are one letter away from one of them.
_NO_SLIPS = {"resident", "directory", "premiere", "eternal", *(f"{word}s" for word in _KNOWN)}
_OTHERS = {word for phrase in _ENGLISH for word in phrase.split()}


def without_slips(office: str) -> str:
    """Return an office in which words that are one letter away from a known one are that word.

    A letter too many, one missing, another one, and two letters in the wrong order count as one
    letter. `Minister for Foregn Affairs` becomes `Minister for Foreign Affairs`.
    """
    return re.sub(r"[^\W\d_]{6,}", lambda word: _mended(word[0]), office)


def _mended(word: str) -> str:
    folded = fold(word)
    if folded in _NO_SLIPS or folded in _OTHERS or folded in _KNOWN:
        return word
    known = next((known for known in _KNOWN if _one_letter_away(folded, known)), None)
    if known is None:
        return word
    return known.upper() if word.isupper() else known.capitalize() if word[0].isupper() else known


def _one_letter_away(word: str, known: str) -> bool:
    if abs(len(word) - len(known)) > 1:
        return False
    start = 0
    while start < min(len(word), len(known)) and word[start] == known[start]:
        start += 1
    one, other = word[start:], known[start:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[1::-1] and one[2:] == other[2:])
    )
