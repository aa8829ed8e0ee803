"""The errors a user can cause or meet, each with its exit status."""

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from symposium_cli.dataset.faults import Fault


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


class UnknownError(SympError):
    """Something named is not known in this data set; `kind` is `unknown_` and what was named."""

    exit_status = 1


class UsageError(SympError):
    """The command line is wrong."""

    exit_status = 2

    def __init__(
        self, message: str, *, hint: str | None = None, did_you_mean: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message, kind="usage", hint=hint, did_you_mean=did_you_mean)


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
        faults: "tuple[Fault, ...]" = (),
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
