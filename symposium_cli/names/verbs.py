"""Reporting verbs whatever their tense: `welcome`, `welcomes` and `welcoming` find `welcomed`."""

from functools import lru_cache

from symposium_cli.names.words import tokenize

_IRREGULAR = {
    "agreed": "agree",
    "began": "begin",
    "begun": "begin",
    "bought": "buy",
    "brought": "bring",
    "built": "build",
    "chose": "choose",
    "chosen": "choose",
    "drawn": "draw",
    "drew": "draw",
    "felt": "feel",
    "found": "find",
    "gave": "give",
    "given": "give",
    "heard": "hear",
    "held": "hold",
    "laid": "lay",
    "led": "lead",
    "left": "leave",
    "made": "make",
    "met": "meet",
    "paid": "pay",
    "put": "put",
    "said": "say",
    "saw": "see",
    "seen": "see",
    "set": "set",
    "sought": "seek",
    "spoke": "speak",
    "spoken": "speak",
    "stood": "stand",
    "taken": "take",
    "thought": "think",
    "told": "tell",
    "took": "take",
    "understood": "understand",
    "undertaken": "undertake",
    "undertook": "undertake",
    "written": "write",
    "wrote": "write",
}
_ENDINGS = ("ing", "ed", "es", "e", "s")
_SHORTEST = 2
_VOWELS = frozenset("aeiouy")


def stems(text: str) -> list[str]:
    """What is left of each word when the endings of tense, person and spelling are taken away."""
    return [_stem("".join(parts)) for parts in tokenize(text)]


@lru_cache(maxsize=10_000)
def _stem(word: str) -> str:
    word = _IRREGULAR.get(word, word)
    word = next((word.removesuffix(end) for end in _ENDINGS if _ends(word, end)), word)
    if word.endswith(("is", "ys")):  # "recognise" and "analyse" as "recognize" and "analyze"
        word = f"{word[:-1]}z"
    if word.endswith(("i", "y")):
        word = word[:-1]
    return word[:-1] if word[-2:-1] == word[-1:] else word


def _ends(word: str, ending: str) -> bool:
    """Whether a word has an ending, and not just its letters, as "bring", "need" and "focus"."""
    bare = word.removesuffix(ending)
    if bare == word or len(bare) < _SHORTEST or _VOWELS.isdisjoint(bare):
        return False
    if ending == "ed":
        return not bare.endswith("e")
    return ending != "s" or not bare.endswith(("s", "u"))
