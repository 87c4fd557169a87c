"""Low-rank adapters by peft: attached to a model that learns, merged into a folder that any server loads."""

from __future__ import annotations

import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

from ember.core.config import Config
from ember.core.errors import InputError
from ember.models.backbone import Backbone

PROJECTIONS = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")


class LoraConfig(Config):
    rank: int = 32
    alpha: int = 64
    dropout: float = 0.05
    modules: tuple[str, ...] = PROJECTIONS
    """Linear layers that get an adapter, by the ends of their names."""


def attach(backbone: Backbone, config: LoraConfig) -> Backbone:
    """The same model with an adapter: from now on the adapter alone learns."""
    import peft

    options = peft.LoraConfig(
        r=config.rank,
        lora_alpha=config.alpha,
        lora_dropout=config.dropout,
        target_modules=list(config.modules),
        task_type="CAUSAL_LM",
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # of peft's calls to transformers, not of ours
            return replace(backbone, model=peft.get_peft_model(backbone.model, options))
    except ValueError as error:
        raise InputError(f"{backbone.name} takes no adapter on {', '.join(config.modules)}: {error}") from error


def merged(backbone: Backbone) -> Any:
    """The plain model, adapters added to its weights; the model itself where it has none."""
    merge = getattr(backbone.model, "merge_and_unload", None)
    return backbone.model if merge is None else merge()


def save_merged(backbone: Backbone, folder: Path) -> None:
    """A folder in the form in which transformers, vLLM and SGLang read a model. What is tied stays tied: such a
    matrix is written once."""
    model = merged(backbone)
    model.save_pretrained(folder)
    backbone.tokenizer.save_pretrained(str(folder))
