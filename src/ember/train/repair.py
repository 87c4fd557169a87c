"""Repairs as rows to learn from: a state, a tactic that Lean refused there, what Lean said, and the tactic that the
proof took. The model learns to answer Lean's message (`models.prompt.render_repair`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ember.core.errors import InputError
from ember.core.goals import Goal, ProofState
from ember.models.prompt import PromptConfig, render_repair
from ember.train.examples import Example
from ember.trajectories import reader


def read_repairs(runs: Sequence[Path], prompting: PromptConfig, per_state: int = 4) -> list[Example]:
    """One example for each refused sibling of a step on a proof, at most `per_state` a state."""
    found: dict[Example, None] = {}
    for run in runs:
        edges = reader.read(run, "edges").sort("theorem_id", "order")
        for _, tried in edges.group_by(["theorem_id", "node"], maintain_order=True):
            rows = tried.to_dicts()
            good = next((row for row in rows if row["on_proof_path"]), None)
            refused = [row for row in rows if row["outcome"] == "refused" and row["message"]]
            if good is None:
                continue
            state = ProofState(0, (Goal(good["state"]),), "")
            for row in refused[:per_state]:
                prompt = render_repair(state, row["tactic"], row["message"], prompting)
                found[Example(good["theorem"], prompt, good["tactic"], good["state"])] = None
    if not found:
        raise InputError(f"{', '.join(map(str, runs))}: no step of a proof has a sibling that Lean refused")
    return list(found)
