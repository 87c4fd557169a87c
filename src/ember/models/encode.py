"""Texts as vectors, for whoever values states: the last of the content tokens, or the mean over them.

Beside the last token can stand how much a state surprises the model that has read the goal of its theorem: −log p of
all its tokens. A policy that learned what its proofs reach knows which witness to expect, so a wrong one shows there;
the hidden state at the end was made to say the next tactic, for which that makes no difference.

Two faults that others paid for are shut out: right padding never reaches a vector, and the last token is
the last of the *content*, not `<eos>`. A vector that is zero or not finite is refused, never passed on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from ember.core.errors import InputError, ModelError
from ember.models.backbone import Backbone
from ember.models.config import Pooling
from ember.models.prompt import REACHES, reaching


@dataclass(frozen=True)
class EmbeddingExtractor:
    """A model with the one way in which its vectors are taken. A head learns on such vectors and on no others, so
    the way is written into its checkpoint."""

    backbone: Backbone
    pooling: Pooling = "last"
    max_tokens: int | None = None
    """Longer texts keep their end; None: what the model can read."""

    @property
    def width(self) -> int:
        return self._hidden + 1 if self.pooling == "last+surprise" else self._hidden

    @property
    def _hidden(self) -> int:
        return int(self.backbone.model.config.hidden_size)

    def asked(self, state: str, goal: str) -> str:
        """The text whose vector stands for the state of a proof of the goal."""
        return f"{reaching(goal)}{state}" if self.pooling == "last+surprise" else state

    @torch.inference_mode()
    def encode(self, texts: Sequence[str], batch: int = 16) -> Tensor:
        """A row a text, float32 on the CPU, without gradients. Texts of like length go together; the order stays."""
        read = [self._read(text) for text in texts]
        order = sorted(range(len(texts)), key=lambda index: len(read[index].tokens))
        vectors = torch.empty(len(texts), self.width)
        for start in range(0, len(order), batch):
            chosen = order[start : start + batch]
            vectors[chosen] = self._forward([read[index] for index in chosen]).cpu()
        refuse_broken(vectors, texts, self._hidden)
        return vectors

    def live(self, texts: Sequence[str]) -> Tensor:
        """The same in one batch where the model is, with the gradients that flow back into it."""
        return self._forward([self._read(text) for text in texts])

    def read(self, text: str) -> list[int]:
        """The tokens whose last one gives the vector (where vectors are taken there)."""
        return self._read(text).tokens

    def _read(self, text: str) -> _Text:
        """The text as the model reads it, without `<eos>`, cut to the context; the end stays."""
        goal, marker, state = text.rpartition(REACHES)
        if marker and self.pooling == "last+surprise":
            return self._reached(goal + marker, state)
        read = self.backbone.tokenizer(text, return_special_tokens_mask=True)
        tokens, special = list(read["input_ids"]), list(read["special_tokens_mask"])
        while tokens and special[-1]:
            tokens.pop()
            special.pop()
        first = next((place for place, flag in enumerate(special) if not flag), None)
        if first is None:
            raise InputError("an empty text has no vector")
        room = min(self.backbone.context, self.max_tokens or self.backbone.context) - first
        return _Text([*tokens[:first], *tokens[first:][-room:]], first)

    def _reached(self, goal: str, state: str) -> _Text:
        """Tokenized apart, as training does."""
        before = self.backbone.tokens(goal)
        after = list(self.backbone.tokenizer(state, add_special_tokens=False)["input_ids"])
        if not after:
            raise InputError("an empty text has no vector")
        context = min(self.backbone.context, self.max_tokens or self.backbone.context)
        before = before[-max(1, context - len(after)) :]
        return _Text([*before, *after[-(context - len(before)) :]], len(before), told=True)

    def _forward(self, texts: Sequence[_Text]) -> Tensor:
        device = self.backbone.device
        longest = max(len(text.tokens) for text in texts)
        lengths = torch.tensor([len(text.tokens) for text in texts], device=device)
        padded = [text.tokens + [0] * (longest - len(text.tokens)) for text in texts]
        places = torch.arange(longest, device=device)
        mask = places < lengths.unsqueeze(1)
        body: Any = self.backbone.model.get_decoder()
        answer = body(input_ids=torch.tensor(padded, device=device), attention_mask=mask.long(), use_cache=False)
        hidden: Tensor = answer.last_hidden_state
        last = hidden[torch.arange(len(texts)), lengths - 1].float()
        if self.pooling == "last":
            return last
        if self.pooling == "last+surprise":
            return torch.cat([last, torch.stack(list(map(self._surprise, hidden, texts)))], dim=1)
        hidden = hidden.float()
        content = mask & (places >= torch.tensor([text.first for text in texts], device=device).unsqueeze(1))
        kept = torch.where(content.unsqueeze(-1), hidden, 0.0)  # a product would let NaN through the padding
        return kept.sum(dim=1) / content.sum(dim=1, keepdim=True)

    def _surprise(self, hidden: Tensor, text: _Text) -> Tensor:
        """−log p of the state, of one text at a time, because logits are as wide as the vocabulary; its logarithm,
        since a state may be anything from expected to impossible. A goal by itself surprises nobody."""
        if not text.told:
            return hidden.new_zeros(1, dtype=torch.float32)
        targets = torch.tensor(text.tokens[text.first :], device=hidden.device)
        logits = self.backbone.model.get_output_embeddings()(hidden[text.first - 1 : len(text.tokens) - 1]).float()
        return torch.nn.functional.cross_entropy(logits, targets, reduction="sum").log1p().unsqueeze(0)


@dataclass(frozen=True)
class _Text:
    tokens: list[int]
    first: int
    """Where the content begins: before it stands what the tokenizer puts first (`<bos>`), or the goal."""
    told: bool = False
    """Whether a goal stands before it."""


def refuse_broken(vectors: Tensor, texts: Sequence[str], hidden: int) -> None:
    """`ModelError` when a vector is not finite, or zero in all that is of the hidden state."""
    broken = ~torch.isfinite(vectors).all(dim=1) | (vectors[:, :hidden] == 0).all(dim=1)
    if bool(broken.any()):
        places = [index for index in range(len(texts)) if bool(broken[index])]
        sample = texts[places[0]][:60]
        raise ModelError(
            f"{len(places)} of {len(texts)} vectors are zero or not finite; the first is that of {sample!r}"
        )
