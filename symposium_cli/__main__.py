"""Where the program starts and how it ends."""

import gc
import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn


def main() -> NoReturn:
    """Run `symp` on the command line's arguments and end with its exit status."""
    # Raised as an exception, an interrupt may be taken for a fault by compiled code it meets.
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    # One question makes few cycles, and collecting while modules load is 4% of a whole query.
    gc.disable()
    skip_plugin_scan()
    _end(_status())


def skip_plugin_scan() -> None:
    """Keep pydantic from looking for plug-ins in the metadata of every installed package.

    `symp` uses none. Even to find that there are none loads a mail parser: 8% of a whole query.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    sys.modules.setdefault(_NoPlugins.NAME, _NoPlugins(_NoPlugins.NAME))


class _NoPlugins(ModuleType):
    """Stands in for pydantic's private loader of plug-ins, as long as that is only asked for them.

    Whatever else a later pydantic asks for, the real module answers.
    """

    NAME = "pydantic.plugin._loader"

    def get_plugins(self) -> tuple[()]:
        """Return no plug-ins."""
        return ()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401, whatever the real module has
        if name.startswith("__"):  # which Python itself asks of any module
            raise AttributeError(name)
        sys.modules.pop(self.NAME, None)
        return getattr(import_module(self.NAME), name)


def _status() -> int:
    from symposium_cli.commands.app import group, run

    # PowerShell may leave the variable behind, empty.
    if os.environ.get("_SYMP_COMPLETE", "").startswith("complete_"):
        from symposium_cli.commands.shells import answer

        return answer(group)
    os.environ.pop("_SYMP_COMPLETE", None)  # or Typer would take it for a request of its own
    return run(sys.argv[1:])


def _end(status: int) -> NoReturn:
    """End without taking every module apart first, which is 6% of a whole query."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, AttributeError):  # what could be told has been told
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
