"""Small networks on frozen or living vectors: E(state, goal), and the number of steps that remain.

Both read [z_state; z_goal; z_state ⊙ z_goal] through the same trunk, so that a comparison of the two compares what
they are trained for. Every layer is divided by its spectral norm. A scale put on a weight would be cancelled by
that division, so the small first layer is scaled after it.
"""

from __future__ import annotations

import itertools
from typing import Literal

import torch
from pydantic import Field
from torch import Tensor, nn

from ember.core.config import Config

COLDEST, HOTTEST = 0.1, 10.0


class HeadConfig(Config):
    kind: Literal["energy", "remaining"] = "energy"
    """What is learned: energies that rank siblings, or the number of tactics that remain."""
    hidden: tuple[int, ...] = (2048, 1024, 512)
    """Widths of the layers between the vectors and the number."""
    dropout: float = Field(default=0.15, ge=0, lt=1)
    first_scale: float = Field(default=0.1, gt=0)
    """Of the first layer, after its division by the spectral norm. A tenth is meant for vectors of width 4,096,
    whose norm is about 64; narrow vectors need more, else all energies are alike."""
    power_iterations: int = Field(default=5, ge=1)
    longest: int = Field(default=16, ge=2)
    """Of `remaining`: as many steps, or more, are one class."""
    surprise: bool = False
    """The last number of a state's vector is how much it surprises the model. It counts by itself, and the network
    learns the rest. Follows from `pooling`."""


class SpectralLinear(nn.Module):
    """A linear layer with its weight divided by its largest singular value.

    While it learns, that value is estimated anew by power iteration from a random vector, so energies of one weight
    differ a little from call to call. Elsewhere the converged value is used: energies are then a function.
    """

    converged: Tensor

    def __init__(self, inputs: int, outputs: int, iterations: int, scale: float = 1.0) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(outputs, inputs))
        self.bias = nn.Parameter(torch.zeros(outputs))
        nn.init.orthogonal_(self.weight)
        self.iterations, self.scale = iterations, scale
        self.register_buffer("converged", torch.tensor(1.0))

    def sigma(self) -> Tensor:
        if not self.training:
            return self.converged
        with torch.no_grad():
            left = torch.randn(self.weight.shape[0], device=self.weight.device)
            right = left
            for _ in range(self.iterations):
                right = nn.functional.normalize(self.weight.T @ left, dim=0)
                left = nn.functional.normalize(self.weight @ right, dim=0)
        return left @ self.weight @ right

    def train(self, mode: bool = True) -> SpectralLinear:
        if self.training and not mode:
            with torch.no_grad():
                wide = self.weight.double()
                gram = wide @ wide.T if wide.shape[0] <= wide.shape[1] else wide.T @ wide
                self.converged.fill_(float(torch.linalg.eigvalsh(gram)[-1]) ** 0.5)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
        return super().train(mode)

    def forward(self, inputs: Tensor) -> Tensor:
        return nn.functional.linear(inputs, self.scale * self.weight / self.sigma(), self.bias)


class Trunk(nn.Module):
    """Two vectors of a width → one number."""

    def __init__(self, width: int, config: HeadConfig) -> None:
        super().__init__()
        sizes = [3 * width, *config.hidden]
        layers: list[nn.Module] = []
        for number, (inputs, outputs) in enumerate(itertools.pairwise(sizes)):
            scale = 1.0 if number else config.first_scale
            linear = SpectralLinear(inputs, outputs, config.power_iterations, scale)
            layers += [linear, nn.SiLU(), nn.Dropout(config.dropout)]
        self.layers = nn.Sequential(*layers, SpectralLinear(sizes[-1], 1, config.power_iterations))
        self.surprise = nn.Parameter(torch.ones(())) if config.surprise else None

    def forward(self, states: Tensor, goals: Tensor) -> Tensor:
        found = self.layers(torch.cat([states, goals, states * goals], dim=-1)).squeeze(-1)
        return found if self.surprise is None else found + self.surprise * states[..., -1]


class GoalConditionedEnergyHead(nn.Module):
    """E(state, goal), lower = nearer to a proof. The temperature is the head's: no loss has one of its own."""

    def __init__(self, width: int, config: HeadConfig | None = None) -> None:
        super().__init__()
        self.trunk = Trunk(width, config or HeadConfig())
        self.log_temperature = nn.Parameter(torch.zeros(()))

    @property
    def temperature(self) -> Tensor:
        return self.log_temperature.exp().clamp(COLDEST, HOTTEST)

    def forward(self, states: Tensor, goals: Tensor) -> Tensor:
        return self.trunk(states, goals) / self.temperature


class RemainingSteps(nn.Module):
    """How many tactics remain, as an ordinal regression: P(more than k) = σ(score − threshold k), thresholds
    in order. Forward gives the expected number; `logits` are what is trained."""

    def __init__(self, width: int, config: HeadConfig | None = None) -> None:
        super().__init__()
        config = config or HeadConfig(kind="remaining")
        self.trunk = Trunk(width, config)
        self.log_scale = nn.Parameter(torch.zeros(()))
        self.first = nn.Parameter(torch.tensor(-1.0))
        self.gaps = nn.Parameter(torch.zeros(config.longest - 2))

    def logits(self, states: Tensor, goals: Tensor) -> Tensor:
        rises = nn.functional.softplus(self.gaps)
        thresholds = torch.cat([self.first.unsqueeze(0), self.first + rises.cumsum(0)])
        return self.log_scale.exp() * self.trunk(states, goals).unsqueeze(-1) - thresholds

    def forward(self, states: Tensor, goals: Tensor) -> Tensor:
        return 1 + torch.sigmoid(self.logits(states, goals)).sum(dim=-1)


Head = GoalConditionedEnergyHead | RemainingSteps


def make_head(width: int, config: HeadConfig) -> Head:
    """An untrained head for vectors of this width."""
    return RemainingSteps(width, config) if config.kind == "remaining" else GoalConditionedEnergyHead(width, config)
