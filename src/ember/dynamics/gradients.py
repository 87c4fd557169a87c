"""What gradients say of a model on a batch: how noisy they are, and how large a step may be.

Gradient noise scale (McCandlish et al.): from mean squared norms of gradients of small and of large batches, both
unbiased. Critical sharpness: 2 over the smallest step along the update that raises the loss, by a few forward passes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from ember.core.errors import InputError

Loss = Callable[[], Tensor]
"""The loss of a batch with the model's present weights."""


@dataclass(frozen=True)
class Noise:
    signal: float
    """Estimate of the true gradient's squared norm; may come out negative."""
    noise: float
    """Estimate of the trace of one example's gradient covariance."""

    @property
    def scale(self) -> float:
        """The batch size at which signal and noise are alike; infinite where no signal is seen."""
        return self.noise / self.signal if self.signal > 0 else float("inf")


def learning_parts(model: nn.Module) -> list[nn.Parameter]:
    return [part for part in model.parameters() if part.requires_grad]


def gradient_of(model: nn.Module, loss: Tensor) -> Tensor:
    """Flat; zero where a weight takes no part."""
    parts = learning_parts(model)
    found: Any = torch.autograd.grad(loss, parts, allow_unused=True)
    flat = [torch.zeros_like(p) if g is None else g for p, g in zip(parts, found, strict=True)]
    return torch.cat([one.detach().flatten() for one in flat])


def gradient_noise(model: nn.Module, losses: Sequence[Loss], size: int) -> Noise:
    """From batches of `size` examples each, and from all of them together."""
    if len(losses) < 2:
        raise InputError("the noise of gradients needs two batches at least")
    each = torch.stack([gradient_of(model, loss()).double() for loss in losses])
    small = float(each.square().sum(dim=1).mean())
    large = float(each.mean(dim=0).square().sum())
    whole = size * len(losses)
    signal = (whole * large - size * small) / (whole - size)
    return Noise(signal, (small - large) / (1 / size - 1 / whole))


def critical_sharpness(model: nn.Module, loss: Loss, direction: Tensor | None = None, first: float = 1e-3) -> float:
    """By doubling the step until the loss rises, then by halving the gap; the weights are as before afterwards.

    0 where no step up to 2⁴⁰ times the first raises the loss; infinite where the smallest one already does.
    """
    before = [part.detach().clone() for part in learning_parts(model)]
    here = loss()
    start = float(here.detach())
    along = -gradient_of(model, here) if direction is None else direction
    if not bool(along.any()):
        return 0.0

    def rises(step: float) -> bool:
        _move(model, before, along, step)
        with torch.no_grad():
            return not float(loss()) <= start

    try:
        low, high = 0.0, first
        while not rises(high):
            low, high = high, 2 * high
            if high > first * 2**40:
                return 0.0
        if low == 0.0 and rises(first * 1e-6):
            return float("inf")
        for _ in range(8):
            middle = (low + high) / 2
            low, high = (low, middle) if rises(middle) else (middle, high)
        return 2 / high
    finally:
        _move(model, before, along, 0.0)


@torch.no_grad()
def _move(model: nn.Module, before: Sequence[Tensor], along: Tensor, step: float) -> None:
    start = 0
    for part, old in zip(learning_parts(model), before, strict=True):
        part.copy_(old + step * along[start : start + old.numel()].view_as(old) if step else old)
        start += old.numel()
