"""Lean text as tokens, without knowing its grammar: names, numerals, strings, comments, the rest. Linear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["name", "number", "string", "comment", "symbol", "blank"]

_PART = r"(?:«[^»\n]*»|[^\W\d_λΠΣ∑∏][\w'!?₀-₉ₐ-ₜ]*|_[\w'!?₀-₉]*)"
_TOKEN = re.compile(
    rf"(?P<blank>\s+)|(?P<line>--[^\n]*)|(?P<block>/-)|(?P<string>\"(?:\\.|[^\"\\])*\"?)"
    rf"|(?P<name>{_PART}(?:\.{_PART})*)|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<symbol>:=|<;>|=>|<-|->|\?_|\S)",
    re.DOTALL,
)


class Token(NamedTuple):
    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def tokens(text: str) -> Iterator[Token]:
    """Every character belongs to exactly one token."""
    position = 0
    while position < len(text):
        found = _TOKEN.match(text, position)
        assert found is not None
        if found["block"] is not None:
            end = _comment_end(text, position)
            yield Token("comment", text[position:end], position)
            position = end
            continue
        kind = found.lastgroup
        yield Token("comment" if kind == "line" else kind, found[0], position)  # pyright: ignore[reportArgumentType]
        position = found.end()


_EDGE = re.compile(r"/-|-/")


def _comment_end(text: str, start: int) -> int:
    depth = 0
    for edge in _EDGE.finditer(text, start):
        depth += 1 if edge[0] == "/-" else -1
        if depth == 0:
            return edge.end()
    return len(text)


def words(text: str) -> list[str]:
    """The tokens that mean something."""
    return [token.text for token in tokens(text) if token.kind not in ("blank", "comment")]
