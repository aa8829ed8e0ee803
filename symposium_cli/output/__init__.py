"""How answers leave the program: streams, formats, tables, pictures."""
