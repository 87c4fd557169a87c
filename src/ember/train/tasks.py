"""Tasks for reinforcement learning: from traced proofs, a hole at each step; and false statements as canaries.

A task shows the state at a step and asks for the tactic; the proof's own lines stand around it. One hole a group:
all samples of a group fill the same hole.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.core.goals import Goal, ProofState
from ember.core.statement import Statement
from ember.data.stage import read_rows
from ember.models.prompt import PromptConfig, render
from ember.train.rollouts import Task

CANARIES = tuple(
    Statement(f"canary_{number}", f"theorem canary_{number} {text}")
    for number, text in enumerate(
        ("(p : Prop) : p", "(n : Nat) : n + 1 = n", "(p q : Prop) (h : p ∨ q) : p ∧ q", ": (2 : Nat) + 2 = 5")
    )
)
"""False, each as anybody sees."""


def holes(path: Path, prompting: PromptConfig, first_only: bool = False) -> list[Task]:
    """A task for each step of the traced proofs in the file (`traces.jsonl` of a data run), or for the first step
    of each, which is where a proof's idea stands most often."""
    found: list[Task] = []
    for number, row in enumerate(read_rows(path), 1):
        try:
            found += _of_trace(row, prompting, first_only)
        except (KeyError, TypeError, IndexError) as error:
            raise InputError(f"{path}, row {number} is no traced proof: {error!r}") from None
    if not found:
        raise InputError(f"{path} has no traced proof")
    return found


def _of_trace(row: dict[str, Any], prompting: PromptConfig, first_only: bool) -> list[Task]:
    statement = Statement(row["theorem"], row["statement"], row.get("header") or "", row.get("context") or "")
    proof: str = row["proof"]
    steps: Sequence[dict[str, Any]] = row["steps"]
    return [
        Task(
            statement,
            prompt_of(row["states"][step["state"]]["text"], prompting),
            proof[: step["start"]],
            proof[step["end"] :],
        )
        for step in (steps[:1] if first_only else steps)
        if step.get("replayed", True)
    ]


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
