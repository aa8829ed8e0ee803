"""The errors a user can cause or meet, each with its exit status."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

Spell = Callable[[str], str]


def in_shell(text: str) -> str:
    """Return a text as one word of a shell, in quotes only where it needs them."""
    import re
    from shlex import quote

    if re.fullmatch(r"[\w%+=:,./@-]+", text):
        return text  # letters of any script are safe, though `quote` knows only those of ASCII
    if "'" in text and not {*'"$`\\!'} & {*text}:
        return f'"{text}"'
    return quote(text)


def _shown(value: str) -> str:
    """Return a value as a message shows it: in quotes if it is more than a word."""
    return value if not value or value.replace("-", "").isalnum() else repr(value)


class Given(NamedTuple):
    """A parameter of a command and the values it was given.

    Only the command line knows how a parameter is typed (`--country`, `NAME`), so whoever shows
    this passes a function that spells it.
    """

    parameter: str
    values: tuple[str, ...]

    def spelled(self, spell: Spell) -> str:
        """Return it as shown in a message: `--country UK --country France`."""
        option = spell(self.parameter)
        return " ".join(f"{option} {_shown(value)}".strip() for value in self.values)

    def typed(self, spell: Spell) -> str:
        """Return it as one would type it in a shell, an argument without its name."""
        option = spell(self.parameter)
        name = option if option.startswith("-") else ""
        return " ".join(f"{name} {in_shell(value)}".strip() for value in self.values)


class Fault(NamedTuple):
    """One thing wrong in a data file: where, what was found, what was expected."""

    file: str
    place: str
    found: str
    expected: str


class SympError(Exception):
    """Something that stops a question from being answered.

    `message` says what is wrong and where, `hint` what to do next (or None), `did_you_mean` what
    may have been meant, best first. `kind` names the sort of error for scripts.
    """

    exit_status: ClassVar[int]

    def __init__(
        self,
        message: str,
        *,
        kind: str,
        hint: str | None = None,
        did_you_mean: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.kind = kind
        self.hint = hint
        self.did_you_mean = did_you_mean

    def spell(self, spell: Spell) -> None:
        """Write out the parameters that the error is about; most are about none."""


class UnknownError(SympError):
    """Something named is not known in this data set; `kind` is `unknown_` and what was named.

    `instead` are other parameters that would take what was typed, each alternative one or several
    of them; those with a parameter that the command does not have are left out. The hint says so
    where the error names the `parameter` that does not.
    """

    exit_status = 1
    parameter: str | None = None
    instead: tuple[tuple[Given, ...], ...] = ()

    def spell(self, spell: Spell) -> None:
        """Put the other parameters before the suggestions."""
        ways = [
            " ".join(given.typed(spell) for given in together)
            for together in self.instead
            if all(spell(given.parameter) != given.parameter for given in together)
        ]
        self.did_you_mean = (*ways, *self.did_you_mean)
        if self.parameter is not None:
            wanted, given = spell(self.instead[0][0].parameter), spell(self.parameter)
            self.hint = f"Ask with {wanted} in place of {given}."


class UsageError(SympError):
    """The command line is wrong."""

    exit_status = 2

    def __init__(
        self, message: str, *, hint: str | None = None, did_you_mean: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message, kind="usage", hint=hint, did_you_mean=did_you_mean)


class BlankError(UsageError):
    """A parameter was given a value without any letter or digit."""

    def __init__(self, given: Given) -> None:
        super().__init__("")
        self.given = given
        self.spell(str)

    def spell(self, spell: Spell) -> None:
        """Name the parameter in the message."""
        (typed,) = self.given.values
        name = spell(self.given.parameter)
        self.message = (
            f"{name} {typed!r} has no letter or digit; give at least one."
            if typed.strip()
            else f"{name} is blank; give at least one letter or digit."
        )


class DataError(SympError):
    """The data cannot be read or is not sound.

    `faults` are the first things wrong in them, of `fault_count` in all.
    """

    exit_status = 3

    def __init__(
        self,
        message: str,
        *,
        hint: str | None = None,
        faults: tuple[Fault, ...] = (),
        fault_count: int = 0,
    ) -> None:
        super().__init__(message, kind="data", hint=hint)
        self.faults = faults
        self.fault_count = fault_count


class ReaderGoneError(Exception):
    """Nobody reads the answer any more; not a BrokenPipeError, which Typer ends with 1."""


class OutputError(SympError):
    """The answer cannot be written."""

    exit_status = 4

    def __init__(self, message: str) -> None:
        super().__init__(message, kind="output")
