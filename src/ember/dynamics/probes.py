"""Micro-finetune probes: a copy of the base model trains briefly on one family; what moves, beyond the controls?

Every probe starts from its own copy, so the order of families changes nothing. Batches come from the family's own
data and the seed. Controls: learning rate 0 (nothing moves, exactly), and the same budget on the families mixed.
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
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
    """Rows a step, at most …"""
    batch_tokens: int | None = Field(default=None, ge=1)
    """… and real tokens a step, so that families of long and of short texts are trained on as much."""
    learning_rate: float = Field(default=1e-3, ge=0)
    captures: int = Field(default=4, ge=2)
    vectors: int = Field(default=2048, ge=32)


@dataclass(frozen=True)
class Family:
    """Examples of one solution program: tokens and, where something is asked, targets (-100 elsewhere)."""

    id: str
    tokens: Tensor
    targets: Tensor
    lengths: Tensor | None = None
    """Real tokens of each row, which come first; None: all are real."""

    @property
    def sizes(self) -> Tensor:
        return torch.full((len(self.tokens),), self.tokens.shape[1]) if self.lengths is None else self.lengths

    @property
    def hash(self) -> str:
        parts = (self.tokens, self.targets, self.sizes)
        return hashlib.sha256(b"".join(part.numpy().tobytes() for part in parts)).hexdigest()[:16]

    def rows(self, chosen: Tensor) -> tuple[Tensor, Tensor]:
        """Tokens and targets of these rows, without columns that are all pads."""
        longest = int(self.sizes[chosen].max())
        return self.tokens[chosen, :longest], self.targets[chosen, :longest]


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
    own_before: float
    """On rows of the family itself."""
    own_after: float
    gradient_norm: float
    tokens: int
    """Real tokens that it was trained on."""

    @property
    def delta(self) -> Floats:
        """What changed, layers first: rank, entropy, sparsity, angle."""
        moved = self.states[-1] - self.states[0]
        return np.concatenate([moved, self.angles[:, None]], axis=1).ravel()

    def dump(self) -> dict[str, Any]:
        return {**asdict(self), "states": self.states.tolist(), "angles": self.angles.tolist()}

    @classmethod
    def load(cls, row: Mapping[str, Any]) -> Measured:
        arrays = {name: np.array(row[name], dtype=np.float64) for name in ("states", "angles")}
        parts: dict[str, Any] = {**row, **arrays, "steps": tuple(row["steps"])}
        return cls(**parts)


Prepare = Callable[[nn.Module], nn.Module]
"""Makes of a copy of the base model what is trained: an adapter is put on here."""


def as_it_is(model: nn.Module) -> nn.Module:
    """All weights are trained."""
    return model


def weights_hash(model: nn.Module) -> str:
    """Of names, types and values of all weights."""
    digest = hashlib.sha256()
    for name, part in model.state_dict().items():
        plain = part.contiguous().reshape(-1).view(torch.uint8)
        digest.update(name.encode() + str(part.dtype).encode() + plain.numpy().tobytes())
    return digest.hexdigest()


def probe_id(base: nn.Module, family: Family, probe: ProbeBatch, config: ProbeConfig, seed: int, code: str) -> str:
    """Any difference in what decides a probe's numbers is a difference in its name."""
    parts = [weights_hash(base), family.id, family.hash, probe.hash, config.dump(), seed, code]
    return f"probe-{family.id}-s{seed}-{content_hash(parts)[:12]}"


def drawn(family: Family, config: ProbeConfig, generator: torch.Generator) -> Tensor:
    """The rows of the next step."""
    order = torch.randperm(len(family.tokens), generator=generator)[: config.batch]
    if config.batch_tokens is None:
        return order
    within = torch.cumsum(family.sizes[order], dim=0) <= config.batch_tokens
    return order[: max(1, int(within.sum()))]


def seeded_copy(base: nn.Module, prepare: Prepare, seed: int) -> nn.Module:
    """The base model's own copy, with an adapter where one is put on; the process's random numbers stay as they are."""
    with torch.random.fork_rng(devices=[]):  # pyright: ignore[reportUnknownMemberType]
        torch.manual_seed(seed)  # pyright: ignore[reportUnknownMemberType]
        return prepare(copy.deepcopy(base))


class Trainer:
    """Updates on one family: its rows in an order that the seed decides, and no other state than the model's."""

    def __init__(self, model: nn.Module, family: Family, config: ProbeConfig, seed: int) -> None:
        self._model, self._family, self._config = model, family, config
        self._generator = torch.Generator().manual_seed(seed)
        learning = [part for part in model.parameters() if part.requires_grad]
        self._optimizer: Any = torch.optim.AdamW(learning, lr=config.learning_rate, weight_decay=0.0)
        self._digest = hashlib.sha256()
        self._norms: list[float] = []
        self.tokens = 0

    @property
    def batch_hash(self) -> str:
        return self._digest.hexdigest()[:16]

    @property
    def gradient_norm(self) -> float:
        return float(np.mean(self._norms)) if self._norms else 0.0

    def step(self) -> None:
        chosen = drawn(self._family, self._config, self._generator)
        tokens, targets = self._family.rows(chosen)
        self._digest.update(tokens.contiguous().numpy().tobytes())
        self.tokens += int(self._family.sizes[chosen].sum())
        loss: Any = loss_of(self._model, tokens, targets)
        self._optimizer.zero_grad()
        loss.backward()
        norm: Any = torch.nn.utils.clip_grad_norm_(self._model.parameters(), 1.0)
        self._norms.append(float(norm))
        self._optimizer.step()


def ownloss_of(model: nn.Module, family: Family, rows: int = 16) -> float:
    """On the family's first rows."""
    with torch.no_grad():
        return float(loss_of(model, *family.rows(torch.arange(min(rows, len(family.tokens))))))


def run_probe(
    base: nn.Module,
    family: Family,
    probe: ProbeBatch,
    holdout: ProbeBatch,
    config: ProbeConfig,
    seed: int,
    prepare: Prepare = as_it_is,
) -> Measured:
    if config.batch_tokens is None and len(family.tokens) < config.batch:
        raise InputError(f"family {family.id} has {len(family.tokens)} examples, a batch needs {config.batch}")
    model = seeded_copy(base, prepare, seed)
    wanted = {round(step) for step in np.linspace(0, config.steps, config.captures)}
    chosen = chosen_rows(probe.mask, config.vectors, probe.hash)
    seen: list[tuple[int, list[Spectrum], Floats]] = []
    before, own_before = look(model, holdout).loss, ownloss_of(model, family)
    trainer = Trainer(model, family, config, seed)
    for step in range(config.steps + 1):
        if step in wanted:
            seen.append((step, *_state(model, probe, chosen)))
        if step < config.steps:
            trainer.step()
    first, last = seen[0][1], seen[-1][1]
    angles = [float(principal_angles(a, b, leading(a)).mean()) for a, b in zip(first, last, strict=True)]
    return Measured(
        family.id, seed, trainer.batch_hash, tuple(step for step, _, _ in seen), np.stack([s for _, _, s in seen]),
        np.array(angles), before, look(model, holdout).loss, own_before, ownloss_of(model, family),
        trainer.gradient_norm, trainer.tokens,
    )  # fmt: skip


def loss_of(model: nn.Module, tokens: Tensor, targets: Tensor) -> Tensor:
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
    parts = (torch.cat([getattr(family, name) for family in ordered]) for name in ("tokens", "targets", "sizes"))
    return Family(MIXED, *parts)


def run_probes(
    base: nn.Module,
    families: Sequence[Family],
    probe: ProbeBatch,
    holdout: ProbeBatch,
    config: ProbeConfig,
    seeds: Sequence[int],
    prepare: Prepare = as_it_is,
) -> dict[str, list[Measured]]:
    """Every family and the mixed control with every seed of theirs."""
    return {
        family.id: [run_probe(base, family, probe, holdout, config, seed, prepare) for seed in own]
        for family, own in planned(families, seeds)
    }


def planned(families: Sequence[Family], seeds: Sequence[int]) -> list[tuple[Family, list[int]]]:
    """The mixed control has as many seeds again, for its spread."""
    return [*((family, list(seeds)) for family in families), (mixed(families), [*seeds, *(1000 + s for s in seeds)])]


@dataclass(frozen=True)
class Impact:
    family: str
    magnitude: float
    coherence: float
    novelty: float
    movement: float = 0.0
    """What the magnitude saturates: mean squared change in units of the control's spread, beyond what chance gives."""

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
            Impact(
                name, 1 - float(np.exp(-max(0.0, excess))), coherence, float(np.clip(1 - nearest, 0.0, 1.0)),
                max(0.0, excess),
            )
        )  # fmt: skip
    return made


def _cosine(x: Array, y: Array) -> float:
    size = float(np.linalg.norm(x) * np.linalg.norm(y))
    return float(x @ y) / size if size > 0 else 0.0
