"""`symp about`."""

from typing import TYPE_CHECKING

from symposium_cli.commands.frame import command

if TYPE_CHECKING:
    from symposium_cli.commands.reply import Reply
    from symposium_cli.output.tables import Terminal


@command
def about(reply: "Reply") -> int:
    """What event this is, and everything that its document names.

    \b
    Examples:
      symp about
      symp about --json
    """
    from symposium_cli.queries.recorder import Recorder

    reply.holds("about")
    record = Recorder(reply.load()).about()

    def draw(terminal: "Terminal") -> str:
        from symposium_cli.output.tables import draw_sheets
        from symposium_cli.output.views import about_sheet

        return draw_sheets([about_sheet(record)], terminal)

    return reply.give(record, draw)
