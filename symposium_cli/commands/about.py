"""`symp about`."""

from typing import TYPE_CHECKING

from symposium_cli.frame import command

if TYPE_CHECKING:
    from symposium_cli.console import Terminal
    from symposium_cli.reply import Reply


@command
def about(reply: "Reply") -> int:
    """What event this is, and everything that its document names.

    \b
    Examples:
      symp about
      symp about --json
    """
    from symposium_cli.recorder import Recorder

    reply.holds("about")
    record = Recorder(reply.load()).about()

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.console import draw_sheets
        from symposium_cli.views import about_sheet

        return draw_sheets([about_sheet(record)], terminal)

    return reply.give(record, draw)
