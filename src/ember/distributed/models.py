"""Models that many searches share: a proposer opened once, on a node that has what it needs, asked from everywhere.

Asking is pure: equal states, count and seed give equal proposals. So a lost model actor is restarted by
Ray and asked the same again, and no search notices more than the wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass, field
from typing import Any

from ember.core.errors import EmberError, ModelError
from ember.core.goals import ProofState
from ember.core.ports import Proposal, Proposer
from ember.distributed.package import ray_package

ProposerOpener = Callable[[], AbstractAsyncContextManager[Proposer]]
"""Opens the plain proposer on whatever machine it is called; it travels there by name."""

AT_ONCE = 64
"""Batches that one model actor takes in; what orders them is the proposer's own affair."""


class ProposerActor:
    """What runs beside the model: the plain proposer, opened with the first question."""

    def __init__(self, opener: ProposerOpener) -> None:
        self._opener = opener
        self._open = AsyncExitStack()
        self._opening = asyncio.Lock()
        self._proposer: Proposer | None = None

    async def name(self) -> str:
        return (await self._ready()).name

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return await (await self._ready()).propose(states, count, seed)

    async def _ready(self) -> Proposer:
        async with self._opening:
            if self._proposer is None:
                self._proposer = await self._open.enter_async_context(self._opener())
            return self._proposer


@dataclass
class SharedProposer:
    """The Proposer port on model actors, asked in turn. It travels: search actors hold a copy each."""

    name: str
    actors: list[Any]
    asked: int = 0

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        self.asked += 1
        actor = self.actors[self.asked % len(self.actors)]
        try:
            return await actor.propose.remote(list(states), count, seed)
        except EmberError:
            raise  # the model's own complaint, which has travelled
        except ray_package().exceptions.RayError as error:
            raise ModelError(f"the model's actor does not answer: {error}") from error


@dataclass(frozen=True)
class ModelTerms:
    """How a proposer is shared, and what each of its actors is given."""

    opener: ProposerOpener
    actors: int = 1
    cpus: float = 1.0
    gpus: float = 0.0
    resources: dict[str, float] = field(default_factory=dict[str, float])


async def share(ray: Any, terms: ModelTerms) -> SharedProposer:
    """Start model actors wherever the cluster has what each of them needs."""
    shell = ray.remote(ProposerActor).options(
        num_cpus=terms.cpus,
        num_gpus=terms.gpus,
        resources=terms.resources,
        max_concurrency=AT_ONCE,
        max_restarts=-1,
        max_task_retries=-1,
    )
    actors = [shell.remote(terms.opener) for _ in range(terms.actors)]
    names: list[str] = list(await asyncio.gather(*(actor.name.remote() for actor in actors)))
    return SharedProposer(names[0], actors)
