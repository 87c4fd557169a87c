"""A fleet of Ray actors that answer statements; what is lost is replaced, and asked again.

The driver hands a statement to an actor that has a place free, and waits while none has: what is in
flight never exceeds the places. Rows come back as the actor's return value, so that only the driver
writes, and each statement's rows arrive once or not at all: the rows of an actor that was lost are
lost with it, and its statements go to another one.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass, field
from typing import Any, Self

from ember.core.errors import EmberError
from ember.core.ports import Proposer, Scorer
from ember.core.statement import Statement
from ember.distributed.models import ModelTerms, share, share_scorer
from ember.distributed.package import ray_package
from ember.search.record import Rows, lost_row
from ember.search.run import Searcher, answer

Opener = Callable[..., AbstractAsyncContextManager[Searcher]]
"""Opens the plain classes on whatever machine it is called; it travels there by name. It is called with
`proposer=` and `scorer=` where these are shared."""

TRIES = 4
"""A statement that was lost so often, each time with its actor, is given up."""
PARTING_S = 10.0


@dataclass(frozen=True)
class Terms:
    """Which cluster, and what an actor is given there."""

    address: str | None = None
    actors: int | None = None
    cpus: float = 1.0
    gpus: float = 0.0
    resources: dict[str, float] = field(default_factory=dict[str, float])
    places: int = 2
    """Statements that one actor searches at the same time."""


class SearchActor:
    """What runs on a node: the plain searcher, held open."""

    def __init__(self, run: str, opener: Opener) -> None:
        self._run, self._opener = run, opener
        self._open = AsyncExitStack()

    async def start(self) -> None:
        self._searcher = await self._open.enter_async_context(self._opener())

    async def answer(self, position: int, statement: Statement) -> Rows:
        return await answer(self._run, self._searcher, position, statement)

    async def stop(self) -> None:
        await self._open.aclose()


@dataclass(eq=False)
class Member:
    """An actor that has started. Once lost, its places are gone."""

    actor: Any
    lost: bool = False


class Fleet:
    """Use as `async with Fleet(…) as fleet: rows = await fleet.answer(position, statement)`."""

    def __init__(
        self,
        run: str,
        opener: Opener,
        terms: Terms,
        models: ModelTerms[Proposer] | None = None,
        scorers: ModelTerms[Scorer] | None = None,
    ) -> None:
        self._run, self._opener, self._terms, self._models, self._scorers = run, opener, terms, models, scorers
        self._shared: list[Any] = []
        """The actors of shared models."""
        self._ray = ray_package()
        self._members: set[Member] = set()
        self._hiring: set[asyncio.Task[None]] = set()
        self._places: asyncio.Queue[Member | EmberError] = asyncio.Queue()
        """A member for each of its places that is free; an error when there will be none."""
        self.replaced = 0
        """Actors hired for others that were lost."""
        self.repeated = 0
        """Statements asked again since their actor was lost."""
        self._losses = 0
        """In a row, without an answer between them."""

    async def __aenter__(self) -> Self:
        self._ours = not self._ray.is_initialized()
        if self._ours:
            connect(self._ray, self._terms.address)  # Ray sets signal handlers: in the main thread only
        if self._models is not None:
            proposer = await share(self._ray, self._models)
            self._shared += proposer.actors
            self._opener = functools.partial(self._opener, proposer=proposer)
        if self._scorers is not None:
            scorer = await share_scorer(self._ray, self._scorers)
            self._shared += scorer.actors
            self._opener = functools.partial(self._opener, scorer=scorer)
        for _ in range(self._size()):
            self._hire()
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._hiring:
            task.cancel()
        partings = [member.actor.stop.remote() for member in self._members]
        with contextlib.suppress(self._ray.exceptions.RayError, TimeoutError):
            await asyncio.wait_for(asyncio.gather(*partings), PARTING_S)
        for actor in [*(member.actor for member in self._members), *self._shared]:
            self._ray.kill(actor)
        if self._ours:
            self._ray.shutdown()

    def _size(self) -> int:
        if self._terms.actors is not None:
            return self._terms.actors
        return max(1, int(self._ray.cluster_resources().get("CPU", 1) / max(self._terms.cpus, 0.01)))

    def _hire(self) -> None:
        task = asyncio.create_task(self._start_one())
        self._hiring.add(task)
        task.add_done_callback(self._hiring.discard)

    async def _start_one(self) -> None:
        """Start an actor wherever there is room, which may take until a node joins."""
        terms = self._terms
        shell = self._ray.remote(SearchActor).options(
            num_cpus=terms.cpus,
            num_gpus=terms.gpus,
            resources=terms.resources,
            max_concurrency=terms.places + 1,
            max_restarts=0,  # a restarted actor would not be started: we hire another
        )
        actor = shell.remote(self._run, self._opener)
        try:
            await actor.start.remote()
        except self._ray.exceptions.RayActorError:
            self._replace()
        except EmberError as error:
            self._places.put_nowait(error)
        except self._ray.exceptions.RayError as error:
            self._places.put_nowait(EmberError(f"an actor could not start: {error}"))
        else:
            member = Member(actor)
            self._members.add(member)
            for _ in range(terms.places):
                self._places.put_nowait(member)

    def _replace(self) -> None:
        self.replaced += 1
        self._losses += 1
        if self._losses > TRIES * self._size():
            self._places.put_nowait(EmberError(f"{self._losses} actors were lost one after the other: see Ray's logs"))
        else:
            self._hire()

    async def answer(self, position: int, statement: Statement) -> Rows:
        """Have one statement searched by whoever has a place; after a loss by another one."""
        reason = ""
        for _ in range(TRIES):
            member = await self._place()
            try:
                rows: Rows = await member.actor.answer.remote(position, statement)
            except self._ray.exceptions.RayActorError as error:
                reason = str(error).strip().splitlines()[0]
                self._lose(member)
                self.repeated += 1
                continue
            self._losses = 0
            self._places.put_nowait(member)
            return rows
        return Rows(lost_row(self._run, position, statement, f"lost {TRIES} times with its actor: {reason}"), [])

    async def _place(self) -> Member:
        while True:
            found = await self._places.get()
            if isinstance(found, EmberError):
                self._places.put_nowait(found)  # for the others who wait
                raise found
            if not found.lost:
                return found

    def _lose(self, member: Member) -> None:
        """Called by everyone who waited for it; the first one hires another."""
        if not member.lost:
            member.lost = True
            self._members.discard(member)
            self._ray.kill(member.actor)  # it may be out of reach only: it must not work on
            self._replace()


def connect(ray: Any, address: str | None) -> None:
    """To a cluster that runs; without an address one is started on this machine."""
    try:
        ray.init(address=address, include_dashboard=None if address else False, log_to_driver=False)
    except ConnectionError as error:
        raise EmberError(f"no Ray cluster answers at {address}: {error}") from error
