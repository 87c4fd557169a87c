"""Energy adds to log-probability on real Lean: deep proofs by elementary steps, at equal budgets in goals.

A slice of what `recipes/small/deep.toml` measures.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from ember.core.statement import Statement
from ember.data.sources import read_proofs
from ember.energy.known import KnownProofs, read_script
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain
from ember.policy.elementary import Elementary
from ember.recipes.search_recipe import SearchRecipe
from ember.search.best_first import SearchOptions, search
from ember.search.budget import Budget
from ember.search.priority import NAMED
from ember.search.tree import proof_nodes

ROOT = Path(__file__).resolve().parents[3]
DEEP = read_proofs(ROOT / "examples" / "deep.lean")
SLICE = {
    *("or_regroup", "and_over_or", "or_over_and", "long_way", "not_not_middle"),
    *("de_morgan_classical", "exists_either", "nobody", "implies_or"),
}
NODES = 16
LEAST = 6


def test_the_known_proofs_are_deep() -> None:
    sizes = {proof.statement.name: read_script(proof.text).size for proof in DEEP}
    assert len(sizes) >= 30
    assert min(sizes.values()) >= LEAST


async def proved(pool: Pool, statements: list[Statement], oracle: KnownProofs, priority: str) -> set[str]:
    options = SearchOptions(candidates=40, wave=1, budget=Budget(nodes=NODES, seconds=None))

    async def one(statement: Statement) -> bool:
        async with await pool.start(statement) as session:
            result = await search(session, Elementary(), options, oracle, NAMED[priority])
        assert not result.fault
        assert not result.tree.proved or len(proof_nodes(result.tree)) >= LEAST
        return result.tree.proved

    found = await asyncio.gather(*(one(statement) for statement in statements))
    return {statement.name for statement, yes in zip(statements, found, strict=True) if yes}


async def test_an_oracle_beside_log_prob_proves_more(toolchain: Toolchain) -> None:
    chosen = [proof for proof in DEEP if proof.statement.name in SLICE]
    statements = [proof.statement for proof in chosen]
    oracle = KnownProofs()
    async with Pool(toolchain, PoolOptions(size=2)) as pool:
        await oracle.learn(pool, chosen)
        alone = await proved(pool, statements, oracle, "length")
        together = await proved(pool, statements, oracle, "mixed")
    print(f"of {len(SLICE)} at {NODES} goals: log-probability {sorted(alone)}, with the oracle {sorted(together)}")
    assert together == SLICE
    assert len(alone) <= len(SLICE) // 2


def test_the_recipe_is_about_these_theorems() -> None:
    recipe = SearchRecipe.load(ROOT / "recipes" / "small" / "deep.toml")
    assert (recipe.proposer.kind, recipe.scorer.kind, recipe.search.priority) == ("elementary", "known", "mixed")
    assert recipe.statements == recipe.scorer.proofs == Path("examples/deep.lean")
