"""Comments of Lean text."""

from __future__ import annotations

import re

from ember.core.errors import HeaderError

_MARK = re.compile(r"/-|-/")
_START = re.compile(r"--[^\n]*|/-")


def comment_end(text: str, start: int) -> int:
    """Where the block comment that starts here ends; they nest."""
    depth, at = 0, start
    while mark := _MARK.search(text, at):
        depth += 1 if mark.group() == "/-" else -1
        at = mark.end()
        if depth == 0:
            return at
    raise HeaderError("a comment is not closed")


def without_comments(text: str) -> str:
    """Comments become a space; block comments nest."""
    kept: list[str] = []
    at = 0
    while mark := _START.search(text, at):
        kept.append(text[at : mark.start()])
        at = comment_end(text, mark.start()) if mark.group() == "/-" else mark.end()
    return " ".join([*kept, text[at:]])
