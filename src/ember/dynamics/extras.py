"""Further figures of a capture, which cost more than the others and are asked for by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from torch import Tensor, nn
from torch.nn import functional

from ember.dynamics.gradients import critical_sharpness, gradient_noise
from ember.dynamics.llc import LlcConfig, local_learning_coefficient

PIECES = 4
"""Batches into which the probe is cut for the noise of gradients."""
MOST = 1e9
"""Where a sharpness has no end."""


def gradient_figures(model: nn.Module, tokens: Tensor, targets: Tensor) -> dict[str, float]:
    """Signal and noise of the gradient apart, because their ratio has no mean; and the critical sharpness."""
    pieces = [loss_on(model, *part) for part in zip(tokens.chunk(PIECES), targets.chunk(PIECES), strict=True)]
    size = -(-len(tokens) // PIECES)
    whole = pieces[: len(tokens) // size]
    figures = {"critical_sharpness": min(critical_sharpness(model, loss_on(model, tokens, targets)), MOST)}
    if len(whole) > 1:
        found = gradient_noise(model, whole, size)
        figures |= {"gradient_signal": found.signal, "gradient_noise": found.noise}
    return figures


def llc_figures(model: nn.Module, tokens: Tensor, targets: Tensor, config: LlcConfig) -> dict[str, float]:
    asked = int((targets != -100).sum())
    found = local_learning_coefficient(model, loss_on(model, tokens, targets), asked, config)
    return {"llc": found.value, "llc_spread": found.spread, "llc_acceptance": found.acceptance}


def loss_on(model: nn.Module, tokens: Tensor, targets: Tensor) -> Callable[[], Tensor]:
    """The loss on these rows with the model's present weights, ready for a gradient."""

    def loss() -> Tensor:
        output: Any = model(tokens)
        logits: Tensor = getattr(output, "logits", output)
        return functional.cross_entropy(logits.flatten(0, 1).float(), targets.flatten(), ignore_index=-100)

    return loss
