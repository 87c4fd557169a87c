"""How large a model is, without loading it: from its `config.json`, or, for models that recipes name, from a table."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.models.config import BackboneConfig
from ember.models.tiny import TinyConfig


@dataclass(frozen=True)
class Size:
    """The numbers of a decoder as all today's are: RMSNorm, grouped attention, SwiGLU."""

    width: int
    inner: int
    """Of the feed-forward layers."""
    layers: int
    heads: int
    key_heads: int
    head_width: int
    vocabulary: int
    tied: bool

    @property
    def projections(self) -> dict[str, tuple[int, int]]:
        """Linear maps of a layer, by name: inputs and outputs."""
        queries, keys = self.heads * self.head_width, self.key_heads * self.head_width
        return {
            "q_proj": (self.width, queries),
            "k_proj": (self.width, keys),
            "v_proj": (self.width, keys),
            "o_proj": (queries, self.width),
            "gate_proj": (self.width, self.inner),
            "up_proj": (self.width, self.inner),
            "down_proj": (self.inner, self.width),
        }

    @property
    def parameters(self) -> int:
        layer = sum(inputs * outputs for inputs, outputs in self.projections.values()) + 2 * self.width
        return self.layers * layer + self.vocabulary * self.width * (1 if self.tied else 2) + self.width

    def adapter(self, rank: int, modules: tuple[str, ...]) -> int:
        """Parameters of a LoRA adapter."""
        return self.layers * sum(rank * sum(self.projections[name]) for name in modules if name in self.projections)


KNOWN = {
    "deepseek-prover-v2-7b": Size(4096, 11008, 30, 32, 32, 128, 102400, False),
    "deepseek-coder-1.3b": Size(2048, 5504, 24, 16, 16, 128, 32256, False),
    "qwen3-0.6b": Size(1024, 3072, 28, 16, 8, 128, 151936, True),
    "qwen3-1.7b": Size(2048, 6144, 28, 16, 8, 128, 151936, True),
    "qwen3-4b": Size(2560, 9728, 36, 32, 8, 128, 151936, True),
    "qwen3-8b": Size(4096, 12288, 36, 32, 8, 128, 151936, False),
    "smollm2-135m": Size(576, 1536, 30, 9, 3, 64, 49152, True),
}
"""By a part of the name, as their publishers' configurations have them."""


def size_of(model: BackboneConfig | TinyConfig) -> Size:
    """`InputError` where nothing is known of the model."""
    if isinstance(model, TinyConfig):
        each = model.width // model.heads
        return Size(model.width, 3 * model.width, model.layers, model.heads, model.heads, each, model.vocabulary,
                    model.tied)  # fmt: skip
    path = Path(model.path) / "config.json"
    if path.is_file():
        return _read(json.loads(path.read_text()))
    found = next((size for name, size in KNOWN.items() if name in model.path.lower()), None)
    if found is None:
        known = ", ".join(KNOWN)
        raise InputError(
            f"how large {model.path} is stands nowhere: it has no config.json, and none of {known} is in its name"
        )
    return found


def _read(said: dict[str, Any]) -> Size:
    heads = said["num_attention_heads"]
    return Size(
        said["hidden_size"],
        said["intermediate_size"],
        said["num_hidden_layers"],
        heads,
        said.get("num_key_value_heads") or heads,
        said.get("head_dim") or said["hidden_size"] // heads,
        said["vocab_size"],
        bool(said.get("tie_word_embeddings", False)),
    )
