"""A shared proposer answers as the plain one does, from whichever actor; it is opened once on each."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable
from types import SimpleNamespace
from typing import Any

from ember.core.goals import Goal, ProofState
from ember.core.ports import Proposal, Proposer, Scorer
from ember.core.scripted import TableProposer, TableScorer
from ember.distributed.models import ModelActor, ModelTerms, share, share_scorer

PLAIN = TableProposer({"p": [Proposal("one", -1.0), Proposal("two", -2.0)], "q": [Proposal("three", -0.5)]})
STATES = [ProofState(0, (Goal("⊢ p"),), "p"), ProofState(1, (Goal("⊢ q"),), "q")]


def called(method: Callable[..., Any]) -> Any:
    return SimpleNamespace(remote=lambda *arguments: asyncio.ensure_future(method(*arguments)))


class Grid:
    """As much of Ray as sharing uses, in this process."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.options: dict[str, Any] = {}

    def remote(self, actor_type: type[ModelActor[Any]]) -> Any:
        def make(opener: Any) -> Any:
            actor, number = actor_type(opener), len(self.asked)
            self.asked.append(0)

            def counted(method: str) -> Any:
                async def ask(*arguments: Any) -> Any:
                    self.asked[number] += 1
                    return await getattr(actor, method)(*arguments)

                return called(ask)

            methods = {
                method: counted(method) for method in ("name", "propose", "score", "ready") if hasattr(actor, method)
            }
            return SimpleNamespace(**methods)

        def options(**chosen: Any) -> Any:
            self.options = chosen
            return SimpleNamespace(remote=make)

        return SimpleNamespace(options=options)


async def test_shared_is_as_good_as_plain() -> None:
    opened: list[int] = []

    @contextlib.asynccontextmanager
    async def opener() -> AsyncGenerator[Proposer]:
        opened.append(1)
        yield PLAIN

    grid = Grid()
    shared = await share(grid, ModelTerms(opener, actors=2, gpus=0.5))
    assert shared.name == PLAIN.name
    answers = await asyncio.gather(*(shared.propose(STATES, 2, 0) for _ in range(6)))
    assert answers == [await PLAIN.propose(STATES, 2, 0)] * 6
    assert grid.asked == [4, 4], "in turn, after each has said its name"
    assert len(opened) == 2, "once on each actor"
    assert grid.options["num_gpus"] == 0.5


async def test_a_shared_scorer_is_as_good_as_plain() -> None:
    plain = TableScorer({"p": 1.5}, otherwise=9.0)

    @contextlib.asynccontextmanager
    async def opener() -> AsyncGenerator[Scorer]:
        yield plain

    grid = Grid()
    shared = await share_scorer(grid, ModelTerms(opener, actors=2, cpus=0.25))
    assert grid.asked == [1, 1], "each is open before it is handed out"
    answers = await asyncio.gather(*(shared.score(STATES, STATES[0]) for _ in range(4)))
    assert answers == [await plain.score(STATES, STATES[0])] * 4 == [[1.5, 9.0]] * 4
    assert grid.asked == [3, 3]
    assert grid.options["num_cpus"] == 0.25
