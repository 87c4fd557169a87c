"""Log-probabilities of given tokens: what every loss on text is made of.

Logits are computed where a token counts and nowhere else: prompts are long, what is learned is short, and a
vocabulary is wide.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from ember.models.backbone import Backbone
from ember.train.batches import IGNORED, Packed, TokenRow


def target_log_probs(backbone: Backbone, packed: Packed) -> tuple[Tensor, Tensor]:
    """Of each target that counts, row by row: its log-probability, and whether it is the likeliest token."""
    return log_probs_at(backbone, hidden_states(backbone, packed), packed)


def hidden_states(backbone: Backbone, packed: Packed) -> Tensor:
    """Of every token. Without a mask the positions say where rows begin: each row attends to itself alone."""
    body: Any = backbone.model.get_decoder()
    positions = None if packed.alone else packed.positions
    return body(input_ids=packed.tokens, position_ids=positions, use_cache=False).last_hidden_state


def log_probs_at(backbone: Backbone, hidden: Tensor, packed: Packed) -> tuple[Tensor, Tensor]:
    """The same from hidden states that are there already."""
    counted = packed.targets != IGNORED
    logits: Tensor = backbone.model.get_output_embeddings()(hidden[counted]).float()
    targets = packed.targets[counted]
    log_probs = -torch.nn.functional.cross_entropy(logits, targets, reduction="none")
    return log_probs, logits.detach().argmax(dim=-1) == targets


def token_row(backbone: Backbone, prompt: str, completion: str, prompt_weight: float = 0.0) -> TokenRow:
    """Prompt and completion as the model will meet them when it searches: tokenized apart, ended by `<eos>`."""
    before = backbone.tokens(prompt)
    after = backbone.tokenizer(completion, add_special_tokens=False)["input_ids"]
    answer = [*after, backbone.tokenizer.eos_token_id]
    weights = [prompt_weight] * len(before) + [1.0] * len(answer)
    return TokenRow((*before, *answer), tuple(weights))
