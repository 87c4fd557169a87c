"""How large a model is, without loading it: from its `config.json`, or, for models that recipes name, from a table;
and how many operations it takes to read a text or to write one.

- Two for each weight of the layers and each token that passes them,
- two for each weight of the output matrix, once a prompt and once a token written,
- four, times the layers and the width of attention, for each pair of a token and one that it looks at. A token that is
  written looks at its prompt; what was written before it in the same tactic is left out (tens of tokens).
"""

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

    def read(self, tokens: int, outputs: int = 0) -> float:
        """Operations of reading a text; `outputs`: places at which the next token's logits are wanted."""
        return 2.0 * self._weights * tokens + self._attention(tokens * (tokens + 1) / 2) + self._logits(outputs)

    def written(self, tokens: float, context: float) -> float:
        """Operations of writing tokens that each look at so many."""
        return 2.0 * self._weights * tokens + self._attention(tokens * (context + 1)) + self._logits(tokens)

    @property
    def _weights(self) -> int:
        """Of the layers' matrices."""
        return self.layers * sum(inputs * outputs for inputs, outputs in self.projections.values())

    def _attention(self, pairs: float) -> float:
        return 4.0 * self.layers * self.heads * self.head_width * pairs

    def _logits(self, places: float) -> float:
        return 2.0 * self.width * self.vocabulary * places

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


def known_size(folder: Path) -> Size | None:
    """Of a model in a folder; None where its file does not say enough, or a token does not use all weights."""
    try:
        said = json.loads((folder / "config.json").read_text())
        return None if any("expert" in key for key in said) else _read(said)
    except (OSError, KeyError, TypeError, ValueError):
        return None


def _read(said: dict[str, Any]) -> Size:
    width, heads = int(said["hidden_size"]), int(said["num_attention_heads"])
    return Size(
        width,
        int(said["intermediate_size"]),
        int(said["num_hidden_layers"]),
        heads,
        int(said.get("num_key_value_heads") or heads),
        int(said.get("head_dim") or width // heads),
        int(said["vocab_size"]),
        bool(said.get("tie_word_embeddings", False)),
    )
