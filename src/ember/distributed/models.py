"""Models that many searches share: a proposer or a scorer opened once, on a node that has what it needs, asked
from everywhere.

Asking is pure: equal questions have equal answers. So a lost model actor is restarted by Ray and asked the
same again, and no search notices more than the wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ember.core.errors import EmberError, ModelError
from ember.core.goals import ProofState
from ember.core.ports import Proposal, Proposer, Scorer
from ember.distributed.package import ray_package

AT_ONCE = 64
"""Batches that one model actor takes in; what orders them is the model's own affair."""

Port = TypeVar("Port")
Opener = Callable[[], AbstractAsyncContextManager[Port]]
"""Opens the plain class on whatever machine it is called; it travels there by name."""


class ModelActor(Generic[Port]):
    """What runs beside a model: the plain class, opened with the first question, also after a restart."""

    def __init__(self, opener: Opener[Port]) -> None:
        self._opener = opener
        self._open = AsyncExitStack()
        self._opening = asyncio.Lock()
        self._model: Port | None = None

    async def _ready(self) -> Port:
        async with self._opening:
            if self._model is None:
                self._model = await self._open.enter_async_context(self._opener())
            return self._model


class ProposerActor(ModelActor[Proposer]):
    async def name(self) -> str:
        return (await self._ready()).name

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return await (await self._ready()).propose(states, count, seed)


class ScorerActor(ModelActor[Scorer]):
    async def score(self, states: Sequence[ProofState], goal: ProofState) -> list[float]:
        return await (await self._ready()).score(states, goal)

    async def ready(self) -> None:
        await self._ready()


@dataclass
class Shared:
    """Model actors that are asked in turn. It travels: search actors hold a copy each."""

    actors: list[Any]
    asked: int = 0

    async def _ask(self, method: str, *question: Any) -> Any:
        self.asked += 1
        actor = self.actors[self.asked % len(self.actors)]
        try:
            return await getattr(actor, method).remote(*question)
        except EmberError:
            raise  # the model's own complaint, which has travelled
        except ray_package().exceptions.RayError as error:
            raise ModelError(f"the model's actor does not answer: {error}") from error


@dataclass
class SharedProposer(Shared):
    """The Proposer port on model actors."""

    name: str = ""

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return await self._ask("propose", list(states), count, seed)


@dataclass
class SharedScorer(Shared):
    """The Scorer port on model actors."""

    async def score(self, states: Sequence[ProofState], goal: ProofState) -> list[float]:
        return await self._ask("score", list(states), goal)


@dataclass(frozen=True)
class ModelTerms(Generic[Port]):
    """How a model is shared, and what each of its actors is given."""

    opener: Opener[Port]
    actors: int = 1
    cpus: float = 1.0
    gpus: float = 0.0
    resources: dict[str, float] = field(default_factory=dict[str, float])


async def share(ray: Any, terms: ModelTerms[Proposer]) -> SharedProposer:
    """Start proposers wherever the cluster has what each of them needs."""
    actors = start(ray, ProposerActor, terms)
    names: list[str] = list(await asyncio.gather(*(actor.name.remote() for actor in actors)))
    return SharedProposer(actors, name=names[0])


async def share_scorer(ray: Any, terms: ModelTerms[Scorer]) -> SharedScorer:
    """The same for scorers; each is open when they are handed out."""
    actors = start(ray, ScorerActor, terms)
    await asyncio.gather(*(actor.ready.remote() for actor in actors))
    return SharedScorer(actors)


def start(ray: Any, kind: type[ModelActor[Any]], terms: ModelTerms[Any]) -> list[Any]:
    """Actors of this kind, wherever the cluster has what each of them needs; Ray starts one again that is lost."""
    shell = ray.remote(kind).options(
        num_cpus=terms.cpus,
        num_gpus=terms.gpus,
        resources=terms.resources,
        max_concurrency=AT_ONCE,
        max_restarts=-1,
        max_task_retries=-1,
    )
    return [shell.remote(terms.opener) for _ in range(terms.actors)]
