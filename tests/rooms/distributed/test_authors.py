"""Copies of a model that learns write what it would write itself, with the weights that it has, or has had."""

from __future__ import annotations

import asyncio
import contextlib
import functools
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch

from authors import changed, written
from ember.core.errors import EmberError
from ember.core.outcomes import Tier, Verdict
from ember.core.statement import Statement
from ember.distributed.authors import AuthorActor, Authors, open_authors
from ember.distributed.models import ModelTerms
from ember.models.backbone import Backbone, load
from ember.models.completion import Completion
from ember.models.config import BackboneConfig
from ember.train.checkpoints import Checkpoints
from ember.train.events import Events, read_metrics
from ember.train.grpo import Grpo, GrpoConfig
from ember.train.loop import LoopConfig, train
from ember.train.reward import LeanReward
from ember.train.rollouts import Author, Here, Task
from tiny_models import tiny


class Lost(Exception):
    """In the place of Ray's."""


class Grid:
    """As much of Ray as copies use, in this process."""

    exceptions = SimpleNamespace(RayActorError=Lost)

    def __init__(self) -> None:
        self.put_in = 0

    def put(self, value: Any) -> Any:
        self.put_in += 1
        return _Reference(value)


class _Reference:
    def __init__(self, value: Any) -> None:
        self._value, self.fetched = value, 0

    def __await__(self) -> Any:
        self.fetched += 1
        yield from asyncio.sleep(0).__await__()
        return self._value


@contextlib.asynccontextmanager
async def opened(folder: Path) -> AsyncGenerator[Backbone]:
    yield load(BackboneConfig(path=str(folder), device="cpu"))


def held(actor: AuthorActor) -> Any:
    return SimpleNamespace(write=SimpleNamespace(remote=actor.write))


async def test_copies_write_what_the_model_would_write(tmp_path: Path) -> None:
    learning = tiny(tmp_path)
    actors = [AuthorActor(functools.partial(opened, tmp_path)) for _ in range(2)]
    grid = Grid()
    authors = Authors(grid, [held(actor) for actor in actors], learning.model, behind=1)
    assert await authors.follow(0) == 0
    first = await written(Here(learning))
    assert await asyncio.gather(*(written(authors) for _ in range(6))) == [first] * 6
    changed(learning)
    assert await authors.follow(1) == 1, "it may be a step behind"
    assert await written(authors) == first != await written(Here(learning))
    assert await authors.follow(2) == 0
    assert await asyncio.gather(*(written(authors) for _ in range(4))) == [await written(Here(learning))] * 4
    assert grid.put_in == 2, "weights travel when they must"


async def test_a_copy_that_is_lost_for_good_is_said(tmp_path: Path) -> None:
    async def lost(*_: Any) -> list[Completion]:
        raise Lost("its node is gone")

    authors = Authors(Grid(), [SimpleNamespace(write=SimpleNamespace(remote=lost))], tiny(tmp_path).model, behind=0)
    await authors.follow(0)
    with pytest.raises(EmberError, match=r"a copy of the model was lost.*its node is gone"):
        await written(authors)


class Odd:
    """A judge that accepts about every second text, whatever it says."""

    async def certify(
        self, statement: Statement, proof: str, tier: Tier = Tier.REPLAYED, deadline_s: float = 60.0
    ) -> Verdict:
        return Verdict("accepted" if sum(proof.encode()) % 2 else "rejected", tier, "")


async def learned(backbone: Backbone, folder: Path, author: Author | None) -> list[dict[str, Any]]:
    tasks = [Task(Statement("s", "theorem s : True"), f"[GOAL]⊢ p{n}[PROOFSTEP]") for n in range(4)]
    config = GrpoConfig.resolve({"tasks": 2, "group": 4, "sampling": {"max_tokens": 10, "temperature": 1.0}})
    method = Grpo(backbone, LeanReward(Odd()), tasks, tasks[:1], config, author=author)
    loop = LoopConfig(steps=3, learning_rate=1e-2, evaluate_every=3, log_every=1, warmup=0)
    await train(method, loop, Checkpoints(folder), Events(folder))
    return read_metrics(folder)


def weights(backbone: Backbone) -> Sequence[torch.Tensor]:
    return list(backbone.model.state_dict().values())


async def test_learning_from_copies_that_keep_up_is_learning_from_itself(tmp_path: Path) -> None:
    tiny(tmp_path / "model")
    opener = functools.partial(opened, tmp_path / "model")
    config = BackboneConfig(path=str(tmp_path / "model"), device="cpu")
    alone, followed, late = load(config), load(config), load(config)
    assert all(map(torch.equal, weights(alone), weights(followed)))
    await learned(alone, tmp_path / "alone", None)
    assert not all(map(torch.equal, weights(alone), weights(followed))), "there was something to learn"
    copies = Authors(Grid(), [held(AuthorActor(opener)) for _ in range(2)], followed.model, behind=0)
    rows = await learned(followed, tmp_path / "followed", copies)
    assert [row["steps_behind"] for row in rows] == [0, 0, 0]
    assert all(map(torch.equal, weights(alone), weights(followed)))
    behind = Authors(Grid(), [held(AuthorActor(opener))], late.model, behind=2)
    rows = await learned(late, tmp_path / "late", behind)
    assert [row["steps_behind"] for row in rows] == [0, 1, 2]
    assert not all(map(torch.equal, weights(alone), weights(late)))


@pytest.mark.ray
@pytest.mark.filterwarnings("ignore")
async def test_a_copy_on_ray_that_is_killed_starts_again_and_writes_the_same(tmp_path: Path) -> None:
    pytest.importorskip("ray")
    learning = tiny(tmp_path)
    terms = ModelTerms(functools.partial(opened, tmp_path), cpus=0.5)
    async with open_authors(terms, learning.model) as authors:
        changed(learning)
        await authors.follow(0)
        expected = await written(Here(learning))
        assert await written(authors) == expected
        (actor,) = authors._actors  # pyright: ignore[reportPrivateUsage]
        authors._ray.kill(actor, no_restart=False)  # pyright: ignore[reportPrivateUsage]
        assert await written(authors) == expected, "it came back, and fetched the weights"
