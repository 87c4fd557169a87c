"""A shared proposer and a shared scorer, killed while they answer: both come back, no row is lost or doubled."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import os
import signal
import sys
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from ember.core.goals import ProofState
from ember.core.ports import Proposal
from ember.core.statement import Proof
from ember.data.sources import read_proofs
from ember.distributed.fleet import Fleet, Terms
from ember.distributed.models import ModelTerms
from ember.lean.toolchain import Toolchain
from ember.recipes.parts import open_proposer, open_scorer, open_searcher
from ember.recipes.search_recipe import SearchRecipe
from ember.search.run import answer, collect
from ember.trajectories import reader
from ember.trajectories.schema import EDGES, THEOREMS, TIMES
from ember.trajectories.writer import RunWriter

pytestmark = [pytest.mark.ray, pytest.mark.filterwarnings("ignore")]

DEEP = Path(__file__).resolve().parents[3] / "examples" / "deep.lean"
THEOREMS_TRIED = 12
LAST_QUESTION = 20


class Doomed:
    """A model whose process is killed under its 20th question, once in the life of a mark; else the model it wraps."""

    def __init__(self, model: Any, mark: Path) -> None:
        self._model, self._mark, self._asked = model, mark, 0
        self.name = getattr(model, "name", "")

    def _live(self) -> None:
        self._asked += 1
        if self._asked == LAST_QUESTION and not self._mark.exists():
            self._mark.write_text(str(os.getpid()))
            os.kill(os.getpid(), signal.SIGKILL)

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        self._live()
        return await self._model.propose(states, count, seed)

    async def score(self, states: Sequence[ProofState], goal: ProofState) -> list[float]:
        self._live()
        return await self._model.score(states, goal)


def doomed(opener: Callable[[], AbstractAsyncContextManager[Any]], mark: Path) -> Any:
    @contextlib.asynccontextmanager
    async def opened() -> AsyncGenerator[Doomed]:
        with (mark.parent / f"{mark.name}.opened").open("a") as log:
            log.write(f"{os.getpid()}\n")
        async with opener() as model:
            yield Doomed(model, mark)

    return opened


def rows(folder: Path) -> list[list[dict[str, Any]]]:
    return [
        reader.read(folder, "theorems").drop(*(TIMES & set(THEOREMS))).to_dicts(),
        reader.read(folder, "edges").drop(*(TIMES & set(EDGES))).to_dicts(),
    ]


def kept(folder: Path, proofs: list[Proof], searched: Callable[[RunWriter], Any]) -> list[list[dict[str, Any]]]:
    writer = RunWriter(folder)
    asyncio.run(searched(writer))
    writer.finish([proof.statement.key for proof in proofs], {})
    return rows(folder)


def test_killed_models_change_no_row(tmp_path: Path, toolchain: Toolchain) -> None:
    ray = pytest.importorskip("ray")
    ray.cloudpickle.register_pickle_by_value(sys.modules[__name__])  # its actors cannot import a test
    fixed = {"proposer": {"kind": "elementary"}, "scorer": {"kind": "known", "proofs": str(DEEP)}, "workers": 1}
    budget = {"search": {"candidates": 40, "wave": 2, "priority": "mixed"}, "budget": {"nodes": 24, "seconds": None}}
    plan = SearchRecipe.resolve({"name": "lost", "statements": str(DEEP), **fixed, **budget})
    proofs = read_proofs(DEEP)[:THEOREMS_TRIED]
    statements = [proof.statement for proof in proofs]
    marks = {name: tmp_path / name for name in ("proposer", "scorer")}
    answered: list[str] = []

    async def locally(writer: RunWriter) -> None:
        async with open_searcher(plan, proofs, 1) as searcher:
            await collect(functools.partial(answer, plan.name, searcher), statements, writer, 2)

    async def shared(writer: RunWriter) -> None:
        proposers = ModelTerms(doomed(functools.partial(open_proposer, plan), marks["proposer"]), cpus=0.1)
        scorers = ModelTerms(doomed(functools.partial(open_scorer, plan, proofs), marks["scorer"]), cpus=0.1)
        opener = functools.partial(open_searcher, plan, workers=1)
        async with Fleet(plan.name, opener, Terms(actors=2, cpus=0.5), proposers, scorers) as fleet:
            await collect(fleet.answer, statements, writer, 4, lambda row: answered.append(row["theorem"]))
            assert fleet.replaced == 0, "the searches themselves lived on"

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        on_the_cluster = kept(tmp_path / "shared", proofs, shared)
    finally:
        ray.shutdown()
    for name, mark in marks.items():
        opened = (tmp_path / f"{name}.opened").read_text().split()
        assert mark.read_text() == opened[0], f"the {name} was killed"
        assert len(opened) == 2, f"the {name} was opened again, once"
    assert sorted(answered) == sorted(statement.name for statement in statements), "each answered once"
    assert on_the_cluster == kept(tmp_path / "local", proofs, locally)
    assert all(row["energy"] is not None for row in on_the_cluster[1])
