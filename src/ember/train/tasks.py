"""Tasks for reinforcement learning: from traced proofs, a hole at each step; and false statements as canaries.

A task shows the state at a step and asks for the tactic; the proof's own lines stand around it. One hole a group:
all samples of a group fill the same hole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.core.goals import Goal, ProofState
from ember.core.statement import Statement
from ember.data.blocks import Block, parse
from ember.data.stage import read_rows
from ember.data.tracing import statement_of
from ember.models.prompt import PromptConfig, render
from ember.train.rollouts import Task

CANARIES = tuple(
    Statement(f"canary_{number}", f"theorem canary_{number} {text}")
    for number, text in enumerate(
        ("(p : Prop) : p", "(n : Nat) : n + 1 = n", "(p q : Prop) (h : p ∨ q) : p ∧ q", ": (2 : Nat) + 2 = 5")
    )
)
"""False, each as anybody sees."""


@dataclass(frozen=True)
class Traced:
    """A proof with the state before each of its steps; any part of it can be hidden."""

    statement: Statement
    proof: str
    spans: Sequence[tuple[int, int, tuple[int, ...]]]
    """Start and end of each step, and the blocks that it stands in, outermost first."""
    prompts: Sequence[str]

    @property
    def steps(self) -> int:
        return len(self.spans)

    def starts(self, count: int) -> list[int]:
        """Steps from which so many can be hidden without leaving the first one's block."""
        return [
            first
            for first, (_, _, place) in enumerate(self.spans[: len(self.spans) - count + 1])
            if all(inner[: len(place)] == place for _, _, inner in self.spans[first : first + count])
        ]

    def hole(self, first: int, count: int = 1) -> Task:
        """What stands before and after so many steps, and the state where they begin."""
        hidden = self.spans[first : first + count]
        end = max(end for _, end, _ in hidden)
        return Task(self.statement, self.prompts[first], self.proof[: hidden[0][0]], self.proof[end:])


def traced(path: Path, prompting: PromptConfig) -> list[Traced]:
    """The proofs of the file (`traces.jsonl` of a data run) with those steps that Lean took again."""
    found: list[Traced] = []
    for number, row in enumerate(read_rows(path), 1):
        try:
            found.append(_of_trace(row, prompting))
        except (KeyError, TypeError, IndexError) as error:
            raise InputError(f"{path}, row {number} is no traced proof: {error!r}") from None
    found = [proof for proof in found if proof.steps]
    if not found:
        raise InputError(f"{path} has no traced proof")
    return found


def _of_trace(row: dict[str, Any], prompting: PromptConfig) -> Traced:
    """A step of several goals (`all_goals`) is one hole, and what stands nowhere in the text (a renaming) is none."""
    places = dict(_places(parse(row["proof"])))
    steps = [step for step in row["steps"] if step.get("replayed", True)]
    found = {(step["start"], step["end"]): step for step in reversed(steps) if (step["start"], step["end"]) in places}
    prompts = {span: prompt_of(row["states"][step["state"]]["text"], prompting) for span, step in found.items()}
    spans = sorted(found, key=lambda span: (span[0], -span[1]))
    inside = [(*span, places[span]) for span in spans]
    return Traced(statement_of(row), row["proof"], inside, [prompts[span] for span in spans])


def _places(blocks: Sequence[Block], inside: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, int], tuple[int, ...]]]:
    """Of each block its span, and the scripts that it stands in: each is named by where it begins."""
    for block in blocks:
        yield (block.start, block.end), inside
        for script in block.inner:
            if script.blocks:
                yield from _places(script.blocks, (*inside, script.blocks[0].start))


def holes(proofs: Sequence[Traced], first_only: bool = False) -> list[Task]:
    """A task for each step, or for the first step of each proof, which is where its idea stands most often."""
    return [proof.hole(step) for proof in proofs for step in range(1 if first_only else proof.steps)]


def canaries(prompting: PromptConfig) -> list[Task]:
    """The false statements as tasks; the state is the statement's own."""
    return [
        Task(statement, prompt_of(f"⊢ {statement.text.rpartition(' : ')[2]}", prompting), canary=True)
        for statement in CANARIES
    ]


def prompt_of(state: str, prompting: PromptConfig) -> str:
    shown = render(ProofState(0, (Goal(state),), ""), prompting)
    if not isinstance(shown, str):
        raise InputError("tasks are plain prompts: choose another format than chat")
    return shown
