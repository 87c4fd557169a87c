"""Repairs as rows to learn from: a state, a tactic that Lean refused there, what Lean said, and the tactic that the
proof took. The model learns to answer Lean's message (`models.prompt.render_repair`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ember.core.errors import InputError
from ember.core.goals import Goal, ProofState
from ember.data import repairs
from ember.models.prompt import PromptConfig, render_repair
from ember.train.examples import Example


def read_repairs(runs: Sequence[Path], prompting: PromptConfig, per_state: int = repairs.PER_STATE) -> list[Example]:
    """One example for each refused sibling of a step on a proof, at most `per_state` a state."""
    found: dict[Example, None] = {}
    for run in runs:
        for row in repairs.of_search(run, per_state):
            state = ProofState(0, (Goal(row["asked"]),), "")
            prompt = render_repair(state, row["failed"], row["error"], prompting)
            found[Example(row["theorem"], prompt, row["repaired"], row["asked"])] = None
    if not found:
        raise InputError(f"{', '.join(map(str, runs))}: no step of a proof has a sibling that Lean refused")
    return list(found)
