"""Parts in a programme, as lists name them."""

from symposium_cli.dataset.models import Role
from symposium_cli.importing.words import parts_of_words, words_of
from symposium_cli.names.words import fold, tokenize

_WORDS = {
    Role.CHAIR: """chair chairs chairman chairwoman chairperson cochair cochairman cochairperson
        moderator moderators facilitator president presiding presidente presidenta presidence
        modérateur modératrice animateur animatrice moderador moderadora председатель
        сопредседатель модератор ведущий الرئيس رئيس رئيسة الميسر 主席 共同主席 主持人 presidencia
        moderatorin vorsitz vorsitzender vorsitzende président présidente""",
    Role.KEYNOTE: "keynote keynotes 主旨发言人",
    Role.PRESENTER: """presenter presenters presentation présentateur présentatrice presentador
        presentadora презентатор مقدم 介绍人""",
    Role.SPEAKER: """speaker speakers panellist panelist panellists panelists discussant orator
        orateur oratrice intervenant intervenante panéliste orador oradora ponente panelista оратор
        выступающий докладчик участник المتكلم متكلم متحدث المتحدث 发言人 发言者 讲者 participant
        rednerin redner""",
}
_ROLES = {word: role for role, words in _WORDS.items() for word in words_of(words)}
_DEPUTIES = words_of("vice deputy former assistant заместитель نائب")


def read_role(label: str) -> Role | None:
    """Return the part that a label means, None where it means none that is known."""
    words = parts_of_words(label)
    if not words.isdisjoint(_DEPUTIES):
        return None
    found = {_ROLES[word] for word in words if word in _ROLES}
    return next((role for role in _WORDS if role in found), None)


def is_role(label: str) -> bool:
    """Return whether a label is a part in a programme; `President of Ghana` is an office."""
    short = len(tokenize(label)) <= 2  # noqa: PLR2004, `session chair`
    return short and read_role(label) is not None and "president" not in fold(label)
