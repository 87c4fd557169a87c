"""The instrumented model: a decoder of today's kind (RMSNorm, RoPE, SwiGLU, tied embeddings), small enough to watch."""

from __future__ import annotations

from typing import Any

import torch
from pydantic import Field, model_validator
from torch import Tensor, nn
from torch.nn import functional

from ember.core.config import Config


class DecoderConfig(Config):
    vocabulary: int = 512
    width: int = Field(default=64, ge=8)
    layers: int = Field(default=2, ge=1)
    heads: int = Field(default=4, ge=1)
    hidden: int | None = None
    """Width of the gated layer; default 8/3 of the width, rounded up to a multiple of 16."""
    context: int = 64
    rope_base: float = 10_000.0

    @model_validator(mode="after")
    def _heads_fit(self) -> DecoderConfig:
        if self.width % self.heads or (self.width // self.heads) % 2:
            raise ValueError(f"width {self.width} must be an even multiple of heads {self.heads}")
        return self

    @property
    def gated(self) -> int:
        return self.hidden or -(-8 * self.width // 3 // 16) * 16

    def parameters(self) -> int:
        """By arithmetic; tied embeddings count once."""
        block = 4 * self.width**2 + 3 * self.width * self.gated + 2 * self.width
        return self.vocabulary * self.width + self.layers * block + self.width


class Block(nn.Module):
    def __init__(self, config: DecoderConfig) -> None:
        super().__init__()
        width = config.width
        self.heads = config.heads
        self.before_attention = nn.RMSNorm(width)
        self.qkv = nn.Linear(width, 3 * width, bias=False)
        self.out = nn.Linear(width, width, bias=False)
        self.before_mlp = nn.RMSNorm(width)
        self.up = nn.Linear(width, 2 * config.gated, bias=False)
        self.down = nn.Linear(config.gated, width, bias=False)

    def forward(self, x: Tensor, rotation: tuple[Tensor, Tensor]) -> Tensor:
        batch, length, width = x.shape
        mixed = self.qkv(self.before_attention(x)).view(batch, length, 3, self.heads, -1)
        q, k, v = mixed.permute(2, 0, 3, 1, 4)
        heard = functional.scaled_dot_product_attention(_turn(q, rotation), _turn(k, rotation), v, is_causal=True)
        x = x + self.out(heard.transpose(1, 2).reshape(batch, length, width))
        value, gate = self.up(self.before_mlp(x)).chunk(2, dim=-1)
        return x + self.down(value * functional.silu(gate))


def _turn(x: Tensor, rotation: tuple[Tensor, Tensor]) -> Tensor:
    cosine, sine = rotation
    first, second = x.chunk(2, dim=-1)
    return torch.cat((first * cosine - second * sine, second * cosine + first * sine), dim=-1)


class Decoder(nn.Module):
    """Token ids (batch, length) to logits (batch, length, vocabulary)."""

    def __init__(self, config: DecoderConfig, seed: int = 0) -> None:
        super().__init__()
        self.config = config
        with torch.random.fork_rng(devices=[]):  # pyright: ignore[reportUnknownMemberType]
            torch.manual_seed(seed)  # pyright: ignore[reportUnknownMemberType]
            self.embedding = nn.Embedding(config.vocabulary, config.width)
            self.blocks = nn.ModuleList(Block(config) for _ in range(config.layers))
            self.norm = nn.RMSNorm(config.width)
            nn.init.normal_(self.embedding.weight, std=0.02)
        half = config.width // config.heads // 2
        rates = config.rope_base ** (-torch.arange(half) / half)
        angles = torch.arange(config.context)[:, None] * rates[None]
        self.register_buffer("cosine", angles.cos(), persistent=False)
        self.register_buffer("sine", angles.sin(), persistent=False)

    def forward(self, tokens: Tensor) -> Tensor:
        length = tokens.shape[1]
        x = self.embedding(tokens)
        cosine: Any = self.cosine
        sine: Any = self.sine
        for block in self.blocks:
            x = block(x, (cosine[:length], sine[:length]))
        return functional.linear(self.norm(x), self.embedding.weight)
