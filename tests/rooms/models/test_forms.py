"""Other forms of a model: with a LoRA adapter that peft saved, with quantised weights."""

from __future__ import annotations

import importlib.util
import warnings
from pathlib import Path
from typing import Any

import pytest
import torch

from ember.core.errors import InputError
from ember.models.backbone import Backbone, load
from ember.models.completion import Request, SamplingConfig
from ember.models.config import BackboneConfig
from ember.models.sampling import complete
from ember.models.tiny import TinyConfig
from tiny_models import TEXTS, tiny

peft: Any = pytest.importorskip("peft")


def logits(model: Any, backbone: Backbone) -> torch.Tensor:
    with torch.inference_mode():
        return model(torch.tensor([backbone.tokens(TEXTS[0])])).logits


@pytest.fixture
def adapted(backbone: Backbone, tmp_path: Path) -> tuple[Path, torch.Tensor]:
    """An adapter that has learned something, and what the model says with it, unmerged."""
    plain = load(BackboneConfig(path=backbone.model.name_or_path, device="cpu"))
    shape = peft.LoraConfig(r=4, target_modules="all-linear", init_lora_weights=False, task_type="CAUSAL_LM")
    torch.manual_seed(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # of peft's calls to transformers
        model = peft.get_peft_model(plain.model, shape).eval()
        model.save_pretrained(tmp_path / "adapter")
    return tmp_path / "adapter", logits(model, backbone)


def test_the_adapted_model_speaks(backbone: Backbone, adapted: tuple[Path, torch.Tensor]) -> None:
    folder, expected = adapted
    found = load(BackboneConfig(path=backbone.model.name_or_path, adapter=folder, device="cpu"))
    assert torch.allclose(logits(found.model, backbone), expected, atol=1e-4)
    assert (expected - logits(backbone.model, backbone)).abs().max() > 0.1, "the adapter changes nothing"
    assert found.fingerprint != backbone.fingerprint
    request = Request(TEXTS[0], 4, 1)
    sampling = SamplingConfig(max_tokens=8)
    assert complete(found, [request], sampling) != complete(backbone, [request], sampling)


def test_no_adapter_is_a_clear_error(backbone: Backbone, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no adapter: it has no adapter_config"):
        load(BackboneConfig(path=backbone.model.name_or_path, adapter=tmp_path / "nowhere", device="cpu"))


QUANTISED = importlib.util.find_spec("bitsandbytes") is not None


@pytest.mark.skipif(QUANTISED, reason="bitsandbytes is installed")
def test_quantisation_without_its_package_is_a_clear_error(backbone: Backbone) -> None:
    with pytest.raises(InputError, match="bitsandbytes"):
        load(BackboneConfig(path=backbone.model.name_or_path, quantization="8bit", device="cpu"))


@pytest.mark.skipif(not QUANTISED, reason="bitsandbytes is not installed")
@pytest.mark.filterwarnings("ignore")  # of bitsandbytes
@pytest.mark.parametrize(("kind", "bits"), [("8bit", 8), ("4bit", 4)])
def test_quantised_weights_say_nearly_the_same(tmp_path: Path, kind: Any, bits: int) -> None:
    """On a CPU too: fewer bits a weight, logits near the plain model's, completions all the same."""
    plain = tiny(tmp_path / "tiny", TinyConfig(width=64, layers=2, heads=2, context=256, vocabulary=320))
    found = load(BackboneConfig(path=str(tmp_path / "tiny"), quantization=kind, device="cpu"))
    weight = found.model.model.layers[0].mlp.up_proj.weight
    assert weight.numel() * weight.element_size() == 64 * 192 * bits // 8
    far = (logits(found.model, found).float() - logits(plain.model, plain)).abs().max()
    assert 0 < far < 0.3 * logits(plain.model, plain).abs().max()
    assert found.fingerprint != plain.fingerprint
    (answers,) = complete(found, [Request(TEXTS[0], 2, 1)], SamplingConfig(max_tokens=4))
    assert all(answer.log_probs for answer in answers)
