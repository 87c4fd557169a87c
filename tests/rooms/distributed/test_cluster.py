"""A real Ray cluster of two nodes, one of them killed in the midst of a run: the rows are those of a local run."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ember.core.statement import Statement
from ember.data.sources import read_statements
from ember.distributed.fleet import Fleet, Terms
from ember.distributed.package import ray_package
from ember.lean.toolchain import Toolchain
from ember.recipes.parts import open_answers, open_searcher
from ember.recipes.search_recipe import SearchRecipe
from ember.search.run import collect
from ember.trajectories import reader
from ember.trajectories.schema import EDGES, THEOREMS, TIMES
from ember.trajectories.writer import RunWriter

pytestmark = [pytest.mark.ray, pytest.mark.filterwarnings("ignore")]

TEXT = "import Mathlib\n" + "\n".join(
    f"theorem t{number} (a b : ℕ) (h : a + {number} < b) : a < b ∧ a + {number} + 1 ≤ b := by sorry"
    for number in range(60)
)
KILL_AFTER, JOIN_AFTER = 8, 16


@pytest.fixture
def cluster() -> Iterator[Any]:
    pytest.importorskip("ray")
    ray_package()
    from ray.cluster_utils import Cluster  # pyright: ignore[reportMissingImports]

    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    try:
        yield made
    finally:
        made.shutdown()


def recipe(tmp_path: Path, **changes: Any) -> SearchRecipe:
    statements = tmp_path / "statements.lean"
    statements.write_text(TEXT)
    fixed = {"search": {"candidates": 6}, "budget": {"nodes": 6, "seconds": None}, "workers": 1}
    return SearchRecipe.resolve({"name": "cluster", "statements": str(statements), **fixed, **changes})


def rows(folder: Path) -> list[list[dict[str, Any]]]:
    return [
        reader.read(folder, "theorems").drop(*(TIMES & set(THEOREMS))).to_dicts(),
        reader.read(folder, "edges").drop(*(TIMES & set(EDGES))).to_dicts(),
    ]


def kept(folder: Path, statements: list[Statement], searched: Any) -> Path:
    writer = RunWriter(folder)
    asyncio.run(searched(writer))
    writer.finish([statement.key for statement in statements], {})
    return folder


def test_a_lost_node_changes_no_row(tmp_path: Path, toolchain: Toolchain, cluster: Any) -> None:
    plan = recipe(tmp_path)
    statements = list(read_statements(plan.statements, {}))
    doomed = cluster.add_node(num_cpus=1)
    cluster.wait_for_nodes()
    answered: list[str] = []

    async def locally(writer: RunWriter) -> None:
        async with open_answers(plan) as answer:
            await collect(answer, statements, writer, 4)

    async def on_the_cluster(writer: RunWriter) -> None:
        def report(row: dict[str, Any]) -> None:
            answered.append(row["theorem"])
            if len(answered) == KILL_AFTER:
                cluster.remove_node(doomed, allow_graceful=False)
            if len(answered) == JOIN_AFTER:
                cluster.add_node(num_cpus=1)

        async with Fleet("cluster", functools.partial(open_searcher, plan, workers=1), Terms(cluster.address)) as fleet:
            await collect(fleet.answer, statements, writer, 6, report)
            assert fleet.replaced >= 1, "the node was lost while an actor lived on it"
            assert fleet.repeated >= 1, "the actor was lost while it searched"

    cluster_run = kept(tmp_path / "cluster", statements, on_the_cluster)
    assert sorted(answered) == sorted(statement.name for statement in statements)
    assert rows(cluster_run) == rows(kept(tmp_path / "local", statements, locally))


def test_a_recipe_runs_on_a_cluster_of_this_machine(tmp_path: Path, toolchain: Toolchain) -> None:
    pytest.importorskip("ray")
    statements = list(read_statements(recipe(tmp_path).statements, {}))[:6]

    async def by_recipe(plan: SearchRecipe, writer: RunWriter) -> None:
        async with open_answers(plan) as answer:
            await collect(answer, statements, writer, 4)

    plans = {
        "local": recipe(tmp_path),
        "cluster": recipe(tmp_path, executor="ray"),
        "shared": recipe(tmp_path, executor="ray", cluster={"models": 1, "model_cpus": 0.5, "cpus": 0.5}),
    }
    local, *others = [
        rows(kept(tmp_path / name, statements, functools.partial(by_recipe, plan))) for name, plan in plans.items()
    ]
    for other in others:
        assert other == local
