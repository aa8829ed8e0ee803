"""Where the program starts."""

import gc
import os
import signal
import sys
from contextlib import suppress
from types import ModuleType
from typing import NoReturn


def main() -> NoReturn:
    """Run `symp` on the command line's arguments and end with its exit status."""
    # Raised as an exception, an interrupt may be taken for a fault by compiled code it meets.
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    # One question makes few cycles, and collecting while modules load is 4% of a whole query.
    gc.disable()
    # The scan for plug-ins reads the metadata of every installed package; `symp` uses none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Even when there is nothing to scan for, the scanner loads a mail parser: 7% of a whole query.
    scanner = ModuleType("pydantic.plugin._loader")
    scanner.get_plugins = tuple  # type: ignore[attr-defined]
    sys.modules.setdefault(scanner.__name__, scanner)
    _end(_status())


def _status() -> int:
    from symposium_cli.commands.app import group

    if shell := os.environ.get("_SYMP_COMPLETE"):
        from symposium_cli.commands.shells import answer

        answer(shell, group, sys.argv[1:])
        return 0
    from symposium_cli.commands.frame import run

    return run(group, sys.argv[1:])


def _end(status: int) -> NoReturn:
    """End without taking every module apart first, which is 6% of a whole query."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, AttributeError):  # what could be told has been told
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
