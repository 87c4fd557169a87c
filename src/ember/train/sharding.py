"""A model divided over the processes of `torchrun` (FSDP2): weights, gradients and the optimizer's moments, where one
device does not hold them.

Each process keeps its part of every matrix. A layer's whole weights are there only while it works. What is saved is
whole, so that a checkpoint does not depend on how many processes there were.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.distributed.fsdp import FSDPModule, fully_shard  # pyright: ignore[reportUnknownVariableType]
from torch.distributed.tensor import DTensor, distribute_tensor  # pyright: ignore[reportUnknownVariableType]

from ember.core.errors import InputError


def divide(model: Any) -> None:
    """Layer by layer. The first and the last matrix go together, because they may be one. Gradients add up, since a
    piece's loss is already its share of the whole batch."""
    body: Any = model.get_decoder()
    layers: Any = getattr(body, "layers", None)
    if layers is None:
        raise InputError(f"{type(body).__name__} has no list of layers: learner.sharded is for decoders that have one")
    ends = [model.get_input_embeddings(), model.get_output_embeddings()]
    for part in [*layers, ends, body]:
        fully_shard(part)
    for module in model.modules():
        if isinstance(module, FSDPModule):
            module.set_force_sum_reduction_for_comms(True)
            module.set_gradient_divide_factor(1.0)


def is_divided(parameters: Iterable[Tensor]) -> bool:
    return any(isinstance(one, DTensor) for one in parameters)


def whole(value: Any) -> Any:
    """Divided tensors put together, in whatever holds them. All processes have to ask."""
    if isinstance(value, DTensor):
        return value.full_tensor()  # pyright: ignore[reportUnknownMemberType]
    if isinstance(value, dict):
        return {key: whole(one) for key, one in value.items()}  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, list | tuple):
        return type(value)(whole(one) for one in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return value


def like(value: Tensor, other: Tensor) -> Tensor:
    """Divided as the other one is."""
    if not isinstance(other, DTensor):
        return value
    return distribute_tensor(value.to(other.device), other.device_mesh, other.placements)


def moments_like(state: dict[str, Any], groups: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """An optimizer's saved state, its moments divided as their parameters are."""
    parameters = [one for group in groups for one in group["params"]]
    found = {
        index: {name: _moment(value, parameters[index]) for name, value in moments.items()}
        for index, moments in state["state"].items()
    }
    return {**state, "state": found}


def _moment(value: Any, parameter: Tensor) -> Any:
    same = isinstance(value, Tensor) and value.shape == parameter.shape
    return like(value, parameter) if same else value


def put_together(model: nn.Module, *, keep: bool) -> None:
    """Plain whole parameters in the place of divided ones, in main memory; where they are not kept, empty ones. The
    model does not learn any more after that."""
    seen: dict[int, nn.Parameter] = {}
    for module in model.modules():
        for name, parameter in list(module.named_parameters(recurse=False)):
            if isinstance(parameter, DTensor):
                if id(parameter) not in seen:
                    found: Tensor = whole(parameter.detach())
                    kept = found.cpu() if keep else torch.empty(0)
                    seen[id(parameter)] = nn.Parameter(kept, requires_grad=parameter.requires_grad)
                module.register_parameter(name, seen[id(parameter)])
