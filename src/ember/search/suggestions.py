"""Say what a tactic that searches has found: `exact?` becomes the `exact …` that Lean suggested in its place.

A found script should not search again each time it is checked. Lean's message only proposes; the script with the
suggestion in it is run against the root before it replaces the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ember.core.outcomes import Message, Tier
from ember.core.ports import Judge, Session
from ember.core.statement import Statement
from ember.search import replay

ASKING = re.compile(
    r"(?<![\w.'])(?:exact\?|apply\?|rw\?|rewrites\?|simp\?|simp_all\?|dsimp\?|simpa\?|aesop\?|grind\?|show_term\b|hint\b)!?"
)
"""Tactics that answer with a better way to say them."""
SEPARATORS = (" <;> ", "; ", " | ")
MAX_SUGGESTIONS = 4


@dataclass(frozen=True)
class Place:
    """A tactic in a script: the line, and its columns there."""

    line: int
    start: int
    end: int


async def spell_out(session: Session, judge: Judge, statement: Statement, lines: list[str]) -> list[str]:
    """The script with suggestions taken where they prove as much; the script itself where there are none."""
    if not places(lines):
        return lines
    verdict = await judge.certify(statement, replay.as_proof(lines), Tier.ELABORATED)
    told = _by_position(verdict.messages)
    for place in reversed(places(lines)):  # from the end, so that what is left keeps its columns
        for said in candidates(told.get(_position(statement, lines, place), ())):
            better = _replaced(lines, place, said)
            if await replay.proves(session, better):
                lines = better
                break
    return lines


def asks(tactic: str) -> bool:
    return ASKING.search(tactic) is not None


def places(lines: Sequence[str]) -> list[Place]:
    """Where the script asks, in the order of the text."""
    return [
        Place(number, found.start(), _end(line, found.end()))
        for number, line in enumerate(lines)
        for found in ASKING.finditer(line)
    ]


def candidates(suggestions: Sequence[str]) -> Iterator[str]:
    """What could stand in the place: one of the suggestions, or, where the tactic ran on several goals, all."""
    distinct = list(dict.fromkeys(suggestions))[:MAX_SUGGESTIONS]
    yield from distinct
    if len(distinct) > 1:
        yield f"first | {' | '.join(distinct)}"


def suggested(message: Message) -> list[str]:
    """The tactics that a message offers, each on one line."""
    head, _, body = message.text.partition("\n")
    if not head.startswith(("Try this", "Try these")):
        return []
    offers: list[str] = []
    for line in [head.partition(":")[2], *body.splitlines()]:
        text = line.strip().removeprefix("• ")
        if text.startswith("[apply]"):
            offers.append(text.removeprefix("[apply]").strip())
        elif text.startswith("-- ") or not text:
            continue
        elif offers:
            offers[-1] += f" {text}"
        else:
            offers.append(text)
    return offers


def _by_position(messages: Sequence[Message]) -> dict[tuple[int, int], list[str]]:
    told: dict[tuple[int, int], list[str]] = {}
    for message in messages:
        if message.position is not None:
            told.setdefault((message.position.line, message.position.column), []).extend(suggested(message))
    return told


def _position(statement: Statement, lines: list[str], place: Place) -> tuple[int, int]:
    """Where Lean sees the place: `as_proof` puts one line after `by`, and several below it, indented."""
    above = statement.text.split("\n")
    if len(lines) == 1:
        return len(above), len(above[-1]) + len(" := by ") + place.start
    return len(above) + 1 + place.line, len(replay.INDENT) + place.start


def _end(line: str, position: int) -> int:
    """Where the tactic with its arguments ends: at a separator outside of brackets, or with the line."""
    depth = 0
    while position < len(line):
        depth += (line[position] in "([{⟨") - (line[position] in ")]}⟩")
        if depth < 0 or (depth == 0 and line.startswith(SEPARATORS, position)):
            break
        position += 1
    return position


def _replaced(lines: list[str], place: Place, said: str) -> list[str]:
    line = lines[place.line]
    followed = line[place.end :].strip() != ""
    text = f"({said})" if followed and re.search(r"\b(?:by|first)\b", said) else said
    return [*lines[: place.line], line[: place.start] + text + line[place.end :], *lines[place.line + 1 :]]
