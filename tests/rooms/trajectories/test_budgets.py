"""The curve over node budgets, read off one run, is what runs with those budgets would have given."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ember.core.errors import InputError
from ember.core.goals import ProofState
from ember.core.outcomes import Tier, Verdict
from ember.core.ports import Proposal
from ember.core.scripted import ScriptedKernel, TableProposer
from ember.core.statement import Statement
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain
from ember.search.best_first import SearchOptions
from ember.search.budget import Budget
from ember.search.run import Searcher, run
from ember.trajectories import reader
from ember.trajectories.budgets import curve
from ember.trajectories.views import wilson
from ember.trajectories.writer import RunWriter

BUDGETS = [1, 2, 3, 5, 8, 13, 21]


class Trusting:
    async def certify(
        self, statement: Statement, proof: str, tier: Tier = Tier.REPLAYED, deadline_s: float = 1
    ) -> Verdict:
        return Verdict("accepted", Tier.REPLAYED)


def world(seed: int, goals: int = 40) -> tuple[dict[str, dict[str, tuple[str, ...]]], TableProposer]:
    """Random rules with splits, dead ends, ways back, and goals for which nothing is proposed."""
    dice = random.Random(seed)
    rules: dict[str, dict[str, tuple[str, ...]]] = {}
    for goal in range(goals):
        tactics = dice.choice([0, 1, 2, 3, 3])
        sizes = [dice.choice([1, 1, 1, 2]) if dice.random() < 0.85 else 0 for _ in range(tactics)]
        rules[f"g{goal}"] = {
            f"t{rank}": tuple(f"g{dice.randrange(goals)}" for _ in range(size)) for rank, size in enumerate(sizes)
        }
    table = {
        goal: [Proposal(tactic, -dice.random() * 3, 1) for tactic in ["wrong", *tactics] if tactics]
        for goal, tactics in rules.items()
    }
    return rules, TableProposer(table)


def complete(folder: Path, seed: int, nodes: int, wave: int) -> Path:
    rules, proposer = world(seed)
    statements = [Statement(f"t{goal}", f"g{goal}") for goal in range(8)]
    options = SearchOptions(wave=wave, budget=Budget(nodes=nodes, seconds=None))
    writer = RunWriter(folder)
    asyncio.run(run("r", Searcher(ScriptedKernel(rules), Trusting(), proposer, options), statements, writer))
    writer.finish([statement.key for statement in statements], {})
    return folder


def proved(folder: Path) -> set[str]:
    table = reader.read(folder, "theorems")
    return set(table.filter(table["proved"])["theorem"])


@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 10_000), wave=st.integers(1, 4))
def test_a_curve_from_one_run_is_that_of_many(tmp_path_factory: pytest.TempPathFactory, seed: int, wave: int) -> None:
    folder = tmp_path_factory.mktemp("runs")
    rows = curve(complete(folder / "largest", seed, max(BUDGETS), wave), BUDGETS)
    for row in rows:
        smaller = proved(complete(folder / str(row["nodes"]), seed, row["nodes"], wave))
        assert row["proved"] <= len(smaller)
        if not silent_goals(folder / "largest"):
            assert row["proved"] == len(smaller)
        assert row["interval"] == list(wilson(row["proved"], row["theorems"]))


def silent_goals(folder: Path) -> bool:
    """Whether a proved theorem paid for a goal of which no row tells: then the curve is on the safe side."""
    sql = """select sum(nodes - seen) as unseen from
        (select theorem_id, count(distinct node) as seen from edges group by theorem_id)
        join theorems using (theorem_id) where proved"""
    return bool(reader.query(folder, sql)["unseen"][0])


class Logician:
    """Proposes the moves of propositional logic, blindly: its searches take many expansions."""

    name = "logician"
    moves = ("intro h", "constructor", "cases h", "left", "right", "exact h.2", "assumption", "exact h.1")

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return [[Proposal(move, -1.0 - rank / 8, 1) for rank, move in enumerate(self.moves)] for _ in states]


PROPOSITIONS = ["p → p", "p ∧ q → q ∧ p", "p ∧ q → q ∨ r", "p ∨ q → q ∨ p", "p → (q → p) ∧ (r ∨ p)", "p → q"]


async def test_the_curve_is_that_of_many_runs_in_lean(tmp_path: Path, toolchain: Toolchain) -> None:
    statements = [
        Statement(f"t{number}", f"theorem t{number} (p q r : Prop) : {text}")
        for number, text in enumerate(PROPOSITIONS)
    ]

    async def made(pool: Pool, nodes: int) -> Path:
        folder, options = tmp_path / str(nodes), SearchOptions(wave=2, budget=Budget(nodes=nodes, seconds=None))
        writer = RunWriter(folder)
        await run("r", Searcher(pool, Trusting(), Logician(), options), statements, writer)
        writer.finish([statement.key for statement in statements], {})
        return folder

    async with Pool(toolchain, PoolOptions(size=2)) as pool:
        rows = curve(await made(pool, 12), [1, 3, 5, 8, 12])
        assert [row["proved"] for row in rows] == [len(proved(await made(pool, row["nodes"]))) for row in rows]
    assert len({row["proved"] for row in rows}) >= 3, rows


def test_the_curve_rises_somewhere(tmp_path: Path) -> None:
    """Else the comparison above would compare nothing."""
    rows = curve(complete(tmp_path / "run", 4, max(BUDGETS), 2), BUDGETS)
    assert rows[0]["proved"] < rows[-1]["proved"]
    assert [row["proved"] for row in rows] == sorted(row["proved"] for row in rows)


def test_a_run_says_nothing_about_more_than_it_was_given(tmp_path: Path) -> None:
    folder = complete(tmp_path / "run", 4, 3, 2)
    with pytest.raises(InputError, match="stopped searches after 3 nodes: it says nothing about 5"):
        curve(folder, [2, 5])
