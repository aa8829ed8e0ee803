"""Words and names, and what a typed one means."""
