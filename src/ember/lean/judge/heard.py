"""What a walled child said: read as a stranger's words, in time linear in their length.

Its first two lines were on their way before anything of a proof ran; the rest a proof could have written.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ember.core.outcomes import Message, Position

MAX_MESSAGES = 1_000
_MAX_PLACE = 10_000_000
_MAX_FIRST_LINE = 1 << 15
_SORRY = ("declaration uses 'sorry'", "declaration uses `sorry`")


@dataclass(frozen=True)
class Heard:
    above: dict[str, Any] | None
    """The first line: compiled modules of what stands above the proof, or why there are none."""
    parsed: dict[str, Any] | None
    """The second line: why the text was not even elaborated, or nothing."""
    messages: tuple[Message, ...]


def hear(answer: bytes) -> Heard:
    first, _, rest = answer.partition(b"\n")
    second, _, rest = rest.partition(b"\n")
    return Heard(_object(first), _object(second), messages_in(rest))


def messages_in(answer: bytes) -> tuple[Message, ...]:
    """As many as there is room for, and the first error in any case; what is no message is passed over."""
    found: list[Message] = []
    failed = False
    for line in answer.split(b"\n"):  # not `splitlines`: that knows many more line breaks than Lean's JSON has
        message = message_of(line)
        if message is not None and (len(found) < MAX_MESSAGES or (message.severity == "error" and not failed)):
            found.append(message)
            failed = failed or message.severity == "error"
    return tuple(found)


def header_fault(answer: bytes) -> str:
    """What Lean says against the header of a whole file, if it does: a line by itself, the first. (Behind a header
    without a fault the file's own code could write that line, too: against itself.)"""
    first = _object(answer[:_MAX_FIRST_LINE].partition(b"\n")[0]) or {}
    return str(first.get("header", "")).encode(errors="replace").decode()


def uses_sorry(message: Message) -> bool:
    """Lean's warning, whichever quotes its version writes."""
    return message.severity == "warning" and message.text.startswith(_SORRY)


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        found: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None  # pyright: ignore[reportUnknownVariableType]


def message_of(line: bytes) -> Message | None:
    raw = _object(line)
    if raw is None or not isinstance(raw.get("data"), str):
        return None
    text: str = raw["data"].encode(errors="replace").decode()  # JSON can say half a character
    severity = raw.get("severity")
    if severity not in ("error", "warning", "information"):
        return None
    return Message(severity, text, _position(raw.get("pos")), _position(raw.get("endPos")))


def _position(raw: Any) -> Position | None:
    line, column = (_place(raw, key) for key in ("line", "column"))
    return None if line is None or column is None else Position(line, column)


def _place(raw: Any, key: str) -> int | None:
    value: Any = dict[str, Any](raw).get(key) if isinstance(raw, dict) else None  # pyright: ignore[reportUnknownArgumentType]
    return value if type(value) is int and 0 <= value <= _MAX_PLACE else None
