"""Which model, in which form: read by recipes before anything heavy is loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from ember.core.config import Config

Pooling = Literal["mean", "last", "last+surprise"]
"""How a text becomes a vector: the mean over its tokens; its last token; that, and a number more that says how much the
text surprises the model."""


class BackboneConfig(Config):
    path: str
    """Folder of a transformers model (or a name in its local cache)."""
    gguf: str | None = None
    """A GGUF file in that folder to read the weights and the tokenizer from."""
    adapter: Path | None = None
    """Folder of a LoRA adapter."""
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = "auto"
    """Precision; auto: float32 on a CPU, bfloat16 elsewhere."""
    device: str = "auto"
    """cpu, cuda, cuda:1 …; auto: the first accelerator, else the CPU."""
    quantization: Literal["none", "8bit", "4bit"] = "none"
    """Weights by bitsandbytes (extra `quantized`), on an accelerator or a CPU."""
