"""Completions with exact log-probabilities: one prefill a prompt, its samples decoded together.

Every completion draws from its own stream of random numbers, named by the request's seed and its place,
so that what is asked beside it changes nothing. With one prompt a batch (the default) answers are equal
to the last bit; with several they are equal up to the rounding of the larger matrix products.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor

from ember.core.errors import PromptTooLong
from ember.models.backbone import Backbone
from ember.models.completion import Completion, Request, SamplingConfig


@dataclass
class _Row:
    """One completion as it grows."""

    tokens: list[int] = field(default_factory=list[int])
    starts: list[int] = field(default_factory=list[int])
    log_probs: list[float] = field(default_factory=list[float])
    text: str = ""
    generated: int = 0
    finished: bool = False

    def extended(self, backbone: Backbone, token: int, log_prob: float, stop: Sequence[str]) -> _Row:
        """The row with one more token; a text that reaches a stop string ends before it."""
        if token in backbone.end_tokens:
            return _Row(self.tokens, self.starts, self.log_probs, self.text, self.generated + 1, True)
        tokens = [*self.tokens, token]
        text = backbone.text(tokens)
        row = _Row(
            tokens,
            [*self.starts, len(self.text.rstrip("\ufffd"))],
            [*self.log_probs, log_prob],
            text,
            self.generated + 1,
        )
        found = [place for string in stop if (place := text.find(string)) >= 0]
        if found:
            row.text, row.finished = text[: min(found)], True
        return row

    def completion(self) -> Completion:
        kept = [index for index, start in enumerate(self.starts) if start < len(self.text)]
        return Completion(
            self.text,
            tuple(self.starts[index] for index in kept),
            tuple(self.log_probs[index] for index in kept),
            self.generated,
            "stop" if self.finished else "length",
            tuple(self.tokens[index] for index in kept),
        )


class _Decoder:
    """The model's memory of some prompts; a step takes one token a row and gives the next distributions."""

    def __init__(self, backbone: Backbone, prompts: Sequence[list[int]]) -> None:
        self._backbone = backbone
        longest = max(len(prompt) for prompt in prompts)
        padded = [[0] * (longest - len(prompt)) + prompt for prompt in prompts]
        mask = [[0] * (longest - len(prompt)) + [1] * len(prompt) for prompt in prompts]
        self._mask = torch.tensor(mask, device=backbone.device)
        self._cache: Any = None
        self._lengths = self._mask.sum(dim=1)
        positions = (self._mask.cumsum(dim=1) - 1).clamp(min=0)
        self.log_probs = self._forward(torch.tensor(padded, device=backbone.device), positions)

    def _forward(self, tokens: Tensor, positions: Tensor) -> Tensor:
        answer = self._backbone.model(
            input_ids=tokens,
            attention_mask=self._mask,
            position_ids=positions,
            cache=self._cache,
            use_cache=True,
            logits_to_keep=1,
        )
        self._cache = answer.cache
        return torch.log_softmax(answer.logits[:, -1].float(), dim=-1)

    def select(self, rows: Sequence[int]) -> None:
        """Keep these rows, in this order; a row may be taken several times."""
        index = torch.tensor(rows, device=self._backbone.device)
        self._cache.batch_select_indices(index)
        self._mask, self._lengths = self._mask[index], self._lengths[index]
        self.log_probs = self.log_probs[index]

    def step(self, tokens: Sequence[int]) -> None:
        ones = torch.ones_like(self._mask[:, :1])
        self._mask = torch.cat([self._mask, ones], dim=1)
        column = torch.tensor(tokens, device=self._backbone.device).unsqueeze(1)
        self.log_probs = self._forward(column, self._lengths.unsqueeze(1))
        self._lengths = self._lengths + 1


@torch.inference_mode()
def complete(
    backbone: Backbone, requests: Sequence[Request], sampling: SamplingConfig, stop: Sequence[str] = ()
) -> list[list[Completion]]:
    """One list of completions per request, in the order of their streams; all requests in one batch."""
    prompts = [backbone.tokens(request.prompt) for request in requests]
    for prompt in prompts:
        if len(prompt) + sampling.max_tokens > backbone.context:
            raise PromptTooLong(
                f"the prompt has {len(prompt)} tokens; with {sampling.max_tokens} for the answer "
                f"it does not fit the model's maximum context length of {backbone.context}"
            )
    if sampling.beam:
        return [
            _beams(backbone, prompt, request.count, sampling, stop)
            for prompt, request in zip(prompts, requests, strict=True)
        ]
    return _samples(backbone, prompts, requests, sampling, stop)


def _samples(
    backbone: Backbone,
    prompts: Sequence[list[int]],
    requests: Sequence[Request],
    sampling: SamplingConfig,
    stop: Sequence[str],
) -> list[list[Completion]]:
    decoder = _Decoder(backbone, prompts)
    owners = [index for index, request in enumerate(requests) for _ in range(request.count)]
    decoder.select(owners)
    draws = torch.stack(
        [_stream(request.seed, place, sampling.max_tokens) for request in requests for place in range(request.count)]
    )
    rows = [_Row() for _ in owners]
    alive = list(range(len(rows)))
    for step in range(sampling.max_tokens):
        chosen = _draw(decoder.log_probs, draws[alive, step], sampling)
        log_probs = _numbers(decoder.log_probs.gather(1, chosen.unsqueeze(1)).squeeze(1))
        tokens = [int(token) for token in _numbers(chosen)]
        for row, token, log_prob in zip(alive, tokens, log_probs, strict=True):
            if not rows[row].finished:
                rows[row] = rows[row].extended(backbone, token, log_prob, stop)
        live = [place for place, row in enumerate(alive) if not rows[row].finished]
        if not live or step + 1 == sampling.max_tokens:
            break
        if 2 * len(live) <= len(alive):  # finished rows ride along until they are the half: copying costs too
            decoder.select(live)
            tokens = [tokens[place] for place in live]
            alive = [alive[place] for place in live]
        decoder.step(tokens)
    answers: list[list[Completion]] = [[] for _ in requests]
    for owner, row in zip(owners, rows, strict=True):
        answers[owner].append(row.completion())
    return answers


def _numbers(tensor: Tensor) -> list[Any]:
    return tensor.tolist()  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def _stream(seed: int, place: int, length: int) -> Tensor:
    """The random numbers of one completion."""
    name = hashlib.sha256(f"{seed} {place}".encode()).digest()
    generator = torch.Generator().manual_seed(int.from_bytes(name[:8], "big") >> 1)
    return torch.rand(length, generator=generator, dtype=torch.float64)


def _draw(log_probs: Tensor, uniform: Tensor, sampling: SamplingConfig) -> Tensor:
    """A token a row, by the inverse of the distribution function."""
    if sampling.temperature == 0:
        return log_probs.argmax(dim=-1)
    probs = torch.softmax(log_probs.double() / sampling.temperature, dim=-1)
    if sampling.top_p < 1:
        ordered, index = probs.sort(dim=-1, descending=True, stable=True)
        beyond = ordered.cumsum(dim=-1) - ordered >= sampling.top_p
        probs = probs.masked_fill(beyond.scatter(1, index, beyond), 0)
    cumulative = probs.cumsum(dim=-1)
    wanted = uniform.to(probs.device).unsqueeze(1) * cumulative[:, -1:]
    return torch.searchsorted(cumulative, wanted, right=True).squeeze(1).clamp(max=probs.shape[1] - 1)


def _beams(
    backbone: Backbone, prompt: list[int], count: int, sampling: SamplingConfig, stop: Sequence[str]
) -> list[Completion]:
    """The `count` likeliest completions that a beam of that width meets, likeliest first."""
    decoder = _Decoder(backbone, [prompt])
    live: list[tuple[float, _Row]] = [(0.0, _Row())]
    ended: list[tuple[float, _Row]] = []
    for step in range(sampling.max_tokens):
        totals = torch.tensor([total for total, _ in live], device=backbone.device).unsqueeze(1) + decoder.log_probs
        best = totals.flatten().topk(min(2 * count, totals.numel()))
        vocabulary = totals.shape[1]
        parents: list[int] = []
        grown: list[tuple[float, _Row]] = []
        for total, place in zip(_numbers(best.values), _numbers(best.indices), strict=True):
            parent, token = divmod(int(place), vocabulary)
            log_prob = float(decoder.log_probs[parent, token])
            row: _Row = live[parent][1].extended(backbone, token, log_prob, stop)
            if row.finished:
                ended.append((total, row))
            elif len(grown) < count:
                grown.append((total, row))
                parents.append(parent)
        ended = sorted(ended, key=lambda pair: -pair[0])[:count]
        live = grown
        settled = len(ended) == count and (not live or ended[-1][0] >= live[0][0])
        if not live or settled or step + 1 == sampling.max_tokens:
            break
        decoder.select(parents)
        decoder.step([row.tokens[-1] for _, row in live])
    complete_first = [row for _, row in ended] + [row for _, row in live]
    return [row.completion() for row in complete_first[:count]]
