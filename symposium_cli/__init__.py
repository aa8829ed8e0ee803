"""Answers about one diplomatic event, from its programme and its summary."""

__version__ = "0.1.0"
