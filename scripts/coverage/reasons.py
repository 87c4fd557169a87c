"""Why a row is refused: Lean's messages, each as one short reason that many rows may share."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PATTERNS = [
    (r"Unknown (?:identifier|constant|namespace) [`'](.+?)[`']", "name {}"),
    (r"`([^`]+)` is a Mathlib tactic that the embedded library does not have", "tactic {}"),
    (r"The header asks|header", "header"),
    (r"Invalid field `?(\w+)`?.*?The environment does not contain `([\w.']+)`", "name {1}"),
    (r"Invalid field `?(\w+)`?", "field {}"),
    (r"deterministic\) timeout|maximum number of heartbeats", "timeout: heartbeats"),
    (r"maximum recursion depth", "maximum recursion depth"),
    (r"unexpected token '?([^\n;']+)", "syntax at {}"),
    (r"unexpected (identifier|end of input)", "syntax at {}"),
    (r"(?:No goals to be solved|no goals)", "no goals"),
    (r"unsolved goals", "unsolved goals"),
    (r"`?([\w!]+)`? made no progress", "no progress: {}"),
    (r"Did not find an occurrence of the pattern", "rewrite: pattern not found"),
    (r"failed to synthesize(?: instance)?(?: of type class)?\s+([^\n]+)", "instance {}"),
    (r"omega could not", "omega failed"),
    (r"Tactic `(\w+)` failed", "tactic {} failed"),
    (r"(\w+): (?:the|a|no|an|more|failed)\b", "tactic {} failed"),
    (r"[Tt]ype mismatch|Application type mismatch", "type mismatch"),
    (r"(\w+) failed", "tactic {} failed"),
]
_COMPILED = [(re.compile(pattern, re.DOTALL), form) for pattern, form in _PATTERNS]


def reason(message: str) -> str:
    for pattern, form in _COMPILED:
        found = pattern.search(message)
        if found:
            return form.format(*found.groups()).strip()
    return message.strip().splitlines()[0][:60] if message.strip() else "no message"


def reasons(messages: Iterable[str]) -> list[str]:
    """The reasons, each once, in the order of the messages."""
    return list(dict.fromkeys(reason(message) for message in messages))
