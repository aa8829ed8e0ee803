"""Making a data set of a list of speakers."""
