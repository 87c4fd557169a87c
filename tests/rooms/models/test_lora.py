"""Adapters: merged, a model says what it said with the adapter; what is tied stays tied and is written once."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from ember.core.errors import InputError
from ember.models.backbone import Backbone, load
from ember.models.config import BackboneConfig
from ember.models.lora import LoraConfig, attach, save_merged
from ember.models.tiny import TinyConfig, create
from tiny_models import TEXTS


def logits(backbone: Backbone) -> torch.Tensor:
    with torch.inference_mode():
        return backbone.model(input_ids=torch.tensor([backbone.tokens(TEXTS[0])])).logits


@pytest.mark.parametrize("tied", [True, False])
def test_merged_is_as_good_as_attached(tmp_path: Path, tied: bool) -> None:
    create(tmp_path / "base", TEXTS, TinyConfig(width=32, layers=2, heads=2, context=64, vocabulary=320, tied=tied))
    plain = load(BackboneConfig(path=str(tmp_path / "base"), device="cpu"))
    before = logits(plain)
    adapted = attach(plain, LoraConfig(rank=4, alpha=8))
    adapted.model.eval()
    assert torch.equal(logits(adapted), before), "a new adapter changes nothing"
    learning = [(name, one) for name, one in adapted.model.named_parameters() if one.requires_grad]
    assert all("lora" in name for name, _ in learning)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for _, one in learning:
            one.add_(0.2 * torch.randn(one.shape, generator=generator))
    after = logits(adapted)
    assert not torch.allclose(after, before, atol=1e-2)
    save_merged(adapted, tmp_path / "merged")
    merged = load(BackboneConfig(path=str(tmp_path / "merged"), device="cpu"))
    assert torch.allclose(logits(merged), after, atol=1e-4)
    same = merged.model.get_input_embeddings().weight is merged.model.get_output_embeddings().weight
    assert same == tied


def test_layers_that_are_not_there_are_named(backbone: Backbone) -> None:
    with pytest.raises(InputError, match="takes no adapter on no_such_layer"):
        attach(backbone, LoraConfig(modules=("no_such_layer",)))
