"""Losses of policy gradients on groups of samples: a table, each entry a few lines.

Every entry says how a token's objective is made from the ratio of new to old probability and its advantage, and how
tokens become one number. Sources: GRPO arXiv 2402.03300, Dr. GRPO 2503.20783, DAPO 2503.14476, GSPO 2507.18071,
CISPO 2506.13585.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

Name = Literal["grpo", "dr_grpo", "dapo", "gspo", "cispo"]


@dataclass(frozen=True)
class Samples:
    """A row a sample, padded; `mask` is 1 on tokens that the policy chose."""

    new: Tensor
    """Log-probabilities under the policy that learns."""
    old: Tensor
    """Under the policy that drew them; no gradient."""
    advantages: Tensor
    mask: Tensor


@dataclass(frozen=True)
class Scale:
    """What sums are divided by: numbers of the whole batch, so that pieces of it add up."""

    samples: int
    tokens: float
    longest: int
    """Tokens that a sample may have (Dr. GRPO's constant)."""


def _clipped(samples: Samples, low: float, high: float) -> Tensor:
    ratio = (samples.new - samples.old).exp()
    advantages = samples.advantages.unsqueeze(-1)
    return torch.minimum(ratio * advantages, ratio.clamp(1 - low, 1 + high) * advantages)


def _sequence_clipped(samples: Samples, low: float, high: float) -> Tensor:
    """One ratio a sample: the geometric mean over its tokens."""
    lengths = samples.mask.sum(-1).clamp(min=1)
    mean = ((samples.new - samples.old) * samples.mask).sum(-1) / lengths
    ratio, advantages = mean.exp(), samples.advantages
    return torch.minimum(ratio * advantages, ratio.clamp(1 - low, 1 + high) * advantages).unsqueeze(-1)


def _weighted(samples: Samples, low: float, high: float) -> Tensor:
    """The clipped weight carries no gradient, so every token keeps its own."""
    weight = (samples.new - samples.old).exp().clamp(max=1 + high).detach()
    return weight * samples.advantages.unsqueeze(-1) * samples.new


def _mean_of_means(values: Tensor, samples: Samples, scale: Scale) -> Tensor:
    return ((values * samples.mask).sum(-1) / samples.mask.sum(-1).clamp(min=1)).sum() / scale.samples


def _over_constant(values: Tensor, samples: Samples, scale: Scale) -> Tensor:
    return (values * samples.mask).sum() / (scale.samples * scale.longest)


def _over_tokens(values: Tensor, samples: Samples, scale: Scale) -> Tensor:
    return (values * samples.mask).sum() / scale.tokens


@dataclass(frozen=True)
class Loss:
    objective: Callable[[Samples, float, float], Tensor]
    total: Callable[[Tensor, Samples, Scale], Tensor]
    clip: tuple[float, float]
    """The default range of the ratio, below and above 1."""
    divide: bool
    """Whether an advantage is divided by the group's deviation."""


LOSSES: dict[str, Loss] = {
    "grpo": Loss(_clipped, _mean_of_means, (0.2, 0.2), True),
    "dr_grpo": Loss(_clipped, _over_constant, (0.2, 0.2), False),
    "dapo": Loss(_clipped, _over_tokens, (0.2, 0.28), True),
    "gspo": Loss(_sequence_clipped, _mean_of_means, (3e-4, 4e-4), True),
    "cispo": Loss(_weighted, _over_tokens, (0.2, 0.28), True),
}


def policy_loss(name: Name, samples: Samples, scale: Scale, clip: tuple[float, float] | None = None) -> Tensor:
    loss = LOSSES[name]
    return -loss.total(loss.objective(samples, *(clip or loss.clip)), samples, scale)


def divergence(new: Tensor, reference: Tensor) -> Tensor:
    """k3 of each token: π_ref/π − log(π_ref/π) − 1, never negative."""
    log_ratio = reference - new
    return log_ratio.exp() - log_ratio - 1


def advantages(rewards: Sequence[float | None], divide: bool) -> list[float | None]:
    """Of a group: against its mean. Who has no reward has no advantage, and is no part of the mean."""
    known = [reward for reward in rewards if reward is not None]
    if not known:
        return [None] * len(rewards)
    mean = statistics.fmean(known)
    deviation = statistics.pstdev(known) + 1e-4 if divide else 1.0
    return [None if reward is None else (reward - mean) / deviation for reward in rewards]


def less_for_likely(rewards: Sequence[float | None], log_probs: Sequence[float], strength: float) -> list[float | None]:
    """Unlikeliness reward (arXiv 2506.02355): of right samples, those that the policy found likely anyway count
    less, by their rank in the group."""
    likeliest = sorted(range(len(rewards)), key=lambda place: -log_probs[place])
    rank = {place: number for number, place in enumerate(likeliest)}
    count = len(rewards)
    return [
        reward * (1 - strength * (count - rank[place]) / count) if reward else reward
        for place, reward in enumerate(rewards)
    ]
