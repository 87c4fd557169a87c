"""Texts as vectors, for whoever values states: mean over the content tokens, or the last of them.

Two faults that others paid for are shut out: right padding never reaches a vector, and the last token is
the last of the *content*, not `<eos>`. A vector that is zero or not finite is refused, never passed on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import torch
from torch import Tensor

from ember.core.errors import InputError, ModelError
from ember.models.backbone import Backbone

Pooling = Literal["mean", "last"]


@torch.inference_mode()
def encode(backbone: Backbone, texts: Sequence[str], pooling: Pooling = "mean", batch: int = 16) -> Tensor:
    """A row a text, float32 on the CPU. Texts of like length go together; the order stays."""
    read = [_content(backbone, text) for text in texts]
    order = sorted(range(len(texts)), key=lambda index: len(read[index].tokens))
    vectors: list[Tensor | None] = [None] * len(texts)
    for start in range(0, len(order), batch):
        chosen = order[start : start + batch]
        for index, vector in zip(chosen, _forward(backbone, [read[i] for i in chosen], pooling), strict=True):
            vectors[index] = vector
    found = [vector for vector in vectors if vector is not None]
    width = int(backbone.model.config.hidden_size)
    answer = torch.stack(found) if found else torch.empty(0, width)
    refuse_broken(answer, texts)
    return answer


@dataclass(frozen=True)
class _Text:
    tokens: list[int]
    first: int
    """Where the content begins: before it stands what the tokenizer puts first (`<bos>`)."""


def _content(backbone: Backbone, text: str) -> _Text:
    """The text as the model reads it, without `<eos>`, cut to the context; the end stays."""
    read = backbone.tokenizer(text, return_special_tokens_mask=True)
    tokens, special = list(read["input_ids"]), list(read["special_tokens_mask"])
    while tokens and special[-1]:
        tokens.pop()
        special.pop()
    first = next((place for place, flag in enumerate(special) if not flag), None)
    if first is None:
        raise InputError("an empty text has no vector")
    room = backbone.context - first
    return _Text([*tokens[:first], *tokens[first:][-room:]], first)


def _forward(backbone: Backbone, texts: Sequence[_Text], pooling: Pooling) -> Tensor:
    longest = max(len(text.tokens) for text in texts)
    lengths = torch.tensor([len(text.tokens) for text in texts], device=backbone.device)
    padded = [text.tokens + [0] * (longest - len(text.tokens)) for text in texts]
    places = torch.arange(longest, device=backbone.device)
    mask = places < lengths.unsqueeze(1)
    body: Any = backbone.model.get_decoder()
    tokens = torch.tensor(padded, device=backbone.device)
    answer = body(input_ids=tokens, attention_mask=mask.long(), use_cache=False)
    hidden: Tensor = answer.last_hidden_state.float()
    if pooling == "last":
        return hidden[torch.arange(len(texts)), lengths - 1].cpu()
    content = mask & (places >= torch.tensor([text.first for text in texts], device=backbone.device).unsqueeze(1))
    kept = torch.where(content.unsqueeze(-1), hidden, 0.0)  # a product would let NaN through the padding
    return (kept.sum(dim=1) / content.sum(dim=1, keepdim=True)).cpu()


def refuse_broken(vectors: Tensor, texts: Sequence[str]) -> None:
    """`ModelError` when a vector is zero or not finite."""
    broken = ~torch.isfinite(vectors).all(dim=1) | (vectors == 0).all(dim=1)
    if bool(broken.any()):
        places = [index for index in range(len(texts)) if bool(broken[index])]
        sample = texts[places[0]][:60]
        raise ModelError(
            f"{len(places)} of {len(texts)} vectors are zero or not finite; the first is that of {sample!r}"
        )
