"""What a question about something unknown is met with."""

from collections.abc import Callable

import pytest

from symposium_cli.errors import UnknownError


def refused(ask: Callable[..., object], *arguments: object, **criteria: object) -> UnknownError:
    """The error that a question about something unknown meets."""
    with pytest.raises(UnknownError) as unknown:
        ask(*arguments, **criteria)
    return unknown.value
