"""Who is lost is replaced, what was lost is asked again, nothing comes twice: on a stand-in for Ray."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ember.core.errors import EmberError, InputError
from ember.core.statement import Statement
from ember.distributed import fleet as fleets
from ember.distributed import package
from ember.distributed.fleet import TRIES, Fleet, Terms
from ember.search.record import Rows
from ember.search.run import Searcher, collect
from ember.trajectories import reader
from ember.trajectories.writer import RunWriter

STATEMENTS = [Statement(f"t{number}", f"theorem t{number} : True") for number in range(30)]


class ActorLost(Exception):
    pass


class Remote:
    """A method of an actor: `.remote(…)` begins the call and gives what to await."""

    def __init__(self, call: Callable[..., Any]) -> None:
        self._call = call

    def remote(self, *arguments: Any) -> asyncio.Future[Any]:
        return asyncio.ensure_future(self._call(*arguments))


class Grid:
    """As much of Ray as the fleet uses. `die(statement, times)` says which searches end with their actor's death."""

    def __init__(self, cpus: int, start: Callable[[], None] = lambda: None) -> None:
        self.exceptions = SimpleNamespace(RayActorError=ActorLost, RayError=ActorLost)
        self._cpus, self._start = cpus, start
        self.deadly: Counter[str] = Counter()
        self.at_once, self.most_at_once, self.started = 0, 0, 0

    def is_initialized(self) -> bool:
        return True

    def cluster_resources(self) -> dict[str, float]:
        return {"CPU": float(self._cpus)}

    def kill(self, actor: Any) -> None:
        actor.dead = True

    def remote(self, _: type) -> Any:
        def make(*_: Any) -> Any:
            self.started += 1
            actor = SimpleNamespace(dead=False)
            actor.start, actor.stop = Remote(self._begin), Remote(self._nothing)
            actor.answer = Remote(lambda position, statement: self._search(actor, position, statement))
            return actor

        shell = SimpleNamespace(remote=make)
        return SimpleNamespace(options=lambda **_: shell)

    async def _begin(self) -> None:
        self._start()

    async def _nothing(self) -> None:
        pass

    async def _search(self, actor: Any, position: int, statement: Statement) -> Rows:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            for _ in range(3):
                await asyncio.sleep(0)
            if self.deadly[statement.name] > 0:
                self.deadly[statement.name] -= 1
                actor.dead = True
            if actor.dead:
                raise ActorLost("the actor died")
        finally:
            self.at_once -= 1
        row = {"theorem_id": statement.key, "theorem": statement.name, "position": position, "ended": "proved"}
        return Rows({**row, "proved": True}, [{"theorem_id": statement.key, "order": 0}])


@contextlib.asynccontextmanager
async def never() -> AsyncGenerator[Searcher]:
    raise AssertionError("the stand-in opens nothing")
    yield


def searched(folder: Path, grid: Grid, monkeypatch: pytest.MonkeyPatch, concurrency: int = 9) -> Fleet:
    monkeypatch.setattr(fleets, "ray_package", lambda: grid)

    async def all_of_them() -> Fleet:
        async with Fleet("r", never, Terms(places=2)) as fleet:
            await collect(fleet.answer, STATEMENTS, writer, concurrency)
            return fleet

    writer = RunWriter(folder)
    fleet = asyncio.run(all_of_them())
    writer.finish([statement.key for statement in STATEMENTS], {})
    return fleet


def names(folder: Path, table: Any = "theorems") -> Counter[str]:
    return Counter(reader.read(folder, table)["theorem_id"].to_list())


ONCE_EACH = Counter(statement.key for statement in STATEMENTS)


def test_every_statement_is_answered_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grid = Grid(cpus=3)
    fleet = searched(tmp_path / "r", grid, monkeypatch)
    assert names(tmp_path / "r") == names(tmp_path / "r", "edges") == ONCE_EACH
    assert (grid.started, fleet.replaced, fleet.repeated) == (3, 0, 0)


def test_no_more_is_in_flight_than_there_are_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grid = Grid(cpus=2)
    searched(tmp_path / "r", grid, monkeypatch, concurrency=25)
    assert grid.most_at_once == 4


def test_lost_actors_are_replaced_and_their_statements_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = Grid(cpus=2)
    grid.deadly.update({"t3": 2, "t4": 1, "t11": 1, "t29": 3})
    fleet = searched(tmp_path / "r", grid, monkeypatch)
    assert names(tmp_path / "r") == names(tmp_path / "r", "edges") == ONCE_EACH
    assert set(reader.read(tmp_path / "r", "theorems")["ended"]) == {"proved"}
    assert fleet.repeated >= 7
    assert grid.started == 2 + fleet.replaced > 2


def test_a_statement_that_kills_every_actor_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grid = Grid(cpus=2)
    grid.deadly["t5"] = 100
    searched(tmp_path / "r", grid, monkeypatch, concurrency=1)
    table = reader.read(tmp_path / "r", "theorems")
    assert names(tmp_path / "r") == ONCE_EACH
    (row,) = table.filter(table["ended"] == "infrastructure").to_dicts()
    assert row["theorem"] == "t5"
    assert f"lost {TRIES} times" in row["reason"]


def test_an_actor_that_cannot_start_is_a_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_lean() -> None:
        raise EmberError("no Lean on this node")

    with pytest.raises(ExceptionGroup) as raised:
        searched(tmp_path / "r", Grid(2, no_lean), monkeypatch)
    assert raised.group_contains(EmberError, match="no Lean on this node")


def test_nodes_that_lose_every_actor_end_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies() -> None:
        raise ActorLost("out of memory")

    with pytest.raises(ExceptionGroup) as raised:
        searched(tmp_path / "r", Grid(2, dies), monkeypatch)
    assert raised.group_contains(EmberError, match="one after the other")


def test_without_ray_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr(package.importlib, "import_module", absent)
    with pytest.raises(InputError, match=r"\.\[cluster\]"):
        package.ray_package()
