"""Rows into batches: the order is a function of the seed, short rows share a sequence and never see each other."""

from __future__ import annotations

import functools
import itertools
import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

IGNORED = -100


@dataclass(frozen=True)
class TokenRow:
    """A text to learn from, as tokens; `weights` say how much each token's prediction counts."""

    tokens: tuple[int, ...]
    weights: tuple[float, ...]

    def __len__(self) -> int:
        return len(self.tokens)


@dataclass(frozen=True)
class Packed:
    """Sequences of whole rows. Positions begin at 0 with every row: that tells attention where rows end."""

    tokens: Tensor
    positions: Tensor
    targets: Tensor
    """The next token where it counts, else `IGNORED`."""
    weights: Tensor
    rows: tuple[int, ...] = ()
    """Of one sequence: which rows stand in it, by their places in what was packed."""
    ends: tuple[int, ...] = ()
    """Where the last token of each stands."""


def chosen(seed: int, count: int, batch: int, step: int) -> list[int]:
    """The rows of a step: all rows once in a random order, then again in another one."""
    start = step * batch
    return [_order(seed, count, place // count)[place % count] for place in range(start, start + batch)]


@functools.lru_cache(maxsize=4)
def _order(seed: int, count: int, epoch: int) -> list[int]:
    order = list(range(count))
    random.Random(f"{seed} {epoch}").shuffle(order)
    return order


def bins(lengths: Sequence[int], capacity: int) -> list[list[int]]:
    """First fit, longest first: places of the rows that share a sequence."""
    found: list[list[int]] = []
    room: list[int] = []
    for place in sorted(range(len(lengths)), key=lambda place: (-lengths[place], place)):
        fitting = next((index for index, left in enumerate(room) if lengths[place] <= left), None)
        if fitting is None:
            found.append([place])
            room.append(capacity - lengths[place])
        else:
            found[fitting].append(place)
            room[fitting] -= lengths[place]
    return found


def pack(rows: Sequence[TokenRow], capacity: int) -> list[Packed]:
    """One sequence a bin."""
    lengths = [len(row) for row in rows]
    return [joined(rows, members) for members in bins(lengths, max([capacity, *lengths]))]


def stacked(sequences: Sequence[Packed], device: torch.device) -> Packed:
    """Sequences of like length beside each other. The padding is one more row, which counts for nothing."""
    longest = max(sequence.tokens.numel() for sequence in sequences)
    columns = [
        [getattr(sequence, name) for sequence in sequences] for name in ("tokens", "positions", "targets", "weights")
    ]
    tokens, positions, targets, weights = columns

    def padded(parts: Sequence[Tensor], fill: int) -> Tensor:
        return torch.stack([_filled(part, longest, fill) for part in parts]).to(device)

    positions = [torch.cat([part, torch.arange(longest - part.numel())]) for part in positions]
    return Packed(padded(tokens, 0), torch.stack(positions).to(device), padded(targets, IGNORED), padded(weights, 0))


def _filled(part: Tensor, length: int, fill: int) -> Tensor:
    return torch.cat([part, torch.full((length - part.numel(),), fill, dtype=part.dtype)])


def joined(everything: Sequence[TokenRow], members: Sequence[int]) -> Packed:
    """One sequence of these rows, by their places."""
    rows = [everything[place] for place in members]
    tokens = torch.tensor([token for row in rows for token in row.tokens])
    positions = torch.cat([torch.arange(len(row)) for row in rows])
    following = [(*row.tokens[1:], IGNORED) for row in rows]
    weight = [(*row.weights[1:], 0.0) for row in rows]
    weights = torch.tensor([value for row in weight for value in row])
    targets = torch.tensor([token for row in following for token in row])
    ends = tuple(end - 1 for end in itertools.accumulate(len(row) for row in rows))
    return Packed(tokens, positions, targets.masked_fill(weights == 0, IGNORED), weights, tuple(members), ends)
