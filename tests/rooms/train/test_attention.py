"""Rows behind each other in one sequence, without a mask: the same figures and gradients as each by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor
from transformers import LlamaConfig, MistralConfig, Qwen3Config
from transformers.models.auto.modeling_auto import AutoModelForCausalLM

from ember.models.backbone import Backbone
from ember.models.encode import EmbeddingExtractor
from ember.train.attention import attends_by_rows, rows_of
from ember.train.batches import TokenRow, joined, stacked
from ember.train.tokens import target_log_probs

SHAPE: dict[str, Any] = {
    "vocab_size": 50, "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 4,
    "num_key_value_heads": 2, "head_dim": 8, "max_position_embeddings": 128, "initializer_range": 0.2,
}  # fmt: skip
MODELS = {
    "llama": LlamaConfig(**SHAPE),
    "qwen": Qwen3Config(**SHAPE),
    "window": MistralConfig(**SHAPE, sliding_window=8),
}


def model_of(name: str) -> Backbone:
    torch.manual_seed(0)
    model: Any = AutoModelForCausalLM.from_config(MODELS[name])
    return Backbone(model, None, torch.device("cpu"), name, name)


def rows() -> list[TokenRow]:
    """Of all lengths, some with a common beginning, one twice; the last four tokens count."""
    torch.manual_seed(1)
    lengths = (5, 30, 6, 7, 31, 12, 5, 29)
    apart = [TokenRow(tuple(torch.randint(50, (n,)).tolist()), (0.0,) * (n - 4) + (1.0,) * 4) for n in lengths]
    begun = [TokenRow((*apart[1].tokens[:n], 7, 8, 9, n), apart[1].weights[: n - 26] + apart[1].weights[-30:])
             for n in (26, 27, 29)]  # fmt: skip
    return [*apart, *begun, apart[4]]


def learned(model: Backbone, batches: list[list[TokenRow]]) -> tuple[Tensor, dict[str, Tensor]]:
    """Log-probabilities and gradients, as training takes them."""
    model.model.zero_grad()
    found: list[Tensor] = []
    for batch in batches:
        log_probs, _ = target_log_probs(model, stacked([joined(batch, range(len(batch)))], model.device))
        log_probs.sum().backward()
        found.append(log_probs.detach())
    return torch.cat(found), {name: one.grad.clone() for name, one in model.model.named_parameters()}


@pytest.mark.parametrize("name", MODELS)
def test_together_and_apart_are_the_same(name: str) -> None:
    model, given = model_of(name), rows()
    apart: list[Tensor] = []
    for row in given:  # by the model itself, nothing left out
        tokens = torch.tensor([row.tokens])
        logits = model.model(input_ids=tokens).logits[0, :-1].log_softmax(-1)
        apart.append(logits.gather(-1, tokens[0, 1:, None])[-4:, 0])
    torch.cat(apart).sum().backward()
    wanted = {key: one.grad.clone() for key, one in model.model.named_parameters()}
    together, gradients = learned(model, [given])
    assert attends_by_rows(model.model.get_decoder()) == (name != "window"), "a window needs its mask"
    assert torch.allclose(together, torch.cat(apart).detach(), atol=1e-5)
    for key, gradient in wanted.items():
        assert torch.allclose(gradients[key], gradient, atol=1e-4), key


def test_rows_go_together_while_their_padding_is_little() -> None:
    lengths = [4, 50, 5, 48, 5]
    sequence = torch.arange(sum(lengths))
    rows = rows_of(sequence, torch.cat([torch.arange(length) for length in lengths]))
    assert rows.shapes == [(2, 50), (3, 5)]
    read = sequence[rows.kept]
    assert torch.equal(torch.cat([read[places] for places in rows.places])[rows.back], read)
    assert torch.equal(read[rows.read_as], sequence)


def test_what_rows_begin_with_is_read_once() -> None:
    texts = [[1, 2, 3, 4], [1, 2, 5], [7], [1, 2, 3, 4], [1, 2, 3, 9, 9]]
    tokens = torch.tensor([token for text in texts for token in text])
    rows = rows_of(tokens, torch.cat([torch.arange(len(text)) for text in texts]))
    assert len(rows.kept) == len("1234") + len("5") + len("7") + len("99")
    assert torch.equal(tokens[rows.kept][rows.read_as], tokens)


def test_the_model_stays_as_it_was_for_all_others(backbone: Backbone) -> None:
    texts = ["⊢ p", "h : p ∧ q\n⊢ q ∧ p", "⊢ n + 0 = n"]
    before = EmbeddingExtractor(backbone).encode(texts, batch=3)
    target_log_probs(backbone, stacked([joined(rows(), range(12))], backbone.device))
    assert "forward" not in vars(backbone.model.get_decoder().layers[-1].mlp)
    assert torch.equal(EmbeddingExtractor(backbone).encode(texts, batch=3), before)


def test_what_is_saved_opens_elsewhere(backbone: Backbone, tmp_path: Path) -> None:
    target_log_probs(backbone, stacked([joined(rows(), range(12))], backbone.device))
    backbone.model.save_pretrained(tmp_path / "saved")
    assert "ember" not in (tmp_path / "saved" / "config.json").read_text()
    read: Any = AutoModelForCausalLM
    assert read.from_pretrained(tmp_path / "saved").config._attn_implementation == "sdpa"
