"""What comes out of a language model, whoever runs it: the words that local and remote models share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from pydantic import Field

from ember.core.config import Config
from ember.models.prompt import Prompt


class SamplingConfig(Config):
    temperature: float = Field(default=1.3, ge=0)
    """Of the distribution that is sampled; 0 takes the likeliest token. Log-probabilities are always the
    model's own (temperature 1, whole vocabulary)."""
    top_p: float = Field(default=1.0, gt=0, le=1)
    """Sample from the smallest set of tokens that has this much probability."""
    max_tokens: int = Field(default=96, ge=1)
    """Longest completion."""
    beam: bool = False
    """Beam search in place of sampling; deterministic, as wide as the number of completions."""


@dataclass(frozen=True)
class Completion:
    """A text and its tokens: where in the text each begins, and its log-probability under the model."""

    text: str
    starts: tuple[int, ...]
    log_probs: tuple[float, ...]
    generated: int
    """Tokens that were computed for it, the one that ended it included."""
    finish: Literal["stop", "length"]
    tokens: tuple[int, ...] = field(default=(), compare=False)
    """The tokens of the text by number, where the model's tokenizer is at hand."""

    def log_prob(self, start: int, end: int) -> float:
        """Of the part of the text: the sum over the tokens that reach into it."""
        total, after = 0.0, max(len(self.text), self.starts[-1] + 1 if self.starts else 0)
        for place in reversed(range(len(self.starts))):
            token = self.starts[place]
            if token < end and after > start:
                total += self.log_probs[place]
            if place and self.starts[place - 1] < token:  # parts of one character share its place
                after = token
        return total


@dataclass(frozen=True)
class Request:
    """Completions of one prompt. Equal requests get equal answers, whatever else is asked with them."""

    prompt: Prompt
    count: int
    seed: int


class Completer(Protocol):
    """A language model that completes text."""

    @property
    def name(self) -> str: ...

    async def complete(
        self, requests: Sequence[Request], sampling: SamplingConfig, stop: Sequence[str]
    ) -> list[list[Completion]]:
        """One list per request, in order. `PromptTooLong` when a prompt does not fit the model."""
        ...
