"""How a tokenizer that was learned from states reads numbers and phrases, and how attention may begin."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from ember.models.backbone import load
from ember.models.config import BackboneConfig
from ember.models.tiny import TinyConfig, create

TEXTS = [f"g (x - {number}) = {number} / x + {number}" for number in range(100) for _ in range(4)]


@pytest.mark.parametrize(("how", "pieces"), [({"numbers": True}, ["27"]), ({"digits": True}, ["2", "7"])])
def test_a_number_is_read_alike_wherever_it_stands(tmp_path: Path, how: dict[str, bool], pieces: list[str]) -> None:
    create(tmp_path, TEXTS, TinyConfig(width=8, layers=1, heads=1, vocabulary=420, **how))
    tokenizer: Any = PreTrainedTokenizerFast.from_pretrained(str(tmp_path))  # pyright: ignore[reportUnknownMemberType]
    for text in ("(27)", "x + 27", "27", "-27 *"):
        parts = [tokenizer.decode([token]) for token in tokenizer(text)["input_ids"]]
        assert [part for part in parts if part.strip().isdigit()] == pieces
        assert tokenizer.decode(tokenizer(text)["input_ids"]) == text


def test_a_token_may_hold_several_words_but_no_number_beside_them(tmp_path: Path) -> None:
    made: dict[bool, list[str]] = {}
    text = "g (x - 27) = 27 / x + 27"
    for phrases in (False, True):
        config = TinyConfig(width=8, layers=1, heads=1, vocabulary=420, numbers=True, phrases=phrases)
        create(tmp_path / str(phrases), TEXTS, config)
        read: Any = PreTrainedTokenizerFast
        tokenizer: Any = read.from_pretrained(str(tmp_path / str(phrases)))
        tokens = tokenizer(text)["input_ids"]
        assert tokenizer.decode(tokens) == text
        made[phrases] = [tokenizer.decode([token]) for token in tokens]
    assert made[True] == ["g (x - ", "27", ") = ", "27", " / x + ", "27"]
    assert len(made[False]) > 2 * len(made[True])


def test_attention_may_begin_by_writing_back_what_it_looks_at(tmp_path: Path) -> None:
    create(tmp_path, TEXTS, TinyConfig(width=8, layers=2, heads=2, vocabulary=300, mirrored=True))
    backbone = load(BackboneConfig(path=str(tmp_path), device="cpu"))
    for layer in backbone.model.model.layers:
        back = layer.self_attn.o_proj.weight @ layer.self_attn.v_proj.weight
        assert torch.allclose(back, torch.eye(8), atol=1e-5)
