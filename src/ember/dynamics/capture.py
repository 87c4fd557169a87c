"""Watch a model on a fixed batch: hooks at the blocks, pads masked, figures a layer, at a cadence set beforehand."""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import torch
from pydantic import Field, model_validator
from torch import Tensor, nn
from torch.nn import functional

from ember.core.config import Config
from ember.core.errors import InputError
from ember.dynamics.drift import Cloud, describe_drift, leading
from ember.dynamics.extras import gradient_figures, llc_figures
from ember.dynamics.geometry import Array, Spectrum, describe, two_nn
from ember.dynamics.llc import LlcConfig

WHOLE_MODEL = -1
"""The layer of what is measured over all weights."""


FEWEST = 4
"""Real tokens of a probe: with fewer, CKA without its bias is not defined."""


class CadenceConfig(Config):
    """Dense early, sparse later."""

    dense_every: int = Field(default=10, ge=1)
    dense_until: int = Field(default=100, ge=0)
    every: int = Field(default=25, ge=1)
    vectors: int = Field(default=2048, ge=32)
    """At most so many token vectors a layer, the same ones at every capture and in every run."""
    extras: tuple[Literal["two_nn", "gradients", "llc"], ...] = ()
    """Further figures: intrinsic dimension; gradient noise and critical sharpness on probe A; the local learning
    coefficient there, which costs hundreds of steps a capture."""
    llc: LlcConfig = LlcConfig()

    @model_validator(mode="after")
    def _dense_is_denser(self) -> CadenceConfig:
        if self.dense_every > self.every:
            raise ValueError("dense_every must not be larger than every")
        return self

    def wants(self, step: int) -> bool:
        return step % (self.dense_every if step <= self.dense_until else self.every) == 0


@dataclass(frozen=True)
class ProbeBatch:
    """A fixed evaluation batch: inputs, which positions are real, and what should come at which of them."""

    name: str
    tokens: Tensor
    mask: Tensor
    """True where there is a token, not a pad."""
    targets: Tensor
    """Same shape as `tokens`; -100 where nothing is asked."""

    def __post_init__(self) -> None:
        if self.tokens.shape != self.mask.shape or self.tokens.shape != self.targets.shape:
            raise InputError(f"probe {self.name}: tokens, mask and targets must have one shape")
        if int(self.mask.sum()) < FEWEST:
            raise InputError(f"probe {self.name} has fewer than {FEWEST} real tokens: nothing can be told of so few")

    @property
    def hash(self) -> str:
        digest = hashlib.sha256(self.name.encode())
        for part in (self.tokens, self.mask, self.targets):
            digest.update(str(tuple(part.shape)).encode() + part.contiguous().numpy().tobytes())
        return digest.hexdigest()[:16]


def last_position_probe(name: str, x: Tensor, y: Tensor) -> ProbeBatch:
    """Every position is real, the answer is asked at the last one."""
    targets = torch.full_like(x, -100)
    targets[:, -1] = y
    return ProbeBatch(name, x, torch.ones_like(x, dtype=torch.bool), targets)


def blocks_of(model: nn.Module) -> list[nn.Module]:
    """The decoder's blocks: the longest list of modules, wherever the model keeps it."""
    lists = [module for module in model.modules() if isinstance(module, nn.ModuleList)]
    if not lists:
        raise InputError(f"{type(model).__name__} has no list of blocks to watch")
    return list(max(lists, key=len))


def _first(output: Any) -> Any:
    """A block of the transformers library may answer with a tuple, its vectors first."""
    return output[0] if isinstance(output, tuple) else output  # pyright: ignore[reportUnknownVariableType]


@contextmanager
def _listening(model: nn.Module) -> Generator[dict[int, Tensor]]:
    """What leaves each block in the forward passes inside the context."""
    heard: dict[int, Tensor] = {}

    def listener(layer: int) -> Any:
        def hear(_module: nn.Module, _inputs: Any, output: Any) -> None:
            vectors: Any = _first(output)
            heard[layer] = vectors.detach()

        return hear

    handles = [block.register_forward_hook(listener(layer)) for layer, block in enumerate(blocks_of(model))]
    try:
        yield heard
    finally:
        for handle in handles:
            handle.remove()


@dataclass(frozen=True)
class Look:
    """One forward pass over a probe."""

    loss: float
    accuracy: float
    vectors: dict[int, Array]


def chosen_rows(mask: Tensor, most: int, seed: str) -> Array:
    """Which real positions are looked at, as indices of the flattened batch: decided by the probe, not by the run."""
    real = np.flatnonzero(mask.flatten().numpy())
    if len(real) <= most:
        return real
    generator = np.random.default_rng(int(seed, 16) % 2**63)
    return np.sort(generator.choice(real, size=most, replace=False))


def look(model: nn.Module, probe: ProbeBatch, rows: Array | None = None) -> Look:
    """Loss and accuracy on the probe; with `rows`, also the token vectors there that leave each block."""
    training = model.training
    model.eval()
    with torch.no_grad(), _listening(model) as heard:
        output: Any = model(probe.tokens)
        logits: Tensor = getattr(output, "logits", output)
    model.train(training)
    flat, wanted = logits.flatten(0, 1), probe.targets.flatten()
    asked = wanted != -100
    loss = functional.cross_entropy(flat[asked].float(), wanted[asked])
    accuracy = (flat[asked].argmax(dim=-1) == wanted[asked]).float().mean()
    vectors = {} if rows is None else {k: v.flatten(0, 1)[rows].double().numpy() for k, v in heard.items()}
    return Look(float(loss), float(accuracy), vectors)


def _norm(parts: Iterable[Tensor]) -> float:
    """Of all of them together, part by part: no copy of all weights is made."""
    return math.sqrt(sum(float(part.double().square().sum()) for part in parts))


def _packed(cloud: Cloud) -> list[Any]:
    found = cloud.spectrum
    return [*(torch.tensor(x.copy()) for x in (cloud.centred, found.values, found.directions)), found.rows]


def _unpacked(parts: Sequence[Any]) -> Cloud:
    centred, values, directions, rows = parts
    return Cloud(centred.numpy(), Spectrum(values.numpy(), directions.numpy(), int(rows)))


@dataclass(frozen=True)
class Moment:
    """What a training loop shows to whoever watches it, after step `step` (0: before the first)."""

    step: int
    model: nn.Module
    scalars: dict[str, float]
    schedule: tuple[str, ...] = field(default=())
    """What the schedule does at this very step: `warmup_end`, `decay_start`, …"""


@dataclass
class Watcher:
    """Keeps rows of geometry (step, layer, metric, value) and of scalars (step, metric, value) of one run.

    Losses are kept at every step: an instability may come and go between two captures."""

    probes: Sequence[ProbeBatch]
    """The first one's vectors are described; loss and accuracy are kept for all."""
    cadence: CadenceConfig
    step_tokens: int = 0
    """From which a step of training learns; 0: not known."""
    geometry: list[tuple[int, int, str, float]] = field(default_factory=list[tuple[int, int, str, float]])
    scalars: list[tuple[int, str, float]] = field(default_factory=list[tuple[int, str, float]])
    schedule: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    spent_s: float = 0.0
    """Processor time of this process that captures took …"""
    training_s: float = 0.0
    """… and that everything else took since the first look."""
    _earlier: dict[int, Cloud] = field(default_factory=dict[int, Cloud])
    _subspace: dict[int, int] = field(default_factory=dict[int, int])
    _weights: list[Tensor] | None = None
    _left: float | None = None
    """Processor time at the end of the last look."""

    def __call__(self, moment: Moment) -> None:
        begun = time.process_time()
        self.training_s += begun - (begun if self._left is None else self._left)
        self._note(moment)
        self._left = time.process_time()
        self.spent_s += self._left - begun

    @property
    def expected_in_steps(self) -> float | None:
        """What a capture should cost, in steps: it passes over the probes, pads and all, and a step costs three passes
        over what it learns from."""
        return self.probe_tokens / (3 * self.step_tokens) if self.step_tokens else None

    @property
    def probe_tokens(self) -> int:
        return sum(probe.tokens.numel() for probe in self.probes)

    def spent(self) -> dict[str, Any]:
        """What watching took, and what decides it."""
        return {
            "captures_s": round(self.spent_s, 3),
            "training_s": round(self.training_s, 3),
            "probe_tokens": self.probe_tokens,
            "step_tokens": self.step_tokens,
            "expected_capture_in_steps": self.expected_in_steps,
        }

    def aside(self, seconds: float) -> None:
        """Processor time since the last look that neither training nor captures took."""
        if self._left is not None:
            self._left += seconds

    def _note(self, moment: Moment) -> None:
        self.schedule += [(moment.step, name) for name in moment.schedule]
        if moment.step == self.cadence.dense_until and self.cadence.dense_every != self.cadence.every:
            self.schedule.append((moment.step, "cadence_change"))
        self.scalars += [(moment.step, name, value) for name, value in sorted(moment.scalars.items())]
        if self.cadence.wants(moment.step):
            self.capture(moment.step, moment.model)

    def capture(self, step: int, model: nn.Module) -> None:
        for place, probe in enumerate(self.probes):
            rows = chosen_rows(probe.mask, self.cadence.vectors, probe.hash) if place == 0 else None
            seen = look(model, probe, rows)
            self.scalars += [(step, f"{probe.name}_loss", seen.loss), (step, f"{probe.name}_accuracy", seen.accuracy)]
            for layer, x in seen.vectors.items():
                self._describe(step, layer, x)
        self._describe_weights(step, model)
        self.geometry += [(step, WHOLE_MODEL, name, value) for name, value in self._extras(model).items()]

    def _extras(self, model: nn.Module) -> dict[str, float]:
        """Of the whole model, on the first probe."""
        asked, training, probe = self.cadence.extras, model.training, self.probes[0]
        model.eval()
        figures = gradient_figures(model, probe.tokens, probe.targets) if "gradients" in asked else {}
        if "llc" in asked:
            figures |= llc_figures(model, probe.tokens, probe.targets, self.cadence.llc)
        model.train(training)
        return figures

    def _describe(self, step: int, layer: int, x: Array) -> None:
        now = Cloud.of(x)
        figures = describe(x, now.spectrum)
        if "two_nn" in self.cadence.extras:
            figures["two_nn"] = two_nn(x)
        earlier = self._earlier.get(layer)
        k = self._subspace.setdefault(layer, leading(now.spectrum))
        if earlier is not None:
            figures |= describe_drift(now, earlier, k)
        self._earlier[layer] = now
        self.geometry += [(step, layer, name, value) for name, value in figures.items()]

    def _describe_weights(self, step: int, model: nn.Module) -> None:
        parts = [part.detach() for part in model.parameters()]
        self.geometry.append((step, WHOLE_MODEL, "weight_norm", _norm(parts)))
        if self._weights is not None:
            moved = (part.double() - old.double() for part, old in zip(parts, self._weights, strict=True))
            self.geometry.append((step, WHOLE_MODEL, "update_norm", _norm(moved)))
        self._weights = [part.clone() for part in parts]

    def state(self) -> dict[str, Any]:
        """All that a run needs to go on being watched; nothing but tensors and plain values."""
        return {
            "geometry": self.geometry,
            "scalars": self.scalars,
            "schedule": self.schedule,
            "subspace": self._subspace,
            "earlier": {layer: _packed(cloud) for layer, cloud in self._earlier.items()},
            "weights": self._weights,
            "spent_s": self.spent_s,
            "training_s": self.training_s,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on where a run was interrupted."""
        self.geometry, self.schedule = list(state["geometry"]), list(state["schedule"])
        self.scalars = list(state["scalars"])
        self._subspace = dict(state["subspace"])
        self._earlier = {layer: _unpacked(parts) for layer, parts in state["earlier"].items()}
        self._weights = state["weights"]
        self.spent_s, self.training_s = float(state["spent_s"]), float(state["training_s"])
