"""Log-probabilities of given tokens: what every loss on text is made of.

Logits are computed where a token counts and nowhere else: prompts are long, what is learned is short, and a
vocabulary is wide. The last layer, too, says something only there: other tokens give it keys and values, no more.
"""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from typing import Any

import torch
from torch import Tensor

from ember.models.backbone import Backbone
from ember.train.attention import attends_by_rows, rows_of
from ember.train.batches import IGNORED, Packed, TokenRow

UNREAD = torch.empty(1, 1, 1, 1)
"""A mask that is there already, so that none is made."""
LAST = ("self_attn.q_proj", "self_attn.o_proj", "mlp")
"""Parts of the last layer that work on a token without looking at others."""


def target_log_probs(backbone: Backbone, packed: Packed) -> tuple[Tensor, Tensor]:
    """Of each target that counts, row by row: its log-probability, and whether it is the likeliest token."""
    return log_probs_at(backbone, hidden_states(backbone, packed, packed.targets != IGNORED), packed)


def hidden_states(backbone: Backbone, packed: Packed, counted: Tensor | None = None) -> Tensor:
    """Of every token, or of those that count; each row attends to itself alone."""
    body: Any = backbone.model.get_decoder()
    if not attends_by_rows(body):  # then the positions say where rows begin
        with _narrow(body, None if counted is None else counted.flatten().nonzero().squeeze(-1)):
            return body(input_ids=packed.tokens, position_ids=packed.positions, use_cache=False).last_hidden_state
    tokens, positions = packed.tokens.flatten(), packed.positions.flatten()
    rows = rows_of(tokens, positions)
    unique: Any = torch.unique  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    places: Any = None if counted is None else unique(rows.read_as[counted.flatten()])
    with _narrow(body, places):
        answer = body(input_ids=tokens[rows.kept].unsqueeze(0), position_ids=positions[rows.kept].unsqueeze(0),
                      attention_mask=UNREAD, use_cache=False, rows=rows)  # fmt: skip
    return answer.last_hidden_state[0].index_select(0, rows.read_as).view(*packed.tokens.shape, -1)


@contextlib.contextmanager
def _narrow(body: Any, places: Tensor | None) -> Generator[None]:
    """The last layer asks, and works on, these tokens alone; hidden states of the others are of no use then."""
    layers: Any = getattr(body, "layers", None)
    with contextlib.ExitStack() as changed:
        if layers and places is not None:
            for name in LAST:
                with contextlib.suppress(AttributeError):  # of a model that is made otherwise, all is computed
                    changed.enter_context(_only_at(layers[-1].get_submodule(name), places))
        yield


@contextlib.contextmanager
def _only_at(module: Any, places: Tensor) -> Generator[None]:
    """It reads these tokens of its input; where the others were, it says zero."""
    whole: Any = module.forward
    own: dict[str, Any] = module.__dict__
    before = own.get("forward")

    def forward(hidden: Tensor) -> Tensor:
        flat = hidden.flatten(0, 1)
        said = whole(flat.index_select(0, places).unsqueeze(0)).squeeze(0)
        return said.new_zeros(len(flat), said.shape[-1]).index_copy(0, places, said).unflatten(0, hidden.shape[:2])

    module.forward = forward
    try:
        yield
    finally:
        own.pop("forward") if before is None else setattr(module, "forward", before)


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
