"""What turns gradients into steps: AdamW, or for the matrices inside a model Muon, which makes the singular values of
their momentum equal. What is no such matrix (embeddings, the output's matrix, norms, heads with a rate of their own)
stays with AdamW."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

import torch
from torch import Tensor, nn

from ember.core.errors import InputError
from ember.train.sharding import is_divided


class Optimizer(Protocol):
    """What the loop asks of one."""

    @property
    def param_groups(self) -> list[dict[str, Any]]: ...

    def zero_grad(self) -> None: ...

    def step(self) -> Any: ...

    def state_dict(self) -> dict[str, Any]: ...

    def load_state_dict(self, state_dict: dict[str, Any]) -> None: ...


class Together:
    """Several optimizers as one."""

    def __init__(self, parts: Sequence[Optimizer]) -> None:
        self._parts = parts

    @property
    def param_groups(self) -> list[dict[str, Any]]:
        return [group for part in self._parts for group in part.param_groups]

    def zero_grad(self) -> None:
        for part in self._parts:
            part.zero_grad()

    def step(self) -> None:
        for part in self._parts:
            part.step()

    def state_dict(self) -> dict[str, Any]:
        return {"parts": [part.state_dict() for part in self._parts]}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        for part, state in zip(self._parts, state_dict["parts"], strict=True):
            part.load_state_dict(state)


def made(
    modules: Mapping[str, nn.Module], rates: Mapping[str, float], rate: float, decay: float, muon: float | None
) -> Optimizer:
    """Of all parameters that learn; each group says its full rate as `full_rate`."""
    plain: list[dict[str, Any]] = []
    matrices: list[dict[str, Any]] = []
    for name, module in modules.items():
        chosen = set[Tensor]() if muon is None or name in rates else set(_matrices(module))
        learning = [one for one in module.parameters() if one.requires_grad]
        plain += _group([one for one in learning if one not in chosen], rates.get(name, rate))
        matrices += _group([one for one in learning if one in chosen], muon or rate)
    if not matrices:
        return torch.optim.AdamW(plain, weight_decay=decay, fused=True)
    if is_divided(one for group in matrices for one in group["params"]):
        raise InputError("Muon needs whole matrices: leave out loop.muon, or learner.sharded")
    muons = torch.optim.Muon(matrices, weight_decay=decay)
    return Together([torch.optim.AdamW(plain, weight_decay=decay, fused=True), muons]) if plain else muons


def _group(parameters: Sequence[Tensor], rate: float) -> list[dict[str, Any]]:
    return [{"params": list(parameters), "lr": rate, "full_rate": rate}] if parameters else []


def _matrices(module: nn.Module) -> Iterator[Tensor]:
    """The weights of linear layers, but not of the one that writes the output."""
    output: Any = getattr(module, "get_output_embeddings", lambda: None)()
    for part in module.modules():
        if isinstance(part, nn.Linear) and part is not output and part.weight.ndim == 2:
            yield part.weight
