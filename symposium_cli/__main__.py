"""Where the program starts."""

import gc
import os
import sys


def main() -> None:
    """Run `symp` on the command line's arguments and end with its exit status."""
    # One question makes few cycles, and collecting while modules load is 4% of a whole query.
    gc.disable()
    # The scan for plug-ins reads the metadata of every installed package; `symp` uses none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from symposium_cli.cli import app
        from symposium_cli.frame import run

        status = run(app, sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()
