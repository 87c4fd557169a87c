"""A tiny transformer learns tactics from nothing but the proofs that a run found.

python examples/tiny/train.py RUN MODEL   (part of `make demo`; a few seconds on a CPU)
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import polars as pl
import torch

from ember.core.goals import Goal, ProofState
from ember.models.backbone import load
from ember.models.config import BackboneConfig
from ember.models.prompt import PromptConfig, render
from ember.models.tiny import TinyConfig, create
from ember.trajectories import reader

PROMPTING = PromptConfig(format="proofstep")
"""As in the recipes that use the model."""

Pair = tuple[str, str]


def pairs_of(run: Path) -> list[Pair]:
    """Every goal on a found proof, as a prompt, with the tactic that the proof takes there."""
    on_path = reader.scan(run, "edges").filter(pl.col("on_proof_path")).select("state", "tactic").unique()
    rows = on_path.sort("state", "tactic").collect()
    return [(str(render(ProofState(0, (Goal(state),), ""), PROMPTING)), tactic) for state, tactic in rows.iter_rows()]


def train(model_folder: Path, pairs: list[Pair], steps: int) -> tuple[int, float]:
    """Write a model that continues a prompt with its tactic; its parameters and the last loss."""
    size = create(model_folder, [text for pair in pairs for text in pair], TinyConfig(width=96, layers=2))
    backbone = load(BackboneConfig(path=str(model_folder), device="cpu"))
    rows = [
        (backbone.tokens(prompt), [*backbone.tokens(tactic), backbone.tokenizer.eos_token_id])
        for prompt, tactic in pairs
    ]
    longest = max(len(prompt) + len(tactic) for prompt, tactic in rows)
    ids = torch.tensor([p + t + [0] * (longest - len(p) - len(t)) for p, t in rows])
    labels = torch.tensor([[-100] * len(p) + t + [-100] * (longest - len(p) - len(t)) for p, t in rows])
    model: Any = backbone.model.train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3)
    generator = torch.Generator().manual_seed(0)
    loss = torch.tensor(0.0)
    for _ in range(steps):
        chosen = torch.randperm(len(rows), generator=generator)[:16]
        loss = model(input_ids=ids[chosen], labels=labels[chosen]).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.eval().save_pretrained(model_folder)
    return size, loss.item()


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("run", type=Path, help="folder of a run with proofs")
    options.add_argument("model", type=Path, help="folder for the model")
    options.add_argument("--steps", type=int, default=150, help="of training")
    given = options.parse_args()
    torch.set_num_threads(1)  # threads that wait for each other cost more than so small a model
    lessons = pairs_of(given.run)
    parameters, last = train(given.model, lessons, given.steps)
    print(f"trained {parameters:,} parameters on {len(lessons)} steps of proofs; last loss {last:.3f}: {given.model}")
