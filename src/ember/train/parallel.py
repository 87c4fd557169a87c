"""Several processes that make one step together (`torchrun`): each takes its share of the pieces, gradients add up.

A plain sum of gradients in place of a wrapped model: what a method does in its step, how many passes and through
which part of the model, is then its own affair, and a piece's loss is already its share of the whole batch.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Generator, Sequence
from typing import TypeVar

import torch
import torch.distributed as processes
from torch import Tensor

from ember.core.errors import InputError
from ember.train.sharding import is_divided

T = TypeVar("T")


@contextlib.contextmanager
def joined() -> Generator[None]:
    """The group of processes that `torchrun` has started; alone, nothing."""
    if int(os.environ.get("WORLD_SIZE", "1")) < 2:
        yield
        return
    if torch.cuda.is_available():
        torch.cuda.set_device(int(os.environ.get("LOCAL_RANK", "0")))
    processes.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
    try:
        yield
    finally:
        processes.destroy_process_group()


def rank() -> int:
    return processes.get_rank() if processes.is_initialized() else 0


def size() -> int:
    return processes.get_world_size() if processes.is_initialized() else 1


def wait() -> None:
    """Until all are here."""
    if size() > 1:
        processes.barrier()  # pyright: ignore[reportUnknownMemberType]


def share(pieces: Sequence[T], *, even: bool = False) -> list[tuple[T, float]]:
    """What this process takes of the batch, and how much it counts. `even`: all take as many, the last piece again
    where there are too few, which counts nothing."""
    if len(pieces) < size():
        raise InputError(f"{size()} processes, but the batch has {len(pieces)} pieces: take larger batches")
    own = [(piece, 1.0) for piece in pieces[rank() :: size()]]
    missing = -(-len(pieces) // size()) - len(own)
    return own + [(pieces[-1], 0.0)] * missing if even else own


def add_up(parameters: Sequence[Tensor], figures: dict[str, float]) -> dict[str, float]:
    """Sum gradients and figures over all processes; those of a divided model are summed as they come."""
    if size() == 1:
        return figures
    names = sorted(figures)
    device = parameters[0].device
    parameters = [] if is_divided(parameters) else parameters
    gradients = [torch.zeros_like(one) if one.grad is None else one.grad for one in parameters]
    dtype = gradients[0].dtype if gradients else torch.float32
    numbers = torch.tensor([figures[name] for name in names], dtype=dtype, device=device)
    flat = torch.cat([gradient.flatten() for gradient in [*gradients, numbers]])
    processes.all_reduce(flat)  # pyright: ignore[reportUnknownMemberType]
    start = 0
    for parameter, gradient in zip(parameters, gradients, strict=True):
        parameter.grad = flat[start : start + gradient.numel()].view_as(gradient)
        start += gradient.numel()
    return {name: float(value) for name, value in zip(names, flat[start:], strict=True)}
