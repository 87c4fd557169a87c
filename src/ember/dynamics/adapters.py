"""Models that probes run on: a dummy that costs nothing, a tiny one that has learned a little, any model with LoRA."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import torch
from pydantic import Field, model_validator
from torch import Tensor, nn

from ember.core.config import Config
from ember.core.errors import InputError
from ember.dynamics.capture import ProbeBatch
from ember.dynamics.decoder import Decoder, DecoderConfig
from ember.dynamics.probes import Family, Prepare, ProbeConfig, Trainer, as_it_is, mixed
from ember.models.config import BackboneConfig
from ember.models.lora import LoraConfig
from ember.models.tiny import TinyConfig


class AdapterConfig(Config):
    kind: Literal["dummy", "tiny", "model"] = "tiny"
    tiny: TinyConfig = TinyConfig(width=64, layers=2, context=256, vocabulary=400)
    """Of the tiny one, made from nothing …"""
    base_steps: int = Field(default=200, ge=0)
    """… and trained so long on the families mixed, so that there is something to change."""
    base_rate: float = Field(default=3e-3, gt=0)
    model: BackboneConfig | None = None
    """A model that is there."""
    lora: LoraConfig | None = None
    """Train an adapter in place of all weights; every probe gets a new one."""

    @model_validator(mode="after")
    def _names_one(self) -> AdapterConfig:
        if (self.kind == "model") != (self.model is not None):
            raise ValueError('kind = "model" needs a [adapter.model], the others take none')
        return self


@dataclass(frozen=True)
class Example:
    family: str
    prompt: str
    completion: str


@dataclass(frozen=True)
class Adapter:
    base: nn.Module
    encode: Callable[[str], list[int]]
    end: int
    """The token that ends a text."""
    prepare: Prepare
    name: str

    @property
    def dtype(self) -> str:
        return str(next(self.base.parameters()).dtype).removeprefix("torch.")

    def rows(self, examples: Sequence[Example], longest: int) -> tuple[Tensor, Tensor, Tensor]:
        """Tokens, targets (the completion's tokens, each at the place before it) and lengths; cut where too long."""
        encoded = [(self.encode(one.prompt), self.encode(one.completion)) for one in examples]
        width = min(longest, max(len(prompt) + len(completion) + 1 for prompt, completion in encoded))
        tokens = torch.full((len(encoded), width), self.end)
        targets = torch.full((len(encoded), width), -100)
        for row, (prompt, completion) in enumerate(encoded):
            whole = [*prompt, *completion, self.end][:width]
            tokens[row, : len(whole)] = torch.tensor(whole)
            asked = range(max(len(prompt) - 1, 0), len(whole) - 1)
            targets[row, asked.start : asked.stop] = torch.tensor(whole[asked.start + 1 :], dtype=torch.long)
        lengths = torch.tensor([min(width, len(prompt) + len(done) + 1) for prompt, done in encoded])
        if not bool((targets != -100).any()):
            raise InputError(f"no completion begins within {longest} tokens: allow longer rows")
        return tokens, targets, lengths

    def families(self, examples: Sequence[Example], longest: int) -> list[Family]:
        """By name; rows of all families have one width, so that they can be mixed."""
        tokens, targets, lengths = self.rows(examples, longest)
        names = [one.family for one in examples]
        made: list[Family] = []
        for name in sorted(set(names)):
            chosen = torch.tensor([place for place, other in enumerate(names) if other == name])
            made.append(Family(name, tokens[chosen], targets[chosen], lengths[chosen]))
        return made

    def batch(self, name: str, examples: Sequence[Example], longest: int) -> ProbeBatch:
        """A fixed evaluation batch."""
        tokens, targets, lengths = self.rows(examples, longest)
        return ProbeBatch(name, tokens, torch.arange(tokens.shape[1])[None] < lengths[:, None], targets)


def open_adapter(config: AdapterConfig, folder: Path, examples: Sequence[Example], longest: int) -> Adapter:
    """The base model in memory; what is made from nothing lies in the folder afterwards."""
    if config.kind == "dummy":
        model = Decoder(DecoderConfig(vocabulary=257, width=16, layers=2, heads=2, context=longest))
        return Adapter(model.eval(), lambda text: list(text.encode()), 256, as_it_is, "dummy")
    if config.kind == "model":
        assert config.model is not None
        return _from_folder(config.model, config.lora)
    trained = folder / "tiny"
    if not (trained / "config.json").exists():
        _make_tiny(config, trained, examples, longest)
    return _from_folder(BackboneConfig(path=str(trained), device="cpu"), config.lora)


def _from_folder(model: BackboneConfig, lora: LoraConfig | None) -> Adapter:
    from ember.models.backbone import load
    from ember.models.lora import attach

    backbone = load(model)
    if backbone.device.type != "cpu":
        raise InputError("probes keep their vectors on the CPU: give the model device cpu")

    def prepare(copied: nn.Module) -> nn.Module:
        return copied if lora is None else attach(replace(backbone, model=copied), lora).model.eval()

    def encode(text: str) -> list[int]:
        return list(backbone.tokenizer(text, add_special_tokens=False)["input_ids"])

    end = backbone.tokenizer.eos_token_id
    return Adapter(backbone.model, encode, int(end), prepare, f"{backbone.name}-{backbone.fingerprint[:12]}")


def _make_tiny(config: AdapterConfig, folder: Path, examples: Sequence[Example], longest: int) -> None:
    """A model and its tokenizer from the examples' texts, trained a little on all of them."""
    from ember.models.tiny import create

    texts = [text for one in examples for text in (one.prompt, one.completion)]
    untrained = folder.with_name("tiny-untrained")
    create(untrained, texts, config.tiny)
    opened = _from_folder(BackboneConfig(path=str(untrained), device="cpu"), None)
    model: Any = copy.deepcopy(opened.base)
    together = mixed(opened.families(examples, longest))
    trainer = Trainer(model, together, ProbeConfig(learning_rate=config.base_rate, batch=16), config.tiny.seed)
    for _ in range(config.base_steps):
        trainer.step()
    partial = folder.with_name("tiny-partial")
    model.save_pretrained(partial)
    for file in untrained.glob("*token*"):
        (partial / file.name).write_bytes(file.read_bytes())
    partial.rename(folder)
