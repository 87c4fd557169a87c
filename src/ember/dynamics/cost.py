"""What a training run asks of a machine, by arithmetic: memory, floating-point operations, hours.

Operations: 6 a parameter and token, and 12 · layers · width · context a token for attention (forward and backward).
Memory: weights, gradients and AdamW's two moments, and activations kept for the backward pass.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Shape:
    """A decoder with tied embeddings and a gated layer."""

    width: int
    layers: int
    heads: int
    context: int
    vocabulary: int
    gated: int

    @property
    def parameters(self) -> int:
        block = 4 * self.width**2 + 3 * self.width * self.gated + 2 * self.width
        return self.vocabulary * self.width + self.layers * block + self.width


@dataclass(frozen=True)
class Cost:
    parameters: int
    tokens: int
    flops: float
    memory_gib: float
    hours: float

    def dump(self) -> dict[str, Any]:
        return asdict(self)


def cost_of(
    shape: Shape, tokens: int, piece_tokens: int, *, teraflops: float, runs: int = 1, bytes_each: int = 2
) -> Cost:
    """`teraflops`: what the machine sustains in this precision, not what its sheet says; `piece_tokens`: tokens that go
    through the model together. Weights and gradients have `bytes_each`, their master copy and moments are float32."""
    weights = shape.parameters
    flops = runs * tokens * (6.0 * weights + 12.0 * shape.layers * shape.width * shape.context)
    states = weights * (2 * bytes_each + 3 * 4)
    kept = piece_tokens * shape.layers * (14 * shape.width + 4 * shape.gated) * bytes_each
    logits = piece_tokens * shape.vocabulary * 4
    return Cost(weights, runs * tokens, flops, (states + kept + logits) / 2**30, flops / (teraflops * 1e12) / 3600)
