"""Rows that share a sequence attend to themselves alone, without a mask, and are read once where they begin alike.

A mask over a long sequence costs its square, and rows that stand apart cost their padding. Here everything but
attention reads the rows one behind the other, with no padding at all; attention reads them side by side, those of like
length together. What is a row is told by the positions, which begin at 0 with each.

What a token becomes depends on those before it alone. So the beginning that rows have in common goes through the model
once: the prompt of all samples of a group, the state of all its tactics.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from transformers import AttentionInterface, AttentionMaskInterface
from transformers.integrations.sdpa_attention import sdpa_attention_forward  # pyright: ignore[reportUnknownVariableType]
from transformers.masking_utils import sdpa_mask  # pyright: ignore[reportUnknownVariableType]

sdpa: Any = sdpa_attention_forward  # pyright: ignore[reportUnknownVariableType]
NAME = "ember_rows"
WASTE = 1.25
"""Rows go together while their padding is less than a quarter of what they hold."""


@dataclass(frozen=True)
class Rows:
    """How the rows of a sequence are read: tokens once for all rows that begin alike, rows in groups of like length,
    whose members stand side by side."""

    kept: Tensor
    """Where the tokens that are read stand in the sequence."""
    read_as: Tensor
    """Of each token of the sequence: which of them it is."""
    shapes: Sequence[tuple[int, int]]
    """Of each group: its rows, and the length of the longest."""
    places: Sequence[Tensor]
    """Of each group: its tokens among those that are read; behind a shorter row, its last one again."""
    back: Tensor
    """Where each token that is read stands among all groups."""


def attends_by_rows(model: Any) -> bool:
    """Whether the model can, and from now on does where it is told the rows; elsewhere nothing changes for it."""
    config: Any = model.config
    kinds: Sequence[str] = getattr(config, "layer_types", None) or ()
    if config._attn_implementation == "sdpa" and set(kinds) <= {"full_attention"} and not _windowed(config):
        interface: Any = AttentionInterface
        masks: Any = AttentionMaskInterface
        interface.register(NAME, _attend)
        masks.register(NAME, sdpa_mask)
        config._attn_implementation = NAME
    return config._attn_implementation == NAME


def _windowed(config: Any) -> bool:
    return getattr(config, "sliding_window", None) is not None and getattr(config, "use_sliding_window", True)


def rows_of(tokens: Tensor, positions: Tensor) -> Rows:
    """Of one long sequence."""
    first: Any = (positions == 0).nonzero().squeeze(-1)
    starts: list[int] = first.tolist()
    lengths = [end - start for start, end in zip(starts, [*starts[1:], len(positions)], strict=True)]
    kept, read_as = _once(tokens, starts, lengths)
    shapes, places = list[tuple[int, int]](), list[Tensor]()
    among = torch.empty(len(positions), dtype=torch.long)
    before = 0
    for group in _groups(lengths):
        start = torch.tensor([starts[row] for row in group]).unsqueeze(-1)
        length = torch.tensor([lengths[row] for row in group]).unsqueeze(-1)
        along = torch.arange(int(length.max()))
        found = start + torch.minimum(along, length - 1)
        held = (along < length).flatten()
        among[found.flatten()[held]] = before + held.nonzero().squeeze(-1)
        before += found.numel()
        shapes.append((len(group), len(along)))
        places.append(read_as[found.flatten()].to(positions.device))
    device = positions.device
    return Rows(kept.to(device), read_as.to(device), shapes, places, among[kept].to(device))


def _once(tokens: Tensor, starts: Sequence[int], lengths: Sequence[int]) -> tuple[Tensor, Tensor]:
    """Which tokens are read, and for each token which of those it is: in alphabetical order, a row has its longest
    common beginning with the row before it."""
    read: Any = tokens
    listed: list[int] = read.tolist()
    texts = [listed[start : start + length] for start, length in zip(starts, lengths, strict=True)]
    kept, read_as = list[int](), [0] * len(tokens)
    before: int | None = None
    for row in sorted(range(len(texts)), key=texts.__getitem__):
        start, same = starts[row], 0
        if before is not None:
            same = _alike(texts[before], texts[row])
            read_as[start : start + same] = read_as[starts[before] : starts[before] + same]
        new = range(start + same, start + lengths[row])
        read_as[new.start : new.stop] = range(len(kept), len(kept) + len(new))
        kept += new
        before = row
    return torch.tensor(kept), torch.tensor(read_as)


def _alike(one: Sequence[int], other: Sequence[int]) -> int:
    """Length of the common beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _groups(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Places of lengths, longest first, while the padding is little."""
    order = sorted(range(len(lengths)), key=lambda row: -lengths[row])
    while order:
        held = itertools.accumulate(lengths[row] for row in order)
        much = (count for count, filled in enumerate(held, 1) if count * lengths[order[0]] > WASTE * filled)
        count = next(much, len(order) + 1) - 1
        yield order[:count]
        order = order[count:]


def _attend(
    module: Any, query: Tensor, key: Tensor, value: Tensor, attention_mask: Tensor | None, **options: Any
) -> tuple[Tensor, None]:
    """Of `transformers`: heads before tokens on the way in, tokens before heads on the way out."""
    rows: Rows | None = options.pop("rows", None)
    if rows is None:
        return sdpa(module, query, key, value, attention_mask, **options)
    flat = [part.squeeze(0).transpose(0, 1) for part in (query, key, value)]
    said: list[Tensor] = []
    for shape, places in zip(rows.shapes, rows.places, strict=True):
        asked, keys, values = (_beside(part, places, shape) for part in flat)
        answer: Tensor = sdpa(module, asked, keys, values, None, **options)[0]
        said.append(answer.flatten(0, 1))
    return torch.cat(said).index_select(0, rows.back).unsqueeze(0), None


def _beside(tokens: Tensor, places: Tensor, shape: tuple[int, int]) -> Tensor:
    chosen = tokens.index_select(0, places)
    return chosen.view(*shape, *chosen.shape[1:]).transpose(1, 2)
