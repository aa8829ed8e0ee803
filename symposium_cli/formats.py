"""Records as text for machines: text out, nothing printed."""

import json
from collections.abc import Mapping, Sequence
from typing import Any


def to_json(value: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> str:
    """A value as indented JSON in its own characters, control characters as `\\u` escapes."""
    return json.dumps(value, ensure_ascii=False, indent=2).translate(_ESCAPES) + "\n"


def to_json_line(value: Mapping[str, Any]) -> str:
    """A value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False).translate(_ESCAPES) + "\n"


# Those that json leaves as they are: delete, the C1 controls and the bidirectional controls.
_ESCAPES = {
    number: f"\\u{number:04x}"
    for number in (
        *range(0x7F, 0xA0),
        *(0x061C, 0x200E, 0x200F),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    )
}
