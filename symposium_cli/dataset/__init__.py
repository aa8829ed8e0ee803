"""The data set: its models, and how it is read and checked."""
