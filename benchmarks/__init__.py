"""Measurements: the cost of a start, and large data sets beside other tools."""
