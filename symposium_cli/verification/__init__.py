"""Holds a data set against a text of its document."""
