"""The local learning coefficient by stochastic gradient Langevin dynamics: how flat a loss is around the weights.

λ = nβ (mean loss of a chain that starts at the weights - loss there), β = 1 / ln n, pulled back by γ (Lau et al.). With
d directions of ordinary curvature it is d / 2, with degenerate ones less. The figure depends on step, γ and length, so
they are part of a run's description; acceptance says whether the step was small enough (well below 0.9: it was not),
the spread over chains whether they were long enough.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn

from ember.core.config import Config
from ember.core.errors import InputError
from ember.dynamics.gradients import gradient_of, learning_parts


class LlcConfig(Config):
    step: float = Field(default=1e-5, gt=0)
    """ε: of the chain, not of training."""
    localisation: float = Field(default=100.0, ge=0)
    """γ: how strongly a chain is pulled back to where it began."""
    chains: int = Field(default=2, ge=1)
    burn_in: int = Field(default=50, ge=0)
    draws: int = Field(default=100, ge=2)


@dataclass(frozen=True)
class Llc:
    value: float
    spread: float
    """Standard deviation over chains; 0 for a single one."""
    acceptance: float
    """Mean probability with which Metropolis would have taken the steps."""


def local_learning_coefficient(
    model: nn.Module, loss: Callable[[], Tensor], examples: int, config: LlcConfig, seed: int = 0
) -> Llc:
    """Of a loss that is a mean over `examples`, always the same ones. The weights are as before afterwards."""
    if examples < 3:
        raise InputError(f"the local learning coefficient needs three examples at least, not {examples}")
    strength = examples / math.log(examples)
    before = _flat(model)
    try:
        start = float(loss().detach())
        chains = [_chain(model, loss, before, strength, config, seed + number) for number in range(config.chains)]
    finally:
        _place(model, before)
    values = [strength * (mean - start) for mean, _ in chains]
    return Llc(float(np.mean(values)), float(np.std(values)), float(np.mean([taken for _, taken in chains])))


def _chain(
    model: nn.Module, loss: Callable[[], Tensor], start: Tensor, strength: float, config: LlcConfig, seed: int
) -> tuple[float, float]:
    """Mean loss after the burn-in, and mean acceptance. Random numbers are the chain's own."""
    generator = torch.Generator(device="cpu").manual_seed(seed)
    at, losses, taken = start.clone(), list[float](), list[float]()
    height, slope, here = _energy(model, loss, at, start, strength, config)
    for number in range(config.burn_in + config.draws):
        noise = torch.randn(len(at), generator=generator, dtype=torch.float64).to(at)
        there = at - config.step / 2 * slope + math.sqrt(config.step) * noise
        higher, steeper, value = _energy(model, loss, there, start, strength, config)
        back = float((at - there + config.step / 2 * steeper).square().sum())
        forth = config.step * float(noise.square().sum())
        if number >= config.burn_in:
            losses.append(value)
            taken.append(math.exp(min(0.0, height - higher + (forth - back) / (2 * config.step))))
        at, height, slope, here = there, higher, steeper, value
    if not math.isfinite(here):
        raise InputError("the chain of the local learning coefficient ran away: take a smaller llc.step")
    return float(np.mean(losses)), float(np.mean(taken))


def _energy(
    model: nn.Module, loss: Callable[[], Tensor], at: Tensor, start: Tensor, strength: float, config: LlcConfig
) -> tuple[float, Tensor, float]:
    """nβL + γ/2 |w - w*|², its gradient, and L, at these weights."""
    _place(model, at)
    value = loss()
    told = float(value.detach())
    away = at - start
    slope = strength * gradient_of(model, value).to(at) + config.localisation * away
    return strength * told + config.localisation / 2 * float(away.square().sum()), slope, told


def _flat(model: nn.Module) -> Tensor:
    return torch.cat([part.detach().double().flatten() for part in learning_parts(model)])


@torch.no_grad()
def _place(model: nn.Module, flat: Tensor) -> None:
    start = 0
    for part in learning_parts(model):
        part.copy_(flat[start : start + part.numel()].view_as(part))
        start += part.numel()
