"""Servers that write the samples which a model is trained on.

Its weights are laid into a folder that both see, and each server is told to load them: SGLang on its route
`/update_weights_from_disk`, which our own server has, too; vLLM by a call to its workers, which it takes in developer
mode alone. What vLLM remembers of prompts is of the old weights then, and has to go.
"""

from __future__ import annotations

import asyncio
import copy
import shutil
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from ember.core.errors import ModelError
from ember.models.backbone import Backbone
from ember.models.completion import Completion, Request, SamplingConfig
from ember.models.endpoint import Endpoint
from ember.models.lora import save_merged
from ember.policy.config import ServerConfig, open_endpoint
from ember.policy.openai import OpenAICompleter, listed

UPDATE = "/update_weights_from_disk"
CALL = "/collective_rpc"
FORGET = "/reset_prefix_cache?reset_running_requests=true"


@dataclass(frozen=True)
class Reached:
    """A server, and who wrote it, by its own word."""

    endpoint: Endpoint
    maker: str

    async def load(self, where: str) -> None:
        if self.maker == "vllm":
            await self._call_workers(where)
            answer = await self.endpoint.post(FORGET, {})
        else:
            answer = await self.endpoint.post(UPDATE, {"model_path": where})
        if answer.get("success") is not True:
            raise ModelError(f"{self.endpoint.options.url} did not take the new weights: {str(answer)[:200]}")

    async def _call_workers(self, where: str) -> None:
        try:
            await self.endpoint.post(CALL, {"method": "reload_weights", "kwargs": {"weights_path": where}})
        except ModelError as error:
            raise ModelError(f"{error}; was vLLM started with VLLM_SERVER_DEV_MODE=1?") from error


class Pushed:
    """The servers, from where the model learns."""

    def __init__(
        self,
        servers: Sequence[Reached],
        completers: Sequence[OpenAICompleter],
        backbone: Backbone,
        folder: Path,
        behind: int,
    ) -> None:
        self._servers, self._backbone, self._folder, self._behind = servers, backbone, folder, behind
        self._free: asyncio.Queue[OpenAICompleter] = asyncio.Queue()
        self.places = 0
        for reached, completer in zip(servers, completers, strict=True):
            self.places += reached.endpoint.options.concurrency
            for _ in range(reached.endpoint.options.concurrency):
                self._free.put_nowait(completer)
        self._step: int | None = None

    async def follow(self, step: int) -> int:
        if self._step is None or step - self._step > self._behind:
            await self._push(self._folder / f"step-{step}")
            self._step = step
        return step - self._step

    async def _push(self, target: Path) -> None:
        where = await asyncio.to_thread(_save, self._backbone, target)
        await asyncio.gather(*(reached.load(where) for reached in self._servers))
        await asyncio.to_thread(_keep_only, target)

    async def write(self, request: Request, sampling: SamplingConfig, stop: Sequence[str]) -> list[Completion]:
        completer = await self._free.get()
        try:
            (completions,) = await completer.complete([request], sampling, stop)
        finally:
            self._free.put_nowait(completer)
        return [one if one.tokens else self._numbered(one) for one in completions]

    def _numbered(self, one: Completion) -> Completion:
        """With the tokens that our tokenizer makes of the text, where the server does not say which it wrote. If they
        are not as many, what the server said of each is of no use."""
        tokens = tuple(self._backbone.tokenizer(one.text, add_special_tokens=False)["input_ids"])
        same = len(tokens) == len(one.log_probs)
        return replace(one, tokens=tokens, log_probs=one.log_probs if same else ())


def _save(backbone: Backbone, target: Path) -> str:
    if hasattr(backbone.model, "merge_and_unload"):  # which would take the adapter from the model that learns
        backbone = replace(backbone, model=copy.deepcopy(backbone.model))
    save_merged(backbone, target)
    return str(target.resolve())


def _keep_only(target: Path) -> None:
    for folder in target.parent.glob("step-*"):
        if folder != target:
            shutil.rmtree(folder)


@asynccontextmanager
async def open_pushed(
    servers: Sequence[ServerConfig], backbone: Backbone, folder: Path, behind: int = 0
) -> AsyncGenerator[Pushed]:
    """`behind`: steps that the servers' weights may be older than those of the model that learns."""
    async with AsyncExitStack() as stack:
        reached: list[Reached] = []
        completers: list[OpenAICompleter] = []
        for server in servers:
            endpoint = await stack.enter_async_context(open_endpoint(server))
            told = (await listed(endpoint, server.model))[0]
            reached.append(Reached(endpoint, str(told.get("owned_by", ""))))
            completers.append(OpenAICompleter(endpoint, str(told["id"]), server.many, numbered=True))
        yield Pushed(reached, completers, backbone, folder, behind)
