"""Full proofs become (state, tactic, next states): the script is read into blocks and followed in Lean.

States are those that a search meets: each independent goal stands alone, and a structured tactic is taken
apart (for `have h : T := by …` first what opens the goal `T`, and then its proof). So every pair can be
replayed, and is: `replay` follows the recorded pairs in another proof of the same statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from ember.core.errors import EmberError
from ember.core.goals import ProofState
from ember.core.outcomes import Advanced, Proved, Refused, TimedOut
from ember.core.ports import Session, StepLimits
from ember.core.splitting import independent
from ember.data.blocks import Block, Inner, parse
from ember.data.tokens import tokens

LIMITS = StepLimits(heartbeats=0, wall_s=60.0)
_ALL = re.compile(r"(all_goals|any_goals)\b\s*")
_IDLE = re.compile(r"done$|(all|any)_goals\b")
"""Tactics that need no goal."""
_TURN = re.compile(r"(swap|rotate_left|rotate_right|rotate|pick_goal|on_goal)\b\s*(\d*)\s*$")


class Untraced(EmberError):
    """The proof cannot be followed tactic by tactic; the text says where and why."""


@dataclass(frozen=True)
class TracedState:
    """A goal on the proof, and how it is reached: `tactic` on the state `parent`, and there the goal `part`."""

    text: str
    hash: str
    depth: int
    parent: int | None = None
    tactic: str = ""
    part: int | None = None


@dataclass(frozen=True)
class TracedStep:
    state: int
    tactic: str
    next: tuple[int, ...]
    place: str
    """Where in the structured proof: the enclosing blocks, outermost first, as `case succ/·`."""
    kind: str
    start: int
    end: int
    """Offsets in the proof's text."""
    constants: tuple[str, ...] = ()
    """What the step put into its goal."""
    hypotheses: tuple[str, ...] = ()
    syntax: str = ""
    """Kind of the tactic's syntax, as Lean's parser calls it."""
    remaining: int = 0
    """Tactics from here to the end of this goal."""


@dataclass(frozen=True)
class Trace:
    states: tuple[TracedState, ...]
    steps: tuple[TracedStep, ...]
    seconds: tuple[float, ...] = ()
    """Lean's own time for each step: measured, so it is not the same again."""

    def dump(self) -> dict[str, Any]:
        return {"states": [asdict(state) for state in self.states], "steps": [asdict(step) for step in self.steps]}


async def trace(session: Session, proof: str) -> Trace:
    """Follow the proof of the session's statement; `Untraced` where Lean and the text do not agree."""
    walk = _Walk(session)
    left = await walk.follow([walk.root()], parse(proof), "")
    if left:
        raise Untraced(f"{len(left)} goals are left after the last tactic")
    return Trace(tuple(walk.states), _with_remaining(walk.steps), tuple(walk.seconds))


def _with_remaining(steps: Sequence[TracedStep]) -> tuple[TracedStep, ...]:
    """Each goal has one step, and its goals' steps come later."""
    sizes: dict[int, int] = {}
    for step in reversed(steps):
        sizes[step.state] = 1 + sum(sizes[child] for child in step.next)
    return tuple(replace(step, remaining=sizes[step.state]) for step in steps)


class _Walk:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._live: list[ProofState] = []
        self._tags: list[str] = []
        """What `case` calls the state, as Lean printed it before the goal stood alone."""
        self.states: list[TracedState] = []
        self.steps: list[TracedStep] = []
        self.seconds: list[float] = []

    def root(self) -> int:
        return self._note(self._session.root, "", TracedState("", "", 0))

    def _note(self, state: ProofState, tag: str, how: TracedState) -> int:
        self._live.append(state)
        self._tags.append(tag)
        self.states.append(TracedState(state.text, state.hash, how.depth, how.parent, how.tactic, how.part))
        return len(self.states) - 1

    async def follow(self, goals: list[int], blocks: Sequence[Block], place: str) -> list[int]:
        """The goals that are left, in Lean's order."""
        for block in blocks:
            if block.text == "skip" or (not goals and _IDLE.match(block.text)):
                continue
            if not goals:
                raise Untraced(f"no goal is left for {_shown(block.text)}")
            goals = await self._block(goals, block, place)
        return goals

    async def _block(self, goals: list[int], block: Block, place: str) -> list[int]:
        first, *rest = goals
        if block.kind == "bullet":
            await self._close(first, block.inner[0], f"{place}/·")
            return rest
        if block.kind == "case":
            inner = block.inner[0]
            index = self._named(goals, inner.label[0])
            await self._close(goals[index], inner, f"{place}/case {inner.label[0]}", inner.label[1:])
            return goals[:index] + goals[index + 1 :]
        if turn := _TURN.match(block.text):
            return _turned(goals, turn[1], int(turn[2] or 1))
        if every := _ALL.match(block.text):
            return await self._everywhere(goals, block, every, place)
        if block.text.startswith("exacts "):
            terms = _listed(block.text)
            for goal, term in zip(goals, terms, strict=False):
                await self._step(goal, f"exact {term}", block, place)
            return goals[len(terms) :]
        if block.inner and (found := await self._apart(first, block, place)) is not None:
            return [*found, *rest]
        return [*await self._step(first, block.text, block, place), *rest]

    def _named(self, goals: list[int], tag: str) -> int:
        if tag == "_":
            return 0
        for index, goal in enumerate(goals):
            if self._tags[goal] == tag or self._tags[goal].endswith(f".{tag}"):
                return index
        raise Untraced(f"no goal is named {tag}")

    async def _close(self, goal: int, inner: Inner, place: str, names: Sequence[str] = ()) -> None:
        goals = [goal]
        if names:
            renaming = Block("tactic", f"rename_i {' '.join(names)}", 0, 0)
            goals = await self._step(goal, renaming.text, renaming, place)
        if left := await self.follow(goals, inner.blocks, place):
            raise Untraced(f"{len(left)} goals are left at the end of {place}")

    async def _apart(self, goal: int, block: Block, place: str) -> list[int] | None:
        """A structured tactic: its skeleton, then the scripts inside; None where Lean does not take the skeleton."""
        outcome = await self._session.step(self._live[goal], block.skeleton, LIMITS)
        if not isinstance(outcome, Advanced) or len(outcome.state.goals) < len(block.inner):
            return None
        goals = await self._reached(goal, block.skeleton, outcome, block, place)
        if len(goals) < len(block.inner):
            return None
        count = len(goals) - len(block.inner) if block.inner_last else len(block.inner)
        opened, others = (goals[count:], goals[:count]) if block.inner_last else (goals[:count], goals[count:])
        for inner, goal in zip(block.inner, opened, strict=True):
            await self._close(goal, inner, f"{place}/{inner.label[0] if inner.label else block.kind}")
        return others

    async def _everywhere(self, goals: list[int], block: Block, every: re.Match[str], place: str) -> list[int]:
        tactic = block.text[every.end() :].strip()
        if tactic.startswith("(") and tactic.endswith(")"):
            tactic = tactic[1:-1].strip()
        left: list[int] = []
        for goal in goals:
            try:
                left += await self._step(goal, tactic, block, place)
            except Untraced:
                if every[1] == "all_goals":
                    raise
                left.append(goal)
        return left

    async def _step(self, goal: int, tactic: str, block: Block, place: str) -> list[int]:
        outcome = await self._session.step(self._live[goal], tactic, LIMITS)
        if isinstance(outcome, Refused):
            raise Untraced(f"Lean refuses {_shown(tactic)}: {_shown(outcome.message)}")
        if isinstance(outcome, TimedOut):
            raise Untraced(f"{_shown(tactic)} ran into the limit of {outcome.limit}")
        return await self._reached(goal, tactic, outcome, block, place)

    async def _reached(self, goal: int, tactic: str, outcome: Advanced | Proved, block: Block, place: str) -> list[int]:
        """Note the step and the states that it leads to."""
        parts = await independent(self._session, outcome.state) if isinstance(outcome, Advanced) else ()
        tags = [_tag(shown.text) for shown in outcome.state.goals]
        depth = self.states[goal].depth + 1
        found = [
            self._note(part, tag, TracedState("", "", depth, goal, tactic, index if len(parts) > 1 else None))
            for index, (part, tag) in enumerate(zip(parts, tags, strict=False))
        ]
        kind = block.kind if block.kind != "tactic" else _head(tactic)
        uses = await self._session.uses(outcome.state)
        self.steps.append(
            TracedStep(goal, tactic, tuple(found), place.lstrip("/"), kind, block.start, block.end, uses.constants,
                       uses.hypotheses, uses.kind)
        )  # fmt: skip
        self.seconds.append(outcome.seconds)
        return found


def _listed(tactic: str) -> list[str]:
    """The terms of `exacts [a, b]`."""
    depth, parts = 0, [""]
    for token in tokens(tactic.partition("[")[2].rpartition("]")[0]):
        depth += (token.text in "([{⟨") - (token.text in ")]}⟩")
        if token.text == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += token.text
    return [part.strip() for part in parts if part.strip()]


def _turned(goals: list[int], how: str, count: int) -> list[int]:
    if how == "swap":
        return [*goals[1::-1], *goals[2:]]
    if how in ("pick_goal", "on_goal"):
        return [goals[count - 1], *goals[: count - 1], *goals[count:]] if 0 < count <= len(goals) else goals
    count = count % len(goals) if how != "rotate_right" else -count % len(goals)
    return goals[count:] + goals[:count]


def _tag(goal: str) -> str:
    first = goal.partition("\n")[0]
    return first.removeprefix("case ") if first.startswith("case ") else ""


def _head(tactic: str) -> str:
    found = re.match(r"[\w?!']+", tactic)
    return found[0] if found else "tactic"


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 200 else f"{line[:200]}…"


async def replay(session: Session, traced: Trace) -> list[bool]:
    """Follow the recorded pairs in another proof: for each step, whether it leads to the same states."""
    live: dict[int, ProofState] = {}
    if session.root.hash == traced.states[0].hash and session.root.text == traced.states[0].text:
        live[0] = session.root
    same: list[bool] = []
    for step in traced.steps:
        before = live.get(step.state)
        outcome = await session.step(before, step.tactic, LIMITS) if before is not None else None
        parts = await independent(session, outcome.state) if isinstance(outcome, Advanced) else ()
        recorded = [traced.states[number] for number in step.next]
        equal = isinstance(outcome, Advanced | Proved) and [(p.hash, p.text) for p in parts] == [
            (state.hash, state.text) for state in recorded
        ]
        same.append(equal)
        if equal:
            live.update(zip(step.next, parts, strict=True))
    return same
