"""The headings that people give the columns of a list of speakers, and the fields they mean.

In the six languages of the United Nations (English, French, Spanish, Russian, Arabic, Chinese), and
a few in Portuguese and German.
"""

from enum import StrEnum

from symposium_cli.importing.words import words_of
from symposium_cli.names.words import match_key


class ListField(StrEnum):
    """What a column of a list may hold."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    HONORIFIC = "honorific"
    COUNTRY = "country"
    CODE = "code"
    ORGANIZATION = "organization"
    AFFILIATION = "affiliation"
    OFFICE = "office"
    ROLE = "role"
    SESSION = "session"
    DATE = "date"
    TIME = "time"
    START = "start"
    END = "end"
    ROOM = "room"
    SOURCE = "source"
    ORDER = "order"


# The best heading of a field first.
_HEADINGS = {
    ListField.NAME: """
        name; full name; name of speaker; speaker name; person name; name of person speaking;
        speaker; person; delegate; delegate name; representative; participant; participant name;
        panellist; panelist; orator; lecturer; author; names; speakers;
        nom; nom complet; nom et prénom; nom et prénoms; prénom et nom; nom de l'orateur; orateur;
        oratrice; intervenant; intervenante; représentant; participante;
        nombre; nombre completo; nombre y apellidos; nombre y apellido; orador; oradora; ponente;
        representante; participante; interviniente; nombre del orador;
        имя; фио; имя и фамилия; фамилия и имя; оратор; выступающий; докладчик; представитель;
        участник; имя оратора;
        الاسم; اسم; الاسم الكامل; اسم المتكلم; المتكلم; المتحدث; اسم المتحدث; الممثل; المشارك;
        姓名; 名字; 发言人; 发言者; 演讲者; 讲者; 代表; 代表姓名; 发言人姓名;
        nome; nome completo; orador; palestrante; redner; rednerin; vollständiger name""",
    ListField.FIRST_NAME: """
        first name; given name; given names; forename; forenames; first names; firstname;
        prénom; prénoms; nombre de pila; nombres; primer nombre; имя собственное;
        الاسم الأول; 名; vorname; primeiro nome""",
    ListField.LAST_NAME: """
        last name; surname; family name; lastname; nom de famille; apellido; apellidos; фамилия;
        اسم العائلة; اللقب العائلي; 姓; 姓氏; nachname; familienname; sobrenome; apelido""",
    ListField.HONORIFIC: """
        honorific; salutation; prefix; honorifics; courtesy title; style; form of address; civilité;
        tratamiento; обращение; لقب; اللقب; 称谓; 尊称; 敬称; anrede; tratamento""",
    ListField.COUNTRY: """
        country; state; member state; country name; name of country; state name; nation; countries;
        member; country or territory; speaking for; on behalf of;
        pays; état; état membre; nom du pays; país; estado; estado miembro; nombre del país;
        страна; государство; государство-член; название страны;
        البلد; الدولة; بلد; دولة; الدولة العضو; 国家; 会员国; 成员国; 国别; 国名; land; staat""",
    ListField.CODE: """
        iso code; country code; iso3; iso 3; iso alpha-3; alpha-3; alpha-3 code; iso; iso 3166;
        iso 3166-1; iso3 code; iso code 3; code; state code; iso2; iso alpha-2; alpha-2; ccode;
        iso a3; country iso; country iso code; iso country code;
        code iso; code pays; code du pays; código; código iso; código de país; código del país;
        код; код страны; код исо; رمز البلد; رمز الدولة; الرمز; 国家代码; 代码; ländercode;
        länderkürzel; código do país""",
    ListField.ORGANIZATION: """
        organization; organisation; body; institution; organization name; organisation name; agency;
        entity; organizations; organisations; company; employer; organisme; institución;
        organización; organismo; entidad; организация; учреждение; орган;
        المنظمة; الجهة; المؤسسة; الهيئة; 组织; 机构; 单位; organização; instituição""",
    ListField.AFFILIATION: """
        delegation; affiliation; delegation name; representing; country/organization;
        country or organization; state or organization; country or body; party or observer;
        délégation; affiliation; représentant de; delegación; afiliación; en representación de;
        делегация; принадлежность; от имени; الوفد; وفد; الانتماء; 代表团; 所属; 所属单位;
        delegação; filiação; vertretung""",
    ListField.OFFICE: """
        office; post; position; job title; function; designation; official title; office held;
        portfolio; rank; occupation; capacity; role in un; titles; professional title;
        fonction; fonctions; poste; qualité; cargo; puesto; función; título del cargo;
        должность; пост; المنصب; الوظيفة; الصفة; 职务; 职位; 头衔; 官职; função; amt; funktion""",
    ListField.ROLE: """
        role in session; role in the session; role in meeting; session role; speaker role;
        speaker type; type of speaker; participant type; participation; type of participation;
        speaking role; part; rôle; rol; papel; роль; الدور; 角色; 发言身份; papel; rolle""",
    ListField.SESSION: """
        session; meeting; session number; meeting number; session no; meeting no; panel;
        agenda item; segment; plenary; plenary meeting; session title; session name; meeting title;
        sitting; round table; event; item; séance; réunion; numéro de séance; table ronde; sesión;
        reunión; número de sesión; panel; сессия; заседание; номер заседания; номер сессии;
        الدورة; الجلسة; الاجتماع; رقم الجلسة; 会议; 届会; 届; 场次; 会次; 次会议; reunião; sessão;
        sitzung; tagung""",
    ListField.DATE: """
        date; day; session date; meeting date; date of speech; date of statement; speech date; year;
        dated; jour; année; an; fecha; día; año; дата; день; год; التاريخ; اليوم; السنة; العام;
        日期; 年份; 年; 时日; data; ano; datum; tag; jahr""",
    ListField.TIME: """
        time; time slot; times; timing; hours; schedule; horaire; heure; heures; hora; horario;
        horas; время; الوقت; التوقيت; 时间; horário; uhrzeit; zeit""",
    ListField.START: """
        start; start time; from; begin; begins; beginning; starts; starting time; time start;
        start at; début; heure de début; inicio; hora de inicio; comienzo; начало; время начала;
        البداية; وقت البدء; 开始; 开始时间; início; beginn""",
    ListField.END: """
        end; end time; to; until; ends; finish; ending time; time end; end at; fin; heure de fin;
        final; hora de fin; hora de finalización; конец; окончание; время окончания;
        النهاية; وقت الانتهاء; 结束; 结束时间; fim; ende""",
    ListField.ROOM: """
        room; hall; conference room; meeting room; chamber; auditorium; salle; sala; salón; зал;
        помещение; القاعة; 会议室; 会场; 厅; saal; raum""",
    ListField.SOURCE: """
        symbol; source; document; document symbol; record; meeting record; filename; file name;
        file; reference; url; link; record symbol; doc symbol; cote; document source; signatura;
        fuente; documento; источник; документ; условное обозначение; المصدر; الوثيقة; رمز الوثيقة;
        来源; 文件; 文号; 文件编号; fonte; quelle""",
    ListField.ORDER: """
        speaking order; order; order of speaking; order of speakers; speaker number; speaker no;
        list number; no; number; nr; seq; sequence; position in list; #; №; nº; n°;
        ordre; ordre de parole; numéro; orden; orden de intervención; número; порядок; номер;
        очередность; порядок выступлений; الترتيب; الرقم; ترتيب; 顺序; 序号; 发言顺序; 编号; ordem;
        reihenfolge""",
}


def heading_key(heading: str) -> str:
    """Return what headings are compared by; one without a letter or digit is its own key."""
    return match_key(heading) or heading.strip()


_KNOWN: dict[str, tuple[ListField, int]] = {}
for _field, _names in _HEADINGS.items():
    for _rank, _name in enumerate(_names.split(";")):
        _KNOWN.setdefault(heading_key(_name), (_field, _rank))

# Of longer headings the first of these that is among their words tells the field: `Name of the
# country` is a country, and `Session chair's name` no name of a session.
_WORDS = (
    (ListField.CODE, "iso iso3 iso2 alpha code codes código код"),
    (ListField.FIRST_NAME, "first given forename prénom vorname"),
    (ListField.LAST_NAME, "last surname family apellido apellidos фамилия nachname"),
    (ListField.HONORIFIC, "honorific salutation prefix civilité tratamiento anrede"),
    (ListField.START, "start starts begin begins beginning début inicio начала начало"),
    (ListField.END, "end ends finish fin окончания"),
    (ListField.ORDER, "order ordre orden порядок"),
    (ListField.DATE, "date dates year day fecha año дата год année"),
    (ListField.TIME, "time times hour heure hora время"),
    (ListField.ROOM, "room hall salle sala зал"),
    (ListField.SOURCE, "symbol source document record file url cote источник"),
    (ListField.AFFILIATION, "delegation affiliation délégation delegación делегация"),
    (ListField.ORGANIZATION, "organization organisation institution body organización организация"),
    (ListField.COUNTRY, "country state nation pays état país estado страна государство страны"),
    (ListField.OFFICE, "office post position job designation function fonction cargo должность"),
    (ListField.ROLE, "role rôle rol роль"),
    (ListField.SESSION, "session meeting séance réunion sesión reunión сессия заседание заседания"),
    (
        ListField.NAME,
        "speaker person delegate representative participant name nom nombre имя orator",
    ),
)
_BY_WORD: dict[str, tuple[ListField, int]] = {}
for _rank, (_field, _names) in enumerate(_WORDS):
    for _word in words_of(_names):
        _BY_WORD.setdefault(_word, (_field, _rank))

# With one of these among its words, a heading is about something that no field holds.
_OTHERS = words_of(
    "birth born death age sex gender female male email mail phone id party language words length "
    "duration minutes text speech count total"
)
_BY_WORDS = 1000  # ranks below every heading that is known as a whole


def meaning(heading: str) -> tuple[ListField, int] | None:
    """Return the field that a heading means, with its rank among those that mean it, best first."""
    known = _KNOWN.get(heading_key(heading))
    if known is not None:
        return known
    words = words_of(heading.replace("_", " "))
    if len(words) == 1 or not _OTHERS.isdisjoint(words):
        return None
    meant = [_BY_WORD[word] for word in words if word in _BY_WORD]
    if not meant:
        return None
    field, _ = min(meant, key=lambda found: found[1])
    both = {ListField.COUNTRY, ListField.ORGANIZATION} <= {found[0] for found in meant}
    return (ListField.AFFILIATION if both else field), _BY_WORDS
