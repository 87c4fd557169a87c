"""Drop what a found tactic was given and did not need: `simp_all [a, b, c]` becomes `simp_all [b]`, or `simp_all`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ember.core.ports import Session
from ember.search import replay
from ember.search.budget import now

TRY_S = 5.0
"""For all of a script; then it stays as it is."""
_TAKES_A_LIST = re.compile(
    r"\b(?:simp_all|simpa|simp|dsimp|nlinarith|linarith|norm_num|field_simp|ring_nf)\b[^\[\]\n]*?\["
)
_OPEN, _CLOSE = "([{⟨", ")]}⟩"


@dataclass(frozen=True)
class Arguments:
    """A list of arguments: `line[start:end]` is the text with its brackets."""

    line: int
    start: int
    end: int
    items: tuple[str, ...]


async def drop_unused(session: Session, lines: list[str]) -> list[str]:
    """The script with as few arguments as it proves with, tried one after the other from the last list to the first,
    so that what is left of the text keeps its columns."""
    deadline = now() + TRY_S
    for found in reversed(list(arguments(lines))):
        kept: tuple[str, ...] = found.items
        for fewer in ((), *((item,) for item in reversed(found.items))):
            if now() > deadline:
                break
            wanted = tuple(each for each in kept if each not in fewer) if fewer else ()
            if len(wanted) < len(kept) and await replay.proves(session, _with(lines, found, wanted)):
                kept = wanted
            if not kept:
                break
        lines = _with(lines, found, kept)
    return lines


def arguments(lines: Sequence[str]) -> Iterator[Arguments]:
    """The lists of a script, in the order of the text."""
    for number, line in enumerate(lines):
        for match in _TAKES_A_LIST.finditer(line):
            start = match.end() - 1
            depth, cuts = 0, [match.end()]
            for position in range(start, len(line)):
                depth += (line[position] in _OPEN) - (line[position] in _CLOSE)
                if depth == 1 and line[position] == ",":
                    cuts.append(position + 1)
                if depth == 0:
                    ends = [*(cut - 1 for cut in cuts[1:]), position]
                    items = tuple(line[a:b].strip() for a, b in zip(cuts, ends, strict=True))
                    yield Arguments(number, start, position + 1, items)
                    break


def _with(lines: list[str], found: Arguments, items: tuple[str, ...]) -> list[str]:
    line = lines[found.line]
    before, after = line[: found.start], line[found.end :]
    text = f"{before}[{', '.join(items)}]{after}" if items else f"{before.rstrip()}{after}"
    return [*lines[: found.line], text, *lines[found.line + 1 :]]
