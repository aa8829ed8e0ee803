"""Reporting verbs whatever their tense: `welcome`, `welcomes` and `welcoming` find `welcomed`."""

from symposium_cli.text import chunks

_IRREGULAR = {
    "brought": "bring",
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
    "written": "write",
    "wrote": "write",
}
_ENDINGS = ("ing", "ed", "es", "e", "s")
_SHORTEST = 2


def stems(text: str) -> list[str]:
    """What is left of each word when the endings of tense, person and spelling are taken away."""
    return [_stem("".join(parts)) for parts in chunks(text)]


def _stem(word: str) -> str:
    word = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        bare = word.removesuffix(ending)
        # "stress" and "discuss" end in no ending, and "say" is no "sa" with one.
        if bare != word and len(bare) >= _SHORTEST and not (ending == "s" and bare.endswith("s")):
            word = bare
            break
    if word.endswith("is"):  # "recognise" as "recognize"
        word = f"{word[:-1]}z"
    if word.endswith(("i", "y")):
        word = word[:-1]
    return word[:-1] if word[-2:-1] == word[-1:] else word
