"""Copies of a model that learns, on the nodes of a cluster: they write the samples that it is trained on.

Whoever learns puts its weights into Ray's store and hands a reference to them out with every request. A copy that has
others fetches them first, so that one that was lost and started again needs no care.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from ember.core.errors import EmberError
from ember.distributed.fleet import connect
from ember.distributed.models import ModelActor, ModelTerms, Opener, start
from ember.distributed.package import ray_package
from ember.models.completion import Completion, Request, SamplingConfig

AT_ONCE = 2
"""Requests that a copy is given: the next one is there when it has written the last one."""


class AuthorActor(ModelActor[Any]):
    """What runs on a node: the model, loaded there, with the weights that came last."""

    def __init__(self, opener: Opener[Any]) -> None:
        super().__init__(opener)
        self._step: int | None = None
        self._turn = asyncio.Lock()

    async def ready(self) -> None:
        await self._ready()

    async def write(
        self, request: Request, sampling: SamplingConfig, stop: Sequence[str], step: int, weights: Sequence[Any]
    ) -> list[Completion]:
        """`weights`: a list that holds the reference, so that it is fetched only where it is needed."""
        from ember.models.sampling import complete

        backbone = await self._ready()
        async with self._turn:
            if self._step != step:
                backbone.model.load_state_dict(await weights[0], strict=False)
                self._step = step
            (completions,) = await asyncio.to_thread(complete, backbone, [request], sampling, stop)
        return completions


class Authors:
    """The copies, from where the model learns."""

    def __init__(self, ray: Any, actors: Sequence[Any], model: Any, behind: int) -> None:
        self._ray, self._actors, self._model, self._behind = ray, actors, model, behind
        self._free: asyncio.Queue[Any] = asyncio.Queue()
        for _ in range(AT_ONCE):
            for actor in actors:
                self._free.put_nowait(actor)
        self._weights: Any = None
        self._step = 0

    @property
    def places(self) -> int:
        return len(self._actors) * AT_ONCE

    async def follow(self, step: int) -> int:
        if self._weights is None or step - self._step > self._behind:
            learned = self._model.named_parameters()
            copied = {name: one.detach().cpu().clone() for name, one in learned if one.requires_grad}
            self._weights, self._step = self._ray.put(copied), step
        return step - self._step

    async def write(self, request: Request, sampling: SamplingConfig, stop: Sequence[str]) -> list[Completion]:
        actor = await self._free.get()
        try:
            return await actor.write.remote(request, sampling, list(stop), self._step, [self._weights])
        except self._ray.exceptions.RayActorError as error:
            raise EmberError(f"a copy of the model was lost, and could not be started again: {error}") from error
        finally:
            self._free.put_nowait(actor)


@asynccontextmanager
async def open_authors(
    terms: ModelTerms[Any], model: Any, *, behind: int = 0, address: str | None = None
) -> AsyncGenerator[Authors]:
    """The terms' opener loads the model on whatever machine it is called; its folder must be there under the same name.
    `behind`: steps that the weights of the copies may be older than those of the model that learns."""
    ray = ray_package()
    ours = not ray.is_initialized()
    if ours:
        connect(ray, address)
    actors = start(ray, AuthorActor, terms)
    try:
        await asyncio.gather(*(actor.ready.remote() for actor in actors))
        yield Authors(ray, actors, model, behind)
    finally:
        for actor in actors:
            ray.kill(actor)
        if ours:
            ray.shutdown()
