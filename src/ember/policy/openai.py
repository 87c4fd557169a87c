"""Any server that speaks OpenAI's completions: vLLM, SGLang, llama.cpp, our own.

Log-probabilities are needed for search, so that a server that gives none is refused with a clear word.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ember.core.errors import ModelError
from ember.models.completion import Completion, Request, SamplingConfig
from ember.models.endpoint import Endpoint
from ember.models.prompt import Prompt


@dataclass(frozen=True)
class Capabilities:
    """What a server can do, found out by asking it."""

    models: tuple[str, ...]
    many: bool
    """Several completions of one prompt in one request (`n`)."""
    log_probs: bool
    seeded: bool
    """Equal seeds gave equal completions."""
    seconds: float
    """Of the probe's first request."""


class OpenAICompleter:
    """`many` false: asks once per completion, for servers without `n`; seeds then count up from the request's.
    `numbered`: asks for the tokens by their numbers, too, which vLLM and our own server give."""

    def __init__(self, endpoint: Endpoint, model: str, many: bool = True, numbered: bool = False) -> None:
        self._endpoint, self._model, self._many, self._numbered = endpoint, model, many, numbered

    @property
    def name(self) -> str:
        return self._model

    async def complete(
        self, requests: Sequence[Request], sampling: SamplingConfig, stop: Sequence[str]
    ) -> list[list[Completion]]:
        return list(await asyncio.gather(*(self._complete(request, sampling, stop) for request in requests)))

    async def _complete(self, request: Request, sampling: SamplingConfig, stop: Sequence[str]) -> list[Completion]:
        if self._many:
            return await self._ask(request, sampling, stop)
        single = [Request(request.prompt, 1, request.seed + place) for place in range(request.count)]
        answers = await asyncio.gather(*(self._ask(one, sampling, stop) for one in single))
        return [completion for answer in answers for completion in answer]

    async def _ask(self, request: Request, sampling: SamplingConfig, stop: Sequence[str]) -> list[Completion]:
        chat = not isinstance(request.prompt, str)
        body = {
            "model": self._model,
            "n": request.count,
            "seed": request.seed,
            "max_tokens": sampling.max_tokens,
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            **({"stop": list(stop)} if stop else {}),
            **({"use_beam_search": True} if sampling.beam else {}),
            **({"logprobs": True} if chat else {"logprobs": 1}),
            **({"return_token_ids": True} if self._numbered else {}),
            **_prompt(request.prompt),
        }
        path = "/v1/chat/completions" if chat else "/v1/completions"
        answer = await self._endpoint.post(path, body)
        choices: Any = answer.get("choices")
        if not isinstance(choices, list):
            raise ModelError(f"{self._endpoint.options.url}{path} answered without choices: {str(answer)[:200]}")
        ordered: list[Any] = sorted(choices, key=lambda choice: choice.get("index", 0))  # pyright: ignore[reportUnknownArgumentType, reportUnknownLambdaType]
        if len(ordered) != request.count:
            raise ModelError(
                f"{self._endpoint.options.url} gave {len(ordered)} completions where {request.count} were asked for: "
                "it ignores n; set many = false"
            )
        return [_completion(choice, self._endpoint.options.url) for choice in ordered]


def _prompt(prompt: Prompt) -> dict[str, Any]:
    if isinstance(prompt, str):
        return {"prompt": prompt}
    return {"messages": [{"role": message.role, "content": message.content} for message in prompt]}


def _completion(choice: Any, url: str) -> Completion:
    message: dict[str, Any] = choice.get("message") or {}
    text = str(choice.get("text", message.get("content")) or "")
    starts, log_probs = _tokens(choice.get("logprobs"), url)
    finish = "length" if choice.get("finish_reason") == "length" else "stop"
    generated = choice.get("generated", len(starts) + (finish == "stop"))  # ours says; others do not list the last
    kept = [index for index, start in enumerate(starts) if start < len(text)]
    numbers: list[Any] = choice.get("token_ids") or []
    return Completion(
        text,
        tuple(starts[index] for index in kept),
        tuple(log_probs[index] for index in kept),
        int(generated),
        finish,
        tuple(int(numbers[index]) for index in kept) if len(numbers) >= len(starts) else (),
    )


def _tokens(found: Any, url: str) -> tuple[list[int], list[float]]:
    """Where each token begins, and its log-probability, in either shape that servers use."""
    if not isinstance(found, dict):
        raise ModelError(f"{url} gives no log-probabilities: start it with them (search cannot rank without)")
    shape: dict[str, Any] = found  # pyright: ignore[reportUnknownVariableType]
    if isinstance(shape.get("content"), list):
        tokens = [str(token["token"]) for token in shape["content"]]
        values = [token["logprob"] for token in shape["content"]]
    else:
        tokens = [str(token) for token in shape.get("tokens") or ()]
        values = list(shape.get("token_logprobs") or ())
    if len(tokens) != len(values) or any(value is None for value in values):
        raise ModelError(f"{url} gave {len(tokens)} tokens and {len(values)} log-probabilities")
    offsets: list[Any] = shape.get("text_offset") or []
    if len(offsets) == len(tokens):
        starts = [int(offset) - int(offsets[0]) for offset in offsets]
    else:
        starts = [sum(map(len, tokens[:index])) for index in range(len(tokens))]
    return starts, [float(value) for value in values]


async def listed(endpoint: Endpoint, model: str | None = None) -> list[dict[str, Any]]:
    """What a server tells of its models, the wanted one first; `ModelError` when it is not there."""
    answer = await endpoint.get("/v1/models")
    found: Any = answer.get("data") or []
    entries: list[dict[str, Any]] = [entry for entry in found if "id" in entry]
    wanted = [entry for entry in entries if model in (None, entry["id"])]
    if not wanted:
        names = ", ".join(str(entry["id"]) for entry in entries)
        asked = f"no model {model!r}" if model else "no model"
        raise ModelError(f"{endpoint.options.url} lists {asked}{f', only {names}' if names else ''}")
    return [wanted[0], *(entry for entry in entries if entry is not wanted[0])]


async def probe(endpoint: Endpoint, model: str | None = None) -> Capabilities:
    """Ask a server what it has and what it can do; costs two short requests. `ModelError` when it is not there."""
    models = tuple(str(entry["id"]) for entry in await listed(endpoint, model))
    body = {
        "model": models[0],
        "prompt": "theorem",
        "n": 2,
        "seed": 7,
        "max_tokens": 4,
        "temperature": 1.0,
        "logprobs": 1,
    }
    start = time.monotonic()
    first = await endpoint.post("/v1/completions", body)
    seconds = time.monotonic() - start
    second = await endpoint.post("/v1/completions", body)
    texts = [[choice.get("text") for choice in answer.get("choices") or ()] for answer in (first, second)]
    log_probs = [choice.get("logprobs") for choice in first.get("choices") or ()]
    return Capabilities(models, len(texts[0]) == 2, bool(log_probs) and all(log_probs), texts[0] == texts[1], seconds)
