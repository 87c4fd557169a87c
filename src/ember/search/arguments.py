"""Drop what a found tactic was given and did not need: `simp_all [a, b, c]` becomes `simp_all [b]`, or `simp_all`;
`simp_all <;> omega` becomes `simp_all`, or `omega`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ember.core.ports import Session
from ember.search import replay
from ember.search.budget import now

LONGEST_S = 5.0
"""For all of a script; then it stays as it is."""
_TAKES_A_LIST = re.compile(
    r"\b(?:simp_all|simpa|simp|dsimp|grind|nlinarith|linarith|positivity|norm_num|field_simp|ring_nf)\b[^\[\]\n]*?\["
)
_JOIN = " <;> "
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
    deadline = now() + LONGEST_S
    lines = await _drop_parts(session, lines, deadline)
    for found in reversed(list(arguments(lines))):
        kept: tuple[str, ...] = found.items
        for fewer in ((), *((item,) for item in reversed(found.items))):
            if now() > deadline:
                break
            wanted = tuple(each for each in kept if each not in fewer) if fewer else ()
            shorter = _with(lines, found, wanted)
            if len(wanted) < len(kept) and await replay.still_proves(session, shorter, deadline):
                kept = wanted
            if not kept:
                break
        lines = _with(lines, found, kept)
    return lines


async def _drop_parts(session: Session, lines: list[str], deadline: float) -> list[str]:
    """The script without those of the tactics joined by `<;>` that it proves without."""
    for number in reversed(range(len(lines))):
        position = 0
        while len(parts := joined(lines[number])) > 1 and position < len(parts) and now() < deadline:
            fewer = [*parts[:position], *parts[position + 1 :]]
            if position == 0:  # the bullet or the indentation stays
                before = lines[number][: len(lines[number]) - len(lines[number].lstrip(" ·"))]
                fewer[0] = before + fewer[0]
            shorter = [*lines[:number], _JOIN.join(fewer), *lines[number + 1 :]]
            if await replay.still_proves(session, shorter, deadline):
                lines = shorter
            else:
                position += 1
    return lines


def joined(line: str) -> list[str]:
    """The parts of a line between those `<;>` that stand in no brackets."""
    parts, depth, start = list[str](), 0, 0
    for position, character in enumerate(line):
        depth += (character in _OPEN) - (character in _CLOSE)
        if depth == 0 and line.startswith(_JOIN, position):
            parts.append(line[start:position])
            start = position + len(_JOIN)
    return [*parts, line[start:]]


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
