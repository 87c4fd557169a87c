"""A recipe's scorer: a real server on loopback, with a tiny encoder and a head on its vectors, asked by a whole run."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import torch
from fastapi import FastAPI
from pydantic import BaseModel

from ember.core.errors import InputError, ModelError
from ember.energy.client import HttpScorer
from ember.energy.head import HeadScorer
from ember.lean.toolchain import Toolchain
from ember.models.backbone import Backbone
from ember.models.checkpoint import save_head
from ember.models.encode import EmbeddingExtractor
from ember.models.endpoint import Endpoint, EndpointOptions
from ember.models.energy_head import HeadConfig, make_head
from ember.policy.server import ServerOptions, make_app
from ember.recipes.search_recipe import SearchRecipe
from ember.trajectories import reader
from loopback import served
from tiny_models import state, tiny

STATEMENTS = """
theorem swap (p q : Prop) : p ∧ q → q ∧ p := by sorry
theorem other (p q : Prop) : p ∨ q → q ∨ p := by sorry
"""
RECIPE = """
name = "scored"
statements = "{statements}"
concurrency = 2
workers = 1
[proposer]
kind = "elementary"
[scorer]
kind = "server"
[scorer.server]
url = "{url}"
[search]
wave = 2
priority = "mixed"
[budget]
nodes = 12
"""


class EnergyModel:
    """An untrained head on an untrained encoder: the path is real, the judgement is not. The goal counts, too."""

    def __init__(self, backbone: Backbone) -> None:
        self._vectors = EmbeddingExtractor(backbone).encode
        self._head = torch.randn(backbone.model.config.hidden_size, generator=torch.Generator().manual_seed(3))

    def __call__(self, texts: Sequence[str], goal: str) -> list[float]:
        return ((self._vectors(texts) - self._vectors([goal])) @ self._head).tolist()


class States(BaseModel):
    states: list[str]
    goal: str


def energy_server(model: EnergyModel, asked: list[int]) -> FastAPI:
    app = FastAPI()

    @app.post("/energy")
    async def energy(body: States) -> dict[str, Any]:
        asked.append(len(body.states))
        return {"energies": await asyncio.to_thread(model, body.states, body.goal)}

    return app


async def ember(*arguments: str) -> tuple[int | None, str]:
    program = [sys.executable, "-c", "from ember.cli.main import app; app()", *arguments]
    process = await asyncio.create_subprocess_exec(
        *program,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        env={**os.environ, "COLUMNS": "200"},
    )
    output, _ = await asyncio.wait_for(process.communicate(), 120)
    return process.returncode, output.decode()


async def test_a_run_asks_the_server_of_its_recipe(tmp_path: Path, toolchain: Toolchain) -> None:
    model, asked = EnergyModel(tiny(tmp_path / "tiny")), list[int]()
    (tmp_path / "statements.lean").write_text(STATEMENTS)
    async with served(energy_server(model, asked)) as url:
        recipe = tmp_path / "recipe.toml"
        recipe.write_text(RECIPE.format(statements=tmp_path / "statements.lean", url=url))
        code, output = await ember("search", "run", str(recipe), "--out", str(tmp_path / "run"))
    assert code == 0, output
    edges, theorems = reader.read(tmp_path / "run", "edges"), reader.read(tmp_path / "run", "theorems")
    goals = edges.unique(["theorem", "state_hash"])
    assert len(goals) > 8
    for theorem in theorems["theorem"]:  # each state is judged with the root of its own theorem
        own = goals.filter(theorem=theorem)
        (root,) = own.filter(depth=0)["state"]
        assert own["energy"].to_list() == pytest.approx(model(own["state"].to_list(), root), abs=1e-4)
    assert theorems["energy_calls"].sum() == len(asked) > 8
    assert theorems["tree_size"].sum() == sum(asked), "every goal was scored, and once"


async def test_a_server_that_is_not_there_is_named(tmp_path: Path, toolchain: Toolchain) -> None:
    (tmp_path / "statements.lean").write_text(STATEMENTS)
    recipe = tmp_path / "recipe.toml"
    recipe.write_text(RECIPE.format(statements=tmp_path / "statements.lean", url="http://127.0.0.1:9"))
    code, output = await ember(
        "search", "run", str(recipe), "--out", str(tmp_path / "run"), "--set=scorer.server.attempts=1"
    )
    assert code == 0, output
    theorems = reader.read(tmp_path / "run", "theorems")
    assert set(theorems["ended"]) == {"infrastructure"}
    assert all("http://127.0.0.1:9/energy" in reason for reason in theorems["reason"])


@pytest.mark.parametrize(("kind", "lacks"), [("server", "[scorer.server]"), ("known", "proofs")])
def test_a_scorer_that_lacks_what_it_needs_is_refused(kind: str, lacks: str) -> None:
    with pytest.raises(InputError) as refused:
        SearchRecipe.resolve({"name": "r", "statements": "s.lean", "scorer": {"kind": kind}})
    assert lacks in str(refused.value)


async def test_our_own_server_gives_the_energies_of_a_head(tmp_path: Path) -> None:
    """What the server says is what the head says in this process; a server without a head says so."""
    backbone = tiny(tmp_path / "tiny")
    config = HeadConfig(hidden=(8,), first_scale=1.0)
    head = make_head(32, config).eval()
    save_head(tmp_path / "head", head, config, EmbeddingExtractor(backbone), backbone.fingerprint)
    here = HeadScorer(tmp_path / "head", backbone)
    states = [state("⊢ a ∧ b"), state("n : ℕ\n⊢ n = n")]
    app = make_app(backbone, ServerOptions(head=tmp_path / "head"))
    async with served(app) as url, Endpoint(EndpointOptions(url)) as endpoint:
        for goal in states:
            there = await HttpScorer(endpoint).score(states, goal)
            assert there == pytest.approx(await here.score(states, goal), abs=1e-4)
    first, second = [await here.score(states, goal) for goal in states]
    assert first != pytest.approx(second, abs=1e-4), "another goal, another energy"
    async with served(make_app(backbone, ServerOptions())) as url, Endpoint(EndpointOptions(url)) as endpoint:
        with pytest.raises(ModelError, match="--head"):
            await HttpScorer(endpoint).score(states, states[0])
