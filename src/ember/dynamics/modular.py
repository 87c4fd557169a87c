"""Modular addition: a training run with a known event, in a minute or two on a CPU, deterministic bit for bit.

The decoder reads `a b =` and is to say (a + b) mod p. It first memorises the training pairs; with weight decay
it later finds the rule, and the accuracy on pairs that it never saw jumps. With shuffled labels there is no rule.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import torch
from pydantic import Field
from torch import Tensor
from torch.nn import functional

from ember.core.config import Config
from ember.dynamics.capture import Moment, ProbeBatch, last_position_probe
from ember.dynamics.decoder import Decoder, DecoderConfig


class ModularConfig(Config):
    modulus: int = Field(default=31, ge=5)
    train_fraction: float = Field(default=0.6, gt=0, lt=1)
    labels: Literal["true", "shuffled"] = "true"
    split_seed: int = 0
    """Which pairs are for training (and how labels are shuffled); the same for all runs of a study."""
    width: int = 64
    layers: int = 1
    heads: int = 4
    steps: int = Field(default=800, ge=1)
    learning_rate: float = Field(default=3e-3, ge=0)
    weight_decay: float = Field(default=1.0, ge=0)
    schedule: Literal["constant", "cosine"] = "constant"
    """Of the learning rate after the warm-up; a rate that falls keeps the loss from spiking once all is memorised."""
    warmup: int = 10
    probe_rows: int = Field(default=160, ge=4)
    """Pairs of each probe, at most: a capture is two passes over these, and costs little else."""
    batch: int | None = None
    """Pairs a step, drawn by the run's order seed; none: all of them, and the order seed changes nothing."""
    dtype: Literal["float32", "float64"] = "float32"

    def share(self, step: int) -> float:
        """Of the learning rate, at a step from 1 on."""
        if step <= self.warmup or self.schedule == "constant":
            return min(1.0, step / max(self.warmup, 1))
        return 0.5 * (1 + math.cos(math.pi * (step - self.warmup) / (self.steps - self.warmup + 1)))

    def decoder(self) -> DecoderConfig:
        return DecoderConfig(
            vocabulary=self.modulus + 1, width=self.width, layers=self.layers, heads=self.heads, context=8
        )


@dataclass(frozen=True)
class Seeds:
    """The two kinds: how weights begin, and in which order data come."""

    init: int
    order: int


@dataclass(frozen=True)
class Task:
    train_x: Tensor
    train_y: Tensor
    holdout_x: Tensor
    holdout_y: Tensor

    @property
    def hash(self) -> str:
        digest = hashlib.sha256()
        for part in (self.train_x, self.train_y, self.holdout_x, self.holdout_y):
            digest.update(part.numpy().tobytes())
        return digest.hexdigest()[:16]

    def step_tokens(self, batch: int | None) -> int:
        rows, length = self.train_x.shape
        return min(batch or rows, rows) * length


def task(config: ModularConfig) -> Task:
    p = config.modulus
    generator = torch.Generator().manual_seed(config.split_seed)
    left, right = torch.meshgrid(torch.arange(p), torch.arange(p), indexing="ij")
    x = torch.stack((left.flatten(), right.flatten(), torch.full((p * p,), p)), dim=1)
    y = (left + right).flatten() % p
    order = torch.randperm(p * p, generator=generator)
    cut = int(config.train_fraction * p * p)
    train, holdout = order[:cut], order[cut:]
    train_y = y[train]
    if config.labels == "shuffled":
        train_y = train_y[torch.randperm(cut, generator=generator)]
    return Task(x[train], train_y, x[holdout], y[holdout])


def probes_of(config: ModularConfig, data: Task) -> list[ProbeBatch]:
    """A: pairs to learn from, B: pairs kept out; the first ones, which the split drew at random."""
    rows = slice(config.probe_rows)
    return [
        last_position_probe("probe_a", data.train_x[rows], data.train_y[rows]),
        last_position_probe("probe_b", data.holdout_x[rows], data.holdout_y[rows]),
    ]


def _batches(config: ModularConfig, data: Task, seed: int) -> Iterator[tuple[Tensor, Tensor]]:
    generator = torch.Generator().manual_seed(seed)
    while True:
        if config.batch is None:
            yield data.train_x, data.train_y
            continue
        order = torch.randperm(len(data.train_x), generator=generator)
        for start in range(0, len(order), config.batch):
            part = order[start : start + config.batch]
            yield data.train_x[part], data.train_y[part]


def train(config: ModularConfig, seeds: Seeds, watch: Callable[[Moment], None]) -> None:
    """AdamW with a linear warm-up; `watch` sees step 0 and every step after its update."""
    data = task(config)
    model = Decoder(config.decoder(), seeds.init).to(getattr(torch, config.dtype))
    optimizer: Any = torch.optim.AdamW(
        model.parameters(), lr=config.learning_rate, weight_decay=config.weight_decay, betas=(0.9, 0.98)
    )
    batches = _batches(config, data, seeds.order)
    watch(Moment(0, model, {"learning_rate": 0.0}))
    for step in range(1, config.steps + 1):
        rate = config.learning_rate * config.share(step)
        for group in optimizer.param_groups:
            group["lr"] = rate
        x, y = next(batches)
        loss: Any = functional.cross_entropy(model(x)[:, -1], y)
        optimizer.zero_grad()
        loss.backward()
        norm: Any = torch.nn.utils.clip_grad_norm_(model.parameters(), float("inf"))
        optimizer.step()
        scalars = {"train_loss": float(loss.detach()), "learning_rate": rate, "gradient_norm": float(norm)}
        watch(Moment(step, model, scalars, ("warmup_end",) if step == config.warmup else ()))
