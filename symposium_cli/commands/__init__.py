"""The commands, one module each: load, ask, print."""
