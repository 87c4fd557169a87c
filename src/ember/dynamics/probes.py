"""Micro-finetune probes: a copy of the base model trains briefly on one family; what moves, beyond the controls?

Every probe starts from its own copy, so the order of families changes nothing. Batches come from the family's own
data and the seed. Controls: learning rate 0 (nothing moves, exactly), and the same budget on the families mixed.
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn
from torch.nn import functional

from ember.core.config import Config
from ember.core.errors import InputError
from ember.core.provenance import content_hash
from ember.dynamics.capture import ProbeBatch, chosen_rows, look
from ember.dynamics.drift import leading, principal_angles
from ember.dynamics.geometry import Array, Floats, Spectrum, effective_rank, singular_entropy, sparsity, spectrum

MIXED = "__mixed__"


class ProbeConfig(Config):
    steps: int = Field(default=12, ge=2)
    batch: int = Field(default=16, ge=1)
    learning_rate: float = Field(default=1e-3, ge=0)
    captures: int = Field(default=4, ge=2)
    vectors: int = Field(default=2048, ge=32)


@dataclass(frozen=True)
class Family:
    """Examples of one solution program: tokens and, where something is asked, targets (-100 elsewhere)."""

    id: str
    tokens: Tensor
    targets: Tensor

    @property
    def hash(self) -> str:
        return hashlib.sha256(self.tokens.numpy().tobytes() + self.targets.numpy().tobytes()).hexdigest()[:16]


@dataclass(frozen=True)
class Measured:
    """One probe: what the layers looked like before, on the way and after, and what it did to loss on the holdout."""

    family: str
    seed: int
    batch_hash: str
    steps: tuple[int, ...]
    states: Floats
    """captures × layers × (effective rank, entropy, sparsity)."""
    angles: Floats
    """Last against first capture, one a layer."""
    loss_before: float
    loss_after: float
    gradient_norm: float

    @property
    def delta(self) -> Floats:
        """What changed, layers first: rank, entropy, sparsity, angle."""
        moved = self.states[-1] - self.states[0]
        return np.concatenate([moved, self.angles[:, None]], axis=1).ravel()


def probe_id(base: nn.Module, family: Family, probe: ProbeBatch, config: ProbeConfig, seed: int, code: str) -> str:
    """Any difference in what decides a probe's numbers is a difference in its name."""
    weights = hashlib.sha256()
    for name, part in base.state_dict().items():
        weights.update(name.encode() + str(part.dtype).encode() + part.numpy().tobytes())
    parts = [weights.hexdigest(), family.id, family.hash, probe.hash, config.dump(), seed, code]
    return f"probe-{family.id}-s{seed}-{content_hash(parts)[:12]}"


def run_probe(
    base: nn.Module, family: Family, probe: ProbeBatch, holdout: ProbeBatch, config: ProbeConfig, seed: int
) -> Measured:
    if len(family.tokens) < config.batch:
        raise InputError(f"family {family.id} has {len(family.tokens)} examples, a batch needs {config.batch}")
    model = copy.deepcopy(base)
    generator = torch.Generator().manual_seed(seed)
    optimizer: Any = torch.optim.AdamW(model.parameters(), lr=config.learning_rate, weight_decay=0.0)
    wanted = {round(step) for step in np.linspace(0, config.steps, config.captures)}
    rows = chosen_rows(probe.mask, config.vectors, probe.hash)
    seen: list[tuple[int, list[Spectrum], Floats]] = []
    digest = hashlib.sha256()
    gradient = 0.0
    before = look(model, holdout).loss
    for step in range(config.steps + 1):
        if step in wanted:
            seen.append((step, *_state(model, probe, rows)))
        if step == config.steps:
            break
        part = torch.randperm(len(family.tokens), generator=generator)[: config.batch]
        digest.update(family.tokens[part].numpy().tobytes())
        loss: Any = _loss(model, family.tokens[part], family.targets[part])
        optimizer.zero_grad()
        loss.backward()
        norm: Any = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        gradient += float(norm) / config.steps
        optimizer.step()
    first, last = seen[0][1], seen[-1][1]
    angles = [float(principal_angles(a, b, leading(a)).mean()) for a, b in zip(first, last, strict=True)]
    return Measured(
        family.id, seed, digest.hexdigest()[:16], tuple(step for step, _, _ in seen), np.stack([s for _, _, s in seen]),
        np.array(angles), before, look(model, holdout).loss, gradient,
    )  # fmt: skip


def _loss(model: nn.Module, tokens: Tensor, targets: Tensor) -> Tensor:
    output: Any = model(tokens)
    logits: Tensor = getattr(output, "logits", output)
    return functional.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=-100)


def _state(model: nn.Module, probe: ProbeBatch, rows: Array) -> tuple[list[Spectrum], Floats]:
    vectors = look(model, probe, rows).vectors
    spectra = {layer: spectrum(x) for layer, x in vectors.items()}
    figures = [
        [effective_rank(spectra[k]), singular_entropy(spectra[k]), sparsity(vectors[k])] for k in sorted(vectors)
    ]
    return [spectra[layer] for layer in sorted(spectra)], np.array(figures)


def mixed(families: Sequence[Family]) -> Family:
    """The control: all families' examples in one, in the order of their names."""
    ordered = sorted(families, key=lambda family: family.id)
    return Family(MIXED, torch.cat([f.tokens for f in ordered]), torch.cat([f.targets for f in ordered]))


def run_probes(
    base: nn.Module,
    families: Sequence[Family],
    probe: ProbeBatch,
    holdout: ProbeBatch,
    config: ProbeConfig,
    seeds: Sequence[int],
) -> dict[str, list[Measured]]:
    """Every family and the mixed control with every seed; the mixed control has as many seeds again, for its spread."""
    found = {f.id: [run_probe(base, f, probe, holdout, config, seed) for seed in seeds] for f in families}
    null_seeds = [*seeds, *(1000 + seed for seed in seeds)]
    found[MIXED] = [run_probe(base, mixed(families), probe, holdout, config, seed) for seed in null_seeds]
    return found


@dataclass(frozen=True)
class Impact:
    family: str
    magnitude: float
    coherence: float
    novelty: float

    @property
    def score(self) -> float:
        return self.magnitude * self.coherence * self.novelty


def impacts(found: Mapping[str, Sequence[Measured]]) -> list[Impact]:
    """DIS, calibrated: changes in units of the mixed control's spread; without an effect the magnitude is about 0.

    Coherence: seeds of a family point the same way, more than seeds of different families do. Novelty: no other
    family points there, seeds split so that two families never share the data order that they are compared on.
    """
    null = np.stack([one.delta for one in found[MIXED]])
    middle, spread = null.mean(axis=0), null.std(axis=0, ddof=1)
    spread: Array = np.sqrt(0.5 * spread**2 + 0.5 * np.mean(spread**2)) + 1e-12
    families = sorted(name for name in found if name != MIXED)
    z = {name: np.stack([(one.delta - middle) / spread for one in found[name]]) for name in families}
    if all(np.allclose(found[name][0].delta, 0.0) for name in families):
        return [Impact(name, 0.0, 0.0, 0.0) for name in families]
    between = np.mean([_cosine(z[a][0], z[b][-1]) for a in families for b in families if a != b] or [0.0])
    made: list[Impact] = []
    for name in families:
        mean = z[name].mean(axis=0)
        excess = float(np.square(mean).mean()) - 1.0 / len(z[name])
        inside = [_cosine(x, y) for i, x in enumerate(z[name]) for y in z[name][i + 1 :]]
        coherence = float(np.clip(np.mean(inside or [0.0]) - max(float(between), 0.0), 0.0, 1.0))
        nearest = max(
            (_cosine(z[name][::2].mean(axis=0), z[g][1::2].mean(axis=0)) for g in families if g != name), default=0.0
        )
        made.append(
            Impact(name, 1 - float(np.exp(-max(0.0, excess))), coherence, float(np.clip(1 - nearest, 0.0, 1.0)))
        )
    return made


def _cosine(x: Array, y: Array) -> float:
    size = float(np.linalg.norm(x) * np.linalg.norm(y))
    return float(x @ y) / size if size > 0 else 0.0
