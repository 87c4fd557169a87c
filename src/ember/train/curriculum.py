"""How much of each proof is hidden. All begin with a fifth; once training is stable, a theorem whose holes are filled
shows less of its proof, one whose holes are not shows more.

Stable means: over so many windows of steps the share of solved groups did not drop, and the divergence from the start
stayed below its limit. What is known of each theorem is saved with the model, so that a run goes on exactly.
"""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence

import torch
from pydantic import Field
from torch import nn

from ember.core.config import Config
from ember.train.rollouts import Task
from ember.train.tasks import Traced


class CurriculumConfig(Config):
    share: float = Field(default=0.2, gt=0, le=1)
    """Of a proof's steps that are hidden at the start, and until training is stable."""
    change: float = Field(default=0.2, gt=0, le=1)
    """How much more or less is hidden when a theorem moves."""
    window: int = Field(default=5, ge=1)
    """Steps whose figures are averaged before they are compared."""
    windows: int = Field(default=3, ge=2)
    """So many windows in a row without a drop are stable."""
    drop: float = Field(default=0.05, ge=0)
    """A smaller loss of solved groups between two windows is noise."""
    kl: float = Field(default=0.1, gt=0)
    """Limit of the divergence from the model at the start."""
    promote: float = Field(default=0.75, gt=0, le=1)
    """From this share of right samples on, more of the proof is hidden."""
    demote: float = Field(default=0.25, ge=0, lt=1)
    """Up to this share, less of it."""


class Curriculum(nn.Module):
    """A module without weights: what it knows goes into checkpoints along with the model."""

    levels: torch.Tensor
    """Of each theorem: how often it moved on."""
    stable: torch.Tensor
    solved: torch.Tensor
    """Share of solved groups in the last windows; the newest one last, unknown ones below zero."""
    divergence: torch.Tensor
    current: torch.Tensor
    """Steps, and sums of both figures, in the window that is not over."""

    def __init__(self, proofs: Sequence[Traced], config: CurriculumConfig) -> None:
        super().__init__()
        self._proofs, self._config = proofs, config
        self._places: Mapping[str, int] = {proof.statement.key: place for place, proof in enumerate(proofs)}
        self.register_buffer("levels", torch.zeros(len(proofs), dtype=torch.long))
        self.register_buffer("stable", torch.zeros((), dtype=torch.bool))
        self.register_buffer("solved", torch.full((config.windows,), -1.0))
        self.register_buffer("divergence", torch.full((config.windows,), math.inf))
        self.register_buffer("current", torch.zeros(3))

    def share(self, key: str) -> float:
        """Of this theorem's proof that is hidden now."""
        level = int(self.levels[self._places[key]])
        return min(1.0, self._config.share + level * self._config.change)

    def draw(self, count: int, dice: random.Random) -> list[Task]:
        """Holes in so many theorems, each somewhere in its proof."""
        proofs = dice.sample(self._proofs, min(len(self._proofs), count))
        return [self._hole(proof, dice) for proof in proofs]

    def _hole(self, proof: Traced, dice: random.Random) -> Task:
        hidden = max(1, math.ceil(self.share(proof.statement.key) * proof.steps - 1e-9))
        while not (starts := proof.starts(hidden)):
            hidden -= 1  # no part of the proof is as long without leaving its block
        return proof.hole(dice.choice(starts), hidden)

    def note(self, found: Sequence[tuple[Task, Sequence[float | None]]]) -> None:
        """Rewards of a step's groups: theorems move up or down."""
        if not bool(self.stable):
            return
        rewards: defaultdict[str, list[float]] = defaultdict(list)
        for task, given in found:
            rewards[task.statement.key] += [reward for reward in given if reward is not None]
        highest = math.ceil((1 - self._config.share) / self._config.change - 1e-9)
        for key, values in rewards.items():
            if not values:
                continue
            rate, place = sum(values) / len(values), self._places[key]
            move = int(rate >= self._config.promote) - int(rate <= self._config.demote)
            self.levels[place] = min(highest, max(0, int(self.levels[place]) + move))

    def after(self, solved: float, kl: float) -> None:
        """Figures of a step; at the end of a window, see whether training is stable."""
        self.current += torch.tensor([1.0, solved, kl])
        if int(self.current[0]) < self._config.window:
            return
        self.solved = torch.cat([self.solved[1:], self.current[1:2] / self._config.window])
        self.divergence = torch.cat([self.divergence[1:], self.current[2:3] / self._config.window])
        self.current.zero_()
        known = bool((self.solved >= 0).all())
        rising = bool((self.solved.diff() >= -self._config.drop).all())
        near = bool((self.divergence < self._config.kl).all())
        self.stable |= known and rising and near

    def figures(self) -> dict[str, float]:
        shares = [self.share(proof.statement.key) for proof in self._proofs]
        return {"hidden": sum(shares) / len(shares), "stable": float(self.stable)}
